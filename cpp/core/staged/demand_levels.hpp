// SPDX-License-Identifier: MIT
// The staged path and its two offers by themselves at other yearly demands. MODEL.md section 13.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "core/staged/search.hpp"

namespace oemodm {

class DemandLevels {
 public:
  /// `weeks` of the best path.
  DemandLevels(const Project& project, const Setting& setting, const StagedPair& pair, const StagedWeeks& weeks);

  /// Yearly demand from which the path beats the first offer by itself: where the first change in its favour lies.
  [[nodiscard]] std::optional<double> salesLevel();
  /// `pure` and `launches` are today's, of the two offers by themselves.
  [[nodiscard]] std::vector<Waiting> waiting(const std::array<double, 2>& pure, const std::array<bool, 2>& launches);

 private:
  [[nodiscard]] double path(double demand) noexcept;
  [[nodiscard]] double alone(std::size_t offer, double demand) noexcept;
  Project project_;  // a copy to set the demand in
  const Setting& setting_;
  StagedPair pair_;
  StagedWeeks weeks_;
  double today_;
};

}  // namespace oemodm
