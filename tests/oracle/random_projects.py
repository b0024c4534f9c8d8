"""A seeded generator of valid random projects, drawn from the field table.

    python3 random_projects.py SEED DESCRIBE      prints one (DESCRIBE: what `oem-odm describe` printed)

Numbers come from a plausible range of their unit, from small multiples of their default, and now and then from the ends
of their row's range, so that every rule of the model is met: closures, overlaps, tiers, minimums, leftovers, tool sets,
assists, commitments, currencies, customs of every regime.
"""
import datetime
import json
import random
import sys

import model

COUNTRIES = ["CN", "VN", "IN", "IT"]
CURRENCIES = ["EUR", "USD", "GBP", "CNY", "JPY"]
USUAL = {       # unit: (low, high) of the ordinary draw; `log` draws over the orders of magnitude
    "money/unit": (0.0, 3.0), "money/unit/month": (0.0, 0.5), "share": (0.0, 0.3), "share/year": (0.0, 0.3),
    "kg/unit": (0.0, 5.0), "cbm/unit": (0.0, 0.02), "money/order": (0.0, 800.0), "money/day": (0.0, 400.0),
    "money": (0.0, 8000.0), "money/year": (0.0, 3000.0), "quote": (0.0, 8000.0), "quote/year": (0.0, 3000.0),
    "quote/unit": (0.1, 12.0), "weeks": (0.0, 12.0), "days": (0.0, 75.0), "units": (0.0, 4000.0),
    "units/year": (0.0, 6000.0), "units/day": (100.0, 3000.0), "years": (0.0, 3.0), "wm": (0.0, 3.0), "kg": (0.0, 100.0),
    "money/wm": (20.0, 400.0), "money/container": (500.0, 9000.0), "money/kg": (0.5, 15.0), "kg/cbm": (200.0, 1000.0),
    "cbm": (20.0, 70.0), "cm3/kg": (4000.0, 7000.0), "weight": (0.0, 5.0), "rate": (0.2, 8.0), "count": (0.0, 4.0),
}
PRESENT = 0.6       # chance that an optional number is given


class Draw:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.wild = self.r.random() < 0.25      # a document of extremes

    def chance(self, p):
        return self.r.random() < p

    def number(self, field):
        low, high = field["min"], field["max"]
        usual = USUAL.get(field.get("unit"), (low, high))
        if self.chance(0.08 if self.wild else 0.005):
            x = self.r.choice([low, low, high, 10 ** self.r.uniform(-3, 5), (low + high) / 2])
        elif field["min"] < 0:
            x = self.r.uniform(-0.3, 0.4)
        elif self.chance(0.12):
            x = usual[0]
        else:
            x = self.r.uniform(*usual)
            if self.chance(0.4):
                x = float("%.2g" % x)
        x = min(max(x, low), high)
        if field.get("unit", "").startswith("quote"):
            x = min(x, high / 1e3)                          # room for the factor of a currency
        return int(round(x)) if field["kind"] == "integer" else x

    def tree(self, tree, path=""):
        """An object with every required field and some of the optional ones."""
        out = {}
        for name, sub in tree.items():
            field = sub.get("#")
            here = path + "/" + name
            if here in BY_HAND:
                continue
            if field is None:
                inner = self.tree(sub, here)
                if inner:
                    out[name] = inner
                continue
            if not field["required"] and not self.chance(PRESENT):
                continue
            kind = field["kind"]
            if kind in ("number", "integer"):
                out[name] = self.number(field)
            elif kind == "choice":
                out[name] = self.r.choice(field["choices"])
            elif kind == "boolean":
                out[name] = self.chance(0.5)
            elif kind == "text":
                out[name] = name
        return out


BY_HAND = {"/currency", "/start", "/side", "/supplier", "/offers/*/supply", "/staged/from", "/staged/to",
           "/offers/*/tooling/inPrice", "/offers/*/tooling/inPricePieces", "/offers/*/tooling/subsidy", "/offers/*/tooling/subsidyPieces", "/rates", "/market/season", "/market/demand", "/market/price", "/limits", "/closures", "/offers",
           "/route/duty/layers", "/offers/*/tiers", "/offers/*/stages", "/offers/*/route/duty", "/offers/*/currency",
           "/offers/*/origin", "/offers/*/materialsOrigin", "/offers/*/validUntil", "/offers/*/called",
           "/together/freight", "/together/currency", "/together/demand", "/together/tariff"}   # chance.py tries those


def project(seed):
    draw = Draw(seed)
    r, chance = draw.r, draw.chance
    tree = model.field_tree()
    start = datetime.date(2024, 1, 1) + datetime.timedelta(days=r.randrange(1500))
    out = draw.tree(tree)
    out["currency"], out["start"] = r.choice(CURRENCIES), start.isoformat()
    out["rates"] = [{"currency": c, "perUnit": draw.number(tree["rates"]["*"]["perUnit"]["#"])} for c in CURRENCIES if c != out["currency"]]

    market = out["market"]
    market["price"] = r.choice([r.uniform(2, 60), r.uniform(5, 20), 0.01 if draw.wild else 16])
    market["demand"] = r.choice([r.uniform(0, 8000), 10 ** r.uniform(1, 5), 5000, 0 if draw.wild else 5200])
    if chance(0.4):
        market["season"] = [r.choice([0, 1, r.uniform(0, 5)]) for _ in range(11)] + [1]
    if chance(0.5):
        market["rampWeeks"] = r.randrange(0, 30)
    if chance(0.7):
        market["horizonWeeks"] = r.choice([52, 104, 156, 260, r.randrange(52, 261)])
    if "coverWeeks" in market and chance(0.5):
        market["coverWeeks"] = r.choice([4, 13, 26, 8])
    if "colours" in market:
        market["colours"] = r.randrange(1, 5)

    limits = {}
    for name, top in (("maxSpend", 60000.0), ("latestLaunch", 60.0), ("maxFirstOrder", 5000.0)):
        if chance(0.25):
            limits[name] = r.uniform(0, top)
    for name in ("ownDesign", "moveTooling"):
        if chance(0.15):
            limits[name] = True
    if chance(0.3):
        limits["closeShare"] = r.uniform(0, 0.5)
    if limits:
        out["limits"] = limits

    def layers():
        return [{"name": "layer %d" % i, "rate": r.uniform(0, 0.25)} for i in range(r.randrange(0, 4))]
    route = out["route"]
    if chance(0.4):
        route.setdefault("duty", {})["layers"] = layers()
    if "insuranceRate" in route and not draw.wild:
        route["insuranceRate"] = r.uniform(0, 0.02)
    for mode in ("lcl", "fcl", "air", "courier"):
        leg = route.setdefault(mode, {})
        leg["rate"] = draw.number(tree["route"][mode]["rate"]["#"]) or 10.0
    customs = route["customs"]
    if customs["regime"] == "us" and out["currency"] != "USD":
        customs["mpfMin"], customs["mpfMax"] = r.uniform(0, 50), r.uniform(50, 900)
    if customs.get("mpfMin", 33.58) > customs.get("mpfMax", 651.50):
        customs["mpfMin"], customs["mpfMax"] = 40.0, 600.0
    if "mpfRate" in customs:
        customs["mpfRate"] = r.uniform(0, 0.01)

    if chance(0.7):
        out["closures"] = []
        for i in range(r.randrange(1, 9)):
            a = start + datetime.timedelta(days=r.randrange(-20, 500))
            b = a + datetime.timedelta(days=r.choice([0, 6, 13, r.randrange(0, 40)]))
            out["closures"].append({"name": "closure %d" % i, "country": r.choice(COUNTRIES), "from": a.isoformat(), "to": b.isoformat()})

    out["offers"] = [offer(draw, tree["offers"]["*"], out) for _ in range(r.choice([2, 2, 3, 3, 4, 6]))]
    used = {o.get("currency") for o in out["offers"]}
    out["rates"] = [row for row in out["rates"] if row["currency"] in used or chance(0.7)]       # estimates may lack a rate for USD
    staged(draw, out)
    return out


def staged(draw, out):
    r, chance = draw.r, draw.chance
    path = out.setdefault("staged", {})
    path["from"], path["to"] = r.sample(range(len(out["offers"])), 2)
    for name in ("from", "to"):
        if chance(0.5):
            del path[name]
    if chance(0.5):
        path["baseCost"] = r.uniform(0, 3000)
    if path.get("redesignWeeks", 0) > 20 and chance(0.7):
        path["redesignWeeks"] = r.uniform(0, 12)


def price_parts(draw, o, rate):
    """Tooling inside the price and the supplier's subsidy with its claw-back."""
    r, chance = draw.r, draw.chance
    tooling, lowest = o["tooling"], min(tier["price"] for tier in o["tiers"])
    if chance(0.35):
        tooling["inPrice"] = r.choice([0, lowest, r.uniform(0, 0.3) * lowest, r.uniform(0, 1) * lowest])
        tooling["inPricePieces"] = r.choice([1, 500, r.uniform(1, 8000), 10 ** r.uniform(1, 5)])
    if chance(0.3):
        tooling["subsidy"] = min(1e9, r.uniform(0, 5000) * rate)
        tooling["subsidyPieces"] = r.choice([1000, r.uniform(1, 20000), 10 ** r.uniform(2, 6)])


def offer(draw, tree, out):
    r, chance = draw.r, draw.chance
    o = draw.tree(tree, "/offers/*")
    o["called"] = r.choice(["", "OEM", "ODM", "oem/odm", "Private Label", "white label", "factory", "OEM, free mould"])
    if chance(0.8):
        o["origin"] = r.choice(COUNTRIES)
    if chance(0.4):
        o["materialsOrigin"] = r.choice(COUNTRIES)
    if chance(0.6):
        o["currency"] = r.choice(CURRENCIES)
    if chance(0.3):
        duty = {"rate": r.uniform(0, 0.3), "layers": [{"name": "x", "rate": r.uniform(0, 0.2)}] * r.randrange(0, 3)}
        if chance(0.5):
            duty.update(preferenceRate=r.uniform(0, 0.05), ruleMet=chance(0.7), proof=chance(0.7))
        for name in [name for name in duty if chance(0.2)]:
            del duty[name]
        o.setdefault("route", {})["duty"] = duty
    price = r.uniform(0.1, 0.6) * out["market"]["price"]
    rate = next((row["perUnit"] for row in out["rates"] if row["currency"] == o.get("currency")), 1.0)
    price *= rate
    begin = r.choice([0, 0, r.randrange(0, 800)])
    o["tiers"] = []
    for _ in range(r.choice([1, 2, 3, 3, 5])):
        o["tiers"].append({"from": begin, "price": price})
        begin += r.choice([1, 500, r.randrange(1, 3000), r.uniform(1, 4000)])
        price *= r.uniform(0.7, 1.02)
    for name, top in (("price", 6000), ("upkeep", 300)):
        if name in o["tooling"]:
            o["tooling"][name] = min(1e9, r.choice([0, r.uniform(0, top) * rate]))
    if "life" in o["tooling"] and not (draw.wild and chance(0.05)):
        o["tooling"]["life"] = r.choice([500, 2000, r.uniform(300, 20000), 10 ** r.uniform(2, 6)])
    price_parts(draw, o, rate)
    if "materials" in o and chance(0.8):
        o["materials"] = {"minimum": r.choice([0, r.uniform(0, 4000)]), "cost": r.uniform(0, 0.3) * price,
                          "owner": r.choice(["buyer", "supplier"])}
    if "minimum" in o and chance(0.5):
        o["minimum"] = {"style": r.choice([0, 300, r.uniform(0, 2500)]), "colour": r.choice([0, 100, r.uniform(0, 900)])}
    if "exclusivity" in o:
        if "commitment" in o["exclusivity"] and chance(0.8):
            o["exclusivity"]["commitment"] = r.uniform(0, 2) * out["market"]["demand"]
        if "fee" in o["exclusivity"] and chance(0.8):
            o["exclusivity"]["fee"] = min(1e9, r.uniform(0, 2000) * rate)
    quality = o.get("quality", {})
    if quality.get("firstLotDefectRate", 0) == 1:
        quality["firstLotDefectRate"] = 0.95            # 1 would ask for endless pieces

    prepare = r.sample(["design", "sourcing", "choose", "customise"], r.choice([0, 1, 1, 2, 3, 4]))
    make = r.sample(["manufacturing", "packaging", "produce"], r.choice([1, 1, 2, 3]))
    ship = ["logistics"] * r.choice([0, 1, 1, 1, 2])
    o["stages"] = []
    long = 30 if chance(0.05) else 5
    for name in prepare + make + ship:
        stage = {"name": name, "weeks": r.choice([0, 1, 2, 4, r.uniform(0, long), r.uniform(0, long)])}
        if name != "logistics" and chance(0.35):
            stage["overlap"] = r.choice([0, 1, r.uniform(0, 6)])
        o["stages"].append(stage)
    o["reorderWeeks"] = r.choice([0, 3, 5, r.uniform(0, 12)])
    if "samples" in o and "rounds" in o["samples"]:
        o["samples"]["rounds"] = r.randrange(0, 4)
    agree(o, rate, out)
    return o


def agree(o, rate, out):
    """Takes back what contradicts: the core refuses it, and a random document must be valid."""
    deal = o.get("exclusivity", {})
    if (deal.get("fee") or deal.get("commitment")) and not deal.get("years"):
        deal["years"] = 1.5
    tooling = o["tooling"]
    if tooling["owner"] == "none":
        tooling.pop("price", None)
    if "residual" in tooling:
        tooling["residual"] = min(tooling["residual"], 0.9 * tooling.get("price", 0) / rate)
    if "royalty" in o:
        o["royalty"] = min(o["royalty"], 0.99 - out["market"].get("channelFee", 0))


if __name__ == "__main__":
    model.use_fields(json.load(open(sys.argv[2])))
    print(json.dumps(project(int(sys.argv[1])), indent=1))
