#include "app/work_words.hpp"

#include "study/problems.hpp"
#include "views/words.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t width = 80;

std::int64_t many(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

std::string problem_text(const WorkProblem& problem) {
    const bool is_note = problem.weight == WorkProblem::Weight::note;
    std::string said = problem.wrong + '.';
    if (!problem.could_have_been_meant.empty())
        said += " Did you mean " + problem.could_have_been_meant + '?';
    if (!problem.expected.empty()) said += " Expected: " + problem.expected + '.';
    if (!problem.remedy.empty()) said += ' ' + problem.remedy;
    std::string shown;
    for (std::string_view rest = problem.shown; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        shown += "      " + plain_line(line) + '\n';
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return plain_line(place_words(problem.written)) + (is_note ? ": note" : "") + "\n    " +
           hanging(said, 4) + '\n' + shown;
}

std::string gaps_text(const std::vector<WorkGap>& gaps, std::string_view heading) {
    if (gaps.empty()) return {};
    std::string text = '\n' + std::string(heading) + '\n';
    std::string file = "?";
    for (const WorkGap& gap : gaps) {
        if (gap.written.file != file) text += "  " + plain_line(gap.written.file) + '\n';
        file = gap.written.file;
        const std::string line = gap.written.line > 0 ? std::to_string(gap.written.line) : std::string();
        text += std::string(6 - std::min<std::size_t>(line.size(), 6), ' ') + line + "  " +
                hanging(gap.what, 8) + '\n';
    }
    return text;
}

std::string last_sentence(const CheckedWork& checked) {
    const std::size_t faults = faults_in(checked.work), notes = checked.work.problems.size() - faults;
    std::string text =
        faults == 0 ? "Nothing is wrong" : counted(many(faults), "thing is", "things are") + " wrong";
    if (notes > 0) text += "; " + counted(many(notes), "note", "notes");
    text += "; " + counted(many(checked.unsourced.size()), "fact is", "facts are") + " unsourced";
    text += "; " + counted(many(checked.empty.size()), "part is", "parts are") + " empty.";
    return wrapped(text, width) + '\n';
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json place(const Written& written) {
    return {{"file", written.file}, {"line", written.line > 0 ? Json(written.line) : Json(nullptr)}};
}

Json gaps_json(const std::vector<WorkGap>& gaps) {
    Json rows = Json::array();
    for (const WorkGap& gap : gaps) {
        Json row = place(gap.written);
        row["what"] = gap.what;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::size_t faults_in(const Work& work) {
    return static_cast<std::size_t>(
        std::ranges::count(work.problems, WorkProblem::Weight::fault, &WorkProblem::weight));
}

std::string hanging(std::string_view text, std::size_t column) {
    std::string lines;
    for (const char c : wrapped(plain_line(text), width - column)) {
        lines += c;
        if (c == '\n') lines.append(column, ' ');
    }
    return lines;
}

std::string problems_text(const std::vector<WorkProblem>& problems) {
    std::string text;
    for (const WorkProblem& problem : problems)
        text += problem_text(problem);
    return text;
}

std::string checked_work_text(const CheckedWork& checked) {
    std::string text = problems_text(checked.work.problems);
    text += gaps_text(checked.unsourced, "Unsourced: nobody is named who says so");
    text += gaps_text(checked.empty, "Empty: nothing stands there yet");
    return text + (text.empty() ? "" : "\n") + last_sentence(checked);
}

Json problems_json(const std::vector<WorkProblem>& problems) {
    Json rows = Json::array();
    for (const WorkProblem& problem : problems) {
        Json row = place(problem.written);
        row["weight"] = problem.weight == WorkProblem::Weight::fault ? "fault" : "note";
        row["wrong"] = problem.wrong;
        row["expected"] = text_or_null(problem.expected);
        row["remedy"] = text_or_null(problem.remedy);
        row["could_have_been_meant"] = text_or_null(problem.could_have_been_meant);
        row["shown"] = text_or_null(problem.shown);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string checked_work_document(const CheckedWork& checked) {
    const Json document{{"work", checked.work.name},
                        {"title", checked.work.record.title.words},
                        {"faults", faults_in(checked.work)},
                        {"problems", problems_json(checked.work.problems)},
                        {"unsourced", gaps_json(checked.unsourced)},
                        {"empty", gaps_json(checked.empty)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace decoupage
