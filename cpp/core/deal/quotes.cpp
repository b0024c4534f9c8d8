// SPDX-License-Identifier: MIT
#include "core/deal/quotes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/model/arithmetic.hpp"
#include "core/model/run.hpp"

namespace oemodm {
namespace {

constexpr int kHalvings = 200;

std::optional<Rung> rungOf(Incoterm incoterm) noexcept {
  switch (incoterm) {
    case Incoterm::exw:
      return Rung::exw;
    case Incoterm::fca:
    case Incoterm::fob:
      return Rung::fob;
    case Incoterm::cfr:
      return std::nullopt;
    case Incoterm::cif:
      return Rung::cif;
    case Incoterm::dap:
      return Rung::dap;
    default:
      return Rung::ddp;
  }
}

/// Duty and entry fees on the goods alone.
OrderCost entryOf(const Terms& terms, const BorderValues& values) noexcept {
  OrderCost cost;
  addCustoms(terms, values, 0, cost);
  return cost;
}
double sumOf(const OrderCost& entry) noexcept { return entry.duty + entry.mpf + entry.hmf; }

/// The values behind a price that holds everything to the door: its CIF value is looked for.
BorderValues behindDelivered(Terms terms, double goods, double freight) {
  Offer seaborne = *terms.offer;
  seaborne.incoterm.code = static_cast<std::uint8_t>(Incoterm::cif);
  terms.offer = &seaborne;
  const double delivery = terms.project->route.destinationCharges;
  double low = 0;
  double high = goods;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    const BorderValues values = valuesOf(terms, middle, freight);
    (middle + delivery + sumOf(entryOf(terms, values)) < goods ? low : high) = middle;
  }
  return valuesOf(terms, high, freight);
}

/// Less of a piece is what a search left over, and no money.
constexpr double kNothing = 1e-12;

/// Adds a line, divided among `pieces`.
void addLine(std::vector<CostLine>& lines, Line line, double amount, double pieces) {
  if (std::abs(amount / pieces) > kNothing) lines.push_back({line, amount / pieces});
}

/// Every rung of a quote, and what lies between them: no more than the rung holds.
void climb(const Terms& terms, double goods, double quantity, ComparedQuote& quote) {
  const Route& route = terms.project->route;
  const Incoterm incoterm = terms.offer->incoterm;
  const double freight = freightOf(terms, quantity);
  const BorderValues values =
      incoterm == Incoterm::ddp ? behindDelivered(terms, goods, freight) : valuesOf(terms, goods, freight);
  const double delivered = values.cif + route.destinationCharges;
  const OrderCost entry = entryOf(terms, values);
  quote.unit = {std::max(0.0, values.fob - route.originCharges), values.fob, values.cif, delivered,
                delivered + sumOf(entry)};
  if (quote.quoted) quote.unit[static_cast<std::size_t>(*quote.quoted)] = goods;
  quote.between.reserve(kRungs + 2);
  addLine(quote.between, Line::origin, std::min(route.originCharges.value, values.fob), quantity);
  addLine(quote.between, Line::freight, std::min(freight, values.cif - values.insurance), quantity);
  addLine(quote.between, Line::insurance, values.insurance, quantity);
  addLine(quote.between, Line::destination, std::min(route.destinationCharges.value, delivered), quantity);
  addLine(quote.between, Line::duty, entry.duty, quantity);
  addLine(quote.between, Line::mpf, entry.mpf, quantity);
  addLine(quote.between, Line::hmf, entry.hmf, quantity);
  for (double& rung : quote.unit) rung /= quantity;
}

/// What an order costs until it is in stock, a good piece, and its part of what is paid once: tooling, with the duty
/// on it, and the rest.
void land(const Terms& terms, const OrderCost& cost, double ordered, ComparedQuote& quote) {
  const Offer& offer = *terms.offer;
  const Tooling& tooling = offer.tooling;
  const double sets = tooling.life.given ? std::max(1.0, roundUp(ordered / tooling.life)) : 1;
  const double tools = sets * tooling.price / terms.rate;
  const std::pair<Line, double> order[] = {
      {Line::goods, cost.goods},
      {Line::materials, cost.materials},
      {Line::payment, cost.depositFee + cost.balanceFee},
      {Line::defectCredit, -cost.defectCredit},
      {Line::inspection, cost.inspection},
      {Line::origin, cost.origin},
      {Line::freight, cost.freight},
      {Line::insurance, cost.insurance},
      {Line::destination, cost.destination},
      {Line::duty, cost.duty},
      {Line::mpf, cost.mpf},
      {Line::hmf, cost.hmf},
      {Line::vat, terms.project->route.customs.vatRecoverable ? 0 : cost.vat},
  };
  const std::pair<Line, double> once[] = {
      {Line::tooling, tools},
      {Line::assistDuty, terms.dutiable ? terms.dutyRate * tools : 0},
      {Line::design, offer.designCost},
      {Line::samples, offer.sampleRounds * offer.samplePrice / terms.rate},
      {Line::certification, offer.certification},
      {Line::packaging, offer.packagingSetup / terms.rate},
      {Line::legal, offer.legal},
  };
  quote.landedLines.reserve(std::size(order) + std::size(once));
  for (const auto& [line, amount] : order) addLine(quote.landedLines, line, amount, cost.good);
  for (const auto& [line, amount] : once) addLine(quote.landedLines, line, amount, ordered);
  double landed = 0;
  for (const CostLine& one : quote.landedLines) landed += one.amount;
  quote.landed = landed;
}

}  // namespace

std::string_view nameOf(Rung rung) noexcept {
  constexpr std::array<std::string_view, kRungs> kNames{"exw", "fob", "cif", "dap", "ddp"};
  return kNames[static_cast<std::size_t>(rung)];
}

Quotes quotesOf(const Project& project, const Setting& setting) {
  Quotes out;
  out.offers.resize(project.offers.size());
  std::vector<double> ordered(project.offers.size());
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const Outcome outcome = run(project, project, setting, i);
    out.quantity = std::max(out.quantity, outcome.firstOrder);
    ordered[i] = outcome.ordered;
  }
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    ComparedQuote& quote = out.offers[i];
    const Terms terms = termsOf(project, setting, i);
    quote.quoted = rungOf(project.offers[i].incoterm);
    if (out.quantity <= 0) continue;
    const OrderCost cost = orderCost(terms, {out.quantity, 0, project.offers[i].defectRate, 0, 0});
    climb(terms, cost.goods, out.quantity, quote);
    if (ordered[i] > 0) land(terms, cost, ordered[i], quote);
  }
  return out;
}

}  // namespace oemodm
