// SPDX-License-Identifier: MIT
#include "scaling.hpp"

#include <cstdio>

#include "../cpp/documents.hpp"
#include "core/chance/findings/chances.hpp"
#include "heap.hpp"
#include "json/reader.hpp"
#include "timing.hpp"

namespace oemodm::bench {
namespace {

constexpr std::size_t kUsualWorlds = 4096;

/// The worlds alone, in microseconds each.
double eachWorld(const Json& document, std::size_t worlds) {
  Project project = readRequest(test::request(document)).project;
  const Setting setting = settingOf(project);
  std::vector<double> rounds;
  for (int round = 0; round < 5; ++round) {
    Simulation simulation(project, setting, worlds, 1);
    const double took = microsecondsOf([&] {
      while (simulation.done() < simulation.blocks()) simulation.step();
    });
    rounds.push_back(took / static_cast<double>(worlds));
  }
  return medianOf(rounds);
}

void print(const char* of, std::size_t many, double each) {
  std::printf("{\"build\": \"%s\", \"scaling\": \"%s\", \"many\": %zu, \"usAWorld\": %.2f}\n", kBuild, of, many, each);
}

void printHeap() {
  Project project = readRequest(test::request(test::usual())).project;
  const Setting setting = settingOf(project);
  const std::size_t before = heap().now;
  heap().peak = before;
  Simulation simulation(project, setting, kMostWorlds, 1);
  while (simulation.done() < simulation.blocks()) simulation.step();
  sink += chancesOf(simulation).perfect.value;
  const double most = static_cast<double>(heap().peak - before) / (1U << 20U);
  std::printf("{\"build\": \"%s\", \"figure\": \"heap of a simulation of 65,536 worlds\", \"mib\": %.1f}\n", kBuild,
              most);
}

}  // namespace

void printScaling() {
  for (const std::size_t worlds : {kUsualWorlds, std::size_t{16384}, kMostWorlds}) {
    print("worlds", worlds, eachWorld(test::usual(), worlds));
  }
  for (const std::size_t offers : {2, 4, 6}) {
    Json document = test::usual();
    while (document["offers"].size() < offers)
      document["offers"].push_back(document["offers"][document["offers"].size() - 2]);
    print("offers", offers, eachWorld(document, kUsualWorlds));
  }
  for (const int weeks : {52, 104, 208, 260}) {
    Json document = test::usual();
    document["market"]["horizonWeeks"] = weeks;
    print("weeks", static_cast<std::size_t>(weeks), eachWorld(document, kUsualWorlds));
  }
  printHeap();
}

}  // namespace oemodm::bench
