#include "exchange/ada.hpp"
#include "exchange/vocabulary_file.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::exchange;

TEST_CASE("a vocabulary is read from a table, whose rows may lack an id or words") {
    const auto read = read_vocabulary(
        "id,words,description\nnear,near by,\"an arm's length, or less\"\n,far,\nx,,\nnear,again,\n",
        "sizes");
    REQUIRE(read);
    CHECK(read->name == "sizes");
    REQUIRE(read->terms.size() == 3);
    CHECK(read->terms[0] == Term{0, 0, "near", "near by", "an arm's length, or less"});
    CHECK(read->terms[1].id == "far");
    CHECK(read->terms[2].words == "x");
}

TEST_CASE("a vocabulary is read from JSON, with its own name") {
    const auto read = read_vocabulary(
        R"({"name": "Sizes", "address": "http://example.org/", "terms": [{"id": "near", "words": "near by"}, 5, null]})",
        "file");
    REQUIRE(read);
    CHECK(read->name == "Sizes");
    CHECK(read->address == "http://example.org/");
    CHECK(read->terms.size() == 1);
}

TEST_CASE("what has no term is no vocabulary") {
    for (const char* text : {"", "{}", "{", "words\n", "a,b\n1,2\n", R"({"terms": []})"})
        CHECK_FALSE(read_vocabulary(text, "x"));
}

TEST_CASE("AdA's vocabularies have terms with AdA's ids, each once") {
    for (const Vocabulary& one : ada_vocabularies()) {
        CHECK(one.name.starts_with("AdA: "));
        CHECK_FALSE(one.terms.empty());
        for (const Term& term : one.terms) {
            CHECK(std::ranges::count(one.terms, term.id, &Term::id) == 1);
            CHECK(term.id.find('_') != std::string::npos);
        }
    }
    CHECK(term_called(ada_vocabularies().front(), "close up")->id == "FieldSize_closeup");
}
