"""Compares the core's answers for the supplier with supply.py (docs/MODEL.md, section 11); compare.py calls it.

Money is compared at 1e-9 relative to what was added to make it (a sum of large numbers that cancel is not known better than
they are), shares and chances at 1e-9 absolute at the least. Every n-th document is compared in depth: the leader at every
probe of every number, which decides tone and deciding numbers, and a few numbers' flips over their whole scan.
"""
import random

import supply
import supply_numbers

RELATIVE = 1e-9
OFTEN = ("/price", "/material", "/buyers", "/enquiries", "/hours", "/avoidable", "/booked", "/oneOff/design", "/orders/trial", "/repeatShare",
         "/orderFee", "/rate", "/changeover", "/pieces", "/learning/rate", "/perUnit", "/margin", "/efficiency", "/horizonWeeks", "/weeks")
MONEY = {"npv", "profit", "revenue", "holeAmount", "contributionUnit", "contributionHour", "contributionBuyer", "oneOffs"}


class Rows:
    """Differences, each with its path; a number may differ by 1e-9 of itself or of `scale`, or by `floor`."""

    def __init__(self, report):
        self.rows = report.rows

    def same(self, path, want, got, scale=0.0, floor=1e-9):
        if isinstance(want, dict) and isinstance(got, dict):
            for name in want:
                self.same(path + "/" + name, want[name], got.get(name), scale, floor)
        elif isinstance(want, (list, tuple)) and isinstance(got, list):
            if len(want) != len(got):
                self.rows.append((path + "/length", len(want), len(got)))
            for i, (a, b) in enumerate(zip(want, got)):
                self.same("%s/%d" % (path, i), a, b, scale, floor)
        elif all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in (want, got)):
            if not abs(want - got) <= max(floor, RELATIVE * max(abs(want), abs(got), scale)):
                self.rows.append((path, want, got))
        elif want != got:
            self.rows.append((path, want, got))


def compare_load(rows, path, want, got, h):
    """It ends where nothing to speak of is worked any more (MODEL.md, 11.6): never later than ours, never below 0."""
    worked = [w for w, hours in enumerate(want) if hours > 0]
    rows.same(path + "/too long", False, len(got) > (worked[-1] + 1 if worked else 0))
    rows.same(path + "/below 0", [], [hours for hours in got if hours < -1e-12 * h])
    rows.same(path, want, got + [0.0] * (len(want) - len(got)), floor=max(1e-9, 1.001e-12 * h))


def padded(values, count):
    """Cash that stays where it is: what was posted last may be nothing but rounding."""
    return values + [values[-1] if values else 0.0] * (count - len(values))


def weeks_that_tie(want, added):
    """Weeks that are equal but for rounding may stand for each other: {measure: weeks}"""
    measures, load = want["measures"], want["load"]
    tie = {"busiestWeek": {measures["busiestWeek"]}, "holeWeek": deepest(measures, want["cash"], added), "paybackWeek": {measures["paybackWeek"]}}
    if measures["busiestWeek"] is not None:
        tie["busiestWeek"] = {w for w, hours in enumerate(load) if hours >= measures["busiestHours"] * (1 - 1e-9)}
    return tie


def deepest(measures, cash, added):
    if measures["holeWeek"] is None:
        return {None}
    return {w for w, c in enumerate(cash) if c <= measures["holeAmount"] + 1e-13 * added}


def twin_mix(want, got, added):
    """Sets of twins tie but for rounding: the core's takes the place of ours where it is worth the same by our own numbers."""
    rows, side = want["rows"], want["project"].supplier
    shares = {row["offer"]: (row["share"], row["overtimeHours"]) for row in got["shares"] if row["share"] > 0}
    if set(shares) == {row["offer"] for row in want["mix"]["shares"] if row["share"] > 0} or not shares:
        return
    if any(supply.alternatives(rows, i, j) for i in shares for j in shares):
        return
    found = supply.filling(side, rows, sorted(shares), side.regular)
    if found is None or any(abs(found[i][0] - shares[i][0]) > 1e-9 for i in shares):
        return
    worth = rows[0].L + sum(rows[i].F + share * rows[i].V - side.premium * more for i, (share, more) in found.items())
    if abs(worth - want["mix"]["value"]) <= 1e-13 * added:
        want["mix"].update(supply.mix_of(want["project"], rows, found))


def compare_course(rows, project, want, got, added):
    """The mix's cash, its hole and its payback."""
    count = max(len(want["cash"]), len(got["cash"]))
    rows.same("/mix/cash", padded(want["cash"], count), padded(got["cash"], count), added)
    rows.same("/mix/cash/empty", not want["cash"], not got["cash"])
    rows.same("/mix/holeAmount", want["holeAmount"], got["holeAmount"], added)
    if got["holeWeek"] not in deepest(want, want["cash"], added):
        rows.rows.append(("/mix/holeWeek", want["holeWeek"], got["holeWeek"]))
    rows.same("/mix/paybackWeek", want["paybackWeek"], got["paybackWeek"])
    for name in ("hole", "payback"):
        week = got[name + "Week"]
        rows.same("/mix/%sDate" % name, None if week is None else supply.day_of(project, week).isoformat(), got[name + "Date"])


def compare_offer(rows, path, project, want, got, row, mixed):
    added = sum(float(abs(line).sum()) for line in row.lines.values())          # what was added to make the totals
    variable = sum(float(abs(line).sum()) for line in row.flow.lines.values())
    scales = {"contributionUnit": variable / (row.flow.pieces or 1), "contributionHour": variable / (row.h or 1),
              "contributionBuyer": variable / (row.flow.lam or 1), "overtimeHours": row.h, "oneOffs": sum(float(abs(line).sum()) for line in row.fixed.values())}
    tie = weeks_that_tie(want, added)
    rows.same(path, {name: want[name] for name in ("index", "label", "family", "labelWhy", "calledDiffers", "funnel")}, got)
    for name, value in want["measures"].items():
        at, found = path + "/measures/" + name, got["measures"].get(name)
        if name in tie:
            if found not in tie[name]:
                rows.rows.append((at, value, found))
        elif name == "busiestHolds":
            rows.same(at, 0.0 if got["measures"]["busiestWeek"] is None else float(project.supplier.holds[got["measures"]["busiestWeek"]]), found)
        elif name in ("holeDate", "paybackDate"):
            week = got["measures"][name[:-4] + "Week"]
            rows.same(at, None if week is None else supply.day_of(project, week).isoformat(), found)
        elif name == "irr":
            rows.same(at + "/status", value["status"], found["status"])
            if value["status"] == found["status"]:
                for a, b in zip(value["rates"], found["rates"]):
                    if abs(a - b) > 1e-7 * max(1.0, abs(a)):
                        rows.rows.append((at, a, b))
        else:
            rows.same(at, value, found, scales.get(name, added) if name in MONEY else scales.get(name, 0.0))
    for j, floor in enumerate(want["floors"]):              # what is displaced is the difference of two mixes
        for name, value in floor.items():
            rows.same("%s/floors/%d/%s" % (path, j, name), value, got["floors"][j].get(name) if j < len(got["floors"]) else None,
                      mixed / floor["quantity"] * 1e-3 if name in ("walkAway", "displaced", "taken") else 0.0)
    rows.same(path + "/floors/length", len(want["floors"]), len(got["floors"]))
    rows.same(path + "/quote", {name: value for name, value in want["quote"].items() if name != "npvAtQuote"}, got["quote"])
    rows.same(path + "/quote/npvAtQuote", want["quote"]["npvAtQuote"], got["quote"]["npvAtQuote"], 10 * added)
    compare_load(rows, path + "/load", want["load"], got["load"], row.h)
    count = max(len(want["cash"]), len(got["cash"]))
    rows.same(path + "/cash", padded(want["cash"], count), padded(got["cash"], count), added)
    rows.same(path + "/stress", want["stress"], got["stress"], added)


def compare_lines(rows, want, lines):
    found = {line["line"]: line for line in lines}
    rows.same("/lines/unknown", [], sorted(set(found) - set(supply.GROUP_OF)))
    leader, other = want["order"][:2]
    for name, group in supply.GROUP_OF.items():
        line = found.get(name)
        for i in range(len(want["offers"])):
            size = sum(map(abs, want["lines"][i].values())) * 1e-3
            rows.same("/lines/%s/amounts/%d" % (name, i), want["lines"][i][name], line["amounts"][i] if line else 0.0, size)
            rows.same("/lines/%s/pv/%d" % (name, i), want["pv"][i][name], line["pv"][i] if line else 0.0, size)
        if line:
            rows.same("/lines/%s/group" % name, group, line["group"])
            size = sum(map(abs, want["pv"][leader].values())) + sum(map(abs, want["pv"][other].values()))
            rows.same("/lines/%s/gap" % name, want["pv"][leader][name] - want["pv"][other][name], line["gap"], size)


def compare_ledger(rows, want, ledger):
    """Every entry of an offer, line by line, and as cash week by week."""
    for i, row in enumerate(want["rows"]):
        entries = [entry for part in ledger if part["offer"] == i for entry in part["entries"]]
        size = sum(float(abs(line).sum()) for line in row.lines.values())
        for name, line in row.lines.items():
            weekly = [0.0] * supply.WEEKS
            for entry in entries:
                if entry["line"] == name:
                    weekly[min(int(entry["week"] + 1e-9), supply.WEEKS - 1)] += entry["amount"]
            rows.same("/ledger/%d/%s" % (i, name), line.tolist(), weekly, size)


def compare_verdict(rows, want, result, document):
    verdict, size = result["verdict"], max(sum(map(abs, pv.values())) for pv in want["pv"])
    rows.same("/pair", want["pair"], result["pair"])
    rows.same("/ranking", want["order"], result["ranking"])
    expected = want["verdict"]
    rows.same("/verdict", {name: expected[name] for name in ("kind", "offer", "runnerUp")}, verdict)
    rows.same("/verdict/gap", expected["gap"], verdict["gap"], size)
    rows.same("/verdict/band", expected["band"], verdict["band"], size)
    rows.same("/verdict/close", expected["close"], verdict["tone"] == "close")
    rows.same("/verdict/pays", None, verdict["pays"])
    reasons = {reason["code"]: reason["amount"] for reason in verdict["reasons"]}
    rows.same("/verdict/reasons", {name: want["reasons"][name] for name in supply.GROUPS}, {name: reasons.get(name, 0.0) for name in supply.GROUPS}, size)
    rows.same("/verdict/reasons/codes", [], sorted(set(reasons) - set(supply.GROUPS)))
    key = supply_numbers.key(document, want["order"][0])
    rows.same("/verdict/key", key, verdict["key"])
    rows.same("/verdict/example", any(not row["yours"] for row in key), verdict["example"])
    for world, worths in want["stress"].items():
        leader = supply.leader_of(worths)
        rows.same("/verdict/stressWinner/" + world, None if leader < 0 else leader, verdict["stressWinner"][world])


def compare(ask_core, command, document, report, depth=None):
    """`depth`: a seed with which the numbers are drawn whose flips are checked, None for a plain comparison."""
    ask = {"compare": True}
    asked = []
    if depth is not None:
        numbers = supply_numbers.numbers(document)
        draw, often = random.Random(depth), [path for path in sorted(numbers) if path.endswith(OFTEN)]
        asked = sorted(set(draw.sample(often, min(6, len(often))) + draw.sample(sorted(numbers), min(3, len(numbers)))))
        ask.update(flips=asked, sweeps=asked[:2], ledger=True)
    answer = ask_core(command, document, ask)
    if not answer["ok"]:
        report.rows.append(("/ok", True, answer["issues"][:5]))
        return answer
    result, want, rows = answer["result"], supply.answer(document), Rows(report)
    rows.same("/side", "supplier", result.get("side"))
    rows.same("/", {"currency": document["currency"], "start": document["start"],
                    "horizonWeeks": want["project"].supplier.horizonWeeks, "horizonYears": want["project"].supplier.horizonWeeks / 52}, result)
    mixed = sum(float(abs(line).sum()) for row in want["rows"] for line in row.lines.values())
    for i, offer in enumerate(want["offers"]):
        compare_offer(rows, "/offers/%d" % i, want["project"], offer, result["offers"][i], want["rows"][i], mixed)
    compare_lines(rows, want, result["lines"])
    compare_verdict(rows, want, result, document)
    rows.same("/hours", want["hours"], result["hours"])
    rows.same("/mix", {name: want["mix"][name] for name in ("value", "gain", "hourWorth")}, result["mix"], mixed)
    twin_mix(want, result["mix"], mixed)
    rows.same("/mix", {name: want["mix"][name] for name in ("regularUsed", "overtimeUsed", "idle")}, result["mix"], want["hours"]["regular"])
    rows.same("/mix", {name: want["mix"][name] for name in ("busiestHours", "weeksOver")}, result["mix"], want["hours"]["regular"])
    rows.same("/mix/shares", want["mix"]["shares"], result["mix"]["shares"])
    compare_course(rows, want["project"], want["mix"], result["mix"], mixed)
    over = {"/offers/%d" % i: offer["measures"]["weeksOver"] for i, offer in enumerate(want["offers"]) if offer["measures"]["weeksOver"] > 0}
    rows.same("/warnings", over, {one["path"]: one["limit"] for one in answer["warnings"] if one["code"] == "week-over-hours"})
    for code, told in supply.warnings(want).items():
        rows.same("/warnings/" + code, told, {one["path"]: one.get("limit") for one in answer["warnings"] if one["code"] == code})
    rows.same("/largest", want["largest"], result["largest"])
    rows.same("/missing", want["missing"], result["missing"])
    if depth is not None:
        supply_numbers.compare_probes(rows, document, want, result["verdict"])
        supply_numbers.compare_flips(rows, document, asked, result["flips"])
        supply_numbers.compare_sweeps(rows, document, asked[:2], want["pair"], result["sweeps"], mixed)
        compare_ledger(rows, want, result["ledger"])
        supply_numbers.compare_assumed(rows, document, answer["assumed"])
    return answer
