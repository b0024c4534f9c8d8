// SPDX-License-Identifier: MIT
// The weeks of one offer, as the supplier sees them. MODEL.md 11.2 to 11.4. A template, so that the light run pays
// nothing for the records of the full one.
#pragma once
#include "core/model/tool_sets.hpp"
#include "core/supply/learning.hpp"
#include "core/supply/one_offs.hpp"

namespace oemodm {

template <bool full>
class SupplyRunner {
 public:
  SupplyRunner(const Project& project, const Setting& setting, const Factory& factory, std::size_t index,
               SupplyTrace* trace, bool committedOnly) noexcept
      : project_(project),
        offer_(project.offers[index]),
        supply_(offer_.supply),
        factory_(factory),
        terms_(supplyTermsOf(project, setting, factory, index)),
        learning_(supply_),
        trace_(trace),
        books_(factory, trace),
        horizon_(factory.horizon),
        buyers_(supply_, horizon_, committedOnly),
        wears_(ownMouldWears(offer_)) {}

  SupplyOutcome operator()() {
    sizes();
    weeks();
    work();
    clawback();
    OneOffs<full>(project_, offer_, factory_, buyers_.listed, books_).post();
    out_.accounts = buyers_.accounts;
    out_.variable = books_.variable;
    out_.fixed = books_.fixed;
    out_.platform = books_.platform;
    return out_;
  }

 private:
  /// Repeat orders `from` to `to` of every account are alike: before, between and after its tooling is paid off.
  struct Repeats {
    OrderSize size;
    int from, to;
  };

  /// By which the yearly changes of price and material work since today.
  struct Factors {
    double price, material;
  };

  void sizes() noexcept {
    const double first = trialSize(terms_);
    const double repeat = repeatSize(terms_);
    first_ = sizeOf(terms_, first, 0);
    if (buyers_.repeatShare <= 0) return;
    for (int k = 1; k <= buyers_.repeatTimes; ++k) {
      const OrderSize size = sizeOf(terms_, repeat, first + (k - 1) * repeat);
      if (kinds_ > 0 && repeats_[kinds_ - 1].size.paidOff == size.paidOff) {
        repeats_[kinds_ - 1].to = k;
      } else if (kinds_ < repeats_.size()) {
        repeats_[kinds_++] = {size, k, k};
      }
      if (offer_.tooling.inPrice > 0) continue;
      repeats_[0].to = buyers_.repeatTimes;
      return;
    }
  }

  [[nodiscard]] double repeatsAt(int week, const Repeats& kind) const noexcept {
    const Buyers& buyers = buyers_;
    if (buyers.repeatWeeks == 0) {
      return buyers.repeatShare * (kind.to - kind.from + 1) * buyers.orders[static_cast<std::size_t>(week)];
    }
    double sum = 0;
    for (int k = kind.from, at = week - k * buyers.repeatWeeks; k <= kind.to && at >= buyers.listed; ++k) {
      sum += buyers.orders[static_cast<std::size_t>(at)];
      at -= buyers.repeatWeeks;
    }
    return buyers.repeatShare * sum;
  }

  void weeks() {
    const double pricePerWeek = growth(offer_.priceChange, 1);
    const double materialPerWeek = growth(supply_.materialChange, 1);
    Factors now{growth(offer_.priceChange, buyers_.listed), growth(supply_.materialChange, buyers_.listed)};
    nextCommitted_ = supply_.committed > 0 ? 0 : static_cast<int>(supply_.committedOrders);
    const Winning winning = winningOf();
    OrderCalendar calendar(terms_);
    double present = 0;
    for (int w = buyers_.listed; w < horizon_; ++w) {
      const auto i = static_cast<std::size_t>(w);
      buyers_.next(w);
      const double accounts = buyers_.orders[i];
      const double won = win(winning, w, accounts);
      WeekOrders sum;
      if (accounts > 0) add(first_, accounts, false, now, sum);
      for (std::size_t k = 0; k < kinds_; ++k) {
        const double orders = repeatsAt(w, repeats_[k]);
        if (orders <= 0) continue;
        if constexpr (full) trace_->repeats += orders;
        add(repeats_[k].size, orders, false, now, sum);
      }
      if (supply_.committed > 0) committed(w, now, sum);
      present += won;
      pieces_[i] = sum.pieces;
      made_[i] = sum.made;
      if (sum.made > 0) {
        const OrderSlots in = calendar.at(w);
        present += books_.orders(terms_, in, w, sum);
        workWeeks_[i] = in.workWeeks;
        mean_[i] = factory_.meanOf(i, in.workWeeks);
      } else {  // nobody orders
        workWeeks_[i] = 1;
        mean_[i] = 0;
      }
      now.price *= pricePerWeek;
      now.material *= materialPerWeek;
    }
    books_.variable += present;
  }

  /// Hours of every week's pieces, made one week after another: eight weeks' points of the learning curve at a time.
  void work() {
    const double perHour = 1 / factory_.efficiency;
    const double each = supply_.hours;
    const double changeover = supply_.changeover;
    const bool learns = learning_.learns();
    Learning::Lanes through{};
    double before = learns ? learning_.after({})[0] : 0;
    double present = 0;
    double pieces = 0;
    double orders = 0;
    double all = 0;
    for (int w = buyers_.listed; w < horizon_; ++w) {
      const auto i = static_cast<std::size_t>(w);
      const std::size_t lane = static_cast<std::size_t>(w - buyers_.listed) % through.size();
      if (learns && lane == 0) through = learning_.after(madeFrom(i, pieces));
      const double standard = learns ? through[lane] - before : each * pieces_[i];
      const double hours = (standard + changeover * made_[i]) * perHour;
      before = through[lane];
      pieces += pieces_[i];
      if (wears_) present += wornSets(w, pieces);
      orders += made_[i];
      all += hours;
      present += books_.work(w, workWeeks_[i], mean_[i], hours);
    }
    out_.pieces = pieces;
    out_.orders = orders;
    out_.hours = all;
    books_.variable += present;
    books_.payWork();
  }

  /// One's own mould does not outlive its life: a week's further sets.
  double wornSets(int week, double pieces) {
    const double sets = setsFor(offer_.tooling, pieces);
    const double cost = -(sets - sets_) * supply_.tooling / factory_.home;
    sets_ = sets;
    books_.record(SupplyLine::accountTooling, week, cost);
    return cost * factory_.discount[static_cast<std::size_t>(week)];
  }

  /// Pieces made by the ends of eight weeks.
  [[nodiscard]] Learning::Lanes madeFrom(std::size_t week, double before) const noexcept {
    Learning::Lanes made{};
    double sum = before;
    for (std::size_t i = 0; i < made.size(); ++i) {
      if (week + i < static_cast<std::size_t>(horizon_)) sum += pieces_[week + i];
      made[i] = sum;
    }
    return made;
  }

  /// `orders` of one size in this week; what is committed cannot be cancelled.
  void add(const OrderSize& size, double orders, bool sure, const Factors& now, WeekOrders& sum) const noexcept {
    const double cancelled = sure ? 0 : supply_.cancelRate.value;
    addOrders(size, moneyOf(terms_, size, now.price, now.material), orders, cancelled, supply_.cancelRecovery,
              now.material, sum);
  }

  void committed(int week, const Factors& now, WeekOrders& sum) noexcept {
    const int orders = static_cast<int>(supply_.committedOrders);
    const double pieces = supply_.committed / orders;
    for (; nextCommitted_ < orders && committedWeek(supply_, horizon_, nextCommitted_) == week; ++nextCommitted_) {
      add(sizeOf(terms_, pieces, nextCommitted_ * pieces), 1, true, now, sum);
    }
  }

  /// What it costs to win accounts, and what a new one pays for itself: money of one, out where it is negative.
  struct Winning {
    double quote, sample, charge;              // of each of `asked`
    double engineering, toolingPaid, tooling;  // of an account
    double atOnce, sampled, account;           // their sums
  };
  [[nodiscard]] Winning winningOf() const noexcept {
    const double home = factory_.home;
    Winning out{};
    out.quote = -buyers_.perEnquiry * supply_.quoteCost / home;
    out.sample = -buyers_.perSample * supply_.sampleCost / home;
    out.charge = buyers_.perSample * supply_.sampleCharge / terms_.terms.rate;
    out.engineering = -supply_.engineering / home;
    out.toolingPaid = offer_.tooling.price / terms_.terms.rate;
    out.tooling = offer_.design.owner == Party::supplier ? 0 : -supply_.tooling / home;
    out.atOnce = out.quote;
    out.sampled = out.sample + out.charge;
    out.account = out.engineering + out.toolingPaid + out.tooling;
    return out;
  }
  /// A week's; its present value.
  double win(const Winning& each, int week, double accounts) {
    const double asked = buyers_.asked[static_cast<std::size_t>(week)];
    const std::size_t sampled = std::min(static_cast<std::size_t>(week + buyers_.sampleLag), kSlots - 1);
    if constexpr (full) {
      using enum SupplyLine;
      trace_->enquiries += asked * buyers_.perEnquiry;
      trace_->samples += asked * buyers_.perSample;
      books_.record(quoting, week, asked * each.quote);
      books_.record(samples, week + buyers_.sampleLag, asked * each.sample);
      books_.record(sampleCharge, week + buyers_.sampleLag, asked * each.charge);
      books_.record(engineering, week, accounts * each.engineering);
      books_.record(toolingPaid, week, accounts * each.toolingPaid);
      books_.record(accountTooling, week, accounts * each.tooling);
    }
    return (asked * each.atOnce + accounts * each.account) * factory_.discount[static_cast<std::size_t>(week)] +
           asked * each.sampled * factory_.discount[sampled];
  }

  /// What accounts that order too little give back of the supplier's share of their tooling.
  void clawback() {
    const Tooling& tooling = offer_.tooling;
    if (tooling.subsidy <= 0 || tooling.subsidyPieces <= 0 || buyers_.accounts <= 0) return;
    const auto unearned = [&](double pieces) { return std::max(0.0, 1 - pieces / tooling.subsidyPieces); };
    const double repeat = buyers_.repeatShare;
    const double all = first_.pieces + buyers_.repeatTimes * repeatSize(terms_);
    const double each = (1 - repeat) * unearned(first_.pieces) + repeat * unearned(all);
    books_.post(books_.variable, SupplyLine::clawback, horizon_,
                buyers_.accounts * tooling.subsidy / terms_.terms.rate * each);
  }

  const Project& project_;
  const Offer& offer_;
  const Supply& supply_;
  const Factory& factory_;
  SupplyTerms terms_;
  Learning learning_;
  SupplyTrace* trace_;
  SupplyBooks<full> books_;
  int horizon_;
  Buyers buyers_;
  SupplyOutcome out_;

  OrderSize first_{};
  std::array<Repeats, 3> repeats_{};
  std::size_t kinds_ = 0;
  // Of each week's orders; filled from the listing up to the horizon.
  Weekly pieces_, made_, mean_;
  std::array<int, kMaxHorizon> workWeeks_;
  int nextCommitted_ = 0;
  double sets_ = 1;  // of one's own tooling
  bool wears_;
};

}  // namespace oemodm
