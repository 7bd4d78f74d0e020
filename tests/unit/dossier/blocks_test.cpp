#include "dossier/blocks.hpp"
#include "sample.hpp"

#include <limits>
#include <random>
#include <zlib.h>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::vector<float> unpacked(const std::vector<std::uint8_t>& bytes, std::size_t length) {
    std::vector<float> values(length);
    return unpack(bytes, std::span(values)) ? values : std::vector<float>{};
}

} // namespace

TEST_CASE("curves and times of any length up to a block are packed and unpacked") {
    for (const Frame length : {1, 2, 3, 1000, 4095, 4096}) {
        const auto values = sample::values(length);
        CHECK(unpacked(pack(std::span(values)), values.size()) == values);
        const auto times = sample::times(length);
        std::vector<Time> read(times.size());
        REQUIRE(unpack(pack(std::span(times)), std::span(read)));
        CHECK(read == times);
    }
}

TEST_CASE("times at both ends of the clock are kept") {
    const std::vector<Time> times{Time::min(),           Time{-1},   Time{0}, Time{0},
                                  Time::max() - Time{1}, Time::max()};
    std::vector<Time> read(times.size());
    REQUIRE(unpack(pack(std::span(times)), std::span(read)));
    CHECK(read == times);
}

TEST_CASE("an even rate takes next to no room") {
    std::vector<Time> times;
    for (int i = 0; i < 4096; ++i)
        times.push_back(from_ticks(i, 1001, 24000));
    CHECK(pack(std::span(times)).size() < 400);
}

TEST_CASE("noise takes no more room than its bytes") {
    std::mt19937 random(3);
    std::vector<float> values(4096);
    for (float& value : values)
        value = from_half(static_cast<std::uint16_t>(random()));
    CHECK(pack(std::span(values)).size() < 4096 * 2 + 64);
}

TEST_CASE("bytes that hold fewer or more values, or an avalanche, are refused") {
    const auto values = sample::values(1000);
    auto bytes = pack(std::span(values));
    CHECK(unpacked(bytes, 999).empty());
    CHECK(unpacked(bytes, 1001).empty());
    bytes.push_back(0);
    CHECK(unpacked(bytes, 1000).empty());
    CHECK(unpacked({}, 1000).empty());

    const std::vector<std::uint8_t> zeros(30'000'000);
    uLongf room = compressBound(zeros.size());
    std::vector<std::uint8_t> avalanche(room);
    compress2(avalanche.data(), &room, zeros.data(), zeros.size(), 9);
    avalanche.resize(room);
    CHECK(unpacked(avalanche, 4096).empty());
}

TEST_CASE("a flipped byte is found, or does no harm") {
    const auto values = sample::values(300);
    const auto bytes = pack(std::span(values));
    int found = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto flipped = bytes;
        flipped[i] ^= 0x55;
        const auto read = unpacked(flipped, values.size());
        if (read.empty()) ++found;
        REQUIRE((read.empty() || read == values));
    }
    CHECK(found > 0);
}
