#include "study/session.hpp"

#include <algorithm>
#include <charconv>

namespace decoupage {

std::string remark_name(const SessionMember& member, const Remark& remark) {
    return member.id + '.' + std::to_string(remark.number);
}

SaidRemark remark_named(const Session& session, std::string_view name) {
    const std::size_t point = name.find('.');
    if (point == name.npos) return {};
    const SessionMember* member = member_of(session, name.substr(0, point));
    if (member == nullptr) return {};
    const std::string_view digits = name.substr(point + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return {};
    const auto found = std::ranges::find(member->remarks, number, &Remark::number);
    if (found == member->remarks.end()) return {};
    return {member, &*found};
}

const SessionMember* member_of(const Session& session, std::string_view id) {
    const auto found = std::ranges::find(session.members, id, &SessionMember::id);
    return found == session.members.end() ? nullptr : &*found;
}

bool leads(const Session& session, const Participant& participant) {
    return participant.role == Participant::Role::owner ||
           std::ranges::find(session.leaders, participant.id) != session.leaders.end();
}

std::string_view word_of(Stage stage) {
    return stage == Stage::before ? "before" : "after";
}

std::string_view word_of(Remark::Kind kind) {
    switch (kind) {
    case Remark::Kind::spark:
        return "spark";
    case Remark::Kind::moment:
        return "moment";
    case Remark::Kind::reply:
        break;
    }
    return "reply";
}

std::optional<Stage> stage_named(std::string_view word) {
    for (const Stage stage : {Stage::before, Stage::after})
        if (word == word_of(stage)) return stage;
    return std::nullopt;
}

std::optional<Remark::Kind> remark_kind_named(std::string_view word) {
    for (const Remark::Kind kind : {Remark::Kind::spark, Remark::Kind::moment, Remark::Kind::reply})
        if (word == word_of(kind)) return kind;
    return std::nullopt;
}

} // namespace decoupage
