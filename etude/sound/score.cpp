#include "etude/sound/score.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <sstream>
#include <string>

namespace decoupage::etude {

namespace {

/// Semitones above C of a letter with its sharp or flat, which are taken off the text.
int step_of(std::string_view& text) {
    constexpr std::array letters{9, 11, 0, 2, 4, 5, 7}; // from A on
    assert(text.front() >= 'A' && text.front() <= 'G');
    int step = letters[static_cast<std::size_t>(text.front() - 'A')];
    text.remove_prefix(1);
    for (; !text.empty() && (text.front() == '#' || text.front() == 'b'); text.remove_prefix(1))
        step += text.front() == '#' ? 1 : -1;
    return step;
}

/// The notes of a chord, laid as near to middle C as they can be.
std::vector<int> notes_of(int root, std::string_view kind) {
    std::vector<int> steps{0, kind.starts_with("m") ? 3 : 4, 7};
    if (kind.ends_with("7")) steps.push_back(10);
    std::vector<int> notes;
    for (int step : steps) {
        int note = 48 + (root + step) % 12;
        if (note < 54) note += 12;
        notes.push_back(note);
    }
    std::sort(notes.begin(), notes.end());
    return notes;
}

Chord chord_of(std::string_view text) {
    const int root = step_of(text);
    const std::size_t slash = text.find('/');
    std::string_view kind = text.substr(0, slash), under = text.substr(std::min(text.size(), slash));
    int low = root;
    if (!under.empty()) {
        under.remove_prefix(1);
        low = step_of(under);
    }
    low = (low + 12) % 12;
    return {0, 0, 36 + low - (low > 9 ? 12 : 0), notes_of(root + 12, kind)};
}

} // namespace

std::vector<Written> melody_of(std::string_view text) {
    std::istringstream words{std::string(text)};
    std::vector<Written> melody;
    double beat = 0;
    for (std::string word; words >> word;) {
        if (word == "|") continue;
        std::string_view rest = word;
        double beats = 0;
        std::from_chars(word.data() + word.find(':') + 1, word.data() + word.size(), beats);
        if (rest.front() != '-') {
            const int step = step_of(rest);
            melody.push_back({beat, beats, 12 * (rest.front() - '0' + 1) + step});
        }
        beat += beats;
    }
    return melody;
}

std::vector<Chord> harmony_of(std::string_view text, double beats_each) {
    std::istringstream words{std::string(text)};
    std::vector<Chord> harmony;
    double beat = 0;
    for (std::string word; words >> word; beat += beats_each) {
        if (word == ".") {
            harmony.back().beats += beats_each;
            continue;
        }
        harmony.push_back(chord_of(word));
        harmony.back().beat = beat;
        harmony.back().beats = beats_each;
    }
    return harmony;
}

const char* name_of(Piece piece) {
    static constexpr std::array names{"theme", "march", "music_box"};
    static_assert(names.size() == pieces);
    return names[static_cast<std::size_t>(piece)];
}

const Score& score_of(Piece piece) {
    static const std::array<Score, pieces> scores{
        Score{16, 3,
              // A fifth up and a turn; the leap grows wider each time, up to the C from which it comes home.
              melody_of("A4:1 E5:2 | D5:.5 C5:.5 B4:1 C5:1 | A4:1 F5:2 | E5:.5 D5:.5 C5:1 D5:1 | "
                        "B4:1 D5:1 G5:1 | G5:1.5 F5:.5 E5:1 | F5:1 E5:1 D5:1 | E5:1 G#4:1 B4:1 | "
                        "A4:1 E5:2 | G5:.5 F5:.5 E5:1 C#5:1 | D5:1 A5:2 | G5:.5 F5:.5 E5:1 D5:1 | "
                        "E5:1 G5:1 C6:1 | C6:1.5 B5:.5 A5:1 | G#5:1 B5:1 E5:1 | A5:2 E5:1"),
              harmony_of("Am Am/G F Dm G7 C Dm E7 Am A7 Dm G7 C F E7 Am", 3)},
        Score{6, 4,
              melody_of("Bb4:1 D5:.75 F5:.25 Bb5:1.5 A5:.5 | G5:.75 A5:.25 G5:.5 F5:.5 D5:1 F5:1 | "
                        "Eb5:.75 F5:.25 G5:.5 Eb5:.5 C5:1 Eb5:1 | D5:.75 Eb5:.25 F5:.5 D5:.5 Bb4:1 F5:1 | "
                        "G5:.75 G5:.25 A5:1 Bb5:.75 C6:.25 D6:1 | C6:.5 A5:.5 F5:.5 A5:.5 Bb5:2"),
              harmony_of("Bb . Eb Bb Cm F7 Bb . Eb F7 F7 Bb", 2)},
        Score{8, 4,
              melody_of("G5:1 D5:.5 E5:.5 B4:1 D5:1 | C5:.5 D5:.5 E5:1 D5:2 | B5:1 A5:.5 G5:.5 E5:1 G5:1 | "
                        "A5:1 F#5:1 D5:2 | G5:1 D5:.5 E5:.5 B4:1 G5:1 | E5:.5 F#5:.5 G5:1 C6:2 | "
                        "B5:.5 A5:.5 G5:1 F#5:.5 E5:.5 F#5:1 | G5:1 D5:1 G5:2"),
              harmony_of("G . C G Em . D . G Em C . G D7 G .", 2)}};
    return scores[static_cast<std::size_t>(piece)];
}

} // namespace decoupage::etude
