#include "exchange/gathering.hpp"

#include "exchange/ada.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"
#include "film/folded.hpp"

#include <algorithm>
#include <utility>

namespace decoupage::exchange {

namespace {

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// A cut has no frames and all else has some; a word that is none of ours is "other".
void settle(Segment& segment) {
    const auto known = vocabulary_of("transitions");
    if (!segment.label.empty() && std::ranges::find(known, segment.label, &Concept::label) == known.end())
        segment.label = "other";
    if (segment.label == "cut")
        segment.span.end = segment.span.first;
    else if (!segment.label.empty() && segment.span.empty())
        segment.span.end = segment.span.first + 1;
    segment.detail = clean_words(segment.detail, longest_detail_said);
}

} // namespace

Gathering::Gathering(const Decoupage& film)
    : frames_(film.times.frames()), film_(file_name(film.film.path)) {}

void Gathering::film_at(std::string_view url) {
    const std::string name = file_name_in(url);
    if (!name.empty() && name != film_)
        remark("The file speaks of " + clean_words(name, 60) + ", and this film is called " + film_ + ".");
}

void Gathering::has(std::string_view what) {
    if (what == "transitions" && !said_.transitions) said_.transitions.emplace();
    if (what == "scenes" && !said_.scenes) said_.scenes.emplace();
}

bool Gathering::is_inside(FrameSpan& span) {
    if (span.first >= 0 && span.first < frames_ && span.end >= span.first) {
        span.end = std::min(span.end, frames_);
        return true;
    }
    ++outside_;
    return false;
}

void Gathering::transition(Segment segment) {
    has("transitions");
    if (said_.extent == Said::Extent::spans) settle(segment);
    if (segment.span.empty() && segment.span.first == 0) return; // no shot before it to change from
    if (is_inside(segment.span)) said_.transitions->push_back(std::move(segment));
}

void Gathering::scene(Segment segment) {
    has("scenes");
    if (is_inside(segment.span)) said_.scenes->push_back(std::move(segment));
}

void Gathering::name(SaidName name) {
    name.words = clean_words(name.words, longest_words);
    name.author = clean_words(name.author, longest_author);
    if (name.words.empty()) {
        ++wordless_;
        return;
    }
    if (!is_inside(name.span)) return;
    if (name.span.empty()) name.span.end = name.span.first + 1;
    said_.names.push_back(std::move(name));
}

void Gathering::vocabulary(Vocabulary one) {
    one.name = clean_words(one.name, longest_words);
    one.address = clean_words(one.address, longest_detail_said);
    one.description = clean_words(one.description, longest_detail_said);
    if (one.name.empty() || !vocabularies_.insert(folded(one.name)).second) return;
    std::set<std::string> ids;
    std::vector<Term> terms;
    for (Term& term : one.terms) {
        term.id = clean_words(term.id, longest_words);
        term.words = clean_words(term.words, longest_words);
        term.description = clean_words(term.description, longest_detail_said);
        if (term.id.empty()) term.id = term.words;
        if (term.words.empty()) term.words = term.id;
        if (!term.id.empty() && terms.size() < most_terms && ids.insert(term.id).second)
            terms.push_back(std::move(term));
    }
    one.terms = std::move(terms);
    said_.vocabularies.push_back(std::move(one));
}

void Gathering::tier(SaidTier one) {
    for (std::string* name : {&one.name, &one.vocabulary, &one.parent})
        *name = clean_words(*name, longest_words);
    if (one.name.empty() || tiers_.size() == most_tiers || !tiers_.insert(folded(one.name)).second) return;
    if (one.lies != Lies::on_tier) one.parent.clear();
    said_.tiers.push_back(std::move(one));
}

void Gathering::annotation(SaidAnnotation one) {
    one.tier = clean_words(one.tier, longest_words);
    if (one.tier.empty()) one.tier = "notes";
    one.term = clean_words(one.term, longest_words);
    one.words = clean_note(one.words, longest_note_said);
    one.topic = clean_words(one.topic, longest_words);
    one.author = clean_words(one.author, longest_author);
    one.made_at = clean_words(one.made_at, longest_author);
    if (one.words.empty() && one.term.empty()) {
        ++wordless_;
        return;
    }
    if (!is_inside(one.span)) return;
    if (one.span.empty()) one.span.end = one.span.first + 1;
    if (one.region) one.region = region_of(*one.region);
    if (one.region && !is_in_picture(*one.region)) one.region.reset();
    tier({one.tier, {}, Lies::on_film, {}});
    if (!tiers_.contains(folded(one.tier))) {
        ++crowded_;
        return;
    }
    said_.annotations.push_back(std::move(one));
}

void Gathering::segment(const std::string& track, Segment segment) {
    Track& of = said_.tracks[track];
    of.name = track;
    if (is_inside(segment.span)) of.segments.push_back(std::move(segment));
}

void Gathering::remark(std::string sentence) {
    said_.remarks.push_back(std::move(sentence));
}

void Gathering::settle_transitions() {
    std::vector<Segment> apart;
    std::size_t left_out = 0;
    std::ranges::stable_sort(*said_.transitions, {}, &Segment::span);
    for (Segment& segment : *said_.transitions) {
        const bool stands = said_.extent == Said::Extent::points || apart.empty() ||
                            !exclude_each_other(apart.back().span, segment.span);
        if (stands)
            apart.push_back(std::move(segment));
        else
            ++left_out;
    }
    said_.transitions = std::move(apart);
    if (left_out > 0)
        remark(counted(left_out, "transition", "transitions") + " could not be beside others and " +
               (left_out == 1 ? "is" : "are") + " passed over.");
}

/// One that lies on a tier that is in no file lies on the film; each comes behind its parent.
void Gathering::settle_tiers() {
    std::vector<SaidTier> settled;
    std::set<std::string> known;
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (SaidTier& one : said_.tiers) {
            if (one.name.empty() || (one.lies == Lies::on_tier && !known.contains(folded(one.parent))))
                continue;
            known.insert(folded(one.name));
            settled.push_back(std::exchange(one, {}));
            goes_on = true;
        }
    }
    for (SaidTier& one : said_.tiers)
        if (!one.name.empty()) settled.push_back({one.name, one.vocabulary, Lies::on_film, {}});
    said_.tiers = std::move(settled);
}

Said Gathering::said() {
    if (said_.transitions) settle_transitions();
    if (said_.scenes) std::ranges::stable_sort(*said_.scenes, {}, &Segment::span);
    std::ranges::stable_sort(said_.names, {}, &SaidName::span);
    settle_tiers();
    std::ranges::stable_sort(said_.annotations, {}, &SaidAnnotation::span);
    for (auto& [_, track] : said_.tracks)
        std::ranges::stable_sort(track.segments, {}, &Segment::span);
    if (outside_ > 0)
        remark(counted(outside_, "place lies", "places lie") + " outside the film and " +
               (outside_ == 1 ? "is" : "are") + " passed over.");
    if (crowded_ > 0)
        remark(counted(crowded_, "annotation", "annotations") + " would need more than " +
               std::to_string(most_tiers) + " tiers and " + (crowded_ == 1 ? "is" : "are") + " passed over.");
    if (wordless_ > 0)
        remark(counted(wordless_, "annotation has", "annotations have") + " no words and " +
               (wordless_ == 1 ? "is" : "are") + " passed over.");
    return std::move(said_);
}

} // namespace decoupage::exchange
