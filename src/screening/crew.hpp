#pragma once
/// The threads that show runs to meters.

#include "film/analyser.hpp"
#include "screening/bounded_queue.hpp"
#include "screening/curve_board.hpp"
#include "screening/sighting_board.hpp"

#include <atomic>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace decoupage {

/// A frame to be shown to the lookouts that want pictures of this size.
struct FrameToLookAt {
    Frame frame = 0;
    int longest = 0; ///< pixels of its longest side, as on their cards
    std::shared_ptr<const LookPicture> picture;
};

/// Frames looked back at, then the run's own; kept alive by whoever still reads them.
struct RunOfProxies {
    std::vector<ProxyPointer> frames;
    Frame first = 0;
    int looked_back = 0;
    std::vector<FrameToLookAt> to_look_at = {}; ///< of the run's own frames, in their order
};

/// All meters and lookouts of the roster, and the threads they run on. A run is shown to all of them by one
/// thread; what throws is left out from then on, with its analyser, and only it.
class Crew {
public:
    /// Of `analysers` under `settings`, on `threads` threads (at least one); the film is looked at every
    /// `look_step` frames, or every so many of them.
    Crew(const std::vector<Analyser>& analysers, const std::map<std::string, Settings, std::less<>>& settings,
         int threads, Frame look_step);
    ~Crew();

    /// What failed in an earlier screening of the film fails in this one.
    void leave_out(const std::vector<std::string>& analysers);
    /// Waits while the crew is more than a few runs behind.
    void show(RunOfProxies run) { runs_.put(std::move(run)); }
    /// Waits until every run has been measured. Nothing may be shown afterwards.
    void finish();

    int look_back() const { return look_back_; }
    /// In what sizes a frame is to be shown to lookouts: none for most frames.
    std::vector<int> wanted_sizes(Frame frame) const;
    CurveBoard& board() { return *board_; }
    SightingBoard& sightings() { return sightings_; }
    /// Analysers whose meter or lookout failed so far, with their curves and looks.
    std::vector<std::string> failed() const;
    std::set<std::string> failed_curves() const;
    std::set<std::string> failed_looks() const;

private:
    struct Place {
        const Analyser* analyser;
        std::unique_ptr<const Meter> meter;     ///< may be null
        std::unique_ptr<const Lookout> lookout; ///< may be null
        std::size_t first_curve;
        std::atomic<bool> failed{false};
    };
    void add(const Analyser& analyser, const Settings& settings, std::vector<std::string>& curves);
    void work();
    void measure(const RunOfProxies& run);
    void show_to_meter(Place& place, const RunOfProxies& run, std::vector<std::vector<float>>& values);
    void show_to_lookout(Place& place, const RunOfProxies& run);

    std::vector<std::unique_ptr<Place>> places_;
    std::size_t curves_ = 0;
    int look_back_ = 0;
    const Frame look_step_;
    std::unique_ptr<CurveBoard> board_;
    SightingBoard sightings_;
    BoundedQueue<RunOfProxies> runs_;
    std::vector<std::thread> threads_;
};

} // namespace decoupage
