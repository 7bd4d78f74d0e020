#include "study/session_text.hpp"

#include "signal/digest.hpp"
#include "study/toml_text.hpp"

namespace decoupage {

namespace {

std::string yes_line(std::string_view key, bool yes) {
    return yes ? std::string(key) + " = true\n" : "";
}

std::string remark_text(const Remark& remark) {
    std::string text = "\n[[remark]]\nnumber = " + std::to_string(remark.number) + '\n' +
                       toml_line("kind", word_of(remark.kind));
    if (!remark.to.empty()) text += toml_line("to", remark.to);
    text += toml_line("at", remark.at);
    if (remark.standing != Remark::Standing::said)
        return text + toml_line("removed",
                                remark.standing == Remark::Standing::removed_by_author ? "author" : "leader");
    if (remark.span)
        text += "first = " + std::to_string(remark.span->first) +
                "\nend = " + std::to_string(remark.span->end) + '\n';
    return text + toml_line("words", remark.words) +
           yes_line("before", remark.readers == Remark::Readers::anyone) +
           yes_line("publish", remark.consent == Remark::Consent::given);
}

} // namespace

std::string session_text(const Session& session) {
    return "# A session. Written by Découpage: comments here are not kept. See docs/formats/work.md.\n\n"
           "[session]\n" +
           toml_line("title", session.title) + toml_line("date", session.date) +
           toml_line("place", session.place) + toml_line("film", session.film) +
           toml_line("stage", word_of(session.stage)) + "leaders = " + toml_texts(session.leaders) + '\n' +
           yes_line("publish", session.is_published);
}

std::string member_text(const SessionMember& member) {
    std::string text =
        "# What one member said. Written by Découpage: comments here are not kept.\n\n[member]\n" +
        toml_line("pseudonym", member.pseudonym) + yes_line("seen", member.has_seen);
    for (const Remark& remark : member.remarks)
        text += remark_text(remark);
    return text;
}

std::string session_revision(const Session& session) {
    constexpr std::size_t digits = 16;
    Digest digest;
    digest.take(session_text(session));
    for (const SessionMember& member : session.members)
        digest.take(member.id + '\n' + member_text(member));
    return digest.text().substr(0, digits);
}

} // namespace decoupage
