#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "study/session_view.hpp"
#include "views/html.hpp"

#include <algorithm>

namespace decoupage {

namespace {


/// Frames of a session mean something here only where it was held over this very print.
bool is_of_this_print(const Session& session, const Sheet& sheet) {
    return sheet.film() != nullptr && session.film == sheet.film()->film.print.digest;
}

std::optional<FrameSpan> span_here(const Session& session, const Remark& remark, const Sheet& sheet) {
    if (!remark.span || !is_of_this_print(session, sheet)) return std::nullopt;
    const Frame frames = sheet.film()->times.frames();
    if (remark.span->end > frames) return std::nullopt;
    return remark.span;
}

/// "Fox, 1:04"
std::string by_line(const Session& session, const SaidRemark& said, const Sheet& sheet) {
    const auto span = span_here(session, *said.remark, sheet);
    return "<span class=\"by\">" + escaped(said.member->pseudonym) +
           (span ? ", <span class=\"num\">" + time_of(*sheet.film(), span->first) + "</span>" : "") +
           "</span>";
}

std::string still_of(const Session& session, const Remark& remark, Sheet& sheet) {
    const auto span = span_here(session, remark, sheet);
    const Still* still = span ? sheet.matter.still(*span, sheet.side) : nullptr;
    return still == nullptr || !sheet.shows_stills() ? "" : still_figure(sheet, *still, {});
}

std::string replies(const Session& session, const std::vector<ShownRemark>& below, const Sheet& sheet) {
    std::string items;
    for (const ShownRemark& one : below)
        if (one.said.remark->kind == Remark::Kind::reply)
            items += "<li>" + escaped(one.said.remark->words) + ' ' + by_line(session, one.said, sheet) +
                     "</li>\n";
    return items.empty() ? ""
                         : "<ul aria-label=\"" + escaped(sheet.matter.said(Word::replies_to_it)) + "\">\n" +
                               items + "</ul>\n";
}

std::string moments(const Session& session, const std::vector<ShownRemark>& remarks, Sheet& sheet) {
    std::string html;
    for (const ShownRemark& one : remarks)
        if (one.said.remark->kind == Remark::Kind::moment)
            html += "<div class=\"remark\">\n" + still_of(session, *one.said.remark, sheet) + "<p>" +
                    escaped(one.said.remark->words) + ' ' + by_line(session, one.said, sheet) + "</p>\n" +
                    replies(session, one.below, sheet) + "</div>\n";
    return html;
}

std::string spark(const Session& session, const ShownRemark& one, Sheet& sheet) {
    return "<div class=\"remark\">\n<h3>" + escaped(one.said.remark->words) + "</h3>\n" +
           still_of(session, *one.said.remark, sheet) + "<p>" + by_line(session, one.said, sheet) + "</p>\n" +
           replies(session, one.below, sheet) + moments(session, one.below, sheet) + "</div>\n";
}

std::string session_section(const Session& session, const std::vector<ShownRemark>& agreed, Sheet& sheet) {
    std::string html = "<section>\n" + section_title(session.title, sheet) +
                       sentence(session.place.empty()
                                    ? session.date
                                    : sheet.matter.said(Word::session_facts, {session.date, session.place}),
                                "facts num");
    for (const ShownRemark& one : agreed)
        if (one.said.remark->kind == Remark::Kind::spark) html += spark(session, one, sheet);
    const std::string alone = moments(session, agreed, sheet);
    if (!alone.empty()) html += "<h3>" + escaped(sheet.matter.said(Word::moment_where)) + "</h3>\n" + alone;
    return html + "</section>\n";
}

} // namespace

bool has_discussion(const SiteMatter& matter) {
    return std::ranges::any_of(matter.work().sessions, [](const Session& session) {
        return session.is_published && !agreed_in(session).empty();
    });
}

std::string discussion_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::after), escaped(matter.said(Word::discussion)),
                                  sentence(matter.said(Word::discussion_lead), "quiet"));
    for (const Session& session : matter.work().sessions) {
        const auto agreed = session.is_published ? agreed_in(session) : std::vector<ShownRemark>();
        if (!agreed.empty()) main += session_section(session, agreed, sheet);
    }
    return page(sheet, {matter.said(Word::discussion), "discussion"}, main);
}

} // namespace decoupage
