#include "sites/pages.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Where its example begins; -1 for none.
Frame example(std::string_view term) {
    static const Decoupage film = [] {
        Decoupage made = support::made_of({{Shot::Kind::picture, 100},
                                           {Shot::Kind::picture, 300},
                                           {Shot::Kind::picture, 50, "dissolve", 10},
                                           {Shot::Kind::black, 20, "fade_out", 12}});
        made.tracks["shot_movement"] = {"shot_movement", {{{0, 100}, "pan", 0.9f, ""}}};
        return made;
    }();
    const auto found = example_of(term, film);
    return found ? found->first : -1;
}

} // namespace

TEST_CASE("a word of film finds its example, in English and in French") {
    CHECK(example("Dissolve") == 400);
    CHECK(example("Fondu enchaîné") == 400);
    CHECK(example("fade") == 460);
    CHECK(example("Fondu") == 460);
    CHECK(example("The long take") == 100);
    CHECK(example("Plan long") == 100);
    CHECK(example("Pan") == 0);
    CHECK(example("cut") == 100);
}

TEST_CASE("a word that is not known, or of which there is none, has no example") {
    CHECK(example("Panorama") == -1);
    CHECK(example("Auteur") == -1);
    CHECK(example("Freeze-frame") == -1);
    CHECK(example("jump cut") == -1); // which is more than a cut
    CHECK(example("") == -1);
}
