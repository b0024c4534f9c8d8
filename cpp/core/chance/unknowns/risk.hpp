// SPDX-License-Identifier: MIT
// Something that may happen or not, and what it does to a world if it does. MODEL.md 17.1.
#pragma once
#include <vector>

#include "core/project.hpp"

namespace oemodm {

/// The z from which a risk happens: it has the chance that a standard normal is there or above.
[[nodiscard]] double happensFrom(const Risk& risk) noexcept;

/// Changes the numbers of a world that the risk strikes. They need not be what a row allows, but are what the model
/// takes.
void strike(const Risk& risk, Project& world) noexcept;

/// What risks may strike, as it was.
class Untouched {
 public:
  explicit Untouched(const Project& project);
  void putBack(Project& world) const noexcept;

 private:
  struct OfferPart {
    Number certification, firstStage, demandEffect, dutyExtra;
    Flag proof;
    Number suppliersOneOff, listedAfter, buyers, enquiries, suppliersDuty;
  };
  Number booked_;
  std::vector<OfferPart> offers_;
};

/// The risks of a project in one of its worlds after another.
class Strikes {
 public:
  explicit Strikes(const Project& project) : untouched_(project), happens_(project.risks.size()) {}
  /// Whether a risk, counted from 0, happens in the next world; it does not until this says so.
  void set(std::size_t risk, bool happens) noexcept { happens_[risk] = happens; }
  /// Before a world is given its numbers: nothing has struck it.
  void putBack(Project& world) const noexcept {
    if (!happens_.empty()) untouched_.putBack(world);
  }
  /// Once it has all of them, because what happens, happens to the world as it is. In the order of the list.
  void strike(Project& world) const noexcept {
    for (std::size_t r = 0; r < happens_.size(); ++r) {
      if (happens_[r]) oemodm::strike(world.risks[r], world);
    }
  }

 private:
  Untouched untouched_;
  std::vector<bool> happens_;
};

}  // namespace oemodm
