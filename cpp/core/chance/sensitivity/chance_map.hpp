// SPDX-License-Identifier: MIT
// The chance of the chosen offer over any two numbers, and where it is even. MODEL.md 17.8.
#pragma once
#include <vector>

#include "core/chance/findings/chances.hpp"
#include "core/chance/sensitivity/contour.hpp"
#include "core/chance/unknowns/drawn.hpp"

namespace oemodm {

constexpr std::size_t kMapPoints = 17, kFewestMapPoints = 5, kMostMapPoints = 33;  // a side
constexpr std::size_t kPointsInMap = 16;                                           // of each scramble
constexpr std::size_t kMapWorlds = kScrambles * kPointsInMap;                      // of each point

/// Even points over the likely range widened by half of it on each side, inside the row's range and the rules; of a
/// number without one, over the range that a sweep would show. Ascending; whole numbers once each.
[[nodiscard]] std::vector<double> mapAxis(const Figure& figure, const Project& project, std::size_t points);

class ChanceMap {
 public:
  /// The project must be valid and, with `setting`, outlive this; x and y are two of its figures. It is left as it is.
  ChanceMap(Project& project, const Setting& setting, const Figure& x, const Figure& y, std::size_t points);
  ChanceMap(const ChanceMap&) = delete;
  ChanceMap& operator=(const ChanceMap&) = delete;

  [[nodiscard]] int blocks() const noexcept;
  [[nodiscard]] int done() const noexcept;
  /// The next two points: at most 512 worlds.
  void step();

  [[nodiscard]] const Figure& figureX() const noexcept { return figureX_; }
  [[nodiscard]] const Figure& figureY() const noexcept { return figureY_; }
  [[nodiscard]] int offer() const noexcept { return choices_.offer; }
  [[nodiscard]] const std::vector<double>& x() const noexcept { return x_; }
  [[nodiscard]] const std::vector<double>& y() const noexcept { return y_; }
  /// Values of all points, those of one y together. All blocks must be done.
  [[nodiscard]] const std::vector<double>& chance() const noexcept { return chance_; }
  [[nodiscard]] const std::vector<double>& error() const noexcept { return error_; }
  /// The chosen offer's lead in the plain answer; NaN where a limit rules it out.
  [[nodiscard]] const std::vector<double>& lead() const noexcept { return lead_; }
  [[nodiscard]] std::vector<Polyline> equal() const { return contoursOf({x_, y_, lead_}, 0); }
  [[nodiscard]] std::vector<Polyline> at(double chance) const { return contoursOf({x_, y_, chance_}, chance); }

 private:
  using Worths = std::array<double, kMapWorlds>;
  /// NPVs of one offer that need no second run: a number of another offer does not change them.
  struct Kept {
    bool byX, byY;
    std::vector<Worths> npv;  // by x, or just one
    std::vector<int> row;     // the y that they are of; -1: none yet
  };
  void draw(const Worlds& worlds);
  void run(std::size_t index);
  void point(std::size_t index);
  void set(Project& project, std::size_t index) const;

  const Setting& setting_;
  Figure figureX_, figureY_;
  std::vector<double> x_, y_;
  Shapes shapes_;
  std::vector<Unknown> unknowns_;
  std::vector<bool> mapped_;  // the unknown is one of the two, or of a price list with one of them
  Choices choices_;           // of the plain answer as things stand
  Project plan_;
  Drawn world_;
  std::vector<std::vector<double>> z_;  // by world, then unknown
  std::vector<Kept> kept_;              // by offer
  std::vector<double> chance_, error_, lead_;
};

}  // namespace oemodm
