// SPDX-License-Identifier: MIT
// What rules an offer out before money is compared: MODEL.md section 9.
#include "core/decision/limits.hpp"

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

LimitChecks checks(const Json& document, std::size_t offer) {
  const Loaded loaded(document);
  return checkLimits(loaded.project, offer, loaded.light(offer));
}
LimitState only(const Json& document, std::size_t offer) {
  const LimitChecks found = checks(document, offer);
  const bool sells = found.checks[0].limit != "sale";
  REQUIRE(found.count == (sells ? 1 : 2));
  return found.checks[sells ? 0 : 1].state;
}

}  // namespace

TEST_CASE("limits: only those that are set are checked") {
  CHECK(checks(plain(), 0).count == 0);
  CHECK(checks(plain(), 0).fits());
  CHECK_FALSE(checks(plain(), 0).unknown());
}

TEST_CASE("limits: exactly met is met") {
  Json document = plain();
  set(document, "/limits/maxSpend", 47600);  // 6,000 and 10,400 pieces of 4
  CHECK(only(document, 1) == LimitState::pass);
  CHECK(only(document, 0) == LimitState::fail);  // 52,000
  set(document, "/limits/maxSpend", 47599.99);
  CHECK(only(document, 1) == LimitState::fail);
  CHECK(checks(document, 1).checks[0].value == near(47600));
  CHECK(checks(document, 1).checks[0].bound == 47599.99);

  document = plain();
  set(document, "/limits/maxFirstOrder", 10400);
  CHECK(only(document, 0) == LimitState::pass);
  set(document, "/limits/maxFirstOrder", 10399);
  CHECK(only(document, 0) == LimitState::fail);

  document = plain();
  set(document, "/offers/0/stages/0/weeks", 9.5);
  set(document, "/limits/latestLaunch", 10);
  CHECK(only(document, 0) == LimitState::pass);
  set(document, "/limits/latestLaunch", 9.9);
  CHECK(only(document, 0) == LimitState::fail);
  set(document, "/limits/latestLaunch", 260);
  set(document, "/offers/0/stages/0/weeks", 104);  // never
  CHECK(only(document, 0) == LimitState::fail);
}

TEST_CASE("limits: an offer that sells nothing does not fit, and is never picked") {
  Json document = plain();
  set(document, "/offers/0/stages/0/weeks", 104);
  const LimitChecks found = checks(document, 0);
  CHECK(found.count == 1);
  CHECK(found.checks[0].limit == "sale");
  CHECK_FALSE(found.fits());
  set(document, "/offers/1/stages/0/weeks", 104);
  const Json verdict = answer(document)["verdict"];
  CHECK(verdict["kind"] == "none-fits");
  CHECK(verdict["mayChoose"] == false);
}

TEST_CASE("limits: owning the design is a matter of the contract too, and not asked is not known") {
  Json document = plain();
  set(document, "/limits/ownDesign", true);
  CHECK(only(document, 0) == LimitState::fail);  // the supplier's design
  CHECK(only(document, 1) == LimitState::unknown);
  CHECK(checks(document, 1).fits());
  CHECK(checks(document, 1).unknown());
  CHECK_THAT(warnings(document), Catch::VectorContains(Fault{"/offers/1/rights/design", "right-not-asked"}));
  set(document, "/offers/1/rights/design", "in");
  CHECK(only(document, 1) == LimitState::pass);
  set(document, "/offers/1/rights/design", "not-in");
  CHECK(only(document, 1) == LimitState::fail);
  set(document, "/offers/1/design/owner", "joint");
  set(document, "/offers/1/rights/design", "in");
  CHECK(only(document, 1) == LimitState::fail);
}

TEST_CASE("trap 15: ownership is not control: a paid mould that may not be taken away does not move") {
  // [ETH-AE] https://etherproduct.ae/tooling-payment-vs-control
  Json document = plain();
  set(document, "/limits/moveTooling", true);
  set(document, "/offers/1/rights/tooling", "in");
  CHECK(read(document).offers[1].tooling.owner == ToolParty::buyer);
  CHECK(only(document, 1) == LimitState::fail);  // owned, and nobody may take it
  set(document, "/offers/1/tooling/mayTake", "supplier");
  CHECK(only(document, 1) == LimitState::fail);
  set(document, "/offers/1/tooling/mayTake", "buyer");
  CHECK(only(document, 1) == LimitState::pass);
  set(document, "/offers/1/rights/tooling", "not-in");
  CHECK(only(document, 1) == LimitState::fail);
  set(document, "/offers/1/rights/tooling", "not-asked");
  CHECK(only(document, 1) == LimitState::unknown);
  CHECK_THAT(warnings(document), Catch::VectorContains(Fault{"/offers/1/rights/tooling", "right-not-asked"}));
  set(document, "/offers/1/tooling/owner", "none");
  set(document, "/offers/1/tooling/price", 0);
  CHECK(only(document, 1) == LimitState::pass);
  // And the answer's rights say so: nothing is inferred from who paid.
  const Json aspects = answer(plain())["offers"][1]["aspects"];
  for (const Json& aspect : aspects) {
    if (aspect["aspect"] == "rights") CHECK(aspect["state"] == "unknown");
  }
}
