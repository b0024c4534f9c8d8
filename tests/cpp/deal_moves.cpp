// SPDX-License-Identifier: MIT
// Winning moves, offers that no price can save, and the search's blocks. MODEL.md section 12.
#include "deal_support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

std::optional<Json> moveOf(const Json& deal, const char* what) {
  for (const Json& move : deal["moves"]) {
    if (move["what"] == what) return move;
  }
  return std::nullopt;
}
bool chosen(const Json& document, int offer) {
  return dealOf(document)[static_cast<std::size_t>(offer)]["chosen"] == true;
}

/// The buyer can spend no more than so much: 1,500 pieces at once are too many.
Json poor(double money) {
  Json document = bothSides();
  set(document, "/offers/0/minimum/style", 1500);
  set(document, "/market/demand", 1500);
  set(document, "/limits/maxSpend", money);
  return document;
}

}  // namespace

TEST_CASE("deal: at a smaller minimum this buyer chooses you") {
  const Json document = poor(6000);
  const Json deal = dealOf(document)[0];
  REQUIRE(deal["chosen"] == false);
  const std::optional<Json> move = moveOf(deal, "minimum");
  REQUIRE(move);
  CHECK((*move)["now"] == 1500);
  const double value = (*move)["value"].get<double>();
  CHECK(value < 1500);
  CHECK(value > 0);
  Json there = document;
  set(there, "/offers/0/minimum/style", value);
  CHECK(chosen(there, 0));
  CHECK(dealOf(there)[0]["agrees"] == (*move)["agrees"]);
  set(there, "/offers/0/minimum/style", value + 1);
  CHECK_FALSE(chosen(there, 0));
}

TEST_CASE("deal: the price that wins, all tiers alike") {
  const Json document = bothSides();
  const Json deal = dealOf(document)[0];
  REQUIRE(deal["chosen"] == false);
  const std::optional<Json> move = moveOf(deal, "price");
  REQUIRE(move);
  const double scale = (*move)["value"].get<double>() / (*move)["now"].get<double>();
  CHECK(scale < 1);
  const auto scaled = [&](double by) {
    Json out = document;
    for (Json& tier : out["offers"][0]["tiers"]) tier["price"] = tier["price"].get<double>() * by;
    return out;
  };
  CHECK(chosen(scaled(scale * (1 - 1e-9)), 0));
  CHECK_FALSE(chosen(scaled(scale * (1 + 1e-9)), 0));
  CHECK((*move)["agrees"] == true);
  Json costly = document;
  set(costly, "/offers/0/supply/material", 28);
  CHECK((*moveOf(dealOf(costly)[0], "price"))["agrees"] == false);
  CHECK((*moveOf(dealOf(costly)[0], "price"))["value"] == (*move)["value"]);
}

TEST_CASE("deal: the tooling that wins") {
  Json document = bothSides();
  set(document, "/offers/1/tooling/price", 30000);
  const Json deal = dealOf(document)[1];
  REQUIRE(deal["chosen"] == false);
  const std::optional<Json> move = moveOf(deal, "tooling");
  REQUIRE(move);
  CHECK((*move)["now"] == 30000);
  const double value = (*move)["value"].get<double>();
  CHECK(value == near(deal["tooling"]["most"].get<double>(), 1e-9));
  set(document, "/offers/1/tooling/price", value);
  CHECK(chosen(document, 1));
  set(document, "/offers/1/tooling/price", value + 0.01);
  CHECK_FALSE(chosen(document, 1));
}

TEST_CASE("deal: no moves where the buyer chooses already, and none where nothing can win him") {
  Json document = bothSides();
  CHECK(dealOf(document)[1]["moves"].empty());
  set(document, "/limits/ownDesign", true);
  const Json deal = dealOf(document)[0];
  CHECK(deal["chosen"] == false);
  CHECK(deal["moves"].empty());
  CHECK(deal["price"]["most"].is_null());
  CHECK(deal["price"]["room"] == false);
  CHECK(deal["minimum"]["most"].is_null());
}

TEST_CASE("deal: nobody's tooling is no strip; a share of nothing is none") {
  Json document = bothSides();
  drop(document, "/offers/0/tooling");
  set(document, "/offers/0/tooling/owner", "none");
  CHECK(dealOf(document)[0]["tooling"].is_null());
  drop(document, "/offers/1/supply/oneOff/tooling");
  const Json strip = dealOf(document)[1]["tooling"];
  CHECK(strip["most"].get<double>() > 0);
  CHECK(strip["mostShare"].is_null());
}

TEST_CASE("deal: an offer that never sells is nobody's deal") {
  Json document = bothSides();
  set(document, "/offers/1/stages/0/weeks", 104);
  const Json deal = dealOf(document)[1];
  CHECK(deal["chosen"] == false);
  CHECK(deal["agrees"] == false);
  CHECK(deal["supplier"] == 0);
  CHECK(deal["price"]["most"].is_null());
  CHECK(deal["price"]["least"].is_null());
  CHECK(deal["moves"].empty());
}

TEST_CASE("deal: what nothing limits ends at the top of the search") {
  Json document = bothSides();
  set(document, "/market/price", 4000);
  drop(document, "/offers/0");
  document["offers"].push_back(document["offers"][0]);
  set(document, "/offers/1/tooling", {{"owner", "supplier"}});
  set(document, "/offers/1/stages/0/weeks", 104);  // no alternative
  const Json deal = dealOf(document)[0];
  CHECK(deal["chosen"] == true);
  CHECK(deal["tooling"]["most"] == 4 * 9000);
}

TEST_CASE("deal: both sides' numbers, or no deal") {
  CHECK_FALSE(answer(usual(), {{"deal", true}}).contains("deal"));
  Json document = bothSides();
  set(document, "/side", "supplier");
  CHECK(answer(document, {{"deal", true}})["deal"]["offers"] == dealOf(bothSides()));  // whoever asks
  drop(document, "/market");
  CHECK_FALSE(answer(document, {{"deal", true}}).contains("deal"));
  CHECK_FALSE(answer(document, {{"quotes", true}}).contains("quotes"));
}

TEST_CASE("deal: the same bytes cold, half warm and warm; a block a strip") {
  const std::string text = request(bothSides(), {{"deal", true}, {"flips", {"/market/price"}}});
  const std::string other = request(plain());
  const auto progress = [&](int blocks) { return Json::parse(advance(text, blocks), nullptr, false); };
  const std::string cold = evaluate(text);
  CHECK(evaluate(text) == cold);
  CHECK(progress(0)["of"] == 1 + 2 * (5 + 3));
  for (const int part : {1, 2, 5, 9, 12, 17}) {
    static_cast<void>(evaluate(other));  // forgets
    CHECK(progress(part)["done"] == part);
    CHECK(evaluate(text) == cold);
    CHECK(progress(0)["done"] == 17);
  }
}

TEST_CASE("deal: a larger minimum is no move, though it would win by its lower price") {
  Json document = bothSides();
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", 6}}, {{"from", 5000}, {"price", 2}}});
  const Json deal = dealOf(document)[0];
  REQUIRE(deal["chosen"] == false);
  CHECK_FALSE(moveOf(deal, "minimum"));
  CHECK(deal["minimum"]["most"].get<double>() >= 5000);
  set(document, "/offers/0/minimum/style", deal["minimum"]["most"]);
  CHECK(chosen(document, 0));
}
