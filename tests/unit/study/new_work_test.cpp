#include "study/gaps.hpp"
#include "study/new_work.hpp"
#include "work_folder.hpp"

#include <algorithm>

using namespace decoupage;

namespace {

Work made(const NewWork& work) {
    const WorkFolder folder;
    for (const NewFile& file : files_of(work))
        folder.write(file.file, file.text);
    return folder.read();
}

Measured measured_film() {
    Measured measured;
    measured.film = "my \"film\".mkv";
    measured.print = "ab";
    measured.print_s = measured.work_s = 5940;
    measured.pictures = 23.976;
    measured.aspect = 2.35;
    measured.aspect_words = "2.35:1";
    measured.colour = "black and white";
    measured.shots = 400;
    measured.mean_s = 14.85;
    measured.median_s = 9.2;
    measured.places = {{"the *run*\n<b>", "10-20"}, {"...", "30-40"}};
    return measured;
}

} // namespace

TEST_CASE("a new folder has nothing wrong in it, in either language") {
    for (const char* language : {"en", "fr"}) {
        CAPTURE(language);
        const Work work = made({"A \"Run\"", language, "decoupage 0", "2026-11-28", {}});
        CHECK(told(work.problems) == "");
        CHECK(work.record.title.words == "A \"Run\"");
        CHECK(work.record.text_language == language);
        CHECK(work.record.measured == "");
        CHECK(work.study.size() == 8);
        const auto gaps = empty_in(work);
        CHECK(std::ranges::count(gaps, "the whole part", &WorkGap::what) == 0);
        CHECK(std::ranges::count(gaps, "the whole text", &WorkGap::what) == 8);
    }
}

TEST_CASE("what was measured is filled in") {
    for (const char* language : {"en", "fr"}) {
        CAPTURE(language);
        const Work work = made({"The Run", language, "decoupage 0", "2026-11-28", measured_film()});
        CHECK(told(work.problems) == "");
        CHECK(work.record.running_time == "1:39:00");
        CHECK(work.record.aspect == "2.35:1");
        CHECK(work.record.colour == "black and white");
        CHECK(work.record.measured ==
              "decoupage 0, 2026-11-28, my \"film\".mkv: running_time, colour, aspect, manifestation, item");
        REQUIRE(work.record.manifestations.size() == 1);
        CHECK(work.record.manifestations[0].speed == 23.976);
        CHECK(work.record.items[0].print == "ab");
        REQUIRE(work.prints.size() == 1);
        CHECK(work.prints[0].places.size() == 2);
        CHECK(work.prints[0].places[0].meaning == "10-20");
        REQUIRE(work.scenes.size() == 1);
        CHECK(work.scenes[0].file == "scenes/the-run-b.md");
        CHECK(work.scenes[0].title == "the *run* <b>");
        CHECK(work.scenes[0].sections.size() == 9);
        const auto gaps = empty_in(work);
        CHECK(std::ranges::count(gaps, "the whole text", &WorkGap::what) == 7);
    }
}

TEST_CASE("a short film keeps its last fifth for itself") {
    Measured measured = measured_film();
    CHECK(made({"x", "en", "", "", measured}).record.spoilers_from == "end - 10 min");
    measured.work_s = 290;
    CHECK(made({"x", "en", "", "", measured}).record.spoilers_from == "80 %");
}

TEST_CASE("a title for a folder's name") {
    CHECK(title_of_name("the-run") == "The run");
    CHECK(title_of_name("la_course") == "La course");
    CHECK(title_of_name("") == "");
}
