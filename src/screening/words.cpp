#include "screening/words.hpp"

#include "lettering/choice.hpp"
#include "lettering/letter_reader.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t most_segments = 20;
constexpr int still_width = 1280; // pixels

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

} // namespace

AllLooks words_of(const std::string& film_path, const Opening& opening, const FrameTimes& times,
                  const Track& letters, const AllLooks& looks) {
    const auto seen = looks.find("letters");
    if (seen == looks.end()) return {};
    const auto chosen = worth_reading(letters, seen->second, most_segments);
    if (chosen.empty()) return {};
    auto reader = LetterReader::open();
    if (!reader) return {};
    std::vector<Frame> frames;
    for (const Lettered& lettered : chosen)
        frames.push_back(lettered.frame);
    const auto stills = visit_stills(film_path, opening, times, frames, still_width);
    if (!stills) return {};
    AllLooks words;
    words["letters"].step = seen->second.step;
    for (const Still& still : *stills) {
        const auto picture = picture_of(still);
        const auto lettered = std::ranges::find(chosen, still.frame, &Lettered::frame);
        if (!picture || lettered == chosen.end()) continue;
        const float height = lettered->letter_height * static_cast<float>(picture->height);
        ReadWords read = reader->read(luma_of(*picture), lettered->box, height);
        words["letters"].sightings.push_back(
            {still.frame, "words", lettered->box, read.confidence, {}, std::move(read.words)});
    }
    return words;
}

} // namespace decoupage
