#pragma once
/// What tracks say of shots, read in step with them. For `scenes` and `patterns`.

#include "film/track.hpp"

#include <charconv>
#include <string>
#include <vector>

namespace decoupage::scenes {

/// The whole number that a text begins with; 0 where there is none.
inline int whole_in(const std::string& text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Walks along a track in step with the shots: segments are in order, as shots are.
class Beside {
public:
    explicit Beside(const Track& track) : segments_(track.segments) {}
    /// The first segment that shares a frame with the span; null where there is none.
    const Segment* at(FrameSpan span) {
        while (next_ < segments_.size() && segments_[next_].span.end <= span.first)
            ++next_;
        return next_ < segments_.size() && shared_frames(segments_[next_].span, span) > 0 ? &segments_[next_]
                                                                                          : nullptr;
    }

private:
    const std::vector<Segment>& segments_;
    std::size_t next_ = 0;
};

/// Adds to each shot's `persons` the numbers of those who appear in it. A shot has `span` and `persons`.
template <class Shot>
void add_persons(const Track& persons, std::vector<Shot>& shots) {
    std::size_t from = 0;
    for (const Segment& segment : persons.segments) {
        while (from < shots.size() && shots[from].span.end <= segment.span.first)
            ++from;
        for (std::size_t i = from; i < shots.size() && shots[i].span.first < segment.span.end; ++i)
            shots[i].persons.push_back(whole_in(segment.detail));
    }
}

} // namespace decoupage::scenes
