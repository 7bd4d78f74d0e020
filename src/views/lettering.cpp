#include "views/lettering.hpp"

#include <array>
#include <cctype>

namespace decoupage {

namespace {

/// A letter on a grid, 9 steps from head (0) to foot (9); small letters begin at 3, tails reach 12 (c).
/// Strokes begin with how they run: "-" straight, "~" bent towards the points between its ends, "o" bent and
/// closed. Then two hexadecimal digits for each point, x and y.
struct Form {
    std::string_view letter;
    int width;
    std::string_view strokes;
};

constexpr std::array forms{
    Form{"0", 5, "o00505909"},
    Form{"1", 5, "-123039"},
    Form{"2", 5, "~0200505409 -0959"},
    Form{"3", 5, "~0100505424 ~2454590908"},
    Form{"4", 5, "-49400656"},
    Form{"5", 5, "-501004 ~042353590908"},
    Form{"6", 5, "~400106 o04545909"},
    Form{"7", 5, "-005019"},
    Form{"8", 5, "o00505404 o04545909"},
    Form{"9", 5, "o00505505 ~535819"},
    Form{"a", 5, "o03535909 -5359"},
    Form{"b", 5, "-0009 o03535909"},
    Form{"c", 4, "~444303094948"},
    Form{"d", 5, "-5059 o03535909"},
    Form{"e", 5, "-0656 ~565303095958"},
    Form{"f", 3, "~302015 -1519 -0333"},
    Form{"g", 5, "o03535909 -5359 ~595c0c0b"},
    Form{"h", 5, "-0009 ~05035356 -5659"},
    Form{"i", 0, "-0309 -0101"},
    Form{"j", 2, "-2329 ~292c0c -2121"},
    Form{"k", 4, "-0009 -430649"},
    Form{"l", 0, "-0009"},
    Form{"m", 8, "-0309 ~05034346 -4649 ~45438386 -8689"},
    Form{"n", 5, "-0309 ~05035356 -5659"},
    Form{"o", 5, "o03535909"},
    Form{"p", 5, "-030c o03535909"},
    Form{"q", 5, "-535c o03535909"},
    Form{"r", 3, "-0309 ~050333"},
    Form{"s", 4, "~4443030646490908"},
    Form{"t", 3, "-1016 ~161939 -0333"},
    Form{"u", 5, "-0306 ~06095956 -5359"},
    Form{"v", 6, "-033963"},
    Form{"w", 8, "-0329436983"},
    Form{"x", 5, "-0359 -5309"},
    Form{"y", 6, "-0339 -632c"},
    Form{"z", 4, "-03430949"},
    Form{".", 0, "-0909"},
    Form{",", 1, "-190b"},
    Form{":", 0, "-0404 -0909"},
    Form{"-", 3, "-0636"},
    Form{"–", 5, "-0656"},
    Form{"%", 7, "o00303404 o45757949 -6019"},
};

constexpr double steps = 9;     ///< of the grid, to the height of a digit
constexpr double between = 2.4; ///< steps from letter to letter
constexpr int space = 3;

std::size_t length_of(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

const Form* form_of(std::string_view letter) {
    const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(letter[0])));
    for (const Form& form : forms)
        if (form.letter == letter || (letter.size() == 1 && form.letter == std::string_view(&small, 1)))
            return &form;
    return nullptr;
}

double step_of(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

using Stroke = std::vector<LetterPoint>;

LetterPoint halfway(LetterPoint a, LetterPoint b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

/// Goes from `from` to `to`, bent towards `by`.
void bend(Stroke& stroke, LetterPoint from, LetterPoint by, LetterPoint to) {
    constexpr int parts = 8;
    for (int part = 1; part <= parts; ++part) {
        const double u = part / static_cast<double>(parts), v = 1 - u;
        stroke.push_back({v * v * from.x + 2 * u * v * by.x + u * u * to.x,
                          v * v * from.y + 2 * u * v * by.y + u * u * to.y});
    }
}

Stroke bent(const Stroke& points) {
    Stroke stroke{points.front()};
    LetterPoint from = points.front();
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const bool last = i + 2 == points.size();
        const LetterPoint to = last ? points.back() : halfway(points[i], points[i + 1]);
        bend(stroke, from, points[i], to);
        from = to;
    }
    return stroke;
}

Stroke closed(const Stroke& points) {
    const std::size_t count = points.size();
    LetterPoint from = halfway(points.back(), points.front());
    Stroke stroke{from};
    for (std::size_t i = 0; i < count; ++i) {
        const LetterPoint to = halfway(points[i], points[(i + 1) % count]);
        bend(stroke, from, points[i], to);
        from = to;
    }
    return stroke;
}

Stroke stroke_of(std::string_view text, double pen) {
    Stroke points;
    for (std::size_t i = 1; i + 1 < text.size(); i += 2)
        points.push_back({(pen + step_of(text[i])) / steps, (step_of(text[i + 1]) - steps) / steps});
    return text.front() == '~' ? bent(points) : text.front() == 'o' ? closed(points) : points;
}

} // namespace

DrawnLetters lettered(std::string_view text) {
    DrawnLetters result;
    double pen = 0;
    while (!text.empty()) {
        const std::size_t length = length_of(text);
        const Form* form = form_of(text.substr(0, length));
        text.remove_prefix(length);
        std::string_view strokes = form ? form->strokes : std::string_view{};
        while (!strokes.empty()) {
            const std::size_t end = std::min(strokes.find(' '), strokes.size());
            result.strokes.push_back(stroke_of(strokes.substr(0, end), pen));
            strokes.remove_prefix(std::min(end + 1, strokes.size()));
        }
        pen += (form ? form->width : space) + between;
    }
    result.width = pen > between ? (pen - between) / steps : 0;
    return result;
}

} // namespace decoupage
