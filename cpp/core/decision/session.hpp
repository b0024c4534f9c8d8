// SPDX-License-Identifier: MIT
// The work on one valid project, in the order in which it is asked for: comparison, then flips and sweeps number by
// number.
#pragma once
#include <vector>

#include "core/decision/sweep.hpp"
#include "core/decision/verdict.hpp"

namespace oemodm {

class Session {
 public:
  explicit Session(const Project& project);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] Project& project() noexcept { return project_; }
  [[nodiscard]] const Setting& setting() const noexcept { return setting_; }
  [[nodiscard]] Trial& trial() noexcept { return trial_; }
  [[nodiscard]] FlipContext& flipping() noexcept { return flipping_; }

 private:
  Project project_;
  Setting setting_;
  Trial trial_;
  FlipContext flipping_;
};

}  // namespace oemodm
