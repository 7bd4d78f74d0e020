#include "bench/composed_tables.hpp"

#include "bench/lures.hpp"
#include "evaluation/house.hpp"
#include "evaluation/pairing.hpp"
#include "evaluation/printed.hpp"
#include "evaluation/rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

namespace decoupage::bench {

namespace {

/// What a sequence is: shots that are joined, one shot full of lures, or one in which nothing happens.
enum class Sort { joined, lured, undisturbed };

/// What one program did in all sequences.
struct Sum {
    HouseResult house; ///< of the joined ones
    RuleResult transnet, iou;
    std::map<std::string, int> lured;
    std::map<Sort, std::size_t> found_falsely;
    Ranking ranking; ///< of everything found, in whatever sequence
};

/// All sequences, as every program has them.
struct Sums {
    std::vector<Sum> programs = std::vector<Sum>(contestants().size());
    std::map<std::string, int> lures; ///< how many there are
    std::map<Sort, std::size_t> sequences;
    std::map<Sort, double> hours;
};

Sort sort_of(const Truth& truth) {
    if (!truth.transitions.empty()) return Sort::joined;
    const bool lured =
        std::ranges::any_of(truth.lures, [&](const Lure& lure) { return is_event(lure, truth); });
    return lured ? Sort::lured : Sort::undisturbed;
}

Sums summed(std::span<const Contest> contests, Frame tolerance) {
    Sums sums;
    for (const Contest& contest : contests) {
        const Truth& truth = contest.clip.truth;
        const Sort sort = sort_of(truth);
        ++sums.sequences[sort];
        constexpr double frames_an_hour = 24.0 * 3600;
        sums.hours[sort] += static_cast<double>(truth.frames) / frames_an_hour;
        for (const Lure& lure : truth.lures)
            if (is_event(lure, truth)) ++sums.lures[lure.what];
        for (std::size_t i = 0; i < contest.findings.size(); ++i) {
            Sum& sum = sums.programs[i];
            const HouseResult result = house_rule(truth, contest.findings[i], tolerance);
            for (const auto& [what, count] : lured_by(truth, result.false_))
                sum.lured[what] += count;
            sum.found_falsely[sort] += result.false_.size();
            sum.ranking.append(result.all.ranking);
            if (sort != Sort::joined) continue;
            sum.house += result;
            const Judged what = judged(truth, contest.findings[i], tolerance);
            sum.transnet += transnet_rule(what, truth.frames);
            sum.iou += iou_rule(what, truth.frames);
        }
    }
    return sums;
}

std::string three(const Tally& tally) {
    return printed("%.3f / %.3f / %.3f", tally.precision(), tally.recall(), tally.f1());
}

std::string row(const std::string& what, const Sums& sums, const std::function<std::string(const Sum&)>& told,
                std::size_t programs) {
    std::string line = "| " + what + " |";
    for (std::size_t i = 0; i < sums.programs.size(); ++i)
        line += ' ' + (i < programs ? told(sums.programs[i]) : "\u2013") + " |";
    return line + '\n';
}

std::string heading(const std::string& what) {
    std::string line = "| " + what + " |", rule = "|---|";
    for (const std::string& name : contestants())
        line += ' ' + name + " |", rule += "---|";
    return line + '\n' + rule + '\n';
}

Tally of_kinds(const Sum& sum, std::initializer_list<TransitionKind> kinds) {
    Tally tally;
    for (const TransitionKind kind : kinds)
        tally += sum.house.kinds[static_cast<std::size_t>(kind)].tally;
    return tally;
}

std::string by_kind(const Sums& sums) {
    using Kind = TransitionKind;
    const std::size_t all = sums.programs.size();
    std::string table = heading("Precision / recall / F1");
    const auto add = [&](const std::string& what, const std::function<Tally(const Sum&)>& tally,
                         std::size_t programs) {
        table += row(
            what + ", " + std::to_string(tally(sums.programs[0]).truths), sums,
            [&](const Sum& sum) { return three(tally(sum)); }, programs);
    };
    add(
        "cuts", [](const Sum& sum) { return sum.house.cuts.tally; }, all);
    add(
        "graduals, whatever their kind", [](const Sum& sum) { return sum.house.graduals.tally; }, 1);
    add(
        "dissolves", [](const Sum& sum) { return of_kinds(sum, {Kind::dissolve}); }, 1);
    add(
        "fades",
        [](const Sum& sum) {
            return of_kinds(sum, {Kind::fade_out, Kind::fade_in});
        },
        1);
    add(
        "wipes", [](const Sum& sum) { return of_kinds(sum, {Kind::wipe}); }, 1);
    add(
        "other", [](const Sum& sum) { return of_kinds(sum, {Kind::other}); }, 1);
    add(
        "all, cut or gradual", [](const Sum& sum) { return sum.house.all.tally; }, all);
    add(
        "by TransNetV2's rule", [](const Sum& sum) { return sum.transnet.lines[0].tally; }, all);
    return table;
}

std::string reach(const Sums& sums) {
    const Sum& ours = sums.programs[0];
    return printed("Our graduals: starts are off by %lld frames (median; 9 in 10 within %lld), ends by %lld "
                   "(%lld); mean intersection over union of true graduals %.2f.\n",
                   static_cast<long long>(error_at(ours.house.start_errors, 0.5)),
                   static_cast<long long>(error_at(ours.house.start_errors, 0.9)),
                   static_cast<long long>(error_at(ours.house.end_errors, 0.5)),
                   static_cast<long long>(error_at(ours.house.end_errors, 0.9)),
                   ours.iou.figures[0].mean.value());
}

std::string by_lure(const Sums& sums) {
    std::string table = heading("Lured by (of so many)");
    for (const auto& [what, count] : sums.lures)
        table += row(
            what + ", " + std::to_string(count), sums,
            [&](const Sum& sum) {
                const auto lured = sum.lured.find(what);
                return std::to_string(lured == sum.lured.end() ? 0 : lured->second);
            },
            sums.programs.size());
    return table;
}

/// What is found in sequences of one shot, by the hour of film.
std::string false_alarms(const Sums& sums) {
    std::string table = heading("False alarms by the hour");
    for (const auto& [sort, name] : {std::pair{Sort::lured, "one shot, with all that lures"},
                                     std::pair{Sort::undisturbed, "one undisturbed shot"}}) {
        const auto hours = sums.hours.find(sort);
        if (hours == sums.hours.end()) continue;
        table += row(
            printed("%s, %.0f minutes", name, 60 * hours->second), sums,
            [&, sort = sort](const Sum& sum) {
                return printed("%.1f", static_cast<double>(sum.found_falsely.at(sort)) / hours->second);
            },
            sums.programs.size());
    }
    return table;
}

std::string worth_of_confidence(const Sums& sums) {
    std::string table = "| Confidence | findings | right, of 100 |\n|---|--:|--:|\n";
    for (const Reliability& step : sums.programs[0].ranking.reliability())
        table += printed("| %.2f to %.2f | %lld | %.0f |\n", static_cast<double>(step.least),
                         static_cast<double>(step.most), static_cast<long long>(step.right.count),
                         100 * step.right.value());
    return table;
}

} // namespace

std::string composed_tables(std::span<const Contest> contests, Frame tolerance) {
    Sums sums = summed(contests, tolerance);
    return printed(
               "%zu sequences with transitions, %zu of one shot with all that lures, %zu of one undisturbed "
               "shot. Cuts within %lld frame.\n\n",
               sums.sequences[Sort::joined], sums.sequences[Sort::lured], sums.sequences[Sort::undisturbed],
               static_cast<long long>(tolerance)) +
           by_kind(sums) + '\n' + reach(sums) + '\n' + by_lure(sums) + '\n' + false_alarms(sums) + '\n' +
           worth_of_confidence(sums);
}

} // namespace decoupage::bench
