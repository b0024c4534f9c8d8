// SPDX-License-Identifier: MIT
// When to order again: week by week, what is there and on its way against what the plan wants until an order could
// arrive, and in the weeks of safety after it. MODEL.md section 7.
#pragma once
#include <algorithm>
#include <span>

#include "core/model/arithmetic.hpp"
#include "core/model/demand.hpp"
#include "core/model/timeline.hpp"

namespace oemodm {

constexpr double kForgive = 1e-9;

class ReorderPoint {
 public:
  /// `weeks` to make an order, `shipping` weeks until it is there; nothing may arrive from week `stop` on.
  ReorderPoint(const Demand& forecast, double weeks, double shipping, int safety, int stop,
               std::span<const Gap> closures) noexcept
      : forecast_(forecast),
        weeks_(weeks),
        shipping_(shipping),
        safety_(safety),
        stop_(stop),
        margin_(kForgive * forecast.before[static_cast<std::size_t>(stop)]),
        closures_(closures) {
    lookAhead();
  }

  [[nodiscard]] static double ratio(double sold, double planned) noexcept { return planned > 0 ? sold / planned : 1; }

  /// An order of week w: its dates, the week from which it sells, and what is wanted until then.
  struct Reorder {
    double ready, arrival;
    int arrive;
    double untilThen;
  };
  /// `k` is sold over planned so far.
  [[nodiscard]] Reorder at(int w, double k) const noexcept {
    const double ready = workUntil(w, weeks_, closures_);
    const double arrival = ready + shipping_;
    const int arrive = std::max(w + 1, static_cast<int>(roundUp(arrival)));
    return {ready, arrival, arrive, k * forecast_.between(w, std::min(stop_, arrive))};
  }
  /// Wanted in `weeks` weeks from the one in which an order sells, those of safety on top.
  [[nodiscard]] double wanted(int arrive, int weeks, double k) const noexcept {
    return k * forecast_.between(arrive, std::min(stop_, arrive + safety_ + weeks));
  }

  /// A quick look at a week, which most weeks need no more than. It holds by value all that it asks for.
  struct Watch {
    const double* before;  // planned before each week
    double margin;         // pieces: far more than rounding could shift, and so no quotient is needed
    int undisturbed, longest, disturbed, stop;
    bool open;
    /// Whether there is enough even if an order took the longest that one can take. `sold` and `planned`: in the weeks
    /// so far that sold all that was wanted.
    [[nodiscard, gnu::always_inline]] bool plenty(int w, double sold, double planned, double position) const noexcept {
      if (!open) return true;
      const int until = std::min(stop, w + (w < disturbed ? undisturbed : longest));
      const double need = (until > w ? before[until] - before[w] : 0) + margin;
      return planned > 0 ? (position - kForgive) * planned >= sold * need : position - kForgive >= need;
    }
  };
  [[nodiscard]] Watch watch() const noexcept {
    return {forecast_.before.data(), margin_, undisturbed_, longest_, disturbed_, stop_, open_};
  }
  /// Whether `position` falls short in a week without plenty, as long as an order could still arrive in time. Of one
  /// week after the other; what is watched for may change.
  bool due(int w, double sold, double planned, double position) noexcept {
    if (!closures_.empty() && closures_.front().to <= w) lookAhead(w);
    const double k = ratio(sold, planned);
    const Reorder next = at(w, k);
    open_ = next.arrive < stop_;
    if (!open_) return false;
    const double need = next.untilThen + wanted(next.arrive, 0, k);
    return !(position >= need - kForgive * std::max(1.0, need));
  }

 private:
  /// Closures that are over by week w count no more.
  void lookAhead(int w = 0) noexcept {
    while (!closures_.empty() && closures_.front().to <= w) closures_ = closures_.subspan(1);
    double closed = 0;
    for (const Gap& gap : closures_) closed += gap.to - gap.from;
    constexpr double kRounding = 1e-11;  // more than what adding a week to a time shifts
    const auto whole = [](double weeks) {
      return static_cast<int>(roundUp(std::clamp<double>(weeks + kRounding, 1, kMaxHorizon)));
    };
    undisturbed_ = whole(weeks_ + shipping_) + safety_;
    longest_ = whole(weeks_ + closed + shipping_) + safety_;
    disturbed_ = closures_.empty() ? kMaxHorizon : static_cast<int>(std::max(0.0, closures_.front().from - weeks_));
  }

  const Demand& forecast_;
  double weeks_, shipping_;
  int safety_, stop_;
  double margin_;
  std::span<const Gap> closures_;  // of the factory
  int undisturbed_ = 0;            // weeks that an order and safety take at most, if no closure is in its way
  int longest_ = 0;                // and if all are
  int disturbed_ = 0;              // the first week whose order a closure may delay
  bool open_ = true;
};

}  // namespace oemodm
