#include "workbench/session_request.hpp"

#include "study/session_words.hpp"
#include "workbench/answer.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

Outcome<std::filesystem::path> work_of(Workplace& workplace, const Request& request) {
    const auto found = workplace.works().find(request.captures[0]);
    if (found == workplace.works().end())
        return fault(Fault::Kind::not_found, "", "There is no work of that name here");
    return found->second;
}

Outcome<SessionPlace> session_of(Workplace& workplace, const Request& request) {
    return work_of(workplace, request).and_then([&](std::filesystem::path folder) -> Outcome<SessionPlace> {
        if (!is_session_name(request.captures[1]))
            return fault(Fault::Kind::not_found, "", "There is no session of that name here");
        return SessionPlace{std::move(folder), request.captures[1]};
    });
}

Participant participant_of(const Request& request) {
    const bool is_owner = request.visitor.role == Role::owner;
    return {request.visitor.id, request.visitor.name,
            is_owner ? Participant::Role::owner : Participant::Role::member};
}

Outcome<Remark::Kind> kind_in(const nlohmann::json& asked) {
    const auto word = text_in(asked, "kind");
    if (!word) return tl::unexpected(word.error());
    if (const auto kind = remark_kind_named(*word)) return *kind;
    return fault(Fault::Kind::usage, "spark, moment or reply", "The kind is another");
}

Outcome<std::optional<FrameSpan>> span_in(const nlohmann::json& asked, Frame frames) {
    const auto found = asked.find("span");
    if (found == asked.end() || found->is_null()) return std::nullopt;
    const auto is_frame = [](const nlohmann::json& value) {
        return value.is_number_unsigned() && value.get<std::uint64_t>() <= std::uint64_t{latest_frame};
    };
    if (!found->is_array() || found->size() != 2 || !is_frame((*found)[0]) || !is_frame((*found)[1]))
        return fault(Fault::Kind::usage, "\"span\": [first, end] in frames", "The span is something else");
    const FrameSpan span{(*found)[0].get<Frame>(), (*found)[1].get<Frame>()};
    if (span.empty()) return fault(Fault::Kind::usage, "an end after the first frame", "The span is empty");
    if (frames > 0 && span.end > frames)
        return fault(Fault::Kind::usage, "a span within the film", "The span ends after the film");
    return span;
}

Outcome<bool> answer_in(const nlohmann::json& asked, const char* name) {
    const auto found = asked.find(name);
    if (found == asked.end() || !found->is_boolean())
        return fault(Fault::Kind::usage, '"' + std::string(name) + "\": true or false", "There is neither");
    return found->get<bool>();
}

} // namespace decoupage
