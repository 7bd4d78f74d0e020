#include "media/promised_size.hpp"
#include "support/places.hpp"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace std::string_literals;

namespace {

std::uint64_t missing_of(const std::string& bytes) {
    const support::TemporaryFolder folder;
    const std::string file = (folder.path() / "file").string();
    std::ofstream(file, std::ios::binary) << bytes;
    return missing_bytes(file);
}

} // namespace

TEST_CASE("what an MP4's boxes promise is counted") {
    const std::string type = "\0\0\0\x10"
                             "ftypisom\0\0\0\0"s;
    const std::string media = "\0\0\0\x14mdat123456789012"s;
    CHECK(missing_of(type + media) == 0);
    CHECK(missing_of(type + media.substr(0, 15)) == 5);
    CHECK(missing_of(type.substr(0, 9)) == 7);
    CHECK(missing_of(type + "\0\0\0\1mdat\0\0\0\0\0\0\0\x20"s) == 16);
    CHECK(missing_of(type + "\0\0\0\0mdat the rest of the file"s) == 0);
    CHECK(missing_of(type + "\0\0\0\3mdat nonsense"s) == 0);
}

TEST_CASE("what a RIFF's head promises is counted") {
    CHECK(missing_of("RIFF\x08\0\0\0AVI LIST"s) == 0);
    CHECK(missing_of("RIFF\x0a\0\0\0AVI LIST"s) == 2);
    CHECK(missing_of("RIFF\xff\xff\xff\xffWAVE"s) == 0);
}

TEST_CASE("what a Matroska's segment promises is counted") {
    const std::string head = "\x1a\x45\xdf\xa3\x83"
                             "abc"s;
    const std::string segment = "\x18\x53\x80\x67"s;
    CHECK(missing_of(head + segment +
                     "\x84"
                     "1234"s) == 0);
    CHECK(missing_of(head + segment +
                     "\x84"
                     "1"s) == 3);
    CHECK(missing_of(head + segment +
                     "\x40\x05"
                     "1234"s) == 1);
    CHECK(missing_of(head + segment + "\x01\xff\xff\xff\xff\xff\xff\xff live"s) == 0);
    CHECK(missing_of(head + segment) == 0);
}

TEST_CASE("what an MXF's footer promises is counted") {
    const std::string key = "\x06\x0e\x2b\x34\x02\x05\x01\x01\x0d\x01\x02\x01\x01\x02\x04\x00"s;
    const auto pack = [&](char footer) {
        return key + "\x83\0\0\x20"s + std::string(24, '\0') + std::string(7, '\0') + footer;
    };
    CHECK(missing_of(pack(0)) == 0);
    CHECK(missing_of(pack(0x40)) == 0x40 + 16 - 52);
}

TEST_CASE("of other files nothing can be said") {
    CHECK(missing_of("") == 0);
    CHECK(missing_of("a text of some length") == 0);
    CHECK(missing_bytes("/nowhere/at all") == 0);
}
