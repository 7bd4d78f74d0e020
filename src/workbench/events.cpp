#include "workbench/events.hpp"

#include <chrono>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

constexpr std::size_t most_kept = 256;
constexpr std::chrono::seconds longest_silence{10};

} // namespace

class Events::Listening final : public Flow {
public:
    Listening(Events& events, std::uint64_t next) : events_(events), next_(next) {}

    std::optional<std::string> next() override {
        if (!begun_) {
            begun_ = true;
            return ": listening\n\n";
        }
        std::unique_lock lock(events_.mutex_);
        const auto ready = [&] { return events_.closed_ || events_.next_ > next_; };
        if (!events_.told_.wait_for(lock, longest_silence, ready)) return ": still here\n\n";
        if (events_.closed_) return std::nullopt;
        const std::uint64_t oldest = events_.next_ - events_.recent_.size();
        std::string text = next_ < oldest ? "event: lost\ndata: {}\n\n" : "";
        for (next_ = std::max(next_, oldest); next_ < events_.next_; ++next_)
            text += events_.recent_[next_ - oldest];
        return text;
    }

private:
    Events& events_;
    std::uint64_t next_;
    bool begun_ = false;
};

void Events::tell(const std::string& name, const nlohmann::ordered_json& what) {
    const std::string data = what.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    const std::lock_guard lock(mutex_);
    recent_.push_back("event: " + name + "\ndata: " + data + "\n\n");
    if (recent_.size() > most_kept) recent_.pop_front();
    ++next_;
    told_.notify_all();
}

std::unique_ptr<Flow> Events::listen() {
    const std::lock_guard lock(mutex_);
    return std::make_unique<Listening>(*this, next_);
}

void Events::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    told_.notify_all();
}

} // namespace decoupage
