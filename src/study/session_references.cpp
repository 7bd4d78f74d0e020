#include "study/session_references.hpp"

#include "study/problems.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string file_of_member(const Session& session, const SessionMember& member) {
    return "sessions/" + session.name + "/members/" + member.id + ".toml";
}

Outcome<void> answers_rightly(const Session& session, const Remark& remark) {
    const SaidRemark answered = remark_named(session, remark.to);
    if (answered.remark == nullptr)
        return fault(Fault::Kind::not_found, "something said in this session",
                     "There is no remark " + remark.to);
    const Remark::Kind kind = answered.remark->kind;
    if (remark.kind == Remark::Kind::moment && kind != Remark::Kind::spark)
        return fault(Fault::Kind::usage, "a spark", "A moment answers " + remark.to + ", which is no spark");
    if (kind == Remark::Kind::reply)
        return fault(Fault::Kind::usage, "a spark or a moment",
                     "A reply answers " + remark.to + ", which is itself a reply",
                     "Reply to what that one replies to.");
    return {};
}

} // namespace

Outcome<void> has_place(const Session& session, const Remark& remark) {
    const bool is_reply = remark.kind == Remark::Kind::reply, is_moment = remark.kind == Remark::Kind::moment;
    const bool is_said = remark.standing == Remark::Standing::said;
    if (is_said && (remark.span ? is_reply : is_moment))
        return is_reply ? fault(Fault::Kind::usage, "words alone", "A reply has a span of its own",
                                "Give it as a moment.")
                        : fault(Fault::Kind::usage, "a span of the film, first and end", "A moment has none",
                                "Choose where in the film it is.");
    if (remark.to.empty())
        return is_reply ? Outcome<void>(fault(Fault::Kind::usage, "what it replies to",
                                              "A reply says no remark that it is to"))
                        : Outcome<void>();
    if (remark.kind == Remark::Kind::spark)
        return fault(Fault::Kind::usage, "a spark that stands alone", "A spark answers " + remark.to);
    return answers_rightly(session, remark);
}

void check_session(Session& session, std::vector<WorkProblem>& problems) {
    const Session as_read = session;
    for (SessionMember& member : session.members)
        std::erase_if(member.remarks, [&](const Remark& remark) {
            const auto placed = has_place(as_read, remark);
            if (!placed)
                add_problem(problems, {file_of_member(session, member), remark.line}, placed.error().found,
                            placed.error().expected, placed.error().remedy);
            return !placed;
        });
    for (const std::string& leader : session.leaders)
        if (member_of(session, leader) == nullptr)
            add_problem(problems, {"sessions/" + session.name + "/session.toml", 0},
                        "The leader " + leader + " is no member of this session", {}, {}, {},
                        WorkProblem::Weight::note);
}

} // namespace decoupage
