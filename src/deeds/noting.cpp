// From what a person wants noted to an annotation.

#include "deeds/annotations.hpp"
#include "dossier/checks.hpp"
#include "film/folded.hpp"
#include "film/named_place.hpp"
#include "film/near_miss.hpp"

#include <algorithm>
#include <charconv>

namespace decoupage {

namespace {

constexpr const char* usual_tier = "notes";

tl::unexpected<Fault> unclear_note(std::string found, std::string remedy = {}) {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

/// "0.1,0.2,0.5,0.5".
Outcome<std::optional<Box>> region_in(const std::string& text) {
    if (text.empty()) return std::nullopt;
    float sides[4] = {};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (int i = 0; i < 4; ++i) {
        if (i > 0 && (at == end || *at++ != ',')) break;
        const auto [after, error] = std::from_chars(at, end, sides[i]);
        at = after;
        const Box box{sides[0], sides[1], sides[2], sides[3]};
        if (error == std::errc{} && i == 3 && at == end && is_in_picture(region_of(box)))
            return region_of(box);
        if (error != std::errc{}) break;
    }
    return unclear_note("A region is left, top, width and height in parts of the picture, and " + text +
                            " is none within it",
                        "For example: 0.25,0.1,0.5,0.4");
}

/// From the shot in which a span begins to the one in which it ends.
FrameSpan whole_shots(const Decoupage& decoupage, FrameSpan span) {
    FrameSpan whole = span;
    for (const Shot& shot : decoupage.shots) {
        if (shared_frames(shot.span, span) == 0) continue;
        whole.first = std::min(whole.first, shot.span.first);
        whole.end = std::max(whole.end, shot.span.end);
    }
    return whole;
}

/// Puts an annotation's parts where they belong, one after the other.
class Noting {
public:
    Noting(const Decoupage& decoupage, const Tier& tier, const Vocabulary* vocabulary, Annotation start)
        : decoupage_(decoupage), tier_(tier), vocabulary_(vocabulary), one_(std::move(start)) {}

    Outcome<Annotation> with(const AnnotationAsked& asked) {
        Outcome<void> done;
        if (asked.place) done = place(*asked.place);
        if (done && asked.value) done = value(*asked.value);
        if (done && asked.remark) done = words(*asked.remark);
        if (done && asked.topic) done = topic(*asked.topic);
        if (done && asked.region)
            done = region_in(*asked.region).map([&](const std::optional<Box>& box) { one_.region = box; });
        if (!done) return tl::unexpected(done.error());
        if (one_.term.empty() && one_.words.empty())
            return unclear_note("An annotation says something, and nothing was told");
        return one_;
    }

private:
    Outcome<void> place(const std::string& text) {
        const auto found = place_in(decoupage_, text);
        if (!found) return tl::unexpected(found.error());
        FrameSpan span =
            found->span.empty() ? FrameSpan{found->span.first, found->span.first + 1} : found->span;
        if (span.end > decoupage_.times.frames())
            return unclear_note("The film has " + std::to_string(decoupage_.times.frames()) +
                                " frames, and " + text + " lies beyond them");
        if (tier_.lies == Lies::on_shots) span = whole_shots(decoupage_, span);
        if (tier_.lies == Lies::on_tier) {
            const Annotation* host = host_at(span);
            if (host == nullptr)
                return unclear_note("What " + tier_.name + " lies on has nothing at " + text);
            one_.host = host->number;
            if (found->span.empty()) span = host->given;
        }
        one_.given = span;
        return {};
    }

    const Annotation* host_at(FrameSpan span) const {
        const Annotation* best = nullptr;
        for (const Annotation& one : decoupage_.annotations.annotations) {
            if (one_.host != 0 ? one.number != one_.host : one.tier != tier_.parent) continue;
            const Frame shared = shared_frames(one.span, span);
            if (shared > 0 && (best == nullptr || shared > shared_frames(best->span, span))) best = &one;
        }
        return best;
    }

    Outcome<void> value(const std::string& text) {
        if (vocabulary_ == nullptr) return words(text);
        if (const Term* term = term_called(*vocabulary_, text)) {
            one_.term = term->id;
            return {};
        }
        std::vector<std::string> all;
        std::string list;
        for (const Term& term : vocabulary_->terms) {
            all.push_back(term.words);
            if (all.size() <= 12) list += (list.empty() ? "" : ", ") + term.words;
        }
        return fault(Fault::Kind::not_found, "", vocabulary_->name + " has no term " + text,
                     did_you_mean(text, all, "Its terms: " + list + (all.size() > 12 ? " …" : "") + "."));
    }

    Outcome<void> words(std::string text) {
        std::erase(text, '\r');
        const auto is_blank = [](char letter) { return letter == ' ' || letter == '\n'; };
        while (!text.empty() && is_blank(text.back()))
            text.pop_back();
        text.erase(text.begin(), std::ranges::find_if_not(text, is_blank));
        std::string line = text;
        std::ranges::replace(line, '\n', ' ');
        if (line.size() > longest_note || !sound_text(line))
            return unclear_note("The note is longer than " + std::to_string(longest_note) +
                                " bytes, or no plain text");
        one_.words = std::move(text);
        return {};
    }

    Outcome<void> topic(const std::string& text) {
        if (text.size() > longest_given_name || !sound_text(text))
            return unclear_note("What it is about is longer than " + std::to_string(longest_given_name) +
                                " bytes, or no plain text");
        one_.topic = text;
        return {};
    }

    const Decoupage& decoupage_;
    const Tier& tier_;
    const Vocabulary* vocabulary_;
    Annotation one_;
};

} // namespace

Outcome<OneDeed> annotation_added(const Decoupage& decoupage, const AnnotationAsked& asked) {
    const Annotations& all = decoupage.annotations;
    if (!asked.place || (!asked.value && !asked.remark))
        return unclear_note("A place and words are needed", "For example: add 0:51-1:04 'she looks away'");
    OneDeed deed(decoupage.annotations.entries);
    Tier tier;
    if (!asked.tier.empty()) {
        const auto named = tier_named(all, asked.tier);
        if (!named) return tl::unexpected(named.error());
        tier = **named;
    } else if (all.tiers.size() == 1) {
        tier = all.tiers.front();
    } else if (const Tier* usual = all.tier_called(usual_tier)) {
        tier = *usual;
    } else {
        tier.name = usual_tier;
        const std::int64_t number = deed.add(tier);
        tier.number = number;
    }
    Annotation start;
    start.tier = tier.number;
    auto one = Noting(decoupage, tier, all.vocabulary(tier.vocabulary), std::move(start)).with(asked);
    if (!one) return tl::unexpected(one.error());
    deed.add(std::move(*one));
    return deed;
}

Outcome<OneDeed> annotation_changed(const Decoupage& decoupage, std::int64_t number,
                                    const AnnotationAsked& asked) {
    const Annotations& all = decoupage.annotations;
    const Annotation* standing = all.annotation(number);
    if (standing == nullptr)
        return fault(Fault::Kind::not_found, "", "There is no annotation of number " + std::to_string(number),
                     "See them with: annotate D list");
    const Tier* tier = all.tier(standing->tier);
    Annotation start;
    start.tier = standing->tier;
    start.host = standing->host;
    start.given = standing->given;
    start.region = standing->region;
    start.term = standing->term;
    start.words = standing->words;
    start.topic = standing->topic;
    auto one = Noting(decoupage, *tier, all.vocabulary(tier->vocabulary), std::move(start)).with(asked);
    if (!one) return tl::unexpected(one.error());
    OneDeed deed(decoupage.annotations.entries);
    deed.change(number, std::move(*one));
    return deed;
}

} // namespace decoupage
