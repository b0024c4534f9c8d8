// SPDX-License-Identifier: MIT
#include "core/chance/unknowns/risk.hpp"

#include <algorithm>

#include "core/chance/mathematics/normal.hpp"
#include "core/model/arithmetic.hpp"
#include "core/rates.hpp"

namespace oemodm {
namespace {

void strikeBuyer(const Risk& risk, Offer& offer) noexcept {
  offer.certification.value += risk.cost;  // paid with the first order
  offer.stages.front().weeks.value += risk.weeks;
  Number& effect = offer.design.demandEffect;
  effect.value = (1 + effect) * (1 + risk.demand) - 1;
  offer.duty.extra.value += risk.duty;
  if (risk.preference) offer.duty.proof = {false, true};
}

void strikeSupplier(const Risk& risk, double home, Offer& offer) noexcept {
  Supply& supply = offer.supply;
  supply.certification.value += risk.cost * home;
  supply.designWeeks.value = std::min(104.0, supply.designWeeks + roundUp(risk.weeks));
  supply.buyers.value *= 1 + risk.demand;
  supply.enquiries.value *= 1 + risk.demand;
  supply.delivery.duty.value += risk.duty;
}

}  // namespace

double happensFrom(const Risk& risk) noexcept {
  constexpr double kNever = 99;
  if (risk.chance <= 0) return kNever;
  return risk.chance >= 1 ? -kNever : normalQuantile(1 - risk.chance);
}

void strike(const Risk& risk, Project& world) noexcept {
  const bool supplier = world.side == ProjectSide::supplier;
  const double home = supplier ? perUnit(world, world.supplier.currency).value_or(1) : 1;
  for (std::size_t i = 0; i < world.offers.size(); ++i) {
    if (risk.offer != 0 && risk.offer != static_cast<double>(i + 1)) continue;
    supplier ? strikeSupplier(risk, home, world.offers[i]) : strikeBuyer(risk, world.offers[i]);
  }
  if (risk.account) {
    Number& booked = world.supplier.booked;
    booked.value = std::max(0.0, booked - world.supplier.largestHours);
  }
}

Untouched::Untouched(const Project& project) : booked_(project.supplier.booked) {
  offers_.reserve(project.offers.size());
  for (const Offer& offer : project.offers) {
    const Supply& supply = offer.supply;
    offers_.push_back({offer.certification, offer.stages.front().weeks, offer.design.demandEffect, offer.duty.extra,
                       offer.duty.proof, supply.certification, supply.designWeeks, supply.buyers, supply.enquiries,
                       supply.delivery.duty});
  }
}

void Untouched::putBack(Project& world) const noexcept {
  world.supplier.booked = booked_;
  for (std::size_t i = 0; i < offers_.size(); ++i) {
    const OfferPart& part = offers_[i];
    Offer& offer = world.offers[i];
    offer.certification = part.certification;
    offer.stages.front().weeks = part.firstStage;
    offer.design.demandEffect = part.demandEffect;
    offer.duty.extra = part.dutyExtra;
    offer.duty.proof = part.proof;
    Supply& supply = offer.supply;
    supply.certification = part.suppliersOneOff;
    supply.designWeeks = part.listedAfter;
    supply.buyers = part.buyers;
    supply.enquiries = part.enquiries;
    supply.delivery.duty = part.suppliersDuty;
  }
}

}  // namespace oemodm
