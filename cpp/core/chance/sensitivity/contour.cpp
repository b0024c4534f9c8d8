// SPDX-License-Identifier: MIT
#include "core/chance/sensitivity/contour.hpp"

#include <array>

namespace oemodm {
namespace {

constexpr int kNone = -1;

/// Each edge of the grid that the level crosses is one point of a line; a cell joins two of them.
class Marching {
 public:
  Marching(const Grid& grid, double level)
      : grid_(grid),
        level_(level),
        columns_(grid.x.size()),
        rows_(grid.y.size()),
        joined_(2 * columns_ * rows_, {kNone, kNone}) {}

  std::vector<Polyline> operator()() {
    for (std::size_t j = 0; j + 1 < rows_; ++j) {
      for (std::size_t i = 0; i + 1 < columns_; ++i) cell(i, j);
    }
    std::vector<Polyline> lines;
    // Those with ends first: a walk from the middle of one would cut it in two.
    for (const bool open : {true, false}) {
      for (std::size_t edge = 0; edge < joined_.size(); ++edge) {
        const bool ends = joined_[edge][1] == kNone;
        if (joined_[edge][0] != kNone && ends == open) lines.push_back(walk(edge));
      }
    }
    return lines;
  }

 private:
  using Neighbours = std::array<int, 2>;

  [[nodiscard]] double at(std::size_t i, std::size_t j) const noexcept { return grid_.values[j * columns_ + i]; }
  [[nodiscard]] std::size_t across(std::size_t i, std::size_t j) const noexcept { return j * columns_ + i; }
  [[nodiscard]] std::size_t upward(std::size_t i, std::size_t j) const noexcept {
    return columns_ * rows_ + j * columns_ + i;
  }

  void join(std::size_t a, std::size_t b) noexcept {
    for (const auto& [one, other] : {std::array{a, b}, std::array{b, a}}) {
      Neighbours& neighbours = joined_[one];
      neighbours[neighbours[0] == kNone ? 0 : 1] = static_cast<int>(other);
    }
  }

  void cell(std::size_t i, std::size_t j) {
    const std::array<double, 4> corners{at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)};  // around
    std::array<bool, 4> above{};
    double mean = 0;
    for (std::size_t c = 0; c < 4; ++c) {
      if (corners[c] != corners[c]) return;  // NOLINT(misc-redundant-expression): no number
      above[c] = corners[c] >= level_;
      mean += corners[c] / 4;
    }
    const std::array<std::size_t, 4> edges{across(i, j), upward(i + 1, j), across(i, j + 1), upward(i, j)};
    std::array<std::size_t, 4> crossed{};
    std::size_t count = 0;
    for (std::size_t e = 0; e < 4; ++e) {
      if (above[e] != above[(e + 1) % 4]) crossed[count++] = edges[e];
    }
    if (count == 2) join(crossed[0], crossed[1]);
    if (count < 4) return;
    // Crosswise: the middle joins the first corner and the third, or the other two.
    const bool first = above[0] == (mean >= level_);
    join(crossed[0], crossed[first ? 1 : 3]);
    join(crossed[2], crossed[first ? 3 : 1]);
  }

  [[nodiscard]] MapPoint pointOf(std::size_t edge) const noexcept {
    const bool up = edge >= columns_ * rows_;
    const std::size_t place = up ? edge - columns_ * rows_ : edge;
    const std::size_t i = place % columns_;
    const std::size_t j = place / columns_;
    const double from = at(i, j);
    const double part = (level_ - from) / ((up ? at(i, j + 1) : at(i + 1, j)) - from);
    if (up) return {grid_.x[i], grid_.y[j] + part * (grid_.y[j + 1] - grid_.y[j])};
    return {grid_.x[i] + part * (grid_.x[i + 1] - grid_.x[i]), grid_.y[j]};
  }

  /// From one edge on, taking apart what it walks along; a ring leads back to its first edge.
  Polyline walk(std::size_t first) {
    Polyline line;
    auto here = static_cast<int>(first);
    while (here != kNone) {
      const auto edge = static_cast<std::size_t>(here);
      line.push_back(pointOf(edge));
      Neighbours& neighbours = joined_[edge];
      const int next = neighbours[0] != kNone ? neighbours[0] : neighbours[1];
      neighbours = {kNone, kNone};
      if (next != kNone) {
        for (int& back : joined_[static_cast<std::size_t>(next)]) back = back == here ? kNone : back;
      }
      here = next;
    }
    return line;
  }

  const Grid& grid_;
  double level_;
  std::size_t columns_, rows_;
  std::vector<Neighbours> joined_;  // by edge
};

}  // namespace

std::vector<Polyline> contoursOf(const Grid& grid, double level) { return Marching(grid, level)(); }

}  // namespace oemodm
