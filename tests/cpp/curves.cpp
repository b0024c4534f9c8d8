// SPDX-License-Identifier: MIT
// Cost against quantity, and every quantity at which the cheaper offer changes: MODEL.md section 9.
#include "core/decision/curves.hpp"

#include <algorithm>
#include <cmath>

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

struct Both {
  explicit Both(const Json& document, std::size_t i = 0, std::size_t j = 1)
      : loaded(document), a(curve(i)), b(curve(j)) {}
  [[nodiscard]] CostCurve curve(std::size_t i) const {
    return curveOf(loaded.project, loaded.setting, i, timelineOf(loaded.project, loaded.setting, i));
  }
  [[nodiscard]] Crossings upTo(double bound) const { return crossingsOf(a, b, bound); }
  Loaded loaded;
  CostCurve a, b;
};

Json tiers(std::initializer_list<std::pair<double, double>> steps) {
  Json out = Json::array();
  for (const auto& [from, price] : steps) out.push_back({{"from", from}, {"price", price}});
  return out;
}

}  // namespace

TEST_CASE("T32 break-even: a tool of 6,500 and 0.70 a piece against 18 a piece: 376 pieces") {
  // [ORION] https://orion-design.netlify.app/tools/manufacturing-payoff
  Json document = plain();
  set(document, "/offers/0/tiers", tiers({{0, 18}}));
  set(document, "/offers/1/tiers", tiers({{0, 0.70}}));
  set(document, "/offers/1/tooling/price", 6500);
  const Both both(document);
  const Crossings found = both.upTo(10000);
  REQUIRE(found.points.size() == 1);
  CHECK(found.points[0].quantity == near(6500 / 17.3));
  CHECK(std::ceil(found.points[0].quantity) == 376);
  CHECK(found.points[0].firstCheaperBelow);
  CHECK_FALSE(found.points[0].jump);
  CHECK(both.a(200) == near(3600));
  CHECK(both.b(200) == near(6640));
  // The page's other rows are wrong: it prints 7,350 for 500 and 8,200 for 1,000.
  CHECK(both.b(500) == near(6850));
  CHECK(both.b(1000) == near(7200));
}

TEST_CASE("trap 2: where OEM's piece is not cheaper there is no break-even: never, and no negative quantity") {
  Json document = plain();
  set(document, "/offers/1/tiers", tiers({{0, 5}}));
  CHECK(Both(document).upTo(1e6).points.empty());
  set(document, "/offers/1/tiers", tiers({{0, 5.5}}));
  CHECK(Both(document).upTo(1e6).points.empty());
  const Json crossings = answer(document)["crossings"];
  REQUIRE(crossings.size() == 1);
  CHECK(crossings[0]["points"].empty());
  CHECK(crossings[0]["searchedTo"].get<double>() >= 20 * 10400);
}

TEST_CASE("trap 12: price breaks: the curves cross more than once, by roots and by jumps") {
  // All units at the tier's price: the cost falls at each break. [CHQD] https://www.coursehero.com/file/6315039/
  Json document = plain();
  set(document, "/offers/0/tiers", tiers({{0, 5}, {2000, 4}, {8000, 3.6}}));
  set(document, "/offers/1/tiers", tiers({{0, 3.5}}));
  set(document, "/offers/1/tooling/price", 2400);
  const Both both(document);
  const Crossings found = both.upTo(100000);
  REQUIRE(found.points.size() == 5);
  const auto check = [&](std::size_t i, double quantity, bool firstBelow, bool jump) {
    CAPTURE(i);
    CHECK(found.points[i].quantity == near(quantity));
    CHECK(found.points[i].firstCheaperBelow == firstBelow);
    CHECK(found.points[i].jump == jump);
  };
  check(0, 1600, true, false);   // 5 q = 2,400 + 3.5 q
  check(1, 2000, false, true);   // A falls to 8,000 against 9,400
  check(2, 4800, true, false);   // 4 q = 2,400 + 3.5 q
  check(3, 8000, false, true);   // 28,800 against 30,400
  check(4, 24000, true, false);  // 3.6 q = 2,400 + 3.5 q
}

TEST_CASE("crossings: the second tool, the next container, the minimum") {
  Json document = plain();
  set(document, "/offers/0/tiers", tiers({{0, 5}}));
  set(document, "/offers/1/tiers", tiers({{0, 4}}));
  set(document, "/offers/1/tooling", {{"owner", "buyer"}, {"price", 1000}, {"life", 1500}});
  const Crossings tools = Both(document).upTo(4000);
  // B from 1,000; the second tool at 1,500 brings 2,000; B again from 2,000, and the third at 3,000 brings 3,000 =
  // 3,000
  REQUIRE(tools.points.size() >= 3);
  CHECK(tools.points[0].quantity == near(1000));
  CHECK(tools.points[1].quantity == near(1500));
  CHECK(tools.points[1].jump);
  CHECK(tools.points[2].quantity == near(2000));

  document = plain();
  set(document, "/offers/1/tooling/price", 0);
  set(document, "/offers/1/minimum/style", 1000);  // 4,000 for anything below
  const Crossings minimum = Both(document).upTo(4000);
  REQUIRE(minimum.points.size() == 1);
  CHECK(minimum.points[0].quantity == near(800));
}

TEST_CASE("curves: defects are ordered on top, the minimum at least") {
  Json document = plain();
  set(document, "/offers/0/quality/defectRate", 0.2);
  set(document, "/offers/0/minimum/style", 100);
  const Both both(document);
  CHECK(both.a.pieces(800) == near(1000));
  CHECK(both.a.pieces(10) == 100);
  CHECK(both.a(800) == near(5000));
}

TEST_CASE("crossings: more thresholds than can be counted lower the bound, and never leave nothing to search") {
  Json document = plain();
  set(document, "/route/mode", "fcl");
  set(document, "/route/fcl/rate", 10);
  set(document, "/route/volume", 0.056);
  set(document, "/offers/0/route/incoterm", "FOB");
  const Crossings lowered = Both(document).upTo(1e7);
  CHECK(lowered.searchedTo < 1e7);
  CHECK(lowered.searchedTo > 1000);
  set(document, "/route/containerCbm", 1);
  set(document, "/route/containerKg", 100);
  set(document, "/route/volume", 1000);
  set(document, "/route/weight", 100000);
  set(document, "/offers/1/route/incoterm", "FOB");
  CHECK(answer(document)["crossings"][0]["searchedTo"].get<double>() >= 1);  // there is always one piece to look at
}

TEST_CASE("property: crossings really cross, and between two of them nobody else gets cheaper") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Both both(seeded(seed));
    const Crossings found = both.upTo(60000);
    const auto gap = [&](double q) { return both.a(q) - both.b(q); };
    double from = 1;
    for (const Crossing& crossing : found.points) {
      CAPTURE(crossing.quantity);
      const double aside = 1e-6 * crossing.quantity;
      CHECK((gap(crossing.quantity - aside) <= 0) == crossing.firstCheaperBelow);
      CHECK((gap(crossing.quantity + aside) <= 0) != crossing.firstCheaperBelow);
      if (!crossing.jump) CHECK(gap(crossing.quantity) == Approx(0).margin(1e-6 * both.a(crossing.quantity)));
      from = crossing.quantity;
    }
    CHECK(from <= found.searchedTo);
    // Looking at 4,000 quantities by brute force finds no other side than the list says.
    std::size_t next = 0;
    std::size_t wrong = 0;
    bool firstCheaper = found.points.empty() ? gap(1) <= 0 : found.points.front().firstCheaperBelow;
    for (int i = 0; i < 4000; ++i) {
      const double q = 1 + (found.searchedTo - 1) * (i + 0.5) / 4000;
      while (next < found.points.size() && found.points[next].quantity < q) {
        firstCheaper = !found.points[next].firstCheaperBelow;
        ++next;
      }
      const bool close = std::abs(gap(q)) < 1e-6 * both.a(q);
      if (!close && (gap(q) <= 0) != firstCheaper) ++wrong;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("curves: the quantities to draw rise, and hold both sides of every break") {
  const Both both(usual());
  const std::vector<double> quantities = curveQuantities({both.a, both.b}, 12000);
  CHECK(std::is_sorted(quantities.begin(), quantities.end()));
  CHECK(quantities.back() == 12000);
  const double brk = 2000 * 0.98;  // good pieces
  const auto at = std::lower_bound(quantities.begin(), quantities.end(), brk);
  CHECK(*at == near(brk, 1e-6));
  CHECK(*(at - 1) == near(brk, 1e-6));
}
