#pragma once
/// What is written of a film, read again.

#include "exchange/differences.hpp"
#include "exchange/film_words.hpp"
#include "support/chance_decoupage.hpp"

#include <algorithm>
#include <tuple>

#include <doctest/doctest.h>

namespace decoupage::exchange_test {

using namespace decoupage::exchange;
using namespace decoupage::support;

/// Films at each usual rate, and at none, `rounds` of each.
template <class Check>
void for_films_by_chance(unsigned rounds, const Check& check) {
    each_round(rounds, [&](Chance& chance) {
        for (const Rate rate : usual_rates)
            for (const Pace pace : {Pace::even, Pace::variable}) {
                CAPTURE(rate.numerator);
                CAPTURE(pace == Pace::variable);
                check(made_by_chance(chance, rate, pace));
            }
    });
}

inline std::vector<SaidName> names_as_said(const Decoupage& film) {
    std::vector<SaidName> names;
    for (const Name& name : film.names)
        names.push_back({name.span, name.words, name.named, name.author, name.words});
    return names;
}

inline std::vector<Segment> found(const Track& track) {
    std::vector<Segment> segments = track.segments;
    for (Segment& segment : segments)
        segment.correction = 0;
    return segments;
}

inline bool changes_nothing(const Decoupage& film, const Said& said) {
    const Differences differing = differences(film, said);
    return differing.empty();
}

inline void says_its_names(const Decoupage& film, const Said& said) {
    CHECK(said.names.size() == film.names.size());
    for (const SaidName& name : names_as_said(film))
        CHECK(std::ranges::count(said.names, name) == 1);
}

/// What an annotation is, wherever it stands: its tier, frames, and all that is said.
using Noted = std::tuple<std::string, FrameSpan, std::string, std::string, std::string, std::string,
                         std::string, std::vector<float>, std::string>;

inline std::vector<Noted> noted_in(const Annotations& all) {
    std::vector<Noted> noted;
    for (const Annotation& one : all.annotations) {
        const Annotation* host = all.annotation(one.host);
        std::vector<float> region;
        if (one.region) region = {one.region->left, one.region->top, one.region->width, one.region->height};
        noted.emplace_back(all.tier(one.tier)->name, one.span, one.term, one.words, one.topic, one.author,
                           one.made_at, region, host == nullptr ? "" : all.value_of(*host) + host->made_at);
    }
    std::ranges::sort(noted);
    return noted;
}

/// Into a film of which nothing is noted yet.
inline Annotations taken_into_none(Decoupage film, const Said& said) {
    film.annotations = {};
    std::vector<std::string> remarks;
    OneDeed deed = annotation_differences(film, said, remarks);
    deed.sign("Import", "today");
    CHECK(why_not({}, deed.entries()) == "");
    return annotations_in_force(deed.entries(), {}, film.times.frames());
}

inline void says_its_annotations(const Decoupage& film, const Said& said) {
    const Annotations taken = taken_into_none(film, said);
    CHECK(noted_in(taken) == noted_in(film.annotations));
    const auto plain = [](const Annotations& all) {
        std::vector<std::tuple<std::string, std::string, int, std::string>> tiers;
        for (const Tier& tier : all.tiers) {
            const Vocabulary* words = all.vocabulary(tier.vocabulary);
            const Tier* parent = all.tier(tier.parent);
            tiers.emplace_back(tier.name, words ? words->name : "", static_cast<int>(tier.lies),
                               parent ? parent->name : "");
        }
        std::ranges::sort(tiers);
        return tiers;
    };
    CHECK(plain(taken) == plain(film.annotations));
}

inline void says_its_vocabularies(const Decoupage& film, const Said& said) {
    const Annotations taken = taken_into_none(film, said);
    CHECK(taken.vocabularies.size() == film.annotations.vocabularies.size());
    for (const Vocabulary& one : film.annotations.vocabularies) {
        const Vocabulary* same = taken.vocabulary_called(one.name);
        REQUIRE(same != nullptr);
        CHECK(same->address == one.address);
        CHECK(same->description == one.description);
        REQUIRE(same->terms.size() == one.terms.size());
        for (std::size_t i = 0; i < one.terms.size(); ++i) {
            CHECK(same->terms[i].id == one.terms[i].id);
            CHECK(same->terms[i].words == one.terms[i].words);
            CHECK(same->terms[i].description == one.terms[i].description);
        }
    }
}

/// Of a form that loses nothing.
inline void says_everything(const Decoupage& film, const Outcome<Said>& read) {
    REQUIRE(read);
    Said said = *read;
    CHECK(said.transitions.value_or(std::vector<Segment>{}) == found(film.track("transitions")));
    REQUIRE(said.scenes);
    CHECK(*said.scenes == film.track("scenes").segments);
    says_its_names(film, said);
    for (const auto& [name, track] : other_tracks(film)) {
        CAPTURE(name);
        CHECK(sorted(said.tracks[name].segments) == sorted(track.segments));
    }
    CHECK(said.remarks.empty());
    CHECK(changes_nothing(film, said));
}

} // namespace decoupage::exchange_test
