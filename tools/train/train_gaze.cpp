// Learns from drawn heads where eyes go: the weights in src/lookouts/gaze_weights.inc.

#include "bench/gaze/drawn_heads.hpp"
#include "lookouts/face_finder.hpp"
#include "lookouts/gaze.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace decoupage;
using namespace decoupage::lookouts;

struct Lesson {
    EyePair eyes;
    Gaze truth;
};

/// Closed eyes go nowhere; they are learnt as eyes that look far down.
constexpr float closed_above = -30;
/// Heads of other numbers are for the bench (bench/gaze).
constexpr std::uint32_t first_head = 100000;

std::vector<Lesson> lessons(std::uint32_t heads) {
    const auto finder = FaceFinder::installed();
    const auto eye_finder = EyeFinder::installed();
    std::vector<Lesson> all;
    for (std::uint32_t number = first_head; finder && eye_finder && number < first_head + heads; ++number) {
        const bench::DrawnHead head = bench::drawn_head(number);
        for (const FoundFace& face : finder->faces(head.luma)) {
            if (std::abs(face.box.height / head.height - 1) > 0.35F) continue;
            if (auto eyes = eye_finder->eyes(head.luma, face.box)) {
                const float above = head.closed ? closed_above : head.above;
                all.push_back({std::move(*eyes), {head.aside, above}});
            }
            break;
        }
        if (number % 500 == 0) std::fprintf(stderr, "%u\n", number - first_head);
    }
    return all;
}

Lesson mirrored(Lesson lesson) {
    Plane<std::uint8_t>& strip = lesson.eyes.strip;
    for (int y = 0; y < strip.height; ++y) {
        const auto row = strip.values.begin() + static_cast<std::ptrdiff_t>(y) * strip.width;
        std::reverse(row, row + strip.width);
    }
    const float edge = static_cast<float>(strip.width) - 1;
    std::swap(lesson.eyes.left, lesson.eyes.right);
    lesson.eyes.left.x = edge - lesson.eyes.left.x;
    lesson.eyes.right.x = edge - lesson.eyes.right.x;
    lesson.truth.aside = -lesson.truth.aside;
    return lesson;
}

using Dice = std::function<float()>; ///< gives -1 to 1

/// A soft patch of light, shadow or paint somewhere.
void blotch(Plane<std::uint8_t>& strip, const Dice& dice) {
    const float x = 52 * (1 + dice()), y = 30 * (1 + dice());
    const float size = 11 + 8 * dice(), strength = 70 * dice();
    for (int row = 0; row < strip.height; ++row)
        for (int column = 0; column < strip.width; ++column) {
            const float across = (static_cast<float>(column) - x) / size,
                        down = (static_cast<float>(row) - y) / size;
            const float level = static_cast<float>(strip.at(column, row)) +
                                strength * std::exp(-(across * across + down * down) / 2);
            strip.at(column, row) = static_cast<std::uint8_t>(std::clamp(level, 0.0F, 255.0F));
        }
}

/// The eyes found a little elsewhere, under another gradation, in a face with blotches.
Lesson shaken(Lesson lesson, std::mt19937& random) {
    const Dice dice = [&] { return static_cast<float>(random() >> 8) / 8388608.0F - 1; };
    const float reach = 0.08F * (lesson.eyes.right.x - lesson.eyes.left.x);
    for (EyePair::Place* eye : {&lesson.eyes.left, &lesson.eyes.right})
        eye->x += reach * dice(), eye->y += reach * dice();
    const float gamma = std::exp(0.5F * dice());
    for (std::uint8_t& level : lesson.eyes.strip.values)
        level = static_cast<std::uint8_t>(255 * std::pow(static_cast<float>(level) / 255, gamma) + 0.5F);
    for (int i = 0; i < 3; ++i)
        blotch(lesson.eyes.strip, dice);
    return lesson;
}

/// Ridge regression: sums of products are gathered, then solved after Cholesky.
class Ridge {
public:
    static constexpr std::size_t size = gaze_inputs + 1;

    void add(const Lesson& lesson) {
        const GazeInputs inputs = inputs_of(lesson.eyes);
        std::vector<double> row(inputs.begin(), inputs.end());
        row.push_back(1);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j <= i; ++j)
                products_[i * size + j] += row[i] * row[j];
            aside_[i] += row[i] * static_cast<double>(lesson.truth.aside);
            above_[i] += row[i] * static_cast<double>(lesson.truth.above);
        }
    }

    std::vector<Gaze> weights() {
        for (std::size_t i = 0; i + 1 < size; ++i)
            products_[i * size + i] *= 1 + pull; // by how large it is, so that all are held back alike
        decompose();
        const auto aside = solved(aside_), above = solved(above_);
        std::vector<Gaze> weights;
        for (std::size_t i = 0; i < size; ++i)
            weights.push_back({static_cast<float>(aside[i]), static_cast<float>(above[i])});
        return weights;
    }

private:
    void decompose() {
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = products_[i * size + j];
                for (std::size_t k = 0; k < j; ++k)
                    sum -= products_[i * size + k] * products_[j * size + k];
                products_[i * size + j] = i == j ? std::sqrt(sum) : sum / products_[j * size + j];
            }
    }

    std::vector<double> solved(std::vector<double> right) const {
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t k = 0; k < i; ++k)
                right[i] -= products_[i * size + k] * right[k];
            right[i] /= products_[i * size + i];
        }
        for (std::size_t i = size; i-- > 0;) {
            for (std::size_t k = i + 1; k < size; ++k)
                right[i] -= products_[k * size + i] * right[k];
            right[i] /= products_[i * size + i];
        }
        return right;
    }

    static constexpr double pull = 0.1;
    std::vector<double> products_ = std::vector<double>(size * size), aside_ = std::vector<double>(size),
                        above_ = std::vector<double>(size);
};

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fprintf(stderr, "train_gaze HEADS FILE: for instance 6000 src/lookouts/gaze_weights.inc\n");
        return 2;
    }
    const auto all = lessons(static_cast<std::uint32_t>(std::stoul(words[1])));
    Ridge ridge;
    std::mt19937 random(1);
    for (const Lesson& lesson : all)
        for (const Lesson& one :
             {lesson, shaken(lesson, random), shaken(lesson, random), shaken(lesson, random)}) {
            ridge.add(one);
            ridge.add(mirrored(one));
        }
    std::ofstream file(words[2]);
    file << "// By train_gaze " << words[1]
         << " (tools/train): aside, above; the last is what is always added.\n";
    for (const Gaze& weight : ridge.weights()) {
        char line[64];
        std::snprintf(line, sizeof line, "{%.4gF, %.4gF},\n", static_cast<double>(weight.aside),
                      static_cast<double>(weight.above));
        file << line;
    }
    std::printf("%zu pairs of eyes\n", all.size());
}
