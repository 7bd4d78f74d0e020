#pragma once
/// A film in few figures, so that many films can be laid side by side.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What a figure of a profile means, and how it is laid beside that of another film.
struct ProfileCard {
    std::string_view name; ///< "asl": in exports, and in the index of a library
    std::string_view word; ///< "average shot length"
    std::string_view unit; ///< "s", "share", "LUFS"; empty for a plain number
    enum class Compared {
        plainly,
        by_ratio, ///< twice as long is as far as half as long
        never,    ///< it says how much there is of a film, not how it is made
    } compared = Compared::plainly;
};

inline constexpr std::array<ProfileCard, 20> profile_cards{{
    {"length", "length", "s", ProfileCard::Compared::never},
    {"shots", "shots", "", ProfileCard::Compared::never},
    {"asl", "average shot length", "s", ProfileCard::Compared::by_ratio},
    {"msl", "median shot length", "s", ProfileCard::Compared::by_ratio},
    {"variation", "variation of shot lengths", "", ProfileCard::Compared::plainly},
    {"longest", "longest shot", "s", ProfileCard::Compared::by_ratio},
    {"gradual", "gradual transitions", "share", ProfileCard::Compared::plainly},
    {"cards", "cards", "share", ProfileCard::Compared::plainly},
    {"close", "close views", "share", ProfileCard::Compared::plainly},
    {"moving", "moving camera", "share", ProfileCard::Compared::plainly},
    {"speech", "speech", "share", ProfileCard::Compared::plainly},
    {"music", "music", "share", ProfileCard::Compared::plainly},
    {"silence", "silence", "share", ProfileCard::Compared::plainly},
    {"loudness", "loudness", "LUFS", ProfileCard::Compared::plainly},
    {"key", "key", "", ProfileCard::Compared::plainly},
    {"contrast", "contrast", "", ProfileCard::Compared::plainly},
    {"clutter", "clutter", "", ProfileCard::Compared::plainly},
    {"symmetry", "symmetry", "", ProfileCard::Compared::plainly},
    {"openness", "openness", "", ProfileCard::Compared::plainly},
    {"colour", "colour", "share", ProfileCard::Compared::plainly},
}};

/// The place of a figure among `profile_cards`; their number if there is none of that name.
std::size_t profile_place(std::string_view name);

struct FilmProfile {
    std::array<double, profile_cards.size()> values{}; ///< NaN where it cannot be said
    std::vector<float> density; ///< changes of shot a minute, in the middles of `density_points` parts
    std::vector<float> lengths; ///< seconds: `length_points` quantiles of the shots' lengths, 0 to 1, evenly
    double value(std::string_view name) const { return values[profile_place(name)]; }
};

inline constexpr std::size_t density_points = 60;
inline constexpr std::size_t length_points = 41;

/// Lengths are those of all shots under `counting`; shares of sound are of the film's time, those of scale
/// and movement of the pictures' time; looks are means over shots, weighted by their length. `integrated`
/// loudness in LUFS, NaN of a film without.
FilmProfile film_profile(const Decoupage& decoupage, double integrated, const Counting& counting = {});

} // namespace decoupage
