// What people do in a session.

#include "workbench/routes.hpp"
#include "workbench/session_answers.hpp"
#include "workbench/session_request.hpp"
#include "workbench/spoiler_limits.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

/// Does with a session what the body asks. `deed` gives an Outcome.
template <class Deed>
Answer changing(Workplace& workplace, const Request& request, const Deed& deed) {
    const auto place = session_of(workplace, request);
    if (!place) return fault_answer(place.error());
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto done = deed(*place, participant_of(request), *asked);
    return done ? session_changed(workplace, request, *place) : fault_answer(done.error());
}

} // namespace

Answer route_join_session(Workplace& workplace, const Request& request) {
    return changing(
        workplace, request, [](const SessionPlace& place, Participant who, const nlohmann::json& asked) {
            return text_in(asked, "pseudonym", who.pseudonym).and_then([&](const std::string& name) {
                who.pseudonym = name;
                return join_session(place, who);
            });
        });
}

Answer route_leave_session(Workplace& workplace, const Request& request) {
    return changing(workplace, request,
                    [](const SessionPlace& place, const Participant& who, const nlohmann::json&) {
                        return leave_session(place, who);
                    });
}

Answer route_say(Workplace& workplace, const Request& request) {
    return changing(
        workplace, request,
        [&](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) -> Outcome<void> {
            const auto session = session_there(place);
            if (!session) return tl::unexpected(session.error());
            const auto kind = kind_in(asked);
            const auto span = span_in(asked, frames_of(workplace, *session));
            const auto to = text_in(asked, "to"), words = text_in(asked, "words");
            if (!kind) return tl::unexpected(kind.error());
            if (!span) return tl::unexpected(span.error());
            for (const auto* text : {&to, &words})
                if (!*text) return tl::unexpected(text->error());
            NewRemark remark{*kind, *span, *to, *words, {}, {}};
            if (const auto before = asked.find("before"); before != asked.end() && before->is_boolean())
                remark.readers =
                    before->get<bool>() ? Remark::Readers::anyone : Remark::Readers::who_have_seen;
            if (const auto publish = asked.find("publish"); publish != asked.end() && *publish == true)
                remark.consent = Remark::Consent::given;
            return say_in_session(place, who, remark).map([](const std::string&) {});
        });
}

Answer route_remove_remark(Workplace& workplace, const Request& request) {
    return changing(workplace, request,
                    [](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) {
                        return text_in(asked, "remark").and_then([&](const std::string& name) {
                            return remove_remark(place, who, name);
                        });
                    });
}

Answer route_agree(Workplace& workplace, const Request& request) {
    return changing(
        workplace, request,
        [](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) -> Outcome<void> {
            const auto name = text_in(asked, "remark");
            const auto publish = answer_in(asked, "publish");
            if (!name) return tl::unexpected(name.error());
            if (!publish) return tl::unexpected(publish.error());
            return agree_to_publish(place, who, *name,
                                    *publish ? Remark::Consent::given : Remark::Consent::withheld);
        });
}

Answer route_mark_seen(Workplace& workplace, const Request& request) {
    return changing(workplace, request,
                    [](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) {
                        return answer_in(asked, "seen").and_then([&](bool seen) {
                            return mark_seen(place, who, seen ? HasSeen::yes : HasSeen::not_yet);
                        });
                    });
}

Answer route_set_stage(Workplace& workplace, const Request& request) {
    return changing(
        workplace, request,
        [](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) -> Outcome<void> {
            const auto word = text_in(asked, "stage");
            if (!word) return tl::unexpected(word.error());
            const auto stage = stage_named(*word);
            if (!stage) return fault(Fault::Kind::usage, "before or after", "The stage is another");
            return set_stage(place, who, *stage);
        });
}

Answer route_set_leading(Workplace& workplace, const Request& request) {
    return changing(
        workplace, request,
        [](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) -> Outcome<void> {
            const auto member = text_in(asked, "member");
            const auto leading = answer_in(asked, "leads");
            if (!member) return tl::unexpected(member.error());
            if (!leading) return tl::unexpected(leading.error());
            return set_leading(place, who, *member, *leading ? Leading::yes : Leading::no);
        });
}

Answer route_set_publishing(Workplace& workplace, const Request& request) {
    return changing(workplace, request,
                    [](const SessionPlace& place, const Participant& who, const nlohmann::json& asked) {
                        return answer_in(asked, "publish").and_then([&](bool publish) {
                            return set_publishing(place, who, publish ? Publishing::yes : Publishing::no);
                        });
                    });
}

} // namespace decoupage
