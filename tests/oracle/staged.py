"""13. The staged path of docs/MODEL.md: start with one offer, switch to another in week m.

    staged.answer(document)  ->  what the core is compared in, or None
"""
import math

import model
from model import Box, Part

SPREAD = {"contract": (0.0, 0.0), "quote": (0.125, 0.25), "A": (0.25, 0.25), "records": (0.5, 0.5)}     # 9, plausible range, down and up; all others 1
ROOT = 1e-7                                                                         # how near the core's turn is looked at


def pick(project, runs, npvs, family, given, other):
    """The offer that is given, else the best of the family that sells, but not the one given for the other part."""
    if given is not None:
        return given
    of_it = [i for i, offer in enumerate(project.offers) if model.label(offer)[1] == family and i != other and sum(runs[i].sold_weeks) > 0]
    return max(of_it, key=lambda i: (npvs[i], -i)) if of_it else None


def switch_week(project, b, s):
    """L_B(s)"""
    return model.timeline(project, project.offers[b], s, project.staged.redesignWeeks).launch


def sampled(told):
    """The weeks to check of an answer: the best, its neighbours, the ends and every 16th; None for all."""
    if not told or not told.get("best") or not told["searched"]:
        return None
    weeks, best = [row["week"] for row in told["searched"]], told["best"]["week"]
    return set(weeks[::16]) | {weeks[-1], best - 1, best, best + 1}


class Path:
    """Offer a before the switch, offer b from the week in which it launches when its project begins in week s."""

    def __init__(self, project, a, b, s):
        staged, ramp = project.staged, max(1, project.market.rampWeeks)
        H = project.market.horizonWeeks
        self.project, self.a, self.b, self.s = project, a, b, s
        self.switch = switch_week(project, b, s)
        begins = model.timeline(project, project.offers[a]).launch
        self.before = model.run(project, a, part=Part(begin=0.0, longer=0.0, carried=0.0, until=self.switch,
                                                      rundown=staged.oldStock == "rundown"))
        sold, wanted = self.before.sold_weeks, self.before.wanted_weeks
        kept = [1 - sold[w] / wanted[w] if w >= self.switch and wanted[w] > 0 else 1.0 for w in range(H)]
        carried = staged.carryOver * min(1.0, (self.switch - begins) / ramp)
        self.after = model.run(project, b, part=Part(begin=float(s), longer=staged.redesignWeeks, carried=carried, kept=kept))

    def cash(self):
        """Money week by week."""
        weeks = [model.weekly_cash(self.project, out) for out in (self.before, self.after)]
        total = [0.0] * max(len(weeks[0]), len(weeks[1]), self.s + 1)
        for column in weeks:
            for i, amount in enumerate(column):
                total[i] += amount
        total[self.s] -= self.project.staged.baseCost
        if self.project.staged.baseCost == 0:
            total = total[:max(map(len, weeks))]
        return total

    def npv(self):
        parts = [model.npv(self.project, out) for out in (self.before, self.after)]
        return sum(parts) + model.present_value(self.project, -self.project.staged.baseCost, self.s)

    def gross(self):
        """The size of what was added."""
        return sum(abs(amount) for out in (self.before, self.after) for _, _, amount, _ in out.posted) + self.project.staged.baseCost


def plausible(document):
    raw = document["market"]["demand"]
    grade = ((raw.get("evidence") or {}).get("grade") if isinstance(raw, dict) else None) or "guess"
    value, field = model.plain(raw), next(f for f in model.FIELDS if f["path"] == "/market/demand")
    told = raw.get("range") if isinstance(raw, dict) else None
    if told:                                                                          # 17.1: the visitor's own
        low, high = (told["low"], told["high"]) if "low" in told else (value * (1 - told["by"]), value * (1 + told["by"]))
        return [low, value, high]
    down, up = SPREAD.get(grade, (1.0, 1.0))
    low, high = value * (1 - field["spread"]["down"] * down), value * (1 + field["spread"]["up"] * up)
    return [max(field["min"], low), value, min(field["max"], high)]


class AtDemand:
    """A, the path with the best s, and B (where it launches), at any yearly demand."""

    def __init__(self, project, a, b, s):
        self.project, self.a, self.b, self.s = project, a, b, s
        self.pure = model.timeline(project, project.offers[b]).launch < project.market.horizonWeeks

    def values(self, demand, which="apb"):
        kept, self.project.market.demand = self.project.market.demand, demand
        make = {"a": lambda: model.npv(self.project, model.run(self.project, self.a)),
                "p": lambda: Path(self.project, self.a, self.b, self.s).npv(),
                "b": lambda: model.npv(self.project, model.run(self.project, self.b)) if self.pure else -math.inf}
        found = [make[name]() for name in which]
        self.project.market.demand = kept
        return found

    def lead(self, demand):
        pure, path = self.values(demand, "ap")
        return path - pure

    def nearest_turns(self, today, told=None):
        """(the answer, its brackets by name, whether no point of the scan lies within rounding of 0)"""
        at = [8 * today * i / 32 for i in range(33)]
        d = [self.lead(x) for x in at]
        firm = all(abs(x) > 1e-9 * max(map(abs, d)) for x in d)
        out, brackets = {"ahead": d[4] >= 0, "below": None, "above": None}, {}
        for name, step in (("below", -1), ("above", 1)):
            i = 4 + step
            while 0 <= i <= 32 and (d[i] >= 0) == out["ahead"]:
                i += step
            if not 0 <= i <= 32:
                continue
            there, beyond = (at[i - step], at[i]) if out["ahead"] else (at[i], at[i - step])
            brackets[name] = min(there, beyond), max(there, beyond)
            out[name] = self.turn(there, beyond, told and told[name])
        return out, brackets, firm

    def turn(self, there, beyond, told):
        """The last demand from `there`, where the path is ahead, towards `beyond`, where it is not."""
        if told and min(there, beyond) <= told <= max(there, beyond):
            way = ROOT if beyond > there else -ROOT
            if self.lead(told * (1 - way)) >= 0 > self.lead(told * (1 + way)):
                return told
        for _ in range(200):
            if abs(there - beyond) <= 1e-12 * max(there, beyond):
                break
            mid = (there + beyond) / 2
            there, beyond = (mid, beyond) if self.lead(mid) >= 0 else (there, mid)
        return there


def spend_before_sale(project, path):
    """The first offer's, and what the second one pays out before the first one sells."""
    begins = path.before.launch
    spent = model.spend_before_sale(project, path.before) - sum(min(0.0, x) for x in model.weekly_cash(project, path.after)[:begins])
    return spent + (project.staged.baseCost if path.s < begins else 0.0)


def fits(project, path):
    """9's limits: on rights for the second offer, on spend, launch and first order for the path, which begins with the first."""
    measured = {"spendBeforeSale": spend_before_sale(project, path), "firstOrder": path.before.first.q if path.before.first else 0}
    rights = ("ownDesign", "moveTooling")
    rows = [row for row in model.limits(project, project.offers[path.a], measured, path.before.launch) if row["limit"] not in rights]
    rows += [row for row in model.limits(project, project.offers[path.b], measured, 0.0) if row["limit"] in rights]
    return all(row["state"] != "fail" for row in rows)


def answer(document, told=None):
    """`told`: the core's answer, of which only some weeks and what lies beside its sales level are checked, not everything searched."""
    project = model.project_of(document)
    H = project.market.horizonWeeks
    runs = [model.run(project, i) for i in range(len(project.offers))]
    npvs = [model.npv(project, out) for out in runs]
    given = project.staged["from"], project.staged.to
    a = pick(project, runs, npvs, "odm", given[0], given[1])
    b = pick(project, runs, npvs, "oem", given[1], given[0])
    if a is None or b is None:
        return None
    paths, every = [], []
    chosen = sampled(told)
    for s in range(H):
        switch = switch_week(project, b, s)
        if switch >= H:
            break
        if switch > runs[a].launch:
            every.append((s, switch))
            if chosen is None or s in chosen:
                paths.append(Path(project, a, b, s))
    searched = [{"week": path.s, "switchWeek": path.switch, "npv": path.npv()} for path in paths]
    ways = [("none", 0.0)] + [(name, npvs[i]) for name, i in (("from", a), ("to", b)) if runs[i].launch < H]
    today = max(range(len(ways)), key=lambda j: (ways[j][1], -j))
    out = {"from": a, "to": b, "pure": [npvs[a], npvs[b]], "searched": searched, "every": every, "best": None, "beats": False, "fits": False,
           "lead": None, "today": ways[today][0], "waiting": []}
    if not paths:
        return Box(document=out, gross=1.0, largest=0.0)
    i = max(range(len(paths)), key=lambda i: (searched[i]["npv"], -i))
    path = paths[i]
    out["fits"] = fits(project, path)
    cash, total = [], 0.0
    for amount in path.cash():
        total += amount
        cash.append(total)
    hole = min(cash)
    out["best"] = {"week": path.s, "switchWeek": path.switch, "switchDate": model.day_of(project, path.switch).isoformat(),
                   "npv": searched[i]["npv"], "cash": cash, "launchWeek": path.before.launch,
                   "spendBeforeSale": spend_before_sale(project, path), "holeAmount": min(0.0, hole),
                   "holeWeek": cash.index(hole) if hole < 0 else None}
    out["beats"] = all(searched[i]["npv"] > pure for _, pure in ways)
    largest = max(path.gross() for path in paths)
    result = Box(document=out, gross=path.gross(), largest=largest, margin=min(abs(searched[i]["npv"] - pure) for _, pure in ways),
                 apart=min([abs(x - y) for j, (_, x) in enumerate(ways) for _, y in ways[:j]], default=1e300))
    result.ways = AtDemand(project, a, b, path.s)
    out["lead"], result.brackets, result.firm = result.ways.nearest_turns(project.market.demand, told and told["lead"])
    for demand in plausible(document):
        there = result.ways.values(demand)
        values = dict(zip(("from", "path", "to"), there), none=0.0)
        may = ["none", "path"] + [name for name, _ in ways[1:]]
        best = max(values[name] for name in may)
        out["waiting"].append({"demand": demand, "best": best, "worth": best - values[ways[today][0]]})
    return result
