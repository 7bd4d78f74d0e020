#include "library/search.hpp"

#include "library/tests.hpp"

#include <algorithm>
#include <numeric>
#include <queue>

namespace decoupage {

namespace {

struct Ranked {
    float rank = 0;
    std::size_t film = 0, segment = 0;
    FrameSpan span;
};

/// The one to be shown first; the rest follows by film and frame.
bool before(const Ranked& a, const Ranked& b) {
    if (a.rank != b.rank) return a.rank > b.rank;
    return a.film != b.film ? a.film < b.film : a.segment < b.segment;
}

/// The best, however many come.
class Best {
public:
    explicit Best(std::size_t most) : most_(most) {}

    void take(const Ranked& one) {
        if (heap_.size() == most_ && (most_ == 0 || !before(one, heap_.front()))) return;
        if (heap_.size() == most_) {
            std::ranges::pop_heap(heap_, before);
            heap_.pop_back();
        }
        heap_.push_back(one);
        std::ranges::push_heap(heap_, before);
    }
    std::vector<Ranked> in_order() && {
        std::ranges::sort(heap_, before);
        return std::move(heap_);
    }

private:
    std::size_t most_;
    std::vector<Ranked> heap_; ///< the worst in front
};

/// What still stands of a film's segments.
struct StandingSegments {
    std::vector<std::size_t> segments;
    std::vector<float> ranks;

    explicit StandingSegments(std::size_t count) : segments(count), ranks(count, 1.0f) {
        std::iota(segments.begin(), segments.end(), std::size_t{0});
    }
    void narrow(const std::vector<float>& strengths) {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < segments.size(); ++at) {
            if (strengths[at] <= 0) continue;
            segments[kept] = segments[at];
            ranks[kept++] = ranks[at] * strengths[at];
        }
        segments.resize(kept);
        ranks.resize(kept);
    }
};

using Testers = std::vector<std::unique_ptr<Tester>>;

bool may_hold(const Testers& testers, const LibraryFilm& film) {
    return film.state != LibraryFilm::State::left_out &&
           std::ranges::all_of(testers, [&](const auto& tester) { return tester->may_hold(film); });
}

Outcome<std::vector<Ranked>> ranked(const Index& index, const Query& query, std::size_t most,
                                    SearchResult& result) {
    auto testers = testers_for(index, query);
    if (!testers) return tl::unexpected(testers.error());
    Index::Walk walk = index.walk(query.track, "span");
    Best best(most);
    for (std::size_t at = 0; at < result.films.size(); ++at) {
        const LibraryFilm& film = result.films[at];
        if (!may_hold(*testers, film)) continue;
        const auto spans = walk.spans_of(film.id);
        if (!spans) return tl::unexpected(spans.error());
        if (!*spans) continue;
        StandingSegments standing((*spans)->size());
        for (const auto& tester : *testers) {
            if (standing.segments.empty()) break;
            const auto strengths = tester->strengths({film, **spans, standing.segments});
            if (!strengths) return tl::unexpected(strengths.error());
            standing.narrow(*strengths);
        }
        result.matches += static_cast<std::int64_t>(standing.segments.size());
        result.films_matching += standing.segments.empty() ? 0 : 1;
        for (std::size_t one = 0; one < standing.segments.size(); ++one)
            best.take({standing.ranks[one], at, standing.segments[one], (**spans)[standing.segments[one]]});
    }
    return std::move(best).in_order();
}

/// Fills in what is told of those that are shown, film by film.
class Telling {
public:
    Telling(const Index& index, const Query& query)
        : index_(index), spans_(index.walk(query.track, "span")), start_(index.walk(query.track, "start")),
          length_(index.walk(query.track, "seconds")), label_(index.walk(query.track, "label")),
          shots_(index.walk("shots", "span")), numbers_(index.walk("shots", "number")) {}

    Outcome<void> tell(const LibraryFilm& film, std::span<FoundPlace*> places,
                       std::span<const std::size_t> segments, Testers& testers) {
        const auto spans = spans_.spans_of(film.id);
        const auto start = start_.column_of(film.id), length = length_.column_of(film.id),
                   label = label_.column_of(film.id), number = numbers_.column_of(film.id);
        const auto shots = shots_.spans_of(film.id);
        for (const auto* column : {&start, &length, &label, &number})
            if (!*column) return tl::unexpected(column->error());
        if (!spans) return tl::unexpected(spans.error());
        if (!shots) return tl::unexpected(shots.error());
        if (!*spans) return {};
        std::vector<std::size_t> all(segments.begin(), segments.end());
        std::ranges::sort(all);
        const Candidates candidates{film, **spans, all};
        for (const auto& tester : testers)
            if (const auto seen = tester->strengths(candidates); !seen) return tl::unexpected(seen.error());
        for (std::size_t at = 0; at < places.size(); ++at) {
            FoundPlace& place = *places[at];
            const std::size_t segment = segments[at];
            place.start = value(*start, segment, (*spans)->size());
            place.length = value(*length, segment, (*spans)->size());
            if (*label) place.label = label_at(value(*label, segment, (*spans)->size()));
            if (*shots && *number) place.shot = shot_at(**shots, **number, place.span);
            for (const auto& tester : testers) {
                auto why = tester->why(candidates, segment);
                if (!why) return tl::unexpected(why.error());
                if (!why->empty()) place.why.push_back(std::move(*why));
            }
        }
        return {};
    }

private:
    static double value(const std::optional<Column>& column, std::size_t segment, std::size_t count) {
        return column && column->fits(count) ? static_cast<double>(column->at(segment)) : 0.0;
    }
    std::string label_at(double number) const {
        const auto place = static_cast<std::size_t>(std::max(0.0, number));
        return place < index_.labels().size() ? index_.labels()[place] : std::string();
    }
    static int shot_at(const std::vector<FrameSpan>& shots, const Column& numbers, FrameSpan span) {
        const auto ends_before = [&](FrameSpan shot) { return shot.end <= span.first; };
        const auto shot = std::ranges::partition_point(shots, ends_before);
        if (shot == shots.end() || shot->first > span.first || !numbers.fits(shots.size())) return 0;
        return static_cast<int>(numbers.at(static_cast<std::size_t>(shot - shots.begin())));
    }

    const Index& index_;
    Index::Walk spans_, start_, length_, label_, shots_, numbers_;
};

} // namespace

Outcome<SearchResult> search(const Index& index, const Query& query, std::size_t most) {
    SearchResult result;
    auto films = index.films();
    if (!films) return tl::unexpected(films.error());
    result.films = std::move(*films);
    const auto best = ranked(index, query, std::min(most, most_places), result);
    if (!best) return tl::unexpected(best.error());
    result.places.resize(best->size());
    std::vector<std::size_t> by_film(best->size());
    std::iota(by_film.begin(), by_film.end(), std::size_t{0});
    std::ranges::stable_sort(by_film, {}, [&](std::size_t at) { return (*best)[at].film; });

    auto testers = testers_for(index, query);
    if (!testers) return tl::unexpected(testers.error());
    Telling telling(index, query);
    for (std::size_t first = 0; first < by_film.size();) {
        const std::size_t film = (*best)[by_film[first]].film;
        std::vector<FoundPlace*> places;
        std::vector<std::size_t> segments;
        for (; first < by_film.size() && (*best)[by_film[first]].film == film; ++first) {
            const Ranked& one = (*best)[by_film[first]];
            FoundPlace& place = result.places[by_film[first]];
            place.film = film;
            place.span = one.span;
            place.rank = static_cast<double>(one.rank);
            places.push_back(&place);
            segments.push_back(one.segment);
        }
        if (auto told = telling.tell(result.films[film], places, segments, *testers); !told)
            return tl::unexpected(told.error());
    }
    return result;
}

} // namespace decoupage
