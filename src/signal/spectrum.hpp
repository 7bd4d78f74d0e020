#pragma once
/// Spectra of real signals, by KissFFT.

#include <memory>
#include <span>
#include <vector>

namespace decoupage {

/// The spectrum of `length` samples (even, at least 2), under a window. Keeps a plan and room to work in: one
/// for each thread.
class Spectrum {
public:
    enum class Window { plain, hann };
    explicit Spectrum(int length, Window window = Window::hann);
    ~Spectrum();
    Spectrum(Spectrum&&) noexcept;
    Spectrum& operator=(Spectrum&&) noexcept;

    int length() const;
    int bins() const { return length() / 2 + 1; }
    /// The squared magnitude of each bin, whatever the length and window: a sine of amplitude 1 in the middle
    /// of a bin has 1/4 there. Valid until the next call.
    std::span<const float> power(std::span<const float> samples);

private:
    struct Plan;
    std::unique_ptr<Plan> plan_;
};

} // namespace decoupage
