#include "media/film_reader.hpp"
#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

constexpr int side = 32, frames = 48;

/// A workplace with one film of grey pictures that need no decoder.
struct OneFilm {
    support::TemporaryFolder folder;
    std::string path = (folder.path() / "grey.y4m").string();
    std::optional<Workplace> workplace;
    std::string id;

    OneFilm() {
        std::ofstream(path, std::ios::binary) << drawn();
        write_dossier();
        workplace.emplace(OpeningOrder{{path}, {}, "Ada"});
        id = workplace->films().all().at(0).id;
    }

    static std::string drawn() {
        std::string film = "YUV4MPEG2 W32 H32 F24:1 Ip A1:1 Cmono\n";
        for (int frame = 0; frame < frames; ++frame)
            film += "FRAME\n" + std::string(std::size_t{side} * side, static_cast<char>(40 + 4 * frame));
        return film;
    }

    void write_dossier() const {
        Film film;
        film.path = path;
        film.print = fingerprint(path).value();
        film.rate = {24, 1};
        film.frames = frames;
        film.stream = 0;
        film.width = film.height = side;
        std::vector<Time> times;
        for (Frame frame = 0; frame < frames; ++frame)
            times.push_back(from_ticks(frame, 1, 24));
        auto dossier = Dossier::create(path + ".dossier", film);
        REQUIRE(dossier);
        REQUIRE(dossier->begin());
        REQUIRE(dossier->write_times(0, times));
        REQUIRE(dossier->write_film(film, from_ticks(frames, 1, 24), true, "now"));
        REQUIRE(dossier->write_reading({"transitions", 1, {}}, {{"transitions", {}}}));
        REQUIRE(dossier->write_reading({"shots", 1, {}}, {{"shots", {{{0, frames}, "picture", 1, ""}}}}));
        REQUIRE(dossier->write_subtitles(
            {Subtitles::Origin::added,
             "a.srt",
             "srt",
             "en",
             "",
             {{from_ticks(5, 1, 24), from_ticks(9, 1, 24), "ANNA", "<b>Oui --> non", {}}}}));
        REQUIRE(dossier->commit());
    }

    Request asking(Request::Words query = {}) const {
        Request request;
        request.captures = {id};
        request.query = std::move(query);
        request.visitor = {Role::owner, "owner", "Ada"};
        return request;
    }
};

std::string all_of(Flow& flow) {
    std::string bytes;
    while (const auto piece = flow.next()) {
        CHECK(!piece->empty());
        bytes += *piece;
    }
    return bytes;
}

} // namespace

TEST_CASE("route_media: a film that browsers do not read is streamed from the frame asked for") {
    OneFilm film;
    const Answer how = route_media(*film.workplace, film.asking());
    REQUIRE(how.status == 200);
    const auto told = nlohmann::json::parse(how.body);
    CHECK(told["how"] == "stream");
    CHECK(told["why"] == "container");
    CHECK(route_media_file(*film.workplace, film.asking()).status == 404);

    Answer whole = route_media_stream(*film.workplace, film.asking());
    REQUIRE(whole.flow);
    CHECK(whole.type.starts_with("video/mp4; codecs=\"avc1.42"));
    const std::string bytes = all_of(*whole.flow);
    CHECK(bytes.substr(4, 4) == "ftyp");
    CHECK(bytes.find("moof") != std::string::npos);
    Answer part = route_media_stream(*film.workplace, film.asking({{"from", "40"}}));
    REQUIRE(part.flow);
    CHECK(all_of(*part.flow).size() < bytes.size());
}

TEST_CASE("route_media: frames that the film has not are refused") {
    OneFilm film;
    CHECK(route_media_stream(*film.workplace, film.asking({{"from", "48"}})).status == 400);
    CHECK(route_media_stream(*film.workplace, film.asking({{"from", "-1"}})).status == 400);
    std::filesystem::remove(film.path);
    CHECK(route_media(*film.workplace, film.asking()).status == 404);
    CHECK(route_media_stream(*film.workplace, film.asking()).status == 404);
}

TEST_CASE("route_media: one page has one stream; the one before ends when the next is asked for") {
    OneFilm film;
    Answer first = route_media_stream(*film.workplace, film.asking({{"page", "a"}}));
    Answer other = route_media_stream(*film.workplace, film.asking({{"page", "b"}}));
    REQUIRE((first.flow && other.flow));
    CHECK(first.flow->next());
    Answer second = route_media_stream(*film.workplace, film.asking({{"page", "a"}, {"from", "9"}}));
    CHECK(!first.flow->next());
    CHECK(other.flow->next());
    CHECK(second.flow->next());
    std::vector<Answer> held;
    for (std::size_t i = 2; i < Showings::most; ++i)
        held.push_back(route_media_stream(*film.workplace, film.asking({{"page", std::to_string(i)}})));
    CHECK(route_media_stream(*film.workplace, film.asking({{"page", "z"}})).status == 429);
    held.clear();
    CHECK(route_media_stream(*film.workplace, film.asking({{"page", "z"}})).status == 200);
}

TEST_CASE("route_subtitles: cues come as WebVTT in which nothing can be hidden") {
    OneFilm film;
    Request request = film.asking();
    request.captures.push_back("0");
    const Answer answer = route_subtitles(*film.workplace, request);
    REQUIRE(answer.status == 200);
    CHECK(answer.type == "text/vtt; charset=utf-8");
    CHECK(answer.body.find("00:00:00.208 --> 00:00:00.375\n<v ANNA>&lt;b&gt;Oui --&gt; non</v>") !=
          std::string::npos);
    for (const char* none : {"1", "-1", "x", "99999999999999999999"}) {
        request.captures[1] = none;
        CHECK(route_subtitles(*film.workplace, request).status == 404);
    }
}
