// SPDX-License-Identifier: MIT
#include "core/decision/hybrid.hpp"

#include <algorithm>

#include "core/model/run.hpp"
#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

constexpr int kWithPrice = -1;

bool sameGaps(const std::vector<Gap>& a, const std::vector<Gap>& b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Gap& x, const Gap& y) { return x.from == y.from && x.to == y.to; });
}

bool quoted(const Row& row) noexcept { return row.unit.substr(0, 5) == "quote"; }

double rateOf(const Project& project, const Setting& setting, std::size_t offer) noexcept {
  const int rate = setting.offers[offer].rate;
  return rate < 0 ? 1 : project.rates[static_cast<std::size_t>(rate)].perUnit.value;
}

/// Whether it is given counts only where nothing stands in for what is not.
bool sameGiven(const Row& row, bool a, bool b) noexcept { return row.need != Need::optional || a == b; }

/// Whether a row is the same in two offers; `exchange` turns a's currency into b's. Words and dates move no money of
/// their own: what origins and currencies do stands in the setting.
bool same(const Row& row, Project& project, At a, At b, double exchange) {
  if (const auto* slot = std::get_if<NumberSlot>(&row.slot)) {
    const Number& x = slot->number(project, a);
    const Number& y = slot->number(project, b);
    const double value = quoted(row) && exchange != 1 ? x.value * exchange : x.value;
    return value == y.value && sameGiven(row, x.given, y.given);
  }
  if (const auto* slot = std::get_if<FlagSlot>(&row.slot)) {
    const Flag& x = slot->flag(project, a);
    const Flag& y = slot->flag(project, b);
    return x.on == y.on && sameGiven(row, x.given, y.given);
  }
  if (const auto* slot = std::get_if<CodeSlot>(&row.slot)) {
    const Code& x = slot->code(project, a);
    const Code& y = slot->code(project, b);
    return x.code == y.code && sameGiven(row, x.given, y.given);
  }
  return true;
}

}  // namespace

Hybrid::Hybrid(const Project& project, const Setting& setting, std::size_t a, std::size_t b)
    : given_(project),
      made_(project),
      setting_(setting),
      madeSetting_(setting),
      a_(a),
      b_(b),
      rateA_(rateOf(project, setting, a)),
      rateB_(rateOf(project, setting, b)) {
  if (project.side == ProjectSide::supplier) factory_ = factoryOf(made_, madeSetting_);
  find();
}

int Hybrid::bitOf(Trait trait) {
  const auto found = std::find(traits_.begin(), traits_.end(), trait);
  if (found == traits_.end()) {
    traits_.push_back(trait);
    return static_cast<int>(traits_.size()) - 1;
  }
  return static_cast<int>(found - traits_.begin());
}

void Hybrid::find() {
  const OfferSetting& atA = setting_.offers[a_];
  const OfferSetting& atB = setting_.offers[b_];
  if (!sameGaps(atA.factory, atB.factory) || !sameGaps(atA.materials, atB.materials)) time_ = bitOf(Trait::time);
  if (rateA_ != rateB_) price_ = bitOf(Trait::price);
  const Side own = given_.side == ProjectSide::supplier ? Side::supplier : Side::buyer;
  const double exchange = rateA_ == rateB_ ? 1 : rateB_ / rateA_;
  for (const Row& row : fields()) {
    const std::optional<Trait> trait = traitOf(row.path, given_.side);
    if (!trait || (row.side != Side::both && row.side != own)) continue;
    const auto add = [&](std::size_t j, bool differs, bool inA = true, bool inB = true) {
      if (differs) {
        places_.push_back({&row, j, bitOf(*trait), inA, inB});
      } else if (quoted(row) && exchange != 1) {
        places_.push_back({&row, j, kWithPrice});
      }
    };
    if (const auto* list = std::get_if<ListSlot>(&row.slot)) {
      add(0, list->size(given_, {a_}) != list->size(given_, {b_}));
    } else if (row.depth == 1) {
      add(0, !same(row, given_, {a_}, {b_}, exchange));
    } else {
      const std::size_t ofA = sizeOf(given_, *row.list, {a_});
      const std::size_t ofB = sizeOf(given_, *row.list, {b_});
      for (std::size_t j = 0; j < std::max(ofA, ofB); ++j) {
        const bool both = j < std::min(ofA, ofB);
        add(j, !both || !same(row, given_, {a_, j}, {b_, j}, exchange), j < ofA, j < ofB);
      }
    }
  }
  // An amount that is the same in money follows the currency, as long as the trait that it belongs to does.
  for (Place& place : places_) {
    if (place.bit != kWithPrice) continue;
    const auto trait = std::find(traits_.begin(), traits_.end(), *traitOf(place.row->path, given_.side));
    if (trait != traits_.end()) place.bit = static_cast<int>(trait - traits_.begin());
  }
}

void Hybrid::enter(std::uint32_t fromA) {
  const auto isA = [&](int bit) { return bit >= 0 && ((fromA >> static_cast<unsigned>(bit)) & 1U) != 0; };
  const bool priceA = isA(price_);
  OfferSetting& setting = madeSetting_.offers[b_];
  if (time_ >= 0) {
    setting.factory = setting_.offers[isA(time_) ? a_ : b_].factory;
    setting.materials = setting_.offers[isA(time_) ? a_ : b_].materials;
  }
  if (price_ >= 0) setting.rate = setting_.offers[priceA ? a_ : b_].rate;
  const double rate = priceA ? rateA_ : rateB_;
  for (const Place& place : places_) {
    const bool ofA = place.bit == kWithPrice ? priceA : isA(place.bit);
    const At from{ofA ? a_ : b_, place.j};
    const At to{b_, place.j};
    if (const auto* list = std::get_if<ListSlot>(&place.row->slot)) {
      list->resize(made_, to, list->size(given_, from));
      continue;
    }
    if (!(ofA ? place.inA : place.inB)) continue;
    if (const auto* slot = std::get_if<NumberSlot>(&place.row->slot)) {
      Number& number = slot->number(made_, to);
      number = slot->number(given_, from);
      const double own = ofA ? rateA_ : rateB_;
      if (price_ >= 0 && own != rate && quoted(*place.row)) number.value *= rate / own;
    } else if (const auto* flag = std::get_if<FlagSlot>(&place.row->slot)) {
      flag->flag(made_, to) = flag->flag(given_, from);
    } else if (const auto* code = std::get_if<CodeSlot>(&place.row->slot)) {
      code->code(made_, to) = code->code(given_, from);
    }
  }
}

double Hybrid::npv(std::uint32_t fromA) {
  enter(fromA);
  if (made_.side == ProjectSide::supplier) return supplyWorth(made_, madeSetting_, factory_, b_).npv;
  return run(made_, made_, madeSetting_, b_).npv;
}

}  // namespace oemodm
