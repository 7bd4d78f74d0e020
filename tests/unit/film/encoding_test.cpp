#include "film/encoding.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace std::string_literals;

TEST_CASE("UTF-8 stays, its mark and zero bytes go") {
    CHECK(utf8_of("d\xc3\xa9j\xc3\xa0") == "déjà");
    CHECK(utf8_of("\xef\xbb\xbf"
                  "a\0b"s) == "ab");
    CHECK(utf8_of("") == "");
}

TEST_CASE("UTF-16 of either order, with or without its mark, and pairs of surrogates") {
    CHECK(utf8_of("\xff\xfe"
                  "d\0\xe9\0"s) == "dé");
    CHECK(utf8_of("\xfe\xff\0d\0\xe9"s) == "dé");
    CHECK(utf8_of("\xff\xfe\x3d\xd8\x00\xde"s) == "😀");
    CHECK(utf8_of("\xff\xfe\x3d\xd8"
                  "a\0"s) == "\xef\xbf\xbd"
                             "a");
    CHECK(utf8_of("1\0\n\0\n\0a\0b\0"s) == "1\n\nab");
    CHECK(utf8_of("\0"
                  "1\0\n\0\n\0a\0b"s) == "1\n\nab");
}

TEST_CASE("what is no UTF-8 is Windows-1252, of which Latin-1 is a part") {
    CHECK(utf8_of("d\xe9j\xe0 \x96 \x93oui\x94 \x80") == "déjà – “oui” €");
    CHECK(utf8_of("\x81") == "\xef\xbf\xbd");
}

TEST_CASE("a hurt byte in much UTF-8 makes no Windows-1252 of it") {
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "é";
    CHECK(utf8_of(text + "\xff") == text + "\xef\xbf\xbd");
}
