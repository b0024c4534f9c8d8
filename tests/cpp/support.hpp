// SPDX-License-Identifier: MIT
// What the tests share: documents in, answers out, one offer's run, and comparisons that say what they forgive.
#pragma once
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "core/decision/comparison.hpp"
#include "core/decision/session.hpp"
#include "documents.hpp"
#include "json/api.hpp"
#include "json/reader.hpp"

/// Catch prints ranges element by element, and a Json is a range of Jsons without end.
template <>
struct Catch::StringMaker<oemodm::Json> {
  static std::string convert(const oemodm::Json& json) { return json.dump(); }
};

namespace oemodm::test {

inline Approx near(double value, double relative = 1e-9) { return Approx(value).epsilon(relative).margin(1e-9); }

/// A number's bits. (The floor's libc++ has no std::bit_cast.)
inline std::int64_t bitsOf(double x) noexcept {
  std::int64_t bits = 0;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}
/// The same bits, not the same value: -0 is not 0.
inline bool same(double a, double b) noexcept { return bitsOf(a) == bitsOf(b); }

/// The project of a document that must be valid.
inline Project read(const Json& document) {
  const Request read = readRequest(request(document));
  for (const Issue& issue : read.issues) FAIL(issue.path << " " << issue.code);
  return read.project;
}

/// A valid project with its setting, ready to run.
struct Loaded {
  explicit Loaded(const Json& document) : project(read(document)), setting(settingOf(project)) {}
  Project project;
  Setting setting;
  [[nodiscard]] Outcome light(std::size_t offer) const { return run(project, project, setting, offer); }
  [[nodiscard]] Outcome full(std::size_t offer, Trace& trace) const {
    return run(project, project, setting, offer, &trace);
  }
  [[nodiscard]] Terms terms(std::size_t offer) const { return termsOf(project, setting, offer); }
  [[nodiscard]] OrderCost order(std::size_t offer, double quantity, double assist = 0) const {
    return orderCost(terms(offer), {quantity, 0, project.offers[offer].defectRate, assist, 0});
  }
};

inline Json respond(const std::string& text) {
  const Json response = Json::parse(evaluate(text), nullptr, false);
  REQUIRE(response.is_object());
  REQUIRE(response["schema"] == 1);
  REQUIRE(response["ok"].is_boolean());
  return response;
}

/// The result for a document that must be valid.
inline Json answer(const Json& document, const Json& ask = {{"compare", true}}) {
  const Json response = respond(request(document, ask));
  INFO(response.dump());
  REQUIRE(response["ok"] == true);
  return response["result"];
}

struct Fault {
  std::string path, code;
  bool operator==(const Fault&) const = default;
};
inline std::ostream& operator<<(std::ostream& out, const Fault& fault) {
  return out << fault.path << " " << fault.code;
}

/// The issues of a text that must be refused.
inline std::vector<Fault> faults(const std::string& text) {
  const Json response = respond(text);
  REQUIRE(response["ok"] == false);
  std::vector<Fault> out;
  for (const Json& issue : response["issues"])
    out.push_back({issue["path"].get<std::string>(), issue["code"].get<std::string>()});
  REQUIRE_FALSE(out.empty());
  return out;
}
inline std::vector<Fault> faultsOf(const Json& document) { return faults(request(document)); }

inline std::vector<Fault> warnings(const Json& document) {
  const Json response = respond(request(document, {{"compare", true}}));
  REQUIRE(response["ok"] == true);
  std::vector<Fault> out;
  for (const Json& issue : response["warnings"])
    out.push_back({issue["path"].get<std::string>(), issue["code"].get<std::string>()});
  return out;
}

/// Money of one line of one offer, from a result's ledger.
inline double lineOf(const Trace& trace, Line line) noexcept {
  return trace.books.amount[static_cast<std::size_t>(line)];
}

/// When a line's money falls, in the order of posting.
inline std::vector<double> timesOf(const Trace& trace, Line line) {
  std::vector<double> out;
  for (const Entry& entry : trace.books.entries) {
    if (entry.line == line) out.push_back(entry.time);
  }
  return out;
}
inline std::vector<double> amountsOf(const Trace& trace, Line line) {
  std::vector<double> out;
  for (const Entry& entry : trace.books.entries) {
    if (entry.line == line) out.push_back(entry.amount);
  }
  return out;
}

inline const Row& rowAt(std::string_view path) {
  for (const Row& row : fields()) {
    if (row.path == path) return row;
  }
  FAIL("no row " << path);
  return fields().front();
}

}  // namespace oemodm::test
