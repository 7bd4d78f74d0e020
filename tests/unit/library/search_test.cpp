#include "figures/camera.hpp"
#include "film/folded.hpp"
#include "library/search.hpp"
#include "library/update.hpp"
#include "support/made_library.hpp"
#include "support/places.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Forty small films, made once.
struct Forty {
    support::TemporaryFolder folder;
    std::vector<IndexedFilm> films; ///< in order of their dossiers' paths
    Forty() {
        const std::string place = folder.path().string();
        REQUIRE(support::write_made_library(place, {40, 60, 20, 7}));
        REQUIRE(update_index(place));
        const auto dossiers = dossiers_in(place);
        REQUIRE(dossiers);
        for (const DossierFile& file : *dossiers)
            films.push_back(*indexed_film(*Dossier::open(place + "/" + file.path, Dossier::Use::read)));
    }
    Index index() const {
        auto index = Index::open_to_read(*index_path(folder.path().string()));
        REQUIRE(index);
        return std::move(*index);
    }
};

const Forty& forty() {
    static const Forty library;
    return library;
}

const IndexedTrack& track_of(const IndexedFilm& film, std::string_view name) {
    static const IndexedTrack none;
    const auto found = std::ranges::find(film.tracks, name, &IndexedTrack::name);
    return found == film.tracks.end() ? none : *found;
}

double share_of(const IndexedFilm& film, std::string_view track, FrameSpan span) {
    Frame shared = 0;
    for (const FrameSpan stretch : track_of(film, track).spans)
        shared += shared_frames(stretch, span);
    return static_cast<double>(shared) / static_cast<double>(span.length());
}

/// How many shots a plain look at every film finds.
template <class Holds>
std::int64_t plainly(const Holds& holds) {
    std::int64_t count = 0;
    for (const IndexedFilm& film : forty().films) {
        const IndexedTrack& shots = track_of(film, "shots");
        for (std::size_t at = 0; at < shots.spans.size(); ++at)
            count += holds(film, shots, at) ? 1 : 0;
    }
    return count;
}

std::int64_t matches(const std::string& text) {
    const Index index = forty().index();
    const auto query = understood(text, index.track_names());
    REQUIRE(query);
    return search(index, *query, 5)->matches;
}

} // namespace

TEST_CASE("a search finds just the shots that a plain look at every dossier does") {
    CHECK(matches("shots") == 40 * 60);
    const std::int64_t tracking =
        plainly([](const IndexedFilm& film, const IndexedTrack& shots, std::size_t at) {
            return shots.labels.at("movement")[at] == "tracking" && shots.numbers.at("seconds")[at] > 5 &&
                   share_of(film, "music", shots.spans[at]) <= 0.1f;
        });
    CHECK(tracking > 0);
    CHECK(matches("tracking shots over 5 s without music") == tracking);
    const std::int64_t close = plainly([](const IndexedFilm& film, const IndexedTrack& shots,
                                          std::size_t at) {
        return shots.labels.at("scale")[at] == "close_up" && share_of(film, "speech", shots.spans[at]) > 0.1f;
    });
    CHECK(close > 0);
    CHECK(matches("close-ups with speech") == close);
    const std::int64_t looks = plainly([](const IndexedFilm&, const IndexedTrack& shots, std::size_t at) {
        return shots.numbers.at("symmetry")[at] >= 0.8f && shots.numbers.at("faces")[at] >= 2;
    });
    CHECK(looks > 0);
    CHECK(matches("shots with at least 2 faces and symmetry at least 0.8") == looks);
}

TEST_CASE("words are found in the shots in which they begin") {
    const std::int64_t rain = plainly([](const IndexedFilm& film, const IndexedTrack& shots, std::size_t at) {
        return std::ranges::any_of(film.words, [&](const IndexedWords& words) {
            const auto folded = folded_words(words.words);
            return std::ranges::find(folded, "rain") != folded.end() &&
                   shots.spans[at].contains(words.span.first);
        });
    });
    CHECK(rain > 0);
    CHECK(matches("shots with \"rain\"") == rain);
    CHECK(matches("shots without \"rain\"") == 40 * 60 - rain);
}

TEST_CASE("freeze-frames near the end, and dissolves by their length") {
    std::int64_t freezes = 0, dissolves = 0;
    for (const IndexedFilm& film : forty().films) {
        const IndexedTrack& held = track_of(film, "freeze_frames");
        for (const FrameSpan span : held.spans)
            freezes += film.film.frames - span.end <= 60 * 24 ? 1 : 0;
        const IndexedTrack& transitions = track_of(film, "transitions");
        for (std::size_t at = 0; at < transitions.spans.size(); ++at)
            dissolves +=
                transitions.labels.at("label")[at] == "dissolve" && transitions.spans[at].length() > 24 ? 1
                                                                                                        : 0;
    }
    CHECK(freezes > 0);
    CHECK(dissolves > 0);
    CHECK(matches("freeze-frames within 60 s of the end") == freezes);
    CHECK(matches("dissolves longer than 1 s") == dissolves);
}

TEST_CASE("the clearest come first, told with their place and why") {
    const Index index = forty().index();
    const auto result = search(index, *understood("shots over 5 s with music"), 30);
    REQUIRE(result);
    REQUIRE(result->places.size() == 30);
    CHECK(result->matches > 30);
    for (std::size_t at = 0; at < result->places.size(); ++at) {
        const FoundPlace& place = result->places[at];
        if (at > 0) CHECK(place.rank <= result->places[at - 1].rank);
        CHECK(place.rank > 0);
        CHECK(place.length > 5);
        CHECK(place.shot > 0);
        REQUIRE(place.why.size() == 2);
        CHECK(place.why[0].ends_with(" s"));
        CHECK(place.why[1].starts_with("music "));
    }
    const auto all = search(index, *understood("shots over 5 s with music"), most_places);
    REQUIRE(all);
    CHECK(static_cast<std::int64_t>(all->places.size()) == all->matches);
    for (std::size_t at = 0; at < 30; ++at)
        CHECK(all->places[at].span == result->places[at].span);
}

TEST_CASE("where nobody looked, neither with nor without holds") {
    CHECK(matches("shots with sound bridges") == 0);
    CHECK(matches("shots without sound bridges") == 0);
    CHECK(matches("shots with steps over 0 %") + matches("shots without steps over 0 %") == 40 * 60);
}

TEST_CASE("what no film has is found nowhere") {
    CHECK(matches("scenes") == 0);
    CHECK(matches("shots with a scene") == 0);
    CHECK(matches("shots scene:\"the run\"") == 0);
    CHECK(matches("shots film:\"no such film\"") == 0);
}

TEST_CASE("shots are found by the name that a person gave to their place") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    REQUIRE(support::write_made_library(place, {2, 10, 20, 7}));
    const std::string named = place + "/" + dossiers_in(place)->front().path;
    const FrameSpan third = Dossier::open(named, Dossier::Use::read)->decoupage({})->shots[2].span;
    REQUIRE(Dossier::open(named)->write_naming(
        {0, Naming::Deed::give, 0, Named::shots, "", third, "The Run", "Ada", "2026-11-21T10:00:00Z"}));
    REQUIRE(update_index(place));
    const auto index = Index::open_to_read(*index_path(place));
    const auto found = search(*index, *understood("shots called \"the run\"", index->track_names()), 5);
    CHECK(found->matches == 1);
    REQUIRE(found->places.size() == 1);
    CHECK(found->places[0].span.first == third.first);
}
