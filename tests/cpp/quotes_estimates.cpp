// SPDX-License-Identifier: MIT
// What a quote leaves out is listed and estimated, never counted as nothing. MODEL.md section 14.
#include "core/estimates.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// Offer 1 with all four left out.
Json bare() {
  Json document = usual();
  drop(document, "/offers/1/oneOff/packaging");
  drop(document, "/offers/1/oneOff/certification");
  drop(document, "/offers/1/samples/price");
  drop(document, "/offers/1/tooling/price");
  return document;
}

Json missingOf(const Json& document, std::size_t offer = 1) {
  return answer(document, {{"quotes", true}})["quotes"]["offers"][offer]["missing"];
}

const char* const kPaths[] = {"/offers/1/oneOff/packaging", "/offers/1/samples/price", "/offers/1/oneOff/certification",
                              "/offers/1/tooling/price"};

}  // namespace

TEST_CASE("estimates: each with its figure and its source, in a fixed order") {
  const Json missing = missingOf(bare());
  REQUIRE(missing.size() == 4);
  const std::pair<double, const char*> kExpected[] = {
      {300, "CMG"}, {2.5 * 4.4, "HOENES"}, {0.02 * 4.4 * 3000, "HAERS"}, {15000, "AL-TEX"}};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(missing[i]["path"] == kPaths[i]);
    CHECK(missing[i]["estimate"].get<double>() == near(kExpected[i].first));
    CHECK(missing[i]["source"] == kExpected[i].second);
  }
  CHECK(missingOf(bare(), 0).empty());  // all given
}

TEST_CASE("estimates: used everywhere: the answer is that of a project which states them") {
  Json stated = bare();
  for (const Json& one : missingOf(bare())) set(stated, one["path"].get<std::string>(), one["estimate"]);
  const Json left = answer(bare());
  const Json said = answer(stated);
  CHECK(left["offers"][1]["measures"] == said["offers"][1]["measures"]);
  CHECK(left["lines"] == said["lines"]);
  CHECK(missingOf(stated).empty());
}

TEST_CASE("estimates: told as assumed and as warnings") {
  const Json response = respond(request(bare(), {{"compare", true}}));
  const std::vector<Fault> told = warnings(bare());
  for (const char* path : kPaths) {
    CHECK_THAT(told, Catch::VectorContains(Fault{path, "quote-missing"}));
    bool assumed = false;
    for (const Json& one : response["assumed"]) {
      if (one["path"] == path) assumed = one["value"].get<double>() > 0;
    }
    CHECK(assumed);
  }
  CHECK_THAT(warnings(usual()), !Catch::VectorContains(Fault{kPaths[0], "quote-missing"}));
}

TEST_CASE("estimates: what the quote holds already costs nothing more, and is not missing") {
  Json document = bare();
  for (const char* name : {"packaging", "samples", "certification", "tooling"}) {
    set(document, std::string("/offers/1/includes/") + name, "in");
  }
  CHECK(missingOf(document).empty());
  const Loaded loaded(document);
  CHECK(loaded.project.offers[1].packagingSetup == 0);
  CHECK(loaded.project.offers[1].samplePrice == 0);
  CHECK(loaded.project.offers[1].certification == 0);
  CHECK(loaded.project.offers[1].tooling.price == 0);
  for (const char* name : {"packaging", "samples", "certification", "tooling"}) {
    set(document, std::string("/offers/1/includes/") + name, "not-in");
  }
  CHECK(missingOf(document).size() == 4);  // said to be left out is left out
}

TEST_CASE("estimates: no samples without rounds, no tooling unless the buyer's, none where the price pays for it") {
  Json document = bare();
  set(document, "/offers/1/samples/rounds", 0);
  CHECK(missingOf(document).size() == 3);
  document = bare();
  drop(document, "/offers/1/tooling");
  set(document, "/offers/1/tooling/owner", "supplier");
  CHECK(missingOf(document).size() == 3);
  document = bare();
  set(document, "/offers/1/tooling/inPrice", 0.5);
  set(document, "/offers/1/tooling/inPricePieces", 20000);
  CHECK(missingOf(document).size() == 3);
  CHECK(read(document).offers[1].tooling.price == 0);
}

TEST_CASE("estimates: dollars need the dollar's rate; shares of the price need none") {
  Json document = bare();
  set(document, "/currency", "EUR");
  set(document, "/route/customs/mpfMin", 30);
  set(document, "/route/customs/mpfMax", 600);
  const auto estimates = [&] {
    std::vector<Json> out;
    for (const Json& one : missingOf(document)) out.push_back(one["estimate"]);
    return out;
  };
  CHECK(estimates()[0].is_null());
  CHECK(estimates()[1].get<double>() == near(11));
  CHECK(estimates()[2].get<double>() == near(264));
  CHECK(estimates()[3].is_null());
  CHECK(read(document).offers[1].tooling.price == 0);
  CHECK_THAT(warnings(document), Catch::VectorContains(Fault{kPaths[3], "counted-as-nothing"}));
  set(document, "/rates", {{{"currency", "USD"}, {"perUnit", 1.25}}, {{"currency", "CNY"}, {"perUnit", 8}}});
  CHECK(estimates()[0].get<double>() == near(240));  // in the offer's currency, here the project's
  set(document, "/offers/1/currency", "CNY");
  CHECK(estimates()[0].get<double>() == near(240 * 8));
  CHECK(estimates()[1].get<double>() == near(11));         // also of the offer's price
  CHECK(estimates()[2].get<double>() == near(264.0 / 8));  // certification is in the project's
  set(document, "/offers/1/currency", "USD");
  CHECK(estimates()[3].get<double>() == 15000);
}

TEST_CASE("estimates: certification is a share of the least order; without a minimum of what the cover sells") {
  Json document = bare();
  set(document, "/offers/1/minimum", {{"style", 100}, {"colour", 700}});
  set(document, "/market/colours", 3);
  CHECK(missingOf(document)[2]["estimate"].get<double>() == near(0.02 * 4.4 * 2100));
  drop(document, "/offers/1/minimum");
  CHECK(missingOf(document)[2]["estimate"].get<double>() == near(0.02 * 4.4 * 3000));  // 13 of 52 weeks of 12,000
  set(document, "/market/demand", 3001);
  CHECK(missingOf(document)[2]["estimate"].get<double>() == near(0.02 * 4.4 * 1000));  // the first tier asks for more
  set(document, "/offers/1/tiers/0/from", 0);
  CHECK(missingOf(document)[2]["estimate"].get<double>() == near(0.02 * 4.4 * 751));
}

TEST_CASE("estimates: an estimate of 0 is none") {
  Json document = bare();
  set(document, "/offers/1/tiers/0/price", 0);
  CHECK(missingOf(document)[1]["estimate"].is_null());
  CHECK(missingOf(document)[2]["estimate"].is_null());
  document = bare();
  drop(document, "/offers/1/minimum");
  set(document, "/offers/1/tiers/0/from", 0);
  set(document, "/market/demand", 0);
  CHECK(missingOf(document)[2]["estimate"].is_null());
}

TEST_CASE("estimates: faulty projects are told their faults") {
  Json document = bare();
  set(document, "/offers/1/tiers", Json::array());
  CHECK(faultsOf(document) == std::vector<Fault>{{"/offers/1/tiers", "missing"}});
  document = bare();
  set(document, "/offers/1/currency", "CNY");
  CHECK(faultsOf(document) == std::vector<Fault>{{"/offers/1/currency", "currency-rate-missing"}});
}
