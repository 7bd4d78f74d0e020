#include "figures/camera.hpp"
#include "figures/camera_speed.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace decoupage {

namespace {

std::string mark(const ReportMatter& matter, const Segment& segment, double y, double height) {
    return stretch_mark(matter, segment, "move", segment.detail.empty() ? segment.label : segment.detail, y,
                        height);
}

/// "static 62 %, pan 21 %": of the time.
std::string shares_in_words(const std::vector<MovementShare>& shares) {
    std::string words;
    for (const MovementShare& share : shares)
        words += (words.empty() ? "" : ", ") + std::string(share.name) + " " + percent(share.of_time);
    return words;
}

constexpr double speed_height = 72, speed_head = 18; // what is said of the fastest moment stands above
constexpr int speed_points = 508;

/// The mean of what is known between two times.
std::optional<double> mean_of(const std::vector<float>& curve, FrameSpan span) {
    double sum = 0;
    int known = 0;
    for (Frame frame = span.first; frame < span.end; ++frame)
        if (const auto value = static_cast<double>(curve[static_cast<std::size_t>(frame)]);
            std::isfinite(value))
            sum += value, ++known;
    return known > 0 ? std::optional(sum / known) : std::nullopt;
}

struct SpeedPoint {
    Time time{0};
    std::optional<double> speed;
};

std::vector<SpeedPoint> speed_line(const ReportMatter& matter) {
    std::vector<SpeedPoint> points;
    const std::vector<float> speeds = camera_speed(matter.film);
    if (speeds.empty()) return points;
    const FrameTimes& times = matter.film.times;
    for (int point = 0; point < speed_points; ++point) {
        const Time from = matter.axis.duration * point / speed_points;
        const Frame first = times.on_screen(from);
        const Frame end = times.on_screen(matter.axis.duration * (point + 1) / speed_points);
        points.push_back(
            {from, mean_of(speeds, {first, std::min(std::max(first + 1, end), times.frames())})});
    }
    return points;
}

std::string speed_path(const ReportMatter& matter, const std::vector<SpeedPoint>& points, double most) {
    std::string d;
    bool drawing = false;
    for (const SpeedPoint& point : points) {
        if (point.speed)
            d += (drawing ? "L" : "M") + svg_number(matter.axis.x(point.time)) + " " +
                 svg_number(speed_head + (speed_height - speed_head) * (1 - *point.speed / most));
        drawing = point.speed.has_value();
    }
    return "<path class=\"line thin\" d=\"" + d + "\"/>";
}

std::string share_rows(const std::vector<MovementShare>& shares, const ReportMatter& matter) {
    double widest = 0;
    for (const MovementShare& share : shares)
        widest = std::max(widest, share.of_time);
    std::string rows;
    for (const MovementShare& share : shares)
        rows += "<tr><th scope=\"row\">" + std::string(share.name) + "</th><td class=\"num\">" +
                grouped(share.shots) + "</td><td class=\"num\">" + percent(share.of_shots) +
                "</td><td class=\"num\">" + clock_text(std::min(share.time, matter.axis.duration)) +
                "</td><td class=\"num\">" + percent(share.of_time) +
                "</td><td class=\"part\"><span class=\"move " + std::string(share.name) +
                "\" style=\"width:" + svg_number(widest > 0 ? 100 * share.of_time / widest : 0) +
                "%\"></span></td></tr>\n";
    return rows;
}

std::string labels_table(const ReportMatter& matter) {
    return "<table class=\"figures movements\"><caption>Movements. Shots by what moves furthest in them, "
           "time by "
           "what the camera does moment by moment; cards and transitions left out.</caption><thead><tr>"
           "<th scope=\"col\">Movement</th><th scope=\"col\" class=\"num\">Shots</th><th scope=\"col\" "
           "class=\"num\">Of shots</th><th scope=\"col\" class=\"num\">Time</th><th scope=\"col\" "
           "class=\"num\">Of time</th><td></td></tr></thead><tbody>\n" +
           share_rows(shares_by_label(matter.film), matter) + "</tbody></table>\n";
}

/// What stands behind one of Redfern's classes.
std::string class_words(std::string_view name) {
    if (name == "ST") return "ST, stands or zooms";
    if (name == "RO") return "RO, turns where it stands";
    if (name == "MO") return "MO, goes or is carried";
    if (name == "HY") return "HY, turns and goes";
    return std::string(name);
}

std::string classes_table(const std::string& caption, const std::vector<MovementShare>& shares) {
    std::string html = "<table class=\"figures\"><caption>" + caption +
                       "</caption><thead><tr><th scope=\"col\">Class</th><th scope=\"col\" "
                       "class=\"num\">Shots</th><th scope=\"col\" class=\"num\">Of shots</th><th "
                       "scope=\"col\" class=\"num\">Of time</th></tr></thead><tbody>\n";
    for (const MovementShare& share : shares)
        html += "<tr><th scope=\"row\">" + class_words(share.name) + "</th><td class=\"num\">" +
                grouped(share.shots) + "</td><td class=\"num\">" + percent(share.of_shots) +
                "</td><td class=\"num\">" + percent(share.of_time) + "</td></tr>\n";
    return html + "</tbody></table>\n";
}

/// How many shots no scholar's class takes in.
std::string left_out_words(const std::vector<MovementShare>& shares) {
    for (const MovementShare& share : shares)
        if (share.name == "uncertain" && share.shots > 0)
            return " " + counted(share.shots, "uncertain shot is", "uncertain shots are") + " in no class.";
    return {};
}

} // namespace

std::string movements_chart(const ReportMatter& matter) {
    const Track& track = matter.film.track("camera_movement");
    const auto shares = shares_by_label(matter.film);
    if (shares.empty()) return {};
    constexpr double step = 16, thick = 11;
    std::string marks;
    double y = 2;
    for (const MovementShare& share : shares) {
        marks += chart_text(TimeAxis::left - 8, y + thick - 1, "end", std::string(share.name));
        for (const Segment& segment : track.segments)
            if (segment.label == share.name) marks += mark(matter, segment, y, thick);
        y += step;
    }
    return captioned("Camera", "What it does, moment by moment; between shots nothing is said.",
                     open_chart("movements", TimeAxis::right, y, "Camera movement along the film",
                                "Of the time: " + shares_in_words(shares) + ".") +
                         grid_lines(matter.axis, y) + marks + "</svg>");
}

std::string speed_chart(const ReportMatter& matter) {
    const auto points = speed_line(matter);
    const SpeedPoint* fastest = nullptr;
    for (const SpeedPoint& point : points)
        if (point.speed && (fastest == nullptr || *point.speed > *fastest->speed)) fastest = &point;
    if (fastest == nullptr || !(*fastest->speed > 0)) return {};
    const std::string said = decimals(*fastest->speed, 2) + " widths/s at " + clock_text(fastest->time);
    const double x = matter.axis.x(fastest->time);
    const std::string base = "<path class=\"grid\" d=\"M" + svg_number(TimeAxis::left) + " " +
                             svg_number(speed_height) + "H" + svg_number(TimeAxis::right) + "\"/>" +
                             chart_text(TimeAxis::left - 8, speed_height + 3, "end", "0", "num");
    const std::string chart =
        open_chart("camera-speed", TimeAxis::right, speed_height + 6, "Speed of the camera along the film",
                   "The fastest moment goes " + said + ".") +
        grid_lines(matter.axis, speed_height) + base + speed_path(matter, points, *fastest->speed) +
        peak_text(x, said) + "</svg>";
    return captioned(
        "Speed of the camera",
        "How fast the whole picture turns, leans and zooms, at the frame’s edge; shakes left out.", chart);
}

std::string report_camera(const ReportMatter& matter) {
    const auto shares = shares_by_label(matter.film);
    std::string html =
        "<section id=\"camera\" aria-labelledby=\"camera-title\">\n<h2 id=\"camera-title\">Camera</h2>\n";
    if (shares.empty())
        return html + "<p>Here it would stand how the camera moves, by shots and by time. Nobody has read "
                      "it out of this film.</p>\n</section>\n";
    return html + "<div class=\"pair\"><div>" + labels_table(matter) + "</div><div>" +
           classes_table("The same shots in Redfern’s classes." + left_out_words(shares),
                         shares_by_redfern(matter.film)) +
           classes_table("And under Salt’s words.", shares_by_salt(matter.film)) +
           "</div></div>\n</section>\n";
}

} // namespace decoupage
