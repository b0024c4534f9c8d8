// SPDX-License-Identifier: MIT
#include <array>

#include "core/fields.hpp"
#include "json/api.hpp"
#include "json/out.hpp"

#ifndef OEMODM_VERSION
#define OEMODM_VERSION "0.0.0"
#endif

namespace oemodm {
namespace {

constexpr std::array<const char*, 4> kSides{"both", "buyer", "supplier", "own"};
constexpr std::array<const char*, 7> kKinds{"number", "integer", "boolean", "text", "date", "choice", "list"};

void writeDefault(const Row& row, Out& out) {
  if (row.need != Need::byDefault) return;
  if (row.kind == Kind::boolean)
    out.field("default", row.fallback != 0);
  else if (row.kind == Kind::choice)
    out.field("default", row.choices[static_cast<std::size_t>(row.fallback)]);
  else
    out.field("default", row.fallback);
}

void writeRow(const Row& row, Out& out) {
  out.beginObject();
  out.field("path", row.path);
  out.field("kind", kKinds[static_cast<std::size_t>(row.kind)]);
  if (row.kind == Kind::number || row.kind == Kind::integer) {
    out.field("unit", row.unit);
    out.field("min", row.min);
    out.field("max", row.max);
    out.key("spread");
    out.beginObject();
    out.field("down", row.spread.down);
    out.field("up", row.spread.up);
    out.field("absolute", row.spread.absolute);
    out.endObject();
  }
  if (row.kind == Kind::text) out.field("maxBytes", row.max);
  if (row.kind == Kind::list) out.numbers("size", std::array<double, 2>{row.min, row.max});
  if (row.kind == Kind::choice) out.numbers("choices", row.choices);
  out.field("required", row.need == Need::required);
  writeDefault(row, out);
  out.field("level", row.level == Level::basic ? "basic" : "detail");
  out.field("side", kSides[static_cast<std::size_t>(row.side)]);
  out.endObject();
}

}  // namespace

std::string describe() {
  Out out;
  out.beginObject();
  out.field("schema", 1);
  out.key("fields");
  out.beginArray();
  for (const Row& row : fields()) writeRow(row, out);
  out.endArray();
  out.endObject();
  return out.take();
}

std::string version() {
#if defined(__EMSCRIPTEN__)
  const std::string compiler = "emscripten " + std::to_string(__EMSCRIPTEN_major__) + "." +
                               std::to_string(__EMSCRIPTEN_minor__) + "." + std::to_string(__EMSCRIPTEN_tiny__);
#else
  const std::string compiler = __VERSION__;
#endif
  Out out;
  out.beginObject();
  out.field("name", "oem-odm-calculator");
  out.field("version", OEMODM_VERSION);
  out.field("schema", 1);
  out.field("compiler", compiler);
  out.endObject();
  return out.take();
}

}  // namespace oemodm
