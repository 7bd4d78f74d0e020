#pragma once
/// Which part of a file a browser asks for (RFC 9110, 14).

#include <cstdint>
#include <optional>
#include <string_view>

namespace decoupage {

struct ByteRange {
    enum class Kind {
        whole,       ///< nothing was asked for, or what is not understood and may be left unheeded
        part,        ///< from `first`, `length` bytes
        unreachable, ///< there is no such part
    };
    Kind kind = Kind::whole;
    std::uint64_t first = 0, length = 0;
};

/// Of the header Range, for a file of that size. Of several ranges none is heeded: the whole is sent.
ByteRange byte_range(std::string_view header, std::uint64_t size);

} // namespace decoupage
