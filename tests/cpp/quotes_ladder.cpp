// SPDX-License-Identifier: MIT
// Quotes on one basis: EXW, FOB, CIF, DAP, DDP of each. MODEL.md section 14; published examples where one is named.
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

constexpr const char* kRungNames[] = {"exw", "fob", "cif", "dap", "ddp"};

Json quotesOf(const Json& document) { return answer(document, {{"quotes", true}})["quotes"]; }
Json ladderOf(const Json& document, std::size_t offer = 0) { return quotesOf(document)["offers"][offer]; }
double at(const Json& quote, const char* rung) { return quote[rung].get<double>(); }

/// A line of what lies between two rungs, or of `landedLines`; one that is left out is 0.
double lineOf(const Json& lines, const char* line) { return lines.value(line, 0.0); }

/// Each rung is the one before and what lies between; `landed` is its lines.
void checkAddsUp(const Json& ladder) {
  const Json& between = ladder["between"];
  const auto step = [&](const char* from, const char* to, std::initializer_list<const char*> lines) {
    double sum = 0;
    for (const char* line : lines) sum += lineOf(between, line);
    CAPTURE(ladder.dump(), to);
    CHECK(at(ladder, to) - at(ladder, from) == near(sum));
  };
  step("exw", "fob", {"origin"});
  step("fob", "cif", {"freight", "insurance"});
  step("cif", "dap", {"destination"});
  step("dap", "ddp", {"duty", "mpf", "hmf"});
  double landed = 0;
  for (const Json& amount : ladder["landedLines"]) landed += amount.get<double>();
  CHECK(at(ladder, "landed") == near(landed));
}

/// One piece to be ordered of each offer: the published examples are for one.
Json onePiece(double price, const char* incoterm, const char* regime, const char* basis = "fob") {
  Json document = oneOrder(price, incoterm, regime, basis);
  set(document, "/market/demand", 0.4);
  set(document, "/offers/1/tooling/price", 0);
  return document;
}

/// The offer quoted at another Incoterm for the money that its ladder shows there.
Json requoted(Json document, const Json& ladder, const char* incoterm, const char* rung) {
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", ladder[rung]}}});
  set(document, "/offers/0/route/incoterm", incoterm);
  return document;
}

Json seaborne(const char* regime, double insurance) {
  Json document = usual();
  set(document, "/route/customs/regime", regime);
  set(document, "/route/insuranceRate", insurance);
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", 5.1}}});
  set(document, "/offers/0/route/incoterm", "EXW");
  return document;
}

}  // namespace

TEST_CASE("quotes: T22 toy, FOB 2.00, freight .25, duty 17.5 %: the door is at about 2.60") {
  // [LETIN] https://letintoys.com/?p=190: "around 2.60"
  Json document = onePiece(2, "FOB", "us");
  freightOfEach(document, 0.25);
  set(document, "/route/duty/rate", 0.175);
  const Json ladder = ladderOf(document);
  REQUIRE(quotesOf(document)["quantity"] == 1);
  CHECK(ladder["quoted"] == "FOB");
  CHECK(at(ladder, "fob") == near(2));
  CHECK(at(ladder, "cif") == near(2.25));
  CHECK(at(ladder, "ddp") == near(2.60));
  CHECK(at(ladder, "landed") == near(2.60));
}

TEST_CASE("quotes: T23 goods 5,000, ship 800, insurance 50, 10 %: 585 of duty on CIF, 500 on FOB") {
  // [DUTYG] https://dutyglobal.com/guides/cif-vs-fob-explained
  Json document = onePiece(5000, "FOB", "own", "cif");
  freightOfEach(document, 800);
  set(document, "/route/duty/rate", 0.1);
  const double premium = 50.0 / 5800;
  set(document, "/route/insuranceRate", premium / (1 + premium) / 1.1);
  const Json cif = ladderOf(document);
  CHECK(at(cif, "cif") == near(5850));
  CHECK(at(cif, "ddp") - at(cif, "dap") == near(585));
  CHECK(cif["between"].size() == 3);
  CHECK(lineOf(cif["between"], "freight") == near(800));
  CHECK(lineOf(cif["between"], "insurance") == near(50));
  CHECK(lineOf(cif["between"], "duty") == near(585));
  set(document, "/route/customs/basis", "fob");
  const Json fob = ladderOf(document);
  CHECK(at(fob, "ddp") - at(fob, "dap") == near(500));
  CHECK(at(cif, "ddp") - at(fob, "ddp") == near(85));
}

TEST_CASE("quotes: T25 EU, a CIF price of 10,000 and 8 %: 800 of duty; its VAT is no part of a rung") {
  // [ZOLL] https://zolltarifnummer-service.de/en/wissen/einfuhrabgaben-berechnen
  Json document = onePiece(10000, "CIF", "eu");
  set(document, "/route/duty/rate", 0.08);
  set(document, "/route/customs/vatRate", 0.19);
  const Json ladder = ladderOf(document);
  CHECK(at(ladder, "cif") == near(10000));
  CHECK(at(ladder, "ddp") == near(10800));
  CHECK(at(ladder, "landed") == near(10800));  // comes back
  CHECK_FALSE(ladder["landedLines"].contains("vat"));
  set(document, "/route/customs/vatRecoverable", false);
  CHECK(at(ladderOf(document), "landed") == near(12852));
  CHECK(lineOf(ladderOf(document)["landedLines"], "vat") == near(2052));  // 19 % of 10,800
}

TEST_CASE("quotes: scenario B1 on one basis: 4.97, 5.85 and 5.40 at the door, the mould and its duty spread") {
  Json document = plain();
  set(document, "/market/demand", 5000);
  set(document, "/offers/0/tiers/0/price", 3.9);
  set(document, "/offers/0/route/incoterm", "EXW");
  set(document, "/offers/1/tiers/0/price", 3.6);
  set(document, "/offers/1/route/incoterm", "FOB");
  set(document, "/offers/1/tooling/price", 12000);
  document["offers"].push_back(document["offers"][0]);
  set(document, "/offers/2/tiers/0/price", 5.4);
  set(document, "/offers/2/route/incoterm", "DDP");
  freightOfEach(document, 0.57);
  set(document, "/route/originCharges", 1000);
  set(document, "/route/customs", {{"regime", "own"}, {"basis", "fob"}});
  set(document, "/route/duty/rate", 0.1);
  const Json quotes = quotesOf(document);
  CHECK(quotes["quantity"] == 10000);
  CHECK(at(quotes["offers"][0], "fob") == near(4.0));
  CHECK(at(quotes["offers"][0], "landed") == near(4.97));
  CHECK(at(quotes["offers"][1], "ddp") == near(4.53));
  CHECK(at(quotes["offers"][1], "landed") == near(5.85));
  const Json& moulded = quotes["offers"][1]["landedLines"];
  CHECK(moulded.size() == 5);
  for (const auto& [line, amount] : std::initializer_list<std::pair<const char*, double>>{
           {"goods", 3.6}, {"freight", 0.57}, {"duty", 0.36}, {"tooling", 1.2}, {"assistDuty", 0.12}})
    CHECK(lineOf(moulded, line) == near(amount));
  for (const Json& quote : quotes["offers"]) checkAddsUp(quote);
  CHECK(at(quotes["offers"][2], "landed") == near(5.40));
  CHECK(at(quotes["offers"][2], "ddp") == 5.4);
  // What the delivered quote holds at the port: 5.40 less .57, and a tenth of the rest is duty.
  CHECK(at(quotes["offers"][2], "fob") == near(4.83 / 1.1));
  CHECK(at(quotes["offers"][2], "exw") == near(4.83 / 1.1 - 0.1));
}

TEST_CASE("quotes: up the ladder and back: a price moved to another Incoterm is the same offer") {
  for (const char* regime : {"us", "eu", "uk"}) {
    for (const double insurance : {0.0, 0.003, 0.02}) {
      const Json document = seaborne(regime, insurance);
      const Json ladder = ladderOf(document);
      CAPTURE(regime, insurance, ladder.dump());
      CHECK(ladder["quoted"] == "EXW");
      CHECK(at(ladder, "exw") == 5.1);
      const std::pair<const char*, const char*> kOthers[] = {
          {"FCA", "fob"}, {"FOB", "fob"}, {"CIF", "cif"}, {"DAP", "dap"}, {"DDP", "ddp"}};
      for (const auto& [incoterm, rung] : kOthers) {
        const Json back = ladderOf(requoted(document, ladder, incoterm, rung));
        CAPTURE(incoterm, back.dump());
        for (const char* name : kRungNames) CHECK(at(back, name) == near(at(ladder, name)));
        checkAddsUp(back);
        CHECK(back[rung] == ladder[rung]);  // the quoted rung is the quote, to the bit
      }
    }
  }
}

TEST_CASE("quotes: CFR stands between FOB and CIF: every rung is estimated, insurance is on top") {
  Json document = seaborne("us", 0.003);
  set(document, "/offers/0/route/incoterm", "CFR");
  const Json ladder = ladderOf(document);
  CHECK(ladder["quoted"] == "CFR");
  CHECK(ladder["estimated"] == Json::array({"exw", "fob", "cif", "dap", "ddp"}));
  const double k = 1.1 * 0.003 / (1 - 1.1 * 0.003);
  CHECK(at(ladder, "cif") == near(5.1 * (1 + k)));
  checkAddsUp(ladder);
  set(document, "/offers/0/route/incoterm", "CIF");
  CHECK(ladderOf(document)["estimated"] == Json::array({"exw", "fob", "dap", "ddp"}));
}

TEST_CASE("quotes: a DDP price that does not even pay delivery and duty has nothing left at the factory") {
  Json document = seaborne("us", 0.003);
  set(document, "/offers/0/route/incoterm", "DDP");
  set(document, "/offers/0/tiers/0/price", 0.01);
  const Json ladder = ladderOf(document);
  CHECK(at(ladder, "ddp") == near(0.01, 1e-12));
  CHECK(at(ladder, "exw") == 0);
  CHECK(at(ladder, "fob") == 0);
  CHECK_FALSE(ladder["between"].contains("origin"));  // a charge is no more than what there is to hold it
}

TEST_CASE("quotes: all at one quantity, each in its own currency, at the tier that this quantity buys") {
  Json document = usual();
  set(document, "/rates", {{{"currency", "CNY"}, {"perUnit", 7.2}}});
  set(document, "/offers/0/currency", "CNY");
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", 36}}, {{"from", 3000}, {"price", 32.4}}});
  set(document, "/market/demand", 2000);
  const Json quotes = quotesOf(document);
  const Json offers = answer(document)["offers"];
  REQUIRE(offers[1]["measures"]["firstOrder"] == 3000);
  REQUIRE(offers[0]["measures"]["firstOrder"].get<double>() < 3000);
  CHECK(quotes["quantity"] == 3000);
  CHECK(at(quotes["offers"][0], "fob") == near(4.5));
  CHECK(at(quotes["offers"][1], "fob") == near(4));
}

TEST_CASE("quotes: nobody orders: nothing to compare") {
  Json document = usual();
  set(document, "/market/horizonWeeks", 52);
  for (const char* path : {"/offers/0/stages/0/weeks", "/offers/1/stages/0/weeks"}) set(document, path, 60);
  const Json quotes = quotesOf(document);
  CHECK(quotes["quantity"] == 0);
  for (const Json& quote : quotes["offers"]) {
    for (const char* rung : kRungNames) CHECK(quote[rung].is_null());
    CHECK(quote["landed"].is_null());
    CHECK(quote["between"].empty());
    CHECK(quote["landedLines"].empty());
  }
}

TEST_CASE("quotes: landed counts good pieces, tool sets, samples and the duty on tools") {
  Json document = plain();
  set(document, "/offers/1/route/incoterm", "FOB");
  set(document, "/route/duty/rate", 0.1);
  set(document, "/offers/1/quality", {{"defectRate", 0.2}});
  set(document, "/offers/1/tooling/life", 5000);
  set(document, "/offers/1/samples", {{"rounds", 3}, {"price", 100}});
  const Loaded loaded(document);
  const Outcome out = loaded.light(1);
  REQUIRE(out.ordered == near(13000));
  const double sets = 3;
  const double landed = loaded.order(1, 13000).landed;
  const double expected = landed / (13000 * 0.8) + (sets * 6000 * 1.1 + 300) / 13000;
  CHECK(at(ladderOf(document, 1), "landed") == near(expected));
  checkAddsUp(ladderOf(document, 1));
  CHECK(lineOf(ladderOf(document, 1)["landedLines"], "samples") == near(300.0 / 13000));
  set(document, "/route/customs/assistsDutiable", false);
  CHECK(at(ladderOf(document, 1), "landed") == near(expected - sets * 600 / 13000));
}
