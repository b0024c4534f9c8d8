"""Section 17 of docs/MODEL.md, "Chance", written anew from the document alone.

    chance_model.Simulation(document, seed)      unknowns, profiles and single worlds; chance_stats.py says what they say together

The distributions are scipy's own, the Sobol' direction numbers those of scipy (Joe and Kuo's); the worlds are run by model.py
and supply.py. Nothing is tabulated: every quantile is exact.
"""
import json
import math
import re

import numpy as np
from scipy import optimize, special, stats
from scipy.stats import qmc

import model
import supply
from supply_numbers import find, paths_of

CHANCES = (0.05, 0.2, 0.5, 0.8, 0.95)
DECIDED = ("/market/coverWeeks", "/market/safetyWeeks", "/market/discountRate", "/market/carryingRate", "/limits/", "/supplier/rate",
           "/route/customs/anticipatedUnits", "/supplier/platform/membership", "/supplier/platform/advertising", "/supplier/factory/overtimeHours")
OWN = re.compile(r"/offers/\d+/(tiers/\d+/price|priceChange|minimum/(style|colour)|terms/(deposit|balanceDays)|tooling/price|supply/winning/sampleCharge)")   # a supplier's own terms
FAMILIES = {"contract": (0.0, 0.0), "quote": (0.125, 0.25), "A": (0.25, 0.25), "records": (0.5, 0.5)}
TOGETHER = {"freight": 0.8, "currency": 0.7, "tariff": 0.6, "demand": 0.5}


# ---- 17.1 Unknowns ------------------------------------------------------------------------------------------------------

def settled(value, tree):
    """The document with the middle where a range stands without a value; whole numbers are rounded to the nearest."""
    field = tree.get("#", {})
    if isinstance(value, list):
        return [settled(item, tree.get("*", {})) for item in value]
    if not isinstance(value, dict):
        return value
    told = value.get("range")
    if field.get("kind") in ("number", "integer") and isinstance(told, dict) and value.get("value") is None:
        middle = (told["low"] + told["high"]) / 2
        return {**value, "value": math.floor(middle + 0.5) if field["kind"] == "integer" else middle}
    return {name: settled(item, tree.get(name, {})) for name, item in value.items()}


def cause_of(path):
    names = path.strip("/").split("/")
    if names[0] == "rates":
        return "currency"
    if "duty" in names[1:-1] or path.endswith("/supply/delivery/duty"):
        return "tariff"
    if path == "/market/demand" or (names[0] == "offers" and names[2:] in (["supply", "buyers"], ["supply", "enquiries"])):
        return "demand"
    freight = names[0] == "route" and names[1] in ("lcl", "fcl", "air", "courier") and names[2] in ("rate", "surcharge")
    return "freight" if freight or path.endswith(("/supply/delivery/freight", "/supply/delivery/freightUnit")) else None


class Number:
    def __init__(self, document, project, field, path, value):
        given = find(document, path)
        told = given.get("range") if isinstance(given, dict) else None
        self.path, self.field, self.whole = path, field, field["kind"] == "integer"
        self.stated, self.sure, self.shape, self.low, self.high = told is not None, 0.9, "pert", value, value
        self.value, self.bounds, self.follows = value, bounds_of(document, project, path, field), told.get("follows") if told else None
        nothing = 1 if path.endswith("/learning/rate") else 0
        if told:
            self.sure, self.shape = told.get("sure", 0.9), told.get("shape", "pert")
            by = told.get("by")
            self.keep(*((told["low"], told["high"]) if by is None else (value - by * abs(value), value + by * abs(value))))
        elif given is not None or value != nothing:
            grade = (given.get("evidence") or {}).get("grade") if isinstance(given, dict) else None
            down, up = FAMILIES.get(grade, (1.0, 1.0)) if given is not None else (1.0, 1.0)
            offer = path.split("/")[2] if path.startswith("/offers/") else None
            until = find(document, "/offers/%s/validUntil" % offer) if offer else None
            if grade == "quote" and until and until < project.start:
                down = up = 0.5
            spread = field["spread"]
            size = 1.0 if spread["absolute"] else value
            self.keep(value - size * spread["down"] * down, value + size * spread["up"] * up)
        self.distribution = None if self.high == self.low else Distribution(self)

    def keep(self, *ends):
        self.low, self.high = (self.rounded(min(max(x, self.field["min"]), self.field["max"])) for x in ends)

    def rounded(self, x):
        return math.floor(x + 0.5) if self.whole else x

    def at_chance(self, chance):
        """As it is tried alone; low and high are quantiles of theirs, exactly."""
        tail = (1 - self.sure) / 2
        if self.distribution is not None and abs(chance - tail) < 1e-12 or abs(chance - 1 + tail) < 1e-12:
            return self.drawn(self.low if chance < 0.5 else self.high)
        return float(self.at(special.ndtri(chance))[1])

    def drawn(self, x):
        return float(self.rounded(min(max(x, self.bounds[0]), self.bounds[1])))

    def at(self, z):
        """The number at standard normals z, before it is rounded, and as it is drawn."""
        if self.distribution is None:
            return np.full(np.shape(z), float(self.value)), np.full(np.shape(z), float(self.value))
        x = np.clip(self.distribution.at(z), *self.bounds)
        return x, np.floor(x + 0.5) if self.whole else x


def bounds_of(document, project, path, field):
    """The row's range and the rules across fields (2), the other numbers at their values."""
    low, high = field["min"], field["max"]
    names = path.strip("/").split("/")
    last = names[-1]
    offer = project.offers[int(names[1])] if names[0] == "offers" else None
    side = project.supplier
    if path == "/supplier/factory/booked":
        low, high = max(low, side.largest.hours or 0.0), min(high, side.factory.hours)
    elif path == "/supplier/factory/hours":
        low = max(low, side.factory.booked)
    elif path == "/supplier/largest/hours":
        high = min(high, side.factory.booked)
    elif path == "/supplier/hour/full":
        low = max(low, side.hour.avoidable)
    elif path == "/supplier/hour/avoidable" and side.hour.full is not None:
        high = min(high, side.hour.full)
    elif "/supply/history/" in path:
        history = offer.supply.history                      # orders not above enquiries, repeats not above orders
        if last == "orders":
            low = max(low, history.repeats or 0.0)
            high = min(high, high if history.enquiries is None else history.enquiries)
        elif last == "repeats" and history.orders is not None:
            high = min(high, history.orders)
    elif path.endswith("/tooling/residual"):
        high = min(high, offer.tool)
    elif path.endswith("/tooling/price"):
        low = max(low, (offer.tooling.residual or 0.0) * offer.rate)
    elif path.endswith("/orders/repeatShare") and find(document, path[:-11] + "repeatWeeks") is None and offer.supply.orders.repeatTimes > 0:
        high = 0.0 if offer.supply.buyers is not None or offer.supply.enquiries is not None else high
    elif last == "royalty":
        high = min(high, 1 - project.market.channelFee)
    elif path == "/market/channelFee":
        high = min(high, 1 - max(one.royalty for one in project.offers))
    elif "/tiers/" in path and last == "price":
        low = max(low, offer.tooling.inPrice)
    return low, high


# ---- 17.2 Shapes --------------------------------------------------------------------------------------------------------

class Distribution:
    def __init__(self, number):
        low, high, v, shape = number.low, number.high, number.value, number.shape
        tail = (1 - number.sure) / 2
        self.shape, self.z_h = shape, float(stats.norm.ppf(1 - tail))
        self.low, self.high, self.v, self.tail = low, high, v, tail
        if shape in ("pert", "triangular"):
            def apart(s):
                one = unit(shape, s)
                return (s - one.ppf(tail)) / (one.ppf(1 - tail) - one.ppf(tail)) - (v - low) / (high - low)
            self.s = (v - low) / (high - low) if tail < 1e-12 else optimize.brentq(apart, 0.0, 1.0, xtol=1e-15, rtol=1e-14)
            one = unit(shape, self.s)
            width = (high - low) / (one.ppf(1 - tail) - one.ppf(tail))
            self.a = low - one.ppf(tail) * width
            self.frozen = unit(shape, self.s, self.a, width)
        elif shape == "uniform":
            width = (high - low) / (1 - 2 * tail)
            self.a = low - tail * width
            self.frozen = stats.uniform(self.a, width)
        elif shape == "lognormal":
            width = high - low
            self.frozen = stats.lognorm(math.log(high / math.sqrt(low * high)) / self.z_h, scale=math.sqrt(low * high))
        else:
            width, self.frozen = high - low, None
        self.width = width

    def at(self, z):
        z = np.asarray(z, float)
        if self.frozen is not None:                         # the nearer tail keeps its digits
            return np.where(z < 0, self.frozen.ppf(stats.norm.cdf(z)), self.frozen.isf(stats.norm.sf(z)))
        r = (self.high - self.v) / (self.v - self.low)
        if r == 1:
            return self.v + (self.high - self.v) * z / self.z_h
        return self.v + (self.high - self.v) * (r ** (z / self.z_h) - 1) / (r - 1)


def unit(shape, s, a=0.0, width=1.0):
    if shape == "pert":
        return stats.beta(1 + 4 * s, 5 - 4 * s, a, width)
    return stats.triang(s, a, width)


# ---- 17.3 Worlds --------------------------------------------------------------------------------------------------------

MASK = (1 << 64) - 1


def h(seed, i):
    """SplitMix64's finaliser of seed + (i + 1) x the golden gamma."""
    x = (seed + (i + 1) * 0x9e3779b97f4a7c15) & MASK
    x = ((x ^ (x >> 30)) * 0xbf58476d1ce4e5b9) & MASK
    x = ((x ^ (x >> 27)) * 0x94d049bb133111eb) & MASK
    return x ^ (x >> 31)


class Points:
    """The scrambled Sobol' points of a seed."""
    raw = None

    def __init__(self, seed, dimensions=256):
        if Points.raw is None:                              # of 64 blocks; scipy draws them in Gray's order
            with_gray = qmc.Sobol(256, scramble=False, bits=32).random(4096)
            Points.raw = np.empty((4096, 256), np.uint32)
            order = np.arange(4096) ^ (np.arange(4096) >> 1)
            Points.raw[order] = (with_gray * 2.0 ** 32).astype(np.uint32)
        self.seed, self.dimensions, self.rows = seed, dimensions, {}

    def rows_of(self, s):
        """(the rows of scramble s as masks, the digital shifts): [r][dimension]"""
        if s not in self.rows:
            g = h(self.seed, s)
            masks, shifts = np.zeros((32, self.dimensions), np.uint32), np.zeros(self.dimensions, np.uint32)
            for d in range(self.dimensions):
                g_d = h(g, d)
                shifts[d] = h(g_d, 32) & 0xffffffff
                for r in range(32):
                    masks[r, d] = (h(g_d, r) & 0xffffffff) >> (32 - r) << (32 - r) | 1 << (31 - r)
            self.rows[s] = masks, shifts
        return self.rows[s]

    def z(self, worlds):
        """Standard normals [world][dimension]."""
        worlds = np.asarray(worlds)
        out = np.empty((len(worlds), self.dimensions))
        scramble = worlds % 1024 // 64
        for s in set(scramble.tolist()):
            mine = scramble == s
            masks, shifts = self.rows_of(s)
            x = Points.raw[64 * (worlds[mine] // 1024) + worlds[mine] % 64][:, :self.dimensions]
            y = np.zeros_like(x)
            for r in range(32):
                y |= parity(x & masks[r]) << np.uint32(31 - r)
            out[mine] = special.ndtri(((y ^ shifts).astype(float) + 0.5) / 2.0 ** 32)
        return out


def parity(x):
    for step in (16, 8, 4, 2, 1):
        x = x ^ (x >> np.uint32(step))
    return x & np.uint32(1)


# ---- A project and its worlds ---------------------------------------------------------------------------------------------

class Unknown:
    """One number, or the prices of one list."""

    def __init__(self, numbers, speaker):
        self.numbers = [speaker] + [number for number in numbers if number is not speaker]
        self.path, self.number, self.cause = speaker.path, speaker, cause_of(speaker.path)


class Simulation:
    def __init__(self, document, seed=1):
        self.document = settled(document, model.field_tree())
        self.plan_document = model.estimated(self.document)
        self.supplies = document.get("side") == "supplier"
        self.plan = self.project_of(self.plan_document)
        self.count = len(self.plan.offers)
        told = document.get("together") or {}
        self.together = {name: model.plain(told.get(name, f)) for name, f in TOGETHER.items()}
        self.stand(self.find_unknowns())
        self.points = Points(seed)

    def stand(self, unknowns):
        """The unknowns in their order, and the causes that something follows in the order in which they bring them up."""
        for unknown in unknowns:
            own = unknown.number.follows if unknown.cause else None
            unknown.f = self.together.get(unknown.cause, 0.0) if own is None else own
        self.unknowns = unknowns
        self.causes = list(dict.fromkeys(unknown.cause for unknown in unknowns if unknown.f > 0))

    def project_of(self, document):
        return (supply if self.supplies else model).project_of(document)

    def numbers(self):
        for field in model.FIELDS:
            if field["kind"] in ("number", "integer") and field["side"] in ("both", "supplier" if self.supplies else "buyer"):
                for path, value in paths_of(field, self.plan):
                    if value is not None:
                        number = Number(self.document, self.plan, field, path, value)
                        if number.high > number.low and (number.stated or not (path.startswith(DECIDED) or self.supplies and OWN.fullmatch(path))):
                            yield number

    def find_unknowns(self):
        lists, found = {}, []
        for number in self.numbers():
            names = number.path.split("/")
            if names[1] == "offers" and names[3] == "tiers":
                lists.setdefault(int(names[2]), []).append(number)
                if len(lists[int(names[2])]) > 1:
                    continue
            found.append(number)
        found = [Unknown(lists[int(number.path.split("/")[2])], self.speaker(lists, number)) if "/tiers/" in number.path
                 else Unknown([number], number) for number in found]
        for unknown in found:
            unknown.profile = [self.alone(unknown, chance) for chance in CHANCES]
            unknown.swing = swing([npvs for _, npvs in unknown.profile])
        most = max(1.0, max(abs(x) for x in found[0].profile[2][1]))
        return sorted((unknown for unknown in found if unknown.swing > 1e-11 * most), key=lambda unknown: -unknown.swing)

    def speaker(self, lists, number):
        i = int(number.path.split("/")[2])
        tiers, row = self.plan.offers[i].tiers, 0
        if not self.supplies:
            first = model.run(self.plan, i).first
            row = max([j for j, tier in enumerate(tiers) if tier["from"] <= (first.q if first else 0)], default=0)
        return next((one for one in lists[i] if one.path == "/offers/%d/tiers/%d/price" % (i, row)), lists[i][0])

    def alone(self, unknown, chance):
        """(the value, the NPVs) with the unknown at that chance, plan and world alike."""
        values = {} if chance == 0.5 else {number.path: number.at_chance(chance) for number in unknown.numbers}
        return values.get(unknown.path, unknown.number.value), self.npvs_alone(values)

    def npvs_alone(self, values):
        project = self.project_of(changed(self.plan_document, values))
        return [row["npv"] for row in self.run(project, project)]

    def run(self, world, plan):
        """What happens to every offer in that world."""
        if self.supplies:
            rows = [supply.reckon(world, i) for i in range(self.count)]
            value, _, shares = supply.best_mix(world.supplier, rows, set(range(self.count)), world.supplier.regular)
            return [{"npv": row.npv, "mix": value, "serves": shares.get(i, (0.0,))[0] * row.flow.pieces > 0} for i, row in enumerate(rows)]
        rows = []
        for i in range(self.count):
            out = model.run(world, i, plan)
            cash = model.weekly_cash(world, out)
            summed = np.cumsum(cash)
            rows.append({"npv": sum(model.present_value(world, amount, w) for w, amount in enumerate(cash)), "left": out.left_value,
                         "hole": min(0.0, float(summed.min())), "short": short_week(summed, world.limits.maxSpend), "spend": model.spend_before_sale(world, out), "launch": out.launch,
                         "sells": out.launch < world.market.horizonWeeks, "first": out.first.q if out.first else 0.0, "limits": world.limits})
        return rows

    def run_with(self, values):
        """The world with these values, the plan as it stands."""
        return self.run(self.project_of(changed(self.plan_document, values)), self.plan)

    def z(self, worlds):
        """The unknowns' standard normals [world][unknown]; NaN past the last dimension."""
        all_z, last = self.points.z(worlds), 256 - len(self.causes)
        own = np.full((len(all_z), len(self.unknowns)), np.nan)
        own[:, :last] = self.following(all_z[:, :len(self.causes) + len(self.unknowns)])
        return own

    def following(self, coordinates):
        """Of the causes' normals and then the unknowns' own parts: the unknowns' normals."""
        causes, own = coordinates[:, :len(self.causes)], coordinates[:, len(self.causes):].copy()
        for u, unknown in enumerate(self.unknowns[:own.shape[1]]):
            if unknown.f > 0:
                own[:, u] = unknown.f * causes[:, self.causes.index(unknown.cause)] + math.sqrt(1 - unknown.f ** 2) * own[:, u]
        return own

    def values(self, z):
        """[(number, exact values, drawn values)] of the worlds with these normals."""
        return [(number, *number.at(z[:, u])) for u, unknown in enumerate(self.unknowns) if not np.isnan(z[0, u]) for number in unknown.numbers]


def over(value, bound):
    return value > bound + 1e-9 * max(1.0, bound)


def short_week(summed, bound):
    """The first week at whose end more than maxSpend is out, None where that is never or not told."""
    return int((summed < -bound).argmax()) if bound is not None and over(-summed.min(), bound) else None


def swing(profile):
    npv = np.array(profile)
    pairs = [npv[:, i] - npv[:, j] for i in range(npv.shape[1]) for j in range(i)]
    return max(float(np.ptp(one)) for one in list(npv.T) + pairs)


def changed(document, values):
    copy = json.loads(json.dumps(document))
    for path, x in values.items():
        *way, last = path.strip("/").split("/")
        at = copy
        for name in way:
            at = at[int(name)] if isinstance(at, list) else at.setdefault(name, {})
        at[int(last) if isinstance(at, list) else last] = x
    return copy
