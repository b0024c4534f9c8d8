// SPDX-License-Identifier: MIT
#include "core/decision/label.hpp"

#include <string>

namespace oemodm {

Label labelOf(const Offer& offer) noexcept {
  switch (offer.design.owner) {
    case Party::joint:
      return {"joint", "joint-design", Family::oem};
    case Party::buyer:
      switch (offer.tooling.owner) {
        case ToolParty::supplier:
          return {"odm", "buyer-design-supplier-tooling", Family::odm};
        case ToolParty::none:
          return {"oem", "buyer-design-no-tooling", Family::oem};
        default:
          return {"oem", "buyer-design-buyer-tooling", Family::oem};
      }
    default:
      break;
  }
  switch (offer.design.customisation) {
    case Customisation::none:
      return {"white-label", "identical-product", Family::odm};
    case Customisation::brand:
      return {"private-label", "brand-only", Family::odm};
    default:
      return {"odm", "supplier-design", Family::odm};
  }
}

bool calledHolds(const Offer& offer, std::string_view word) noexcept {
  std::string called;
  for (const char c : offer.called) called += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return called.find(word) != std::string::npos;
}

bool calledDiffers(const Offer& offer) noexcept {
  const auto holds = [&](std::string_view word) { return calledHolds(offer, word); };
  const bool oem = holds("oem");
  const bool odm = holds("odm") || holds("private label") || holds("white label");
  if (oem == odm) return false;
  return oem ? labelOf(offer).family == Family::odm : labelOf(offer).family == Family::oem;
}

}  // namespace oemodm
