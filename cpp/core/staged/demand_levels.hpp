// SPDX-License-Identifier: MIT
// The staged path and its two offers by themselves at other yearly demands. MODEL.md section 13.
#pragma once
#include <array>
#include <vector>

#include "core/staged/search.hpp"

namespace oemodm {

class DemandLevels {
 public:
  /// `weeks` of the best path.
  DemandLevels(const Project& project, const Setting& setting, const StagedPair& pair, const StagedWeeks& weeks);

  [[nodiscard]] Lead lead();
  /// `today` is what would be decided without waiting; `launches`: which of the two offers do by themselves.
  [[nodiscard]] std::vector<Waiting> waiting(Way today, const std::array<bool, 2>& launches);

 private:
  [[nodiscard]] bool ahead(double demand) noexcept;
  /// Where it turns between a demand at which the path is ahead and one at which it is not: the last that is.
  [[nodiscard]] double turn(double with, double without) noexcept;
  [[nodiscard]] double path(double demand) noexcept;
  [[nodiscard]] double alone(std::size_t offer, double demand) noexcept;
  Project project_;  // a copy to set the demand in
  const Setting& setting_;
  StagedPair pair_;
  StagedWeeks weeks_;
  double today_;
};

}  // namespace oemodm
