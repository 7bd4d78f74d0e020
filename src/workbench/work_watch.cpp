#include "workbench/work_watch.hpp"

#include <chrono>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

constexpr std::chrono::milliseconds between_looks{500};

} // namespace

WorkWatch::WorkWatch(OpenWorks& works, Events& events)
    : works_(works), events_(events), thread_([this] { watch(); }) {}

WorkWatch::~WorkWatch() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    closing_.notify_all();
    thread_.join();
}

void WorkWatch::look() {
    for (const WorkChange& change : works_.changes())
        events_.tell("work", {{"work", change.work},
                              {"what", change.what},
                              {"name", change.name},
                              {"revision", change.revision}});
}

void WorkWatch::watch() {
    std::unique_lock lock(mutex_);
    while (!closing_.wait_for(lock, between_looks, [this] { return closed_; })) {
        lock.unlock();
        look();
        lock.lock();
    }
}

} // namespace decoupage
