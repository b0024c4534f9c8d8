// SPDX-License-Identifier: MIT
#include "core/model/landed.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kInsuredShare = 1.1;  // cargo is insured for 110 % of its CIF value
constexpr double kCubicCentimetres = 1e6;

double chargeable(const Terms& terms, double quantity) noexcept {
  const Route& route = terms.project->route;
  const double weight = quantity * terms.weight;
  const double volume = quantity * terms.volume;
  switch (terms.mode) {
    case Mode::lcl:
      return std::max({volume, weight / route.kgPerCbm, terms.carriage->minimum.value});
    case Mode::fcl:
      return std::max(roundUp(volume / route.containerCbm), roundUp(weight / route.containerKg));
    case Mode::air:
      return std::max({weight, volume * kCubicCentimetres / route.airDivisor, terms.carriage->minimum.value});
    default:
      return std::max({weight, volume * kCubicCentimetres / route.courierDivisor, terms.carriage->minimum.value});
  }
}

bool onFobBasis(const Customs& customs) noexcept {
  return customs.regime == Regime::us || (customs.regime == Regime::own && customs.basis == Basis::fob);
}

/// What the price holds for tooling, on those pieces of an order that come after the tooling is paid off.
double toolingPaidOff(const Terms& terms, const OrderInput& order) noexcept {
  const Tooling& tooling = terms.offer->tooling;
  const double beyond = order.orderedBefore + order.quantity - tooling.inPricePieces;
  return tooling.inPrice / terms.rate * std::max(0.0, std::min(order.quantity, beyond));
}

void addMaterials(const Offer& offer, double rate, const OrderInput& order, OrderCost& cost) noexcept {
  const double minimum = offer.materialsMinimum;
  cost.materialsLeft = order.materialsHeld;
  if (minimum <= 0) return;
  const double used = std::min(order.materialsHeld, order.quantity);
  const double needed = order.quantity - used;
  const double surplus = needed > 0 ? std::max(needed, minimum) - needed : 0;
  cost.materials = (surplus - used) * offer.materialsCost / rate;
  cost.materialsLeft = offer.materialsOwner == Party::buyer ? order.materialsHeld - used + surplus : 0;
}

}  // namespace

BorderValues valuesOf(const Terms& terms, double goods, double freight) noexcept {
  const Route& route = terms.project->route;
  const double premium = kInsuredShare * route.insuranceRate;
  const double onTop = premium / (1 - premium);  // the premium is part of the CIF value that it insures
  BorderValues values;
  switch (terms.offer->incoterm) {
    case Incoterm::exw:
    case Incoterm::fca:
    case Incoterm::fob:
      values.fob = goods + (terms.offer->incoterm == Incoterm::exw ? route.originCharges.value : 0);
      values.insurance = onTop * (values.fob + freight);
      values.cif = values.fob + freight + values.insurance;
      return values;
    case Incoterm::cfr:
      values.insurance = onTop * goods;
      values.cif = goods + values.insurance;
      break;
    default:  // CIF and DAP; under DDP nobody asks
      values.cif = terms.offer->incoterm == Incoterm::dap ? std::max(0.0, goods - route.destinationCharges) : goods;
      values.insurance = premium * values.cif;
  }
  values.fob = std::max(0.0, values.cif - freight - values.insurance);
  return values;
}

void addCustoms(const Terms& terms, const BorderValues& values, double assist, OrderCost& cost) noexcept {
  const Customs& customs = terms.project->route.customs;
  const double value = onFobBasis(customs) ? values.fob : values.cif;
  cost.customsValue = value + assist;
  cost.duty = terms.dutyRate * value;
  cost.assistDuty = terms.dutyRate * assist;
  if (customs.regime == Regime::us) {
    cost.mpf = std::min(std::max(customs.mpfRate * cost.customsValue, customs.mpfMin.value), customs.mpfMax.value);
    if (terms.mode == Mode::lcl || terms.mode == Mode::fcl) cost.hmf = customs.hmfRate * cost.customsValue;
  }
  cost.vat =
      customs.vatRate * (values.cif + assist + cost.duty + cost.assistDuty + terms.project->route.destinationCharges);
}

DutyInForce dutyOf(const Project& project, const Offer& offer) noexcept {
  const Duty& own = offer.duty;
  // Another rate is another origin's: nothing of the route's preference or layers may come with it.
  const Duty& shared = own.rate.given ? own : project.route.duty;
  const auto either = [](const auto& first, const auto& second) { return first.given ? first : second; };
  DutyInForce duty{either(own.preferenceRate, shared.preferenceRate),
                   either(own.ruleMet, shared.ruleMet) && either(own.proof, shared.proof), shared.rate, own.extra};
  for (const DutyLayer& layer : own.layers.empty() ? shared.layers : own.layers) duty.layers += layer.rate;
  return duty;
}

Terms termsOf(const Project& project, const Setting& setting, std::size_t index) noexcept {
  const Offer& offer = project.offers[index];
  const int rate = setting.offers[index].rate;
  Terms terms{};
  terms.project = &project;
  terms.offer = &offer;
  terms.carriage = &carriageOf(project, offer);
  terms.mode = offer.mode.given ? offer.mode : project.route.mode;
  terms.rate = rate < 0 ? 1 : project.rates[static_cast<std::size_t>(rate)].perUnit.value;
  terms.weight = offer.weight.given ? offer.weight : project.route.weight;
  terms.volume = offer.volume.given ? offer.volume : project.route.volume;
  terms.dutyRate = dutyOf(project, offer).rate();
  terms.minimum = roundUp(std::max(offer.minimumStyle.value, offer.minimumColour * project.market.colours));
  terms.dutiable = project.route.customs.assistsDutiable && offer.incoterm != Incoterm::ddp;
  return terms;
}

double unitPrice(const Terms& terms, double quantity, double time) noexcept {
  const std::vector<Tier>& tiers = terms.offer->tiers;
  double price = tiers.front().price;
  for (const Tier& tier : tiers) {
    if (tier.from <= quantity) price = tier.price;
  }
  return price / terms.rate * growth(terms.offer->priceChange, time);
}

double freightOf(const Terms& terms, double quantity) noexcept {
  return terms.carriage->rate * chargeable(terms, quantity) * (1 + terms.carriage->surcharge);
}

OrderCost orderCost(const Terms& terms, const OrderInput& order) noexcept {
  const Offer& offer = *terms.offer;
  const Route& route = terms.project->route;
  const Incoterm incoterm = offer.incoterm;
  OrderCost cost;
  cost.quantity = order.quantity;
  cost.good = order.quantity * (1 - order.defectRate);
  cost.price = unitPrice(terms, order.quantity, order.time);
  cost.goods = cost.price * order.quantity;
  if (offer.tooling.inPrice > 0) cost.goods = std::max(0.0, cost.goods - toolingPaidOff(terms, order));
  addMaterials(offer, terms.rate, order, cost);
  if (offer.defectsBorneBy == Party::supplier) cost.defectCredit = order.defectRate * cost.goods;
  const double deposit = offer.deposit * cost.goods;
  const double balance = cost.goods - deposit;
  if (deposit > 0) cost.depositFee = offer.paymentRate * deposit + offer.paymentFee;
  if (balance > 0) cost.balanceFee = offer.paymentRate * balance + offer.paymentFee;
  if (route.inspectionPerDay > 0)
    cost.inspection = roundUp(order.quantity / route.inspectionUnitsPerDay) * route.inspectionPerDay;
  if (incoterm != Incoterm::ddp) {
    const double freight = freightOf(terms, order.quantity);
    const BorderValues values = valuesOf(terms, cost.goods, freight);
    if (incoterm == Incoterm::exw) cost.origin = route.originCharges;
    if (incoterm <= Incoterm::fob) cost.freight = freight;
    if (incoterm <= Incoterm::cfr) cost.insurance = values.insurance;
    if (incoterm <= Incoterm::cif) cost.destination = route.destinationCharges;
    addCustoms(terms, values, order.assist, cost);
  }
  cost.landed = cost.goods + cost.materials + cost.depositFee + cost.balanceFee + cost.inspection + cost.origin +
                cost.freight + cost.insurance + cost.destination + cost.duty + cost.assistDuty + cost.mpf + cost.hmf +
                (route.customs.vatRecoverable ? 0 : cost.vat) - cost.defectCredit;
  return cost;
}

}  // namespace oemodm
