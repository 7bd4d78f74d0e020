#include "media/sound_reader.hpp"

#include "media/sound_converter.hpp"
#include "media/sound_line.hpp"
#include "media/sound_stream.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {

namespace {

constexpr std::int64_t longest_sound = 24 * 3600; ///< seconds; a film that says it is longer is not believed
constexpr std::int64_t longest_gap = 3600;        ///< seconds; stamps that jump further are not believed

/// Of all channels but those of low effects, where there are others.
std::vector<float> mean_of(const Channels& channels, const std::vector<ChannelPlace>& places) {
    std::vector<float> mean(channels.front().size());
    const auto low = std::ranges::count(places, ChannelPlace::low);
    const bool all = low == std::ssize(places);
    for (std::size_t c = 0; c < channels.size(); ++c)
        if (all || places[c] != ChannelPlace::low)
            std::transform(mean.begin(), mean.end(), channels[c].begin(), mean.begin(), std::plus<>());
    const auto count = static_cast<float>(all ? std::ssize(places) : std::ssize(places) - low);
    for (float& sample : mean)
        sample /= count;
    return mean;
}

/// Strangers' floats may be anything.
void make_finite(Channels& channels) {
    constexpr float loudest = 64;
    for (std::vector<float>& channel : channels)
        for (float& sample : channel)
            sample = std::isfinite(sample) ? std::clamp(sample, -loudest, loudest) : 0.0F;
}

std::int64_t length_of(const Channels& channels) {
    return channels.empty() ? 0 : std::ssize(channels.front());
}

std::int64_t ceiling(std::int64_t a, std::int64_t b) {
    return (a + b - 1) / b;
}

} // namespace

struct SoundReader::Parts {
    explicit Parts(SoundStream opened) : stream(std::move(opened)) {}

    std::optional<SoundRun> next();
    void gather(std::int64_t tenths);
    void take(const AVFrame& frame);
    void place(Channels channels, std::optional<Time> time);
    void add(const Channels& channels);
    void add_silence();
    void begin();
    void end();
    SoundRun run(std::int64_t tenths);
    std::int64_t at(std::int64_t tenths) const { return tenths * converter.rate() / 10; }
    std::int64_t placed() const { return lines.empty() ? 0 : lines.front().end(); }
    void note(SoundTrouble::Kind kind, std::int64_t first, std::int64_t end);

    SoundStream stream;
    SoundConverter converter;
    std::optional<MonoConverter> to_mono;
    std::vector<SoundLine> lines; ///< of the channels; none before the first frame
    SoundLine mono{-SoundRun::margin};
    std::int64_t silence = 0; ///< samples that are to be added before `waiting`
    Channels waiting;
    std::int64_t given = 0;             ///< tenths of a second of the runs so far
    std::optional<std::int64_t> length; ///< tenths of a second of the whole; when the end was reached
    std::vector<SoundTrouble> troubles;
};

/// The samples are there that a run up to `tenths` needs, or the sound has ended.
void SoundReader::Parts::gather(std::int64_t tenths) {
    const std::int64_t needed = tenths * SoundRun::mono_tenth + SoundRun::margin;
    while (!length && (mono.end() < needed || placed() < at(tenths))) {
        if (silence > 0)
            add_silence();
        else if (!waiting.empty())
            add(std::exchange(waiting, {}));
        else if (placed() > longest_sound * std::max(converter.rate(), 1))
            end();
        else if (const AVFrame* frame = stream.next())
            take(*frame);
        else
            end();
    }
}

void SoundReader::Parts::take(const AVFrame& frame) {
    const std::optional<Time> time = stream.time();
    Channels channels = converter.convert(frame);
    if (converter.rate() == 0) return;
    if (lines.empty()) begin();
    const std::int64_t before = placed();
    if (length_of(channels) > 0) place(std::move(channels), time);
    if (stream.was_damaged())
        note(SoundTrouble::Kind::damaged, before, before + std::max<std::int64_t>(length_of(waiting), 1));
}

void SoundReader::Parts::begin() {
    lines.assign(converter.places().size(), SoundLine(-converter.rate()));
    to_mono.emplace(converter.rate());
}

/// Where its time stamp says, if that is not within a twentieth of a second of where it would stand anyway.
void SoundReader::Parts::place(Channels channels, std::optional<Time> time) {
    make_finite(channels);
    const std::int64_t rate = converter.rate(), tolerance = rate / 20;
    const std::int64_t said = time ? std::llround(seconds(*time) * static_cast<double>(rate)) : placed();
    const std::int64_t gap = said - placed();
    const bool first = placed() == 0;
    if (gap > (first ? 0 : tolerance) && gap <= longest_gap * rate) {
        if (!first) note(SoundTrouble::Kind::gap, placed(), said);
        silence = gap;
    } else if (gap < (first ? 0 : -tolerance) && -gap <= longest_gap * rate) {
        const auto twice = std::min<std::ptrdiff_t>(-gap, std::ssize(channels.front()));
        for (std::vector<float>& channel : channels)
            channel.erase(channel.begin(), channel.begin() + twice);
    }
    waiting = std::move(channels);
}

void SoundReader::Parts::add(const Channels& channels) {
    for (std::size_t c = 0; c < lines.size(); ++c)
        lines[c].add(channels[c]);
    mono.add(to_mono->convert(mean_of(channels, converter.places())));
}

/// A second of it: a gap may be long.
void SoundReader::Parts::add_silence() {
    const auto part = std::min<std::int64_t>(silence, converter.rate());
    for (SoundLine& line : lines)
        line.add_zeros(part);
    mono.add(to_mono->convert(std::vector<float>(static_cast<std::size_t>(part))));
    silence -= part;
}

void SoundReader::Parts::end() {
    if (lines.empty()) {
        length = 0;
        return;
    }
    if (Channels held = converter.rest(); length_of(held) > 0) {
        make_finite(held);
        add(held);
    }
    mono.add(to_mono->rest());
    length = ceiling(placed() * 10, converter.rate());
}

std::optional<SoundRun> SoundReader::Parts::next() {
    if (given > 0) {
        mono.let_go_before(given * SoundRun::mono_tenth - SoundRun::margin);
        for (SoundLine& line : lines)
            line.let_go_before(at(given) - converter.rate());
    }
    gather(given + SoundRun::longest);
    const std::int64_t tenths =
        length ? std::min<std::int64_t>(*length - given, SoundRun::longest) : std::int64_t{SoundRun::longest};
    if (tenths <= 0) return std::nullopt;
    return run(tenths);
}

SoundRun SoundReader::Parts::run(std::int64_t tenths) {
    const std::int64_t end = given + tenths;
    const std::int64_t mono_end = end * SoundRun::mono_tenth + SoundRun::margin;
    mono.add_zeros(std::max<std::int64_t>(mono_end - mono.end(), 0));
    SoundRun run;
    run.first = given;
    run.tenths = static_cast<int>(tenths);
    run.mono = mono.part(given * SoundRun::mono_tenth - SoundRun::margin, mono_end);
    run.rate = converter.rate();
    for (SoundLine& line : lines) {
        line.add_zeros(std::max<std::int64_t>(at(end) - line.end(), 0));
        run.channels.push_back(line.part(at(given) - converter.rate(), at(end)));
    }
    run.places = converter.places();
    given = end;
    return run;
}

void SoundReader::Parts::note(SoundTrouble::Kind kind, std::int64_t first, std::int64_t end) {
    const auto time = [&](std::int64_t sample) { return from_ticks(sample, 1, converter.rate()); };
    if (!troubles.empty() && troubles.back().kind == kind && troubles.back().end >= time(first))
        troubles.back().end = time(end);
    else
        troubles.push_back({kind, time(first), time(end)});
}

Outcome<SoundReader> SoundReader::open(const std::string& path) {
    return SoundStream::open(path).map(
        [](SoundStream stream) { return SoundReader(std::make_unique<Parts>(std::move(stream))); });
}

SoundReader::SoundReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SoundReader::SoundReader(SoundReader&&) noexcept = default;
SoundReader& SoundReader::operator=(SoundReader&&) noexcept = default;
SoundReader::~SoundReader() = default;

std::optional<SoundRun> SoundReader::next() {
    return parts_->next();
}

int SoundReader::stream() const {
    return parts_->stream.index();
}

const std::vector<SoundTrouble>& SoundReader::troubles() const {
    return parts_->troubles;
}

} // namespace decoupage
