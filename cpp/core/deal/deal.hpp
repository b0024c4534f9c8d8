// SPDX-License-Identifier: MIT
// One deal, two views: the most that the buyer can accept, the least that the supplier needs, and the room between.
// MODEL.md section 12.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/deal/bargain.hpp"

namespace oemodm {

/// What each side accepts of one number. Buyer: at most `most`; supplier: at least `least`; none: never. With `room`
/// both accept either end, and what was tried between.
struct Strip {
  double now = 0;
  std::optional<double> most, least;
  bool room = false;
  bool beyond = false;  // `most` is as far as was looked
};

struct TierStrip : Strip {
  double minimum = 0;  // of an order, with which it is valued
};

enum class Lever : std::uint8_t { price, minimum, tooling };
/// The change nearest to today with which the buyer chooses the offer.
struct Move {
  Lever what;
  double now, value;
  bool agrees;  // the supplier, then
};

struct OfferDeal {
  bool chosen = false, agrees = false;
  double buyer = 0;                 // NPV
  double supplier = 0;              // value of the account, less what its hours displace
  std::optional<double> displaced;  // none: the hours do not hold it
  Strip price;                      // one price for every quantity, at today's minimum
  std::vector<TierStrip> tiers;     // and at each tier's
  Strip minimum;
  std::optional<Strip> tooling;  // none where there is no tooling
  double toolingCost = 0;        // the supplier's, in the offer's currency
  std::vector<Move> moves;       // only where he does not choose it as it stands
};

/// The search of every offer in small blocks: each strip is up to a hundred runs.
class Deal {
 public:
  Deal(const Project& project, const Setting& setting);

  [[nodiscard]] int blocks() const noexcept { return static_cast<int>(jobs_.size()); }
  [[nodiscard]] int done() const noexcept { return static_cast<int>(done_); }
  void step();
  /// Complete when all blocks are done.
  [[nodiscard]] const std::vector<OfferDeal>& offers() const noexcept { return offers_; }

 private:
  enum class Task : std::uint8_t { standing, price, tier, minimum, tooling, moves };
  struct Job {
    std::size_t offer;
    Task task;
    std::size_t tier = 0;
  };
  void standing();
  void priceStrip(double minimum, Strip& strip);
  void minimumStrip();
  void toolingStrip();
  void moves();
  [[nodiscard]] bool chosenAtMinimum(double pieces);
  [[nodiscard]] bool chosenAtTooling(double money);
  [[nodiscard]] bool agreedAtMinimum(double pieces);
  [[nodiscard]] std::vector<double> minimumsToTry() const;
  [[nodiscard]] std::optional<double> greatestMinimum(const std::vector<double>& tried, std::size_t count);
  [[nodiscard]] std::optional<double> leastMinimum(const std::vector<double>& tried);
  /// The change stands on the table.
  void addMove(Lever what, double now, double value);

  Bargain bargain_;
  std::vector<Job> jobs_;
  std::size_t done_ = 0;
  std::vector<OfferDeal> offers_;
  OfferDeal* deal_ = nullptr;  // of the offer on the table
  double firstOrder_ = 0;      // pieces, today
};

}  // namespace oemodm
