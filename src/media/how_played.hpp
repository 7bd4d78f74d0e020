#pragma once
/// Whether a browser can play a film's own file, frame by frame at the dossier's times, or must be given a
/// stream made of it (play_stream.hpp).

#include "film/film.hpp"
#include "film/outcome.hpp"
#include "media/film_reader.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct HowPlayed {
    enum class How {
        file,   ///< as it lies there
        stream, ///< made while it is played
        none,   ///< neither: this FFmpeg lacks the encoders
    };
    /// What keeps the file itself from being played.
    enum class Why {
        nothing,
        stills,     ///< it is a folder
        container,  ///< of a kind that browsers do not open
        picture,    ///< coded otherwise than they read, or in more than 8 bits, or with more colour
        sound,      ///< the same
        streams,    ///< it has several, and browsers would choose others
        turned,     ///< it is stored on its side
        interlaced, ///< browsers would show both fields
        times,      ///< time stamps that browsers might read otherwise than the dossier does
    };
    How how = How::none;
    Why why = Why::nothing;
    std::string type; ///< of what is played: "video/mp4; codecs=\"avc1.640028, mp4a.40.2\""
};

/// `screened`, `times` and `damage`: as the dossier has them. Faults: as FilmReader::open.
Outcome<HowPlayed> how_played(const std::string& path, const Film& screened, const FrameTimes& times,
                              const std::vector<Segment>& damage);

const char* name_of(HowPlayed::How how);
const char* name_of(HowPlayed::Why why);

/// How frames of such a film are found again: by counting where its time stamps begin again.
Finding finding_for(const std::vector<Segment>& damage);

} // namespace decoupage
