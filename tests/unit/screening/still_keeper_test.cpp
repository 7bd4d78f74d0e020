#include "screening/still_keeper.hpp"
#include "support/drawn.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// A shot has a picture of its own.
ProxyPointer frame_of(int shot) {
    return support::drawn(160, 90, [&](int x, int y) {
        return support::Colour{16.0 + (x / 20 * (shot * 7 + 3) + y / 15 * (shot * 5 + 1)) * 29 % 200};
    });
}

struct Kept {
    std::vector<Frame> frames;
    std::size_t most_held = 0;
};

/// What is kept of shots of these lengths, and how many frames were held at once.
Kept kept(const std::vector<Frame>& lengths) {
    StillKeeper keeper;
    Kept kept;
    std::vector<std::weak_ptr<const void>> given;
    const auto take = [&] {
        for (const HeldFrame& held : keeper.finished())
            kept.frames.push_back(held.number);
    };
    Frame frame = 0;
    for (std::size_t shot = 0; shot < lengths.size(); ++shot) {
        const ProxyPointer proxy = frame_of(static_cast<int>(shot));
        for (Frame end = frame + lengths[shot]; frame < end; ++frame) {
            if (keeper.wants(*proxy, frame)) {
                auto picture = std::make_shared<const int>(0);
                given.push_back(picture);
                keeper.keep({frame, std::move(picture)});
            }
            take();
            const auto held = std::ranges::count_if(given, [](const auto& one) { return !one.expired(); });
            kept.most_held = std::max(kept.most_held, static_cast<std::size_t>(held));
        }
    }
    keeper.end();
    take();
    return kept;
}

} // namespace

TEST_CASE("a still is kept of every shot, near its middle, however short") {
    const std::vector<Frame> lengths{1, 2, 3, 5, 9, 20, 41, 60};
    const Kept all = kept(lengths);
    REQUIRE(all.frames.size() == lengths.size());
    Frame first = 0;
    for (std::size_t shot = 0; shot < lengths.size(); ++shot) {
        CAPTURE(shot);
        const Frame middle = first + lengths[shot] / 2;
        CHECK(std::abs(all.frames[shot] - middle) <= std::max<Frame>(1, lengths[shot] / 5));
        first += lengths[shot];
    }
}

TEST_CASE("a long take has a still every few seconds, and few frames are held") {
    const Kept all = kept({2000});
    CHECK(all.frames.size() >= 20);
    CHECK(all.frames.size() <= 30);
    CHECK(all.most_held <= 4);
    Frame before = 0;
    for (const Frame frame : all.frames) {
        CHECK(frame - before <= 96);
        before = frame;
    }
}

TEST_CASE("of no frames no still is kept") {
    CHECK(kept({}).frames.empty());
}
