#include "views/png.hpp"

#include <algorithm>
#include <cassert>
#include <zlib.h>

namespace decoupage {

namespace {

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::uint32_t check_of(const std::string& bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::string packed(const std::string& bytes) {
    uLongf room = compressBound(static_cast<uLong>(bytes.size()));
    std::string stream(room, '\0');
    [[maybe_unused]] const int code = compress2(reinterpret_cast<Bytef*>(stream.data()), &room,
                                                reinterpret_cast<const Bytef*>(bytes.data()),
                                                static_cast<uLong>(bytes.size()), Z_BEST_SPEED);
    assert(code == Z_OK);
    stream.resize(room);
    return stream;
}

std::string chunk(const std::string& name, const std::string& content) {
    const std::string checked = name + content;
    return big_endian(static_cast<std::uint32_t>(content.size())) + checked + big_endian(check_of(checked));
}

} // namespace

std::string png(int width, int height, std::span<const std::uint8_t> pixels) {
    assert(width > 0 && height > 0);
    const std::size_t row_bytes = static_cast<std::size_t>(width) * 3;
    assert(pixels.size() == row_bytes * static_cast<std::size_t>(height));
    std::string rows;
    for (std::size_t row = 0; row < static_cast<std::size_t>(height); ++row) {
        rows += '\0'; // each row says how it is filtered: not at all
        rows.append(reinterpret_cast<const char*>(pixels.data()) + row * row_bytes, row_bytes);
    }
    const std::string header = big_endian(static_cast<std::uint32_t>(width)) +
                               big_endian(static_cast<std::uint32_t>(height)) +
                               std::string("\x08\x02\0\0\0", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + chunk("IDAT", packed(rows)) + chunk("IEND", "");
}

} // namespace decoupage
