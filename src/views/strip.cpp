#include "views/strip.hpp"

#include "views/canvas.hpp"
#include "views/corrections.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace decoupage {

namespace {

// The report's colours by day.
constexpr Colour paper{251, 250, 247}, ink{27, 26, 23}, quiet{102, 98, 90}, rule{220, 216, 207},
    bar{139, 134, 124}, pale{201, 196, 185}, here{255, 213, 31}, empty{233, 230, 222};

constexpr double left = 112, right = 36, top = 24; // margins
constexpr double title_size = 15, number_size = 11, name_size = 12, small_size = 9.5;
constexpr double panel_height = 72, panel_gap = 38;
constexpr int narrowest_still = 84;
constexpr float worth_a_mark = 0.01f; ///< confidence

/// Columns of one width, one a frame.
struct Columns {
    Frame first = 0;
    int count = 0;
    double width = 0; ///< whole pixels

    explicit Columns(const Explanation& explanation)
        : first(explanation.frames.empty() ? 0 : explanation.frames.front().frame),
          count(static_cast<int>(explanation.frames.size())),
          width(std::clamp(std::floor(1768.0 / std::max(count, 1)), 6.0, 160.0)) {}

    /// Where a frame begins; one outside stands at the edge.
    double begin(Frame frame) const {
        return left + width * static_cast<double>(std::clamp<Frame>(frame - first, 0, count));
    }
    double middle(Frame frame) const { return begin(frame) + width / 2; }
    double end() const { return left + width * count; }
    /// How many frames a still takes the room of.
    int frames_a_still() const { return std::max(1, static_cast<int>(std::ceil(narrowest_still / width))); }
};

/// The frame from which the stills are counted: the first of the transition, or the one asked about.
Frame anchor_of(const Explanation& explanation, Frame place, const Columns& columns) {
    const Frame begins = explanation.transition.span.first;
    const bool is_shown = begins >= columns.first && begins < columns.first + columns.count;
    return explanation.found && is_shown ? begins : place;
}

class Strip {
public:
    Strip(const Decoupage& decoupage, const Explanation& explanation, Frame place,
          const std::map<Frame, Picture>& stills)
        : decoupage_(decoupage), explanation_(explanation), place_(place), stills_(stills),
          columns_(explanation), layout_(strip_layout(explanation, place)),
          still_height_(stills.empty() ? 30 : std::round(layout_.still_width / aspect())),
          panels_top_(top + title_size + 26 + still_height_ + 34),
          canvas_(static_cast<int>(columns_.end() + right),
                  static_cast<int>(panels_top_ + 4 * (panel_height + panel_gap) + 14), paper) {}

    Picture drawn() && {
        mark();
        title();
        pictures();
        likeness_panel(panel_top(0));
        part_panel(panel_top(1));
        level_panel(panel_top(2));
        network_panel(panel_top(3));
        return std::move(canvas_).drawn();
    }

private:
    using Value = std::function<double(const Testimony&)>; ///< 0 to 1 within the panel; NaN for nothing

    double aspect() const {
        const double shown = decoupage_.film.aspect();
        return shown > 0 ? std::clamp(shown, 0.3, 5.0) : 16.0 / 9;
    }
    double panel_top(int panel) const { return panels_top_ + panel * (panel_height + panel_gap); }
    double stills_top() const { return top + title_size + 26; }

    /// The transitions that stand, from the stills to the last panel; pale, one that would or did.
    void mark() {
        const auto& stand = decoupage_.track("transitions").segments;
        const Segment& spoken_of = explanation_.transition;
        const bool stands = std::any_of(stand.begin(), stand.end(), [&](const Segment& segment) {
            return exclude_each_other(segment.span, spoken_of.span);
        });
        if (!stands && spoken_of.confidence >= worth_a_mark) mark(spoken_of.span, pale);
        for (const Segment& segment : stand)
            mark(segment.span, here);
    }

    void mark(FrameSpan span, Colour colour) {
        const double from = columns_.begin(span.first), to = columns_.begin(span.end);
        const double high = stills_top() - 8, low = panel_top(3) + panel_height;
        const bool inside = span.first >= columns_.first && span.first <= columns_.first + columns_.count;
        if (span.empty() && inside)
            canvas_.field({from - 2, high}, {from + 2, low}, colour);
        else if (!span.empty() && to > from)
            canvas_.field({from, high}, {to, low}, colour, 0.38);
    }

    void title() {
        const Segment& transition = explanation_.transition;
        const std::string sure = percent(static_cast<double>(transition.confidence));
        std::string words = explanation_.found ? transition_at(transition) + ", " + sure
                                               : "no transition at " + std::to_string(place_);
        if (!explanation_.found && transition.confidence >= worth_a_mark)
            words += ": " + transition_at(transition) + " would be " + sure;
        const double foot = top + title_size;
        canvas_.text({left, foot}, words, title_size, ink);
        canvas_.text({columns_.end(), foot}, clock_text(decoupage_.times.at(place_), decoupage_.film.rate),
                     title_size, quiet, Canvas::Side::right);
    }

    void pictures() {
        const double high = stills_top(), low = high + still_height_;
        if (stills_.empty())
            canvas_.text({left, high + 20}, "the film is not at hand: no pictures of its frames", name_size,
                         quiet);
        for (const Frame frame : layout_.stills) {
            const double from = columns_.begin(frame) + 2;
            const double to = from + layout_.still_width;
            const auto still = stills_.find(frame);
            if (still != stills_.end())
                canvas_.picture({from, high}, {to, low}, still->second);
            else if (!stills_.empty())
                canvas_.field({from, high}, {to, low}, empty);
            canvas_.text({(from + to) / 2, low + 18}, std::to_string(frame), number_size,
                         frame == place_ ? ink : quiet, Canvas::Side::middle);
        }
    }

    void frame_of(double high, const std::string& name, const std::string& most, const std::string& least) {
        const double low = high + panel_height;
        for (const double y : {high, low})
            canvas_.field({left, y - 1}, {columns_.end(), y}, rule);
        canvas_.text({left - 34, high + panel_height / 2 + name_size / 2}, name, name_size, ink,
                     Canvas::Side::right);
        canvas_.text({left - 10, high + small_size / 2}, most, small_size, quiet, Canvas::Side::right);
        canvas_.text({left - 10, low + small_size / 2}, least, small_size, quiet, Canvas::Side::right);
    }

    /// A line through the values, broken where there is none; with a dot for each where there is room.
    void curve(double high, const Value& value, Colour colour, double thickness) {
        std::vector<Point> points;
        const auto end_piece = [&] {
            canvas_.line(points, thickness, colour);
            if (columns_.width >= 24)
                for (const Point point : points)
                    canvas_.dot(point, thickness + 0.9, colour);
            points.clear();
        };
        for (const Testimony& row : explanation_.frames) {
            const double at = value(row);
            if (std::isnan(at))
                end_piece();
            else
                points.push_back(
                    {columns_.middle(row.frame), high + panel_height * (1 - std::clamp(at, 0.0, 1.0))});
        }
        end_piece();
    }

    void likeness_panel(double high) {
        frame_of(high, "likeness", "1", "0");
        curve(
            high, [](const Testimony& row) { return static_cast<double>(row.returning); }, bar, 1.4);
        curve(
            high, [](const Testimony& row) { return static_cast<double>(row.likeness); }, ink, 1.8);
        canvas_.text({left, high + panel_height + 17},
                     "to the frame before, pale: how far the old picture comes back", small_size, quiet);
    }

    void part_panel(double high) {
        frame_of(high, "part", "1", "0");
        curve(
            high,
            [](const Testimony& row) { return row.part ? static_cast<double>(*row.part) : std::nan(""); },
            ink, 1.8);
        canvas_.text({left, high + panel_height + 17},
                     "of the later picture, in a mixture of those " + std::to_string(explanation_.reach) +
                         " frames before and after",
                     small_size, quiet);
    }

    void level_panel(double high) {
        frame_of(high, "level", "255", "0");
        curve(
            high, [](const Testimony& row) { return static_cast<double>(row.level) / 255; }, ink, 1.8);
        canvas_.text({left, high + panel_height + 17}, "mean brightness", small_size, quiet);
    }

    /// Log-odds, from one in three thousand to all but as many.
    static double odds(float probability) {
        constexpr double reach = 8;
        const double p = std::clamp(static_cast<double>(probability), 1e-6, 1 - 1e-6);
        return std::clamp((std::log(p / (1 - p)) + reach) / (2 * reach), 0.0, 1.0);
    }

    void network_panel(double high) {
        frame_of(high, "network", "sure", "not");
        const double even = high + panel_height / 2;
        canvas_.field({left, even - 1}, {columns_.end(), even}, rule);
        std::string words = "log-odds of the network:";
        for (std::size_t kind = 0; kind < network_kinds.size(); ++kind) {
            float most = 0;
            for (const Testimony& row : explanation_.frames)
                most = std::max(most, row.network[kind]);
            const bool spoken_of = explanation_.transition.label == network_kinds[kind];
            if (most < 0.1f && !spoken_of) continue;
            curve(
                high, [&](const Testimony& row) { return odds(row.network[kind]); }, spoken_of ? ink : bar,
                spoken_of ? 1.8 : 1.4);
            words += (words.back() == ':' ? " " : ", ") + label_words(network_kinds[kind]) +
                     (spoken_of ? "" : " pale");
        }
        canvas_.text({left, high + panel_height + 17}, words, small_size, quiet);
    }

    const Decoupage& decoupage_;
    const Explanation& explanation_;
    Frame place_;
    const std::map<Frame, Picture>& stills_;
    Columns columns_;
    StripLayout layout_;
    double still_height_, panels_top_;
    Canvas canvas_;
};

} // namespace

StripLayout strip_layout(const Explanation& explanation, Frame place) {
    const Columns columns(explanation);
    const int step = columns.frames_a_still();
    StripLayout layout;
    layout.still_width = static_cast<int>(columns.width) * step - 4;
    const Frame anchor = anchor_of(explanation, place, columns);
    const Frame end = columns.first + columns.count;
    for (Frame frame = anchor - (anchor - columns.first) / step * step; frame + step <= end; frame += step)
        layout.stills.push_back(frame);
    return layout;
}

Picture strip_picture(const Decoupage& decoupage, const Explanation& explanation, Frame place,
                      const std::map<Frame, Picture>& stills) {
    return Strip(decoupage, explanation, place, stills).drawn();
}

} // namespace decoupage
