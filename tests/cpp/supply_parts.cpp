// SPDX-License-Identifier: MIT
// The parts of the supplier's side one by one: learning curves, Poisson chances, hours, buyers, the best mix.
#include <cmath>

#include "core/decision/supply_comparison.hpp"
#include "core/model/arithmetic.hpp"
#include "core/supply/learning.hpp"
#include "core/supply/poisson.hpp"
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Learning learning(double hours, double rate, Curve curve, double made = 0) {
  Supply supply;
  supply.hours.value = hours;
  supply.learningRate.value = rate;
  supply.learningCurve.code = static_cast<std::uint8_t>(curve);
  supply.learningMade.value = made;
  return Learning(supply);
}

MixOffer offerOf(double variable, double hours, double fixed = 0, bool whole = false) {
  MixOffer offer;
  offer.outcome.variable = variable;
  offer.outcome.hours = hours;
  offer.outcome.fixed = fixed;
  offer.whole = whole;
  return offer;
}

/// Hours of the nth piece, counted from 1.
double unitHours(const Learning& curve, double n) { return curve.hours(n - 1, 1); }

}  // namespace

// domain.md T08 [LC-UNIT]: t1 = 100, unit 125.
TEST_CASE("T08: Crawford's unit 125 takes 32.24 at 85 %, 21.13, 48.00 and 69.96 at 80, 90 and 95 %") {
  const auto at = [](double rate) { return unitHours(learning(100, rate, Curve::crawford), 125); };
  CHECK(at(0.85) == Approx(32.23647).epsilon(2e-5));
  CHECK(at(0.8) == Approx(21.13225).epsilon(2e-5));
  CHECK(at(0.9) == Approx(48.00243).epsilon(2e-5));
  CHECK(at(0.95) == Approx(69.95640).epsilon(2e-5));
}

TEST_CASE("T08: unit 125 takes 94.90 if unit 100 takes 100") {
  CHECK(unitHours(learning(100, 0.85, Curve::crawford, 99), 26) == Approx(94.90257).epsilon(2e-5));
}

TEST_CASE("T11: Wright at 80 %: two average 80 %, the second takes 60 %, four average 64 %") {
  const Learning curve = learning(1, 0.8, Curve::wright);
  CHECK(curve.hours(0, 2) / 2 == near(0.8));
  CHECK(unitHours(curve, 2) == near(0.6));
  CHECK(curve.hours(0, 4) / 4 == near(0.64));
}

TEST_CASE("Crawford's sum agrees with adding unit by unit, across the change of method") {
  for (const double rate : {0.5, 0.7, 0.9}) {
    const Learning curve = learning(1, rate, Curve::crawford);
    const double b = std::log2(rate);
    double sum = 0;
    for (int n = 1; n <= 3000; ++n) {
      sum += std::pow(n, b);
      if (n < 40 || n % 500 == 0) CHECK(curve.hours(0, n) == Approx(sum).epsilon(1e-8));
    }
  }
}

TEST_CASE("a learning curve adds up, and never takes longer for more experience") {
  for (const Curve kind : {Curve::crawford, Curve::wright}) {
    for (const double rate : {0.5, 0.75, 0.98}) {
      for (const double made : {0.0, 10.0, 31.0, 400.0}) {
        const Learning curve = learning(0.4, rate, kind, made);
        CHECK(curve.hours(0, 1) == near(0.4));
        CHECK(curve.hours(0, 70) + curve.hours(70, 30.5) == near(curve.hours(0, 100.5)));
        CHECK(curve.hours(50, 10) <= curve.hours(20, 10) * (1 + 1e-12));
        CHECK(std::isfinite(curve.hours(1e9, 1e9)));
      }
    }
  }
  CHECK(learning(0.4, 1, Curve::wright).hours(7, 3) == near(1.2));
}

// scipy 1.10.1: scipy.stats.poisson.sf(needed - 1, mean)
TEST_CASE("the chance of enough buyers is Poisson's") {
  CHECK(chanceOfAtLeast(19, 9.6) == near(0.004770020894344008));
  CHECK(chanceOfAtLeast(3, 9.6) == near(0.9961611352156984));
  CHECK(chanceOfAtLeast(7, 9.6) == near(0.8425529538330755));
  CHECK(chanceOfAtLeast(7, 6.72) == near(0.5077926095189602));
  CHECK(chanceOfAtLeast(1, 0.1) == near(0.09516258196404044));
  CHECK(chanceOfAtLeast(500, 500) == near(0.5059471461707603));
  CHECK(chanceOfAtLeast(520, 499.5) == near(0.18501678686959902));
  CHECK(chanceOfAtLeast(1050, 1000) == near(0.05962832876847708));
  CHECK(chanceOfAtLeast(950, 1000.25) == near(0.9466498800112342));
  CHECK(chanceOfAtLeast(600, 500.5) == near(8.640844323276371e-06, 1e-8));
  CHECK(chanceOfAtLeast(20000, 20000) == near(0.5009403162337493));
  CHECK(chanceOfAtLeast(100300, 100000) == near(0.17177944996081052));
}

TEST_CASE("nobody is needed with certainty, and nobody comes where nobody is expected") {
  CHECK(chanceOfAtLeast(0, 3) == 1);
  CHECK(chanceOfAtLeast(-4, 0) == 1);
  CHECK(chanceOfAtLeast(1, 0) == 0);
  CHECK(chanceOfAtLeast(1e12, 400) == Approx(0).margin(1e-12));
  CHECK(chanceOfAtLeast(1e12, 40000) == Approx(0).margin(1e-9));
  CHECK(chanceOfAtLeast(1, 1e8) == 1);
}

TEST_CASE("closures of the supplier's country close his factory, overlapping ones once") {
  Json document = factoryPlain();
  set(document, "/supplier/country", "CN");
  set(document, "/supplier/factory", {{"hours", 70}, {"booked", 20}, {"overtimeHours", 7}});
  set(document, "/supplier/hour/overtime", 1);
  document["closures"] = Json::parse(R"([
    {"name": "one", "country": "CN", "from": "2026-01-05", "to": "2026-01-11"},
    {"name": "same and a day", "country": "CN", "from": "2026-01-09", "to": "2026-01-12"},
    {"name": "elsewhere", "country": "VN", "from": "2026-02-05", "to": "2026-03-12"}])");
  const Json hours = answer(document)["hours"];
  CHECK(hours["regular"].get<double>() == near(50 * (104 - 8.0 / 7)));
  CHECK(hours["overtime"].get<double>() == near(7 * (104 - 8.0 / 7)));
}

TEST_CASE("an order's hours are worked evenly until it is ready, and paid as they are worked") {
  Json document = factoryPlain();
  set(document, "/supplier/hour/avoidable", 3);
  set(document, "/offers/0/reorderWeeks", 4);
  Json& supply = document["offers"][0]["supply"];
  supply.erase("buyers");
  supply["committed"] = {{"pieces", 200}};
  supply["hours"] = 0.5;
  supply["changeover"] = 20;
  const Json offer = answer(document)["offers"][0];
  CHECK(offer["load"] == Json::array({30, 30, 30, 30}));
  CHECK(offer["measures"]["busiestWeek"] == 0);
  CHECK(offer["cash"] == Json::array({-400 - 90, -580, -670, -760, -760 + 620}));
}

TEST_CASE("enquiries come before orders, samples between, and repeats after") {
  Json document = factoryPlain();
  Json& supply = document["offers"][0]["supply"];
  supply["history"] = {{"enquiries", 30}, {"samples", 12},    {"orders", 6},
                       {"repeats", 3},    {"sampleWeeks", 2}, {"orderWeeks", 5}};
  supply["buyers"] = 9;
  supply["orders"] = {{"trial", 100}, {"repeat", 400}, {"repeatTimes", 1}, {"repeatWeeks", 50}};
  supply["winning"] = {{"quote", 1}, {"sample", 10}};
  const Json result = answer(document, {{"compare", true}, {"ledger", true}});
  const Json funnel = result["offers"][0]["funnel"];
  CHECK(funnel["buyers"].get<double>() == near(9));
  CHECK(funnel["enquiries"].get<double>() == near(45));
  CHECK(funnel["samples"].get<double>() == near(18));
  // 99 weeks of first orders from week 5; those of the first 49 repeat before week 104.
  CHECK(funnel["repeats"].get<double>() == near(0.5 * 9 * 49 / 99));
  std::vector<double> quoted;
  std::vector<double> sampled;
  for (const Json& entry : result["ledger"][0]["entries"]) {
    if (entry["line"] == "quoting") quoted.push_back(entry["week"].get<double>());
    if (entry["line"] == "samples") sampled.push_back(entry["week"].get<double>());
  }
  CHECK(quoted.front() == 0);
  CHECK(quoted.back() == 98);
  CHECK(sampled.front() == 2);
}

TEST_CASE("a design that many have bought finds fewer buyers, and a copied one loses some") {
  Json document = factoryPlain();
  Json& supply = document["offers"][0]["supply"];
  supply.erase("buyers");
  supply["enquiries"] = 520;
  supply["history"] = {{"enquiries", 10}, {"orders", 1}};
  supply["saturation"] = 20;
  // a_w = 1 - A/20: A tends to 20 geometrically.
  const double expected = 20 * (1 - std::pow(0.95, 104));
  CHECK(answer(document)["offers"][0]["measures"]["buyersExpected"].get<double>() == near(expected));
  supply.erase("saturation");
  supply["copy"] = {{"chance", 0.5}, {"loss", 1}};
  double left = 0;
  for (int w = 0; w < 104; ++w) left += std::pow(0.5, w / 52.0);
  CHECK(answer(document)["offers"][0]["measures"]["buyersExpected"].get<double>() == near(left));
}

TEST_CASE("the best mix fills regular hours by what an hour earns, then overtime where it pays") {
  const std::array<MixOffer, 3> offers{offerOf(1000, 100), offerOf(400, 100), offerOf(900, 300)};  // 10, 4, 3 an hour
  const Mix tight = bestMix(offers, 150, 0, 0);
  CHECK(tight.value == near(1000 + 50 * 4));
  CHECK(tight.share[0] == 1);
  CHECK(tight.share[1] == near(0.5));
  CHECK(tight.share[2] == 0);
  const Mix late = bestMix(offers, 150, 200, 3.5);  // an overtime hour costs 3.5 more: only for the first two
  CHECK(late.value == near(1000 + 400 - 50 * 3.5));
  CHECK(late.overtime[1] == near(50));
  CHECK(late.overtime[2] == 0);
  Factory factory;
  factory.regular = 150;
  CHECK(worthOfHour(offers, factory) == near(4));
}

TEST_CASE("a whole order displaces what earns more an hour only if all of it pays") {
  // 200 hours: the whole order (5 an hour, 150 hours) leaves 50 of the 100 hours that earn 10.
  const std::array<MixOffer, 2> offers{offerOf(750, 150, 0, true), offerOf(1000, 100)};
  CHECK(bestMix(offers, 200, 0, 0).value == near(750 + 500));
  const std::array<MixOffer, 2> poor{offerOf(450, 150, 0, true), offerOf(1000, 100)};
  CHECK(bestMix(poor, 200, 0, 0).value == near(1000));
  CHECK(bestMix(poor, 200, 0, 0).share[0] == 0);
  const std::array<MixOffer, 1> large{offerOf(9000, 201, 0, true)};
  CHECK(bestMix(large, 200, 0, 0).value == 0);
  CHECK(bestMix(large, 200, 1, 2).value == near(8998));
}

TEST_CASE("one-offs and the platform are borne once: nothing is the best mix if they are not earned") {
  MixOffer a = offerOf(1000, 100, -600);
  MixOffer b = offerOf(700, 100, -600);
  a.outcome.platform = b.outcome.platform = -300;
  CHECK(bestMix(std::array{a, b}, 200, 0, 0).value == near(1000 - 600 - 300 + 100));
  a.outcome.platform = b.outcome.platform = -550;
  CHECK(bestMix(std::array{a, b}, 200, 0, 0).value == 0);
  CHECK(bestMix(std::array{a, b}, 200, 0, 0).offers == 0);
}

TEST_CASE("eight powers at once are eight powers, to the bit") {
  Random random(7);
  for (int i = 0; i < 1000; ++i) {
    std::array<double, 8> bases{
        random.between(1e-3, 2), random.between(1, 50), 1, random.between(1, 1e9), 1e-300, 2, 0.5, 3};
    const std::array<double, 8> before = bases;
    const double exponent = random.between(-1, 1);
    powers(bases, exponent);
    for (std::size_t k = 0; k < bases.size(); ++k) CHECK(same(bases[k], power(before[k], exponent)));
  }
}
