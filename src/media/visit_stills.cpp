#include "media/film_facts.hpp"
#include "media/film_reader.hpp"
#include "media/frame_source.hpp"
#include "media/still_maker.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace decoupage {
namespace {

/// A frame that lies this little ahead is decoded up to; further on, it is sought.
constexpr Time near_enough = std::chrono::seconds(2);

/// Where seeking begins, before the frame sought: key frames are not always where an index has them.
constexpr Time steps_back[] = {std::chrono::seconds(0), std::chrono::seconds(5), std::chrono::seconds(60)};

/// Goes through a film from one wanted frame to the next.
class Visit {
public:
    Visit(std::unique_ptr<FrameSource> source, Owned<AVFrame> frame, Film film, Time start, Time here)
        : source_(std::move(source)), frame_(std::move(frame)), film_(std::move(film)), start_(start),
          here_(here) {
        tolerance_ = film_.rate.numerator > 0
                         ? from_ticks(1, film_.rate.denominator, film_.rate.numerator * 2)
                         : from_ticks(1, 1, 50);
    }

    /// Of the frame shown at a time from the film's start.
    std::optional<Still> still(Time time, int width) {
        const Time stamp = start_ + time;
        if (!go_to(stamp)) return std::nullopt;
        auto still = stills_.make(*frame_, film_, width);
        if (!still) return std::nullopt;
        return std::move(*still);
    }

private:
    bool go_to(Time stamp) {
        if (here_ && stamp >= *here_ - tolerance_ && stamp < *here_ + near_enough && decode_to(stamp))
            return true;
        for (const Time back : steps_back) {
            here_.reset();
            if (source_->seek(stamp - back) && decode_to(stamp)) return true;
        }
        return false;
    }

    /// Decodes until the frame of that stamp; false if it is not among those ahead.
    bool decode_to(Time stamp) {
        source_->leave_out_before(stamp - tolerance_);
        while (!here_ || *here_ < stamp - tolerance_) {
            av_frame_unref(frame_.get());
            const auto decoded = source_->next(*frame_);
            if (!decoded)
                here_.reset();
            else if (decoded->stamp)
                here_ = decoded->stamp;
            else if (here_)
                *here_ += decoded->duration > Time{0} ? decoded->duration : 2 * tolerance_;
            if (!here_) return false;
        }
        return *here_ <= stamp + tolerance_;
    }

    std::unique_ptr<FrameSource> source_;
    Owned<AVFrame> frame_;
    Film film_;
    Time start_, tolerance_{0};
    std::optional<Time> here_; ///< the stamp of `frame_`
    StillMaker stills_;
};

} // namespace

Outcome<std::vector<Still>> visit_stills(const std::string& path, const Opening& opening,
                                         const FrameTimes& times, const std::vector<Frame>& frames,
                                         int width) {
    std::vector<Still> stills;
    if (frames.empty()) return stills;
    auto source = open_source(path, opening);
    if (!source) return tl::unexpected(source.error());
    Owned<AVFrame> frame(av_frame_alloc());
    const auto first = frame ? (*source)->next(*frame) : std::nullopt;
    if (!first || !first->stamp) return stills;
    Film film = (*source)->film();
    correct_by_frame(film, *frame);
    const Time start = std::min((*source)->origin().value_or(*first->stamp), *first->stamp);

    std::vector<Frame> wanted = frames;
    std::sort(wanted.begin(), wanted.end());
    Visit visit(std::move(*source), std::move(frame), std::move(film), start, *first->stamp);
    for (const Frame number : wanted) {
        if (number < 0 || number >= times.frames()) continue;
        auto still = visit.still(times.at(number), width);
        if (!still) continue;
        still->frame = number;
        stills.push_back(std::move(*still));
    }
    return stills;
}

} // namespace decoupage
