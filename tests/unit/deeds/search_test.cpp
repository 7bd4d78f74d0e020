#include "deeds/search.hpp"
#include "deeds/search_ground.hpp"
#include "study/work_reading.hpp"
#include "support/made_library.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

/// Eight films and a work, made once.
struct Made {
    support::TemporaryFolder folder;
    Made() {
        REQUIRE(support::write_made_library(folder.path().string(), {8, 40, 40, 3}));
        write(folder.path() / "works/rain/work.toml", "[work]\ntitle = \"Rain\"\n");
        write(folder.path() / "works/rain/study/1-rain.md", "# Rain\n\nIt falls. The rain falls.\n");
        write(folder.path() / "works/rain/claims.toml",
              "[[claim]]\nid = \"falls\"\nsentence = \"Rain falls.\"\ntest = \"the film lasts 1:00\"\n");
    }
};

const Made& made() {
    static const Made one;
    return one;
}

SearchGround ground() {
    SearchGround ground;
    REQUIRE(add_folder(ground, made().folder.path().string()));
    return ground;
}

SearchAnswer answer(const std::string& words, std::vector<FoundKind> kinds = {}, std::size_t most = 10) {
    const auto found = search_everything(ground(), {words, std::move(kinds), most, {}, {}});
    REQUIRE(found);
    return *found;
}

std::int64_t matches(const SearchAnswer& answer, FoundKind kind) {
    return answer.matches[static_cast<std::size_t>(kind)];
}

} // namespace

TEST_CASE("words are found in films and works together, the nearest first") {
    const SearchAnswer rain = answer("rain");
    CHECK(matches(rain, FoundKind::said) > 0);
    CHECK(matches(rain, FoundKind::written) > 0);
    CHECK(matches(rain, FoundKind::text) == 2);
    CHECK(matches(rain, FoundKind::claim) == 1);
    CHECK(matches(rain, FoundKind::record) == 1);
    CHECK(std::ranges::is_sorted(rain.found, std::ranges::greater{}, &FoundThing::rank));
    CHECK(rain.found.front().kind == FoundKind::written);
    for (const FoundThing& thing : rain.found) {
        REQUIRE(thing.excerpt.size() >= 3);
        CHECK(thing.rank > 0);
        CHECK(thing.rank <= 1);
    }
    const auto text = std::ranges::find(rain.found, FoundKind::text, &FoundThing::kind);
    REQUIRE(text != rain.found.end());
    CHECK(!text->library);
    CHECK(text->written.file == "study/1-rain.md");
}

TEST_CASE("of each kind so many are shown, and all are counted") {
    const SearchAnswer few = answer("rain", {}, 2);
    for (std::size_t kind = 0; kind < found_kinds; ++kind)
        CHECK(std::ranges::count(few.found, static_cast<FoundKind>(kind), &FoundThing::kind) <=
              std::min<std::int64_t>(2, few.matches[kind]));
    CHECK(few.matches == answer("rain").matches);
    CHECK(answer("rain", {FoundKind::claim}).matches_together() == 1);
}

TEST_CASE("what is said of a place of a film leads to its frames") {
    const SearchGround all = ground();
    const auto found = search_everything(all, {"rain", {FoundKind::said}, 5, {}, {}});
    REQUIRE(found);
    for (const FoundThing& thing : found->found) {
        REQUIRE(thing.library);
        const LibraryFilm& film = all.libraries[*thing.library].films[thing.film];
        CHECK(thing.span.first >= 0);
        CHECK(thing.span.end <= film.frames);
        CHECK(thing.seconds == doctest::Approx(static_cast<double>(thing.span.first) / 24).epsilon(0.001));
        CHECK(thing.shot > 0);
    }
}

TEST_CASE("a place is found in each film that has it, where there are few") {
    const SearchAnswer shots = answer("shot 12");
    CHECK(matches(shots, FoundKind::place) == 8);
    CHECK(shots.found.front().shot == 12);
    CHECK(matches(answer("shot 4000"), FoundKind::place) == 0);
    CHECK(answer("0:10").found.front().span.first == 240);
}

TEST_CASE("a measure is found as the library finds it") {
    const SearchAnswer long_ones = answer("shots over 10 s", {}, 3);
    CHECK(matches(long_ones, FoundKind::measured) > 3);
    CHECK(long_ones.found.size() == 3);
    CHECK(!long_ones.found.front().why.empty());
    CHECK(matches(answer("rain"), FoundKind::measured) == 0);
}

TEST_CASE("one film alone is searched where one is named") {
    SearchGround one;
    const std::string dossier = (made().folder.path() / "film-0003.mkv.dossier").string();
    REQUIRE(add_dossier(one, dossier));
    REQUIRE(add_dossier(one, dossier));
    REQUIRE(one.libraries.size() == 1);
    const auto found = search_everything(one, {"rain", {}, 50, {}, {}});
    REQUIRE(found);
    CHECK(!found->found.empty());
    for (const FoundThing& thing : found->found)
        CHECK(one.libraries[0].films[thing.film].name == "film-3.mkv");
    const auto shots = search_everything(one, {"shots", {FoundKind::measured}, 50, {}, {}});
    REQUIRE(shots);
    CHECK(!shots->found.empty());
    for (const FoundThing& thing : shots->found)
        CHECK(one.libraries[0].films[thing.film].name == "film-3.mkv");
}

TEST_CASE("a folder is searched once, however often it or one in it is named") {
    SearchGround all;
    const std::string folder = made().folder.path().string();
    REQUIRE(add_folder(all, folder + "/works/rain"));
    REQUIRE(add_folder(all, folder));
    REQUIRE(add_folder(all, folder + "/"));
    CHECK(all.libraries.size() == 1);
    CHECK(all.works.size() == 1);
    CHECK(!add_folder(all, folder + "/nowhere"));
}

TEST_CASE("what cannot be sought is a fault, and says what could") {
    const SearchGround all = ground();
    CHECK(search_everything(all, {"", {}, 10, {}, {}}).error().kind == Fault::Kind::usage);
    CHECK(search_everything(all, {" ?! ", {}, 10, {}, {}}).error().kind == Fault::Kind::usage);
    CHECK(search_everything(all, {std::string(2000, 'a'), {}, 10, {}, {}}).error().kind == Fault::Kind::usage);
    CHECK(found_kind_named("claim") == FoundKind::claim);
    CHECK(!found_kind_named("claims"));
    for (std::size_t kind = 0; kind < found_kinds; ++kind)
        CHECK(found_kind_named(name_of(static_cast<FoundKind>(kind))) == static_cast<FoundKind>(kind));
}
