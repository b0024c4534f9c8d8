// SPDX-License-Identifier: MIT
// What an offer and the platform cost however much is sold. MODEL.md 11.4.
#pragma once
#include "core/supply/supply_books.hpp"

namespace oemodm {

template <bool full>
class OneOffs {
 public:
  /// `listed`: the week from which the offer is on sale.
  OneOffs(const Project& project, const Offer& offer, const Factory& factory, int listed,
          SupplyBooks<full>& books) noexcept
      : project_(project), offer_(offer), factory_(factory), home_(factory.home), listed_(listed), books_(books) {}

  void post() {
    fixed();
    platform();
  }

 private:
  void fixed() {
    using enum SupplyLine;
    books_.post(books_.fixed, contribution, 0, offer_.supply.contribution / home_);
    books_.post(books_.fixed, design, 0, -offer_.supply.design / home_);
    books_.post(books_.fixed, certification, 0, -offer_.supply.certification / home_);
    if (offer_.design.owner == Party::supplier) books_.post(books_.fixed, tooling, 0, -offer_.supply.tooling / home_);
    if (listed_ >= factory_.horizon) return;
    books_.post(books_.fixed, listing, listed_, -offer_.supply.listing / home_);
    books_.post(books_.fixed, photographs, listed_, -offer_.supply.photographs / home_);
    if (offer_.supply.refreshYears > 0 && offer_.supply.refreshCost > 0) refreshes();
    if (offer_.supply.copyCost <= 0 || offer_.supply.copyChance <= 0) return;
    NotCopied notCopied(offer_.supply);
    const double each = -offer_.supply.copyCost / home_;
    double fixed = books_.fixed;  // kept at hand: a light run makes hundreds of these
    for (int w = listed_; w < factory_.horizon; ++w) {
      const double now = notCopied.now();
      notCopied.next();
      const double amount = each * (now - notCopied.now());
      fixed += amount * factory_.discount[static_cast<std::size_t>(w)];
      books_.record(copies, w, amount);
    }
    books_.fixed = fixed;
  }

  /// As many as fall in each week: a design life of minutes must not take an hour.
  void refreshes() {
    const double every = 52 * offer_.supply.refreshYears;
    double before = 0;
    double next = every * kNearly;  // no earlier week has another one: it need not be asked
    for (int w = listed_; w < factory_.horizon; ++w) {
      if (w + 1 - listed_ < next) continue;
      const double reached = (w + 1 - kForgiveWeek - listed_) / every;  // the last refresh is below this
      const double done = std::max(0.0, roundUpExactly(reached) - 1);
      if (done > before)
        books_.post(books_.fixed, SupplyLine::refresh, w, -(done - before) * offer_.supply.refreshCost / home_);
      before = done;
      next = (done + 1) * every * kNearly;
    }
  }
  static double roundUpExactly(double x) noexcept {
    if (x >= 9.0e15) return x;
    const auto whole = static_cast<double>(static_cast<long long>(x));
    return whole < x ? whole + 1 : whole;
  }

  void platform() {
    const Supplier& supplier = project_.supplier;
    for (int w = 0; w < factory_.horizon; w += 52) {
      books_.post(books_.platform, SupplyLine::membership, w, -supplier.membership / home_);
      books_.post(books_.platform, SupplyLine::advertising, w, -supplier.advertising / home_);
    }
  }

  static constexpr double kForgiveWeek = 1e-9;
  static constexpr double kNearly = 1 - 1e-9;  // more than rounding can take off

  const Project& project_;
  const Offer& offer_;
  const Factory& factory_;
  double home_;
  int listed_;
  SupplyBooks<full>& books_;
};

}  // namespace oemodm
