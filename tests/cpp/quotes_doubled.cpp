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

/// The own mould, 9,000 by itself, and so much of each of so many pieces.
Json amortised(double inPrice, double pieces) {
  Json document = usual();
  set(document, "/offers/1/tooling/inPrice", inPrice);
  set(document, "/offers/1/tooling/inPricePieces", pieces);
  return document;
}

/// The amount told, 0 without a warning.
double twice(const Json& document) {
  double sum = 0;
  const Json response = respond(request(document, {{"compare", true}}));
  for (const Json& one : response["warnings"]) {
    if (one["code"] == "tooling-twice") sum += one["limit"].get<double>();
  }
  return sum;
}

}  // namespace

TEST_CASE("trap 17: tooling that is paid by itself and in the price is told, with what is paid twice") {
  CHECK(twice(usual()) == 0);
  CHECK(twice(amortised(0.45, 10000)) == near(4500));  // of the 9,000, on top of them
  CHECK(twice(amortised(2, 10000)) == near(9000));     // no more than the mould
  CHECK(told(amortised(0.01, 100), "/offers/1/tooling/inPrice", "tooling-twice"));
  for (const double upfront : {0.0, 0.5, 1.0}) {  // when the price is paid does not matter: it is paid
    Json document = amortised(0.3, 10000);
    set(document, "/offers/1/tooling/upfront", upfront);
    CHECK(twice(document) == near(3000));
  }
  Json inside = amortised(0.3, 10000);
  set(inside, "/offers/1/tooling/price", 0);
  set(inside, "/offers/1/tooling/residual", 0);
  CHECK(twice(inside) == 0);  // all of it is in the price: nothing is counted twice
}

TEST_CASE("trap 17: what is told is what the ledger pays twice") {
  const auto paid = [](double price, double inPrice) {
    Json document = amortised(inPrice, 1);
    set(document, "/offers/1/tooling/price", price);
    set(document, "/offers/1/tooling/residual", 0);
    const Json lines = answer(document, {{"compare", true}})["offers"][1]["measures"];
    return lines["npv"].get<double>();
  };
  CHECK(paid(9000, 0) < paid(0, 0));
  CHECK(paid(9000, 0.5) - paid(0, 0.5) == near(paid(9000, 0) - paid(0, 0), 1e-6));  // in full, whatever the price holds
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
