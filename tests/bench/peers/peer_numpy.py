# SPDX-License-Identifier: MIT
"""numpy as a process: tests/oracles/weekly.py on numpy's own betas (PCG64), 4,096 worlds at a time, which is what its caches like best here.

A line {"worlds", "seed"} is answered with what the worlds say, a line {"values"} with the NPVs of that one world.
"""
import json
import os
import sys

import numpy as np

ORACLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "oracles")
sys.path.insert(0, ORACLES)
import weekly  # noqa: E402

CHUNK = 4096


def ranges(document):
    """{path: (low, width, alpha, beta)} of what is drawn: PERT over the whole range"""
    found = {}

    def walk(path, at):
        told = at.get("range") if isinstance(at, dict) else None
        if told and "low" in told:
            s = (at["value"] - told["low"]) / (told["high"] - told["low"])
            found[path] = told["low"], told["high"] - told["low"], 1 + 4 * s, 5 - 4 * s
        elif isinstance(at, (dict, list)):
            for name, item in at.items() if isinstance(at, dict) else enumerate(at):
                walk("%s/%s" % (path, name), item)
    walk("", document)
    return found


def drawn(all_ranges, random, n):
    """The second tier of a list goes with the first."""
    shares = {path: random.beta(alpha, beta, n) for path, (_, _, alpha, beta) in all_ranges.items() if not path.endswith("tiers/1/price")}
    return {path: low + width * shares[path.replace("tiers/1", "tiers/0")] for path, (low, width, _, _) in all_ranges.items()}


def simulate(model, all_ranges, worlds, seed):
    random = np.random.default_rng(seed)
    sums, best, ahead = np.zeros(2), 0.0, 0
    for begun in range(0, worlds, CHUNK):
        n = min(CHUNK, worlds - begun)
        npv, _ = model.run(drawn(all_ranges, random, n), n)
        sums += npv.sum(axis=1)
        best += npv.max(axis=0).sum()
        ahead += int((npv[0] >= npv[1]).sum())
    return {"best": ahead / worlds, "perfect": (best - sums.max()) / worlds, "mean": sums[0] / worlds}


def main():
    with open(os.path.join(ORACLES, "projects/jumpy.json")) as file:
        document = json.load(file)
    model, all_ranges = weekly.Weekly(document), ranges(document)
    for line in sys.stdin:
        asked = json.loads(line)
        if "values" in asked:
            npv, hole = model.run({path: np.array([x]) for path, x in asked["values"].items()}, 1)
            answer = {"npv": npv[:, 0].tolist(), "hole": hole[:, 0].tolist()}
        else:
            answer = simulate(model, all_ranges, asked["worlds"], asked["seed"])
        print(json.dumps(answer), flush=True)


main()
