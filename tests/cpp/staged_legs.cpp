// SPDX-License-Identifier: MIT
// One path of two legs, worked by hand; and that a leg with nothing to change is the offer by itself, to the bit.
// MODEL.md section 13.
#include "core/staged/path.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

constexpr StagedPair kPair{0, 1};

/// The plain project: 100 pieces a week at 10; A costs 5, B costs 4 and a tool of 6,000; all there in no time.
struct Staging : Loaded {
  using Loaded::Loaded;
  [[nodiscard]] StagedRun at(int start, int change) const {
    return runStaged(project, project, setting, kPair, {start, change});
  }
  [[nodiscard]] StagedRun at(int start) const { return at(start, start); }
  [[nodiscard]] Cash leg(std::size_t offer, const Leg& leg) const {
    Cash cash;
    static_cast<void>(runLeg(project, project, setting, offer, leg, cash));
    return cash;
  }
};

Leg endingAt(int week, OldStock stock = OldStock::rundown) {
  Leg leg;
  leg.until = week;
  leg.oldStock = stock;
  return leg;
}

bool sameCash(const Cash& a, const Cash& b) {
  if (a.used != b.used) return false;
  for (std::size_t i = 0; i < kSlots; ++i) {
    if (!same(a.week[i], b.week[i])) return false;
  }
  return true;
}

/// A must order 1,000 at least: in 4 weeks it sells 400.
Json overbought() {
  Json document = plain();
  set(document, "/offers/0/minimum/style", 1000);
  set(document, "/market/recovery", 0.2);
  return document;
}

}  // namespace

TEST_CASE("a path: each offer sells and orders its own weeks") {
  const Staging staging(plain());
  for (const int m : {1, 13, 52, 103}) {
    CAPTURE(m);
    const StagedRun run = staging.at(m);
    CHECK(run.totals.npv == near(104000 - 5 * 100 * m - 4 * 100 * (104 - m) - 6000));
    CHECK(run.first.firstOrder == 100 * m);
    CHECK(run.first.sold == near(100 * m));
    CHECK(run.first.left == near(0));
    CHECK(run.first.lost == near(0));
  }
}

TEST_CASE("a path: the second offer's money begins with its project, and the base design is paid then") {
  Json document = plain();
  set(document, "/offers/1/oneOff", {{"design", 700}, {"legal", 50}, {"packaging", 0}, {"certification", 0}});
  set(document, "/offers/1/stages",
      {{{"name", "design"}, {"weeks", 4}},
       {{"name", "sourcing"}, {"weeks", 3}, {"overlap", 9}},
       {{"name", "produce"}, {"weeks", 5}}});
  set(document, "/staged", {{"baseCost", 500}, {"redesignWeeks", 2}});
  const Staging staging(document);
  const std::vector<StagedWeeks> starts = startsOf(staging.project, staging.setting, kPair);
  REQUIRE(starts.size() == 104 - 11);
  // Design takes 4 and 2 weeks, sourcing begins with the project and no sooner, making takes 5.
  CHECK(starts.front().start == 0);
  CHECK(starts.front().change == 11);
  CHECK(starts.back().start == 92);
  Leg second;
  second.startAt = 20;
  second.longer = 2;
  const Cash cash = staging.leg(1, second);
  CHECK(cash.week[20] == near(-750 - 6000));  // sourcing, and with it the tool, begins with the project
  CHECK(cash.week[19] == 0);
  CHECK(cash.week[31] == near(1000 - 4.0 * 100 * (104 - 31)));  // ready, paid and sold from
  const StagedRun run = staging.at(20, 31);
  const Cash first = staging.leg(0, endingAt(31));
  for (std::size_t i = 0; i < kSlots; ++i)
    CHECK(run.cash.week[i] == near(cash.week[i] + first.week[i] - (i == 20 ? 500 : 0)));
  CHECK(run.totals.profit == near(104000 - 5 * 3100 - 4 * 7300 - 6000 - 750 - 500));
}

TEST_CASE("closures stand where they are: a project that begins later meets others") {
  Json document = plain();
  set(document, "/offers/1/origin", "CN");
  set(document, "/offers/1/stages/0/weeks", 4);
  set(document, "/closures",
      {{{"name", "x"}, {"country", "CN"}, {"from", "2026-02-16"}, {"to", "2026-03-01"}}});  // weeks 6 and 7
  const Staging staging(document);
  const std::vector<StagedWeeks> starts = startsOf(staging.project, staging.setting, kPair);
  CHECK(starts[0].change == 4);
  CHECK(starts[2].change == 6);
  CHECK(starts[3].change == 9);  // a week's work is left at the end of week 5
  CHECK(starts[8].change == 12);
}

TEST_CASE("old stock run down: it sells first, at its own price, and the second offer sells the rest") {
  Json document = overbought();
  set(document, "/offers/0/design/priceEffect", -0.1);
  const Staging staging(document);
  const StagedRun run = staging.at(4);
  CHECK(run.first.sold == near(1000));
  CHECK(run.first.left == near(0));
  // Weeks 0 to 9 sell A at 9, weeks 10 to 103 sell B at 10.
  CHECK(run.totals.npv == near(9 * 1000 - 5 * 1000 + (10 - 4) * 9400 - 6000));
}

TEST_CASE("old stock run down in part: what is left of a week's demand is the second offer's") {
  Json document = overbought();
  set(document, "/offers/0/minimum/style", 450);
  const StagedRun run = Staging(document).at(4);
  CHECK(run.totals.npv == near(104000 - 5 * 450 - 4 * 9950 - 6000));  // 50 of week 4 are A's
}

TEST_CASE("old stock written off: it brings its recovery at the switch, and the second offer sells everything") {
  Json document = overbought();
  set(document, "/staged/oldStock", "writeoff");
  const Staging staging(document);
  const StagedRun run = staging.at(4);
  CHECK(run.first.sold == near(400));
  CHECK(run.first.left == near(600));
  CHECK(run.totals.npv == near(104000 - 5000 + 0.2 * 600 * 5 - 4 * 10000 - 6000));
  CHECK(staging.leg(0, endingAt(4, OldStock::writeoff)).week[4] == near(600));
}

TEST_CASE("old stock that never sells out comes back at the end, having been stored until then") {
  Json document = overbought();
  set(document, "/market/demand", 52);  // a piece a week
  set(document, "/market/storage", 0.52);
  const Cash cash = Staging(document).leg(0, endingAt(4));
  CHECK(cash.week[104] == near(0.2 * 896 * 5));
  CHECK(cash.week[50] == near(10 - 949 * 0.12));
}

TEST_CASE("demand carried over: the second offer's ramp goes on where the first's stood") {
  Json document = plain();
  set(document, "/market/rampWeeks", 10);
  const auto sold = [&](double share) {
    set(document, "/staged/carryOver", share);
    const Staging staging(document);
    return (staging.at(5).totals.npv + 6000 - 5 * 150) / 6;  // 100 (0.1 + .. + 0.5) are A's, at 5 apiece
  };
  CHECK(sold(1) == near(60 + 70 + 80 + 90 + 100 * 95));
  CHECK(sold(0) == near(550 + 100 * 89));
  CHECK(sold(0.5) == near(35 + 45 + 55 + 65 + 75 + 85 + 95 + 100 * 92));
  // Once the first offer's ramp is done there is no more to carry.
  set(document, "/staged/carryOver", 1);
  CHECK(Staging(document).at(40).totals.npv == near(5 * (550 + 3000) + 6 * 100 * 64 - 6000));
}

TEST_CASE("at the switch the first offer's yearly items, contract and claw-back end, and its tooling is sold") {
  Json document = plain();
  set(document, "/offers/0/yearly/compliance", 100);
  set(document, "/offers/0/tooling",
      {{"owner", "buyer"}, {"price", 1000}, {"residual", 300}, {"subsidy", 800}, {"subsidyPieces", 5200}});
  set(document, "/offers/0/exclusivity", {{"years", 2}, {"fee", 40}, {"commitment", 6000}});
  for (const char* stock : {"rundown", "writeoff"}) {
    set(document, "/staged/oldStock", stock);
    const Staging staging(document);
    const Cash cash = staging.leg(0, endingAt(26, staging.project.staged.oldStock));
    CHECK(cash.week[0] == near(-1000 - 100 - 40 - 5 * 2600 + 1000));
    CHECK(cash.week[25] == near(1000));
    // Half a year's commitment of 3,000 less 2,600; half of the subsidy is earned.
    CHECK(cash.week[26] == near(-5 * 400 + 300 - 400));
    for (std::size_t i = 27; i < kSlots; ++i) CHECK(cash.week[i] == 0);
  }
}

TEST_CASE("the first offer orders nothing that would come after the switch, and no more than sells before it") {
  Json document = plain();
  set(document, "/market/coverWeeks", 10);
  set(document, "/market/safetyWeeks", 2);
  set(document, "/offers/0/reorderWeeks", 4);
  const Staging staging(document);
  Cash cash;
  const Outcome out = runLeg(staging.project, staging.project, staging.setting, 0, endingAt(15), cash);
  CHECK(out.ordered == 1500);
  CHECK(out.orders == 2);
  CHECK(out.sold == near(1500));
  CHECK(out.left == near(0));
}

TEST_CASE("property: a leg with nothing to change is the offer by itself, to the bit: pure OEM, pure ODM") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    const Staging staging(seeded(seed));
    const int horizon = static_cast<int>(staging.project.market.horizonWeeks);
    for (std::size_t i = 0; i < staging.project.offers.size(); ++i) {
      CAPTURE(i);
      Trace trace;
      const Outcome alone = staging.full(i, trace);
      for (const Leg& leg : {Leg{}, endingAt(horizon), endingAt(horizon, OldStock::writeoff)}) {
        Cash cash;
        const Outcome out = runLeg(staging.project, staging.project, staging.setting, i, leg, cash);
        CHECK(same(out.npv, alone.npv));
        CHECK(same(out.spendBeforeSale, alone.spendBeforeSale));
        CHECK(same(out.leftValue, alone.leftValue));
        CHECK(sameCash(cash, trace.cash));
      }
      // The whole of the demand left to it is no less than all.
      Shares all;
      all.fill(1);
      Leg whole;
      whole.leftForIt = &all;
      CHECK(sameCash(staging.leg(i, whole), trace.cash));
    }
  }
}

TEST_CASE("property: old stock that nobody has changes nothing, however it is dealt with") {
  Json document = plain();
  set(document, "/staged/oldStock", "writeoff");
  const Staging off(document);
  const Staging down(plain());
  for (int m = 1; m < 104; m += 7) CHECK(off.at(m).totals.npv == near(down.at(m).totals.npv));
}

TEST_CASE("property: more demand carried over never sells less") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Staging staging(seeded(seed));
    staging.project.market.rampWeeks.value = 12;
    double before = 0;
    for (const double share : {0.0, 0.3, 0.7, 1.0}) {
      Leg leg;
      leg.carried = share;
      Cash cash;
      const Outcome out = runLeg(staging.project, staging.project, staging.setting, 1, leg, cash);
      const double demand = out.sold + out.lost;
      CHECK(demand >= before * (1 - 1e-12));
      before = demand;
    }
  }
}
