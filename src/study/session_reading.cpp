#include "study/session_reading.hpp"

#include "study/folder_files.hpp"
#include "study/problems.hpp"
#include "study/record_values.hpp"
#include "study/session_references.hpp"
#include "study/session_words.hpp"
#include "study/taken_table.hpp"

#include <algorithm>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

using Need = TakenTable::Need;

/// A text of the file, as a session would have kept it.
std::string kept_text(TakenTable& table, std::string_view key, std::size_t longest, Need need,
                      BrokenLines lines) {
    const std::string text = table.text(key, need);
    if (text.empty()) return {};
    if (auto kept = bounded_words(text, longest, std::string(key), lines)) return std::move(*kept);
    table.wrong(key, std::string(key) + " is too long, or there is nothing in it",
                "1 to " + std::to_string(longest) + " characters");
    return {};
}

std::optional<FrameSpan> span_in(TakenTable& table) {
    const auto first = table.whole("first", 0, latest_frame);
    const auto end = table.whole("end", 1, latest_frame);
    if (first && end && *first < *end) return FrameSpan{*first, *end};
    if (first || end)
        table.wrong("end", "These frames are no span", "first = 4100, end = 4160, the end after the first");
    return std::nullopt;
}

Remark::Standing standing_in(TakenTable& table) {
    const std::string by = table.one_of("removed", {"no", "author", "leader"});
    return by == "author"   ? Remark::Standing::removed_by_author
           : by == "leader" ? Remark::Standing::removed_by_leader
                            : Remark::Standing::said;
}

Remark remark_in(TakenTable table) {
    Remark remark;
    remark.line = table.written().line;
    remark.number = static_cast<int>(table.whole("number", 1, most_remarks).value_or(0));
    remark.kind = remark_kind_named(table.one_of("kind", {"reply", "moment", "spark"})).value_or(remark.kind);
    remark.standing = standing_in(table);
    remark.to = table.text("to");
    remark.at = kept_text(table, "at", longest_pseudonym, Need::must, BrokenLines::joined);
    const bool is_said = remark.standing == Remark::Standing::said;
    remark.words =
        kept_text(table, "words", longest_remark, is_said ? Need::must : Need::may, BrokenLines::kept);
    remark.span = span_in(table);
    if (table.yes("before")) remark.readers = Remark::Readers::anyone;
    if (table.yes("publish")) remark.consent = Remark::Consent::given;
    table.end();
    if (remark.number == 0) table.wrong("number", "This remark has no number of its own", "number = 1");
    return remark;
}

/// Those that can be taken as they are: numbered, with words or removed, each number once.
void take_remarks(SessionMember& member, TakenTable& table, const std::string& file,
                  std::vector<WorkProblem>& problems) {
    for (const TomlValue* one : table.tables("remark")) {
        if (member.remarks.size() == most_remarks) {
            add_problem(problems, {file, one->line}, "More remarks than are read",
                        std::to_string(most_remarks));
            return;
        }
        Remark remark = remark_in({*one, "a [[remark]]", file, problems});
        const bool is_said = remark.standing == Remark::Standing::said;
        if (!is_said) remark.words.clear();
        if (remark.number == 0 || (is_said && remark.words.empty())) continue;
        if (std::ranges::find(member.remarks, remark.number, &Remark::number) != member.remarks.end())
            add_problem(problems, {file, remark.line},
                        "There are two remarks number " + std::to_string(remark.number), "each number once");
        else
            member.remarks.push_back(std::move(remark));
    }
}

/// The folders of sessions/ by their names.
std::vector<std::string> session_names(const fs::path& work_folder, std::vector<WorkProblem>& problems) {
    std::vector<std::string> names;
    std::error_code error;
    const fs::path place = work_folder / "sessions";
    if (!fs::is_directory(fs::symlink_status(place, error))) return names;
    for (fs::directory_iterator entry(place, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.front() == '.') continue;
        if (is_session_name(name) && fs::is_directory(entry->symlink_status(error)))
            names.push_back(name);
        else
            add_problem(problems, {"sessions/" + name, 0}, name + " is no session, and is not read",
                        "a folder such as 2026-11-28-the-friday-club", {}, {}, WorkProblem::Weight::note);
        if (names.size() < most_sessions) continue;
        add_problem(problems, {"sessions", 0}, "More sessions than are read", std::to_string(most_sessions));
        break;
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

Session read_session_record(std::string_view toml, const std::string& file,
                            std::vector<WorkProblem>& problems) {
    Session session;
    const auto root = read_toml(toml, file, problems);
    if (!root) return session;
    TakenTable whole(*root, file, file, problems);
    const TomlValue* head = whole.table("session");
    whole.end();
    if (head == nullptr) {
        add_problem(problems, {file, 0}, file + " has no [session]", "[session]",
                    "Begin the file with [session], a title and a date.");
        return session;
    }
    TakenTable table(*head, "[session]", file, problems);
    session.title = kept_text(table, "title", longest_headline, Need::must, BrokenLines::joined);
    session.date = table.text("date", Need::must);
    if (!session.date.empty() && !is_date(session.date)) {
        table.wrong("date", "This is no date", "date = \"2026-11-28\"");
        session.date.clear();
    }
    session.place = kept_text(table, "place", longest_headline, Need::may, BrokenLines::joined);
    session.film = kept_text(table, "film", longest_headline, Need::may, BrokenLines::joined);
    session.stage = stage_named(table.one_of("stage", {"before", "after"})).value_or(Stage::before);
    for (const std::string& id : table.texts("leaders"))
        if (is_member_id(id) && session.leaders.size() < most_members)
            session.leaders.push_back(id);
        else
            table.wrong("leaders", "A leader is no member's id", "leaders = [\"m4k2\"]");
    session.is_published = table.yes("publish");
    table.end();
    return session;
}

SessionMember read_session_member(std::string_view toml, const std::string& file,
                                  std::vector<WorkProblem>& problems) {
    SessionMember member;
    member.id = fs::path(file).stem().string();
    const auto root = read_toml(toml, file, problems);
    if (!root) return member;
    TakenTable whole(*root, file, file, problems);
    if (const TomlValue* head = whole.table("member")) {
        TakenTable table(*head, "[member]", file, problems);
        member.pseudonym = kept_text(table, "pseudonym", longest_pseudonym, Need::may, BrokenLines::joined);
        member.has_seen = table.yes("seen");
        table.end();
    } else {
        add_problem(problems, {file, 0}, file + " has no [member]", "[member]",
                    "Begin the file with [member], and a pseudonym below it.");
    }
    take_remarks(member, whole, file, problems);
    whole.end();
    return member;
}

Session read_session(const fs::path& work_folder, const std::string& name,
                     std::vector<WorkProblem>& problems) {
    const std::string within = "sessions/" + name;
    Session session;
    if (const auto text = text_of_file(work_folder, within + "/session.toml", problems))
        session = read_session_record(*text, within + "/session.toml", problems);
    else
        add_problem(problems, {within, 0}, within + " has no session.toml", "session.toml");
    session.name = name;
    for (const std::string& file : files_in(work_folder, within + "/members", ".toml", problems)) {
        const std::string id = fs::path(file).stem().string();
        if (!is_member_id(id)) {
            add_problem(problems, {file, 0}, "The file's name is no member's id",
                        "small letters, digits and dashes, such as m4k2.toml");
            continue;
        }
        if (session.members.size() == most_members) {
            add_problem(problems, {file, 0}, "More members than are read", std::to_string(most_members));
            break;
        }
        if (const auto text = text_of_file(work_folder, file, problems))
            session.members.push_back(read_session_member(*text, file, problems));
    }
    check_session(session, problems);
    return session;
}

std::vector<Session> read_sessions(const fs::path& work_folder, std::vector<WorkProblem>& problems) {
    std::vector<Session> sessions;
    for (const std::string& name : session_names(work_folder, problems))
        sessions.push_back(read_session(work_folder, name, problems));
    return sessions;
}

} // namespace decoupage
