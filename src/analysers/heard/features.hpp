#pragma once
/// The features of each tenth of a second: what tells speech, music and other sounds apart, after the
/// literature named beside each. All but `level` are the same for loud and for quiet sound.

#include "analysers/heard/instants.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace decoupage::heard {

/// "Here" is the tenth of a second (five instants); "about" is the two seconds around it.
enum class Feature : std::size_t {
    level,        ///< here, log2 of power
    rise,         ///< level here over the mean about
    dips,         ///< share of instants about that are much quieter than the mean (Saunders 1996)
    depth_2,      ///< how deep the bands' levels swing about, 1 to 3 times a second: octaves
    depth_4,      ///< 3 to 6 times: syllables (Houtgast and Steeneken 1985; Scheirer and Slaney 1997)
    depth_4_most, ///< in the band in which it is deepest: other sound may fill the others
    depth_8,      ///< 6 to 12 times
    together,     ///< how far the bands swing together about, 0 to 1
    alternation,  ///< correlation of low and high bands about: vowels and fricatives go by turns
    flux,         ///< how much the bands change from an instant to the next, here (Scheirer and Slaney 1997)
    flux_spread,  ///< the spread of that about
    harmonicity,  ///< here (Boersma 1993; Tolonen and Karjalainen 2000)
    harmonicity_about,
    harmonicity_spread, ///< voiced and unvoiced by turns
    voiced,             ///< share of instants about with a pitch
    pitch,              ///< here, log2 of Hz, mean of instants with a pitch; 0 where there is none
    pitch_spread,       ///< about, octaves
    glide,              ///< mean change of pitch between voiced instants about, 1/100 octave: voices glide
    held,               ///< share of voiced instants about whose pitch stays: notes are held
    lines_short,        ///< how long the steadiest partials sound, share of half a second
    lines_long,    ///< the same of two seconds (continuous frequency activation: Seyerlehner and others 2007)
    lines_low,     ///< as lines_long, under 600 Hz
    lines_middle,  ///< 600 to 2,000 Hz
    lines_high,    ///< over 2,000 Hz
    gap_level,     ///< level of the quietest fifth about, under the mean: what goes on behind a voice
    gap_flatness,  ///< flatness there
    gap_lines,     ///< share of these instants in which the steadiest partials stand out
    steady,        ///< how alike the relief is to that 0.2 s before: lines lie level
    gliding,       ///< how much more alike to that 60 ms before if all partials may glide
    tuning,        ///< how far all partials about lie on one scale of semitones (after Dixon 2010)
    chroma_steady, ///< how alike pitch classes before and after are (Bartsch and Wakefield 2005)
    chroma_peaks,  ///< how few pitch classes there are about
    crossings,     ///< here (Saunders 1996)
    crossings_spread,
    crossings_skew,
    flatness, ///< here (Johnston 1988)
    flatness_spread,
    centre, ///< here
    centre_spread,
    roll_off, ///< here
    limit,    ///< the highest band about with anything in it, 0 to 1
    onset,    ///< the greatest rise of all bands here: octaves (after Fitzgerald 2010: upright lines)
    pulse,    ///< how regular rises about are (Scheirer and Slaney 1997)
    count
};
inline constexpr std::size_t features = static_cast<std::size_t>(Feature::count);

/// The name of its curve after "heard_", its unit and extents.
struct FeatureName {
    std::string_view name, unit;
    float least, most;
};
const std::array<FeatureName, features>& feature_names();

/// What is known of a tenth of a second.
struct Tenth {
    std::array<float, features> feature{};
    std::array<float, bands>
        band{}; ///< each band's level under the greatest about, kept from falling too low
    float& of(Feature one) { return feature[static_cast<std::size_t>(one)]; }
    float of(Feature one) const { return feature[static_cast<std::size_t>(one)]; }
};

std::vector<Tenth> tenths_of(const Instants& instants);

/// How like a step or a knock each instant of a run is: by how much nearly all bands rise at once and fall
/// again within 0.14 s, octaves.
std::vector<float> knocks_of(const Instants& instants);

} // namespace decoupage::heard
