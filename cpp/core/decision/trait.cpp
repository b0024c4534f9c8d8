// SPDX-License-Identifier: MIT
#include "core/decision/trait.hpp"

#include <array>

namespace oemodm {
namespace {

constexpr std::array<std::string_view, kTraits> kNames{"time",    "price",    "minimum", "tooling", "oneOff",
                                                       "quality", "payment",  "design",  "customs", "freight",
                                                       "yearly",  "material", "labour",  "demand",  "winning"};

struct Begins {
  std::string_view path;  // after "/offers/*/"
  Trait trait;
};

// The first that fits. A price means nothing without its currency, its Incoterm, what the supplier pays for that and
// what it holds for tooling; the origin moves closures, so dates.
constexpr auto kBegins = std::to_array<Begins>({
    {"stages", Trait::time},
    {"reorderWeeks", Trait::time},
    {"samples/price", Trait::oneOff},
    {"samples/", Trait::time},
    {"origin", Trait::time},
    {"materialsOrigin", Trait::time},
    {"supply/oneOff/weeks", Trait::time},
    {"tiers", Trait::price},
    {"priceChange", Trait::price},
    {"currency", Trait::price},
    {"route/incoterm", Trait::price},
    {"route/place", Trait::price},
    {"tooling/inPrice", Trait::price},  // and inPricePieces
    {"includes/", Trait::price},
    {"validUntil", Trait::price},
    {"name", Trait::price},
    {"called", Trait::price},
    {"supply/delivery/", Trait::price},
    {"supply/margin", Trait::price},
    {"supply/pricing", Trait::price},
    {"minimum/", Trait::minimum},
    {"materials/", Trait::minimum},
    {"tooling/", Trait::tooling},
    {"supply/oneOff/tooling", Trait::tooling},
    {"oneOff/", Trait::oneOff},
    {"supply/oneOff/", Trait::oneOff},
    {"quality/", Trait::quality},
    {"terms/", Trait::payment},
    {"design/", Trait::design},
    {"rights/", Trait::design},
    {"exclusivity/", Trait::design},
    {"royalty", Trait::design},
    {"supply/refresh/", Trait::design},
    {"supply/copy/", Trait::design},
    {"route/duty/", Trait::customs},
    {"route/", Trait::freight},  // mode, weight, volume
    {"yearly/", Trait::yearly},
    {"supply/material", Trait::material},  // and materialBy, Change, Days, Minimum
    {"supply/wastage", Trait::material},
    {"supply/passThrough", Trait::material},
    {"supply/hours", Trait::labour},
    {"supply/changeover", Trait::labour},
    {"supply/orderCost", Trait::labour},
    {"supply/learning/", Trait::labour},
    {"supply/winning/", Trait::winning},
    {"supply/", Trait::demand},
});

}  // namespace

std::string_view nameOf(Trait trait) noexcept { return kNames[static_cast<std::size_t>(trait)]; }

std::optional<Trait> traitOf(std::string_view path, ProjectSide side) noexcept {
  constexpr std::string_view kOffers = "/offers/*/";
  if (path.substr(0, kOffers.size()) != kOffers) return std::nullopt;
  const std::string_view rest = path.substr(kOffers.size());
  // To a supplier the order minimum is a part of how much is ordered: buyers without a size of their orders need it.
  if (side == ProjectSide::supplier && rest.substr(0, 8) == "minimum/") return Trait::demand;
  for (const Begins& begins : kBegins) {
    if (rest.substr(0, begins.path.size()) == begins.path) return begins.trait;
  }
  return std::nullopt;
}

}  // namespace oemodm
