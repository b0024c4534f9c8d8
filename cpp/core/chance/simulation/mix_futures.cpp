// SPDX-License-Identifier: MIT
#include "core/chance/simulation/mix_futures.hpp"

namespace oemodm {
namespace {

struct Chosen {
  std::array<bool, kMixOffers> serves{};
  bool several = false;
  double npv = 0;
};

Chosen chosenIn(const Project& world, const Factory& factory, std::span<const SupplyOutcome> outcomes, double best) {
  std::array<MixOffer, kMixOffers> offers;
  for (std::size_t i = 0; i < outcomes.size(); ++i) offers[i] = mixOfferOf(world, i, outcomes[i]);
  const Mix mix =
      bestMix({offers.data(), outcomes.size()}, factory.regular, factory.overtime, factory.premiumPresent());
  Chosen out;
  for (std::size_t i = 0; i < outcomes.size(); ++i) out.serves[i] = mix.share[i] * outcomes[i].pieces > 0;
  out.several = std::count(out.serves.begin(), out.serves.end(), true) > 1;
  // Of one offer alone it is that offer's own NPV, rounded otherwise.
  out.npv = out.several ? std::max(best, mix.value) : best;
  return out;
}

}  // namespace

MixFutures::MixFutures(const Project& plan, const Setting& setting, std::size_t worlds, double best) : best_(best) {
  const Factory factory = factoryOf(plan, setting);
  std::vector<SupplyOutcome> outcomes;
  outcomes.reserve(plan.offers.size());
  for (std::size_t i = 0; i < plan.offers.size(); ++i) outcomes.push_back(supplyRun(plan, setting, factory, i));
  const Chosen chosen = chosenIn(plan, factory, outcomes, best);
  futures_.plain = chosen.npv;
  planned_ = chosen.serves;
  futures_.npv.reserve(worlds);
}

void MixFutures::keep(const Project& world, const Factory& factory, std::span<const SupplyOutcome> outcomes,
                      double best) {
  const Chosen chosen = chosenIn(world, factory, outcomes, best);
  futures_.npv.push_back(chosen.npv);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (chosen.several && chosen.serves[i]) ++served_[i];
  }
}

}  // namespace oemodm
