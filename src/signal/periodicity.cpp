#include "signal/periodicity.hpp"

#include <algorithm>
#include <cassert>
#include <kiss_fftr.h>
#include <new>
#include <vector>

namespace decoupage {

struct Periodicity::Plan {
    struct Free {
        void operator()(kiss_fftr_state* plan) const { kiss_fftr_free(plan); }
    };
    std::unique_ptr<kiss_fftr_state, Free> transform;
    std::vector<kiss_fft_cpx> bins;
    std::vector<float> lags;
};

Periodicity::Periodicity(int length) : plan_(std::make_unique<Plan>()) {
    assert(length >= 2 && length % 2 == 0);
    plan_->transform.reset(kiss_fftr_alloc(length, 1, nullptr, nullptr));
    if (plan_->transform == nullptr) throw std::bad_alloc();
    plan_->lags.resize(static_cast<std::size_t>(length));
    plan_->bins.resize(plan_->lags.size() / 2 + 1);
}

Periodicity::~Periodicity() = default;
Periodicity::Periodicity(Periodicity&&) noexcept = default;
Periodicity& Periodicity::operator=(Periodicity&&) noexcept = default;

std::span<const float> Periodicity::lags(std::span<const float> power) {
    assert(power.size() == plan_->bins.size());
    std::transform(power.begin(), power.end(), plan_->bins.begin(), [](float value) {
        return kiss_fft_cpx{value, 0};
    });
    kiss_fftri(plan_->transform.get(), plan_->bins.data(), plan_->lags.data());
    return plan_->lags;
}

} // namespace decoupage
