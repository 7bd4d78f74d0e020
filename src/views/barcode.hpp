#pragma once
/// The movie barcode: the film's colours from left to right, top, middle and bottom of the picture above each
/// other.

#include "film/decoupage.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace decoupage {

/// The curves a barcode is made from: level, blue and red difference of the picture's thirds.
std::vector<std::string> barcode_curves();

/// A picture of `columns` x 3 pixels, RGB, each column the mean of its stretch of the film in time. Empty
/// where the film has no such curves.
struct Barcode {
    int columns = 0;
    std::vector<std::uint8_t> pixels;
};
Barcode barcode(const Decoupage& decoupage, int most_columns);

/// The pixels of a barcode with `rows` of them, the thirds' colours running into each other: for programs
/// that would show three hard rows.
std::vector<std::uint8_t> blended(const Barcode& barcode, int rows);

} // namespace decoupage
