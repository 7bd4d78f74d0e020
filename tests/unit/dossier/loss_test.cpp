// Nothing that was written is lost: not to a kill, not to a full disk, not to a new screening that ends
// early.

#include "children.hpp"
#include "sample.hpp"

#include <fstream>
#include <sys/resource.h>

using namespace decoupage;
using sample::in_child;
using sample::must;
using sample::names_in;

namespace {

constexpr Frame run = 1000;

/// Each run in a transaction of its own, as long as it goes.
void write_runs(
    Dossier& dossier, Frame runs, const std::function<void()>& step = [] {}) {
    const auto times = sample::times(runs * run);
    const auto even = sample::values(runs * run, 2), odd = sample::values(runs * run, 3);
    for (Frame first = 0; first < runs * run; first += run) {
        const auto part = [&](const auto& all) {
            return std::span(all).subspan(static_cast<std::size_t>(first), run);
        };
        if (!dossier.begin() || !dossier.write_times(first, part(times)) ||
            !dossier.write_curve("even", first, part(even)) ||
            !dossier.write_curve("odd", first, part(odd)) || !dossier.write_still(sample::still(first)) ||
            !dossier.commit())
            return;
        step();
    }
}

/// Opens, is sound, and holds a beginning of the sample film; how many frames.
Frame kept_frames(const std::string& path) {
    const Dossier dossier = must(Dossier::open(path));
    const Frame frames = must(dossier.film()).frames;
    CHECK(must(dossier.times()).values() == sample::times(frames));
    if (frames > 0) CHECK(must(dossier.curve("even")) == sample::values(frames, 2));
    if (frames > 0) CHECK(must(dossier.curve("odd")) == sample::values(frames, 3));
    CHECK(must(dossier.stills()).size() == static_cast<std::size_t>((frames + run - 1) / run));
    CHECK_FALSE(must(dossier.decoupage({})).whole);
    return frames;
}

} // namespace

TEST_CASE("a screening that is killed at any moment leaves what it had written") {
    const support::TemporaryFolder folder;
    for (int attempt = 0; attempt < 15; ++attempt) {
        const std::string path = folder.path() / ("killed" + std::to_string(attempt));
        sample::in_killed_child(attempt, static_cast<unsigned>(attempt) * 400, [&](const auto& step) {
            auto dossier = Dossier::create(path, sample::film());
            if (dossier) write_runs(*dossier, 50, step);
        });
        if (attempt == 0 && !std::filesystem::exists(path)) continue; // not yet begun
        const Frame frames = kept_frames(path);
        CHECK(frames % run == 0);
        CHECK(frames >= attempt * run);
        Dossier dossier = must(Dossier::open(path)); // and it can be written on
        sample::write_part(dossier, frames, frames + 10);
        CHECK(must(dossier.film()).frames == frames + 10);
    }
    for (const std::string& name : names_in(folder.path()))
        CHECK((name.find('-') == std::string::npos || name.starts_with("killed0")));
}

TEST_CASE("a killed dossier is not as long as its longest curve, but as everything in it") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    in_child([&]() -> int {
        Dossier dossier = must(Dossier::create(path, sample::film()));
        sample::write_part(dossier, 0, 100);
        must(
            dossier.write_track({"damage", {{{10, 100}, "damaged", 1.0f, ""}, {{90, 95}, "gap", 1.0f, ""}}}));
        const auto times = sample::times(150);
        must(dossier.write_times(100, std::span(times).subspan(100)));
        must(dossier.write_curve("late", 0, sample::values(50)));
        _exit(0);
    });
    const Dossier dossier = must(Dossier::open(path));
    CHECK(must(dossier.film()).frames == 50);
    CHECK(must(dossier.times()).frames() == 50);
    CHECK(must(dossier.curve("even")) == sample::values(50, 2));
    CHECK(must(dossier.curves()).size() == 3);
    CHECK(must(dossier.tracks()).at("damage").segments ==
          std::vector<Segment>{{{10, 50}, "damaged", 1.0f, ""}});
}

TEST_CASE("a full disk is told in a sentence, and what was written before is kept") {
    const support::TemporaryFolder folder;
    for (const rlim_t room : {rlim_t{300'000}, rlim_t{500'000}, rlim_t{700'000}}) {
        const std::string path = folder.path() / ("full" + std::to_string(room));
        const int status = in_child([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{room, room};
            setrlimit(RLIMIT_FSIZE, &limit);
            Dossier dossier = must(Dossier::create(path, sample::film()));
            write_runs(dossier, 1000);
            const auto after = dossier.write_still(sample::still(1));
            if (after) return 1;
            return after.error().kind == Fault::Kind::no_space &&
                           after.error().sentence().starts_with("the disk takes no more")
                       ? 0
                       : 2;
        });
        CHECK(status == 0);
        CHECK(kept_frames(path) > 0);
        CHECK_FALSE(std::filesystem::exists(path + "-wal"));
    }
}

TEST_CASE("no room for so much as an empty dossier") {
    const support::TemporaryFolder folder;
    const int status = in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{5000, 5000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto dossier = Dossier::create(folder.path() / "a.dossier", sample::film());
        return !dossier && dossier.error().kind == Fault::Kind::no_space ? 0 : 1;
    });
    CHECK(status == 0);
    CHECK(names_in(folder.path()).empty());
}

TEST_CASE("a new screening takes the place of a dossier only when it has ended") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    Film longer = sample::film();
    longer.frames = 5000;
    const auto is_still_the_first = [&] {
        const Dossier dossier = must(Dossier::open(path));
        CHECK(must(dossier.film()).frames == 100);
        CHECK(must(dossier.curves()).size() == 2);
        CHECK(must(dossier.decoupage({})).whole);
        CHECK(must(dossier.tracks()).size() == 3);
    };

    SUBCASE("killed: the first one is kept") {
        in_child([&]() -> int {
            Dossier dossier = must(Dossier::create(path, sample::film()));
            write_runs(dossier, 5);
            _exit(0);
        });
        is_still_the_first();
    }
    SUBCASE("given up: the first one is kept") {
        {
            Dossier dossier = must(Dossier::create(path, sample::film()));
            write_runs(dossier, 5);
            is_still_the_first(); // while the other is on its way, too
            CHECK(must(dossier.curve("even")).size() == 5000);
        }
        is_still_the_first();
    }
    SUBCASE("stopped: the first one is kept, and that is said") {
        {
            Dossier dossier = must(Dossier::create(path, sample::film()));
            write_runs(dossier, 5);
            const auto stopped = dossier.write_film(longer, sample::end(5000), false, "now");
            REQUIRE_FALSE(stopped);
            CHECK(stopped.error().kind == Fault::Kind::interrupted);
            CHECK(stopped.error().sentence() ==
                  "Stopped at frame 5000. The dossier of the whole film that stood at " + path + " is kept.");
            CHECK_FALSE(dossier.write_still(sample::still(1)));
        }
        is_still_the_first();
    }
    SUBCASE("ended: the new one stands there, with nothing of the first") {
        {
            Dossier dossier = must(Dossier::create(path, sample::film()));
            write_runs(dossier, 5);
            must(dossier.begin());
            must(dossier.write_film(longer, sample::end(5000), true, "later"));
            must(dossier.write_reading({"tone", 1, {}}, {}));
            is_still_the_first();
            must(dossier.commit());
            must(dossier.write_still(sample::still(7)));
        }
        const Decoupage now = must(must(Dossier::open(path)).decoupage({}));
        CHECK(now.film.frames == 5000);
        CHECK(now.screened_at == "later");
        CHECK(now.tracks.empty());
        CHECK(now.missing.empty());
        CHECK(now.stills.size() == 6);
        CHECK(now.keys.size() == 1);
    }
    CHECK(names_in(folder.path()) == std::vector<std::string>{"a.dossier"});
}

TEST_CASE("over a dossier that was stopped, one that was stopped may stand") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    for (const Frame frames : {10, 20}) {
        Dossier dossier = must(Dossier::create(path, sample::film()));
        sample::write_part(dossier, 0, frames);
        Film film = sample::film();
        film.frames = frames;
        must(dossier.write_film(film, sample::end(frames), false, "now"));
    }
    CHECK(must(must(Dossier::open(path)).film()).frames == 20);
}

TEST_CASE("what is no dossier is not written over, and a damaged one is set aside") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    const auto put = [&](const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; };
    put("Dear diary");
    CHECK(Dossier::create(path, sample::film()).error().kind == Fault::Kind::usage);
    CHECK(std::filesystem::file_size(path) == 10);
    CHECK(Dossier::create(folder.path(), sample::film()).error().kind == Fault::Kind::usage);
    CHECK(Dossier::create(folder.path() / "none" / "a.dossier", sample::film()).error().kind ==
          Fault::Kind::usage);
    std::filesystem::remove(path);

    sample::write_whole(path, 5000);
    std::ifstream whole(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(whole), {});
    put(bytes.substr(0, 3000));
    sample::write_whole(path, 10);
    CHECK(must(must(Dossier::open(path)).film()).frames == 10);
    CHECK(std::filesystem::file_size(path + ".damaged") == 3000);

    bytes[63] = 99; // the schema's version
    put(bytes);
    CHECK(Dossier::create(path, sample::film()).error().sentence().find("newer") != std::string::npos);
    CHECK(Dossier::open(path).error().sentence().find("newer") != std::string::npos);
    CHECK(std::filesystem::file_size(path) == bytes.size());
}
