// SPDX-License-Identifier: MIT
// The hours of each week against what it holds (MODEL.md 11.3 and 11.6): shares pool the hours, a warning counts the
// weeks that do not hold what is worked in them.
#include <map>

#include "supply_support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// Offer 0 alone has work: one order of 120 hours, worked over 4 weeks.
Json oneOrder(double hours) {
  Json document = factoryPlain();
  set(document, "/supplier/factory/hours", hours);
  set(document, "/offers/0/reorderWeeks", 4);
  set(document, "/offers/0/supply",
      {{"material", 2}, {"hours", 0.5}, {"changeover", 20}, {"committed", {{"pieces", 200}}}});
  return document;
}

Json measuresOf(const Json& document) { return answer(document)["offers"][0]["measures"]; }

/// path -> limit of the warnings of that code
std::map<std::string, double> over(const Json& document) {
  std::map<std::string, double> out;
  const Json response = respond(request(document, {{"compare", true}}));
  for (const Json& warning : response["warnings"]) {
    if (warning["code"] == "week-over-hours") out[warning["path"].get<std::string>()] = warning["limit"].get<double>();
  }
  return out;
}

void close(Json& document, const char* from, const char* to) {
  set(document, "/supplier/country", "CN");
  document["closures"] = {{{"name", "holiday"}, {"country", "CN"}, {"from", from}, {"to", to}}};
}

}  // namespace

TEST_CASE("an order that no week holds is accepted whole, and its weeks are told") {
  const Json document = oneOrder(29);  // 30 hours in each of weeks 0 to 3
  const Json measures = measuresOf(document);
  CHECK(measures["share"] == 1);
  CHECK(measures["overtimeHours"] == 0);
  CHECK(measures["busiestHours"] == 30);
  CHECK(measures["busiestHolds"] == 29);
  CHECK(measures["weeksOver"] == 4);
  CHECK(over(document) == std::map<std::string, double>{{"/offers/0", 4}});
}

TEST_CASE("a week holds what is not booked, and overtime") {
  CHECK(measuresOf(oneOrder(30))["weeksOver"] == 0);
  CHECK(over(oneOrder(30)).empty());
  Json booked = oneOrder(40);
  set(booked, "/supplier/factory/booked", 11);
  CHECK(over(booked)["/offers/0"] == 4);
  set(booked, "/supplier/factory/overtimeHours", 1);
  set(booked, "/supplier/hour/overtime", 3);
  CHECK(measuresOf(booked)["busiestHolds"] == 30);
  CHECK(over(booked).empty());
}

TEST_CASE("nobody works in a closed week: its part is worked in the open ones, which hold as much an open day") {
  Json document = oneOrder(30);
  close(document, "2026-01-12", "2026-01-18");  // the whole of week 1
  CHECK(answer(document)["offers"][0]["load"] == Json::array({30, 0, 30, 30, 30}));
  CHECK(over(document).empty());
  close(document, "2026-01-15", "2026-01-18");  // four days of it
  const Json load = answer(document)["offers"][0]["load"];
  REQUIRE(load.size() == 5);
  // 4 + 3/7 open weeks of the five
  CHECK(load[0].get<double>() == near(120 / (4 + 3 / 7.0)));
  CHECK(load[1].get<double>() == near(120 * (3 / 7.0) / (4 + 3 / 7.0)));
  CHECK(over(document).empty());
  set(document, "/supplier/factory/hours", 27);
  CHECK(over(document)["/offers/0"] == 5);  // the week of three days too
}

TEST_CASE("work that nothing is open for is spread evenly, and no closed week holds it") {
  Json document = oneOrder(1000);
  set(document, "/offers/0/reorderWeeks", 0);
  close(document, "2026-01-05", "2026-01-18");
  CHECK(answer(document)["offers"][0]["load"] == Json::array({120}));
  CHECK(measuresOf(document)["busiestHolds"] == 0);
  CHECK(over(document)["/offers/0"] == 1);
}

TEST_CASE("what is worked after the horizon is not held against weeks that were not asked about") {
  Json document = oneOrder(29);
  set(document, "/supplier/horizonWeeks", 8);
  set(document, "/offers/0/supply/oneOff", {{"weeks", 6}});  // weeks 6 to 9 of 8
  CHECK(answer(document)["offers"][0]["load"].size() == 10);
  CHECK(over(document)["/offers/0"] == 2);
}

TEST_CASE("two offers that fit alone may not fit together in one week") {
  Json document = oneOrder(40);
  document["offers"][1]["supply"] = document["offers"][0]["supply"];
  document["offers"][1]["reorderWeeks"] = 4;
  const Json mix = answer(document)["mix"];
  CHECK(over(document).empty());
  CHECK(mix["shares"][0]["share"] == 1);
  CHECK(mix["shares"][1]["share"] == 1);
  CHECK(mix["weeksOver"] == 4);
  CHECK(mix["busiestWeek"] == 0);
  CHECK(mix["busiestHours"] == 60);
  CHECK(mix["busiestHolds"] == 40);
}

TEST_CASE("the plans of the suppliers' presets fit their weeks") {
  int found = 0;
  for (const char* name : {"idle-workshop", "full-factory", "own-moulds", "one-account", "new-exporter", "odm-house"}) {
    const Json document = shipped(std::string("presets/") + name);
    INFO(name);
    const Json result = answer(document);
    CHECK(result["mix"]["weeksOver"] == 0);
    CHECK(over(document).empty());
    for (const Json& offer : result["offers"]) found += offer["measures"]["busiestHours"] > 0 ? 1 : 0;
  }
  CHECK(found >= 12);
}
