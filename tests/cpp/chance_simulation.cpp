// SPDX-License-Identifier: MIT
// Many worlds: closed forms, what must hold of any project, and how errors fall. docs/MODEL.md section 17.
#include <cmath>

#include "chance_support.hpp"
#include "core/chance/sensitivity/joint.hpp"
#include "supply_support.hpp"

namespace oemodm::test {
namespace {

Json steelBottle() { return shipped("presets/steel-bottle"); }

TEST_CASE("simulation: where nothing is left to chance it is the plain answer, bit for bit") {
  for (const Json& document : {plain(), usual(), steelBottle()}) {
    Project project = read(document);
    // Ranges of no width, whatever the evidence says.
    for (const Figure& figure : figuresOf(project)) {
      if (figure.given) leave(project, slotOf(project, figure), {figure.value, figure.value, 0.9, Shape::pert});
    }
    const Project settled = settledBy(document);
    project.evidence = settled.evidence;
    for (const Figure& figure : figuresOf(project)) {
      if (!figure.given)
        slotOf(project, figure) = {figure.value, static_cast<std::int32_t>(settled.evidence.size() - 1), -1, true};
    }
    const Simulated run(project, 1024);
    const Standing plainly = standingOf(run.project, run.setting);
    CHECK(run.simulation.unknowns().empty());
    for (std::size_t i = 0; i < plainly.count; ++i) {
      CHECK(same(run.chances.offers[i].mean.value, plainly.npv[i]));
      CHECK(same(run.chances.offers[i].p5, plainly.npv[i]));
      CHECK(same(run.chances.offers[i].tail, plainly.npv[i]));
      CHECK(run.chances.offers[i].mean.error == 0);
      CHECK(run.chances.offers[i].best.value == (static_cast<int>(i) == plainly.leader ? 1 : 0));
    }
    CHECK(run.chances.ahead == 50);
    CHECK(run.chances.perfect.value == 0);
  }
}

TEST_CASE("simulation: one uniform price has its chance, its EVPI and its EVPPI in closed form") {
  // A earns 10,400 x (10 - a), B 10,400 x 6 - 6,000; a is uniform from 4 to 6, so that B leads above a = 4 +
  // 6,000/10,400.
  Project project = settledBy(plain());
  leave(project, project.offers[0].tiers[0].price, {4, 6, 1, Shape::uniform});
  // What moves both alike is worth nothing.
  leave(project, project.market.price, {9, 11, 1, Shape::uniform});
  const Simulated run(project, 16384);
  const double crossing = 6000.0 / 10400;
  const double lost = (6000 * crossing - 10400 * crossing * crossing / 2) / 2;  // the mean of A's lead where A leads
  CHECK(run.chances.offers[1].best.value == Approx(1 - crossing / 2).margin(2e-4));
  CHECK(run.chances.perfect.value == Approx(lost).epsilon(1e-3));
  CHECK(run.chances.offers[0].mean.value == Approx(10400 * 5).epsilon(1e-5));
  REQUIRE(run.chances.findings.size() == 2);
  const Finding& price = run.chances.findings[0];
  CHECK(run.simulation.unknowns()[price.unknown].moved[0].figure.only == 0);
  CHECK(price.worth.value == Approx(lost).epsilon(5e-3));
  CHECK(price.share == Approx(1).margin(1e-3));
  CHECK(run.chances.findings[1].worth.value == 0);
  CHECK(run.chances.findings[1].share < 1e-3);
}

TEST_CASE("simulation: a cause ties its numbers together by f squared, and leaves each as it is") {
  Project project = settledBy(plain());
  project.rates.push_back({"EUR", {0.9}});
  project.rates.push_back({"CNY", {7}});
  project.offers[0].currency = "EUR";
  project.offers[1].currency = "CNY";
  project.offers[1].tiers[0].price.value = 28;
  leave(project, project.rates[0].perUnit, {0.8, 1, 0.9, Shape::quantiles});
  leave(project, project.rates[1].perUnit, {6, 8, 0.9, Shape::quantiles});
  for (Rate& rate : project.rates) rate.perUnit.given = true;
  for (const double follows : {0.0, 0.7, 1.0}) {
    project.together.currency.value = follows;
    const Simulated run(project, 4096);
    REQUIRE(run.simulation.unknowns().size() == 2);
    double both = 0;
    double squares = 0;
    for (std::uint32_t w = 0; w < 4096; ++w) {
      const double a = run.simulation.worlds().zOf(0, w);
      const double b = run.simulation.worlds().zOf(1, w);
      both += a * b / 4096;
      squares += a * a / 4096;
    }
    CHECK(both == Approx(follows * follows).margin(0.01));
    CHECK(squares == Approx(1).margin(0.01));
  }
  // A number's own strength goes before its cause's.
  project.together.currency.value = 0.9;
  project.ranges[static_cast<std::size_t>(project.rates[0].perUnit.range)].follows = 0;
  const Simulated apart(project, 1024);
  for (const Unknown& unknown : apart.simulation.unknowns()) {
    CHECK(unknown.cause == Cause::currency);
    CHECK(unknown.follows == (unknown.moved[0].figure.at.i == 0 ? 0 : 0.9));
  }
}

TEST_CASE("simulation: what must hold of any project") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Project project = read(seeded(seed));
    const Simulated run(project, 1024, seed);
    const Chances& chances = run.chances;
    double best = chances.declining.value;
    double swing = 1e300;
    for (const Unknown& unknown : run.simulation.unknowns()) {
      CHECK(unknown.swing > 0);
      CHECK(unknown.swing <= swing);
      swing = unknown.swing;
    }
    for (std::size_t i = 0; i < chances.offers.size(); ++i) {
      const OfferChances& offer = chances.offers[i];
      best += offer.best.value;
      CHECK(std::isfinite(offer.mean.value));
      CHECK((offer.p5 <= offer.p50 && offer.p50 <= offer.p95 && offer.tail <= offer.p5));
      if (run.simulation.choices().may[i])
        CHECK(offer.regret.value >= chances.perfect.value - 1e-6 * std::abs(offer.mean.value));
    }
    CHECK(best == Approx(1));
    CHECK(chances.perfect.value >= 0);
    for (const Finding& finding : chances.findings) {
      CHECK((finding.worth.value >= 0 && finding.worth.value <= chances.perfect.value));
      CHECK((finding.share >= 0 && finding.share <= 1));
      CHECK(std::isfinite(finding.worth.error));
    }
    for (std::size_t m = 1; m < kMarks; ++m) CHECK(chances.marks[m - 1].lead >= chances.marks[m].lead);
  }
}

TEST_CASE("simulation: a profile is every offer run anew, whatever the number concerns") {
  for (const Json& document : {usual(), steelBottle(), supplierUsual(), shipped("presets/odm-house")}) {
    const Simulated run(read(document), 1024);
    for (const Unknown& unknown : run.simulation.unknowns()) {
      for (std::size_t k = 0; k < kProfile; ++k) {
        Project project = run.project;
        for (const Moved& one : unknown.moved) {
          Number& number = slotOf(project, one.figure);
          number.value = one.alone(k);
          number.given = true;
        }
        const Standing standing = standingOf(project, run.setting);
        CAPTURE(unknown.moved.front().figure.row->path, k);
        for (std::size_t i = 0; i < standing.count; ++i) CHECK(same(unknown.profile[k].npv[i], standing.npv[i]));
        CHECK(unknown.profile[k].leader == standing.leader);
      }
    }
  }
}

TEST_CASE("simulation: a world may end before or after the plan does: what is kept of the plan holds for it too") {
  // Nobody can say so (no-range), but the core need not know.
  Project project = settledBy(usual());
  leave(project, project.market.horizonWeeks, {70, 150, 1, Shape::uniform});
  leave(project, project.market.demand, {8000, 16000, 0.9, Shape::pert});
  leave(project, project.offers[1].stages[0].weeks, {1, 9, 0.9, Shape::pert});
  const Simulated simulated(project, 1024);
  REQUIRE(simulated.simulation.unknowns().size() == 3);
  int sooner = 0;
  int later = 0;
  for (std::uint32_t w = 0; w < 1024; ++w) {
    Project world = simulated.project;
    for (std::size_t u = 0; u < 3; ++u) {
      const Moved& moved = simulated.simulation.unknowns()[u].moved.front();
      slotOf(world, moved.figure).value = moved.at(simulated.simulation.worlds().zOf(u, w));
    }
    (world.market.horizonWeeks < simulated.project.market.horizonWeeks ? sooner : later) += 1;
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(same(simulated.simulation.futures().offers[i].npv[w],
                 run(simulated.project, world, simulated.setting, i).npv));
    }
  }
  CHECK(sooner > 300);
  CHECK(later > 300);
}

TEST_CASE("simulation: a mark's reasons are those of its own lead, over the best other choice there") {
  // A earns 62,400 and leads by 5,200 over C, whose price hardly moves it; B overtakes where it is cheap.
  Json document = plain();
  document["offers"].push_back(document["offers"][0]);
  document["offers"][2]["name"] = "C";
  Project project = settledBy(document);
  project.offers[0].tiers[0].price.value = 4;
  project.offers[2].tiers[0].price.value = 4.5;
  leave(project, project.offers[1].tiers[0].price, {3, 5, 1, Shape::uniform});
  leave(project, project.offers[2].tiers[0].price, {4.4, 4.6, 1, Shape::uniform});
  const Simulated run(project, 4096);
  CHECK(run.simulation.choices().other == 2);
  int byB = 0;
  for (const Mark& mark : run.chances.marks) {
    REQUIRE((mark.rival == 1 || mark.rival == 2));
    if (mark.leader != 0) CHECK(mark.rival == mark.leader);
    const auto reasons = reasonsOf(run.simulation, run.chances, mark, 4);
    REQUIRE(!reasons.empty());
    CHECK(run.simulation.unknowns()[reasons.front()].moved.front().figure.only == mark.rival);
    byB += mark.rival == 1 ? 1 : 0;
  }
  CHECK((byB > 15 && byB < 35));  // B is ahead of C up to about 3.92, in 23 of 50 worlds
}

TEST_CASE("simulation: where nothing else may be chosen the reasons are those of the NPV itself") {
  Project project = settledBy(plain());
  project.limits.ownDesign = {true, true};                           // which only B can offer
  leave(project, project.market.price, {9, 11, 1, Shape::uniform});  // moves both alike: no gap
  const Simulated run(project, 1024);
  CHECK(run.simulation.choices().offer == 1);
  for (const Mark& mark : run.chances.marks) {
    CHECK(mark.rival == kNobody);
    CHECK(same(mark.lead, run.simulation.futures().offers[1].npv[mark.world]));
    CHECK(reasonsOf(run.simulation, run.chances, mark, 4).size() == 1);
  }
}

TEST_CASE("simulation: a larger minimum never leaves less of a first order that covers all weeks") {
  double before = -1;
  for (const double minimum : {0.0, 4000.0, 10400.0, 12000.0, 20000.0}) {
    Project project = settledBy(plain());
    leave(project, project.market.demand, {3000, 7000, 0.9, Shape::pert});
    project.offers[0].minimumStyle = {minimum, -1, -1, true};
    const Simulated run(project, 1024);
    CHECK(run.chances.offers[0].left >= before);
    before = run.chances.offers[0].left;
  }
  CHECK(before > 0);
}

TEST_CASE("simulation: errors fall faster than by chance alone, whether the answer is smooth or jumps") {
  Project smooth = settledBy(plain());
  leave(smooth, smooth.offers[0].tiers[0].price, {4, 6, 0.9, Shape::pert});
  leave(smooth, smooth.market.price, {9, 11, 0.9, Shape::triangular});
  leave(smooth, smooth.offers[1].tooling.price, {4000, 9000, 0.9, Shape::lognormal});
  const Simulated few(smooth, 1024);
  const Simulated many(smooth, 16384);
  // Sixteen times the worlds: a fourth of the error by chance alone.
  CHECK(many.chances.offers[0].mean.error < few.chances.offers[0].mean.error / 8);
  CHECK(many.chances.offers[1].best.error < few.chances.offers[1].best.error / 4);

  const Project jumpy = read(steelBottle());
  const Simulated rough(jumpy, 1024);
  const Simulated fine(jumpy, 16384);
  CHECK(fine.chances.offers[0].mean.error < rough.chances.offers[0].mean.error / 4);
  // And they say how far off the first is.
  CHECK(std::abs(fine.chances.offers[0].mean.value - rough.chances.offers[0].mean.value) <
        2 * rough.chances.offers[0].mean.error);
  // The first worlds are the same ones.
  for (std::size_t w = 0; w < 1024; ++w) {
    CHECK(same(rough.simulation.futures().offers[0].npv[w], fine.simulation.futures().offers[0].npv[w]));
  }
}

TEST_CASE("simulation: the joint change is the design point where the lead is linear and normal") {
  // B leads by 10,400 (a - 4) - t with a = 5, t = 6,000; a has the standard deviation 0.2, t 1,000, the market price is
  // worth nothing: the nearest point is (-2,080, 1,000) x 4,400 / (2,080^2 + 1,000^2).
  constexpr double kEnd = 1.6448536269514722;
  Project project = settledBy(plain());
  leave(project, project.offers[0].tiers[0].price, {5 - 0.2 * kEnd, 5 + 0.2 * kEnd, 0.9, Shape::quantiles});
  leave(project, project.offers[1].tooling.price, {6000 - 1000 * kEnd, 6000 + 1000 * kEnd, 0.9, Shape::quantiles});
  leave(project, project.market.price, {9.9, 10.1, 0.9, Shape::pert});
  const Simulated run(project, 1024);
  const std::optional<JointChange> joint = jointChangeOf(run.simulation, run.setting);
  REQUIRE(joint);
  CHECK(joint->distance == Approx(4400 / std::sqrt(2080.0 * 2080 + 1000 * 1000)).epsilon(1e-5));
  REQUIRE(joint->parts.size() == 2);
  CHECK(joint->parts[0].value == Approx(5 - 0.2 * 2080 * 4400 / (2080.0 * 2080 + 1000 * 1000)).epsilon(1e-4));
  CHECK(joint->parts[1].value == Approx(6000 + 1e6 * 4400 / (2080.0 * 2080 + 1000 * 1000)).epsilon(1e-4));
  CHECK(joint->leader == 0);
  CHECK(joint->lead <= 0);
  CHECK(joint->lead > -1);
  // Where the lead holds out to four standard deviations there is none.
  project.offers[0].tiers[0].price.value = 8;
  project.ranges[0] = {7.9, 8.1, 0.9, Shape::quantiles};
  const Simulated far(project, 1024);
  CHECK(!jointChangeOf(far.simulation, far.setting));
}

TEST_CASE("simulation: a joint change really ends the lead") {
  for (const char* name : {"presets/steel-bottle", "presets/t-shirts", "presets/own-moulds", "examples/ranges"}) {
    const Simulated run(read(shipped(name)), 1024);
    const std::optional<JointChange> joint = jointChangeOf(run.simulation, run.setting);
    CAPTURE(name);
    REQUIRE(joint);
    CHECK(joint->lead < 0);
    CHECK(joint->leader != run.simulation.choices().offer);
    CHECK(joint->distance < 4);
  }
}

TEST_CASE("simulation: ranges are read in every way of saying them, and faults are told at their place") {
  const auto with = [](const char* range) {
    Json document = usual();
    document["market"]["price"] = Json::parse(range);
    return readRequest(request(document));
  };
  const auto stated = [&](const char* range) {
    const Request read = with(range);
    REQUIRE(read.issues.empty());
    const Number& price = read.project.market.price;
    REQUIRE(price.range >= 0);
    return std::pair(price.value, read.project.ranges[static_cast<std::size_t>(price.range)]);
  };
  const auto [middle, wide] = stated(R"({"range": {"low": 20, "high": 30}})");
  CHECK((middle == 25 && wide.low == 20 && wide.high == 30 && wide.sure == 0.9 && wide.shape == Shape::pert));
  const auto [ten, by] = stated(R"({"value": 10, "range": {"by": 0.1, "sure": 1, "shape": "uniform"}})");
  CHECK((ten == 10 && by.low == 9 && by.high == 11 && by.sure == 1 && by.shape == Shape::uniform));
  CHECK(stated(R"({"range": {"low": 20, "high": 30, "follows": 0.3}})").second.follows == 0.3);
  CHECK(!wide.follows);
  const auto issue = [&](const char* range, const char* code) {
    const Request read = with(range);
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].path == "/market/price/range");
    CHECK(read.issues[0].code == code);
  };
  issue(R"({"value": 8, "range": 3})", "bad-range");
  issue(R"({"value": 8, "range": {"low": 3}})", "bad-range");
  issue(R"({"value": 8, "range": {"low": 3, "high": 9, "by": 1}})", "bad-range");
  issue(R"({"value": 8, "range": {"low": 3, "high": 9, "sure": 0.7}})", "bad-range");
  issue(R"({"value": 8, "range": {"low": 3, "high": 9, "shape": "bell"}})", "bad-range");
  issue(R"({"value": 8, "range": {"low": 3, "high": 9, "follows": 1.1}})", "bad-range");
  issue(R"({"value": 8, "range": {"low": 9, "high": 3}})", "range-backwards");
  issue(R"({"value": 8, "range": {"low": 0, "high": 9}})", "below-min");
  issue(R"({"value": 8, "range": {"low": 1, "high": 1e9}})", "above-max");
  issue(R"({"value": 8, "range": {"low": 9, "high": 10}})", "value-outside-range");
  issue(R"({"value": 8, "range": {"low": 7, "high": 10, "sure": 1, "shape": "lognormal"}})", "range-without-end");
  issue(R"({"value": 8, "range": {"low": 8, "high": 10, "shape": "quantiles"}})", "range-one-sided");
  issue(R"({"value": 8, "range": {"low": 0.01, "high": 9e6, "shape": "lognormal"}})", "range-too-skewed");
  issue(R"({"value": 8, "range": {"low": 7.999, "high": 900, "shape": "quantiles"}})", "range-too-skewed");
  // Whole numbers are judged as they are read.
  const auto weeks = [&](const char* range) {
    Json document = usual();
    document["market"]["rampWeeks"] = Json::parse(range);
    return readRequest(request(document)).issues;
  };
  CHECK(weeks(R"({"value": 12, "range": {"low": 0.4, "high": 24, "shape": "lognormal"}})").at(0).code ==
        "range-not-positive");
  CHECK(weeks(R"({"value": 7, "range": {"low": 6.6, "high": 12, "shape": "quantiles"}})").at(0).code ==
        "range-one-sided");
  CHECK(weeks(R"({"range": {"low": 6.2, "high": 6.4}})").empty());
  Json horizon = usual();
  horizon["market"]["horizonWeeks"] = Json::parse(R"({"value": 104, "range": {"low": 100, "high": 110}})");
  CHECK(readRequest(request(horizon)).issues.at(0).code == "no-range");
}

TEST_CASE("simulation: a quote is rather too low than too high, an ended one is no quote any more") {
  Json document = usual();
  document["offers"][0]["tiers"][0]["price"] = Json::parse(R"({"value": 10, "evidence": {"grade": "quote"}})");
  const auto range = [&] {
    Project project = read(document);
    return plausible(figureAt(project, rowOf("/offers/*/tiers/*/price"), {0, 0}));
  };
  CHECK((range().low == near(9.5) && range().high == near(11)));
  document["offers"][0]["validUntil"] = "2026-03-01";  // the day before the start
  CHECK((range().low == near(8) && range().high == near(12)));
}

}  // namespace
}  // namespace oemodm::test
