# SPDX-License-Identifier: MIT
"""EVPPI by nested Monte Carlo, for the slices of docs/MODEL.md 17.4: nothing of the core's worlds is used.

    nested.py [REPLICATES] [INNER]      columns: project,what,value: `worth PATH`, its standard error `noise`, and `outer`

Outer: one number at 41 normals from -5 to 5; a cubic spline through the offers' inner means, integrated over the number's chance.
Inner: INNER worlds of all other numbers, drawn anew in each replicate by Latin hypercube (numpy's PCG64), the same for every outer point.
The figure is the mean over the outer of the best offer's inner mean, less the best offer's mean over both. What inner noise adds to a
maximum is taken off by halves (twice the whole less the mean of both halves); what noise is left is in the scatter of the replicates.
`outer` is by how much the figure changes with every other outer point alone. The shapes are scipy's exact quantiles
(tests/oracle/chance_model.py); the worlds are run by weekly.py, which tests/oracle/chance_oracles.py holds against model.py and the core:
model.py itself takes 7 ms a world, and here are 20 million.
"""
import json
import os
import sys

import numpy as np
from scipy import interpolate, special

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "oracle"))
import chance_model  # noqa: E402
import compare  # noqa: E402
import weekly  # noqa: E402

ASKED = {
    "smooth": ("/offers/1/tiers/0/price", "/offers/1/tooling/price", "/offers/0/tiers/0/price", "/market/price"),
    "jumpy": ("/offers/1/design/demandEffect", "/offers/0/tiers/0/price", "/market/demand"),
}


def hypercube(random, n, dimensions):
    """Normals [dimension][world]: one in each of n equal slices of chance."""
    return np.array([special.ndtri((random.permutation(n) + random.random(n)) / n) for _ in range(dimensions)])


OUTER = np.linspace(-5, 5, 41)
FINE = np.linspace(-5, 5, 40001)
CHANCE = np.exp(-FINE ** 2 / 2) / np.exp(-FINE ** 2 / 2).sum()


def worth(means, step=1):
    """Inner means [outer][offer] -> the best at each outer point less the best of all."""
    fine = interpolate.CubicSpline(OUTER[::step], means[::step])(FINE)
    return CHANCE @ fine.max(axis=1) - (CHANCE @ fine).max()


def halved(halves, step=1):
    """The same of [outer][half][offer], less what inner noise adds."""
    return 2 * worth(halves.mean(axis=1), step) - (worth(halves[:, 0], step) + worth(halves[:, 1], step)) / 2


class Nested:
    def __init__(self, project):
        self.document = json.load(open(os.path.join(HERE, "projects", project + ".json")))
        self.unknowns = chance_model.Simulation(self.document).unknowns
        self.model = weekly.Weekly(self.document)

    def drawn(self, unknown, z):
        return {number.path: number.at(z)[1] for number in unknown.numbers}

    def replicate(self, random, path, inner):
        """(the figure, with every other outer point)"""
        asked = next(unknown for unknown in self.unknowns if unknown.path == path)
        others = {}
        for unknown, z in zip(self.unknowns, hypercube(random, inner, len(self.unknowns))):
            others.update(self.drawn(unknown, z))
        at = self.drawn(asked, OUTER)
        halves = np.empty((len(OUTER), 2, len(self.document["offers"])))
        half = random.permutation(inner) % 2
        for o in range(len(OUTER)):
            npv, _ = self.model.run({**others, **{name: np.full(inner, x[o]) for name, x in at.items()}}, inner)
            halves[o] = [[row[half == side].mean() for row in npv] for side in (0, 1)]
        return halved(halves), halved(halves, 2)


def main(replicates=16, inner=4096):
    for project, paths in ASKED.items():
        nested = Nested(project)
        for path in paths:
            random = np.random.Generator(np.random.PCG64([2026, len(path), ord(project[0])]))
            figures = np.array([nested.replicate(random, path, inner) for _ in range(replicates)])
            whole, coarse = figures.mean(axis=0)
            for what, value in (("worth", whole), ("noise", figures[:, 0].std(ddof=1) / np.sqrt(replicates)), ("outer", abs(whole - coarse))):
                print("%s,%s %s,%.8g" % (project, what, path, value), flush=True)


if __name__ == "__main__":
    compare.use_core_fields(compare.core_command(os.environ.get("OEMODM_CLI")))
    main(*map(int, sys.argv[1:]))
