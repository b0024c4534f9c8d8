// SPDX-License-Identifier: MIT
// A week's sales and the stock that it leaves: the money of both. MODEL.md section 7.
#pragma once
#include "core/model/course.hpp"

namespace oemodm {

template <bool full>
class Sales {
 public:
  /// From week `from` on.
  Sales(Course<full>& course, int from) noexcept
      : c_(course),
        payout_(course.world.market.payoutDays / 7),
        storage_(course.world.market.storage * 12 / 52),
        carrying_(course.world.market.carryingRate / 52),
        discount_(growth(course.world.market.discountRate, -1)),
        present_(growth(course.world.market.discountRate, -from)) {}

  /// One week after the other. Inside the loop over weeks or not: a twentieth of a light run as wasm.
  [[gnu::always_inline]] void week(int w, double sold) {
    const auto i = static_cast<std::size_t>(w);
    if (sold > 0) sell(i, w, sold);
    c_.post.in(i, Line::storage, w, -c_.stock.pieces() * storage_);
    c_.post.in(i, Line::carrying, w, -c_.stock.value() * carrying_);
    present_ *= discount_;
  }

 private:
  [[gnu::always_inline]] void sell(std::size_t i, int w, double sold) {
    const Market& market = c_.world.market;
    const double revenue = sold * c_.prices[i];
    const double paid = w + payout_;
    const std::size_t paidWeek = c_.post.slotOf(paid);
    c_.post.in(paidWeek, Line::revenue, paid, revenue);
    c_.post.in(paidWeek, Line::channelFee, paid, -revenue * market.channelFee);
    c_.post.in(paidWeek, Line::fulfilment, paid, -sold * market.fulfilment);
    c_.post.in(paidWeek, Line::royalty, paid, -revenue * c_.offer.royalty);
    c_.post.in(i, Line::advertising, w, -sold * market.advertising);
    c_.post.in(i, Line::returns, w, -sold * market.returnRate * market.returnCost);
    c_.out.sold += sold;
    c_.out.soldPresent += sold * present_;
    c_.out.revenue += revenue;
    c_.stock.take(sold);
  }

  Course<full>& c_;
  double payout_, storage_, carrying_;
  double discount_, present_;
};

}  // namespace oemodm
