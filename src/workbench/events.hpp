#pragma once
/// Whatever changes is told to all pages that listen: server-sent events.

#include "workbench/answer.hpp"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// Any thread may tell and listen.
class Events {
public:
    /// `name` is "film", "job", "work" or "session".
    void tell(const std::string& name, const nlohmann::ordered_json& what);
    /// What is told from now on, as text/event-stream. Must not outlive this.
    std::unique_ptr<Flow> listen();
    /// Ends all that listen, now and later.
    void close();

private:
    class Listening;
    std::mutex mutex_;
    std::condition_variable told_;
    std::deque<std::string>
        recent_;             ///< as they are sent; of those that listen too slowly the oldest are lost
    std::uint64_t next_ = 0; ///< number of the event after the last
    bool closed_ = false;
};

} // namespace decoupage
