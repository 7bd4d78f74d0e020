#include "exchange/beside.hpp"
#include "exchange/edit_rate.hpp"
#include "exchange/edl.hpp"
#include "exchange/edl_comments.hpp"
#include "exchange/limits.hpp"
#include "exchange/pieces.hpp"
#include "exchange/text.hpp"
#include "exchange/timecode.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

/// An event of pictures, in ticks.
struct EdlEvent {
    std::string_view number;
    SaidPiece piece; ///< its first tick is source timecode
    std::int64_t record = 0;
    bool is_held = false;  ///< a freeze-frame, by its M2 line
    bool has_word = false; ///< a comment of ours tells what is before it
};

/// A locator, before it is known which frame of the film its timecode is.
struct EdlLocator {
    std::int64_t record = 0;
    SaidName name;
    std::optional<FrameSpan> beside;
};

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

class EdlReading {
public:
    explicit EdlReading(const Decoupage& film)
        : film_(film), rate_(edit_rate(film)), ruler_(ruler_for(film, rate_)), gathered_(film),
          drop_(DropFrame::no) {}

    Outcome<Said> said(std::string_view text) {
        for (const std::string_view line : lines_of(text)) {
            read_line(trimmed(line));
            if (events_.size() + locators_.size() > most_entries)
                return unreadable("at most " + std::to_string(most_entries) + " events", "There are more");
        }
        if (events_.empty())
            return unreadable("an edit decision list with events of pictures", "There is none in it");
        std::ranges::stable_sort(events_, {}, &EdlEvent::record);
        take_off_hours();
        PiecesReading pieces(film_, ruler_);
        add_pieces(pieces);
        pieces.finish(gathered_);
        for (EdlLocator& locator : locators_) {
            const std::int64_t first = pieces.film_tick(locator.record - events_.front().record);
            locator.name.span =
                ruler_.span(locator.beside ? beside_ticks(*locator.beside, first) : Ticks{first, first + 1},
                            locator.beside);
            gathered_.name(std::move(locator.name));
        }
        return gathered_.said();
    }

private:
    void read_line(std::string_view line) {
        if (line.starts_with("FCM:"))
            drop_ = line.find("NON") == std::string_view::npos && line.find("DROP") != std::string_view::npos
                        ? DropFrame::yes
                        : DropFrame::no;
        else if (line.starts_with("* LOC:"))
            read_locator(trimmed(line.substr(6)));
        else if (line.starts_with("*"))
            read_comment(line);
        else if (line.starts_with("M2") && !events_.empty())
            read_speed(words_of(line));
        else if (!line.empty() && line.front() >= '0' && line.front() <= '9')
            read_event(words_of(line));
    }

    std::optional<std::int64_t> tick(std::string_view timecode) const {
        return timecode_frame(timecode, rate_.rate, drop_);
    }

    /// "001 REEL V D 024 source-in source-out record-in record-out".
    void read_event(const std::vector<std::string_view>& words) {
        if (words.size() < 8) return;
        const std::string_view channels = words[2], how = words[3];
        if (channels.find('V') == std::string_view::npos && channels != "B") return;
        const auto last = words.end() - 4;
        const auto source = tick(last[0]), record = tick(last[2]), record_end = tick(last[3]);
        if (!source || !record || !record_end || *record_end < *record) {
            ++unreadable_;
            if (unreadable_ == 1)
                gathered_.remark("Event " + clean_words(words[0], 16) +
                                 " has times that are no timecode at the film's rate, and is passed over.");
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
        const bool goes_out = !events_.empty() && events_.back().number == words[0] &&
                              events_.back().piece.length == 0 && how != "C";
        if (goes_out && events_.size() > 1)
            events_.pop_back(); // where the last picture goes out, no event of its own
        events_.push_back(std::move(event));
    }

    void read_speed(const std::vector<std::string_view>& words) {
        if (words.size() >= 3 && decimal_number(words[2]) == 0.0) events_.back().is_held = true;
    }

    void read_comment(std::string_view comment) {
        if (comment.starts_with(edl_name) && !locators_.empty())
            return read_name(comment.substr(edl_name.size()));
        if (events_.empty()) return;
        EdlEvent& event = events_.back();
        if (comment == edl_goes_on) {
            event.piece.before = Passage::none;
            event.has_word = true;
        } else if (comment.starts_with(edl_transition)) {
            event.piece.beside = segment_beside(comment.substr(edl_transition.size()));
            event.has_word = event.piece.beside.has_value();
        }
    }

    void read_name(std::string_view words) {
        const auto name = name_beside(words);
        if (!name) return;
        EdlLocator& locator = locators_.back();
        locator.beside = name->span;
        locator.name.named = name->named;
        locator.name.author = name->author;
        locator.name.formerly = name->formerly;
    }

    /// "01:00:10:05 GREEN   words".
    void read_locator(std::string_view text) {
        const std::size_t end = text.find_first_of(" \t");
        const auto record = tick(text.substr(0, end));
        if (!record || end == std::string_view::npos) return;
        std::string_view words = trimmed(text.substr(end));
        const std::size_t colour = words.find_first_of(" \t");
        if (colour != std::string_view::npos) words = trimmed(words.substr(colour));
        locators_.push_back({*record, {{}, std::string(words), Named::span, {}, {}}, std::nullopt});
    }

    /// Where every source begins whole hours beyond the film, its tape did.
    void take_off_hours() {
        std::int64_t least = -1;
        for (const EdlEvent& event : events_)
            if (event.piece.shows == SaidPiece::Shows::film && (least < 0 || event.piece.first < least))
                least = event.piece.first;
        if (least <= ruler_.tick(film_.times.frames())) return;
        const std::int64_t one = timecode_frame("01:00:00:00", rate_.rate, drop_).value_or(1);
        for (EdlEvent& event : events_)
            event.piece.first -= least / one * one;
    }

    void add_pieces(PiecesReading& pieces) const {
        std::int64_t at = events_.front().record;
        const EdlEvent* last = nullptr;
        for (const EdlEvent& event : events_) {
            if (event.record > at) {
                SaidPiece gap;
                gap.shows = SaidPiece::Shows::nothing;
                gap.length = event.record - at;
                pieces.add(gap);
            }
            SaidPiece piece = event.piece;
            const bool begins_to_be_held = event.is_held && last != nullptr && !last->is_held;
            if (begins_to_be_held && !event.has_word && piece.before == Passage::cut &&
                last->piece.first + last->piece.length == piece.first)
                piece.before = Passage::none;
            pieces.add(std::move(piece));
            at = std::max(at, event.record + event.piece.length);
            last = &event;
        }
    }

    /// Those of the name, as long as it still begins where the locator stands.
    Ticks beside_ticks(FrameSpan beside, std::int64_t first) const {
        const Ticks own = ruler_.ticks(beside);
        return own.first == first ? own : Ticks{first, first + own.end - own.first};
    }

    const Decoupage& film_;
    EditRate rate_;
    Ruler ruler_;
    Gathering gathered_;
    DropFrame drop_;
    std::vector<EdlEvent> events_;
    std::vector<EdlLocator> locators_;
    std::size_t unreadable_ = 0;
};

} // namespace

Outcome<Said> read_edl(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    return EdlReading(film).said(*text);
}

} // namespace decoupage::exchange
