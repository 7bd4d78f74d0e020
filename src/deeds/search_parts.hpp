#pragma once
/// What is found of one kind of thing. Inside deeds/ only.

#include "deeds/search.hpp"

#include <functional>

namespace decoupage {

/// What is sought, as every source of things takes it.
struct Sought {
    const SearchOrder& order;
    SoughtWords words;
    bool wants(FoundKind kind) const;
};

/// How much a kind of thing counts beside others, from 0 to 1: what a person called a place is nearer to what
/// somebody looks for than what is said there in passing. By judgement, not tuned on anything.
double weight_of(FoundKind kind);

/// Keeps the best of each kind, and counts all.
class BestThings {
public:
    explicit BestThings(const SearchOrder& order) : most_(std::min(order.most_each, most_of_each)) {}
    void count(FoundKind kind, std::int64_t matches) { matches_[place(kind)] += matches; }
    /// Could one of this rank still be among the best?
    bool would_keep(FoundKind kind, double rank) const;
    void take(FoundThing thing);
    SearchAnswer answer() &&;

private:
    static std::size_t place(FoundKind kind) { return static_cast<std::size_t>(kind); }
    std::size_t most_;
    std::array<std::vector<FoundThing>, found_kinds> kept_;
    std::array<std::int64_t, found_kinds> matches_{};
};

/// Each looks in one part of the ground and gives what it finds to `best`.
Outcome<void> find_in_films(const SearchGround& ground, const Sought& sought, BestThings& best);
Outcome<void> find_measured(const SearchGround& ground, const Sought& sought, BestThings& best);
Outcome<void> find_places(const SearchGround& ground, const Sought& sought, BestThings& best);
Outcome<void> find_in_works(const SearchGround& ground, const Sought& sought, BestThings& best);

} // namespace decoupage
