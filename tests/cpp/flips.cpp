// SPDX-License-Identifier: MIT
// What would change the answer, and the curve behind a control: MODEL.md section 9.
#include "core/decision/flips.hpp"

#include <algorithm>
#include <cmath>

#include "core/decision/sweep.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Json flipAt(const Json& document, const std::string& path) {
  const Json result = answer(document, {{"flips", {path}}});
  REQUIRE(result["flips"].size() == 1);
  return result["flips"][0];
}

/// The leader with a number set to another value.
int leaderWith(const Json& document, const std::string& path, double value) {
  Json changed = document;
  set(changed, path, value);
  const Loaded loaded(changed);
  return Trial(loaded.project, loaded.setting).base().leader;
}

Figure figure(Project& project, std::string_view path, At at = {}) { return figureAt(project, rowAt(path), at); }

}  // namespace

TEST_CASE("flips: a root of the selling price, the demand, the tooling") {
  // Profit A = d (p - 5), B = d (p - 4) - 6,000 over d = 10,400 pieces: B leads by 4,400.
  const Json document = plain();
  const Json tooling = flipAt(document, "/offers/1/tooling/price");
  CHECK(tooling["above"].get<double>() == near(10400, 1e-8));
  CHECK(tooling["kindAbove"] == "root");
  CHECK(tooling["offerAbove"] == 0);
  CHECK(tooling["below"].is_null());
  CHECK(tooling["value"] == 6000);
  const Json price = flipAt(document, "/offers/1/tiers/0/price");
  CHECK(price["above"].get<double>() == near(4 + 4400 / 10400.0, 1e-8));
  const Json selling = flipAt(document, "/market/price");  // sells for all alike
  CHECK(selling["above"].is_null());
  CHECK(selling["below"].is_null());
  const Json demand = flipAt(document, "/market/demand");
  CHECK(demand["below"].get<double>() == near(3000, 0.01));  // whole pieces are ordered
  CHECK(demand["offerBelow"] == 0);
}

TEST_CASE("flips: a limit makes a jump") {
  Json document = plain();
  set(document, "/limits/maxSpend", 60000);
  const Json spend = flipAt(document, "/limits/maxSpend");
  // Below 47,600 nobody fits: B goes out there, A went out at 52,000.
  CHECK(spend["below"].get<double>() == near(47600, 1e-8));
  CHECK(spend["kindBelow"] == "jump");
  CHECK(spend["offerBelow"].is_null());
  set(document, "/limits/maxSpend", 50000);
  const Json tooling = flipAt(document, "/offers/1/tooling/price");
  CHECK(tooling["above"].get<double>() == near(8400, 1e-8));
  CHECK(tooling["kindAbove"] == "jump");
  CHECK(tooling["offerAbove"].is_null());  // 52,000 does not fit either
}

TEST_CASE("flips: the horizon flips too, in whole weeks") {
  Json document = plain();
  set(document, "/market/coverWeeks", 4);
  set(document, "/market/safetyWeeks", 1);
  const Json horizon = flipAt(document, "/market/horizonWeeks");
  REQUIRE(horizon["below"].is_number());
  const double week = horizon["below"].get<double>();
  CHECK(week == std::floor(week));
  CHECK(leaderWith(document, "/market/horizonWeeks", week) == 0);
  CHECK(leaderWith(document, "/market/horizonWeeks", week + 1) == 1);
}

TEST_CASE("property: a flip really flips: at its value the other leads, and just before it does not") {
  int seen = 0;
  for (std::uint64_t seed = 1; seed <= 14; ++seed) {
    CAPTURE(seed);
    const Json document = seeded(seed);
    const Loaded loaded(document);
    Trial trial(loaded.project, loaded.setting);
    FlipContext context = flipContext(trial, loaded.setting);
    Project project = loaded.project;
    const int leader = trial.base().leader;
    for (const Figure& f : figuresOf(project)) {
      const Flip flip = flipOf(context, f);
      CAPTURE(pathOf(*f.row, f.at));
      const auto leaderAt = [&](double x) {
        return trial.with(std::get<NumberSlot>(f.row->slot).number, f.at, -1, x).leader;
      };
      const auto check = [&](const std::optional<Change>& change, int to, int away) {
        if (!change) return;
        ++seen;
        CHECK(to != leader);
        CHECK(leaderAt(change->at) == to);
        CHECK((change->at - f.value) * away > 0);
        const double step = f.row->kind == Kind::integer ? 1 : 2e-9 * std::max(1.0, std::abs(change->at));
        CHECK(leaderAt(change->at - away * step) == leader);
        CHECK(change->at >= flip.searched.low);
        CHECK(change->at <= flip.searched.high);
      };
      check(flip.below, flip.below ? flip.below->from : 0, -1);
      check(flip.above, flip.above ? flip.above->to : 0, 1);
    }
  }
  CHECK(seen > 50);
}

TEST_CASE("property: the value of a flip is one that the document may hold, and then the other leads") {
  std::vector<std::string> refused;
  for (std::uint64_t seed = 1; seed <= 14; ++seed) {
    CAPTURE(seed);
    const Json document = seeded(seed);
    const Json result = answer(document, {{"flips", true}});
    for (const Json& flip : result["flips"]) {
      const std::string path = flip["path"].get<std::string>();
      for (const auto& [side, offer] : {std::pair("below", "offerBelow"), std::pair("above", "offerAbove")}) {
        if (flip[side].is_null()) continue;
        Json changed = document;
        set(changed, path, flip[side]);
        if (!readRequest(request(changed)).issues.empty()) {
          refused.push_back(std::to_string(seed) + path + " " + side);
          continue;
        }
        CAPTURE(path, side);
        CHECK(leaderWith(document, path, flip[side].get<double>()) ==
              (flip[offer].is_null() ? kNobody : flip[offer].get<int>()));
      }
    }
  }
  CHECK(refused == std::vector<std::string>{});
}

TEST_CASE("flips: strongest first, those that cannot flip last") {
  const Json flips = answer(usual(), {{"flips", true}})["flips"];
  double before = -1;
  int rank = 0;
  for (const Json& flip : flips) {
    const bool any = !flip["below"].is_null() || !flip["above"].is_null();
    const int now = !flip["nearness"].is_null() ? 0 : any ? 1 : 2;
    CHECK(now >= rank);
    rank = now;
    if (now == 0) {
      CHECK(flip["nearness"].get<double>() >= before);
      before = flip["nearness"].get<double>();
      CHECK(flip["inside"] == (before <= 1));
    }
  }
}

TEST_CASE("next: the numbers to ask, nearest first, each with its flip") {
  const Json result = answer(usual(), {{"flips", true}});
  double before = 0;
  for (const Json& next : result["next"]) {
    CHECK(next["nearness"].get<double>() >= before);
    CHECK(next["nearness"].get<double>() <= 1);
    before = next["nearness"].get<double>();
    for (const Json& flip : result["flips"]) {
      if (flip["path"] == next["path"]) CHECK((flip["below"] == next["flip"] || flip["above"] == next["flip"]));
    }
  }
}

TEST_CASE("plausible ranges: by the row's spread and by the evidence") {
  Json document = plain();
  const auto range = [&](const char* path, Json value, std::string_view row) {
    set(document, path, std::move(value));
    Project project = read(document);
    return plausible(figure(project, row));
  };
  const auto graded = [](double value, const char* grade) {
    return Json{{"value", value}, {"evidence", {{"grade", grade}}}};
  };
  CHECK(range("/market/demand", 1000, "/market/demand").low == near(600));
  CHECK(range("/market/demand", graded(1000, "guess"), "/market/demand").high == near(1400));
  CHECK(range("/market/demand", graded(1000, "quote"), "/market/demand").high == near(1100));
  CHECK(range("/market/demand", graded(1000, "A"), "/market/demand").high == near(1100));
  CHECK(range("/market/demand", graded(1000, "records"), "/market/demand").high == near(1200));
  CHECK(range("/market/demand", graded(1000, "B"), "/market/demand").high == near(1400));
  CHECK(range("/market/demand", graded(1000, "contract"), "/market/demand").high == 1000);
  CHECK(range("/market/discountRate", 0.03, "/market/discountRate").low == 0);  // kept inside the row's range
  CHECK(range("/market/discountRate", 0.03, "/market/discountRate").high == near(0.08));
  CHECK(range("/market/priceDrift", -0.2, "/market/priceDrift").low == near(-0.25));
  CHECK(range("/market/rampWeeks", 7, "/market/rampWeeks").low == 4);  // 4.2, rounded
  CHECK(range("/market/rampWeeks", 7, "/market/rampWeeks").high == 10);
  CHECK(range("/market/colours", 3, "/market/colours").low == 3);  // fixed
  Project project = read(plain());
  CHECK(plausible(figure(project, "/market/fulfilment")).high == 0);  // left out: nothing of this
  CHECK(probesOf(figure(project, "/market/demand")) == std::vector<double>{3120, 4160, 6240, 7280});
  CHECK(probesOf(figure(project, "/market/colours")).empty());
}

TEST_CASE("owners: whose number it is") {
  Json document = plain();
  const auto owner = [&](const Json& value) {
    set(document, "/market/demand", value);
    Project project = read(document);
    return figure(project, "/market/demand").owner;
  };
  const auto graded = [](const char* grade) { return Json{{"value", 5200}, {"evidence", {{"grade", grade}}}}; };
  for (const char* ours : {"A", "B", "C", "J"}) CHECK(owner(graded(ours)) == Owner::ours);
  CHECK(owner(graded("example")) == Owner::example);
  for (const char* yours : {"guess", "quote", "contract", "records"}) CHECK(owner(graded(yours)) == Owner::yours);
  CHECK(owner(5200) == Owner::yours);
  Project project = read(plain());
  CHECK(figure(project, "/market/channelFee").owner == Owner::ours);
}

TEST_CASE("sweeps: a handle stops where the first order reaches a minimum or a price break, and at those themselves") {
  Json document = usual();
  for (Json& offer : document["offers"]) offer["quality"]["firstLotDefectRate"] = offer["quality"]["defectRate"] = 0;
  const Json result = answer(document, {{"sweeps", {"/market/demand", "/offers/1/minimum/style"}}});
  const auto stopsOf = [&](std::string_view path) {
    for (const Json& sweep : result["sweeps"]) {
      if (sweep["path"] == path) return sweep["stops"].get<std::vector<double>>();
    }
    return std::vector<double>{};
  };
  const std::vector<double> byMinimum = stopsOf("/offers/1/minimum/style");
  CHECK(std::find(byMinimum.begin(), byMinimum.end(), 2000) != byMinimum.end());
  const std::vector<double> byDemand = stopsOf("/market/demand");
  REQUIRE_FALSE(byDemand.empty());
  for (Json& offer : document["offers"]) offer["minimum"]["style"] = 1;
  for (const double stop : byDemand) {
    CAPTURE(stop);
    set(document, "/market/demand", stop);
    const Json told = answer(document);
    double largest = 0;
    for (const Json& offer : told["offers"]) largest = std::max(largest, offer["measures"]["firstOrder"].get<double>());
    const std::vector<double> thresholds{500, 1000, 2000, 3000, 5000, 10000};
    CHECK(std::find(thresholds.begin(), thresholds.end(), largest) != thresholds.end());
  }
}

TEST_CASE("sweeps: round ends and steps, one NPV an offer a point, changes inside") {
  const Json result = answer(usual(), {{"compare", true}, {"flips", true}, {"sweeps", true}});
  REQUIRE_FALSE(result["sweeps"].empty());
  for (const Json& sweep : result["sweeps"]) {
    CAPTURE(sweep["path"].get<std::string>());
    const auto x = sweep["x"].get<std::vector<double>>();
    CHECK(x.front() == sweep["low"].get<double>());
    CHECK(x.back() == sweep["high"].get<double>());
    CHECK(std::is_sorted(x.begin(), x.end()));
    CHECK(x.size() == sweep["npv"].size());
    CHECK(x.size() == sweep["gap"].size());
    CHECK(x.size() <= kSweepPoints);
    CHECK(sweep["low"].get<double>() <= sweep["value"].get<double>());
    CHECK(sweep["high"].get<double>() >= sweep["value"].get<double>());
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double difference = sweep["npv"][i][0].get<double>() - sweep["npv"][i][1].get<double>();
      CHECK(sweep["gap"][i].get<double>() == difference);
    }
    for (const Json& change : sweep["changes"]) {
      CHECK(change["at"].get<double>() >= x.front());
      CHECK(change["at"].get<double>() <= x.back());
      CHECK(change["from"] != change["to"]);
    }
    bool listed = false;
    for (const Json& flip : result["flips"])
      listed = listed || (flip["path"] == sweep["path"] && !(flip["below"].is_null() && flip["above"].is_null()));
    CHECK(listed);  // `true` sweeps every number that flips
  }
}

TEST_CASE("sweeps: half the way up to a turn is shown beyond it") {
  Json document = usual();
  set(document, "/market/demand", 2000);
  const Json result = answer(document, {{"flips", {"/market/demand"}}, {"sweeps", {"/market/demand"}}});
  const Json& flip = result["flips"][0];
  const Json& sweep = result["sweeps"][0];
  REQUIRE(flip["above"].is_number());
  const double turn = flip["above"].get<double>();
  CHECK(sweep["high"].get<double>() >= turn + (turn - flip["plausible"][0].get<double>()) / 2);
  CHECK(sweep["changes"].size() == 1);
}

TEST_CASE("flips: what stands at 0 can still be pulled to where it turns") {
  Json document = usual();
  set(document, "/offers/1/tooling/price", 500);
  set(document, "/market/demand", 0);
  const Json result = answer(document, {{"flips", {"/market/demand"}}, {"sweeps", {"/market/demand"}}});
  CHECK(result["flips"][0]["searched"] == Json({0, 4000}));
  REQUIRE(result["flips"][0]["above"].is_number());
  CHECK(result["sweeps"][0]["high"].get<double>() > result["flips"][0]["above"].get<double>());
}

TEST_CASE("sweeps: a point is what the project would be with that value") {
  const Json document = usual();
  for (const char* path : {"/market/price", "/offers/1/tooling/price", "/offers/0/reorderWeeks", "/market/rampWeeks"}) {
    CAPTURE(path);
    const Json sweep = answer(document, {{"sweeps", {path}}})["sweeps"][0];
    for (const std::size_t i : {std::size_t{0}, sweep["x"].size() / 2, sweep["x"].size() - 1}) {
      Json changed = document;
      set(changed, path, sweep["x"][i]);
      const Loaded loaded(changed);
      CHECK(same(loaded.light(0).npv, sweep["npv"][i][0].get<double>()));
      CHECK(same(loaded.light(1).npv, sweep["npv"][i][1].get<double>()));
    }
  }
}

TEST_CASE("sweeps: the steps of a slider are round") {
  CHECK(roundStep(1) == 1);
  CHECK(roundStep(1.99) == 1);
  CHECK(roundStep(2) == 2);
  CHECK(roundStep(4.99) == 2);
  CHECK(roundStep(5) == 5);
  CHECK(roundStep(9.99) == 5);
  CHECK(roundStep(10) == 10);
  CHECK(roundStep(0.3) == near(0.2));
  CHECK(roundStep(0.0007) == near(0.0005));
}

TEST_CASE("a trial puts the number back") {
  const Loaded loaded(usual());
  Trial trial(loaded.project, loaded.setting);
  const Standing before = trial.base();
  Project project = loaded.project;
  for (const Figure& f : figuresOf(project)) {
    static_cast<void>(
        trial.with(std::get<NumberSlot>(f.row->slot).number, f.at, f.only, allowed(*f.row, f.value * 1.1)));
  }
  const Trial again(trial.project(), loaded.setting);
  CHECK(again.base().npv == before.npv);
  CHECK(again.base().leader == before.leader);
}

TEST_CASE("a trial that runs one offer alone gives what running all would") {
  const Json document = seeded(5);
  const Loaded loaded(document);
  Trial trial(loaded.project, loaded.setting);
  Project project = loaded.project;
  for (const Figure& f : figuresOf(project)) {
    const double value = allowed(*f.row, f.value * 1.3 + 0.1);
    const Standing alone = trial.with(std::get<NumberSlot>(f.row->slot).number, f.at, f.only, value);
    const Standing all = trial.with(std::get<NumberSlot>(f.row->slot).number, f.at, -1, value);
    CAPTURE(pathOf(*f.row, f.at));
    CHECK(alone.npv == all.npv);
    CHECK(alone.fits == all.fits);
    CHECK(alone.leader == all.leader);
  }
}
