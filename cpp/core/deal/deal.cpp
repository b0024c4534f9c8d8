// SPDX-License-Identifier: MIT
#include "core/deal/deal.hpp"

#include <algorithm>
#include <array>

#include "core/deal/search.hpp"
#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kNever = 1e300;  // pieces
constexpr double kReach = 4;      // times the greatest of today's figures
constexpr std::array<double, 5> kAround{0.25, 0.5, 1, 2, 4};

double priceAt(const Offer& offer, double quantity) noexcept {
  double price = offer.tiers.front().price;
  for (const Tier& tier : offer.tiers) {
    if (tier.from <= quantity) price = tier.price;
  }
  return price;
}

/// For what only one side minds upwards and only the other downwards.
void settle(Strip& strip, double top) noexcept {
  strip.room = strip.most && strip.least && *strip.most >= *strip.least;
  strip.beyond = strip.most == top;
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
      return priceStrip(deal_->minimum.now, deal_->price);
    case Task::tier:
      return priceStrip(deal_->tiers[job.tier].minimum, deal_->tiers[job.tier]);
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
  const AccountWorth worth = bargain_.account();
  deal_->displaced = worth.displaced;
  deal_->supplier = worth.value - worth.displaced.value_or(0);
  deal_->price.now = priceAt(offer, firstOrder_);
  deal_->minimum.now = bargain_.terms().minimum;
  for (std::size_t j = 0; j < offer.tiers.size(); ++j) {
    deal_->tiers[j].now = offer.tiers[j].price;
    deal_->tiers[j].minimum = roundUp(std::max(deal_->minimum.now, offer.tiers[j].from.value));
  }
  deal_->toolingCost = bargain_.toolingCost();
  if (offer.tooling.owner != ToolParty::none) deal_->tooling.emplace().now = offer.tooling.price;
}

void Deal::priceStrip(double minimum, Strip& strip) {
  double top = bargain_.sellingPrice();
  for (const Tier& tier : bargain_.offer().tiers) top = std::max(top, tier.price.value);
  bargain_.minimum(minimum);
  strip.most = greatestHolding(kReach * top, [&](double price) {
    bargain_.onePrice(price);
    return bargain_.chosen();
  });
  strip.least = smallestHolding(kReach * top, [&](double price) {
    bargain_.onePrice(price);
    return bargain_.agrees();
  });
  bargain_.undo();
  settle(strip, kReach * top);
}

bool Deal::chosenAtMinimum(double pieces) {
  bargain_.minimum(pieces);
  const bool chosen = bargain_.chosen();
  bargain_.undo();
  return chosen;
}

bool Deal::agreedAtMinimum(double pieces) {
  bargain_.minimum(pieces);
  const bool agreed = bargain_.agrees();
  bargain_.undo();
  return agreed;
}

bool Deal::chosenAtTooling(double money) {
  bargain_.tooling(money);
  const bool chosen = bargain_.chosen();
  bargain_.undo();
  return chosen;
}

/// None at all, and around today's figures; ascending, each once.
std::vector<double> Deal::minimumsToTry() const {
  std::vector<double> figures{0, deal_->minimum.now, firstOrder_};
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

/// The smallest minimum with which the supplier agrees, in the same way.
std::optional<double> Deal::leastMinimum(const std::vector<double>& tried) {
  const auto holds = [&](double pieces) { return agreedAtMinimum(pieces); };
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!holds(tried[i])) continue;
    return i == 0 ? tried[i] : lastWholeHolding(tried[i], tried[i - 1], holds);
  }
  return std::nullopt;
}

/// A larger minimum may suit either side better or worse: the room is that stretch next to today's at every tried
/// number of which both say yes. Without one, each side's own end.
void Deal::minimumStrip() {
  Strip& strip = deal_->minimum;
  const std::vector<double> tried = minimumsToTry();
  const auto suits = [&](double pieces) { return chosenAtMinimum(pieces) && agreedAtMinimum(pieces); };
  const std::size_t count = tried.size();
  double away = kNever;
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!suits(tried[i])) continue;
    std::size_t end = i;
    while (end + 1 < count && suits(tried[end + 1])) ++end;
    const double from = std::max({0.0, tried[i] - strip.now, strip.now - tried[end]});
    if (from < away) {
      away = from;
      first = i;
      last = end;
    }
    i = end + 1;  // does not suit, or is beyond
  }
  strip.room = away < kNever;
  if (strip.room) {
    strip.least = first == 0 ? tried[first] : lastWholeHolding(tried[first], tried[first - 1], suits);
    strip.most = last + 1 == count ? tried[last] : lastWholeHolding(tried[last], tried[last + 1], suits);
  } else {
    strip.least = leastMinimum(tried);
    strip.most = greatestMinimum(tried, count);
  }
  strip.beyond = strip.most == tried.back();
}

void Deal::toolingStrip() {
  if (!deal_->tooling) return;
  const double top = kReach * std::max(deal_->tooling->now, deal_->toolingCost);
  if (top <= 0) return;  // nothing is asked and nothing is spent: there is nothing to agree on
  deal_->tooling->most = greatestHolding(top, [&](double money) { return chosenAtTooling(money); });
  deal_->tooling->least = smallestHolding(top, [&](double money) {
    bargain_.tooling(money);
    return bargain_.agrees();
  });
  bargain_.undo();
  settle(*deal_->tooling, top);
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
