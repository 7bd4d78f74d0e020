/// Every .film file of this folder is drawn, shown to the whole roster, and held against what it expects.

#include "support/places.hpp"
#include "support/scenario/expectation.hpp"
#include "support/screening_room.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::vector<std::filesystem::path> scenario_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(support::source_folder() / "tests" / "scenarios"))
        if (entry.path().extension() == ".film") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string lines(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences)
        text += "\n  " + sentence;
    return text;
}

} // namespace

TEST_CASE("scenarios come true") {
    for (const auto& path : scenario_files()) {
        SUBCASE(path.stem().c_str()) {
            const auto script = scenario::parse_script(text_of(path));
            if (!script) {
                FAIL_CHECK(path.filename(), ": ", script.error().sentence());
                return;
            }
            CHECK_MESSAGE(!script->expectations.empty(), path.filename(), " expects nothing of any track");
            const auto film = support::draw(*script);
            const auto told = scenario::differences(*script, support::read(film, support::measure(film)));
            if (script->pending.empty())
                CHECK_MESSAGE(told.empty(), path.filename(), lines(told));
            else if (told.empty())
                FAIL_CHECK(path.filename(), " comes true now: remove its line \"pending:\"");
            else
                MESSAGE(path.filename(), " is pending, ", script->pending, lines(told));
        }
    }
}
