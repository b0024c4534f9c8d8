// SPDX-License-Identifier: MIT
// The whole boundary: four functions, JSON text in and out, total (they always return a document, whatever comes in).
#pragma once
#include <string>

namespace oemodm {

/// The field table: every input with its kind, unit, range, default and choices.
std::string describe();
/// Name, version, schema and compiler.
std::string version();
/// A request, `{schema, project, ask}`, to its response; see docs/DOCUMENT.md.
std::string evaluate(const std::string& request);
/// Spends time on a later evaluate() of the same text, `blocks` numbers' flips at a time: `{"done": n, "of": m}`.
std::string advance(const std::string& request, int blocks);

}  // namespace oemodm
