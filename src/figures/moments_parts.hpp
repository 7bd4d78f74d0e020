#pragma once
/// What the parts of `proposed_moments` share: each looks at one side of the film.

#include "figures/moments.hpp"

#include <span>
#include <string_view>

namespace decoupage::moments {

/// What every part is given.
struct Watched {
    const Decoupage& decoupage;
    std::vector<CountedShot> shots; ///< those that count
    double median = 0;              ///< of their lengths, in seconds

    const Shot& shot(const CountedShot& counted) const { return decoupage.shots[counted.index]; }
};

using Moments = std::vector<Moment>;
Moments of_lengths(const Watched& watched);
Moments of_transitions(const Watched& watched);
Moments of_freezes(const Watched& watched);
Moments of_camera(const Watched& watched);
Moments of_people(const Watched& watched);
Moments of_looks(const Watched& watched);
Moments of_music(const Watched& watched);
Moments of_silence(const Watched& watched);

/// How surprising what comes `times` in `of` is, in bits; 0 where it is not there.
double bits_of_share(double times, double of);
/// How surprising it is that the most extreme of so many normal values lies so many deviations out.
double bits_of_most(double deviations, std::size_t of);

/// Seconds between the frames of a span.
double seconds_of(const Decoupage& decoupage, FrameSpan span);
/// The span with so many seconds before it and after it, inside the film: so that one sees what lies there.
FrameSpan with_around(const Decoupage& decoupage, FrameSpan span, double before, double after);
/// The share of a span that lies in segments of a track with this label, or any where it is empty.
double share_of(const Track& track, FrameSpan span, std::string_view label = {});

/// "1:18", "14.7 s", "0.84 s": a length as one says it.
std::string length_words(double seconds);
/// "twice", "six times", "2.4 times".
std::string times_words(double times);
/// "a", "a and b", "a, b and c".
std::string listed(std::span<const std::string> parts);

} // namespace decoupage::moments
