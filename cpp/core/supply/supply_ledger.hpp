// SPDX-License-Identifier: MIT
// The lines of the supplier's money and their groups. MODEL.md 11.4.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace oemodm {

enum class SupplyLine : std::uint8_t {
  revenue,
  toolingPaid,
  sampleCharge,
  contribution,
  clawback,
  orderFee,
  delivery,
  defects,
  material,
  inputVat,
  vatRefund,
  labour,
  overtime,
  quoting,
  samples,
  engineering,
  accountTooling,
  orderCost,
  design,
  tooling,
  certification,
  listing,
  photographs,
  refresh,
  copies,
  membership,
  advertising,
};
constexpr std::size_t kSupplyLines = 27;
enum class SupplyGroup : std::uint8_t { sales, selling, material, labour, winning, design, platform };
constexpr std::size_t kSupplyGroups = 7;
using SupplyAmounts = std::array<double, kSupplyLines>;

/// What happens to a line's money when only a share of an offer's demand is served.
enum class Part : std::uint8_t { variable, fixed, platform, overtime };

[[nodiscard]] SupplyGroup groupOf(SupplyLine line) noexcept;
[[nodiscard]] std::string_view nameOf(SupplyLine line) noexcept;
[[nodiscard]] std::string_view nameOf(SupplyGroup group) noexcept;
[[nodiscard]] Part partOf(SupplyLine line) noexcept;
/// The lines of a part, added in their order: every run adds them alike.
[[nodiscard]] double sumOf(const SupplyAmounts& amounts, Part part) noexcept;

}  // namespace oemodm
