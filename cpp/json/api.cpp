// SPDX-License-Identifier: MIT
#include "json/api.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "core/fields.hpp"
#include "core/validate.hpp"
#include "json/out.hpp"
#include "json/reader.hpp"
#include "json/whole.hpp"
#include "json/write_comparison.hpp"
#include "json/write_numbers.hpp"

namespace oemodm {
namespace {

/// The work on one request, kept between advance() and evaluate(). What it holds never changes an answer, only its
/// time.
struct Work {
  explicit Work(const std::string& text) : key(text), request(readRequest(text)) {
    if (!request.issues.empty()) return;
    session.emplace(request.project);
    whole = wholeWork(*session, request.ask, request.issues);
    select();
    flips.reserve(wanted.size());
    sweeps.resize(wanted.size());
  }

  /// Blocks of work: numbers first.
  [[nodiscard]] int blocks() const { return whole ? static_cast<int>(wanted.size()) + whole->blocks() : 0; }
  [[nodiscard]] int done() const { return whole ? static_cast<int>(flips.size()) + whole->done() : 0; }

  /// One number's flips, and its sweep if asked; then a block of the rest.
  void step() {
    if (flips.size() == wanted.size()) return whole->step();
    const std::size_t i = flips.size();
    flips.push_back(flipOf(session->flipping(), wanted[i].figure));
    const bool flipsAtAll = flips[i].below || flips[i].above;
    if (wanted[i].sweep && (flipsAtAll || !request.ask.sweeps.paths.empty()))
      sweeps[i] = sweepOf(session->flipping(), flips[i]);
  }

  std::string key;
  Request request;
  std::optional<Session> session;
  struct Wanted {
    Figure figure;
    bool flip, sweep;
  };
  std::vector<Wanted> wanted;
  std::vector<Figure> likely;  // whose plausible ranges go with a verdict
  std::vector<Flip> flips;
  std::vector<std::optional<Sweep>> sweeps;
  std::unique_ptr<WholeWork> whole;  // none for a faulty request

 private:
  static bool asks(const AskedNumbers& asked, const std::string& path) {
    return asked.wanted &&
           (asked.paths.empty() || std::find(asked.paths.begin(), asked.paths.end(), path) != asked.paths.end());
  }
  void select() {
    const Ask& ask = request.ask;
    if (!ask.flips.wanted && !ask.sweeps.wanted && !ask.verdict.wanted) return;
    for (const Figure& figure : figuresOf(session->project())) {
      const std::string path = pathOf(*figure.row, figure.at);
      const bool flip = asks(ask.flips, path);
      const bool sweep = asks(ask.sweeps, path);
      if (flip || sweep) wanted.push_back({figure, flip, sweep});
      if (!ask.verdict.paths.empty() && asks(ask.verdict, path)) likely.push_back(figure);
    }
    const auto is = [](const Figure& figure, const std::string& path) {
      return pathOf(*figure.row, figure.at) == path;
    };
    for (const AskedNumbers* asked : {&ask.flips, &ask.sweeps, &ask.verdict}) {
      for (const std::string& path : asked->paths) {
        const bool there =
            std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& one) { return is(one.figure, path); }) ||
            std::any_of(likely.begin(), likely.end(), [&](const Figure& figure) { return is(figure, path); });
        if (!there) request.issues.push_back({path, "unknown-number"});
      }
    }
  }
};

/// The only state of the boundary: one entry, keyed by the request's text.
Work& workOn(const std::string& text) {
  static std::unique_ptr<Work> work;
  if (!work || work->key != text) work = std::make_unique<Work>(text);
  return *work;
}

void writeIssues(std::string_view name, const Issues& issues, Out& out) {
  out.key(name);
  out.beginArray();
  for (const Issue& issue : issues) {
    out.beginObject();
    out.field("path", issue.path);
    out.field("code", issue.code);
    if (issue.limited) out.field("limit", issue.limit);
    out.endObject();
  }
  out.endArray();
}

void writeAssumed(Project& project, Out& out) {
  out.key("assumed");
  out.beginArray();
  const auto write = [&](const Row& row, At at, const auto& value) {
    out.beginObject();
    out.field("path", pathOf(row, at));
    out.field("value", value);
    out.endObject();
  };
  forEachField(project, [&](const Row& row, At at) {
    if (!has(project, row.side)) return;
    if (const auto* slot = std::get_if<NumberSlot>(&row.slot)) {
      const Number& number = slot->number(project, at);
      const bool filled = row.need == Need::optional && number.value != 0;  // by complete()
      if (!number.given && (row.need == Need::byDefault || filled)) write(row, at, number.value);
    } else if (const auto* held = std::get_if<FlagSlot>(&row.slot)) {
      const Flag& flag = held->flag(project, at);
      if (!flag.given) write(row, at, flag.on);
    } else if (const auto* code = std::get_if<CodeSlot>(&row.slot)) {
      const Code& choice = code->code(project, at);
      if (!choice.given && row.need == Need::byDefault) write(row, at, row.choices[choice.code]);
    }
  });
  out.endArray();
}

/// Warnings that only the answer shows: a quote that ends before its order, stock that runs out, no sale at all.
void addAnswerWarnings(const Project& project, const Comparison& comparison, Issues& warnings) {
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    const OfferAnswer& offer = comparison.offers[i];
    const std::string at = "/offers/" + std::to_string(i);
    const Offer& quoted = project.offers[i];
    const double order = offer.outcome.timeline.orderAt;
    if (quoted.validUntil.given && quoted.validUntil.days < project.start.days + static_cast<int>(7 * order)) {
      warnings.push_back({at + "/validUntil", "quote-expired"});
    }
    if (!offer.outcome.launches) warnings.push_back({at, "no-sale-in-horizon"});
    if (offer.trace.gapWeeks > 0)
      warnings.push_back({at, "stock-gap", static_cast<double>(offer.trace.gapWeeks), true});
  }
}

void writeLikely(const std::vector<Figure>& figures, const Project& project, Out& out) {
  out.key("likely");
  out.beginArray();
  for (const Figure& figure : figures) {
    const Range range = plausible(figure);
    out.beginObject();
    out.field("path", pathOf(*figure.row, figure.at));
    out.field("value", figure.value);
    const Range searched = reach(figure, project);
    out.numbers("plausible", std::array<double, 2>{range.low, range.high});
    out.numbers("searched", std::array<double, 2>{searched.low, searched.high});
    out.endObject();
  }
  out.endArray();
}

void writeNumbers(Work& work, const std::array<int, 2>& pair, Out& out) {
  while (work.flips.size() < work.wanted.size()) work.step();
  std::vector<Flip> sorted;
  for (std::size_t i = 0; i < work.flips.size(); ++i) {
    if (work.wanted[i].flip) sorted.push_back(work.flips[i]);
  }
  sortFlips(sorted);
  if (work.request.ask.verdict.wanted) writeLikely(work.likely, work.session->project(), out);
  if (work.request.ask.flips.wanted) {
    out.key("flips");
    out.beginArray();
    for (const Flip& flip : sorted) writeFlip(flip, out);
    out.endArray();
    writeNext(sorted, out);
  }
  if (work.request.ask.sweeps.wanted) {
    out.key("sweeps");
    out.beginArray();
    for (const std::optional<Sweep>& sweep : work.sweeps) {
      if (sweep) writeSweep(*sweep, pair, out);
    }
    out.endArray();
  }
}

}  // namespace

std::string evaluate(const std::string& text) {
  Work& work = workOn(text);
  Out out;
  out.beginObject();
  out.field("ok", work.request.issues.empty());
  out.field("schema", 1);
  if (!work.request.issues.empty()) {
    writeIssues("issues", work.request.issues, out);
    out.endObject();
    return out.take();
  }
  Session& session = *work.session;
  const Ask& ask = work.request.ask;
  Issues warnings = warningsFor(session.project());
  out.key("result");
  out.beginObject();
  if (session.project().side == ProjectSide::supplier) {
    writeSupplier(session, ask, warnings, out);
  } else if (ask.compare || ask.verdict.wanted || ask.ledger) {
    const Comparison comparison = compare(session.project(), session.setting(), session.trial().base());
    addAnswerWarnings(session.project(), comparison, warnings);
    if (ask.compare || ask.verdict.wanted)
      writeComparison(session, comparison, ask.compare ? Detail::full : Detail::brief, out);
    if (ask.ledger) writeLedger(comparison, out);
  }
  writeNumbers(work, pairOf(session.trial().base()), out);
  while (work.done() < work.blocks()) work.step();
  work.whole->write(out);
  out.endObject();
  writeIssues("warnings", warnings, out);
  if (ask.compare || !ask.verdict.wanted) writeAssumed(session.project(), out);
  out.endObject();
  return out.take();
}

std::string advance(const std::string& text, int blocks) {
  Work& work = workOn(text);
  for (int i = 0; i < blocks && work.done() < work.blocks(); ++i) work.step();
  Out out;
  out.beginObject();
  out.field("done", work.done());
  out.field("of", work.blocks());
  out.endObject();
  return out.take();
}

}  // namespace oemodm
