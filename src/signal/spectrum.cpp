#include "signal/spectrum.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <kiss_fftr.h>
#include <new>
#include <numbers>

namespace decoupage {

namespace {

/// Its mean is 1.
std::vector<float> window_of(int length, Spectrum::Window kind) {
    std::vector<float> window(static_cast<std::size_t>(length), 1.0F);
    if (kind == Spectrum::Window::hann)
        for (std::size_t i = 0; i < window.size(); ++i)
            window[i] = static_cast<float>(
                1 - std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(length)));
    return window;
}

} // namespace

struct Spectrum::Plan {
    struct Free {
        void operator()(kiss_fftr_state* plan) const { kiss_fftr_free(plan); }
    };
    std::unique_ptr<kiss_fftr_state, Free> transform;
    std::vector<float> window, samples, power;
    std::vector<kiss_fft_cpx> bins;
};

Spectrum::Spectrum(int length, Window window) : plan_(std::make_unique<Plan>()) {
    assert(length >= 2 && length % 2 == 0);
    plan_->transform.reset(kiss_fftr_alloc(length, 0, nullptr, nullptr));
    if (plan_->transform == nullptr) throw std::bad_alloc();
    plan_->window = window_of(length, window);
    plan_->samples.resize(plan_->window.size());
    plan_->bins.resize(plan_->window.size() / 2 + 1);
    plan_->power.resize(plan_->bins.size());
}

Spectrum::~Spectrum() = default;
Spectrum::Spectrum(Spectrum&&) noexcept = default;
Spectrum& Spectrum::operator=(Spectrum&&) noexcept = default;

int Spectrum::length() const {
    return static_cast<int>(plan_->window.size());
}

std::span<const float> Spectrum::power(std::span<const float> samples) {
    assert(samples.size() == plan_->window.size());
    std::transform(samples.begin(), samples.end(), plan_->window.begin(), plan_->samples.begin(),
                   [](float sample, float weight) { return sample * weight; });
    kiss_fftr(plan_->transform.get(), plan_->samples.data(), plan_->bins.data());
    const float scale = 1.0F / static_cast<float>(plan_->window.size());
    std::transform(plan_->bins.begin(), plan_->bins.end(), plan_->power.begin(),
                   [scale](const kiss_fft_cpx& bin) {
                       const float real = bin.r * scale, imaginary = bin.i * scale;
                       return real * real + imaginary * imaginary;
                   });
    return plan_->power;
}

} // namespace decoupage
