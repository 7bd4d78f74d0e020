#include "exchange/beside.hpp"
#include "exchange/edit_rate.hpp"
#include "exchange/edl.hpp"
#include "exchange/edl_comments.hpp"
#include "exchange/film_words.hpp"
#include "exchange/pieces.hpp"
#include "exchange/text.hpp"
#include "exchange/timecode.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage::exchange {

namespace {

/// Eight capital letters and digits at most, of the film's name.
std::string reel_name(std::string_view path) {
    std::string reel;
    for (char letter : file_stem(path)) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        const bool stands = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (stands && reel.size() < 8) reel += letter;
    }
    return reel.empty() || reel == "BL" || reel == "AX" ? "FILM" : reel;
}

class EdlWriting {
public:
    explicit EdlWriting(const Decoupage& decoupage)
        : decoupage_(decoupage), rate_(edit_rate(decoupage)), ruler_(ruler_for(decoupage, rate_)),
          drop_(usual_drop(rate_.rate)), reel_(reel_name(decoupage.film.path)),
          clip_(clean_words(file_name(decoupage.film.path), 200)) {
        const std::int64_t hour = 3600 * timecode_base(rate_.rate);
        const bool fits = ruler_.tick(decoupage.times.frames()) < 23 * hour;
        record_start_ = fits ? *timecode_frame("01:00:00:00", rate_.rate, drop_) : 0;
    }

    std::string text() {
        text_ = "TITLE: " + clean_words(file_stem(decoupage_.film.path), 70) + "\n";
        text_ += drop_ == DropFrame::yes ? "FCM: DROP FRAME\n" : "FCM: NON-DROP FRAME\n";
        text_ += "* RATE " + rate_text(rate_.rate) +
                 (rate_.frame_for_frame ? ", frame for frame\n" : ", by the film's time stamps\n");
        const Edit edit = edit_of(decoupage_, CuttingPlace::first);
        for (std::size_t at = 0; at < edit.pieces.size(); ++at) {
            const Segment* before = at == 0 ? nullptr : &edit.transitions[at - 1];
            const FrameSpan alone{before ? before->span.end : 0, at < edit.transitions.size()
                                                                     ? edit.transitions[at].span.first
                                                                     : decoupage_.times.frames()};
            if (!edit.pieces[at].span.empty()) piece(edit.pieces[at], before, alone);
            last_reel_ = reel_of(edit.pieces[at]);
        }
        return std::move(text_);
    }

private:
    std::string reel_of(const Piece& piece) const { return piece.kind == Shot::Kind::black ? "BL" : reel_; }

    /// One event, or several where pictures in it are frozen: a freeze-frame is one picture, shown for long.
    void piece(const Piece& piece, const Segment* before, FrameSpan alone) {
        Frame at = piece.span.first;
        if (piece.kind != Shot::Kind::black)
            for (const Segment& freeze : decoupage_.track("freeze_frames").segments) {
                const FrameSpan held{std::max(freeze.span.first, alone.first),
                                     std::min(freeze.span.end, alone.end)};
                if (freeze.label != "freeze" || held.empty() || held.first < at) continue;
                if (held.first > at)
                    event({at, held.first}, piece, at == piece.span.first ? before : nullptr);
                event(held, piece, held.first == piece.span.first ? before : nullptr, Picture::is_held);
                text_ += "M2   " + padded(reel_) + "       000.0                " + source(held.first) + "\n";
                goes_on_if(held.first > piece.span.first);
                at = held.end;
            }
        if (at < piece.span.end) {
            event({at, piece.span.end}, piece, at == piece.span.first ? before : nullptr);
            goes_on_if(at > piece.span.first);
        }
    }

    void goes_on_if(bool goes_on) {
        if (goes_on) text_.append(edl_goes_on).append("\n");
    }

    enum class Picture { runs, is_held };

    void event(FrameSpan span, const Piece& piece, const Segment* before, Picture picture = Picture::runs) {
        ++number_;
        const std::string reel = reel_of(piece);
        const Ticks ticks{ruler_.tick(span.first), ruler_.tick(span.end)};
        const bool passes = before != nullptr && passage_of(*before) != Passage::cut;
        if (passes) {
            const Ticks mixed = ruler_.ticks(before->span);
            char how[16];
            std::snprintf(
                how, sizeof how, "%-4s %03d", passage_of(*before) == Passage::mixture ? "D" : "W001",
                static_cast<int>(std::min<std::int64_t>(mixed.end - mixed.first, edl_longest_transition)));
            line(last_reel_, "C", {ticks.first, ticks.first});
            line(reel, how, ticks, picture);
        } else {
            line(reel, "C", ticks, picture);
        }
        if (passes && last_reel_ != "BL") text_ += "* FROM CLIP NAME: " + clip_ + "\n";
        if (reel != "BL") text_ += (passes ? "* TO CLIP NAME: " : "* FROM CLIP NAME: ") + clip_ + "\n";
        if (before != nullptr) text_ += std::string(edl_transition) + beside_words(*before) + "\n";
        locators(span);
    }

    void line(const std::string& reel, const std::string& how, Ticks ticks, Picture picture = Picture::runs) {
        char opening[64];
        std::snprintf(opening, sizeof opening, "%03d  %s V     %-8s ", number_, padded(reel).c_str(),
                      how.c_str());
        Ticks from = reel == "BL" ? Ticks{0, ticks.end - ticks.first} : ticks;
        if (picture == Picture::is_held) from.end = from.first + 1;
        text_ += opening + code(from.first) + " " + code(from.end) + " " + code(record_start_ + ticks.first) +
                 " " + code(record_start_ + ticks.end) + "\n";
    }

    /// Names that begin in the event.
    void locators(FrameSpan span) {
        for (const Name& name : decoupage_.names)
            if (span.contains(name.span.first))
                text_ += "* LOC: " + code(record_start_ + ruler_.tick(name.span.first)) + " GREEN   " +
                         clean(name.words) + "\n" + std::string(edl_name) + beside_words(name) + "\n";
    }

    static std::string padded(std::string reel) {
        reel.resize(std::max<std::size_t>(reel.size(), 8), ' ');
        return reel;
    }

    std::string source(Frame frame) const { return code(ruler_.tick(frame)); }
    std::string code(std::int64_t tick) const { return timecode_text(tick, rate_.rate, drop_); }

    const Decoupage& decoupage_;
    EditRate rate_;
    Ruler ruler_;
    DropFrame drop_;
    std::string reel_, clip_, last_reel_ = "BL", text_;
    std::int64_t record_start_ = 0;
    int number_ = 0;
};

} // namespace

std::string edl_document(const Decoupage& decoupage) {
    return EdlWriting(decoupage).text();
}

} // namespace decoupage::exchange
