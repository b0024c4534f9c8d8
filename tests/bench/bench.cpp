// SPDX-License-Identifier: MIT
// Times, one JSON line a figure: medians of interleaved rounds, so that a busy machine slows all figures alike. `aim`
// is what the issues ask for on this class of machine.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "../cpp/supply_documents.hpp"
#include "core/chance/findings/chances.hpp"
#include "core/chance/sensitivity/joint.hpp"
#include "core/decision/comparison.hpp"
#include "core/decision/flips.hpp"
#include "core/decision/supply_comparison.hpp"
#include "core/staged/search.hpp"
#include "json/api.hpp"
#include "json/reader.hpp"
#include "scaling.hpp"
#include "timing.hpp"

namespace {

using namespace oemodm;
using bench::medianOf;
using bench::microsecondsOf;
using bench::sink;

struct Timed {
  const char* name;
  double aim;  // microseconds, 0 for none
  int times;   // a round; 0 if the work tells itself how long it took
  std::function<void()> work;
  std::vector<double> rounds;
};

void simulate(const Project& project, const Setting& setting, std::size_t worlds) {
  Project copy = project;
  Simulation simulation(copy, setting, worlds, 1);
  while (simulation.done() < simulation.blocks()) simulation.step();
  sink += chancesOf(simulation).perfect.value;
}

/// Weekly arithmetic with the model's mix of operations and nothing else: the same loop natively and as wasm.
double kernel(int scenarios) {
  double best = 0;
  for (int s = 0; s < scenarios; ++s) {
    double stock = 3000 + s;
    double cash = -40000;
    double npv = 0;
    double factor = 1;
    double demand = 80 + s % 7;
    double onTheWay = 0;
    int arrives = -1;
    for (int w = 0; w < 104; ++w) {
      if (w == arrives) stock += onTheWay;
      if (w >= arrives && stock < 8 * demand) {
        onTheWay = std::max(1000.0, 13 * demand - stock);
        arrives = w + 7;
        cash -= onTheWay * 4.2 + std::min(std::max(onTheWay * 0.015, 33.58), 651.5);
      }
      const double sold = std::min(stock, demand);
      stock -= sold;
      const double money = sold * 19.3 - stock * 0.012;
      cash += money;
      npv += money * factor;
      factor *= 0.9978;
      demand *= 1.0011;
    }
    best = std::max(best, npv + cash);
  }
  return best;
}

}  // namespace

int main() {
  const Json document = test::usual();
  const Project project = readRequest(test::request(document)).project;
  const Setting setting = settingOf(project);
  Trial trial(project, setting);
  const std::string all = test::request(document);
  const std::string drag = test::request(
      document, {{"compare", true}, {"flips", {"/offers/1/tooling/price"}}, {"sweeps", {"/offers/1/tooling/price"}}});
  const std::string step = test::request(document, {{"verdict", {"/offers/1/tooling/price"}}});
  const std::string compareOnly = test::request(document, {{"compare", true}});
  const Json factory = test::supplierUsual();
  const Project supplier = readRequest(test::request(factory)).project;
  const Setting supplierSetting = settingOf(supplier);
  Trial supplierTrial(supplier, supplierSetting);
  const std::string supplierDrag = test::request(
      factory, {{"compare", true}, {"flips", {"/offers/0/supply/hours"}}, {"sweeps", {"/offers/0/supply/hours"}}});
  const std::string supplierStep = test::request(factory, {{"verdict", {"/offers/0/supply/hours"}}});
  const std::string supplierAll = test::request(factory);
  const std::string other = "null";  // empties the cache of one
  const auto cold = [&](const std::string& text) {
    sink += static_cast<double>(evaluate(other).size());
    sink += static_cast<double>(evaluate(text).size());
  };

  double told = 0;
  Project finished = project;
  Simulation simulated(finished, setting, 4096, 1);
  while (simulated.done() < simulated.blocks()) simulated.step();
  std::vector<Timed> figures{
      {"light evaluation, two offers",
       5,
       4000,
       [&] {
         for (std::size_t i = 0; i < 2; ++i) sink += run(project, project, setting, i).npv;
       },
       {}},
      {"full evaluation without JSON",
       100,
       200,
       [&] { sink += compare(project, setting, trial.base()).offers[0].irr.rates[0]; },
       {}},
      {"staged search, all of it",
       50000,
       4,
       [&] {
         StagedSearch search(project, setting);
         while (search.done() < search.blocks()) search.step();
         sink += search.answer()->best->run.totals.npv;
       },
       {}},
      {"simulation, 4,096 worlds, all that they say", 30000, 1, [&] { simulate(project, setting, 4096); }, {}},
      {"simulation, 65,536 worlds, all that they say", 400000, 1, [&] { simulate(project, setting, 65536); }, {}},
      {"simulation: unknowns and their profiles",
       0,
       1,
       [&] {
         Project copy = project;
         Shapes shapes;
         sink += unknownsOf(copy, setting, shapes).front().swing;
       },
       {}},
      {"simulation: 4,096 worlds alone",
       0,
       0,
       [&] {
         Project copy = project;
         Simulation simulation(copy, setting, 4096, 1);
         told = microsecondsOf([&] {
           while (simulation.done() < simulation.blocks()) simulation.step();
         });
       },
       {}},
      {"simulation: chances and findings", 0, 1, [&] { sink += chancesOf(simulated).perfect.value; }, {}},
      {"simulation: joint change", 0, 1, [&] { sink += jointChangeOf(simulated, setting) ? 1 : 0; }, {}},
      {"supplier's light evaluation, two offers",
       5,
       4000,
       [&] {
         const Factory hours = factoryOf(supplier, supplierSetting);
         for (std::size_t i = 0; i < 2; ++i) sink += supplyWorth(supplier, supplierSetting, hours, i).npv;
       },
       {}},
      {"supplier's full evaluation without JSON",
       100,
       200,
       [&] { sink += compareSupply(supplier, supplierSetting, supplierTrial.base()).mix.value; },
       {}},
      {"supplier's first frame of a drag with JSON", 6000, 10, [&] { cold(supplierDrag); }, {}},
      {"supplier's step of a drag with JSON", 0, 20, [&] { cold(supplierStep); }, {}},
      {"supplier's flips and sweeps with JSON", 100000, 1, [&] { cold(supplierAll); }, {}},
      {"reading and validating", 0, 200, [&] { sink += readRequest(all).project.market.price; }, {}},
      {"compare with JSON", 0, 20, [&] { cold(compareOnly); }, {}},
      {"first frame of a drag with JSON", 6000, 10, [&] { cold(drag); }, {}},
      {"step of a drag with JSON", 0, 20, [&] { cold(step); }, {}},
      {"all flips and sweeps with JSON", 100000, 1, [&] { cold(all); }, {}},
      {"longest slice of one number through advance",
       0,
       0,
       [&] {
         sink += static_cast<double>(evaluate(other).size());
         told = 0;
         for (bool more = true; more;) {
           Json progress;
           const double took = microsecondsOf([&] { progress = Json::parse(advance(all, 1), nullptr, false); }, 1);
           told = std::max(told, took);
           more = progress["done"] != progress["of"];
         }
       },
       {}},
      {"kernel, 1,024 scenarios of 104 weeks", 0, 2, [&] { sink += kernel(1024); }, {}},
  };

  constexpr int kRounds = 15;
  for (int round = 0; round <= kRounds; ++round) {
    for (Timed& figure : figures) {
      const double took = microsecondsOf(figure.work, std::max(1, figure.times));
      if (round > 0) figure.rounds.push_back(figure.times > 0 ? took : told);  // the first warms up
    }
  }
  for (const Timed& figure : figures) {
    const double median = medianOf(figure.rounds);
    if (figure.aim > 0)
      std::printf("{\"build\": \"%s\", \"figure\": \"%s\", \"us\": %.2f, \"aim\": %.0f, \"met\": %s}\n", bench::kBuild,
                  figure.name, median, figure.aim, median <= figure.aim ? "true" : "false");
    else if (figure.name[0] == 'k')
      std::printf("{\"build\": \"%s\", \"figure\": \"%s\", \"us\": %.2f, \"result\": %.17g}\n", bench::kBuild,
                  figure.name, median, kernel(1024));
    else
      std::printf("{\"build\": \"%s\", \"figure\": \"%s\", \"us\": %.2f}\n", bench::kBuild, figure.name, median);
  }
  bench::printScaling();
  return sink == 0.123 ? 1 : 0;
}
