#include "exchange/edl_lines.hpp"

#include "exchange/beside.hpp"
#include "exchange/edl_comments.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

bool is_at_rest(const std::vector<std::string_view>& speed) {
    return speed.size() >= 3 && decimal_number(speed[2]) == 0.0;
}

} // namespace

std::optional<std::int64_t> EdlLines::tick(std::string_view timecode) const {
    return timecode_frame(timecode, rate_, drop_);
}

std::int64_t EdlLines::an_hour() const {
    return tick("01:00:00:00").value_or(1);
}

void EdlLines::read(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with("FCM:")) {
        const bool drops =
            line.find("NON") == std::string_view::npos && line.find("DROP") != std::string_view::npos;
        drop_ = drops ? DropFrame::yes : DropFrame::no;
    } else if (line.starts_with("* LOC:")) {
        read_locator(trimmed(line.substr(6)));
    } else if (line.starts_with("*")) {
        read_comment(line);
    } else if (line.starts_with("M2") && !events.empty()) {
        events.back().is_held = events.back().is_held || is_at_rest(words_of(line));
    } else if (!line.empty() && line.front() >= '0' && line.front() <= '9') {
        read_event(words_of(line));
    }
}

/// "001 REEL V D 024 source-in source-out record-in record-out".
void EdlLines::read_event(const std::vector<std::string_view>& words) {
    if (words.size() < 8) return;
    const std::string_view channels = words[2], how = words[3];
    if (channels.find('V') == std::string_view::npos && channels != "B") return;
    const auto times = words.end() - 4;
    const auto source = tick(times[0]), record = tick(times[2]), record_end = tick(times[3]);
    if (!source || !record || !record_end || *record_end < *record) {
        unreadable.push_back(words[0]);
        return;
    }
    EdlEvent event{words[0], {}, *record, false, false};
    event.piece.shows = words[1] == "BL" ? SaidPiece::Shows::nothing : SaidPiece::Shows::film;
    event.piece.first = *source;
    event.piece.length = *record_end - *record;
    if (how != "C" && words.size() > 8) {
        event.piece.before = how.starts_with("D") ? Passage::mixture : Passage::wipe;
        event.piece.forth = std::clamp<std::int64_t>(whole_number(words[4]).value_or(0), 0, most_entries);
    }
    const bool goes_out =
        how != "C" && !events.empty() && events.back().number == words[0] && events.back().piece.length == 0;
    if (goes_out && events.size() > 1) events.pop_back(); // the last picture's end, no event of its own
    events.push_back(std::move(event));
}

void EdlLines::read_comment(std::string_view comment) {
    if (comment.starts_with(edl_name) && !locators.empty()) return read_name(comment.substr(edl_name.size()));
    if (events.empty() || !comment.starts_with(edl_transition)) return;
    EdlEvent& event = events.back();
    if (comment == edl_goes_on)
        event.piece.before = Passage::none;
    else
        event.piece.beside = segment_beside(comment.substr(edl_transition.size()));
    event.has_word = event.piece.before == Passage::none || event.piece.beside.has_value();
}

void EdlLines::read_name(std::string_view words) {
    const auto name = name_beside(words);
    if (!name) return;
    EdlLocator& locator = locators.back();
    locator.beside = name->span;
    locator.name.named = name->named;
    locator.name.author = name->author;
    locator.name.formerly = name->formerly;
}

/// "01:00:10:05 GREEN   words".
void EdlLines::read_locator(std::string_view text) {
    const std::size_t end = text.find_first_of(" \t");
    const auto record = tick(text.substr(0, end));
    if (!record || end == std::string_view::npos) return;
    std::string_view words = trimmed(text.substr(end));
    const std::size_t colour = words.find_first_of(" \t");
    if (colour != std::string_view::npos) words = trimmed(words.substr(colour));
    locators.push_back({*record, {{}, std::string(words), Named::span, {}, {}}, std::nullopt});
}

} // namespace decoupage::exchange
