"""A seeded generator of valid random projects with both sides' numbers, whose offers are near enough to each other that a price,
a minimum or a tool can decide. The numbers come from random_supply.py."""
import random

import model
import random_supply


def project(seed):
    r = random.Random(seed * 104729 + 3)
    n = seed * 50
    out = random_supply.project(n)
    while "market" not in out:
        n += 1
        out = random_supply.project(n)
    out["side"] = r.choice(["buyer", "buyer", "supplier"])
    if r.random() < 0.8:
        near(r, out)
    return out


def near(r, out):
    """Prices that pay, offers that are worth about the same, a factory that can live from them."""
    market = out["market"]
    market["price"] = r.uniform(10, 40)
    market["demand"] = r.choice([5200, r.uniform(500, 20000)])
    out["limits"] = {"maxFirstOrder": r.uniform(500, 5000)} if r.random() < 0.3 else {}
    rates = {row["currency"]: row["perUnit"] for row in out["rates"]}
    home = rates.get(out["supplier"].get("currency"), 1.0)
    base = market["price"] * r.uniform(0.15, 0.4)
    for offer in out["offers"]:
        rate = rates.get(offer.get("currency"), 1.0)
        price = base * rate * r.uniform(0.85, 1.15)
        for tier in offer["tiers"]:
            tier["price"] = price
            price *= r.uniform(0.85, 1.0)
        tooling = offer["tooling"]
        if tooling.get("inPrice"):
            tooling["inPrice"] = offer["tiers"][-1]["price"] * r.uniform(0, 0.2)
        if tooling["owner"] != "none":
            tooling["price"] = rate * r.choice([0, r.uniform(0, 6000)])
        tooling.pop("residual", None)
        offer["supply"]["material"] = home * base * r.uniform(0.1, 0.5)
        offer["supply"]["hours"] = r.uniform(0, 0.3) * base / (model.plain(out["supplier"]["hour"]["avoidable"]) / home + 0.5)
        offer["design"].update({"priceEffect": r.uniform(-0.05, 0.1), "demandEffect": r.uniform(-0.1, 0.1)})
        offer["minimum"] = {"style": r.choice([300, 500, 1000, r.uniform(100, 3000)])}
        paid(r, offer, price, market)
        if r.random() < 0.7:
            offer.pop("yearly", None)
        if r.random() < 0.5:
            offer["oneOff"] = {"design": r.uniform(0, 3000), "certification": r.uniform(0, 1500), "packaging": 0}
    for group in ("factory", "largest"):
        if group in out["supplier"]:
            out["supplier"][group] = {name: model.plain(value) for name, value in out["supplier"][group].items()}
    random_supply.near_the_edge(r, out)
    if r.random() < 0.7:
        hours_of_an_account(r, out)


def hours_of_an_account(r, out):
    """A factory in which the others earn well and the account of this buyer takes a part of the hours that they want."""
    factory, orders, market = out["supplier"]["factory"], [], out["market"]
    years = max(1.0, model.plain(out["supplier"].get("horizonWeeks", 104)) / 52)
    for offer in out["offers"]:
        supply = offer["supply"]
        supply["hours"] = max(0.05, model.plain(supply["hours"]))
        if r.random() < 0.6:
            supply.update(buyers=r.uniform(1, 12), oneOff={"tooling": model.plain(supply.get("oneOff", {}).get("tooling", 0))})
            supply.setdefault("orders", {}).setdefault("repeatWeeks", 13)
        if "learning" in supply and r.random() < 0.5:
            del supply["learning"]
        orders.append(market["demand"] * years * supply["hours"])
    flows = random_supply.supply_model.project_of(out)
    wanted = [random_supply.supply_model.reckon(flows, i).h for i in range(len(orders))]
    all_hours = r.choice(orders) * r.uniform(0.9, 2.5) + r.uniform(0, 1) * sum(wanted)
    hours = max(1.0, min(1e6, all_hours / (52 * years)))
    out["supplier"].pop("largest", None)
    factory.update(hours=hours, booked=0)
    if "overtimeHours" in factory:
        factory["overtimeHours"] = hours * r.uniform(0, 0.5)


def paid(r, offer, price, market):
    """What the buyer pays the supplier besides his orders."""
    for name in ("exclusivity", "materials", "royalty", "samples"):
        if r.random() < 0.6:
            offer.pop(name, None)
    if r.random() < 0.4:
        offer["exclusivity"] = {"years": r.choice([1, 2, r.uniform(0.2, 4)])}
        if r.random() < 0.7:
            offer["exclusivity"]["fee"] = min(1e9, price * r.uniform(0, 300))
        if r.random() < 0.7:
            offer["exclusivity"]["commitment"] = market["demand"] * r.uniform(0, 1.3)
    if r.random() < 0.3:
        offer["royalty"] = r.uniform(0, 0.1)
    if r.random() < 0.3:
        offer["materials"] = {"minimum": r.uniform(0, 3000), "cost": price * r.uniform(0, 0.2), "owner": r.choice(["buyer", "supplier"])}
    if r.random() < 0.3:
        offer["samples"] = {"rounds": r.randrange(1, 4), "price": min(1e9, price * r.uniform(0, 30))}
    if r.random() < 0.5:
        offer["tooling"]["life"] = r.choice([1000, r.uniform(500, 10000)])
