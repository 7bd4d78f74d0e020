#include "study/drafting.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string filled(std::string_view text) {
    std::string words(text);
    for (const auto& [mark, meaning] : {std::pair("{P}", "the run"), std::pair("{N}", "3")})
        for (std::size_t at = words.find(mark); at != std::string::npos; at = words.find(mark))
            words.replace(at, 3, meaning);
    return words;
}

} // namespace

TEST_CASE("every sentence that may be drafted has a test that is understood, and one claim in its words") {
    for (const auto& drafts : {drafts_of_scenes(), drafts_of_films()})
        for (const DraftTemplate& one : drafts) {
            CAPTURE(one.test);
            const auto claim = understood_claim(filled(one.test), {"the run"});
            CHECK_MESSAGE(claim.has_value(), (claim ? "" : claim.error().sentence));
            for (const std::string_view words : {one.english, one.french}) {
                CHECK(words.find('[') != words.npos);
                CHECK(words.find('[') == words.rfind('['));
                CHECK(words.find(']') > words.find('['));
                CHECK((words.ends_with('.') || words.ends_with(".]")));
            }
        }
}

TEST_CASE("a draft says only what the film supports, and asks under every heading") {
    Decoupage film = support::made_of({{.frames = 240}, {.frames = 1800}, {.frames = 240}});
    Ground ground(film);
    REQUIRE(ground.name_place("the run", "the longest shot of the film"));
    const std::string scene = drafted_scene(ground, "the run", "en");
    CHECK(scene.find("[one take of more than a minute](<claim: the run is one take of more than 1 min>)") !=
          std::string::npos);
    CHECK(scene.find("[Cuts]") != std::string::npos);
    CHECK(scene.find("music") ==
          scene.find("music, and where silence")); // nobody has listened: only the question
    CHECK(scene.find("## Overall effect\n\n*What") != std::string::npos);
}

TEST_CASE("a draft in French has French headings and sentences") {
    Decoupage film = support::made_of({{.frames = 240}, {.frames = 1800}, {.frames = 240}});
    Ground ground(film);
    REQUIRE(ground.name_place("la course", "the longest shot of the film"));
    const std::string scene = drafted_scene(ground, "la course", "fr");
    CHECK(scene.find("# La course\n") != std::string::npos);
    CHECK(scene.find("## Montage\n\nC'est [un seul plan de plus d'une minute]") != std::string::npos);
}
