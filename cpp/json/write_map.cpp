// SPDX-License-Identifier: MIT
#include "json/write_map.hpp"

namespace oemodm {
namespace {

void writeAxis(std::string_view name, const Figure& figure, const std::vector<double>& points, Out& out) {
  out.key(name);
  out.beginObject();
  out.field("path", pathOf(*figure.row, figure.at));
  out.field("value", figure.value);
  out.numbers("points", points);
  out.endObject();
}

/// `name: [ for each y: [ for each x ] ]`
void writeGrid(std::string_view name, const std::vector<double>& values, std::size_t columns, Out& out) {
  out.key(name);
  out.beginArray();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % columns == 0) out.beginArray();
    out.value(values[i]);
    if ((i + 1) % columns == 0) out.endArray();
  }
  out.endArray();
}

void writeLines(std::string_view name, const std::vector<Polyline>& lines, Out& out) {
  out.key(name);
  out.beginArray();
  for (const Polyline& line : lines) {
    out.beginArray();
    for (const MapPoint& point : line) {
      out.beginArray();
      out.value(point.x);
      out.value(point.y);
      out.endArray();
    }
    out.endArray();
  }
  out.endArray();
}

}  // namespace

void writeMap(const ChanceMap& map, Out& out) {
  const std::size_t columns = map.x().size();
  out.key("chanceMap");
  out.beginObject();
  out.field("offer", map.offer());
  out.field("worlds", static_cast<double>(kMapWorlds));
  writeAxis("x", map.figureX(), map.x(), out);
  writeAxis("y", map.figureY(), map.y(), out);
  writeGrid("chance", map.chance(), columns, out);
  writeGrid("error", map.error(), columns, out);
  writeGrid("lead", map.lead(), columns, out);
  writeLines("equal", map.equal(), out);
  out.key("lines");
  out.beginArray();
  for (const double chance : {0.1, 0.5, 0.9}) {
    out.beginObject();
    out.field("chance", chance);
    writeLines("along", map.at(chance), out);
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

}  // namespace oemodm
