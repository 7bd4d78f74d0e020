#include "lettering/letter_reader.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

using Luma = Plane<std::uint8_t>;

void draw(Luma& plane, int left, int top, int width, int height, std::uint8_t level) {
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            plane.at(x, y) = level;
}

/// "HILL", of straight strokes, 40 pixels high.
Luma hill(std::uint8_t ground, std::uint8_t ink) {
    Luma plane(320, 160);
    std::fill(plane.values.begin(), plane.values.end(), ground);
    draw(plane, 60, 60, 7, 40, ink);
    draw(plane, 83, 60, 7, 40, ink);
    draw(plane, 60, 77, 30, 6, ink);
    draw(plane, 102, 60, 7, 40, ink);
    for (const int left : {121, 155}) {
        draw(plane, left, 60, 7, 40, ink);
        draw(plane, left, 94, 25, 6, ink);
    }
    return plane;
}

} // namespace

TEST_CASE("letters are read, light on dark or dark on light, and the same each time") {
    auto reader = LetterReader::open();
    if (!reader) {
        CHECK(reader.error().kind == Fault::Kind::not_found);
        MESSAGE("Tesseract's data for English is not on this machine: nothing is read.");
        return;
    }
    const Box around{0.15f, 0.35f, 0.5f, 0.3f};
    for (const bool light : {false, true}) {
        const Luma plane = light ? hill(15, 235) : hill(235, 15);
        const Ink ink = light ? Ink::light : Ink::dark;
        const ReadWords read = reader->read({plane}, around, 40, ink);
        CHECK(read.words == "HILL");
        CHECK(read.confidence > 0.5f);
        const ReadWords again = reader->read({plane}, around, 40, ink);
        CHECK(again.words == read.words);
        CHECK(again.confidence == read.confidence);
    }
}

TEST_CASE("where nothing is written, or there is no place, nothing is read") {
    auto reader = LetterReader::open();
    if (!reader) return;
    Luma plain(320, 160);
    CHECK(reader->read({plain}, {0, 0, 1, 1}, 20, Ink::light).words.empty());
    CHECK(reader->read({hill(0, 255)}, {0.5f, 0.5f, 0, 0}, 1, Ink::light).words.empty());
    CHECK(reader->read({hill(0, 255)}, {5, 5, -3, 1}, 0, Ink::light).words.empty());
    CHECK(reader->read({}, {0, 0, 1, 1}, 20, Ink::dark).words.empty());
    CHECK(reader->read({Luma{}}, {0, 0, 1, 1}, 20, Ink::dark).words.empty());
}

TEST_CASE("a reading of more and surer letters is worth more") {
    CHECK(worth({"", 0}) == 0);
    CHECK(worth({"THE END", 0.9f}) > worth({"THE", 0.9f}));
    CHECK(worth({"THE END", 0.9f}) > worth({"THE END", 0.6f}));
}
