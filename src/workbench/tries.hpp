#pragma once
/// How often a password may be guessed.

#include <chrono>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace decoupage {

/// Counts the tries of the last minute. Any thread may call it.
class Tries {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::size_t most_from_one = 5, most_in_all = 30;

    /// Counts a try from an address, or says how long to wait where too many were made.
    std::optional<std::chrono::seconds> wait_before(const std::string& from, Time now);
    /// A try that was right is none: a whole club may come in at once.
    void forgive(const std::string& from);

private:
    struct Try {
        std::string from;
        Time at;
    };
    std::mutex mutex_;
    std::deque<Try> tries_; ///< the oldest first
};

} // namespace decoupage
