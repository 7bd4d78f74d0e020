#include "study/record_values.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("running times") {
    CHECK(running_seconds("1:39:00") == 5940.0);
    CHECK(running_seconds("0:01:30.5") == 90.5);
    CHECK(running_seconds("99 min") == 5940.0);
    CHECK(running_seconds("99 minutes") == 5940.0);
    CHECK(running_seconds("95 s") == 95.0);
    for (const char* none :
         {"", "1:39", "1:60:00", "99", "99 days", "-1 min", "1:39:00 h", "x:39:00", "nan min"})
        CHECK_FALSE(running_seconds(none));
}

TEST_CASE("shapes of pictures") {
    CHECK(aspect_of("2.35:1") == 2.35);
    CHECK(aspect_of("16:9") == 16.0 / 9);
    CHECK(aspect_of("1.66") == 1.66);
    for (const char* none : {"", "wide", "1:0", "0:1", "1:1:1", "100:1", "2.35 : 1"})
        CHECK_FALSE(aspect_of(none));
}

TEST_CASE("dates and languages") {
    for (const char* date : {"1959", "1959-06", "1959-06-03", "2000-02-29"})
        CHECK(is_date(date));
    for (const char* none : {"", "59", "1959-13", "1959-00", "1959-06-31", "1900-02-29", "1959-6-3",
                             "1959-06-03-01", "3 June 1959"})
        CHECK_FALSE(is_date(none));
    for (const char* language : {"fr", "fra", "pt-br"})
        CHECK(is_language(language));
    for (const char* none : {"", "f", "French", "FR", "france"})
        CHECK_FALSE(is_language(none));
}
