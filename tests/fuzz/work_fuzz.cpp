// The files of a work folder from somebody else: whatever the bytes are, all is read that can be, and every
// problem has its place. The first letter says which file it is: r work.toml, s a source, c claims.toml, p
// the places of a print, m a member of a session, n a session, t a text.

#include "study/claims_reading.hpp"
#include "study/claims_writing.hpp"
#include "study/problems.hpp"
#include "study/record_reading.hpp"
#include "study/session_reading.hpp"
#include "study/session_text.hpp"
#include "study/session_words.hpp"
#include "study/source_reading.hpp"
#include "study/text_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace decoupage;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

void demand_within(const MarkdownNode& node, int depth) {
    demand(depth <= deepest_markdown);
    for (const MarkdownNode& child : node.children)
        demand_within(child, depth + 1);
}

void read_page(std::string_view text, std::vector<WorkProblem>& problems) {
    std::vector<WrittenClaim> claims;
    const Text read = read_text(text, "guide/before.md", "en", claims, problems);
    demand(!read.sections.empty());
    std::size_t bytes = 0;
    for (const TextSection& section : read.sections) {
        bytes += section.markdown.size();
        for (const MarkdownNode& block : section.blocks)
            demand_within(block, 1);
    }
    demand(bytes <= text.size());
    for (const WrittenClaim& claim : claims)
        demand(claim.written.line > 0 && !claim.id.empty() && !claim.test.empty());
    for (const TextLink& link : read.links)
        demand(!link.target.empty());
}

/// What was taken keeps its bounds, and is the same when it is written and read again.
void read_of_session(std::string_view text, std::vector<WorkProblem>& problems) {
    const SessionMember member = read_session_member(text, "members/m1.toml", problems);
    demand(member.remarks.size() <= most_remarks);
    demand(characters_in(member.pseudonym) <= longest_pseudonym);
    for (const Remark& remark : member.remarks) {
        demand(characters_in(remark.words) <= longest_remark && remark.number > 0);
        demand(!remark.span || !remark.span->empty());
        demand(remark.standing == Remark::Standing::said || remark.words.empty());
    }
    std::vector<WorkProblem> none;
    const std::string written = member_text(member);
    demand(member_text(read_session_member(written, "members/m1.toml", none)) == written);
}

void read_session_head(std::string_view text, std::vector<WorkProblem>& problems) {
    const Session session = read_session_record(text, "session.toml", problems);
    std::vector<WorkProblem> none;
    const std::string written = session_text(session);
    demand(session_text(read_session_record(written, "session.toml", none)) == written);
}

/// Whatever is changed by a program is changed alone, or refused.
void change_claims(std::string_view text, const std::vector<WrittenClaim>& claims) {
    const auto read_again = [](std::string_view toml) {
        std::vector<WorkProblem> problems;
        std::vector<PlaceMeaning> places;
        std::vector<WrittenClaim> again;
        read_claims(toml, "claims.toml", places, again, problems);
        return again.size();
    };
    WrittenClaim claim;
    claim.id = "a-new-one";
    claim.sentence = "\"\\\n]]";
    claim.test = "x";
    if (const auto more = with_claim(text, claim)) demand(read_again(*more) == claims.size() + 1);
    if (const auto named = with_place(text, "a \"new\" one", "y"))
        demand(read_again(*named) == claims.size());
    if (claims.empty()) return;
    if (const auto fewer = without_claim(text, claims.front().id))
        demand(read_again(*fewer) == claims.size() - 1);
    if (const auto other = with_changed_claim(text, claims.back().id, claim))
        demand(read_again(*other) == claims.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    std::vector<WorkProblem> problems;
    std::vector<PlaceMeaning> places;
    std::vector<WrittenClaim> claims;
    switch (bytes[0]) {
    case 'r':
        read_record(text, "work.toml", problems);
        break;
    case 's':
        read_source(text, "sources/a.toml", problems);
        break;
    case 'c':
        read_claims(text, "claims.toml", places, claims, problems);
        change_claims(text, claims);
        break;
    case 'p':
        read_print_places(text, "films/a.toml", problems);
        break;
    case 'm':
        read_of_session(text, problems);
        break;
    case 'n':
        read_session_head(text, problems);
        break;
    default:
        read_page(text, problems);
    }
    for (const WorkProblem& problem : problems)
        demand(!problem.wrong.empty() && !problem.written.file.empty() && problem.written.line >= 0);
    return 0;
}
