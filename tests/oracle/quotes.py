"""14. Quotes made comparable, of docs/MODEL.md: what is missing, and every offer's price on every rung.

    quotes.answer(document)  ->  what the core is compared in
"""
import model

RUNGS = ("exw", "fob", "cif", "dap", "ddp")
QUOTED = {"EXW": "exw", "FCA": "fob", "FOB": "fob", "CFR": None, "CIF": "cif", "DAP": "dap", "DDP": "ddp"}


def customs_of(project, offer, fob, cif):
    """The lines of an entry, duty, MPF and HMF, without tooling money."""
    customs = project.route.customs
    basis = {"us": "fob", "eu": "cif", "uk": "cif", "own": customs.basis}[customs.regime]
    value = fob if basis == "fob" else cif
    paid = {"duty": model.duty_rate(offer) * value}
    if customs.regime == "us":
        mpf = model.first_given(customs.mpfRate, 0.003464) * value
        paid["mpf"] = min(max(mpf, model.first_given(customs.mpfMin, 33.58)), model.first_given(customs.mpfMax, 651.50))
        if offer.mode in ("lcl", "fcl"):
            paid["hmf"] = model.first_given(customs.hmfRate, 0.00125) * value
    return paid


def ladder(project, offer, q):
    """(value of q pieces on each rung, the lines between the rungs), priced as today."""
    goods, F, route = model.goods_of(offer, q, 0.0), model.freight(project, offer, q), project.route
    share = 1.1 * route.insuranceRate

    def from_cif(cif):
        fob = max(0.0, cif - F - share * cif)
        return fob, cif + route.destinationCharges + sum(customs_of(project, offer, fob, cif).values())
    if offer.route.incoterm == "DDP":
        lo, hi = 0.0, goods
        for _ in range(200):
            mid = (lo + hi) / 2
            lo, hi = (mid, hi) if from_cif(mid)[1] < goods else (lo, mid)
        cif = lo
        fob, insurance = from_cif(cif)[0], share * cif
    else:
        insurance, fob, cif = model.values(project, offer, goods, F)
    exw = goods if offer.route.incoterm == "EXW" else max(0.0, fob - route.originCharges)
    dap = cif + route.destinationCharges
    entry = customs_of(project, offer, fob, cif)
    ddp = dap + sum(entry.values())
    values = dict(zip(RUNGS, (exw, fob, cif, dap, ddp)))
    if QUOTED[offer.route.incoterm]:
        values[QUOTED[offer.route.incoterm]] = goods
    return values, {"origin": min(route.originCharges, fob), "freight": min(F, cif - insurance), "insurance": insurance,
                    "destination": min(route.destinationCharges, dap), **entry}


def landed(project, offer, line, q, ordered):
    """The lines of a good piece, with the one-offs spread; none if nothing is ordered."""
    if ordered == 0:
        return {}
    d, one = offer.quality.defectRate, offer.oneOff
    tools = model.tool_sets(offer, ordered) * offer.tool
    assist = project.route.customs.assistsDutiable and offer.route.incoterm != "DDP"
    once = {"tooling": tools, "assistDuty": model.duty_rate(offer) * tools if assist else 0.0, "design": one.design,
            "samples": offer.samples.rounds * offer.samples.price / offer.rate, "certification": one.certification,
            "packaging": one.packaging / offer.rate, "legal": one.legal}
    lines = {name: amount / ordered for name, amount in once.items()}
    for _, name, amount in model.order_cost(project, offer, line, q, 0.0, line.ready, d).pay:
        name = "vat" if name == "vatBack" else name
        lines[name] = lines.get(name, 0.0) - amount / (q * (1 - d))
    return lines


def paid(lines):
    return {name: amount for name, amount in lines.items() if abs(amount) > 1e-12}


def answer(document):
    project = model.project_of(document)
    runs = [model.run(project, i) for i in range(len(project.offers))]
    Q = max(out.first.q if out.first else 0 for out in runs)
    offers = []
    for i, (offer, out) in enumerate(zip(project.offers, runs)):
        row = {"offer": i, "quoted": offer.route.incoterm}
        values, between = ladder(project, offer, Q) if Q > 0 else ({}, {})
        lines = landed(project, offer, out.line, Q, sum(order.q for order in out.orders)) if Q > 0 else {}
        row.update((rung, values[rung] / Q if Q > 0 else None) for rung in RUNGS)
        row["landed"] = sum(lines.values()) if lines else None
        row["between"] = paid({name: amount / Q for name, amount in between.items()})
        row["landedLines"] = paid(lines)
        row["estimated"] = [rung for rung in RUNGS if rung != QUOTED[offer.route.incoterm]]
        row["missing"] = [{"path": path, "estimate": estimate} for path, estimate in offer.missing]
        offers.append(row)
    return {"quantity": Q, "offers": offers}


def warnings(document):
    """[(code, offer, path of what is missing, or None)]"""
    project = model.project_of(document)
    found = []
    if project.market.carryingRate >= 0.19 and project.market.discountRate > 0:
        found.append(("carrying-holds-capital", None))
    for i, offer in enumerate(project.offers):
        tooling = offer.tooling
        if min(tooling.price, tooling.inPrice * tooling.inPricePieces) > 0:
            found.append(("tooling-twice", i))
        elif offer.includes.tooling == "in" and tooling.inPrice == 0 and tooling.price > 0:
            found.append(("tooling-twice", i))
        if "free" in (offer.called or "").lower() and tooling.owner == "supplier" and tooling.price == 0:
            found.append(("free-mould", i))
        for path, estimate in offer.missing:
            row = ("counted-as-nothing" if estimate is None else "quote-missing", path)
            found += [row] if row not in found else []
    return found
