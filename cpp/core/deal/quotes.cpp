// SPDX-License-Identifier: MIT
#include "core/deal/quotes.hpp"

#include <algorithm>

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
double entryOf(const Terms& terms, const BorderValues& values) noexcept {
  OrderCost cost;
  addCustoms(terms, values, 0, cost);
  return cost.duty + cost.mpf + cost.hmf;
}

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
    (middle + delivery + entryOf(terms, values) < goods ? low : high) = middle;
  }
  return valuesOf(terms, high, freight);
}

std::array<double, kRungs> rungsOf(const Terms& terms, double goods, double quantity) {
  const Route& route = terms.project->route;
  const Incoterm incoterm = terms.offer->incoterm;
  const double freight = freightOf(terms, quantity);
  const BorderValues values =
      incoterm == Incoterm::ddp ? behindDelivered(terms, goods, freight) : valuesOf(terms, goods, freight);
  const double delivered = values.cif + route.destinationCharges;
  std::array<double, kRungs> money{std::max(0.0, values.fob - route.originCharges), values.fob, values.cif, delivered,
                                   delivered + entryOf(terms, values)};
  if (const std::optional<Rung> quoted = rungOf(incoterm)) money[static_cast<std::size_t>(*quoted)] = goods;
  for (double& rung : money) rung /= quantity;
  return money;
}

/// Tooling, with the duty on it, and what else is paid once.
double oneOffsOf(const Terms& terms, double ordered) noexcept {
  const Offer& offer = *terms.offer;
  const Tooling& tooling = offer.tooling;
  const double sets = tooling.life.given ? std::max(1.0, roundUp(ordered / tooling.life)) : 1;
  const double tools = sets * tooling.price / terms.rate;
  return tools + (terms.dutiable ? terms.dutyRate * tools : 0) + offer.designCost +
         offer.sampleRounds * offer.samplePrice / terms.rate + offer.certification + offer.packagingSetup / terms.rate +
         offer.legal;
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
    quote.unit = rungsOf(terms, cost.goods, out.quantity);
    if (ordered[i] > 0) quote.landed = cost.landed / cost.good + oneOffsOf(terms, ordered[i]) / ordered[i];
  }
  return out;
}

}  // namespace oemodm
