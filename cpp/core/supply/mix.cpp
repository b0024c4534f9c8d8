// SPDX-License-Identifier: MIT
#include "core/supply/mix.hpp"

#include <algorithm>

namespace oemodm {
namespace {

double worthOf(const MixOffer& offer) noexcept {
  return offer.outcome.hours > 0 ? offer.outcome.variable / offer.outcome.hours : 0;
}

/// Whether a is served before b: who needs no hours, then who earns more an hour.
bool before(const MixOffer& a, const MixOffer& b) noexcept {
  const bool freeA = a.outcome.hours <= 0;
  const bool freeB = b.outcome.hours <= 0;
  return freeA != freeB ? freeA : !freeA && worthOf(a) > worthOf(b);
}

/// Whether a set holds two offers of which only one can be had.
bool clashes(std::span<const MixOffer> offers, unsigned set) noexcept {
  for (std::size_t i = 0; i < offers.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if ((set >> i & set >> j & 1U) != 0 && areAlternatives(offers[i], offers[j])) return true;
    }
  }
  return false;
}

class Filling {
 public:
  Filling(double regular, double overtime, double premium) noexcept
      : regular_(regular), overtime_(overtime), room_(regular + overtime), premium_(premium) {}

  /// An offer that is served in full or not at all; false if the hours do not suffice.
  bool whole(const MixOffer& offer, std::size_t i) noexcept {
    used_ += offer.outcome.hours;
    if (used_ > room_ + kForgiveHours * std::max(1.0, room_)) return false;
    const double regular = std::min(regular_, offer.outcome.hours);
    const double over = offer.outcome.hours - regular;
    serve(offer, i, 1, regular, over);
    return true;
  }

  void rest(const MixOffer& offer, std::size_t i) noexcept {
    const double hours = offer.outcome.hours;
    if (hours <= 0) return serve(offer, i, 1, 0, 0);
    if (offer.outcome.variable <= 0) return;
    const double regular = std::min(regular_, hours);
    const double over = worthOf(offer) > premium_ ? std::min(hours - regular, overtime_) : 0;
    serve(offer, i, regular + over >= hours ? 1 : (regular + over) / hours, regular, over);
  }

  Mix mix;

 private:
  void serve(const MixOffer& offer, std::size_t i, double share, double regular, double over) noexcept {
    mix.share[i] = share;
    mix.regular[i] = regular;
    mix.overtime[i] = over;
    mix.value += share * offer.outcome.variable - premium_ * over;
    regular_ -= regular;
    overtime_ = std::max(0.0, overtime_ - over);
  }

  double regular_, overtime_, room_, premium_;
  double used_ = 0;  // by whole offers
};

}  // namespace

MixOffer mixOfferOf(const Project& project, std::size_t offer, const SupplyOutcome& outcome) noexcept {
  const Supply& supply = project.offers[offer].supply;
  return {outcome, supply.whole, supply.oneOf};
}

Mix bestMix(std::span<const MixOffer> offers, double regular, double overtime, double premium) noexcept {
  std::array<std::size_t, kMixOffers> order{};
  for (std::size_t i = 0; i < offers.size(); ++i) {
    std::size_t at = i;
    for (; at > 0 && before(offers[i], offers[order[at - 1]]); --at) order[at] = order[at - 1];
    order[at] = i;
  }
  Mix best;
  for (unsigned set = 1; set < 1U << offers.size(); ++set) {
    if (clashes(offers, set)) continue;
    const auto in = [&](std::size_t i) { return (set >> i & 1U) != 0; };
    Filling filling(regular, overtime, premium);
    bool fits = true;
    for (std::size_t i = 0; i < offers.size() && fits; ++i) {
      if (!in(i)) continue;
      filling.mix.taken[i] = true;
      filling.mix.value += offers[i].outcome.fixed;
      if (filling.mix.offers++ == 0) filling.mix.value += offers[i].outcome.platform;
      if (offers[i].whole) fits = filling.whole(offers[i], i);
    }
    if (!fits) continue;
    for (std::size_t k = 0; k < offers.size(); ++k) {
      if (in(order[k]) && !offers[order[k]].whole) filling.rest(offers[order[k]], order[k]);
    }
    const Mix& mix = filling.mix;
    if (mix.value > best.value || (mix.value == best.value && mix.offers < best.offers)) best = mix;
  }
  return best;
}

double worthOfHour(std::span<const MixOffer> offers, const Factory& factory) noexcept {
  const double premium = factory.premiumPresent();
  const double more = bestMix(offers, factory.regular + 1, factory.overtime, premium).value;
  return std::max(0.0, more - bestMix(offers, factory.regular, factory.overtime, premium).value);
}

}  // namespace oemodm
