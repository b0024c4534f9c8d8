// SPDX-License-Identifier: MIT
// What only the whole core answers: the supplier's side, the staged path, the quotes on one basis, the deal, the
// simulation, the waterfall and the map of chances. The first link has stand-ins for these functions (cpp/first) and
// knows no supplier's numbers.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "core/decision/session.hpp"
#include "core/issue.hpp"
#include "json/json.hpp"
#include "json/out.hpp"
#include "json/reader.hpp"

namespace oemodm {

/// Long work in blocks, kept between advance() and evaluate().
class WholeWork {
 public:
  WholeWork() = default;
  WholeWork(const WholeWork&) = delete;
  WholeWork& operator=(const WholeWork&) = delete;
  virtual ~WholeWork() = default;
  [[nodiscard]] virtual int blocks() const = 0;
  [[nodiscard]] virtual int done() const = 0;
  virtual void step() = 0;
  /// `simulate` to `chanceMap` of the result, as far as they were asked for and the project has what they need.
  virtual void write(Out& out) = 0;
};
/// Reads a member of `ask` that only the whole knows: `simulate`, `waterfall`, `chanceMap`. False: it is none of them.
[[nodiscard]] bool readWhole(std::string_view key, const Json& value, const std::string& path, Ask& ask,
                             Issues& issues);

/// The session must outlive the work. Numbers asked for that the project lacks become issues.
[[nodiscard]] std::unique_ptr<WholeWork> wholeWork(Session& session, const Ask& ask, Issues& issues);

/// The comparison and the ledger of the supplier's side, as asked for, and the warnings that only they show.
void writeSupplier(Session& session, const Ask& ask, Issues& warnings, Out& out);

}  // namespace oemodm
