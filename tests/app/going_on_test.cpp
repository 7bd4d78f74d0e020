/// A screening that is cut short, however often and however rudely, ends as if nothing had happened.

#include "dossier/dossier.hpp"
#include "films.hpp"
#include "program.hpp"
#include "screening/screening.hpp"
#include "support/chance.hpp"
#include "support/places.hpp"
#include "support/same_bits.hpp"

#include <algorithm>
#include <csignal>
#include <random>

#include <doctest/doctest.h>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

const Words screen_it{"screen", "film.mp4"};

/// All that a dossier holds.
struct Breakdown : Decoupage {
    AllLooks looks;
};

Breakdown breakdown(const fs::path& path) {
    const auto dossier = Dossier::open(path.string(), Dossier::Use::read);
    REQUIRE(dossier.has_value());
    CHECK_FALSE(dossier->seen_reels()->has_value());
    auto all = dossier->decoupage(dossier->curve_names());
    REQUIRE(all.has_value());
    auto looks = dossier->looks();
    REQUIRE(looks.has_value());
    return {std::move(*all), std::move(*looks)};
}

void check_same_film(const Film& now, const Film& film) {
    CHECK(now.path == film.path);
    CHECK(now.print == film.print);
    CHECK(now.frames == film.frames);
    CHECK(now.duration == film.duration);
    CHECK(now.interlaced == film.interlaced);
    CHECK(now.variable_rate == film.variable_rate);
}

/// Everything but when it was screened.
void check_same(const fs::path& path, const Breakdown& expected) {
    const Breakdown now = breakdown(path);
    CHECK(now.whole);
    check_same_film(now.film, expected.film);
    CHECK(now.times.values() == expected.times.values());
    CHECK(now.times.end() == expected.times.end());
    CHECK(now.tracks == expected.tracks);
    CHECK(now.looks == expected.looks);
    CHECK(now.missing == expected.missing);
    REQUIRE(now.curves.size() == expected.curves.size());
    for (const auto& [name, values] : expected.curves)
        CHECK_MESSAGE(support::same_bits(now.curves.at(name), values), name);
    REQUIRE(now.stills.size() == expected.stills.size());
    for (std::size_t i = 0; i < now.stills.size(); ++i) {
        CHECK(now.stills[i].frame == expected.stills[i].frame);
        CHECK(now.stills[i].jpeg == expected.stills[i].jpeg);
    }
    REQUIRE(now.keys.size() == expected.keys.size());
    for (std::size_t i = 0; i < now.keys.size(); ++i) {
        CHECK(now.keys[i].analyser == expected.keys[i].analyser);
        CHECK(now.keys[i].version == expected.keys[i].version);
        CHECK(now.keys[i].settings == expected.keys[i].settings);
    }
}

/// Waits until there is something to go on from; whether the screening still runs.
bool watch_until_a_reel_is_seen(AtTerminal& terminal, const fs::path& path) {
    while (terminal.watch(0.05)) {
        const auto dossier = Dossier::open(path.string(), Dossier::Use::read);
        if (!dossier) continue;
        const auto seen = dossier->seen_reels();
        if (seen && *seen) return true;
    }
    return false;
}

/// What an undisturbed screening gives, and how long it takes.
struct Undisturbed {
    Breakdown breakdown;
    double seconds = 0;
    std::uintmax_t bytes = 0;
};

const Undisturbed& undisturbed(const support::TemporaryFolder& folder) {
    static const Undisturbed seen = [&] {
        const fs::path dossier = folder.path() / "film.mp4.dossier";
        const auto began = Clock::now();
        const Ran ran = run(screen_it, {.folder = folder.path()});
        REQUIRE_MESSAGE(ran.exit == 0, ran.err);
        const std::chrono::duration<double> took = Clock::now() - began;
        Undisturbed all{app_test::breakdown(dossier), took.count(), fs::file_size(dossier)};
        all.breakdown.tracks.at("damage").segments.at(0); // the gap
        fs::remove(dossier);
        return all;
    }();
    return seen;
}

const support::TemporaryFolder& folder_with_film() {
    static const support::TemporaryFolder folder;
    if (!fs::exists(folder.path() / "film.mp4")) copy_into(folder.path(), film_of_reels());
    return folder;
}

/// A dossier that was left opens, and its parts fit together.
void check_sound(const fs::path& path) {
    const auto dossier = Dossier::open(path.string(), Dossier::Use::read);
    REQUIRE(dossier.has_value());
    const auto all = dossier->decoupage(dossier->curve_names());
    REQUIRE_MESSAGE(all.has_value(), all.error().sentence());
    const auto seen = dossier->seen_reels();
    REQUIRE(seen.has_value());
    if (*seen) CHECK((*seen)->end <= all->film.frames);
}

} // namespace

TEST_CASE("a screening that is killed at random moments ends with the dossier of an undisturbed one") {
    const fs::path folder = folder_with_film().path(), dossier = folder / "film.mp4.dossier";
    const Undisturbed& expected = undisturbed(folder_with_film());
    const unsigned seed = support::set_by_person("DECOUPAGE_SEED", std::random_device{}());
    const unsigned kills = support::set_by_person("DECOUPAGE_KILLS", 12);
    const unsigned most = std::max(kills, 30u); // the first kills may all come before anything was kept
    MESSAGE("DECOUPAGE_SEED=" << seed);
    std::mt19937 chance(seed);
    std::uniform_real_distribution<double> share(0.02, 0.6);
    unsigned ended = 0, gone_on = 0, killed = 0;
    while (killed < kills || (gone_on == 0 && killed < most)) {
        AtTerminal terminal(screen_it, {.folder = folder});
        const bool runs = terminal.watch(share(chance) * expected.seconds);
        if (runs) terminal.signal(chance() % 4 == 0 ? SIGTERM : SIGKILL);
        const Ran ran = terminal.end();
        gone_on += ran.out.find("Going on from frame") != std::string::npos;
        if (ran.exit == 0) {
            check_same(dossier, expected.breakdown);
            fs::remove(dossier);
            ++ended;
        } else {
            ++killed;
            if (fs::exists(dossier) && chance() % 2 == 0) check_sound(dossier);
        }
    }
    const Ran ran = run(screen_it, {.folder = folder});
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    check_same(dossier, expected.breakdown);
    fs::remove(dossier);
    MESSAGE(killed << " kills, " << gone_on << " times gone on, " << ended + 1 << " films seen to their end");
    CHECK(gone_on > 0);
}

TEST_CASE("a screening that a full disk ended goes on when there is room") {
    const fs::path folder = folder_with_film().path(), dossier = folder / "film.mp4.dossier";
    const Undisturbed& expected = undisturbed(folder_with_film());
    const Ran full = run(screen_it, {.folder = folder, .most_bytes = expected.bytes * 6 / 10});
    CHECK(full.exit == 1);
    CHECK_MESSAGE(full.err.find("The disk takes no more") != std::string::npos, full.err);
    check_sound(dossier);
    const Ran ran = run(screen_it, {.folder = folder});
    CHECK_MESSAGE(ran.err.find("Going on from frame") != std::string::npos, ran.err);
    check_same(dossier, expected.breakdown);
    fs::remove(dossier);
}

TEST_CASE("who stops a screening again before it has gone on loses nothing") {
    const fs::path folder = folder_with_film().path(), dossier = folder / "film.mp4.dossier";
    AtTerminal terminal(screen_it, {.folder = folder});
    CHECK(watch_until_a_reel_is_seen(terminal, dossier));
    terminal.signal(SIGKILL);
    terminal.end();
    const auto seen_frames = [&] {
        const auto begun = Dossier::open(dossier.string(), Dossier::Use::read);
        REQUIRE(begun.has_value());
        const auto seen = begun->seen_reels();
        return seen.value().has_value() ? (*seen)->end : 0;
    };
    const Frame seen = seen_frames();
    CHECK(seen > 0);
    const std::atomic<bool> stop{true};
    ScreeningOrder order;
    order.stop = &stop;
    const auto stopped = screen((folder / "film.mp4").string(), dossier.string(), order);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().kind == Fault::Kind::interrupted);
    CHECK(seen_frames() == seen);
    fs::remove(dossier);
}

TEST_CASE("a screening that others began begins anew, and that is said") {
    const fs::path folder = folder_with_film().path(), dossier = folder / "film.mp4.dossier";
    const Undisturbed& expected = undisturbed(folder_with_film());
    AtTerminal terminal(screen_it, {.folder = folder});
    CHECK(watch_until_a_reel_is_seen(terminal, dossier));
    terminal.signal(SIGKILL);
    terminal.end();
    {
        auto begun = Dossier::open(dossier.string());
        REQUIRE(begun.has_value());
        const auto seen = begun->seen_reels();
        REQUIRE(seen.value().has_value());
        CHECK(begun->write_seen_reels({(*seen)->end, "meters of old"}).has_value());
    }
    const Ran ran = run(screen_it, {.folder = folder});
    CHECK_MESSAGE(ran.err.find("it begins anew") != std::string::npos, ran.err);
    check_same(dossier, expected.breakdown);
    fs::remove(dossier);
}

TEST_CASE("a screening that was stopped begins anew where that is asked for") {
    const fs::path folder = folder_with_film().path(), dossier = folder / "film.mp4.dossier";
    const Undisturbed& expected = undisturbed(folder_with_film());
    AtTerminal terminal(screen_it, {.folder = folder});
    CHECK(watch_until_a_reel_is_seen(terminal, dossier));
    terminal.signal(SIGTERM);
    CHECK(terminal.end().exit == 130);
    const Ran ran = run({"screen", "film.mp4", "--again"}, {.folder = folder});
    CHECK(ran.exit == 0);
    CHECK_MESSAGE(ran.err.find("begins anew") == std::string::npos, ran.err); // nothing but its progress
    check_same(dossier, expected.breakdown);
    fs::remove(dossier);
}

} // namespace decoupage::app_test
