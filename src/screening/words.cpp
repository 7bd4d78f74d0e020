#include "screening/words.hpp"

#include "lettering/choice.hpp"
#include "lettering/letter_reader.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

constexpr std::size_t most_segments = 20; // of a brief film; one more for two minutes of it
constexpr int still_width = 1280;         // pixels
constexpr float well_read = 0.85f;        // no other look is asked

/// By Rec. 601, as stills are coded.
Plane<std::uint8_t> luma_of(const Picture& picture) {
    Plane<std::uint8_t> luma(picture.width, picture.height);
    for (std::size_t i = 0; i < luma.values.size(); ++i) {
        const std::uint8_t* pixel = picture.pixels.data() + 3 * i;
        luma.values[i] =
            static_cast<std::uint8_t>((77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2] + 128) >> 8);
    }
    return luma;
}

/// From the film, by their numbers.
class Fetched {
public:
    Fetched(const std::string& film_path, const Opening& opening, const FrameTimes& times)
        : film_path_(film_path), opening_(opening), times_(times) {}

    void fetch(const std::vector<Frame>& frames) {
        const auto stills = visit_stills(film_path_, opening_, times_, frames, still_width);
        for (const Still& still : stills ? *stills : std::vector<Still>{})
            if (const auto picture = picture_of(still)) lumas_.emplace(still.frame, luma_of(*picture));
    }

    /// The frame itself first; empty where it could not be had.
    std::vector<Plane<std::uint8_t>> pictures(Frame frame, const std::vector<Frame>& beside) const {
        std::vector<Plane<std::uint8_t>> found;
        if (!has(frame)) return found;
        found.push_back(lumas_.at(frame));
        for (const Frame other : beside)
            if (const auto luma = lumas_.find(other); luma != lumas_.end()) found.push_back(luma->second);
        return found;
    }

    bool has(Frame frame) const { return lumas_.contains(frame); }

private:
    const std::string& film_path_;
    const Opening& opening_;
    const FrameTimes& times_;
    std::map<Frame, Plane<std::uint8_t>> lumas_;
};

ReadWords read(LetterReader& reader, const Lettered& lettered,
               const std::vector<Plane<std::uint8_t>>& pictures) {
    if (pictures.empty()) return {};
    const float height = lettered.letter_height * static_cast<float>(pictures.front().height);
    return reader.read(pictures, lettered.box, height, lettered.contrast < 0 ? Ink::dark : Ink::light);
}

} // namespace

AllLooks words_of(const std::string& film_path, const Opening& opening, const FrameTimes& times,
                  const Track& letters, const AllLooks& looks) {
    const auto seen = looks.find("letters");
    if (seen == looks.end()) return {};
    const auto for_its_length = static_cast<std::size_t>(std::max(0.0, seconds(times.end())) / 120);
    const auto chosen = worth_reading(letters, seen->second, most_segments + for_its_length);
    if (chosen.empty()) return {};
    auto reader = LetterReader::open();
    if (!reader) return {};
    std::vector<Frame> frames, more;
    for (const Lettered& lettered : chosen)
        frames.push_back(lettered.frame);
    Fetched fetched(film_path, opening, times);
    fetched.fetch(frames);
    std::map<Frame, ReadWords> all;
    for (const Lettered& lettered : chosen) {
        ReadWords& words = all[lettered.frame] =
            read(*reader, lettered, fetched.pictures(lettered.frame, {}));
        if (words.confidence >= well_read || lettered.beside.empty()) continue;
        more.insert(more.end(), lettered.beside.begin(), lettered.beside.end());
    }
    fetched.fetch(more);
    AllLooks words;
    words["letters"].step = seen->second.step;
    for (const Lettered& lettered : chosen) {
        if (!fetched.has(lettered.frame)) continue; // nobody has looked, which is not the same as unread
        ReadWords best = std::move(all[lettered.frame]);
        if (best.confidence < well_read && !lettered.beside.empty())
            if (ReadWords other = read(*reader, lettered, fetched.pictures(lettered.frame, lettered.beside));
                worth(other) > worth(best))
                best = std::move(other);
        words["letters"].sightings.push_back(
            {lettered.frame, "words", lettered.box, best.confidence, {}, std::move(best.words)});
    }
    return words;
}

} // namespace decoupage
