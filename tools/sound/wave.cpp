#include "sound/wave.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace decoupage::sound {

namespace {

constexpr int lobes = 16;  // of the sinc on each side
constexpr int steps = 512; // places of the kernel in a lobe

/// A sinc under a Hann window, from its middle on.
std::vector<float> kernel() {
    std::vector<float> table(lobes * steps + 2);
    for (std::size_t i = 1; i < table.size(); ++i) {
        const double x = static_cast<double>(i) / steps, turn = std::numbers::pi * x;
        table[i] = static_cast<float>((0.5 + 0.5 * std::cos(turn / lobes)) * std::sin(turn) / turn);
    }
    table[0] = 1;
    return table;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

} // namespace

Wave quiet(int rate, double seconds) {
    return {rate, std::vector<float>(static_cast<std::size_t>(std::max(0.0, seconds * rate + 0.5)))};
}

double amplitude(double decibels) {
    return std::pow(10, decibels / 20);
}

void amplify(Wave& wave, double decibels) {
    const auto gain = static_cast<float>(amplitude(decibels));
    for (float& sample : wave.samples)
        sample *= gain;
}

void add(Wave& wave, const Wave& other, double at, double gain) {
    const std::ptrdiff_t from = wave.place(at);
    const std::ptrdiff_t first = std::max<std::ptrdiff_t>(0, -from);
    const std::ptrdiff_t end = std::min(std::ssize(other.samples), std::ssize(wave.samples) - from);
    for (std::ptrdiff_t i = first; i < end; ++i)
        wave.samples[static_cast<std::size_t>(from + i)] +=
            static_cast<float>(gain) * other.samples[static_cast<std::size_t>(i)];
}

double active_level(std::span<const float> samples, int rate) {
    const std::size_t step = static_cast<std::size_t>(rate / 50);
    std::vector<double> powers;
    for (std::size_t i = 0; i + step <= samples.size(); i += step) {
        double sum = 0;
        for (const float sample : samples.subspan(i, step))
            sum += static_cast<double>(sample) * sample;
        powers.push_back(sum / static_cast<double>(step));
    }
    if (powers.empty()) return -120;
    std::vector<double> ordered = powers;
    const auto loud = ordered.begin() + static_cast<std::ptrdiff_t>(ordered.size() * 19 / 20);
    std::ranges::nth_element(ordered, loud);
    const double least = *loud * amplitude(-50);
    double sum = 0, count = 0;
    for (const double power : powers)
        if (power >= least) sum += power, ++count;
    return count == 0 || sum / count < 1e-12 ? -120 : 10 * std::log10(sum / count);
}

float between_samples(std::span<const float> samples, double place) {
    const double floor = std::floor(place);
    const auto i = static_cast<std::ptrdiff_t>(floor);
    if (i < 1 || i + 2 >= std::ssize(samples)) return 0;
    const auto x = static_cast<float>(place - floor);
    const float* at = samples.data() + i;
    const float a = at[-1], b = at[0], c = at[1], d = at[2];
    return b + 0.5f * x * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)));
}

Wave resampled(const Wave& wave, int rate) {
    if (rate == wave.rate) return wave;
    const double ratio = static_cast<double>(wave.rate) / rate, cutoff = 0.94 * std::min(1.0, 1 / ratio);
    const double reach = lobes / cutoff;
    const std::vector<float> table = kernel();
    Wave result = quiet(rate, wave.seconds());
    for (std::size_t n = 0; n < result.samples.size(); ++n) {
        const double place = static_cast<double>(n) * ratio;
        const auto first = std::max<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(std::ceil(place - reach)));
        const auto last = std::min(std::ssize(wave.samples) - 1, static_cast<std::ptrdiff_t>(place + reach));
        float sum = 0;
        for (std::ptrdiff_t i = first; i <= last; ++i) {
            const double lobe = std::abs(static_cast<double>(i) - place) * cutoff;
            sum += wave.samples[static_cast<std::size_t>(i)] *
                   table[static_cast<std::size_t>(lobe * steps + 0.5)];
        }
        result.samples[n] = static_cast<float>(cutoff) * sum;
    }
    return result;
}

Outcome<Wave> read_wav(std::string_view bytes) {
    const auto wrong = [](const char* found) {
        return fault(Fault::Kind::damaged, "a WAV file of 16 bits", found);
    };
    if (bytes.size() < 12 || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WAVE")
        return wrong("something else");
    std::size_t channels = 0;
    Wave wave;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::string_view name = bytes.substr(at, 4);
        const std::size_t size = number_at(bytes, at + 4, 4);
        at += 8;
        if (name == "fmt " && at + 16 <= bytes.size()) {
            channels = number_at(bytes, at + 2, 2);
            wave.rate = static_cast<int>(number_at(bytes, at + 4, 4));
            if (number_at(bytes, at + 14, 2) != 16 || channels == 0 || wave.rate < 1)
                return wrong("other samples");
        } else if (name == "data") {
            if (channels == 0) return wrong("samples of no format");
            const std::size_t count = std::min(size, bytes.size() - at) / (2 * channels);
            wave.samples.resize(count);
            for (std::size_t i = 0; i < count * channels; ++i)
                wave.samples[i / channels] +=
                    static_cast<float>(static_cast<std::int16_t>(number_at(bytes, at + 2 * i, 2))) /
                    (32768.0f * static_cast<float>(channels));
            return wave;
        }
        at += size + size % 2;
    }
    return wrong("no samples");
}

std::string wav_file(std::span<const Wave> channels) {
    const auto count = static_cast<std::uint32_t>(channels.size());
    const auto rate = static_cast<std::uint32_t>(channels[0].rate);
    const std::size_t length = channels[0].samples.size();
    const auto size = static_cast<std::uint32_t>(length) * 2 * count;
    std::string bytes = "RIFF";
    put(bytes, 36 + size, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 1, 2), put(bytes, count, 2), put(bytes, rate, 4);
    put(bytes, rate * 2 * count, 4), put(bytes, 2 * count, 2), put(bytes, 16, 2);
    bytes += "data";
    put(bytes, size, 4);
    for (std::size_t i = 0; i < length; ++i)
        for (const Wave& channel : channels) {
            const float level = std::clamp(channel.samples[i], -1.0f, 1.0f);
            put(bytes, static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(level * 32767))), 2);
        }
    return bytes;
}

} // namespace decoupage::sound
