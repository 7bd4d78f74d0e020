#include "train/ablation_table.hpp"

#include "bench/lures.hpp"
#include "evaluation/printed.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <sstream>

namespace decoupage::train {

namespace {

constexpr std::array tallies{&Rightness::cuts, &Rightness::dissolves, &Rightness::fades, &Rightness::wipes,
                             &Rightness::all};

/// A column of the table.
struct Column {
    std::string heading;
    int decimals;
    std::vector<std::vector<double>> values; ///< by line, then by seed
};

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// Nothing, if no line has two seeds.
std::optional<double> mean_difference(const std::vector<std::vector<double>>& lines) {
    std::vector<double> differences;
    for (const std::vector<double>& line : lines)
        if (line.size() > 1) {
            const auto [least, most] = std::ranges::minmax(line);
            differences.push_back(most - least);
        }
    if (differences.empty()) return std::nullopt;
    return mean(differences);
}

std::vector<Column> columns(const Rightness& first, Losses losses) {
    const auto heading = [](const char* what, std::int64_t there) { return what + std::to_string(there); };
    std::vector<Column> all{{heading("cuts, ", first.cuts.truths), 3, {}},
                            {heading("dissolves, ", first.dissolves.truths), 3, {}},
                            {heading("fades, ", first.fades.truths), 3, {}},
                            {heading("wipes, ", first.wipes.truths), 3, {}},
                            {heading("all, ", first.all.truths), 3, {}},
                            {heading("lured by, of ", first.lures), 0, {}}};
    if (losses == Losses::shown) all.push_back({"loss", 4, {}});
    return all;
}

std::vector<double> values_of(const Rightness& rightness) {
    std::vector<double> values;
    for (const auto tally : tallies)
        values.push_back((rightness.*tally).f1());
    values.push_back(rightness.lured);
    values.push_back(rightness.loss);
    return values;
}

} // namespace

void Rightness::add(const Truth& truth, const Predictions& found) {
    const HouseResult result = house_rule(truth, found, 1);
    const auto of_kind = [&](TransitionKind kind) -> const Tally& {
        return result.kinds[static_cast<std::size_t>(kind)].tally;
    };
    cuts += result.cuts.tally;
    dissolves += of_kind(TransitionKind::dissolve);
    fades += of_kind(TransitionKind::fade_out);
    fades += of_kind(TransitionKind::fade_in);
    wipes += of_kind(TransitionKind::wipe);
    all += result.all.tally;
    lures += static_cast<int>(
        std::ranges::count_if(truth.lures, [&](const Lure& lure) { return bench::is_event(lure, truth); }));
    for (const auto& [what, count] : bench::lured_by(truth, result.false_))
        lured += count;
}

std::string line_of(const AblationRow& row) {
    std::ostringstream line;
    line.precision(std::numeric_limits<double>::max_digits10);
    line << row.what << '\t' << row.seed;
    for (const auto tally : tallies) {
        const Tally& one = row.rightness.*tally;
        line << '\t' << one.truths << ' ' << one.found << ' ' << one.right;
    }
    line << '\t' << row.rightness.lures << ' ' << row.rightness.lured << '\t' << row.rightness.loss;
    return line.str();
}

Outcome<AblationRow> row_of(const std::string& line) {
    AblationRow row;
    std::istringstream stream(line);
    std::getline(stream, row.what, '\t') >> row.seed;
    for (const auto tally : tallies) {
        Tally& one = row.rightness.*tally;
        stream >> one.truths >> one.found >> one.right;
    }
    if (!(stream >> row.rightness.lures >> row.rightness.lured >> row.rightness.loss))
        return fault(Fault::Kind::damaged, "a row of figures", "\"" + line + "\" is none",
                     "Take the line out of the file.");
    return row;
}

std::string ablation_table(std::span<const AblationRow> rows, Losses losses) {
    if (rows.empty()) return {};
    std::vector<Column> all = columns(rows.front().rightness, losses);
    std::vector<std::string> lines;
    for (const AblationRow& row : rows) {
        const auto known = std::ranges::find(lines, row.what);
        const auto line = static_cast<std::size_t>(known - lines.begin());
        if (known == lines.end()) lines.push_back(row.what);
        const std::vector<double> values = values_of(row.rightness);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].values.resize(lines.size());
            all[i].values[line].push_back(values[i]);
        }
    }
    std::string table = "| |", rule = "|---|";
    for (const Column& column : all)
        table += ' ' + column.heading + " |", rule += "--:|";
    table += '\n' + rule + '\n';
    for (std::size_t line = 0; line < lines.size(); ++line) {
        table += "| " + lines[line] + " |";
        for (const Column& column : all)
            table += printed(" %.*f |", column.decimals, mean(column.values[line]));
        table += '\n';
    }
    if (!mean_difference(all.front().values)) return table;
    table += "| *seeds of one line differ by* |";
    for (const Column& column : all)
        table += printed(" *%.*f* |", column.decimals, mean_difference(column.values).value());
    return table + '\n';
}

} // namespace decoupage::train
