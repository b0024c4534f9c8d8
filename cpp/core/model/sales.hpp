// SPDX-License-Identifier: MIT
// A week's sales and the stock that it leaves: the money of both. MODEL.md section 7.
#pragma once
#include "core/model/course.hpp"
#include "core/model/reorder_point.hpp"

namespace oemodm {

/// What the weeks of an offer count, apart from its money.
struct Tally {
  double soldInFull = 0, plannedInFull = 0;  // of the weeks that sold all that was wanted
  double lost = 0;
  int shortWeeks = 0;
  int gap = 0;  // of them, those before the last arrival
};

/// It has all that a week asks for at hand: money that is posted might otherwise, as far as the compiler knows, change
/// the prices. What it counts is handed back at the end.
///
/// The full run posts each week as it comes. The light run keeps what a week sells and leaves, and posts many weeks in
/// one go: nothing else may be posted meanwhile, so each slot of the cash takes the same amounts in the same order.
template <bool full>
class Sales {
 public:
  /// From week `from` on.
  Sales(Course<full>& course, int from) noexcept
      : c_(course),
        shelf_{course.stock, course.out.sold, course.out.revenue},
        payout_(course.world.market.payoutDays / 7),
        storage_(course.world.market.storage * 12 / 52),
        carrying_(course.world.market.carryingRate / 52),
        channelFee_(course.world.market.channelFee),
        fulfilment_(course.world.market.fulfilment),
        royalty_(course.offer.royalty),
        advertising_(course.world.market.advertising),
        returnRate_(course.world.market.returnRate),
        returnCost_(course.world.market.returnCost),
        ahead_(static_cast<std::size_t>(weekOf(payout_))),
        from_(from),
        until_(from) {
    if constexpr (full) present_ = growth(course.world.market.discountRate, -from);
  }

  [[nodiscard]] double pieces() const noexcept { return shelf_.stock.pieces(); }

  /// Sells from week w on, to the first week without plenty or to c.stop; that week is returned, and what arrives in it
  /// is there. `looked`: the week that was looked into before.
  int sell(int w, int looked, const ReorderPoint::Watch& watch, Tally& tally) {
    // Nothing is called in here, and all that changes is a copy: so it stays in registers.
    Shelf shelf = shelf_;
    Tally count = tally;
    for (; w < c_.stop; ++w) {
      const auto i = static_cast<std::size_t>(w);
      if (w != looked) {
        if (c_.shipments.arrive(i, shelf.stock)) count.gap = count.shortWeeks;
        const double position = shelf.stock.pieces() + c_.shipments.onTheWay();
        if (!watch.plenty(w, count.soldInFull, count.plannedInFull, position)) break;
      }
      const double wanted = c_.demand.units[i];
      const bool enough = shelf.stock.pieces() >= wanted;
      if (enough) {
        count.soldInFull += wanted;
        count.plannedInFull += c_.forecast->units[i];
      } else {
        count.lost += wanted - shelf.stock.pieces();
        ++count.shortWeeks;
      }
      week(w, enough ? wanted : shelf.stock.pieces(), shelf);
    }
    shelf_ = shelf;
    tally = count;
    return w;
  }

  /// Sells what is there from week w on, as far as it is wanted.
  void sellOut(int w, int last, Shares* leaves) {
    Shelf shelf = shelf_;
    for (; w < last; ++w) {
      const auto i = static_cast<std::size_t>(w);
      const double wanted = c_.demand.units[i];
      const double sold = std::min(shelf.stock.pieces(), wanted);
      if (leaves != nullptr) (*leaves)[i] = wanted > 0 ? 1 - sold / wanted : 1;
      week(w, sold, shelf);
    }
    shelf_ = shelf;
  }

  /// The money of the weeks since the last time: to be called before any other money is posted.
  void post() noexcept {
    if constexpr (!full) {
      // Everything of a later week's slot that comes from earlier weeks stands before what is its own.
      if (even()) {
        for (int w = from_; w < until_; ++w) payOut(static_cast<std::size_t>(w) + ahead_, w, leftIn(w));
      } else {
        for (int w = from_; w < until_; ++w) payOut(slotOf(w), w, leftIn(w));
      }
      for (int w = from_; w < until_; ++w) spend(w, leftIn(w));
      // From the last week back; rounding may put a sale's money one week later still.
      for (int w = until_; w > from_ && static_cast<std::size_t>(w) + ahead_ >= c_.cash.used; --w) {
        reach(w - 1, leftIn(w - 1));
      }
      from_ = until_;
    }
  }

  void handBack() noexcept {
    post();
    c_.stock = shelf_.stock;
    c_.out.sold = shelf_.sold;
    c_.out.revenue = shelf_.revenue;
  }

 private:
  struct Shelf {
    Stock stock;
    double sold, revenue;
  };
  /// What a week sold, and what was in stock after it.
  struct Left {
    double sold, pieces, value;
  };
  [[gnu::always_inline]] void week(int w, double sold, Shelf& shelf) {
    const auto i = static_cast<std::size_t>(w);
    if (sold > 0) {
      shelf.sold += sold;
      shelf.revenue += sold * c_.prices[i];
      shelf.stock.take(sold);
    }
    const Left left{sold, shelf.stock.pieces(), shelf.stock.value()};
    if constexpr (full) {
      payOut(slotOf(w), w, left);
      spend(w, left);
      reach(w, left);
      if (sold > 0) c_.trace->soldPresent += sold * present_;
      present_ *= c_.discount;
    } else {
      sold_[i] = left.sold;
      pieces_[i] = left.pieces;
      value_[i] = left.value;
      until_ = w + 1;
    }
  }

  [[nodiscard]] Left leftIn(int w) const noexcept {
    const auto i = static_cast<std::size_t>(w);
    return {sold_[i], pieces_[i], value_[i]};
  }

  /// The week in which the marketplace pays what it took in week w.
  [[nodiscard]] std::size_t slotOf(int w) const noexcept { return c_.post.slotOf(w + payout_); }
  /// Whether that is `ahead_` weeks later in every week, whatever rounding does.
  [[nodiscard]] bool even() const noexcept {
    constexpr double kApart = 1e-6;
    const double part = payout_ - static_cast<double>(ahead_);
    return (part == 0 || (part > kApart && part < 1 - kApart)) && kMaxHorizon + ahead_ <= kSlots;
  }

  [[gnu::always_inline]] void payOut(std::size_t slot, int w, const Left& left) {
    const double revenue = left.sold * c_.prices[static_cast<std::size_t>(w)];
    const double time = w + payout_;
    c_.post.in(slot, Line::revenue, time, revenue);
    c_.post.in(slot, Line::channelFee, time, -revenue * channelFee_);
    c_.post.in(slot, Line::fulfilment, time, -left.sold * fulfilment_);
    c_.post.in(slot, Line::royalty, time, -revenue * royalty_);
  }
  [[gnu::always_inline]] void spend(int w, const Left& left) {
    const auto i = static_cast<std::size_t>(w);
    c_.post.in(i, Line::advertising, w, -left.sold * advertising_);
    c_.post.in(i, Line::returns, w, -left.sold * returnRate_ * returnCost_);
    c_.post.in(i, Line::storage, w, -left.pieces * storage_);
    c_.post.in(i, Line::carrying, w, -left.value * carrying_);
  }
  /// Where there is money in these slots.
  void reach(int w, const Left& left) noexcept {
    const auto i = static_cast<std::size_t>(w);
    if (left.sold > 0) {
      c_.post.reach(slotOf(w), left.sold * c_.prices[i], fulfilment_);  // fees are shares of revenue
      c_.post.reach(i, advertising_, returnRate_ * returnCost_);
    }
    c_.post.reach(i, left.pieces * storage_, left.value * carrying_);
  }

  Course<full>& c_;
  Shelf shelf_;
  double payout_, storage_, carrying_;
  double channelFee_, fulfilment_, royalty_, advertising_, returnRate_, returnCost_;
  std::size_t ahead_;                                                 // weeks from a sale to its money, most often
  int from_, until_;                                                  // weeks that wait to be posted
  std::array<double, full ? 1 : kMaxHorizon> sold_, pieces_, value_;  // of these; the light run's
  double present_ = 1;
};

}  // namespace oemodm
