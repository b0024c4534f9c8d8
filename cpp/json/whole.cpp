// SPDX-License-Identifier: MIT
#include "json/whole.hpp"

#include <array>
#include <optional>
#include <utility>

#include "core/fields.hpp"
#include "json/write_deal.hpp"
#include "json/write_map.hpp"
#include "json/write_quotes.hpp"
#include "json/write_simulation.hpp"
#include "json/write_staged.hpp"
#include "json/write_supply.hpp"
#include "json/write_waterfall.hpp"

namespace oemodm {
namespace {

/// The two numbers of a map, or an issue at each that is none of the project's or stands for both.
std::optional<std::pair<Figure, Figure>> mapped(Project& project, const AskedMap& asked, Issues& issues) {
  std::array<std::optional<Figure>, 2> found;
  for (const Figure& figure : figuresOf(project)) {
    const std::string path = pathOf(*figure.row, figure.at);
    if (path == asked.paths[0]) found[0] = figure;
    if (path == asked.paths[1]) found[1] = figure;
  }
  if (!found[0]) issues.push_back({"/ask/chanceMap/x", "unknown-number"});
  if (!found[1]) issues.push_back({"/ask/chanceMap/y", "unknown-number"});
  if (found[0] && asked.paths[0] == asked.paths[1]) {
    issues.push_back({"/ask/chanceMap/y", "same-number"});
    return std::nullopt;
  }
  if (!found[0] || !found[1]) return std::nullopt;
  return std::pair(*found[0], *found[1]);
}

class All : public WholeWork {
 public:
  All(Session& session, const Ask& ask, Issues& issues) : session_(session) {
    const Project& project = session.project();
    if (ask.simulate.wanted) {
      asked_ = ask.simulate;
      simulation_.emplace(session.project(), session.setting(), asked_.worlds, asked_.seed, asked_.staged);
      if (asked_.totals) totals_.emplace(*simulation_, session.setting(), asked_.seed);
    }
    if (ask.waterfall) waterfall_.emplace(project, session.setting(), session.trial().base());
    if (ask.chanceMap.wanted) {
      if (const auto pair = mapped(session.project(), ask.chanceMap, issues)) {
        map_.emplace(session.project(), session.setting(), pair->first, pair->second, ask.chanceMap.points);
      }
    }
    if (!has(project, Side::buyer)) return;
    quotes_ = ask.quotes;
    if (ask.staged) staged_.emplace(project, session.setting());
    if (ask.deal && has(project, Side::supplier)) deal_.emplace(project, session.setting());
  }
  [[nodiscard]] int blocks() const override {
    int blocks = 0;
    forParts([&](const auto& part) { blocks += part.blocks(); });
    return blocks;
  }
  [[nodiscard]] int done() const override {
    int done = 0;
    forParts([&](const auto& part) { done += part.done(); });
    return done;
  }
  void step() override {
    bool stepped = false;
    forParts([&](auto& part) {
      if (stepped || part.done() == part.blocks()) return;
      part.step();
      stepped = true;
    });
  }
  void write(Out& out) override {
    const Project& project = session_.project();
    if (simulation_) writeSimulation(*simulation_, session_.setting(), asked_, totals_ ? &*totals_ : nullptr, out);
    if (staged_) writeStaged(project, staged_->answer(), out);
    if (quotes_) writeQuotes(project, quotesOf(project, session_.setting()), out);
    if (deal_) writeDeal(project, *deal_, out);
    if (waterfall_) writeWaterfall(*waterfall_, out);
    if (map_) writeMap(*map_, out);
  }

 private:
  template <class Visit>
  void forParts(Visit&& visit) {
    if (simulation_) visit(*simulation_);
    if (totals_) visit(*totals_);
    if (staged_) visit(*staged_);
    if (deal_) visit(*deal_);
    if (waterfall_) visit(*waterfall_);
    if (map_) visit(*map_);
  }
  template <class Visit>
  void forParts(Visit&& visit) const {
    if (simulation_) visit(*simulation_);
    if (totals_) visit(*totals_);
    if (staged_) visit(*staged_);
    if (deal_) visit(*deal_);
    if (waterfall_) visit(*waterfall_);
    if (map_) visit(*map_);
  }

  Session& session_;
  AskedSimulation asked_;
  std::optional<Simulation> simulation_;
  std::optional<TotalShares> totals_;
  bool quotes_ = false;
  std::optional<StagedSearch> staged_;
  std::optional<Deal> deal_;
  std::optional<Waterfall> waterfall_;
  std::optional<ChanceMap> map_;
};

void addSupplyWarnings(const Project& project, const SupplyComparison& comparison, Issues& warnings) {
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    const std::string at = "/offers/" + std::to_string(i);
    const Date& until = project.offers[i].validUntil;
    if (until.given && until.days < project.start.days) warnings.push_back({at + "/validUntil", "quote-expired"});
    if (comparison.offers[i].outcome.pieces <= 0) warnings.push_back({at, "no-sale-in-horizon"});
    const SupplyAnswer& offer = comparison.offers[i];
    if (offer.weeks.over > 0) {
      warnings.push_back({at, "week-over-hours", static_cast<double>(offer.weeks.over), true});
    }
    if (offer.outcome.accounts <= 0) continue;  // what follows is said of first orders
    const Offer& asked = project.offers[i];
    const Number& trial = asked.supply.trial;
    if (trial > 0 && offer.orderMinimum > trial) {
      const bool byColour = asked.minimumColour * project.market.colours > asked.minimumStyle;
      warnings.push_back({at + (byColour ? "/minimum/colour" : "/minimum/style"), "trial-below-minimum", trial, true});
    }
    if (offer.listWeek + offer.readyWeek >= project.supplier.horizonWeeks) {
      warnings.push_back({at, "ready-after-horizon"});
    }
  }
}

}  // namespace

std::unique_ptr<WholeWork> wholeWork(Session& session, const Ask& ask, Issues& issues) {
  return std::make_unique<All>(session, ask, issues);
}

void writeSupplier(Session& session, const Ask& ask, Issues& warnings, Out& out) {
  if (!ask.compare && !ask.verdict.wanted && !ask.ledger) return;
  const SupplyComparison comparison = compareSupply(session.project(), session.setting(), session.trial().base());
  addSupplyWarnings(session.project(), comparison, warnings);
  if (ask.compare || ask.verdict.wanted)
    writeSupply(session, comparison, ask.compare ? Detail::full : Detail::brief, out);
  if (ask.ledger) writeSupplyLedger(comparison, out);
}

}  // namespace oemodm
