#include "workbench/jobs.hpp"

#include "deeds/fault_document.hpp"

#include <algorithm>
#include <chrono>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

constexpr std::size_t most_waiting = 100, most_remembered = 200;
constexpr std::chrono::milliseconds between_tellings{250};

const char* name_of(Job::State state) {
    switch (state) {
    case Job::State::waiting:
        return "waiting";
    case Job::State::working:
        return "working";
    case Job::State::done:
        return "done";
    case Job::State::failed:
        return "failed";
    case Job::State::stopped:
        break;
    }
    return "stopped";
}

bool goes_on(const Job& job) {
    return job.state == Job::State::waiting || job.state == Job::State::working;
}

} // namespace

nlohmann::ordered_json job_json(const Job& job) {
    nlohmann::ordered_json document{{"number", job.number}, {"kind", job.kind},
                                    {"about", job.about},   {"state", name_of(job.state)},
                                    {"done", job.done},     {"seconds_left", job.seconds_left},
                                    {"words", job.words}};
    if (job.state == Job::State::failed)
        document.update(nlohmann::ordered_json::parse(fault_document(job.fault)));
    return document;
}

Jobs::~Jobs() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        for (const auto& entry : entries_)
            entry->stop = true;
    }
    if (thread_.joinable()) thread_.join();
}

Outcome<Job> Jobs::add(const std::string& kind, const std::string& about, Work work) {
    const std::lock_guard lock(mutex_);
    std::size_t waiting = 0;
    for (const auto& entry : entries_) {
        if (!goes_on(entry->job)) continue;
        ++waiting;
        if (entry->job.kind == kind && entry->job.about == about)
            return fault(Fault::Kind::usage, "", "This is going on already", "Wait for it, or stop it.");
    }
    if (waiting >= most_waiting)
        return fault(Fault::Kind::usage, "", "Too many jobs are waiting", "Wait for some of them to end.");
    auto entry = std::make_shared<Entry>();
    entry->job.number = entries_.empty() ? 1 : entries_.back()->job.number + 1;
    entry->job.kind = kind;
    entry->job.about = about;
    entry->work = std::move(work);
    entries_.push_back(entry);
    if (entries_.size() > most_remembered && !goes_on(entries_.front()->job))
        entries_.erase(entries_.begin());
    if (!working_) {
        if (thread_.joinable()) thread_.join();
        working_ = true;
        thread_ = std::thread([this] { work_on(); });
    }
    return entry->job;
}

std::vector<Job> Jobs::all() const {
    const std::lock_guard lock(mutex_);
    std::vector<Job> jobs;
    for (const auto& entry : entries_)
        jobs.push_back(entry->job);
    return jobs;
}

Outcome<Job> Jobs::stop(std::int64_t number) {
    const std::lock_guard lock(mutex_);
    for (const auto& entry : entries_)
        if (entry->job.number == number) {
            entry->stop = true;
            return entry->job;
        }
    return fault(Fault::Kind::not_found, "", "There is no such job");
}

void Jobs::tell(const Entry& entry) {
    events_.tell("job", job_json(entry.job));
}

void Jobs::work_on() {
    for (;;) {
        std::shared_ptr<Entry> entry;
        {
            const std::lock_guard lock(mutex_);
            const auto next = std::ranges::find_if(
                entries_, [](const auto& candidate) { return candidate->job.state == Job::State::waiting; });
            if (next == entries_.end() || closing_) {
                working_ = false;
                return;
            }
            entry = *next;
            entry->job.state = entry->stop ? Job::State::stopped : Job::State::working;
            tell(*entry);
        }
        if (entry->stop) continue;
        auto told = std::chrono::steady_clock::now() - between_tellings;
        const auto done = entry->work(
            [&](double part, double seconds_left, const std::string& words) {
                const std::lock_guard lock(mutex_);
                entry->job.done = part;
                entry->job.seconds_left = seconds_left;
                entry->job.words = words;
                const auto now = std::chrono::steady_clock::now();
                if (now - told < between_tellings) return;
                told = now;
                tell(*entry);
            },
            entry->stop);
        const std::lock_guard lock(mutex_);
        entry->job.state = done ? Job::State::done : entry->stop ? Job::State::stopped : Job::State::failed;
        if (done) entry->job.done = 1;
        if (!done) entry->job.fault = done.error();
        entry->work = nullptr;
        tell(*entry);
    }
}

} // namespace decoupage
