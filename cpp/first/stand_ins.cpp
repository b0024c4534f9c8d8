// SPDX-License-Identifier: MIT
// The first link answers a buyer's comparison and nothing else: these stand in for what reaches further.
// web/calc/first.js never gives it a project with the supplier's numbers, risks or priorities, and a document that has
// them is refused as it would be by a core that never heard of them.
#include "core/deal/quotes.hpp"
#include "core/fields_beside.hpp"
#include "core/fields_supply.hpp"
#include "core/supply/factory.hpp"
#include "core/supply/standalone.hpp"
#include "core/supply_rules.hpp"
#include "json/whole.hpp"

namespace oemodm {
namespace {

class Nothing : public WholeWork {
 public:
  [[nodiscard]] int blocks() const override { return 0; }
  [[nodiscard]] int done() const override { return 0; }
  void step() override {}
  void write(Out& /*out*/) override {}
};

}  // namespace

std::span<const Row> suppliersRows() noexcept { return {}; }
std::span<const Row> besideRows() noexcept { return {}; }
Issues besideIssues(const Project& /*project*/) { return {}; }

bool readWhole(std::string_view key, const Json& /*value*/, const std::string& /*path*/, Ask& /*ask*/,
               Issues& /*issues*/) {
  return key == "simulate";
}
std::unique_ptr<WholeWork> wholeWork(Session& /*session*/, const Ask& /*ask*/, Issues& /*issues*/) {
  return std::make_unique<Nothing>();
}
void writeSupplier(Session& /*session*/, const Ask& /*ask*/, Issues& /*warnings*/, Out& /*out*/) {}

Factory factoryOf(const Project& /*project*/, const Setting& /*setting*/) noexcept { return {}; }
double homeRate(const Project& /*project*/, const Setting& /*setting*/) noexcept { return 1; }
Worth supplyWorth(const Project& /*project*/, const Setting& /*setting*/, const Factory& /*factory*/,
                  std::size_t /*offer*/) noexcept {
  return {};
}
Issues supplyIssues(const Project& /*project*/) { return {}; }
void limitSupply(std::string_view /*path*/, const Project& /*project*/, const Offer& /*offer*/, double& /*low*/,
                 double& /*high*/) noexcept {}
void limitSupplier(std::string_view /*path*/, const Supplier& /*supplier*/, double& /*low*/,
                   double& /*high*/) noexcept {}

}  // namespace oemodm
