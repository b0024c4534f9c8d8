// SPDX-License-Identifier: MIT
#include "json/reader.hpp"

#include "core/validate.hpp"
#include "json/parse.hpp"
#include "json/pointer.hpp"
#include "json/project_reader.hpp"
#include "json/whole.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kMaxBytes = 1U << 20U;

void readNumbers(const Json& value, const std::string& path, AskedNumbers& out, Issues& issues) {
  if (const auto* all = value.get_ptr<const bool*>()) {
    out.wanted = *all;
    return;
  }
  if (!value.is_array()) return issues.push_back({path, "not-a-list"});
  out.wanted = true;
  for (const Json& element : value) {
    if (out.paths.size() >= kMostIssues)
      return issues.push_back({path, "too-many", static_cast<double>(kMostIssues), true});
    if (const auto* text = element.get_ptr<const std::string*>())
      out.paths.push_back(*text);
    else
      issues.push_back({path, "not-text"});
  }
  if (out.paths.empty()) out.wanted = false;
}

/// The answer that is asked for by a plain yes or no.
bool* answerNamed(Ask& ask, std::string_view name) noexcept {
  if (name == "compare") return &ask.compare;
  if (name == "ledger") return &ask.ledger;
  if (name == "staged") return &ask.staged;
  if (name == "quotes") return &ask.quotes;
  if (name == "deal") return &ask.deal;
  return nullptr;
}

void readAsk(const Json& value, Ask& ask, Issues& issues) {
  if (!value.is_object()) return issues.push_back({"/ask", "not-an-object"});
  ask.flips = ask.sweeps = {};
  ask.simulate = {};
  ask.waterfall = false;
  for (const char* name : {"compare", "ledger", "staged", "quotes", "deal"}) *answerNamed(ask, name) = false;
  for (const auto& [key, part] : value.items()) {
    const std::string path = memberPath("/ask", key);
    const auto* flag = part.get_ptr<const bool*>();
    bool* wanted = answerNamed(ask, key);
    if (key == "flips") {
      readNumbers(part, path, ask.flips, issues);
    } else if (key == "sweeps") {
      readNumbers(part, path, ask.sweeps, issues);
    } else if (key == "verdict") {
      readNumbers(part, path, ask.verdict, issues);
    } else if (wanted == nullptr) {
      if (!readWhole(key, part, path, ask, issues)) issues.push_back({path, "unknown-field"});
    } else if (flag == nullptr) {
      issues.push_back({path, "not-a-boolean"});
    } else {
      *wanted = *flag;
    }
  }
}

}  // namespace

Request readRequest(const std::string& text) {
  Request request;
  const auto refuse = [&](std::string_view code) {
    request.issues.push_back({"", code});
    return request;
  };
  if (text.size() > kMaxBytes) {
    request.issues.push_back({"", "too-large", static_cast<double>(kMaxBytes), true});
    return request;
  }
  const Parsed parsed = parse(text);
  if (!parsed.refused.empty()) return refuse(parsed.refused);
  const Json& root = parsed.root;
  if (!root.is_object()) return refuse("not-an-object");
  for (const auto& [key, unused] : root.items()) {
    if (key != "schema" && key != "project" && key != "ask")
      request.issues.push_back({memberPath("", key), "unknown-field"});
  }
  const auto schema = root.find("schema");
  const auto* number = schema != root.end() ? schema->get_ptr<const Json::number_unsigned_t*>() : nullptr;
  if (number == nullptr || *number != 1)
    request.issues.push_back({"/schema", schema == root.end() ? "missing" : "unknown-schema"});
  const auto ask = root.find("ask");
  if (ask != root.end()) readAsk(*ask, request.ask, request.issues);
  const auto project = root.find("project");
  if (project == root.end() || !project->is_object()) {
    request.issues.push_back({"/project", project == root.end() ? "missing" : "not-an-object"});
    return request;
  }
  readProject(*project, request.project, request.issues);
  complete(request.project);
  validate(request.project, request.issues);
  if (request.issues.size() >= kMostIssues) {
    request.issues.push_back({"", "more-issues", static_cast<double>(request.issues.size()), true});
  }
  return request;
}

}  // namespace oemodm
