"""The numbers of a supplier's document and what a change of one of them does (docs/MODEL.md, sections 9 and 11.7):
plausible ranges, probes, searched ranges, the scan for flips."""
import json
import math

import model
import supply

VISITORS = {None, "guess", "quote", "contract", "records"}
GRADES = {"contract": (0.0, 0.0), "quote": (0.125, 0.25), "A": (0.25, 0.25), "records": (0.5, 0.5)}     # 9, down and up


def find(value, path):
    for name in path.strip("/").split("/"):
        if isinstance(value, list):
            value = value[int(name)] if int(name) < len(value) else None
        else:
            value = value.get(name) if isinstance(value, dict) else None
    return value


def put(document, path, x):
    """The document with another number at the path."""
    copy = json.loads(json.dumps(document))
    names = path.strip("/").split("/")
    at = copy
    for name in names[:-1]:
        at = at[int(name)] if isinstance(at, list) else at.setdefault(name, {})
    if isinstance(at, list):
        at[int(names[-1])] = x
    else:
        at[names[-1]] = x
    return copy


class Number:
    def __init__(self, field, path, given, value):
        self.field, self.path, self.value, self.given = field, path, value, given is not None
        self.grade = (given.get("evidence") or {}).get("grade") if isinstance(given, dict) else None
        self.yours = self.given and self.grade in VISITORS
        self.whole = field["kind"] == "integer"

    def kept(self, x):
        x = min(max(x, self.field["min"]), self.field["max"])
        return int(math.floor(x + 0.5)) if self.whole else x

    def plausible(self):
        """(low, high), None where the row has no range"""
        spread = self.field["spread"]
        nothing = 1 if self.path.endswith("/learning/rate") else 0             # left out it says "nothing of this"
        if (spread["down"] == 0 and spread["up"] == 0) or (not self.given and self.value == nothing):
            return None
        less, more = GRADES.get(self.grade, (1.0, 1.0)) if self.given else (1.0, 1.0)
        down, up = spread["down"] * less, spread["up"] * more
        if spread["absolute"]:
            return self.kept(self.value - down), self.kept(self.value + up)
        return self.kept(self.value * (1 - down)), self.kept(self.value * (1 + up))

    def probes(self):
        between = self.plausible()
        if between is None:
            return []
        low, high = between
        at = [low, self.kept((self.value + low) / 2), self.kept((self.value + high) / 2), high]
        return [x for x in dict.fromkeys(at) if x != self.value]


def paths_of(field, tree):
    """The field's paths in the (filled) document."""
    found = [("", tree)]
    for name in field["path"].strip("/").split("/"):
        step = []
        for path, value in found:
            if name == "*":
                step += [("%s/%d" % (path, i), item) for i, item in enumerate(value or [])]
            elif isinstance(value, dict):
                step.append((path + "/" + name, value.get(name)))
        found = step
    return found


def numbers(document):
    """{path: Number} of the rows of both sides and of the supplier."""
    project, found = supply.project_of(document), {}
    for field in model.FIELDS:
        if field["kind"] not in ("number", "integer") or field["side"] == "buyer":
            continue
        for path, value in paths_of(field, project):
            if value is not None:
                found[path] = Number(field, path, find(document, path), value)
    return found


def key(document, leader):
    rows = numbers(document)
    at = "/offers/%d/supply/" % leader
    demand = next((at + name for name in ("buyers", "enquiries", "committed/pieces") if find(document, at + name) is not None), None)
    return [{"path": path, "yours": rows[path].yours if path in rows else False}
            for path in (at + "material", demand, "/supplier/factory/booked") if path]


class Leaders:
    """The leader under a change of one number."""

    def __init__(self, document):
        self.document = model.estimated(document)
        self.project = supply.project_of(self.document)
        self.worths = [supply.worth(supply.reckon(self.project, i)) for i in range(len(self.project.offers))]
        self.leader = supply.leader_of(self.worths)

    def worths_at(self, path, x):
        project, worths = supply.project_of(put(self.document, path, x)), list(self.worths)
        names = path.strip("/").split("/")
        for i in [int(names[1])] if names[0] == "offers" else range(len(worths)):
            worths[i] = supply.worth(supply.reckon(project, i))
        return worths

    def npvs_at(self, path, x):
        return [npv for npv, _ in self.worths_at(path, x)]

    def at(self, path, x):
        return supply.leader_of(self.worths_at(path, x))

    def able(self, path, x, *leaders):
        """Whether something is made there of each of them; to decline is always possible."""
        worths = self.worths_at(path, x)
        return all(i < 0 or worths[i][1] for i in leaders)

    def near_tie(self, path, x):
        """Whether rounding could decide there."""
        npvs = self.npvs_at(path, x)
        best = sorted(npvs + [0.0], reverse=True)
        return best[0] - best[1] <= 1e-9 * max(1.0, max(map(abs, npvs)))


    def apart(self, path, x, a, b):
        """By which share of their worth two leaders differ there; to make nothing is worth 0."""
        npvs = self.npvs_at(path, x)
        one, other = (0.0 if i < 0 else npvs[i] for i in (a, b))
        return abs(one - other) / max(1.0, abs(one), abs(other))


def compare_probes(rows, document, want, verdict):
    leaders, changing, tie = Leaders(document), [], False
    for path, number in numbers(document).items():
        for x in number.probes():
            if leaders.at(path, x) != leaders.leader:
                tie = tie or leaders.near_tie(path, x)
                changing.append(number)
                break
    if tie:
        return
    tone = "close" if want["verdict"]["close"] else "leaning" if changing else "clear"
    deciding = [number.path for number in changing if not number.yours]
    rows.same("/verdict/tone", tone, verdict["tone"])
    rows.same("/verdict/deciding", sorted(deciding), sorted(verdict["deciding"]))
    rows.same("/verdict/mayChoose", want["verdict"]["kind"] == "pick" and tone == "clear" and not deciding and not verdict["example"]
              and not want["missing"], verdict["mayChoose"])


# ---- flips ------------------------------------------------------------------------------------------------------------

def scale_of(project, number):
    offers = project.offers
    prices = [(offer.tiers[0].price / offer.rate, -i) for i, offer in enumerate(offers)]
    p0 = max(prices)[0]
    names = number.path.strip("/").split("/")
    rate = offers[int(names[1])].rate if names[0] == "offers" else 1.0
    home, unit = project.supplier.home, number.field.get("unit", "")
    if unit in ("home/unit", "home/hour"):
        return p0 * home
    if unit in ("home", "home/year"):
        return p0 * home * 1000
    if unit in ("quote", "quote/year"):
        return p0 * rate * 1000
    if unit == "quote/unit":
        return p0 * rate
    if unit == "money":
        return p0 * 1000
    if unit in ("hours", "hours/week"):
        return max(project.supplier.factory.hours, 1.0)
    if unit in ("hours/unit",):
        return 1.0
    if unit in ("units", "units/year"):
        offer = offers[int(names[1])] if names[0] == "offers" else offers[0]
        return 4 * max(offer.M, offer.supply.orders.trial or 0.0, 1.0)
    return {"buyers": 10.0, "enquiries/year": 10.0, "count": 10.0, "share": 0.5, "share/year": 0.5, "weeks": 104.0, "days": 180.0,
            "years": 5.0}.get(unit, 1.0)


def scanned(number, searched):
    """The even part of the scan: v -+ (distance to the end) (i/24)^2."""
    v, (low, high) = number.value, searched
    points = []
    for end in (low, high):
        points += [v + (end - v) * (i / 24) ** 2 for i in range(1, 25)]
    points = [x for x in points + number.probes() if low <= x <= high]
    return sorted({int(math.floor(x + 0.5)) for x in points} if number.whole else set(points))


def compare_flips(rows, document, asked, flips):
    leaders, project, known = Leaders(document), supply.project_of(document), numbers(document)
    found = {flip["path"]: flip for flip in flips}
    rows.same("/flips/paths", [], sorted(set(found) - set(asked)))
    for path in asked:
        number, at = known[path], "/flips" + path
        flip = found.get(path)
        reach = max(10 * abs(number.value), scale_of(project, number))
        searched = max(number.field["min"], number.value - reach), min(number.field["max"], number.value + reach)
        if flip:
            rows.same(at + "/value", number.value, flip["value"])
            between = number.plausible()
            if between:
                rows.same(at + "/plausible", list(between), flip["plausible"])
            else:
                between = number.value, number.value
            near = [abs(flip[side] - number.value) / half for side, half in (("below", number.value - between[0]), ("above", between[1] - number.value))
                    if flip[side] is not None and half > 0]
            rows.same(at + "/nearness", min(near) if near else None, flip["nearness"])
            rows.same(at + "/owner", "yours" if number.yours else "example" if number.grade == "example" else "ours", flip["owner"])
            if "searched" in flip:
                low, high = flip["searched"]                # inside the rules across fields it may be narrower
                if low < searched[0] - 1e-9 * reach or high > searched[1] + 1e-9 * reach:
                    rows.rows.append((at + "/searched", searched, (low, high)))
                searched = low, high
        for side, sign in (("Below", -1), ("Above", 1)):
            flipped = flip and flip[side.lower()]
            for x in scanned(number, searched):
                inside = sign * (x - number.value) > 0 and (flipped is None or sign * (flipped - x) > 1e-9 * max(1.0, abs(x)))
                if inside and flip and leaders.at(path, x) != leaders.leader and not leaders.near_tie(path, x):
                    rows.rows.append((at + "/missed" + side, (x, leaders.at(path, x)), flipped))
                    break
            if flipped is not None:
                step = 1 if number.whole else 4e-9 * max(1.0, abs(flipped))
                beyond, before = leaders.at(path, flipped), leaders.at(path, flipped - sign * step)
                if not leaders.near_tie(path, flipped) or before != beyond:
                    sides = [flipped, flipped - sign * step]
                    for _ in range(0 if number.whole or before == beyond else 60):
                        middle = (sides[0] + sides[1]) / 2
                        sides[leaders.at(path, middle) == before] = middle
                    apart = max(leaders.apart(path, x, before, beyond) for x in sides)
                    able = all(leaders.able(path, x, before, beyond) for x in sides)
                    if not able or not 2e-7 < apart < 2e-5:             # rounding decides
                        rows.same(at + "/kind" + side, "root" if able and apart < 1e-6 else "jump", flip["kind" + side])
                if not leaders.near_tie(path, flipped):
                    rows.same(at + "/offer" + side, None if beyond < 0 else beyond, flip["offer" + side])
                if before == beyond and not leaders.near_tie(path, flipped):
                    rows.rows.append((at + "/" + side.lower(), "a change at %r" % flipped, (before, beyond)))


def compare_sweeps(rows, document, asked, pair, sweeps, mixed):
    leaders = Leaders(document)
    rows.same("/sweeps/paths", sorted(asked), sorted(sweep["path"] for sweep in sweeps))
    for sweep in sweeps:
        for j, x in enumerate(sweep["x"]):
            npvs = leaders.npvs_at(sweep["path"], x)
            at = "/sweeps%s/%d" % (sweep["path"], j)
            rows.same(at + "/npv", npvs, sweep["npv"][j], mixed * 10)
            rows.same(at + "/gap", npvs[pair[0]] - npvs[pair[1]], sweep["gap"][j], mixed * 10)


def compare_assumed(rows, document, assumed):
    """Every number that was left out and has a default."""
    found = {row["path"]: row["value"] for row in assumed}
    for path, number in numbers(document).items():
        at = path.strip("/").split("/")
        if not number.given and "default" in number.field:
            rows.same("/assumed" + path, number.value, found.get(path))
        elif number.given:
            rows.same("/assumed" + path, None, found.get(path))
