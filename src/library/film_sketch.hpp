#pragma once
/// A film as far as the index of its library knows it: enough to say when and in which shot a frame is, and
/// to understand a place that a person types.

#include "film/decoupage.hpp"
#include "library/index.hpp"

#include <vector>

namespace decoupage {

struct FilmSketch {
    LibraryFilm film;
    std::vector<FrameSpan> shots;
    std::vector<float> starts;  ///< seconds at which shots begin
    std::vector<float> numbers; ///< of the shots
    std::vector<FrameSpan> scenes;

    /// Seconds from the film's first frame; frames of a shot last equally long here.
    double seconds_at(Frame frame) const;
    /// The number of the shot; 0 for none.
    int shot_at(Frame frame) const;
    /// With times, shots and the track "scenes", and nothing else.
    Decoupage decoupage() const;
};

/// Sketches films of one index, asked for in growing order of their ids.
class Sketching {
public:
    explicit Sketching(const Index& index);
    Outcome<FilmSketch> sketch(const LibraryFilm& film);

private:
    Index::Walk shots_, starts_, numbers_, scenes_;
};

} // namespace decoupage
