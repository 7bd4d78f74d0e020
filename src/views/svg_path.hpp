#pragma once
/// Paths of charts in few letters. Inside views/ only.

#include <string>

namespace decoupage {

/// A path told by steps from point to point, in tenths of a unit; what is rounded does not add up.
class SvgPath {
public:
    void move_to(double x, double y) { go('m', x, y); }
    void line_to(double x, double y) { go('l', x, y); }
    /// Along, then up or down: a step of a staircase.
    void across_to(double x);
    void upright_to(double y);

    bool empty() const { return text_.empty(); }
    const std::string& text() const { return text_; }

private:
    void go(char letter, double x, double y);

    std::string text_;
    char last_ = 0;
    long x_ = 0, y_ = 0; ///< tenths
};

/// `<path class="KIND" d="…"/>`; nothing for a path of nothing.
std::string svg_path(const std::string& kind, const std::string& d);

} // namespace decoupage
