#include "etude/counter.hpp"

#include "etude/letters.hpp"

namespace decoupage::etude {

namespace {

constexpr int blocks = 16;

int block_height(int frame_height) {
    return frame_height / 20;
}

bool is_white(Frame frame, int block) {
    if (block == 0) return true;
    return block < blocks - 1 && ((frame >> (blocks - 2 - block)) & 1) != 0;
}

} // namespace

void draw_counter(Frame frame, int left, int foot, int width, Plane<std::uint8_t>& luma) {
    const int top = foot - block_height(luma.height);
    for (int y = top; y < foot; ++y)
        for (int x = 0; x < width; ++x)
            luma.at(left + x, y) = is_white(frame, x * blocks / width) ? 235 : 16;

    const int side = luma.height / 5;
    Picture figures(side * 2, side);
    write_line(figures, std::to_string(frame), 1, 0.8f, {.size = 0.55f, .weight = 0.16f, .light = 1});
    for (int y = 0; y < figures.height; ++y)
        for (int x = 0; x < figures.width; ++x) {
            std::uint8_t& level = luma.at(left + x, top - side + y);
            const float ink = figures.at(x, y);
            level = static_cast<std::uint8_t>(static_cast<float>(level) * 0.35f * (1 - ink) + 235 * ink);
        }
}

} // namespace decoupage::etude

namespace decoupage {

std::optional<Frame> read_etude_counter(const Plane<std::uint8_t>& luma) {
    // The blocks stand at the foot of the picture; bars below and beside it are black, the last block is too.
    if (luma.width < 32 || luma.height < 40) return std::nullopt;
    const auto bright = [&](double x, int y) { return luma.at(static_cast<int>(x), y) >= 128; };
    for (const double aspect : {16.0 / 9, 4.0 / 3}) {
        const double width = std::min<double>(luma.width, luma.height * aspect),
                     left = (luma.width - width) / 2;
        for (const double foot : {1.0, 1 - 66.0 / 540}) {
            const int y = static_cast<int>(luma.height * foot) - etude::block_height(luma.height) / 2 - 1;
            const auto block = [&](int i) { return bright(left + (i + 0.5) * width / etude::blocks, y); };
            if (!block(0) || block(etude::blocks - 1)) continue;
            Frame frame = 0;
            for (int i = 1; i < etude::blocks - 1; ++i)
                frame = frame * 2 + (block(i) ? 1 : 0);
            return frame;
        }
    }
    return std::nullopt;
}

} // namespace decoupage
