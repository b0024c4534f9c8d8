// SPDX-License-Identifier: MIT
// Dated money: one weekly cash array, read in week order, and (for the full answer) every line behind it.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/setting.hpp"

namespace oemodm {

enum class Line : std::uint8_t {
  revenue,
  channelFee,
  fulfilment,
  advertising,
  returns,
  royalty,
  goods,
  materials,
  payment,
  defectCredit,
  inspection,
  origin,
  freight,
  insurance,
  destination,
  duty,
  mpf,
  hmf,
  vat,
  vatBack,
  storage,
  carrying,
  recovery,
  tooling,
  assistDuty,
  upkeep,
  residual,
  clawback,
  design,
  samples,
  reserve,
  certification,
  legal,
  packaging,
  compliance,
  liability,
  exclusivity,
  takeOrPay,
};
constexpr std::size_t kLines = 38;
enum class Group : std::uint8_t { selling, goods, freight, duty, stock, tooling, design, yearly };
constexpr std::size_t kGroups = 8;

[[nodiscard]] Group groupOf(Line line) noexcept;
[[nodiscard]] std::string_view nameOf(Line line) noexcept;
[[nodiscard]] std::string_view nameOf(Group group) noexcept;

struct Entry {
  double time;
  double amount;
  std::int16_t order;  // 0-based; -1 if it belongs to no order
  Line line;
};

/// Everything that a full run records. `entries` stand in the order in which they were posted.
struct Books {
  std::vector<Entry> entries;
  std::array<double, kLines> amount{}, presentValue{};
};

struct Cash {
  std::array<double, kSlots> week{};
  std::size_t used = 0;  // weeks from `used` on are empty
};

}  // namespace oemodm
