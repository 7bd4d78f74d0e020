#include "figures/spoken.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

int words_in(const Subtitles& subtitles) {
    int words = 0;
    for (const Cue& cue : subtitles.cues)
        words += count_words(cue.words);
    return words;
}

/// In order of `begin`, as cues are.
Time covered(const Subtitles& subtitles, Time duration) {
    Time covered{0}, end{0};
    for (const Cue& cue : subtitles.cues) {
        if (cue.words.empty()) continue;
        const Time first = std::max(cue.begin, end), last = std::min(cue.end, duration);
        if (last > first) covered += last - first;
        end = std::max(end, last);
    }
    return covered;
}

} // namespace

const Subtitles* principal_words(const Decoupage& decoupage) {
    const Subtitles* principal = nullptr;
    int most = 0;
    for (const Subtitles& subtitles : decoupage.subtitles)
        if (const int words = words_in(subtitles); words > most) {
            most = words;
            principal = &subtitles;
        }
    return principal;
}

FrameSpan frames_of(const Cue& cue, const FrameTimes& times) {
    if (times.frames() == 0) return {};
    const Frame first = times.on_screen(cue.begin);
    return {first, std::max(first, times.on_screen(cue.end - Time{1})) + 1};
}

int shot_number_at(const Decoupage& decoupage, Frame frame) {
    const auto shot = std::partition_point(decoupage.shots.begin(), decoupage.shots.end(),
                                           [&](const Shot& one) { return one.span.end <= frame; });
    return shot == decoupage.shots.end() ? 0 : shot->number;
}

WordFigures word_figures(const Subtitles& subtitles, Time duration) {
    WordFigures figures;
    std::map<std::string, Speaker> speakers;
    for (const Cue& cue : subtitles.cues) {
        const int words = count_words(cue.words);
        if (words == 0) continue;
        ++figures.cues;
        figures.words += words;
        if (cue.speaker.empty()) continue;
        Speaker& speaker = speakers[cue.speaker];
        speaker.name = cue.speaker;
        ++speaker.cues;
        speaker.words += words;
    }
    figures.spoken = covered(subtitles, duration);
    if (figures.spoken > Time{0}) figures.a_minute = figures.words / (seconds(figures.spoken) / 60);
    if (duration > Time{0}) figures.share = seconds(figures.spoken) / seconds(duration);
    for (auto& [name, speaker] : speakers)
        figures.speakers.push_back(std::move(speaker));
    std::ranges::stable_sort(figures.speakers, std::greater<>{}, &Speaker::words);
    return figures;
}

Density word_density(const Subtitles& subtitles, Time duration) {
    constexpr int enough = 20'000;
    const int every = words_in(subtitles) / enough + 1;
    std::vector<Time> spoken;
    int number = 0;
    for (const Cue& cue : subtitles.cues) {
        const int words = count_words(cue.words);
        for (int word = 0; word < words; ++word) {
            const Time time = cue.begin + (cue.end - cue.begin) / words * word;
            if (number++ % every == 0 && time < duration) spoken.push_back(time);
        }
    }
    Density density = cut_density(spoken, duration);
    for (double& value : density.values)
        value *= every;
    return density;
}

} // namespace decoupage
