#include "study/session_view.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <tuple>

namespace decoupage {

namespace {

bool is_said(const SaidRemark& said) {
    return said.remark->standing == Remark::Standing::said;
}

Frame first_frame(const SaidRemark& said) {
    return said.remark->span ? said.remark->span->first : 0;
}

bool is_earlier_in_film(const SaidRemark& a, const SaidRemark& b) {
    return std::tuple(first_frame(a), a.remark->at, a.member->id, a.remark->number) <
           std::tuple(first_frame(b), b.remark->at, b.member->id, b.remark->number);
}

bool was_said_earlier(const SaidRemark& a, const SaidRemark& b) {
    return std::tie(a.remark->at, a.member->id, a.remark->number) <
           std::tie(b.remark->at, b.member->id, b.remark->number);
}

/// By what they answer, and under an empty name those that stand alone.
using Answers = std::map<std::string, std::vector<SaidRemark>, std::less<>>;

Answers answers_in(const Session& session) {
    Answers answers;
    for (const SessionMember& member : session.members)
        for (const Remark& remark : member.remarks)
            answers[remark.to].push_back({&member, &remark});
    for (auto& [to, remarks] : answers)
        if (to.empty())
            std::ranges::sort(remarks, is_earlier_in_film);
        else
            std::ranges::sort(remarks, was_said_earlier);
    return answers;
}

std::span<const SaidRemark> answers_to(const Answers& answers, std::string_view to) {
    const auto found = answers.find(to);
    return found == answers.end() ? std::span<const SaidRemark>() : found->second;
}

constexpr int deepest_remark = 3; // a spark, a moment, a reply

/// The remarks that `may_stand` lets stand, each above what answers it.
template <class MayStand>
std::vector<ShownRemark> tree_below(const Answers& answers, std::string_view to, const MayStand& may_stand,
                                    int depth) {
    std::vector<ShownRemark> shown;
    if (depth == deepest_remark) return shown;
    for (const SaidRemark& said : answers_to(answers, to)) {
        if (!may_stand(said)) continue;
        const std::string name = remark_name(*said.member, *said.remark);
        ShownRemark one{said, tree_below(answers, name, may_stand, depth + 1)};
        if (is_said(said) || !one.below.empty()) shown.push_back(std::move(one));
    }
    return shown;
}

} // namespace

bool is_held_to_limit(const Session& session, const Participant& participant) {
    if (leads(session, participant)) return false;
    const SessionMember* member = member_of(session, participant.id);
    return session.stage == Stage::before || member == nullptr || !member->has_seen;
}

std::vector<ShownRemark> shown_to(const Session& session, const Participant& participant, Frame limit) {
    const bool is_held = is_held_to_limit(session, participant);
    const auto may_be_seen = [&](const SaidRemark& said) {
        if (!is_held || said.member->id == participant.id || !is_said(said)) return true;
        return said.remark->readers == Remark::Readers::anyone &&
               (!said.remark->span || said.remark->span->end <= limit);
    };
    return tree_below(answers_in(session), {}, may_be_seen, 0);
}

std::vector<ShownRemark> agreed_in(const Session& session) {
    const auto is_agreed = [](const SaidRemark& said) {
        return is_said(said) && said.remark->consent == Remark::Consent::given;
    };
    const Answers answers = answers_in(session);
    std::vector<ShownRemark> agreed = tree_below(answers, {}, is_agreed, 0);
    for (const SessionMember& member : session.members) // moments stand without their spark
        for (const Remark& remark : member.remarks) {
            const SaidRemark said{&member, &remark};
            if (remark.kind != Remark::Kind::moment || remark.to.empty() || !is_agreed(said)) continue;
            const SaidRemark spark = remark_named(session, remark.to);
            if (spark.remark != nullptr && is_agreed(spark)) continue;
            agreed.push_back({said, tree_below(answers, remark_name(member, remark), is_agreed, 1)});
        }
    std::ranges::sort(agreed, [](const ShownRemark& a, const ShownRemark& b) {
        return is_earlier_in_film(a.said, b.said);
    });
    return agreed;
}

LeaderView leader_view(const Session& session) {
    const Answers answers = answers_in(session);
    LeaderView view;
    for (const SessionMember& member : session.members) {
        LeaderView::Voice voice{&member};
        for (const Remark& remark : member.remarks) {
            const SaidRemark said{&member, &remark};
            if (!is_said(said)) continue;
            voice.sparks += remark.kind == Remark::Kind::spark ? 1 : 0;
            voice.moments += remark.kind == Remark::Kind::moment ? 1 : 0;
            voice.replies += remark.kind == Remark::Kind::reply ? 1 : 0;
            if (remark.kind == Remark::Kind::moment) view.moments.push_back(said);
            if (remark.kind != Remark::Kind::spark) continue;
            if (std::ranges::none_of(answers_to(answers, remark_name(member, remark)), is_said))
                view.unanswered.push_back(said);
        }
        view.voices.push_back(voice);
    }
    std::ranges::sort(view.moments, is_earlier_in_film);
    std::ranges::sort(view.unanswered, is_earlier_in_film);
    return view;
}

} // namespace decoupage
