// SPDX-License-Identifier: MIT
#include "core/chance/sensitivity/chance_map.hpp"

#include <cmath>
#include <limits>

#include "core/chance/findings/findings.hpp"
#include "core/decision/rule_range.hpp"
#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kPointsInStep = 2;

bool same(const Figure& a, const Figure& b) noexcept { return a.row == b.row && a.at.i == b.at.i && a.at.j == b.at.j; }

/// What may be chosen where this is the plain answer; the chosen offer is still today's.
Choices choicesAt(const Choices& today, const Standing& standing) noexcept {
  Choices out = today;
  bool none = true;
  for (std::size_t i = 0; i < out.count; ++i) none = none && !standing.fits[i];
  for (std::size_t i = 0; i < out.count; ++i) out.may[i] = none || standing.fits[i];
  return out;
}

}  // namespace

std::vector<double> mapAxis(const Figure& figure, const Project& project, std::size_t points) {
  const Range likely = plausible(figure);
  const Range searched = reach(figure, project);
  double around = (likely.high - likely.low) / 2;
  if (around <= 0) around = std::max(std::abs(figure.value) / 2, (searched.high - searched.low) / 20);
  const Range rule = ruleRange(figure, project);
  const double low = std::max(rule.low, likely.low - around);
  const double high = std::min(rule.high, likely.high + around);
  std::vector<double> axis;
  axis.reserve(points);
  for (std::size_t i = 0; i < points; ++i) {
    const double part = static_cast<double>(i) / static_cast<double>(points - 1);
    const double at = allowed(*figure.row, i + 1 == points ? high : low + (high - low) * part);
    if (axis.empty() || at > axis.back()) axis.push_back(at);
  }
  return axis;
}

ChanceMap::ChanceMap(Project& project, const Setting& setting, const Figure& x, const Figure& y, std::size_t points)
    : setting_(setting),
      figureX_(x),
      figureY_(y),
      x_(mapAxis(x, project, points)),
      y_(mapAxis(y, project, points)),
      unknowns_(unknownsOf(project, setting, shapes_)),
      choices_(choicesOf(project, setting, standingOf(project, setting))),
      plan_(project),
      world_(project, unknowns_) {
  mapped_.reserve(unknowns_.size());
  for (const Unknown& unknown : unknowns_) {
    mapped_.push_back(std::any_of(unknown.moved.begin(), unknown.moved.end(), [&](const Moved& moved) {
      return same(moved.figure, figureX_) || same(moved.figure, figureY_);
    }));
  }
  for (std::size_t i = 0; i < choices_.count; ++i) {
    const auto concerns = [&](const Figure& figure) { return figure.only < 0 || figure.only == static_cast<int>(i); };
    const std::size_t columns = concerns(x) ? x_.size() : 1;
    kept_.push_back({concerns(x), concerns(y), std::vector<Worths>(columns), std::vector<int>(columns, -1)});
  }
  draw(Worlds(unknowns_, 1));
}

/// The first points of each scramble of any simulation.
void ChanceMap::draw(const Worlds& worlds) {
  z_.assign(kMapWorlds, std::vector<double>(worlds.varying()));
  std::vector<Worlds::Z> z(worlds.varying());
  for (std::size_t s = 0; s < kScrambles; ++s) {
    worlds.fill(0, s, z);
    for (std::size_t p = 0; p < kPointsInMap; ++p) {
      for (std::size_t u = 0; u < z.size(); ++u) z_[s * kPointsInMap + p][u] = z[u][p];
    }
  }
}

int ChanceMap::blocks() const noexcept {
  return static_cast<int>((x_.size() * y_.size() + kPointsInStep - 1) / kPointsInStep);
}

int ChanceMap::done() const noexcept { return static_cast<int>((chance_.size() + kPointsInStep - 1) / kPointsInStep); }

void ChanceMap::set(Project& project, std::size_t index) const {
  const auto enter = [&](const Figure& figure, double value) {
    Number& number = slotOf(project, figure);
    number.value = value;
    number.given = true;
  };
  enter(figureX_, x_[index % x_.size()]);
  enter(figureY_, y_[index / x_.size()]);
}

/// The offers of all worlds at a point, as far as they are not kept.
void ChanceMap::run(std::size_t index) {
  std::array<Worths*, kMaxOffers> wanted{};
  bool any = false;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    Kept& kept = kept_[i];
    const std::size_t column = kept.byX ? index % x_.size() : 0;
    const int row = kept.byY ? static_cast<int>(index / x_.size()) : 0;
    if (kept.row[column] == row) continue;
    kept.row[column] = row;
    wanted[i] = &kept.npv[column];
    any = true;
  }
  Project& world = world_.project();
  for (std::size_t w = 0; any && w < kMapWorlds; ++w) {
    world_.clear();
    for (std::size_t u = 0; u < z_[w].size(); ++u) {
      if (!mapped_[u]) world_.set(u, z_[w][u]);
    }
    set(world, index);
    world_.strike();
    const bool supplies = world.side == ProjectSide::supplier;
    const Factory factory = supplies ? factoryOf(world, setting_) : Factory{};
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (wanted[i] == nullptr) continue;
      (*wanted[i])[w] =
          supplies ? supplyWorth(world, setting_, factory, i).npv : oemodm::run(plan_, world, setting_, i).npv;
    }
  }
}

void ChanceMap::point(std::size_t index) {
  set(plan_, index);
  const Standing plainly = standingOf(plan_, setting_);
  const Choices choices = choicesAt(choices_, plainly);
  const bool may = choices.may[static_cast<std::size_t>(choices.offer)];
  lead_.push_back(may ? choices.leadOf(plainly.npv) : std::numeric_limits<double>::quiet_NaN());
  std::array<double, kScrambles> ahead{};
  if (may) run(index);
  for (std::size_t w = 0; may && w < kMapWorlds; ++w) {
    std::array<double, kMaxOffers> npv{};
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      npv[i] = kept_[i].npv[kept_[i].byX ? index % x_.size() : 0][w];
    }
    if (choices.leaderOf(npv) == choices.offer) ahead[w / kPointsInMap] += 1.0 / kPointsInMap;
  }
  const Estimate chance = acrossScrambles(ahead);
  chance_.push_back(chance.value);
  error_.push_back(chance.error);
}

void ChanceMap::step() {
  const std::size_t end = std::min(chance_.size() + kPointsInStep, x_.size() * y_.size());
  while (chance_.size() < end) point(chance_.size());
}

}  // namespace oemodm
