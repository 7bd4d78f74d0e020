#include "workbench/session_json.hpp"

#include "study/session_text.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json removed_json(Remark::Standing standing) {
    switch (standing) {
    case Remark::Standing::removed_by_author:
        return "author";
    case Remark::Standing::removed_by_leader:
        return "leader";
    case Remark::Standing::said:
        break;
    }
    return nullptr;
}

/// Whether it may be published is told to its author and to leaders.
Json remark_json(const SaidRemark& said, const Participant& participant, bool is_leader) {
    const Remark& remark = *said.remark;
    const bool is_own = said.member->id == participant.id;
    Json row{{"remark", remark_name(*said.member, remark)},
             {"kind", word_of(remark.kind)},
             {"member", said.member->id},
             {"pseudonym", said.member->pseudonym},
             {"own", is_own},
             {"to", remark.to.empty() ? Json(nullptr) : Json(remark.to)},
             {"at", remark.at},
             {"removed", removed_json(remark.standing)},
             {"words", remark.words},
             {"span", remark.span ? Json{remark.span->first, remark.span->end} : Json(nullptr)},
             {"before", remark.readers == Remark::Readers::anyone}};
    if (is_own || is_leader) row["publish"] = remark.consent == Remark::Consent::given;
    return row;
}

Json remarks_json(const std::vector<ShownRemark>& remarks, const Participant& participant, bool is_leader) {
    Json rows = Json::array();
    for (const ShownRemark& one : remarks) {
        Json row = remark_json(one.said, participant, is_leader);
        row["below"] = remarks_json(one.below, participant, is_leader);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json participant_json(const Session& session, const Participant& participant) {
    const SessionMember* member = member_of(session, participant.id);
    const bool has_joined = member != nullptr && !member->pseudonym.empty();
    return {{"member", participant.id},
            {"pseudonym", has_joined ? member->pseudonym : participant.pseudonym},
            {"joined", has_joined},
            {"seen", member != nullptr && member->has_seen},
            {"owner", participant.role == Participant::Role::owner},
            {"leads", leads(session, participant)},
            {"held", is_held_to_limit(session, participant)}};
}

Json members_json(const Session& session) {
    Json rows = Json::array();
    for (const SessionMember& member : session.members) {
        if (member.pseudonym.empty()) continue;
        rows.push_back({{"member", member.id},
                        {"pseudonym", member.pseudonym},
                        {"seen", member.has_seen},
                        {"leads", leads(session, {member.id, {}, Participant::Role::member})}});
    }
    return rows;
}

} // namespace

std::string film_id_of_print(std::string_view digest) {
    constexpr std::size_t digits = 12;
    return std::string(digest.substr(0, digits));
}

Json session_row(const Session& session) {
    return {{"session", session.name},
            {"revision", session_revision(session)},
            {"title", session.title},
            {"date", session.date},
            {"place", session.place},
            {"film", film_id_of_print(session.film)},
            {"stage", word_of(session.stage)},
            {"published", session.is_published},
            {"members", members_json(session).size()}};
}

Json session_json(const Session& session, const Participant& participant, Frame limit) {
    Json document = session_row(session);
    document["members"] = members_json(session);
    document["you"] = participant_json(session, participant);
    document["limit"] = is_held_to_limit(session, participant) ? Json(limit) : Json(nullptr);
    document["remarks"] =
        remarks_json(shown_to(session, participant, limit), participant, leads(session, participant));
    return document;
}

Json leader_json(const Session& session, const Participant& participant) {
    const LeaderView view = leader_view(session);
    const auto rows_of = [&](const std::vector<SaidRemark>& remarks) {
        Json rows = Json::array();
        for (const SaidRemark& said : remarks)
            rows.push_back(remark_json(said, participant, true));
        return rows;
    };
    Json voices = Json::array();
    for (const LeaderView::Voice& voice : view.voices)
        if (!voice.member->pseudonym.empty())
            voices.push_back({{"member", voice.member->id},
                              {"pseudonym", voice.member->pseudonym},
                              {"sparks", voice.sparks},
                              {"moments", voice.moments},
                              {"replies", voice.replies}});
    return {{"unanswered", rows_of(view.unanswered)},
            {"moments", rows_of(view.moments)},
            {"voices", std::move(voices)}};
}

} // namespace decoupage
