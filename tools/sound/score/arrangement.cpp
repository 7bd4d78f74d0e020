#include "sound/score/arrangement.hpp"

#include "sound/score/accompaniment.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace decoupage::sound {

namespace {

/// Beats to seconds, with the small freedoms of a player: a breath in the tempo over a phrase, a hand that is
/// never quite on time.
class Hand {
public:
    Hand(const Theme& theme, const Dress& dress, const Replay& replay)
        : beat_(60 / (theme.tempo * replay.tempo)), beats_(theme.beats), chance_(dress.key) {
        breath_ = chance_.between(0, 0.025);
    }

    Note played(const Strike& strike, int pitch) {
        const double at = std::max(0.0, seconds(strike.at) + 0.009 * chance_.normal()),
                     end = seconds(strike.at + strike.beats * 0.96);
        const int strength = strike.velocity + static_cast<int>(std::lround(5 * chance_.normal()));
        return {at, std::max(0.05, end - at), std::clamp(pitch, 21, 108), std::clamp(strength, 1, 127)};
    }
    double seconds(double beat) const {
        const double turn = 2 * std::numbers::pi * beat / beats_;
        return beat_ * (beat + breath_ * beats_ * (std::cos(turn) - 1) / (2 * std::numbers::pi));
    }

private:
    double beat_, beats_;
    compose::Chance chance_;
    double breath_ = 0;
};

Part part_of(int program, int pan, const std::vector<Strike>& strikes, int shift, Hand& hand) {
    Part part{program, false, pan, {}};
    for (const Strike& strike : strikes)
        part.notes.push_back(hand.played(strike, strike.pitch + shift));
    return part;
}

} // namespace

Score arranged(const Theme& theme, const Dress& dress, const Replay& replay) {
    Hand hand(theme, dress, replay);
    Score score;
    score.seconds = hand.seconds(theme.beats);
    const int shift = replay.semitones;
    score.parts.push_back(part_of(dress.melody, 60, melody_of(theme, dress), shift, hand));
    if (dress.counter != Counter::nothing)
        score.parts.push_back(part_of(dress.beside, 80, counter_of(theme, dress), shift, hand));
    if (dress.beneath != Beneath::nothing)
        score.parts.push_back(part_of(dress.chords, 48, chords_of(theme, dress), shift, hand));
    if (dress.bass != Bass::nothing)
        score.parts.push_back(part_of(dress.low, 64, bass_of(theme, dress), shift, hand));
    if (dress.drums) {
        score.parts.push_back(part_of(0, 64, drums_of(theme), 0, hand));
        score.parts.back().drums = true;
    }
    return score;
}

void append(Score& score, const Score& next) {
    for (Part part : next.parts) {
        for (Note& note : part.notes)
            note.at += score.seconds;
        const auto same = std::ranges::find_if(score.parts, [&](const Part& other) {
            return other.program == part.program && other.drums == part.drums && other.pan == part.pan;
        });
        if (same == score.parts.end())
            score.parts.push_back(std::move(part));
        else
            same->notes.insert(same->notes.end(), part.notes.begin(), part.notes.end());
    }
    score.seconds += next.seconds;
}

Score piece(compose::Chance chance, double seconds, std::vector<double>* ends) {
    const Theme first = composed_theme(chance.part(0));
    Dress dress = dress_by_chance(chance.part(1'000'000));
    Score score = arranged(first, dress);
    if (ends) *ends = {score.seconds};
    for (std::uint64_t place = 1; score.seconds < seconds; ++place) {
        ++dress.key;
        append(score, arranged(composed_theme(chance.part(place), akin_to(first)), dress));
        if (ends) ends->push_back(score.seconds);
    }
    return score;
}

} // namespace decoupage::sound
