#include "compose/print.hpp"

#include <cstdio>

namespace decoupage::compose {

namespace {

std::string with_number(const char* word, double number) {
    char text[48];
    std::snprintf(text, sizeof text, "%s %.2g", word, number);
    return text;
}

void draw_old(PrintStock& stock, Chance& chance) {
    stock.grain = chance.between(2, 9);
    stock.flicker = chance.happens(0.7) ? chance.between(0.01, 0.06) : 0;
    stock.weave = chance.happens(0.7) ? chance.between(0.3, 3) : 0;
    stock.dirt = chance.happens(0.7) ? chance.between(0.3, 10) : 0;
    stock.scratches = stock.dirt > 0 && chance.happens(0.7) ? chance.between(0.2, 1) : 0;
}

} // namespace

Fields fields(Cadence cadence, Frame frame) {
    switch (cadence) {
    case Cadence::on_twos:
        return {frame / 2, frame / 2};
    case Cadence::sixteen_on_24:
        return {frame * 2 / 3, frame * 2 / 3};
    case Cadence::twenty_four_on_30:
        return {frame * 4 / 5, frame * 4 / 5};
    case Cadence::three_two: {
        constexpr Frame upper[] = {0, 1, 1, 2, 3}, lower[] = {0, 1, 2, 3, 3};
        return {frame / 5 * 4 + upper[frame % 5], frame / 5 * 4 + lower[frame % 5]};
    }
    case Cadence::interlaced:
        return {frame, frame + 1};
    case Cadence::blended: {
        const Frame fifth = frame * 4 % 5, from = frame * 4 / 5;
        return {from, fifth == 0 ? from : from + 1, static_cast<double>(fifth) / 5};
    }
    case Cadence::each_once:
        break;
    }
    return {frame, frame};
}

std::vector<std::string> PrintStock::words() const {
    std::vector<std::string> all;
    constexpr const char* cadences[] = {
        "", "12 on 24", "16 on 24", "24 on 30", "3:2 pulldown", "interlaced", "24 blended to 30"};
    if (cadence != Cadence::each_once) all.emplace_back(cadences[static_cast<int>(cadence)]);
    if (grey) all.emplace_back("black and white");
    if (tint.blue != 0 || tint.red != 0) all.emplace_back("tinted");
    if (light < 0.6) all.push_back(with_number("low light", light));
    if (grain > 0) all.push_back(with_number("grain", grain));
    if (flicker > 0) all.push_back(with_number("flicker", flicker));
    if (weave > 0) all.push_back(with_number("gate weave", weave));
    if (dirt > 0) all.push_back(with_number("dust", dirt));
    if (scratches > 0) all.push_back(with_number("scratches", scratches));
    if (bars_above > 0) all.emplace_back("letterbox");
    if (bars_beside > 0) all.emplace_back("pillarbox");
    return all;
}

void PrintStock::weave_into(Framing& framing, Frame frame) const {
    if (weave <= 0) return;
    Chance now = Chance(key).part(static_cast<std::uint64_t>(frame));
    framing.shift_x += weave * now.normal() * 0.5;
    framing.shift_y += weave * now.normal() * 0.5;
}

PrintStock print_stock(Chance chance) {
    PrintStock stock;
    stock.key = chance.part(1).key();
    constexpr std::array cadences{0.77, 0.07, 0.03, 0.04, 0.03, 0.03, 0.03};
    stock.cadence = static_cast<Cadence>(chance.which(cadences));
    const bool old = chance.happens(0.22);
    stock.grey = chance.happens(old ? 0.6 : 0.15);
    if (stock.grey && chance.happens(0.25)) {
        stock.tint.blue = static_cast<float>(chance.between(-30, 30));
        stock.tint.red = static_cast<float>(chance.between(-20, 25));
    }
    if (chance.happens(0.12)) {
        stock.light = chance.between(0.12, 0.5);
        stock.lifted = chance.between(0, 12);
    }
    if (old)
        draw_old(stock, chance);
    else if (chance.happens(0.3))
        stock.grain = chance.between(0.6, 5);
    if (chance.happens(0.14)) stock.bars_above = chance.between(0.05, 0.15);
    if (chance.happens(0.07)) stock.bars_beside = chance.between(0.04, 0.14);
    return stock;
}

Printer::Printer(const PrintStock& stock, int width, int height) : stock_(stock) {
    if (stock.grain <= 0 && stock.dirt <= 0 && stock.scratches <= 0) return;
    etude::Format format;
    // What wears a film is as large beside our small pictures as beside a picture of 540 lines.
    format.frame_width = width, format.frame_height = 540;
    format.left = format.top = 0;
    format.width = width, format.height = height;
    projector_ = std::make_unique<const etude::Projector>(format);
}

void Printer::print(Picture& picture, Frame frame) const {
    if (stock_.grey) {
        const auto tinted = [&](Plane<float>& plane, float towards) {
            for (int y = 0; y < plane.height; ++y)
                for (int x = 0; x < plane.width; ++x)
                    plane.at(x, y) = towards * picture.luma.at(2 * x, 2 * y) / 255;
        };
        tinted(picture.blue, stock_.tint.blue);
        tinted(picture.red, stock_.tint.red);
    }
    Chance now = Chance(stock_.key).part(static_cast<std::uint64_t>(frame) + (1u << 20));
    const double light = stock_.light * (1 + stock_.flicker * now.normal());
    if (light != 1) expose(picture, light);
    if (stock_.lifted > 0)
        add(picture, {static_cast<float>(stock_.lifted), 0, 0}, [](int, int) { return 1; });
    if (projector_) wear(picture, frame);
}

void Printer::wear(Picture& picture, Frame frame) const {
    etude::Stock stock;
    stock.grain = static_cast<float>(stock_.grain);
    stock.weave = 0;
    stock.flicker = 0;
    stock.dirt = static_cast<float>(stock_.dirt);
    stock.scratches = static_cast<float>(stock_.scratches);
    // Another stretch of the same worn film for every print.
    const Frame from = static_cast<Frame>(stock_.key % 90'000);
    Plane<std::uint8_t> luma(picture.width(), picture.height());
    projector_->show(picture.luma, stock, from + frame, luma);
    std::copy(luma.values.begin(), luma.values.end(), picture.luma.values.begin());
}

void Printer::lay_bars(Picture& picture) const {
    const int rows = 2 * static_cast<int>(picture.height() * stock_.bars_above / 2),
              columns = 2 * static_cast<int>(picture.width() * stock_.bars_beside / 2);
    if (rows == 0 && columns == 0) return;
    mix(picture, {static_cast<float>(stock_.lifted), 0, 0}, [&](int x, int y) {
        return x < columns || x >= picture.width() - columns || y < rows || y >= picture.height() - rows ? 1
                                                                                                         : 0;
    });
}

} // namespace decoupage::compose
