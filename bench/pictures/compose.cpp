#include "bench/pictures/compose.hpp"

#include "bench/pictures/scene.hpp"

#include <algorithm>
#include <array>
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

/// Where a scene is laid on the canvas, in pixels and parts of pixels, and how.
struct Place {
    double left, top, right, bottom;
    double soft = 0;  ///< pixels over which the edges pass into the bar
    double light = 1; ///< of the picture
    int pedestal = 0; ///< level of its black
};

/// What of a column or row the scene gives: two neighbours mixed, and how far it covers the line.
struct Line {
    int from = 0;
    float second = 0, share = 0;
};

std::vector<Line> lines(int count, double first, double end, int of, double soft) {
    std::vector<Line> all(static_cast<std::size_t>(count));
    for (int place = 0; place < count; ++place) {
        const double at = std::clamp((place + 0.5 - first) / (end - first) * of - 0.5, 0.0, of - 1.001);
        double share = std::clamp(std::min(place + 1.0, end) - std::max(double(place), first), 0.0, 1.0);
        const bool edged = soft > 0 && (first > 0 || end < count);
        if (edged) share = std::min(place + 0.5 - first, end - place - 0.5) / soft + 0.5;
        all[static_cast<std::size_t>(place)] = {static_cast<int>(at),
                                                static_cast<float>(at - static_cast<int>(at)),
                                                static_cast<float>(std::clamp(share, 0.0, 1.0))};
    }
    return all;
}

/// The scene, stretched over the place, bilinear; pixels that it covers in part are mixed with the bar.
void lay(Canvas& canvas, const Scene& scene, const Place& place) {
    const auto columns = lines(canvas.width, place.left, place.right, scene_width, place.soft);
    const auto rows = lines(canvas.height, place.top, place.bottom, scene_height, place.soft);
    const auto lift = static_cast<float>(place.pedestal);
    const float light = static_cast<float>(place.light) * (1 - lift / 255);
    for (int y = 0; y < canvas.height; ++y) {
        const Line& row = rows[static_cast<std::size_t>(y)];
        if (row.share <= 0) continue;
        const std::uint8_t* above = scene.rgb.data() + static_cast<std::size_t>(row.from) * scene_width * 3;
        for (int x = 0; x < canvas.width; ++x) {
            const Line& column = columns[static_cast<std::size_t>(x)];
            const float share = row.share * column.share;
            if (share <= 0) continue;
            const std::uint8_t* a = above + column.from * 3;
            const std::uint8_t* b = a + scene_width * 3;
            std::uint8_t* pixel = canvas.at(x, y);
            for (int part = 0; part < 3; ++part) {
                const float high = a[part] + column.second * static_cast<float>(a[part + 3] - a[part]);
                const float low = b[part] + column.second * static_cast<float>(b[part + 3] - b[part]);
                const float colour = lift + light * (high + row.second * (low - high));
                pixel[part] = static_cast<std::uint8_t>(pixel[part] + share * (colour - pixel[part]) + 0.5f);
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

void add_noise(Canvas& canvas, const Composition& print, std::minstd_rand& random) {
    if (print.noise <= 0 && print.streaks <= 0) return;
    // Two even chances added are near enough to grain.
    const auto grain = [&](double strength) {
        const auto drawn = static_cast<std::uint32_t>(random());
        return (double((drawn >> 4 & 1023) + (drawn >> 15 & 1023)) / 1023 - 1) * 2.45 * strength;
    };
    constexpr int streak = 24; // pixels
    for (int y = 0; y < canvas.height; ++y) {
        double along = 0;
        for (int x = 0; x < canvas.width; ++x) {
            if (x % streak == 0) along = print.streaks > 0 ? grain(print.streaks) : 0;
            const int added =
                static_cast<int>(std::lround(along + (print.noise > 0 ? grain(print.noise) : 0)));
            std::uint8_t* pixel = canvas.at(x, y);
            for (int part = 0; part < 3; ++part)
                pixel[part] = static_cast<std::uint8_t>(std::clamp(pixel[part] + added, 0, 255));
        }
    }
}

/// The lines at the foot of a tape, where its heads change: torn to the side, and noisy.
void tear(Canvas& canvas, int count, std::minstd_rand& random) {
    for (int y = canvas.height - count; y < canvas.height; ++y) {
        std::uint8_t* row = canvas.at(0, y);
        const auto by = static_cast<std::ptrdiff_t>(20 + random() % 80) * 3;
        std::rotate(row, row + by, row + static_cast<std::ptrdiff_t>(canvas.width) * 3);
        for (int x = 0; x < canvas.width * 3; ++x)
            row[x] =
                static_cast<std::uint8_t>(std::clamp(row[x] + static_cast<int>(random() % 61) - 30, 0, 255));
    }
}

/// White at 203 nits, in PQ (SMPTE ST 2084): code values as the film has them.
void to_pq(Canvas& canvas) {
    static const std::array<std::uint8_t, 256> table = [] {
        std::array<std::uint8_t, 256> codes{};
        for (std::size_t level = 0; level < codes.size(); ++level) {
            const double nits = 203 * std::pow(static_cast<double>(level) / 255, 2.2);
            const double power = std::pow(nits / 10000, 0.1593017578125);
            const double code = std::pow((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power), 78.84375);
            codes[level] = static_cast<std::uint8_t>(std::lround(255 * code));
        }
        return codes;
    }();
    for (std::uint8_t& value : canvas.rgb)
        value = table[value];
}

Treatment treatment_at(const Composition& print, Frame frame) {
    Treatment treatment = Treatment::colour;
    for (const TreatmentChange& change : print.treatments)
        if (change.first <= frame) treatment = change.treatment;
    return treatment;
}

/// Of the picture at a frame: 0 in the dark spans, rising over twelve frames beside them.
double light_at(const Composition& print, Frame frame) {
    double light = print.light * (1 + print.flicker * std::sin(static_cast<double>(frame) * 2.3) / 2);
    if (frame < print.dim_until) light /= 8;
    for (const FrameSpan& span : print.dark) {
        const Frame away = std::max({span.first - frame, frame - span.end + 1, Frame{0}});
        light *= std::clamp(static_cast<double>(away) / 12, 0.0, 1.0);
    }
    return light;
}

/// Four lines of letters on black, within the picture.
void write_card(Canvas& canvas, const Window& bars) {
    const int high = canvas.height - bars.top - bars.bottom, size = std::max(8, high / 16);
    for (int line = 0; line < 4; ++line)
        write_words(canvas, bars.top + high * (2 * line + 7) / 20, size, 40 * line);
}

/// Four broad letters in the middle.
void write_title(Canvas& canvas) {
    const int high = canvas.height / 8, wide = canvas.width / 24;
    for (int letter = 0; letter < 4; ++letter)
        for (int y = (canvas.height - high) / 2; y < (canvas.height + high) / 2; ++y)
            std::fill_n(canvas.at(canvas.width / 3 + letter * 2 * wide, y), wide * 3, std::uint8_t{220});
}

void draw(Canvas& canvas, const Composition& print, Scene& scene, Frame frame, std::minstd_rand& random) {
    treat(scene, treatment_at(print, frame), frame);
    for (std::size_t value = 0; value < canvas.rgb.size(); ++value)
        canvas.rgb[value] = static_cast<std::uint8_t>(print.bars[value % 3]);
    const Window bars = window(print, frame);
    const double x = print.weave * (double(random() % 1000) / 999 - 0.5),
                 y = print.weave * (double(random() % 1000) / 999 - 0.5);
    const auto within = [&](const std::vector<FrameSpan>& spans) {
        return std::any_of(spans.begin(), spans.end(),
                           [&](const FrameSpan& span) { return frame >= span.first && frame < span.end; });
    };
    const bool card = within(print.cards), title = within(print.titles);
    const auto moved = [](int bar, double by) { return bar > 0 ? bar + by : 0.0; };
    lay(canvas, scene,
        {moved(bars.left, x), moved(bars.top, y), canvas.width - moved(bars.right, -x),
         canvas.height - moved(bars.bottom, -y), print.soft, card || title ? 0 : light_at(print, frame),
         print.lifted});
    if (card) write_card(canvas, bars);
    if (title) write_title(canvas);
    add_words(canvas, print, bars, frame);
    add_noise(canvas, print, random);
    tear(canvas, print.head_switch, random);
    for (int row = 0; row < canvas.height; ++row)
        std::fill_n(canvas.at(0, row), print.blanking * 3, std::uint8_t{0});
    if (print.high_dynamic_range) to_pq(canvas);
}

} // namespace

Outcome<void> compose(const Composition& print, const std::string& footage, const std::string& path) {
    const std::string command =
        "ffmpeg -v error -y -f rawvideo -pix_fmt rgb24 -s " + std::to_string(print.width) + "x" +
        std::to_string(print.height) + " -r " + std::to_string(print_rate) +
        " -i - -vf setsar=" + std::to_string(print.aspect_width) + "/" + std::to_string(print.aspect_height) +
        " -threads 1 -pix_fmt " +
        (print.high_dynamic_range ? "yuv420p10le -color_trc smpte2084 -color_primaries bt2020 "
                                  : "yuv420p ") +
        print.coding + " '" + path + "'";
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
