#pragma once
/// Samples on a line of their own numbers, from the film's start: the end grows, what is no longer needed is
/// let go.

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage {

class SoundLine {
public:
    /// Begins with zeros from sample `first`, which may be below 0, to sample 0.
    explicit SoundLine(std::int64_t first) : first_(first), samples_(static_cast<std::size_t>(-first)) {}

    std::int64_t end() const { return first_ + std::ssize(samples_); }
    void add(std::span<const float> samples) {
        samples_.insert(samples_.end(), samples.begin(), samples.end());
    }
    void add_zeros(std::int64_t count) { samples_.resize(samples_.size() + static_cast<std::size_t>(count)); }
    /// Samples from `first` to `end`, which must be there.
    std::span<const float> part(std::int64_t first, std::int64_t end) const {
        return std::span(samples_).subspan(static_cast<std::size_t>(first - first_),
                                           static_cast<std::size_t>(end - first));
    }
    void let_go_before(std::int64_t first) {
        samples_.erase(samples_.begin(), samples_.begin() + static_cast<std::ptrdiff_t>(first - first_));
        first_ = first;
    }

private:
    std::int64_t first_;
    std::vector<float> samples_;
};

} // namespace decoupage
