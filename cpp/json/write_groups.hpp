// SPDX-License-Identifier: MIT
// What each group of lines comes to, offer by offer: the same on both sides.
#pragma once
#include <array>
#include <vector>

#include "json/out.hpp"

namespace oemodm {

/// Those groups of which some line is `told`. `Group` names them; `groupsOf(offer)` adds their lines up.
template <class Group, class Offer, std::size_t N>
void writeGroups(const std::vector<Offer>& offers, const std::array<bool, N>& told, Out& out) {
  out.key("groups");
  out.beginArray();
  for (std::size_t i = 0; i < N; ++i) {
    if (!told[i]) continue;
    out.beginObject();
    out.field("group", nameOf(static_cast<Group>(i)));
    out.key("pv");
    out.beginArray();
    for (const Offer& offer : offers) out.value(groupsOf(offer)[i]);
    out.endArray();
    out.endObject();
  }
  out.endArray();
}

}  // namespace oemodm
