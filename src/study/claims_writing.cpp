#include "study/claims_writing.hpp"

#include "study/claims_reading.hpp"
#include "study/slug.hpp"
#include "study/toml_text.hpp"
#include "study/toml_value.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace decoupage {

namespace {

constexpr const char* claims_toml = "claims.toml";

struct ClaimsFile {
    TomlValue root;
    std::vector<PlaceMeaning> places;
    std::vector<WrittenClaim> claims;
};

Outcome<ClaimsFile> claims_file_of(std::string_view toml) {
    std::vector<WorkProblem> problems;
    ClaimsFile all;
    auto root = read_toml(toml, claims_toml, problems);
    if (!root) {
        const std::string where = problems.empty() ? "" : problems.front().wrong;
        return fault(Fault::Kind::usage, "a claims.toml that can be read", where, "Mend its text first.");
    }
    all.root = std::move(*root);
    read_claims(toml, claims_toml, all.places, all.claims, problems);
    return all;
}

/// All that is said of a claim and of a place, for finding whether anything else has changed.
std::string all_of(const WrittenClaim& claim) {
    std::string all;
    for (const std::string* text : {&claim.id, &claim.sentence, &claim.test, &claim.speaks_of, &claim.note,
                                    &claim.source.source, &claim.source.at})
        all += *text + '\n';
    for (const std::string& other : claim.against)
        all += other + ' ';
    return all;
}

std::multiset<std::string> all_said(const ClaimsFile& all) {
    std::multiset<std::string> texts;
    for (const WrittenClaim& claim : all.claims)
        texts.insert(all_of(claim));
    for (const PlaceMeaning& place : all.places)
        texts.insert(place.name + '\n' + place.meaning);
    return texts;
}

/// The text, where it says what it is meant to and nothing else differs.
Outcome<std::string> proved(std::string text, const std::multiset<std::string>& wanted) {
    const auto now = claims_file_of(text);
    if (now && all_said(*now) == wanted) return text;
    return fault(Fault::Kind::usage, "claims and places under headings of their own",
                 "This file is written in another way", "Change its text by hand.");
}

std::string block_of(const WrittenClaim& claim) {
    std::string source = claim.source.source;
    if (!claim.source.at.empty()) source += '#' + claim.source.at;
    std::string text = "[[claim]]\n" + toml_line("id", claim.id) + toml_line("sentence", claim.sentence) +
                       toml_line("test", claim.test) + toml_line("source", source);
    if (claim.speaks_of == "print") text += toml_line("speaks_of", claim.speaks_of);
    if (!claim.against.empty()) text += "against = " + toml_texts(claim.against) + '\n';
    return text + toml_line("note", claim.note);
}

/// Where a line begins; lines are counted from 1.
std::size_t begin_of_line(std::string_view text, int line) {
    std::size_t at = 0;
    for (int before = 1; before < line && at != text.npos; ++before)
        at = text.find('\n', at) == text.npos ? text.npos : text.find('\n', at) + 1;
    return std::min(at, text.size());
}

bool is_blank_or_comment(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == line.npos || line[first] == '#';
}

struct Stretch {
    std::size_t first = 0, end = 0;
};

/// From the heading in that line to what belongs to it last, without what stands over the next heading.
Stretch block_at(std::string_view text, const TomlValue& root, int line) {
    int next = 0;
    const auto take = [&](int other) {
        if (other > line && (next == 0 || other < next)) next = other;
    };
    for (const TomlEntry& entry : root.table) {
        take(entry.line);
        take(entry.value.line);
        for (const TomlValue& one : entry.value.list)
            take(one.line);
    }
    Stretch block{begin_of_line(text, line), next == 0 ? text.size() : begin_of_line(text, next)};
    while (block.end > block.first) {
        const std::size_t before = text.find_last_of('\n', block.end - 2);
        const std::size_t begins = block.end < 2 || before == text.npos ? 0 : before + 1;
        if (begins <= block.first || !is_blank_or_comment(text.substr(begins, block.end - begins))) break;
        block.end = begins;
    }
    return block;
}

/// The lines of comment in a block.
std::string comments_in(std::string_view block) {
    std::string comments;
    while (!block.empty()) {
        const std::size_t end = std::min(block.find('\n'), block.size() - 1) + 1;
        const std::string_view line = block.substr(0, end);
        if (is_blank_or_comment(line) && line.find('#') != line.npos) comments += line;
        block.remove_prefix(end);
    }
    return comments;
}

/// The line of the heading of the claim; nothing where there is none.
std::optional<int> heading_of(const TomlValue& root, std::string_view id) {
    const TomlEntry* all = find_entry(root, "claim");
    if (all == nullptr) return std::nullopt;
    for (const TomlValue& one : all->value.list)
        if (const TomlEntry* named = find_entry(one, "id"); named != nullptr && named->value.text == id)
            return one.line;
    return std::nullopt;
}

tl::unexpected<Fault> no_claim(std::string_view id) {
    return fault(Fault::Kind::not_found, "a claim of claims.toml", "There is none called " + std::string(id));
}

/// The claim's lines, and those of all others as they must be afterwards.
struct FoundClaim {
    Stretch block;
    std::multiset<std::string> others;
};

Outcome<FoundClaim> found_claim(std::string_view toml, std::string_view id) {
    const auto before = claims_file_of(toml);
    if (!before) return tl::unexpected(before.error());
    const auto line = heading_of(before->root, id);
    const auto known = std::ranges::find(before->claims, id, &WrittenClaim::id);
    if (!line || known == before->claims.end()) return no_claim(id);
    FoundClaim found{block_at(toml, before->root, *line), all_said(*before)};
    found.others.erase(found.others.find(all_of(*known)));
    return found;
}

std::string ended(std::string_view toml) {
    std::string text(toml);
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text;
}

} // namespace

Outcome<std::string> with_claim(std::string_view toml, const WrittenClaim& claim) {
    const auto before = claims_file_of(toml);
    if (!before) return tl::unexpected(before.error());
    if (std::ranges::find(before->claims, claim.id, &WrittenClaim::id) != before->claims.end())
        return fault(Fault::Kind::usage, "an id of its own", "There is a claim " + claim.id + " already");
    auto wanted = all_said(*before);
    wanted.insert(all_of(claim));
    std::string text = ended(toml);
    if (!text.empty()) text += '\n';
    return proved(text + block_of(claim), wanted);
}

Outcome<std::string> with_changed_claim(std::string_view toml, std::string_view id,
                                        const WrittenClaim& claim) {
    const std::string text = ended(toml);
    auto found = found_claim(text, id);
    if (!found) return tl::unexpected(found.error());
    found->others.insert(all_of(claim));
    const auto [first, end] = found->block;
    const std::string comments = comments_in(std::string_view(text).substr(first, end - first));
    return proved(text.substr(0, first) + comments + block_of(claim) + text.substr(end), found->others);
}

Outcome<std::string> without_claim(std::string_view toml, std::string_view id) {
    const auto found = found_claim(toml, id);
    if (!found) return tl::unexpected(found.error());
    std::string text(toml);
    std::size_t end = found->block.end;
    while (end < text.size() && text[end] == '\n') // and the room below it
        ++end;
    text.erase(found->block.first, end - found->block.first);
    return proved(std::move(text), found->others);
}

Outcome<std::string> with_place(std::string_view toml, const std::string& name, const std::string& meaning) {
    const auto before = claims_file_of(toml);
    if (!before) return tl::unexpected(before.error());
    for (const PlaceMeaning& place : before->places)
        if (slug(place.name) == slug(name))
            return fault(Fault::Kind::usage, "a name of its own",
                         "There is a place \"" + place.name + "\" already");
    auto wanted = all_said(*before);
    wanted.insert(name + '\n' + meaning);
    const std::string line = toml_text(name) + " = " + toml_text(meaning) + '\n';
    std::string text = ended(toml);
    if (const TomlEntry* places = find_entry(before->root, "places")) {
        text.insert(block_at(text, before->root, places->line).end, line);
        return proved(std::move(text), wanted);
    }
    return proved("[places]\n" + line + (text.empty() ? "" : "\n") + text, wanted);
}

} // namespace decoupage
