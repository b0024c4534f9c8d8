// SPDX-License-Identifier: MIT
#include "core/chance/simulation/choices.hpp"

#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

double revenueOf(const Project& project, const Setting& setting, std::size_t offer) {
  if (project.side == ProjectSide::buyer) return run(project, project, setting, offer).revenue;
  const Factory factory = factoryOf(project, setting);
  SupplyTrace trace;
  const SupplyOutcome outcome = supplyRun(project, setting, factory, offer, &trace);
  const Served served = serve(factory, trace, standalone(factory, project.offers[offer].supply, outcome));
  return served.amount[static_cast<std::size_t>(SupplyLine::revenue)];
}

}  // namespace

Choices choicesOf(const Project& project, const Setting& setting, const Standing& standing) {
  Choices out;
  out.count = standing.count;
  out.decline = standing.mayDecline;
  out.declines = standing.mayDecline && standing.leader < 0;
  const std::vector<int> ranking = rankingOf(standing);
  out.offer = ranking[0];
  out.other = ranking[1];
  const bool none = std::none_of(standing.fits.begin(), standing.fits.begin() + static_cast<std::ptrdiff_t>(out.count),
                                 [](bool fits) { return fits; });
  for (std::size_t i = 0; i < out.count; ++i) out.may[i] = none || standing.fits[i];
  // Where none fits, the better of both stands for the answer, as in the verdict.
  const auto npv = [&](int offer) { return standing.npv[static_cast<std::size_t>(offer)]; };
  if (none && npv(out.other) > npv(out.offer)) std::swap(out.offer, out.other);
  const bool contested = standing.fits[static_cast<std::size_t>(out.other)];
  const double rival = out.decline ? (contested ? std::max(0.0, npv(out.other)) : 0) : npv(out.other);
  const double gap = out.declines ? -npv(out.offer) : npv(out.offer) - rival;
  out.band = project.limits.closeShare * revenueOf(project, setting, static_cast<std::size_t>(out.offer));
  out.close = (contested || out.decline) && gap <= out.band;
  return out;
}

}  // namespace oemodm
