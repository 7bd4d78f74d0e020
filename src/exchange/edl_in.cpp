#include "exchange/edl.hpp"
#include "exchange/edl_comments.hpp"
#include "exchange/edl_lines.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

class EdlReading {
public:
    explicit EdlReading(const Decoupage& film)
        : film_(film), rate_(edit_rate(film)), ruler_(ruler_for(film, rate_)), lines_(rate_.rate) {}

    Outcome<Said> said(std::string_view text) {
        for (const std::string_view line : lines_of(text)) {
            lines_.read(line);
            if (lines_.events.size() + lines_.locators.size() > most_entries)
                return unreadable("at most " + std::to_string(most_entries) + " events", "There are more");
        }
        if (lines_.events.empty())
            return unreadable("an edit decision list with events of pictures", "There is none in it");
        std::ranges::stable_sort(lines_.events, {}, &EdlEvent::record);
        take_off_hours();
        Gathering gathered(film_);
        if (!lines_.unreadable.empty())
            gathered.remark(
                "Event " + clean_words(lines_.unreadable.front(), 16) +
                " has times that are no timecode at the film's rate; it and any like it are passed over.");
        PiecesReading pieces(film_, ruler_);
        add_pieces(pieces);
        pieces.finish(gathered);
        for (EdlLocator& locator : lines_.locators) {
            locator.name.span =
                span_of(locator, pieces.film_tick(locator.record - lines_.events.front().record));
            gathered.name(std::move(locator.name));
        }
        return gathered.said();
    }

private:
    /// Where every source begins whole hours beyond the film, its tape did.
    void take_off_hours() {
        std::optional<std::int64_t> least;
        for (const EdlEvent& event : lines_.events)
            if (event.piece.shows == SaidPiece::Shows::film)
                least = std::min(least.value_or(event.piece.first), event.piece.first);
        if (!least || *least <= ruler_.tick(film_.times.frames())) return;
        const std::int64_t hours = *least / lines_.an_hour() * lines_.an_hour();
        for (EdlEvent& event : lines_.events)
            event.piece.first -= hours;
    }

    void add_pieces(PiecesReading& pieces) const {
        std::int64_t at = lines_.events.front().record;
        const EdlEvent* last = nullptr;
        for (const EdlEvent& event : lines_.events) {
            if (event.record > at) {
                SaidPiece gap;
                gap.shows = SaidPiece::Shows::nothing;
                gap.length = event.record - at;
                pieces.add(gap);
            }
            SaidPiece piece = event.piece;
            if (begins_to_be_held(event, last)) piece.before = Passage::none;
            if (piece.beside && piece.forth == edl_longest_transition)
                piece.forth = std::max(piece.forth, length_of(piece.beside->span));
            pieces.add(std::move(piece));
            at = std::max(at, event.record + event.piece.length);
            last = &event;
        }
    }

    /// Where nothing else is said, a shot goes on into its own freeze-frame.
    static bool begins_to_be_held(const EdlEvent& event, const EdlEvent* last) {
        return event.is_held && !event.has_word && event.piece.before == Passage::cut && last != nullptr &&
               !last->is_held && last->piece.first + last->piece.length == event.piece.first;
    }

    std::int64_t length_of(FrameSpan span) const {
        const Ticks own = ruler_.ticks(span);
        return own.end - own.first;
    }

    /// A locator is a moment; how long the name was stands beside, and moves with it.
    FrameSpan span_of(const EdlLocator& locator, std::int64_t first) const {
        if (!locator.beside) return ruler_.span({first, first + 1}, std::nullopt);
        return ruler_.span({first, first + length_of(*locator.beside)}, locator.beside);
    }

    const Decoupage& film_;
    EditRate rate_;
    Ruler ruler_;
    EdlLines lines_;
};

} // namespace

Outcome<Said> read_edl(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    return EdlReading(film).said(*text);
}

} // namespace decoupage::exchange
