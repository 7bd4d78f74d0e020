// Learns from drawn heads what heads have in common, and how much they stray from look to look at one person:
// src/analysers/persons/drawn_heads.inc. Says how alike further drawn heads are.

#include "analysers/persons/likeness.hpp"
#include "bench/gaze/drawn_heads.hpp"
#include "lookouts/face_finder.hpp"
#include "lookouts/head.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace decoupage;
using namespace decoupage::persons;

/// The étude has three heads; a person of another number has features of their own: pulled this way and that,
/// and stained.
class Features {
public:
    explicit Features(std::uint32_t person) : random_(person) {
        for (Wave& wave : waves_)
            wave = {6 * dice(), 6 * dice(), 3.14F * dice(), 0.025F * dice(), 0.025F * dice()};
        for (Stain& stain : stains_)
            stain = {0.6F * dice(), -0.1F + 0.7F * dice(), 0.13F + 0.08F * dice(), 70 * dice()};
    }

    Plane<std::uint8_t> on(const Plane<std::uint8_t>& luma, const Box& face) const {
        const float high = face.height * static_cast<float>(luma.height);
        const float x = (face.left + face.width / 2) * static_cast<float>(luma.width);
        const float y = (face.top + face.height / 2) * static_cast<float>(luma.height);
        Plane<std::uint8_t> changed(luma.width, luma.height);
        for (int row = 0; row < luma.height; ++row)
            for (int column = 0; column < luma.width; ++column) {
                const float across = (static_cast<float>(column) - x) / high,
                            down = (static_cast<float>(row) - y) / high;
                const Pull pull = pull_at(across, down);
                const int from_x = column + static_cast<int>(std::lround(pull.across * high));
                const int from_y = row + static_cast<int>(std::lround(pull.down * high));
                const float level = static_cast<float>(
                    luma.at(std::clamp(from_x, 0, luma.width - 1), std::clamp(from_y, 0, luma.height - 1)));
                changed.at(column, row) =
                    static_cast<std::uint8_t>(std::clamp(level + stain_at(across, down), 0.0F, 255.0F));
            }
        return changed;
    }

private:
    /// In heights of the face, as all here.
    struct Pull {
        float across, down;
    };
    struct Wave {
        float along, down, phase, pull_across, pull_down;
    };
    struct Stain {
        float x, y, size, strength;
    };

    /// -1 to 1.
    float dice() { return static_cast<float>(random_() >> 8) / 8388608.0F - 1; }

    Pull pull_at(float x, float y) const {
        Pull pull{0, 0};
        for (const Wave& wave : waves_) {
            const float height = std::sin(wave.along * x + wave.down * y + wave.phase);
            pull.across += height * wave.pull_across, pull.down += height * wave.pull_down;
        }
        return pull;
    }

    float stain_at(float x, float y) const {
        float sum = 0;
        for (const Stain& stain : stains_) {
            const float away = std::hypot(x - stain.x, y - stain.y) / stain.size;
            sum += stain.strength * std::exp(-away * away / 2);
        }
        return sum;
    }

    std::mt19937 random_;
    std::array<Wave, 5> waves_{};
    std::array<Stain, 6> stains_{};
};

/// Heads of other numbers are for the gaze (train_gaze, bench/gaze).
constexpr std::uint32_t first_look = 1000000;
constexpr std::uint32_t looks_each = 8;

Patterns looks_at(std::uint32_t person, const lookouts::FaceFinder& finder) {
    const Features features(person);
    Patterns looks;
    for (std::uint32_t look = 0; look < looks_each; ++look) {
        const bench::DrawnHead head = bench::drawn_head(first_look + person * looks_each + look, person);
        for (const lookouts::FoundFace& face : finder.faces(head.luma)) {
            if (std::abs(face.box.height / head.height - 1) > 0.35F) continue;
            const auto levels = lookouts::head_of(features.on(head.luma, face.box), face.box);
            Sighting sighting;
            sighting.numbers.assign(levels.values.begin(), levels.values.end());
            looks.push_back(*pattern_in(sighting));
            break;
        }
    }
    return looks;
}

std::vector<Patterns> looks_at_all(std::uint32_t first, std::uint32_t end) {
    const auto finder = lookouts::FaceFinder::installed();
    std::vector<Patterns> all;
    for (std::uint32_t person = first; finder && person < end; ++person)
        if (Patterns looks = looks_at(person, *finder); !looks.empty()) all.push_back(std::move(looks));
    return all;
}

int in_hundred_thousandths(float value) {
    return static_cast<int>(std::lround(value * 1e5F));
}

void write(const Common& common, const char* path, const char* people) {
    std::ofstream file(path);
    file << "// By train_heads " << people << " (tools/train).\n";
    for (const float value : common.mean)
        file << in_hundred_thousandths(value) << ',';
    for (std::size_t row = 0; row < pattern_size; ++row) {
        file << '\n';
        for (std::size_t column = 0; column <= row; ++column)
            file << in_hundred_thousandths(common.straying.at(row, column)) << ',';
    }
    file << '\n';
}

struct Pair {
    float likeness;
    bool same;
};

std::vector<Pair> pairs_of(const std::vector<Patterns>& people, const Common& common) {
    const Yardstick yardstick(common);
    std::vector<std::pair<std::size_t, Pattern>> heads;
    for (std::size_t person = 0; person < people.size(); ++person)
        for (const Pattern& look : people[person])
            heads.emplace_back(person, ready(look, yardstick));
    std::vector<Pair> pairs;
    for (std::size_t one = 0; one < heads.size(); ++one)
        for (std::size_t other = one + 1; other < heads.size(); ++other)
            pairs.push_back(
                {likeness(heads[one].second, heads[other].second), heads[one].first == heads[other].first});
    return pairs;
}

/// Where one pair in thirty is of one person, as among thirty persons.
void say_how_sure(const std::vector<Pair>& pairs) {
    const auto same = static_cast<double>(std::ranges::count(pairs, true, &Pair::same));
    const double different = static_cast<double>(pairs.size()) - same;
    std::printf("likeness   of one person   of two   of one, where one pair in thirty is\n");
    for (float least = 0.3F; least < 0.8F; least += 0.05F) {
        double found = 0, invented = 0;
        for (const Pair& pair : pairs)
            if (pair.likeness >= least) (pair.same ? found : invented) += 1;
        found /= same, invented /= different;
        std::printf("%8.2f %15.4f %8.5f %10.3f\n", static_cast<double>(least), found, invented,
                    found / std::max(1e-9, found + 29 * invented));
    }
    double middle = 0.5, slope = 10; // of a logistic curve, by Newton's steps down the slope
    for (int step = 0; step < 100; ++step) {
        double a = 0, b = 0, aa = 1e-9, ab = 0, bb = 1e-9;
        for (const Pair& pair : pairs) {
            const double x = static_cast<double>(pair.likeness),
                         weight = pair.same ? 1 / same : 29 / different;
            const double p = 1 / (1 + std::exp(-slope * (x - middle)));
            const double by_middle = -slope, by_slope = x - middle, wrong = (pair.same ? 1 : 0) - p;
            a += weight * wrong * by_middle, b += weight * wrong * by_slope;
            aa += weight * p * (1 - p) * by_middle * by_middle,
                bb += weight * p * (1 - p) * by_slope * by_slope;
            ab += weight * p * (1 - p) * by_middle * by_slope;
        }
        const double scale = 0.5 / (aa * bb - ab * ab);
        middle += scale * (bb * a - ab * b), slope += scale * (aa * b - ab * a);
    }
    std::printf("confidence: middle %.3f, slope %.1f\n", middle, slope);
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fprintf(stderr,
                     "train_heads PEOPLE FILE: for instance 400 src/analysers/persons/drawn_heads.inc\n");
        return 2;
    }
    const auto people = static_cast<std::uint32_t>(std::stoul(words[1]));
    const Common common = common_to(looks_at_all(0, people));
    write(common, words[2], words[1]);
    say_how_sure(pairs_of(looks_at_all(people, people + people / 2), common));
}
