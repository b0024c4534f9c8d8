// SPDX-License-Identifier: MIT
// evaluate() and advance() are total: whatever comes in, a document comes out. Two kinds of input: text that begins
// with an opening bracket is the request itself; anything else is read as changes to a project, so that the fuzzer
// spends its time in the model and not in the parser.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../../tests/cpp/documents.hpp"
#include "core/fields.hpp"
#include "core/project.hpp"
#include "json/api.hpp"
#include "json/json.hpp"

namespace {

using oemodm::Json;

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}
  [[nodiscard]] bool empty() const noexcept { return at_ == end_; }
  std::uint8_t next() noexcept { return empty() ? std::uint8_t{0} : *at_++; }
  /// 0 to 1, both ends often.
  double share() noexcept {
    const std::uint8_t byte = next();
    return byte < 16 ? 0 : byte > 239 ? 1 : (byte - 16 + next() / 256.0) / 224;
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
};

Json valueFor(const oemodm::Row& row, Bytes& bytes) {
  using oemodm::Kind;
  switch (row.kind) {
    case Kind::number:
    case Kind::integer: {
      // Cubed, because most ranges are far wider than what is usual.
      const double share = bytes.share();
      const double value = row.min + (row.max - row.min) * share * share * share;
      return row.kind == Kind::integer ? std::floor(value) : value;
    }
    case Kind::boolean:
      return bytes.next() % 2 == 0;
    case Kind::text:
      return row.max == 2 ? Json(bytes.next() % 2 == 0 ? "CN" : "VN") : row.max == 3 ? Json("USD") : Json("text");
    case Kind::date:
      return "20" + std::to_string(20 + bytes.next() % 70) + "-0" + std::to_string(1 + bytes.next() % 9) + "-15";
    case Kind::choice:
      return row.choices[bytes.next() % row.choices.size()];
    default:
      return Json::array();
  }
}

std::string changedProject(Bytes& bytes) {
  const std::span<const oemodm::Row> rows = oemodm::fields();
  Json document = bytes.next() % 2 == 0 ? oemodm::test::usual() : oemodm::test::plain();
  const bool flips = bytes.next() % 8 == 0;
  while (!bytes.empty()) {
    const oemodm::Row& row = rows[bytes.next() % rows.size()];
    const std::size_t i = bytes.next() % 2;
    std::string path = oemodm::pathOf(row, {i, bytes.next() % std::size_t{2}});
    if (row.kind == oemodm::Kind::list) continue;
    // Only what stands there already, or one element of a list that is not.
    if (row.list != nullptr && !document.contains(Json::json_pointer(path.substr(0, path.rfind('/'))))) continue;
    oemodm::test::set(document, path, valueFor(row, bytes));
  }
  Json ask{{"compare", true}, {"ledger", true}};
  if (flips) ask["flips"] = {"/market/price", "/market/demand", "/offers/1/tiers/0/price", "/route/weight"};
  if (flips) ask["sweeps"] = {"/market/demand"};
  return oemodm::test::request(document, ask);
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const bool raw = size > 0 && (data[0] == '{' || data[0] == '[');
  const std::string text = raw ? std::string(data, data + size) : changedProject(bytes);
  static_cast<void>(oemodm::advance(text, 1));
  const Json response = Json::parse(oemodm::evaluate(text), nullptr, false);
  require(response.is_object() && response["ok"].is_boolean());
  if (response["ok"] == false) {
    require(response["issues"].is_array() && !response["issues"].empty());
    return 0;
  }
  // Null is what a number that is none becomes.
  if (!response["result"].contains("offers")) return 0;
  for (const Json& offer : response["result"]["offers"]) {
    for (const char* measure : {"npv", "profit", "sold", "left", "ordered", "spendBeforeSale", "holeAmount"})
      require(offer["measures"][measure].is_number());
  }
  return 0;
}
