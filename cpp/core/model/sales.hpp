// SPDX-License-Identifier: MIT
// A week's sales and the stock that it leaves: the money of both. MODEL.md section 7.
#pragma once
#include "core/model/course.hpp"

namespace oemodm {

/// It has all that a week asks for at hand: money that is posted might otherwise, as far as the compiler knows, change
/// the prices. What it counts is handed back at the end.
template <bool full>
class Sales {
 public:
  /// From week `from` on.
  Sales(Course<full>& course, int from) noexcept
      : c_(course),
        stock_(course.stock),
        sold_(course.out.sold),
        revenue_(course.out.revenue),
        payout_(course.world.market.payoutDays / 7),
        storage_(course.world.market.storage * 12 / 52),
        carrying_(course.world.market.carryingRate / 52),
        channelFee_(course.world.market.channelFee),
        fulfilment_(course.world.market.fulfilment),
        royalty_(course.offer.royalty),
        advertising_(course.world.market.advertising),
        returnRate_(course.world.market.returnRate),
        returnCost_(course.world.market.returnCost) {
    if constexpr (full) present_ = growth(course.world.market.discountRate, -from);
  }

  [[nodiscard]] double pieces() const noexcept { return stock_.pieces(); }
  /// Whether anything arrives.
  bool receive(int w) noexcept { return c_.shipments.arrive(static_cast<std::size_t>(w), stock_); }

  /// One week after the other. Inside the loop over weeks or not: a twentieth of a light run as wasm.
  [[gnu::always_inline]] void week(int w, double sold) {
    const auto i = static_cast<std::size_t>(w);
    if (sold > 0) sell(i, w, sold);
    const double storage = -stock_.pieces() * storage_;
    const double carrying = -stock_.value() * carrying_;
    c_.post.in(i, Line::storage, w, storage);
    c_.post.in(i, Line::carrying, w, carrying);
    c_.post.reach(i, storage, carrying);
    if constexpr (full) present_ *= c_.discount;
  }

  void handBack() noexcept {
    c_.stock = stock_;
    c_.out.sold = sold_;
    c_.out.revenue = revenue_;
  }

 private:
  [[gnu::always_inline]] void sell(std::size_t i, int w, double sold) {
    const double revenue = sold * c_.prices[i];
    const double paid = w + payout_;
    const std::size_t paidWeek = c_.post.slotOf(paid);
    c_.post.in(paidWeek, Line::revenue, paid, revenue);
    c_.post.in(paidWeek, Line::channelFee, paid, -revenue * channelFee_);
    c_.post.in(paidWeek, Line::fulfilment, paid, -sold * fulfilment_);
    c_.post.in(paidWeek, Line::royalty, paid, -revenue * royalty_);
    c_.post.reach(paidWeek, revenue, fulfilment_);  // fees are shares of revenue
    c_.post.in(i, Line::advertising, w, -sold * advertising_);
    c_.post.in(i, Line::returns, w, -sold * returnRate_ * returnCost_);
    c_.post.reach(i, advertising_, returnRate_ * returnCost_);
    sold_ += sold;
    revenue_ += revenue;
    stock_.take(sold);
    if constexpr (full) c_.trace->soldPresent += sold * present_;
  }

  Course<full>& c_;
  Stock stock_;
  double sold_, revenue_;
  double payout_, storage_, carrying_;
  double channelFee_, fulfilment_, royalty_, advertising_, returnRate_, returnCost_;
  double present_ = 1;
};

}  // namespace oemodm
