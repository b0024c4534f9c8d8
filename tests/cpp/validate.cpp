// SPDX-License-Identifier: MIT
// The rules across fields (MODEL.md section 2), the warnings, and that every code of DOCUMENT.md can be reached.
#include "core/validate.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

struct Case {
  std::string path, code;
  std::function<void(Json&)> spoil;
};

Json stage(const char* name, double weeks, double overlap = 0) {
  return {{"name", name}, {"weeks", weeks}, {"overlap", overlap}};
}
Json closed(const char* from, const char* to) {
  return Json::array({{{"name", "x"}, {"country", "CN"}, {"from", from}, {"to", to}}});
}

const std::vector<Case>& rules() {
  static const std::vector<Case> all{
      {"/offers/0/currency", "currency-rate-missing", [](Json& d) { set(d, "/offers/0/currency", "VND"); }},
      {"/currency", "bad-currency", [](Json& d) { set(d, "/currency", "usd"); }},
      {"/currency", "bad-currency", [](Json& d) { set(d, "/currency", "US"); }},
      {"/rates/0/currency", "bad-currency",
       [](Json& d) {
         d["rates"] = {{{"currency", "cny"}, {"perUnit", 7}}};
       }},
      {"/rates/1/currency", "bad-currency",
       [](Json& d) {
         d["rates"] = {{{"currency", "CNY"}, {"perUnit", 7}}, {{"currency", "CNY"}, {"perUnit", 8}}};
       }},
      {"/offers/0/currency", "bad-currency", [](Json& d) { set(d, "/offers/0/currency", "rmb"); }},
      {"/market/season", "season-size",
       [](Json& d) {
         set(d, "/market/season", {1, 2});
       }},
      {"/market/season", "season-zero",
       [](Json& d) {
         set(d, "/market/season", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
       }},
      {"/offers/1/tiers/1/from", "tiers-not-rising", [](Json& d) { set(d, "/offers/1/tiers/1/from", 1000); }},
      {"/offers/1/tiers/2/from", "tiers-not-rising", [](Json& d) { set(d, "/offers/1/tiers/2/from", 10); }},
      {"/offers/0/stages/1/name", "stage-order",
       [](Json& d) {
         set(d, "/offers/0/stages", {stage("produce", 1), stage("choose", 1)});
       }},
      {"/offers/0/stages/1/name", "stage-order",
       [](Json& d) {
         set(d, "/offers/0/stages", {stage("logistics", 1), stage("produce", 1)});
       }},
      {"/offers/0/stages", "no-making-stage",
       [](Json& d) { set(d, "/offers/0/stages", Json::array({stage("choose", 1)})); }},
      {"/offers/0/stages/3/overlap", "overlap-when-shipping", [](Json& d) { set(d, "/offers/0/stages/3/overlap", 1); }},
      {"/closures/0/to", "ends-before-start", [](Json& d) { d["closures"] = closed("2026-05-05", "2026-05-04"); }},
      {"/route/customs/mpfMin", "min-above-max",
       [](Json& d) {
         set(d, "/route/customs/mpfMin", 50);
         set(d, "/route/customs/mpfMax", 40);
       }},
      {"/route/customs/mpfMin", "needed-in-other-currency", [](Json& d) { set(d, "/currency", "EUR"); }},
      {"/route/customs/mpfMax", "needed-in-other-currency", [](Json& d) { set(d, "/currency", "EUR"); }},
      {"/route/lcl/rate", "mode-has-no-rate", [](Json& d) { set(d, "/route/lcl/rate", 0); }},
      {"/route/fcl/rate", "mode-has-no-rate", [](Json& d) { set(d, "/route/mode", "fcl"); }},
      {"/route/courier/rate", "mode-has-no-rate", [](Json& d) { set(d, "/offers/1/route/mode", "courier"); }},
      {"/offers/0/exclusivity/years", "exclusivity-without-term",
       [](Json& d) {
         d["offers"][0]["exclusivity"] = {{"fee", 100}};
       }},
      {"/offers/1/tooling/price", "tooling-without-owner",
       [](Json& d) {
         d["offers"][1]["tooling"] = {{"owner", "none"}, {"price", 5}};
       }},
      {"/offers/1/tooling/residual", "residual-above-price",
       [](Json& d) {
         d["offers"][1]["tooling"] = {{"owner", "buyer"}, {"price", 5}, {"residual", 6}};
       }},
      {"/offers/1/royalty", "shares-above-one",
       [](Json& d) {
         set(d, "/market/channelFee", 0.6);
         set(d, "/offers/1/royalty", 0.4);
       }},
      {"/rates/0/currency", "own-currency-rate",
       [](Json& d) {
         d["rates"] = Json::array({Json{{"currency", d["currency"]}, {"perUnit", 2}}});
       }},
  };
  return all;
}

/// One document for each code that the table of fields and the reader give.
const std::vector<Case>& tables() {
  static const std::vector<Case> all{
      {"/nonsense", "unknown-field", [](Json& d) { set(d, "/nonsense", 1); }},
      {"/market/price", "missing", [](Json& d) { drop(d, "/market/price"); }},
      {"/market/price", "not-a-number", [](Json& d) { set(d, "/market/price", "24"); }},
      {"/market/rampWeeks", "not-an-integer", [](Json& d) { set(d, "/market/rampWeeks", 1.5); }},
      {"/name", "not-text", [](Json& d) { set(d, "/name", 1); }},
      {"/limits/ownDesign", "not-a-boolean", [](Json& d) { set(d, "/limits/ownDesign", "yes"); }},
      {"/start", "not-a-date", [](Json& d) { set(d, "/start", "2026-02-30"); }},
      {"/route/mode", "not-a-choice", [](Json& d) { set(d, "/route/mode", "rail"); }},
      {"/offers", "not-a-list", [](Json& d) { set(d, "/offers", "two"); }},
      {"/market", "not-an-object", [](Json& d) { set(d, "/market", 1); }},
      {"/name", "too-long", [](Json& d) { set(d, "/name", std::string(201, 'x')); }},
      {"/offers", "too-few", [](Json& d) { d["offers"].erase(1); }},
      {"/closures", "too-many", [](Json& d) { d["closures"] = Json(std::vector<Json>(41, d["closures"][0])); }},
      {"/market/price", "below-min", [](Json& d) { set(d, "/market/price", 0); }},
      {"/market/price", "above-max", [](Json& d) { set(d, "/market/price", 1e8); }},
      {"/market/price/evidence", "bad-evidence",
       [](Json& d) {
         set(d, "/market/price", {{"value", 1}, {"evidence", 1}});
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("rules: each breach gives its code at its path, on its own") {
  for (const Case& one : rules()) {
    CAPTURE(one.path, one.code);
    Json document = usual();
    one.spoil(document);
    const std::vector<Fault> found = faultsOf(document);
    CHECK_THAT(found, Catch::VectorContains(Fault{one.path, one.code}));
    // Without a currency of its own the project also lacks the fees that are published in USD.
    for (const Fault& fault : found) CHECK((fault.code == one.code || fault.code == "needed-in-other-currency"));
  }
}

TEST_CASE("rules: what is just allowed") {
  const auto allowed = [](const std::function<void(Json&)>& change) {
    Json document = usual();
    change(document);
    static_cast<void>(read(document));
  };
  allowed([](Json& d) { set(d, "/offers/0/currency", "USD"); });  // the project's own needs no rate
  allowed([](Json& d) {
    d["rates"] = {{{"currency", "CNY"}, {"perUnit", 7}}};
    set(d, "/offers/0/currency", "CNY");
  });
  allowed([](Json& d) { d["closures"] = closed("2026-05-05", "2026-05-05"); });
  allowed([](Json& d) { set(d, "/market/season", Json::array()); });
  allowed([](Json& d) { set(d, "/market/season", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}); });
  allowed([](Json& d) {
    set(d, "/currency", "EUR");
    set(d, "/route/customs/mpfMin", 30);
    set(d, "/route/customs/mpfMax", 600);
  });
  allowed([](Json& d) {
    set(d, "/offers/0/stages", {stage("choose", 1), stage("customise", 1), stage("produce", 1)});
  });
  allowed([](Json& d) {  // a seller who ships himself needs no rate of ours
    set(d, "/route/lcl/rate", 0);
    set(d, "/offers/0/route/incoterm", "CIF");
    set(d, "/offers/1/route/incoterm", "DDP");
  });
}

TEST_CASE("codes: every issue code of DOCUMENT.md and of MODEL.md section 2 can be reached") {
  std::set<std::string> reached;
  const auto note = [&](const std::vector<Fault>& found) {
    for (const Fault& fault : found) reached.insert(fault.code);
  };
  for (const std::vector<Case>* cases : {&rules(), &tables()}) {
    for (const Case& one : *cases) {
      Json document = usual();
      one.spoil(document);
      const std::vector<Fault> found = faultsOf(document);
      CHECK_THAT(found, Catch::VectorContains(Fault{one.path, one.code}));
      note(found);
    }
  }
  note(faults("x"));
  note(faults(std::string(2'000'000, 'x')));
  note(faults(std::string(100, '[')));
  note(faults("[]"));
  Json many = usual();
  for (int i = 0; i < 2000; ++i) many["unknown" + std::to_string(i)] = i;
  note(faultsOf(many));
  note(faults("{\"schema\":2,\"project\":{}}"));
  const std::set<std::string> documented{
      "not-json", "too-large", "too-deep", "not-an-object", "unknown-schema", "unknown-field", "missing",
      "not-a-number", "not-an-integer", "not-text", "not-a-boolean", "not-a-date", "not-a-choice", "not-a-list",
      "too-long", "too-few", "too-many", "below-min", "above-max", "bad-evidence",
      // across fields
      "currency-rate-missing", "bad-currency", "season-size", "season-zero", "tiers-not-rising", "stage-order",
      "no-making-stage", "overlap-when-shipping", "ends-before-start", "min-above-max", "needed-in-other-currency",
      "mode-has-no-rate", "exclusivity-without-term", "tooling-without-owner", "residual-above-price",
      "shares-above-one", "own-currency-rate", "more-issues"};
  CHECK(reached == documented);
}

TEST_CASE("warnings: an expired quote, stock that ran out") {
  Json document = usual();
  const Fault ended{"/offers/0/validUntil", "quote-expired"};
  const double order = Loaded(document).light(0).timeline.orderAt;  // what counts is the day of the order
  const std::int32_t day = Loaded(document).project.start.days + static_cast<std::int32_t>(7 * order);
  set(document, "/offers/0/validUntil", writeDate(day - 1));
  CHECK_THAT(warnings(document), Catch::VectorContains(ended));
  set(document, "/offers/0/validUntil", writeDate(day));
  CHECK_THAT(warnings(document), !Catch::VectorContains(ended));

  // The first lot is bad by half in the world and in the plan; nothing lacks. A slow reorder and no safety: a week
  // lacks.
  document = plain();
  set(document, "/market/coverWeeks", 10);
  const Json response = respond(request(document, {{"compare", true}}));
  bool gap = false;
  for (const Json& warning : response["warnings"]) {
    if (warning["code"] != "stock-gap" || warning["path"] != "/offers/0") continue;
    gap = true;
    CHECK(warning["limit"].get<double>() >= 1);
  }
  const double lost = response["result"]["offers"][0]["measures"]["lost"].get<double>();
  CHECK(gap == (lost > 0));
}

TEST_CASE("complete: the published US fees stand where none is given, and only there") {
  Json document = usual();
  const Customs published = read(document).route.customs;
  CHECK(published.mpfRate == 0.003464);
  CHECK(published.mpfMin == 33.58);
  CHECK(published.mpfMax == 651.50);
  CHECK(published.hmfRate == 0.00125);
  set(document, "/route/customs/mpfRate", 0);
  set(document, "/route/customs/hmfRate", 0.002);
  CHECK(read(document).route.customs.mpfRate == 0);
  CHECK(read(document).route.customs.hmfRate == 0.002);
  set(document, "/route/customs/regime", "eu");
  CHECK(read(document).route.customs.mpfMin == 0);
}
