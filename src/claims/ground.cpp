#include "claims/ground.hpp"

#include "figures/faces.hpp"
#include "figures/film_figures.hpp"
#include "figures/heard.hpp"
#include "figures/running_speed.hpp"
#include "film/words_apart.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage {

std::string folded_place_name(std::string_view name) {
    std::string joined;
    for (const TypedWord& word : words_apart(name))
        joined += (joined.empty() ? "" : " ") + word.text;
    for (const std::string_view article : {"the ", "a "})
        if (joined.starts_with(article)) return joined.substr(article.size());
    return joined;
}

std::vector<std::string> claim_curves() {
    return {"loudness", "camera_roll", "camera_zoom"};
}

Ground::Ground(const Decoupage& decoupage, Counting counting, std::optional<double> speed)
    : decoupage_(decoupage), counting_(counting) {
    counting_.speed = 0; // lengths are on the print, and stretched where the work is spoken of
    find_shots();
    find_stretch(speed);
    find_theme();
    find_chains();
    find_reverses();
    long_from_ = film_figures(decoupage, counting_).long_from;
    for (const Name& name : decoupage.names)
        names_.push_back(name.words);
}

void Ground::find_shots() {
    for (const CountedShot& counted : counted_shots(decoupage_, counting_)) {
        const Shot& shot = decoupage_.shots[counted.index];
        ShotFacts facts{&shot,
                        counted.span,
                        shot.span,
                        shot.span,
                        movement_of(decoupage_, shot),
                        scale_of(decoupage_, shot)};
        if (!shot.before.label.empty())
            facts.outer.first = std::min(facts.outer.first, shot.before.span.first);
        if (!shot.after.label.empty()) facts.outer.end = std::max(facts.outer.end, shot.after.span.end);
        shots_.push_back(std::move(facts));
    }
}

void Ground::find_stretch(std::optional<double> speed) {
    const double shown = pictures_a_second(decoupage_);
    if (speed && *speed > 0 && shown > 0) {
        stretch_ = Range::exactly(shown / *speed);
    } else if (recognised_speed(decoupage_)) {
        stretch_ = Range::exactly(stretch_at(decoupage_, Counting::work_speed));
    } else if (std::abs(shown - 25) < 0.02) { // shot at 25, or at 24 and shown a little fast
        stretch_ = {1, 1, 25.0 / 24};
    }
}

void Ground::find_theme() {
    const Motif* longest = nullptr;
    const auto motifs = motifs_of(decoupage_);
    for (const Motif& motif : motifs)
        if (longest == nullptr || motif.time > longest->time) longest = &motif;
    if (longest != nullptr) main_theme_ = std::string(longest->name);
}

void Ground::find_chains() {
    chains_.name = "chains";
    for (std::size_t at = 0; at + 1 < shots_.size(); ++at) {
        if (shots_[at].shot->after.label != "dissolve") continue;
        std::size_t last = at;
        float confidence = 1;
        while (last + 1 < shots_.size() && shots_[last].shot->after.label == "dissolve")
            confidence = std::min(confidence, shots_[last++].shot->after.confidence);
        chains_.segments.push_back(
            {{shots_[at].span.first, shots_[last].span.end}, "chain", confidence, {}, 0});
        at = last;
    }
}

void Ground::find_reverses() {
    reverses_.name = "reverses";
    std::map<FrameSpan, const Segment*> setups;
    for (const Segment& setup : decoupage_.track("setups").segments)
        setups[setup.span] = &setup;
    const auto setup_of = [&](std::size_t shot) -> const Segment* {
        const auto found = setups.find(shots_[shot].inner);
        return found == setups.end() ? nullptr : found->second;
    };
    const auto shows_face = [&](std::size_t shot) {
        const auto faces = faces_of(decoupage_, shots_[shot].inner);
        return faces && faces->most > 0;
    };
    constexpr float perhaps = 0.5f;
    for (std::size_t at = 1; at + 1 < shots_.size(); ++at) {
        const Segment *before = setup_of(at - 1), *after = setup_of(at + 1), *own = setup_of(at);
        if (before == nullptr || after == nullptr || before->detail != after->detail) continue;
        if (own != nullptr && own->detail == before->detail) continue;
        const bool faces = shows_face(at - 1) && shows_face(at);
        const float sure = faces ? std::min(before->confidence, after->confidence) : perhaps;
        reverses_.segments.push_back({shots_[at].span, "reverse", sure, {}, 0});
    }
}

tl::expected<void, Misunderstanding> Ground::name_place(const std::string& name, std::string_view meaning) {
    auto place = understood_place(meaning, names_);
    if (!place) return tl::unexpected(place.error());
    expect_name(name);
    meanings_.push_back({folded_place_name(name), std::move(*place), std::nullopt});
    return {};
}

void Ground::expect_name(const std::string& name) {
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
}

void Ground::name_span(const std::string& name, FrameSpan span) {
    expect_name(name);
    meanings_.push_back({folded_place_name(name), {}, span});
}

void Ground::put_beside(const std::string& name, const Ground& film) {
    beside_[folded_place_name(name)] = &film;
}

const NamedMeaning* Ground::meaning_of(std::string_view folded_name) const {
    const auto found = std::ranges::find(meanings_, folded_name, &NamedMeaning::name);
    return found == meanings_.end() ? nullptr : &*found;
}

const Ground* Ground::beside(std::string_view folded_name) const {
    const auto found = beside_.find(folded_name);
    return found == beside_.end() ? nullptr : found->second;
}

double Ground::look(std::string_view track, std::size_t shot) const {
    const auto found = look_of(decoupage_.track(track), shots_[shot].inner);
    return found ? found->value : std::numeric_limits<double>::quiet_NaN();
}

} // namespace decoupage
