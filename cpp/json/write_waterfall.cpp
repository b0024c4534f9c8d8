// SPDX-License-Identifier: MIT
#include "json/write_waterfall.hpp"

namespace oemodm {

void writeWaterfall(const Waterfall& waterfall, Out& out) {
  const Bars bars = waterfall.bars();
  out.key("waterfall");
  out.beginObject();
  out.field("offer", waterfall.offer());
  out.field("other", waterfall.other());
  out.field("gap", bars.gap);
  out.field("runs", static_cast<double>(waterfall.runs()));
  out.key("bars");
  out.beginArray();
  for (const Bar& bar : bars.bars) {
    out.beginObject();
    out.field("cause", nameOf(bar.trait));
    out.field("amount", bar.amount);
    out.endObject();
  }
  out.endArray();
  out.endObject();
}

}  // namespace oemodm
