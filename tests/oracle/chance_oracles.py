"""The core's simulation against what R, OpenTURNS and a nested Monte Carlo say of the four projects of tests/oracles/projects.

    OEMODM_CLI=... python3 chance_oracles.py      prints one line, fails by assertion

Their results are committed in tests/oracles beside the scripts, which `npm run oracles` runs again. (Quantiles are compared in
tests/cpp/chance_oracles.cpp.) weekly.py, which the nested Monte Carlo runs on, is held against model.py and the core here.
"""
import csv
import json
import math
import os
import sys
import time

import numpy as np

import chance_model
import compare
import model

ORACLES = os.path.join(compare.ROOT, "tests/oracles")
sys.path.insert(0, ORACLES)
import nested  # noqa: E402
import weekly  # noqa: E402

WORLDS = 65536
SLICING = 0.002                                             # of EVPI: what the slices may lack of a number's worth
told = {"worst": 0.0, "figures": 0, "points": 0, "worlds": 0}


def project(name):
    with open(os.path.join(ORACLES, "projects/%s.json" % name)) as file:
        return json.load(file)


def table(script):
    """{project: {what: value}}"""
    found = {}
    with open(os.path.join(ORACLES, script + ".csv"), newline="") as file:
        for name, what, value in csv.reader(file):
            found.setdefault(name, {})[what] = float(value)
    return found


def simulated(name, **simulate):
    answer = compare.ask_core(COMMAND, project(name), {"compare": True, "simulate": {"worlds": WORLDS, **simulate}})
    assert answer["ok"], answer["issues"][:5]
    return answer["result"]["simulate"]


def within(name, got, want, apart):
    told["figures"] += 1
    told["worst"] = max(told["worst"], abs(got - want) / apart)
    assert abs(got - want) <= apart, (name, got, want, apart)


def check_worth(said):
    """Closed forms and integrals. The core's worth is what 32 slices say (`sliced`): the slice with the kink in it takes its mean for all of
    it and lacks a little of the worth, which its error does not tell. The slices lack 1 % of a normal number's variance."""
    for name, want in table("worth.R").items():
        got = said[name]
        rows = {row["path"]: row for row in got["numbers"]}
        for what, value in want.items():
            kind, _, path = what.partition(" ")
            if kind == "share":
                within((name, what), rows[path]["share"], value, 0.012 * value + 0.001)
            else:
                figure = got["offers"][got["offer"]]["best"] if kind == "best" else got["perfect"] if kind == "perfect" else rows[path]["worth"]
                within((name, what), figure["value"], value, 1.5 * figure["error"] + (SLICING * got["perfect"]["value"] if kind == "worth" else 0))


def check_indices(said):
    """OpenTURNS' own estimate of the first-order indices is good to about 0.001."""
    for name in ("linear", "product"):
        rows = {row["path"]: row["share"] for row in said[name]["numbers"]}
        for what, value in table("indices.py")[name].items():
            kind, _, path = what.partition(" ")
            if kind == "share":
                within((name, what), rows[path], value, 0.012 * value + 0.002)


def check_design_points(said):
    """No point is nearer than the design point, and the core's, which leaves out what moves least, is at most 5 % farther. Where every
    number is needed it is the design point."""
    for name, want in table("reliability.py").items():
        if name == "cubic":
            assert abs(want["distance"] - 2.2401) < 1e-4                # the textbook's
            continue
        joint, distance = said[name]["joint"], want["distance"]
        assert distance * (1 - 1e-6) <= joint["distance"] <= 1.05 * distance * (1 + 1e-5), (name, joint["distance"], distance)
        if len(joint["numbers"]) == len(want) - 1:
            within((name, "distance"), joint["distance"], distance, 2e-6)
            for row in joint["numbers"]:
                within((name, row["path"]), row["z"], want["z " + row["path"]], 1e-3)
        told["points"] += 1


def check_nested(said):
    for name, want in table("nested.py").items():
        rows = {row["path"]: row["worth"] for row in said[name]["numbers"]}
        for what, value in want.items():
            kind, _, path = what.partition(" ")
            if kind == "worth":
                noise = 3 * want["noise " + path] + want["outer " + path]
                within((name, what), rows[path]["value"], value, 1.5 * rows[path]["error"] + noise + SLICING * said[name]["perfect"]["value"])


def check_nested_live(said):
    """A thirtieth of the nested Monte Carlo, so with 5.7 times its noise, against the core."""
    for name, path in (("smooth", "/offers/1/tooling/price"), ("jumpy", "/offers/1/design/demandEffect")):
        random = np.random.Generator(np.random.PCG64(7))
        figure = np.mean([nested.Nested(name).replicate(random, path, 1024)[0] for _ in range(2)])
        noise = math.sqrt(16 * 4096 / (2 * 1024)) * table("nested.py")[name]["noise " + path]
        row = next(row for row in said[name]["numbers"] if row["path"] == path)["worth"]
        within((name, "live", path), row["value"], figure, 1.5 * row["error"] + 3 * noise + SLICING * said[name]["perfect"]["value"])


def check_weekly():
    """NPV and cash hole of the plain answer and the NPVs of single worlds: weekly.py, model.py and the core."""
    for name in ("smooth", "jumpy"):
        document, answer = project(name), compare.ask_core(COMMAND, project(name), {"compare": True})["result"]
        many, simulation = weekly.Weekly(document), chance_model.Simulation(document)
        npv, hole = many.run({}, 1)
        for i, offer in enumerate(answer["offers"]):
            assert abs(npv[i, 0] / offer["measures"]["npv"] - 1) < 1e-11 and abs(hole[i, 0] / offer["measures"]["holeAmount"] - 1) < 1e-11, (name, i)
        worlds = [simulated(name, worlds=1024, world=n)["world"] for n in range(0, 1024, 64)]
        values = {row["path"]: np.array([next(one["value"] for one in world["values"] if one["path"] == row["path"]) for world in worlds])
                  for row in worlds[0]["values"]}
        npv, _ = many.run(values, len(worlds))
        for w, world in enumerate(worlds):
            slow = [row["npv"] for row in simulation.run_with({row["path"]: row["value"] for row in world["values"]})]
            for a, b, c in zip(npv[:, w], slow, world["npv"]):
                assert abs(a / c - 1) < 1e-11 and abs(b / c - 1) < 1e-11, (name, w, a, b, c)
            told["worlds"] += 1


def main():
    begun = time.time()
    said = {name: simulated(name) for name in ("linear", "product", "smooth", "jumpy")}
    check_worth(said)
    check_indices(said)
    check_design_points(said)
    check_nested(said)
    check_nested_live(said)
    check_weekly()
    print("chance_oracles: %(figures)d figures as R, OpenTURNS and nested Monte Carlo have them (the worst at %(worst).2f of what is forgiven), "
          "%(points)d design points, %(worlds)d worlds of numpy" % told + "; %.0f s" % (time.time() - begun))


if __name__ == "__main__":
    COMMAND = compare.core_command(os.environ.get("OEMODM_CLI"))
    compare.use_core_fields(COMMAND)
    main()
