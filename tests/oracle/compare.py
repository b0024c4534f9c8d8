"""Compares the compiled core with model.py.

    python3 compare.py [--core COMMAND] [--random N] [--seed S] [--curves every|N] [file.json ...]

Files hold a bare project, or an object with the member "project". COMMAND (or the environment variable OEMODM_CLI) reads a
request on stdin and writes the response on stdout. Every difference is printed with its path: `want` is the model's
number, `got` the core's.
"""
import argparse
import json
import math
import multiprocessing
import os
import shlex
import subprocess
import sys
from queue import Empty

import compare_more
import compare_supply
import model
import random_deal
import random_projects
import random_supply

ROOT = os.path.dirname(os.path.dirname(model.HERE))
RELATIVE, FLOOR = 1e-9, 1e-7


def core_command(given):
    if given:
        return shlex.split(given)
    for name in ("build/release/oem-odm-native", "build/release/oem-odm", "build/oem-odm-native", "build/oem-odm"):
        path = os.path.join(ROOT, name)
        if os.access(path, os.X_OK):
            return [path]
    sys.exit("no core found: give --core or OEMODM_CLI")


def ask_core(command, project, ask):
    request = json.dumps({"schema": 1, "project": project, "ask": ask})
    done = subprocess.run(command, input=request, capture_output=True, text=True)
    if not done.stdout:
        return {"ok": False, "issues": [{"path": "", "code": "core ended with %d: %s" % (done.returncode, done.stderr[:200])}]}
    return json.loads(done.stdout)


def use_core_fields(command):
    """The field table of the core at hand: defaults and ranges."""
    done = subprocess.run(command + ["describe"], input="", capture_output=True, text=True)
    if not done.stdout.startswith('{"schema":1,"fields"'):
        sys.exit("the core does not describe itself: %s" % done.stderr[:200])
    model.use_fields(json.loads(done.stdout))


class Report:
    def __init__(self):
        self.rows = []

    def same(self, path, want, got, scale=0.0, relative=RELATIVE):
        """`scale`: the size of the numbers that were added to make this one (a sum of large numbers that cancel is not
        known better than they are)."""
        if isinstance(want, dict) and isinstance(got, dict):
            for name in want:
                self.same(path + "/" + name, want[name], got.get(name), scale, relative)
        elif isinstance(want, (list, tuple)) and isinstance(got, list):
            if len(want) != len(got):
                self.rows.append((path + "/length", len(want), len(got)))
            for i, (a, b) in enumerate(zip(want, got)):
                self.same("%s/%d" % (path, i), a, b, scale, relative)
        elif isinstance(want, (int, float)) and isinstance(got, (int, float)) and not isinstance(want, bool):
            if not abs(want - got) <= max(FLOOR, relative * max(abs(want), abs(got), scale)):
                self.rows.append((path, want, got))
        elif want != got:
            self.rows.append((path, want, got))


def compare_offer(report, path, want, got):
    size = sum(abs(amount) for amount in want["lines"].values())
    report.same(path, {name: want[name] for name in ("label", "family", "labelWhy", "calledDiffers", "fits")}, got)
    report.same(path + "/stages", want["stages"], got["stages"])
    report.same(path + "/limits", want["limits"], got["limits"])
    report.same(path + "/orders", want["orders"], got["orders"])
    report.same(path + "/stress", want["stress"], got["stress"], size)
    report.same(path + "/cash", want["cash"], got["cash"], size)
    for name, value in want["measures"].items():
        if name == "irr":
            report.same(path + "/measures/irr", value, got["measures"].get("irr"), relative=1e-7)
        elif name in ("costPerSold",) and value is not None:
            report.same(path + "/measures/" + name, value, got["measures"].get(name), size / want["measures"]["sold"])
        else:
            money = name in ("revenue", "profit", "npv", "holeAmount", "stockLeftValue")
            report.same(path + "/measures/" + name, value, got["measures"].get(name), size if money else 0.0)
    return size


def compare_lines(report, offers, lines):
    for i, offer in enumerate(offers):
        size = sum(abs(amount) for amount in offer["lines"].values())
        for name, group in model.GROUP_OF.items():
            row = next((row for row in lines if row["line"] == name), None)
            got = (row["amounts"][i], row["pv"][i]) if row else (0.0, 0.0)
            report.same("/lines/%s/amounts/%d" % (name, i), offer["lines"][name], got[0], size * 1e-3)
            report.same("/lines/%s/pv/%d" % (name, i), offer["pv"][name], got[1], size * 1e-3)
            if row and row["group"] != group:
                report.rows.append(("/lines/%s/group" % name, group, row["group"]))


def compare_verdict(report, project, want, result):
    verdict, order = result["verdict"], want["order"]
    best = want["offers"][order[0]]
    size = max(sum(map(abs, offer["pv"].values())) for offer in want["offers"])
    report.same("/pair", want["pair"], result["pair"])
    gains = any(offer["measures"]["sold"] > 0 and offer["measures"]["npv"] >= 0 for offer in want["offers"])
    kind = "none-fits" if want["leader"] < 0 else "pick" if best["measures"]["npv"] >= 0 and best["measures"]["sold"] > 0 else "loses" if gains else "neither"
    report.same("/ranking", order, result["ranking"])
    report.same("/verdict/kind", kind, verdict["kind"])
    if verdict["kind"] == kind and kind != "none-fits":
        report.same("/verdict/offer", want["leader"], verdict["offer"])
        report.same("/verdict/runnerUp", order[1], verdict["runnerUp"])
        report.same("/verdict/gap", want["gap"], verdict["gap"], size)
        report.same("/verdict/band", project.limits.closeShare * best["measures"]["revenue"], verdict["band"])
        got = {row["code"]: row["amount"] for row in verdict["reasons"]}
        gross = size + sum(map(abs, want["reasons"].values()))
        report.same("/verdict/reasons", want["reasons"], got, gross)
        report.same("/verdict/reasons/sum", want["gap"], sum(got.values()), gross)


def compare_pays(report, project, want, verdict):
    """At the price from which the least loss pays its NPV turns from a loss to none."""
    if verdict["kind"] not in ("neither", "loses") or verdict["pays"] is None:
        return
    price = project.market.price

    def npv_at(x):
        project.market.price = x
        return model.npv(project, model.run(project, want["leader"]))
    value = verdict["pays"]["value"]
    below, above = npv_at(value * (1 - 1e-7)), npv_at(value * (1 + 1e-7))
    project.market.price = price
    if not (below < 0 <= above):
        report.rows.append(("/verdict/pays", "a loss below %r, none above" % value, (below, above)))


def compare_stress_winners(report, want, result):
    """The best of the offers that fit (in the plain answer) under each stress."""
    for kind in ("halfSales", "late", "rejected"):
        order = model.ranking([offer["stress"][kind] for offer in want["offers"]], [offer["fits"] for offer in want["offers"]])
        winner = order[0] if want["offers"][order[0]]["fits"] else None
        report.same("/verdict/stressWinner/" + kind, winner, result["verdict"]["stressWinner"][kind])


def compare_warnings(report, want, warnings):
    for i, offer in enumerate(want["offers"]):
        gap = [row.get("limit") for row in warnings if row["code"] == "stock-gap" and row["path"].startswith("/offers/%d" % i)]
        report.same("/warnings/stock-gap/%d" % i, [offer["gapWeeks"]] if offer["gapWeeks"] else [], gap)


def compare_curves(report, want, result):
    curves = want["curves"]
    if not result.get("curves"):
        report.rows.append(("/curves", "present", None))
        return
    for j, Q in enumerate(result["curves"]["quantities"]):
        for i, curve in enumerate(curves):
            got = result["curves"]["costs"][j][i]
            wants = [curve.cost(Q * (1 + e)) for e in (0, -1e-10, 1e-10)]       # either side of a jump
            if not any(abs(w - got) <= 1e-8 * max(abs(w), 1) for w in wants):
                report.rows.append(("/curves/costs/%d at %r" % (i, Q), wants[0], got))
    for pair in result["crossings"]:
        a, b, top = pair["a"], pair["b"], pair["searchedTo"]
        path = "/crossings/%d-%d" % (a, b)
        points = model.crossings(curves[a], curves[b], top)
        cheaper = lambda sign: a if sign < 0 else b
        wants = [(q, kind, cheaper(below), cheaper(above)) for q, kind, below, above in points]
        gots = [(p["quantity"], p["kind"], p["below"], p["above"]) for p in pair["points"]]
        close = lambda x, y: abs(x - y) <= 1e-7 * max(1.0, abs(x))
        steps = curves[a].knots(top) + curves[b].knots(top)

        def near(x, y):                                     # a root beside a jump is the jump
            return close(x[0], y[0]) and x[2:] == y[2:] and (x[1] == y[1] or any(close(x[0], step) for step in steps))
        for w in wants:
            if not any(near(w, g) for g in gots):
                report.rows.append((path + " (searched to %r)" % top, w, None))
        for g in gots:
            if not any(near(w, g) for w in wants):
                report.rows.append((path + " (searched to %r)" % top, None, g))


def compare(command, project, curves=True, depth=None, thorough=True, both=True):
    """`both`: the buyer's answers of a supplier's document too."""
    if project.get("side") == "supplier":
        report = Report()
        answer = compare_supply.compare(ask_core, command, project, report, depth)
        if both:
            compare_more.compare_supplier_side(ask_core, command, project, report, thorough)
        return report.rows, answer
    answer = ask_core(command, project, {"compare": True, **compare_more.ask(project)})
    report = Report()
    if not answer["ok"]:
        report.rows.append(("/ok", True, answer["issues"][:5]))
        return report.rows, answer
    result, want = answer["result"], model.answer(project, curves)
    for i, offer in enumerate(want["offers"]):
        compare_offer(report, "/offers/%d" % i, offer, result["offers"][i])
    compare_lines(report, want["offers"], result["lines"])
    compare_verdict(report, model.project_of(project), want, result)
    compare_pays(report, model.project_of(project), want, result["verdict"])
    compare_stress_winners(report, want, result)
    compare_warnings(report, want, answer["warnings"])
    if curves:
        compare_curves(report, want, result)
    compare_more.compare(report, project, answer, thorough)
    return report.rows, answer


def in_processes(work, items):
    """work(item) of each item, in order, on all processors."""
    context = multiprocessing.get_context("fork")           # so that `work` may be a closure
    count = min(os.cpu_count() or 1, 8)
    results = [context.Queue() for _ in range(count)]

    def share(k):
        for item in items[k::count]:
            results[k].put(work(item))

    workers = [context.Process(target=share, args=(k,), daemon=True) for k in range(count)]
    for worker in workers:
        worker.start()
    for i in range(len(items)):
        queue = results[i % count]
        while True:
            try:
                yield queue.get(timeout=5)
                break
            except Empty:
                if not workers[i % count].is_alive() and queue.empty():
                    raise SystemExit("a worker of the comparison died: see above")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("files", nargs="*")
    options.add_argument("--core", default=os.environ.get("OEMODM_CLI"))
    options.add_argument("--random", type=int, default=0)
    options.add_argument("--deal", type=int, default=0, help="random documents with both sides' numbers")
    options.add_argument("--supply", type=int, default=0, help="random documents with the supplier's numbers")
    options.add_argument("--deep", type=int, default=30, help="compare probes and flips of every n-th supplier's document (0: none)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--curves", type=int, default=1, help="compare cost curves of every n-th document (0: none)")
    options.add_argument("--thorough", type=int, default=10, help="search switch weeks and rooms to agree anew in every n-th document (0: none)")
    options.add_argument("--show", type=int, default=12, help="differences printed of one document")
    options.add_argument("--keep", help="folder to keep failing documents in")
    options = options.parse_args()
    command = core_command(options.core)
    use_core_fields(command)
    passed = failed = 0

    def documents():
        for path in options.files:
            document = json.load(open(path))
            project = document.get("project", document) if isinstance(document, dict) else {}
            if "offers" in project:                         # an index of the folder is no project
                yield path, project
        for n in range(options.random):
            seed = options.seed + n
            yield "random %d" % seed, random_projects.project(seed)
        for n in range(options.supply):
            seed = options.seed + n
            yield "supply %d" % seed, random_supply.project(seed)
        for n in range(options.deal):
            yield "deal %d" % (options.seed + n), random_deal.project(options.seed + n)

    def differences(numbered):
        n, (name, project) = numbered
        depth = n if options.deep and n % options.deep == 0 else None
        thorough = bool(options.thorough) and n % options.thorough == 0
        both = thorough or not name.startswith("supply")    # those with --deal are chosen for it
        return compare(command, project, bool(options.curves) and n % options.curves == 0, depth, thorough, both)[0]

    every = list(enumerate(documents()))
    for (_, (name, project)), rows in zip(every, in_processes(differences, every)):
        if not rows:
            passed += 1
            continue
        failed += 1
        print("FAIL %s: %d differences" % (name, len(rows)))
        for path, want, got in rows[:options.show]:
            print("   %s  want %r  got %r" % (path, want, got))
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
            json.dump(project, open(os.path.join(options.keep, name.replace("/", "_").replace(" ", "-") + ".json"), "w"), indent=1)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
