"""12. One deal, two views, of docs/MODEL.md: what the buyer can pay, what the supplier needs.

    deal.answer(document)  ->  what the core is compared in, or None where one side's numbers are missing
"""
import numpy as np

import model
import supply
from model import Box, up

PAID = "tooling samples materials exclusivity takeOrPay clawback royalty".split()       # by the buyer, besides his orders


def both_sides(document):
    side = document.get("side", "buyer")
    return ((side == "buyer" or model.given_at(document, "market", "price"))
            and (side == "supplier" or model.given_at(document, "supplier", "factory", "hours")))


class Table:
    """Both sides as they stand: what the buyer makes of every offer, and what the factory does."""

    def __init__(self, document):
        self.project, self.factory = model.project_of(document), supply.project_of(document)
        every = range(len(self.project.offers))
        self.runs = [model.run(self.project, j) for j in every]
        self.npvs = [model.npv(self.project, out) for out in self.runs]
        self.fitting = [self.fits(j, out) for j, out in enumerate(self.runs)]
        self.rows = [supply.reckon(self.factory, j) for j in every]

    def fits(self, j, out):
        """Whether offer j fits, this having become of it."""
        measured = {"spendBeforeSale": model.spend_before_sale(self.project, out), "firstOrder": out.first.q if out.first else 0}
        return all(row["state"] != "fail" for row in model.limits(self.project, self.project.offers[j], measured, out.launch))


class Deal:
    """Offer i under a change, seen by both."""

    def __init__(self, table, i):
        self.table, self.i = table, i                       # its offers are changed in place and put back
        self.project, self.factory, self.offer = table.project, table.factory, table.project.offers[i]
        self.run = table.runs[i]
        others = [j for j in range(len(table.runs)) if j != i]
        self.rival = max([0.0] + [table.npvs[j] for j in others if table.fitting[j]])
        self.displaced = supply.Displaced(self.factory.supplier, table.rows, i)
        self.M, self.known = model.order_minimum(self.project, self.offer), {}

    def changed(self, price=None, scale=None, minimum=None, tooling=None):
        at = price, scale, minimum, tooling
        if at not in self.known:
            self.known[at] = self.seen(*at)
        return self.known[at]

    def seen(self, price, scale, minimum, tooling):
        """Whether the buyer chooses it and the supplier agrees, by their values, and the sizes of what was added for those."""
        offer, factory = self.offer, self.factory.offers[self.i]
        kept = offer.tiers, offer.minimum, offer.tooling.price, offer.tool, factory.tiers
        if price is not None:
            offer.tiers = [Box([("from", 0.0), ("price", price)])]
        if scale is not None:
            offer.tiers = [Box(tier, price=tier.price * scale) for tier in offer.tiers]
        if minimum is not None:
            offer.minimum = Box(style=minimum, colour=0.0)
        if tooling is not None:
            offer.tooling.price, offer.tool = tooling, tooling / offer.rate
        factory.tiers = offer.tiers
        out = model.run(self.project, self.i)
        value = model.npv(self.project, out)
        account, displaced, size = self.account(out)
        chooses = self.table.fits(self.i, out) and value >= self.rival
        offer.tiers, offer.minimum, offer.tooling.price, offer.tool, factory.tiers = kept
        gross = sum(abs(amount) for _, _, amount, _ in out.posted)
        agrees = bool(out.orders) and displaced is not None and account >= 0
        return Box(chooses=chooses, buyer=value, supplier=account, displaced=displaced, agrees=agrees, gross=gross, size=size)

    def account(self, out):
        """s_i: the supplier's money of one account that places these orders, less what its hours displace (None: they cannot be
        had, and nothing is taken off); with that and the size of what was added."""
        project, offer, side = self.factory, self.factory.offers[self.i], self.factory.supplier
        if not out.orders:
            return 0.0, 0.0, 0.0
        ours = offer.design.owner == "supplier"
        lines, hours, before, sets = supply.empty_lines(), 0.0, 0.0, 1 if ours else 0
        lines.update({"paid/" + name: np.zeros(supply.WEEKS) for name in PAID})
        for order in out.orders:
            w = model.week(order.t)
            R = np.full(supply.WEEKS, model.work(w, offer.reorderWeeks, side.closed))
            supply.post_orders(project, offer, lines, R, np.array([w]), 1.0, order.q, before, 0.0, first=before == 0)
            work = (supply.standard_hours(offer, before, order.q) + offer.supply.changeover) / side.factory.efficiency
            m = max(1, up(model.work(w, offer.reorderWeeks, side.closed) - w))
            supply.add_work(side, lines["labour"], w, m, -side.k * work)
            hours += work
            before += order.q
            needed = model.tool_sets(offer, before)
            lines["accountTooling"][w] -= (needed - sets) * offer.supply.oneOff.tooling / side.home
            sets = needed
        lines["engineering"][model.week(out.orders[0].t)] -= offer.supply.winning.engineering / side.home
        for t, line, amount, _ in out.posted:
            if line in PAID and (line != "royalty" or ours):
                lines["paid/" + line][min(model.week(t), supply.WEEKS - 1)] -= amount
        displaced = self.displaced(hours)
        value = float(side.d @ supply.total(lines)) - (displaced or 0.0)
        size = sum(float(side.d @ np.abs(line)) for line in lines.values()) + (displaced or 0.0)
        return value, displaced, size


def threshold(true_at, top, rising, told=None):
    """The end of where `true_at` holds on [0, top]: its least x (rising) or its greatest; None if there is none. An end that is
    told is kept if the answer changes there to 1e-7; so a quick comparison need not search."""
    if true_at(0.0 if rising else top):
        return 0.0 if rising else top
    if not true_at(top if rising else 0.0):
        return None
    if told and true_at(told * (1 - 1e-7)) != rising and true_at(told * (1 + 1e-7)) == rising:
        return told
    lo, hi = 0.0, top
    for _ in range(200):
        if hi - lo <= 1e-12 * hi:
            break
        mid = (lo + hi) / 2
        lo, hi = (lo, mid) if true_at(mid) == rising else (mid, hi)
    return hi if rising else lo


def room(row, top):
    row["room"] = row["most"] is not None and row["least"] is not None and row["most"] >= row["least"]
    row["beyond"] = row["most"] == top
    return row


def minimum_list(deal):
    first = deal.run.first.q if deal.run.first else 0
    numbers = [tier["from"] for tier in deal.offer.tiers] + [deal.M, first]
    return sorted({0} | {up(x * share) for x in numbers for share in (0.25, 0.5, 1, 2, 4)})


def end_of(holds, at, beyond, told=None):
    """The last whole number from `at`, where it holds, towards `beyond`, where it does not; one that is told is kept if it turns there."""
    way = 1 if beyond > at else -1
    if told is not None and min(at, beyond) <= told <= max(at, beyond) and told != beyond and holds(told) and not holds(told + way):
        return told
    while abs(beyond - at) > 1:
        middle = (at + beyond) // 2
        at, beyond = (middle, beyond) if holds(middle) else (at, middle)
    return at


def minimum_row(deal, told):
    numbers = minimum_list(deal)
    views = [deal.changed(minimum=M) for M in numbers]
    suits = [view.chooses and view.agrees for view in views]
    holds = lambda test: lambda M: test(deal.changed(minimum=M))
    both = holds(lambda view: view.chooses and view.agrees)
    runs, at = [], 0
    while at < len(numbers):
        end = at
        while suits[at] and end + 1 < len(numbers) and suits[end + 1]:
            end += 1
        if suits[at]:
            runs.append((max(0, numbers[at] - deal.M, deal.M - numbers[end]), at, end))
        at = end + 1
    most, least = value_at(told, ("minimum", "most")), value_at(told, ("minimum", "least"))
    row = {"now": deal.M, "room": bool(runs)}
    if runs:
        _, first, last = min(runs)
        row["least"] = numbers[first] if first == 0 else end_of(both, numbers[first], numbers[first - 1], least)
        row["most"] = numbers[last] if last + 1 == len(numbers) else end_of(both, numbers[last], numbers[last + 1], most)
    else:
        agreed = [j for j, view in enumerate(views) if view.agrees]
        row["least"] = None
        if agreed:
            j = agreed[0]
            row["least"] = numbers[j] if j == 0 else end_of(holds(lambda view: view.agrees), numbers[j], numbers[j - 1], least)
        row["most"] = greatest_minimum(deal, numbers, None, most)
    row["beyond"] = row["most"] == numbers[-1]
    return row


def greatest_minimum(deal, numbers, top=None, told=None):
    """The greatest of the numbers with which the buyer chooses the offer, raised towards the next (or `top`)."""
    chooses = lambda M: deal.changed(minimum=M).chooses
    at = next((j for j in reversed(range(len(numbers))) if chooses(numbers[j])), None)
    if at is None:
        return None
    lo, hi = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else top
    if told is not None and hi is not None and lo <= told < hi and chooses(told) and not chooses(told + 1):
        return told
    while hi is not None and hi - lo > 1:
        mid = (lo + hi) // 2
        lo, hi = (mid, hi) if chooses(mid) else (lo, mid)
    return lo


def view(table, i, told=None):
    """(what the core is compared in, the deal, the deal as it stands); `told`: ends of ranges to be checked, not searched."""
    deal, told = Deal(table, i), told or {}
    said = lambda *path: model.first_given(*[value_at(told, path), 0.0])
    offer, today = deal.offer, deal.changed()
    top = 4 * max([deal.project.market.price * offer.rate] + [tier.price for tier in offer.tiers])

    def price_row(now, minimum, *path):
        at = lambda p: deal.changed(price=p, minimum=minimum)
        return room({"now": now, "most": threshold(lambda p: at(p).chooses, top, False, said(*path, "most")),
                     "least": threshold(lambda p: at(p).agrees, top, True, said(*path, "least"))}, top)
    first = deal.run.first.q if deal.run.first else 0
    now = next((tier.price for tier in reversed(offer.tiers) if tier["from"] <= first), offer.tiers[0].price)
    row = {"offer": i, "chosen": today.chooses, "agrees": today.agrees, "buyer": today.buyer, "supplier": today.supplier, "displaced": today.displaced,
           "price": price_row(now, deal.M, "price"),
           "tiers": [{"from": tier["from"], "minimum": up(max(deal.M, tier["from"])), **price_row(tier.price, up(max(deal.M, tier["from"])), "tiers", j)}
                     for j, tier in enumerate(offer.tiers)],
           "minimum": minimum_row(deal, told),
           "tooling": None, "moves": []}
    cost = offer.supply.oneOff.tooling / deal.factory.supplier.home * offer.rate
    if offer.tooling.owner != "none":
        dearest = 4 * max(offer.tooling.price, cost)
        at = lambda x: deal.changed(tooling=x)
        strip = {"now": offer.tooling.price, "most": None, "least": None, "room": False, "beyond": False}
        if dearest > 0:
            strip = room({"now": offer.tooling.price, "most": threshold(lambda x: at(x).chooses, dearest, False, said("tooling", "most")),
                          "least": threshold(lambda x: at(x).agrees, dearest, True, said("tooling", "least"))}, dearest)
        for name in ("most", "least"):
            strip[name + "Share"] = strip[name] / cost if cost > 0 and strip[name] is not None else None
        row["tooling"] = strip
    if not today.chooses:
        row["moves"] = moves(deal, now, {row["what"]: row["value"] for row in told.get("moves", [])})
    return row, deal, today


def value_at(told, path):
    for name in path:
        if isinstance(told, list) and not (isinstance(name, int) and name < len(told)):
            return None
        told = told[name] if isinstance(told, list) else told.get(name) if isinstance(told, dict) else None
    return told


def moves(deal, now, told):
    found, offer = [], deal.offer
    s = threshold(lambda s: deal.changed(scale=s).chooses, 1.0, False, told.get("price", 0.0) / now if now else 0.0)
    if s is not None:
        found.append({"what": "price", "now": now, "value": s * now, "agrees": deal.changed(scale=s).agrees})
    M = greatest_minimum(deal, [x for x in minimum_list(deal) if x < deal.M], deal.M, told.get("minimum"))
    if M is not None:
        found.append({"what": "minimum", "now": deal.M, "value": M, "agrees": deal.changed(minimum=M).agrees})
    if offer.tooling.owner != "none" and offer.tooling.price > 0:
        x = threshold(lambda x: deal.changed(tooling=x).chooses, offer.tooling.price, False, told.get("tooling"))
        if x is not None:
            found.append({"what": "tooling", "now": offer.tooling.price, "value": x, "agrees": deal.changed(tooling=x).agrees})
    return found


def answer(document, told=()):
    if not both_sides(document):
        return None
    table = Table(document)
    return [view(table, i, told[i] if i < len(told) else None) for i in range(len(document["offers"]))]
