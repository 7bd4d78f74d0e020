#include "bench/command.hpp"
#include "bench/peers/hue_saturation_value.hpp"
#include "bench/peers/peers.hpp"
#include "bench/peers/picture_stream.hpp"
#include "bench/peers/scene_detect_rules.hpp"

namespace decoupage::bench {

namespace {

Predictions cuts_at(const std::vector<Frame>& frames, std::size_t length) {
    Predictions predictions{static_cast<Frame>(length), {}};
    for (const Frame frame : frames)
        predictions.transitions.push_back({TransitionKind::cut, {frame, frame}, 1.0f});
    return predictions;
}

} // namespace

Outcome<SceneDetect> scene_detect(const std::string& film) {
    const auto stream = picture_stream(film);
    if (!stream) return tl::unexpected(stream.error());
    const Size size{stream->width, stream->height}, small = compared_size(size);
    auto frames = Command::start({"ffmpeg", "-v", "error", "-noautorotate", "-i", film, "-map",
                                  "0:" + std::to_string(stream->index), "-vsync", "0", "-f", "rawvideo",
                                  "-pix_fmt", "bgr24", "-"});
    if (!frames) return tl::unexpected(frames.error());
    std::vector<std::byte> picture(static_cast<std::size_t>(size.width) * size.height * 3);
    std::vector<HueSaturationValue> before;
    std::vector<double> differences;
    while (frames->read(picture) == picture.size()) {
        std::vector<HueSaturationValue> now = shrunk(picture, size, small);
        differences.push_back(before.empty() ? 0.0 : content_difference(now, before));
        before = std::move(now);
    }
    frames->finish();
    const Frame shortest = shortest_scene(stream->rate);
    return SceneDetect{cuts_at(content_cuts(differences, shortest), differences.size()),
                       cuts_at(adaptive_cuts(differences, shortest), differences.size())};
}

} // namespace decoupage::bench
