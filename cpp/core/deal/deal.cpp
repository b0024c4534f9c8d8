// SPDX-License-Identifier: MIT
#include "core/deal/deal.hpp"

#include <algorithm>
#include <array>

#include "core/deal/search.hpp"
#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kReach = 4;  // times the greatest of today's figures
constexpr std::array<double, 5> kAround{0.25, 0.5, 1, 2, 4};

double priceAt(const Offer& offer, double quantity) noexcept {
  double price = offer.tiers.front().price;
  for (const Tier& tier : offer.tiers) {
    if (tier.from <= quantity) price = tier.price;
  }
  return price;
}

}  // namespace

Deal::Deal(const Project& project, const Setting& setting) : bargain_(project, setting) {
  offers_.resize(project.offers.size());
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const std::size_t tiers = project.offers[i].tiers.size();
    offers_[i].tiers.resize(tiers);
    jobs_.push_back({i, Task::standing});
    jobs_.push_back({i, Task::price});
    for (std::size_t j = 0; j < tiers; ++j) jobs_.push_back({i, Task::tier, j});
    for (const Task task : {Task::minimum, Task::tooling, Task::moves}) jobs_.push_back({i, task});
  }
}

void Deal::step() {
  const Job job = jobs_[done_++];
  deal_ = &offers_[job.offer];
  switch (job.task) {
    case Task::standing:
      bargain_.turnTo(job.offer);
      return standing();
    case Task::price:
      return priceStrip(0, deal_->price);
    case Task::tier:
      return priceStrip(bargain_.offer().tiers[job.tier].from, deal_->tiers[job.tier]);
    case Task::minimum:
      return minimumStrip();
    case Task::tooling:
      return toolingStrip();
    case Task::moves:
      if (!deal_->chosen) moves();
  }
}

void Deal::standing() {
  const Offer& offer = bargain_.offer();
  const Outcome buyer = bargain_.buyer();
  firstOrder_ = buyer.firstOrder;
  deal_->chosen = bargain_.chosen();
  deal_->buyer = buyer.npv;
  deal_->agrees = bargain_.agrees();
  deal_->supplier = bargain_.account();
  deal_->hourWorth = bargain_.hourWorth();
  deal_->price.now = priceAt(offer, firstOrder_);
  for (std::size_t j = 0; j < offer.tiers.size(); ++j) deal_->tiers[j].now = offer.tiers[j].price;
  deal_->minimum.now = bargain_.terms().minimum;
  deal_->toolingCost = bargain_.toolingCost();
  if (offer.tooling.owner != ToolParty::none) deal_->tooling.emplace().now = offer.tooling.price;
}

void Deal::priceStrip(double from, Strip& strip) {
  double top = bargain_.sellingPrice();
  for (const Tier& tier : bargain_.offer().tiers) top = std::max(top, tier.price.value);
  bargain_.minimum(roundUp(std::max(deal_->minimum.now, from)));
  strip.most = greatestHolding(kReach * top, [&](double price) {
    bargain_.onePrice(price);
    return bargain_.chosen();
  });
  strip.least = smallestHolding(kReach * top, [&](double price) {
    bargain_.onePrice(price);
    return bargain_.agrees();
  });
  bargain_.undo();
}

bool Deal::chosenAtMinimum(double pieces) {
  bargain_.minimum(pieces);
  const bool chosen = bargain_.chosen();
  bargain_.undo();
  return chosen;
}

bool Deal::chosenAtTooling(double money) {
  bargain_.tooling(money);
  const bool chosen = bargain_.chosen();
  bargain_.undo();
  return chosen;
}

/// Around today's figures; ascending, each once.
std::vector<double> Deal::minimumsToTry() const {
  std::vector<double> figures{deal_->minimum.now, firstOrder_};
  for (const Tier& tier : bargain_.offer().tiers) figures.push_back(tier.from);
  std::vector<double> out;
  out.reserve(figures.size() * kAround.size());
  for (const double figure : figures) {
    for (const double by : kAround) out.push_back(roundUp(figure * by));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// The greatest minimum with which he chooses it, of the first `count` numbers tried and towards the next.
std::optional<double> Deal::greatestMinimum(const std::vector<double>& tried, std::size_t count) {
  const auto holds = [&](double pieces) { return chosenAtMinimum(pieces); };
  for (std::size_t i = count; i-- > 0;) {
    if (!holds(tried[i])) continue;
    return i + 1 == tried.size() ? tried[i] : lastWholeHolding(tried[i], tried[i + 1], holds);
  }
  return std::nullopt;
}

void Deal::minimumStrip() {
  const std::vector<double> tried = minimumsToTry();
  deal_->minimum.most = greatestMinimum(tried, tried.size());
  deal_->minimum.least = bargain_.lowestOrder();
}

void Deal::toolingStrip() {
  if (!deal_->tooling) return;
  const double top = kReach * std::max(deal_->tooling->now, deal_->toolingCost);
  deal_->tooling->most = greatestHolding(top, [&](double money) { return chosenAtTooling(money); });
  deal_->tooling->least = smallestHolding(top, [&](double money) {
    bargain_.tooling(money);
    return bargain_.agrees();
  });
  bargain_.undo();
}

void Deal::addMove(Lever what, double now, double value) {
  deal_->moves.push_back({what, now, value, bargain_.agrees()});
  bargain_.undo();
}

void Deal::moves() {
  const std::optional<double> scale = greatestHolding(1, [&](double by) {
    bargain_.scalePrices(by);
    return bargain_.chosen();
  });
  if (scale) {
    bargain_.scalePrices(*scale);
    addMove(Lever::price, deal_->price.now, *scale * deal_->price.now);
  }
  bargain_.undo();
  // Only downwards: a larger minimum is nothing that the supplier could give.
  const std::vector<double> tried = minimumsToTry();
  const auto today = std::lower_bound(tried.begin(), tried.end(), deal_->minimum.now) - tried.begin();
  if (const auto minimum = greatestMinimum(tried, static_cast<std::size_t>(today))) {
    bargain_.minimum(*minimum);
    addMove(Lever::minimum, deal_->minimum.now, *minimum);
  }
  const double money = deal_->tooling ? deal_->tooling->now : 0;
  if (money <= 0) return;
  if (const auto most = greatestHolding(money, [&](double less) { return chosenAtTooling(less); })) {
    bargain_.tooling(*most);
    addMove(Lever::tooling, money, *most);
  }
}

}  // namespace oemodm
