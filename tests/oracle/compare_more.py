"""Compares the core's staged path, quotes and deal with staged.py, quotes.py and deal.py. Called by compare.py.

Numbers agree to 1e-9 relative, sums that cancel to 1e-9 of what was added, what a bisection found to 1e-7: there the model's
own function must change its answer beside the core's value."""
import deal
import model
import quotes
import staged

ROOT = 1e-7


def ask(project):
    """The answers to ask the core for, besides the comparison."""
    return {"staged": True, "quotes": True, "deal": True}


# ---- 13 ---------------------------------------------------------------------------------------------------------------

def compare_staged(report, document, result, thorough):
    got = result.get("staged")
    want = staged.answer(document, None if thorough else got)
    if want is None or got is None:
        report.same("/staged", want and "a path", got and "a path")
        return
    rows, size = want.document, want.gross
    for name in ("from", "to"):
        report.same("/staged/" + name, rows[name], got[name])
    report.same("/staged/pure", rows["pure"], got["pure"], size)
    report.same("/staged/searched", rows["every"], [[row["week"], row["switchWeek"]] for row in got["searched"]])
    found = {row["week"]: row for row in got["searched"]}
    for row in rows["searched"]:
        report.same("/staged/searched/week %d" % row["week"], row, found.get(row["week"], {}), max(want.largest, size))
    if got["best"] and not thorough:
        report.same("/staged/best/npv", max(row["npv"] for row in got["searched"]), got["best"]["npv"])
    if rows["best"] is None or got["best"] is None:
        report.same("/staged/best", rows["best"], got["best"])
        return
    near = 1e-9 * max(size, want.largest)
    if rows["best"]["week"] != got["best"]["week"]:
        if abs(rows["best"]["npv"] - got["best"]["npv"]) > near:       # else a tie but for the last digits
            report.same("/staged/best/week", rows["best"]["week"], got["best"]["week"])
        return
    report.same("/staged/best", rows["best"], got["best"], size)
    if want.margin > near:
        report.same("/staged/beats", rows["beats"], got["beats"])
    report.same("/staged/fits", rows["fits"], got["fits"])
    if want.apart > near:                                   # else two ways are alike today but for the last digits
        report.same("/staged/today", rows["today"], got["today"])
        report.same("/staged/waiting", rows["waiting"], got["waiting"], size * 2)
    compare_lead(report, want, rows["lead"], got["lead"])


def compare_lead(report, want, lead, got):
    """The nearest turns: each where the answer changes, in the bracket of the scan."""
    if not want.firm:
        return
    report.same("/staged/lead/ahead", lead["ahead"], got["ahead"])
    for name in ("below", "above"):
        a, b = lead[name], got[name]
        if a is None or b is None:
            report.same("/staged/lead/" + name, a, b)
        elif abs(a - b) > ROOT * max(1.0, abs(a)):
            lo, hi = want.brackets[name]
            near, far = want.ways.lead(b * (1 - ROOT)), want.ways.lead(b * (1 + ROOT))
            if not (lo <= b <= hi and (near >= 0) != (far >= 0)):
                report.same("/staged/lead/%s in %r" % (name, (lo, hi)), a, b, relative=ROOT)


# ---- 14 ---------------------------------------------------------------------------------------------------------------

def compare_quotes(report, document, result, warnings, assumed):
    want, got = quotes.answer(document), result.get("quotes")
    report.same("/quotes", want, got)
    for i, (a, b) in enumerate(zip(want["offers"], (got or {}).get("offers", []))):
        for name in ("between", "landedLines"):
            report.same("/quotes/offers/%d/%s/names" % (i, name), sorted(a[name]), sorted(b.get(name, {})))
    found = {}
    for row in warnings:
        missing = row["code"] in ("quote-missing", "counted-as-nothing")
        if missing or row["code"] in ("tooling-twice", "carrying-holds-capital", "free-mould"):
            parts = row["path"].split("/")
            at = (row["code"], row["path"] if missing else int(parts[2]) if parts[1] == "offers" else None)
            found[at] = found.get(at, 0) + 1
    wanted = {}
    for at in quotes.warnings(document):
        wanted[at] = wanted.get(at, 0) + 1
    for at in sorted(set(found) | set(wanted), key=str):
        report.same("/warnings/%s/%s" % at, wanted.get(at, 0), found.get(at, 0))
    told = {row["path"]: row["value"] for row in assumed}
    for offer in want["offers"]:
        for row in offer["missing"]:
            report.same("/assumed" + row["path"], row["estimate"] or 0.0, told.get(row["path"]))


# ---- 12 ---------------------------------------------------------------------------------------------------------------

def beside(holds, got, whole, rising):
    """Whether the answer changes beside `got`, as it must at the end of where `holds`."""
    near, far = (got, got + 1) if whole else (got * (1 - ROOT), got * (1 + ROOT))
    return holds(near) != rising and holds(far) == rising if not whole else holds(near) and not holds(far)


def compare_end(report, path, want, got, holds, rising=False, whole=False):
    """The end of a range that a bisection found."""
    if want is None or got is None or want == got:
        report.same(path, want, got)
    elif whole or abs(want - got) > ROOT * max(abs(want), abs(got)):
        if not beside(holds, got, whole, rising):
            report.same(path, want, got, relative=0.0)


def compare_strip(report, path, want, got, change, extra=(), whole=False):
    if want is None or got is None:
        report.same(path, want, got)
        return
    report.same(path + "/now", want["now"], got["now"])
    both = whole and want["room"]                           # the room over the minimum is where both say yes
    yes = lambda x, name: getattr(change(x), name) and (not both or change(x).chooses and change(x).agrees)
    compare_end(report, path + "/most", want["most"], got["most"], lambda x: yes(x, "chooses"), whole=whole)
    compare_end(report, path + "/least", want["least"], got["least"], lambda x: yes(x, "agrees"), rising=True, whole=whole)
    report.same(path + "/beyond", want["beyond"], got["beyond"])
    both = want["most"] is not None and want["least"] is not None
    if not (both and abs(want["most"] - want["least"]) <= ROOT * abs(want["most"])):
        report.same(path + "/room", want["room"], got["room"])
    for name in extra:
        report.same(path + "/" + name, want[name], got[name], relative=ROOT)


def compare_moves(report, path, view, want, got):
    report.same(path + "/what", [row["what"] for row in want], [row["what"] for row in got])
    for a, b in zip(want, got):
        here = path + "/" + a["what"]
        now = a["now"]
        change = {"price": lambda x: view.changed(scale=x / now if now else 0.0), "minimum": lambda x: view.changed(minimum=x),
                  "tooling": lambda x: view.changed(tooling=x)}[a["what"]]
        report.same(here + "/now", now, b["now"])
        compare_end(report, here + "/value", a["value"], b["value"], lambda x: change(x).chooses, whole=a["what"] == "minimum")
        at = change(a["value"])
        if abs(at.supplier) > ROOT * at.size:
            report.same(here + "/agrees", a["agrees"], b["agrees"])


def compare_deal(report, document, result, thorough):
    got = result.get("deal")
    want = deal.answer(document, got["offers"] if got and not thorough else ())
    if want is None or got is None:
        report.same("/deal", want and "a deal", got and "a deal")
        return
    for (row, view, today), have in zip(want, got["offers"]):
        path, i = "/deal/%d" % row["offer"], row["offer"]
        report.same(path + "/offer", i, have["offer"])
        if abs(today.buyer - view.rival) > 1e-9 * today.gross:
            report.same(path + "/chosen", row["chosen"], have["chosen"])
        worth = sum(abs(line.V) + abs(line.F) for line in view.table.rows)      # displaced is a difference of two values of mixes
        if abs(today.supplier) > 1e-9 * today.size:
            report.same(path + "/agrees", row["agrees"], have["agrees"])
        report.same(path + "/buyer", row["buyer"], have["buyer"], today.gross)
        report.same(path + "/supplier", row["supplier"], have["supplier"], today.size + 1e-3 * worth)
        report.same(path + "/displaced", row["displaced"], have["displaced"], today.size + 1e-3 * worth)
        at_minimum = lambda minimum: lambda p: view.changed(price=p, minimum=minimum)
        compare_strip(report, path + "/price", row["price"], have["price"], at_minimum(view.M))
        report.same(path + "/tiers/minimum", [tier["minimum"] for tier in row["tiers"]], [tier["minimum"] for tier in have["tiers"]])
        report.same(path + "/tiers/from", [tier["from"] for tier in row["tiers"]], [tier["from"] for tier in have["tiers"]])
        for j, (a, b) in enumerate(zip(row["tiers"], have["tiers"])):
            compare_strip(report, path + "/tiers/%d" % j, a, b, at_minimum(model.up(max(view.M, a["from"]))))
        compare_strip(report, path + "/minimum", row["minimum"], have["minimum"], lambda M: view.changed(minimum=M), whole=True)
        compare_strip(report, path + "/tooling", row["tooling"], have["tooling"], lambda x: view.changed(tooling=x), ("mostShare", "leastShare"))
        compare_moves(report, path + "/moves", view, row["moves"], have["moves"])


def compare(report, document, answer, thorough=True):
    """`thorough`: everything is searched anew; else what the core found by searching is checked where it says it is."""
    result = answer["result"]
    if "staged" in result:
        compare_staged(report, document, result, thorough)
    if "quotes" in result:
        compare_quotes(report, document, result, answer["warnings"], answer["assumed"])
    if "deal" in result or deal.both_sides(document):
        compare_deal(report, document, result, thorough)


def compare_supplier_side(ask_core, command, document, report, thorough):
    """The buyer's answers that come with the supplier's document, where it holds both sides' numbers."""
    if not deal.both_sides(document):
        return
    answer = ask_core(command, document, ask(document))
    if answer["ok"]:
        compare(report, document, answer, thorough)
    else:
        report.rows.append(("/ok", True, answer["issues"][:5]))
