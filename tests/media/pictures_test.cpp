// What a picture is does not depend on how it is stored.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

/// A film of one colour, as a source for ffmpeg.
std::string field(const std::string& size, const std::string& drawing) {
    return "-f lavfi -i \"color=black:s=" + size + ":r=25," + drawing + "\" -frames:v 3 ";
}

/// Writes the matrix of a quarter turn clockwise into the head of an MP4's only track (ISO/IEC
/// 14496-12, 8.3.2).
void turn_clockwise(const std::string& file) {
    std::string bytes = bytes_of(file);
    const std::size_t head = bytes.find("tkhd");
    REQUIRE(head != std::string::npos);
    std::string matrix(36, '\0'); // of 16.16 fixed point numbers: 0 1 0, -1 0 0, 0 0 (2.30) 1
    matrix[5] = 1;
    matrix[12] = matrix[13] = '\xff';
    matrix[32] = '\x40';
    bytes.replace(head + 44, matrix.size(), matrix);
    write_bytes(file, bytes);
}

} // namespace

TEST_CASE("black and white are the same in every pixel format and range") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const char* format : {"yuv420p", "yuvj420p", "yuv422p10le", "yuv444p12le", "gray", "gray16le",
                               "rgb24", "bgr0", "gbrp10le", "rgb48le", "yuva420p"}) {
        CAPTURE(std::string(format));
        const std::string file =
            film(folder.path() / (std::string(format) + ".nut"),
                 "-f lavfi -i \"color=black:s=64x36,format=rgb24,drawbox=0:0:32:36:white:fill\" "
                 "-frames:v 2 -pix_fmt " +
                     std::string(format) + " -c:v rawvideo");
        const Reading reading = read_all(file);
        REQUIRE(reading.frames.size() == 2);
        const Proxy& proxy = *reading.frames[0].proxy;
        // The program's own conversion to some of these formats gives the white before the last.
        CHECK(proxy.grid.at(8, 20) >= 4064);
        CHECK(proxy.grid.at(56, 20) <= 4);
        CHECK(std::abs(proxy.blue.at(4, 9)) <= 4);
        CHECK(std::abs(proxy.red.at(28, 9)) <= 4);
        CHECK(proxy.luma.at(8, 20) >= 254);
        CHECK(proxy.column_most.front() >= 254);
        CHECK(proxy.column_most.back() == 0);
    }
}

TEST_CASE("colours stand on the same side of grey in every pixel format") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const char* format : {"yuv420p", "yuvj444p", "yuv422p10le", "rgb24", "pal8", "nv12", "uyvy422"}) {
        CAPTURE(std::string(format));
        const std::string file = film(folder.path() / (std::string(format) + ".nut"),
                                      "-f lavfi -i color=blue:s=64x36 -frames:v 1 -pix_fmt " +
                                          std::string(format) + " -c:v rawvideo");
        const Reading reading = read_all(file);
        REQUIRE(reading.frames.size() == 1);
        CHECK(reading.frames[0].proxy->blue.at(9, 9) > 1500);
        CHECK(reading.frames[0].proxy->red.at(9, 9) < -100);
    }
}

TEST_CASE("ten bits are kept in the grid") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "ten.mkv",
             field("64x36", "format=yuv420p10le,geq=lum='301+N':cb=512:cr=512") + "-c:v ffv1");
    const Reading reading = read_all(file);
    CHECK(reading.film.bits == 10);
    REQUIRE(reading.frames.size() == 3);
    for (int i = 0; i < 3; ++i)
        CHECK(reading.frames[i].proxy->grid.at(30, 30) == std::lround((301 + i - 64) * 4080.0 / 876));
}

TEST_CASE("a turned film is upright") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    // White at the left of what is stored, so at the top of what is shown.
    const std::string file =
        film(folder.path() / "turned.mp4", field("128x64", "drawbox=0:0:32:64:white:fill,setsar=2/1") +
                                               "-pix_fmt yuv420p -c:v libx264 -preset ultrafast -qp 4");
    turn_clockwise(file);
    auto reader = FilmReader::open(file);
    REQUIRE(reader.has_value());
    CHECK(reader->film().rotation == 90);
    CHECK(reader->film().width == 64);
    CHECK(reader->film().height == 128);
    CHECK(reader->film().aspect() == doctest::Approx(0.25));
    const auto frame = reader->next();
    REQUIRE((frame && *frame));
    const Proxy& proxy = *(*frame)->proxy;
    CHECK(proxy.grid.at(32, 4) > 4000);
    CHECK(proxy.grid.at(32, 20) < 80);
    CHECK(proxy.luma.width * 4 == proxy.luma.height);
    REQUIRE(proxy.row_mean.size() == 128);
    CHECK(proxy.row_mean[10] > 250);
    CHECK(proxy.row_mean[100] < 5);
    const auto still = reader->still(480);
    REQUIRE(still.has_value());
    CHECK(still->width == 32);
    CHECK(still->height == 128);
}

TEST_CASE("of interlaced frames the field shown first is measured") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const auto level = [&](const std::string& name, const std::string& first) {
        const std::string file =
            film(folder.path() / name,
                 field("64x64", "format=yuv420p,geq=lum='if(mod(Y,2),235,16)':cb=128:cr=128") +
                     "-vf setfield=" + first + " -c:v mpeg2video -q:v 1 -flags +ilme+ildct -g 1");
        const Reading reading = read_all(file);
        CHECK(reading.film.interlaced);
        CHECK(reading.frames.front().proxy->row_mean.size() == 64);
        return reading.frames.front().proxy->grid.at(30, 18);
    };
    CHECK(level("top.mpg", "tff") < 80);
    CHECK(level("bottom.mpg", "bff") > 4000);
}

TEST_CASE("pictures of one pixel, of odd sizes and of great width are legal") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string pixel = (folder.path() / "pixel.y4m").string();
    write_bytes(pixel, std::string("YUV4MPEG2 W1 H1 F25:1 Ip A1:1 Cmono\nFRAME\n") + '\xff');
    const Reading one = read_all(pixel);
    REQUIRE(one.frames.size() == 1);
    CHECK(one.film.width == 1);
    CHECK(one.frames[0].proxy->grid.at(63, 35) == 4080);
    CHECK(one.frames[0].proxy->luma.values == std::vector<std::uint8_t>{255});

    const Reading odd = read_all(film(folder.path() / "odd.mkv",
                                      field("62x38", "format=yuv420p,crop=61:37:0:0:exact=1") + "-c:v ffv1"));
    CHECK(odd.film.width == 61);
    CHECK(odd.film.height == 37);
    CHECK(odd.frames.front().proxy->column_mean.size() == 61);

    const Reading wide = read_all(film(folder.path() / "wide.avi", field("16384x16", "null") + "-c:v mjpeg"));
    CHECK(wide.film.width == 16384);
    CHECK(wide.frames.front().proxy->luma.width == 192);
    CHECK(wide.frames.front().proxy->luma.height == 1);
}

TEST_CASE("where the size changes midway, proxies keep their shape") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string coding = "-c:v libx264 -preset ultrafast -bf 0 -pix_fmt yuv420p";
    const std::string first = film(folder.path() / "first.h264", field("64x36", "null") + coding);
    const std::string second =
        film(folder.path() / "second.h264", field("96x64", "drawbox=0:0:96:64:white:fill") + coding);
    const std::string both = (folder.path() / "both.h264").string();
    write_bytes(both, bytes_of(first) + bytes_of(second));
    auto reader = FilmReader::open(both);
    REQUIRE(reader.has_value());
    int count = 0;
    for (auto frame = reader->next(); frame && *frame; frame = reader->next(), ++count) {
        const Proxy& proxy = *(*frame)->proxy;
        CHECK(proxy.luma.width == 64);
        CHECK(proxy.luma.height == 36);
        CHECK(proxy.row_mean.size() == 36);
        CHECK((proxy.grid.at(20, 20) > 2000) == (count >= 3));
        const auto still = reader->still(64);
        REQUIRE(still.has_value());
        CHECK(still->width == 64);
    }
    CHECK(count == 6);
}

TEST_CASE("the code values of high dynamic range are said to be so") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "hdr.mkv", field("64x36", "null") + "-c:v libx265 -x265-params log-level=none "
                                                                 "-pix_fmt yuv420p10le -color_trc smpte2084");
    CHECK(read_all(file).film.high_dynamic_range);
}
