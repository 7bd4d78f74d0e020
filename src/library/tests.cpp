#include "library/tests.hpp"

#include "figures/camera.hpp"
#include "film/folded.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

std::string figure_words(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), std::abs(value) < 10 ? "%.2f" : "%.1f", value);
    return text.data();
}

std::string share_words(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string plain_label(std::string label) {
    std::ranges::replace(label, '_', ' ');
    return label;
}

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

class OfOverlap : public Tester {
public:
    OfOverlap(const Index& index, OverlapTest test) : test_(std::move(test)) {
        for (const OverlapTest::Source& source : test_.sources) {
            spans_.push_back(index.walk(source.track, "span"));
            labels_.push_back(index.walk(source.track, "label"));
            std::vector<float> numbers;
            for (const std::string& label : source.labels) {
                const auto known = std::ranges::find(index.labels(), label);
                if (known != index.labels().end())
                    numbers.push_back(static_cast<float>(known - index.labels().begin()));
            }
            sought_.push_back(std::move(numbers));
        }
    }

    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        std::vector<float> found(candidates.standing.size());
        const auto stretches = stretches_of(candidates.film.id);
        if (!stretches) return tl::unexpected(stretches.error());
        kept_ = Overlap(*stretches);
        const bool with = test_.presence == Presence::with;
        std::size_t from = 0;
        for (std::size_t at = 0; at < found.size(); ++at) {
            const double share = kept_.share(candidates.spans[candidates.standing[at]], from);
            if ((share > static_cast<double>(test_.share)) != with) continue;
            found[at] = static_cast<float>(std::max(0.01, with ? share : 1 - share));
        }
        return found;
    }

    Outcome<std::string> why(const Candidates& candidates, std::size_t candidate) override {
        std::string words;
        for (const OverlapTest::Source& source : test_.sources) {
            const std::string name =
                source.labels.size() == 1 ? source.labels.front() : std::string(source.track);
            words += (words.empty() ? "" : " or ") + plain_label(name);
        }
        const double share = kept_.share(candidates.spans[candidate]);
        return share > 0 ? words + " " + share_words(share) : "no " + words;
    }

private:
    Outcome<std::vector<FrameSpan>> stretches_of(std::int64_t film) {
        std::vector<FrameSpan> all;
        for (std::size_t source = 0; source < test_.sources.size(); ++source) {
            const auto spans = spans_[source].spans_of(film);
            if (!spans) return tl::unexpected(spans.error());
            if (!*spans) continue;
            if (test_.sources[source].labels.empty()) {
                all.insert(all.end(), (*spans)->begin(), (*spans)->end());
                continue;
            }
            const auto labels = labels_[source].column_of(film);
            if (!labels) return tl::unexpected(labels.error());
            if (!*labels || !(*labels)->fits((*spans)->size())) continue;
            for (std::size_t at = 0; at < (*spans)->size(); ++at)
                if (std::ranges::find(sought_[source], (*labels)->at(at)) != sought_[source].end())
                    all.push_back((**spans)[at]);
        }
        return all;
    }

    OverlapTest test_;
    std::vector<Index::Walk> spans_, labels_;
    std::vector<std::vector<float>> sought_;
    Overlap kept_{{}};
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

class OfWords : public Tester {
public:
    OfWords(const Index& index, WordsTest test, std::vector<Index::FoundWord> hits)
        : index_(index), test_(std::move(test)), hits_(std::move(hits)) {}

    bool may_hold(const LibraryFilm& film) const override {
        return test_.presence == Presence::without || !of(film.id).empty();
    }

    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        std::vector<float> found(candidates.standing.size());
        if (auto read = read_stretches(candidates.film.id); !read) return tl::unexpected(read.error());
        for (std::size_t at = 0; at < found.size(); ++at) {
            const bool there = is_in(candidates.spans[candidates.standing[at]]);
            found[at] = there == (test_.presence == Presence::with) ? 1.0f : 0.0f;
        }
        return found;
    }

    Outcome<std::string> why(const Candidates& candidates, std::size_t candidate) override {
        if (test_.presence == Presence::without) return "its words are not there";
        const FrameSpan span = candidates.spans[candidate];
        for (const Index::FoundWord& hit : of(candidates.film.id)) {
            if (!covers_names() && (hit.frame < span.first || hit.frame >= span.end)) continue;
            const auto kept = index_.words(hit.row);
            if (!kept) return tl::unexpected(kept.error());
            if (kept->words.empty() || (covers_names() && shared_frames(kept->span, span) == 0)) continue;
            return "“" + shortened(kept->words) + "”";
        }
        return "its words are there";
    }

private:
    bool covers_names() const { return test_.manner == IndexedWords::Manner::named; }

    std::span<const Index::FoundWord> of(std::int64_t film) const {
        const auto [first, end] = std::ranges::equal_range(hits_, film, {}, &Index::FoundWord::film);
        return {first, end};
    }

    /// A name reaches over all of its span; what is said or written counts where it begins.
    Outcome<void> read_stretches(std::int64_t film) {
        std::vector<FrameSpan> stretches;
        for (const Index::FoundWord& hit : of(film)) {
            if (!covers_names()) {
                stretches.push_back({hit.frame, hit.frame});
                continue;
            }
            const auto kept = index_.words(hit.row);
            if (!kept) return tl::unexpected(kept.error());
            stretches.push_back(kept->span);
        }
        kept_ = Overlap(std::move(stretches));
        return {};
    }

    bool is_in(FrameSpan span) const {
        const double share = kept_.share(span);
        return covers_names() ? share >= 0.5 : share > 0;
    }

    static std::string shortened(const std::string& words) {
        constexpr std::size_t longest = 60;
        if (words.size() <= longest) return words;
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xc0u) == 0x80u)
            --end;
        return words.substr(0, end) + "…";
    }

    const Index& index_;
    WordsTest test_;
    std::vector<Index::FoundWord> hits_; ///< in order of films
    Overlap kept_{{}};
};

class OfFilm : public Tester {
public:
    explicit OfFilm(FilmTest test) : test_(std::move(test)) {}

    bool may_hold(const LibraryFilm& film) const override {
        return folded(film.name).find(test_.folded) != std::string::npos ||
               folded(film.file.path).find(test_.folded) != std::string::npos;
    }
    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        return std::vector<float>(candidates.standing.size(), 1.0f);
    }
    Outcome<std::string> why(const Candidates&, std::size_t) override { return std::string(); }

private:
    FilmTest test_;
};

struct Making {
    const Index& index;
    const std::string& track;
    using Made = Outcome<std::unique_ptr<Tester>>;

    Made operator()(const NumberTest& test) const { return std::make_unique<OfNumbers>(index, track, test); }
    Made operator()(const LabelTest& test) const { return std::make_unique<OfLabels>(index, track, test); }
    Made operator()(const MovementTest& test) const { return std::make_unique<OfLabels>(index, test); }
    Made operator()(const OverlapTest& test) const { return std::make_unique<OfOverlap>(index, test); }
    Made operator()(const PlaceTest& test) const { return std::make_unique<OfPlace>(index, track, test); }
    Made operator()(const FilmTest& test) const { return std::make_unique<OfFilm>(test); }
    Made operator()(const WordsTest& test) const {
        auto hits = index.find_words(
            test.folded, test.last_begins ? Index::LastWord::begins : Index::LastWord::whole, test.manner);
        if (!hits) return tl::unexpected(hits.error());
        return std::make_unique<OfWords>(index, test, std::move(*hits));
    }
};

} // namespace

Outcome<std::vector<std::unique_ptr<Tester>>> testers_for(const Index& index, const Query& query) {
    std::vector<std::unique_ptr<Tester>> testers;
    for (const Test& test : query.tests) {
        auto made = std::visit(Making{index, query.track}, test.what);
        if (!made) return tl::unexpected(made.error());
        testers.push_back(std::move(*made));
    }
    return testers;
}

} // namespace decoupage
