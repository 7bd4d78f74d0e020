#include "study/answers.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("numbers agree as far as they are told") {
    CHECK(compared("number", "4.1 million", "4,100,000") == Agreement::same);
    CHECK(compared("number", "4.1 million", "4,092,970") == Agreement::rounded);
    CHECK(compared("number", "4.1 million", "4,160,000") == Agreement::different);
    CHECK(compared("number", "450,000", "452,318") == Agreement::rounded);
    CHECK(compared("number", "450,000", "460,000") == Agreement::different);
    CHECK(compared("number", "over 75,000 USD", "$75,000") == Agreement::same);
    CHECK(compared("number", "about 75 000 USD", "$75,000") == Agreement::same);
    CHECK(compared("number", "4\u202f100\u00a0000", "4,100,000") == Agreement::same);
    CHECK(compared("number", "20 12 inside", "20") == Agreement::same);
    CHECK(compared("number", "many", "Many") == Agreement::same);
    CHECK(compared("number", "many", "5") == Agreement::different);
}

TEST_CASE("running times, dates, names and prizes") {
    CHECK(compared("running time", "99 minutes", "1:39:00") == Agreement::same);
    CHECK(compared("running time", "99 min", "1:39:41") == Agreement::rounded);
    CHECK(compared("running time", "99 minutes", "1:35:20") == Agreement::different);
    CHECK(compared("running time", "0:05:02", "0:04:50") == Agreement::different);
    CHECK(compared("running time", "0:04:50", "0:04:51.5") == Agreement::rounded);
    CHECK(compared("date", "10 November 1958", "1958-11-10") == Agreement::same);
    CHECK(compared("date", "1958", "November 10, 1958") == Agreement::rounded);
    CHECK(compared("date", "1958-11", "1958-12") == Agreement::different);
    CHECK(compared("person", "Truffaut", "François Truffaut") == Agreement::rounded);
    CHECK(compared("person", "FRANCOIS TRUFFAUT", "François Truffaut") == Agreement::same);
    CHECK(compared("person", "Ann Lee of Oslo, her aunt", "Ann Lee") == Agreement::rounded);
    CHECK(compared("person", "François", "François Truffaut") == Agreement::different);
    CHECK(compared("words", "coming-of-age", "a Coming-of-Age drama") == Agreement::rounded);
    CHECK(compared("words", "on the first day", "as it was about to begin") == Agreement::different);
    CHECK(compared("prize", "won, 1959", "won") == Agreement::same);
    CHECK(compared("prize", "won", "nominated") == Agreement::different);
    CHECK(compared("prize", "", "") == Agreement::different);
}

TEST_CASE("questions are one however they are put") {
    CHECK(question_key("Admissions in the France") == question_key("admissions in France"));
    CHECK(question_key("prize: the OCIC Award") == question_key("Prize: OCIC"));
    CHECK(question_key("prize: Palm") != question_key("palm"));
    CHECK(question_key("death of A") != question_key("death of B"));
    CHECK(question_stem("admissions in France") == "admissions");
    CHECK(question_stem("budget") == "");
    CHECK(may_have_several("person", "director"));
    CHECK(may_have_several("words", "title"));
    CHECK_FALSE(may_have_several("number", "budget"));
    CHECK_FALSE(may_have_several("words", "death of A"));
}
