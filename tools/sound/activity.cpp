#include "sound/activity.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

std::vector<Seconds> active(const Wave& wave, double below, double rest) {
    const double level = active_level(wave.samples, wave.rate);
    if (level <= -120) return {};
    const double least = std::pow(10, (level - below) / 10);
    const auto step = static_cast<std::size_t>(wave.rate / 100);
    std::vector<double> powers; // of hundredths
    for (std::size_t i = 0; i + step <= wave.samples.size(); i += step) {
        double sum = 0;
        for (std::size_t n = i; n < i + step; ++n)
            sum += static_cast<double>(wave.samples[n]) * wave.samples[n];
        powers.push_back(sum / static_cast<double>(step));
    }
    std::vector<Seconds> spans;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        const double next = i + 1 < powers.size() ? powers[i + 1] : powers[i];
        if ((powers[i] + next) / 2 >= least) {
            const double at = static_cast<double>(i) / 100;
            spans.push_back({at, at + 0.01});
        }
    }
    return joined(std::move(spans), rest);
}

std::vector<Seconds> joined(std::vector<Seconds> spans, double rest) {
    std::erase_if(spans, [](const Seconds& span) { return span.to <= span.from; });
    std::ranges::sort(spans, {}, &Seconds::from);
    std::vector<Seconds> result;
    for (const Seconds& span : spans)
        if (!result.empty() && span.from <= result.back().to + rest + 1e-9)
            result.back().to = std::max(result.back().to, span.to);
        else
            result.push_back(span);
    return result;
}

std::vector<Seconds> without(const std::vector<Seconds>& spans, const std::vector<Seconds>& others) {
    std::vector<Seconds> result;
    for (Seconds span : spans) {
        for (const Seconds& other : others) {
            if (other.to <= span.from || other.from >= span.to) continue;
            if (other.from > span.from) result.push_back({span.from, other.from});
            span.from = other.to;
        }
        if (span.to > span.from) result.push_back(span);
    }
    return result;
}

} // namespace decoupage::sound
