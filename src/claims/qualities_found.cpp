#include "claims/examination.hpp"
#include "figures/persons.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double unknown = 0.5;
/// Music, speech and the like lie over a shot from so much of its time on: less is heard through a cut.
constexpr double heard_from = 0.1;
/// Labels of movement and daylight that are less sure are no more than a guess.
constexpr float least_label_confidence = 0.5f;

double by(Verdict verdict) {
    return verdict == Verdict::supported ? 1 : verdict == Verdict::borderline ? unknown : 0;
}

double movement_likely(const LabelWord& word, const std::optional<ShotMovement>& movement) {
    if (!movement || movement->label == "uncertain" || movement->confidence < least_label_confidence)
        return unknown;
    const auto sure = static_cast<double>(movement->confidence);
    if (is_among(movement->label, word.labels)) return std::max(sure, sure_enough);
    const bool also = std::ranges::any_of(
        movement->all, [&](const std::string& label) { return is_among(label, word.labels); });
    return also && !is_among("static", word.labels) ? unknown : 0;
}

/// Neighbouring classes of scale are told apart by nobody with certainty.
double scale_likely(const LabelWord& word, const std::optional<ShotScale>& scale) {
    if (!scale || scale->guessed || scale->label == "neither") return unknown;
    const auto at = std::ranges::find(scale_labels, scale->label);
    const auto wanted = std::ranges::find(scale_labels, word.labels);
    const auto apart = std::abs(at - wanted);
    return apart == 0 ? 1 : apart == 1 ? unknown : 0;
}

} // namespace

Found<Likely> Examination::likely_label(const LabelWord& word, const ClaimedPlace& place) {
    const auto all = shots_in({}, place);
    if (all.empty()) return tl::unexpected(std::string("there is no shot"));
    const ShotFacts& shot = ground_.shots()[all.front().shot];
    switch (word.of) {
    case LabelWord::Of::movement:
        reads.insert("camera_movement");
        return Likely{movement_likely(word, shot.movement), shot.movement ? shot.movement->label : "unknown"};
    case LabelWord::Of::scale:
        reads.insert("scale");
        return Likely{scale_likely(word, shot.scale), shot.scale ? shot.scale->label : "unknown"};
    case LabelWord::Of::kind:
        return Likely{is_among(name_of(shot.shot->kind), word.labels) ? 1.0 : 0.0, name_of(shot.shot->kind)};
    case LabelWord::Of::daylight:
    case LabelWord::Of::tone:
        break;
    }
    const char* track = word.of == LabelWord::Of::tone ? "tone" : "daylight";
    reads.insert(track);
    for (const Segment& segment : ground_.decoupage().track(track).segments)
        if (shared_frames(segment.span, place.span) * 2 > place.span.length()) {
            const bool sure = segment.label != "uncertain" && segment.confidence >= least_label_confidence;
            return Likely{!sure ? unknown : is_among(segment.label, word.labels) ? 1.0 : 0.0, segment.label};
        }
    return Likely{unknown, "unknown"};
}

Found<Likely> Examination::likely(const QualitySaid& said, const ClaimedItem& item) {
    const ClaimedPlace place = from_item(item);
    const auto so = [&](double yes, std::string measured = {}) {
        return Likely{said.sense == QualitySaid::Sense::so ? yes : 1 - yes, std::move(measured)};
    };
    if (said.label != nullptr) {
        const auto found = likely_label(*said.label, place);
        if (!found) return found;
        return so(found->yes, found->measured);
    }
    if (said.noun != nullptr && item.segment != nullptr && item.segment->span == item.span &&
        said.noun->sort == Sort::changes)
        return so(is_among(item.segment->label, said.noun->labels)
                      ? static_cast<double>(item.segment->confidence)
                      : 0,
                  item.segment->label);
    if (said.heard != nullptr || said.noun != nullptr) {
        ItemsSaid there;
        there.noun = said.heard != nullptr ? said.heard : said.noun;
        const auto share = share_of(there, place);
        if (!share) return tl::unexpected(share.error());
        Relation enough;
        enough.least = said.heard != nullptr ? heard_from : 0.5;
        return so(by(verdict_of(*share, enough)), words_of(*share, Unit::share));
    }
    MeasureSaid measure;
    Relation allowed = said.relation;
    if (said.quality != nullptr) {
        measure.word = &measure_named(said.quality->measure);
        allowed.least = said.quality->least;
        allowed.most = said.quality->most;
    } else {
        measure.word = said.measure;
    }
    const auto value = measured_in(measure, place);
    if (!value) return tl::unexpected(value.error());
    return so(by(verdict_of(*value, allowed)), words_of(*value, measure.word->unit));
}

} // namespace decoupage
