// SPDX-License-Identifier: MIT
#include "core/decision/curves.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kAside = 1e-8;  // how far to either side of a threshold a curve is read; beyond roundUp's forgiveness
constexpr double kMostThresholds = 2000;

/// Lengths (in good pieces) after which the curve jumps again and again.
std::vector<double> periodsOf(const CostCurve& curve) {
  const Route& route = curve.terms.project->route;
  const Offer& offer = *curve.terms.offer;
  const double good = 1 - offer.defectRate;
  std::vector<double> periods;
  if (route.inspectionPerDay > 0) periods.push_back(route.inspectionUnitsPerDay * good);
  if (curve.terms.mode == Mode::fcl && offer.incoterm != Incoterm::ddp) {
    if (curve.terms.volume > 0) periods.push_back(route.containerCbm / curve.terms.volume * good);
    if (curve.terms.weight > 0) periods.push_back(route.containerKg / curve.terms.weight * good);
  }
  if (offer.tooling.price > 0 && offer.tooling.life.given) periods.push_back(offer.tooling.life * good);
  return periods;
}

/// Single thresholds: breaks, minimums, the freight minimum.
std::vector<double> breaksOf(const CostCurve& curve) {
  const Offer& offer = *curve.terms.offer;
  const Route& route = curve.terms.project->route;
  const double minimum = curve.terms.carriage->minimum;
  std::vector<double> breaks{curve.terms.minimum, offer.materialsMinimum};
  for (const Tier& tier : offer.tiers) breaks.push_back(tier.from);
  const auto heaviest = [&](double perPiece) {
    if (perPiece > 0) breaks.push_back(minimum / perPiece);
  };
  switch (curve.terms.mode) {
    case Mode::lcl:
      heaviest(std::max(curve.terms.volume, curve.terms.weight / route.kgPerCbm));
      break;
    case Mode::air:
      heaviest(std::max(curve.terms.weight, curve.terms.volume * 1e6 / route.airDivisor));
      break;
    case Mode::courier:
      heaviest(std::max(curve.terms.weight, curve.terms.volume * 1e6 / route.courierDivisor));
      break;
    default:
      break;
  }
  if (offer.tooling.inPrice > 0) breaks.push_back(offer.tooling.inPricePieces);
  for (double& quantity : breaks) quantity *= 1 - offer.defectRate;
  return breaks;
}

/// MPF is clamped by value, not by quantity: where, between two thresholds, the value meets a clamp.
void addClamps(const CostCurve& curve, std::vector<double>& thresholds) {
  const Customs& customs = curve.terms.project->route.customs;
  if (customs.regime != Regime::us || customs.mpfRate <= 0 || curve.terms.offer->incoterm == Incoterm::ddp) return;
  std::vector<double> found;
  for (std::size_t i = 0; i + 1 < thresholds.size(); ++i) {
    const double low = thresholds[i] * (1 + kAside);
    const double high = thresholds[i + 1] * (1 - kAside);
    const double atLow = curve.order(low).customsValue;
    const double atHigh = curve.order(high).customsValue;
    for (const double fee : {customs.mpfMin.value, customs.mpfMax.value}) {
      const double value = fee / customs.mpfRate;
      if (value > atLow && value < atHigh) found.push_back(low + (high - low) * (value - atLow) / (atHigh - atLow));
    }
  }
  thresholds.insert(thresholds.end(), found.begin(), found.end());
  std::sort(thresholds.begin(), thresholds.end());
}

/// Where the gap changes sign between two thresholds. By halving, so that a bend that nobody listed does no harm.
template <class Gap>
double meeting(const Gap& gap, double low, double high) {
  const bool below = gap(low) <= 0;
  while (high - low > 1e-12 * high) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    ((gap(middle) <= 0) == below ? low : high) = middle;
  }
  return low;
}

}  // namespace

CostCurve curveOf(const Project& project, const Setting& setting, std::size_t offer, const Timeline& line) noexcept {
  return {termsOf(project, setting, offer), line.orderAt};
}

double CostCurve::pieces(double good) const noexcept {
  return std::max(terms.minimum, good / (1 - terms.offer->defectRate));
}

OrderCost CostCurve::order(double good) const noexcept {
  const Offer& offer = *terms.offer;
  const double quantity = pieces(good);
  const double tool = offer.tooling.price / terms.rate;
  const double sets = offer.tooling.life.given ? std::max(1.0, roundUp(quantity / offer.tooling.life)) : 1;
  return orderCost(terms, {quantity, orderAt, offer.defectRate, terms.dutiable ? sets * tool : 0, 0});
}

double CostCurve::operator()(double good) const noexcept {
  const Offer& offer = *terms.offer;
  const double tool = offer.tooling.price / terms.rate;
  const double sets = offer.tooling.life.given ? std::max(1.0, roundUp(pieces(good) / offer.tooling.life)) : 1;
  return offer.designCost + offer.legal + offer.sampleRounds * offer.samplePrice / terms.rate + offer.certification +
         offer.packagingSetup / terms.rate + offer.reserve * (offer.designCost + tool) + sets * tool +
         order(good).landed;
}

std::vector<double> thresholdsOf(const CostCurve& curve, double upTo) {
  std::vector<double> all{1, upTo};
  for (const double quantity : breaksOf(curve)) all.push_back(quantity);
  for (const double period : periodsOf(curve)) {
    for (int n = 1; n * period < upTo; ++n) all.push_back(n * period);
  }
  std::erase_if(all, [&](double q) { return q < 1 || q > upTo; });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  addClamps(curve, all);
  return all;
}

Crossings crossingsOf(const CostCurve& a, const CostCurve& b, double upTo) {
  double perPiece = 0;
  for (const CostCurve* curve : {&a, &b}) {
    for (const double period : periodsOf(*curve)) perPiece += 1 / period;
  }
  Crossings out;
  out.searchedTo = perPiece * upTo > kMostThresholds ? kMostThresholds / perPiece : upTo;
  out.searchedTo = std::max(1.0, out.searchedTo);
  std::vector<double> all = thresholdsOf(a, out.searchedTo);
  const std::vector<double> more = thresholdsOf(b, out.searchedTo);
  all.insert(all.end(), more.begin(), more.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  const auto gap = [&](double q) { return a(q) - b(q); };
  double before = gap(all.front() * (1 + kAside));
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const double low = all[i] * (1 + kAside);
    const double high = all[i + 1] * (1 - kAside);
    const double atLow = gap(low);
    if ((before <= 0) != (atLow <= 0)) out.points.push_back({all[i], before <= 0, true});
    before = atLow;
    for (int quarter = 0; quarter < 4 && high > low; ++quarter) {
      const double from = low + (high - low) * quarter / 4;
      const double to = quarter == 3 ? high : low + (high - low) * (quarter + 1) / 4;
      const double atEnd = gap(to);
      if ((before <= 0) != (atEnd <= 0)) out.points.push_back({meeting(gap, from, to), before <= 0, false});
      before = atEnd;
    }
  }
  return out;
}

std::vector<double> curveQuantities(const std::vector<CostCurve>& curves, double upTo) {
  constexpr int kSteps = 40;
  std::vector<double> out;
  for (int i = 1; i <= kSteps; ++i) out.push_back(upTo * i / kSteps);
  for (const CostCurve& curve : curves) {
    for (const double quantity : breaksOf(curve)) {
      out.push_back(quantity * (1 - kAside));
      out.push_back(quantity * (1 + kAside));
    }
  }
  std::erase_if(out, [&](double q) { return q < 1 || q > upTo; });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double searchBound(const Project& project, double plannedUnits) noexcept {
  double largest = 100;
  for (const Offer& offer : project.offers) {
    for (const Tier& tier : offer.tiers) largest = std::max(largest, tier.from.value);
    largest = std::max({largest, offer.minimumStyle.value, offer.minimumColour * project.market.colours});
  }
  return std::max(20 * plannedUnits, 10 * largest);
}

}  // namespace oemodm
