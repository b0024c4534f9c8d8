// SPDX-License-Identifier: MIT
#include "core/chance/findings/priorities.hpp"

#include <algorithm>
#include <cmath>

#include "core/chance/findings/findings.hpp"
#include "core/decision/acceptability.hpp"

namespace oemodm {
namespace {

using Scores = std::array<double, kMaxOffers>;

double horizonOf(const Project& project) noexcept { return project.market.horizonWeeks; }

/// What the quote's facts say: 1 or 0, nothing where the contract does not tell. MODEL.md 17.9.
std::optional<double> factOf(const Project& project, const Setting& setting, PriorityKind kind, std::size_t index) {
  const Offer& offer = project.offers[index];
  const auto told = [](bool first, Right right) -> std::optional<double> {
    if (!first || right == Right::notIn) return 0;
    return right == Right::in ? std::optional<double>(1) : std::nullopt;
  };
  switch (kind) {
    case PriorityKind::control:
      return told(offer.design.owner == Party::buyer, offer.rights.design);
    case PriorityKind::freedom:
      if (offer.tooling.owner == ToolParty::none) return 1;
      return told(offer.tooling.mayTake == Taker::buyer, offer.rights.tooling);
    case PriorityKind::exclusivity:
      return told(true, offer.rights.exclusivity);
    case PriorityKind::speed:
      return std::max(0.0, 1 - timelineOf(project, setting, index).launch / horizonOf(project));
    default:
      return std::nullopt;
  }
}

PriorityView viewOf(const Project& project, const Setting& setting, const Priority& priority) {
  PriorityView view;
  view.scored = true;
  const bool facts = project.side == ProjectSide::buyer;
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    if (!priority.scores.empty()) {
      view.score[i] = priority.scores[i];
      continue;
    }
    const std::optional<double> fact = facts ? factOf(project, setting, priority.kind, i) : std::nullopt;
    view.scored = view.scored && fact.has_value();
    view.score[i] = fact.value_or(0);
  }
  return view;
}

/// What was asked about, of the whole scale: six weeks of two years, or all of it.
double partAsked(const Project& project, const Priority& priority) noexcept {
  const bool weeks = priority.kind == PriorityKind::speed && priority.scores.empty();
  return weeks ? priority.weeks / horizonOf(project) : 1;
}

/// Of the part that was asked about, in money over the horizon.
double worthOf(const Project& project, const Priority& priority) noexcept {
  return priority.worth + priority.worthUnit * project.market.demand * horizonOf(project) / 52;
}

/// NPV and amounts of one world, or of the plain answer.
struct Totals {
  const Scores& amounts;
  const std::vector<OfferFutures>& offers;
  std::size_t world;
  double operator[](std::size_t i) const noexcept { return offers[i].npv[world] + amounts[i]; }
};

/// A choice's line over the worth of one scale: its total without it, and its score.
struct Line {
  double at, slope;
};

class Turns {
 public:
  Turns(const Choices& choices, const Priorities& priorities, const PriorityView& view) {
    const double least = leastOf(view, choices.count);
    for (std::size_t i = 0; i < choices.count; ++i) {
      if (!choices.may[i]) continue;
      lines_[count_] = {priorities.total[i] - view.amount[i], view.score[i] - least};
      if (static_cast<int>(i) == priorities.leader) leads_ = count_;
      ++count_;
    }
    if (!choices.decline) return;
    if (priorities.leader < 0) leads_ = count_;
    lines_[count_++] = {0, 0};
  }
  static double leastOf(const PriorityView& view, std::size_t count) noexcept {
    return *std::min_element(view.score.begin(), view.score.begin() + static_cast<std::ptrdiff_t>(count));
  }
  /// The nearest worths, 0 or more, on either side of `now` at which another choice overtakes the leader.
  void find(double now, std::optional<double>& below, std::optional<double>& above) const noexcept {
    const Line& leader = lines_[leads_];
    for (std::size_t i = 0; i < count_; ++i) {
      const double steeper = lines_[i].slope - leader.slope;
      if (i == leads_ || steeper == 0) continue;
      const double worth = (leader.at - lines_[i].at) / steeper;
      if (worth < 0) continue;
      if (steeper > 0) above = std::min(above.value_or(worth), std::max(worth, now));
      if (steeper < 0) below = std::max(below.value_or(worth), std::min(worth, now));
    }
  }

 private:
  std::array<Line, kMaxOffers + 1> lines_{};
  std::size_t count_ = 0, leads_ = 0;
};

/// Measured from the offer that has least of it: only differences count.
void weigh(const Project& project, const Priority& priority, std::size_t offers, PriorityView& view) noexcept {
  view.worth = worthOf(project, priority) / partAsked(project, priority);
  const double least = Turns::leastOf(view, offers);
  for (std::size_t i = 0; i < offers; ++i) view.amount[i] = view.worth * (view.score[i] - least);
}

void addTurns(const Simulation& simulation, Priorities& out) {
  const Project& project = simulation.project();
  double nearest = 0;
  for (std::size_t k = 0; k < out.views.size(); ++k) {
    PriorityView& view = out.views[k];
    if (!view.scored) continue;
    Turns(simulation.choices(), out, view).find(view.worth, view.below, view.above);
    const double part = partAsked(project, project.priorities[k]);
    for (std::optional<double>* end : {&view.below, &view.above}) {
      if (!*end) continue;
      const double far = std::abs(**end - view.worth);
      if (!out.smallest || far < nearest) {
        nearest = far;
        out.smallest = Priorities::Change{k, view.worth * part, **end * part};
      }
      **end *= part;
    }
  }
}

/// Money's own scale: from the worst twentieth to the best twentieth of what may be chosen.
double scaleOf(const Choices& choices, const Chances& chances) noexcept {
  double low = 0;
  double high = 0;
  bool first = true;
  for (std::size_t i = 0; i < choices.count; ++i) {
    if (!choices.may[i]) continue;
    low = first ? chances.offers[i].p5 : std::min(low, chances.offers[i].p5);
    high = first ? chances.offers[i].p95 : std::max(high, chances.offers[i].p95);
    first = false;
  }
  return high > low ? high - low : 1;
}

void addShares(const Simulation& simulation, const Chances& chances, Priorities& out) {
  const Choices& choices = simulation.choices();
  const Futures& futures = simulation.futures();
  const auto a = static_cast<std::size_t>(choices.offer);
  const auto b = static_cast<std::size_t>(choices.other);
  const double scale = scaleOf(choices, chances);
  std::array<double, kMostCriteria> apart{};
  std::size_t count = 1;
  for (const PriorityView& view : out.views) {
    if (view.scored) apart[count++] = view.score[a] - view.score[b];
  }
  const auto share = [&](double gap) {
    apart[0] = gap / scale;
    return shareOfWeights({apart.data(), count});
  };
  out.share = share(futures.offers[a].plain - futures.offers[b].plain);
  std::array<double, kScrambles> each{};
  for (std::size_t w = 0; w < futures.worlds; ++w) {
    each[Worlds::scrambleOf(static_cast<std::uint32_t>(w))] +=
        share(futures.offers[a].npv[w] - futures.offers[b].npv[w]);
  }
  for (double& one : each) one /= static_cast<double>(futures.worlds) / kScrambles;
  out.shareOfFutures = acrossScrambles(each);
}

void addChances(const Simulation& simulation, Priorities& out) {
  const Choices& choices = simulation.choices();
  const Futures& futures = simulation.futures();
  Scores amounts{};
  for (const PriorityView& view : out.views) {
    for (std::size_t i = 0; i < choices.count; ++i) amounts[i] += view.scored ? view.amount[i] : 0;
  }
  for (std::size_t i = 0; i < choices.count; ++i) {
    out.money[i] = futures.offers[i].plain;
    out.total[i] = out.money[i] + amounts[i];
  }
  out.leader = choices.leaderOf(out.total);
  Choices chosen = choices;
  chosen.offer = out.leader;
  if (out.leader >= 0) out.lead = chosen.leadOf(out.total);
  std::array<std::array<double, kScrambles>, kMaxOffers> each{};
  for (std::size_t w = 0; w < futures.worlds; ++w) {
    const int leader = choices.leaderOf(Totals{amounts, futures.offers, w});
    if (leader >= 0) ++each[static_cast<std::size_t>(leader)][Worlds::scrambleOf(static_cast<std::uint32_t>(w))];
  }
  for (std::size_t i = 0; i < choices.count; ++i) {
    for (double& one : each[i]) one /= static_cast<double>(futures.worlds) / kScrambles;
    out.best[i] = acrossScrambles(each[i]);
  }
}

}  // namespace

std::optional<Priorities> prioritiesOf(const Simulation& simulation, const Setting& setting, const Chances& chances) {
  const Project& project = simulation.project();
  Priorities out;
  bool any = false;
  for (const Priority& priority : project.priorities) {
    out.views.push_back(viewOf(project, setting, priority));
    PriorityView& view = out.views.back();
    if (view.scored) weigh(project, priority, project.offers.size(), view);
    any = any || view.scored;
  }
  if (!any) return std::nullopt;
  addChances(simulation, out);
  addTurns(simulation, out);
  addShares(simulation, chances, out);
  return out;
}

}  // namespace oemodm
