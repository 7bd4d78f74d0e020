#include "bench/pictures/compose.hpp"

#include "bench/pictures/scene.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace decoupage::bench {

namespace {

/// One frame of the print as it is coded: red, green, blue.
struct Canvas {
    int width, height;
    std::vector<std::uint8_t> rgb;

    Canvas(int columns, int rows)
        : width(columns), height(rows), rgb(static_cast<std::size_t>(columns) * rows * 3) {}
    std::uint8_t* at(int x, int y) { return rgb.data() + (static_cast<std::size_t>(y) * width + x) * 3; }
};

/// The scene, stretched over the window (in pixels and parts of pixels), bilinear; pixels at the edge that
/// the window covers in part are mixed with the bar.
void lay(Canvas& canvas, const Scene& scene, double left, double top, double right, double bottom,
         double light, double pedestal) {
    const int x0 = std::max(0, static_cast<int>(std::floor(left))),
              x1 = std::min(canvas.width, static_cast<int>(std::ceil(right)));
    const int y0 = std::max(0, static_cast<int>(std::floor(top))),
              y1 = std::min(canvas.height, static_cast<int>(std::ceil(bottom)));
    const auto covered = [](int place, double from, double to) {
        return std::clamp(std::min(place + 1.0, to) - std::max(double(place), from), 0.0, 1.0);
    };
    for (int y = y0; y < y1; ++y) {
        const double v =
            std::clamp((y + 0.5 - top) / (bottom - top) * scene_height - 0.5, 0.0, scene_height - 1.001);
        const double share_y = covered(y, top, bottom);
        const int row = static_cast<int>(v);
        const double below = v - row;
        for (int x = x0; x < x1; ++x) {
            const double u =
                std::clamp((x + 0.5 - left) / (right - left) * scene_width - 0.5, 0.0, scene_width - 1.001);
            const double share = share_y * covered(x, left, right);
            const int column = static_cast<int>(u);
            const double beside = u - column;
            const std::uint8_t* a =
                scene.rgb.data() + (static_cast<std::size_t>(row) * scene_width + column) * 3;
            const std::uint8_t* b = a + scene_width * 3;
            std::uint8_t* pixel = canvas.at(x, y);
            for (int part = 0; part < 3; ++part) {
                const double colour = (1 - below) * ((1 - beside) * a[part] + beside * a[part + 3]) +
                                      below * ((1 - beside) * b[part] + beside * b[part + 3]);
                const double lifted = pedestal + light * colour * (1 - pedestal / 255);
                const double mixed = (1 - share) * pixel[part] + share * lifted;
                pixel[part] = static_cast<std::uint8_t>(mixed + 0.5);
            }
        }
    }
}

/// A line of upright strokes as wide as words.
void write_words(Canvas& canvas, int foot, int size, Frame frame) {
    const int from = canvas.width * 22 / 100, to = canvas.width * 78 / 100;
    for (int x = from; x < to; ++x) {
        const int letter = (x - from) / std::max(2, size / 2);
        const bool stroke = (x - from) % std::max(2, size / 2) < std::max(1, size / 5);
        const bool blank = (letter * 7 + static_cast<int>(frame / 40)) % 6 == 0;
        for (int y = foot - size; y < foot && stroke && !blank; ++y)
            std::fill_n(canvas.at(x, std::clamp(y, 0, canvas.height - 1)), 3, std::uint8_t{235});
    }
}

void add_words(Canvas& canvas, const Composition& print, const Window& bars, Frame frame) {
    const int size = std::max(8, canvas.height / 22);
    const bool said = frame % 56 > 10 && frame % 56 < 48;
    if (print.words == Composition::Words::subtitles_in_bar && said)
        write_words(canvas, canvas.height - 6, size, frame);
    if (print.words == Composition::Words::subtitles_at_edge && said)
        write_words(canvas, canvas.height - bars.bottom + size / 2, size, frame);
    if (print.words == Composition::Words::logo_in_bar)
        for (int y = 6; y < 6 + size / 2; ++y)
            for (int x = canvas.width - 60; x < canvas.width - 20; ++x)
                std::fill_n(canvas.at(x, y), 3, std::uint8_t{150});
}

void add_noise(Canvas& canvas, double strength, std::minstd_rand& random) {
    if (strength <= 0) return;
    for (std::size_t pixel = 0; pixel < canvas.rgb.size(); pixel += 3) {
        // Two even chances added are near enough to grain.
        const auto grain =
            static_cast<int>((double(random() % 1024 + random() % 1024) / 1023 - 1) * 2.45 * strength);
        for (std::size_t part = 0; part < 3; ++part)
            canvas.rgb[pixel + part] =
                static_cast<std::uint8_t>(std::clamp(canvas.rgb[pixel + part] + grain, 0, 255));
    }
}

Treatment treatment_at(const Composition& print, Frame frame) {
    Treatment treatment = Treatment::colour;
    for (const TreatmentChange& change : print.treatments)
        if (change.first <= frame) treatment = change.treatment;
    return treatment;
}

void draw(Canvas& canvas, const Composition& print, Scene& scene, Frame frame, std::minstd_rand& random) {
    treat(scene, treatment_at(print, frame), frame);
    std::fill(canvas.rgb.begin(), canvas.rgb.end(), static_cast<std::uint8_t>(print.lifted));
    const Window bars = window(print, frame);
    const double x = print.weave * (double(random() % 1000) / 999 - 0.5),
                 y = print.weave * (double(random() % 1000) / 999 - 0.5);
    const double light =
        print.dark_opening ? std::clamp((static_cast<double>(frame) - 24) / 24, 0.0, 1.0) : 1.0;
    const auto moved = [](int bar, double by) { return bar > 0 ? bar + by : 0.0; };
    lay(canvas, scene, moved(bars.left, x), moved(bars.top, y), canvas.width - moved(bars.right, -x),
        canvas.height - moved(bars.bottom, -y), light, print.lifted);
    add_words(canvas, print, bars, frame);
    add_noise(canvas, print.noise, random);
    for (int row = 0; row < canvas.height; ++row)
        std::fill_n(canvas.at(0, row), print.blanking * 3, std::uint8_t{0});
}

} // namespace

Outcome<void> compose(const Composition& print, const std::string& footage, const std::string& path) {
    const std::string command =
        "ffmpeg -v error -y -f rawvideo -pix_fmt rgb24 -s " + std::to_string(print.width) + "x" +
        std::to_string(print.height) + " -r " + std::to_string(print_rate) +
        " -i - -vf setsar=" + std::to_string(print.aspect_width) + "/" + std::to_string(print.aspect_height) +
        " -threads 1 -pix_fmt yuv420p " + print.coding + " '" + path + "'";
    SceneSource source(print.source, footage);
    std::FILE* film = popen(command.c_str(), "w");
    if (film == nullptr) return fault(Fault::Kind::not_allowed, "the program ffmpeg", "it cannot be started");
    std::minstd_rand random(7);
    Canvas canvas(print.width, print.height);
    Scene scene;
    bool whole = true;
    for (Frame frame = 0; frame < print_frames && whole; ++frame) {
        whole = source.next(scene);
        if (whole) draw(canvas, print, scene, frame, random);
        whole = whole && std::fwrite(canvas.rgb.data(), canvas.rgb.size(), 1, film) == 1;
    }
    const bool coded = pclose(film) == 0;
    if (whole && coded) return {};
    std::remove(path.c_str());
    return fault(Fault::Kind::not_found, "168 frames of " + print.source + ", coded by ffmpeg", "less");
}

} // namespace decoupage::bench
