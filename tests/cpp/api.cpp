// SPDX-License-Identifier: MIT
// The boundary: four functions, text in, text out.
#include "json/api.hpp"

#include <cmath>
#include <map>
#include <set>

#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

const std::string kElse = "null";  // whatever the cache holds, it is not what comes next

bool finite(const Json& value) {
  if (value.is_number_float()) return std::isfinite(value.get<double>());
  if (!value.is_structured()) return true;
  for (const Json& inner : value) {
    if (!finite(inner)) return false;
  }
  return true;
}

/// Whether all that stands in a shorter answer stands in the longer one, the same.
bool within(const Json& less, const Json& more) {
  if (!less.is_structured()) return less.dump() == more.dump();
  if (less.is_array() && less.size() != more.size()) return false;
  for (const auto& [key, inner] : less.items()) {
    if (less.is_object() && !more.contains(key)) return false;
    if (!within(inner, less.is_object() ? more[key] : more[std::stoul(key)])) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("api: the same bytes cold, half advanced and warm") {
  for (const Json& document : {usual(), plain(), seeded(3)}) {
    const std::string text = request(document);
    static_cast<void>(evaluate(kElse));
    const std::string cold = evaluate(text);
    const std::string warm = evaluate(text);
    CHECK(cold == warm);
    static_cast<void>(evaluate(kElse));
    for (int i = 0; i < 5; ++i) static_cast<void>(advance(text, 7));
    CHECK(evaluate(text) == cold);
    static_cast<void>(evaluate(kElse));
    for (int i = 0; i < 1000; ++i) {
      const Json progress = Json::parse(advance(text, 13), nullptr, false);
      if (progress["done"] == progress["of"]) break;
    }
    CHECK(evaluate(text) == cold);
    static_cast<void>(advance(text, 3));
    static_cast<void>(evaluate(request(usual(), {{"compare", true}})));  // another one in between
    CHECK(evaluate(text) == cold);
  }
}

TEST_CASE("api: advance says how far it is, and does no more than it was told") {
  const std::string text = request(usual());
  static_cast<void>(evaluate(kElse));
  const auto progress = [&](int blocks) { return Json::parse(advance(text, blocks), nullptr, false); };
  const Json start = progress(0);
  CHECK(start["done"] == 0);
  CHECK(start["of"].get<int>() > 50);
  CHECK(progress(-5)["done"] == 0);
  CHECK(progress(1)["done"] == 1);
  CHECK(progress(4)["done"] == 5);
  CHECK(progress(1 << 30)["done"] == start["of"]);
  CHECK(progress(1)["done"] == start["of"]);
  CHECK(Json::parse(advance("nonsense", 3), nullptr, false)["of"] == 0);
}

TEST_CASE("api: an answer left out is not given; no ask means everything") {
  const auto keys = [](const Json& ask) {
    std::set<std::string> out;
    const Json response = respond(request(plain(), ask));
    for (const auto& [key, value] : response["result"].items()) out.insert(key);
    return out;
  };
  const std::set<std::string> comparison{"currency", "start", "horizonWeeks", "horizonYears", "offers", "pair",
                                         "ranking",  "lines", "groups",       "crossings",    "curves", "verdict"};
  CHECK(keys(Json::object()).empty());
  CHECK(keys({{"compare", true}}) == comparison);
  CHECK(keys({{"ledger", true}}) == std::set<std::string>{"ledger"});
  CHECK(keys({{"flips", {"/market/price"}}}) == std::set<std::string>{"flips", "next"});
  CHECK(keys({{"sweeps", {"/market/price"}}}) == std::set<std::string>{"sweeps"});
  CHECK(keys({{"flips", false}, {"sweeps", false}, {"compare", false}}).empty());
  std::set<std::string> all = comparison;
  all.insert({"flips", "next", "sweeps", "ledger", "quotes", "simulate", "staged", "waterfall"});
  CHECK(keys(nullptr) == all);
}

TEST_CASE("api: a verdict alone says what the comparison says, without what lists and pictures show") {
  std::vector<Json> documents{usual(), plain(), supplierUsual()};
  for (std::uint64_t seed = 1; seed <= 12; ++seed) documents.push_back(seeded(seed));
  std::set<std::string> tones;
  for (const Json& document : documents) {
    const bool buys = document.value("side", "buyer") == "buyer";
    const std::string path = buys ? "/market/price" : "/supplier/factory/hours";
    const Json full = respond(request(document, {{"compare", true}, {"flips", {path}}}));
    Json brief = respond(request(document, {{"verdict", {path}}}));
    const Json likely = brief["result"]["likely"][0];
    CHECK(within(likely, full["result"]["flips"][0]));
    brief["result"].erase("likely");
    Json& tone = brief["result"]["verdict"]["tone"];
    if (tone == "open") {  // an example is never chosen: how clear it is was not asked
      CHECK(brief["result"]["verdict"]["example"] == true);
      CHECK(full["result"]["verdict"]["tone"] != "close");
      tone = full["result"]["verdict"]["tone"];
      tones.insert("open");
    }
    tones.insert(tone.get<std::string>());
    CHECK(within(brief, full));
    CHECK_FALSE(brief["result"].contains("lines"));
    CHECK(full.contains("assumed"));
    CHECK_FALSE(brief.contains("assumed"));
    for (const Json& group : full["result"]["groups"]) {
      std::vector<double> sums(group["pv"].size());
      for (const Json& line : full["result"]["lines"]) {
        if (line["group"] != group["group"]) continue;
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += line["pv"][i].get<double>();
      }
      CHECK(group["pv"] == Json(sums));
    }
    CHECK_FALSE(brief["result"]["offers"][0].contains("cash"));
    CHECK(respond(request(document, {{"verdict", true}}))["result"]["likely"].empty());
  }
  CHECK(tones.size() >= 3);
  CHECK(faults(request(usual(), {{"verdict", {"/market/prices"}}})).size() == 1);
  CHECK(faults(request(usual(), {{"verdict", 1}})).size() == 1);
}

TEST_CASE("api: only the numbers asked for, in what is asked; one that is not there is an issue") {
  const Json result = answer(usual(), {{"flips", {"/market/price"}}, {"sweeps", {"/market/demand", "/market/price"}}});
  REQUIRE(result["flips"].size() == 1);
  CHECK(result["flips"][0]["path"] == "/market/price");
  REQUIRE(result["sweeps"].size() == 2);
  CHECK(faults(request(usual(), {{"flips", {"/market/prices"}}})).size() == 1);
  CHECK(faults(request(usual(), {{"flips", {"/offers/7/royalty"}}})).size() == 1);
  CHECK(faults(request(usual(), {{"sweeps", {"/name"}}})).size() == 1);
}

TEST_CASE("api: a number's flip is the same asked for alone and with all") {
  const Json all = answer(usual(), {{"flips", true}})["flips"];
  for (const Json& flip : all) {
    if (flip["path"] != "/offers/1/tooling/price" && flip["path"] != "/market/demand") continue;
    CHECK(answer(usual(), {{"flips", {flip["path"]}}})["flips"][0].dump() == flip.dump());
  }
}

TEST_CASE("api: every number of an answer is finite") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    const Json result = answer(seeded(seed), {{"compare", true}, {"ledger", true}});
    CHECK(finite(result));
    for (const Json& offer : result["offers"]) {
      for (const char* measure : {"npv", "profit", "sold", "left", "spendBeforeSale", "holeAmount", "revenue"})
        CHECK(offer["measures"][measure].is_number());
    }
  }
}

TEST_CASE("api: the ledger's lines, in their weeks, are the cash that is told, and the lines that are compared") {
  const Json result = answer(usual(), {{"compare", true}, {"ledger", true}});
  for (std::size_t i = 0; i < 2; ++i) {
    const Json& cash = result["offers"][i]["cash"];
    std::vector<double> weeks(cash.size());
    std::map<std::string, double> lines;
    for (const Json& entry : result["ledger"][i]["entries"]) {
      const double amount = entry["amount"].get<double>();
      weeks.at(static_cast<std::size_t>(entry["week"].get<double>() + 1e-9)) += amount;
      lines[entry["line"].get<std::string>()] += amount;
      if (!entry["order"].is_null())
        CHECK(entry["order"].get<int>() < result["offers"][i]["measures"]["orders"].get<int>());
    }
    double sum = 0;
    for (std::size_t week = 0; week < weeks.size(); ++week) CHECK((sum += weeks[week]) == cash[week].get<double>());
    for (const Json& line : result["lines"])
      CHECK(lines[line["line"].get<std::string>()] == near(line["amounts"][i].get<double>()));
    const Json& measures = result["offers"][i]["measures"];
    CHECK(measures["profit"].get<double>() == near(sum));
    double deepest = 0;
    for (const Json& week : cash) deepest = std::min(deepest, week.get<double>());
    CHECK(measures["holeAmount"].get<double>() == near(deepest));
  }
}

TEST_CASE("api: an offer that moves no money has the cash of one week, 0; a supplier's has none") {
  Json document = plain();
  document["market"]["demand"] = 0;
  const Json offers = answer(document)["offers"];
  CHECK(offers[0]["measures"]["orders"] == 0);
  CHECK(offers[0]["cash"] == Json::array({0.0}));
  CHECK(offers[0]["measures"]["npv"] == 0);
  CHECK(offers[0]["measures"]["holeWeek"].is_null());
  CHECK(offers[1]["cash"].size() >= 1);  // its mould
  CHECK(offers[1]["cash"][0] != 0);
  document = factoryPlain();
  document["offers"][0]["supply"]["buyers"] = 0;
  CHECK(answer(document)["offers"][0]["cash"].empty());
}

TEST_CASE("api: defaults that were used are listed") {
  const Json response = respond(request(plain(), {{"compare", true}}));
  std::map<std::string, Json> assumed;
  for (const Json& one : response["assumed"]) assumed[one["path"].get<std::string>()] = one["value"];
  CHECK(assumed.at("/market/channelFee") == 0);
  CHECK(assumed.at("/route/mode") == "lcl");
  CHECK(assumed.at("/offers/1/rights/design") == "not-asked");
  CHECK(assumed.count("/market/price") == 0);
  const Project project = read(plain());
  const Json document = plain();
  std::vector<std::string> untold;
  forEachField(project, [&](const Row& row, At at) {
    const std::string path = pathOf(row, at);
    if (row.need != Need::byDefault || document.contains(pointer(path))) return;
    if (!has(project, row.side)) return;  // nothing is assumed of a side that says nothing
    if (assumed.count(path) == 0) untold.push_back(path);
  });
  CHECK(untold == std::vector<std::string>{});
  // The published fees are assumed too.
  const Json us = respond(request(usual(), {{"compare", true}}))["assumed"];
  bool told = false;
  for (const Json& one : us) told = told || (one["path"] == "/route/customs/mpfMax" && one["value"] == 651.5);
  CHECK(told);
}

TEST_CASE("api: describe tells every row") {
  const Json described = Json::parse(describe(), nullptr, false);
  CHECK(described["schema"] == 1);
  REQUIRE(described["fields"].size() == fields().size());
  for (std::size_t i = 0; i < fields().size(); ++i) {
    const Json& field = described["fields"][i];
    const Row& row = fields()[i];
    CHECK(field["path"] == row.path);
    CHECK(field["required"] == (row.need == Need::required));
    CHECK(field.contains("default") == (row.need == Need::byDefault));
    CHECK(field.contains("unit") == (row.kind == Kind::number || row.kind == Kind::integer));
    CHECK(field.contains("choices") == (row.kind == Kind::choice));
  }
}

TEST_CASE("api: version") {
  const Json version = Json::parse(oemodm::version(), nullptr, false);
  CHECK(version["name"] == "oem-odm-calculator");
  CHECK(version["schema"] == 1);
  CHECK(version["version"].is_string());
}

TEST_CASE("fields: the table is in order: unique paths, lists before their children, defaults inside their range") {
  std::set<std::string_view> seen;
  for (const Row& row : fields()) {
    CAPTURE(std::string(row.path));
    CHECK(seen.insert(row.path).second);
    CHECK((row.depth > 0) == (row.list != nullptr));
    if (row.list != nullptr) {
      CHECK(seen.count(row.list->path) == 1);
      CHECK(row.path.substr(0, row.list->path.size() + 2) == std::string(row.list->path) + "/*");
    }
    if (row.kind == Kind::number || row.kind == Kind::integer) {
      CHECK(row.min < row.max);
      CHECK_FALSE(row.unit.empty());
      if (row.need == Need::byDefault) CHECK((row.fallback >= row.min && row.fallback <= row.max));
      CHECK(std::holds_alternative<NumberSlot>(row.slot));
    }
    if (row.kind == Kind::choice) CHECK(row.fallback < static_cast<double>(row.choices.size()));
  }
}

TEST_CASE("fields: every row has a slot of its own") {
  Project project = read(complete());
  std::set<const void*> slots;
  std::size_t count = 0;
  forEachField(project, [&](const Row& row, At at) {
    const void* slot = nullptr;
    if (const auto* n = std::get_if<NumberSlot>(&row.slot)) slot = &n->number(project, at);
    if (const auto* f = std::get_if<FlagSlot>(&row.slot)) slot = &f->flag(project, at);
    if (const auto* t = std::get_if<TextSlot>(&row.slot)) slot = &t->text(project, at);
    if (const auto* d = std::get_if<DateSlot>(&row.slot)) slot = &d->date(project, at);
    if (const auto* c = std::get_if<CodeSlot>(&row.slot)) slot = &c->code(project, at);
    if (slot == nullptr) return;
    slots.insert(slot);
    ++count;
  });
  CHECK(slots.size() == count);
}
