#include "dossier/database.hpp"
#include "sample.hpp"

#include <chrono>

using namespace decoupage;
using sample::must;
using Deed = Annotating::Deed;

namespace {

Annotating entry(std::int64_t number, Annotating::Thing thing, std::int64_t together = 0) {
    return {number,
            Deed::add,
            0,
            together == 0 ? number : together,
            std::move(thing),
            "Ada",
            "2026-11-28T10:00:00Z"};
}

Annotation note(FrameSpan span) {
    Annotation one;
    one.tier = 3;
    one.given = span;
    one.region = Box{0.25f, 0.5f, 0.125f, 0.5f};
    one.term = "near";
    one.words = "first line\nsecond line";
    one.topic = "claim:5";
    one.author = "Zoe";
    one.made_at = "1999-01-01";
    return one;
}

const std::vector<Annotating> entries{
    entry(1, Vocabulary{0, "Sizes", "http://example.org/", "how near", {}}),
    entry(2, Term{0, 1, "near", "near", "an arm's length"}, 1),
    entry(3, Tier{0, "sizes", 1, Lies::on_shots, 0, "", ""}),
    entry(4, note({50, 100})),
    {5, Deed::change, 4, 5, note({50, 99}), "Ben", "now"},
    {6, Deed::remove, 4, 6, {}, "Ben", "now"},
    {7, Deed::undo, 0, 7, {}, "Ben", "now"},
};

struct Sample {
    support::TemporaryFolder folder;
    std::string path = folder.path() / "a.dossier";
    Sample() { sample::write_whole(path, 100); }
    void write_all() const {
        Dossier dossier = must(Dossier::open(path));
        must(dossier.write_annotatings(std::span(entries).first(6)));
        must(dossier.write_annotatings(std::span(entries).last(1)));
    }
    void run(const std::string& sql) const {
        must(must(Database::open(path, Database::Access::write)).run(sql));
    }
};

} // namespace

TEST_CASE("annotations are kept as they were written, and stand in the breakdown") {
    const Sample sample;
    sample.write_all();
    const Dossier dossier = must(Dossier::open(sample.path));
    CHECK(must(dossier.annotatings()) == entries);
    const Annotations all = must(dossier.decoupage({})).annotations;
    REQUIRE(all.annotations.size() == 1);
    CHECK(all.annotations[0].span == FrameSpan{50, 100}); // its shot, whose last frame was left out
    CHECK(all.annotations[0].given == FrameSpan{50, 99});
    CHECK(all.annotations[0].author == "Zoe");
    CHECK(all.annotations[0].region == Box{0.25f, 0.5f, 0.125f, 0.5f});
    CHECK(all.value_of(all.annotations[0]) == "near");
}

TEST_CASE("annotations stay with a film that is screened again, and with no other") {
    const Sample sample;
    sample.write_all();
    sample::write_whole(sample.path, 100);
    CHECK(must(must(Dossier::open(sample.path)).annotatings()) == entries);
    Film other = sample::film();
    other.print.digest = "ff";
    sample::write_whole(sample.path, 100, other);
    CHECK(must(must(Dossier::open(sample.path)).annotatings()).empty());
}

TEST_CASE("an entry about annotations that makes no sense is not written") {
    const Sample sample;
    must(must(Dossier::open(sample.path)).write_annotatings(std::span(entries).first(4)));
    const auto refused = [&](Annotating one) {
        return !must(Dossier::open(sample.path)).write_annotatings(std::span(&one, 1));
    };
    const auto changed = [](auto change) {
        Annotation one = note({0, 5});
        change(one);
        return entry(5, one);
    };
    CHECK(refused(entry(4, note({0, 5}))));
    CHECK(refused(entry(6, note({0, 5}))));
    CHECK(refused(entry(5, note({0, 5}), 3)));
    CHECK(refused(entry(5, note({5, 5}))));
    CHECK(refused(entry(5, note({-1, 5}))));
    CHECK(refused(changed([](Annotation& one) { one.tier = 1; })));
    CHECK(refused(changed([](Annotation& one) { one.term = "far"; })));
    CHECK(refused(changed([](Annotation& one) { one.term = one.words = ""; })));
    CHECK(refused(changed([](Annotation& one) { one.words = "a\tb"; })));
    CHECK(refused(changed([](Annotation& one) { one.words = std::string(8001, 'a'); })));
    CHECK(refused(changed([](Annotation& one) { one.region = Box{0.5f, 0, 0.6f, 1}; })));
    CHECK(refused(changed([](Annotation& one) { one.region = Box{0.5f, 0, 0, 1}; })));
    CHECK(refused(changed([](Annotation& one) { one.number = 4; })));
    CHECK(refused(changed([](Annotation& one) { one.author = std::string(65, 'a'); })));
    CHECK(refused(entry(5, Tier{0, "", 0, Lies::on_film, 0, "", ""})));
    CHECK(refused(entry(5, Tier{0, "x", 0, Lies::on_film, 3, "", ""})));
    CHECK(refused(entry(5, Term{0, 1, "", "x", ""})));
    CHECK(refused(entry(5, std::monostate{})));
    CHECK(refused({5, Deed::remove, 4, 5, note({0, 5}), "Ada", "now"}));
    CHECK(refused({5, Deed::remove, 4, 5, {}, "", "now"}));
    CHECK(refused({5, Deed::redo, 0, 5, {}, "Ada", "now"}));
    CHECK(refused({5, Deed::undo, 0, 5, {}, "Ben", "now"}));
    CHECK_FALSE(refused({5, Deed::undo, 0, 5, {}, "Ada", "now"}));
    CHECK_FALSE(refused({6, Deed::redo, 0, 6, {}, "Ada", "now"}));
}

TEST_CASE("a log of annotations that a stranger has changed is damage, and no annotation") {
    for (const char* change : {"deed = 'praise'",
                               "deed = 'undo'",
                               "id = 9",
                               "about = 1",
                               "together = 9",
                               "together = 0",
                               "thing = 'opinion'",
                               "thing = ''",
                               "whose = 0",
                               "whose = 4",
                               "host = -1",
                               "first = 101",
                               "ends = 9223372036854775807",
                               "box_left = 0.9",
                               "box_width = -1",
                               "box_height = 9e99",
                               "words = char(7)",
                               "term = '', words = ''",
                               "author = ''",
                               "made_at = CAST(x'ff' AS TEXT)",
                               "noted_by = char(7)",
                               "more = char(10)"}) {
        const Sample sample;
        must(must(Dossier::open(sample.path)).write_annotatings(std::span(entries).first(4)));
        sample.run(std::string("UPDATE annotating SET ") + change + " WHERE id = 4");
        const Dossier dossier = must(Dossier::open(sample.path));
        const auto read = dossier.annotatings();
        REQUIRE_MESSAGE(!read, change);
        CHECK(read.error().kind == Fault::Kind::damaged);
        CHECK_FALSE(dossier.decoupage({}));
    }
}

TEST_CASE("what was done together is one author's, or damage") {
    const Sample sample;
    sample.write_all();
    sample.run("UPDATE annotating SET author = 'Eve' WHERE id = 2");
    CHECK(must(Dossier::open(sample.path)).annotatings().error().kind == Fault::Kind::damaged);
}

TEST_CASE("a hundred thousand annotations are written at once, and read while one waits") {
    const Sample sample;
    OneDeed deed(0);
    Annotation one;
    one.tier = deed.add(Tier{0, "gestures", 0, Lies::on_shots, 0, "", ""});
    for (Frame at = 0; at < 100'000; ++at) {
        one.given = {at % 90, at % 90 + 5};
        one.words = "gesture " + std::to_string(at);
        deed.add(one);
    }
    deed.sign("Ada", "2026-11-28T10:00:00Z");
    must(must(Dossier::open(sample.path)).write_annotatings(deed.entries()));
    const Dossier dossier = must(Dossier::open(sample.path));
    const auto begun = std::chrono::steady_clock::now();
    CHECK(must(dossier.decoupage({})).annotations.annotations.size() == 100'000);
    // A sixth of a second where nothing else runs; the sanitizers on a busy machine need some more.
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}
