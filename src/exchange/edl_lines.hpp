#pragma once
/// An edit decision list line by line: its events of pictures and its locators, in ticks.

#include "exchange/edit_rate.hpp"
#include "exchange/pieces.hpp"
#include "exchange/timecode.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::exchange {

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

class EdlLines {
public:
    explicit EdlLines(Rate rate) : rate_(rate) {}

    void read(std::string_view line);

    std::vector<EdlEvent> events;
    std::vector<EdlLocator> locators;
    std::vector<std::string_view> unreadable; ///< numbers of events whose times are no timecode at the rate

    /// Of an hour, as the list counts.
    std::int64_t an_hour() const;

private:
    std::optional<std::int64_t> tick(std::string_view timecode) const;
    void read_event(const std::vector<std::string_view>& words);
    void read_comment(std::string_view comment);
    void read_name(std::string_view words);
    void read_locator(std::string_view text);

    Rate rate_;
    DropFrame drop_ = DropFrame::no;
};

} // namespace decoupage::exchange
