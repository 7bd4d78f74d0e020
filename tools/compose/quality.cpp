#include "compose/quality.hpp"

#include <string>

namespace decoupage::compose {

namespace {

std::string key_frames_words(int frames) {
    return ", a key frame at least every " + std::to_string(frames);
}

Quality by_rate(std::string codec, const std::string& name, int kilobits, int key_frames) {
    Quality quality{
        .codec = std::move(codec), .words = {}, .bits_per_second = kilobits * 1000LL, .options = {}};
    quality.key_frames = key_frames;
    quality.words = name + ", " + std::to_string(kilobits) + " kbit/s" + key_frames_words(key_frames);
    return quality;
}

Quality by_factor(std::string codec, const std::string& name, int factor, int key_frames) {
    Quality quality{.codec = std::move(codec), .words = {}, .options = {}};
    quality.options = {{"crf", std::to_string(factor)}};
    quality.key_frames = key_frames;
    quality.words = name + ", factor " + std::to_string(factor) + key_frames_words(key_frames);
    return quality;
}

} // namespace

Quality quality(Chance chance) {
    if (chance.happens(0.5)) {
        Quality fine = by_factor("libx264", "x264", chance.whole(13, 18), 48);
        fine.options.emplace_back("preset", "ultrafast");
        return fine;
    }
    constexpr std::array coders{0.45, 0.15, 0.2, 0.2};
    switch (chance.which(coders)) {
    case 0: {
        Quality low = by_factor("libx264", "x264", chance.whole(26, 40), chance.length(12, 300));
        low.b_frames = chance.whole(0, 3);
        low.options.emplace_back("preset", "veryfast");
        if (chance.happens(0.3)) low.options.emplace_back("sc_threshold", "0");
        return low;
    }
    case 1: {
        Quality low = by_factor("libx265", "x265", chance.whole(28, 40), chance.length(12, 300));
        low.options.emplace_back("preset", "ultrafast");
        low.options.emplace_back("x265-params", "log-level=none:pools=none:frame-threads=1:wpp=0");
        return low;
    }
    case 2: {
        const int kilobits = chance.length(120, 700);
        Quality low = by_rate("mpeg2video", "MPEG-2", kilobits, chance.whole(6, 30));
        low.b_frames = chance.whole(0, 2);
        return low;
    }
    default: {
        const int kilobits = chance.length(60, 500);
        return by_rate("mpeg4", "MPEG-4 part 2", kilobits, chance.length(12, 300));
    }
    }
}

} // namespace decoupage::compose
