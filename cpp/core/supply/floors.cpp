// SPDX-License-Identifier: MIT
#include "core/supply/floors.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kFarthest = 100;  // times the greatest threshold
constexpr double kFar = 1e6;
constexpr int kSteps = 32;  // looked at between two thresholds

/// What an order is quoted at: the part of the price that pays for tooling is part of the price, and no first lot is
/// worse than the others.
OrderSize quoted(const SupplyTerms& terms, double quantity) noexcept {
  OrderSize size = sizeOf(terms, quantity, 0);
  size.paidOff = 0;
  size.defects = terms.defects;
  return size;
}

}  // namespace

Floors::Floors(const SupplyTerms& terms, const Factory& factory, const Elsewhere& elsewhere,
               const Borne& borne) noexcept
    : terms_(terms), factory_(factory), elsewhere_(elsewhere), learning_(*terms.supply), borne_(borne) {}

double Floors::hours(double quantity) const noexcept {
  return (learning_.hours(0, quantity) + terms_.supply->changeover) / factory_.efficiency;
}

Taken Floors::takenOf(const OrderSize& size, double goods, double margin) const noexcept {
  const double fee = std::min(terms_.feeRate * goods, terms_.feeCap);
  const double defects = goods * size.defects;
  const DeliveryMoney delivery = deliveryOf(terms_, size.freight, goods);
  return {fee, defects, delivery.leaving + delivery.arriving, (goods - defects - fee) * margin};
}

std::optional<double> Floors::fetching(const OrderSize& size, double cost, double margin) const noexcept {
  const auto left = [&](double goods) {
    const Taken taken = takenOf(size, goods, margin);
    return goods - taken.defects - taken.orderFee - taken.margin - taken.delivery - cost;
  };
  // Straight between its corners: where the fee is capped, where insurance begins, where duty does.
  const bool capped = terms_.feeRate > 0 && terms_.feeCap < kNoFeeCap;
  std::array<double, 4> corners{0, capped ? terms_.feeCap / terms_.feeRate : 0, terms_.destination,
                                terms_.destination + size.freight / (1 - terms_.insuranceRate)};
  std::sort(corners.begin(), corners.end());
  double low = corners[0];
  double there = left(low);
  if (there >= 0) return low;
  const auto crossing = [&](double high, double at) { return low + (high - low) * (-there / (at - there)); };
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const double at = left(corners[i]);
    if (at >= 0) return crossing(corners[i], at);
    low = corners[i];
    there = at;
  }
  const double beyond = low + std::max({low, cost, 1.0});
  const double at = left(beyond);
  if (at <= there) return std::nullopt;
  return crossing(beyond, at);
}

Floor Floors::at(double quantity) const noexcept {
  const OrderSize size = quoted(terms_, quantity);
  const double work = hours(quantity);
  const double caused = size.material + terms_.orderCost;
  Floor out{quantity, size.price, work / quantity, {}, {}, {}, elsewhere_.displacedBy(work), {}, {}, {}, {}};
  if (!out.displaced) return out;
  const auto each = [&](double cost, double margin, Taken& taken) -> std::optional<double> {
    const std::optional<double> goods = fetching(size, cost, margin);
    if (!goods) return std::nullopt;
    taken = takenOf(size, *goods, margin);
    for (double* amount : {&taken.orderFee, &taken.defects, &taken.delivery, &taken.margin}) *amount /= quantity;
    return *goods / quantity;
  };
  const double full = caused + work * factory_.full + borne_.once * quantity;
  const double displaced = *out.displaced;
  out.walkAway = each(caused + work * factory_.avoidable + displaced + borne_.account * quantity, 0, out.walkAwayTaken);
  out.full = each(full, 0, out.fullTaken);
  const Number& margin = terms_.supply->margin;
  if (margin.given) out.target = each(full, margin, out.targetTaken);
  out.displaced = displaced / quantity;
  out.costs = {size.material / quantity,
               out.hours * factory_.avoidable,
               out.hours * factory_.full,
               terms_.orderCost / quantity,
               borne_.account,
               borne_.once};
  return out;
}

std::optional<double> Floors::leaves(double quantity) const noexcept {
  const double work = hours(quantity);
  const std::optional<double> displaced = elsewhere_.displacedBy(work);
  if (!displaced) return std::nullopt;
  const OrderSize size = quoted(terms_, quantity);
  const OrderMoney money = moneyOf(terms_, size, 1, 1);
  return money.goods - money.fee - money.defects - money.leaving - money.arriving - size.material - terms_.orderCost -
         work * factory_.avoidable - *displaced - borne_.account * quantity;
}

std::optional<double> Floors::lowestMinimum() const noexcept {
  std::array<double, 14> thresholds{1};  // 1, twelve tiers, the material's minimum
  std::size_t count = 1;
  const auto add = [&](double quantity) {
    if (count < thresholds.size()) thresholds[count++] = std::max(1.0, roundUp(quantity));
  };
  for (const Tier& tier : terms_.offer->tiers) add(tier.from);
  add(terms_.supply->materialMinimum * (1 - terms_.supply->wastage));
  std::sort(thresholds.begin(), thresholds.begin() + static_cast<std::ptrdiff_t>(count));
  const auto pays = [&](double quantity) { return leaves(quantity).value_or(-1) >= 0; };
  for (std::size_t i = 0; i < count; ++i) {
    const double from = thresholds[i];
    if (pays(from)) return from;
    const double to = i + 1 < count ? thresholds[i + 1] - 1 : std::max(kFarthest * from, kFar);
    double low = from;
    for (int step = 1; step <= kSteps && low < to; ++step) {
      double high = from + roundUp(step * (to - from) / kSteps);
      if (!pays(high)) {
        low = high;
        continue;
      }
      while (high - low > 1) {
        const double middle = wholeBelow((low + high) / 2);
        (pays(middle) ? high : low) = middle;
      }
      return high;
    }
  }
  return std::nullopt;
}

std::vector<double> floorQuantities(const Project& project, const SupplyTerms& terms) {
  std::vector<double> out;
  if (!project.supplier.quantities.empty()) {
    out.assign(project.supplier.quantities.begin(), project.supplier.quantities.end());
  } else {
    for (const Tier& tier : terms.offer->tiers) out.push_back(tier.from);
    out.push_back(terms.terms.minimum);
    out.push_back(trialSize(terms));
    out.push_back(repeatSize(terms));
  }
  std::erase_if(out, [](double quantity) { return quantity <= 0; });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace oemodm
