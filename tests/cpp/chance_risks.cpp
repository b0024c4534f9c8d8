// SPDX-License-Identifier: MIT
// What may happen or not: closed forms, and what each risk does to a world. docs/MODEL.md section 17.1.
#include "chance_support.hpp"
#include "core/chance/sensitivity/joint.hpp"
#include "core/chance/unknowns/risk.hpp"
#include "supply_support.hpp"

namespace oemodm::test {
namespace {

/// A ends at 10,400 x 6 = 62,400, B at 10,400 x 6 - 6,000 = 56,400, both for certain.
Project certain() {
  Project project = settledBy(plain());
  project.offers[0].tiers[0].price.value = 4;
  return project;
}

Risk risk(double chance) {
  Risk out;
  out.name = "it happens";
  out.chance = {chance, -1, -1, true};
  return out;
}

double npvWith(const Project& project, const Risk& risk, std::size_t offer) {
  const Setting setting = settingOf(project);
  Project struck = project;
  strike(risk, struck);
  return run(project, struck, setting, offer).npv;
}

TEST_CASE("risks: one that costs A its lead has its mean, its EVPI and its EVPPI in closed form") {
  Project project = certain();
  Risk fails = risk(0.25);
  fails.offer.value = 1;
  fails.cost.value = 20000;
  project.risks.push_back(fails);
  const Simulated run(project, 4096);
  CHECK(run.chances.offers[0].mean.value == Approx(62400 - 0.25 * 20000));
  CHECK(run.chances.offers[0].mean.error < 1e-6);
  CHECK(run.chances.offers[0].best.value == Approx(0.75));
  CHECK(run.chances.perfect.value == Approx(0.75 * 62400 + 0.25 * 56400 - 57400));
  REQUIRE(run.chances.findings.size() == 1);
  const Finding& finding = run.chances.findings[0];
  CHECK(run.simulation.unknowns()[finding.unknown].risk == 0);
  CHECK(finding.worth.value == Approx(run.chances.perfect.value));
  CHECK(finding.share == Approx(1).margin(1e-3));
  // Whoever reads a future in which it happened is told so, and of one in which it did not as well.
  for (const Mark& mark : run.chances.marks) {
    const Unknown& unknown = run.simulation.unknowns()[finding.unknown];
    CHECK(unknown.happens(run.simulation.worlds().zOf(finding.unknown, mark.world)) == (mark.leader == 1));
    CHECK(reasonsOf(run.simulation, run.chances, mark, 4).size() == 1);
  }
}

TEST_CASE("risks: one that happens may be part of the joint change, as far out as where it begins") {
  // B leads by 10,400 (a - 4) - 6,000 with a = 5 and a standard deviation of 0.2; it costs B 2,000 of 4,400 with a
  // chance of 0.1.
  constexpr double kEnd = 1.6448536269514722;
  Project project = settledBy(plain());
  leave(project, project.offers[0].tiers[0].price, {5 - 0.2 * kEnd, 5 + 0.2 * kEnd, 0.9, Shape::quantiles});
  Risk costs = risk(0.1);
  costs.offer.value = 2;
  costs.cost.value = 2000;
  project.risks.push_back(costs);
  const double without = 4400.0 / 2080;
  const double out = happensFrom(costs);
  const double with = std::sqrt(out * out + 2400.0 * 2400 / (2080.0 * 2080));
  REQUIRE(with < without);
  const Simulated run(project, 1024);
  const std::optional<JointChange> joint = jointChangeOf(run.simulation, run.setting);
  REQUIRE((joint && joint->parts.size() == 2));
  CHECK(joint->distance == Approx(with).epsilon(1e-5));
  CHECK(run.simulation.unknowns()[joint->parts[0].unknown].risk == 0);
  CHECK((joint->parts[0].z == out && joint->parts[0].value == 1));
  CHECK(joint->parts[1].value == Approx(5 - 2400.0 / 10400).epsilon(1e-4));
  // One that ends the lead by itself is told by itself; a rare one is farther away than the price alone.
  project.risks[0].cost.value = 4500;
  const Simulated enough(project, 1024);
  CHECK(jointChangeOf(enough.simulation, enough.setting)->distance == Approx(without).epsilon(1e-5));
  project.risks[0].cost.value = 2000;
  project.risks[0].chance.value = 0.01;
  const Simulated rare(project, 1024);
  CHECK(jointChangeOf(rare.simulation, rare.setting)->distance == Approx(without).epsilon(1e-5));
}

TEST_CASE("risks: never and always, and none that changes nothing") {
  Project project = certain();
  Risk never = risk(0);
  never.cost.value = 5000;
  Risk always = risk(1);
  always.cost.value = 700;
  Risk idle = risk(0.5);
  project.risks = {never, always, idle};
  const Simulated run(project, 1024);
  CHECK(run.chances.offers[0].mean.value == Approx(62400 - 700));
  CHECK(run.chances.offers[1].mean.value == Approx(56400 - 700));
  CHECK(run.chances.perfect.value == 0);
  for (const Finding& finding : run.chances.findings) {
    CHECK(run.simulation.unknowns()[finding.unknown].risk != 2);
    CHECK(finding.worth.value == 0);
  }
}

TEST_CASE("risks: two of them are independent, and strike the same world together") {
  Project project = certain();
  Risk first = risk(0.5);
  first.offer.value = 1;
  first.cost.value = 4000;
  Risk second = first;
  second.chance.value = 0.25;
  second.cost.value = 3000;
  project.risks = {first, second};
  const Simulated run(project, 4096);
  CHECK(run.chances.offers[0].mean.value == Approx(62400 - 2000 - 750).epsilon(1e-4));
  CHECK(run.chances.offers[0].best.value == Approx(1 - 0.125).margin(2e-3));  // only both end A's lead of 6,000
}

TEST_CASE("risks: each effect is that of the number it strikes") {
  const Project project = read(shipped("presets/steel-bottle"));
  const Setting setting = settingOf(project);
  const double before = run(project, project, setting, 1).npv;
  const auto world = [&](auto&& change) {
    Project changed = project;
    change(changed);
    return run(project, changed, setting, 1).npv;
  };
  Risk one = risk(0.5);
  one.offer.value = 2;
  one.weeks.value = 8;
  CHECK(same(npvWith(project, one, 1), world([](Project& p) { p.offers[1].stages[0].weeks.value += 8; })));
  CHECK(same(npvWith(project, one, 0), run(project, project, setting, 0).npv));
  one = risk(0.5);
  one.duty.value = 0.25;
  CHECK(npvWith(project, one, 1) ==
        Approx(world([](Project& p) { p.route.duty.layers[0].rate.value += 0.25; })).epsilon(1e-12));
  one = risk(0.5);
  one.demand.value = -0.3;
  CHECK(npvWith(project, one, 1) == Approx(world([](Project& p) { p.market.demand.value *= 0.7; })).epsilon(1e-12));
  CHECK(npvWith(project, one, 1) < before);
}

TEST_CASE("risks: a preference that is refused falls back to the full rate") {
  Project project = read(shipped("presets/steel-bottle"));
  Duty& duty = project.route.duty;
  duty.rate = {0.2, -1, -1, true};
  duty.preferenceRate = {0, -1, -1, true};
  duty.ruleMet = duty.proof = {true, true};
  const Setting setting = settingOf(project);
  Risk refused = risk(0.2);
  refused.preference = {true, true};
  Project full = project;
  full.route.duty.proof.on = false;
  CHECK(same(npvWith(project, refused, 0), run(project, full, setting, 0).npv));
  CHECK(npvWith(project, refused, 0) < run(project, project, setting, 0).npv);
}

TEST_CASE("risks: the supplier's largest account frees its hours, and all comes back as it was") {
  Project project = read(shipped("examples/s2-largest-account"));
  project.risks.push_back(risk(0.3));
  project.risks[0].account = {true, true};
  project.risks[0].demand.value = -0.5;
  Project world = project;
  const Untouched untouched(project);
  strike(project.risks[0], world);
  CHECK(world.supplier.booked == project.supplier.booked - project.supplier.largestHours);
  CHECK(world.offers[0].supply.enquiries == 0.5 * project.offers[0].supply.enquiries);
  untouched.putBack(world);
  const Setting setting = settingOf(project);
  const Standing before = standingOf(project, setting);
  const Standing after = standingOf(world, setting);
  for (std::size_t i = 0; i < before.count; ++i) CHECK(same(before.npv[i], after.npv[i]));
}

}  // namespace
}  // namespace oemodm::test
