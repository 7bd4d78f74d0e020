#include "train/transitions_examples.hpp"

#include "analysers/transitions/candidates.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/network_inputs.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/reversed.hpp"
#include "analysers/transitions/verdict.hpp"
#include "evaluation/house.hpp"
#include "evaluation/pairing.hpp"
#include "train/films_beside.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace decoupage::train {

namespace {

namespace fs = std::filesystem;
using analysers::NetworkOutput;
using analysers::TransitionCurves;

Outcome<MeasuredFilm> measured(const FilmBeside& beside) {
    const auto text = file_text(beside.truth);
    if (!text) return tl::unexpected(text.error());
    auto truth = read_truth(*text);
    if (!truth) return tl::unexpected(truth.error());
    const auto seen = screened(beside.dossier);
    if (!seen) return tl::unexpected(seen.error());
    return MeasuredFilm{fs::path(beside.truth).filename().string(),
                        TransitionCurves(Evidence(seen->film, seen->times, seen->curves, {})),
                        std::move(*truth)};
}

TransitionKind backwards(TransitionKind kind) {
    if (kind == TransitionKind::fade_in) return TransitionKind::fade_out;
    return kind == TransitionKind::fade_out ? TransitionKind::fade_in : kind;
}

NetworkOutput output_of(TransitionKind kind) {
    switch (kind) {
    case TransitionKind::cut:
        return NetworkOutput::cut;
    case TransitionKind::dissolve:
        return NetworkOutput::dissolve;
    case TransitionKind::fade_out:
        return NetworkOutput::fade_out;
    case TransitionKind::fade_in:
        return NetworkOutput::fade_in;
    case TransitionKind::wipe:
        return NetworkOutput::wipe;
    default:
        return NetworkOutput::other;
    }
}

constexpr std::size_t place(NetworkOutput output) {
    return static_cast<std::size_t>(output);
}

/// How much an output counts against the others.
constexpr std::array<float, analysers::network_outputs> shares{2, 0.5f, 0.5f, 0.5f, 0.5f, 0.3f, 0.3f, 0.3f};

class Marking {
public:
    explicit Marking(Example& example) : example_(example) {}

    void mark(Frame frame, NetworkOutput output, float target = 1) {
        if (frame < 0 || frame >= static_cast<Frame>(example_.targets.moments)) return;
        const auto moment = static_cast<std::size_t>(frame);
        float& now = example_.targets.at(moment)[place(output)];
        now = std::max(now, target);
        example_.care.at(moment)[place(output)] = shares[place(output)] * event_weights[place(output)];
    }
    /// An end of a gradual transition is known to a frame or so.
    void mark_end(Frame frame, NetworkOutput output) {
        for (const Frame offset : {-1, 1})
            mark(frame + offset, output, 0.3f);
        mark(frame, output);
    }
    void leave_out(FrameSpan span) {
        for (Frame frame = std::max<Frame>(span.first, 0);
             frame < std::min<Frame>(span.end, static_cast<Frame>(example_.care.moments)); ++frame)
            std::fill(example_.care.at(static_cast<std::size_t>(frame)).begin(),
                      example_.care.at(static_cast<std::size_t>(frame)).end(), 0.0f);
    }

private:
    Example& example_;
};

} // namespace

Outcome<std::vector<MeasuredFilm>> measured_films(const std::string& path) {
    const auto places = films_beside(path);
    if (!places) return tl::unexpected(places.error());
    std::vector<MeasuredFilm> films;
    for (const FilmBeside& place : *places) {
        auto film = measured(place);
        if (!film) return tl::unexpected(film.error());
        films.push_back(std::move(*film));
    }
    return films;
}

MeasuredFilm reversed(const MeasuredFilm& film) {
    MeasuredFilm turned{film.name, analysers::reversed(film.curves), film.truth};
    for (Marked& marked : turned.truth.transitions) {
        marked.kind = backwards(marked.kind);
        marked.span = {film.curves.frames - marked.span.end, film.curves.frames - marked.span.first};
    }
    std::reverse(turned.truth.transitions.begin(), turned.truth.transitions.end());
    return turned;
}

Example example_of(const MeasuredFilm& film) {
    const auto frames = static_cast<std::size_t>(film.curves.frames);
    Example example{analysers::network_inputs(film.curves, 0, film.curves.frames),
                    Sequence(frames, analysers::network_outputs),
                    Sequence(frames, analysers::network_outputs)};
    for (std::size_t t = 0; t < frames; ++t)
        std::copy(shares.begin(), shares.end(), example.care.at(t).begin());
    Marking marking(example);
    for (const Marked& marked : film.truth.transitions) {
        for (Frame frame = marked.span.first; frame < marked.span.end; ++frame)
            marking.mark(frame, output_of(marked.kind));
        if (marked.is_cut()) {
            marking.mark(marked.span.first, NetworkOutput::cut);
        } else {
            marking.mark_end(marked.span.first, NetworkOutput::start);
            marking.mark_end(marked.span.end, NetworkOutput::end);
        }
    }
    for (const Marked& marked : film.truth.transitions)
        if (!marked.sure) marking.leave_out({marked.span.first - 3, marked.span.end + 3});
    return example;
}

namespace {

/// How right a candidate is, from 0 to 1; nothing where nobody can say.
std::optional<float> rightness(const analysers::Candidate& candidate, const Truth& truth) {
    using Kind = analysers::Proposal::Kind;
    const auto agrees = [&](TransitionKind kind) {
        switch (kind) {
        case TransitionKind::cut:
            return candidate.kind == Kind::cut;
        case TransitionKind::wipe:
            return candidate.kind == Kind::wipe;
        case TransitionKind::other:
            return candidate.kind == Kind::other;
        default:
            return candidate.kind == Kind::blend;
        }
    };
    float best = 0;
    for (const Marked& marked : truth.transitions) {
        if (!marked.sure && near(marked.span, candidate.span, 3)) return std::nullopt;
        if (!agrees(marked.kind)) continue;
        if (marked.is_cut()) {
            const Frame off = std::abs(marked.span.first - candidate.span.first);
            best = std::max(best, off == 0 ? 1.0f : off == 1 ? 0.3f : 0.0f);
        } else {
            const auto shared = static_cast<float>(shared_frames(marked.span, candidate.span));
            const auto either = static_cast<float>(marked.span.length() + candidate.span.length()) - shared;
            best = std::max(best, std::clamp((shared / either - 0.3f) / 0.5f, 0.0f, 1.0f));
        }
    }
    return best;
}

} // namespace

Example verdict_example_of(const MeasuredFilm& film) {
    const analysers::NetworkCurves network(analysers::network_curves(film.curves));
    const auto all = analysers::candidates(film.curves, network);
    Example example{Sequence(all.size(), analysers::candidate_inputs), Sequence(all.size(), 1),
                    Sequence(all.size(), 1)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::copy(all[i].evidence.begin(), all[i].evidence.end(), example.inputs.at(i).begin());
        const auto right = rightness(all[i], film.truth);
        example.targets.at(i)[0] = right.value_or(0);
        example.care.at(i)[0] = right ? 1.0f : 0.0f;
    }
    return example;
}

namespace {

Predictions predictions_of(const std::vector<analysers::Proposal>& found, Frame frames) {
    using Kind = analysers::Proposal::Kind;
    Predictions predictions{frames, {}};
    for (const analysers::Proposal& one : found)
        predictions.transitions.push_back({one.kind == Kind::cut     ? TransitionKind::cut
                                           : one.kind == Kind::wipe  ? TransitionKind::wipe
                                           : one.kind == Kind::blend ? TransitionKind::dissolve
                                                                     : TransitionKind::other,
                                           one.span});
    return predictions;
}

} // namespace

std::array<std::vector<Judged>, 4> judged_findings(const MeasuredFilm& film) {
    constexpr float nearly_all = 3;
    const analysers::NetworkCurves network(analysers::network_curves(film.curves));
    const auto found = analysers::best_path(analysers::unscaled_proposals(film.curves, network), nearly_all);
    const Predictions predictions = predictions_of(found, film.curves.frames);
    const std::vector<Slip> slips = house_rule(film.truth, predictions, 1).false_;
    const std::vector<Stated> sure = judged(film.truth, predictions, 1).found;
    std::array<std::vector<Judged>, 4> all;
    const auto stands_in = [](const auto& list, FrameSpan span) {
        return std::ranges::any_of(list, [&](const auto& one) { return one.span == span; });
    };
    for (const analysers::Proposal& one : found)
        if (stands_in(sure, one.span))
            all[static_cast<std::size_t>(one.kind)].push_back({one.log_odds, !stands_in(slips, one.span)});
    return all;
}

} // namespace decoupage::train
