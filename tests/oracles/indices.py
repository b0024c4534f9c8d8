# SPDX-License-Identifier: MIT
"""Sobol' indices by OpenTURNS (Saltelli's design on 2^14 points of its own Sobol' sequence), for the share of docs/MODEL.md 17.4.

Ishigami's function (a = 7, b = 0.1) is there to check the tool: its indices are known (first .31390519 .44241114 0, total
.55758886 .44241114 .24368366). The gaps of projects/linear.json and product.json are formulas. Columns: project,what,value.
"""
import openturns as ot

H = ot.Normal().computeQuantile(0.95)[0]


def show(project, names, inputs, formula):
    """`formula` in OpenTURNS' own notation over x0, x1, ..."""
    function = ot.SymbolicFunction(["x%d" % i for i in range(len(names))], [formula])
    experiment = ot.LowDiscrepancyExperiment(ot.SobolSequence(), ot.ComposedDistribution(inputs * 2), 2 ** 14, False)
    points = experiment.generate()
    count = len(names)
    first, second = points.getMarginal(range(count)), points.getMarginal(range(count, 2 * count))
    design = ot.Sample(first)
    design.add(second)
    for i in range(count):
        mixed = ot.Sample(first)
        mixed[:, i] = second[:, i]
        design.add(mixed)
    indices = ot.SaltelliSensitivityAlgorithm(design, function(design), 2 ** 14)
    for name, value, total in zip(names, indices.getFirstOrderIndices(), indices.getTotalOrderIndices()):
        print("%s,share %s,%.10g\n%s,total %s,%.10g" % (project, name, value, project, name, total))


show("ishigami", ["x1", "x2", "x3"], [ot.Uniform(-3.141592653589793, 3.141592653589793)] * 3, "sin(x0) + 7 * sin(x1)^2 + 0.1 * x2^4 * sin(x0)")
show("linear", ["/offers/1/oneOff/design", "/offers/0/oneOff/design", "/offers/0/oneOff/legal"],
     [ot.Normal(22000, 4000 / H), ot.Normal(12000, 3000 / H), ot.Normal(8000, 2000 / H)], "x0 - x1 - x2")
show("product", ["/offers/0/oneOff/design", "/offers/0/oneOff/reserve"], [ot.Normal(20000, 5000 / H), ot.Normal(0.6, 0.25 / H)],
     "35000 - x0 * (1 + x1)")
