// SPDX-License-Identifier: MIT
// Bad input: every field missing, mistyped, out of range or unknown gives its issue, all in one answer; and hostile
// text.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/validate.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

bool has(const std::vector<Fault>& found, const std::string& path, const std::string& code) {
  return std::find(found.begin(), found.end(), Fault{path, code}) != found.end();
}

std::vector<Fault> faultsWith(const std::string& path, Json value) {
  Json document = complete();
  set(document, path, std::move(value));
  return faultsOf(document);
}

/// Calls visit(row, path) for every field that the complete document holds, one list element of each.
template <class Visit>
void forEachPath(Visit&& visit) {
  const Project project = read(complete());
  forEachField(project, [&](const Row& row, At at) {
    if (at.i == 0 && at.j == 0) visit(row, pathOf(row, at));
  });
}

Json stars(std::size_t n) { return std::string(n, 'x'); }

}  // namespace

TEST_CASE("reader: the complete document holds every row and is valid") {
  std::set<std::string_view> rows;
  forEachPath([&](const Row& row, const std::string& path) {
    CAPTURE(path);
    CHECK(complete().contains(pointer(path)));
    rows.insert(row.path);
  });
  for (const Row& row : fields()) {
    CAPTURE(row.path);
    CHECK(rows.count(row.path) == 1);
  }
}

TEST_CASE("reader: every required field missing or null is missing, and that alone") {
  forEachPath([&](const Row& row, const std::string& path) {
    if (row.need != Need::required) return;
    if (path == "/supplier/factory/hours") return;  // without it a buyer's document has no supplier's numbers
    CAPTURE(path);
    Json document = complete();
    drop(document, path);
    // A list's element that is dropped is gone with its place.
    const bool element = path.back() == '0';
    if (!element) CHECK(has(faultsOf(document), path, "missing"));
    document = complete();
    set(document, path, nullptr);
    const std::vector<Fault> found = faultsOf(document);
    CHECK(has(found, path, "missing"));
    const bool currency = path.find("urrency") != std::string::npos;  // others hang on it
    if (!currency) CHECK(found.size() == 1);
  });
}

TEST_CASE("reader: every field that is not required may be left out or null") {
  forEachPath([&](const Row& row, const std::string& path) {
    if (row.need == Need::required) return;
    CAPTURE(path);
    Json document = complete();
    set(document, path, nullptr);
    const std::vector<Issue> issues = readRequest(request(document)).issues;
    for (const Issue& issue : issues) {
      // Rules across fields: the mode in use needs its rate, an offer's currency the list of them, an Incoterm what it
      // makes the supplier pay, repeat orders their weeks, the largest account what is booked.
      const bool mode = issue.path == path && issue.code == "mode-has-no-rate";
      const bool currency = path == "/rates" && issue.code == "currency-rate-missing";
      const bool delivery = issue.path == path && issue.code == "delivery-missing";
      const bool lag = issue.path == path && issue.code == "repeats-without-lag";
      const bool booked = path == "/supplier/factory/booked" && issue.code == "largest-above-booked";
      CHECK((mode || currency || delivery || lag || booked));
    }
  });
}

TEST_CASE("reader: every field of the wrong type says which type it wants") {
  const std::vector<Json> wrong{Json("12"), Json(true), Json(12.5), Json::array({1}), Json::object({{"a", 1}})};
  forEachPath([&](const Row& row, const std::string& path) {
    for (const Json& value : wrong) {
      std::string code;
      switch (row.kind) {
        case Kind::number:
        case Kind::integer:
          code = value.is_number() ? "" : "not-a-number";
          break;
        case Kind::boolean:
          code = value.is_boolean() ? "" : "not-a-boolean";
          break;
        case Kind::text:
          code = value.is_string() ? "" : "not-text";
          break;
        case Kind::date:
          code = "not-a-date";
          break;
        case Kind::choice:
          code = "not-a-choice";
          break;
        default:
          code = value.is_array() ? "" : "not-a-list";
      }
      if (code.empty()) continue;
      CAPTURE(path, value.dump());
      const std::vector<Fault> found = faultsWith(path, value);
      CHECK(has(found, path, code));
      // Never two complaints about one path.
      CHECK(std::count_if(found.begin(), found.end(), [&](const Fault& f) { return f.path == path; }) == 1);
    }
  });
}

TEST_CASE(
    "reader: every number below its least and above its most, with the limit; the limits themselves are allowed") {
  forEachPath([&](const Row& row, const std::string& path) {
    if (row.kind != Kind::number && row.kind != Kind::integer) return;
    CAPTURE(path);
    const auto expect = [&](double value, const char* code, double limit) {
      Json document = complete();
      set(document, path, value);
      const Json response = respond(request(document));
      REQUIRE(response["ok"] == false);
      bool found = false;
      for (const Json& issue : response["issues"]) {
        if (issue["path"] != path || issue["code"] != code) continue;
        found = true;
        CHECK(issue["limit"] == limit);
      }
      CHECK(found);
    };
    const double step = row.kind == Kind::integer ? 1 : std::max(1e-12, 1e-9 * std::max(std::abs(row.min), row.max));
    expect(row.min - step, "below-min", row.min);
    expect(row.max + step, "above-max", row.max);
    expect(-1e300, "below-min", row.min);
    expect(1e300, "above-max", row.max);
    for (const double edge : {row.min, row.max}) {
      Json document = complete();
      set(document, path, edge);
      for (const Issue& issue : readRequest(request(document)).issues) {
        const bool range = issue.code == "below-min" || issue.code == "above-max" || issue.code == "not-an-integer";
        CHECK_FALSE((issue.path == path && range));
      }
    }
    if (row.kind == Kind::integer) CHECK(has(faultsWith(path, row.min + 0.5), path, "not-an-integer"));
  });
}

TEST_CASE("reader: every text one byte too long; every list too short and too long") {
  forEachPath([&](const Row& row, const std::string& path) {
    CAPTURE(path);
    if (row.kind == Kind::text)
      CHECK(has(faultsWith(path, stars(static_cast<std::size_t>(row.max) + 1)), path, "too-long"));
    if (row.kind != Kind::list) return;
    Json longer = complete()[pointer(path)];
    const Json element = longer.empty() ? Json(1) : longer[0];
    while (longer.size() <= static_cast<std::size_t>(row.max)) longer.push_back(element);
    CHECK(has(faultsWith(path, longer), path, "too-many"));
    if (row.min > 1) {
      CHECK(has(faultsWith(path, Json::array({element})), path, "too-few"));
    }
    if (row.need == Need::required) CHECK(has(faultsWith(path, Json::array()), path, "missing"));
  });
}

TEST_CASE("reader: an unknown name beside every field, with its JSON Pointer") {
  std::set<std::string> holders{""};
  forEachPath([&](const Row&, const std::string& path) {
    for (std::size_t cut = path.find('/', 1); cut != std::string::npos; cut = path.find('/', cut + 1)) {
      if (complete()[pointer(path.substr(0, cut))].is_object()) holders.insert(path.substr(0, cut));
    }
  });
  CHECK(holders.size() > 25);
  for (const std::string& holder : holders) {
    CAPTURE(holder);
    CHECK(faultsWith(holder + "/nonsense", 1) == std::vector<Fault>{{holder + "/nonsense", "unknown-field"}});
  }
  // Escapes of the pointer; names that only look like something.
  Json document = complete();
  document["a/b~c"] = 1;
  document["*"] = 1;
  document[""] = 1;
  document["offers"][0]["design"]["owner "] = "buyer";
  const std::vector<Fault> found = faultsOf(document);
  CHECK(has(found, "/a~1b~0c", "unknown-field"));
  CHECK(has(found, "/*", "unknown-field"));
  CHECK(has(found, "/", "unknown-field"));
  CHECK(has(found, "/offers/0/design/owner ", "unknown-field"));
}

TEST_CASE("reader: what should hold fields and is something else") {
  for (const char* path : {"/market", "/route", "/route/lcl", "/route/customs", "/route/duty", "/limits", "/offers/0",
                           "/offers/0/design", "/offers/1/terms", "/rates/0", "/closures/0", "/offers/0/tiers/0"}) {
    for (const Json& value : {Json(7), Json("text"), Json(true), Json::array({1, 2})}) {
      CAPTURE(path, value.dump());
      const std::vector<Fault> found = faultsWith(path, value);
      CHECK(has(found, path, "not-an-object"));
      CHECK(std::count(found.begin(), found.end(), Fault{path, "not-an-object"}) == 1);
    }
  }
}

TEST_CASE("reader: a number with its evidence") {
  const auto with = [](Json evidence) { return Json{{"value", 5200}, {"evidence", std::move(evidence)}}; };
  Json document = complete();
  set(document, "/market/demand", with({{"grade", "A"}, {"source", "a page"}, {"date", "2026-01-31"}}));
  const Project project = read(document);
  CHECK(project.market.demand == 5200);
  const Evidence& evidence = project.evidence[static_cast<std::size_t>(project.market.demand.evidence)];
  CHECK(evidence.grade == Grade::a);
  CHECK(evidence.source == "a page");
  CHECK(writeDate(evidence.date.days) == "2026-01-31");
  for (const Json& bad : {Json(1), Json("A"), Json::object(), Json{{"grade", "D"}}, Json{{"source", "x"}},
                          Json{{"grade", "A"}, {"date", "soon"}}, Json{{"grade", "A"}, {"more", "x"}},
                          Json{{"grade", 1}}, Json{{"grade", "A"}, {"source", std::string(401, 'x')}}}) {
    CAPTURE(bad.dump());
    CHECK(faultsWith("/market/demand", with(bad)) == std::vector<Fault>{{"/market/demand/evidence", "bad-evidence"}});
  }
  CHECK(faultsWith("/market/demand", {{"value", "5200"}}) == std::vector<Fault>{{"/market/demand", "not-a-number"}});
  CHECK(faultsWith("/market/demand", {{"evidence", {{"grade", "A"}}}}) ==
        std::vector<Fault>{{"/market/demand", "not-a-number"}});
  CHECK(faultsWith("/market/demand", {{"value", 5200}, {"unit", "kg"}}) ==
        std::vector<Fault>{{"/market/demand/unit", "unknown-field"}});
}

TEST_CASE("reader: all faults in one answer") {
  Json document = complete();
  set(document, "/market/price", -1);
  set(document, "/market/demand", "many");
  set(document, "/start", "tomorrow");
  set(document, "/nonsense", 1);
  set(document, "/offers/0/design/owner", "nobody");
  set(document, "/offers/1/stages/0/weeks", nullptr);
  set(document, "/closures/0/to", "2020-01-01");
  set(document, "/market/season", {1, 2, 3});
  const std::vector<Fault> found = faultsOf(document);
  for (const Fault& fault :
       {Fault{"/market/price", "below-min"}, Fault{"/market/demand", "not-a-number"}, Fault{"/start", "not-a-date"},
        Fault{"/nonsense", "unknown-field"}, Fault{"/offers/0/design/owner", "not-a-choice"},
        Fault{"/offers/1/stages/0/weeks", "missing"}, Fault{"/closures/0/to", "ends-before-start"},
        Fault{"/market/season", "season-size"}}) {
    CHECK_THAT(found, Catch::VectorContains(fault));
  }
  CHECK(found.size() == 8);
}

TEST_CASE("reader: hostile text is refused with an issue") {
  const auto only = [](const std::string& text) {
    const std::vector<Fault> found = faults(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path.empty());
    return found[0].code;
  };
  const std::size_t deep = 100000;
  const auto nested = [&](const char* open) {
    std::string out;
    for (std::size_t i = 0; i < deep; ++i) out += open;
    return out;
  };
  CHECK(only("") == "not-json");
  CHECK(only("OEM or ODM?") == "not-json");
  CHECK(only("{\"schema\":1,\"project\":{") == "not-json");
  CHECK(only("{} {}") == "not-json");
  CHECK(only("[]") == "not-an-object");
  CHECK(only("42") == "not-an-object");
  CHECK(only("null") == "not-an-object");
  CHECK(only("NaN") == "not-json");
  CHECK(only("{\"schema\":1,\"project\":{\"a\":1e400}}") == "not-json");
  CHECK(only(nested("[")) == "too-deep");
  CHECK(only(nested("{\"a\":")) == "too-deep");
  CHECK(only("{\"schema\":1,\"project\":{\"zzz\":" + nested("[") + std::string(deep, ']') + "}}") == "too-deep");
  CHECK(only(std::string(10'000'000, 'x')) == "too-large");
  CHECK(only("{\"schema\":1,\"project\":{\"name\":\"" + std::string(10'000'000, 'x') + "\"}}") == "too-large");
  CHECK(only(std::string(1, '\0')) == "not-json");
  CHECK(only(std::string("{\"schema\":1,\0\"project\":{}}", 27)) == "not-json");
  CHECK(only("{\"schema\":1,\"project\":{\"\xed\xa0\x80\":1}}") == "not-json");  // a lone surrogate
  CHECK(only("{\"schema\":1,\"project\":{\"\\ud800\":1}}") == "not-json");
  CHECK(only("{\"schema\":1,\"project\":{\"name\":\"\xff\xfe\"}}") == "not-json");
  CHECK(only("\xef\xbb\xbf") == "not-json");
  CHECK(has(faults("{\"schema\":1,\"project\":{\"a\\u0000b\":1}}"), std::string("/a\0b", 4), "unknown-field"));
}

TEST_CASE("reader: brackets inside texts are no depth, and 1 MiB is still read") {
  Json document = complete();
  set(document, "/name", std::string(200, '['));
  CHECK(respond(request(document, {{"compare", false}}))["ok"] == true);
  set(document, "/name", "\\\"[[[\u0000");
  CHECK(respond(request(document, {{"compare", false}}))["ok"] == true);
  std::string text = request(document, {{"compare", false}});
  text.append((1U << 20U) - text.size(), ' ');
  CHECK(respond(text)["ok"] == true);
  CHECK(faults(text + " ") == std::vector<Fault>{{"", "too-large"}});
}

TEST_CASE("reader: the request around the project") {
  const Json project = complete();
  const auto with = [&](const char* name, Json value) {
    Json whole{{"schema", 1}, {"project", project}, {"ask", {{"compare", false}}}};
    whole[name] = std::move(value);
    return faults(whole.dump());
  };
  CHECK(faults(Json{{"project", project}}.dump()) == std::vector<Fault>{{"/schema", "missing"}});
  for (const Json& schema : {Json(2), Json(0), Json(-1), Json(1.5), Json("1"), Json(), Json(999)}) {
    CHECK(with("schema", schema) == std::vector<Fault>{{"/schema", "unknown-schema"}});
  }
  CHECK(faults("{\"schema\":1}") == std::vector<Fault>{{"/project", "missing"}});
  for (const Json& wrong : {Json(), Json::array(), Json(1), Json("x")}) {
    CHECK(with("project", wrong) == std::vector<Fault>{{"/project", "not-an-object"}});
    if (!wrong.is_null()) CHECK(with("ask", wrong) == std::vector<Fault>{{"/ask", "not-an-object"}});
  }
  CHECK(with("more", 1) == std::vector<Fault>{{"/more", "unknown-field"}});
  CHECK(with("ask", {{"more", true}}) == std::vector<Fault>{{"/ask/more", "unknown-field"}});
  CHECK(with("ask", {{"compare", 1}}) == std::vector<Fault>{{"/ask/compare", "not-a-boolean"}});
  CHECK(with("ask", {{"ledger", "yes"}}) == std::vector<Fault>{{"/ask/ledger", "not-a-boolean"}});
  CHECK(with("ask", {{"flips", 1}}) == std::vector<Fault>{{"/ask/flips", "not-a-list"}});
  CHECK(with("ask", {{"sweeps", {1}}}) == std::vector<Fault>{{"/ask/sweeps", "not-text"}});
}
