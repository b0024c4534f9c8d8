"""The core's waterfall, total shares and map of chances against sections 17.6 to 17.8 of docs/MODEL.md, from the document alone.

    OEMODM_CLI=... python3 parts.py        prints one line, fails by assertion

Whole projects are run by model.py and supply.py where that is quick; the many worlds of the shares and of a map are those of
a project whose NPV is a closed form, so that numpy can run them all.
"""
import itertools
import json
import math
import os
import time

import numpy as np

import compare
import model
import supply
from chance_model import Simulation, changed
from chance_stats import STUDENT
from supply_numbers import find

CAUSES = [line.split(": ") for line in """stages reorderWeeks samples/rounds samples/weeks origin materialsOrigin supply/oneOff/weeks: time
tiers priceChange currency route/incoterm route/place tooling/inPrice tooling/inPricePieces includes validUntil name called supply/delivery supply/margin supply/pricing: price
minimum materials: minimum
tooling supply/oneOff/tooling: tooling
samples/price oneOff supply/oneOff: oneOff
quality: quality
terms: payment
design rights exclusivity royalty supply/refresh supply/copy: design
route/duty: customs
route/mode route/weight route/volume: freight
yearly: yearly
supply/material supply/materialBy supply/materialChange supply/materialDays supply/materialMinimum supply/wastage supply/passThrough: material
supply/hours supply/changeover supply/orderCost supply/learning: labour
supply/winning: winning
supply: demand""".split("\n")]
WORDS = ("text", "date")
told = {}


def say(name, n=1):
    told[name] = told.get(name, 0) + n


def close(a, b, relative=1e-9, least=0.0):
    return abs(a - b) <= relative * max(abs(a), abs(b), least)


def ask(project, **what):
    answer = compare.ask_core(COMMAND, project, what)
    assert answer["ok"], answer["issues"][:5]
    return answer["result"]


def project_at(path):
    document = json.load(open(os.path.join(compare.ROOT, path)))
    return document.get("project", document)


def place(document, path, x):
    *way, last = path.strip("/").split("/")
    for name in way:
        document = document[int(name)] if isinstance(document, list) else document.setdefault(name, {})
    document[int(last) if isinstance(document, list) else last] = x


# ---- 17.6 -------------------------------------------------------------------------------------------------------------------

def cause_of(path, supplies):
    """Of a row after /offers/*/, or of what stands in it."""
    if supplies and path.startswith("minimum"):
        return "demand"
    begins = lambda prefix: path == prefix or path.startswith(prefix + "/")
    found = [(len(prefix), cause) for prefixes, cause in CAUSES for prefix in prefixes.split() if begins(prefix)]
    return max(found)[1]


class Hybrids:
    def __init__(self, document, a, b):
        self.supplies = document.get("side") == "supplier"
        self.document = json.loads(json.dumps(document if self.supplies else model.estimated(document)))
        self.offers, self.b = [self.document["offers"][i] for i in (a, b)], b
        self.rates = [self.rate(offer) for offer in self.offers]
        self.read = (supply if self.supplies else model).project_of(self.document)
        own = ("both", "supplier" if self.supplies else "buyer")
        self.rows = [field for field in model.FIELDS if field["path"].startswith("/offers/*/") and field["side"] in own]
        lists = [field["path"] for field in self.rows if field["kind"] == "list"]
        self.rows = [field for field in self.rows if not any(field["path"].startswith(path + "/") for path in lists)]
        self.differ = sorted({self.cause(field) for field in self.rows if self.differs(field)} | self.moved())

    def rate(self, offer):
        rows = {row["currency"]: model.plain(row["perUnit"]) for row in self.document.get("rates", [])}
        return 1.0 if offer.get("currency") in (None, self.document["currency"]) else rows[offer["currency"]]

    def cause(self, field):
        return cause_of(field["path"][len("/offers/*/"):], self.supplies)

    def moved(self):
        """What the words for countries and currencies do."""
        closed = lambda offer: [model.closures(self.read, country) for country in (offer.get("origin"), offer.get("materialsOrigin") or offer.get("origin"))]
        return {cause for cause, yes in (("time", closed(self.offers[0]) != closed(self.offers[1])), ("price", self.rates[0] != self.rates[1])) if yes}

    def value(self, offer, field, exchange):
        """As it counts: a default in the place of what is left out, a list as its elements."""
        raw = find(offer, field["path"][len("/offers/*"):])
        return self.counted(raw, field, exchange)

    def counted(self, raw, field, exchange):
        if field["kind"] == "list":
            inner = [one for one in model.FIELDS if one["path"].startswith(field["path"] + "/*/")]
            return [[self.counted(find(item, one["path"][len(field["path"]) + 2:]), one, exchange) for one in inner if one["kind"] not in WORDS] for item in raw or []]
        x = model.plain(raw) if isinstance(raw, dict) else raw
        x = field.get("default") if x is None else x
        return x * exchange if isinstance(x, (int, float)) and not isinstance(x, bool) and (field.get("unit") or "").startswith("quote") else x

    def differs(self, field):
        if field["kind"] in WORDS or field["path"].endswith("/paymentRate"):
            return False if field["kind"] in WORDS else self.payment(0) != self.payment(1)
        exchange = self.rates[1] / self.rates[0] if self.rates[0] != self.rates[1] else 1.0
        return self.value(self.offers[0], field, exchange) != self.value(self.offers[1], field, 1.0)

    def payment(self, i):
        terms = self.offers[i].get("terms") or {}
        rate = model.plain(terms["paymentRate"]) if terms.get("paymentRate") is not None else None
        return {"tt": 0.0, "card": 0.0295, "lc": 0.015}[terms.get("method", "tt")] if rate is None else rate

    def npv(self, ours):
        """Of the offer with the causes `ours` of a."""
        offer, rate = {}, self.rates[0 if "price" in ours else 1]
        for field in self.rows:
            which = 0 if self.cause(field) in ours else 1
            raw = find(self.offers[which], field["path"][len("/offers/*"):])
            if raw is not None:
                place(offer, field["path"][len("/offers/*"):], self.exchanged(raw, field, rate / self.rates[which]))
        offer.setdefault("terms", {})["paymentRate"] = self.payment(0 if "payment" in ours else 1)
        document = {**self.document, "offers": list(self.document["offers"])}
        document["offers"][self.b] = offer
        if self.supplies:
            return supply.reckon(supply.project_of(document), self.b).npv
        project = model.project_of(document)
        return model.npv(project, model.run(project, self.b))

    def exchanged(self, raw, field, by):
        if by == 1.0:
            return raw
        if field["kind"] == "list":
            inner = [one for one in model.FIELDS if one["path"].startswith(field["path"] + "/*/") and (one.get("unit") or "").startswith("quote")]
            out = json.loads(json.dumps(raw))
            for item, one in itertools.product(out, inner):
                path = one["path"][len(field["path"]) + 2:]
                if find(item, path) is not None:
                    place(item, path, model.plain(find(item, path)) * by)
            return out
        return model.plain(raw) * by if (field.get("unit") or "").startswith("quote") else raw


def check_waterfall(name, document):
    result = ask(document, compare=True, waterfall=True)
    got = result["waterfall"]
    hybrids = Hybrids(document, got["offer"], got["other"])
    names, k = hybrids.differ, len(hybrids.differ)
    assert set(names) == {bar["cause"] for bar in got["bars"]} and got["runs"] == 2 ** k, (name, names, got)
    worth = {}
    for n in range(k + 1):
        for ours in itertools.combinations(names, n):
            worth[frozenset(ours)] = hybrids.npv(ours)
    npv = [offer["measures"]["npv"] for offer in result["offers"]]
    scale = max(map(abs, worth.values()))
    assert close(worth[frozenset(names)], npv[got["offer"]], 1e-9, scale) and close(worth[frozenset()], npv[got["other"]], 1e-9, scale), name
    total = 0.0
    for order, bar in enumerate(got["bars"]):
        mine = sum(math.factorial(len(s)) * math.factorial(k - len(s) - 1) / math.factorial(k) * (worth[s | {bar["cause"]}] - v)
                   for s, v in worth.items() if bar["cause"] not in s)
        assert close(bar["amount"], mine, 1e-9, scale), (name, bar, mine)
        assert order == 0 or abs(bar["amount"]) <= abs(got["bars"][order - 1]["amount"]) + 1e-9 * scale
        total += bar["amount"]
    assert total == got["gap"], (name, total, got["gap"])                # as doubles, in this order
    assert close(got["gap"], npv[got["offer"]] - npv[got["other"]], 1e-12, scale), name
    say("bars", k)
    say("hybrids", 2 ** k)


# ---- A project whose NPV is a closed form -----------------------------------------------------------------------------------

CONTRACT = {"grade": "contract", "source": "x", "date": "2026-01-05"}


def linear(ranges, currencies=False):
    """5,200 pieces a year for two years sell at 10 as they are made: 10,400 x (10 - price) - tooling, for each offer."""
    fixed = lambda x: {"value": x, "evidence": CONTRACT}
    offer = lambda owner, price, tool: {
        "design": {"owner": owner}, "tooling": {"owner": owner, **({"price": tool} if tool else {})}, "tiers": [{"from": 0, "price": price}],
        "stages": [{"name": "produce", "weeks": 0}], "reorderWeeks": 0, "oneOff": {"packaging": 0, "certification": 0},
        "terms": {"deposit": 0}, "route": {"incoterm": "DDP"}}
    document = {
        "currency": "USD", "start": "2026-01-05",
        "market": {"price": fixed(10), "demand": fixed(5200), "horizonWeeks": 104, "discountRate": 0, "recovery": 0, "safetyWeeks": 0, "coverWeeks": 104},
        "route": {"weight": fixed(1), "volume": fixed(0.001), "lcl": {"rate": fixed(0.001), "minimum": 0}, "originCharges": 0, "destinationCharges": 0,
                  "customs": {"regime": "own"}, "duty": {"rate": 0}},
        "offers": [offer("supplier", fixed(5), None), offer("buyer", fixed(4), fixed(6000))]}
    if currencies:
        document["rates"] = [{"currency": "EUR", "perUnit": fixed(0.8)}, {"currency": "CNY", "perUnit": fixed(7)}]
        document["offers"][0]["currency"], document["offers"][1]["currency"] = "EUR", "CNY"
        for path, x in (("/offers/0/tiers/0/price", 4), ("/offers/1/tiers/0/price", 28), ("/offers/1/tooling/price", 42000)):
            place(document, path, fixed(x))
        document["together"] = {"currency": 0.7}
    for path, value in ranges.items():
        place(document, path, value)
    return document


def leads(values, document):
    """Of offer 1 over offer 0, of arrays of values by path."""
    at = lambda path: values.get(path, model.plain(find(document, path)) if find(document, path) is not None else None)
    rate = lambda i: at("/rates/%d/perUnit" % i) if document.get("rates") else 1.0
    a, b, t = at("/offers/0/tiers/0/price") / rate(0), at("/offers/1/tiers/0/price") / rate(1), at("/offers/1/tooling/price") / rate(1)
    return 10400 * (a - b) - t


def spread(value, low, high, shape="pert"):
    return {"value": value, "range": {"low": low, "high": high, "shape": shape}}


RANGES = {"/offers/0/tiers/0/price": spread(5, 4.4, 5.9), "/offers/1/tiers/0/price": spread(4, 3.5, 4.4, "triangular"),
          "/offers/1/tooling/price": spread(6000, 3000, 15000, "lognormal")}
MONEY = {"/rates/0/perUnit": spread(0.8, 0.7, 0.92), "/rates/1/perUnit": spread(7, 6.5, 7.4, "uniform"), "/offers/1/tooling/price": spread(42000, 20000, 70000)}


# ---- 17.7 -------------------------------------------------------------------------------------------------------------------

def drawn(simulation, z):
    """Values by path of normals [world][unknown]."""
    return {number.path: number.at(z[:, u])[1] for u, unknown in enumerate(simulation.unknowns) for number in unknown.numbers}


def check_totals(name, document, seed):
    got = ask(document, simulate={"worlds": 1024, "seed": seed, "totals": True})["simulate"]
    totals, simulation = got["totals"], Simulation(document, seed)
    causes, d = simulation.causes, len(simulation.causes) + len(simulation.unknowns)
    normal = simulation.points.z(np.arange(1024))
    sample = {"A": normal[:, :d], "B": normal[:, d:2 * d]}
    sign = 1 if got["offer"] == 1 else -1

    def y(coordinates):
        return sign * leads(drawn(simulation, simulation.following(coordinates)), document)

    a, b = y(sample["A"]), y(sample["B"])
    m = np.concatenate([a, b]).mean()
    whole = ((a - m) ** 2 + (b - m) ** 2) / 2
    each = lambda rows: rows.reshape(16, 64).mean(axis=1)

    def ratio(part):
        R = part.mean() / whole.mean()
        return min(max(R, 0.0), 1.0), STUDENT * ((each(part) - R * each(whole)) / whole.mean()).std(ddof=1) / 4

    assert close(totals["variance"], whole.mean(), 1e-5), (name, totals["variance"], whole.mean())
    assert totals["runs"] == 1024 * (2 + d), (name, totals["runs"])
    rows = {row["path"]: row for row in totals["numbers"]} | {row["cause"]: row for row in totals["causes"]}
    assert set(rows) == set(causes) | {unknown.path for unknown in simulation.unknowns}, (name, set(rows))
    for i, key in enumerate(causes + [unknown.path for unknown in simulation.unknowns]):
        mixed = sample["A"].copy()
        mixed[:, i] = sample["B"][:, i]
        y_i = y(mixed)
        for which, mine in (("first", ratio((b - m) * (y_i - a))), ("total", ratio((a - y_i) ** 2 / 2))):
            got_pair = (rows[key][which]["value"], rows[key][which]["error"])
            assert all(abs(x - w) < 2e-5 for x, w in zip(got_pair, mine)), (name, key, which, got_pair, mine)
        say("shares")
    return rows


# ---- 17.8 -------------------------------------------------------------------------------------------------------------------

def check_lines(grid, x, y, level, lines):
    """Marching squares, edge by edge: every crossing is on a line, once, and neighbours on a line share a cell."""
    crossings = {}
    for j, i in itertools.product(range(len(y)), range(len(x))):
        for di, dj in ((1, 0), (0, 1)):
            if i + di < len(x) and j + dj < len(y) and None not in (grid[j][i], grid[j + dj][i + di]) and (grid[j][i] >= level) != (grid[j + dj][i + di] >= level):
                part = (level - grid[j][i]) / (grid[j + dj][i + di] - grid[j][i])
                crossings[(i, j, di)] = (x[i] + (part * (x[i + 1] - x[i]) if di else 0), y[j] + (part * (y[j + 1] - y[j]) if dj else 0))
    joined = set()
    for j, i in itertools.product(range(len(y) - 1), range(len(x) - 1)):
        corners = [grid[j][i], grid[j][i + 1], grid[j + 1][i + 1], grid[j + 1][i]]
        if None in corners:
            continue
        south, east, north, west = [(e if e in crossings else None) for e in ((i, j, 1), (i + 1, j, 0), (i, j + 1, 1), (i, j, 0))]
        there = [e for e in (south, east, north, west) if e]
        pairs = []
        if len(there) == 2:
            pairs = [there]
        elif len(there) == 4:
            centre = sum(corners) / 4 >= level
            pairs = [(south, east), (north, west)] if (corners[0] >= level) == centre else [(south, west), (north, east)]
        joined |= {frozenset((crossings[one], crossings[other])) for one, other in pairs}
    rounded = lambda pair: tuple(sorted((round(px, 9), round(py, 9)) for px, py in pair))
    mine = sorted(rounded(pair) for pair in joined if len(pair) == 2)
    theirs = sorted(rounded((tuple(p), tuple(q))) for line in lines for p, q in zip(line, line[1:]) if p != q)
    assert len(mine) == len(theirs) and np.allclose(np.array(mine, float), np.array(theirs, float), rtol=1e-6), (level, len(mine), len(theirs))
    for line in lines:                                                   # a line that is not closed ends where the map does
        if line[0] != line[-1] and all(None not in row for row in grid):
            assert all(p[0] in (x[0], x[-1]) or p[1] in (y[0], y[-1]) for p in (line[0], line[-1])), line
    say("segments", len(mine))


def check_map(name, document, x, y, lead_of, points):
    """`lead_of(values, x, y)`: the lead in the worlds of `values` at a point."""
    result = ask(document, chanceMap={"x": x, "y": y, "points": points})["chanceMap"]
    simulation = Simulation(document, 1)
    worlds = np.array([64 * s + p for s in range(16) for p in range(16)])
    own = simulation.z(worlds)
    numbers = {number.path: number for unknown in simulation.unknowns for number in unknown.numbers}
    for axis, path in (("x", x), ("y", y)):
        number = numbers[path]
        wider = (number.high - number.low) / 2
        low, high = max(number.bounds[0], number.low - wider), min(number.bounds[1], number.high + wider)
        assert np.allclose(result[axis]["points"], np.linspace(low, high, points), rtol=1e-9), (name, result[axis], low, high)
        assert result[axis]["value"] == number.value and result[axis]["path"] == path
    values = {path: v for path, v in drawn(simulation, own).items() if path not in (x, y)}
    for j, at_y in enumerate(result["y"]["points"]):
        for i, at_x in enumerate(result["x"]["points"]):
            plain, many = lead_of({}, at_x, at_y), lead_of(values, at_x, at_y)
            assert close(result["lead"][j][i], plain, 1e-9, 1e4), (name, i, j, result["lead"][j][i], plain)
            ahead = (many > 0).astype(float).reshape(16, 16).mean(axis=1)
            got = (result["chance"][j][i], result["error"][j][i])
            if abs(many).min() > 1e-4 * abs(many).max():                 # none on the edge: the same worlds to the last one
                assert abs(got[0] - ahead.mean()) < 1e-12 and abs(got[1] - STUDENT * ahead.std(ddof=1) / 4) < 1e-9, (name, i, j, got, ahead.mean())
                say("points of maps")
            assert abs(got[0] - ahead.mean()) <= 1.5 / 256
    for level, lines, grid in [(0, result["equal"], result["lead"])] + [(row["chance"], row["along"], result["chance"]) for row in result["lines"]]:
        check_lines(grid, result["x"]["points"], result["y"]["points"], level, lines)
    assert [row["chance"] for row in result["lines"]] == [0.1, 0.5, 0.9]


def check_spot(document, x, y, points, spots):
    """A few points of a real project, world by world."""
    got = ask(document, compare=True, chanceMap={"x": x, "y": y, "points": points})
    result, simulation = got["chanceMap"], Simulation(document, 1)
    lead = lambda npvs: npvs[result["offer"]] - max(npv for i, npv in enumerate(npvs) if i != result["offer"])
    worlds = np.array([64 * s + p for s in range(16) for p in range(16)])
    values = {path: v for path, v in drawn(simulation, simulation.z(worlds)).items() if path not in (x, y)}
    for i, j in spots:
        at = {x: result["x"]["points"][i], y: result["y"]["points"][j]}
        plan = model.project_of(changed(simulation.plan_document, at))
        npv = lambda world: [model.npv(world, model.run(world, n, plan)) for n in range(len(world.offers))]
        assert close(result["lead"][j][i], lead(npv(plan)), 1e-9, 1e5), (i, j, result["lead"][j][i])
        mine = [lead(npv(model.project_of(changed(simulation.plan_document, {**{path: float(v[w]) for path, v in values.items()}, **at})))) for w in range(0, 256, 4)]
        # Every fourth world: the chance is not known to better than what those leave open.
        assert abs(np.mean(np.array(mine) > 0) - result["chance"][j][i]) < 0.12, (i, j, np.mean(np.array(mine) > 0), result["chance"][j][i])
        say("worlds of a real map", len(mine))


def main():
    begun = time.time()
    for path in ("presets/steel-bottle", "presets/packaged-snack", "examples/b1-three-quotes", "examples/s1-idle-workshop", "examples/s3-new-design"):
        check_waterfall(path, project_at(path + ".json"))
    check_waterfall("two currencies", linear(MONEY, True))
    check_totals("linear", linear(RANGES), 1)
    check_totals("linear", linear(RANGES), 77)
    check_totals("currencies", linear(MONEY, True), 1)
    own = {path: {**MONEY[path], "range": {**MONEY[path]["range"], "follows": f}} for path, f in (("/rates/0/perUnit", 0.9), ("/rates/1/perUnit", 0.3))}
    check_totals("currencies that follow as they say", linear({**MONEY, **own}, True), 1)
    alone = {path: {**row, "range": {**row["range"], "follows": 0}} for path, row in own.items()}
    assert not {"currency"} & set(check_totals("currencies that follow nothing", linear({**MONEY, **alone}, True), 1))
    document = linear(RANGES)
    check_map("linear", document, "/offers/0/tiers/0/price", "/offers/1/tooling/price",
              lambda values, x, y: leads({**values, "/offers/0/tiers/0/price": x, "/offers/1/tooling/price": y}, document), 9)
    money = linear(MONEY, True)
    check_map("currencies", money, "/rates/0/perUnit", "/rates/1/perUnit",
              lambda values, x, y: leads({**values, "/rates/0/perUnit": x, "/rates/1/perUnit": y}, money), 7)
    check_spot(project_at("presets/steel-bottle.json"), "/market/demand", "/offers/1/tooling/price", 5, ((3, 2),))
    print("parts: " + ", ".join("%d %s" % (n, name) for name, n in told.items()) + "; %.0f s" % (time.time() - begun))


if __name__ == "__main__":
    COMMAND = compare.core_command(os.environ.get("OEMODM_CLI"))
    compare.use_core_fields(COMMAND)
    main()
