#include "bench/persons/judged.hpp"

#include <cmath>
#include <set>
#include <sstream>

namespace decoupage::bench {

namespace {

constexpr double farthest = 1.0 / 6;

const GivenFace* given_for(const NamedFace& named, const std::vector<GivenFace>& given) {
    const GivenFace* best = nullptr;
    double least = farthest;
    for (const GivenFace& face : given) {
        const double away = std::hypot(face.x - named.x, face.y - named.y);
        if (!face.span.contains(named.frame) || away > least) continue;
        least = away;
        best = &face;
    }
    return best;
}

/// A name given by eye beside the person it was said to be.
struct Judgement {
    std::string name;
    int person;
};

bool one_person(const Judgement& a, const Judgement& b) {
    return a.name == b.name && a.name != "none";
}

} // namespace

Outcome<std::vector<NamedFace>> named_faces(std::string_view text) {
    std::vector<NamedFace> faces;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        NamedFace face;
        std::string sure;
        words >> face.clip >> face.frame >> face.x >> face.y >> face.name >> sure;
        if (words.fail() || (sure != "sure" && sure != "unsure"))
            return fault(Fault::Kind::damaged, "clip, frame, place, name, sure or unsure", line);
        face.x /= 100, face.y /= 100;
        face.sure = sure == "sure";
        faces.push_back(std::move(face));
    }
    return faces;
}

double PersonsJudged::precision() const {
    return found + invented > 0 ? static_cast<double>(found) / (found + invented) : 1;
}

double PersonsJudged::recall() const {
    return pairs > 0 ? static_cast<double>(found) / pairs : 1;
}

void PersonsJudged::add(const PersonsJudged& more) {
    faces += more.faces, there += more.there, said += more.said;
    pairs += more.pairs, found += more.found, invented += more.invented;
}

PersonsJudged judged(const std::vector<NamedFace>& of_the_clip, const std::vector<GivenFace>& given) {
    std::vector<Judgement> all;
    for (const NamedFace& named : of_the_clip)
        if (const GivenFace* face = named.sure ? given_for(named, given) : nullptr)
            all.push_back({named.name, face->person});
    PersonsJudged result;
    std::set<std::string> names;
    std::set<int> numbers;
    for (const Judgement& one : all) {
        if (one.name == "none") continue;
        names.insert(one.name);
        numbers.insert(one.person);
    }
    result.faces = static_cast<int>(all.size());
    result.there = static_cast<int>(names.size());
    result.said = static_cast<int>(numbers.size());
    for (std::size_t a = 0; a < all.size(); ++a)
        for (std::size_t b = a + 1; b < all.size(); ++b) {
            const bool is = one_person(all[a], all[b]), said = all[a].person == all[b].person;
            result.pairs += is ? 1 : 0;
            result.found += is && said ? 1 : 0;
            result.invented += said && !is ? 1 : 0;
        }
    return result;
}

} // namespace decoupage::bench
