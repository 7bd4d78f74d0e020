#pragma once
/// A queue between the reading thread and the crew. Short on purpose: a run of proxies is a few megabytes,
/// and a decoder that is ahead of the meters by more than a few runs only fills memory.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace decoupage {

/// Many may put and take at once.
template <class T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t most) : most_(most) {}

    /// Waits for room.
    void put(T value) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return values_.size() < most_; });
        values_.push_back(std::move(value));
        waiting_.notify_one();
    }

    /// Waits for a value; nothing once the queue is closed and empty.
    std::optional<T> take() {
        std::unique_lock lock(mutex_);
        waiting_.wait(lock, [&] { return !values_.empty() || closed_; });
        if (values_.empty()) return std::nullopt;
        T value = std::move(values_.front());
        values_.pop_front();
        room_.notify_one();
        return value;
    }

    /// No more will be put.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        waiting_.notify_all();
    }

private:
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable room_, waiting_;
    std::deque<T> values_;
    bool closed_ = false;
};

} // namespace decoupage
