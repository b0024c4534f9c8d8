// SPDX-License-Identifier: MIT
// What an order costs until it stands in the warehouse. MODEL.md section 6.
#pragma once
#include "core/model/setting.hpp"
#include "core/model/timeline.hpp"

namespace oemodm {

/// An offer's conditions with everything looked up that the order quantity does not change.
struct Terms {
  const Project* project;
  const Offer* offer;
  const Carriage* carriage;
  Mode mode;
  double rate;    // offer's currency for one unit of the project's
  double weight;  // kg a piece
  double volume;  // cbm a piece
  double dutyRate;
  double minimum;  // pieces an order
  bool dutiable;   // the buyer clears customs, and tooling counts there
};
[[nodiscard]] Terms termsOf(const Project& project, const Setting& setting, std::size_t offer) noexcept;

/// What of a duty is in force. An offer that gives a rate has a duty of its own, as a whole; without a rate, each part
/// that it gives replaces the route's.
struct DutyInForce {
  Number preference;
  bool proved;  // the preference's rule is met and its proof at hand
  double normal, layers;
  [[nodiscard]] double rate() const noexcept { return (preference.given && proved ? preference : normal) + layers; }
};
[[nodiscard]] DutyInForce dutyOf(const Project& project, const Offer& offer) noexcept;

/// Unit price in the project's currency of an order of `quantity` pieces at `time` weeks.
[[nodiscard]] double unitPrice(const Terms& terms, double quantity, double time) noexcept;

/// Money of one order, all positive: what the buyer pays. `vat` is paid whether or not it comes back.
struct OrderCost {
  double quantity = 0, good = 0, price = 0;
  double goods = 0, materials = 0, defectCredit = 0;
  double depositFee = 0, balanceFee = 0;
  double inspection = 0, origin = 0, freight = 0, insurance = 0, destination = 0;
  double customsValue = 0, duty = 0, assistDuty = 0, mpf = 0, hmf = 0, vat = 0;
  double materialsLeft = 0;  // pieces' worth of material that the buyer then owns
  double landed = 0;
};

struct OrderInput {
  double quantity, time, defectRate;
  double assist = 0;         // tooling money declared with this order
  double materialsHeld = 0;  // pieces' worth of material that the buyer owns already
  double orderedBefore = 0;  // pieces: what the first of them paid for tooling is not paid twice
};
[[nodiscard]] OrderCost orderCost(const Terms& terms, const OrderInput& order) noexcept;

/// What goods are worth on board and at the border, by their price under the offer's Incoterm; freight and insurance
/// inside the price are estimated by the route's figures. Under DDP nobody asks.
struct BorderValues {
  double fob = 0, cif = 0, insurance = 0;
};
[[nodiscard]] BorderValues valuesOf(const Terms& terms, double goods, double freight) noexcept;
/// Duty, fees and VAT of an entry; `assist` is the tooling money declared with it.
void addCustoms(const Terms& terms, const BorderValues& values, double assist, OrderCost& cost) noexcept;

/// Freight of a shipment, before who pays it is asked.
[[nodiscard]] double freightOf(const Terms& terms, double quantity) noexcept;

}  // namespace oemodm
