#include "bench/command.hpp"
#include "bench/peers/peers.hpp"
#include "bench/peers/picture_stream.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace decoupage::bench {

namespace {

/// The number after `name`, where the line begins with it.
std::optional<Frame> number_after(std::string_view line, std::string_view name) {
    if (!line.starts_with(name)) return std::nullopt;
    Frame number = 0;
    const std::string_view digits = line.substr(name.size());
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc{})
        return std::nullopt;
    return number;
}

} // namespace

Outcome<Predictions> scdet(const std::string& film) {
    const auto stream = picture_stream(film);
    if (!stream) return tl::unexpected(stream.error());
    const auto output =
        output_of({"ffmpeg", "-v", "error", "-i", film, "-map", "0:" + std::to_string(stream->index), "-vf",
                   "scdet=threshold=10,metadata=mode=print:file=-", "-vsync", "0", "-f", "null", "-"});
    if (!output) return tl::unexpected(output.error());
    Predictions predictions;
    Frame frame = 0;
    for (std::size_t at = 0; at < output->size();) {
        const std::size_t end = std::min(output->find('\n', at), output->size());
        const std::string_view line(output->data() + at, end - at);
        if (const auto number = number_after(line, "frame:")) {
            frame = *number;
            predictions.frames = frame + 1;
        } else if (line.starts_with("lavfi.scd.time=")) {
            predictions.transitions.push_back({TransitionKind::cut, {frame, frame}, 1.0f});
        }
        at = end + 1;
    }
    return predictions;
}

} // namespace decoupage::bench
