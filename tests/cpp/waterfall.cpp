// SPDX-License-Identifier: MIT
// Why one offer is ahead, by what they differ in. docs/MODEL.md 17.6.
#include "core/decision/waterfall.hpp"

#include <cmath>

#include "supply_support.hpp"
#include "support.hpp"

namespace oemodm::test {
namespace {

struct Taken {
  explicit Taken(const Json& document) : Taken(read(document)) {}
  explicit Taken(const Project& of)
      : project(of),
        setting(settingOf(project)),
        standing(standingOf(project, setting)),
        waterfall(project, setting, standing) {
    while (waterfall.done() < waterfall.blocks()) waterfall.step();
    bars = waterfall.bars();
  }
  [[nodiscard]] double npv(int offer) const { return standing.npv[static_cast<std::size_t>(offer)]; }
  [[nodiscard]] double of(Trait trait) const {
    for (const Bar& bar : bars.bars) {
      if (bar.trait == trait) return bar.amount;
    }
    return std::nan("");
  }
  Project project;
  Setting setting;
  Standing standing;
  Waterfall waterfall;
  Bars bars;
};

std::vector<Json> documents() {
  std::vector<Json> out{plain(), usual()};
  for (const char* name :
       {"presets/steel-bottle", "presets/own-moulds", "presets/full-factory", "presets/idle-workshop",
        "presets/new-exporter", "examples/eu-three-currencies", "examples/b1-three-quotes",
        "examples/brand-exclusivity", "examples/both-sides", "examples/s2-largest-account"})
    out.push_back(shipped(name));
  for (std::uint64_t seed = 1; seed <= 30; ++seed) out.push_back(seeded(seed));
  return out;
}

TEST_CASE("waterfall: every row of an offer belongs to one trait") {
  for (const ProjectSide side : {ProjectSide::buyer, ProjectSide::supplier}) {
    for (const Row& row : fields()) {
      CAPTURE(row.path);
      CHECK(traitOf(row.path, side).has_value() == (row.path.substr(0, 9) == "/offers/*" && row.path != "/offers"));
    }
  }
}

TEST_CASE("waterfall: with all traits of one offer the hybrid is that offer, bit for bit, whatever they are") {
  for (const Json& document : documents()) {
    const Project project = read(document);
    const Setting setting = settingOf(project);
    const Standing standing = standingOf(project, setting);
    for (std::size_t a = 0; a < standing.count; ++a) {
      for (std::size_t b = 0; b < standing.count; ++b) {
        Hybrid hybrid(project, setting, a, b);
        CHECK(same(hybrid.npv((1U << hybrid.traits().size()) - 1), standing.npv[a]));
        CHECK(same(hybrid.npv(0), standing.npv[b]));
        if (a == b) CHECK(hybrid.traits().empty());
      }
    }
  }
}

TEST_CASE("waterfall: bars add up to the gap bit for bit, the greatest first") {
  for (const Json& document : documents()) {
    const Taken taken(document);
    double sum = 0;
    double before = 1e300;
    for (const Bar& bar : taken.bars.bars) {
      sum += bar.amount;
      CHECK(std::abs(bar.amount) <= before * (1 + 1e-12) + 1e-9);
      before = std::abs(bar.amount);
    }
    CHECK(same(sum, taken.bars.gap));
    CHECK(taken.bars.gap == near(taken.npv(taken.waterfall.offer()) - taken.npv(taken.waterfall.other()), 1e-12));
    CHECK(taken.waterfall.runs() <= (taken.standing.mayDecline ? 4096 : 2048));
  }
  // And it is the verdict's gap, as printed.
  for (const Json& document : {usual(), shipped("presets/steel-bottle"), shipped("examples/eu-three-currencies")}) {
    const Json result = answer(document, {{"compare", true}, {"waterfall", true}});
    CHECK(same(result["waterfall"]["gap"].get<double>(), result["verdict"]["gap"].get<double>()));
    CHECK(result["waterfall"]["offer"] == result["verdict"]["offer"]);
    CHECK(result["waterfall"]["other"] == result["verdict"]["runnerUp"]);
  }
}

TEST_CASE("waterfall: what cannot be held by a double is left off the gap, not off the sum") {
  // Two bars of some 10^15 cancel to a gap of 0.1.
  const Bars bars = shapley({Trait::time, Trait::price}, {0, 1e15 / 3, -1e15 / 7, 0.1});
  REQUIRE(bars.bars.size() == 2);
  CHECK(same(bars.bars[0].amount + bars.bars[1].amount, bars.gap));
  CHECK(bars.gap == Approx(0.1).margin(0.3));
}

TEST_CASE("waterfall: where money adds up each bar is its own difference, and what moves nothing is worth nothing") {
  // A earns 10,400 x (10 - 5), B 10,400 x (10 - 4) - 6,000: price and tooling alone, in whatever order.
  const Taken taken(plain());
  CHECK(taken.waterfall.offer() == 1);
  CHECK(taken.bars.gap == 4400);
  CHECK(taken.of(Trait::price) == 10400);
  CHECK(taken.of(Trait::tooling) == -6000);
  CHECK(same(taken.of(Trait::design), 0));  // the owner differs, but no erosion asks who it is
  CHECK(same(taken.of(Trait::time), 0));    // stages of other names, in no time
  CHECK(std::isnan(taken.of(Trait::minimum)));
}

TEST_CASE("waterfall: Shapley's axioms on games of their own") {
  const std::vector<Trait> traits{Trait::time, Trait::price, Trait::minimum};
  // The glove game: one left glove, two right ones; the pair is worth 1. Known values 2/3, 1/6, 1/6.
  std::vector<double> glove(8, 0.0);
  for (const std::size_t mask : {3U, 5U, 7U}) glove[mask] = 1;
  const Bars bars = shapley(traits, glove);
  CHECK(bars.bars[0].trait == Trait::time);
  CHECK(bars.bars[0].amount == near(2.0 / 3));
  CHECK(bars.bars[1].amount == near(1.0 / 6));
  CHECK(bars.bars[2].amount == near(1.0 / 6));
  // Symmetry, a dummy, additivity with a game in which each brings its own.
  Random random(7);
  std::vector<double> worth(8);
  std::vector<double> more(8);
  for (std::size_t mask = 0; mask < 8; ++mask) {
    const double two = (mask & 3U) == 3 ? 5 : (mask & 3U) == 0 ? 0 : 2;
    worth[mask] = two;
    more[mask] = two + ((mask & 1U) != 0 ? 10 : 0) + ((mask & 4U) != 0 ? -3 : 0);
  }
  const Bars fair = shapley(traits, worth);
  CHECK(fair.bars[0].amount == fair.bars[1].amount);
  CHECK(fair.bars[2].amount == 0);
  const Bars both = shapley(traits, more);
  CHECK(both.bars[0].amount == near(12.5));
  CHECK(both.bars[1].trait == Trait::minimum);
  CHECK(both.bars[1].amount == near(-3));
}

TEST_CASE("waterfall: exchanging the offers turns the bars round") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Project project = read(seeded(seed));
    const Setting setting = settingOf(project);
    Hybrid forth(project, setting, 0, 1);
    Hybrid back(project, setting, 1, 0);
    REQUIRE(forth.traits() == back.traits());
    const auto worth = [](Hybrid& hybrid) {
      std::vector<double> out;
      for (std::uint32_t mask = 0; mask < (1U << hybrid.traits().size()); ++mask) out.push_back(hybrid.npv(mask));
      return out;
    };
    const Bars there = shapley(forth.traits(), worth(forth));
    const Bars here = shapley(back.traits(), worth(back));
    for (const Bar& bar : there.bars) {
      for (const Bar& other : here.bars) {
        if (other.trait == bar.trait) CHECK(other.amount == Approx(-bar.amount).epsilon(1e-9).margin(1e-5));
      }
    }
  }
}

TEST_CASE("waterfall: a currency that says the same money says the same bars") {
  Json document = usual();
  const Taken before(document);
  // The first offer in yuan, eight for a dollar: a power of two, so that no bit is lost.
  set(document, "/rates", Json::parse(R"([{"currency": "CNY", "perUnit": 8}])"));
  set(document, "/offers/0/currency", "CNY");
  const Project project = read(usual());
  forEachNumber(usual(), project, [&](const std::string& path, const Row& row, const Json& value) {
    if (path.substr(0, 10) == "/offers/0/" && row.unit.substr(0, 5) == "quote")
      set(document, path, 8 * value.get<double>());
  });
  const Taken after(document);
  CHECK(after.bars.gap == near(before.bars.gap));
  REQUIRE(after.bars.bars.size() == before.bars.bars.size());
  for (const Bar& bar : before.bars.bars) CHECK(after.of(bar.trait) == near(bar.amount));
}

TEST_CASE("waterfall: it is asked for, or comes with everything") {
  CHECK(answer(usual(), nullptr).contains("waterfall"));
  CHECK_FALSE(answer(usual(), {{"compare", true}}).contains("waterfall"));
  CHECK(faults(request(usual(), {{"waterfall", 3}})) == std::vector<Fault>{{"/ask/waterfall", "not-a-boolean"}});
}

}  // namespace
}  // namespace oemodm::test
