// SPDX-License-Identifier: MIT
// A figure is one number of one project: its row, where it stands, whose it is and what else it might plausibly be.
#pragma once
#include <vector>

#include "core/fields.hpp"

namespace oemodm {

enum class Owner : std::uint8_t { ours, example, yours };

struct Figure {
  const Row* row = nullptr;
  At at;
  int only = -1;  // the one offer that it belongs to, -1 if it concerns all
  double value = 0;
  bool given = false;
  Owner owner = Owner::ours;
  Grade grade = Grade::j;
  bool expired = false;                 // a quote whose offer ended before the start
  const StatedRange* stated = nullptr;  // the visitor's own; lives with the project
};

/// All numbers that the project has: those given and those that hold their default.
[[nodiscard]] std::vector<Figure> figuresOf(Project& project);
[[nodiscard]] Figure figureAt(Project& project, const Row& row, At at);
[[nodiscard]] Number& slotOf(Project& project, const Figure& figure);

struct Range {
  double low, high;
};
/// What the number might plausibly be, by its row's spread and its evidence; empty (low == high) for fixed ones.
[[nodiscard]] Range plausible(const Figure& figure) noexcept;
/// How far flips look.
[[nodiscard]] Range reach(const Figure& figure, const Project& project) noexcept;
/// The quarter points and ends of the plausible range that differ from the value, ascending. At most four.
[[nodiscard]] std::vector<double> probesOf(const Figure& figure);

/// The nearest value that the row allows: inside its range, whole for integers.
[[nodiscard]] double allowed(const Row& row, double value) noexcept;

}  // namespace oemodm
