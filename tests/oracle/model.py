"""The model of docs/MODEL.md, written anew from the document alone, to check the compiled core against it.

    model.answer(project)  ->  everything the core is compared in (see compare.py)

Sections of this file carry the numbers of the document's. Nothing here is copied from the core; the only thing shared
is the field table, which gives the defaults: compare.py asks the core for it (`describe`) and hands it to use_fields().
Plain floats, no dependencies.
"""
import datetime
import json
import math
import os

# ---- 1. Conventions -------------------------------------------------------------------------------------------------

HERE = os.path.dirname(os.path.abspath(__file__))
FIELDS = []


class Box(dict):
    """A dict read with dots; what is not there is None."""
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__


def use_fields(table):
    FIELDS[:] = table["fields"]


def field_tree():
    tree = {}
    for field in FIELDS:
        at = tree
        for name in field["path"].strip("/").split("/"):
            at = at.setdefault(name, {})
        at["#"] = field
    return tree


def filled(value, tree):
    """The document with every default put in and {"value": x, "evidence": ...} reduced to x."""
    field = tree.get("#")
    if field and field["kind"] == "list":
        return [filled(item, tree["*"]) for item in value or []]
    if field:
        if isinstance(value, dict):
            value = value.get("value")
        value = field.get("default") if value is None else value
        return int(value) if field["kind"] == "integer" and value is not None else value
    return Box((name, filled((value or {}).get(name), sub)) for name, sub in tree.items())


def project_of(document):
    project = filled(document, field_tree())
    for index, (offer, raw) in enumerate(zip(project.offers, document["offers"])):
        given = (raw.get("route") or {}).get("duty") or {}
        offer.duty = Box(offer.route.duty if given.get("rate") is not None else project.route.duty)
        for name in ("layers", "preferenceRate", "ruleMet", "proof"):
            if given.get(name) is not None and given.get(name) != []:
                offer.duty[name] = offer.route.duty[name]
        offer.mode = offer.route.mode or project.route.mode
        offer.leg = project.route[offer.mode]
        offer.weight = project.route.weight if offer.route.weight is None else offer.route.weight
        offer.volume = project.route.volume if offer.route.volume is None else offer.route.volume
        offer.rate = 1.0                                                        # quote currency for one of the project's
        for row in project.rates:
            if offer.currency and offer.currency != project.currency and row.currency == offer.currency:
                offer.rate = row.perUnit
        quality = offer.quality
        offer.first_defects = quality.defectRate if quality.firstLotDefectRate is None else quality.firstLotDefectRate
        offer.tool = offer.tooling.price / offer.rate
        offer.missing = []
        if (raw.get("terms") or {}).get("paymentRate") is None:
            offer.terms.paymentRate = {"tt": 0.0, "card": 0.0295, "lc": 0.015}[offer.terms.method]
        if document.get("side", "buyer") == "buyer" or given_at(document, "market", "price"):
            complete(project, offer, document, index)
    return project


def given_at(raw, *path):
    """Whether the document gives the number at that path."""
    for name in path:
        raw = raw.get(name) if isinstance(raw, dict) else None
    return raw is not None


def pieces_certified(project, offer):
    minimum = order_minimum(project, offer)
    return minimum if minimum > 0 else up(max(offer.tiers[0]["from"], project.market.demand * project.market.coverWeeks / 52))


def complete(project, offer, document, index):
    """14: what the quote leaves out, [(path, estimate or None)]; an estimate is put in its place, in that number's currency."""
    raw = document["offers"][index]
    usd = 1.0 if project.currency == "USD" else next((row.perUnit for row in project.rates if row.currency == "USD"), None)
    quoted_usd = None if usd is None else offer.rate / usd                       # the offer's currency for one USD
    first = offer.tiers[0].price
    found = [("packaging", True, "oneOff", "packaging", quoted_usd and 300 * quoted_usd),
             ("samples", offer.samples.rounds > 0, "samples", "price", 2.5 * first),
             ("certification", True, "oneOff", "certification", 0.02 * first / offer.rate * pieces_certified(project, offer)),
             ("tooling", offer.tooling.owner == "buyer" and offer.tooling.inPrice == 0, "tooling", "price", quoted_usd and 15000 * quoted_usd)]
    offer.missing = []
    for part, asked, group, name, estimate in found:
        if asked and offer.includes[part] != "in" and not given_at(raw, group, name):
            offer.missing.append(("/offers/%d/%s/%s" % (index, group, name), estimate or None))
            offer[group][name] = estimate or 0.0
    offer.tool = offer.tooling.price / offer.rate
    term = offer.route.incoterm
    proved = offer.duty.preferenceRate is not None and offer.duty.ruleMet and offer.duty.proof
    own = given_at(raw, "route", "duty", "rate")
    for name, asked, estimate in (("originCharges", term == "EXW", usd and 275 / usd),
                                  ("destinationCharges", term in ("EXW", "FCA", "FOB", "CFR", "CIF"), usd and 600 / usd)):
        if asked and not given_at(document, "route", name):
            offer.missing.append(("/route/" + name, estimate))
            project.route[name] = estimate or 0.0
    if term != "DDP" and not given_at(document, "route", "duty", "rate") and not own and not proved:
        offer.missing.append(("/route/duty/rate", None))


def week(t):
    return math.floor(t + 1e-9)


def up(x):
    return math.ceil(x - 1e-9 * max(1.0, x))


def day_of(project, t):
    start = datetime.date.fromisoformat(project.start)
    return start + datetime.timedelta(days=math.floor(7 * t + 1e-9))


# ---- 3. Labels ------------------------------------------------------------------------------------------------------

def label(offer):
    """(label, family, reason code)"""
    design, tooling = offer.design.owner, offer.tooling.owner
    if design == "joint":
        return "joint", "oem", "joint-design"
    if design == "buyer":
        return {"buyer": ("oem", "oem", "buyer-design-buyer-tooling"),
                "none": ("oem", "oem", "buyer-design-no-tooling"),
                "supplier": ("odm", "odm", "buyer-design-supplier-tooling")}[tooling]
    return {"none": ("white-label", "odm", "identical-product"),
            "brand": ("private-label", "odm", "brand-only"),
            "design": ("odm", "odm", "supplier-design")}[offer.design.customisation]


def called_differs(offer):
    called = (offer.called or "").lower()
    says_oem = "oem" in called
    says_odm = any(word in called for word in ("odm", "private label", "white label"))
    if says_oem and says_odm:
        return False
    return says_oem if label(offer)[1] == "odm" else says_odm


# ---- 4. Calendar and timeline ---------------------------------------------------------------------------------------

PHASE = {"design": "prepare", "sourcing": "prepare", "choose": "prepare", "customise": "prepare",
         "manufacturing": "make", "packaging": "make", "produce": "make", "logistics": "ship"}


def closures(project, country):
    start = datetime.date.fromisoformat(project.start)
    days = lambda text: (datetime.date.fromisoformat(text) - start).days
    return sorted((days(c["from"]) / 7, (days(c["to"]) + 1) / 7)
                  for c in project.closures if country and c["country"] == country)


def work(t, n, closed):
    """The end of n weeks of work begun at t."""
    for a, b in closed:
        if b <= t:
            continue
        if a >= t + n:
            break
        if a > t:
            n -= a - t
        t = b
    return t + n


def timeline(project, offer, begin=0.0, longer=0.0):
    """The calendar that begins in week `begin`, its first stage `longer` weeks longer (13)."""
    line = Box(stages=[])
    line.closed = closures(project, offer.origin)
    materials_closed = closures(project, offer.materialsOrigin or offer.origin)
    sampling = None
    for j, stage in enumerate(offer.stages):
        if stage.name in ("design", "customise"):
            sampling = j
    sampling = 0 if sampling is None else sampling

    end_of_all = begin
    for j, stage in enumerate(offer.stages):
        if PHASE[stage.name] == "ship":
            continue
        start = max(begin, end_of_all - stage.overlap)
        length = stage.weeks + (offer.samples.rounds * offer.samples.weeks if j == sampling else 0) + (longer if j == 0 else 0)
        calendar = [] if stage.name == "design" else materials_closed if stage.name == "sourcing" else line.closed
        end = work(start, length, calendar)
        end_of_all = max(end_of_all, end)
        line.stages.append((stage.name, start, end, (end - start) - length))
        if PHASE[stage.name] == "make":
            line.ready = end_of_all
            line.order = start if line.order is None else line.order
        if stage.name == "sourcing" and line.tooling is None:
            line.tooling = start
        if j == sampling:
            line.sample = start
    if line.tooling is None:
        line.tooling = line.order

    line.cut_off = offer.leg.cutOffDays / 7
    at = line.ready + line.cut_off + offer.leg.transitWeeks
    line.stages.append(("transit", line.ready, at, 0.0))
    line.shipping = line.cut_off + offer.leg.transitWeeks
    for stage in offer.stages:
        if PHASE[stage.name] == "ship":
            line.stages.append((stage.name, at, at + stage.weeks, 0.0))
            at += stage.weeks
            line.shipping += stage.weeks
    line.arrival = line.ready + line.shipping
    line.launch = up(line.arrival)
    return line


# ---- 5. Demand and selling price ------------------------------------------------------------------------------------

def eroded_weeks(offer, launch, w):
    if offer.design.owner == "buyer":
        return 0.0
    exclusive = 52 * offer.exclusivity.years if offer.rights.exclusivity == "in" else 0.0
    return max(0.0, w - launch - exclusive)


def demand(project, offer, launch, carried=0.0):
    """Pieces wanted in each week 0..H-1; `carried` is where the ramp begins (13)."""
    market = project.market
    season, total = market.season, sum(market.season)
    months = [0] * market.horizonWeeks
    if season:
        months = [day_of(project, w + 3 / 7).month for w in range(market.horizonWeeks)]
    weeks = []
    for w in range(market.horizonWeeks):
        if w < launch:
            weeks.append(0.0)
            continue
        s = 12 * season[months[w] - 1] / total if season else 1.0
        ramp = min(1.0, carried + (w - launch + 1) / max(1, market.rampWeeks))
        erosion = (1 - offer.design.demandErosion) ** (eroded_weeks(offer, launch, w) / 52)
        weeks.append(market.demand / 52 * s * ramp * (1 + offer.design.demandEffect) * erosion)
    return weeks


def selling_price(project, offer, launch, w):
    erosion = (1 - offer.design.priceErosion) ** (eroded_weeks(offer, launch, w) / 52)
    return project.market.price * (1 + project.market.priceDrift) ** (w / 52) * (1 + offer.design.priceEffect) * erosion


# ---- 6. What an order costs -----------------------------------------------------------------------------------------

def unit_price(offer, q, t):
    tier = offer.tiers[0]
    for row in offer.tiers:
        if row["from"] <= q:
            tier = row
    return tier.price / offer.rate * (1 + offer.priceChange) ** (t / 52)


def freight(project, offer, q):
    route, leg = project.route, offer.leg
    weight, volume = q * offer.weight, q * offer.volume
    if offer.mode == "lcl":
        base = leg.rate * max(volume, weight / route.kgPerCbm, leg.minimum)
    elif offer.mode == "fcl":
        base = leg.rate * max(up(volume / route.containerCbm), up(weight / route.containerKg))
    else:
        divisor = route.airDivisor if offer.mode == "air" else route.courierDivisor
        base = leg.rate * max(weight, volume * 1e6 / divisor, leg.minimum)
    return base * (1 + leg.surcharge)


BUYER_PAYS = {"EXW": "OFIX", "FCA": "FIX", "FOB": "FIX", "CFR": "IX", "CIF": "X", "DAP": "", "DDP": ""}


def values(project, offer, goods, F):
    """(insurance, FOB value, CIF value)"""
    share = 1.1 * project.route.insuranceRate
    k = share / (1 - share)
    term = offer.route.incoterm
    if term in ("EXW", "FCA", "FOB"):
        fob = goods + (project.route.originCharges if term == "EXW" else 0)
        insurance = k * (fob + F)
        return insurance, fob, fob + F + insurance
    if term == "CFR":
        insurance = k * goods
        cif = goods + insurance
    else:                                                                       # CIF, DAP (DDP needs none)
        cif = max(0.0, goods - (project.route.destinationCharges if term == "DAP" else 0))
        insurance = share * cif
    return insurance, max(0.0, cif - F - insurance), cif


def duty_rate(offer):
    duty = offer.duty
    preferred = duty.preferenceRate is not None and duty.ruleMet and duty.proof
    base = duty.preferenceRate if preferred else duty.rate or 0.0
    return base + sum(layer.rate for layer in duty.layers)


def first_given(*values):
    return next(value for value in values if value is not None)


def goods_of(offer, q, t, before=0.0):
    """G: what q pieces cost when `before` were ordered earlier; the part of the price that pays for tooling ends."""
    goods = unit_price(offer, q, t) * q
    if offer.tooling.inPrice > 0:
        after = max(0.0, min(q, before + q - offer.tooling.inPricePieces))       # pieces that no longer pay for tooling
        goods = max(0.0, goods - offer.tooling.inPrice / offer.rate * after)
    return goods


def order_cost(project, offer, line, q, t, ready, defects, leftover=0.0, declared=0.0, before=0.0):
    """One order: its payments [(time, line, amount)], landed cost and what is left of the materials. `declared` is the
    tooling money declared with it (the assist), `before` the pieces ordered before."""
    route, customs, terms = project.route, project.route.customs, offer.terms
    leave, arrive = ready + line.cut_off, ready + line.shipping
    pay = []

    # 6.1 goods, materials, payment, defects
    price, goods = unit_price(offer, q, t), goods_of(offer, q, t, before)
    minimum, cost = offer.materials.minimum, offer.materials.cost / offer.rate
    if minimum > 0:
        used = min(leftover, q)
        bought = max(q - used, minimum) if q - used > 0 else 0.0
        surplus = bought - (q - used)
        pay.append((t, "materials", -(surplus - used) * cost))
        if offer.materials.owner == "buyer":
            leftover += surplus - used
    anchor = {"order": t, "ready": ready, "shipment": leave, "arrival": arrive}[terms.balanceAt]
    for when, amount in ((t, terms.deposit * goods), (anchor + terms.balanceDays / 7, (1 - terms.deposit) * goods)):
        if amount != 0:
            pay.append((when, "goods", -amount))
            pay.append((when, "payment", -(terms.paymentRate * amount + terms.paymentFee)))
    if offer.quality.borneBy == "supplier":
        pay.append((arrive, "defectCredit", defects * goods))
    pay.append((ready, "inspection", -up(q / route.inspectionUnitsPerDay) * route.inspectionPerDay))

    # 6.2 freight and insurance
    F = freight(project, offer, q)
    insurance, fob, cif = values(project, offer, goods, F)
    pays = BUYER_PAYS[offer.route.incoterm]
    if "O" in pays:
        pay.append((leave, "origin", -route.originCharges))
    if "F" in pays:
        pay.append((leave, "freight", -F))
    if "I" in pays:
        pay.append((leave, "insurance", -insurance))
    if "X" in pays:
        pay.append((arrive, "destination", -route.destinationCharges))

    # 6.3 customs
    value = 0.0
    if offer.route.incoterm != "DDP":
        basis = {"us": "fob", "eu": "cif", "uk": "cif", "own": customs.basis}[customs.regime]
        value = fob if basis == "fob" else cif
        rate = duty_rate(offer)
        duty, assist_duty = rate * value, rate * declared
        pay += [(arrive, "duty", -duty), (arrive, "assistDuty", -assist_duty)]
        if customs.regime == "us":
            mpf = first_given(customs.mpfRate, 0.003464) * (value + declared)
            mpf = min(max(mpf, first_given(customs.mpfMin, 33.58)), first_given(customs.mpfMax, 651.50))
            pay.append((arrive, "mpf", -mpf))
            if offer.mode in ("lcl", "fcl"):
                pay.append((arrive, "hmf", -first_given(customs.hmfRate, 0.00125) * (value + declared)))
        vat = customs.vatRate * (cif + declared + duty + assist_duty + route.destinationCharges)
        pay.append((arrive, "vat", -vat))
        if customs.vatRecoverable:
            pay.append((arrive + customs.vatRecoveryDays / 7, "vatBack", vat))
        value += declared

    # 6.4 landed
    landed = -sum(amount for _, _, amount in pay)
    return Box(pay=pay, landed=landed, leftover=leftover, price=price, value=value, arrive=arrive)


# ---- 7. Orders ------------------------------------------------------------------------------------------------------

def order_minimum(project, offer):
    return up(max(offer.minimum.style, offer.minimum.colour * project.market.colours))


def tool_sets(offer, pieces):
    return max(1, up(pieces / offer.tooling.life)) if offer.tooling.life else 1


class Part(Box):
    """An offer's part of a staged path (13). `begin`, `longer`: its calendar; `carried`: where its ramp begins; `kept`: the share
    of each week's demand that is left to it; `until`: the week from which no demand counts for its orders; `rundown`: what
    is left then still sells."""


def run(world, i, plan=None, part=Part(begin=0.0, longer=0.0, carried=0.0)):
    """What happens to offer i in the world when orders are sized by the plan: the posted money and the counts."""
    plan = plan or world
    offer, planned = world.offers[i], plan.offers[i]
    market, H = world.market, world.market.horizonWeeks
    line = timeline(world, offer, part.begin, part.longer)
    plan_line = timeline(plan, planned, part.begin, part.longer)
    L = line.launch
    M = order_minimum(world, offer)
    m = H if part.until is None else part.until
    kept = part.kept or [1.0] * H

    def wanted_of(project, offer, launch):
        return [want * share for want, share in zip(demand(project, offer, launch, part.carried), kept)]
    x = wanted_of(world, offer, L)
    forecast = x if plan is world else wanted_of(plan, planned, L)
    f = [want if w < m else 0.0 for w, want in enumerate(forecast)]
    f_first = f
    if plan_line.launch != L:
        f_first = [want if w < m else 0.0 for w, want in enumerate(wanted_of(plan, planned, plan_line.launch))]
    out = Box(line=line, launch=L, posted=[], orders=[], sold_weeks=[0.0] * H, wanted_weeks=x, lost=0.0, short_weeks=[])

    def post(t, name, amount, order=None):
        if amount != 0:
            out.posted.append((t, name, amount, order))

    # one-offs
    def one_off(t, name, amount):
        if t < H:
            post(t, name, -amount)
    one_off(part.begin, "design", offer.oneOff.design)
    one_off(part.begin, "legal", offer.oneOff.legal)
    one_off(line.sample, "samples", offer.samples.rounds * offer.samples.price / offer.rate)
    one_off(line.order, "certification", offer.oneOff.certification)
    one_off(line.order, "packaging", offer.oneOff.packaging / offer.rate)
    one_off(line.order, "reserve", offer.oneOff.reserve * (offer.oneOff.design + offer.tool))
    one_off(line.tooling, "tooling", offer.tooling.upfront * offer.tool)
    one_off(line.order, "tooling", (1 - offer.tooling.upfront) * offer.tool)

    # assists
    customs = world.route.customs
    undeclared = offer.tool
    bought_sets = 1

    def declared_with(q, T):
        if not customs.assistsDutiable or offer.route.incoterm == "DDP":
            return 0.0
        if customs.assistSpread == "first":
            return T
        N = sum(f_first) if customs.anticipatedUnits is None else customs.anticipatedUnits
        if customs.assistSpread == "life" and offer.tooling.life:
            N = offer.tooling.life
        return T if N == 0 else min(T, q * offer.tool / N)

    leftover = 0.0

    def place(q, t, ready, defects, arrival_week):
        nonlocal bought_sets, undeclared, leftover
        before = sum(order.q for order in out.orders)
        needed = tool_sets(offer, before + q)
        if offer.tool > 0 and needed > bought_sets:
            post(t, "tooling", -(needed - bought_sets) * offer.tool, len(out.orders))
            undeclared += (needed - bought_sets) * offer.tool
            bought_sets = needed
        declared = declared_with(q, undeclared)
        undeclared -= declared
        cost = order_cost(world, offer, line, q, t, ready, defects, leftover, declared, before)
        leftover = cost.leftover
        for when, name, amount in cost.pay:
            post(when, name, amount, len(out.orders))
        out.orders.append(Box(q=q, t=t, ready=ready, arrive=cost.arrive, week=arrival_week, good=q * (1 - defects),
                              landed=cost.landed, price=cost.price, value=cost.value))

    # first order
    if L < H and line.order < H:
        cover = up(max(plan.market.coverWeeks, planned.reorderWeeks + plan_line.shipping + plan.market.safetyWeeks))
        wanted = sum(f_first[plan_line.launch:min(H, plan_line.launch + cover)])
        q = M
        if wanted > 0:
            q = max(M, up(wanted / (1 - planned.first_defects)))
        if q > 0:
            place(q, line.order, line.ready, offer.first_defects, L)

    out.first = out.orders[0] if out.orders else None              # a later order is a reorder, even if it is the first placed

    # the weeks
    stock = value = 0.0
    seen_sold = seen_f = 0.0
    reviewing = True
    d = offer.quality.defectRate
    last = H if part.rundown else m                                # sales, stock and its recovery end there
    for w in range(last):
        for order in out.orders:
            if order.week == w:
                stock += order.good
                value += order.landed if order.good > 0 else 0.0     # a lot of which no piece is good is worth nothing
        if w < L:
            continue
        # review
        k = seen_sold / seen_f if seen_f > 0 else 1.0
        ready = work(w, offer.reorderWeeks, line.closed)
        A = max(w + 1, up(ready + line.shipping))
        reviewing = reviewing and A < m
        if reviewing:
            position = stock + sum(order.good for order in out.orders if order.week > w)
            n_safe, n_cover = plan.market.safetyWeeks, plan.market.coverWeeks
            on_the_way = k * sum(f[w:A])
            need = on_the_way + k * sum(f[A:min(H, A + n_safe)])
            left = max(0.0, position - on_the_way)
            want = k * sum(f[A:min(H, A + n_safe + n_cover)]) - left
            if position < need - 1e-9 * max(1.0, need) and want > 1e-9:
                q = up(want / (1 - d))
                pays = True
                if q < M:
                    q = M
                    good, sellable = q * (1 - d), k * sum(f[A:H]) - left
                    if good > sellable:
                        C = order_cost(world, offer, line, q, w, ready, d, leftover, declared_with(q, undeclared)).landed
                        price = selling_price(world, offer, L, A)
                        u = (price * (1 - market.channelFee - offer.royalty) - market.fulfilment - market.advertising
                             - market.returnRate * market.returnCost)
                        pays = sellable * u + market.recovery * C * (good - sellable) / good > C
                if pays:
                    place(q, w, ready, d, A)
        # sales
        sold = min(stock, x[w])
        if stock >= x[w]:
            seen_sold += sold
            seen_f += f[w]
        else:
            out.short_weeks.append(w)
        out.lost += x[w] - sold if w < m else 0.0
        if sold > 0:
            value *= 1 - sold / stock
            stock -= sold
        out.sold_weeks[w] = sold
        paid = w + market.payoutDays / 7
        revenue = sold * selling_price(world, offer, L, w)
        post(paid, "revenue", revenue)
        post(paid, "channelFee", -market.channelFee * revenue)
        post(paid, "royalty", -offer.royalty * revenue)
        post(paid, "fulfilment", -market.fulfilment * sold)
        post(w, "advertising", -market.advertising * sold)
        post(w, "returns", -market.returnRate * market.returnCost * sold)
        # holding
        post(w, "storage", -market.storage * 12 / 52 * stock)
        post(w, "carrying", -market.carryingRate / 52 * value)
    out.left, out.left_value = stock, value
    post(last, "recovery", market.recovery * value)
    if line.tooling < H and offer.tool > 0:
        post(m, "residual", offer.tooling.residual)
    tooling = offer.tooling
    if tooling.subsidy > 0 and L < H:
        ordered = sum(order.q for order in out.orders)
        post(m, "clawback", -tooling.subsidy / offer.rate * max(0.0, 1 - ordered / tooling.subsidyPieces))

    # yearly, exclusivity, commitment
    for w in range(L, m, 52):
        post(w, "compliance", -offer.yearly.compliance)
        post(w, "liability", -offer.yearly.insurance)
        post(w, "upkeep", -offer.tooling.upkeep / offer.rate)
    contract_end = min(m, L + 52 * offer.exclusivity.years)
    begin = L
    while begin < contract_end:
        post(begin, "exclusivity", -offer.exclusivity.fee / offer.rate)
        end = min(begin + 52, contract_end)
        taken = sum(order.q for order in out.orders if (begin <= order.t or begin == L) and order.t < end)
        short = offer.exclusivity.commitment * (end - begin) / 52 - taken
        if short > 0:
            post(end, "takeOrPay", -short * unit_price(offer, short, end))
        begin += 52
    return out


# ---- 8. Measures ----------------------------------------------------------------------------------------------------

GROUPS = {"selling": "revenue channelFee fulfilment advertising returns royalty", "goods": "goods materials payment defectCredit",
          "freight": "inspection origin freight insurance destination", "duty": "duty mpf hmf vat vatBack",
          "stock": "storage carrying recovery", "tooling": "tooling assistDuty upkeep residual clawback",
          "design": "design samples reserve certification legal packaging",
          "yearly": "compliance liability exclusivity takeOrPay"}
GROUP_OF = {line: group for group, lines in GROUPS.items() for line in lines.split()}
ONE_OFF = GROUPS["design"].split() + ["tooling"]


def present_value(project, amount, i):
    return amount * (1 + project.market.discountRate) ** (-i / 52)


def weekly_cash(project, out):
    weeks = [0.0] * (1 + max([week(t) for t, _, _, _ in out.posted], default=0))       # up to the last payment
    for t, _, amount, _ in out.posted:
        weeks[week(t)] += amount
    return weeks


def npv(project, out):
    return sum(present_value(project, amount, i) for i, amount in enumerate(weekly_cash(project, out)))


def irr(weeks):
    def value(growth):
        return sum(amount * growth ** (-i / 52) for i, amount in enumerate(weeks) if amount)
    grid = [0.01 * 10100 ** (i / 128) for i in range(129)]
    at = [value(growth) for growth in grid]
    rates = []
    for lo, hi, v_lo, v_hi in zip(grid, grid[1:], at, at[1:]):
        if (v_lo < 0) == (v_hi < 0) or v_lo == 0 or v_hi == 0:
            continue
        for _ in range(200):
            mid = (lo + hi) / 2
            lo, hi = (mid, hi) if (value(mid) < 0) == (v_lo < 0) else (lo, mid)
        rates.append(lo - 1)
    return {"status": ("none", "one", "several")[min(2, len(rates))], "rates": rates}


def spend_before_sale(project, out):
    sells = out.launch < project.market.horizonWeeks
    return sum(-amount for t, name, amount, order in out.posted
               if amount < 0 and (order == 0 or (name in ONE_OFF and order is None)) and (t <= out.line.arrival or not sells))


def measures(project, offer, out):
    line, orders, H = out.line, out.orders, project.market.horizonWeeks
    cash, total = [], 0.0
    for amount in weekly_cash(project, out):
        total += amount
        cash.append(total)
    first_bad = next((i for i, c in enumerate(cash) if c < 0), None)
    hole = min(cash)
    payback = None
    if first_bad is not None:
        payback = next((i for i in range(first_bad, len(cash)) if cash[i] >= 0), None)
    sells = out.launch < H
    sold, ordered = sum(out.sold_weeks), sum(order.q for order in orders)
    cost = -sum(amount for _, name, amount, _ in out.posted if GROUP_OF[name] != "selling" or name == "royalty")
    landed = sum(order.landed for order in orders)
    tooling = offer.tooling
    day = lambda t: None if t is None else day_of(project, t).isoformat()
    launch = out.launch if sells else None
    return {
        "spendBeforeSale": spend_before_sale(project, out), "exWorksWeek": line.ready, "exWorksDate": day(line.ready),
        "warehouseWeek": line.arrival, "warehouseDate": day(line.arrival), "launchWeek": launch, "launchDate": day(launch),
        "sold": sold, "ordered": ordered, "left": out.left, "lost": out.lost, "orders": len(orders),
        "firstOrder": out.first.q if out.first else 0.0,
        "landedFirst": out.first.landed / out.first.q if out.first else None,
        "landedUnit": landed / ordered if ordered else None, "costPerSold": cost / sold if sold else None,
        "revenue": sum(amount for _, name, amount, _ in out.posted if name == "revenue"),
        "profit": cash[-1], "npv": npv(project, out), "irr": irr(weekly_cash(project, out)),
        "paybackWeek": payback, "paybackDate": day(payback),
        "holeAmount": min(0.0, hole), "holeWeek": cash.index(hole) if hole < 0 else None,
        "holeDate": day(cash.index(hole)) if hole < 0 else None, "stockLeftValue": out.left_value,
        "exitCost": 0.0 if tooling.owner == "none" or tooling.place == "buyer" else tooling.transferCost if tooling.mayTake == "buyer" else tooling.remakeCost,
    }, cash


# ---- 9. Comparison --------------------------------------------------------------------------------------------------

def limits(project, offer, measured, launch):
    bounds, rows = project.limits, []

    def at_most(name, value, bound, possible=True):
        if bound is not None:
            ok = possible and value <= bound + 1e-9 * max(1.0, bound)
            rows.append({"limit": name, "state": "pass" if ok else "fail", "value": value, "bound": bound})

    right = {"in": "pass", "not-in": "fail", "not-asked": "unknown"}
    if launch >= project.market.horizonWeeks:
        rows.append({"limit": "sale", "state": "fail"})
    at_most("maxSpend", measured["spendBeforeSale"], bounds.maxSpend)
    at_most("latestLaunch", launch, bounds.latestLaunch, launch < project.market.horizonWeeks)       # no launch fails
    at_most("maxFirstOrder", measured["firstOrder"], bounds.maxFirstOrder)
    if bounds.ownDesign:
        state = right[offer.rights.design] if offer.design.owner == "buyer" else "fail"
        rows.append({"limit": "ownDesign", "state": state})
    if bounds.moveTooling:
        tooling = offer.tooling
        state = ("pass" if tooling.owner == "none" else
                 right[offer.rights.tooling] if tooling.mayTake == "buyer" else "fail")
        rows.append({"limit": "moveTooling", "state": state})
    return rows


def ranking(npvs, fits):
    """Offers that fit first, best NPV first, the lower index in a tie."""
    return sorted(range(len(npvs)), key=lambda i: (not fits[i], -npvs[i], i))


def reasons(project, runs, a, b):
    def group_values(out):
        sums = dict.fromkeys(GROUPS, 0.0)
        for t, name, amount, _ in out.posted:
            sums[GROUP_OF[name]] += present_value(project, amount, week(t))
        return sums, sum(present_value(project, sold, w) for w, sold in enumerate(out.sold_weeks))
    (ga, ua), (gb, ub) = group_values(runs[a]), group_values(runs[b])
    variable = ("selling", "goods", "freight", "duty", "stock")
    both = ua > 0 and ub > 0
    rows = {"volume": (ua - ub) / ub * sum(gb[name] for name in variable) if both else 0.0}
    for name in GROUPS:
        rows[name] = ga[name] - gb[name] * (ua / ub if both and name in variable else 1.0)
    return rows


def estimated(document):
    """The document with the estimates of section 14 stated: they are made once, before any number is changed."""
    project, document = project_of(document), json.loads(json.dumps(document))
    for path, estimate in (row for offer in project.offers for row in offer.missing):
        *way, last = path.strip("/").split("/")
        at = document
        for name in way:
            at = at[int(name)] if isinstance(at, list) else at.setdefault(name, {})
        at[last] = estimate or 0.0
    return document


def stressed(document):
    document = estimated(document)
    half = json.loads(json.dumps(document))
    half["market"]["demand"] = plain(half["market"]["demand"]) / 2
    late = json.loads(json.dumps(document))
    rejected = json.loads(json.dumps(document))
    for offer in late["offers"]:
        offer["stages"][0]["weeks"] = plain(offer["stages"][0]["weeks"]) + 8
    for offer in rejected["offers"]:
        offer.setdefault("quality", {})["firstLotDefectRate"] = 1.0
    return {"halfSales": project_of(half), "late": project_of(late), "rejected": project_of(rejected)}


def plain(number):
    return number["value"] if isinstance(number, dict) else number


# cost curves

class Curve:
    """The cost of having Q good pieces from one order, and the quantities at which it bends or jumps."""

    def __init__(self, project, offer):
        self.project, self.offer, self.known = project, offer, {}
        self.line = timeline(project, offer)
        self.yield_ = 1 - offer.quality.defectRate
        self.minimum = order_minimum(project, offer)
        one = offer.oneOff
        self.fixed = (one.design + one.legal + offer.samples.rounds * offer.samples.price / offer.rate + one.certification
                      + one.packaging / offer.rate + one.reserve * (one.design + offer.tool))

    def cost(self, Q):
        project, offer, line = self.project, self.offer, self.line
        q = max(self.minimum, Q / self.yield_)
        tools = tool_sets(offer, q) * offer.tool
        declared = tools if project.route.customs.assistsDutiable and offer.route.incoterm != "DDP" else 0.0
        return self.fixed + tools + order_cost(project, offer, line, q, line.order, line.ready, offer.quality.defectRate,
                                               0.0, declared).landed

    def steps(self, top):
        """Where the curve jumps or bends by a stated rule, in good pieces up to `top`."""
        project, offer, route = self.project, self.offer, self.project.route
        at = [tier["from"] for tier in offer.tiers] + [self.minimum, offer.materials.minimum]
        multiples = []
        if offer.mode == "fcl":
            multiples += [route.containerCbm / offer.volume] if offer.volume else []
            multiples += [route.containerKg / offer.weight] if offer.weight else []
        else:
            per_piece = {"lcl": max(offer.volume, offer.weight / route.kgPerCbm),
                         "air": max(offer.weight, offer.volume * 1e6 / route.airDivisor),
                         "courier": max(offer.weight, offer.volume * 1e6 / route.courierDivisor)}[offer.mode]
            at += [offer.leg.minimum / per_piece] if per_piece else []
        if offer.tooling.inPrice > 0:
            at.append(offer.tooling.inPricePieces)
        if route.inspectionPerDay > 0:
            multiples.append(route.inspectionUnitsPerDay)
        if offer.tooling.life and offer.tool > 0:
            multiples.append(offer.tooling.life)
        for size in multiples:
            at += [size * n for n in range(1, int(min(1e5, top / self.yield_ / size)) + 1)]
        return [q * self.yield_ for q in at]

    def knots(self, top):
        if top not in self.known:
            at = sorted({0.0, top} | {q for q in self.steps(top) if 0 < q < top})
            at = [q for q, before in zip(at, [-1.0] + at) if q - before > 1e-9 * max(1.0, q)]
            term = self.offer.route.incoterm                # the MPF and the values of these terms have floors and caps
            if term in ("CFR", "CIF", "DAP") or (self.project.route.customs.regime == "us" and term != "DDP"):
                at += [q for lo, hi in zip(at, at[1:]) for q in self.bends(lo, hi)]
            self.known[top] = at
        return self.known[top]

    def bends(self, lo, hi, depth=0):
        """Further bends inside (lo, hi), where only a floor or a cap (customs values, MPF) can bend the line."""
        at = [1e-6, 1e-4, 1e-2, 1 / 3, 2 / 3, 1 - 1e-2, 1 - 1e-4, 1 - 1e-6]     # a bend may lie near an end
        y = [self.cost(lo + (hi - lo) * x) for x in at]
        chord = [y[0] + (y[-1] - y[0]) * (x - at[0]) / (at[-1] - at[0]) for x in at]
        if max(abs(a - b) for a, b in zip(y, chord)) <= 1e-10 * max(map(abs, y)) or depth > 45:
            return []
        mid = (lo + hi) / 2
        return self.bends(lo, mid, depth + 1) + [mid] + self.bends(mid, hi, depth + 1)


def crossings(a, b, top):
    """Quantities in (1, top) at which the cheaper of two curves changes: [(quantity, 'root' | 'jump', below, above)]."""
    at = sorted({1.0, top} | {q for curve in (a, b) for q in curve.knots(top) if 1 < q < top})
    at = [q for q, before in zip(at, [-1.0] + at) if q - before > 1e-9 * max(1.0, q)]
    points, last, last_end = [], 0, None
    for lo, hi in zip(at, at[1:]):
        inner = (hi - lo) * 1e-3
        d1, d2 = (a.cost(x) - b.cost(x) for x in (lo + inner, hi - inner))
        slope = (d2 - d1) / (hi - lo - 2 * inner)
        ends = d1 - slope * inner, d2 + slope * inner
        noise = 1e-11 * max(abs(a.cost(lo + inner)), abs(a.cost(hi - inner)))
        for end, which in zip(ends, "lo hi".split()):
            sign = 0 if abs(end) <= noise else 1 if end > 0 else -1
            if sign and last and sign != last:
                root = which == "hi" or (last_end is not None and abs(last_end - end) <= noise)
                if which == "hi":
                    points.append([lo + (hi - lo) * ends[0] / (ends[0] - ends[1]), "root", last, sign])
                else:
                    points.append([lo, "jump", last, sign])
            last = sign or last
            last_end = end
    return points


# ---- everything -----------------------------------------------------------------------------------------------------

def answer(document, curves=True):
    project = project_of(document)
    runs = [run(project, i) for i in range(len(project.offers))]
    worlds = stressed(document)
    offers = []
    for i, (offer, out) in enumerate(zip(project.offers, runs)):
        name, family, why = label(offer)
        measured, cash = measures(project, offer, out)
        rows = limits(project, offer, measured, out.launch)
        amounts, pv = dict.fromkeys(GROUP_OF, 0.0), dict.fromkeys(GROUP_OF, 0.0)
        for t, line, amount, _ in out.posted:
            amounts[line] += amount
            pv[line] += present_value(project, amount, week(t))
        offers.append({
            "label": name, "family": family, "labelWhy": [why], "calledDiffers": called_differs(offer),
            "measures": measured, "cash": cash, "limits": rows, "fits": all(row["state"] != "fail" for row in rows),
            "stages": [dict(zip(("name", "start", "end", "closedWeeks"), stage)) for stage in out.line.stages],
            "orders": [{"week": o.t, "readyWeek": o.ready, "arriveWeek": o.arrive, "quantity": o.q, "good": o.good,
                        "unitPrice": o.price, "landed": o.landed, "landedUnit": o.landed / o.q, "customsValue": o.value}
                       for o in out.orders],
            "stress": {kind: npv(world, run(world, i, project)) for kind, world in worlds.items()},
            "lines": amounts, "pv": pv,
            "gapWeeks": len([w for w in out.short_weeks if w < max([o.week for o in out.orders], default=0)]),
        })
    npvs = [offer["measures"]["npv"] for offer in offers]
    fits = [offer["fits"] for offer in offers]
    order = ranking(npvs, fits)
    result = {"offers": offers, "leader": order[0] if fits[order[0]] else -1, "pair": sorted(order[:2]),
              "reasons": reasons(project, runs, order[0], order[1]), "gap": npvs[order[0]] - npvs[order[1]], "order": order}
    if curves:
        result["curves"] = [Curve(project, offer) for offer in project.offers]
    return result
