// SPDX-License-Identifier: MIT
// Stages, closures, the first order's dates: MODEL.md section 4.
#include "core/model/timeline.hpp"

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Timeline lineOf(const Json& document, std::size_t offer = 0, std::vector<StageSpan>* stages = nullptr) {
  const Loaded loaded(document);
  return timelineOf(loaded.project, loaded.setting, offer, stages);
}

Json closure(const char* country, const char* from, const char* to) {
  return {{"name", "closed"}, {"country", country}, {"from", from}, {"to", to}};
}

}  // namespace

TEST_CASE("closures: work stops while they last") {
  const std::vector<Gap> gaps{{2, 3}, {5, 7}};
  CHECK(workUntil(0, 2, gaps) == 2);      // ends as the closure begins
  CHECK(workUntil(0, 2.5, gaps) == 3.5);  // half a week is left when it opens again
  CHECK(workUntil(2, 1, gaps) == 4);      // begins closed
  CHECK(workUntil(2.5, 1, gaps) == 4);
  CHECK(workUntil(0, 4, gaps) == 5);
  CHECK(workUntil(0, 4.5, gaps) == 7.5);
  CHECK(workUntil(3, 1, gaps) == 4);
  CHECK(workUntil(8, 1, gaps) == 9);
  CHECK(workUntil(1, 0, gaps) == 1);
}

TEST_CASE("closures: overlapping ones close once, one inside another counts once") {
  const std::vector<Gap> overlapping{{1, 3}, {2, 4}};
  CHECK(workUntil(0, 2, overlapping) == 5);
  const std::vector<Gap> nested{{1, 5}, {2, 3}};
  CHECK(workUntil(0, 2, nested) == 6);
  const std::vector<Gap> past{{-3, -1}, {-1, 1}};
  CHECK(workUntil(0, 2, past) == 3);
}

TEST_CASE("closures: both days are closed, and only the offer's own country counts") {
  Json document = plain();
  document["start"] = "2026-01-05";
  set(document, "/offers/0/stages", {{{"name", "produce"}, {"weeks", 3}}});
  document["closures"] = Json::array({closure("CN", "2026-01-12", "2026-01-18")});  // days 7 to 13: week 1
  CHECK(lineOf(document).ready == 3);                                               // no country is named
  set(document, "/offers/0/origin", "VN");
  CHECK(lineOf(document).ready == 3);
  set(document, "/offers/0/origin", "CN");
  CHECK(lineOf(document).ready == near(4));
  document["closures"] = Json::array({closure("CN", "2026-01-12", "2026-01-12")});
  CHECK(lineOf(document).ready == near(3 + 1.0 / 7));
}

TEST_CASE("closures: sourcing stands still where the materials come from, design nowhere") {
  Json document = plain();
  document["closures"] = {closure("CN", "2026-01-05", "2026-01-11"), closure("VN", "2026-01-12", "2026-01-18")};
  set(document, "/offers/0/origin", "VN");
  set(document, "/offers/0/stages", {{{"name", "produce"}, {"weeks", 1}}});
  CHECK(lineOf(document).ready == 1);
  set(document, "/offers/0/stages", {{{"name", "sourcing"}, {"weeks", 1}}, {{"name", "manufacturing"}, {"weeks", 1}}});
  CHECK(lineOf(document).ready == near(3));  // sourcing in week 0, closed in week 1, made in week 2
  set(document, "/offers/0/materialsOrigin", "CN");
  std::vector<StageSpan> stages;
  CHECK(lineOf(document, 0, &stages).ready == near(3));  // closed in week 0, sourcing in week 1, made in week 2
  CHECK(stages[0].closed == near(1));
  CHECK(stages[1].closed == 0);
  set(document, "/offers/0/stages", {{{"name", "design"}, {"weeks", 2}}, {{"name", "manufacturing"}, {"weeks", 1}}});
  CHECK(lineOf(document).ready == near(3));
}

TEST_CASE("timeline: five stages, overlaps, samples, transit") {
  Json document = usual();
  document.erase("closures");
  std::vector<StageSpan> stages;
  const Timeline line = lineOf(document, 1, &stages);
  // design 6 + 2 rounds of 2 = 10; sourcing from 9 to 15; made 15 to 20; packed 19 to 20
  CHECK(line.samplesAt == 0);
  CHECK(line.toolingAt == 9);
  CHECK(line.orderAt == 15);
  CHECK(line.ready == 20);
  CHECK(line.cutOff == near(3.0 / 7));
  CHECK(line.shipping == near(3.0 / 7 + 5 + 1));
  CHECK(line.arrival == near(26 + 3.0 / 7));
  CHECK(line.launch == 27);
  REQUIRE(stages.size() == 5);
  CHECK(stages[3].start == 19);
  CHECK(stages[4].start == near(25 + 3.0 / 7));
  CHECK(stages[4].end == near(line.arrival));
}

TEST_CASE("timeline: without sourcing the tooling is ordered with the goods; samples in the last designing stage") {
  Json document = usual();
  document.erase("closures");
  const Timeline line = lineOf(document, 0);  // choose 1, customise 2 + 1 round of 2, produce 4
  CHECK(line.samplesAt == 1);
  CHECK(line.orderAt == 5);
  CHECK(line.toolingAt == 5);
  CHECK(line.ready == 9);
  set(document, "/offers/0/stages", {{{"name", "produce"}, {"weeks", 4}}});
  CHECK(lineOf(document, 0).samplesAt == 0);
  CHECK(lineOf(document, 0).ready == 6);  // the samples take their time in the first stage then
}

TEST_CASE("timeline: a stage that overlaps more than all before it starts at the start") {
  Json document = plain();
  set(document, "/offers/0/stages",
      {{{"name", "customise"}, {"weeks", 2}}, {{"name", "produce"}, {"weeks", 1}, {"overlap", 9}}});
  const Timeline line = lineOf(document);
  CHECK(line.orderAt == 0);
  CHECK(line.ready == 2);  // the longer one ends last
}

TEST_CASE("trap 20: lead-time scope: ex works is not the warehouse, and a closure stretches it") {
  // Guides' 2 to 8 weeks leave the ocean out. [LETIN] https://letintoys.com/?p=190
  Json document = usual();
  const Json measures = answer(document)["offers"][0]["measures"];
  const double exWorks = measures["exWorksWeek"].get<double>();
  CHECK(measures["warehouseWeek"].get<double>() == near(exWorks + 3.0 / 7 + 5 + 1));
  CHECK(measures["launchWeek"].get<double>() >= measures["warehouseWeek"].get<double>());
  document.erase("closures");
  CHECK(answer(document)["offers"][0]["measures"]["exWorksWeek"].get<double>() == 9);
  CHECK(exWorks == near(9 + 5.0 / 7));  // 1 to 5 May falls into production
  const Json aspects = answer(document)["offers"][0]["aspects"];
  for (const Json& aspect : aspects) {
    if (aspect["aspect"] == "time" && aspect.contains("compared")) CHECK(aspect["compared"] == 9);
  }
}

TEST_CASE("timeline: dates of the answer") {
  const Json measures = answer(usual())["offers"][0]["measures"];
  CHECK(measures["exWorksDate"] == "2026-05-09");  // 2026-03-02 + 68 days
  CHECK(measures["warehouseDate"] == "2026-06-23");
  CHECK(measures["launchWeek"] == 17);
  CHECK(measures["launchDate"] == "2026-06-29");
}
