// SPDX-License-Identifier: MIT
// Projects to test with: one that is plain enough to work out by hand, one that uses every field, and seeded ones.
// Without Catch, so that the fuzzer and the bench can use them too.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/fields.hpp"
#include "json/json.hpp"

namespace oemodm::test {

/// A numbers generator of our own: the same documents on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}
  std::uint64_t next() noexcept {  // xorshift64*
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return state_ * 0x2545f4914f6cdd1dULL;
  }
  int below(int n) noexcept { return static_cast<int>(next() >> 33U) % n; }
  double between(double low, double high) noexcept {
    return low + (high - low) * (static_cast<double>(next() >> 11U) * 0x1p-53);
  }
  bool chance(double share) noexcept { return between(0, 1) < share; }

 private:
  std::uint64_t state_;
};

/// Two offers, no lead time, no freight, no duty, no discount: 5,200 pieces a year at 10 sell as they are made.
inline Json plain() {
  return Json::parse(R"({
    "currency": "USD", "start": "2026-01-05",
    "market": {"price": 10, "demand": 5200, "horizonWeeks": 104, "discountRate": 0, "recovery": 0, "safetyWeeks": 0,
               "coverWeeks": 104},
    "route": {"weight": 1, "volume": 0.001, "lcl": {"rate": 0.001, "minimum": 0}, "originCharges": 0,
              "destinationCharges": 0, "customs": {"regime": "own"}, "duty": {"rate": 0}},
    "offers": [
      {"name": "A", "design": {"owner": "supplier"}, "tooling": {"owner": "supplier"},
       "tiers": [{"from": 0, "price": 5}], "stages": [{"name": "produce", "weeks": 0}], "reorderWeeks": 1,
       "oneOff": {"packaging": 0, "certification": 0}, "terms": {"deposit": 0}, "route": {"incoterm": "DDP"}},
      {"name": "B", "design": {"owner": "buyer"}, "tooling": {"owner": "buyer", "price": 6000},
       "tiers": [{"from": 0, "price": 4}], "stages": [{"name": "manufacturing", "weeks": 0}], "reorderWeeks": 1,
       "oneOff": {"packaging": 0, "certification": 0}, "terms": {"deposit": 0}, "route": {"incoterm": "DDP"}}
    ]})");
}

/// A usual project: an ODM and an OEM offer of a kitchen gadget, by sea to the US.
inline Json usual() {
  return Json::parse(R"({
    "name": "Bottle", "currency": "USD", "start": "2026-03-02",
    "market": {"product": "bottle", "category": "kitchen", "price": 24, "demand": 12000, "rampWeeks": 8,
      "season": [0.8, 0.8, 0.9, 1, 1.1, 1.2, 1.1, 1, 0.9, 0.9, 1.2, 1.5], "horizonWeeks": 104, "discountRate": 0.12,
      "channelFee": 0.15, "fulfilment": 3.2, "storage": 0.05, "advertising": 1.5, "payoutDays": 14,
      "returnRate": 0.04, "returnCost": 6, "recovery": 0.2, "coverWeeks": 13, "safetyWeeks": 2, "carryingRate": 0.05},
    "route": {"mode": "lcl", "weight": 0.4, "volume": 0.002,
      "lcl": {"rate": 120, "minimum": 1, "surcharge": 0.2, "transitWeeks": 5, "cutOffDays": 3},
      "air": {"rate": 6, "transitWeeks": 1},
      "insuranceRate": 0.003, "originCharges": 150, "destinationCharges": 400, "inspectionPerDay": 300,
      "inspectionUnitsPerDay": 4000, "customs": {"regime": "us"},
      "duty": {"rate": 0.034, "layers": [{"name": "301", "rate": 0.075}]}},
    "closures": [{"name": "Lunar New Year", "country": "CN", "from": "2027-02-05", "to": "2027-02-19"},
                 {"name": "Labour Day", "country": "CN", "from": "2026-05-01", "to": "2026-05-05"}],
    "offers": [
      {"name": "Catalogue", "origin": "CN",
       "design": {"owner": "supplier", "customisation": "design", "priceErosion": 0.1, "demandErosion": 0.2},
       "tooling": {"owner": "supplier"},
       "tiers": [{"from": 500, "price": 5.6}, {"from": 2000, "price": 5.1}, {"from": 5000, "price": 4.8}],
       "minimum": {"style": 500}, "samples": {"rounds": 1, "weeks": 2, "price": 150},
       "oneOff": {"packaging": 600, "certification": 0},
       "stages": [{"name": "choose", "weeks": 1}, {"name": "customise", "weeks": 2}, {"name": "produce", "weeks": 4},
                  {"name": "logistics", "weeks": 1}],
       "reorderWeeks": 4, "terms": {"deposit": 0.3, "balanceAt": "shipment", "paymentFee": 40},
       "quality": {"defectRate": 0.02, "borneBy": "supplier"}, "route": {"incoterm": "FOB"}},
      {"name": "Own mould", "origin": "CN", "design": {"owner": "buyer"},
       "tooling": {"owner": "buyer", "price": 9000, "upfront": 0.5, "life": 50000, "upkeep": 300, "remakeCost": 8000},
       "tiers": [{"from": 1000, "price": 4.4}, {"from": 3000, "price": 4}, {"from": 10000, "price": 3.7}],
       "minimum": {"style": 3000},
       "oneOff": {"design": 6000, "certification": 3000, "packaging": 0, "reserve": 0.1, "legal": 800},
       "samples": {"rounds": 2, "weeks": 2, "price": 300}, "yearly": {"compliance": 500},
       "stages": [{"name": "design", "weeks": 6}, {"name": "sourcing", "weeks": 6, "overlap": 1},
                  {"name": "manufacturing", "weeks": 5}, {"name": "packaging", "weeks": 1, "overlap": 1},
                  {"name": "logistics", "weeks": 1}],
       "reorderWeeks": 6, "terms": {"deposit": 0.3, "balanceAt": "shipment", "paymentFee": 40},
       "quality": {"defectRate": 0.02, "firstLotDefectRate": 0.05}, "route": {"incoterm": "FOB"}}
    ]})");
}

inline Json::json_pointer pointer(const std::string& path) { return Json::json_pointer(path); }

/// Sets what stands at a path, making what should hold it.
inline void set(Json& document, const std::string& path, Json value) { document[pointer(path)] = std::move(value); }

inline void drop(Json& document, const std::string& path) {
  const std::size_t cut = path.rfind('/');
  Json& holder = document[pointer(path.substr(0, cut))];
  if (holder.is_array())
    holder.erase(static_cast<std::size_t>(std::stoul(path.substr(cut + 1))));
  else
    holder.erase(path.substr(cut + 1));
}

inline std::string request(const Json& project, const Json& ask = nullptr) {
  Json whole{{"schema", 1}, {"project", project}};
  if (!ask.is_null()) whole["ask"] = ask;
  return whole.dump();
}

/// Every number of a project that its row knows the unit of: visit(path, row, value).
template <class Visit>
void forEachNumber(const Json& document, const Project& project, Visit&& visit) {
  forEachField(project, [&](const Row& row, At at) {
    if (row.kind != Kind::number && row.kind != Kind::integer) return;
    const std::string path = pathOf(row, at);
    if (document.contains(pointer(path))) visit(path, row, document.at(pointer(path)));
  });
}

/// All money of a project, whosever it is, times `by`.
inline void scaleMoney(Json& document, const Project& project, double by) {
  std::vector<std::string> money;
  forEachNumber(document, project, [&](const std::string& path, const Row& row, const Json&) {
    for (const std::string_view unit : {"money", "home", "quote"}) {
      if (row.unit.substr(0, unit.size()) == unit) money.push_back(path);
    }
  });
  for (const std::string& path : money) {
    Json& number = document[pointer(path)];
    Json& value = number.is_object() ? number["value"] : number;
    value = value.get<double>() * by;
  }
}

/// Every field of the table, all given: the usual project with what it leaves out.
Json complete();

/// A seeded project of any shape: two to four offers, every mode, Incoterm, regime and kind of tooling.
Json seeded(std::uint64_t seed);

/// The plain project with one price in offer 0, a route without charges, and customs of the buyer's own on the basis
/// asked for; under `us` without its fees.
Json oneOrder(double price, const char* incoterm, const char* regime = "own", const char* basis = "fob");

/// The plain project with the visitor's own demand and prices: offer 1 is so far ahead that one may choose it.
Json settled();

/// Sea freight of so much a piece, whatever its size.
void freightOfEach(Json& document, double money);

}  // namespace oemodm::test
