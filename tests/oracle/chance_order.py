"""How fast the core's figures settle: the order at which their error falls with the number of worlds (docs/MODEL.md 17.3), not a lucky tolerance.

    OEMODM_CLI=... python3 chance_order.py      prints one line, fails by assertion

The error is the root mean square over seeds against the mean of other seeds' 65,536 worlds; the order is the slope of its logarithm over
that of n. Plain chance has the order -1/2 for every figure. Sobol' points do better the smoother a figure is: a mean of smooth money best,
a mean with jumps (minimum orders, tiers, whole weeks) less, EVPI has a kink, and the chance of being best is all jump: there the order is
plain chance's, but the error is smaller at every n, which is asserted too. Both projects stand in tests/oracles/projects.
"""
import json
import math
import os
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

import compare

WORLDS = (1024, 2048, 4096, 8192, 16384)
SEEDS = range(1, 13)
# At least so steep. A slope of five errors, each of twelve seeds, is known to 0.09: the bounds are two of these off.
ORDERS = {"smooth": {"mean": -0.7, "perfect": -0.55, "best": -0.35}, "jumpy": {"mean": -0.45, "perfect": -0.45, "best": -0.3}}


def figures(project, worlds, seed):
    answer = compare.ask_core(COMMAND, project, {"compare": True, "simulate": {"worlds": worlds, "seed": seed}})
    said = answer["result"]["simulate"]
    one, other = (offer["mean"]["value"] for offer in said["offers"])
    return [one, other, one - other, said["perfect"]["value"], said["offers"][0]["best"]["value"]]


def errors(project):
    """(the reference, errors [worlds][figure])"""
    with ThreadPoolExecutor(2) as pool:
        reference = np.mean(list(pool.map(lambda seed: figures(project, 65536, seed), range(101, 105))), axis=0)
        runs = list(pool.map(lambda run: figures(project, *run), [(n, seed) for n in WORLDS for seed in SEEDS]))
    apart = np.reshape(runs, (len(WORLDS), len(SEEDS), -1)) - reference
    return reference, np.sqrt(np.mean(np.square(apart), axis=1))


def main():
    begun, told = time.time(), []
    for name, bounds in ORDERS.items():
        reference, error = errors(json.load(open(os.path.join(compare.ROOT, "tests/oracles/projects/%s.json" % name))))
        slope = np.polyfit(np.log(WORLDS), np.log(error), 1)[0]
        mean, perfect, best = slope[:3].max(), slope[3], slope[4]
        told.append("%s %.2f mean, %.2f EVPI, %.2f chance" % (name, mean, perfect, best))
        assert mean < bounds["mean"] and perfect < bounds["perfect"] and best < bounds["best"], (name, slope, error)
        chance = reference[4]
        plain = math.sqrt(chance * (1 - chance)) / np.sqrt(WORLDS)
        assert (error[:, 4] < 0.8 * plain).all(), (name, error[:, 4], plain)
    print("chance_order: errors fall with n as n to the %s; %.0f s" % ("; ".join(told), time.time() - begun))


if __name__ == "__main__":
    COMMAND = compare.core_command(os.environ.get("OEMODM_CLI"))
    main()
