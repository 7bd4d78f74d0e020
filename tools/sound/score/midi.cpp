#include "sound/score/midi.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace decoupage::sound {

namespace {

constexpr int ticks_a_quarter = 480, microseconds_a_quarter = 500'000;
constexpr int drum_channel = 9, channels = 16;

struct Event {
    long tick = 0;
    int order = 0; ///< at one tick: set-up, then ends of notes, then beginnings
    std::vector<std::uint8_t> bytes;
};

std::uint8_t byte(int value) {
    return static_cast<std::uint8_t>(value);
}

long tick_of(double seconds) {
    return std::lround(seconds * ticks_a_quarter * 1e6 / microseconds_a_quarter);
}

void add_number(std::vector<std::uint8_t>& file, long value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i)
        file.push_back(byte(static_cast<int>(value >> (8 * i) & 0xff)));
}

/// Seven bits a byte, the highest bit set on all but the last.
void add_variable(std::vector<std::uint8_t>& file, long value) {
    for (int shift = 21; shift > 0; shift -= 7)
        if (value >> shift) file.push_back(byte(static_cast<int>(value >> shift & 0x7f) | 0x80));
    file.push_back(byte(static_cast<int>(value & 0x7f)));
}

void add_part(std::vector<Event>& events, const Part& part, double from, int channel) {
    const long set_up = tick_of(from);
    if (!part.drums) events.push_back({set_up, 0, {byte(0xc0 | channel), byte(part.program)}});
    events.push_back({set_up, 0, {byte(0xb0 | channel), 10, byte(part.pan)}});
    for (const Note& note : part.notes) {
        const long first = tick_of(from + note.at),
                   end = std::max(first + 1, tick_of(from + note.at + note.seconds));
        events.push_back({first, 2, {byte(0x90 | channel), byte(note.pitch), byte(note.velocity)}});
        events.push_back({end, 1, {byte(0x80 | channel), byte(note.pitch), 0}});
    }
}

void add_score(std::vector<Event>& events, const Score& score, double from) {
    int channel = 0;
    for (const Part& part : score.parts) {
        if (!part.drums && channel == channels) continue;
        add_part(events, part, from, part.drums ? drum_channel : channel);
        if (!part.drums) channel += channel + 1 == drum_channel ? 2 : 1;
    }
}

std::vector<Event> events_of(std::span<const Score> scores) {
    std::vector<Event> events{
        {0,
         0,
         {0xff, 0x51, 3, byte(microseconds_a_quarter >> 16), byte(microseconds_a_quarter >> 8 & 0xff),
          byte(microseconds_a_quarter & 0xff)}}};
    const std::vector<double> from = beginnings(scores);
    for (std::size_t i = 0; i < scores.size(); ++i)
        add_score(events, scores[i], from[i]);
    std::ranges::stable_sort(events, {},
                             [](const Event& event) { return std::tuple(event.tick, event.order); });
    events.push_back({std::max(events.back().tick, tick_of(from.back())), 3, {0xff, 0x2f, 0}});
    return events;
}

} // namespace

std::vector<double> beginnings(std::span<const Score> scores) {
    std::vector<double> places{0};
    for (const Score& score : scores)
        places.push_back(places.back() + score.seconds + (&score == &scores.back() ? at_last : apart));
    return places;
}

std::vector<std::uint8_t> midi_file(std::span<const Score> scores) {
    std::vector<std::uint8_t> track;
    long tick = 0;
    for (const Event& event : events_of(scores)) {
        add_variable(track, event.tick - tick);
        track.insert(track.end(), event.bytes.begin(), event.bytes.end());
        tick = event.tick;
    }
    std::vector<std::uint8_t> file{'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 0, 0, 1};
    add_number(file, ticks_a_quarter, 2);
    for (const char letter : {'M', 'T', 'r', 'k'})
        file.push_back(byte(letter));
    add_number(file, static_cast<long>(track.size()), 4);
    file.insert(file.end(), track.begin(), track.end());
    return file;
}

} // namespace decoupage::sound
