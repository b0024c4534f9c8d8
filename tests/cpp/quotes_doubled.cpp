// SPDX-License-Identifier: MIT
// Money counted twice, and moulds called free (domain.md trap 17, scenario B1). MODEL.md section 14.
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

bool told(const Json& document, const char* path, const char* code) {
  const std::vector<Fault> all = warnings(document);
  return std::find(all.begin(), all.end(), Fault{path, code}) != all.end();
}

/// The own mould, 9,000, half of it ahead, and so much of each of so many pieces.
Json amortised(double inPrice, double pieces) {
  Json document = usual();
  set(document, "/offers/1/tooling/inPrice", inPrice);
  set(document, "/offers/1/tooling/inPricePieces", pieces);
  return document;
}

}  // namespace

TEST_CASE("trap 17: tooling ahead and in the price: told where both together are more than the mould") {
  const char* path = "/offers/1/tooling/inPrice";
  CHECK_FALSE(told(usual(), path, "tooling-twice"));
  CHECK_FALSE(told(amortised(0.45, 10000), path, "tooling-twice"));  // 4,500 ahead and 4,500 in the price: the mould
  CHECK(told(amortised(0.46, 10000), path, "tooling-twice"));
  CHECK(told(amortised(0.45, 10001), path, "tooling-twice"));
  CHECK_FALSE(told(amortised(0.3, 10000), path, "tooling-twice"));
  Json ahead = amortised(0.01, 100);
  set(ahead, "/offers/1/tooling/upfront", 1);
  CHECK(told(ahead, path, "tooling-twice"));  // all of it ahead already
  set(ahead, "/offers/1/tooling/upfront", 0);
  CHECK_FALSE(told(ahead, path, "tooling-twice"));
}

TEST_CASE("trap 17: the amount that is counted twice is told, and rounding is no double counting") {
  Json document = amortised(0.5, 10000);
  const Json response = respond(request(document, {{"compare", true}}));
  double twice = 0;
  for (const Json& one : response["warnings"]) {
    if (one["code"] == "tooling-twice") twice += one["limit"].get<double>();
  }
  CHECK(twice == near(500));
  set(document, "/offers/1/tooling/price", 7777.7);
  set(document, "/offers/1/tooling/upfront", 0.3);
  set(document, "/offers/1/tooling/inPrice", 0.7 * 7777.7 / 9999);
  set(document, "/offers/1/tooling/inPricePieces", 9999);
  CHECK_FALSE(told(document, "/offers/1/tooling/inPrice", "tooling-twice"));
}

TEST_CASE("trap 17: a price that is said to hold the tooling, and tooling paid besides") {
  const char* path = "/offers/1/includes/tooling";
  Json document = usual();
  set(document, path, "in");
  CHECK(told(document, path, "tooling-twice"));
  set(document, "/offers/1/tooling/price", 0);
  set(document, "/offers/1/tooling/residual", 0);
  CHECK_FALSE(told(document, path, "tooling-twice"));
  set(document, path, "not-in");
  set(document, "/offers/1/tooling/price", 9000);
  CHECK_FALSE(told(document, path, "tooling-twice"));
}

TEST_CASE("trap 17: a carrying rate that holds the cost of capital, under a discount rate") {
  const char* path = "/market/carryingRate";
  Json document = usual();
  CHECK_FALSE(told(document, path, "carrying-holds-capital"));
  set(document, path, 0.25);
  CHECK(told(document, path, "carrying-holds-capital"));
  set(document, path, 0.19);  // T36 [PRIME]: 95,000 on a stock of 500,000, 40,000 of it capital
  CHECK(told(document, path, "carrying-holds-capital"));
  set(document, path, 0.18);
  CHECK_FALSE(told(document, path, "carrying-holds-capital"));
  set(document, path, 0.25);
  set(document, "/market/discountRate", 0);
  CHECK_FALSE(told(document, path, "carrying-holds-capital"));
}

TEST_CASE("B1: what is called OEM with a free mould is the factory's mould") {
  const char* path = "/offers/0/called";
  Json document = usual();
  set(document, path, "OEM, FREE mould");
  CHECK(told(document, path, "free-mould"));
  CHECK(told(document, path, "label-differs"));
  set(document, path, "OEM");
  CHECK_FALSE(told(document, path, "free-mould"));
  CHECK(told(document, path, "label-differs"));
  set(document, path, "free mould");
  set(document, "/offers/0/tooling/price", 100);
  CHECK_FALSE(told(document, path, "free-mould"));
  document = usual();
  set(document, "/offers/1/called", "free mould");
  CHECK_FALSE(told(document, "/offers/1/called", "free-mould"));  // it is the buyer's, and paid
}
