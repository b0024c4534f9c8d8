// SPDX-License-Identifier: MIT
// What the supplier pays to bring an order as far as his Incoterm says, from his own numbers alone. MODEL.md 11.3.
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// One order of 1,000 pieces at 10, nothing else costs anything: what is not kept was spent on delivery.
Json oneDelivery(const char* incoterm) {
  Json document = factoryPlain();
  document["supplier"]["currency"] = "VND";
  document["rates"] = Json::parse(R"([{"currency": "VND", "perUnit": 25000}])");
  Json& offer = document["offers"][0];
  offer["tiers"][0]["price"] = 10;
  offer["route"]["incoterm"] = incoterm;
  offer["supply"] = Json::parse(R"({
    "material": 0, "hours": 0, "committed": {"pieces": 1000},
    "delivery": {"origin": 5000000, "freight": 10000000, "freightUnit": 25000, "insurance": 0.004,
                 "destination": 7500000, "duty": 0.2, "weeks": 5}})");
  return document;
}

double spent(const Json& document) { return 10000 - answer(document)["offers"][0]["measures"]["npv"].get<double>(); }

}  // namespace

TEST_CASE("each Incoterm adds what it leaves to the supplier") {
  // 200 origin, 400 + 1,000 freight, 300 at the destination, in dollars; goods worth 10,000.
  const double insured = 1.1 * 0.004;
  CHECK(spent(oneDelivery("EXW")) == near(0));
  CHECK(spent(oneDelivery("FCA")) == near(200));
  CHECK(spent(oneDelivery("FOB")) == near(200));
  CHECK(spent(oneDelivery("CFR")) == near(1600));
  CHECK(spent(oneDelivery("CIF")) == near(1600 + insured * 10000));
  CHECK(spent(oneDelivery("DAP")) == near(1900 + insured * 9700));
  // Duty is inside a delivered price: 20 % of a value v with v + 0.2 v + 300 = 10,000.
  CHECK(spent(oneDelivery("DDP")) == near(1900 + insured * 9700 + 0.2 * 9700 / 1.2));
  Json onFob = oneDelivery("DDP");
  set(onFob, "/offers/0/supply/delivery/dutyBasis", "fob");
  const double carriage = 1400 + insured * 9700;
  CHECK(spent(onFob) == near(1900 + insured * 9700 + 0.2 * (9700 - carriage) / 1.2));
}

TEST_CASE("the price floors hold the delivery") {
  const auto walkAway = [](const char* incoterm) {
    Json document = oneDelivery(incoterm);
    set(document, "/supplier/quantities", {1000});
    return answer(document)["offers"][0]["floors"][0]["walkAway"].get<double>();
  };
  CHECK(walkAway("EXW") == near(0));
  CHECK(walkAway("FOB") == near(0.2));
  CHECK(walkAway("CFR") == near(1.6));
}

TEST_CASE("goods travel for the weeks that the supplier gives, whatever the buyer's route takes") {
  Json document = oneDelivery("DAP");
  set(document, "/offers/0/terms", {{"deposit", 0}, {"balanceAt", "arrival"}});
  set(document, "/supplier/rate", 0.3);
  const double late = 10000 - spent(document);
  set(document, "/offers/0/supply/delivery/weeks", 0);
  const double soon = 10000 - spent(document);
  CHECK(late < soon);
  set(document, "/route/lcl/transitWeeks", 9);
  CHECK(10000 - spent(document) == soon);
}

TEST_CASE("what the Incoterm asks and nobody gave is an issue at its field, all at once") {
  const std::vector<std::pair<const char*, std::vector<std::string>>> asked{
      {"EXW", {}},
      {"FCA", {"origin"}},
      {"FOB", {"origin"}},
      {"CFR", {"origin", "freight"}},
      {"CIF", {"origin", "freight", "insurance"}},
      {"DAP", {"origin", "freight", "insurance", "destination"}},
      {"DDP", {"origin", "freight", "insurance", "destination", "duty"}}};
  for (const auto& [incoterm, rows] : asked) {
    Json document = oneDelivery(incoterm);
    document["offers"][0]["supply"].erase("delivery");
    std::vector<std::string> expected, found;
    for (const std::string& row : rows) expected.push_back("/offers/0/supply/delivery/" + row + " delivery-missing");
    const Request request = readRequest(test::request(document));
    for (const Issue& issue : request.issues) found.push_back(issue.path + " " + std::string(issue.code));
    INFO(incoterm);
    CHECK(found == expected);
  }
  Json byThePiece = oneDelivery("CFR");
  byThePiece["offers"][0]["supply"]["delivery"].erase("freight");
  CHECK(spent(byThePiece) == near(1200));
}

TEST_CASE("the supplier's answer is the same without the buyer's own numbers") {
  const auto told = [](const Json& document) {
    Json result = answer(document, {{"compare", true}, {"ledger", true}, {"flips", true}});
    // How far a royalty may go is both sides' rule: with the channel's fee it must leave some of the price.
    for (Json& flip : result["flips"]) flip.erase("searched");
    return result;
  };
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Json both = seed == 1 ? supplierUsual() : supplierSeeded(seed);
    Json own = both;
    forEachField(read(both), [&](const Row& row, At at) {
      if (row.side == Side::buyer && own.contains(pointer(pathOf(row, at)))) drop(own, pathOf(row, at));
    });
    REQUIRE_FALSE(own.at("market").contains("price"));
    INFO(seed);
    CHECK(Json::diff(told(own), told(both)) == Json::array());
  }
}
