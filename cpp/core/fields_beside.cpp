// SPDX-License-Identifier: MIT
#include "core/fields_beside.hpp"

#include <array>

#include "core/field_builders.hpp"

namespace oemodm {
namespace {

using namespace rows;  // NOLINT(google-build-using-namespace): as in fields.cpp

// clang-format off: one input, one row
constexpr auto kRows = std::to_array<Row>({
    // What may happen or not
    list(
        "/risks", 0, 12, optional, detail, [](const Project& p, At) { return p.risks.size(); },
        [](Project& p, At, std::size_t n) { p.risks.resize(n); }),
    text("/risks/*/name", 120, required, detail, [](Project& p, At a) -> std::string& { return p.risks[a.i].name; }),
    number("/risks/*/chance", "share", 0, 1, required, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.risks[a.i].chance; }),
    integer("/risks/*/offer", "count", 0, 6, byDefault, 0, detail, fixed(),
            [](Project& p, At a) -> Number& { return p.risks[a.i].offer; }),
    number("/risks/*/cost", "money", 0, 1e12, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.risks[a.i].cost; }),
    number("/risks/*/weeks", "weeks", 0, 104, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.risks[a.i].weeks; }),
    number("/risks/*/demand", "share", -1, 10, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.risks[a.i].demand; }),
    number("/risks/*/duty", "share", 0, 10, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.risks[a.i].duty; }),
    flag("/risks/*/preference", false, detail, [](Project& p, At a) -> Flag& { return p.risks[a.i].preference; }),
    flag("/risks/*/account", false, detail, [](Project& p, At a) -> Flag& { return p.risks[a.i].account; }),

    // What matters besides money
    list(
        "/priorities", 0, 8, optional, detail, [](const Project& p, At) { return p.priorities.size(); },
        [](Project& p, At, std::size_t n) { p.priorities.resize(n); }),
    choice("/priorities/*/kind", kPriorities, required, PriorityKind::own, detail,
           [](Project& p, At a) -> Code& { return p.priorities[a.i].kind; }),
    text("/priorities/*/name", 120, optional, detail,
         [](Project& p, At a) -> std::string& { return p.priorities[a.i].name; }),
    number("/priorities/*/worth", "money", 0, 1e12, optional, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.priorities[a.i].worth; }),
    number("/priorities/*/worthUnit", "money/unit", 0, 1e9, optional, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.priorities[a.i].worthUnit; }),
    number("/priorities/*/weeks", "weeks", 1, 104, byDefault, 6, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.priorities[a.i].weeks; }),
    list(
        "/priorities/*/scores", 0, 6, optional, detail,
        [](const Project& p, At a) { return p.priorities[a.i].scores.size(); },
        [](Project& p, At a, std::size_t n) { p.priorities[a.i].scores.resize(n); }),
    number("/priorities/*/scores/*", "share", 0, 1, required, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.priorities[a.i].scores[a.j]; }),
});
// clang-format on

}  // namespace

std::span<const Row> besideRows() noexcept { return kRows; }

Issues besideIssues(const Project& project) {
  Issues out;
  const auto count = static_cast<double>(project.offers.size());
  for (std::size_t i = 0; i < project.risks.size(); ++i) {
    if (project.risks[i].offer > count) out.push_back({"/risks/" + std::to_string(i) + "/offer", "no-such-offer"});
  }
  for (std::size_t i = 0; i < project.priorities.size(); ++i) {
    const Priority& priority = project.priorities[i];
    const std::string at = "/priorities/" + std::to_string(i);
    if (priority.worthUnit.given && !has(project, Side::buyer))
      out.push_back({at + "/worthUnit", "no-pieces-to-spread"});
    const bool scored = !priority.scores.empty() && count > 0;
    if (scored && static_cast<double>(priority.scores.size()) != count)
      out.push_back({at + "/scores", "scores-not-offers", count, true});
  }
  return out;
}

}  // namespace oemodm
