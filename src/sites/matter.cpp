#include "sites/matter.hpp"

#include "sites/typography.hpp"
#include "study/slug.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// So many spans are all that a verdict keeps: there may be more evidence, and later.
constexpr std::size_t perhaps_more = 100;

bool same_words(std::string_view name, std::string_view wanted) {
    return name == wanted || slug(name) == slug(wanted);
}

} // namespace

SiteMatter::SiteMatter(const Work& work, const ScreenedWork* screened, const SiteOrder& order, Frame limit)
    : work_(work), screened_(screened), order_(order), limit_(limit) {
    std::map<std::string, int> known;
    for (const WrittenClaim& claim : work.claims) {
        std::string anchor = "claim-" + address_words(claim.id);
        if (const int again = known[anchor]++; again > 0) anchor += "--" + std::to_string(again + 1);
        const Tested* tested = nullptr;
        if (screened != nullptr)
            if (const auto found = screened->verdicts.find(claim.id); found != screened->verdicts.end())
                tested = &found->second;
        claims_.push_back({&claim, anchor, tested});
    }
    if (screened == nullptr) return;
    if (limit < screened->film.times.frames()) first_part_ = decoupage::first_part(screened->film, limit);
    for (const auto* stills : {&screened->film.stills, &screened->more_stills})
        for (const Still& still : *stills)
            if (still.width > 0 && still.height > 0) stills_.push_back(&still);
    std::ranges::stable_sort(stills_, {}, &Still::frame);
    const auto same = [](const Still* one, const Still* other) { return one->frame == other->frame; };
    stills_.erase(std::unique(stills_.begin(), stills_.end(), same), stills_.end());
}

const Decoupage* SiteMatter::film(Side side) const {
    if (screened_ == nullptr) return nullptr;
    return side == Side::before && first_part_ ? &*first_part_ : &screened_->film;
}

bool SiteMatter::has_limit() const {
    return first_part_.has_value();
}

std::optional<FrameSpan> SiteMatter::place(std::string_view name, Side side) const {
    if (screened_ == nullptr) return std::nullopt;
    for (const auto& [known, span] : screened_->places)
        if (same_words(known, name)) {
            if (span.empty() || (side == Side::before && span.end > limit_)) return std::nullopt;
            return span;
        }
    return std::nullopt;
}

std::string SiteMatter::place_name(std::string_view name) const {
    for (const PlaceMeaning& place : work_.places)
        if (same_words(place.name, name)) return place.name;
    return std::string(name);
}

const SiteClaim* SiteMatter::claim(std::string_view id) const {
    const auto found =
        std::ranges::find_if(claims_, [&](const SiteClaim& claim) { return claim.written->id == id; });
    return found == claims_.end() ? nullptr : &*found;
}

bool SiteMatter::shows(const SiteClaim& claim, Side side) const {
    if (side == Side::after) return true;
    if (claim.tested == nullptr) return false;
    if (!has_limit()) return true;
    const auto& spans = claim.tested->spans;
    return !spans.empty() && spans.size() < perhaps_more &&
           std::ranges::all_of(spans, [&](FrameSpan span) { return span.end <= limit_; });
}

const Source* SiteMatter::source(std::string_view id) const {
    const auto found = std::ranges::find(work_.sources, id, &Source::id);
    return found == work_.sources.end() ? nullptr : &*found;
}

int SiteMatter::number_of(const Source& source) const {
    return static_cast<int>(&source - work_.sources.data()) + 1;
}

const TextSection* SiteMatter::term(std::string_view wanted) const {
    for (const Text* text : texts_in(work_.glossary, language()))
        for (const TextSection& section : text->sections)
            if (!section.heading.empty() && same_words(section.heading, wanted)) return &section;
    return nullptr;
}

const Still* SiteMatter::still(FrameSpan span, Side side) const {
    const auto all = stills(span, side, 1);
    if (!all.empty()) return all.front();
    const Decoupage* seen = film(side);
    if (seen == nullptr) return nullptr;
    for (const Shot& shot : seen->shots) // of the shot that it begins in
        if (shot.span.contains(span.first)) {
            const auto of_shot = stills(shot.span, side, 1);
            return of_shot.empty() ? nullptr : of_shot.front();
        }
    return nullptr;
}

std::vector<const Still*> SiteMatter::stills(FrameSpan span, Side side, std::size_t most) const {
    if (side == Side::before) span.end = std::min(span.end, limit_);
    std::vector<const Still*> inside;
    for (const Still* still : stills_)
        if (span.contains(still->frame)) inside.push_back(still);
    if (inside.size() <= most || most == 0) return inside;
    std::vector<const Still*> chosen;
    for (std::size_t one = 0; one < most; ++one)
        chosen.push_back(inside[(2 * one + 1) * inside.size() / (2 * most)]);
    return chosen;
}

Language language_of(const Text& text) {
    return language_named(text.language).value_or(Language::english);
}

std::string stem_of(const Text& text) {
    std::string name = text.file.substr(text.file.find_last_of('/') + 1);
    if (name.ends_with(".md")) name.resize(name.size() - 3);
    const auto dot = name.find_last_of('.');
    return dot != std::string::npos && name.size() - dot == 3 ? name.substr(0, dot) : name;
}

std::vector<const Text*> texts_in(const std::vector<Text>& texts, Language language) {
    std::vector<const Text*> chosen;
    for (const Text& text : texts) {
        const auto same =
            std::ranges::find_if(chosen, [&](const Text* known) { return stem_of(*known) == stem_of(text); });
        if (same == chosen.end())
            chosen.push_back(&text);
        else if (language_of(text) == language && language_of(**same) != language)
            *same = &text;
    }
    return chosen;
}

} // namespace decoupage
