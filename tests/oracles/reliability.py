# SPDX-License-Identifier: MIT
"""Design points of first-order reliability by OpenTURNS (FORM, Abdo-Rackwitz), for the joint change of docs/MODEL.md 17.5.

Limit states: x1^3 + x2^3 - 18, the textbook's, both normal (10, 5); the gaps of projects/linear.json and product.json as
formulas; the lead in projects/smooth.json as tests/oracle's own model of the core gives it, with scipy's shapes, over all
its unknowns. Columns: project,what,value; `distance` is the Hasofer-Lind index, `z PATH` the design point.
"""
import json
import os
import sys

import numpy as np
import openturns as ot

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "oracle"))
import chance_model  # noqa: E402
import compare  # noqa: E402

H = ot.Normal().computeQuantile(0.95)[0]


def design_point(lead, count):
    """(distance, z) of the nearest point at which lead(z) is below 0."""
    function = ot.PythonFunction(count, 1, lambda z: [lead(z)])
    function.setGradient(ot.CenteredFiniteDifferenceGradient(1e-4, function.getEvaluation()))
    vector = ot.RandomVector(ot.Normal(count))
    event = ot.ThresholdEvent(ot.CompositeRandomVector(ot.Function(function), vector), ot.Less(), 0.0)
    solver = ot.AbdoRackwitz()
    solver.setMaximumIterationNumber(200)
    for limit in (solver.setMaximumAbsoluteError, solver.setMaximumRelativeError, solver.setMaximumResidualError, solver.setMaximumConstraintError):
        limit(1e-9)
    form = ot.FORM(solver, event, [0.0] * count)
    form.run()
    result = form.getResult()
    return result.getHasoferReliabilityIndex(), list(result.getStandardSpaceDesignPoint())


def show(project, paths, lead):
    distance, z = design_point(lead, len(paths))
    print("%s,distance,%.10g" % (project, distance))
    for path, one in zip(paths, z):
        print("%s,z %s,%.6f" % (project, path, one + 0.0))


def smooth():
    """The chosen offer's lead in projects/smooth.json with each unknown at its value + x(z) - x(0)."""
    simulation = chance_model.Simulation(json.load(open(os.path.join(HERE, "projects/smooth.json"))))
    numbers = [unknown.number for unknown in simulation.unknowns]
    middle = [float(number.at(0.0)[0]) for number in numbers]
    first = simulation.npvs_alone({})
    chosen = int(np.argmax(first))

    def lead(z):
        values = {number.path: number.value + float(number.distribution.at(x)) - m for number, x, m in zip(numbers, z, middle)}
        npvs = simulation.npvs_alone(values)
        return npvs[chosen] - npvs[1 - chosen]
    return [number.path for number in numbers], lead


def main():
    show("cubic", ["x1", "x2"], lambda z: (10 + 5 * z[0]) ** 3 + (10 + 5 * z[1]) ** 3 - 18)
    show("linear", ["/offers/1/oneOff/design", "/offers/0/oneOff/design", "/offers/0/oneOff/legal"],
         lambda z: 2000 + (4000 * z[0] - 3000 * z[1] - 2000 * z[2]) / H)
    show("product", ["/offers/0/oneOff/design", "/offers/0/oneOff/reserve"],
         lambda z: 35000 - (20000 + 5000 / H * z[0]) * (1.6 + 0.25 / H * z[1]))
    show("smooth", *smooth())


if __name__ == "__main__":
    compare.use_core_fields(compare.core_command(os.environ.get("OEMODM_CLI")))
    main()
