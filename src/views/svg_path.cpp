#include "views/svg_path.hpp"

#include <cmath>

namespace decoupage {

namespace {

long tenths(double value) {
    return std::isfinite(value) ? std::lround(value * 10) : 0;
}

/// "1.5", "-.3", "12".
std::string tenths_text(long value) {
    const long whole = std::abs(value) / 10, rest = std::abs(value) % 10;
    std::string text = value < 0 ? "-" : "";
    if (whole > 0 || rest == 0) text += std::to_string(whole);
    return rest == 0 ? text : text + "." + std::to_string(rest);
}

} // namespace

void SvgPath::go(char letter, double x, double y) {
    const long to_x = tenths(x), to_y = tenths(y);
    if (letter != last_ || letter == 'm')
        text_ += letter;
    else if (to_x >= x_)
        text_ += ' ';
    const std::string down = tenths_text(to_y - y_);
    text_ += tenths_text(to_x - x_) + (down.front() == '-' ? "" : " ") + down;
    x_ = to_x, y_ = to_y, last_ = letter;
}

void SvgPath::across_to(double x) {
    if (tenths(x) == x_) return;
    text_ += 'h' + tenths_text(tenths(x) - x_);
    x_ = tenths(x), last_ = 'h';
}

void SvgPath::upright_to(double y) {
    if (tenths(y) == y_) return;
    text_ += 'v' + tenths_text(tenths(y) - y_);
    y_ = tenths(y), last_ = 'v';
}

std::string svg_path(const std::string& kind, const std::string& d) {
    return d.empty() ? std::string() : "<path class=\"" + kind + "\" d=\"" + d + "\"/>";
}

} // namespace decoupage
