#include "figures/moments_parts.hpp"

#include <algorithm>
#include <map>

namespace decoupage::moments {

namespace {

constexpr float sure_transition = 0.6F; ///< confidence from which a transition is proposed
constexpr std::size_t few = 6;          ///< dissolves from which on a long one can be told
constexpr double around = 1;            ///< seconds shown on both sides
constexpr double much_longer = 1.8;     ///< than half of them

using Kinds = std::map<std::string, std::vector<const Segment*>, std::less<>>;

Kinds by_kind(const Track& transitions) {
    Kinds kinds;
    for (const Segment& one : transitions.segments)
        if (one.confidence >= sure_transition) kinds[one.label].push_back(&one);
    return kinds;
}

/// A kind of which the film has one or two among many others.
void add_rare(const Watched& watched, const Kinds& kinds, std::size_t all, Moments& found) {
    for (const auto& [kind, ones] : kinds) {
        if (kind != "wipe" && kind != "dissolve") continue; // fades begin and end films; "other" is anything
        if (ones.size() > 2) continue;
        const bool iris = ones[0]->detail.starts_with("iris");
        const std::string word = iris ? "iris" : kind;
        for (const Segment* one : ones)
            found.push_back({Moment::Family::cutting, "rare_transition",
                             with_around(watched.decoupage, one->span, around, around),
                             ones.size() == 1 ? "The only " + word : "One of two " + kind + "s",
                             (ones.size() == 1 ? "The only " + word : "One of two " + kind + "s") +
                                 " among " + std::to_string(all) + " transitions; it takes " +
                                 length_words(seconds_of(watched.decoupage, one->span)) + ".",
                             bits_of_share(static_cast<double>(ones.size()), static_cast<double>(all))});
    }
}

void add_slowest(const Watched& watched, const Kinds& kinds, Moments& found) {
    const auto dissolves = kinds.find("dissolve");
    if (dissolves == kinds.end() || dissolves->second.size() < few) return;
    std::vector<double> lengths;
    for (const Segment* one : dissolves->second)
        lengths.push_back(seconds_of(watched.decoupage, one->span));
    const auto longest = std::ranges::max_element(lengths);
    std::vector<double> sorted = lengths;
    std::ranges::sort(sorted);
    const double median = sorted[sorted.size() / 2];
    if (*longest < much_longer * median) return;
    const Segment& one = *dissolves->second[static_cast<std::size_t>(longest - lengths.begin())];
    found.push_back({Moment::Family::cutting, "slowest_dissolve",
                     with_around(watched.decoupage, one.span, around, around), "The slowest dissolve",
                     "The slowest of " + std::to_string(lengths.size()) + " dissolves takes " +
                         length_words(*longest) + ", where half of them take less than " +
                         length_words(median) + ".",
                     bits_of_share(1, static_cast<double>(lengths.size()))});
}

} // namespace

Moments of_transitions(const Watched& watched) {
    const Kinds kinds = by_kind(watched.decoupage.track("transitions"));
    std::size_t all = 0;
    for (const auto& [kind, ones] : kinds)
        all += ones.size();
    Moments found;
    add_rare(watched, kinds, all, found);
    add_slowest(watched, kinds, found);
    return found;
}

} // namespace decoupage::moments
