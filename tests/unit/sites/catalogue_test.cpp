#include "sites/catalogue.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::ptrdiff_t gaps(const std::string& words) {
    std::ptrdiff_t count = 0;
    for (std::size_t at = 0; (at = words.find("{}", at)) != std::string::npos; at += 2)
        ++count;
    return count;
}

bool has_ordinary_space_before_mark(const std::string& words) {
    for (const char* mark : {" ;", " :", " !", " ?", " »", "« "})
        if (words.find(mark) != std::string::npos) return true;
    return false;
}

/// A double mark that stands at once behind a letter; the colon of an option or an address does not.
bool lacks_space_before_mark(const std::string& words) {
    for (std::size_t at = 1; at < words.size(); ++at) {
        const bool mark = words[at] == ';' || words[at] == '!' || words[at] == '?' ||
                          (words[at] == ':' && (at + 1 == words.size() || words[at + 1] == ' '));
        const bool thin = at >= 3 && words.compare(at - 3, 3, "\u202f") == 0;
        if (mark && !thin && words.find("decoupage publish") == std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("every word is said in both languages, with the same gaps") {
    for (int one = 0; one < word_count(); ++one) {
        const auto word = static_cast<Word>(one);
        const std::string english = said(word, Language::english), french = said(word, Language::french);
        CAPTURE(english);
        CHECK_FALSE(english.empty());
        CHECK_FALSE(french.empty());
        CHECK(gaps(english) == gaps(french));
    }
}

TEST_CASE("in French a thin space stands before double punctuation") {
    for (int one = 0; one < word_count(); ++one) {
        const std::string french = said(static_cast<Word>(one), Language::french);
        CAPTURE(french);
        CHECK_FALSE(has_ordinary_space_before_mark(french));
        CHECK_FALSE(lacks_space_before_mark(french));
        CHECK(french.find('\'') == std::string::npos);
    }
}

TEST_CASE("gaps are filled in their order") {
    CHECK(said(Word::shot_at, Language::english, {"12", "1:04"}) == "Shot 12, 1:04");
    CHECK(said(Word::shot_at, Language::english, {"{}", "1:04"}) ==
          "Shot {}, 1:04"); // a filling stays as it is
    CHECK(said_of(1, Word::shots_one, Word::shots_many, Language::english) == "1 shot");
    CHECK(said_of(0, Word::shots_one, Word::shots_many, Language::english) == "0 shots");
    CHECK(said_of(0, Word::shots_one, Word::shots_many, Language::french) == "0 plan");
}

TEST_CASE("labels are said in either language, unknown ones as they are") {
    CHECK(label_said("close_up", Language::french) == "gros plan");
    CHECK(label_said("fade_in", Language::english) == "fade in");
    CHECK(speech_said("fr", Language::french) == "français");
    CHECK(speech_said("tlh", Language::french) == "tlh");
    CHECK(label_said("never_heard_of", Language::french) == "never heard of");
}
