// Tests of what stands in columns of their own: numbers, labels, places.

#include "figures/camera.hpp"
#include "library/tests.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// How far beyond its limit a number lies, of the larger of both: 0.5 at the limit, 1 far beyond.
float margin(float value, float limit) {
    const float whole = std::max(std::abs(value), std::abs(limit));
    return whole > 0 && std::isfinite(limit) ? 0.5f + 0.5f * std::min(1.0f, std::abs(value - limit) / whole)
                                             : 1.0f;
}

class OfNumbers : public Tester {
public:
    OfNumbers(const Index& index, const std::string& track, NumberTest test)
        : test_(std::move(test)), column_(index.walk(track, test_.column)) {}

    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        std::vector<float> found(candidates.standing.size());
        const auto column = column_.column_of(candidates.film.id);
        if (!column) return tl::unexpected(column.error());
        if (!*column || !(*column)->fits(candidates.spans.size())) return found;
        for (std::size_t at = 0; at < found.size(); ++at) {
            const float value = (*column)->at(candidates.standing[at]);
            if (value >= test_.least && value <= test_.most)
                found[at] = std::isinf(test_.most) || std::isinf(test_.least)
                                ? margin(value, std::isinf(test_.most) ? test_.least : test_.most)
                                : 1.0f;
        }
        kept_ = **column;
        return found;
    }

    Outcome<std::string> why(const Candidates&, std::size_t candidate) override {
        const double value = static_cast<double>(kept_.at(candidate));
        if (test_.column == "seconds") return figure_words(value) + " s";
        const bool counts = test_.column == "faces" || test_.column == "persons" || test_.column == "words";
        return plain_label(test_.column) + " " +
               (counts ? std::to_string(std::lround(value)) : figure_words(value));
    }

private:
    NumberTest test_;
    Index::Walk column_;
    Column kept_;
};

/// Of labels, and of what the camera does: with the confidence that goes with it, where there is one.
class OfLabels : public Tester {
public:
    OfLabels(const Index& index, const std::string& track, const LabelTest& test)
        : index_(index), column_(index.walk(track, test.column)), sought_(index.labels().size()),
          confidence_(index.walk(track, track == "shots" ? test.column + "_confidence" : "confidence")) {
        for (const std::string& label : test.labels) {
            const auto known = std::ranges::find(index.labels(), label);
            if (known != index.labels().end())
                sought_[static_cast<std::size_t>(known - index.labels().begin())] = true;
        }
    }
    OfLabels(const Index& index, const MovementTest& test)
        : index_(index), column_(index.walk("shots", "movements")),
          confidence_(index.walk("shots", "movement_confidence")) {
        for (const std::size_t movement : test.movements)
            if (movement < movement_labels.size()) movements_ |= 1u << movement;
    }

    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        std::vector<float> found(candidates.standing.size());
        const auto column = column_.column_of(candidates.film.id);
        const auto confidence = confidence_.column_of(candidates.film.id);
        if (!column) return tl::unexpected(column.error());
        if (!confidence) return tl::unexpected(confidence.error());
        if (!*column || !(*column)->fits(candidates.spans.size())) return found;
        kept_ = **column;
        sure_ = *confidence && (*confidence)->fits(candidates.spans.size()) ? **confidence : Column({1.0f});
        for (std::size_t at = 0; at < found.size(); ++at) {
            const std::size_t candidate = candidates.standing[at];
            if (!holds(kept_.at(candidate))) continue;
            const float sure = sure_.at(candidate);
            found[at] = std::isfinite(sure) ? std::clamp(sure, 0.01f, 1.0f) : 0.5f;
        }
        return found;
    }

    Outcome<std::string> why(const Candidates&, std::size_t candidate) override {
        std::string words;
        if (movements_ != 0) {
            const auto all = static_cast<unsigned>(kept_.at(candidate));
            for (std::size_t movement = 0; movement < movement_labels.size(); ++movement)
                if ((all & movements_ & (1u << movement)) != 0)
                    words += (words.empty() ? "" : ", ") + std::string(movement_labels[movement]);
        } else if (const auto number = static_cast<std::size_t>(kept_.at(candidate));
                   number < index_.labels().size()) {
            words = plain_label(index_.labels()[number]);
        }
        const auto sure = static_cast<double>(sure_.at(candidate));
        return std::isfinite(sure) && sure < 1 ? words + " (" + figure_words(sure) + ")" : words;
    }

private:
    bool holds(float value) const {
        if (!(value >= 0 && value < 1e6f)) return false;
        if (movements_ != 0) return (static_cast<unsigned>(value) & movements_) != 0;
        const auto number = static_cast<std::size_t>(value);
        return number < sought_.size() && sought_[number];
    }

    const Index& index_;
    Index::Walk column_;
    std::vector<bool> sought_;
    unsigned movements_ = 0;
    Index::Walk confidence_;
    Column kept_, sure_{{1.0f}};
};

class OfPlace : public Tester {
public:
    OfPlace(const Index& index, const std::string& track, const PlaceTest& test)
        : test_(test), start_(index.walk(track, "start")), length_(index.walk(track, "seconds")) {}

    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        std::vector<float> found(candidates.standing.size());
        const auto start = start_.column_of(candidates.film.id),
                   length = length_.column_of(candidates.film.id);
        if (!start) return tl::unexpected(start.error());
        if (!length) return tl::unexpected(length.error());
        if (!*start || !*length || !(*start)->fits(candidates.spans.size()) ||
            !(*length)->fits(candidates.spans.size()))
            return found;
        kept_start_ = **start, kept_length_ = **length;
        const double whole = seconds(candidates.film.length);
        const double unit = test_.unit == PlaceTest::Unit::share ? whole : 1;
        const double least = test_.least * unit, most = std::min(test_.most * unit, whole);
        for (std::size_t at = 0; at < found.size(); ++at) {
            const auto [near, far] = distances(whole, candidates.standing[at]);
            if (far < least || near > most) continue;
            const double reach = std::max(1e-9, most - least);
            found[at] = static_cast<float>(1 - 0.5 * std::clamp((near - least) / reach, 0.0, 1.0));
        }
        return found;
    }

    Outcome<std::string> why(const Candidates& candidates, std::size_t candidate) override {
        const auto [near, far] = distances(seconds(candidates.film.length), candidate);
        const auto whole = static_cast<std::int64_t>(std::max(0.0, near));
        const std::string how_far = clock_text(from_ticks(whole, 1, 1));
        return test_.from == PlaceTest::From::start ? how_far + " after the start"
               : near < 0.5                         ? "at the end"
                                                    : how_far + " before the end";
    }

private:
    /// Of its nearer and its farther end.
    std::pair<double, double> distances(double whole, std::size_t candidate) const {
        const double start = static_cast<double>(kept_start_.at(candidate));
        const double end = start + static_cast<double>(kept_length_.at(candidate));
        return test_.from == PlaceTest::From::start ? std::pair(start, end)
                                                    : std::pair(std::max(0.0, whole - end), whole - start);
    }

    PlaceTest test_;
    Index::Walk start_, length_;
    Column kept_start_, kept_length_;
};

} // namespace

std::unique_ptr<Tester> tester_of(const Index& index, const std::string& track, const NumberTest& test) {
    return std::make_unique<OfNumbers>(index, track, test);
}

std::unique_ptr<Tester> tester_of(const Index& index, const std::string& track, const LabelTest& test) {
    return std::make_unique<OfLabels>(index, track, test);
}

std::unique_ptr<Tester> tester_of(const Index& index, const MovementTest& test) {
    return std::make_unique<OfLabels>(index, test);
}

std::unique_ptr<Tester> tester_of(const Index& index, const std::string& track, const PlaceTest& test) {
    return std::make_unique<OfPlace>(index, track, test);
}

} // namespace decoupage
