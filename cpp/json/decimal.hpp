// SPDX-License-Identifier: MIT
// Decimal text to the nearest double, ties to even: the same bits as every correct strtod, in a twentieth of its bytes.
#pragma once

namespace oemodm {

/// `text`: a number as JSON spells it, ended by a null character. Too large is infinity, too small is 0.
[[nodiscard]] double readDecimal(const char* text) noexcept;

}  // namespace oemodm
