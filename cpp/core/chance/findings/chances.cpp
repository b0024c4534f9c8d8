// SPDX-License-Identifier: MIT
#include "core/chance/findings/chances.hpp"

#include <algorithm>
#include <span>

#include "core/chance/findings/findings.hpp"
#include "core/chance/mathematics/ranks.hpp"

namespace oemodm {
namespace {

using Each = std::array<double, kScrambles>;  // one figure a scramble

/// The worths of all offers in one world.
struct InWorld {
  const std::vector<OfferFutures>& offers;
  std::size_t world;
  double operator[](std::size_t i) const noexcept { return offers[i].npv[world]; }
};

/// What one choice's worlds add up to; `mean` less the plain answer.
struct ChoiceSums {
  Each best{}, mean{}, loss{}, regret{};
  void add(std::size_t scramble, bool leads, double npv, double plain, double lost) noexcept {
    if (leads) ++best[scramble];
    mean[scramble] += npv - plain;
    if (npv < 0) ++loss[scramble];
    regret[scramble] += lost;
  }
};

struct Sums {
  std::array<ChoiceSums, kMaxOffers> of{};
  Each declining{};
};

Sums sumUp(const Simulation& simulation) noexcept {
  const Futures& futures = simulation.futures();
  const Choices& choices = simulation.choices();
  Sums sums;
  for (std::size_t w = 0; w < futures.worlds; ++w) {
    const std::size_t s = Worlds::scrambleOf(static_cast<std::uint32_t>(w));
    const InWorld here{futures.offers, w};
    const double best = choices.bestOf(here);
    const int leader = choices.leaderOf(here);
    if (leader < 0) ++sums.declining[s];
    for (std::size_t i = 0; i < choices.count; ++i) {
      sums.of[i].add(s, leader == static_cast<int>(i), here[i], futures.offers[i].plain, best - here[i]);
    }
  }
  return sums;
}

/// Figures of which a few ranks are asked, so that they need not be sorted.
class Ranks {
 public:
  explicit Ranks(const std::vector<double>& values) : values_(values) {}
  /// The value below which `part` of them lie: rank floor(part x count), from 0. Each time a greater part.
  double at(double part) noexcept {
    const auto rank = static_cast<std::ptrdiff_t>(part * static_cast<double>(values_.size()));
    std::nth_element(values_.begin() + settled_, values_.begin() + rank, values_.end());
    settled_ = rank;
    return values_[static_cast<std::size_t>(rank)];
  }
  /// The least of them, in order; no more than have been asked for by rank.
  std::span<const double> least(std::size_t count) noexcept {
    std::sort(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(count));
    return {values_.data(), count};
  }

 private:
  std::vector<double> values_;
  std::ptrdiff_t settled_ = 0;  // nothing from here on is less than anything before
};

/// `from` and the mean of what each scramble adds up to.
Estimate meanOf(Each each, double inScramble, double from = 0) noexcept {
  for (double& one : each) one = from + one / inScramble;
  return acrossScrambles(each);
}

/// The values of rank floor(n/10), floor(n/2) and floor(9n/10).
std::optional<std::array<int, 3>> spanOf(std::vector<int> weeks) {
  if (weeks.empty()) return std::nullopt;
  std::sort(weeks.begin(), weeks.end());
  return std::array<int, 3>{weeks[weeks.size() / 10], weeks[weeks.size() / 2], weeks[9 * weeks.size() / 10]};
}

OfferChances describe(const OfferFutures& futures, const ChoiceSums& sums, const Limits& limits) {
  const auto worlds = static_cast<double>(futures.npv.size());
  const double inScramble = worlds / kScrambles;
  OfferChances out;
  out.best = meanOf(sums.best, inScramble);
  out.mean = meanOf(sums.mean, inScramble, futures.plain);
  out.loss = meanOf(sums.loss, inScramble);
  out.regret = meanOf(sums.regret, inScramble);
  Ranks npv(futures.npv);
  out.p5 = npv.at(0.05);
  out.p50 = npv.at(0.5);
  out.p95 = npv.at(0.95);
  const std::size_t worst = futures.npv.size() / 20;
  for (const double one : npv.least(worst)) out.tail += (one - futures.plain) / static_cast<double>(worst);
  out.tail += futures.plain;
  if (futures.hole.empty()) return out;
  Ranks hole(futures.hole);
  out.hole95 = hole.at(0.05);
  out.hole50 = hole.at(0.5);
  out.left = futures.left / worlds;
  const std::array<const Number*, 3> bounds{&limits.maxSpend, &limits.latestLaunch, &limits.maxFirstOrder};
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    if (bounds[i]->given) out.broken[i] = static_cast<double>(futures.broken[i]) / worlds;
  }
  if (limits.maxSpend.given) {
    out.beyond = static_cast<double>(futures.shortWeeks.size()) / worlds;
    out.shortWeeks = spanOf(futures.shortWeeks);
  }
  return out;
}

void mark(const Simulation& simulation, Chances& out) {
  const Futures& futures = simulation.futures();
  const Choices& choices = simulation.choices();
  std::vector<double> leads;
  leads.reserve(futures.worlds);
  for (std::size_t w = 0; w < futures.worlds; ++w) leads.push_back(choices.leadOf(InWorld{futures.offers, w}));
  std::vector<std::size_t> places(kMarks);
  for (std::size_t m = 0; m < kMarks; ++m) places[m] = (2 * m + 1) * leads.size() / (2 * kMarks);
  const std::vector<std::uint32_t> worlds = rankedAt(leads, places);
  out.leads.reserve(kMaxOffers);
  for (std::size_t m = 0; m < kMarks; ++m) {
    const std::uint32_t world = worlds[m];
    const InWorld here{futures.offers, world};
    const int leader = choices.leaderOf(here);
    const int rival = choices.rivalOf(here);
    out.marks[m] = {world, leader, leads[world], rival};
    const auto known = [&](const LeadShares& one) { return one.rival == rival; };
    if (std::none_of(out.leads.begin(), out.leads.end(), known)) {
      out.leads.push_back({rival, sharesOf(simulation, rival)});
    }
    if (leader == (choices.declines ? kNobody : choices.offer)) ++out.ahead;
  }
}

/// How far out an unknown is in a world: its squared distance from the mean, of its variance.
double outlying(const Project& project, const Unknown& unknown, double z) noexcept {
  if (unknown.risk < 0) return z * z;
  const double chance = project.risks[static_cast<std::size_t>(unknown.risk)].chance;
  if (chance <= 0 || chance >= 1) return 0;
  return unknown.happens(z) ? (1 - chance) / chance : chance / (1 - chance);
}

/// By the marks, as the page says: 45 of 50 at the worse end of the error, or 33.
Tone toneOf(const Simulation& simulation, const Chances& chances) noexcept {
  constexpr double kClear = 0.9;
  constexpr int kLeaning = 33;
  const Choices& choices = simulation.choices();
  const Estimate& best =
      choices.declines ? chances.declining : chances.offers[static_cast<std::size_t>(choices.offer)].best;
  if (choices.close || chances.ahead < kLeaning) return Tone::close;
  return best.value - best.error >= kClear ? Tone::clear : Tone::leaning;
}

}  // namespace

OfferChances chancesOf(const Simulation& simulation, const OfferFutures& another) {
  ChoiceSums sums;
  for (std::size_t w = 0; w < another.npv.size(); ++w) {
    const std::size_t s = Worlds::scrambleOf(static_cast<std::uint32_t>(w));
    const double other = simulation.choices().bestOf(InWorld{simulation.futures().offers, w});
    sums.add(s, another.npv[w] > other, another.npv[w], another.plain, std::max(0.0, other - another.npv[w]));
  }
  return describe(another, sums, simulation.project().limits);
}

Chances chancesOf(const Simulation& simulation) {
  const Futures& futures = simulation.futures();
  const double inScramble = static_cast<double>(futures.worlds) / kScrambles;
  const Sums sums = sumUp(simulation);
  Chances out;
  out.offers.reserve(futures.offers.size());
  for (std::size_t i = 0; i < futures.offers.size(); ++i) {
    out.offers.push_back(describe(futures.offers[i], sums.of[i], simulation.project().limits));
  }
  out.declining = meanOf(sums.declining, inScramble);
  // EVPI: the least regret of any one choice; to decline has what the best brings as its regret.
  const auto mean = [&](std::size_t i) { return out.offers[i].mean.value; };
  std::size_t chosen = 0;
  for (std::size_t i = 1; i < out.offers.size(); ++i) {
    const Choices& choices = simulation.choices();
    if (choices.may[i] && (!choices.may[chosen] || mean(i) > mean(chosen))) chosen = i;
  }
  out.perfect = out.offers[chosen].regret;
  if (simulation.choices().decline && mean(chosen) < 0) {
    Each gain = sums.of[chosen].regret;
    for (std::size_t s = 0; s < kScrambles; ++s) {
      gain[s] += sums.of[chosen].mean[s] + inScramble * futures.offers[chosen].plain;
    }
    out.perfect = meanOf(gain, inScramble);
  }
  out.findings = findingsOf(simulation, out.perfect.value);
  mark(simulation, out);
  out.tone = toneOf(simulation, out);
  return out;
}

std::vector<std::size_t> reasonsOf(const Simulation& simulation, const Chances& chances, const Mark& mark,
                                   std::size_t most) {
  const auto shares = std::find_if(chances.leads.begin(), chances.leads.end(),
                                   [&](const LeadShares& one) { return one.rival == mark.rival; });
  std::vector<double> weights;
  weights.reserve(chances.findings.size());
  for (const Finding& finding : chances.findings) {
    const std::size_t u = finding.unknown;
    const double z = simulation.worlds().zOf(u, mark.world);
    weights.push_back(shares->of[u] * outlying(simulation.project(), simulation.unknowns()[u], z));
  }
  std::vector<std::size_t> out;
  for (const std::uint32_t f : ranksOf(weights)) {
    if (out.size() < most && weights[f] > 0) out.push_back(chances.findings[f].unknown);
  }
  return out;
}

}  // namespace oemodm
