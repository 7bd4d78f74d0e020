#include "workbench/deadlines.hpp"

#include <algorithm>
#include <sys/socket.h>

namespace decoupage {

namespace {

/// How often it is looked whether anyone is late.
constexpr std::chrono::milliseconds longest_sleep{1000}, shortest_sleep{20};

} // namespace

Deadlines::Deadlines(Patience patience) : patience_(patience), thread_([this] { watch(); }) {}

Deadlines::~Deadlines() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    closing_told_.notify_all();
    thread_.join();
}

void Deadlines::set(int socket, std::chrono::milliseconds from_now) {
    const std::lock_guard lock(mutex_);
    ends_[socket] = std::chrono::steady_clock::now() + from_now;
}

void Deadlines::head_wanted(int socket) {
    set(socket, patience_.head);
}

void Deadlines::body_wanted(int socket) {
    set(socket, patience_.body);
}

void Deadlines::answer_sent(int socket) {
    set(socket, patience_.answer);
}

void Deadlines::nothing_wanted(int socket) {
    gone(socket);
}

void Deadlines::gone(int socket) {
    const std::lock_guard lock(mutex_);
    ends_.erase(socket);
}

void Deadlines::watch() {
    const auto sleep = std::clamp(std::min({patience_.head, patience_.body, patience_.answer}) / 8,
                                  shortest_sleep, longest_sleep);
    std::unique_lock lock(mutex_);
    while (!closing_told_.wait_for(lock, sleep, [this] { return closing_; })) {
        const Time now = std::chrono::steady_clock::now();
        for (auto& [socket, end] : ends_) {
            if (end > now) continue;
            shutdown(socket, SHUT_RDWR);
            end = Time::max(); // once is enough
        }
    }
}

} // namespace decoupage
