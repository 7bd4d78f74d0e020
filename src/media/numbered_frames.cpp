#include "media/numbered_frames.hpp"

#include "media/container.hpp"
#include "media/film_facts.hpp"
#include "media/frame_clock.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace decoupage {
namespace {

/// Where seeking begins, before the frame sought: key frames are not always where an index has them, and
/// what comes before one that is open cannot be decoded from it.
constexpr Time back_from[] = {std::chrono::seconds(0), std::chrono::seconds(1), std::chrono::seconds(10),
                              std::chrono::seconds(60)};

} // namespace

Outcome<NumberedFrames> NumberedFrames::open(const std::string& path, const Opening& opening,
                                             FrameTimes times, Finding finding) {
    NumberedFrames frames(path, opening, std::move(times), finding);
    frames.found_.reset(av_frame_alloc());
    if (!frames.found_) return fault(Fault::Kind::internal, "memory for a frame", "There is none left");
    if (const auto begun = frames.begin(); !begun) return tl::unexpected(begun.error());
    return frames;
}

/// Opens the film and decodes its first frame.
Outcome<void> NumberedFrames::begin() {
    auto source = open_source(path_, opening_);
    if (!source) return tl::unexpected(source.error());
    source_ = std::move(*source);
    film_ = source_->film();
    start_ = held(source_->origin().value_or(Time{0}));
    last_.reset();
    waiting_.reset();
    if (film_.stream < 0 || times_.frames() == 0) return {};
    av_frame_unref(found_.get());
    const auto first = source_->next(*found_);
    if (!first)
        return fault(Fault::Kind::damaged, "the film's pictures",
                     "No picture of " + name_in(path_) + " can be decoded", "Has the file changed?");
    // As FrameClock has it: a first frame before the film's start starts the film itself.
    const Time stamp = held(first->stamp.value_or(source_->origin().value_or(Time{0})));
    start_ = std::min(held(source_->origin().value_or(stamp)), stamp);
    correct_by_frame(film_, *found_);
    tolerance_ =
        film_.rate.numerator > 0 ? from_ticks(1, film_.rate.denominator, film_.rate.numerator * 4) : Time{0};
    waiting_ = last_ = 0;
    return {};
}

Outcome<void> NumberedFrames::go_to(Frame frame) {
    if (waiting_ == frame) return {};
    waiting_.reset();
    if (finding_ == Finding::by_time)
        for (const Time back : back_from)
            if (seek(frame, back)) return {};
    if (waiting_) return {}; // wherever one begins, only what comes after it is met
    if (const auto begun = begin(); !begun) return begun;
    source_->leave_out_before(Time::min());
    while (waiting_ && *waiting_ < frame)
        waiting_ = decode(*found_);
    if (waiting_) return {};
    return fault(Fault::Kind::damaged, "frame " + std::to_string(frame), name_in(path_) + " ends before it",
                 "Has the file changed? Screen it again.");
}

/// Seeks, and decodes up to the frame wanted. False where no frame before it, or it itself, is met.
bool NumberedFrames::seek(Frame wanted, Time back) {
    waiting_.reset();
    last_.reset();
    const Time stamp = start_ + times_.at(wanted);
    if (!source_->seek(stamp - back)) return false;
    source_->leave_out_before(stamp - tolerance_);
    const Time passed = times_.at(wanted + 1) + tolerance_ * 4;
    for (;;) {
        av_frame_unref(found_.get());
        const auto decoded = source_->next(*found_);
        if (!decoded) {
            waiting_.reset();
            return false;
        }
        if (const auto number = number_of(*decoded)) last_ = waiting_ = number;
        if (waiting_ && *waiting_ == wanted) return true;
        const bool beyond = decoded->stamp && held(*decoded->stamp) - start_ > passed;
        if (waiting_ ? *waiting_ > wanted : beyond) return false;
    }
}

std::optional<Frame> NumberedFrames::decode(AVFrame& frame) {
    av_frame_unref(&frame);
    const auto decoded = source_->next(frame);
    if (!decoded) return std::nullopt;
    const Frame counted = last_.value_or(-1) + 1;
    last_ = finding_ == Finding::by_counting ? counted : number_of(*decoded).value_or(counted);
    if (*last_ >= times_.frames()) return std::nullopt;
    return last_;
}

std::optional<Frame> NumberedFrames::number_of(const Decoded& decoded) const {
    const auto said = decoded.stamp ? shown_at(held(*decoded.stamp) - start_) : std::nullopt;
    if (!last_) return said;
    return said && *said > *last_ + 1 ? said : std::optional(*last_ + 1);
}

/// The only frame of that time, or the only one near it.
std::optional<Frame> NumberedFrames::shown_at(Time time) const {
    const auto& all = times_.values();
    auto first = std::lower_bound(all.begin(), all.end(), time);
    auto end = std::upper_bound(first, all.end(), time);
    if (first == end) {
        first = std::lower_bound(all.begin(), all.end(), time - tolerance_);
        end = std::upper_bound(first, all.end(), time + tolerance_);
    }
    return end - first == 1 ? std::optional<Frame>(first - all.begin()) : std::nullopt;
}

std::optional<Frame> NumberedFrames::next(AVFrame& frame) {
    if (waiting_) {
        av_frame_unref(&frame);
        av_frame_move_ref(&frame, found_.get());
        return std::exchange(waiting_, std::nullopt);
    }
    return decode(frame);
}

} // namespace decoupage
