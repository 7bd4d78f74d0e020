#include "evaluation/evaluation.hpp"
#include "evaluation/house.hpp"
#include "evaluation/printed.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace decoupage {

namespace {

constexpr std::size_t columns = 80;

constexpr std::array<const char*, all_kinds.size()> kind_names{"cuts",       "  dissolves", "  fades out",
                                                               "  fades in", "  wipes",     "  other"};

/// Words broken into lines of at most 80 columns, later ones set in.
std::string paragraph(const std::string& words) {
    std::string result, line;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t space = std::min(words.find(' ', at), words.size());
        const std::string word = words.substr(at, space - at);
        if (line.size() + 1 + word.size() > columns && !line.empty()) {
            result += line + '\n';
            line = "  " + word;
        } else {
            line += (line.empty() ? "" : " ") + word;
        }
        at = space + 1;
    }
    return result + line + '\n';
}

std::string heading(const char* last) {
    return printed("%-39s %5s %6s %6s %6s %6s %6s\n", "", "there", "found", "prec.", "recall", "F1", last);
}

std::string tally_line(const std::string& what, const Tally& tally) {
    return printed("%-39.39s %5lld %6lld %6.3f %6.3f %6.3f", what.c_str(),
                   static_cast<long long>(tally.truths), static_cast<long long>(tally.found),
                   tally.precision(), tally.recall(), tally.f1());
}

std::string row_line(const std::string& what, const HouseRow& row) {
    return tally_line(what, row.tally) + printed(" %6.3f\n", row.ranking.area(row.tally.truths));
}

std::string place(const Slip& slip) {
    std::string place{label_of(slip.kind)};
    std::ranges::replace(place, '_', ' ');
    place += ' ' + std::to_string(slip.span.first);
    if (!slip.span.empty()) place += '-' + std::to_string(slip.span.end);
    if (!slip.note.empty()) place += " (" + slip.note + ')';
    return place;
}

std::string slips(const char* title, const std::vector<Slip>& slips) {
    constexpr std::size_t shown = 40;
    if (slips.empty()) return {};
    std::string words = title;
    for (std::size_t i = 0; i < std::min(slips.size(), shown); ++i)
        words += (i > 0 ? ", " : " ") + place(slips[i]);
    if (slips.size() > shown) words += ", and " + std::to_string(slips.size() - shown) + " more";
    return paragraph(words + '.');
}

std::string mistaken_kinds(const HouseResult& result) {
    std::string words;
    for (const auto& [pair, times] : result.mistaken) {
        words += words.empty() ? "Found as another kind:" : ",";
        words += printed(" %s as %s %d", label_of(pair.first).data(), label_of(pair.second).data(), times);
    }
    std::ranges::replace(words, '_', ' ');
    return words.empty() ? words : paragraph(words + '.');
}

std::string reliability(const Ranking& ranking) {
    std::string words;
    for (const Reliability& step : ranking.reliability())
        words += printed("%s %.2f to %.2f, %.0f %% of %lld",
                         words.empty() ? "Right of those with a confidence of" : ";",
                         static_cast<double>(step.least), static_cast<double>(step.most),
                         100 * step.right.value(), static_cast<long long>(step.right.count));
    return words.empty() ? words : paragraph(words + '.');
}

std::string house_table(const HouseResult& result) {
    std::string table = heading("area");
    for (const TransitionKind kind : all_kinds) {
        const auto index = static_cast<std::size_t>(kind);
        const HouseRow& row = result.kinds[index];
        if (kind == TransitionKind::dissolve)
            table += row_line("graduals, whatever their kind", result.graduals);
        if (kind == TransitionKind::cut || row.tally.truths + row.tally.found > 0)
            table += row_line(kind_names[index], row);
    }
    table += row_line("all, cut or gradual", result.all);
    if (!result.start_errors.empty())
        table += paragraph(printed(
            "Paired graduals: start off by %lld frames (median; 9 in 10 within %lld), end by %lld "
            "(%lld). Of the frames in graduals, true or found, %.0f %% are in both.",
            static_cast<long long>(error_at(result.start_errors, 0.5)),
            static_cast<long long>(error_at(result.start_errors, 0.9)),
            static_cast<long long>(error_at(result.end_errors, 0.5)),
            static_cast<long long>(error_at(result.end_errors, 0.9)), 100 * result.frame_overlap.value()));
    table += mistaken_kinds(result) + reliability(result.all.ranking);
    if (result.false_cuts_in_graduals > 0)
        table += paragraph(
            printed("Of the false cuts, %d lie within a true gradual.", result.false_cuts_in_graduals));
    if (result.truths_left_out + result.found_left_out > 0)
        table += paragraph(printed("Left out as doubtful: %zu in the truth, %zu found.",
                                   result.truths_left_out, result.found_left_out));
    return table;
}

std::string rule_table(const RuleResult& result) {
    std::string table = heading("");
    for (const auto& [what, tally] : result.lines)
        table += tally_line(what, tally) + '\n';
    for (const auto& [what, mean] : result.figures)
        table += printed("%-65s %6.3f\n", what.c_str(), mean.value());
    return table;
}

std::string title(const std::string& name, Frame frames, const EvaluationOrder& order) {
    std::string words =
        name + ", " + std::to_string(frames) + " frames. Rule: " + std::string(name_of(order.rule));
    if (order.rule == Rule::house) words += ", cuts within " + std::to_string(order.tolerance);
    return paragraph(words + '.');
}

} // namespace

std::string evaluation_table(std::span<const Judgement> films, const EvaluationOrder& order) {
    std::string tables;
    HouseResult house;
    RuleResult published;
    Frame frames = 0;
    for (const Judgement& film : films) {
        if (!tables.empty()) tables += '\n';
        tables += title(film.name, film.truth.frames, order);
        if (order.rule == Rule::house) {
            const HouseResult result = house_rule(film.truth, film.predictions, order.tolerance);
            tables += house_table(result) + slips("Missed:", result.missed) + slips("False:", result.false_);
            house += result;
        } else {
            const RuleResult result = published_rule(film, order);
            tables += rule_table(result);
            published += result;
        }
        frames += film.truth.frames;
    }
    if (films.size() > 1) {
        tables += '\n' + title("All " + std::to_string(films.size()), frames, order);
        tables += order.rule == Rule::house ? house_table(house) : rule_table(published);
    }
    return tables;
}

} // namespace decoupage
