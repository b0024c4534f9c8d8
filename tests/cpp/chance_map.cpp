// SPDX-License-Identifier: MIT
// The chance over two numbers, and its level lines. docs/MODEL.md 17.8.
#include "core/chance/sensitivity/chance_map.hpp"

#include <cmath>

#include "core/chance/mathematics/normal.hpp"
#include "supply_support.hpp"
#include "support.hpp"

namespace oemodm::test {
namespace {

std::vector<double> evenly(double low, double high, std::size_t count) {
  std::vector<double> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(low + (high - low) * static_cast<double>(i) / static_cast<double>(count - 1));
  return out;
}

template <class Of>
std::vector<double> valuesOf(const std::vector<double>& x, const std::vector<double>& y, const Of& of) {
  std::vector<double> out;
  for (const double b : y) {
    for (const double a : x) out.push_back(of(a, b));
  }
  return out;
}

TEST_CASE("contour: of a plane one straight line, of a hill one ring") {
  const std::vector<double> x = evenly(-2, 2, 17);
  const std::vector<double> y = evenly(-2, 2, 13);
  const std::vector<double> plane = valuesOf(x, y, [](double a, double b) { return a + 2 * b; });
  const std::vector<Polyline> lines = contoursOf({x, y, plane}, 0.3);
  REQUIRE(lines.size() == 1);
  for (const MapPoint& point : lines[0]) CHECK(point.x + 2 * point.y == Approx(0.3));
  CHECK(std::abs(lines[0].front().x - lines[0].back().x) == Approx(4));
  const std::vector<double> hill = valuesOf(x, y, [](double a, double b) { return -a * a - b * b; });
  const std::vector<Polyline> ring = contoursOf({x, y, hill}, -1.2);
  REQUIRE(ring.size() == 1);
  CHECK((ring[0].front().x == ring[0].back().x && ring[0].front().y == ring[0].back().y));
  CHECK(ring[0].size() > 20);
  for (const MapPoint& point : ring[0]) CHECK(std::hypot(point.x, point.y) == Approx(std::sqrt(1.2)).margin(0.02));
  CHECK(contoursOf({x, y, hill}, 1).empty());
}

TEST_CASE("contour: a crosswise cell goes by its mean, an unknown corner draws nothing") {
  const std::vector<double> x{0, 1};
  const auto lines = [&](const std::vector<double>& values) { return contoursOf({x, x, values}, 0); };
  // High corners at (0, 0) and (1, 1): a high mean joins them, so each line runs round a low corner.
  const std::vector<Polyline> joined = lines({3, -1, -1, 3});
  REQUIRE(joined.size() == 2);
  for (const Polyline& line : joined) {
    REQUIRE(line.size() == 2);
    const bool nearRight = line[0].x + line[1].x > 1;
    const bool nearTop = line[0].y + line[1].y > 1;
    CHECK(nearRight != nearTop);
  }
  const std::vector<Polyline> apart = lines({1, -3, -3, 1});
  REQUIRE(apart.size() == 2);
  for (const Polyline& line : apart) CHECK((line[0].x + line[1].x > 1) == (line[0].y + line[1].y > 1));
  CHECK(lines({1, -3, std::nan(""), 1}).empty());
}

TEST_CASE("contour: every crossed edge is on one line, once") {
  Random random(11);
  const std::vector<double> x = evenly(0, 8, 9);
  for (int round = 0; round < 50; ++round) {
    const std::vector<double> values = valuesOf(x, x, [&](double, double) { return random.between(-1, 1); });
    std::size_t crossed = 0;
    for (std::size_t j = 0; j < 9; ++j) {
      for (std::size_t i = 0; i < 9; ++i) {
        const bool here = values[j * 9 + i] >= 0;
        if (i + 1 < 9 && here != (values[j * 9 + i + 1] >= 0)) ++crossed;
        if (j + 1 < 9 && here != (values[(j + 1) * 9 + i] >= 0)) ++crossed;
      }
    }
    std::size_t points = 0;
    for (const Polyline& line : contoursOf({x, x, values}, 0)) {
      const bool ring = line.front().x == line.back().x && line.front().y == line.back().y;
      points += line.size() - (ring ? 1 : 0);
      const auto outside = [](const MapPoint& p) { return p.x == 0 || p.x == 8 || p.y == 0 || p.y == 8; };
      if (!ring) CHECK((outside(line.front()) && outside(line.back())));
    }
    CHECK(points == crossed);
  }
}

struct Mapped {
  Mapped(const Project& of, std::string_view x, At atX, std::string_view y, At atY, std::size_t points = 9)
      : project(of),
        setting(settingOf(project)),
        map(project, setting, figureAt(project, rowOf(x), atX), figureAt(project, rowOf(y), atY), points) {
    while (map.done() < map.blocks()) map.step();
  }
  Project project;
  Setting setting;
  ChanceMap map;
};

TEST_CASE("chance map: of a lead that is linear in one more normal number it is the normal distribution's") {
  // B leads by 10,400 (a - b) - t. Over a and b, t with mean 6,000 and deviation 2,000: even at a - b = 6,000/10,400.
  constexpr double kEnd = 1.6448536269514722;
  Project project = read(plain());
  project.evidence.push_back({Grade::contract, {}, {}});
  for (const Figure& figure : figuresOf(project)) {
    Number& number = slotOf(project, figure);
    number.evidence = static_cast<std::int32_t>(project.evidence.size() - 1);
    number.given = true;
  }
  project.offers[1].tooling.price.range = 0;
  project.ranges.push_back({6000 - 2000 * kEnd, 6000 + 2000 * kEnd, 0.9, Shape::quantiles});
  for (std::size_t i = 0; i < 2; ++i) {
    project.offers[i].tiers[0].price.range = static_cast<std::int16_t>(1 + i);
    project.ranges.push_back({i == 0 ? 4.5 : 3.5, i == 0 ? 5.5 : 4.5, 0.9, Shape::pert});
  }
  const Mapped mapped(project, "/offers/*/tiers/*/price", {0, 0}, "/offers/*/tiers/*/price", {1, 0});
  const ChanceMap& map = mapped.map;
  REQUIRE(map.offer() == 1);
  REQUIRE((map.x().size() == 9 && map.x().front() == 4 && map.x().back() == 6));
  REQUIRE((map.y().front() == 3 && map.y().back() == 5));
  for (std::size_t j = 0; j < 9; ++j) {
    for (std::size_t i = 0; i < 9; ++i) {
      const double lead = 10400 * (map.x()[i] - map.y()[j]) - 6000;
      CHECK(map.lead()[j * 9 + i] == Approx(lead).margin(1e-6));
      CHECK(map.chance()[j * 9 + i] == Approx(normalBelow(lead / 2000)).margin(0.015));
      CHECK(map.error()[j * 9 + i] < 0.05);
    }
  }
  const std::vector<Polyline> equal = map.equal();
  REQUIRE(equal.size() == 1);
  for (const MapPoint& point : equal[0]) CHECK(point.x - point.y == Approx(6000.0 / 10400));
  for (const double chance : {0.1, 0.5, 0.9}) {
    const std::vector<Polyline> lines = map.at(chance);
    REQUIRE(lines.size() == 1);
    const double apart = (6000 + 2000 * normalQuantile(chance)) / 10400;
    for (const MapPoint& point : lines[0]) CHECK(point.x - point.y == Approx(apart).margin(0.1));
  }
}

TEST_CASE("chance map: a point is the plain answer there, and the chance that the simulation finds") {
  for (const char* name : {"presets/steel-bottle", "examples/ranges", "examples/eu-three-currencies"}) {
    const Mapped mapped(read(shipped(name)), "/market/demand", {}, "/offers/*/tiers/*/price", {1, 0}, 5);
    const ChanceMap& map = mapped.map;
    Project at = mapped.project;
    at.market.demand.value = map.x()[3];
    at.market.demand.given = true;
    at.offers[1].tiers[0].price.value = map.y()[1];
    const Standing standing = standingOf(at, mapped.setting);
    const double lead = map.lead()[1 * map.x().size() + 3];
    if (std::isnan(lead)) continue;
    Choices choices = choicesOf(mapped.project, mapped.setting, standingOf(mapped.project, mapped.setting));
    for (std::size_t i = 0; i < standing.count; ++i) choices.may[i] = standing.fits[i];
    CHECK(same(lead, choices.leadOf(standing.npv)));
    for (const double chance : map.chance()) CHECK((chance >= 0 && chance <= 1));
  }
}

TEST_CASE("chance map: a limit rules the chosen offer out where it bites") {
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 4);  // B still leads, and launches in week 4; A at once
  set(document, "/limits/latestLaunch", 5);
  const Mapped mapped(read(document), "/limits/latestLaunch", {}, "/market/price", {}, 5);
  REQUIRE(mapped.map.offer() == 1);
  CHECK(mapped.map.x().front() == 2.5);
  CHECK(std::isnan(mapped.map.lead().front()));
  CHECK(mapped.map.chance().front() == 0);
  CHECK_FALSE(std::isnan(mapped.map.lead().back()));
}

TEST_CASE("chance map: whole numbers stand once each, a fixed number has the range that a sweep shows") {
  Project project = read(usual());
  const std::vector<double> rounds = mapAxis(figureAt(project, rowOf("/offers/*/samples/rounds"), {0}), project, 17);
  for (std::size_t i = 1; i < rounds.size(); ++i)
    CHECK((rounds[i] > rounds[i - 1] && rounds[i] == std::floor(rounds[i])));
  const std::vector<double> cover = mapAxis(figureAt(project, rowOf("/market/horizonWeeks"), {}), project, 9);
  CHECK(cover.size() == 9);
  CHECK((cover.front() < 104 && cover.back() > 104));
}

TEST_CASE("chance map: the supplier's, against declining") {
  const Json result =
      answer(shipped("presets/own-moulds"),
             {{"chanceMap",
               {{"x", "/offers/0/supply/material"}, {"y", "/supplier/factory/booked"}, {"points", 5}}}})["chanceMap"];
  CHECK(result["chance"].size() == result["y"]["points"].size());
  CHECK(result["chance"][0].size() == result["x"]["points"].size());
  CHECK(result["lines"].size() == 3);
}

TEST_CASE("chance map: half warm it is the same answer, and faults are told at their place, all at once") {
  const std::string text =
      request(usual(), {{"chanceMap", {{"x", "/market/demand"}, {"y", "/offers/0/tiers/1/price"}, {"points", 6}}}});
  const std::string cold = evaluate(text);
  CHECK(evaluate(request(plain())) != cold);
  CHECK(advance(text, 3) == R"({"done":3,"of":18})");
  CHECK(evaluate(text) == cold);
  const auto with = [](const Json& asked) { return faults(request(usual(), {{"chanceMap", asked}})); };
  CHECK(with({{"x", "/market/nothing"}, {"y", "/offers/7/tiers/1/price"}}) ==
        std::vector<Fault>{{"/ask/chanceMap/x", "unknown-number"}, {"/ask/chanceMap/y", "unknown-number"}});
  CHECK(with({{"x", "/market/demand"}, {"y", "/market/demand"}}) ==
        std::vector<Fault>{{"/ask/chanceMap/y", "same-number"}});
  CHECK(with({{"x", 3}, {"points", 100}, {"z", 1}}) == std::vector<Fault>{{"/ask/chanceMap/x", "not-text"},
                                                                          {"/ask/chanceMap/points", "above-max"},
                                                                          {"/ask/chanceMap/z", "unknown-field"},
                                                                          {"/ask/chanceMap/y", "missing"}});
  CHECK(with(true) == std::vector<Fault>{{"/ask/chanceMap", "not-an-object"}});
}

}  // namespace
}  // namespace oemodm::test
