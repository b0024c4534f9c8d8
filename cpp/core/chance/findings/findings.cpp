// SPDX-License-Identifier: MIT
#include "core/chance/findings/findings.hpp"

#include <cmath>

#include "core/chance/mathematics/ranks.hpp"

namespace oemodm {
namespace {

constexpr double kInterval = 2.131449545559774;  // of Student's t with 15 degrees of freedom, 95 %

/// Few worlds fill few slices: each needs enough of them that its mean is not noise.
std::size_t slicesFor(std::size_t worlds) noexcept { return worlds >= 16384 ? 32 : worlds >= 4096 ? 16 : 8; }

using ByOffer = std::array<double, kMaxOffers>;

struct Sliced {
  std::array<double, kBins> count{};
  std::array<ByOffer, kBins> sum{};
};

/// The slices of all scrambles but one, or of all: neighbours put together until `slices` are left.
Sliced without(const Slices& all, std::size_t left, std::size_t slices) noexcept {
  Sliced out;
  for (std::size_t s = 0; s < kScrambles; ++s) {
    if (s == left) continue;
    for (std::size_t b = 0; b < kBins; ++b) {
      const std::size_t to = b * slices / kBins;
      out.count[to] += all.count[s][b];
      for (std::size_t i = 0; i < all.sum.size(); ++i) out.sum[to][i] += all.sum[i][s][b];
    }
  }
  return out;
}

/// What choosing by slice brings more than choosing once.
double worthOf(const Sliced& sliced, const Simulation& simulation, std::size_t slices) noexcept {
  const Choices& choices = simulation.choices();
  const std::vector<OfferFutures>& offers = simulation.futures().offers;
  ByOffer all{};
  double each = 0;
  double worlds = 0;
  for (std::size_t b = 0; b < slices; ++b) {
    ByOffer total{};
    for (std::size_t i = 0; i < choices.count; ++i) {
      total[i] = sliced.count[b] * offers[i].plain + sliced.sum[b][i];
      all[i] += total[i];
    }
    each += sliced.count[b] > 0 ? choices.bestOf(total) : 0;
    worlds += sliced.count[b];
  }
  return (each - choices.bestOf(all)) / worlds;
}

/// The chosen offer less another, or kNobody: less nothing.
struct Between {
  int offer, other;
  [[nodiscard]] double operator()(const ByOffer& worths) const noexcept {
    return worths[static_cast<std::size_t>(offer)] - (other < 0 ? 0 : worths[static_cast<std::size_t>(other)]);
  }
};

/// The share of the variance of a gap that lies between slices, less what chance puts there.
double shareOf(const Sliced& sliced, const Between& gapOf, double variance, std::size_t slices) noexcept {
  double worlds = 0;
  double sum = 0;
  double between = 0;
  double filled = 0;  // a risk fills two
  for (std::size_t k = 0; k < slices; ++k) {
    const double gap = gapOf(sliced.sum[k]);
    worlds += sliced.count[k];
    sum += gap;
    if (sliced.count[k] <= 0) continue;
    between += gap * gap / sliced.count[k];
    ++filled;
  }
  between = between / worlds - sum / worlds * (sum / worlds);
  if (variance <= 0) return 0;
  return std::clamp((between - (filled - 1) / (worlds - filled) * (variance - between)) / variance, 0.0, 1.0);
}

double varianceOf(const Between& gapOf, const Futures& futures) noexcept {
  const auto apart = [&](int offer, std::size_t world) {
    const OfferFutures& one = futures.offers[static_cast<std::size_t>(offer)];
    return one.npv[world] - one.plain;
  };
  double sum = 0;
  double squares = 0;
  for (std::size_t w = 0; w < futures.worlds; ++w) {
    const double gap = apart(gapOf.offer, w) - (gapOf.other < 0 ? 0 : apart(gapOf.other, w));
    sum += gap;
    squares += gap * gap;
  }
  const auto n = static_cast<double>(futures.worlds);
  return squares / n - sum / n * (sum / n);
}

}  // namespace

Estimate acrossScrambles(const std::array<double, kScrambles>& values) noexcept {
  // In pairs: equal ones then have exactly their own mean.
  std::array<double, kScrambles> sums = values;
  for (std::size_t half = kScrambles / 2; half > 0; half /= 2) {
    for (std::size_t s = 0; s < half; ++s) sums[s] += sums[s + half];
  }
  const double mean = sums[0] / kScrambles;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, kInterval * std::sqrt(squares / (kScrambles - 1) / kScrambles)};
}

std::vector<double> sharesOf(const Simulation& simulation, int rival) {
  const Futures& futures = simulation.futures();
  const std::size_t slices = slicesFor(futures.worlds);
  const Between gap{simulation.choices().offer, rival};
  const double variance = varianceOf(gap, futures);
  std::vector<double> shares;
  shares.reserve(futures.slices.size());
  for (const Slices& one : futures.slices) {
    shares.push_back(shareOf(without(one, kScrambles, slices), gap, variance, slices));
  }
  return shares;
}

std::vector<Finding> findingsOf(const Simulation& simulation, double perfect) {
  const Futures& futures = simulation.futures();
  const std::size_t slices = slicesFor(futures.worlds);
  const Between gap{simulation.choices().offer, simulation.choices().other};
  const double variance = varianceOf(gap, futures);
  std::vector<Finding> findings;
  for (std::size_t u = 0; u < futures.slices.size(); ++u) {
    const Sliced all = without(futures.slices[u], kScrambles, slices);
    const double plain = worthOf(all, simulation, slices);
    // Jackknife: the same without each scramble. It takes off the bias of a maximum over noisy means, and gives the
    // error.
    double mean = 0;
    double squares = 0;
    std::array<double, kScrambles> each{};
    for (std::size_t s = 0; s < kScrambles; ++s) {
      each[s] = worthOf(without(futures.slices[u], s, slices), simulation, slices);
      mean += each[s] / kScrambles;
    }
    for (const double one : each) squares += (one - mean) * (one - mean);
    const double worth = kScrambles * plain - (kScrambles - 1) * mean;
    const double error = kInterval * std::sqrt(squares * (kScrambles - 1) / kScrambles);
    findings.push_back({u, {std::clamp(worth, 0.0, perfect), error}, shareOf(all, gap, variance, slices)});
  }
  // By worth; of the many that are worth nothing, by share.
  std::vector<double> keys;
  keys.reserve(findings.size());
  for (const Finding& finding : findings)
    keys.push_back(finding.worth.value > 0 ? 1 + finding.worth.value : finding.share);
  std::vector<Finding> sorted;
  for (const std::uint32_t f : ranksOf(keys)) sorted.push_back(findings[f]);
  return sorted;
}

}  // namespace oemodm
