#pragma once
/// How alike a signal is to itself a little later, from its spectrum. By KissFFT.

#include <memory>
#include <span>

namespace decoupage {

/// The autocorrelation that belongs to a spectrum. Keeps a plan and room to work in: one for each thread.
class Periodicity {
public:
    /// Of spectra with `length` / 2 + 1 bins; `length` even, at least 2.
    explicit Periodicity(int length);
    ~Periodicity();
    Periodicity(Periodicity&&) noexcept;
    Periodicity& operator=(Periodicity&&) noexcept;

    /// For lags of 0 to `length` - 1 samples, at a rate of twice the highest bin, times `length`: from the
    /// power of each bin, or whatever stands for it. Valid until the next call.
    std::span<const float> lags(std::span<const float> power);

private:
    struct Plan;
    std::unique_ptr<Plan> plan_;
};

} // namespace decoupage
