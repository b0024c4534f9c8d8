// SPDX-License-Identifier: MIT
#include "json/write_verdict.hpp"

namespace oemodm {

std::string_view nameOf(Tone tone) noexcept {
  static constexpr std::array<std::string_view, 4> kTones{"clear", "leaning", "close", "open"};
  return kTones[static_cast<std::size_t>(tone)];
}

void writeRecommendation(std::string_view kind, const Recommendation& recommendation, Detail detail, Out& out) {
  out.field("kind", kind);
  out.field("tone", nameOf(recommendation.tone));
  out.field("offer", recommendation.offer);
  out.field("runnerUp", recommendation.runnerUp);
  out.field("gap", recommendation.gap);
  out.field("band", recommendation.band);
  out.field("example", recommendation.example);
  out.field("mayChoose", recommendation.mayChoose);
  out.key("key");
  out.beginArray();
  for (const Figure& figure : recommendation.key) {
    out.beginObject();
    out.field("path", pathOf(*figure.row, figure.at));
    out.field("yours", figure.owner == Owner::yours);
    out.endObject();
  }
  out.endArray();
  if (detail == Detail::brief) return;
  out.key("deciding");
  out.beginArray();
  for (const Figure& figure : recommendation.deciding) out.value(pathOf(*figure.row, figure.at));
  out.endArray();
}

}  // namespace oemodm
