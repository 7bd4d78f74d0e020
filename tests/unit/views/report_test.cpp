#include "signal/sha256.hpp"
#include "support/html.hpp"
#include "support/sample_decoupage.hpp"
#include "views/base64.hpp"
#include "views/report.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_of;
using Kind = Shot::Kind;

namespace {

bool says(const std::string& page, const std::string& words) {
    return page.find(words) != std::string::npos;
}

std::string sound_page(const Decoupage& film) {
    std::string page = report_html(film);
    for (const std::string& fault : support::faults_of(page))
        FAIL_CHECK(fault);
    return page;
}

long count_tags(const std::string& page, const std::string& name, const std::string& attribute = {},
                const std::string& value = {}) {
    const auto all = support::tags(page);
    return std::count_if(all.begin(), all.end(), [&](const support::Tag& tag) {
        if (tag.closing || tag.name != name) return false;
        if (attribute.empty()) return true;
        const auto found = tag.attributes.find(attribute);
        return found != tag.attributes.end() && found->second.find(value) != std::string::npos;
    });
}

} // namespace

TEST_CASE("a report is one sound page with a still a shot") {
    const Decoupage film = support::forty_shots();
    const std::string page = sound_page(film);
    CHECK(count_tags(page, "li", "class", "shot ") == static_cast<long>(film.shots.size()));
    CHECK(count_tags(page, "img", "src", "data:image/jpeg") >= static_cast<long>(film.shots.size()));
    CHECK(count_tags(page, "svg", "role", "img") == 16);
    CHECK(says(page, "40 shots in "));
    CHECK(says(page, "alt=\"Shot 7, "));
    CHECK(says(page, ", after a dissolve\""));
    CHECK(says(page, "<span class=\"kind\">card</span>"));
    CHECK(says(page, "0123456789abcdef0123456789abcdef"));
    CHECK(says(page, "sensitivity 0.5"));
    CHECK(says(page, "<dt>Model for faces</dt><dd>face_detection_yunet_2022mar.onnx, digest 001122"));
    CHECK(says(page, "1 damaged stretch"));
    CHECK(says(page, "wipe (iris)"));
}

TEST_CASE("each chart is told to those who cannot see it") {
    const std::string page = report_html(support::forty_shots());
    const auto charts = count_tags(page, "svg", "role", "img");
    CHECK(count_tags(page, "svg", "aria-labelledby", "-title ") == charts);
    CHECK(count_tags(page, "desc") == charts);
}

TEST_CASE("the page runs its own script and no other") {
    const std::string page = report_html(support::forty_shots());
    const std::string opened = "<script>";
    const auto first = page.find(opened) + opened.size();
    const std::string script = page.substr(first, page.find("</script>", first) - first);
    CHECK(says(page, "script-src 'sha256-" + base64(sha256_bytes(script)) + "'"));
    CHECK(says(page, "default-src 'none'"));
    CHECK(count_tags(page, "script") == 2);
    CHECK(count_tags(page, "script", "type", "application/json") == 1); // data, which is not run
}

TEST_CASE("the digest used here is SHA-256") {
    CHECK(base64(sha256_bytes("abc")) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("films with little in them still have a report") {
    SUBCASE("nothing at all") {
        CHECK(says(sound_page({}), "There are no shots to count"));
    }
    SUBCASE("sound only") {
        Decoupage film;
        film.film.sound_codec = "flac";
        film.film.duration = std::chrono::seconds(75);
        const std::string page = sound_page(film);
        CHECK(says(page, "1:15 of sound, no picture"));
        CHECK(says(page, "href=\"#moments\""));
        for (const char* of_picture : {"scale", "people", "camera", "shots"}) {
            CAPTURE(of_picture);
            CHECK(!says(page, "#" + std::string(of_picture) + "\""));
            CHECK(!says(page, "id=\"" + std::string(of_picture) + "\""));
        }
    }
    SUBCASE("black alone") {
        CHECK(says(sound_page(made_of({{Kind::black, 48}})), "No shots were found in 0:02."));
    }
    SUBCASE("one shot") {
        CHECK(says(sound_page(made_of({{Kind::picture, 48}})), "1 shot in 0:02, of 2.0 s."));
    }
    SUBCASE("one frame") {
        CHECK(says(sound_page(made_of({{Kind::picture, 1}})), "1 shot in 0:00"));
    }
    SUBCASE("two shots") {
        CHECK(says(sound_page(made_of({{Kind::picture, 48}, {Kind::picture, 24}})), "2 shots"));
    }
    SUBCASE("an interrupted screening") {
        Decoupage film = made_of({{Kind::picture, 240}});
        film.whole = false;
        film.missing = {"tone"};
        const std::string page = sound_page(film);
        CHECK(says(page, "interrupted at 0:10"));
        CHECK(says(page, "nothing here speaks of it: “tone”."));
    }
}

TEST_CASE("a report of two thousand shots stays in order") {
    const std::string page = sound_page(support::many_shots(2000));
    CHECK(count_tags(page, "li", "class", "shot ") == 2000);
    CHECK(count_tags(page, "h3") > 10);
    CHECK(says(page, "2,000 shots in "));
}

TEST_CASE("what a stranger wrote stays text") {
    const std::string bad = "\"><script>alert(1)</script>' onload='x\n&\x01";
    Decoupage film = support::forty_shots();
    film.film.path = "/films/" + bad + ".mkv";
    film.film.codec = film.film.container = film.film.print.digest = film.screened_at = bad;
    film.keys.push_back({bad, 1, {{bad, 1.0}}});
    film.missing.push_back(bad);
    film.models = {{bad, bad, bad}};
    for (auto& [name, track] : film.tracks) {
        track.name = bad;
        for (Segment& segment : track.segments)
            segment.label = segment.detail = bad;
    }
    for (Shot& shot : film.shots)
        shot.before.label = shot.before.detail = bad;
    const std::string page = sound_page(film);
    CHECK(count_tags(page, "script") == 2);
    CHECK_FALSE(says(page, "<script>alert"));
}

TEST_CASE("the same breakdown gives the same page") {
    CHECK(report_html(support::forty_shots()) == report_html(support::forty_shots()));
}

TEST_CASE("the curves a report asks for are drawn when they are there") {
    Decoupage film = support::forty_shots();
    CHECK_FALSE(says(report_html(film), "data:image/png"));
    for (const std::string& name : report_curves())
        film.curves[name] = std::vector<float>(static_cast<std::size_t>(film.times.frames()), 60.0f);
    const std::string page = sound_page(film);
    CHECK(says(page, "data:image/png"));
    CHECK(says(page, "<b>Speed of the camera</b>"));
}

TEST_CASE("a report says how the camera moves") {
    const std::string page = sound_page(support::forty_shots());
    CHECK(count_tags(page, "rect", "class", "move pan") > 5);
    CHECK(count_tags(page, "a", "href", "#camera") == 1);
    CHECK(says(page, "<span class=\"camera\">pan, shaking</span>"));
    CHECK(says(page, "<th scope=\"row\">tracking</th>"));
    CHECK(says(page, "MO, goes or is carried"));
    CHECK(says(page, "under Salt’s words"));
    CHECK(says(sound_page(made_of({{Kind::picture, 48}})), "Here it would stand how the camera moves"));
}

TEST_CASE("what is uncertain of a camera is said where it is drawn") {
    Decoupage film = made_of({{Kind::picture, 24}, {Kind::picture, 24}, {Kind::picture, 24}});
    film.tracks["shot_movement"] = {"shot_movement",
                                    {{{0, 24}, "uncertain", 0.2f, "uncertain"},
                                     {{24, 48}, "pan", 0.7f, "uncertain, static, pan"},
                                     {{48, 72}, "static", 0.7f, "static, uncertain"}}};
    const std::string page = sound_page(film);
    CHECK(says(page, "<span class=\"camera\">camera uncertain</span>"));
    CHECK(says(page, "<span class=\"camera\">pan, partly uncertain</span>"));
    CHECK(says(page, "<span class=\"camera\">static, partly uncertain</span>"));
    CHECK(says(page, "1 uncertain shot is in no class"));
}

TEST_CASE("a report shows the colours of shots and film") {
    const Decoupage film = support::forty_shots();
    const std::string page = sound_page(film);
    const auto shots = std::ranges::count_if(film.shots, [](const Shot& shot) { return shot.number > 0; });
    CHECK(count_tags(page, "svg", "class", "palette") == shots);
    CHECK(count_tags(page, "rect", "fill", "#4a6d2c") == 2 * shots + 1);
    CHECK(says(page, ">#c0d4e0</text>"));
}

TEST_CASE("under a shot it is said that somebody looks into the lens, and whether that is doubtful") {
    Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 48}});
    film.tracks["gaze"] = {"gaze", {{{0, 48}, "past_lens", 0.9f, ""}}};
    CHECK_FALSE(says(sound_page(film), "looks into the lens"));
    film.tracks["gaze"].segments.push_back({{48, 96}, "into_lens", 0.6f, ""});
    CHECK(says(sound_page(film), "looks into the lens?"));
    film.tracks["gaze"].segments.back().confidence = 0.9f;
    CHECK(says(sound_page(film), "looks into the lens<"));
}

TEST_CASE("people stand in the report with their screen time, or why not") {
    Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 48}});
    CHECK(says(sound_page(film), "Nobody looked for faces"));
    film.tracks["persons"] = {"persons", {}};
    CHECK(says(sound_page(film), "No face was found."));
    film.tracks["persons"].segments = {{{0, 48}, "appearing", 0.9f, "1 height 0.20 at 0.30 0.40"},
                                       {{48, 96}, "appearing", 0.7f, "1 height 0.40 at 0.30 0.40"}};
    const std::string page = sound_page(film);
    CHECK(says(page, "Person 1<small>from 0:00"));
    CHECK(says(page, "<span>shot 2</span>"));
    CHECK(says(page, "4.0 s"));
}

TEST_CASE("a strip of scale stands in the report as soon as a film has one") {
    Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 48}});
    CHECK(says(sound_page(film), "No face was found to measure it by"));
    film.tracks["scale"] = {"scale",
                            {{{0, 48}, "close_up", 0.7f, "0.9 heads"}, {{48, 96}, "long", 0.4f, "no face"}}};
    const std::string page = sound_page(film);
    CHECK(count_tags(page, "rect", "class", "scale ") == 2);
    CHECK(count_tags(page, "rect", "class", "scale long guessed") == 1);
    CHECK(says(page, "1 has a scale that is read from a face. In 1 no face was found"));
    CHECK(says(page, "long?"));
}
