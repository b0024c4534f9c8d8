// SPDX-License-Identifier: MIT
#include "core/date.hpp"

#include <catch2/catch.hpp>

using namespace oemodm;

TEST_CASE("dates: known days") {
  CHECK(readDate("1970-01-01")->days == 0);
  CHECK(readDate("2000-02-29")->days == 11016);
  CHECK(readDate("2026-03-02")->days ==
        20514);  // python3 -c "import datetime as d;print((d.date(2026,3,2)-d.date(1970,1,1)).days)"
  CHECK(readDate("1900-01-01")->days == -25567);
  CHECK(readDate("2200-12-31")->days == 84370);
}

TEST_CASE("dates: every day from 1900 to 2200 comes back, one after the other") {
  Civil before = civil(-25568);
  for (int days = -25567; days <= 84370; ++days) {
    const Civil date = civil(days);
    const bool next = date.day == before.day + 1 || (date.day == 1 && date.month == before.month % 12 + 1);
    if (!next || daysFrom(date) != days || readDate(writeDate(days))->days != days) FAIL(writeDate(days));
    before = date;
  }
}

TEST_CASE("dates: what is no date is refused") {
  for (const char* text : {"", "2026", "2026-1-1", "2026-02-30", "2026-04-31", "2025-02-29", "1900-02-29", "2026-13-01",
                           "2026-00-10", "2026-01-00", "1899-12-31", "2201-01-01", "2026/01/01", "2026-01-01T00",
                           "+026-01-01", "2026-01-0x", "-026-01-01", " 026-01-01", "2026-01-32"}) {
    CAPTURE(text);
    CHECK_FALSE(readDate(text).has_value());
  }
  CHECK(readDate("2024-02-29").has_value());
}
