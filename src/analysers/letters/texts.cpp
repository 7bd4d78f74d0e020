#include "analysers/letters/texts.hpp"

#include "film/boxes.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::letters {

namespace {

using AllLines = std::vector<std::vector<SeenLine>>;

constexpr float least_letters = 4; // of a line that counts

std::vector<SeenLine> sure_lines(const std::vector<SeenLine>& lines, float sureness) {
    std::vector<SeenLine> sure;
    std::ranges::copy_if(lines, std::back_inserter(sure), [&](const SeenLine& line) {
        return line.likeness >= sureness && line.letters >= least_letters;
    });
    return sure;
}

/// The same line at another height?
bool has_rolled(const SeenLine& from, const SeenLine& to) {
    const auto alike = [](float one, float other) { return std::abs(one - other) < 0.008f; };
    return alike(from.box.left, to.box.left) && alike(from.box.width, to.box.width) &&
           alike(from.box.height, to.box.height) && !alike(from.box.top, to.box.top);
}

void add_look(Text& text, const std::vector<SeenLine>& lines) {
    float letters = 0, likeness = 0;
    for (const SeenLine& line : lines) {
        text.box = text.seen == 0 && letters == 0 ? line.box : around(text.box, line.box);
        letters += line.letters;
        likeness = std::max(likeness, line.likeness);
    }
    ++text.seen;
    text.most_rows = std::max(text.most_rows, rows_of(lines));
    text.letters = std::max(text.letters, letters);
    text.likeness = std::max(text.likeness, likeness);
}

} // namespace

AllLines lines_by_look(const Looks& looks, Frame frames) {
    if (looks.step <= 0 || frames <= 0) return {};
    AllLines all(static_cast<std::size_t>((frames + looks.step - 1) / looks.step));
    for (const Sighting& sighting : looks.sightings) {
        const auto look = static_cast<std::size_t>(sighting.frame / looks.step);
        if (sighting.label == "line" && sighting.frame >= 0 && look < all.size())
            all[look].push_back(line_of(sighting));
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
    std::size_t rolled = 0;
    for (const SeenLine& line : now)
        for (const SeenLine& next : then) {
            const float tall = std::max(line.height, next.height), low = std::min(line.height, next.height);
            if (shared(line.box, next.box) > 0.4f && tall < 1.6f * low) return GoesOn::stands;
            rolled += has_rolled(line, next) ? 1 : 0;
        }
    return rolled >= 2 ? GoesOn::rolled : GoesOn::no;
}

std::vector<Text> texts(const AllLines& looks, float sureness) {
    constexpr std::size_t farthest = 2; // looks, from one in which a text is seen to the next
    std::vector<Text> found;
    std::vector<SeenLine> last;
    for (std::size_t look = 0; look < looks.size(); ++look) {
        std::vector<SeenLine> sure = sure_lines(looks[look], sureness);
        if (sure.empty()) continue;
        const GoesOn on =
            found.empty() || look >= found.back().end + farthest ? GoesOn::no : goes_on(last, sure);
        if (on == GoesOn::no) {
            found.push_back({});
            found.back().first = look;
        }
        found.back().rolls = found.back().rolls || on == GoesOn::rolled;
        found.back().end = look + 1;
        add_look(found.back(), sure);
        last = std::move(sure);
    }
    return found;
}

} // namespace decoupage::letters
