// How right persons is on clips whose faces were named by eye, beside taking every face for a person of its
// own and every set-up for one person.

#include "figures/persons.hpp"

#include "bench/clips.hpp"
#include "bench/marked.hpp"
#include "bench/persons/judged.hpp"
#include "bench/screened.hpp"
#include "figures/rhymes.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

constexpr const char* drawn = "out/etude.mp4";

struct Contest {
    const char* name;
    PersonsJudged judged;
};
using Contests = std::array<Contest, 3>;

Contests nobody_yet() {
    return {{{"Découpage", {}}, {"every face a person", {}}, {"every set-up a person", {}}}};
}

/// A number for the set-up in which a face is seen: that of the first shot of it.
int setup_in(const Decoupage& film, FrameSpan face) {
    std::map<int, int> first;
    int shot = 0;
    for (const Segment& segment : film.track("shots").segments) {
        ++shot;
        const auto setup = setup_of(film.track("setups"), segment.span);
        const int own = setup ? first.try_emplace(*setup, shot).first->second : shot;
        if (segment.span.contains(face.first)) return own;
    }
    return 0;
}

/// What each contestant says of the faces that were found.
std::array<std::vector<GivenFace>, 3> given_by_each(const Decoupage& film) {
    std::array<std::vector<GivenFace>, 3> given;
    for (const Segment& face : film.track("persons").segments)
        if (const auto place = person_place(face)) {
            const int own = static_cast<int>(given[1].size()) + 1;
            given[0].push_back({face.span, place->x, place->y, place->person});
            given[1].push_back({face.span, place->x, place->y, own});
            given[2].push_back({face.span, place->x, place->y, setup_in(film, face.span)});
        }
    return given;
}

std::string row(const std::string& clip, const Contest& one) {
    const PersonsJudged& j = one.judged;
    char text[256];
    std::snprintf(text, sizeof text, "| %s | %s | %d | %d | %d | %d | %d | %d | %.2f | %.2f |\n",
                  clip.c_str(), one.name, j.faces, j.there, j.said, j.pairs, j.found, j.invented,
                  j.precision(), j.recall());
    return text;
}

Outcome<std::string> table(std::vector<Clip> clips, const std::vector<NamedFace>& faces,
                           const std::string& program) {
    if (!clips.empty() && clips.front().split == Split::tune) {
        if (!std::filesystem::exists(drawn))
            return fault(Fault::Kind::not_found, drawn, "It is not there",
                         "Draw it: decoupage etude -o " + std::string(drawn));
        clips.push_back({"etude", Split::tune, drawn, {}});
    }
    std::string text = "| Clip | | faces | persons there | told | pairs there | found | invented | precision "
                       "| recall |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    Contests all = nobody_yet();
    for (const Clip& clip : clips) {
        std::vector<NamedFace> truth;
        std::ranges::copy_if(faces, std::back_inserter(truth),
                             [&](const NamedFace& face) { return face.clip == clip.name; });
        if (truth.empty()) continue;
        const auto seen = screened(clip.film, program);
        if (!seen) return tl::unexpected(seen.error());
        const auto given = given_by_each(seen->decoupage);
        Contests own = nobody_yet();
        for (std::size_t i = 0; i < own.size(); ++i) {
            own[i].judged = judged(truth, given[i]);
            all[i].judged.add(own[i].judged);
        }
        text += row(clip.name, own[0]);
    }
    for (const Contest& one : all)
        text += row("all", one);
    return text;
}

} // namespace

int main(int count, char** words) {
    return answer({"persons", "How right persons is on clips whose faces were named by eye.",
                   "tests/truth/persons.txt", "tune",
                   [](const std::string& marks, const std::vector<Clip>& all, const std::string& program) {
                       return named_faces(marks).and_then(
                           [&](const std::vector<NamedFace>& faces) { return table(all, faces, program); });
                   }},
                  count, words);
}
