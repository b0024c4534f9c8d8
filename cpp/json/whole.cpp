// SPDX-License-Identifier: MIT
#include "json/whole.hpp"

#include <optional>

#include "core/fields.hpp"
#include "json/write_deal.hpp"
#include "json/write_quotes.hpp"
#include "json/write_simulation.hpp"
#include "json/write_staged.hpp"
#include "json/write_supply.hpp"

namespace oemodm {
namespace {

class All : public WholeWork {
 public:
  All(Session& session, const Ask& ask) : session_(session) {
    const Project& project = session.project();
    if (ask.simulate.wanted) {
      asked_ = ask.simulate;
      simulation_.emplace(session.project(), session.setting(), asked_.worlds, asked_.seed);
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
    if (simulation_) writeSimulation(*simulation_, session_.setting(), asked_, out);
    if (staged_) writeStaged(project, staged_->answer(), out);
    if (quotes_) writeQuotes(project, quotesOf(project, session_.setting()), out);
    if (deal_) writeDeal(project, *deal_, out);
  }

 private:
  template <class Visit>
  void forParts(Visit&& visit) {
    if (simulation_) visit(*simulation_);
    if (staged_) visit(*staged_);
    if (deal_) visit(*deal_);
  }
  template <class Visit>
  void forParts(Visit&& visit) const {
    if (simulation_) visit(*simulation_);
    if (staged_) visit(*staged_);
    if (deal_) visit(*deal_);
  }

  Session& session_;
  AskedSimulation asked_;
  std::optional<Simulation> simulation_;
  bool quotes_ = false;
  std::optional<StagedSearch> staged_;
  std::optional<Deal> deal_;
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

std::unique_ptr<WholeWork> wholeWork(Session& session, const Ask& ask) { return std::make_unique<All>(session, ask); }

void writeSupplier(Session& session, const Ask& ask, Issues& warnings, Out& out) {
  if (!ask.compare && !ask.ledger) return;
  const SupplyComparison comparison = compareSupply(session.project(), session.setting(), session.trial().base());
  addSupplyWarnings(session.project(), comparison, warnings);
  if (ask.compare) writeSupply(session, comparison, out);
  if (ask.ledger) writeSupplyLedger(comparison, out);
}

}  // namespace oemodm
