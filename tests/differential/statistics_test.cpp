/// Every statistic of src/figures against R, which works them out by its own means (statistics.R).

#include "figures/boxplot.hpp"
#include "figures/density.hpp"
#include "figures/distribution.hpp"
#include "figures/lengths.hpp"
#include "figures/lognormal.hpp"
#include "figures/quantile.hpp"
#include "figures/rhythm.hpp"
#include "figures/sequences.hpp"
#include "figures/trend.hpp"
#include "figures/two_samples.hpp"
#include "signal/correlation.hpp"
#include "signal/curve_fit.hpp"
#include "support/chance.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;
namespace fs = std::filesystem;

namespace {

using Values = std::vector<double>;
using ByName = std::map<std::string, Values>;

/// Lengths of shots as films have them: lognormal, in whole frames (so that many are alike), near ones alike.
Values drawn_lengths(support::Chance& chance, int shots, double rate) {
    Values lengths;
    double mood = 0;
    for (int shot = 0; shot < shots; ++shot) {
        double normal = 0;
        for (int part = 0; part < 12; ++part)
            normal += chance.between(0, 1'000'000) / 1e6 - 0.5;
        mood = 0.8 * mood + 0.35 * normal;
        const double other = chance.between(0, 1'000'000) / 1e6 - 0.5;
        lengths.push_back(std::max(1.0, std::round(rate * std::exp(1.3 + mood + 1.5 * other))) / rate);
    }
    return lengths;
}

void write(const fs::path& file, const Values& values) {
    std::ofstream out(file);
    out.precision(17);
    for (const double value : values)
        out << value << '\n';
}

Values read(const fs::path& file) {
    std::ifstream in(file);
    Values values;
    for (double value = 0; in >> value;)
        values.push_back(value);
    return values;
}

/// What R worked out, by set and statistic.
std::map<std::string, ByName> expected_in(const fs::path& file) {
    std::map<std::string, ByName> expected;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string set, statistic;
        words >> set >> statistic;
        Values& values = expected[set][statistic];
        for (std::string word; words >> word;)
            values.push_back(std::strtod(word.c_str(), nullptr));
    }
    return expected;
}

Values evenly(double from, double to, int points) {
    Values places;
    for (int point = 0; point < points; ++point)
        places.push_back(from + (to - from) * point / (points - 1));
    return places;
}

void describe(const Values& values, ByName& found) {
    Values sorted = values;
    std::ranges::sort(sorted);
    for (const double p : {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95})
        found["quantiles"].push_back(quantile(sorted, p));
    const LengthFigures lengths = length_figures(values);
    found["moments"] = {lengths.total, lengths.mean,      lengths.least,
                        lengths.most,  lengths.deviation, lengths.variation};
    found["skewness"] = {lengths.skewness};
    found["kurtosis"] = {lengths.kurtosis};
    const AdjustedBoxplot box = adjusted_boxplot(sorted);
    found["medcouple"] = {box.medcouple};
    found["fivenum"] = {box.least, box.lower_hinge, box.median, box.upper_hinge, box.most};
    found["fences"] = {box.lower_fence, box.upper_fence};
    found["whiskers"] = {box.lower_whisker, box.upper_whisker};
    found["outliers"] = {static_cast<double>(box.outliers.size())};
    found["outliers"].insert(found["outliers"].end(), box.outliers.begin(), box.outliers.end());
    const Values points = evenly(sorted.front(), sorted.back(), 41);
    const Lognormal fit = lognormal_fit(sorted);
    for (const double point : points) {
        found["ecdf"].push_back(share_up_to(sorted, point));
        found["lognormal_density"].push_back(density_at(fit, point));
    }
    found["bandwidth"] = {bandwidth_by_rule(sorted)};
    found["density"] = kernel_density(sorted, bandwidth_by_rule(sorted), points);
    found["lognormal"] = {fit.mean_log, fit.deviation_log};
    found["kolmogorov"] = {fit.distance};
    found["shapiro_francia"] = {fit.straightness, fit.chance};
}

void follow_in_time(const Values& values, const Values& classes, ByName& found) {
    for (int degree = 1; degree <= 6; ++degree)
        found["trend_" + std::to_string(degree)] = polynomial_fit(values, degree);
    found["moving_average"] = moving_average(values, 5);
    const Rhythm rhythm = rhythm_of(values);
    found["autocorrelations"] = rhythm.autocorrelations;
    found["partial"] = rhythm.partial;
    found["periodogram"] = periodogram(values);
    if (values.size() >= 64) found["slope"] = {rhythm.slope};
    Values changes;
    double length = 0;
    for (const double value : values)
        changes.push_back(length += value);
    changes.pop_back();
    found["cut_density"] = cut_density(changes, length).values;
    const std::vector<std::string_view> names{"near", "middle", "far"};
    std::vector<std::optional<std::string>> sequence;
    for (const double one : classes)
        sequence.emplace_back(names[static_cast<std::size_t>(one)]);
    const Following pairs = following(sequence, names);
    for (std::size_t one = 0; one < names.size(); ++one)
        for (std::size_t other = 0; other < names.size(); ++other) {
            found["following"].push_back(pairs.counts[one][other]);
            found["following_shares"].push_back(pairs.share(one, other));
        }
}

ByName compare(const Values& first, const Values& second, bool with_wilcox) {
    ByName found;
    const CliffsD d = cliffs_d(first, second);
    const Shift shift = hodges_lehmann(first, second);
    found["cliffs_d"] = {d.d, d.least, d.most};
    found["hodges_lehmann"] = {shift.shift, shift.least, shift.most};
    if (with_wilcox) found["wilcox_estimate"] = {shift.shift};
    return found;
}

void check_alike(const std::string& set, const ByName& found, const ByName& expected) {
    for (const auto& [statistic, values] : expected) {
        CAPTURE(set);
        CAPTURE(statistic);
        if (statistic == "classes") continue;
        const auto there = found.find(statistic);
        REQUIRE(there != found.end());
        REQUIRE(there->second.size() == values.size());
        for (std::size_t at = 0; at < values.size(); ++at) {
            CAPTURE(at);
            REQUIRE(std::abs(there->second[at] - values[at]) <= 1e-6 * std::max(1.0, std::abs(values[at])));
        }
    }
}

} // namespace

TEST_CASE("every statistic is what R makes of the same data") {
    if (std::system("Rscript -e 'library(robustbase)' >/dev/null 2>&1") != 0) {
        MESSAGE("R, or its package robustbase, is not here: statistics were not compared.");
        return;
    }
    const support::TemporaryFolder folder;
    support::Chance chance(support::set_by_person("DECOUPAGE_SEED", 1));
    write(folder.path() / "feature.data", drawn_lengths(chance, 2400, 24));
    write(folder.path() / "serial.data", drawn_lengths(chance, 700, 25));
    write(folder.path() / "short.data", drawn_lengths(chance, 30, 24));
    const fs::path script = support::source_folder() / "tests" / "differential" / "statistics.R";
    REQUIRE(std::system(("Rscript " + script.string() + " " + folder.path().string()).c_str()) == 0);
    const auto expected = expected_in(folder.path() / "expected");
    std::size_t sets = 0;
    for (const auto& [set, statistics] : expected) {
        const std::size_t plus = set.find('+');
        const Values values = read(folder.path() / (set.substr(0, plus) + ".data"));
        REQUIRE(values.size() >= 10);
        ByName found;
        if (plus == std::string::npos) {
            describe(values, found);
            follow_in_time(values, statistics.at("classes"), found);
            CHECK(statistics.size() >= 28);
            ++sets;
        } else {
            found = compare(values, read(folder.path() / (set.substr(plus + 1) + ".data")),
                            statistics.contains("wilcox_estimate"));
        }
        check_alike(set, found, statistics);
    }
    CHECK(sets == 9);
}
