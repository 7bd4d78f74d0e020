#pragma once
/// What takes its time: one after another, told to the pages while it goes on.

#include "film/outcome.hpp"
#include "workbench/events.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace decoupage {

/// A job as pages see it.
struct Job {
    enum class State { waiting, working, done, failed, stopped };
    std::int64_t number = 0; ///< from 1
    std::string kind;        ///< "screening", "publication"
    std::string about;       ///< the id of its film or work
    State state = State::waiting;
    double done = 0;         ///< a part of 1
    double seconds_left = 0; ///< 0 where that is not known
    std::string words;       ///< how far it is, in words: "2,400 of 14,315 frames"
    Fault fault;             ///< of a failed one
};

nlohmann::ordered_json job_json(const Job& job);

/// Any thread may call it. Ends with its last job.
class Jobs {
public:
    /// How a job says how far it is. Told to pages at most four times a second.
    using Telling = std::function<void(double done, double seconds_left, const std::string& words)>;
    using Work = std::function<Outcome<void>(const Telling&, const std::atomic<bool>& stop)>;

    explicit Jobs(Events& events) : events_(events) {}
    ~Jobs(); ///< stops what goes on, and waits for it

    /// Begins it when those before it have ended. Fault: usage, where one of this kind about this goes on or
    /// waits, or too many wait.
    Outcome<Job> add(const std::string& kind, const std::string& about, Work work);
    std::vector<Job> all() const;
    /// Fault: not_found.
    Outcome<Job> stop(std::int64_t number);

private:
    struct Entry {
        Job job;
        Work work;
        std::atomic<bool> stop = false;
    };
    void work_on();
    void tell(const Entry& entry);

    Events& events_;
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<Entry>> entries_;
    std::thread thread_;
    bool working_ = false, closing_ = false;
};

} // namespace decoupage
