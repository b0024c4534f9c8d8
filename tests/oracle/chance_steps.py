"""The next steps of a simulation: section 17.12 of docs/MODEL.md, from the document alone.

    OEMODM_CLI=... python3 chance_steps.py      prints one line, fails by assertion

Worths, their errors and the waiting rule are the core's own (chance.py and chance_more.py work them out anew); all else comes from the plain answers of
model.py, supply.py and staged.py.
"""
import glob
import os
import time

import compare
import model
import random_projects
import random_supply
import staged
import supply
from chance_model import changed
from chance_more import FLOPS, contract, project_at

RIGHTS = ("design", "tooling", "files", "exclusivity", "confidentiality")
KINDS = ("find-out", "ask-rights", "order", "list", "first-ready", "reorder", "switch", "risks to find out", "orders within a week", "switches of the path",
         "switches by a rule", "buyers without a step", "a supplier's pick", "a supplier's mix", "a supplier's decline", "mixes that no offer leads", "mixes of some offers", "paths of another offer",
         "orders that a closure moves")
told = {}


def say(name, n=1):
    told[name] = told.get(name, 0) + n


def find_out(said):
    """Numbers and risks by worth, then by share."""
    rows = [{"path": "/risks/%d" % row["risk"], **row} if "risk" in row else row for row in said["numbers"] + said["risks"]]
    rows = sorted(rows, key=lambda row: (-row["worth"]["value"], -row["share"]))
    return [{"when": "now", "code": "find-out", "path": row["path"], "worth": row["worth"]} for row in rows if row["worth"]["value"] > row["worth"]["error"]]


def at(project, t):
    """A week, and the day on which it begins."""
    return {"week": model.week(t), "date": model.day_of(project, model.week(t)).isoformat()}


def bought(document, result):
    """What a buyer does once he knows enough."""
    answer, project = model.answer(document, curves=False), model.project_of(document)
    chosen = answer["order"][0]
    offer = answer["offers"][chosen]
    measures, orders = offer["measures"], offer["orders"]
    if not (offer["fits"] and measures["sold"] > 0 and measures["npv"] >= 0):
        say("buyers without a step")
        return []
    rights = [name for name in RIGHTS if project.offers[chosen].rights[name] == "not-asked"]
    steps = [{"when": "now", "code": "ask-rights", "offer": chosen, "rights": rights}] if rights else []
    steps.append({"when": "soon", "code": "order", "offer": chosen, **at(project, orders[0]["week"]), "quantity": orders[0]["quantity"],
                  "spend": measures["spendBeforeSale"], "launchDate": measures["launchDate"]})
    say("orders within a week", orders[0]["week"] % 1 > 0)
    if len(orders) > 1:
        steps.append({"when": "later", "code": "reorder", "offer": chosen, **at(project, orders[1]["week"]), "quantity": orders[1]["quantity"]})
    return steps + switched(document, project, result, chosen)


def switched(document, project, result, chosen):
    if not result["simulate"]["staged"]:                    # not asked for in the worlds, or no path
        return []
    path, wait = staged.answer(document, result["staged"]).document, result["simulate"]["staged"]["wait"]
    if path["from"] != chosen:                               # another path does not follow from the order
        say("paths of another offer")
        return []
    switch = {"when": "later", "code": "switch", "from": path["from"], "to": path["to"]}
    if path["beats"] and path["fits"]:
        say("switches of the path")
        return [{**switch, **at(project, path["best"]["switchWeek"]), "above": None, "demand": None}]
    if wait and wait["worth"]["value"] > wait["worth"]["error"]:
        say("switches by a rule")
        return [{**switch, **at(project, wait["week"]), "above": wait["above"], "demand": wait["demand"]}]
    return []


def supplied(document):
    """What a factory lists, and when the first order of it is ready."""
    answer = supply.answer(document)
    verdict, project = answer["verdict"], answer["project"]
    listed = [] if verdict["kind"] == "decline" else [verdict["offer"]]
    if verdict["kind"] == "mix":
        listed = [row["offer"] for row in answer["mix"]["shares"] if row["share"] * answer["rows"][row["offer"]].flow.pieces > 0]
    say("a supplier's " + verdict["kind"])
    say("mixes of some offers", verdict["kind"] == "mix" and len(listed) < len(answer["rows"]))
    say("mixes that no offer leads", verdict["kind"] == "mix" and answer["leader"] < 0)
    week = {i: model.up(project.offers[i].supply.oneOff.weeks) for i in listed}
    ready = {i: model.up(model.timeline(project, project.offers[i], week[i]).ready) for i in listed}
    say("orders that a closure moves", sum(ready[i] != model.up(week[i] + answer["offers"][i]["measures"]["readyWeek"]) for i in listed))
    return ([{"when": "soon", "code": "list", "offer": i, **at(project, week[i])} for i in listed]
            + [{"when": "later", "code": "first-ready", "offer": i, **at(project, ready[i])} for i in listed])


def same(got, want):
    if isinstance(want, float) and isinstance(got, (int, float)):
        return abs(got - want) <= 1e-9 * max(1.0, abs(want))
    return got == want


def check_steps(name, document, **simulate):
    answer = compare.ask_core(COMMAND, document, {"compare": True, "staged": True, "simulate": {"worlds": 1024, "staged": True, **simulate}})
    assert answer["ok"], (name, answer["issues"][:5])
    result = answer["result"]
    supplies = document.get("side") == "supplier"
    got, want = result["simulate"]["steps"], find_out(result["simulate"]) + (supplied(document) if supplies else bought(document, result))
    assert [row["code"] for row in got] == [row["code"] for row in want], (name, got, want)
    for one, other in zip(got, want):
        assert set(one) == set(other) and all(same(one[key], other[key]) for key in other), (name, one, other)
        say(one["code"])
    say("risks to find out", sum(row.get("path", "").startswith("/risks/") for row in got))
    say("documents")
    return got


def more():
    """(name, document, how it is simulated) in which one of the steps bites that no preset has."""
    bottle, mirror, house, idle = (project_at("presets/%s.json" % name) for name in ("steel-bottle", "wall-mirror", "odm-house", "idle-workshop"))
    certain = {"value": 1500, "range": {"low": 500, "high": 3500, "shape": "uniform"}}
    asked = {"/offers/0/rights": {name: "not-asked" for name in RIGHTS}}
    return (("a rule", changed(contract(bottle), {"/market/demand": certain}), {}),
            ("the path not asked for", mirror, {"staged": False}),
            ("a path that spends too much", changed(mirror, {"/limits/maxSpend": 25000}), {}),
            ("none fits", changed(mirror, {"/limits/maxFirstOrder": 1}), {}),
            ("one order", changed(bottle, {"/market/coverWeeks": 104, "/market/horizonWeeks": 60}), {}),
            ("risks", dict(bottle, risks=FLOPS), {}),
            ("all rights", changed(bottle, asked), {}),
            ("a mix that no offer leads", changed(house, {"/supplier/platform/membership": 150000}), {}),
            ("two of three", changed(house, {"/offers/1/supply/oneOf": 1, "/offers/2/supply/oneOf": 1}), {}),
            ("no hour is free", changed(idle, {"/supplier/factory/booked": idle["supplier"]["factory"]["hours"], "/supplier/factory/overtimeHours": 0}), {}))


def main():
    begun = time.time()
    for path in sorted(glob.glob(os.path.join(compare.ROOT, "presets/*.json")) + glob.glob(os.path.join(compare.ROOT, "examples/*.json"))):
        if not path.endswith("index.json"):
            check_steps(os.path.basename(path), project_at(path))
    for name, document, simulate in more():
        check_steps(name, document, **simulate)
    for seed in range(1, 31):
        check_steps("supply %d" % seed, random_supply.project(seed))
        check_steps("project %d" % seed, random_projects.project(seed))
    assert all(told.get(kind) for kind in KINDS), [kind for kind in KINDS if not told.get(kind)]
    print("chance_steps: " + "%d documents, " % told["documents"] + ", ".join("%d %s" % (told[kind], kind) for kind in KINDS) + "; %.0f s" % (time.time() - begun))


if __name__ == "__main__":
    COMMAND = compare.core_command(os.environ.get("OEMODM_CLI"))
    compare.use_core_fields(COMMAND)
    main()
