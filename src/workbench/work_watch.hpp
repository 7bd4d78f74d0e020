#pragma once
/// Looks whether other programs have changed the files of works, and tells the pages.

#include "workbench/events.hpp"
#include "workbench/open_works.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace decoupage {

/// Looks twice a second from when it is made until it goes.
class WorkWatch {
public:
    WorkWatch(OpenWorks& works, Events& events);
    ~WorkWatch();
    WorkWatch(const WorkWatch&) = delete;
    WorkWatch& operator=(const WorkWatch&) = delete;

    /// Looks now, and tells what has changed.
    void look();

private:
    void watch();

    OpenWorks& works_;
    Events& events_;
    std::mutex mutex_;
    std::condition_variable closing_;
    bool closed_ = false;
    std::thread thread_;
};

} // namespace decoupage
