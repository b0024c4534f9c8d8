// SPDX-License-Identifier: MIT
#include "core/supply/floors.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kFarthest = 100;  // times the greatest threshold
constexpr double kFar = 1e6;

/// What an order is quoted at: the part of the price that pays for tooling is part of the price.
OrderSize quoted(const SupplyTerms& terms, double quantity) noexcept {
  OrderSize size = sizeOf(terms, quantity, 0);
  size.paidOff = 0;
  return size;
}

double wholeBelow(double x) noexcept { return static_cast<double>(static_cast<long long>(x)); }

}  // namespace

Floors::Floors(const SupplyTerms& terms, const Factory& factory, double hourWorth) noexcept
    : terms_(terms), factory_(factory), learning_(*terms.supply), hourWorth_(hourWorth) {}

double Floors::hours(double quantity) const noexcept {
  return (learning_.hours(0, quantity) + terms_.supply->changeover) / factory_.efficiency;
}

double Floors::base(const OrderSize& size, const OrderMoney& money) const noexcept {
  return size.material + terms_.orderCost + money.leaving + money.arriving;
}

/// A price that leaves what is wanted after defects given back and the platform's fee on the order.
std::optional<double> Floors::raised(double price, double quantity) const noexcept {
  const double left = 1 - terms_.defects - terms_.feeRate;
  if (left > 0 && terms_.feeRate * price / left * quantity <= terms_.feeCap) return price / left;
  if (terms_.feeCap >= kNoFeeCap) return std::nullopt;
  return (price + terms_.feeCap / quantity) / (1 - terms_.defects);
}

Floor Floors::at(double quantity, double oneOffs) const noexcept {
  const OrderSize size = quoted(terms_, quantity);
  const double whatever = base(size, moneyOf(terms_, size, 1, 1));
  const double work = hours(quantity);
  const double walkAway = (whatever + work * factory_.avoidable + work * hourWorth_) / quantity;
  const double full = (whatever + work * factory_.full) / quantity + oneOffs;
  const Number& margin = terms_.supply->margin;
  Floor out{quantity,
            size.price,
            work / quantity,
            raised(walkAway, quantity),
            raised(full, quantity),
            std::nullopt,
            work * hourWorth_ / quantity};
  if (margin.given) out.target = raised(full / (1 - margin), quantity);
  return out;
}

double Floors::leaves(double quantity) const noexcept {
  const OrderSize size = quoted(terms_, quantity);
  const OrderMoney money = moneyOf(terms_, size, 1, 1);
  return money.goods - money.fee - money.defects - base(size, money) -
         hours(quantity) * (factory_.avoidable + hourWorth_);
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
  for (std::size_t i = 0; i < count; ++i) {
    double low = thresholds[i];
    if (leaves(low) >= 0) return low;
    double high = i + 1 < count ? thresholds[i + 1] - 1 : std::max(kFarthest * low, kFar);
    if (high <= low || leaves(high) < 0) continue;
    while (high - low > 1) {
      const double middle = wholeBelow((low + high) / 2);
      (leaves(middle) >= 0 ? high : low) = middle;
    }
    return high;
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
