#include "exchange/text.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::exchange;

TEST_CASE("only UTF-8 without NUL is readable, and a byte-order mark is taken off") {
    CHECK(*readable_text("\xEF\xBB\xBFÉté") == "Été");
    CHECK(*readable_text("") == "");
    for (const std::string_view text :
         {std::string_view("a\0b", 3), std::string_view("\xC3"), std::string_view("\xFF\xFE<\0", 4),
          std::string_view("\xED\xA0\x80"), std::string_view("\xC0\xAF"),
          std::string_view("\xF5\x80\x80\x80"), std::string_view("\xE0\x80\x80")})
        CHECK_FALSE(readable_text(text));
    CHECK(readable_text("ab\xE9").error().sentence() ==
          "Byte 2 is of no character in UTF-8; expected text in UTF-8. Save it as UTF-8.");
}

TEST_CASE("clean text has no control characters and no broken ones") {
    CHECK(clean("a\x01 b\n\x7F\xC3(") == "a  b  \xEF\xBF\xBD(");
    CHECK(clean("\xEF\xBF\xBF日本") == "\xEF\xBF\xBD日本");
    CHECK(clean_words("  Été  ", 20) == "Été");
    CHECK(clean_words("ÉÉÉÉ", 6) == "É\xE2\x80\xA6");
}

TEST_CASE("lines end in any of three ways") {
    CHECK(lines_of("a\nb\r\n\rc") == std::vector<std::string_view>{"a", "b", "", "c"});
    CHECK(lines_of("").empty());
}

TEST_CASE("numbers are whole or nothing") {
    CHECK(whole_number("-12") == -12);
    CHECK(decimal_number("2.50") == 2.5);
    for (const char* text : {"", "1x", " 1", "99999999999999999999", "+1"})
        CHECK_FALSE(whole_number(text));
    for (const char* text : {"", "1,5", "nan", "inf", "1e999", "0x1"})
        CHECK_FALSE(decimal_number(text));
}

TEST_CASE("files have names, stems and addresses") {
    CHECK(file_name("/films/a film.mkv/") == "a film.mkv");
    CHECK(file_stem("/films/a.film.mkv") == "a.film");
    CHECK(file_stem(".hidden") == ".hidden");
    CHECK(url_of("/films/a film & é.mkv") == "file:///films/a%20film%20%26%20%C3%A9.mkv");
    CHECK(url_of("film.mkv") == "./film.mkv");
    CHECK(file_name_in(url_of("/films/a film & é.mkv")) == "a film & é.mkv");
    CHECK(file_name_in("100%") == "100%");
    CHECK(file_name_in("%zz/%4") == "%4");
}
