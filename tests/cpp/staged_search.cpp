// SPDX-License-Identifier: MIT
// The search over start weeks, what follows from the best path, and its answer: MODEL.md section 13.
#include <algorithm>

#include "core/decision/figure.hpp"
#include "core/staged/search.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

StagedSearch searched(const Loaded& loaded) {
  StagedSearch search(loaded.project, loaded.setting);
  while (search.done() < search.blocks()) search.step();
  return search;
}

Json staged(const Json& document) { return answer(document, {{"staged", true}})["staged"]; }

/// A cheap ODM start that the OEM offer beats once it sells enough: staging may pay.
Json early() {
  Json document = usual();
  set(document, "/market/demand", 30000);
  set(document, "/offers/1/stages/0/weeks", 20);
  return document;
}

/// An offer that nobody buys, that pays for nothing and is on sale as soon as it is shipped. No document can say so: a
/// share of the demand stays.
void silence(Offer& offer) {
  offer.design.demandEffect.value = -1;
  offer.stages.resize(1);
  offer.stages[0] = {};
  offer.stages[0].name.code = static_cast<std::uint8_t>(StageName::produce);
  Tooling& tooling = offer.tooling;
  for (Number* number :
       {&offer.minimumStyle, &offer.minimumColour, &offer.designCost, &offer.certification, &offer.legal,
        &offer.packagingSetup, &offer.sampleRounds, &offer.compliance, &offer.liability, &offer.exclusivityFee,
        &offer.commitment, &tooling.price, &tooling.upkeep, &tooling.residual, &tooling.subsidy})
    number->value = 0;
}

void swapOffers(Json& document) {
  std::swap(document["offers"][0], document["offers"][1]);
  if (!document.contains("staged")) return;
  for (const char* part : {"from", "to"}) {
    if (document["staged"].contains(part)) document["staged"][part] = 1 - document["staged"][part].get<int>();
  }
}

}  // namespace

TEST_CASE("staged: every start week is searched, the best is the greatest, the earliest of equals") {
  const Loaded loaded(early());
  const StagedSearch search = searched(loaded);
  const StagedAnswer& answer = *search.answer();
  REQUIRE(answer.best);
  CHECK(answer.pair.from == 0);
  CHECK(answer.pair.to == 1);
  CHECK(same(answer.pure[0], loaded.light(0).npv));
  CHECK(same(answer.pure[1], loaded.light(1).npv));
  const int first = loaded.light(0).timeline.launch;
  double most = answer.searched[0].npv;
  int before = -1;
  for (const StagedAnswer::Point& point : answer.searched) {
    CHECK(point.weeks.start == before + 1);
    CHECK(point.weeks.change > first);
    CHECK(point.weeks.change < 104);
    most = std::max(most, point.npv);
    before = point.weeks.start;
  }
  CHECK(same(answer.best->run.totals.npv, most));
  const auto best = std::find_if(answer.searched.begin(), answer.searched.end(),
                                 [&](const StagedAnswer::Point& point) { return point.npv == most; });
  CHECK(answer.best->weeks.start == best->weeks.start);
  // The next start would launch too late.
  CHECK(timelineOf(loaded.project, loaded.setting, 1, nullptr, {before + 1.0, 0}).launch >= 104);
  CHECK(answer.beats == (most > std::max({0.0, answer.pure[0], answer.pure[1]})));
}

TEST_CASE("staged: starting with the fast offer beats both where waiting for the good one costs sales") {
  // The plain project, but OEM takes 20 weeks: 2,000 pieces sell meanwhile at 5 apiece.
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 20);
  const Json found = staged(document);
  CHECK(found["from"] == 0);
  CHECK(found["to"] == 1);
  CHECK(found["pure"] == Json({52000, 6 * 8400 - 6000}));
  CHECK(found["best"]["week"] == 0);
  CHECK(found["best"]["switchWeek"] == 20);
  CHECK(found["best"]["switchDate"] == "2026-05-25");
  CHECK(found["best"]["npv"].get<double>() == near(5 * 2000 + 6 * 8400 - 6000));
  CHECK(found["beats"] == true);
  CHECK(found["fits"] == true);
  CHECK(found["searched"].size() == 84);
  // A second start a week later loses a piece's saving of 1 on 100 pieces.
  CHECK(found["searched"][1]["npv"].get<double>() == near(54400 - 100));
  CHECK(found["best"]["launchWeek"] == 0);
  CHECK(found["best"]["spendBeforeSale"].get<double>() == near(10000));
  // Week 0: A's 2,000 pieces and the tool are paid, 100 pieces sold. Week 20: B's 8,400.
  CHECK(found["best"]["cash"][0].get<double>() == near(-10000 - 6000 + 1000));
  CHECK(found["best"]["cash"][20].get<double>() == near(-16000 + 21000 - 33600));
  CHECK(found["best"]["holeAmount"].get<double>() == near(-28600));
  CHECK(found["best"]["holeWeek"] == 20);
}

TEST_CASE("staged: the sales level is the demand at which the path draws level with the first offer") {
  // 8,400 of 10,400 pieces save 1 each: at 6,000 for the tool the path pays from 7,428.57 pieces in two years.
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 20);
  REQUIRE(staged(document)["lead"]["ahead"] == true);
  CHECK(staged(document)["lead"]["above"].is_null());
  const double level = staged(document)["lead"]["below"].get<double>();
  CHECK(level == Approx(6000.0 * 52 / 84).epsilon(0.02));  // orders are whole pieces
  for (const Json& project : {document, early()}) {
    const Loaded loaded(project);
    const StagedSearch search = searched(loaded);
    const StagedAnswer& answer = *search.answer();
    REQUIRE(answer.lead.below);
    const auto lead = [&](double demand) {
      Project other = loaded.project;
      other.market.demand.value = demand;
      return runStaged(other, other, loaded.setting, answer.pair, answer.best->weeks).totals.npv -
             run(other, other, loaded.setting, answer.pair.from).npv;
    };
    CHECK(lead(*answer.lead.below) >= 0);
    CHECK(lead(*answer.lead.below * (1 - 1e-9)) < 0);
  }
  set(document, "/offers/1/tiers/0/price", 6);
  CHECK(staged(document)["lead"] == Json({{"ahead", false}, {"below", nullptr}, {"above", nullptr}}));
  // At a tool of 20,000 the saving of 1 apiece is not enough today: it would be above.
  set(document, "/offers/1/tiers/0/price", 4);
  set(document, "/offers/1/tooling/price", 20000);
  const Json lead = staged(document)["lead"];
  CHECK(lead["ahead"] == false);
  CHECK(lead["below"].is_null());
  CHECK(lead["above"].get<double>() == Approx(20000.0 * 52 / 84).epsilon(0.02));
}

TEST_CASE("staged: what is told of the sales level holds on either side of it, and up to it from today's") {
  int turns = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Json document = seeded(seed);
    set(document, "/staged", {{"oldStock", "rundown"}, {"carryOver", 0.7}});
    const Loaded loaded(document);
    const StagedSearch search = searched(loaded);
    const StagedAnswer* answer = search.answer();
    if (answer == nullptr || !answer->best) continue;
    CAPTURE(seed);
    const auto ahead = [&](double demand) {
      Project other = loaded.project;
      other.market.demand.value = demand;
      return runStaged(other, other, loaded.setting, answer->pair, answer->best->weeks).totals.npv -
                 run(other, other, loaded.setting, answer->pair.from).npv >=
             0;
    };
    const double today = loaded.project.market.demand;
    CHECK(answer->lead.ahead == ahead(today));
    for (const auto& [level, way] : {std::pair(answer->lead.below, -1.0), std::pair(answer->lead.above, 1.0)}) {
      if (!level) continue;
      turns += 1;
      CHECK((*level - today) * way >= 0);
      const double beyond = *level * (1 + 2e-12 * way);
      const double before = *level * (1 - 2e-12 * way);
      if (*level > 0) CHECK(ahead(answer->lead.ahead ? beyond : before) == false);
      CHECK(ahead(*level));
    }
  }
  CHECK(turns > 5);
}

TEST_CASE("staged: where every way loses none beats doing nothing, and waiting may be worth not beginning") {
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 20);
  set(document, "/market/price", 5.2);
  set(document, "/offers/0/oneOff/design", 30000);
  set(document, "/offers/1/tooling/price", 60000);
  const Json found = staged(document);
  REQUIRE(found["best"]["npv"].get<double>() < 0);
  CHECK(found["beats"] == false);
  CHECK(found["today"] == "none");
  CHECK(found["waiting"][0]["way"] == "none");
  CHECK(found["waiting"][0]["best"] == 0);
  CHECK(found["waiting"][0]["worth"] == 0);
}

TEST_CASE("staged: what waiting is worth, at a low, today's and a high demand") {
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 20);
  const Json waiting = staged(document)["waiting"];
  REQUIRE(waiting.size() == 3);
  Loaded loaded(document);
  const Range range = plausible(figureAt(loaded.project, rowAt("/market/demand"), {}));
  CHECK(waiting[0]["demand"] == range.low);
  CHECK(waiting[1]["demand"] == 5200);
  CHECK(waiting[2]["demand"] == range.high);
  // Today A leads the pure offers, the path is 2,400 better.
  CHECK(waiting[1]["way"] == "path");
  CHECK(waiting[1]["best"].get<double>() == near(54400));
  CHECK(waiting[1]["worth"].get<double>() == near(2400));
  set(document, "/offers/1/tooling/price", 60000);
  CHECK(staged(document)["waiting"][2]["way"] == "from");
}

TEST_CASE(
    "property: staging at week 0 equals pure OEM where the first offer sells nothing before the switch, to the bit") {
  int paths = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    Json document = seeded(seed);
    const std::size_t to = seed % 2;
    set(document, "/staged", {{"from", 1 - to}, {"to", to}, {"carryOver", 0}});
    set(document, "/staged/oldStock", seed % 3 == 0 ? "writeoff" : "rundown");
    Loaded loaded(document);
    silence(loaded.project.offers[1 - to]);
    const StagedSearch search = searched(loaded);
    const StagedAnswer& answer = *search.answer();
    if (answer.searched.empty()) continue;  // the second is no later than the first
    REQUIRE(answer.searched[0].weeks.start == 0);
    ++paths;
    Trace trace;
    CHECK(loaded.full(to, trace).timeline.launch == answer.searched[0].weeks.change);
    CHECK(same(answer.pure[0], 0));
    CHECK(same(answer.searched[0].npv, answer.pure[1]));
    const StagedRun run =
        runStaged(loaded.project, loaded.project, loaded.setting, answer.pair, answer.searched[0].weeks);
    for (std::size_t i = 0; i < kSlots; ++i) CHECK(same(run.cash.week[i], trace.cash.week[i]));
    CHECK(same(run.totals.hole, totalsOf(trace.cash, loaded.project.market.discountRate, Number{}).hole));
    // What a base design costs is all that then parts them.
    loaded.project.staged.baseCost.value = 700;
    CHECK(runStaged(loaded.project, loaded.project, loaded.setting, answer.pair, answer.searched[0].weeks).totals.npv ==
          near(answer.pure[1] - 700));
  }
  CHECK(paths > 80);
}

TEST_CASE("property: being able to wait never costs, and the best path is never worse than any searched") {
  int paths = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Json document = seeded(seed);
    set(document, "/staged",
        {{"oldStock", seed % 2 == 0 ? "rundown" : "writeoff"}, {"carryOver", 0.5}, {"baseCost", 100}});
    const Loaded loaded(document);
    const StagedSearch search = searched(loaded);
    const StagedAnswer* answer = search.answer();
    if (answer == nullptr || !answer->best) continue;
    ++paths;
    CHECK(answer->waiting.size() == 3);
    for (const Waiting& at : answer->waiting) CHECK(at.worth >= 0);
    for (const StagedAnswer::Point& point : answer->searched) CHECK(point.npv <= answer->best->run.totals.npv);
    if (answer->beats) CHECK(answer->best->run.totals.npv > std::min(answer->pure[0], answer->pure[1]));
  }
  CHECK(paths > 10);
}

TEST_CASE("property: swapping the two offers gives the same path") {
  for (Json document : {plain(), early()}) {
    for (const bool named : {false, true}) {
      if (named) set(document, "/staged", {{"from", 0}, {"to", 1}});
      const Json one = staged(document);
      Json swapped = document;
      swapOffers(swapped);
      Json other = staged(swapped);
      CHECK(other["from"] == 1);
      CHECK(other["to"] == 0);
      other["from"] = 0;
      other["to"] = 1;
      CHECK(one == other);
    }
  }
}

TEST_CASE("property: twice the money is twice the NPV, to the bit, and the same weeks") {
  Json document = early();
  set(document, "/route/customs", {{"regime", "own"}});  // no fee in dollars of its own
  set(document, "/staged", {{"baseCost", 900}, {"redesignWeeks", 1}, {"oldStock", "writeoff"}});
  const Json one = staged(document);
  Json doubled = document;
  scaleMoney(doubled, read(document), 2);
  const Json two = staged(doubled);
  CHECK(two["best"]["week"] == one["best"]["week"]);
  REQUIRE(one["searched"].size() == two["searched"].size());
  for (std::size_t i = 0; i < one["searched"].size(); ++i)
    CHECK(same(two["searched"][i]["npv"].get<double>(), 2 * one["searched"][i]["npv"].get<double>()));
  CHECK(two["lead"] == one["lead"]);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(same(two["waiting"][i]["worth"].get<double>(), 2 * one["waiting"][i]["worth"].get<double>()));
}

TEST_CASE("staged: who takes over from whom: named, else the best of each family that sells") {
  Json document = plain();
  Json third = document["offers"][1];
  set(third, "/tooling/price", 3000);
  document["offers"].push_back(third);
  CHECK(staged(document)["to"] == 2);
  set(document, "/offers/2/stages/0/weeks", 104);
  CHECK(staged(document)["to"] == 1);  // the third never sells
  set(document, "/staged/to", 2);
  CHECK(staged(document)["best"].is_null());
  CHECK(staged(document)["waiting"].empty());
  CHECK(staged(document)["lead"].is_null());
  CHECK(staged(document)["fits"] == false);
  set(document, "/staged", {{"from", 1}});
  set(document, "/offers/2/stages/0/weeks", 3);
  CHECK(staged(document)["from"] == 1);
  CHECK(staged(document)["to"] == 2);  // not the one that it starts with
  document["offers"].erase(2);
  document["offers"].erase(1);
  document["offers"].push_back(document["offers"][0]);
  set(document, "/staged", Json::object());
  CHECK(staged(document).is_null());  // two ODM offers
}

TEST_CASE("staged: limits: rights of the second, spend, first order and launch of the first") {
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 20);
  set(document, "/offers/1/oneOff/design", 50000);
  set(document, "/limits", {{"maxSpend", 60000}, {"latestLaunch", 10}, {"maxFirstOrder", 9000}});
  set(document, "/staged", {{"from", 0}, {"to", 1}});
  CHECK(staged(document)["fits"] == true);
  set(document, "/limits/latestLaunch", 0);
  CHECK(staged(document)["fits"] == true);
  const double spend = staged(document)["best"]["spendBeforeSale"].get<double>();
  set(document, "/limits/maxSpend", spend);
  CHECK(staged(document)["fits"] == true);
  set(document, "/limits/maxSpend", spend - 1);
  CHECK(staged(document)["fits"] == false);
  set(document, "/limits", {{"maxFirstOrder", spend / 5 - 1}});  // at 5 apiece
  CHECK(staged(document)["fits"] == false);
  set(document, "/limits", {{"ownDesign", true}});
  CHECK(staged(document)["fits"] == true);  // the supplier's design is only where it begins
  set(document, "/limits", {{"moveTooling", true}});
  set(document, "/offers/0/tooling/owner", "none");
  CHECK(staged(document)["fits"] == false);  // the second's may not be taken
  set(document, "/offers/1/tooling/mayTake", "buyer");
  CHECK(staged(document)["fits"] == true);
}

TEST_CASE("staged: in slices: the same text cold, half warm and warm, and blocks that end") {
  const std::string text = request(early());
  const std::string empty = "null";
  static_cast<void>(evaluate(empty));
  const std::string cold = evaluate(text);
  CHECK(evaluate(text) == cold);
  static_cast<void>(evaluate(empty));
  const Json first = Json::parse(advance(text, 1));
  CHECK(first["done"] == 1);
  const int of = first["of"].get<int>();
  const int numbers = Json::parse(advance(request(early(), {{"flips", true}}), 0))["of"].get<int>();
  CHECK(of > numbers + 3);
  for (const int blocks : {numbers - 1, numbers + 1, numbers + 4, of - 1, of, of + 10}) {
    CAPTURE(blocks);
    static_cast<void>(evaluate(empty));
    const Json progress = Json::parse(advance(text, blocks));
    CHECK(progress["done"] == std::min(blocks, of));
    CHECK(progress["of"] == of);
    CHECK(evaluate(text) == cold);
  }
}

TEST_CASE("staged: asked for or not, and its faults") {
  CHECK(answer(plain(), nullptr).contains("staged"));
  CHECK_FALSE(answer(plain(), {{"compare", true}}).contains("staged"));
  CHECK_FALSE(answer(plain(), {{"staged", false}}).contains("staged"));
  CHECK(faults(request(plain(), {{"staged", 1}})) == std::vector<Fault>{{"/ask/staged", "not-a-boolean"}});
  Json document = plain();
  set(document, "/staged", {{"from", 2}, {"to", 3}});
  CHECK(faultsOf(document) == std::vector<Fault>{{"/staged/from", "no-such-offer"}, {"/staged/to", "no-such-offer"}});
  set(document, "/staged", {{"from", 1}, {"to", 1}});
  CHECK(faultsOf(document) == std::vector<Fault>{{"/staged/to", "stage-same-offer"}});
}
