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

}  // namespace oemodm
