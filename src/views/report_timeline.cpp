#include "views/barcode.hpp"
#include "views/base64.hpp"
#include "views/html.hpp"
#include "views/png.hpp"
#include "views/report_parts.hpp"

namespace decoupage {

namespace {

constexpr int barcode_columns = 1000;
constexpr int barcode_rows = 18;

std::string barcode_figure(const ReportMatter& matter) {
    const Barcode strip = barcode(matter.film, barcode_columns);
    if (strip.columns == 0) return {};
    return "<figure class=\"barcode\"><figcaption><b>Barcode</b> Each stripe is the mean colour of its "
           "moment: "
           "top, middle and bottom of the picture.</figcaption>"
           "<img alt=\"The film’s mean colours from beginning to end\" src=\"data:image/png;base64," +
           base64(png(strip.columns, barcode_rows, blended(strip, barcode_rows))) + "\"></figure>\n";
}

} // namespace

std::string captioned(const std::string& name, const std::string& caption, const std::string& chart) {
    return "<figure><figcaption><b>" + name + "</b> " + caption + "</figcaption>" + chart + "</figure>\n";
}

std::string report_timeline(const ReportMatter& matter) {
    std::string html =
        "<section id=\"timeline\" aria-labelledby=\"timeline-title\">\n<h2 id=\"timeline-title\">"
        "Along the film</h2>\n";
    if (matter.axis.duration.count() <= 0 || matter.film.times.frames() == 0)
        return html +
               "<p>Here the film’s colours, the lengths of its shots and its transitions would stand along "
               "one axis. There is no picture to draw them from.</p>\n</section>\n";
    html += "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"Charts along the film\">"
            "<div class=\"stack\" data-duration=\"" +
            svg_number(seconds(matter.axis.duration)) + "\">\n";
    html += barcode_figure(matter) + names_chart(matter) + palettes_chart(matter) + lengths_chart(matter) +
            density_chart(matter) + transitions_chart(matter) + scales_chart(matter) +
            movements_chart(matter) + speed_chart(matter) + heard_chart(matter) + words_chart(matter) +
            loudness_chart(matter) + motifs_chart(matter);
    html += track_chart(matter, "freeze_frames", "held");
    html += track_chart(matter, "active_picture", "picture");
    html += track_chart(matter, "tone", "tone");
    html += track_chart(matter, "cadence", "cadence");
    html += track_chart(matter, "damage", "damage");
    html += track_chart(matter, "sound_damage", "sound damage");
    return html + axis_chart(matter.axis) + "</div></div>\n</section>\n";
}

} // namespace decoupage
