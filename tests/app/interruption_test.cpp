#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"
#include "views/words.hpp"

#include <csignal>

#include <doctest/doctest.h>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;

constexpr char control_c = '\x03';

/// The dossier that is left says that it is not the whole film, and the next breakdown is of the whole film.
void check_valid_and_partial(const Circumstances& here) {
    const Ran shown = run({"show", "film.mp4.dossier"}, here);
    CHECK_MESSAGE(shown.exit == 0, shown.err);
    CHECK_FALSE(holds(shown.out, "57,600 frames"));
    for (const std::string leftover : {"film.mp4.dossier-wal", "film.mp4.dossier-shm"})
        CHECK_FALSE(fs::exists(here.folder / leftover));
}

} // namespace

TEST_CASE("the progress of a screening is one line of at most 80 columns, and then gone") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), long_film());
    AtTerminal terminal({"screen", "film.mp4"}, {.folder = folder.path(), .environment = {"TERM=xterm"}});
    REQUIRE(terminal.shows("left"));
    CHECK(terminal.shows("× real time"));
    terminal.type(control_c);
    const Ran ran = terminal.end();
    std::size_t first = 0;
    while (first < ran.out.size()) {
        const std::size_t end = std::min(ran.out.find_first_of("\r\n", first), ran.out.size());
        CHECK(columns(ran.out.substr(first, end - first)) <= 80);
        first = end + 1;
    }
    CHECK_MESSAGE(!holds(ran.out, "\x1b[?"), "nothing is switched in the terminal");
}

TEST_CASE("Ctrl-C ends a screening with a sentence, exit 130 and a valid dossier") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path(), .environment = {"NO_COLOR=1"}};
    copy_into(folder.path(), long_film());
    AtTerminal terminal({"film.mp4", "film.mp4"}, here);
    REQUIRE(terminal.shows("frames/s"));
    terminal.type(control_c);
    const Ran ran = terminal.end();
    CHECK(ran.exit == 130);
    CHECK(holds(ran.out, "Stopped at frame"));
    CHECK(holds(ran.out, "What was seen is kept in"));
    CHECK_MESSAGE(!holds(ran.out, "\x1b"), "NO_COLOR is honoured");
    CHECK(fs::exists(folder.path() / "film.mp4.dossier"));
    check_valid_and_partial(here);
    const Ran shown = run({"show", "film.mp4"}, here);
    CHECK(holds(shown.out, "interrupted"));
}

TEST_CASE("SIGTERM does the same") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    copy_into(folder.path(), long_film());
    AtTerminal terminal({"screen", "film.mp4"}, here);
    REQUIRE(terminal.shows("frames/s"));
    terminal.signal(SIGTERM);
    CHECK(terminal.end().exit == 130);
    check_valid_and_partial(here);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool draws_slowly = true; // the first frame takes minutes
#else
constexpr bool draws_slowly = false;
#endif

TEST_CASE("Ctrl-C while the étude is drawn leaves nothing behind" * doctest::skip(draws_slowly)) {
    const support::TemporaryFolder folder;
    AtTerminal terminal({"etude", "-o", "etude.mp4"}, {.folder = folder.path()});
    REQUIRE(terminal.shows("%"));
    terminal.type(control_c);
    const Ran ran = terminal.end();
    CHECK(ran.exit == 130);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a second Ctrl-C ends the program at once, and a kill leaves a valid dossier") {
    for (const int number : {SIGINT, SIGKILL}) {
        CAPTURE(number);
        const support::TemporaryFolder folder;
        const Circumstances here{.folder = folder.path()};
        copy_into(folder.path(), long_film());
        AtTerminal terminal({"screen", "film.mp4"}, here);
        REQUIRE(terminal.shows("frames/s"));
        REQUIRE(terminal.watch(1.5));
        terminal.signal(number);
        if (number == SIGINT) terminal.signal(number);
        const Ran ran = terminal.end();
        CHECK(ran.exit == (number == SIGINT ? 130 : 128 + SIGKILL));
        check_valid_and_partial(here);
    }
}

} // namespace decoupage::app_test
