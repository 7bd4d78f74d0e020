#include "etude/letters.hpp"

#include "etude/maths.hpp"

#include <array>
#include <vector>

namespace decoupage::etude {

namespace {

/// Width, then strokes. Each stroke is a polyline of "x,y" in a box where a capital is 100 high (y down, foot
/// at 100); "@cx,cy,rx,ry,from,to" is an arc of degrees, clockwise from the right.
struct Form {
    char32_t letter;
    float width;
    std::string_view strokes;
};

constexpr std::array forms{
    Form{U'A', 76, "0,100 38,0 76,100|14,64 62,64"},
    Form{U'B', 56,
         "0,0 0,100|0,0 26,0 @26,23,25,23,-90,90 26,46 0,46|26,46 28,46 @28,73,28,27,-90,90 28,100 0,100"},
    Form{U'C', 82, "@50,50,50,50,-48,-312"},
    Form{U'D', 76, "0,0 0,100 28,100 @28,50,48,50,90,-90 28,0 0,0"},
    Form{U'E', 50, "50,0 0,0 0,100 50,100|0,47 42,47"},
    Form{U'F', 48, "48,0 0,0 0,100|0,47 40,47"},
    Form{U'G', 88, "@50,50,50,50,-48,-360 100,50 58,50"},
    Form{U'H', 70, "0,0 0,100|70,0 70,100|0,47 70,47"},
    Form{U'I', 0, "0,0 0,100"},
    Form{U'J', 34, "34,0 34,74 @10,74,24,26,0,120"},
    Form{U'K', 60, "0,0 0,100|56,0 0,56|18,40 60,100"},
    Form{U'L', 46, "0,0 0,100 46,100"},
    Form{U'M', 88, "0,100 10,0 44,78 78,0 88,100"},
    Form{U'N', 72, "0,100 0,0 72,100 72,0"},
    Form{U'O', 100, "@50,50,50,50,0,360"},
    Form{U'P', 54, "0,100 0,0 26,0 @26,27,28,27,-90,90 26,54 0,54"},
    Form{U'Q', 100, "@50,50,50,50,0,360|62,70 96,106"},
    Form{U'R', 58, "0,100 0,0 26,0 @26,26,27,26,-90,90 26,52 0,52|24,52 58,100"},
    Form{U'S', 52, "@26,25,25,25,-35,-270 @26,75,26,25,-90,145"},
    Form{U'T', 62, "0,0 62,0|31,0 31,100"},
    Form{U'U', 66, "0,0 0,66 @33,66,33,34,180,0 66,0"},
    Form{U'V', 72, "0,0 36,100 72,0"},
    Form{U'W', 108, "0,0 27,100 54,14 81,100 108,0"},
    Form{U'X', 64, "0,0 64,100|64,0 0,100"},
    Form{U'Y', 64, "0,0 32,48 64,0|32,48 32,100"},
    Form{U'Z', 60, "2,0 60,0 0,100 60,100"},
    Form{U'0', 64, "@32,50,32,50,0,360"},
    Form{U'1', 24, "0,20 24,0 24,100"},
    Form{U'2', 56, "@28,28,27,28,-170,40 0,100 56,100"},
    Form{U'3', 54, "@26,24,24,24,-150,90 @26,74,28,26,-90,150"},
    Form{U'4', 62, "46,100 46,0 0,70 62,70"},
    Form{U'5', 54, "48,0 8,0 4,46 @24,68,30,32,-125,130"},
    Form{U'6', 60, "46,0 8,50 @30,68,30,32,200,560"},
    Form{U'7', 56, "0,0 56,0 16,100"},
    Form{U'8', 58, "@29,24,24,24,0,360|@29,74,29,26,0,360"},
    Form{U'9', 60, "14,100 52,50 @30,32,30,32,20,380"},
    Form{U'.', 4, "1,98 3,98"},
    Form{U',', 6, "4,96 0,112"},
    Form{U'\'', 6, "5,0 1,24"},
    Form{U'-', 30, "0,56 30,56"},
    Form{U':', 4, "1,40 3,40|1,98 3,98"},
    Form{U'\u00c9', 50, "50,0 0,0 0,100 50,100|0,47 42,47|16,-14 36,-32"},
    Form{U'\u00c8', 50, "50,0 0,0 0,100 50,100|0,47 42,47|36,-14 16,-32"},
    Form{U'\u00ca', 50, "50,0 0,0 0,100 50,100|0,47 42,47|8,-14 25,-32 42,-14"},
    Form{U'\u00c0', 76, "0,100 38,0 76,100|14,64 62,64|46,-14 26,-32"},
    Form{U'\u00c7', 82, "@50,50,50,50,-48,-312|50,102 54,112 44,122"},
};

constexpr float space_width = 40;

const Form* form_of(char32_t letter) {
    for (const Form& form : forms)
        if (form.letter == letter) return &form;
    return nullptr;
}

/// The next letter of UTF-8 of at most two bytes; others become a space.
char32_t next_letter(std::string_view& text) {
    const auto byte = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (byte < 0x80) return byte;
    if ((byte & 0xe0) == 0xc0 && !text.empty()) {
        const auto second = static_cast<unsigned char>(text.front());
        text.remove_prefix(1);
        return static_cast<char32_t>(((byte & 0x1f) << 6) | (second & 0x3f));
    }
    while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xc0) == 0x80)
        text.remove_prefix(1);
    return U' ';
}

float number(std::string_view& text) {
    bool minus = false;
    if (text.front() == '-') {
        minus = true;
        text.remove_prefix(1);
    }
    int value = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        value = value * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    if (!text.empty() && text.front() == ',') text.remove_prefix(1);
    return static_cast<float>(minus ? -value : value);
}

void arc(std::string_view& text, std::vector<Vec2>& points) {
    const float cx = number(text), cy = number(text), rx = number(text), ry = number(text);
    const float from = number(text), to = number(text);
    const int steps = 2 + static_cast<int>(std::fabs(to - from) / 6);
    for (int i = 0; i <= steps; ++i) {
        const float angle = mix(from, to, static_cast<float>(i) / static_cast<float>(steps)) * (pi / 180);
        points.push_back({cx + rx * cosine(angle), cy + ry * sine(angle)});
    }
}

std::vector<std::vector<Vec2>> strokes_of(const Form& form) {
    std::vector<std::vector<Vec2>> strokes(1);
    std::string_view text = form.strokes;
    while (!text.empty()) {
        const char first = text.front();
        if (first == '|') strokes.emplace_back();
        if (first == '|' || first == ' ' || first == '@') text.remove_prefix(1);
        if (first == '@') {
            arc(text, strokes.back());
        } else if (first != '|' && first != ' ') {
            const float x = number(text);
            strokes.back().push_back({x, number(text)});
        }
    }
    return strokes;
}

/// Coverage of round-ended strokes; the nearest stroke alone counts, so that joints do not thicken.
void ink(Picture& picture, const std::vector<std::vector<Vec2>>& strokes, float half, float light,
         float share) {
    Vec2 least{1e9f, 1e9f}, most{-1e9f, -1e9f};
    for (const auto& stroke : strokes)
        for (Vec2 p : stroke) {
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    const int x0 = std::max(0, static_cast<int>(least.x - half - 2)),
              y0 = std::max(0, static_cast<int>(least.y - half - 2));
    const int x1 = std::min(picture.width - 1, static_cast<int>(most.x + half + 2));
    const int y1 = std::min(picture.height - 1, static_cast<int>(most.y + half + 2));
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const Vec2 p{static_cast<float>(x), static_cast<float>(y)};
            float nearest = 1e9f;
            for (const auto& stroke : strokes)
                for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
                    const Vec2 along = stroke[i + 1] - stroke[i], to = p - stroke[i];
                    const float u = clamp01(dot(to, along) / std::max(1e-6f, dot(along, along)));
                    const Vec2 off = to - along * u;
                    nearest = std::min(nearest, dot(off, off));
                }
            const float cover = clamp01(half + 0.5f - std::sqrt(nearest)) * share;
            picture.at(x, y) = mix(picture.at(x, y), light, cover);
        }
}

} // namespace

float line_width(std::string_view text, const Lettering& lettering) {
    float width = 0;
    while (!text.empty()) {
        const Form* form = form_of(next_letter(text));
        width += (form != nullptr ? form->width / 100 : space_width / 100) + lettering.spacing;
    }
    return std::max(0.0f, width - lettering.spacing) * lettering.size;
}

void write_line(Picture& picture, std::string_view text, float x, float y, const Lettering& lettering) {
    if (lettering.share <= 0) return;
    const float unit = static_cast<float>(picture.height) * lettering.size / 100;
    Vec2 pen{(x - line_width(text, lettering) / 2) * static_cast<float>(picture.height),
             y * static_cast<float>(picture.height) - 100 * unit};
    const float half = std::max(0.35f, 50 * unit * lettering.weight);
    while (!text.empty()) {
        const Form* form = form_of(next_letter(text));
        float width = space_width;
        if (form != nullptr) {
            width = form->width;
            auto strokes = strokes_of(*form);
            for (auto& stroke : strokes)
                for (Vec2& p : stroke)
                    p = pen + p * unit;
            ink(picture, strokes, half, lettering.light, lettering.share);
        }
        pen.x += (width + 100 * lettering.spacing) * unit;
    }
}

} // namespace decoupage::etude
