#include "etude/letters.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

void Black::draw(const Moment&, Picture& picture) const {
    std::fill(picture.values.begin(), picture.values.end(), 0.0f);
}

Stock Black::stock(const Moment&) const {
    return {.softness = 0, .glow = 0, .grain = 0, .dirt = 0};
}

void Card::draw(const Moment& moment, Picture& picture) const {
    std::fill(picture.values.begin(), picture.values.end(), 0.002f);
    const float middle = static_cast<float>(picture.width) / static_cast<float>(picture.height) / 2;
    switch (moment.shot.setup) {
    case 0:
        write_line(picture, "DÉCOUPAGE PRÉSENTE", middle, 0.53f, {.size = 0.052f, .spacing = 0.62f});
        break;
    case 1:
        write_line(picture, "ACTUALITÉS", middle, 0.54f, {.size = 0.13f, .weight = 0.13f, .spacing = 0.42f});
        write_line(picture, "DE LA SEMAINE", middle, 0.68f, {.size = 0.05f, .spacing = 0.7f});
        break;
    default:
        write_line(picture, "FIN", middle, 0.56f, {.size = 0.15f, .weight = 0.06f, .spacing = 0.7f});
    }
}

Stock Card::stock(const Moment& moment) const {
    Stock stock;
    stock.vignette = 0.1f;
    if (moment.shot.setup == 1)
        stock = {.grain = 7, .weave = 0.8f, .flicker = 0.04f, .dirt = 1.2f, .scratches = 0.6f};
    return stock;
}

} // namespace decoupage::etude
