#include "exchange/edl.hpp"
#include "exchange/text.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

#include <regex>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

Decoupage at_rate(Decoupage film, Rate rate) {
    film.film.rate = rate;
    film.times = even_times(film.times.frames(), rate);
    return film;
}

std::string without_comments_of_ours(const std::string& document) {
    std::string rest;
    for (const std::string_view line : lines_of(document))
        if (!line.starts_with("* DECOUPAGE")) rest.append(line).append("\n");
    return rest;
}

} // namespace

TEST_CASE("an EDL of an NTSC film is right to the frame") {
    Decoupage film = made_of({{Shot::Kind::picture, 1800},
                              {Shot::Kind::picture, 120, "dissolve", 24},
                              {Shot::Kind::black, 30, "fade_out", 20},
                              {Shot::Kind::picture, 60, "wipe", 12}});
    film = at_rate(std::move(film), {30000, 1001});
    CHECK(without_comments_of_ours(edl_document(film)) ==
          "TITLE: a made-up film\n"
          "FCM: DROP FRAME\n"
          "* RATE 30000/1001, frame for frame\n"
          "001  AMADEUPF V     C        00:00:00;00 00:01:00;02 01:00:00;00 01:01:00;02\n"
          "* FROM CLIP NAME: a made-up film.mkv\n"
          "002  AMADEUPF V     C        00:01:00;02 00:01:00;02 01:01:00;02 01:01:00;02\n"
          "002  AMADEUPF V     D    024 00:01:00;02 00:01:04;26 01:01:00;02 01:01:04;26\n"
          "* FROM CLIP NAME: a made-up film.mkv\n"
          "* TO CLIP NAME: a made-up film.mkv\n"
          "003  AMADEUPF V     C        00:01:04;26 00:01:04;26 01:01:04;26 01:01:04;26\n"
          "003  BL       V     D    020 00:00:00;00 00:00:01;20 01:01:04;26 01:01:06;16\n"
          "* FROM CLIP NAME: a made-up film.mkv\n"
          "004  BL       V     C        00:00:00;00 00:00:00;00 01:01:06;16 01:01:06;16\n"
          "004  AMADEUPF V     W001 012 00:01:06;16 00:01:08;28 01:01:06;16 01:01:08;28\n"
          "* TO CLIP NAME: a made-up film.mkv\n");
}

TEST_CASE("a freeze-frame is an event of its own, at no speed") {
    Decoupage film = made_of({{Shot::Kind::picture, 100}, {Shot::Kind::picture, 100}});
    film.tracks["freeze_frames"] = {"freeze_frames",
                                    {{{40, 60}, "freeze", 1, ""}, {{180, 200}, "freeze", 1, ""}}};
    const std::string document = without_comments_of_ours(edl_document(film));
    CHECK(document.find("002  AMADEUPF V     C        00:00:01:16 00:00:01:17 01:00:01:16 01:00:02:12\n") !=
          std::string::npos);
    CHECK(document.find("M2   AMADEUPF       000.0                00:00:01:16\n") != std::string::npos);
    const auto whole = read_edl(edl_document(film), film);
    REQUIRE(whole);
    CHECK(changes_nothing(film, *whole));
    CHECK(whole->transitions->size() == 1);
    // Without our comments the end of a freeze-frame is taken for a cut, its beginning for none.
    const auto bare = read_edl(document, film);
    REQUIRE(bare);
    CHECK(bare->transitions->size() == 2);
}

TEST_CASE("an EDL read again has the transitions and names of the film, at every rate") {
    for_films_by_chance(20, [](const Decoupage& film) {
        const auto said = read_edl(edl_document(film), film);
        REQUIRE(said);
        REQUIRE(said->transitions);
        CHECK(*said->transitions == found(film.track("transitions")));
        CHECK_FALSE(said->scenes);
        says_its_names(film, *said);
        CHECK(said->remarks.empty());
        CHECK(changes_nothing(film, *said));
    });
}

TEST_CASE("every line of an EDL is of a form that CMX 3600 knows") {
    const std::regex event("[0-9]{3,} {2}[A-Z0-9 ]{8} V {5}(C {7}|D {4}[0-9]{3}|W[0-9]{3} [0-9]{3}) "
                           "([0-9]{2}:[0-9]{2}:[0-9]{2}[:;][0-9]{2} ?){4}");
    for_films_by_chance(4, [&](const Decoupage& film) {
        const std::string document = edl_document(film);
        for (const std::string_view line : lines_of(document)) {
            const std::string text(line);
            CAPTURE(text);
            const bool known = text.starts_with("TITLE: ") || text.starts_with("FCM: ") ||
                               text.starts_with("* ") || text.starts_with("M2   ") ||
                               std::regex_match(text, event);
            CHECK(known);
        }
    });
}

TEST_CASE("a list of another program is read: hours of tape, sound, comments, colons in drop-frame") {
    const Decoupage film = at_rate(made_of({{Shot::Kind::picture, 4000}}), {30000, 1001});
    const auto said =
        read_edl("TITLE: SOMETHING\r\nFCM: DROP FRAME\r\n\r\n"
                 "001  TAPE     V     C        10:00:00:00 10:01:00:02 01:00:00:00 01:01:00:02\r\n"
                 "001  TAPE     A     C        10:00:00:00 10:01:00:02 01:00:00:00 01:01:00:02\r\n"
                 "* FROM CLIP NAME: WHATEVER\r\n"
                 "002  TAPE     V     C        10:01:00:02 10:01:00:02 01:01:00:02 01:01:00:02\r\n"
                 "002  TAPE     V     D    030 10:01:00:02 10:01:10:02 01:01:00:02 01:01:10:02\r\n"
                 "* LOC: 01:01:02:02 RED     the wave\r\n",
                 film);
    REQUIRE(said);
    // The rest of the film, after ten seconds of the second event, is in no event.
    CHECK(*said->transitions == std::vector<Segment>{{{1800, 1830}, "dissolve", 1, ""}});
    REQUIRE(said->names.size() == 1);
    CHECK(said->names[0].words == "the wave");
    CHECK(said->names[0].span == FrameSpan{1860, 1861});
}

TEST_CASE("a transition that an editor made longer is read by its numbers, not by what stood beside") {
    const Decoupage film =
        made_of({{Shot::Kind::picture, 100}, {Shot::Kind::picture, 100, "dissolve", 24, 0.5f, "iris"}});
    std::string document = edl_document(film);
    const std::size_t at = document.find("D    024");
    REQUIRE(at != std::string::npos);
    document.replace(at, 8, "D    030");
    const auto said = read_edl(document, film);
    REQUIRE(said);
    CHECK(*said->transitions == std::vector<Segment>{{{100, 130}, "dissolve", 1, "iris"}});
}

TEST_CASE("what has no event of pictures is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 100}});
    CHECK_FALSE(read_edl("", film));
    CHECK_FALSE(read_edl("TITLE: NOTHING\nFCM: DROP FRAME\n", film));
    CHECK_FALSE(read_edl("001 A V C 00:00:00:99 00:00:00:00 00:00:00:00 00:00:00:00\n", film));
    CHECK_FALSE(read_edl(std::string("FCM:\0", 5), film));
}

TEST_CASE("a transition longer than the form can say comes back whole") {
    const Decoupage film =
        made_of({{Shot::Kind::picture, 100}, {Shot::Kind::picture, 100, "dissolve", 1200}});
    const std::string document = edl_document(film);
    CHECK(document.find("D    999") != std::string::npos);
    const auto said = read_edl(document, film);
    REQUIRE(said);
    CHECK(changes_nothing(film, *said));
}
