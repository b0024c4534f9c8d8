// SPDX-License-Identifier: MIT
// The quote sheet (MODEL.md 11.7): when a first order is ready, and what its prices are worth.
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Json quoteOf(const Json& document, std::size_t offer) { return answer(document)["offers"][offer]["quote"]; }

/// Offer 1 asks a third of its price above full cost.
Json costPlus() {
  Json document = supplierUsual();
  document["offers"][1]["supply"]["pricing"] = "cost-plus";
  document["offers"][1]["supply"]["margin"] = 0.35;
  return document;
}

}  // namespace

TEST_CASE("a first order is quoted with its design, samples and tooling, a repeat without them") {
  Json document = factoryPlain();
  document["offers"][1]["stages"] = Json::parse(R"([{"name": "design", "weeks": 3}, {"name": "sourcing", "weeks": 5},
    {"name": "manufacturing", "weeks": 6}, {"name": "logistics", "weeks": 2}])");
  document["offers"][1]["samples"] = {{"rounds", 2}, {"weeks", 1.5}};
  document["offers"][1]["reorderWeeks"] = 6.5;
  const Json quote = quoteOf(document, 1);
  CHECK(quote["leadWeeks"] == 3 + 2 * 1.5 + 5 + 6);
  CHECK(quote["repeatLeadWeeks"] == 6.5);
  CHECK(quote["leadWeeks"] == answer(document)["offers"][1]["measures"]["readyWeek"]);
}

TEST_CASE("prices that a margin sets are worth what their price breaks would be, and the answer stays at the list's") {
  const Json document = costPlus();
  const Json quote = quoteOf(document, 1);
  Json quoted = document;
  Json& tiers = quoted["offers"][1]["tiers"] = Json::array();
  for (const Json& row : quote["rows"]) tiers.push_back({{"from", row["quantity"]}, {"price", row["price"]}});
  quoted["offers"][1]["supply"]["pricing"] = "list";
  const Json at = answer(quoted)["offers"][1];
  REQUIRE(quote["npvAtQuote"].is_number());
  CHECK(quote["npvAtQuote"].get<double>() == near(at["measures"]["npv"].get<double>()));
  CHECK(at["quote"]["npvAtQuote"].is_null());
  Json listed = document;
  listed["offers"][1]["supply"]["pricing"] = "list";
  const Json before = answer(listed)["offers"][1];
  CHECK(before["measures"] == answer(document)["offers"][1]["measures"]);
  CHECK(before["measures"]["npv"].get<double>() < quote["npvAtQuote"].get<double>());
}

TEST_CASE("without a margin the list is quoted, and says nothing else") {
  Json document = costPlus();
  document["offers"][1]["supply"].erase("margin");
  const Json quote = quoteOf(document, 1);
  CHECK(quote["npvAtQuote"].is_null());
  CHECK(quote["rows"][0]["price"] == document["offers"][1]["tiers"][0]["price"]);
}
