#include "figures/persons.hpp"

#include "figures/faces.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace decoupage {

namespace {

bool overlap(FrameSpan one, FrameSpan other) {
    return one.first < other.end && other.first < one.end;
}

/// Nothing where nobody looked.
const Track* persons_track(const Decoupage& decoupage) {
    const auto track = decoupage.tracks.find("persons");
    if (track == decoupage.tracks.end() ||
        std::ranges::find(decoupage.missing, "faces") != decoupage.missing.end())
        return nullptr;
    return &track->second;
}

/// Faces of one person may overlap by half a look.
Time time_of(const std::vector<const Segment*>& faces, const FrameTimes& times) {
    Time time{0};
    Frame until = 0;
    for (const Segment* face : faces) {
        const FrameSpan left{std::max(until, face->span.first), face->span.end};
        if (left.first >= left.end) continue;
        time += times.length(left);
        until = left.end;
    }
    return time;
}

Person person_of(int number, const std::vector<const Segment*>& faces, const Decoupage& decoupage) {
    Person person;
    person.number = number;
    person.time = time_of(faces, decoupage.times);
    person.first = faces.front()->span.first;
    std::set<std::size_t> shots;
    for (const Segment* face : faces) {
        person.confidence += static_cast<double>(face->confidence) / static_cast<double>(faces.size());
        const auto shot = std::ranges::find_if(
            decoupage.shots, [&](const Shot& one) { return overlap(one.span, face->span); });
        if (shot == decoupage.shots.end()) continue;
        const auto index = static_cast<std::size_t>(shot - decoupage.shots.begin());
        shots.insert(index);
        const double height = person_place(*face)->height;
        if (height > person.largest_height) person.largest_height = height, person.largest_in = index;
    }
    person.shots = static_cast<int>(shots.size());
    return person;
}

} // namespace

std::optional<PersonPlace> person_place(const Segment& appearing) {
    std::istringstream words(appearing.detail);
    PersonPlace place;
    words >> place.person;
    const auto face = written_face(words);
    if (!face || place.person < 1) return {};
    place.height = face->height, place.x = face->across, place.y = face->down;
    return place;
}

std::optional<std::vector<Person>> persons_of(const Decoupage& decoupage) {
    const Track* track = persons_track(decoupage);
    if (track == nullptr) return {};
    std::map<int, std::vector<const Segment*>> faces;
    for (const Segment& face : track->segments)
        if (const auto place = person_place(face)) faces[place->person].push_back(&face);
    std::vector<Person> persons;
    for (const auto& [number, own] : faces) {
        persons.push_back(person_of(number, own, decoupage));
        if (persons.back().shots == 0) persons.pop_back();
    }
    std::ranges::stable_sort(persons, std::ranges::greater{}, &Person::time);
    return persons;
}

std::optional<std::vector<int>> persons_in(const Decoupage& decoupage, FrameSpan shot) {
    const Track* track = persons_track(decoupage);
    if (track == nullptr) return {};
    std::set<int> numbers;
    for (const Segment& face : track->segments) {
        if (!overlap(face.span, shot)) continue; // sooner asked than what is written of it
        if (const auto place = person_place(face)) numbers.insert(place->person);
    }
    return std::vector<int>(numbers.begin(), numbers.end());
}

} // namespace decoupage
