// SPDX-License-Identifier: MIT
#include "core/chance/unknowns/spread.hpp"

#include <cmath>

#include "core/chance/mathematics/beta.hpp"
#include "core/chance/mathematics/normal.hpp"
#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kPertWeight = 4;  // of the mode against both ends

Beta pert(double mode) noexcept { return {1 + kPertWeight * mode, 1 + kPertWeight * (1 - mode)}; }

/// On [0, 1] with its mode at `mode`.
double triangular(double mode, double p) noexcept {
  return p < mode ? std::sqrt(p * mode) : 1 - std::sqrt((1 - p) * (1 - mode));
}

/// The quantiles at `tail` and 1 - `tail` of a standard shape.
StandardEnds endsOf(Shape shape, double mode, double tail) noexcept {
  if (tail <= 0) return {mode, 0, 1};
  if (shape == Shape::triangular) return {mode, triangular(mode, tail), triangular(mode, 1 - tail)};
  const Beta beta = pert(mode);
  return {mode, beta.quantile(tail), 1 - beta.mirrored().quantile(tail)};
}

/// Where the mode of the standard shape stands, so that the value stands at `part` of the way between both quantiles.
double modeFor(Shape shape, double part, double tail) noexcept {
  if (tail <= 0) return part;
  if (part == 0.5) return 0.5;
  double low = 0;
  double high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    if (middle == low || middle == high) return middle;  // no number is left between them
    const StandardEnds ends = endsOf(shape, middle, tail);
    (middle - ends.low < part * (ends.high - ends.low) ? low : high) = middle;
  }
  return (low + high) / 2;
}

void fillPert(double mode, Curve3& curve) noexcept {
  const Beta beta = pert(mode);
  const Beta mirrored = beta.mirrored();
  for (std::size_t i = 0; i < Curve3::kNodes; ++i) {
    const double z = Curve3::zOf(i);
    const Beta& near = z <= 0 ? beta : mirrored;
    const double x = near.quantile(normalBelow(z <= 0 ? z : -z));
    curve.set(i, z <= 0 ? x : 1 - x, normalDensity(z) / near.density(x));
  }
}

void fillUniform(Curve3& curve) noexcept {
  for (std::size_t i = 0; i < Curve3::kNodes; ++i) {
    const double z = Curve3::zOf(i);
    curve.set(i, normalBelow(z), normalDensity(z));
  }
}

/// (e^(rate z) - 1) / rate: a normal for rate 0, a lognormal less one for 1.
void fillExponential(double rate, Curve3& curve) noexcept {
  for (std::size_t i = 0; i < Curve3::kNodes; ++i) {
    const double z = Curve3::zOf(i);
    if (rate == 0) {
      curve.set(i, z, 1);
      continue;
    }
    const double grown = exponential(rate * z);
    curve.set(i, (grown - 1) / rate, grown);
  }
}

}  // namespace

double Quantiles::bent(double x) const noexcept { return triangular(mode_, x < 0 ? 0 : x > 1 ? 1 : x); }

const Curve3& Shapes::curve(Shape shape, double parameter) {
  for (const Made& one : made_) {
    if (one.shape == shape && one.parameter == parameter) return *one.curve;
  }
  made_.push_back({shape, parameter, std::make_unique<Curve3>()});
  Curve3& curve = *made_.back().curve;
  if (shape == Shape::pert) {
    fillPert(parameter, curve);
  } else if (shape == Shape::uniform) {
    fillUniform(curve);
  } else {
    fillExponential(parameter, curve);
  }
  return curve;
}

const StandardEnds& Shapes::ends(Shape shape, double part, double tail) {
  for (const Found& one : found_) {
    if (one.shape == shape && one.part == part && one.tail == tail) return one.ends;
  }
  found_.push_back({shape, part, tail, endsOf(shape, modeFor(shape, part, tail), tail)});
  return found_.back().ends;
}

Quantiles Shapes::of(const Likely& likely) {
  Quantiles out;
  const double tail = (1 - likely.sure) / 2;
  const double between = likely.high - likely.low;
  if (likely.shape == Shape::uniform) {
    out.curve_ = &curve(Shape::uniform, 0);
    out.width_ = between / likely.sure;
    out.base_ = likely.low - tail * out.width_;
    return out;
  }
  if (likely.shape == Shape::lognormal || likely.shape == Shape::quantiles) {
    // Both are value + scale (e^(rate z) - 1) / rate; a lognormal has its median where low and high say.
    const bool free = likely.shape == Shape::quantiles;
    const double median = free ? likely.value : std::sqrt(likely.low * likely.high);
    const double end = -normalQuantile(tail);
    const double ratio = (likely.high - median) / (median - likely.low);
    const double rate = ratio > 1 - 1e-9 && ratio < 1 + 1e-9 ? 0 : logarithm(ratio) / end;
    out.curve_ = &curve(Shape::quantiles, rate);
    out.base_ = median;
    out.width_ = rate == 0 ? (likely.high - median) / end : (likely.high - median) * rate / (ratio - 1);
    return out;
  }
  const StandardEnds standard = ends(likely.shape, (likely.value - likely.low) / between, tail);
  out.width_ = between / (standard.high - standard.low);
  out.base_ = likely.low - standard.low * out.width_;
  if (likely.shape == Shape::triangular) {
    out.curve_ = &curve(Shape::uniform, 0);
    out.mode_ = standard.mode;
  } else {
    out.curve_ = &curve(Shape::pert, standard.mode);
  }
  return out;
}

}  // namespace oemodm
