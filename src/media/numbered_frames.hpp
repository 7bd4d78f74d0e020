#pragma once
/// The frames of a film from any one on, under the numbers that its dossier gives them.

#include "film/film.hpp"
#include "film/outcome.hpp"
#include "media/frame_source.hpp"

#include <memory>
#include <optional>
#include <string>

namespace decoupage {

/// Finds a frame by seeking to its time, and names those that follow by their times or, where stamps are
/// missing, double or lead back, by counting on. Not to be shared between threads.
class NumberedFrames {
public:
    /// `times`: of the film as it was screened. Faults: as FilmReader::open.
    static Outcome<NumberedFrames> open(const std::string& path, const Opening& opening, FrameTimes times,
                                        Finding finding);

    /// Upright size, bits and the like as the first frame has them. Without pictures: `stream` is -1.
    const Film& film() const { return film_; }
    /// The stamp at which the film's time begins.
    Time start() const { return start_; }

    /// `next` gives that frame, or, where it cannot be had, the first after it. Where no stamp says which
    /// frames are met, the film is gone through from its beginning. Fault: damaged, where it cannot be.
    Outcome<void> go_to(Frame frame);

    /// The number of the frame that is now in `frame`; nothing at the end, or after the last that `times`
    /// has.
    std::optional<Frame> next(AVFrame& frame);

private:
    NumberedFrames(std::string path, Opening opening, FrameTimes times, Finding finding)
        : path_(std::move(path)), opening_(opening), times_(std::move(times)), finding_(finding) {}

    Outcome<void> begin();
    bool seek(Frame wanted, Time back);
    std::optional<Frame> decode(AVFrame& frame);
    std::optional<Frame> number_of(const Decoded& decoded) const;
    std::optional<Frame> shown_at(Time time) const;

    std::string path_;
    Opening opening_;
    FrameTimes times_;
    Finding finding_;
    std::unique_ptr<FrameSource> source_;
    Film film_;
    Time start_{0}, tolerance_{0};
    std::optional<Frame> last_;    ///< the number of the frame decoded last, where it is known
    std::optional<Frame> waiting_; ///< of the frame in `found_`
    Owned<AVFrame> found_;
};

} // namespace decoupage
