#include "exchange/notes_table.hpp"

#include "exchange/annotation_json.hpp"
#include "exchange/clock_times.hpp"
#include "exchange/eaf_noted.hpp"
#include "exchange/gathering.hpp"
#include "exchange/limits.hpp"
#include "exchange/ruler.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/table.hpp"
#include "exchange/text.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <initializer_list>
#include <map>

namespace decoupage::exchange {

namespace {

constexpr Rate millionths_a_second{1'000'000, 1};

/// Would a spreadsheet run it, or a reader take an apostrophe from it?
bool needs_guard(std::string_view text) {
    if (text.starts_with('\'')) text.remove_prefix(1);
    return !text.empty() && std::string_view("=+-@\t").find(text[0]) != std::string_view::npos;
}

std::string table_cell(std::string text) {
    if (needs_guard(text)) text.insert(0, 1, '\'');
    const bool plain = text.find_first_of(",;\t\"\r\n") == std::string::npos && trimmed(text) == text;
    if (plain) return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

std::string unguarded(const std::string& cell) {
    return cell.starts_with('\'') && needs_guard(std::string_view(cell).substr(1)) ? cell.substr(1) : cell;
}

std::string share_text(float share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", static_cast<double>(share));
    return text;
}

std::string seconds_of(std::int64_t tick) {
    char text[40];
    std::snprintf(text, sizeof text, "%lld.%06lld", static_cast<long long>(tick / 1'000'000),
                  static_cast<long long>(tick % 1'000'000));
    return text;
}

class NotesTableReading {
public:
    NotesTableReading(const TextTable& table, const Decoupage& film)
        : table_(table), ruler_(film.times, millionths_a_second), frames_(film.times.frames()),
          gathered_(film) {}

    Outcome<Said> said() {
        const bool timed = has({"first", "start_s", "start", "begin", "begins"});
        if (!timed || !has({"value", "words", "term", "label", "text", "annotation_value"}))
            return unreadable("a table with the columns first (or start) and value (or words)",
                              "They are not all there");
        if (table_.rows.size() > most_entries)
            return unreadable("at most " + std::to_string(most_entries) + " rows", "There are more");
        for (const auto& row : table_.rows)
            take_tier(row);
        for (auto& [_, vocabulary] : vocabularies_)
            gathered_.vocabulary(std::move(vocabulary));
        std::size_t timeless = 0;
        for (const auto& row : table_.rows)
            if (!take(row)) ++timeless;
        if (timeless > 0)
            gathered_.remark(std::to_string(timeless) + " rows have no times and are passed over.");
        return gathered_.said();
    }

private:
    using Cells = std::vector<std::string>;

    bool has(std::initializer_list<std::string_view> headings) const {
        for (const std::string_view heading : headings)
            if (table_.column(heading)) return true;
        return false;
    }

    /// Of the first of these columns that is there and has something.
    std::string cell(const Cells& row, std::initializer_list<std::string_view> headings) const {
        for (const std::string_view heading : headings)
            if (const auto column = table_.column(heading); column && !row[*column].empty())
                return unguarded(row[*column]);
        return {};
    }

    void take_tier(const Cells& row) {
        SaidTier tier{cell(row, {"tier"}), cell(row, {"vocabulary"}), Lies::on_film, cell(row, {"parent"})};
        for (const Lies lies : {Lies::on_shots, Lies::on_tier})
            if (cell(row, {"lies"}) == name_of(lies)) tier.lies = lies;
        if (!tier.vocabulary.empty()) {
            Vocabulary& vocabulary = vocabularies_[tier.vocabulary];
            vocabulary.name = tier.vocabulary;
            const std::string id = cell(row, {"term"});
            if (!id.empty() && known_.emplace(tier.vocabulary, id).second)
                vocabulary.terms.push_back({0, 0, id, cell(row, {"value"}), {}});
        }
        gathered_.tier(std::move(tier));
    }

    /// A frame, or seconds, or a time on the clock.
    std::optional<Frame> place(const Cells& row, std::string_view frame,
                               std::initializer_list<std::string_view> times) const {
        if (const auto number = whole_number(cell(row, {frame}))) return *number;
        const std::string text = cell(row, times);
        const auto tick = text.empty() ? std::nullopt : tick_of_clock(text, 6);
        return tick ? std::optional(ruler_.frame(*tick)) : std::nullopt;
    }

    std::optional<Frame> end_of(const Cells& row, Frame first) const {
        // Where beginnings are frames, so are ends; else a whole number is one of seconds.
        const std::string_view frame = table_.column("first") ? "end" : "";
        if (const auto end = place(row, frame, {"end_s", "end", "ends"})) return end;
        const std::string text = cell(row, {"duration", "duration_s", "length_s"});
        const auto ticks = text.empty() ? std::nullopt : tick_of_clock(text, 6);
        if (!ticks) return std::nullopt;
        return ruler_.frame(ruler_.tick(std::clamp<Frame>(first, 0, frames_)) + *ticks);
    }

    bool take(const Cells& row) {
        const auto first = place(row, "first", {"start_s", "start", "begin", "begins"});
        if (!first) return false;
        SaidAnnotation one;
        one.span = {*first, end_of(row, *first).value_or(*first + 1)};
        one.tier = cell(row, {"tier"});
        one.term = cell(row, {"term"});
        one.words = cell(row, {"words"});
        if (one.term.empty() && one.words.empty())
            one.words = cell(row, {"value", "label", "text", "annotation_value"});
        one.topic = cell(row, {"about"});
        one.author = cell(row, {"author", "coder", "annotator"});
        one.made_at = cell(row, {"made_at"});
        one.region = region_of_row(row);
        one.id = cell(row, {"annotation"});
        one.host = cell(row, {"host"});
        one.number = std::max<std::int64_t>(whole_number(one.id).value_or(0), 0);
        gathered_.annotation(std::move(one));
        return true;
    }

    std::optional<Box> region_of_row(const Cells& row) const {
        std::array<float, 4> sides{};
        constexpr std::array<std::string_view, 4> names{"left", "top", "width", "height"};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const auto side = decimal_number(cell(row, {names[i]}));
            if (!side) return std::nullopt;
            sides[i] = static_cast<float>(*side);
        }
        return Box{sides[0], sides[1], sides[2], sides[3]};
    }

    const TextTable& table_;
    Ruler ruler_;
    Frame frames_;
    Gathering gathered_;
    std::map<std::string, Vocabulary> vocabularies_;
    std::set<std::pair<std::string, std::string>> known_; ///< terms, by vocabulary
};

} // namespace

std::string notes_table(const Decoupage& decoupage) {
    const AllNoted all = all_noted(decoupage);
    const Ruler ruler(decoupage.times, millionths_a_second);
    std::map<std::string, const SaidTier*> tiers;
    for (const SaidTier& tier : all.tiers)
        tiers.emplace(tier.name, &tier);
    std::string text =
        "annotation,tier,lies,parent,vocabulary,first,end,start_s,end_s,value,term,words,left,top,"
        "width,height,about,host,author,made_at\r\n";
    for (const SaidAnnotation& one : all.annotations) {
        const SaidTier& tier = *tiers.at(one.tier);
        const Ticks ticks = ruler.ticks(one.span);
        const auto side = [&](float Box::*which) {
            return one.region ? share_text((*one.region).*which) : std::string();
        };
        std::string row;
        for (const std::string& cell : {one.id,
                                        one.tier,
                                        std::string(name_of(tier.lies)),
                                        tier.parent,
                                        tier.vocabulary,
                                        std::to_string(one.span.first),
                                        std::to_string(one.span.end),
                                        seconds_of(ticks.first),
                                        seconds_of(ticks.end),
                                        eaf_noted_value(all, one),
                                        one.term,
                                        one.words,
                                        side(&Box::left),
                                        side(&Box::top),
                                        side(&Box::width),
                                        side(&Box::height),
                                        one.topic,
                                        one.host,
                                        one.author,
                                        one.made_at})
            row += (row.empty() ? "" : ",") + table_cell(cell);
        text += row + "\r\n";
    }
    return text;
}

Outcome<Said> read_notes_table(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    const TextTable table = read_table(*text);
    return NotesTableReading(table, film).said();
}

} // namespace decoupage::exchange
