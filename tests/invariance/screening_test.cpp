/// A film gives one dossier, however many threads screen it, and however long the runs and the reels.

#include "dossier/dossier.hpp"
#include "screening/screening.hpp"
#include "support/places.hpp"
#include "support/same_bits.hpp"

#include <cmath>
#include <fstream>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr int width = 96, height = 54, frames = 150;

/// Three shots of moving waves in a file that any player opens, with nothing coded: YUV4MPEG2.
void write_film(const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    file << "YUV4MPEG2 W" << width << " H" << height << " F24:1 Ip A1:1 C420jpeg\n";
    std::string picture(width * height * 3 / 2, static_cast<char>(128));
    for (int frame = 0; frame < frames; ++frame) {
        const int shot = frame < 50 ? 0 : frame < 90 ? 1 : 2;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const double wave =
                    std::sin(0.1 * (shot + 1) * (x + frame)) + std::cos(0.17 * (2 * shot + 1) * y);
                picture[static_cast<std::size_t>(y * width + x)] = static_cast<char>(128 + 50 * wave);
            }
        file << "FRAME\n" << picture;
    }
}

struct Seen {
    Evidence::Curves curves;
    Evidence::Tracks tracks;
    AllLooks looks;
};

struct Way {
    int threads, run_length;
    Frame reel_least;
};

Seen screened(const std::string& film, const std::string& dossier_path, const Way& way) {
    ScreeningOrder order;
    order.threads = order.opening.threads = way.threads;
    order.run_length = way.run_length;
    order.reel_least = way.reel_least;
    REQUIRE(screen(film, dossier_path, order).has_value());
    const auto dossier = Dossier::open(dossier_path, Dossier::Use::read);
    REQUIRE(dossier.has_value());
    return {*dossier->curves(), *dossier->tracks(), *dossier->looks()};
}

} // namespace

TEST_CASE("threads, run lengths and reels change nothing") {
    const support::TemporaryFolder folder;
    const std::string film = folder.path() / "waves.y4m";
    write_film(film);
    const Seen usual = screened(film, folder.path() / "usual.dossier", {1, 48, frames});
    CHECK(usual.tracks.at("transitions").segments.size() == 2);
    for (const Way& way : {Way{4, 48, frames}, {3, 13, frames}, {1, 48, 70}, {4, 13, 70}, {3, 7, 66}}) {
        CAPTURE(way.threads);
        CAPTURE(way.reel_least);
        const Seen other = screened(film, folder.path() / "other.dossier", way);
        REQUIRE(other.curves.size() == usual.curves.size());
        for (const auto& [name, values] : usual.curves) {
            CAPTURE(name);
            CHECK(support::same_bits(values, other.curves.at(name)));
        }
        CHECK(other.tracks == usual.tracks);
        CHECK(other.looks == usual.looks);
    }
}
