#include "train/transitions_examples.hpp"

#include "analysers/transitions/candidates.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/network_inputs.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/reversed.hpp"
#include "analysers/transitions/verdict.hpp"
#include "dossier/dossier.hpp"
#include "evaluation/house.hpp"
#include "evaluation/pairing.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace decoupage::train {

namespace {

namespace fs = std::filesystem;
using analysers::NetworkOutput;
using analysers::TransitionCurves;

constexpr std::string_view ending = ".truth.json";

/// The dossier of the film that a truth is about: NAME.truth.json and NAME.*.dossier.
std::string dossier_beside(const fs::path& truth) {
    const std::string file = truth.filename().string();
    const std::string name = file.substr(0, file.size() - ending.size()) + ".";
    for (const auto& entry : fs::directory_iterator(truth.parent_path())) {
        const std::string here = entry.path().filename().string();
        if (here.starts_with(name) && here.ends_with(".dossier")) return entry.path().string();
    }
    return {};
}

Outcome<MeasuredFilm> measured(const fs::path& truth_path) {
    const auto text = file_text(truth_path.string());
    if (!text) return tl::unexpected(text.error());
    auto truth = read_truth(*text);
    if (!truth) return tl::unexpected(truth.error());
    const auto dossier = Dossier::open(dossier_beside(truth_path), Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    const auto film = dossier->film();
    if (!film) return tl::unexpected(film.error());
    const auto times = dossier->times();
    if (!times) return tl::unexpected(times.error());
    const auto curves = dossier->curves();
    if (!curves) return tl::unexpected(curves.error());
    return MeasuredFilm{truth_path.filename().string(),
                        TransitionCurves(Evidence(*film, *times, *curves, {})), std::move(*truth)};
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

/// How much an event counts against a frame without one, by output.
constexpr std::array<float, analysers::network_outputs> weights{4, 2, 2, 2, 3, 2, 4, 4};
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
        example_.care.at(moment)[place(output)] = shares[place(output)] * weights[place(output)];
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
    const std::string folder = fs::path(path).parent_path().string(),
                      prefix = fs::path(path).filename().string();
    std::vector<fs::path> truths;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(ending) && !dossier_beside(entry.path()).empty())
            truths.push_back(entry.path());
    }
    std::sort(truths.begin(), truths.end());
    if (truths.empty())
        return fault(Fault::Kind::not_found, "NAME.truth.json with the dossier of its film beside it",
                     "There is none at " + path, "Compose some, and screen them.");
    std::vector<MeasuredFilm> films;
    for (const fs::path& truth : truths) {
        auto film = measured(truth);
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

namespace {

Sequence piece_of(const Sequence& whole, std::size_t first, std::size_t end) {
    Sequence piece(end - first, whole.width);
    std::copy(whole.values.begin() + static_cast<std::ptrdiff_t>(first * whole.width),
              whole.values.begin() + static_cast<std::ptrdiff_t>(end * whole.width), piece.values.begin());
    return piece;
}

} // namespace

std::vector<Example> pieces_of(const Example& example, std::size_t length) {
    const std::size_t moments = example.inputs.moments, count = std::max<std::size_t>(1, moments / length);
    std::vector<Example> pieces;
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t first = k * moments / count, end = (k + 1) * moments / count;
        pieces.push_back({piece_of(example.inputs, first, end), piece_of(example.targets, first, end),
                          piece_of(example.care, first, end)});
    }
    return pieces;
}

} // namespace decoupage::train
