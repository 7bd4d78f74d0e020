#include "views/zlib_stream.hpp"

#include <array>
#include <random>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Reads a stream of one block with fixed codes, straight from the words of RFC 1951.
class Unpacked {
public:
    explicit Unpacked(const std::string& stream) : stream_(stream) {
        REQUIRE(stream_.starts_with("\x78\x01"));
        REQUIRE(bits(1) == 1);
        REQUIRE(bits(2) == 1);
        for (int symbol = next(); symbol != 256; symbol = next())
            symbol < 256 ? void(content += static_cast<char>(symbol)) : repeat(symbol - 257);
    }
    std::string content;

private:
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; ++i, ++place_) {
            REQUIRE(place_ / 8 < stream_.size());
            value |= (static_cast<unsigned char>(stream_[place_ / 8]) >> place_ % 8 & 1) << i;
        }
        return value;
    }
    int code(int count) {
        int value = 0;
        for (int i = 0; i < count; ++i)
            value = value * 2 + bits(1);
        return value;
    }
    int next() {
        int value = code(7);
        if (value <= 0x17) return 256 + value;
        value = value * 2 + bits(1);
        if (value >= 0x30 && value <= 0xBF) return value - 0x30;
        if (value >= 0xC0 && value <= 0xC7) return 280 + value - 0xC0;
        return 144 + value * 2 + bits(1) - 0x190;
    }
    void repeat(int length_code) {
        int length = 3, distance = 1, code_number = 0;
        for (; code_number < length_code && code_number < 28; ++code_number)
            length += 1 << (code_number < 8 ? 0 : code_number / 4 - 1);
        if (length_code == 28)
            length = 258;
        else
            length += bits(length_code < 8 ? 0 : length_code / 4 - 1);
        const int distance_code = code(5);
        for (int i = 0; i < distance_code; ++i)
            distance += 1 << (i < 4 ? 0 : i / 2 - 1);
        distance += bits(distance_code < 4 ? 0 : distance_code / 2 - 1);
        REQUIRE(static_cast<std::size_t>(distance) <= content.size());
        for (; length > 0; --length)
            content += content[content.size() - static_cast<std::size_t>(distance)];
    }

    const std::string& stream_;
    std::size_t place_ = 16;
};

std::string unpacked(const std::string& stream) {
    return Unpacked(stream).content;
}

} // namespace

TEST_CASE("what is packed can be had again") {
    std::mt19937 random(1);
    const auto some = [&](std::size_t length, unsigned letters) {
        std::string text;
        while (text.size() < length)
            text += static_cast<char>(random() % letters);
        return text;
    };
    for (const std::string& text :
         {std::string(), std::string("a"), std::string("aaa"), std::string(700, '\xff'), some(5000, 256),
          some(100'000, 2), some(100'000, 4)})
        CHECK(unpacked(zlib_stream(text)) == text);
    for (const std::size_t apart : {10u, 11u, 33u, 100u, 257u, 1025u, 8193u, 32'768u, 32'769u, 40'000u}) {
        const std::string text = "rows alike" + some(apart - 10, 256) + "rows alike" + std::string(300, 'x');
        CHECK(unpacked(zlib_stream(text)) == text);
    }
    for (std::size_t length = 1; length < 600; ++length) {
        const std::string text(length, 'z');
        CHECK(unpacked(zlib_stream(text)) == text);
    }
}

TEST_CASE("what repeats becomes small, and what does not hardly grows") {
    CHECK(zlib_stream(std::string(100'000, 'a')).size() < 1000);
    std::mt19937 random(2);
    std::string noise;
    while (noise.size() < 10'000)
        noise += static_cast<char>(random());
    CHECK(zlib_stream(noise).size() < 10'800);
}
