#include "compose/lettering.hpp"

#include "etude/letters.hpp"

namespace decoupage::compose {

std::string words(Chance& chance, int count) {
    static constexpr std::array<std::string_view, 16> syllables{
        "BA", "RE", "MI", "TO", "LU", "SEN", "DOR", "KA", "VI", "NE", "GRA", "POL", "AR", "IS", "UN", "TEM"};
    std::string text;
    for (int word = 0; word < count; ++word) {
        if (word > 0) text += ' ';
        for (int i = chance.whole(1, 3); i > 0; --i)
            text += chance.one_of(syllables);
    }
    return text;
}

void Ink::write(const std::string& text, double foot, double size) {
    const float width = static_cast<float>(plane_.width) / static_cast<float>(plane_.height);
    etude::Lettering lettering{.size = static_cast<float>(size), .weight = 0.13f, .light = 1};
    const float wide = etude::line_width(text, lettering);
    if (wide > 0.92f * width) lettering.size *= 0.92f * width / wide;
    etude::write_line(plane_, text, width / 2, static_cast<float>(foot), lettering);
}

} // namespace decoupage::compose
