// SPDX-License-Identifier: MIT
// Quantiles against R and Octave: tests/oracles/quantiles.R and quantiles.m wrote the two tables, `npm run oracles`
// writes them anew and compares. docs/MODEL.md 17.2.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include "core/chance/mathematics/beta.hpp"
#include "core/chance/mathematics/normal.hpp"
#include "core/chance/unknowns/spread.hpp"
#include "support.hpp"

namespace oemodm::test {
namespace {

/// shape,low,value,high,sure,chance,quantile; a beta has its parameters in low and high.
struct Row {
  std::string shape;
  Likely likely;
  double chance, quantile;
};

std::vector<Row> rowsOf(const std::string& file) {
  std::ifstream in(std::string(OEMODM_SOURCE_DIR) + "/tests/oracles/" + file);
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::string cell;
    std::vector<std::string> all;
    while (std::getline(cells, cell, ',')) all.push_back(cell);
    REQUIRE(all.size() == 7);
    const auto number = [&](std::size_t i) { return std::stod(all[i]); };
    rows.push_back({all[0], {number(1), number(2), number(3), number(4), Shape::pert}, number(5), number(6)});
  }
  return rows;
}

void check(const std::string& file, double exact) {
  const std::vector<Row> rows = rowsOf(file);
  REQUIRE(rows.size() == 263);
  const std::vector<std::string> names{"pert", "triangular", "uniform", "lognormal", "quantiles"};
  Shapes shapes;
  for (Row row : rows) {
    CAPTURE(file, row.shape, row.likely.low, row.likely.value, row.likely.high, row.likely.sure, row.chance);
    if (row.shape == "normal") {
      CHECK(normalQuantile(row.chance) == near(row.quantile, exact));
    } else if (row.shape == "beta") {
      const Beta beta(row.likely.low, row.likely.high);
      const double x = row.chance <= 0.5 ? beta.quantile(row.chance) : 1 - beta.mirrored().quantile(1 - row.chance);
      CHECK(x == near(row.quantile, exact));
    } else {
      const auto name = std::find(names.begin(), names.end(), row.shape);
      REQUIRE(name != names.end());
      row.likely.shape = static_cast<Shape>(name - names.begin());
      const double apart = shapes.of(row.likely).at(normalQuantile(row.chance)) - row.quantile;
      CHECK(std::abs(apart) < 1e-6 * (row.likely.high - row.likely.low));
    }
  }
}

TEST_CASE("chance: quantiles are R's") { check("quantiles.R.csv", 1e-13); }
TEST_CASE("chance: quantiles are Octave's") { check("quantiles.m.csv", 1e-11); }

}  // namespace
}  // namespace oemodm::test
