#include "deeds/corrections.hpp"

#include "deeds/scene_corrections.hpp"
#include "dossier/checks.hpp"
#include "figures/transitions.hpp"
#include "film/named_place.hpp"
#include "film/near_miss.hpp"
#include "views/corrections.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace decoupage {

namespace {

using Deed = Correction::Deed;

tl::unexpected<Fault> wrong(std::string found, std::string remedy = "See decoupage correct --help.") {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

/// Puts together one entry from what stands in the film.
class Asking {
public:
    Asking(const Decoupage& decoupage, std::span<const std::string> words)
        : decoupage_(decoupage), words_(words) {}

    Outcome<Correction> add() const {
        if (words_.size() != 3)
            return wrong("To add, a kind and a place are needed", "For example: add cut 1234");
        const auto kind = kind_named(words_[1]);
        if (!kind) return tl::unexpected(kind.error());
        const auto span = span_for(*kind, words_[2]);
        if (!span) return tl::unexpected(span.error());
        return put(Deed::add, {}, {*span, *kind, 1, {}});
    }

    Outcome<Correction> remove() const {
        if (words_.size() != 2) return wrong("To remove, a place is needed", "For example: remove 1234");
        return standing_at(words_[1]).map(
            [](Segment taken) { return Correction{0, Deed::remove, std::move(taken), {}, {}, {}}; });
    }

    Outcome<Correction> retype() const {
        if (words_.size() != 3 && words_.size() != 4)
            return wrong("To retype, a place and a kind are needed", "For example: retype 1234 fade_out");
        const auto taken = standing_at(words_[1]);
        if (!taken) return taken.map([](const Segment&) { return Correction{}; });
        const auto kind = kind_named(words_[2]);
        if (!kind) return tl::unexpected(kind.error());
        Segment put_there{taken->span, *kind, 1, {}};
        if (words_.size() == 4) {
            const auto span = span_for(*kind, words_[3]);
            if (!span) return tl::unexpected(span.error());
            put_there.span = *span;
        }
        return put(Deed::retype, *taken, std::move(put_there));
    }

    Outcome<Correction> move() const {
        const bool with_to = words_.size() == 4 && words_[2] == "to";
        if (!with_to && words_.size() != 3)
            return wrong("To move, two places are needed", "For example: move 1234 to 1236");
        const auto taken = standing_at(words_[1]);
        if (!taken) return taken.map([](const Segment&) { return Correction{}; });
        auto span = span_for(taken->label, words_.back());
        if (!span) return tl::unexpected(span.error());
        if (span->empty()) span->end = span->first + taken->span.length();
        return put(Deed::move, *taken, {*span, taken->label, 1, taken->detail});
    }

    Outcome<Correction> step(Deed deed) const {
        if (words_.size() != 1) return wrong("It is always the last one: " + words_[0] + " stands alone");
        const Corrections stand = standing(decoupage_.corrections);
        if ((deed == Deed::undo ? stand.in_force : stand.undone).empty())
            return fault(Fault::Kind::not_found, "",
                         std::string("There is no correction to ") + name_of(deed));
        return Correction{0, deed, {}, {}, {}, {}};
    }

private:
    /// Of shots and names it is where they begin.
    Outcome<FrameSpan> span_at(const std::string& word) const {
        return place_in(decoupage_, word).map([&](const Place& place) {
            const bool typed = reads_as_frames(word);
            return typed ? place.span : FrameSpan{place.span.first, place.span.first};
        });
    }

    /// Of a transition that has frames, all those of the place.
    Outcome<FrameSpan> span_for(const std::string& kind, const std::string& word) const {
        if (kind == "cut") return span_at(word);
        return place_in(decoupage_, word).map([](const Place& place) { return place.span; });
    }

    static Outcome<std::string> kind_named(std::string word) {
        std::replace(word.begin(), word.end(), '-', '_');
        const std::vector<std::string> kinds(transition_kinds.begin(), transition_kinds.end());
        if (std::find(kinds.begin(), kinds.end(), word) != kinds.end()) return word;
        return wrong("There is no kind of transition called " + word,
                     did_you_mean(word, kinds, "The kinds: cut, dissolve, fade_out, fade_in, wipe, other."));
    }

    const std::vector<Segment>& transitions() const { return decoupage_.track("transitions").segments; }

    /// The one transition at a place.
    Outcome<Segment> standing_at(const std::string& word) const {
        const auto span = span_at(word);
        if (!span) return tl::unexpected(span.error());
        std::vector<Segment> there;
        for (const Segment& segment : transitions())
            if (exclude_each_other(segment.span, *span)) there.push_back(segment);
        if (there.empty()) return none_at(*span);
        if (there.size() > 1)
            return wrong("There is more than one transition at " + word + ": the " + transition_at(there[0]) +
                             " and the " + transition_at(there[1]),
                         "Name a frame of one of them.");
        return Segment{there[0].span, there[0].label, 1, there[0].detail};
    }

    tl::unexpected<Fault> none_at(FrameSpan span) const {
        const auto distance = [&](const Segment& segment) {
            return std::max(segment.span.first - span.end, span.first - segment.span.end);
        };
        const auto nearest =
            std::min_element(transitions().begin(), transitions().end(),
                             [&](const Segment& a, const Segment& b) { return distance(a) < distance(b); });
        std::string found = "There is no transition at frame " + std::to_string(span.first);
        if (nearest != transitions().end()) found += "; the nearest is the " + transition_at(*nearest);
        return fault(Fault::Kind::not_found, "", std::move(found));
    }

    Outcome<Correction> put(Deed deed, Segment taken, Segment there) const {
        const Frame frames = decoupage_.times.frames();
        const bool is_cut = there.label == "cut";
        const std::string words = label_words(there.label);
        if (is_cut && !there.span.empty())
            return wrong("A cut has no frames of its own, and " + std::to_string(there.span.length()) +
                             " were named",
                         "Name the first frame of the new shot, as in: add cut 1234");
        if (!is_cut && there.span.empty())
            return wrong("A " + words + " has frames, and none were named",
                         "Name its first frame and the first after it, as in: add dissolve 1200-1224");
        if (is_cut && there.span.first == 0) return wrong("Before frame 0 there is no shot to cut from", "");
        if (there.span.end > frames)
            return wrong("That would reach beyond the film, which has " + std::to_string(frames) + " frames",
                         "");
        for (const Segment& standing : transitions())
            if (standing.span == there.span && standing.label == there.label && standing.correction > 0)
                return wrong("The " + transition_at(standing) + " was set by correction " +
                                 std::to_string(standing.correction) + " already",
                             "");
        return Correction{0, deed, std::move(taken), std::move(there), {}, {}};
    }

    const Decoupage& decoupage_;
    std::span<const std::string> words_;
};

} // namespace

Outcome<Correction> correction_asked_for(const Decoupage& decoupage, std::span<const std::string> words) {
    if (words.size() > 1 && words[1] == scene_label) return scene_correction_asked_for(decoupage, words);
    const Asking asking(decoupage, words);
    const std::string& deed = words.front();
    if (deed == "add") return asking.add();
    if (deed == "remove") return asking.remove();
    if (deed == "retype") return asking.retype();
    if (deed == "move") return asking.move();
    if (deed == "undo") return asking.step(Deed::undo);
    if (deed == "redo") return asking.step(Deed::redo);
    const std::vector<std::string> deeds{"add", "remove", "retype", "move", "undo", "redo", "list"};
    return wrong("There is nothing called " + deed + " that could be done to the transitions",
                 did_you_mean(deed, deeds, "It can be: add, remove, retype, move, undo, redo, list."));
}

Outcome<std::string> author_named(const std::string& given) {
    std::string name = given;
    for (const char* variable : {"USER", "LOGNAME"})
        if (const char* own = std::getenv(variable); name.empty() && own != nullptr) name = own;
    if (name.empty()) return wrong("It is not known who says so", "Say so with --author NAME.");
    if (!sound_name(name))
        return wrong("The author's name is longer than " + std::to_string(longest_name) +
                         " bytes, or no plain text",
                     "Name another with --author NAME.");
    return name;
}

} // namespace decoupage
