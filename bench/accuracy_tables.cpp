#include "bench/accuracy_tables.hpp"

#include "evaluation/house.hpp"
#include "evaluation/printed.hpp"

#include <array>
#include <functional>

namespace decoupage::bench {

namespace {

constexpr const char* dash = "\u2013";

struct GradualColumn {
    const char* name;
    std::function<const HouseRow&(const HouseResult&)> row;
};

const std::array<GradualColumn, 6>& gradual_columns() {
    const auto kind = [](TransitionKind which) {
        return [which](const HouseResult& result) -> const HouseRow& {
            return result.kinds[static_cast<std::size_t>(which)];
        };
    };
    static const std::array<GradualColumn, 6> columns{
        {{"any gradual", [](const HouseResult& result) -> const HouseRow& { return result.graduals; }},
         {"dissolve", kind(TransitionKind::dissolve)},
         {"fade out", kind(TransitionKind::fade_out)},
         {"fade in", kind(TransitionKind::fade_in)},
         {"wipe", kind(TransitionKind::wipe)},
         {"other", kind(TransitionKind::other)}}};
    return columns;
}

const HouseRow& cuts(const HouseResult& result) {
    return result.cuts;
}
const HouseRow& all(const HouseResult& result) {
    return result.all;
}

/// "0.98 / 0.95 / 0.96": precision, recall, F1. Where there is nothing to find: a dash, or how many are
/// false.
std::string three(const Tally& tally) {
    if (tally.truths == 0) return tally.found == 0 ? dash : std::to_string(tally.found) + " false";
    return printed("%.2f / %.2f / %.2f", tally.precision(), tally.recall(), tally.f1());
}

/// Of one clip, or of all added up: one result a program.
struct Line {
    std::string name;
    std::vector<HouseResult> results;
};

std::vector<Line> lines(std::span<const Contest> contests, Frame tolerance) {
    std::vector<Line> result;
    Line total{"**all**", std::vector<HouseResult>(contestants().size())};
    for (const Contest& contest : contests) {
        Line line{contest.clip.name + (contest.clip.split == Split::tune ? " (tune)" : ""), {}};
        for (std::size_t i = 0; i < contest.findings.size(); ++i) {
            line.results.push_back(house_rule(contest.clip.truth, contest.findings[i], tolerance));
            total.results[i] += line.results.back();
        }
        result.push_back(std::move(line));
    }
    result.push_back(std::move(total));
    return result;
}

std::string by_program(const std::vector<Line>& lines, const HouseRow& (*row)(const HouseResult&)) {
    std::string table = "| Clip | there |", rule = "|---|--:|";
    for (const std::string& name : contestants())
        table += ' ' + name + " |", rule += "---|";
    table += '\n' + rule + '\n';
    for (const Line& line : lines) {
        table += "| " + line.name + " | " + std::to_string(row(line.results[0]).tally.truths) + " |";
        for (const HouseResult& result : line.results)
            table += ' ' + three(row(result).tally) + " |";
        table += '\n';
    }
    return table;
}

std::string graduals(const std::vector<Line>& lines) {
    std::string table = "| Clip |", rule = "|---|";
    for (const GradualColumn& column : gradual_columns())
        table += std::string(" ") + column.name + " |", rule += "---|";
    table += " start, end off by |\n" + rule + "---|\n";
    for (const Line& line : lines) {
        const HouseResult& ours = line.results[0];
        if (ours.graduals.tally.truths + ours.graduals.tally.found == 0) continue;
        table += "| " + line.name + " |";
        for (const GradualColumn& column : gradual_columns()) {
            const Tally& tally = column.row(ours).tally;
            table += ' ' +
                     (tally.truths + tally.found == 0
                          ? std::string(dash)
                          : (tally.truths > 0 ? std::to_string(tally.truths) + ": " : "") + three(tally)) +
                     " |";
        }
        table += ours.start_errors.empty() ? std::string(" ") + dash
                                           : ' ' + std::to_string(error_at(ours.start_errors, 0.5)) + ", " +
                                                 std::to_string(error_at(ours.end_errors, 0.5));
        table += " |\n";
    }
    return table;
}

std::string text_line(const char* what, const std::string& program, const Tally& tally) {
    // "Découpage" has one letter of two bytes: the width is that of its letters.
    const int width = 12 + (program == contestants()[0] ? 1 : 0);
    return printed("  %-18s %-*s %6lld %6lld   %9.3f %7.3f %7.3f\n", what, width, program.c_str(),
                   static_cast<long long>(tally.truths), static_cast<long long>(tally.found),
                   tally.precision(), tally.recall(), tally.f1());
}

} // namespace

std::string clip_table(const Contest& contest, Frame tolerance) {
    std::string table = contest.clip.name + " (" + std::string(name_of(contest.clip.split)) + "), " +
                        std::to_string(contest.clip.truth.frames) + " frames\n";
    table += printed("  %-18s %-12s %6s %6s   %9s %7s %7s\n", "", "", "there", "found", "precision", "recall",
                     "F1");
    std::vector<HouseResult> results;
    for (const Predictions& findings : contest.findings) {
        results.push_back(house_rule(contest.clip.truth, findings, tolerance));
        if (findings.frames != contest.clip.truth.frames)
            table += "  " + contestants()[results.size() - 1] + " saw " + std::to_string(findings.frames) +
                     " frames: its numbers may not be those of the truth\n";
    }
    for (std::size_t i = 0; i < results.size(); ++i)
        table += text_line(i == 0 ? "cuts" : "", contestants()[i], results[i].cuts.tally);
    for (std::size_t i = 0; i < results.size(); ++i)
        table += text_line(i == 0 ? "all transitions" : "", contestants()[i], results[i].all.tally);
    for (const GradualColumn& column : gradual_columns()) {
        const Tally& tally = column.row(results[0]).tally;
        if (tally.truths + tally.found > 0) table += text_line(column.name, contestants()[0], tally);
    }
    return table;
}

std::string markdown_tables(std::span<const Contest> contests, Frame tolerance) {
    const std::vector<Line> all_lines = lines(contests, tolerance);
    return "Cuts within " + std::to_string(tolerance) + " frame: precision / recall / F1.\n\n" +
           by_program(all_lines, cuts) +
           "\nGraduals, paired where they share a frame: how many there are, then precision / recall / F1, "
           "and by how "
           "many frames (median) a pair's starts and ends differ. The peers find none.\n\n" +
           graduals(all_lines) +
           "\nAll transitions, a cut or a gradual being right wherever it touches one of either sort.\n\n" +
           by_program(all_lines, all);
}

} // namespace decoupage::bench
