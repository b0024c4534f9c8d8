// SPDX-License-Identifier: MIT
// How a number that is not known is spread: three figures, how sure they are, and a shape. MODEL.md 17.2.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/project.hpp"

namespace oemodm {

/// Low <= value <= high; with `sure` of the chance between low and high, the rest half below and half above.
struct Likely {
  double low, value, high;
  double sure = kUsuallySure;
  Shape shape = Shape::pert;
};

/// A function of a standard normal z on a grid, in between by cubics with the exact slopes.
class Curve3 {
 public:
  static constexpr double kEnd = 6.5;
  static constexpr int kPerUnit = 16;
  static constexpr std::size_t kNodes = 2 * 104 + 1;
  void set(std::size_t node, double value, double slope) noexcept { nodes_[node] = {value, slope / kPerUnit}; }
  [[nodiscard]] static double zOf(std::size_t node) noexcept { return static_cast<double>(node) / kPerUnit - kEnd; }
  [[nodiscard]] double at(double z) const noexcept {
    const double t = (z < -kEnd ? 0 : z > kEnd ? 2 * kEnd : z + kEnd) * kPerUnit;
    auto i = static_cast<std::size_t>(t);
    if (i > kNodes - 2) i = kNodes - 2;
    const double f = t - static_cast<double>(i);
    const Node& a = nodes_[i];
    const Node& b = nodes_[i + 1];
    const double rise = b.value - a.value;
    return a.value + f * (a.slope + f * (3 * rise - 2 * a.slope - b.slope + f * (a.slope + b.slope - 2 * rise)));
  }

 private:
  struct Node {
    double value, slope;
  };
  std::array<Node, kNodes> nodes_{};
};

/// The value of a number for each standard normal z: its quantile at the chance below z.
class Quantiles {
 public:
  [[nodiscard]] double at(double z) const noexcept {
    const double x = curve_->at(z);
    return base_ + width_ * (mode_ < 0 ? x : bent(x));
  }

 private:
  friend class Shapes;
  [[nodiscard]] double bent(double x) const noexcept;  // a chance into the triangle's quantile
  const Curve3* curve_ = nullptr;
  double base_ = 0, width_ = 1;
  double mode_ = -1;  // of a triangle on [0, 1]; below 0: no triangle
};

/// A bounded shape on [0, 1]: where its mode stands, and two of its quantiles.
struct StandardEnds {
  double mode, low, high;
};

/// Makes quantile functions; numbers of one shape share a curve, which lives as long as this.
class Shapes {
 public:
  [[nodiscard]] Quantiles of(const Likely& likely);

 private:
  const Curve3& curve(Shape shape, double parameter);
  const StandardEnds& ends(Shape shape, double part, double tail);
  struct Made {
    Shape shape;
    double parameter;
    std::unique_ptr<Curve3> curve;
  };
  /// Many numbers lie alike within their ranges: where a mode stands is searched once for all of them.
  struct Found {
    Shape shape;
    double part, tail;
    StandardEnds ends;
  };
  std::vector<Made> made_;
  std::vector<Found> found_;
};

}  // namespace oemodm
