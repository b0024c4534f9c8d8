// SPDX-License-Identifier: MIT
#include "core/decision/flips.hpp"

#include <algorithm>
#include <utility>

namespace oemodm {
namespace {

constexpr int kSteps = 24;
constexpr int kRescan = 32;
constexpr double kTolerance = 1e-9;
constexpr double kMeets = 1e-6;
constexpr double kWholesAround = 60;

struct Point {
  double x;
  Standing standing;
};

double magnitude(double x) noexcept { return x < 0 ? -x : x; }

/// To decline is worth nothing, and always possible to a supplier.
double npvOf(const Standing& standing, int offer) noexcept {
  return offer < 0 ? 0 : standing.npv[static_cast<std::size_t>(offer)];
}
bool fitsOf(const Standing& standing, int offer) noexcept {
  return offer < 0 ? standing.mayDecline : standing.fits[static_cast<std::size_t>(offer)];
}

/// How large an NPV is that two leaders' NPVs may differ by a millionth of. One to decline from is nearly 0, and says
/// nothing of the sums that made it: then today's greatest.
double scaleAt(const Standing& base, double npv) noexcept {
  double scale = magnitude(npv);
  for (std::size_t i = 0; base.mayDecline && i < base.count; ++i) scale = std::max(scale, magnitude(base.npv[i]));
  return scale;
}

/// Values to look at: dense near the present one, coarse far away, and every threshold.
std::vector<double> scan(const FlipContext& context, const Figure& figure, Range range) {
  const double v = figure.value;
  const std::string_view unit = figure.row->unit;
  std::vector<double> xs = probesOf(figure);
  xs.push_back(v);
  for (int i = 1; i <= kSteps; ++i) {
    const double part = static_cast<double>(i * i) / (kSteps * kSteps);
    xs.push_back(v - (v - range.low) * part);
    xs.push_back(v + (range.high - v) * part);
  }
  const std::vector<double> thresholds = thresholdsOf(context, figure);
  xs.insert(xs.end(), thresholds.begin(), thresholds.end());
  if (unit == "weeks" || figure.row->kind == Kind::integer) {
    const int first = static_cast<int>(std::max(range.low, v - kWholesAround));
    for (int whole = first; whole <= std::min(range.high, v + kWholesAround); ++whole) xs.push_back(whole);
  }
  for (double& x : xs) x = allowed(*figure.row, x);
  std::erase_if(xs, [&](double x) { return x < range.low || x > range.high; });
  std::sort(xs.begin(), xs.end());
  xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
  return xs;
}

Standing at(FlipContext& context, const Figure& figure, double x) {
  return context.trial.with(std::get<NumberSlot>(figure.row->slot).number, figure.at, figure.only, x);
}

/// Narrows a change between two neighbours; the side away from the present value is reported.
Change narrow(FlipContext& context, const Figure& figure, Point low, Point high) {
  const bool whole = figure.row->kind == Kind::integer;
  const bool above = low.x >= figure.value;
  const int near = above ? low.standing.leader : high.standing.leader;
  while (whole ? high.x - low.x > 1 : high.x - low.x > kTolerance * std::max(1.0, magnitude(low.x))) {
    const double middle = allowed(*figure.row, (low.x + high.x) / 2);
    if (middle <= low.x || middle >= high.x) break;
    Point point{middle, at(context, figure, middle)};
    ((point.standing.leader == near) == above ? low : high) = point;
  }
  Change change{above ? high.x : low.x, low.standing.leader, high.standing.leader, true};
  if (fitsOf(low.standing, change.from) && fitsOf(high.standing, change.to)) {
    const auto gap = [&](const Standing& s) { return magnitude(npvOf(s, change.from) - npvOf(s, change.to)); };
    const double scale = std::max(1.0, scaleAt(context.trial.base(), npvOf(low.standing, change.from)));
    const auto fit = [&](const Standing& s) { return fitsOf(s, change.from) && fitsOf(s, change.to); };
    change.jump =
        !fit(low.standing) || !fit(high.standing) || std::max(gap(low.standing), gap(high.standing)) > kMeets * scale;
  }
  return change;
}

/// All changes of the leader along ascending values.
std::vector<Change> changesAlong(FlipContext& context, const Figure& figure, const std::vector<double>& xs) {
  std::vector<Change> changes;
  Point before{};
  for (std::size_t i = 0; i < xs.size(); ++i) {
    const Point here{xs[i], xs[i] == figure.value ? context.trial.base() : at(context, figure, xs[i])};
    if (i > 0 && here.standing.leader != before.standing.leader) {
      changes.push_back(narrow(context, figure, before, here));
    }
    before = here;
  }
  return changes;
}

/// Once more, evenly, between the present value and the nearest change, up to which nothing was seen to change.
std::vector<Change> changesBefore(FlipContext& context, const Figure& figure, double nearest) {
  std::vector<double> xs;
  xs.reserve(kRescan);
  for (int i = 0; i < kRescan; ++i) {
    xs.push_back(allowed(*figure.row, figure.value + (nearest - figure.value) * i / kRescan));
  }
  std::sort(xs.begin(), xs.end());
  xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
  return changesAlong(context, figure, xs);
}

double nearnessOf(const Flip& flip) noexcept {
  double nearest = -1;
  const auto consider = [&](const std::optional<Change>& change, double halfWidth) {
    if (!change || halfWidth <= 0) return;
    const double distance = magnitude(change->at - flip.figure.value) / halfWidth;
    if (nearest < 0 || distance < nearest) nearest = distance;
  };
  consider(flip.below, flip.figure.value - flip.plausibleRange.low);
  consider(flip.above, flip.plausibleRange.high - flip.figure.value);
  return nearest;
}

}  // namespace

FlipContext flipContext(Trial& trial, const Setting& setting) {
  FlipContext context{trial, {}, 0};
  const Project& project = trial.project();
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const Offer& offer = project.offers[i];
    for (const Tier& tier : offer.tiers) context.quantities.push_back(tier.from);
    context.quantities.push_back(offer.minimumStyle);
    context.quantities.push_back(offer.minimumColour * project.market.colours);
    if (project.side == ProjectSide::supplier) continue;  // who has no market's demand
    const Outcome outcome = run(project, project, setting, i);
    if (project.market.demand > 0) {
      context.firstOrderPerDemand = std::max(context.firstOrderPerDemand, outcome.firstWanted / project.market.demand);
    }
  }
  return context;
}

std::vector<double> thresholdsOf(const FlipContext& context, const Figure& figure) {
  if (figure.row->unit == "units") return context.quantities;
  std::vector<double> thresholds;
  if (figure.row->path == "/market/demand" && context.firstOrderPerDemand > 0) {
    for (const double quantity : context.quantities) thresholds.push_back(quantity / context.firstOrderPerDemand);
  }
  return thresholds;
}

Flip flipOf(FlipContext& context, const Figure& figure) {
  Flip flip;
  flip.figure = figure;
  flip.plausibleRange = plausible(figure);
  flip.searched = reach(figure, context.trial.project());
  flip.changes = changesAlong(context, figure, scan(context, figure, flip.searched));
  const auto above = [&](const Change& change) { return change.at > figure.value; };
  const auto firstAbove = [&] { return std::find_if(flip.changes.begin(), flip.changes.end(), above); };
  const auto add = [&](std::vector<Change>::iterator where, const std::vector<Change>& more) {
    flip.changes.insert(where, more.begin(), more.end());
  };
  if (firstAbove() != flip.changes.end()) add(firstAbove(), changesBefore(context, figure, firstAbove()->at));
  if (firstAbove() != flip.changes.begin()) add(firstAbove(), changesBefore(context, figure, (firstAbove() - 1)->at));
  if (firstAbove() != flip.changes.end()) flip.above = *firstAbove();
  if (firstAbove() != flip.changes.begin()) flip.below = *(firstAbove() - 1);
  flip.nearness = nearnessOf(flip);
  return flip;
}

void sortFlips(std::vector<Flip>& flips) {
  const auto rank = [](const Flip& flip) { return flip.nearness >= 0 ? 0 : flip.below || flip.above ? 1 : 2; };
  const auto before = [&](const Flip& a, const Flip& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.nearness < b.nearness;
  };
  // Insertion keeps equals in table order, and two hundred numbers need nothing faster (std::stable_sort: 2 kB of
  // wasm).
  for (std::size_t i = 1; i < flips.size(); ++i) {
    for (std::size_t j = i; j > 0 && before(flips[j], flips[j - 1]); --j) std::swap(flips[j], flips[j - 1]);
  }
}

}  // namespace oemodm
