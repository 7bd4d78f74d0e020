#include "workbench/byte_range.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = ByteRange::Kind;

namespace {

void check(const char* header, Kind kind, std::uint64_t first, std::uint64_t length) {
    CAPTURE(std::string(header));
    const ByteRange range = byte_range(header, 1000);
    CHECK(range.kind == kind);
    CHECK(range.first == first);
    CHECK(range.length == length);
}

} // namespace

TEST_CASE("byte_range: parts from the beginning, from within and from the end") {
    check("bytes=0-", Kind::part, 0, 1000);
    check("bytes=0-0", Kind::part, 0, 1);
    check("bytes=500-599", Kind::part, 500, 100);
    check("bytes=990-5000", Kind::part, 990, 10);
    check("bytes=-1", Kind::part, 999, 1);
    check("bytes=-5000", Kind::part, 0, 1000);
}

TEST_CASE("byte_range: what is beyond the end is not to be had") {
    check("bytes=1000-", Kind::unreachable, 0, 0);
    check("bytes=-0", Kind::unreachable, 0, 0);
    CHECK(byte_range("bytes=0-", 0).kind == Kind::unreachable);
    CHECK(byte_range("bytes=-1", 0).kind == Kind::unreachable);
}

TEST_CASE("byte_range: what is not understood is not heeded") {
    for (const char* header :
         {"", "bytes", "bytes=", "bytes=-", "bytes=5-1", "bytes=a-b", "bytes=1-2,4-5", "frames=0-1",
          "bytes=0", "bytes=99999999999999999999-", "bytes= 1-2", "bytes=+1-2"})
        check(header, Kind::whole, 0, 1000);
}
