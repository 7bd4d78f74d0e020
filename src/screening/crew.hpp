#pragma once
/// The threads that show runs to meters.

#include "film/analyser.hpp"
#include "screening/bounded_queue.hpp"
#include "screening/curve_board.hpp"

#include <atomic>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace decoupage {

/// Frames looked back at, then the run's own; kept alive by whoever still reads them.
struct RunOfProxies {
    std::vector<ProxyPointer> frames;
    Frame first = 0;
    int looked_back = 0;
};

/// All meters of the roster, and the threads they run on. A run is shown to every meter by one thread; a
/// meter that throws is left out from then on, and only it.
class Crew {
public:
    /// Meters of `analysers` under `settings`, on `threads` threads (at least one).
    Crew(const std::vector<Analyser>& analysers, const std::map<std::string, Settings, std::less<>>& settings,
         int threads);
    ~Crew();

    /// Meters that failed in an earlier screening of the film fail in this one.
    void leave_out(const std::vector<std::string>& analysers);
    /// Waits while the crew is more than a few runs behind.
    void show(RunOfProxies run) { runs_.put(std::move(run)); }
    /// Waits until every run has been measured. Nothing may be shown afterwards.
    void finish();

    int look_back() const { return look_back_; }
    CurveBoard& board() { return *board_; }
    /// Analysers whose meter failed so far, with their curves.
    std::vector<std::string> failed() const;
    std::set<std::string> failed_curves() const;

private:
    struct Place {
        const Analyser* analyser;
        std::unique_ptr<const Meter> meter;
        std::size_t first_curve;
        std::atomic<bool> failed{false};
    };
    void work();
    void measure(const RunOfProxies& run);

    std::vector<std::unique_ptr<Place>> places_;
    std::size_t curves_ = 0;
    int look_back_ = 0;
    std::unique_ptr<CurveBoard> board_;
    BoundedQueue<RunOfProxies> runs_;
    std::vector<std::thread> threads_;
};

} // namespace decoupage
