// SPDX-License-Identifier: MIT
// One offer's answer -> JSON.
#pragma once
#include "core/decision/verdict.hpp"
#include "json/out.hpp"

namespace oemodm {

void writeIrr(const Irr& irr, Out& out);
/// A number that is there or not.
[[nodiscard]] inline std::optional<double> ifAny(bool there, double value) noexcept {
  return there ? std::optional(value) : std::nullopt;
}
/// `nameWeek` and `nameDate`, both null if it never comes.
void writeMoment(const Project& project, std::string_view name, std::optional<double> week, Out& out);
/// What an offer is called and what it is: the first members of its object, on either side.
void writeIdentity(std::size_t index, const Offer& offer, const Label& label, Out& out);
/// `cash`: what has come together by the end of each week.
void writeCumulative(const Cash& cash, Out& out);
/// The members of a limit's object.
void writeLimit(const LimitCheck& check, Out& out);
void writeOffer(const Project& project, std::size_t index, const OfferAnswer& answer, Detail detail, Out& out);

}  // namespace oemodm
