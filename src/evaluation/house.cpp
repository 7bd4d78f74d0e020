#include "evaluation/house.hpp"

#include "evaluation/pairing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iterator>

namespace decoupage {

namespace {

template <class Transition>
using Those = std::vector<const Transition*>;

template <class Transition, class Wanted>
Those<Transition> those(const std::vector<Transition>& all, Wanted wanted) {
    Those<Transition> chosen;
    for (const Transition& one : all)
        if (wanted(one)) chosen.push_back(&one);
    return chosen;
}

template <class Transition>
std::vector<FrameSpan> spans(const Those<Transition>& those) {
    std::vector<FrameSpan> result;
    for (const Transition* one : those)
        result.push_back(one->span);
    return result;
}

HouseRow row(const Those<Marked>& truths, const Those<Stated>& found, const std::vector<Pair>& pairs) {
    HouseRow result{{static_cast<std::int64_t>(truths.size()), static_cast<std::int64_t>(found.size()),
                     static_cast<std::int64_t>(pairs.size())},
                    {}};
    std::vector<bool> right(found.size());
    for (const Pair& pair : pairs)
        right[pair.found] = true;
    for (std::size_t i = 0; i < found.size(); ++i)
        result.ranking.add(found[i]->confidence, right[i]);
    return result;
}

/// How many frames lie in spans of both lists.
Frame frames_in_both(const std::vector<FrameSpan>& a, const std::vector<FrameSpan>& b) {
    Frame shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += shared_frames(a[i], b[j]);
        if (a[i].end < b[j].end)
            ++i;
        else
            ++j;
    }
    return shared;
}

Frame frames_in(const std::vector<FrameSpan>& spans) {
    Frame frames = 0;
    for (const FrameSpan& span : spans)
        frames += span.length();
    return frames;
}

/// What the truth says of a place where something was found that is not there.
std::string lure_at(const Truth& truth, FrameSpan span, Frame tolerance) {
    for (const Lure& lure : truth.lures)
        if (near(lure.span, span, tolerance)) return lure.what;
    return {};
}

void note_slips(HouseResult& result, const Those<Marked>& truths, const Those<Stated>& found,
                const std::vector<Pair>& pairs, const Truth& truth, Frame tolerance) {
    std::vector<bool> seen(truths.size()), right(found.size());
    for (const Pair& pair : pairs)
        seen[pair.truth] = right[pair.found] = true;
    for (std::size_t i = 0; i < truths.size(); ++i)
        if (!seen[i]) result.missed.push_back({truths[i]->kind, truths[i]->span, {}});
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!right[i])
            result.false_.push_back(
                {found[i]->kind, found[i]->span, lure_at(truth, found[i]->span, tolerance)});
}

void note_graduals(HouseResult& result, const Those<Marked>& truths, const Those<Stated>& found,
                   const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) {
        const Marked& there = *truths[pair.truth];
        const Stated& stated = *found[pair.found];
        result.start_errors.push_back(stated.span.first - there.span.first);
        result.end_errors.push_back(stated.span.end - there.span.end);
        if (!there.may_be(stated.kind)) ++result.mistaken[{there.kind, stated.kind}];
    }
    const auto true_spans = spans(truths), found_spans = spans(found);
    const Frame shared = frames_in_both(true_spans, found_spans);
    result.frame_overlap = {static_cast<double>(shared),
                            frames_in(true_spans) + frames_in(found_spans) - shared};
}

HouseRow kind_row(TransitionKind kind, const Those<Marked>& truths, const Those<Stated>& found,
                  const std::vector<Pair>& gradual_pairs) {
    // A truth whose kind is doubtful is of the kind it was found as, where that is one of its two.
    std::map<const Marked*, TransitionKind> found_as;
    for (const Pair& pair : gradual_pairs)
        if (truths[pair.truth]->may_be(found[pair.found]->kind))
            found_as[truths[pair.truth]] = found[pair.found]->kind;
    Those<Marked> of_kind;
    for (const Marked* truth : truths) {
        const auto as = found_as.find(truth);
        if ((as == found_as.end() ? truth->kind : as->second) == kind) of_kind.push_back(truth);
    }
    Those<Stated> found_of_kind;
    std::ranges::copy_if(found, std::back_inserter(found_of_kind),
                         [&](const Stated* stated) { return stated->kind == kind; });
    return row(of_kind, found_of_kind, pair_overlaps(spans(of_kind), spans(found_of_kind)));
}

void judge_cuts(HouseResult& result, const Judged& film, const Truth& truth, Frame tolerance) {
    const auto is_cut = [](const auto& one) { return one.is_cut(); };
    const auto there = those(film.truths, is_cut);
    const auto found = those(film.found, is_cut);
    const auto pairs = pair_near(spans(there), spans(found), tolerance);
    result.cuts = row(there, found, pairs);
    note_slips(result, there, found, pairs, truth, tolerance);
}

void judge_graduals(HouseResult& result, const Judged& film, const Truth& truth, Frame tolerance) {
    const auto is_gradual = [](const auto& one) { return !one.is_cut(); };
    const auto there = those(film.truths, is_gradual);
    const auto found = those(film.found, is_gradual);
    const auto pairs = pair_overlaps(spans(there), spans(found));
    result.graduals = row(there, found, pairs);
    note_slips(result, there, found, pairs, truth, tolerance);
    note_graduals(result, there, found, pairs);
    for (const TransitionKind kind : all_kinds)
        if (kind != TransitionKind::cut)
            result.kinds[static_cast<std::size_t>(kind)] = kind_row(kind, there, found, pairs);
    for (const Slip& slip : result.false_)
        if (slip.kind == TransitionKind::cut)
            result.false_cuts_in_graduals += std::ranges::any_of(
                there, [&](const Marked* gradual) { return near(gradual->span, slip.span, 0); });
}

} // namespace

HouseResult house_rule(const Truth& truth, const Predictions& predictions, Frame tolerance) {
    const Judged film = judged(truth, predictions, tolerance);
    HouseResult result;
    result.truths_left_out = film.truths_left_out;
    result.found_left_out = film.found_left_out;
    judge_cuts(result, film, truth, tolerance);
    judge_graduals(result, film, truth, tolerance);
    result.kinds[static_cast<std::size_t>(TransitionKind::cut)] = result.cuts;

    const auto any = [](const auto&) { return true; };
    const auto there = those(film.truths, any);
    const auto found = those(film.found, any);
    result.all = row(there, found, pair_near(spans(there), spans(found), tolerance));
    std::ranges::stable_sort(result.missed, {}, &Slip::span);
    std::ranges::stable_sort(result.false_, {}, &Slip::span);
    return result;
}

HouseResult& HouseResult::operator+=(const HouseResult& other) {
    const auto add = [](HouseRow& sum, const HouseRow& one) {
        sum.tally += one.tally;
        sum.ranking.append(one.ranking);
    };
    add(cuts, other.cuts);
    add(graduals, other.graduals);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        add(kinds[kind], other.kinds[kind]);
    add(all, other.all);
    for (const auto& [pair, times] : other.mistaken)
        mistaken[pair] += times;
    start_errors.insert(start_errors.end(), other.start_errors.begin(), other.start_errors.end());
    end_errors.insert(end_errors.end(), other.end_errors.begin(), other.end_errors.end());
    frame_overlap += other.frame_overlap;
    false_cuts_in_graduals += other.false_cuts_in_graduals;
    missed.insert(missed.end(), other.missed.begin(), other.missed.end());
    false_.insert(false_.end(), other.false_.begin(), other.false_.end());
    truths_left_out += other.truths_left_out;
    found_left_out += other.found_left_out;
    return *this;
}

double Ranking::area(std::int64_t truths) const {
    if (truths == 0) return findings_.empty() ? 1.0 : 0.0;
    std::vector<Finding> ranked = findings_;
    std::ranges::stable_sort(ranked, std::greater{}, &Finding::confidence);
    double area = 0;
    std::int64_t right = 0, right_before = 0;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        right += ranked[i].right;
        if (i + 1 < ranked.size() && ranked[i + 1].confidence == ranked[i].confidence) continue;
        const double precision = static_cast<double>(right) / static_cast<double>(i + 1);
        area += precision * static_cast<double>(right - right_before) / static_cast<double>(truths);
        right_before = right;
    }
    return area;
}

std::vector<Reliability> Ranking::reliability() const {
    std::vector<Reliability> steps{
        {0.95f, 1.0f, {}}, {0.88f, 0.95f, {}}, {0.72f, 0.88f, {}}, {0.5f, 0.72f, {}}, {0.0f, 0.5f, {}}};
    for (const Finding& finding : findings_) {
        const auto step = std::find_if(steps.begin(), std::prev(steps.end()), [&](const Reliability& one) {
            return finding.confidence >= one.least;
        });
        step->right.add(finding.right ? 1.0 : 0.0);
    }
    std::erase_if(steps, [](const Reliability& step) { return step.right.count == 0; });
    return steps;
}

Frame error_at(std::vector<Frame> errors, double part) {
    if (errors.empty()) return 0;
    for (Frame& error : errors)
        error = std::abs(error);
    std::ranges::sort(errors);
    const double rank = std::ceil(part * static_cast<double>(errors.size()));
    return errors[static_cast<std::size_t>(std::clamp(rank, 1.0, static_cast<double>(errors.size()))) - 1];
}

} // namespace decoupage
