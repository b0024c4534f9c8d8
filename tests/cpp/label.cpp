// SPDX-License-Identifier: MIT
// Labels from who owns what: MODEL.md section 3.
#include "core/decision/label.hpp"

#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Offer offer(Party owner, ToolParty tools, Customisation customisation, const char* called = "") {
  Offer out;
  out.design.owner.code = static_cast<std::uint8_t>(owner);
  out.tooling.owner.code = static_cast<std::uint8_t>(tools);
  out.design.customisation.code = static_cast<std::uint8_t>(customisation);
  out.called = called;
  return out;
}

}  // namespace

TEST_CASE("trap 1: the label is derived: every row of the table, in every combination") {
  // Public pages use the words in opposite senses. [SOFE]
  // https://www.sofeast.com/knowledgebase/oem-odm-contract-manufacturers-which-chinese-supplier-to-choose/
  for (const ToolParty tools : {ToolParty::buyer, ToolParty::supplier, ToolParty::none}) {
    for (const Customisation custom : {Customisation::none, Customisation::brand, Customisation::design}) {
      CHECK(labelOf(offer(Party::joint, tools, custom)).name == "joint");
      CHECK(labelOf(offer(Party::joint, tools, custom)).why == "joint-design");
      CHECK(labelOf(offer(Party::joint, tools, custom)).family == Family::oem);
      const Label own = labelOf(offer(Party::buyer, tools, custom));
      CHECK(own.name == (tools == ToolParty::supplier ? "odm" : "oem"));
      CHECK(own.family == (tools == ToolParty::supplier ? Family::odm : Family::oem));
      CHECK(own.why == (tools == ToolParty::buyer      ? "buyer-design-buyer-tooling"
                        : tools == ToolParty::supplier ? "buyer-design-supplier-tooling"
                                                       : "buyer-design-no-tooling"));
      const Label theirs = labelOf(offer(Party::supplier, tools, custom));
      CHECK(theirs.family == Family::odm);
      CHECK(theirs.name == (custom == Customisation::none    ? "white-label"
                            : custom == Customisation::brand ? "private-label"
                                                             : "odm"));
      CHECK(theirs.why == (custom == Customisation::none    ? "identical-product"
                           : custom == Customisation::brand ? "brand-only"
                                                            : "supplier-design"));
    }
  }
}

TEST_CASE("trap 1: the seller's own word changes the warning and nothing else") {
  Json document = usual();
  const std::string before = answer(document)["offers"][0]["measures"].dump();
  set(document, "/offers/0/called", "OEM service");
  const Json named = answer(document)["offers"][0];
  CHECK(named["label"] == "odm");
  CHECK(named["family"] == "odm");
  CHECK(named["calledDiffers"] == true);
  CHECK(named["measures"].dump() == before);
  CHECK_THAT(warnings(document), Catch::VectorContains(Fault{"/offers/0/called", "label-differs"}));
  // What is called OEM and is not: the buyer's design in the factory's mould.
  set(document, "/offers/0/design/owner", "buyer");
  CHECK(answer(document)["offers"][0]["labelWhy"] == Json::array({"buyer-design-supplier-tooling"}));
  CHECK(answer(document)["offers"][0]["calledDiffers"] == true);
}

TEST_CASE("labels: which words differ from which family") {
  const auto differs = [](Party owner, const char* called) {
    return calledDiffers(offer(owner, ToolParty::buyer, Customisation::design, called));
  };
  CHECK(differs(Party::supplier, "OEM"));
  CHECK(differs(Party::supplier, "Oem, free mould"));
  CHECK_FALSE(differs(Party::supplier, "ODM"));
  CHECK_FALSE(differs(Party::supplier, "private label"));
  CHECK_FALSE(differs(Party::supplier, ""));
  CHECK_FALSE(differs(Party::supplier, "OEM/ODM"));
  CHECK(differs(Party::buyer, "odm"));
  CHECK(differs(Party::buyer, "Private Label"));
  CHECK(differs(Party::buyer, "WHITE LABEL"));
  CHECK_FALSE(differs(Party::buyer, "oem"));
  CHECK_FALSE(differs(Party::buyer, "custom"));
  CHECK(differs(Party::joint, "ODM"));
}
