#include "film/annotating.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Deed = Annotating::Deed;

namespace {

const std::vector<FrameSpan> shots{{0, 50}, {50, 100}, {100, 200}};

/// A log that is written as people do it.
class Log {
public:
    std::int64_t add(Annotating::Thing thing, const std::string& author = "Ada", std::int64_t with = 0) {
        return put(Deed::add, 0, std::move(thing), author, with);
    }
    std::int64_t put(Deed deed, std::int64_t of, Annotating::Thing thing, const std::string& author = "Ada",
                     std::int64_t with = 0) {
        const std::int64_t number = std::ssize(entries_) + 1;
        entries_.push_back({number, deed, of, with == 0 ? number : with, std::move(thing), author,
                            "day " + std::to_string(number)});
        return number;
    }
    void undo(const std::string& author = "Ada") { put(Deed::undo, 0, {}, author); }
    void redo(const std::string& author = "Ada") { put(Deed::redo, 0, {}, author); }

    Annotations now(std::span<const FrameSpan> among = shots) const {
        return annotations_in_force(entries_, among, 200);
    }
    std::string words() const {
        std::string all;
        for (const Annotation& one : now().annotations)
            all += (all.empty() ? "" : " ") + one.words;
        return all;
    }
    std::string refusal(Deed deed, std::int64_t of, Annotating::Thing thing,
                        const std::string& author = "Ada") const {
        const std::int64_t number = std::ssize(entries_) + 1;
        const Annotating entry{number, deed, of, number, std::move(thing), author, "now"};
        return why_not(entries_, std::span(&entry, 1));
    }
    const std::vector<Annotating>& entries() const { return entries_; }

private:
    std::vector<Annotating> entries_;
};

Tier tier(const std::string& name, Lies lies = Lies::on_film, std::int64_t parent = 0) {
    return {0, name, 0, lies, parent, "", ""};
}

Annotation note(std::int64_t on, FrameSpan span, const std::string& words) {
    Annotation one;
    one.tier = on;
    one.given = span;
    one.words = words;
    return one;
}

} // namespace

TEST_CASE("annotations stand in order of their frames, with who made and who changed them") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    const auto later = log.add(note(gestures, {70, 80}, "points"));
    log.add(note(gestures, {10, 20}, "waves"), "Ben");
    log.put(Deed::change, later, note(gestures, {71, 80}, "shows"), "Ben");
    const auto all = log.now().annotations;
    REQUIRE(all.size() == 2);
    CHECK(all[0].words == "waves");
    CHECK(all[0].author == "Ben");
    CHECK(all[0].changed_by.empty());
    CHECK(all[1].words == "shows");
    CHECK(all[1].number == later);
    CHECK(all[1].span == FrameSpan{71, 80});
    CHECK(all[1].author == "Ada");
    CHECK(all[1].made_at == "day 2");
    CHECK(all[1].changed_by == "Ben");
    CHECK(all[1].changed_at == "day 4");
}

TEST_CASE("an annotation that was read from a file keeps the author and the date that the file names") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    Annotation read = note(gestures, {0, 5}, "waves");
    read.author = "Zoe";
    read.made_at = "1999";
    log.add(read);
    CHECK(log.now().annotations.at(0).author == "Zoe");
    CHECK(log.now().annotations.at(0).made_at == "1999");
}

TEST_CASE("everybody undoes what they did themselves, whoever did something since") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    log.add(note(gestures, {0, 5}, "one"));
    log.add(note(gestures, {10, 15}, "two"), "Ben");
    log.add(note(gestures, {20, 25}, "three"));
    log.undo();
    CHECK(log.words() == "one two");
    log.undo();
    CHECK(log.words() == "two");
    log.undo("Ben");
    CHECK(log.words() == "");
    log.redo();
    CHECK(log.words() == "one");
    log.redo();
    CHECK(log.words() == "one three");
    log.undo();
    log.add(note(gestures, {30, 35}, "four"));
    log.redo(); // what was undone is gone once something new is done
    CHECK(log.words() == "one four");
    log.redo("Ben");
    CHECK(log.words() == "one two four");
    CHECK(order_of(log.entries()).next_redone("Ben") == 0);
    CHECK(order_of(log.entries()).next_undone("Ben") == 3);
    CHECK(order_of(log.entries()).next_undone("Cleo") == 0);
    CHECK(log.now().steps == std::vector<AnnotatorSteps>{{"Ada", true, false}, {"Ben", true, false}});
    CHECK(log.now().entries == std::ssize(log.entries()));
}

TEST_CASE("what was one deed is undone as one") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    log.add(note(gestures, {0, 5}, "one"), "Ada", gestures);
    log.add(note(gestures, {10, 15}, "two"), "Ada", gestures);
    log.undo();
    CHECK(log.now().tiers.empty());
    log.redo();
    CHECK(log.words() == "one two");
}

TEST_CASE("what was removed comes back when that is undone, changed as it was") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    const auto one = log.add(note(gestures, {0, 5}, "one"));
    log.put(Deed::change, one, note(gestures, {0, 5}, "uno"), "Ben");
    log.put(Deed::remove, one, {});
    CHECK(log.words() == "");
    log.undo();
    CHECK(log.words() == "uno");
    log.undo("Ben");
    CHECK(log.words() == "one");
}

TEST_CASE("with a tier goes what lies on it, and with a host what hangs on it") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    const auto hands = log.add(tier("hands", Lies::on_tier, gestures));
    const auto host = log.add(note(gestures, {0, 50}, "waves"));
    Annotation hanging = note(hands, {0, 50}, "left");
    hanging.host = host;
    log.add(hanging);
    CHECK(log.words() == "waves left");
    log.put(Deed::change, host, note(gestures, {0, 60}, "waves"));
    CHECK(log.now().annotations.at(0).span == FrameSpan{0, 50}); // it was given the first fifty
    log.undo();
    log.put(Deed::remove, host, {});
    CHECK(log.words() == "");
    log.undo();
    log.put(Deed::remove, gestures, {});
    CHECK(log.now().tiers.empty());
    CHECK(log.words() == "");
}

TEST_CASE("an annotation of shots goes where its shots go, and what hangs on it goes along") {
    Log log;
    const auto sizes = log.add(tier("sizes", Lies::on_shots));
    const auto remarks = log.add(tier("remarks", Lies::on_tier, sizes));
    const auto host = log.add(note(sizes, {50, 100}, "near"));
    Annotation hanging = note(remarks, {50, 100}, "doubtful");
    hanging.host = host;
    log.add(hanging);
    const std::vector<FrameSpan> moved{{0, 44}, {44, 100}, {100, 200}};
    for (const Annotation& one : log.now(moved).annotations)
        CHECK(one.span == FrameSpan{44, 100});
    for (const Annotation& one : log.now(std::vector<FrameSpan>{{0, 200}}).annotations)
        CHECK(one.span == FrameSpan{50, 100});
}

TEST_CASE("a vocabulary has its terms, and a tier that loses it is free") {
    Log log;
    const auto sizes = log.add(Vocabulary{0, "Sizes", "http://example.org/", "how near", {}});
    log.add(Term{0, sizes, "near", "near", ""});
    const auto far = log.add(Term{0, sizes, "far", "far", ""});
    log.put(Deed::change, far, Term{0, sizes, "far", "far away", "from afar"});
    Tier scale = tier("scale");
    scale.vocabulary = sizes;
    const auto on = log.add(scale);
    Annotation one = note(on, {0, 9}, "");
    one.term = "far";
    log.add(one);
    const Annotations all = log.now();
    REQUIRE(all.vocabulary(sizes)->terms.size() == 2);
    CHECK(all.vocabulary(sizes)->terms[1].words == "far away");
    CHECK(all.value_of(all.annotations[0]) == "far away");
    log.put(Deed::remove, sizes, {});
    CHECK(log.now().vocabularies.empty());
    CHECK(log.now().tiers.at(0).vocabulary == 0);
    CHECK(log.now().value_of(log.now().annotations.at(0)) == "far");
}

TEST_CASE("what lies outside the film is passed over") {
    Log log;
    const auto gestures = log.add(tier("gestures"));
    log.add(note(gestures, {190, 200}, "in"));
    log.add(note(gestures, {190, 201}, "out"));
    CHECK(log.words() == "in");
}

TEST_CASE("entries that cannot follow a log are told apart, in words") {
    Log log;
    const auto sizes = log.add(Vocabulary{0, "Sizes", "", "", {}});
    const auto near = log.add(Term{0, sizes, "near", "near", ""});
    Tier scale = tier("scale");
    scale.vocabulary = sizes;
    const auto on = log.add(scale);
    const auto free = log.add(tier("remarks", Lies::on_tier, on));
    Annotation one = note(on, {0, 9}, "");
    one.term = "near";
    const auto host = log.add(one);
    CHECK(log.refusal(Deed::add, 0, one) == "");
    one.term = "far";
    CHECK(log.refusal(Deed::add, 0, one) == "the vocabulary of scale has no term far");
    CHECK(log.refusal(Deed::add, 0, note(9, {0, 9}, "x")) == "there is no tier of number 9");
    CHECK(log.refusal(Deed::add, 0, note(free, {0, 9}, "x")) ==
          "on the tier remarks lies nothing, or not that");
    Annotation hanging = note(free, {0, 9}, "x");
    hanging.host = host;
    CHECK(log.refusal(Deed::add, 0, hanging) == "");
    CHECK(log.refusal(Deed::change, host, hanging) ==
          "an annotation stays on its tier, and on what it lies on");
    CHECK(log.refusal(Deed::add, 0, tier("SCALE")) == "there is a tier called SCALE already");
    CHECK(log.refusal(Deed::change, on, tier("Scale")) == "");
    CHECK(log.refusal(Deed::change, on, tier("remarks")) == "there is a tier called remarks already");
    CHECK(log.refusal(Deed::change, on, tier("s", Lies::on_shots)) ==
          "a tier lies for good on what it was laid on");
    CHECK(log.refusal(Deed::add, 0, tier("x", Lies::on_tier, sizes)) ==
          "there is no tier of number " + std::to_string(sizes));
    CHECK(log.refusal(Deed::add, 0, Term{0, sizes, "near", "near", ""}) == "there is a term near already");
    CHECK(log.refusal(Deed::change, near, Term{0, sizes, "nigh", "near", ""}) == "a term keeps its id");
    CHECK(log.refusal(Deed::add, 0, Vocabulary{0, "sizes", "", "", {}}) ==
          "there is a vocabulary called sizes already");
    CHECK(log.refusal(Deed::remove, 17, {}) == "there is no number 17 any more");
    CHECK(log.refusal(Deed::undo, 0, {}) == "");
    CHECK(log.refusal(Deed::redo, 0, {}) == "there is nothing of Ada to redo");
    CHECK(log.refusal(Deed::undo, 0, {}, "Ben") == "there is nothing of Ben to undo");
    log.put(Deed::remove, near, {});
    CHECK(log.refusal(Deed::add, 0, Term{0, sizes, "near", "near", ""}) == "");
}

TEST_CASE("a log that makes no sense gives what does") {
    Log log;
    log.undo();
    log.put(Deed::change, 1, tier("x"));
    log.put(Deed::remove, 7, {});
    const auto gestures = log.add(tier("gestures"));
    log.put(Deed::change, gestures, Vocabulary{0, "x", "", "", {}});
    log.add(note(2, {0, 5}, "on nothing"));
    log.add(tier("orphan", Lies::on_tier, 99));
    Annotation hanging = note(gestures, {0, 5}, "own");
    hanging.host = 99;
    log.add(hanging);
    CHECK(log.now().tiers.size() == 1);
    CHECK(log.now().vocabularies.empty());
    CHECK(log.words() == "own");
}
