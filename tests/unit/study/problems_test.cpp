#include "study/problems.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("problems are told in order of files and lines") {
    std::vector<WorkProblem> problems;
    add_problem(problems, {"b", 2}, "second");
    add_problem(problems, {"b", 0}, "first", {}, {}, "word");
    add_problem(problems, {"a", 9}, "before", {}, {}, {}, WorkProblem::Weight::note);
    sort_problems(problems);
    CHECK(told(problems) == "a:9 before\nb first (word?)\nb:2 second");
    CHECK(problems[0].weight == WorkProblem::Weight::note);
}

TEST_CASE("there is an end to problems, and it is told") {
    std::vector<WorkProblem> problems;
    for (std::size_t at = 0; at < 2 * most_problems; ++at)
        add_problem(problems, {"a", 1}, "wrong", {}, {}, {}, WorkProblem::Weight::note);
    CHECK(problems.size() == most_problems);
    CHECK(problems.back().wrong == "More is wrong here and elsewhere than is shown");
    CHECK(problems.back().weight == WorkProblem::Weight::fault);
}
