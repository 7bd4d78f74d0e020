/// What clauses speak of: places and things, one or several.

#include "claims/claim_reader.hpp"

#include <algorithm>

namespace decoupage {

/// A place, or things: "the run", "the theme", "a zoom in", "the film's music".
std::optional<ClaimReader::Subject> ClaimReader::subject() {
    const std::size_t from = at();
    Subject subject;
    take("both");
    const std::size_t begin = at();
    std::optional<PlaceSaid> owner;
    if (take("its")) {
        if (subjects_.size() == 1 && subjects_.front().kind == Subject::Kind::place)
            owner = subjects_.front().place;
    } else if (auto place = this->place()) {
        if (!take("'s")) {
            subject.place = std::move(*place);
            return subject;
        }
        owner = std::move(*place);
    }
    if (!owner) {
        go_back(begin);
        take_any({"the", "a", "an", "some"});
    }
    if (!reads_items()) {
        go_back(from);
        return std::nullopt;
    }
    auto items = this->items();
    if (!items) return std::nullopt;
    if (owner && items->in.empty()) items->in.push_back(std::move(*owner));
    subject.kind = Subject::Kind::items;
    subject.items = std::move(*items);
    return subject;
}

bool ClaimReader::joins_subjects() {
    const bool comma = take_comma();
    return take_any({"and", "or", "nor"}) || comma;
}

/// "home, the school and the station": a list where a verb follows it, else the first alone.
std::vector<ClaimReader::Subject> ClaimReader::subjects() {
    auto first = subject();
    if (!first) return {};
    std::vector<Subject> subjects{std::move(*first)};
    const std::size_t after_first = at();
    while (joins_subjects()) {
        auto more = subject();
        if (!more) break;
        subjects.push_back(std::move(*more));
    }
    if (subjects.size() > 1 && !at_verb()) {
        go_back(after_first);
        subjects.resize(1);
    }
    return subjects;
}

ClaimReader::Clause ClaimReader::after(const Subject& subject, std::size_t from) {
    return subject.kind == Subject::Kind::place ? place_does(subject.place, from)
                                                : items_do(subject.items, from);
}

/// The same said of each, all of which must hold; of several that are taken together, once.
ClaimReader::Clause ClaimReader::of_each(std::vector<Subject> subjects, std::size_t from) {
    const bool places = std::ranges::all_of(
        subjects, [](const Subject& subject) { return subject.kind == Subject::Kind::place; });
    if (subjects.size() > 1 && places && take("together")) {
        Subject several;
        several.place.kind = PlaceSaid::Kind::together;
        several.place.said = said_since(from);
        for (Subject& subject : subjects)
            several.place.of.push_back(std::move(subject.place));
        subjects = {several};
    }
    const std::size_t verb = at();
    ClaimSaid all = said_as(ClaimSaid::Kind::all_of, {});
    for (const Subject& subject : subjects) {
        go_back(verb);
        auto one = after(subject, from);
        if (!one) return std::nullopt;
        if (subjects.size() > 1) one->said = subject.said() + " " + said_since(verb);
        all.parts.push_back(std::move(*one));
    }
    all.said = said_since(from);
    if (subjects.size() > 1) rest_ = nullptr; // it would be said of the last alone
    subjects_ = std::move(subjects);
    return all.parts.size() == 1 ? std::move(all.parts.front()) : std::move(all);
}

/// A claim that begins with a place's name: the name goes before the grammar, "the camera obscura" before the
/// camera.
ClaimReader::Clause ClaimReader::of_name() {
    const std::size_t from = at();
    if (!take_name()) return std::nullopt;
    go_back(from);
    auto subjects = this->subjects();
    return subjects.empty() || !at_verb() ? std::nullopt : of_each(std::move(subjects), from);
}

ClaimReader::Clause ClaimReader::of_subjects() {
    const std::size_t from = at();
    const bool neither = take("neither");
    auto subjects = this->subjects();
    if (subjects.empty()) return std::nullopt;
    auto claim = of_each(std::move(subjects), from);
    if (!claim || !neither) return claim;
    rest_ = nullptr;
    if (claim->kind != ClaimSaid::Kind::all_of)
        return lost_since(from, "Neither one nor another", {"neither the run nor the ride"});
    for (ClaimSaid& part : claim->parts) {
        ClaimSaid negated = said_as(ClaimSaid::Kind::not_so, part.said);
        negated.parts.push_back(std::move(part));
        part = std::move(negated);
    }
    return claim;
}

/// "and lasts more than 60 s", "and it is dark": of what the clause before spoke of.
ClaimReader::Clause ClaimReader::of_the_same() {
    const std::size_t from = at();
    if (subjects_.empty() || (!take_any({"it", "they"}) && !at_verb())) return std::nullopt;
    auto claim = of_each(subjects_, from);
    if (claim && subjects_.size() == 1) claim->said = subjects_.front().said() + " " + claim->said;
    return claim;
}

} // namespace decoupage
