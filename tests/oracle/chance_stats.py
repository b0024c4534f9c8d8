"""What the worlds say together (docs/MODEL.md, section 17.4), from the rows of chance_model.Simulation; written from the document alone."""
import math

import numpy as np
from scipy import special, stats

from chance_model import over

STUDENT = stats.t.ppf(0.975, 15)


def scramble_of(worlds):
    return worlds % 1024 // 64


def share_of(gap, k):
    """The share of a gap's variance that an unknown explains alone; k: the slice of each world."""
    V, count = gap.var(), np.bincount(k)
    filled, n = int((count > 0).sum()), len(gap)
    mean = np.bincount(k, gap) / np.maximum(count, 1)
    B = float((count * (mean - gap.mean()) ** 2).sum() / n)
    share = (B - (filled - 1) / (n - filled) * (V - B)) / V if V > 0 else 0.0
    return min(max(share, 0.0), 1.0)


def with_error(per_world):
    """(the mean, its error) of a figure of each world."""
    s = scramble_of(np.arange(len(per_world)))
    own = np.array([per_world[s == i].mean() for i in range(16)])
    return float(per_world.mean()), float(STUDENT * own.std(ddof=1) / 4)


def ranked(values, rank):
    return float(np.sort(values)[rank])


def middle_of(npv):
    n = len(npv)
    return {"p5": ranked(npv, math.floor(0.05 * n)), "p50": ranked(npv, n // 2), "p95": ranked(npv, math.floor(0.95 * n))}


def short_weeks(weeks):
    """Of those worlds in which the cash runs out: one in ten, half and nine in ten by then."""
    weeks = sorted(week for week in weeks if week is not None)
    n = len(weeks)
    return [weeks[n // 10], weeks[n // 2], weeks[9 * n // 10]] if n else None


class Said:
    """`rows`: of each world what Simulation.run gives; `z` [world][unknown]; `values`: those of Simulation.values."""

    def __init__(self, simulation, rows, z, plain):
        """`plain`: {"fits": [...], "chosen", "other", "gap", "band"} of the plain answer."""
        self.simulation, self.rows, self.z, self.plain = simulation, rows, z, plain
        self.npv = np.array([[row["npv"] for row in world] for world in rows])
        self.n, self.offers = self.npv.shape
        fits = plain["fits"] if any(plain["fits"]) else [True] * self.offers
        self.choices = [i for i in range(self.offers) if fits[i]]
        self.worth = self.npv[:, self.choices]                              # of each choice; to decline comes last
        if simulation.supplies:
            self.worth = np.column_stack([self.worth, np.zeros(self.n)])
            self.choices = self.choices + [None]
        self.leader = np.array(self.choices, object)[self.worth.argmax(axis=1)]         # argmax: the first in a tie
        self.best = self.worth.max(axis=1)
        self.known = {}                                                     # shares by rival

    def offer(self, i):
        npv, n = self.npv[:, i], self.n
        said = {"best": with_error((self.leader == i).astype(float)), "mean": with_error(npv), "loss": with_error((npv < 0).astype(float)),
                "regret": with_error(self.best - npv), **middle_of(npv), "tail": float(np.sort(npv)[:n // 20].mean())}
        if not self.simulation.supplies:
            rows = [world[i] for world in self.rows]
            hole = np.array([row["hole"] for row in rows])
            said.update(hole50=ranked(hole, n // 2), hole95=ranked(hole, n // 20), left=float(np.mean([row["left"] for row in rows])))
            bounds = rows[0]["limits"]
            share = lambda test: float(np.mean([test(row) for row in rows]))
            said["broken"] = {
                "maxSpend": None if bounds.maxSpend is None else share(lambda row: over(row["spend"], row["limits"].maxSpend)),
                "latestLaunch": None if bounds.latestLaunch is None else share(lambda row: not row["sells"] or over(row["launch"], row["limits"].latestLaunch)),
                "maxFirstOrder": None if bounds.maxFirstOrder is None else share(lambda row: over(row["first"], row["limits"].maxFirstOrder))}
            said["beyond"] = None if bounds.maxSpend is None else share(lambda row: over(-row["hole"], row["limits"].maxSpend))
            said["shortWeeks"] = short_weeks(row["short"] for row in rows)
        return said

    def mix(self):
        """17.11: the best mix as one choice more."""
        value, serves = np.array([world[0]["mix"] for world in self.rows]), np.array([[row["serves"] for row in world] for world in self.rows])
        several = serves.sum(axis=1) >= 2
        ahead = several & (value > self.best)
        worth = np.where(ahead, value, self.best)
        return {"best": with_error(ahead.astype(float)), "mean": with_error(worth), **middle_of(worth),
                "serves": (serves & several[:, None]).mean(axis=0).tolist()}

    def perfect(self):
        """EVPI: the regret of the choice with the best mean."""
        return with_error(self.best - self.worth[:, self.worth.mean(axis=0).argmax()])

    def slices(self, u):
        K = 32 if self.n >= 16384 else 16 if self.n >= 4096 else 8
        return np.minimum(np.floor(special.ndtr(self.z[:, u]) * K).astype(int), K - 1)

    def number(self, u):
        """(worth, its error, share) of an unknown"""
        return self.worth_of(self.slices(u))

    def worth_of(self, k):
        """The same, of what puts each world into slice k."""
        s = scramble_of(np.arange(self.n))
        total = np.zeros((16, k.max() + 1, self.worth.shape[1]))            # of each scramble, slice and choice
        np.add.at(total, (s, k), self.worth)

        def figure(sums, n):
            return (sums.max(axis=1).sum() - sums.sum(axis=0).max()) / n
        whole = figure(total.sum(axis=0), self.n)
        without = np.array([figure(total.sum(axis=0) - total[i], self.n * 15 / 16) for i in range(16)])
        worth = min(max(16 * whole - 15 * without.mean(), 0.0), self.perfect()[0])
        error = STUDENT * math.sqrt(15 / 16 * ((without - without.mean()) ** 2).sum())
        gap = self.npv[:, self.plain["chosen"]] - self.npv[:, self.plain["other"]]
        return worth, error, share_of(gap, k)

    def lead(self):
        """The chosen offer's lead over the best other choice; its NPV where there is none."""
        chosen = self.plain["chosen"]
        others = [c for c, choice in enumerate(self.choices) if choice != chosen]
        return self.npv[:, chosen] - (self.worth[:, others].max(axis=1) if others else 0.0)

    def marks(self):
        lead = self.lead()
        order = sorted(range(self.n), key=lambda w: (-lead[w], w))
        return [order[(2 * m + 1) * self.n // 100] for m in range(50)]

    def rival(self, w):
        """The best other choice in a world: an offer, or None to decline or where there is no other."""
        others = [c for c, choice in enumerate(self.choices) if choice != self.plain["chosen"]]
        return self.choices[others[self.worth[w, others].argmax()]] if others else None

    def lead_shares(self, rival):
        """Of the chosen offer's lead over a rival, what each unknown explains alone."""
        if rival not in self.known:
            gap = self.npv[:, self.plain["chosen"]] - (0.0 if rival is None else self.npv[:, rival])
            self.known[rival] = [share_of(gap, self.slices(u)) for u in range(self.z.shape[1])]
        return self.known[rival]

    def reasons(self, w):
        """[(u, share x z^2)] of the lead over the rival there, the greatest first"""
        return sorted(((u, share * self.z[w, u] ** 2) for u, share in enumerate(self.lead_shares(self.rival(w)))), key=lambda row: -row[1])

    def tone(self, ahead, best):
        if self.plain["gap"] <= self.plain["band"] or ahead < 33:
            return "close"
        return "clear" if best[0] - best[1] >= 0.9 else "leaning"
