"""A seeded generator of valid random projects with the supplier's numbers.

    python3 random_supply.py SEED DESCRIBE      prints one (DESCRIBE: what `oem-odm describe` printed)

The facts of the offers, the closures, rates and the buyer's side come from random_projects.py; half of the documents lose
the buyer's side. The supplier's side is drawn here, so that every branch of section 11 of docs/MODEL.md is met.
"""
import json
import random
import sys

import random_projects
import supply as supply_model

HOME = {"VND": (18000.0, 27000.0), "CNY": (5.0, 9.0), "IDR": (12000.0, 17000.0)}         # a factory's currency: per unit
OFFER_GROUPS = {"oneOff": ("packaging",), "design": ("owner", "customisation"), "yearly": (),
                "tooling": ("owner", "place", "mayTake", "price", "upfront", "life", "upkeep", "inPrice", "inPricePieces",
                            "subsidy", "subsidyPieces")}


def project(seed):
    r = random.Random(seed * 7919 + 5)
    out = random_projects.project(seed)
    out.pop("staged", None)
    out["side"] = "supplier"
    if r.random() < 0.5:
        without_buyer(r, out)
    supplier(r, out)
    for offer in out["offers"]:
        offer["supply"] = supply(r, out, offer)
        tooling_terms(r, out, offer)
        first_lots(r, offer)
    if r.random() < 0.35:                                   # some court the same buyers
        for offer in out["offers"]:
            offer["supply"]["oneOf"] = r.choice([0, 1, 1, 2, 6])
    near_the_edge(r, out)
    if r.random() < 0.2:
        extremes(r, out)
    if r.random() < 0.4:
        known = r.uniform(0, 1)
        out["supplier"] = evident(r, out["supplier"], known)
        for offer in out["offers"]:
            offer["supply"] = evident(r, offer["supply"], known)
    if r.random() < 0.15:                                   # two alike: a tie
        twin = json.loads(json.dumps(out["offers"][0]))
        out["offers"][-1] = twin
    if r.random() < 0.3:
        out.setdefault("limits", {})["closeShare"] = r.choice([0.0, 0.02, r.uniform(0, 0.5)])
    return out


def near_the_edge(r, out):
    """A factory that is nearly full, costs that the expected buyers nearly pay: where the answer is in doubt."""
    flows = supply_model.project_of(out)
    rows = [supply_model.reckon(flows, i) for i in range(len(out["offers"]))]
    side, needed = out["supplier"], sum(row.h for row in rows)
    if r.random() < 0.5 and needed > 0:
        factory, share = side["factory"], side["factory"].get("booked", 0.0) / side["factory"]["hours"]
        share = min(share, 0.98)
        largest = out["supplier"].get("largest", {})
        if "hours" in largest:
            largest["hours"] *= 1 / factory["hours"]
        fullness = r.choice([r.uniform(0.1, 1.3), r.uniform(0.1, 1.3), r.uniform(0.9, 1.1), 10 ** r.uniform(-3, 0)])
        factory["hours"] = min(1e6, needed * fullness / flows.supplier.horizonWeeks / (1 - share))
        if "hours" in largest:
            largest["hours"] *= factory["hours"]
        if "booked" in factory:
            factory["booked"] = factory["hours"] * share
        if "hours" in largest:
            largest["hours"] = min(largest["hours"], factory.get("booked", 0.0))
        if "overtimeHours" in factory:
            factory["overtimeHours"] = factory["hours"] * (1 - share) * r.uniform(0, 0.5)
    for offer, row in zip(out["offers"], rows):
        if r.random() < 0.4 and 0 < row.V < 1e9:
            offer["supply"].setdefault("oneOff", {})["design"] = flows.supplier.home * row.V * r.choice([r.uniform(0.2, 1.2), r.uniform(0.8, 1.05)])


def extremes(r, out):
    """No free hour or hours in overtime alone; fees, defects, duties and margins that eat a price; moulds that last for one order;
    prices that fall below the tooling inside them."""
    chance, side = (lambda p: r.random() < p), out["supplier"]
    if chance(0.4):
        side["factory"]["booked"] = side["factory"]["hours"]
        if chance(0.6):
            side["factory"]["overtimeHours"] = side["factory"]["hours"] * r.uniform(0, 1)
            side["hour"].setdefault("overtime", side["hour"]["avoidable"] * r.uniform(0.7, 2.2))
    if chance(0.5):
        side.setdefault("platform", {})["orderFee"] = r.choice([0.3, r.uniform(0, 0.5)])
        if chance(0.5):
            side["platform"].pop("orderFeeCap", None)
    for offer in out["offers"]:
        supply = offer["supply"]
        if chance(0.5):
            offer.setdefault("quality", {}).update(borneBy="supplier", defectRate=r.choice([0.9, r.uniform(0.2, 0.9)]))
        if chance(0.5):
            offer["route"]["incoterm"] = r.choice(["CIF", "DAP", "DDP", "DDP"])
            supply["delivery"].update(duty=r.choice([0, r.uniform(0, 1), 10]), insurance=r.choice([0, 0.2]))
        if chance(0.5):
            supply["margin"] = r.uniform(0.3, 0.9)
        if chance(0.4):
            offer["design"]["owner"] = "supplier"
            offer["tooling"]["life"] = r.choice([1, r.uniform(1, 500)])
            supply.setdefault("oneOff", {})["tooling"] = price_of(out, offer)[0] * r.uniform(0, 200)
        if chance(0.3):
            offer["priceChange"] = r.uniform(-0.5, 0)


def without_buyer(r, out):
    """A factory's own document."""
    for name in ("market", "limits", "route"):
        out.pop(name, None)
    for offer in out["offers"]:
        offer.pop("royalty", None)
        offer.get("route", {}).pop("duty", None)
        for group, kept in OFFER_GROUPS.items():
            rows = {name: value for name, value in offer.get(group, {}).items() if name in kept}
            if rows or group in offer and kept:
                offer[group] = rows
            else:
                offer.pop(group, None)


def evident(r, value, known):
    """Some numbers say where they are from."""
    if isinstance(value, dict):
        return {name: evident(r, part, known) for name, part in value.items()}
    if isinstance(value, bool) or not isinstance(value, (int, float)) or r.random() > known:
        return value
    grade = r.choice(["A", "B", "C", "J", "example", "guess", "quote", "contract", "records"])
    return {"value": value, "evidence": {"grade": grade, "source": "x", "date": "2026-01-05"}}


def price_of(out, offer):
    """The first tier's price in the project's currency."""
    rate = next((row["perUnit"] for row in out["rates"] if row["currency"] == offer.get("currency")), 1.0)
    return offer["tiers"][0]["price"] / rate, rate


def supplier(r, out):
    chance, uniform = (lambda p: r.random() < p), r.uniform
    side = {"hour": {}, "factory": {}}
    home = 1.0
    if chance(0.6):
        side["currency"] = r.choice(list(HOME) + [out["currency"]] + [row["currency"] for row in out["rates"]])
        known = [row for row in out["rates"] if row["currency"] == side["currency"]]
        if side["currency"] == out["currency"]:
            pass
        elif known:
            home = known[0]["perUnit"]
            if home > 1e5:                                  # it would leave the range of the rows
                del side["currency"]
                home = 1.0
        else:
            home = uniform(*HOME[side["currency"]])
            out["rates"].append({"currency": side["currency"], "perUnit": home})
    if chance(0.7):
        side["country"] = r.choice(random_projects.COUNTRIES)
    if chance(0.85):
        side["horizonWeeks"] = r.choice([4, 8, 26, 52, 104, 156, 260, r.randrange(4, 261)])
    if chance(0.7):
        side["rate"] = r.choice([0.0, 0.12, uniform(0, 0.6)])
    factory, hour = side["factory"], side["hour"]
    factory["hours"] = r.choice([40, 400, 2000, uniform(0, 4000), 10 ** uniform(1, 5)])
    if chance(0.75):
        factory["booked"] = factory["hours"] * r.choice([0.0, 0.5, 0.95, 1.0, uniform(0, 1)])
    if chance(0.5):
        factory["efficiency"] = uniform(0.4, 1.3)
    if chance(0.4):
        factory["idlePaid"] = r.choice([0.0, 1.0, uniform(0, 1)])
    hour["avoidable"] = home * r.choice([1.2, uniform(0, 6), uniform(0, 1)])
    if chance(0.6):
        hour["full"] = hour["avoidable"] * r.choice([1.0, uniform(1, 4)]) + home * r.choice([0, 0.5])
    if chance(0.5):
        factory["overtimeHours"] = factory["hours"] * r.choice([0.0, 0.1, uniform(0, 0.6)])
        hour["overtime"] = hour["avoidable"] * uniform(0.7, 2.2) + home * r.choice([0, 0, 0.3])
    if chance(0.5):
        side["tax"] = {"inputVat": r.choice([0.0, 0.13, uniform(0, 0.25)]), "refundWeeks": r.choice([0, 8, uniform(0, 104)])}
    if chance(0.7):
        platform = side["platform"] = {}
        for name, top in (("membership", 6000.0), ("advertising", 4000.0)):
            if chance(0.6):
                platform[name] = home * r.choice([0.0, uniform(0, top)])
        if chance(0.6):
            platform["orderFee"] = r.choice([0.0, 0.02, 0.03, uniform(0, 0.3)])
        if chance(0.5):
            platform["orderFeeCap"] = home * r.choice([0.0, 40.0, uniform(0, 300)])
    if chance(0.5):
        side["largest"] = {"hours": factory.get("booked", 0.0) * uniform(0, 1)}
        if chance(0.7):
            side["largest"]["margin"] = home * uniform(0, 8)
        if chance(0.7):
            side["largest"]["wonPerWeek"] = r.choice([0.0, uniform(1, 200)])
    if chance(0.4):
        side["quantities"] = [r.choice([300, 1000, r.randrange(1, 9000), uniform(1, 9000)]) for _ in range(r.randrange(1, 7))]
    out["supplier"] = side


def supply(r, out, offer):
    chance, uniform = (lambda p: r.random() < p), r.uniform
    side = out["supplier"]
    home = next((row["perUnit"] for row in out["rates"] if row["currency"] == side.get("currency")), 1.0)
    price, rate = price_of(out, offer)
    hour = side["hour"]["avoidable"] / home
    o = {"material": home * price * r.choice([uniform(0, 0.8), uniform(0.2, 0.6), uniform(0, 1.3)])}
    o["hours"] = r.choice([uniform(0, 2), 0.5 * price / (hour + 0.5) * uniform(0, 1), uniform(0, 0.2)]) if chance(0.93) else 0.0
    if chance(0.6):
        o["materialBy"] = r.choice(["factory", "factory", "buyer", "nominated"])
    if chance(0.5):
        o["wastage"] = uniform(0, 0.25)
    if chance(0.4):
        o["materialMinimum"] = r.choice([0, 500, uniform(0, 5000)])
    if chance(0.5):
        o["materialDays"] = r.choice([0, 30, uniform(0, 365)])
    if chance(0.4):
        o["materialChange"] = uniform(-0.3, 0.5)
    if chance(0.4):
        o["passThrough"] = r.choice([0.0, 1.0, uniform(0, 1)])
    if chance(0.6):
        o["changeover"] = r.choice([0, 40, uniform(0, 120)])
    if chance(0.5):
        o["orderCost"] = home * uniform(0, 200)
    way = o["delivery"] = {"origin": home * r.choice([0, uniform(0, 500)]), "insurance": r.choice([0, 0.004, uniform(0, 0.2)]),
                           "destination": home * r.choice([0, uniform(0, 800)]), "duty": r.choice([0, 0.12, uniform(0, 1.5)])}
    way["freight"] = home * r.choice([0, uniform(0, 2000)])
    if chance(0.5):
        way["freightUnit"] = home * price * uniform(0, 0.2)
        if chance(0.5):
            del way["freight"]
    if chance(0.5):
        way["dutyBasis"] = r.choice(["fob", "cif"])
    if chance(0.6):
        way["weeks"] = r.choice([0, 5, uniform(0, 52)])
    if chance(0.6):
        o["learning"] = {"rate": r.choice([1, 0.5, 0.8, 0.9, uniform(0.5, 1)]), "curve": r.choice(["crawford", "wright"]),
                         "made": r.choice([0, 1, 7.5, 31, 32, uniform(0, 40), uniform(0, 5000), 10 ** uniform(2, 5)])}
        if o["learning"]["curve"] == "wright":              # the next piece is a difference of sums: 1e-16 of them each
            o["learning"]["made"] = min(o["learning"]["made"], 3000)
        if chance(0.2):
            del o["learning"]["made"]
    demand(r, o)
    if chance(0.3):
        o["whole"] = True
    if chance(0.4):
        o["cancel"] = {"rate": r.choice([0, 0.05, uniform(0, 0.9)]), "recovery": r.choice([0, 1, uniform(0, 1)])}
    if chance(0.6):
        winning = o["winning"] = {}
        for name, top, money in (("quote", 60, home), ("sample", 300, home), ("sampleCharge", 200, rate), ("engineering", 2500, home)):
            if chance(0.6):
                winning[name] = min(1e9, money * r.choice([0, uniform(0, top)]))
    if chance(0.8):
        once = o["oneOff"] = {}
        for name, top in (("design", 20000), ("tooling", 30000), ("certification", 8000), ("listing", 800), ("photographs", 1500)):
            if chance(0.6):
                once[name] = home * r.choice([0, uniform(0, top), uniform(0, top) / 20])
        if chance(0.2):
            once["contribution"] = home * uniform(0, 30000)
        if chance(0.5):
            once["weeks"] = r.choice([0, 8, r.randrange(0, 1 + side.get("horizonWeeks", 104) // 3), r.randrange(0, 105) if chance(0.3) else 4])
    if chance(0.4):
        o["refresh"] = {"years": r.choice([0, 0.5, 1, 2, uniform(0.2, 5)]), "cost": home * uniform(0, 5000)}
    if chance(0.4):
        o["copy"] = {"chance": r.choice([0, 0.3, uniform(0, 0.95)]), "loss": r.choice([0, 1, uniform(0, 1)]), "cost": home * uniform(0, 9000)}
    if chance(0.6):
        o["margin"] = r.choice([0, 0.2, uniform(0, 0.6)])
    if chance(0.8):
        o["pricing"] = r.choice(["list", "cost-plus", "target"])

    minimum = offer.get("minimum", {})
    M = max(minimum.get("style", 0), minimum.get("colour", 0))
    orders = o.setdefault("orders", {})
    if chance(0.7) or M <= 0:
        orders["trial"] = r.choice([100, 500, uniform(1, 3000), max(1, M)])
    if chance(0.5):
        orders["repeat"] = r.choice([0, 3000, uniform(0, 9000)])
    if chance(0.5):
        orders["repeatShare"] = r.choice([0, 1, 0.45, uniform(0, 1)])
    if chance(0.6):
        orders["repeatTimes"] = r.choice([0, 1, 2, 4, r.randrange(0, 30)])
    if chance(0.6):
        orders["repeatWeeks"] = r.choice([0, 8, 13, 26, r.randrange(0, 261)])
    again = orders.get("repeatShare", o.get("history", {}).get("repeats", 0))
    if "repeatWeeks" not in orders and again > 0 and orders.get("repeatTimes", 1) > 0 and ("buyers" in o or "enquiries" in o):
        orders["repeatWeeks"] = 13
    return o


def demand(r, o):
    """Buyers, enquiries with their history, what is committed: one of them at least."""
    chance, uniform = (lambda p: r.random() < p), r.uniform
    kind = r.choice(["buyers", "buyers", "buyers", "enquiries", "enquiries", "enquiries", "both", "committed"])
    history = {}
    if kind in ("buyers", "both"):
        o["buyers"] = r.choice([1, 9.6, uniform(0, 60), uniform(0, 400), 10 ** uniform(0, 3.2)]) if chance(0.95) else 0
    if kind in ("enquiries", "both"):
        o["enquiries"] = r.choice([120, uniform(0, 2000), 10 ** uniform(1, 4)]) if chance(0.95) else 0
    if kind == "enquiries" or chance(0.6):
        asked = r.choice([100, 240, r.randrange(1, 2000)])
        history["enquiries"] = asked
        history["orders"] = max(1, min(asked, r.choice([round(asked * 0.04), round(asked * uniform(0, 0.3))])))
        if kind != "enquiries" and chance(0.2):
            del history[r.choice(["enquiries", "orders"])]
    if chance(0.5) and history:
        history["samples"] = max(history.get("orders", 0), round(history.get("enquiries", 200) * uniform(0.05, 0.5)))
        history["samples"] = min(history["samples"], history.get("enquiries", history["samples"]))
    if chance(0.5) and "orders" in history:
        history["repeats"] = round(history["orders"] * uniform(0, 1))
    for name, top in (("sampleWeeks", 20), ("orderWeeks", 26)):
        if chance(0.6):
            history[name] = r.choice([0, 2, r.randrange(0, top), r.randrange(0, 105) if chance(0.2) else 4])
    if history:
        o["history"] = history
    if chance(0.5):
        o["hitRate"] = uniform(0, 1)
    if chance(0.3):
        o["saturation"] = r.choice([1, uniform(1, 60), uniform(1, 400)])
    if kind == "committed" or chance(0.25):
        o["committed"] = {"pieces": r.choice([3000, uniform(1, 20000)])}
        if chance(0.7):
            o["committed"]["orders"] = r.choice([1, 2, 6, r.randrange(1, 101)])


def first_lots(r, offer):
    """What the supplier bears of the first lot's defects, and how long his own moulds last."""
    if r.random() < 0.4:
        quality = offer.setdefault("quality", {})
        quality.update(borneBy="supplier", defectRate=r.choice([0, 0.02, r.uniform(0, 0.3)]), firstLotDefectRate=r.choice([0, 0.08, r.uniform(0, 0.5)]))
        if r.random() < 0.2:
            del quality["firstLotDefectRate"]
    if r.random() < 0.4:
        offer["tooling"]["life"] = r.choice([500, 3000, r.uniform(500, 20000), 10 ** r.uniform(2.5, 6)])


def tooling_terms(r, out, offer):
    """The buyer's share of the tooling: prepaid, inside the price, subsidised."""
    tooling = offer["tooling"]
    price, rate = price_of(out, offer)
    for name in ("inPrice", "inPricePieces", "subsidy", "subsidyPieces"):
        tooling.pop(name, None)
    if r.random() < 0.4:
        tooling["inPrice"] = min(tier["price"] for tier in offer["tiers"]) * r.choice([0, r.uniform(0, 0.4)])
        tooling["inPricePieces"] = r.choice([5000, r.uniform(1, 20000)])
    if r.random() < 0.4:
        tooling["subsidy"] = min(1e9, rate * r.choice([0, r.uniform(0, 20000)]))
        tooling["subsidyPieces"] = r.choice([10000, r.uniform(1, 50000)])


if __name__ == "__main__":
    random_projects.model.use_fields(json.load(open(sys.argv[2])))
    print(json.dumps(project(int(sys.argv[1])), indent=1))
