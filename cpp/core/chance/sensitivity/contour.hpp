// SPDX-License-Identifier: MIT
// Level lines of a grid of values, by marching squares. MODEL.md 17.8.
#pragma once
#include <vector>

namespace oemodm {

struct MapPoint {
  double x, y;
};
using Polyline = std::vector<MapPoint>;  // a closed one ends where it began

/// A value for each pair of ascending coordinates, those of one y together; what is no number (NaN) is unknown.
struct Grid {
  const std::vector<double>& x;
  const std::vector<double>& y;
  const std::vector<double>& values;
};

/// The lines along which the value is `level`, straight between the grid's lines; a value equal to it counts as above.
/// Where a cell's corners lie crosswise, its mean says which two belong together. A cell with an unknown corner has no
/// line.
[[nodiscard]] std::vector<Polyline> contoursOf(const Grid& grid, double level);

}  // namespace oemodm
