#include "etude/etude.hpp"

#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

using namespace decoupage;
namespace fs = std::filesystem;

TEST_CASE("an étude that is stopped leaves nothing behind") {
    const fs::path folder = fs::temp_directory_path() / "decoupage_etude_stopped";
    fs::create_directories(folder);
    const std::atomic<bool> stop = true;
    EtudeOrder order;
    order.height = 90;
    order.stop = &stop;
    const Outcome<void> written = write_etude(folder / "a.mp4", order);
    // Where ffmpeg is not installed the fault is another, and there is nothing left behind either.
    REQUIRE_FALSE(written.has_value());
    CHECK(
        (written.error().kind == Fault::Kind::interrupted || written.error().kind == Fault::Kind::not_found));
    CHECK(fs::is_empty(folder));
    fs::remove_all(folder);
}

TEST_CASE("an étude that cannot be written says where") {
    const Outcome<void> written = write_etude("/nowhere/at/all/a.mp4", {});
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == Fault::Kind::not_allowed);
    CHECK(written.error().sentence().find("/nowhere/at/all/a.mp4") != std::string::npos);
}

TEST_CASE("a height that no film has is refused") {
    EtudeOrder order;
    order.height = 91;
    const Outcome<void> written = write_etude("a.mp4", order);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == Fault::Kind::usage);
}
