#include "workbench/form.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("form: fields as a browser sends them") {
    const auto words = form_in("name=Zo%C3%AB+B.&password=a%26b%3dc&empty=&alone&name=other");
    CHECK(words.at("name") == "Zo\xc3\xab B.");
    CHECK(words.at("password") == "a&b=c");
    CHECK(words.at("empty").empty());
    CHECK(words.size() == 3);
    CHECK(form_in("").empty());
    CHECK(form_in("&&&=&").size() == 1);
}

TEST_CASE("form: what is no sign, and the byte 0, cannot be read") {
    for (const char* amiss : {"%", "%4", "%g1", "%-1", "% 1", "%00", "a%00b", "%0x"})
        CHECK_FALSE(unescaped(amiss));
    CHECK(unescaped("%2e%2E/+") == "../ ");
    CHECK(form_in("name=%00&b=1").size() == 1);
}
