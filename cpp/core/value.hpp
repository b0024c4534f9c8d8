// SPDX-License-Identifier: MIT
// A value of the document: a number, a yes or no or one of a closed set of words, whether it was given, and how a
// number is known.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"

namespace oemodm {

/// A number of the document. `given` is false where the visitor left it out (it then holds its default, or, for the
/// numbers that override the route, nothing). `evidence` indexes Project::evidence, `range` Project::ranges; -1: none.
struct Number {
  double value = 0;
  std::int32_t evidence = -1;
  std::int16_t range = -1;
  bool given = false;
  constexpr operator double() const noexcept {
    return value;
  }  // NOLINT(google-explicit-constructor): reads as a number
};

/// A yes or no of the document.
struct Flag {
  bool on = false;
  bool given = false;
  constexpr operator bool() const noexcept { return on; }  // NOLINT(google-explicit-constructor): reads as a bool
};

/// One of a closed set of words; the words stand in the field table, in the order of the enum.
struct Code {
  std::uint8_t code = 0;
  bool given = false;
};
template <class E>
struct Choice : Code {
  constexpr operator E() const noexcept { return static_cast<E>(code); }  // NOLINT(google-explicit-constructor)
};

/// How a number is known. The first four are ours (see docs/MODEL.md), `example` is our example where no source gives
/// a figure, the rest are the visitor's.
enum class Grade : std::uint8_t { a, b, c, j, example, guess, quote, contract, records };
struct Evidence {
  Grade grade = Grade::guess;
  std::string source;
  Date date;
};

/// How chance is spread over a range. `quantiles`: low, value and high are themselves quantiles.
enum class Shape : std::uint8_t { pert, triangular, uniform, lognormal, quantiles };
constexpr double kUsuallySure = 0.9;  // people's lowest and highest leave out about one case in ten. MODEL.md 17.2
/// What the visitor says that a number may be: between low and high with the chance `sure`.
struct StatedRange {
  double low = 0, high = 0;
  double sure = kUsuallySure;
  Shape shape = Shape::pert;
  /// How strongly the number moves with others of its cause; else as they all do.
  std::optional<double> follows = std::nullopt;
};

}  // namespace oemodm
