// SPDX-License-Identifier: MIT
// Landed cost: published worked examples, each with where it was published.
#include "core/model/landed.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

TEST_CASE("T22 toy, landed: FOB 2.00, freight .25, duty 17.5 % comes to about 2.60") {
  // [LETIN] https://letintoys.com/?p=190: "around 2.60"
  Json document = oneOrder(2, "FOB", "us");
  freightOfEach(document, 0.25);
  set(document, "/route/duty/rate", 0.175);
  CHECK(Loaded(document).order(0, 1).landed == near(2.60));
  CHECK(Loaded(document).order(0, 1000).landed == near(2600));
}

TEST_CASE("T23 CIF against FOB: goods 5,000, ship 800, insurance 50, 10 %: 585 or 500") {
  // [DUTYG] https://dutyglobal.com/guides/cif-vs-fob-explained
  Json document = oneOrder(5000, "FOB", "own", "cif");
  freightOfEach(document, 800);
  set(document, "/route/duty/rate", 0.1);
  const double premium = 50.0 / 5800;  // of FOB and freight; as a rate on 110 % of CIF:
  set(document, "/route/insuranceRate", premium / (1 + premium) / 1.1);
  const OrderCost cif = Loaded(document).order(0, 1);
  CHECK(cif.insurance == near(50));
  CHECK(cif.customsValue == near(5850));
  CHECK(cif.duty == near(585));
  set(document, "/route/customs/basis", "fob");
  const OrderCost fob = Loaded(document).order(0, 1);
  CHECK(fob.duty == near(500));
  CHECK(cif.duty - fob.duty == near(85));
}

TEST_CASE("T25 EU: value 10,000 with freight, duty 8 %, VAT 19 %: 800, base 10,800, VAT 2,052, charges 2,852") {
  // [ZOLL] https://zolltarifnummer-service.de/en/wissen/einfuhrabgaben-berechnen
  Json document = oneOrder(10000, "CIF", "eu");
  set(document, "/route/duty/rate", 0.08);
  set(document, "/route/customs/vatRate", 0.19);
  const OrderCost cost = Loaded(document).order(0, 1);
  CHECK(cost.customsValue == near(10000));
  CHECK(cost.duty == near(800));
  CHECK(cost.vat / 0.19 == near(10800));
  CHECK(cost.vat == near(2052));
  CHECK(cost.duty + cost.vat == near(2852));
}

TEST_CASE("T27 VAT base: goods 80, transport 35, duty 4.02, VAT 17.5 %: base 119.02, VAT 20.83, together 24.85") {
  // [WDTW] https://www.wedelivertheworld.co.uk/support/faqs/what-is-the-value-for-vat (an old rate of VAT)
  Json document = oneOrder(80, "FOB", "uk");
  freightOfEach(document, 35);
  set(document, "/route/duty/rate", 4.02 / 115);
  set(document, "/route/customs/vatRate", 0.175);
  const OrderCost cost = Loaded(document).order(0, 1);
  CHECK(cost.duty == near(4.02));
  CHECK(cost.vat / 0.175 == near(119.02));
  CHECK(cost.vat == Approx(20.83).margin(0.005));
  CHECK(cost.duty + cost.vat == Approx(24.85).margin(0.005));
}

TEST_CASE("T29 air weight: a case of 50 cm and 80 kg is billed as 80; 8 boxes of 60x40x20 cm and 45 kg as 64") {
  // [VCF] https://www.valueclearingandforwarding.co.za/tariffs-for-air-freight/
  Json document = oneOrder(1, "FOB");
  set(document, "/route/mode", "air");
  set(document, "/route/air", {{"rate", 1}});
  set(document, "/route/weight", 80);
  set(document, "/route/volume", 0.125);
  CHECK(0.125 * 1e6 / 6000 == Approx(20.83).margin(0.005));
  CHECK(freightOf(Loaded(document).terms(0), 1) == near(80));
  set(document, "/route/weight", 45.0 / 8);
  set(document, "/route/volume", 0.6 * 0.4 * 0.2);
  CHECK(freightOf(Loaded(document).terms(0), 8) == near(64));
  // A courier divides by 5,000. [TRL]
  // https://www.tr-logistics.com/services/air-freight/how-to-measure-airfreight-volumetric-weight/
  set(document, "/route/mode", "courier");
  set(document, "/route/courier", {{"rate", 1}});
  CHECK(freightOf(Loaded(document).terms(0), 8) == near(384000.0 / 5000));
}
