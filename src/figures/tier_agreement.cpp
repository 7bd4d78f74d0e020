#include "figures/tier_agreement.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

/// Frames for which an author says one thing.
struct SaidStretch {
    FrameSpan span;
    int category = 0;
};

constexpr int most_at_once = 32; ///< different things that an author says of a frame; later ones do not count

/// What is said, as numbers.
class Categories {
public:
    explicit Categories(const Annotations& all) : all_(all) { number_of({}); }

    int number_of(const std::map<std::string, std::pair<int, std::string>>& said) {
        std::string key, words;
        int number = 0;
        for (const auto& [one, times_and_words] : said) {
            if (++number > most_at_once) break;
            key += one + '\n';
            words += (words.empty() ? "" : " + ") + times_and_words.second;
        }
        const auto [found, is_new] = numbers_.try_emplace(key, std::ssize(values));
        if (is_new) values.push_back(words);
        return static_cast<int>(found->second);
    }

    std::string key_of(const Annotation& one) const {
        return one.term.empty() ? " " + folded(one.words) : one.term;
    }
    std::string words_of(const Annotation& one) const { return all_.value_of(one); }

    std::vector<std::string> values;

private:
    const Annotations& all_;
    std::map<std::string, std::ptrdiff_t> numbers_;
};

/// The whole film, end to end, as an author has it.
std::vector<SaidStretch> stretches_of(const Decoupage& film, std::int64_t tier, const std::string& author,
                                      Categories& categories) {
    std::map<Frame, std::vector<std::pair<const Annotation*, int>>> changes; // 1: begins, -1: ends
    for (const Annotation& one : film.annotations.annotations) {
        if (one.tier != tier || one.author != author || one.span.empty()) continue;
        changes[one.span.first].emplace_back(&one, 1);
        changes[one.span.end].emplace_back(&one, -1);
    }
    std::vector<SaidStretch> stretches;
    std::map<std::string, std::pair<int, std::string>> said;
    Frame from = 0;
    const auto close = [&](Frame end) {
        if (end > from) stretches.push_back({{from, end}, categories.number_of(said)});
        from = end;
    };
    for (const auto& [frame, all] : changes) {
        close(frame);
        for (const auto& [one, step] : all) {
            auto& [times, words] = said[categories.key_of(*one)];
            words = categories.words_of(*one);
            times += step;
        }
        std::erase_if(said, [](const auto& entry) { return entry.second.first == 0; });
    }
    close(film.times.frames());
    return stretches;
}

/// Goes through the frames of a span that all of them have, stretch by stretch: `take(span, categories)`.
template <class Take>
void each_common(std::span<const std::vector<SaidStretch>> all, FrameSpan within, const Take& take) {
    std::vector<std::size_t> at;
    for (const auto& stretches : all)
        at.push_back(static_cast<std::size_t>(
            std::ranges::lower_bound(stretches, within.first + 1, {},
                                     [](const SaidStretch& one) { return one.span.end; }) -
            stretches.begin()));
    std::vector<int> categories(all.size());
    for (Frame from = within.first; from < within.end;) {
        Frame end = within.end;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (at[i] == all[i].size()) return;
            categories[i] = all[i][at[i]].category;
            end = std::min(end, all[i][at[i]].span.end);
        }
        take(FrameSpan{from, end}, std::span<const int>(categories));
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i][at[i]].span.end == end) ++at[i];
        from = end;
    }
}

/// Said of most of the frames of a span.
int category_of(const std::vector<SaidStretch>& stretches, FrameSpan span) {
    std::map<int, Frame> frames;
    std::vector<int> order;
    each_common(std::span(&stretches, 1), span, [&](FrameSpan part, std::span<const int> category) {
        if (!frames.contains(category[0])) order.push_back(category[0]);
        frames[category[0]] += part.length();
    });
    int best = 0;
    Frame most = 0;
    for (const int category : order)
        if (frames[category] > most) {
            best = category;
            most = frames[category];
        }
    return best;
}

/// The film end to end: from the beginning of one shot to that of the next.
std::vector<FrameSpan> groups_of(const Decoupage& film) {
    std::vector<FrameSpan> groups;
    Frame from = 0;
    for (const Shot& shot : film.shots) {
        if (shot.span.first > from) groups.push_back({from, shot.span.first});
        from = std::max(from, shot.span.first);
    }
    if (film.times.frames() > from) groups.push_back({from, film.times.frames()});
    return groups;
}

/// Of those about which all have said something.
std::vector<CodedUnit> where_all_spoke(const std::vector<CodedUnit>& units) {
    std::vector<CodedUnit> spoken;
    for (const CodedUnit& unit : units)
        if (!unit.coders.contains(0)) spoken.push_back(unit);
    return spoken;
}

class TierAgreeing {
public:
    TierAgreeing(const Decoupage& film, std::int64_t tier, std::span<const std::string> authors)
        : film_(film), categories_(film.annotations) {
        for (const std::string& author : authors)
            stretches_.push_back(stretches_of(film, tier, author, categories_));
    }

    TierAgreement of_two() {
        std::vector<AgreementTable> groups, spoken;
        for (const FrameSpan group : groups_of(film_)) {
            AgreementTable table;
            each_common(stretches_, group, [&](FrameSpan part, std::span<const int> said) {
                table[{said[0], said[1]}] += part.length();
                result_.frame_table[{said[0], said[1]}] += part.length();
                note(part, said[0], said[1]);
            });
            spoken.push_back(where_both_spoke(table));
            groups.push_back(std::move(table));
        }
        AgreementTable shots;
        for (const Shot& shot : film_.shots)
            if (shot.number > 0)
                ++shots[{category_of(stretches_[0], shot.span), category_of(stretches_[1], shot.span)}];
        result_.frames = {grouped_cohen_kappa(groups), grouped_cohen_kappa(spoken)};
        result_.shots = {cohen_kappa(shots), cohen_kappa(where_both_spoke(shots))};
        return finished();
    }

    TierAgreement of_several() {
        std::vector<CodedUnit> frames, shots;
        each_common(stretches_, {0, film_.times.frames()}, [&](FrameSpan part, std::span<const int> said) {
            CodedUnit unit{{}, part.length()};
            for (const int category : said)
                ++unit.coders[category];
            frames.push_back(std::move(unit));
        });
        for (const Shot& shot : film_.shots) {
            if (shot.number == 0) continue;
            CodedUnit unit;
            for (const auto& stretches : stretches_)
                ++unit.coders[category_of(stretches, shot.span)];
            shots.push_back(std::move(unit));
        }
        result_.frames = {fleiss_kappa(frames), fleiss_kappa(where_all_spoke(frames))};
        result_.shots = {fleiss_kappa(shots), fleiss_kappa(where_all_spoke(shots))};
        return finished();
    }

private:
    /// Stretches that follow each other are one, wherever shots part them.
    void note(FrameSpan span, int first, int second) {
        if (first == second) return;
        auto& all = result_.disagreements;
        const std::string &one = categories_.values[static_cast<std::size_t>(first)],
                          &other = categories_.values[static_cast<std::size_t>(second)];
        if (!all.empty() && all.back().span.end == span.first && all.back().first == one &&
            all.back().second == other)
            all.back().span.end = span.end;
        else
            all.push_back({span, one, other});
    }

    TierAgreement finished() {
        result_.values = categories_.values;
        return std::move(result_);
    }

    const Decoupage& film_;
    Categories categories_;
    std::vector<std::vector<SaidStretch>> stretches_;
    TierAgreement result_;
};

} // namespace

TierAgreement tier_agreement(const Decoupage& decoupage, std::int64_t tier,
                             std::span<const std::string> authors) {
    TierAgreeing agreeing(decoupage, tier, authors);
    return authors.size() == 2 ? agreeing.of_two() : agreeing.of_several();
}

} // namespace decoupage
