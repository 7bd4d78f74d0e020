#include "workbench/tries.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::chrono::minutes remembered{1};

} // namespace

std::optional<std::chrono::seconds> Tries::wait_before(const std::string& from, Time now) {
    const std::lock_guard lock(mutex_);
    while (!tries_.empty() && now - tries_.front().at >= remembered)
        tries_.pop_front();
    const auto of_this = [&](const Try& one) { return one.from == from; };
    const auto from_here = static_cast<std::size_t>(std::ranges::count_if(tries_, of_this));
    if (from_here < most_from_one && tries_.size() < most_in_all) {
        tries_.push_back({from, now});
        return std::nullopt;
    }
    const auto oldest = from_here < most_from_one ? tries_.begin() : std::ranges::find_if(tries_, of_this);
    return std::chrono::ceil<std::chrono::seconds>(oldest->at + remembered - now);
}

void Tries::forgive(const std::string& from) {
    const std::lock_guard lock(mutex_);
    const auto last =
        std::find_if(tries_.rbegin(), tries_.rend(), [&](const Try& one) { return one.from == from; });
    if (last != tries_.rend()) tries_.erase(std::next(last).base());
}

} // namespace decoupage
