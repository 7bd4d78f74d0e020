#pragma once
/// The whole breakdown of a film: what every view, figure and claim is made from.

#include "film/analyser.hpp"
#include "film/annotation.hpp"
#include "film/correction.hpp"
#include "film/cue.hpp"
#include "film/film.hpp"
#include "film/name.hpp"
#include "film/track.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// From one transition to the next.
struct Shot {
    enum class Kind { picture, card, black };
    int number = 0; ///< from 1; black has none (0), it belongs to no shot
    Kind kind = Kind::picture;
    FrameSpan span; ///< frames in which the shot stands alone, transitions at its ends left out
    Segment before; ///< the transition it begins with; empty label at the film's start
    Segment after;  ///< the transition it ends with; empty label at the film's end
};

/// A picture kept from the film, for people.
struct Still {
    Frame frame = 0;
    int width = 0, height = 0; ///< upright, square pixels
    std::string jpeg;          ///< the bytes of a JPEG file
};

/// Which reading made the tracks: enough to make them again.
struct ReadingKey {
    std::string analyser;
    int version = 1;
    std::map<std::string, double, std::less<>> settings; ///< every parameter with the value in force
};

/// By which model that a person added a lookout looked.
struct ModelKey {
    std::string lookout;
    std::string file; ///< its name, without folders
    std::string digest;
    friend bool operator==(const ModelKey&, const ModelKey&) = default;
};

/// Tracks a Decoupage always has, by name: "transitions", "shots", "active_picture", "tone", "damage".
struct Decoupage {
    Film film;
    FrameTimes times;
    Evidence::Tracks tracks;             ///< "transitions" with the corrections in force
    std::vector<Correction> corrections; ///< the whole log
    Track as_found;                      ///< "transitions" without any correction
    std::vector<Naming> namings;         ///< the whole log
    std::vector<Name> names;             ///< those in force, where they are now
    Evidence::Curves curves;             ///< only those asked for when it was loaded
    std::vector<Shot> shots;             ///< in order, black stretches among them
    std::vector<Still> stills;           ///< in order of frame; at most one a shot
    std::vector<Subtitles> subtitles;    ///< in the film, beside it, added: several languages, or none at all
    std::vector<ReadingKey> keys;
    std::vector<ModelKey> models;     ///< none where lookouts looked by their own means
    std::vector<std::string> missing; ///< analysers whose meter or lookout failed or was left out
    std::string screened_at;          ///< "2026-11-21T10:00:00Z"
    bool whole = true;       ///< false when the screening was interrupted: `film.frames` is what was seen
    Annotations annotations; ///< those in force, where they are now

    const Track& track(std::string_view name) const; ///< an empty one if there is none
};

/// Number the shots from the tracks "transitions" and "shots" (a covering of the film: picture, card, black
/// and transition).
std::vector<Shot> number_shots(const Track& transitions, const Track& shots);

/// Those of all shots, black among them.
std::vector<FrameSpan> shot_spans(std::span<const Shot> shots);

/// Names in force among the shots and scenes (track "scenes") as they are now.
std::vector<Name> names_where_they_are(const Decoupage& decoupage);

/// The best still for each shot: the nearest to its middle among those inside it. `missing` are the frames to
/// visit for shots that have none; `spare` are stills no shot needs.
struct StillChoice {
    std::vector<Frame> missing, spare;
};
StillChoice choose_stills(const std::vector<Shot>& shots, const std::vector<Frame>& kept);

const char* name_of(Shot::Kind kind);

} // namespace decoupage
