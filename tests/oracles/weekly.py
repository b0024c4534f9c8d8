# SPDX-License-Identifier: MIT
"""Many worlds at once in numpy: what of docs/MODEL.md projects/jumpy.json and smooth.json use, written for them alone.

It serves the nested Monte Carlo (nested.py) and stands for numpy in `npm run bench -- --peers`. What the two documents leave at
nothing is left out: closures, overlaps, materials, defects, assists, erosion, commitments. All worlds walk the weeks together.
"""
import numpy as np


def plain(value):
    return value["value"] if isinstance(value, dict) else value


class Weekly:
    def __init__(self, document):
        self.document = document
        market = document["market"]
        self.H, self.cover, self.safety = market["horizonWeeks"], market["coverWeeks"], market["safetyWeeks"]
        self.discount = (1 + market["discountRate"]) ** (-np.arange(self.H + 1) / 52)
        ramp = np.minimum(1, (np.arange(self.H) + 1) / max(1, plain(market["rampWeeks"])))
        self.ramp = np.concatenate([ramp, [0]])             # the last: before the launch
        self.ramped = np.concatenate([[0], np.cumsum(ramp)])
        lcl = document["route"]["lcl"]
        self.cut_off = plain(lcl["cutOffDays"]) / 7
        self.sailing = self.cut_off + plain(lcl["transitWeeks"])
        self.plans = [self.plan(i) for i in range(len(document["offers"]))]

    def known(self, path):
        at = self.document
        for name in path.strip("/").split("/"):
            at = at[int(name)] if isinstance(at, list) else at.get(name, 0)
        return plain(at)

    def plan(self, i):
        """What does not change from world to world: the first order, and the forecast of a week at full ramp."""
        offer = self.document["offers"][i]
        weeks = {"prepare": 0.0, "make": 0.0, "ship": 0.0}
        for stage in offer["stages"]:
            weeks["ship" if stage["name"] == "logistics" else "make" if stage["name"] in ("manufacturing", "produce") else "prepare"] += plain(stage["weeks"])
        shipping = self.sailing + weeks["ship"]
        launch = up(weeks["prepare"] + weeks["make"] + shipping)
        reorder = plain(offer["reorderWeeks"])
        weekly = self.known("/market/demand") / 52 * (1 + self.known("/offers/%d/design/demandEffect" % i))
        first = up(max(self.cover, reorder + shipping + self.safety))
        least = up(plain(offer.get("minimum", {}).get("style", 0)))
        wanted = weekly * (self.ramped[min(self.H, launch + first) - launch])
        return {"begin": weeks["prepare"], "shipping": shipping, "reorder": reorder, "weekly": weekly, "least": least, "first": max(least, up(wanted)),
                "froms": [tier["from"] for tier in offer["tiers"]], "make": "/offers/%d/stages/1/weeks" % i}

    def run(self, values, n):
        """NPV and cash hole [offer][world] in n worlds; `values`: {path: array of n}, what is not there stands at its value."""
        def number(path):
            return values.get(path, self.known(path))
        rows = [self.offer(i, number, n) for i in range(len(self.plans))]
        return np.array([npv for npv, _ in rows]), np.array([hole for _, hole in rows])

    def offer(self, i, number, n):
        H, plan, ramped = self.H, self.plans[i], self.ramped
        own = "/offers/%d/" % i
        tiers = [number(own + "tiers/%d/price" % j) for j in range(len(plan["froms"]))]
        duty, charges, rate = number("/route/duty/rate"), number("/route/destinationCharges"), number("/route/lcl/rate")
        volume, weight = number("/route/volume"), number("/route/weight")
        deposit, storage, recovery = number(own + "terms/deposit"), number("/market/storage"), number("/market/recovery")
        unit = number("/market/price") * (1 - number("/market/channelFee")) - number("/market/fulfilment")
        unit = np.broadcast_to(unit, n)

        def at(number_, rows):
            return number_[rows] if np.ndim(number_) else number_

        def cost(q, rows):
            """(goods, freight, charges and duty) of orders of q pieces in these worlds"""
            price = np.broadcast_to(at(tiers[0], rows), q.shape)
            for bound, other in zip(plan["froms"][1:], tiers[1:]):
                price = np.where(q >= bound, at(other, rows), price)
            goods = price * q
            freight = at(rate, rows) * np.maximum(np.maximum(volume * q, weight * q / 1000), 1)
            return goods, freight, charges + at(duty, rows) * goods

        cash = np.zeros((H + 1, n))
        every = np.arange(n)
        ready = plan["begin"] + number(plan["make"])        # a plain number where no world has another
        arrival = ready + plan["shipping"]
        launch = np.ceil(arrival - 1e-9 * np.maximum(1, arrival)).astype(int)
        assert np.max(launch) < H
        order = week(plan["begin"])
        cash[0] -= number(own + "oneOff/design")
        cash[order] -= number(own + "oneOff/packaging") + number(own + "tooling/price")

        first = np.full(n, float(plan["first"]))
        goods, freight, landing = cost(first, every)
        cash[order] -= deposit * goods
        cash[week(ready), every] -= (1 - deposit) * goods
        cash[week(ready + self.cut_off), every] -= freight
        cash[week(arrival), every] -= landing
        stock, worth, on_way = np.zeros(n), np.zeros(n), first.copy()
        pieces, landed = np.zeros((H + 1, n)), np.zeros((H + 1, n))
        pieces[launch, every], landed[launch, every] = first, goods + freight + landing

        before = {}                                         # week -> the forecast before it; each is asked for four times

        def forecast(since, until):
            for w in (since, until):
                if w not in before:
                    before[w] = plan["weekly"] * ramped[np.maximum(w - launch, 0)]
            return before[until] - before[since]

        full = number("/market/demand") / 52 * (1 + number(own + "design/demandEffect"))
        seen, seen_f = np.zeros(n), np.zeros(n)
        for w in range(H):
            stock += pieces[w]
            worth += landed[w]
            on_way -= pieces[w]
            open_ = launch <= w
            if not np.any(open_):
                continue
            before.pop(w - 1, None)
            arrives = w + plan["reorder"] + plan["shipping"]
            A = max(w + 1, up(arrives))
            if A < H:
                k = np.divide(seen, seen_f, out=np.ones(n), where=seen_f > 0)
                position = stock + on_way
                until = k * forecast(w, A)
                need = until + k * forecast(A, min(H, A + self.safety))
                left = np.maximum(0, position - until)
                want = k * forecast(A, min(H, A + self.safety + self.cover)) - left
                rows = np.flatnonzero(open_ & (position < need - 1e-9 * np.maximum(1, need)) & (want > 1e-9))
                if rows.size:
                    q = np.ceil(want[rows] - 1e-9 * np.maximum(1, want[rows]))
                    small = q < plan["least"]
                    q = np.where(small, float(plan["least"]), q)
                    goods, freight, landing = cost(q, rows)
                    total = goods + freight + landing
                    sellable = (k * forecast(A, H) - left)[rows]
                    pays = sellable * unit[rows] + recovery * total * (q - sellable) / q > total
                    placed = ~small | (q <= sellable) | pays
                    rows, q, goods, freight, landing, total = (x[placed] for x in (rows, q, goods, freight, landing, total))
                    cash[w, rows] -= deposit * goods
                    cash[week(w + plan["reorder"]), rows] -= (1 - deposit) * goods
                    cash[week(w + plan["reorder"] + self.cut_off), rows] -= freight
                    cash[week(arrives), rows] -= landing
                    pieces[A, rows] += q
                    landed[A, rows] += total
                    on_way[rows] += q
            share = self.ramp[np.where(open_, w - launch, -1)]
            x = full * share
            sold = np.minimum(stock, x)
            met = open_ & (stock >= x)
            seen += np.where(met, sold, 0)
            seen_f += np.where(met, plan["weekly"] * share, 0)
            worth *= 1 - np.divide(sold, stock, out=np.zeros(n), where=sold > 0)
            stock -= sold
            cash[w] += sold * unit - storage * 12 / 52 * stock
        cash[H] += recovery * worth
        return self.discount @ cash, np.minimum(0, np.cumsum(cash, axis=0).min(axis=0))


def up(x):
    return int(np.ceil(x - 1e-9 * max(1, x)))


def week(t):
    return np.floor(np.asarray(t) + 1e-9).astype(int)
