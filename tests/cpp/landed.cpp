// SPDX-License-Identifier: MIT
// Goods, freight and who pays what: MODEL.md sections 6.1 and 6.2.
#include "core/model/landed.hpp"

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

TEST_CASE("who pays what under each Incoterm") {
  Json document = oneOrder(10, "FOB", "own", "cif");
  freightOfEach(document, 2);
  set(document, "/route/insuranceRate", 0.01);
  set(document, "/route/originCharges", 70);
  set(document, "/route/destinationCharges", 90);
  set(document, "/route/duty/rate", 0.1);
  set(document, "/route/customs/vatRate", 0.2);
  const double premium = 0.011;
  const double k = premium / (1 - premium);
  struct Expected {
    const char* incoterm;
    double origin, freight, insurance, destination, value;
  };
  for (const Expected& e : std::initializer_list<Expected>{
           {"EXW", 70, 200, k * 1270, 90, 1270 * (1 + k)},
           {"FCA", 0, 200, k * 1200, 90, 1200 * (1 + k)},
           {"FOB", 0, 200, k * 1200, 90, 1200 * (1 + k)},
           {"CFR", 0, 0, k * 1000, 90, 1000 * (1 + k)},
           {"CIF", 0, 0, 0, 90, 1000},
           {"DAP", 0, 0, 0, 0, 910},
       }) {
    CAPTURE(e.incoterm);
    set(document, "/offers/0/route/incoterm", e.incoterm);
    const OrderCost cost = Loaded(document).order(0, 100);
    CHECK(cost.origin == near(e.origin));
    CHECK(cost.freight == near(e.freight));
    CHECK(cost.insurance == near(e.insurance));
    CHECK(cost.destination == near(e.destination));
    CHECK(cost.customsValue == near(e.value));
    CHECK(cost.duty == near(0.1 * e.value));
    CHECK(cost.vat == near(0.2 * (1.1 * e.value + 90)));
    CHECK(cost.landed == near(1000 + e.origin + e.freight + e.insurance + e.destination + 0.1 * e.value));
  }
  set(document, "/offers/0/route/incoterm", "DDP");
  const OrderCost delivered = Loaded(document).order(0, 100, 5000);
  CHECK(delivered.landed == near(1000));
  CHECK(delivered.vat == 0);
}

TEST_CASE("trap 19: freight: measure or weight, a minimum, surcharges, loadable containers") {
  Json document = oneOrder(10, "FOB");
  set(document, "/route/lcl", {{"rate", 100}, {"minimum", 1}, {"surcharge", 0.4}});
  set(document, "/route/weight", 2);
  set(document, "/route/volume", 0.001);
  const auto freight = [&](double quantity) { return freightOf(Loaded(document).terms(0), quantity); };
  CHECK(freight(10) == near(140));    // the minimum of 1 cbm
  CHECK(freight(1000) == near(280));  // 2 t beat 1 cbm
  set(document, "/route/volume", 0.005);
  CHECK(freight(1000) == near(700));
  set(document, "/route/volume", 0.003);
  set(document, "/route/kgPerCbm", 500);  // some lanes: [DJC] https://djcargo.sg/how-to-calculate-cbm-weight.html
  CHECK(freight(1000) == near(560));
  set(document, "/route/mode", "fcl");
  set(document, "/route/fcl", {{"rate", 3000}, {"surcharge", 0.2}});
  set(document, "/route/volume", 0.056);  // 1,000 pieces load one container of 56 cbm
  CHECK(freight(1000) == near(3600));
  CHECK(freight(1001) == near(7200));
  set(document, "/route/containerKg", 1500);
  CHECK(freight(1000) == near(7200));  // 2 t
  set(document, "/offers/0/route/mode", "air");
  set(document, "/offers/0/route/weight", 1);
  set(document, "/offers/0/route/volume", 0.001);
  set(document, "/route/air", {{"rate", 4}, {"minimum", 45}});
  CHECK(freight(10) == near(180));
  CHECK(freight(100) == near(400));
}

TEST_CASE("prices: all units at the tier's price, in the offer's currency, changing by the year") {
  Json document = oneOrder(1, "DDP");
  document["rates"] = {{{"currency", "CNY"}, {"perUnit", 8}}};
  set(document, "/offers/0/currency", "CNY");
  set(document, "/offers/0/tiers", {{{"from", 100}, {"price", 40}}, {{"from", 500}, {"price", 32}}});
  set(document, "/offers/0/priceChange", 0.1);
  const Loaded loaded(document);
  const Terms terms = loaded.terms(0);
  CHECK(unitPrice(terms, 10, 0) == 5);  // below the first tier: the first tier
  CHECK(unitPrice(terms, 499, 0) == 5);
  CHECK(unitPrice(terms, 500, 0) == 4);
  CHECK(unitPrice(terms, 500, 52) == near(4.4));
}

TEST_CASE("materials: the minimum is paid for, and what is left serves the next order if the buyer owns it") {
  Json document = oneOrder(10, "DDP");
  set(document, "/offers/0/materials", {{"minimum", 1000}, {"cost", 2}, {"owner", "buyer"}});
  const Loaded loaded(document);
  const auto order = [&](double quantity, double held) {
    return orderCost(loaded.terms(0), {quantity, 0, 0, 0, held});
  };
  CHECK(order(400, 0).materials == near(1200));
  CHECK(order(400, 0).materialsLeft == near(600));
  CHECK(order(400, 600).materials == near(-800));  // in the unit price, but paid for before
  CHECK(order(400, 600).materialsLeft == near(200));
  CHECK(order(400, 200).materials == near(2 * 800 - 2 * 200));
  CHECK(order(400, 200).materialsLeft == near(800));
  CHECK(order(2000, 0).materials == 0);
  set(document, "/offers/0/materials/owner", "supplier");
  CHECK(orderCost(Loaded(document).terms(0), {400, 0, 0, 0, 0}).materialsLeft == 0);
}

TEST_CASE("inspection by the day, payments by the piece and the share, defects refunded") {
  Json document = oneOrder(10, "DDP");
  set(document, "/route/inspectionPerDay", 300);
  set(document, "/route/inspectionUnitsPerDay", 400);
  set(document, "/offers/0/terms", {{"deposit", 0.3}, {"paymentRate", 0.01}, {"paymentFee", 25}});
  set(document, "/offers/0/quality", {{"defectRate", 0.05}, {"borneBy", "supplier"}});
  const OrderCost cost = Loaded(document).order(0, 1000);
  CHECK(cost.inspection == 900);
  CHECK(cost.depositFee == near(30 + 25));
  CHECK(cost.balanceFee == near(70 + 25));
  CHECK(cost.good == near(950));
  CHECK(cost.defectCredit == near(500));
  CHECK(cost.landed == near(10000 + 900 + 150 - 500));
  set(document, "/offers/0/terms/deposit", 1);
  CHECK(Loaded(document).order(0, 1000).balanceFee == 0);
  set(document, "/offers/0/terms/deposit", 0);
  CHECK(Loaded(document).order(0, 1000).depositFee == 0);
}

TEST_CASE("property: an order costs more when its price rises, and never less when a cost does") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Loaded loaded(seeded(seed));
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      for (const double quantity : {1.0, 800.0, 12345.0}) {
        const double before = loaded.order(i, quantity, 4000).landed;
        Loaded dearer = loaded;
        for (Tier& tier : dearer.project.offers[i].tiers) tier.price.value *= 1.01;
        CHECK(dearer.order(i, quantity, 4000).landed > before);
        dearer.project.route.duty.rate.value += 0.05;
        dearer.project.route.insuranceRate.value += 0.001;
        dearer.project.route.destinationCharges.value += 10;
        CHECK(dearer.order(i, quantity, 4000).landed > before);
      }
    }
  }
}
