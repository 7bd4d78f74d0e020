#include "figures/heard.hpp"
#include "figures/moments_parts.hpp"

#include <algorithm>

namespace decoupage::moments {

namespace {

constexpr double long_without = 0.12;               ///< share of the film without music that is worth saying
constexpr double heard_before = 2, heard_after = 1; ///< seconds around the end of music
constexpr double least_without = 20;                ///< seconds
constexpr float sure_theme = 0.6F;

std::string place_words(const Decoupage& decoupage, Frame frame) {
    return clock_text(decoupage.times.at(frame) - decoupage.times.at(0));
}

/// The music that begins after the longest stretch without any.
Moments after_long_without(const Watched& watched) {
    const Decoupage& decoupage = watched.decoupage;
    const Track& music = decoupage.track("music");
    Frame silent_since = 0, best_since = 0;
    const Segment* best = nullptr;
    double longest = 0;
    for (const Segment& one : music.segments) {
        const double without = seconds_of(decoupage, {silent_since, one.span.first});
        if (without > longest) longest = without, best = &one, best_since = silent_since;
        silent_since = std::max(silent_since, one.span.end);
    }
    const double all = seconds_of(decoupage, {0, decoupage.times.frames()});
    if (best == nullptr || longest < long_without * all || longest < least_without) return {};
    const bool first = best_since == 0;
    return {{Moment::Family::music, "music_at_last", best->span, first ? "The first music" : "Music again",
             (first ? "No music is heard until "
                    : "After " + length_words(longest) +
                          " without music, the longest stretch, it is heard again at ") +
                 place_words(decoupage, best->span.first) + ".",
             3 + bits_of_share(1, all / std::max(all - longest, all / 8))}};
}

/// Each theme that comes back, where it comes back last.
Moments themes_again(const Watched& watched) {
    Moments found;
    const double all = seconds_of(watched.decoupage, {0, watched.decoupage.times.frames()});
    for (const Motif& motif : motifs_of(watched.decoupage)) {
        if (motif.occurrences.size() < 2) continue;
        const Segment &last = motif.occurrences.back(),
                      &before = motif.occurrences[motif.occurrences.size() - 2];
        if (last.confidence < sure_theme) continue;
        const double after = seconds_of(watched.decoupage, {before.span.end, last.span.first});
        found.push_back(
            {Moment::Family::music, "theme_again", last.span,
             "Theme " + std::string(motif.name) + " comes back",
             "A theme heard at " + place_words(watched.decoupage, motif.occurrences.front().span.first) +
                 " comes back" +
                 (motif.occurrences.size() > 2
                      ? " for the " + std::string(motif.occurrences.size() == 3 ? "second" : "last") + " time"
                      : "") +
                 ", " + length_words(after) + " after it was last heard.",
             3 + 4 * after / std::max(all, 1.0)});
    }
    return found;
}

Moments cut_off(const Watched& watched) {
    std::vector<const Segment*> ones, edges;
    for (const Segment& edge : watched.decoupage.track("music_edges").segments) {
        if (edge.label == "cut_off" || edge.label == "ends" || edge.label == "fades_out")
            edges.push_back(&edge);
        if (edge.label == "cut_off" && edge.confidence >= sure_theme) ones.push_back(&edge);
    }
    if (ones.empty() || edges.size() < 4 || ones.size() > 2) return {};
    const FrameSpan span = with_around(
        watched.decoupage, {ones.front()->span.first, ones.front()->span.first}, heard_before, heard_after);
    return {{Moment::Family::music, "music_cut_off", span, "The music is cut off",
             "Of " + std::to_string(edges.size()) + " times that music ends, it is cut off " +
                 (ones.size() == 1 ? "once" : "twice") + ", here.",
             bits_of_share(static_cast<double>(ones.size()), static_cast<double>(edges.size()))}};
}

} // namespace

Moments of_music(const Watched& watched) {
    if (watched.decoupage.track("music").segments.empty()) return {};
    Moments found = after_long_without(watched);
    std::ranges::move(themes_again(watched), std::back_inserter(found));
    std::ranges::move(cut_off(watched), std::back_inserter(found));
    return found;
}

} // namespace decoupage::moments
