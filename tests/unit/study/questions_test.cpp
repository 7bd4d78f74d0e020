#include "study/headings.hpp"
#include "study/questions.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("every heading has its question") {
    CHECK(questions_before().size() == headings_before().size());
    CHECK(questions_after().size() == headings_after().size());
    CHECK(questions_of_scenes().size() == headings_of_scenes().size());
    CHECK(questions_of_parts().size() == parts_of_study().size());
    for (const auto questions :
         {questions_before(), questions_after(), questions_of_scenes(), questions_of_parts()})
        for (const Question& question : questions) {
            CHECK_FALSE(question.in("en").empty());
            CHECK(question.in("fr") != question.in("en"));
            CHECK(question.english.find("--") == question.english.npos); // they stand in comments
            CHECK(question.french.find("--") == question.french.npos);
        }
}
