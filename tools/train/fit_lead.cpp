// Fits how far voices stand above the rest: see --help.

#include "analysers/heard/lead.hpp"
#include "bench/sound/clips.hpp"
#include "deeds/whole_file.hpp"
#include "signal/gated_loudness.hpp"
#include "train/lesson.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

using namespace decoupage;
using namespace decoupage::train;

namespace {

/// Sums for the weights of least squares that are kept small (ridge regression: Hoerl and Kennard 1970).
class Fit {
public:
    explicit Fit(std::size_t inputs) : width_(inputs + 1), squares_(width_ * width_), sums_(width_) {}

    void add(std::span<const float> inputs, double wanted) {
        std::vector<double> row(inputs.begin(), inputs.end());
        row.push_back(1);
        for (std::size_t i = 0; i < width_; ++i) {
            sums_[i] += row[i] * wanted;
            for (std::size_t j = 0; j < width_; ++j)
                squares_[i * width_ + j] += row[i] * row[j];
        }
    }

    /// By elimination; the sums are of full rank once `kept_small` stands on their diagonal.
    std::vector<double> weights(double kept_small) const {
        std::vector<double> a = squares_, b = sums_;
        for (std::size_t i = 0; i + 1 < width_; ++i)
            a[i * width_ + i] += kept_small;
        for (std::size_t i = 0; i < width_; ++i)
            for (std::size_t row = i + 1; row < width_; ++row) {
                const double share = a[row * width_ + i] / a[i * width_ + i];
                for (std::size_t j = i; j < width_; ++j)
                    a[row * width_ + j] -= share * a[i * width_ + j];
                b[row] -= share * b[i];
            }
        for (std::size_t i = width_; i-- > 0;) {
            for (std::size_t j = i + 1; j < width_; ++j)
                b[i] -= a[i * width_ + j] * b[j];
            b[i] /= a[i * width_ + i];
        }
        return b;
    }

private:
    std::size_t width_;
    std::vector<double> squares_, sums_;
};

/// Adds each tenth of a second in which somebody surely speaks, and there is something else.
void add_clip(Fit& fit, const bench::HeardClip& clip) {
    constexpr float nothing = -70; // LUFS
    const Sequence rows = heard::lead_inputs(clip.heard_curves());
    for (std::size_t t = 0; t < std::min(rows.moments, clip.levels.size()); ++t) {
        const auto& [speech, music, sounds] = clip.levels[t];
        if (clip.truth[0][t] != bench::Heard::yes || speech < nothing) continue;
        const float rest = mean_loudness(std::array{music, sounds}) + 3.01F;
        fit.add(rows.at(t), std::clamp(speech - rest, -heard::farthest_lead, heard::farthest_lead));
    }
}

std::string text_of(const std::vector<double>& weights) {
    std::string text = "// By fit_lead (tools/train). How and on what: docs/methods/balance.md.\n";
    for (std::size_t i = 0; i < weights.size(); ++i) {
        char number[32];
        std::snprintf(number, sizeof number, "%.5gF,%s", weights[i], i % 8 == 7 ? "\n" : " ");
        // 5 is no float in C++ where 5.0 is one.
        std::string word = number;
        if (word.find_first_of(".en") == std::string::npos) word.insert(word.find('F'), ".0");
        text += word;
    }
    return text + "\n";
}

} // namespace

int main(int count, char** arguments) {
    Lesson lesson;
    Options options;
    options.plain("PLACE", lesson.places);
    options.value("-o,--output", "FILE", lesson.output, "the weights, as the program includes them");
    const auto run = [&]() -> Outcome<void> {
        constexpr double kept_small = 30;
        Fit fit(heard::heard_network_shape().inputs + heard::heard_network_shape().channels);
        for (const std::string& place : lesson.places) {
            const auto clips = bench::composed_clips(place);
            if (!clips) return tl::unexpected(clips.error());
            for (const bench::HeardClip& clip : *clips)
                add_clip(fit, clip);
        }
        const std::string text = text_of(fit.weights(kept_small));
        if (!lesson.output.empty()) return write_whole_file(lesson.output, text);
        std::fputs(text.c_str(), stdout);
        return {};
    };
    return answer({"fit_lead",
                   "Fits how far voices stand above the rest, on composed sound of which the level of each\n"
                   "kind is known. A PLACE is FOLDER/ or FOLDER/BEGINNING-OF-NAMES, with NAME.wav, NAME.txt\n"
                   "and NAME.levels.\n",
                   "  compose_sound --split train --count 100 --seed 77 --name train -o sounds\n"
                   "  fit_lead -o src/analysers/heard/lead_weights.inc sounds/\n",
                   run},
                  options, count, arguments);
}
