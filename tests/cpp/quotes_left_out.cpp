// SPDX-License-Identifier: MIT
// What the Incoterm leaves to the buyer and nobody gave: charges are estimated, a duty rate cannot be, and what counts
// as nothing forbids a choice. MODEL.md sections 9 and 14.
#include <algorithm>

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

using Told = std::vector<std::pair<std::string, Json>>;  // path, estimate

/// The usual project, all else given, with offer 0 under another Incoterm and offer 1 delivered.
Json under(const char* incoterm) {
  Json document = usual();
  set(document, "/offers/0/route/incoterm", incoterm);
  set(document, "/offers/1/route/incoterm", "DDP");
  return document;
}

Told missingOf(const Json& document, std::size_t offer = 0) {
  Told out;
  const Json quotes = answer(document, {{"quotes", true}})["quotes"];
  for (const Json& one : quotes["offers"][offer]["missing"]) {
    out.emplace_back(one["path"].get<std::string>(), one["estimate"]);
  }
  return out;
}

std::size_t count(const std::vector<Fault>& all, const Fault& one) {
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), one));
}

bool mayChoose(const Json& document) { return answer(document)["verdict"]["mayChoose"].get<bool>(); }

}  // namespace

TEST_CASE("left out: charges at each end, where the Incoterm leaves them to the buyer") {
  const std::pair<std::string, Json> origin{"/route/originCharges", 275};
  const std::pair<std::string, Json> destination{"/route/destinationCharges", 600};
  const std::pair<const char*, Told> kExpected[] = {{"EXW", {origin, destination}},
                                                    {"FCA", {destination}},
                                                    {"FOB", {destination}},
                                                    {"CFR", {destination}},
                                                    {"CIF", {destination}},
                                                    {"DAP", {}},
                                                    {"DDP", {}}};
  for (const auto& [incoterm, expected] : kExpected) {
    Json document = under(incoterm);
    CAPTURE(incoterm);
    CHECK(missingOf(document).empty());
    drop(document, "/route/originCharges");
    drop(document, "/route/destinationCharges");
    CHECK(missingOf(document) == expected);
    CHECK(missingOf(document, 1).empty());
    for (const auto& [path, estimate] : expected) CHECK(count(warnings(document), {path, "quote-missing"}) == 1);
    // Used everywhere: the answer is that of a project which states them.
    Json stated = document;
    for (const auto& [path, estimate] : expected) set(stated, path, estimate);
    CHECK(answer(document)["offers"][0]["measures"] == answer(stated)["offers"][0]["measures"]);
    if (!expected.empty()) CHECK(answer(document)["offers"][0]["measures"]["landedUnit"].get<double>() > 0);
  }
}

TEST_CASE("left out: charges of the route are listed at each offer that pays them and told once") {
  Json document = usual();
  drop(document, "/route/destinationCharges");
  CHECK(missingOf(document, 0) == missingOf(document, 1));
  CHECK(count(warnings(document), {"/route/destinationCharges", "quote-missing"}) == 1);
  set(document, "/currency", "EUR");
  set(document, "/route/customs", {{"regime", "eu"}});
  CHECK(missingOf(document) == Told{{"/route/destinationCharges", nullptr}});  // no rate of the dollar
  CHECK(count(warnings(document), {"/route/destinationCharges", "counted-as-nothing"}) == 1);
  CHECK(count(warnings(document), {"/route/destinationCharges", "quote-missing"}) == 0);
  set(document, "/rates", {{{"currency", "USD"}, {"perUnit", 1.25}}});
  CHECK(missingOf(document) == Told{{"/route/destinationCharges", 480}});
}

TEST_CASE("left out: a duty rate has no estimate") {
  const Told rate{{"/route/duty/rate", nullptr}};
  for (const char* incoterm : {"EXW", "FCA", "FOB", "CFR", "CIF", "DAP"}) {
    Json document = under(incoterm);
    drop(document, "/route/duty/rate");
    CAPTURE(incoterm);
    CHECK(missingOf(document) == rate);
    CHECK(missingOf(document, 1).empty());
    CHECK(count(warnings(document), {"/route/duty/rate", "counted-as-nothing"}) == 1);
    set(document, "/offers/0/route/duty", {{"rate", 0}});  // its own
    CHECK(missingOf(document).empty());
    CHECK(count(warnings(document), {"/route/duty/rate", "counted-as-nothing"}) == 0);
  }
  Json document = under("FOB");
  drop(document, "/route/duty/rate");
  set(document, "/route/duty/preferenceRate", 0.01);
  CHECK(missingOf(document) == rate);
  set(document, "/route/duty/ruleMet", true);
  set(document, "/route/duty/proof", true);
  CHECK(missingOf(document).empty());  // the preference is in force
}

TEST_CASE("left out: what counts as nothing forbids a choice, an estimate does not") {
  for (const char* offer : {"/offers/0/", "/offers/1/"}) {
    Json document = settled();
    set(document, std::string(offer) + "route/incoterm", "FOB");
    REQUIRE(mayChoose(document));
    drop(document, "/route/destinationCharges");
    CHECK(mayChoose(document));  // 600 on orders of 20,000
    drop(document, "/route/duty");
    CHECK_FALSE(mayChoose(document));
    CHECK(answer(document)["verdict"]["kind"] == "pick");
    set(document, "/route/duty", {{"rate", 0}});
    CHECK(mayChoose(document));
  }
  Json document = settled();  // under DDP, dollars
  drop(document, "/offers/1/oneOff/packaging");
  CHECK(mayChoose(document));
  set(document, "/currency", "EUR");
  CHECK_FALSE(mayChoose(document));
  CHECK(count(warnings(document), {"/offers/1/oneOff/packaging", "counted-as-nothing"}) == 1);
}

TEST_CASE("left out: an offer outside the pair forbids nothing") {
  Json document = settled();
  Json third = document["offers"][0];
  third["tiers"][0]["price"] = {{"value", 9}, {"evidence", {{"grade", "contract"}}}};
  third["route"]["incoterm"] = "FOB";
  document["offers"].push_back(third);
  drop(document, "/route/duty");
  CHECK(answer(document)["pair"] == Json::array({0, 1}));
  CHECK(mayChoose(document));
}
