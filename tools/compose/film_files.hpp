#pragma once
/// Films as files: reading them picture by picture, made small, and writing composed ones. The only door of
/// the composer to FFmpeg's libraries.

#include "compose/picture.hpp"
#include "film/film.hpp"
#include "film/outcome.hpp"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace decoupage::compose {

/// A small picture whose area is about 320 x 180, of the film's shape; both sides even.
struct SmallSize {
    int width = 0, height = 0;
    std::size_t bytes() const { return static_cast<std::size_t>(width) * height * 3 / 2; }
};
SmallSize small_size(const Film& film);

/// Decodes a whole film and gives each picture, made small and of full range: luma, then blue, then red. Ends
/// early with the fault that `take` gives. Faults: those of opening a film.
Outcome<void>
read_small(const std::string& path,
           const std::function<Outcome<void>(const Film& film, const std::uint8_t* picture)>& take);

/// How a film is coded.
struct Quality {
    std::string codec = "libx264";    ///< as FFmpeg names it
    std::string words;                ///< for the truth: "x264, quality 33, a key frame every 48"
    std::int64_t bits_per_second = 0; ///< 0 where `options` say how good it is to be
    int key_frames = 250;             ///< at most so many frames apart
    int b_frames = 0;
    std::vector<std::pair<std::string, std::string>> options;
};

/// One film being written, into FILE.part; it bears its name only once it is finished.
class FilmWriter {
public:
    FilmWriter();
    ~FilmWriter();
    FilmWriter(const FilmWriter&) = delete;
    FilmWriter& operator=(const FilmWriter&) = delete;

    /// Faults: not_allowed (the place cannot be written), not_found (FFmpeg lacks the codec).
    Outcome<void> start(const std::string& path, int width, int height, Rate rate, const Quality& quality);
    Outcome<void> add(const Picture& picture);
    Outcome<void> finish();

private:
    struct Parts;
    Outcome<void> encode(bool last);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage::compose
