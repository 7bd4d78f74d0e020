#include "app/session_told.hpp"

#include "app/markdown_text.hpp"
#include "app/work_words.hpp"
#include "views/words.hpp"

#include <optional>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

std::string document_of(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// Where the film is at hand: seconds of its frames.
std::optional<double> second_of(const SessionToTell& told, Frame frame) {
    if (told.film == nullptr || told.film->film.print.digest != told.session.film ||
        frame > told.film->times.frames())
        return std::nullopt;
    return seconds(told.film->times.at(frame));
}

/// "1:04", or "frames 1536-1600" where the film is not at hand; empty for a reply.
std::string where_words(const SessionToTell& told, const Remark& remark) {
    if (!remark.span) return {};
    if (second_of(told, remark.span->end)) return clock_text(told.film->times.at(remark.span->first));
    return "frames " + std::to_string(remark.span->first) + "-" + std::to_string(remark.span->end);
}

std::string words_of(const Remark& remark) {
    switch (remark.standing) {
    case Remark::Standing::removed_by_author:
        return "(removed by its author)";
    case Remark::Standing::removed_by_leader:
        return "(removed by a leader)";
    case Remark::Standing::said:
        break;
    }
    return remark.words;
}

/// "Fox, 1:04"
std::string by_words(const SessionToTell& told, const SaidRemark& said) {
    const std::string where = where_words(told, *said.remark);
    return (said.member->pseudonym.empty() ? "somebody who left" : said.member->pseudonym) +
           (where.empty() ? "" : ", " + where);
}

std::string headline(const Session& session) {
    return session.date + (session.place.empty() ? "" : ", " + session.place);
}

void tell(std::string& text, const SessionToTell& told, const std::vector<ShownRemark>& remarks,
          std::size_t column) {
    for (const ShownRemark& one : remarks) {
        if (column == 0) text += '\n';
        text += std::string(column, ' ') +
                hanging(words_of(*one.said.remark) + " (" + by_words(told, one.said) + ')', column) + '\n';
        tell(text, told, one.below, column + 4);
    }
}

std::string by_in_markdown(const SessionToTell& told, const SaidRemark& said) {
    return '(' + markdown_text(by_words(told, said), 0) + ')';
}

/// A list, each item above what answers it.
void list_in_markdown(std::string& text, const SessionToTell& told, const std::vector<ShownRemark>& remarks,
                      std::size_t column) {
    for (const ShownRemark& one : remarks) {
        text += std::string(column, ' ') + "- " + markdown_text(words_of(*one.said.remark), column + 2) +
                ' ' + by_in_markdown(told, one.said) + '\n';
        list_in_markdown(text, told, one.below, column + 2);
    }
}

Json remarks_json(const SessionToTell& told, const std::vector<ShownRemark>& remarks) {
    Json rows = Json::array();
    for (const ShownRemark& one : remarks) {
        const Remark& remark = *one.said.remark;
        Json row{{"remark", remark_name(*one.said.member, remark)},
                 {"kind", word_of(remark.kind)},
                 {"pseudonym", one.said.member->pseudonym},
                 {"words", remark.words},
                 {"removed", remark.standing != Remark::Standing::said},
                 {"at", remark.at}};
        if (remark.span) {
            row["span"] = {remark.span->first, remark.span->end};
            const auto first = second_of(told, remark.span->first), end = second_of(told, remark.span->end);
            row["seconds"] = first && end ? Json{*first, *end} : Json(nullptr);
        }
        row["below"] = remarks_json(told, one.below);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json head_json(const Session& session) {
    return {{"session", session.name},          {"title", session.title}, {"date", session.date},
            {"place", session.place},           {"print", session.film},  {"stage", word_of(session.stage)},
            {"published", session.is_published}};
}

std::int64_t remarks_in(const Session& session) {
    std::int64_t many = 0;
    for (const SessionMember& member : session.members)
        for (const Remark& remark : member.remarks)
            many += remark.standing == Remark::Standing::said ? 1 : 0;
    return many;
}

} // namespace

std::string sessions_text(const std::vector<Session>& sessions) {
    std::string text;
    for (const Session& session : sessions)
        text +=
            plain_line(session.name) + "\n    " +
            hanging(session.title + ". " + headline(session) + "; " +
                        (session.stage == Stage::before ? "before the screening" : "after the screening") +
                        "; " + counted(std::ssize(session.members), "member", "members") + ", " +
                        counted(remarks_in(session), "remark", "remarks") + '.',
                    4) +
            '\n';
    return text;
}

std::string sessions_document(std::string_view work, const std::vector<Session>& sessions) {
    Json rows = Json::array();
    for (const Session& session : sessions) {
        Json row = head_json(session);
        row["members"] = session.members.size();
        row["remarks"] = remarks_in(session);
        rows.push_back(std::move(row));
    }
    return document_of({{"work", work}, {"sessions", std::move(rows)}});
}

std::string session_told(const SessionToTell& told) {
    std::string text = hanging(told.session.title, 0) + '\n' + hanging(headline(told.session), 0) + '\n';
    tell(text, told, told.remarks, 0);
    return text;
}

std::string session_markdown(const SessionToTell& told) {
    std::string text = "# " + markdown_text(plain_line(told.session.title), 0) + "\n\n" +
                       markdown_text(headline(told.session), 0) + "\n";
    std::vector<ShownRemark> alone;
    for (const ShownRemark& one : told.remarks) {
        if (one.said.remark->kind != Remark::Kind::spark) {
            alone.push_back(one);
            continue;
        }
        text += "\n## " + markdown_text(plain_line(words_of(*one.said.remark)), 0) + "\n\n" +
                by_in_markdown(told, one.said) + '\n' + (one.below.empty() ? "" : "\n");
        list_in_markdown(text, told, one.below, 0);
    }
    if (alone.empty()) return text;
    text += "\n## A moment where …\n\n";
    list_in_markdown(text, told, alone, 0);
    return text;
}

std::string session_document(const SessionToTell& told) {
    Json document = head_json(told.session);
    document["remarks"] = remarks_json(told, told.remarks);
    return document_of(document);
}

} // namespace decoupage
