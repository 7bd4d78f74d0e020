#include "study/problems.hpp"

#include <algorithm>
#include <tuple>

namespace decoupage {

void add_problem(std::vector<WorkProblem>& problems, Written written, std::string wrong, std::string expected,
                 std::string remedy, std::string meant, WorkProblem::Weight weight) {
    if (problems.size() >= most_problems) return;
    if (problems.size() + 1 == most_problems) {
        wrong = "More is wrong here and elsewhere than is shown";
        expected.clear();
        remedy = "Mend what is shown, and check again.";
        meant.clear();
        weight = WorkProblem::Weight::fault;
    }
    WorkProblem problem;
    problem.written = std::move(written);
    problem.wrong = std::move(wrong);
    problem.expected = std::move(expected);
    problem.remedy = std::move(remedy);
    problem.could_have_been_meant = std::move(meant);
    problem.weight = weight;
    problems.push_back(std::move(problem));
}

void sort_problems(std::vector<WorkProblem>& problems) {
    std::ranges::stable_sort(problems, [](const WorkProblem& a, const WorkProblem& b) {
        return std::tie(a.written.file, a.written.line) < std::tie(b.written.file, b.written.line);
    });
}

std::string place_words(const Written& written) {
    return written.line == 0 ? written.file : written.file + ':' + std::to_string(written.line);
}

} // namespace decoupage
