"""The supplier's side of docs/MODEL.md (section 11), written anew from the document alone.

    supply.answer(document)  ->  everything the core is compared in (see compare_supply.py)
    python3 supply.py            checks itself: two cases with an expert's answer, and what section 11 implies

Dates, closures, prices, freight, labels and the internal rate of return are those of model.py. Weeks are numpy arrays.
"""
import math
import sys

import numpy as np

import model
from model import Box, day_of, up, week

WEEKS = 320                                                 # what would fall later is counted in the last
GROUPS = {"sales": "revenue toolingPaid sampleCharge contribution clawback", "selling": "orderFee delivery defects",
          "material": "material inputVat vatRefund", "labour": "labour overtime",
          "winning": "quoting samples engineering accountTooling orderCost",
          "design": "design tooling certification listing photographs refresh copies", "platform": "membership advertising"}
GROUP_OF = {line: group for group, lines in GROUPS.items() for line in lines.split()}
COSTS = ("material", "labour", "labourFull", "orderCost", "account", "once")       # what a floor stands on


def fall(t):
    """The weeks in which the times t fall."""
    return np.minimum(np.floor(np.asarray(t, float) + 1e-9).astype(int), WEEKS - 1)


# ---- 11. The project, as the factory reads it -------------------------------------------------------------------------

def project_of(document):
    project = model.project_of(document)
    side = project.supplier
    side.home = 1.0
    for row in project.rates:
        if side.currency and side.currency != project.currency and row.currency == side.currency:
            side.home = row.perUnit
    side.closed = model.closures(project, side.country)
    H = side.horizonWeeks
    side.open = open_weeks(side.closed, WEEKS)
    free, overtime = max(0.0, side.factory.hours - side.factory.booked), side.factory.overtimeHours
    side.regular, side.overtime = float(side.open[:H].sum() * free), float(side.open[:H].sum() * overtime)
    side.holds = side.open * (free + overtime)
    avoidable = side.hour.avoidable / side.home
    side.k = avoidable * (1 - side.factory.idlePaid)
    side.f = avoidable if side.hour.full is None else side.hour.full / side.home
    side.o = None if side.hour.overtime is None else side.hour.overtime / side.home
    side.d = (1 + side.rate) ** (-np.arange(WEEKS) / 52)
    side.dearer = 0.0 if side.o is None else max(0.0, side.o - side.k)
    side.premium = side.dearer * float(side.d[:H].mean())
    for offer in project.offers:
        offer.shipping = offer.supply.delivery.weeks + sum(s.weeks for s in offer.stages if model.PHASE[s.name] == "ship")
        offer.M = model.order_minimum(project, offer)
    return project


def open_weeks(closed, H):
    """Of each week, the part that is in no closure (closures may lie over one another)."""
    hours = np.ones(H)
    merged = []
    for a, b in closed:
        if merged and a <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], b)
        else:
            merged.append([a, b])
    for w in range(H):
        hours[w] -= sum(max(0.0, min(b, w + 1) - max(a, w)) for a, b in merged)
    return hours


def add_work(side, load, w, m, hours):
    """Hours worked in the weeks w .. w + m - 1 while the factory is open."""
    parts = np.array([side.open[i] if i < WEEKS else 1.0 for i in range(w, w + m)])
    parts = parts / parts.sum() if parts.sum() > 1e-9 else np.full(m, 1 / m)
    np.add.at(load, np.minimum(np.arange(w, w + m), WEEKS - 1), hours * parts)


# ---- 11.1 Learning ----------------------------------------------------------------------------------------------------

def sigma(curve, b, N):
    """The sum of the learning curve over the first N pieces, the first one taking 1."""
    if curve == "wright":
        return N ** (1 + b) if N > 0 else 0.0
    m = min(32, math.floor(N))
    total = sum(i ** b for i in range(1, m + 1))
    if N <= 32:
        return total + ((N - m) * (m + 1) ** b if N > m else 0.0)
    integral = math.log(N / 32) if b == -1 else (N ** (1 + b) - 32 ** (1 + b)) / (1 + b)
    return (total + integral + (N ** b - 32 ** b) / 2 + b * (N ** (b - 1) - 32 ** (b - 1)) / 12
            - b * (b - 1) * (b - 2) * (N ** (b - 3) - 32 ** (b - 3)) / 720)


def standard_hours(offer, n, x):
    """T(n, x)"""
    supply, learning = offer.supply, offer.supply.learning
    if learning.rate == 1:
        return supply.hours * x
    b, N0 = math.log2(learning.rate), learning.made
    if b == -1 and learning.curve == "wright" and N0 > 0:
        return supply.hours * math.log((N0 + n + x) / (N0 + n)) / math.log((N0 + 1) / N0)
    unit = sigma("wright", b, N0 + 1) - sigma("wright", b, N0) if learning.curve == "wright" else (N0 + 1) ** b
    return supply.hours * (sigma(learning.curve, b, N0 + n + x) - sigma(learning.curve, b, N0 + n)) / unit


# ---- 11.2 Buyers ------------------------------------------------------------------------------------------------------

def order_sizes(offer):
    orders = offer.supply.orders
    first = max(offer.M, orders.trial or 0.0)
    return up(first), up(first if orders.repeat is None else max(offer.M, orders.repeat))


def not_copied(supply, w):
    """s_w"""
    return (1 - supply["copy"].chance) ** (np.maximum(0.0, w - supply.oneOff.weeks) / 52)


def funnel(project, offer, buyers=True):
    """Expected counts in weeks: enquiries, samples (any week), first orders a, repeats by their number k, committed orders."""
    supply, H = offer.supply, project.supplier.horizonWeeks
    D, history = supply.oneOff.weeks, supply.history
    l_s, l_o = history.sampleWeeks, history.orderWeeks
    weeks = np.arange(WEEKS)
    K = 1 - supply["copy"].loss * (1 - not_copied(supply, weeks))
    counts = Box(enquiries=np.zeros(WEEKS), samples=np.zeros(WEEKS), a=np.zeros(H), repeats={})
    if buyers and supply.buyers is not None:
        if D + l_o < H:
            counts.a[D + l_o:] = supply.buyers / (H - D - l_o) * K[D + l_o:H]
            per = lambda one, none: one / history.orders if one is not None and (history.orders or 0) > 0 else none
            np.add.at(counts.enquiries, np.arange(D, H - l_o), per(history.enquiries, 0.0) * counts.a[D + l_o:])
            np.add.at(counts.samples, fall(np.arange(D, H - l_o) + l_s), per(history.samples, 1.0) * counts.a[D + l_o:])
    elif buyers and supply.enquiries:                        # none asked, none bought: saturation may then be 0 of 0
        e = supply.enquiries / 52
        wanted = history.orders if history.samples is None else history.samples
        rate = history.orders / history.enquiries * (1.0 if supply.hitRate is None else supply.hitRate)
        before = 0.0
        for w in range(D, H):
            counts.enquiries[w] += e
            counts.samples[fall(w + l_s)] += e * wanted / history.enquiries
            if w + l_o < H:
                room = 1.0 if supply.saturation is None else max(0.0, 1 - before / supply.saturation)
                counts.a[w + l_o] = e * rate * room * K[w + l_o]
                before += counts.a[w + l_o]
    orders = supply.orders
    counts.rho = orders.repeatShare
    if counts.rho is None:
        counts.rho = (history.repeats or 0.0) / history.orders if (history.orders or 0) > 0 else 0.0
    for k in range(1, orders.repeatTimes + 1):
        late = k * orders.repeatWeeks
        if late < H:
            counts.repeats[k] = counts.rho * np.concatenate([np.zeros(late), counts.a[:H - late]])
    n = supply.committed.orders
    counts.committed = [D + math.floor(i * (H - D) / n) for i in range(n)] if supply.committed.pieces > 0 and D < H else []
    return counts


# ---- 11.3 Money of an order -------------------------------------------------------------------------------------------

def material_cost(project, offer):
    """u: of a piece, today."""
    return 0.0 if offer.supply.materialBy == "buyer" else offer.supply.material / project.supplier.home


def material_pieces(offer, q):
    return max(q / (1 - offer.supply.wastage), offer.supply.materialMinimum)


def order_fee(project, goods):
    """What the platform takes of orders of these values."""
    platform = project.supplier.platform
    fee = (platform.orderFee or 0.0) * np.asarray(goods, float)
    return fee if platform.orderFeeCap is None else np.minimum(fee, platform.orderFeeCap / project.supplier.home)


def delivery(project, offer, q, goods):
    """What the supplier pays to deliver: (when the goods leave, when they arrive)."""
    given, home = offer.supply.delivery, project.supplier.home
    rank = ["EXW", "FCA", "FOB", "CFR", "CIF", "DAP", "DDP"].index(offer.route.incoterm)
    if rank == 0:
        return 0.0 * goods, 0.0 * goods
    F = ((given.freight or 0.0) + (given.freightUnit or 0.0) * q) / home if rank >= 3 else 0.0
    X = given.destination / home if rank >= 5 else 0.0
    insurance = 1.1 * given.insurance * np.maximum(0.0, goods - X) if rank >= 4 else 0.0
    duty = 0.0
    if rank == 6:
        value = goods - X - F - insurance if given.dutyBasis == "fob" else goods - X
        duty = given.duty * np.maximum(0.0, value / (1 + given.duty))
    return given.origin / home + F + insurance + 0.0 * goods, X + duty + 0.0 * goods


def goods_of(project, offer, q, before, w):
    """(price of a piece, value of the order)"""
    u = material_cost(project, offer)
    U = u * (1 + offer.supply.materialChange) ** (w / 52)
    price = (model.unit_price(offer, q, 0.0) * (1 + offer.priceChange) ** (w / 52)
             + offer.supply.passThrough * (U - u) / (1 - offer.supply.wastage))
    goods = price * q
    if offer.tooling.inPrice > 0:
        goods = goods - offer.tooling.inPrice / offer.rate * max(0.0, min(q, before + q - offer.tooling.inPricePieces))
    return price, np.maximum(0.0, goods), U


def ready_weeks(project, offer):
    """R_w of orders placed in the weeks of the horizon."""
    side = project.supplier
    return np.array([model.work(w, offer.reorderWeeks, side.closed) for w in range(side.horizonWeeks)], float)


def post_orders(project, offer, lines, R, weeks, count, q, before, x, first=False):
    """The money of `count` orders of q pieces in each of `weeks`; each is cancelled with chance x. `first`: of their accounts.
    Hours apart."""
    side, supply, terms = project.supplier, offer.supply, offer.terms
    kept = 1 - x
    _, G, U = goods_of(project, offer, q, before, weeks)
    ready = R[weeks]
    arrive = ready + offer.shipping
    anchor = {"order": weeks, "ready": ready, "shipment": ready, "arrival": arrive}[terms.balanceAt]

    def post(name, t, amount):
        np.add.at(lines[name], fall(t), count * amount)
    post("revenue", weeks, terms.deposit * G)
    post("revenue", anchor + terms.balanceDays / 7, kept * (1 - terms.deposit) * G)
    post("orderFee", weeks, -kept * order_fee(project, G))
    if offer.quality.borneBy == "supplier":
        post("defects", arrive, -kept * (offer.first_defects if first else offer.quality.defectRate) * G)
    leaving, arriving = delivery(project, offer, q, G)
    post("delivery", ready, -kept * leaving)
    post("delivery", arrive, -kept * arriving)
    post("orderCost", weeks, -kept * supply.orderCost / side.home + 0.0 * G)
    material = material_pieces(offer, q) * U
    paid = weeks + supply.materialDays / 7
    post("material", paid, -(1 - x * supply.cancel.recovery) * material)
    post("inputVat", paid, -side.tax.inputVat * material)
    post("vatRefund", paid + side.tax.refundWeeks, side.tax.inputVat * material)


# ---- 11.4 Everything of an offer --------------------------------------------------------------------------------------

def empty_lines():
    return {name: np.zeros(WEEKS) for name in GROUP_OF}


def variable_money(project, offer, buyers=True):
    """What scales with the share of the orders that is accepted; `buyers` False leaves only what is committed."""
    side, supply, H = project.supplier, offer.supply, project.supplier.horizonWeeks
    counts, lines, x = funnel(project, offer, buyers), empty_lines(), offer.supply.cancel.rate
    q1, q2 = order_sizes(offer)
    R, weeks = ready_weeks(project, offer), np.arange(H)

    # orders; repeats of the same value are one row
    post_orders(project, offer, lines, R, weeks, counts.a, q1, 0.0, x, first=True)
    repeats = sum(counts.repeats.values(), np.zeros(H))
    if offer.tooling.inPrice > 0:
        for k, row in counts.repeats.items():
            post_orders(project, offer, lines, R, weeks, row, q2, q1 + (k - 1) * q2, x)
    else:
        post_orders(project, offer, lines, R, weeks, repeats, q2, 0.0, x)
    q3 = supply.committed.pieces / supply.committed.orders
    for i, w in enumerate(counts.committed):
        post_orders(project, offer, lines, R, np.array([w]), 1.0, q3, i * q3, 0.0, first=i == 0)

    # hours
    committed = np.bincount(counts.committed, minlength=H)[:H] if counts.committed else np.zeros(H)
    orders = (1 - x) * (counts.a + repeats) + committed
    pieces = (1 - x) * (counts.a * q1 + repeats * q2) + committed * q3
    hours, load, made = np.zeros(H), np.zeros(WEEKS), 0.0
    for w in range(H):
        if pieces[w] == 0 and orders[w] == 0:
            continue
        hours[w] = (standard_hours(offer, made, pieces[w]) + supply.changeover * orders[w]) / side.factory.efficiency
        made += pieces[w]
        m = max(1, up(R[w] - w))
        add_work(side, load, w, m, hours[w])
    lines["labour"] -= side.k * load

    # winning
    winning, tool = supply.winning, supply.oneOff.tooling / side.home
    lines["quoting"] -= counts.enquiries * winning.quote / side.home
    lines["samples"] -= counts.samples * winning.sample / side.home
    lines["sampleCharge"] += counts.samples * winning.sampleCharge / offer.rate
    lines["engineering"][:H] -= counts.a * winning.engineering / side.home
    lines["toolingPaid"][:H] += counts.a * offer.tool
    if offer.design.owner != "supplier":
        lines["accountTooling"][:H] -= counts.a * tool
    elif offer.tooling.life is not None:                    # own moulds wear out
        sets = [1] + [model.tool_sets(offer, float(Q)) for Q in np.cumsum(pieces)]
        lines["accountTooling"][:H] -= tool * np.diff(np.array(sets, float))
    tooling, accounts = offer.tooling, float(counts.a.sum())
    if tooling.subsidy > 0:
        short = lambda taken: max(0.0, 1 - taken / tooling.subsidyPieces)
        owed = (1 - counts.rho) * short(q1) + counts.rho * short(q1 + supply.orders.repeatTimes * q2)
        lines["clawback"][H] += accounts * tooling.subsidy / offer.rate * owed
    return Box(lines=lines, hours=hours, load=load, h=float(hours.sum()), counts=counts, lam=accounts, pieces=float(pieces.sum()),
               orders=float(orders.sum()), repeats=float(repeats.sum()))


def fixed_money(project, offer):
    side, once, supply = project.supplier, offer.supply.oneOff, offer.supply
    H, D, lines = side.horizonWeeks, offer.supply.oneOff.weeks, empty_lines()

    def post(name, t, amount):
        lines[name][fall(t)] += amount / side.home
    post("design", 0, -once.design)
    post("certification", 0, -once.certification)
    if offer.design.owner == "supplier":
        post("tooling", 0, -once.tooling)
    post("contribution", 0, once.contribution)
    if D < H:
        post("listing", D, -once.listing)
        post("photographs", D, -once.photographs)
    j = 1
    while supply.refresh.years > 0 and D + 52 * j * supply.refresh.years < H:
        post("refresh", D + 52 * j * supply.refresh.years, -supply.refresh.cost)
        j += 1
    weeks = np.arange(D, H)
    lines["copies"][D:H] -= supply["copy"].cost / side.home * (not_copied(supply, weeks) - not_copied(supply, weeks + 1))
    return lines


def platform_money(project):
    side, lines = project.supplier, empty_lines()
    for name in ("membership", "advertising"):
        lines[name][0:side.horizonWeeks:52] -= (side.platform[name] or 0.0) / side.home
    return lines


def total(lines):
    return sum(lines.values())


# ---- 11.5 One offer alone, and the best mix ---------------------------------------------------------------------------

def reckon(project, i):
    """Offer i alone: its flows, the share of its orders that the hours allow, and the cash."""
    side, offer = project.supplier, project.offers[i]
    flow, fixed, platform = variable_money(project, offer), fixed_money(project, offer), platform_money(project)
    C_r, C_o, H = side.regular, side.overtime, side.horizonWeeks
    h, V = flow.h, float(side.d @ total(flow.lines))
    v = V / h if h > 0 else None
    if h == 0:
        share = 1.0
    elif offer.supply.whole:
        share = 1.0 if h <= (C_r + C_o) * (1 + 1e-9) else 0.0
    else:
        regular = min(1.0, C_r / h)
        share = regular + (min(1 - regular, C_o / h) if v > side.premium else 0.0)
    extra = max(0.0, share * h - C_r) if h > 0 else 0.0
    lines = {name: fixed[name] + platform[name] + share * flow.lines[name] for name in GROUP_OF}
    lines["overtime"][:H] -= side.dearer * extra / H
    cash = total(lines)
    return Box(offer=offer, flow=flow, fixed=fixed, F=float(side.d @ total(fixed)), L=float(side.d @ total(platform)), V=V, v=v, h=h,
               share=share, extra=extra, lines=lines, cash=cash, npv=float(side.d @ cash), whole=offer.supply.whole, makes=share * flow.pieces > 0)


def weeks_of(side, load):
    """The busiest week, what it holds, and the weeks that hold less than is worked in them."""
    H, all_hours = side.horizonWeeks, float(load.sum())
    busiest = int(load.argmax()) if load.max() > 0 else None
    worked = load[:H] > 1e-12 * all_hours
    return {"busiestWeek": busiest, "busiestHours": float(load.max()), "busiestHolds": 0.0 if busiest is None else float(side.holds[busiest]),
            "weeksOver": int(np.sum(worked & (load[:H] > side.holds[:H] * (1 + 1e-9))))}


def filling(side, rows, chosen, C_r):
    """The hours that a set of offers takes: {offer: (share, overtime hours)}, or None if they do not suffice."""
    regular, overtime, shares = C_r, side.overtime, {}
    whole = [i for i in chosen if rows[i].whole]
    if sum(rows[i].h for i in whole) > (C_r + side.overtime) * (1 + 1e-9):
        return None
    rest = sorted((i for i in chosen if not rows[i].whole), key=lambda i: (rows[i].h > 0, -(rows[i].v or 0.0), i))
    for i in whole + rest:
        row = rows[i]
        if row.h == 0:
            shares[i] = (1.0, 0.0)
            continue
        if not row.whole and row.v <= 0:
            shares[i] = (0.0, 0.0)
            continue
        in_time = min(row.h, regular)
        more = min(row.h - in_time, overtime) if row.whole or row.v > side.premium else 0.0
        regular, overtime = regular - in_time, overtime - more
        shares[i] = (1.0 if row.whole else (in_time + more) / row.h, more)
    return shares


def alternatives(rows, i, j):
    """Whether at most one of the two can be taken."""
    one = rows[i].offer.supply.oneOf or 0
    return i != j and one > 0 and one == (rows[j].offer.supply.oneOf or 0)


def sets_of(rows, among):
    """Every set of these offers without two alternatives, but the empty one: those of fewer offers first, then by number."""
    for number in sorted(range(1, 1 << len(rows)), key=lambda n: (bin(n).count("1"), n)):
        chosen = [i for i in range(len(rows)) if number >> i & 1]
        if all(i in among for i in chosen) and not any(alternatives(rows, i, j) for i in chosen for j in chosen):
            yield number, chosen


def best_mix(side, rows, among, C_r):
    """(value, set number, shares); the set without an offer is worth 0."""
    best = (0.0, 0, {})
    for number, chosen in sets_of(rows, among):
        shares = filling(side, rows, chosen, C_r)
        if shares is None:
            continue
        value = math.fsum([rows[chosen[0]].L] + [rows[i].F for i in chosen] + [shares[i][0] * rows[i].V for i in chosen]
                          + [-side.premium * shares[i][1] for i in chosen])      # rounded once: twins tie
        if value > best[0]:
            best = (value, number, shares)
    return best


def mix_cash(project, rows, shares):
    """(the lines of all that is taken, its cash week by week)"""
    side, lines = project.supplier, empty_lines()
    if shares:
        lines = platform_money(project)
    for i, (share, _) in shares.items():
        for name in lines:
            lines[name] = lines[name] + rows[i].fixed[name] + share * rows[i].flow.lines[name]
    lines["overtime"][:side.horizonWeeks] -= side.dearer * sum(more for _, more in shares.values()) / side.horizonWeeks
    return lines, total(lines)


class Displaced:
    """displaced_i(n): what the best mix of the others loses by n hours, and the premium of those worked in overtime."""

    def __init__(self, side, rows, i):
        self.side, self.known = side, {}
        others = {j for j in range(len(rows)) if j != i and not alternatives(rows, i, j)}
        self.sets = []                                      # (money whatever the hours, hours of whole offers, [(v, h)] in order)
        for _, chosen in sets_of(rows, others):
            sure = [j for j in chosen if rows[j].whole or rows[j].h == 0]
            free = sorted((-rows[j].v, j) for j in chosen if j not in sure and rows[j].v > 0)
            self.sets.append((rows[chosen[0]].L + sum(rows[j].F for j in chosen) + sum(rows[j].V for j in sure),
                              sum(rows[j].h for j in sure), [(-minus, rows[j].h) for minus, j in free]))
        self.undisturbed = self.best(side.regular, side.overtime)

    def best(self, C_r, C_o):
        """M(C_r, C_o)"""
        best, premium = 0.0, self.side.premium
        for value, sure, free in self.sets:
            if sure > (C_r + C_o) * (1 + 1e-9):
                continue
            regular, overtime = max(0.0, C_r - sure), min(C_o, C_o + C_r - sure)
            value -= premium * min(max(0.0, sure - C_r), C_o)
            for v, h in free:
                in_time = min(h, regular)
                more = min(h - in_time, max(0.0, overtime)) if v > premium else 0.0
                regular, overtime = regular - in_time, overtime - more
                value += v * in_time + (v - premium) * more
            best = max(best, value)
        return best

    def __call__(self, n):
        """None: such hours cannot be had."""
        if n not in self.known:
            C_r, C_o = self.side.regular, self.side.overtime
            r = min(n, C_r)
            y = n - r
            if y > C_o + 1e-9 * (C_r + C_o):
                self.known[n] = None
            else:
                y = min(y, C_o)
                self.known[n] = max(0.0, self.undisturbed - self.best(C_r - r, C_o - y) + self.side.premium * y)
        return self.known[n]


# ---- 11.6 Answers of an offer -----------------------------------------------------------------------------------------

def poisson_at_least(lam, needed):
    """P(Poisson(lam) >= needed)"""
    if needed == 0:
        return 1.0
    below, term = 0.0, math.exp(-lam) if lam <= 500 else None
    logs = 0.0
    for j in range(needed):
        if j > 0:
            logs += math.log(j)
        if lam > 500:
            term = math.exp(j * math.log(lam) - lam - logs)
        elif j > 0:
            term *= lam / j
        below += term
        if j > lam and term < 1e-300:
            break
    return max(0.0, 1.0 - below)


def account_lines(project, i, row):
    """What first orders bring, apart from what is committed: (a buyer, V_c, hours a buyer, hours of V_c)"""
    committed = variable_money(project, project.offers[i], buyers=False)
    V_c = float(project.supplier.d @ total(committed.lines))
    lam = row.flow.lam
    hours = row.h - committed.h
    return ((row.V - V_c) / lam if lam > 0 else None), V_c, (hours / lam if lam > 0 and hours > 1e-12 * row.h else None), committed.h


def wears(offer):
    """Own moulds that last for so many pieces only."""
    return offer.design.owner == "supplier" and offer.tooling.life is not None and offer.supply.oneOff.tooling > 0


def buyers_needed(side, A, h_c, c_b, h_b, learns=None):
    """The fewest whose money covers all else, and the overtime that they are served in; `learns`: N(n) where hours are learnt."""
    left = lambda n: A + n * c_b - side.premium * max(0.0, h_c + n * h_b - side.regular)
    if left(0) >= 0:
        return 0
    if c_b <= 0:
        return None if learns is None else first_whole(learns, 1)
    n = up(max(0.0, -A) / c_b)
    if not (h_c + n * h_b <= side.regular or left(n) >= 0):
        slope = c_b - side.premium * h_b
        n = up((side.premium * (h_c - side.regular) - A) / slope) if slope > 0 else None
    return n if learns is None else first_whole(learns, 1 if n is None else n)


def first_whole(left, guess):
    """A smallest whole n with left(n) >= 0, looked for from a guess in doubling steps and then by bisection."""
    start = int(min(max(guess, 1), 2 ** 20))
    lo = hi = start
    step = 1
    if left(start) >= 0:
        while True:
            lo = max(0, start - step)
            if lo == 0 or left(lo) < 0:
                break
            hi, step = lo, 2 * step
    else:
        while True:
            hi = start + step
            if hi > 2 ** 20:
                return None
            if left(hi) >= 0:
                break
            lo, step = hi, 2 * step
    while hi - lo > 1:
        middle = (lo + hi) // 2
        lo, hi = (lo, middle) if left(middle) >= 0 else (middle, hi)
    return hi


def left_with(project, i, row):
    """N(n) where hours are learnt: what is left of the same project with n first orders."""
    side = project.supplier

    def left(n):
        world = cloned(project)
        offer, scale = world.offers[i], n / row.flow.lam
        offer.supply.update({name: offer.supply[name] * scale for name in ("buyers", "enquiries", "saturation")
                             if offer.supply[name] is not None})
        flow = variable_money(world, offer)
        return row.F + row.L + float(side.d @ total(flow.lines)) - side.premium * max(0.0, flow.h - side.regular)
    return left


class Floors:
    """What an order of q pieces must bring."""

    def __init__(self, project, i, row, displaced):
        self.project, self.offer, self.displaced, self.side = project, project.offers[i], displaced, project.supplier
        offer, supply, home = self.offer, self.offer.supply, project.supplier.home
        self.once = -float(total(row.fixed).sum())
        won = [name for name in GROUPS["winning"].split() if name != "orderCost"] + ["toolingPaid", "sampleCharge"]
        made = row.share * row.flow.pieces
        money = self.once - float(total(platform_money(project)).sum()) - row.share * float(sum(row.flow.lines[name].sum() for name in won))
        self.once_piece = money / made if made > 0 else 0.0
        q1, q2 = order_sizes(offer)
        taken = q1 + row.flow.counts.rho * supply.orders.repeatTimes * q2
        own = (supply.winning.engineering + (supply.oneOff.tooling if offer.design.owner != "supplier" else 0.0)) / home - offer.tool
        self.account_piece = (own / taken if row.flow.lam > 0 else 0.0) + (supply.oneOff.tooling / home / offer.tooling.life if wears(offer) else 0.0)
        self.d = offer.quality.defectRate if offer.quality.borneBy == "supplier" else 0.0
        self.r = project.supplier.platform.orderFee or 0.0
        cap = project.supplier.platform.orderFeeCap
        self.cap = None if cap is None else cap / home

    def hours(self, q):
        return (standard_hours(self.offer, 0.0, q) + self.offer.supply.changeover) / self.side.factory.efficiency

    def price(self, q):
        return model.unit_price(self.offer, q, 0.0)

    def bought(self, q):
        """m + E"""
        return material_pieces(self.offer, q) * material_cost(self.project, self.offer) + self.offer.supply.orderCost / self.side.home

    def delivered(self, q, G):
        """dl(G)"""
        leaving, arriving = delivery(self.project, self.offer, q, np.array([float(G)]))
        return float(leaving[0] + arriving[0])

    def brings(self, q, G, margin=0.0):
        """What an order of value G brings, before its costs."""
        return (G * (1 - self.d) - float(order_fee(self.project, G))) * (1 - margin) - self.delivered(q, G)

    def corners(self, q):
        """Where that bends."""
        given, home = self.offer.supply.delivery, self.side.home
        at = {0.0}
        if self.r > 0 and self.cap is not None:
            at.add(self.cap / self.r)
        if self.offer.route.incoterm in ("DAP", "DDP"):
            X, F = given.destination / home, ((given.freight or 0.0) + (given.freightUnit or 0.0) * q) / home
            at |= {X, X + F / (1 - 1.1 * given.insurance)}
        return sorted(at)

    def slope(self, q, G, margin):
        """Of what it brings, just above G."""
        given, term = self.offer.supply.delivery, self.offer.route.incoterm
        rises = 1 - self.d
        if self.cap is None or self.r * G < self.cap * (1 - 1e-12):
            rises -= self.r
        rises *= 1 - margin
        share = 1.1 * given.insurance if term in ("CIF", "DAP", "DDP") else 0.0
        if term == "CIF":
            return rises - share
        if term in ("DAP", "DDP"):
            X = given.destination / self.side.home
            F = ((given.freight or 0.0) + (given.freightUnit or 0.0) * q) / self.side.home
            if G >= X:
                rises -= share
            if term == "DDP":
                taxed = given.duty / (1 + given.duty)
                if given.dutyBasis == "fob" and G >= X + F / (1 - share):
                    rises -= taxed * (1 - share)
                elif given.dutyBasis != "fob" and G >= X:
                    rises -= taxed
        return rises

    def least(self, q, cost, margin=0.0):
        """The smallest G that brings `cost`; None if none does."""
        corners = self.corners(q)
        for lo, hi in zip(corners, corners[1:] + [None]):
            here = self.brings(q, lo, margin)
            if here >= cost:
                return lo
            if hi is None:
                slope = self.slope(q, lo, margin)
                return lo + (cost - here) / slope if slope > 1e-15 else None
            there = self.brings(q, hi, margin)
            if there >= cost:
                return lo + (hi - lo) * (cost - here) / (there - here)
        return None

    def costs(self, q):
        """(of walking away, in full), the first None where the hours cannot be had"""
        n, bought, side = self.hours(q), self.bought(q), self.side
        displaced = self.displaced(n)
        return (None if displaced is None else bought + n * side.k + displaced + self.account_piece * q,
                bought + n * side.f + self.once_piece * q)

    def at(self, q):
        n, margin = self.hours(q), self.offer.supply.margin
        walk_away, full = self.costs(q)
        row = {"quantity": q, "price": self.price(q), "hours": n / q, "held": walk_away is not None, "walkAway": None, "full": None,
               "target": None, "displaced": None, "costs": dict.fromkeys(COSTS, 0.0), "taken": {}}
        if row["held"]:
            side, order = self.side, self.offer.supply.orderCost / self.side.home
            row["costs"] = dict(zip(COSTS, ((self.bought(q) - order) / q, n * side.k / q, n * side.f / q, order / q,
                                            self.account_piece, self.once_piece)))
            row["displaced"] = self.displaced(n) / q
            found = {"walkAway": self.least(q, walk_away), "full": self.least(q, full),
                     "target": None if margin is None else self.least(q, full, margin)}
            row.update({name: None if G is None else G / q for name, G in found.items()})
            row["taken"] = {name: self.taken(q, G, margin if name == "target" else 0.0)
                            for name, G in found.items() if G is not None}
        return row

    def taken(self, q, G, margin):
        """What the price pays before its costs, a piece."""
        fee, defects = float(order_fee(self.project, G)), G * self.d
        return {"orderFee": fee / q, "defects": defects / q, "delivery": self.delivered(q, G) / q,
                "margin": (G - defects - fee) * margin / q}

    def quantities(self):
        asked = self.side.quantities
        if not asked:
            asked = [tier["from"] for tier in self.offer.tiers] + [self.offer.M] + list(order_sizes(self.offer))
        return sorted({float(q) for q in asked if q > 0})

    def left(self, q):
        """Of an order of q pieces at today's price, after its avoidable cost, its account's and what it displaces; None where the
        hours cannot be had."""
        walk_away, _ = self.costs(q)
        return None if walk_away is None else self.brings(q, self.price(q) * q) - walk_away

    def holds(self, q):
        left = self.left(q)
        return left is not None and left >= 0

    def lowest(self):
        supply = self.offer.supply
        at = [1.0] + [tier["from"] for tier in self.offer.tiers] + [supply.materialMinimum * (1 - supply.wastage)]
        at = sorted({max(1, up(q)) for q in at})
        for low, after in zip(at, at[1:] + [None]):
            high = max(100 * low, 10 ** 6) if after is None else after - 1
            before = None
            for i in range(33):
                point = low + up(i * (high - low) / 32)
                if not self.holds(point):
                    before = point
                    continue
                while before is not None and point - before > 1:
                    middle = (before + point) // 2
                    before, point = (before, middle) if self.holds(middle) else (middle, point)
                return point
        return None


def largest(project):
    side, account = project.supplier, project.supplier.largest
    if account.hours is None:
        return None
    weeks = account.hours / account.wonPerWeek if account.wonPerWeek else None
    lost = account.hours * (account.margin + side.factory.idlePaid * side.hour.avoidable) / side.home
    return {"idleHours": account.hours, "weeks": weeks, "lostWeekly": lost, "hole": None if weeks is None else -lost * weeks / 2}


def quote(project, i, floors):
    offer = project.offers[i]
    supply, rows, asks = offer.supply, [], offer.supply.pricing == "cost-plus" and offer.supply.margin is not None
    for floor in floors:
        price = model.unit_price(offer, floor["quantity"], 0.0) * offer.rate
        if asks and floor["target"] is not None:
            price = floor["target"] * offer.rate
        row = {"quantity": floor["quantity"], "price": price}
        if supply.pricing == "target" and supply.margin is not None:
            row["targetCost"] = price * (1 - supply.margin)
            row["gap"] = None if floor["full"] is None else floor["full"] * offer.rate - row["targetCost"]
        rows.append(row)
    at_quote = None
    if asks and any(floor["target"] is not None for floor in floors):
        world = cloned(project)
        world.offers[i]["tiers"] = [Box({"from": row["quantity"], "price": row["price"]}) for row in rows]
        at_quote = reckon(world, i).npv
    tooling, terms = offer.tooling, offer.terms
    return {"currency": offer.currency or project.currency, "incoterm": offer.route.incoterm, "place": offer.route.place or "",
            "validUntil": offer.validUntil, "leadWeeks": model.timeline(project, offer).ready,
            "repeatLeadWeeks": model.work(0.0, offer.reorderWeeks, project.supplier.closed), "npvAtQuote": at_quote, "minimum": offer.M,
            "deposit": terms.deposit, "balanceAt": terms.balanceAt, "balanceDays": terms.balanceDays, "method": terms.method,
            "tolerance": terms.tolerance, "tooling": tooling.price, "inPrice": tooling.inPrice, "inPricePieces": tooling.inPricePieces,
            "subsidy": tooling.subsidy, "subsidyPieces": tooling.subsidyPieces, "rows": rows}


def course(project, lines, cash):
    """(hole and payback, weekly cash up to the last week in which money moves, the same summed up)"""
    moved = np.flatnonzero(np.any([line != 0 for line in lines.values()], axis=0))
    weekly = cash[:moved[-1] + 1] if len(moved) else np.zeros(0)
    summed = np.cumsum(weekly)
    least = min(0.0, float(summed.min())) if len(summed) else 0.0
    bad = np.flatnonzero(summed < 0)
    payback = next((w for w in range(bad[0], len(summed)) if summed[w] >= 0), None) if len(bad) else None
    hole = int(summed.argmin()) if least < 0 else None
    day = lambda t: None if t is None else day_of(project, t).isoformat()
    return {"paybackWeek": payback, "paybackDate": day(payback), "holeAmount": least, "holeWeek": hole, "holeDate": day(hole)}, weekly, summed


def measured(project, i, row, floors):
    """(measures, cumulative cash)"""
    side, offer, flow = project.supplier, project.offers[i], row.flow
    way, weekly, cash = course(project, row.lines, row.cash)
    day = lambda t: None if t is None else day_of(project, t).isoformat()
    unit = float(total(flow.lines).sum())
    each, V_c, hours_each, hours_sure = account_lines(project, i, row)
    debt = row.F + row.L + V_c
    learns = left_with(project, i, row) if (offer.supply.learning.rate < 1 or wears(offer)) and flow.lam > 0 else None
    needed, served = buyers_needed(side, debt, hours_sure, each or 0.0, hours_each or 0.0, learns), None
    if hours_each:
        room = side.regular + (side.overtime if row.whole or row.v > side.premium else 0.0)
        served = max(0.0, room - hours_sure) / hours_each
    if needed is not None and served is not None and needed > served * (1 + 1e-9):
        needed = None
    q1, q2 = order_sizes(offer)
    supply, eff = offer.supply, side.factory.efficiency
    first = standard_hours(offer, 0.0, q1)
    again = flow.counts.rho * supply.orders.repeatTimes
    goods = float(goods_of(project, offer, q1, 0.0, 0.0)[1])
    exposed = material_pieces(offer, q1) * material_cost(project, offer) * (1 - supply.cancel.recovery) - offer.terms.deposit * goods
    ready = model.timeline(project, offer).ready
    return {
        "npv": row.npv, "profit": float(row.cash.sum()), "revenue": float(row.lines["revenue"].sum()), **way, "irr": model.irr(list(map(float, weekly))),
        "pieces": row.share * flow.pieces, "orders": row.share * flow.orders, "share": row.share, "hours": row.share * row.h,
        "hoursShare": row.share * row.h / side.regular if side.regular > 0 else None, "overtimeHours": row.extra,
        **weeks_of(side, row.share * flow.load),
        "contributionUnit": unit / flow.pieces if flow.pieces > 0 else None, "contributionHour": unit / row.h if row.h > 0 else None,
        "buyersExpected": flow.lam, "buyersNeeded": needed, "chanceEnough": None if needed is None else poisson_at_least(flow.lam, needed),
        "buyersByHours": served, "contributionBuyer": each,
        "lowestMinimum": floors.lowest(), "cancelExposure": max(0.0, exposed),
        "accountHours": (first + supply.changeover + again * (q2 * first / q1 + supply.changeover)) / eff if q1 > 0 else 0.0,
        "oneOffs": floors.once, "listWeek": supply.oneOff.weeks, "listDate": day(supply.oneOff.weeks), "readyWeek": ready, "readyDate": day(ready),
    }, cash


# ---- 11.7 Verdict -----------------------------------------------------------------------------------------------------

def worth(row):
    """(NPV, whether anything is made)"""
    return row.npv, row.makes


def leader_of(worths):
    """The offer to make, -1 for none."""
    able = [i for i, (npv, makes) in enumerate(worths) if makes and npv >= 0]
    return max(able, key=lambda i: (worths[i][0], -i)) if able else -1


def cloned(value):
    if isinstance(value, dict):
        copy = Box((name, cloned(part)) for name, part in value.items())
        copy.__dict__.update({name: cloned(part) for name, part in value.__dict__.items()})
        return copy
    return [cloned(part) for part in value] if isinstance(value, list) else value


def stressed(project):
    worlds = {}
    for name in ("halfBuyers", "dearMaterial", "late"):
        world = cloned(project)
        for offer in world.offers:
            supply = offer.supply
            if name == "halfBuyers":
                supply.update({row: supply[row] / 2 for row in ("buyers", "enquiries") if supply[row] is not None})
            elif name == "dearMaterial":
                supply["material"] *= 1.2
            else:
                offer["reorderWeeks"] += 8
        worlds[name] = [worth(reckon(world, i)) for i in range(len(world.offers))]
    return worlds


def mix_of(project, rows, shares):
    """What becomes of the hours and the cash of a mix."""
    side = project.supplier
    taken = {i: share * rows[i].h for i, (share, _) in shares.items()}
    overtime = sum(more for _, more in shares.values())
    way, _, summed = course(project, *mix_cash(project, rows, shares))
    return {"regularUsed": sum(taken.values()) - overtime, "overtimeUsed": overtime, "idle": side.regular - (sum(taken.values()) - overtime),
            **way, "cash": summed.tolist(), **weeks_of(side, sum((share * rows[i].flow.load for i, (share, _) in shares.items()), np.zeros(WEEKS))),
            "shares": [{"offer": i, "share": shares.get(i, (0.0,))[0], "hours": taken.get(i, 0.0),
                        "overtimeHours": shares.get(i, (0.0, 0.0))[1], "contributionHour": rows[i].v} for i in range(len(rows))]}


def answer(document):
    project = project_of(document)
    side, count = project.supplier, len(project.offers)
    rows = [reckon(project, i) for i in range(count)]
    everyone = set(range(count))
    worlds, offers = stressed(project), []
    for i, row in enumerate(rows):
        floors = Floors(project, i, row, Displaced(side, rows, i))
        at = [floors.at(q) for q in floors.quantities()]
        measures, cash = measured(project, i, row, floors)
        name, family, why = model.label(row.offer)
        flow = row.flow
        offers.append({"index": i, "label": name, "family": family, "labelWhy": [why], "calledDiffers": model.called_differs(row.offer),
                       "measures": measures, "floors": at, "quote": quote(project, i, at), "cash": cash.tolist(),
                       "load": (row.share * flow.load).tolist(), "stress": {world: worths[i][0] for world, worths in worlds.items()},
                       "funnel": {"enquiries": float(flow.counts.enquiries.sum()), "samples": float(flow.counts.samples.sum()),
                                  "buyers": flow.lam, "repeats": flow.repeats}})
    value, number, shares = best_mix(side, rows, everyone, side.regular)
    npvs = [row.npv for row in rows]
    leader = leader_of([worth(row) for row in rows])
    order = sorted(range(count), key=lambda i: (i != leader, -npvs[i], i))
    a, b = order[:2]
    band = project.limits.closeShare * offers[a]["measures"]["revenue"]
    gain = value - max([0.0] + [row.npv for row in rows if row.share > 0])
    takes = [i for i, (share, _) in shares.items() if share * rows[i].flow.pieces > 0]
    together = len(takes) >= 2 and (gain > band or (leader < 0 and value > 0))
    kind = "mix" if together else "decline" if leader < 0 else "pick"
    gap = npvs[a] - max(npvs[b] if rows[b].makes else 0.0, 0.0)
    if leader < 0:
        gap = gain if together else max(0.0, -npvs[a])
    pv = [{name: float(side.d @ line) for name, line in row.lines.items()} for row in rows]
    group = lambda i, name: sum(pv[i][line] for line in GROUPS[name].split())
    platform = side.platform
    return {
        "project": project, "rows": rows, "offers": offers, "order": order, "pair": sorted((a, b)), "leader": leader, "pv": pv,
        "lines": [{name: float(line.sum()) for name, line in row.lines.items()} for row in rows],
        "verdict": {"kind": kind, "offer": a, "runnerUp": b, "gap": gap, "band": band, "close": gap <= band},
        "reasons": {name: group(a, name) - group(b, name) for name in GROUPS},
        "hours": {"regular": side.regular, "overtime": side.overtime, "weekly": side.factory.hours, "booked": side.factory.booked,
                  "premium": side.premium},
        "mix": {"value": value, "gain": gain, "hourWorth": best_mix(side, rows, everyone, side.regular + 1)[0] - value,
                **mix_of(project, rows, shares)},
        "largest": largest(project), "stress": worlds,
        "missing": ["/supplier/platform/" + name for name in ("membership", "advertising", "orderFee") if platform[name] is None],
    }


def warnings(want):
    """11.6: {code: {path: limit or None}} of the warnings on first orders."""
    small, late = {}, {}
    for i, (row, offer) in enumerate(zip(want["rows"], want["offers"])):
        if row.flow.lam <= 0:
            continue
        trial, measures = row.offer.supply.orders.trial, offer["measures"]
        minimum = model.order_minimum(want["project"], row.offer)
        if trial and minimum > trial:
            least = row.offer.minimum
            by_colour = least.colour * want["project"].market.colours > least.style
            small["/offers/%d/minimum/%s" % (i, "colour" if by_colour else "style")] = trial
        if measures["listWeek"] + measures["readyWeek"] >= want["project"].supplier.horizonWeeks:
            late["/offers/%d" % i] = None
    return {"trial-below-minimum": small, "ready-after-horizon": late}


# ---- a check of this file against closed forms ------------------------------------------------------------------------

def case(offers, supplier):
    """A factory's document: offers are (price, supply)."""
    return {"currency": "USD", "start": "2026-01-05", "side": "supplier", "supplier": dict({"rate": 0}, **supplier), "offers": [
        {"design": {"owner": owner}, "tooling": {"owner": owner}, "tiers": [{"from": 0, "price": price}], "reorderWeeks": 1,
         "stages": [{"name": "produce", "weeks": 1}], "route": {"incoterm": "EXW"}, "supply": supply} for owner, price, supply in offers]}


def check(name, got, want, digits=9):
    if abs(got - want) > 10 ** -digits * max(1.0, abs(want)):
        sys.exit("%s: got %r, wanted %r" % (name, got, want))


def check_idle_workshop():
    """S1 of the cases: 400 idle hours for 8 weeks; 3,000 bags once, or six orders of 300 that pay more an hour."""
    bag = {"material": 3.80, "hours": 0.6, "changeover": 40}
    document = case([("buyer", 6.30, dict(bag, committed={"pieces": 3000, "orders": 1}, whole=True)),
                     ("supplier", 7.90, dict(bag, committed={"pieces": 1800, "orders": 6}))],
                    {"horizonWeeks": 8, "factory": {"hours": 400}, "hour": {"avoidable": 1.20, "full": 4.50}, "quantities": [3000]})
    found = answer(document)
    hours, six = 3000 * 0.6 + 40, 6 * (300 * 0.6 + 40)
    oem, odm = (offer["measures"] for offer in found["offers"])
    floor = found["offers"][0]["floors"][0]
    check("S1 full cost", floor["full"], 3.80 + hours * 4.50 / 3000)
    check("S1 a year at the filler's price", 3000 * (6.30 - floor["full"]), -780, 6)
    check("S1 walk-away", floor["walkAway"], 3.80 + hours * 1.20 / 3000)
    check("S1 contribution", oem["npv"], 5292)
    check("S1 an hour", oem["contributionHour"], 5292 / hours)
    check("S1 ODM an hour", odm["contributionHour"], (1800 * 4.10 - six * 1.20) / six)
    check("S1 hours of both", found["mix"]["regularUsed"], 3160)
    check("S1 the mix", found["mix"]["value"], 5292 + 1800 * 4.10 - six * 1.20)
    assert found["verdict"]["kind"] == "mix" and found["mix"]["idle"] == 40, found["verdict"]


def check_new_mould():
    """S3 of the cases: a new design with an own mould, with moulds that are there, with an anchor customer."""
    def poisson(lam, needed):
        return 1 - math.fsum(math.exp(-lam) * lam ** j / math.factorial(j) for j in range(needed))
    piece = {"material": 4, "hours": 0, "history": {"enquiries": 1000, "orders": 40}, "enquiries": 120,
             "orders": {"trial": 500, "repeat": 3000, "repeatShare": 0.45, "repeatTimes": 1, "repeatWeeks": 0}}
    anchor = dict(piece, oneOff={"design": 13000, "tooling": 25000, "contribution": 17500}, committed={"pieces": 6000, "orders": 1})
    variants = [("a new mould", dict(piece, oneOff={"design": 13000, "tooling": 25000}), 9.6, 19, -18464),
                ("moulds that are there", dict(piece, oneOff={"design": 5000}), 9.6, 3, 14536),
                ("an anchor customer", anchor, 9.6, 7, 9.6 * 2035 - 13900),
                ("an exclusive anchor", dict(anchor, enquiries=84), 6.72, 7, 6.72 * 2035 - 13900)]
    document = case([("supplier", 5.10, supply) for _, supply, _, _, _ in variants],
                    {"horizonWeeks": 104, "factory": {"hours": 400}, "hour": {"avoidable": 1}})
    found = answer(document)
    for (name, _, lam, needed, npv), offer in zip(variants, found["offers"]):
        row = offer["measures"]
        check("S3 %s, expected" % name, row["buyersExpected"], lam)
        check("S3 %s, needed" % name, row["buyersNeeded"], needed)
        check("S3 %s, chance" % name, row["chanceEnough"], poisson(lam, needed))
        check("S3 %s, NPV" % name, row["npv"], npv)
        check("S3 %s, a buyer" % name, row["contributionBuyer"], 2035)
    chances = [round(100 * offer["measures"]["chanceEnough"], 1) for offer in found["offers"]]
    assert chances[0] == 0.5 and chances[1] == 99.6 and round(chances[2]) == 84 and round(chances[3]) == 51, chances


def check_identities(seeds):
    """NPV of the cash = F + L + share V - premium x overtime; reasons add up; more hours never lower the best mix."""
    import random_supply
    for seed in seeds:
        found = answer(random_supply.project(seed))
        side, rows = found["project"].supplier, found["rows"]
        for i, row in enumerate(rows):
            size = sum(float(abs(line).sum()) for line in row.lines.values())
            check("seed %d, offer %d: NPV" % (seed, i), row.npv / (size or 1), (row.F + row.L + row.share * row.V - side.premium * row.extra) / (size or 1))
            if not row.whole and 0 < row.share < 1 and row.extra == 0:
                check("seed %d, offer %d: full hours" % (seed, i), row.share * row.h, side.regular)
        a, b = found["order"][:2]
        gross = sum(abs(pv) for i in (a, b) for pv in found["pv"][i].values()) or 1
        check("seed %d: reasons" % seed, sum(found["reasons"].values()) / gross, (rows[a].npv - rows[b].npv) / gross)
        everyone, value = set(range(len(rows))), found["mix"]["value"]
        added = sum(float(abs(line).sum()) for row in rows for line in row.lines.values()) or 1
        assert len(found["mix"]["cash"]) <= WEEKS
        shares = best_mix(side, rows, everyone, side.regular)[2]
        check("seed %d: the mix's cash" % seed, float(side.d @ mix_cash(found["project"], rows, shares)[1]) / added, value / added)
        for more in (1.0, 100.0):
            assert best_mix(side, rows, everyone, side.regular + more)[0] >= value - 1e-9 * abs(value), seed


def check_properties(seeds):
    """Twice the money doubles every total; offers in another order give the same answer."""
    import random_supply
    import supply_numbers
    for seed in seeds:
        document = random_supply.project(seed)
        found = answer(document)
        double, units = document, ("home", "quote", "money")
        for path, number in supply_numbers.numbers(document).items():
            if number.field.get("unit", "").split("/")[0] in units:
                double = supply_numbers.put(double, path, number.value * 2)
        twice = answer(double)
        swapped = dict(document, offers=document["offers"][::-1])
        back = answer(swapped)
        for i, (row, other, same) in enumerate(zip(found["rows"], twice["rows"], back["rows"][::-1])):
            size = sum(float(abs(line).sum()) for line in row.lines.values()) or 1
            check("seed %d, offer %d: twice the money" % (seed, i), other.npv / size, 2 * row.npv / size)
            check("seed %d, offer %d: another order" % (seed, i), same.npv / size, row.npv / size)
        size = sum(float(abs(line).sum()) for row in found["rows"] for line in row.lines.values()) or 1
        check("seed %d: mix of twice the money" % seed, twice["mix"]["value"] / size, 2 * found["mix"]["value"] / size)
        check("seed %d: mix in another order" % seed, back["mix"]["value"] / size, found["mix"]["value"] / size)


def check_displaced(seeds):
    """M by linear programming over every set; what an order displaces is what the others lose when it is taken for certain; and at
    the walk-away price such an order leaves the mix worth what it was."""
    import random
    import random_supply
    from scipy.optimize import linprog

    def by_programme(side, rows, among, C_r, C_o):
        best = 0.0
        for _, chosen in sets_of(rows, among):
            forced = [1.0 if rows[i].whole or rows[i].h == 0 else 0.0 for i in chosen]
            gains, hours = [-rows[i].V for i in chosen] + [side.premium], [rows[i].h for i in chosen] + [-1.0]
            size = max(map(abs, gains)) or 1.0
            found = linprog(np.array(gains) / size, A_ub=[np.array(hours) / max(max(hours), 1e-9)], b_ub=[C_r / max(max(hours), 1e-9)],
                            bounds=[(low, 1.0) for low in forced] + [(0.0, C_o)], method="highs")
            if found.status == 0:
                best = max(best, rows[chosen[0]].L + sum(rows[i].F for i in chosen) - found.fun * size)
        return best

    compared = 0
    for seed in seeds:
        draw, project = random.Random(seed), project_of(random_supply.project(seed))
        side, rows = project.supplier, [reckon(project, i) for i in range(len(project.offers))]
        money = sum(abs(row.V) + abs(row.F) + abs(row.L) for row in rows) or 1.0
        for i, row in enumerate(rows):
            displaced, name = Displaced(side, rows, i), "seed %d, offer %d: " % (seed, i)
            others = {j for j in range(len(rows)) if j != i and not alternatives(rows, i, j)}
            C_r, C_o = side.regular * draw.uniform(0, 1), side.overtime * draw.uniform(0, 1)
            check(name + "M", displaced.best(C_r, C_o) / money, by_programme(side, rows, others, C_r, C_o) / money, 7)
            check(name + "M undisturbed", displaced.undisturbed / money, best_mix(side, rows, others, side.regular)[0] / money)
            n = (side.regular + side.overtime) * draw.uniform(0, 1.05)
            lost = displaced(n)
            if n > (side.regular + side.overtime) * (1 + 1e-9):
                assert lost is None, name
                continue
            # the order as an offer that is taken for certain, worth just what it displaces
            order = Box(offer=Box(supply=Box(oneOf=0)), whole=True, h=n, V=0.0, v=0.0, F=0.0, L=0.0)
            after = -np.inf
            for chosen in [[]] + [chosen for _, chosen in sets_of(rows, others)]:
                shares = filling(side, rows + [order], [len(rows)] + chosen, side.regular)
                if shares is not None:
                    value = sum(rows[j].F + shares[j][0] * rows[j].V for j in chosen) + (rows[chosen[0]].L if chosen else 0.0)
                    after = max(after, value - side.premium * sum(more for _, more in shares.values()))
            check(name + "displaced", lost / money, max(0.0, displaced.undisturbed - after) / money)
            floors = Floors(project, i, row, displaced)
            for q in floors.quantities():
                floor = floors.at(q)
                if floor["walkAway"]:
                    G, hours = floor["walkAway"] * q, floors.hours(q)
                    left = floors.brings(q, G) - floors.bought(q) - hours * side.k - floors.account_piece * q
                    check(name + "at the walk-away price", (left - displaced(hours)) / (abs(G) + money), 0.0)
                    compared += 1
    assert compared > 50, compared


def check_floors(seeds):
    """The least price by search: before it too little is left on a fine grid, from it on enough; the lowest minimum by trying."""
    import random_supply
    found = 0
    for seed in seeds:
        project = project_of(random_supply.project(seed))
        side, rows = project.supplier, [reckon(project, i) for i in range(len(project.offers))]
        for i, row in enumerate(rows):
            floors, name = Floors(project, i, row, Displaced(side, rows, i)), "seed %d, offer %d: " % (seed, i)
            for q in floors.quantities():
                for margin in (0.0, floors.offer.supply.margin or 0.0):
                    for cost in [cost for cost in floors.costs(q) if cost is not None]:
                        G, size = floors.least(q, cost, margin), abs(cost) + floors.delivered(q, 0.0)
                        if G is None:
                            tried = np.concatenate([np.linspace(0, 20 * size + 1, 200), 10.0 ** np.arange(0, 13)])
                            assert all(floors.brings(q, x, margin) < cost for x in tried), name + "no price"
                            continue
                        assert all(floors.brings(q, x, margin) < cost for x in np.linspace(0, G, 100, endpoint=False) if x < G * (1 - 1e-9)), name + "a lower price"
                        if G > 0:
                            check(name + "the least price", floors.brings(q, G, margin) / (size + G), cost / (size + G))
                            found += 1
            lowest, tried = floors.lowest(), next((q for q in range(1, 400) if floors.holds(q)), None)
            low = 1 if tried is None else tried
            if tried is not None and lowest != tried:       # a run that the 32 steps pass over
                assert lowest is None or (lowest > low and floors.holds(lowest) and not floors.holds(lowest - 1)), name + "lowest minimum"
            elif tried is None:
                assert lowest is None or lowest >= 400, name + "lowest minimum"
    assert found > 300, found


def check_buyers():
    """Learnt hours: nearly none learnt agrees with hours in proportion; with much, by trying every number."""
    import json
    import random_supply
    tried = 0
    for seed in range(1, 200):
        document = random_supply.project(seed)
        for offer in document["offers"]:
            offer["supply"].setdefault("learning", {})["rate"] = 1.0 - 1e-13
        project = project_of(document)
        for i, offer in enumerate(project.offers):
            row, name = reckon(project, i), "seed %d, offer %d: buyers needed" % (seed, i)
            if offer.tooling.life is not None or row.flow.lam == 0:
                continue
            each, V_c, hours_each, hours_sure = account_lines(project, i, row)
            A, h_b = row.F + row.L + V_c, hours_each or 0.0
            plain = buyers_needed(project.supplier, A, hours_sure, each, h_b)
            if plain in (None, 0):
                continue
            learnt = buyers_needed(project.supplier, A, hours_sure, each, h_b, left_with(project, i, row))
            near = abs(A + plain * each) + abs(A + (plain - 1) * each)
            assert plain == learnt or plain > 2 ** 20 or near < 1e-6 * abs(A), (name, plain, learnt)
            world = json.loads(json.dumps(document))
            world["offers"][i]["supply"]["learning"]["rate"] = 0.8
            other = project_of(world)
            row = reckon(other, i)
            left = left_with(other, i, row)
            if plain < 60 and left(0) < 0:
                want = next((n for n in range(1, 200) if left(n) >= 0), None)
                got = first_whole(left, plain)
                if want is not None and all(left(n) >= 0 for n in range(want, 2 * want + 2)):
                    assert got == want, (name, want, got)
                    check(name + " as expected", left(row.flow.lam), row.F + row.L + row.V - other.supplier.premium * max(0.0, row.h - other.supplier.regular), 6)
                    tried += 1
        if tried >= 12:
            break
    assert tried >= 12, tried


def check_moulds():
    """Own moulds that wear out: another set for every life's pieces; first lots that are worse; alternatives."""
    piece = {"material": 0, "hours": 1, "oneOff": {"tooling": 100}, "committed": {"pieces": 1000, "orders": 4}}
    document = case([("supplier", 2.0, piece), ("supplier", 1.0, dict(piece, oneOff={}))], {"horizonWeeks": 40, "factory": {"hours": 100}, "hour": {"avoidable": 0.1}})
    document["offers"][0]["tooling"]["life"] = 300           # 250, 500, 750, 1,000: one set more each time but the first
    document["offers"][1]["quality"] = {"borneBy": "supplier", "defectRate": 0.1, "firstLotDefectRate": 0.4}
    found = answer(document)
    one, other = found["rows"]
    check("sets", float(one.lines["accountTooling"].sum()), -300)
    assert [w for w in range(40) if one.lines["accountTooling"][w]] == [10, 20, 30]
    check("first lot", float(other.lines["defects"].sum()), -250 * (0.4 + 3 * 0.1))
    check("both", found["mix"]["value"], one.npv + other.npv)
    check("both in cash", found["mix"]["cash"][-1], one.npv + other.npv)
    for offer in document["offers"]:
        offer["supply"] = dict(offer["supply"], oneOf=3)
    check("one of the two", answer(document)["mix"]["value"], max(one.npv, other.npv))


def check_learning():
    """Crawford's sum by addition, and the sums without learning."""
    for rate in (0.5, 0.8, 0.95):
        b = math.log2(rate)
        check("Crawford at %r" % rate, sigma("crawford", b, 5000), math.fsum(i ** b for i in range(1, 5001)), 9)
        check("Wright at %r" % rate, sigma("wright", b, 2.0 * 700) / 1400, rate * sigma("wright", b, 700.0) / 700)


if __name__ == "__main__":
    import compare
    import os
    compare.use_core_fields(compare.core_command(os.environ.get("OEMODM_CLI")))
    check_learning()
    check_idle_workshop()
    check_new_mould()
    check_moulds()
    check_identities(range(1, 41))
    check_properties(range(1, 31))
    check_displaced(range(1, 41))
    check_floors(range(1, 31))
    check_buyers()
    print("supply.py: S1, S3, learning, identities, displaced hours, floors and buyers needed hold")
