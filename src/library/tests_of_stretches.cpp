// Tests of what lies over a segment: other tracks, and words.

#include "library/tests.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

std::string share_words(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

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
        auto stretches = stretches_of(candidates.film.id);
        if (!stretches) return tl::unexpected(stretches.error());
        if (!*stretches) return found;
        kept_ = Overlap(std::move(**stretches));
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
    /// Nothing where that cannot be said of the film.
    Outcome<std::optional<std::vector<FrameSpan>>> stretches_of(std::int64_t film) {
        std::vector<FrameSpan> all;
        for (std::size_t source = 0; source < test_.sources.size(); ++source) {
            const auto spans = spans_[source].spans_of(film);
            if (!spans) return tl::unexpected(spans.error());
            if (!*spans && test_.presence == Presence::without) return std::nullopt;
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
        const auto first = std::ranges::lower_bound(hits_, film, {}, &Index::FoundWord::film);
        return {first, std::ranges::upper_bound(hits_, film, {}, &Index::FoundWord::film)};
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

} // namespace

std::unique_ptr<Tester> tester_of(const Index& index, const OverlapTest& test) {
    return std::make_unique<OfOverlap>(index, test);
}

Outcome<std::unique_ptr<Tester>> tester_of(const Index& index, const WordsTest& test) {
    auto hits = index.find_words(
        test.folded, test.last_begins ? Index::LastWord::begins : Index::LastWord::whole, test.manner);
    if (!hits) return tl::unexpected(hits.error());
    return std::make_unique<OfWords>(index, test, std::move(*hits));
}

} // namespace decoupage
