#include "analysers/letters/texts.hpp"

#include "film/boxes.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::letters {

namespace {

using AllLines = std::vector<std::vector<SeenLine>>;

constexpr float least_letters = 4;  // of a line that counts
constexpr float lowest_part = 0.7f; // of the picture's height: subtitles stand below
constexpr float likely = 0.5f;      // of a line that bears out another
constexpr float even = 0.78f;       // of the ground of a card, at least; set on composed films

/// Of shares of the picture: the same, but for what a look errs by.
bool as_good_as(float one, float other) {
    return std::abs(one - other) < 0.008f;
}

/// The same line at another height?
bool has_rolled(const SeenLine& from, const SeenLine& to) {
    return as_good_as(from.box.left, to.box.left) && as_good_as(from.box.width, to.box.width) &&
           as_good_as(from.box.height, to.box.height) && !as_good_as(from.box.top, to.box.top);
}

/// Where letters may be anything but railings, less will do; and where they stand for three looks.
float eased(float sureness) {
    return 1 - 4 * (1 - sureness);
}

/// A part of the same line at another height?
bool may_have_rolled(const SeenLine& from, const SeenLine& to) {
    return (as_good_as(from.box.left, to.box.left) ||
            as_good_as(from.box.left + from.box.width, to.box.left + to.box.width)) &&
           std::abs(from.height - to.height) < 0.3f * from.height && !as_good_as(from.box.top, to.box.top);
}

/// How many of the moves are as long as one of them.
std::size_t most_alike(const std::vector<float>& moves) {
    std::ptrdiff_t most = 0;
    for (const float move : moves)
        most = std::max(most,
                        std::ranges::count_if(moves, [&](float other) { return as_good_as(move, other); }));
    return static_cast<std::size_t>(most);
}

/// The same line, or a part of it, in the same place?
bool stands_at(const SeenLine& line, const SeenLine& other) {
    const float tall = std::max(line.height, other.height), low = std::min(line.height, other.height);
    return shared(line.box, other.box) > 0.4f && tall < 1.6f * low;
}

/// How likely the likeliest of the lines is that stand where it stands, or where it has rolled to.
float most_like(const SeenLine& line, const std::vector<SeenLine>& others) {
    float most = 0;
    for (const SeenLine& other : others)
        if (stands_at(line, other) || has_rolled(line, other)) most = std::max(most, other.likeness);
    return most;
}

void add_look(Text& text, const std::vector<SeenLine>& lines) {
    float letters = 0, likeness = 0;
    for (const SeenLine& line : lines) {
        text.box = text.seen == 0 && letters == 0 ? line.box : around(text.box, line.box);
        letters += line.letters;
        likeness = std::max(likeness, line.likeness);
    }
    ++text.seen;
    float low = 0;
    for (const SeenLine& line : lines)
        low += line.box.top >= lowest_part ? line.letters : 0;
    text.low += 2 * low > letters ? 1 : 0;
    text.even += lines.front().on_even_ground ? 1 : 0;
    text.most_rows = std::max(text.most_rows, rows_of(lines));
    text.letters = std::max(text.letters, letters);
    text.likeness = std::max(text.likeness, likeness);
}

/// Not merely in the same place, as the next card's lines are.
bool stands_exactly(const std::vector<SeenLine>& now, const std::vector<SeenLine>& then) {
    return std::ranges::any_of(now, [&](const SeenLine& line) {
        return std::ranges::any_of(
            then, [&](const SeenLine& next) { return common_share(line.box, next.box) > 0.85f; });
    });
}

} // namespace

AllLines lines_by_look(const Looks& looks, Frame frames) {
    if (looks.step <= 0 || frames <= 0) return {};
    AllLines all(static_cast<std::size_t>((frames + looks.step - 1) / looks.step));
    for (const Sighting& sighting : looks.sightings) {
        if (sighting.frame < 0) continue;
        const auto look = static_cast<std::size_t>(sighting.frame / looks.step);
        if (sighting.label == "line" && look < all.size()) all[look].push_back(line_of(sighting));
        if (sighting.label == "ground" && look < all.size() && sighting.confidence >= even)
            for (SeenLine& line : all[look])
                line.on_even_ground = true;
    }
    return all;
}

int rows_of(const std::vector<SeenLine>& lines) {
    std::vector<Box> rows;
    for (const SeenLine& line : lines) {
        const auto beside = [&](const Box& row) {
            const float both = std::min(row.top + row.height, line.box.top + line.box.height) -
                               std::max(row.top, line.box.top);
            return both > 0.5f * std::min(row.height, line.box.height);
        };
        if (std::ranges::none_of(rows, beside)) rows.push_back(line.box);
    }
    return static_cast<int>(rows.size());
}

GoesOn goes_on(const std::vector<SeenLine>& now, const std::vector<SeenLine>& then) {
    std::vector<float> moves;
    std::size_t rolled = 0, standing = 0;
    bool stands = false;
    for (const SeenLine& line : now)
        for (const SeenLine& next : then) {
            stands = stands || stands_at(line, next);
            standing += common_share(line.box, next.box) > 0.7f ? 1 : 0;
            rolled += has_rolled(line, next) ? 1 : 0;
            if (may_have_rolled(line, next)) moves.push_back(next.box.top - line.box.top);
        }
    if (const std::size_t together = most_alike(moves); together >= 3 && together > standing)
        return GoesOn::rolled;
    if (stands) return GoesOn::stands;
    return rolled >= 2 ? GoesOn::rolled : GoesOn::no;
}

AllLines lasting(const AllLines& looks, float sureness) {
    static const std::vector<SeenLine> none;
    AllLines sure(looks.size());
    for (std::size_t look = 0; look < looks.size(); ++look) {
        const auto& before = look > 0 ? looks[look - 1] : none;
        const auto& after = look + 1 < looks.size() ? looks[look + 1] : none;
        for (const SeenLine& line : looks[look]) {
            if (line.likeness < eased(sureness)) continue;
            const float stood = most_like(line, before), stands = most_like(line, after);
            const bool lasts = std::max({line.likeness, stood, stands}) >= sureness
                                   ? std::max(stood, stands) >= likely
                                   : std::min(stood, stands) >= eased(sureness);
            if (line.on_even_ground || (lasts && line.letters >= least_letters)) sure[look].push_back(line);
        }
    }
    return sure;
}

std::vector<Text> texts(const AllLines& looks, const std::vector<bool>& cuts) {
    constexpr std::size_t farthest = 2; // looks, from one in which a text is seen to the next
    std::vector<Text> found;
    std::vector<SeenLine> last;
    bool cut = false; // since the last look with lines
    for (std::size_t look = 0; look < looks.size(); ++look) {
        cut = cut || (look < cuts.size() && cuts[look]);
        if (looks[look].empty()) continue;
        GoesOn on =
            found.empty() || look >= found.back().end + farthest ? GoesOn::no : goes_on(last, looks[look]);
        if (on == GoesOn::stands && cut && !stands_exactly(last, looks[look])) on = GoesOn::no;
        if (on == GoesOn::no) {
            found.push_back({});
            found.back().first = look;
        }
        found.back().rolls = found.back().rolls || on == GoesOn::rolled;
        found.back().end = look + 1;
        add_look(found.back(), looks[look]);
        last = looks[look];
        cut = false;
    }
    return found;
}

} // namespace decoupage::letters
