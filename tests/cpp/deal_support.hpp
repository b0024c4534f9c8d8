// SPDX-License-Identifier: MIT
// A project with both sides' numbers, and its deal.
#pragma once
#include "support.hpp"

namespace oemodm::test {

/// The usual project, and the factory behind its two offers: hours to spare at 12 each, in CNY.
inline Json bothSides() {
  Json document = usual();
  set(document, "/rates", {{{"currency", "CNY"}, {"perUnit", 7.2}}});
  set(document, "/supplier", Json::parse(R"({
    "currency": "CNY", "country": "CN",
    "factory": {"hours": 900, "booked": 700, "overtimeHours": 100, "efficiency": 0.85},
    "hour": {"avoidable": 30, "full": 55, "overtime": 48},
    "tax": {"inputVat": 0.13, "refundWeeks": 12}, "platform": {"orderFee": 0.02}})"));
  set(document, "/offers/0/supply", Json::parse(R"({
    "material": 16, "wastage": 0.03, "hours": 0.1, "changeover": 6, "orderCost": 100, "delivery": {"origin": 200}, "buyers": 12,
    "history": {"enquiries": 200, "samples": 40, "orders": 12, "repeats": 7},
    "orders": {"trial": 600, "repeat": 1500, "repeatTimes": 2, "repeatWeeks": 16},
    "winning": {"quote": 40, "sample": 200, "engineering": 500},
    "oneOff": {"design": 20000, "tooling": 40000, "listing": 2000, "weeks": 4}})"));
  set(document, "/offers/1/supply", Json::parse(R"({
    "material": 14, "wastage": 0.03, "hours": 0.09, "changeover": 10, "orderCost": 100, "delivery": {"origin": 200}, "buyers": 3,
    "orders": {"trial": 3000, "repeatShare": 0.5, "repeatWeeks": 20},
    "winning": {"engineering": 6000}, "oneOff": {"tooling": 50000}, "learning": {"rate": 0.9}})"));
  return document;
}

inline Json dealOf(const Json& document) { return answer(document, {{"deal", true}})["deal"]["offers"]; }

}  // namespace oemodm::test
