#include "figures/excerpt.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// "before [sought] after".
std::string shown(const Excerpt& excerpt) {
    std::string text;
    for (std::size_t at = 0; at < excerpt.size(); ++at)
        text += at % 2 == 1 ? '[' + excerpt[at] + ']' : excerpt[at];
    return text;
}

std::string excerpt(std::string_view text, std::string_view sought, std::size_t most = 160) {
    return shown(excerpt_of(text, SoughtWords(sought), most));
}

} // namespace

TEST_CASE("what was sought is marked where it stands, as it is written") {
    CHECK(excerpt("Le dernier été, à la mer.", "ete mer") == "Le dernier [été], à la [mer].");
    CHECK(excerpt("freeze-frames", "freeze") == "[freeze]-frames");
    CHECK(excerpt("freezes", "freez") == "[freezes]");
    CHECK(excerpt("One. One is one.", "\"one is\"") == "One. [One is] one.");
    CHECK(excerpt("a\tword\nand   another", "and") == "a word [and] another");
    CHECK(excerpt("It begins so.", "nothing") == "It begins so.");
    CHECK(excerpt("", "nothing") == "");
}

TEST_CASE("a long text is cut between words, with what was sought in it") {
    std::string text;
    for (int word = 0; word < 100; ++word)
        text += "wörd" + std::to_string(word) + ' ';
    const std::string middle = excerpt(text, "word50", 60);
    CHECK(middle.starts_with("…wörd"));
    CHECK(middle.ends_with("…"));
    CHECK(middle.find("[wörd50]") != std::string::npos);
    CHECK(middle.size() < 80);
    CHECK(excerpt(text, "word0", 30).starts_with("[wörd0] wörd1"));
    CHECK(excerpt(text, "word99", 30).ends_with("[wörd99] "));
    CHECK(excerpt(std::string(300, '-'), "word", 30) == "…");
}

TEST_CASE("words fit best whole and one after the other") {
    const auto close = [](std::string_view text, std::string_view sought) {
        return closeness(SoughtWords(sought), text).value_or(0);
    };
    CHECK(close("the last shot", "last shot") == doctest::Approx(1));
    CHECK(close("the last shots", "last shot") == doctest::Approx(0.75));
    CHECK(close("the shot that comes last", "last shot") == doctest::Approx(0.5));
    CHECK(close("shots lasting", "last shot") == doctest::Approx(0.25));
    CHECK(close("shots", "last shot") == 0);
    CHECK(close("shots", "\"shot\"") == 0);
    CHECK(close("shots shot", "shot") == doctest::Approx(1)); // the whole one counts
    CHECK(close("the first shot, then the last shot", "last shot") == doctest::Approx(1));
    CHECK(excerpt("The first shot, then the last shot.", "last shot") ==
          "The first shot, then the [last] [shot].");
}
