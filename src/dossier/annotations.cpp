// The log of annotations, their tiers and vocabularies. No reading and no screening of the same film takes
// anything from it.

#include "dossier/parts.hpp"

#include <array>
#include <optional>

namespace decoupage {

namespace {

using AnnotatingDeed = Annotating::Deed;

std::optional<AnnotatingDeed> annotating_deed(std::string_view name) {
    using enum Annotating::Deed;
    for (const AnnotatingDeed deed : {add, change, remove, undo, redo})
        if (name_of(deed) == name) return deed;
    return std::nullopt;
}

std::optional<Lies> lies_called(std::string_view name) {
    for (const Lies lies : {Lies::on_film, Lies::on_shots, Lies::on_tier})
        if (name_of(lies) == name) return lies;
    return std::nullopt;
}

/// A row's columns, whatever the thing: what it does not have is 0, '' or an empty span.
struct AnnotatingColumns {
    std::string thing;      ///< "annotation", "tier", "vocabulary", "term"; '' for none
    std::int64_t whose = 0; ///< an annotation's tier; a tier's or a term's vocabulary
    std::int64_t host = 0;  ///< an annotation's host, a tier's parent
    std::string lies;       ///< of a tier
    FrameSpan span;
    std::array<double, 4> box{};
    std::string id;     ///< a term's id, an annotation's term, a vocabulary's address
    std::string words;  ///< an annotation's or a term's; a name
    std::string more;   ///< a description, or what an annotation is about
    std::string by, at; ///< an annotation's own author and date
};

AnnotatingColumns columns_of(const std::monostate&) {
    return {};
}

AnnotatingColumns columns_of(const Annotation& one) {
    AnnotatingColumns columns{"annotation", one.tier,  one.host,  {},         one.given,  {},
                              one.term,     one.words, one.topic, one.author, one.made_at};
    if (one.region) columns.box = {one.region->left, one.region->top, one.region->width, one.region->height};
    return columns;
}

AnnotatingColumns columns_of(const Tier& tier) {
    return {"tier", tier.vocabulary, tier.parent, name_of(tier.lies), {}, {}, {}, tier.name, {}, {}, {}};
}

AnnotatingColumns columns_of(const Vocabulary& one) {
    return {"vocabulary", 0, 0, {}, {}, {}, one.address, one.name, one.description, {}, {}};
}

AnnotatingColumns columns_of(const Term& term) {
    return {"term", term.vocabulary, 0, {}, {}, {}, term.id, term.words, term.description, {}, {}};
}

AnnotatingColumns read_columns(Row& row) {
    AnnotatingColumns columns;
    columns.thing = row.text(longest_name);
    columns.whose = row.integer();
    columns.host = row.integer();
    columns.lies = row.text(longest_name);
    columns.span.first = row.integer();
    columns.span.end = row.integer();
    for (double& side : columns.box)
        side = row.real();
    columns.id = row.text(longest_term_address);
    columns.words = row.text(longest_note);
    columns.more = row.text(longest_description);
    columns.by = row.text(longest_name);
    columns.at = row.text(longest_name);
    return columns;
}

/// Nothing where the columns are of no thing, or say what such a thing has not.
std::optional<Annotating::Thing> thing_of(AnnotatingColumns columns) {
    Annotating::Thing thing;
    if (columns.thing == "annotation") {
        Annotation one;
        one.tier = columns.whose;
        one.host = columns.host;
        one.given = columns.span;
        const auto& [left, top, width, height] = columns.box;
        if (width != 0)
            one.region = Box{static_cast<float>(left), static_cast<float>(top), static_cast<float>(width),
                             static_cast<float>(height)};
        one.term = columns.id;
        one.words = columns.words;
        one.topic = columns.more;
        one.author = columns.by;
        one.made_at = columns.at;
        thing = std::move(one);
    } else if (columns.thing == "tier") {
        const auto lies = lies_called(columns.lies);
        if (!lies) return std::nullopt;
        Tier tier;
        tier.name = columns.words;
        tier.vocabulary = columns.whose;
        tier.lies = *lies;
        tier.parent = columns.host;
        thing = std::move(tier);
    } else if (columns.thing == "vocabulary") {
        thing = Vocabulary{0, columns.words, columns.id, columns.more, {}};
    } else if (columns.thing == "term") {
        thing = Term{0, columns.whose, columns.id, columns.words, columns.more};
    } else if (!columns.thing.empty()) {
        return std::nullopt;
    }
    return thing;
}

/// Whether an entry may stand behind the one before it: what was done together is one author's.
bool goes_on(const Annotating& entry, const std::vector<Annotating>& before) {
    if (entry.together == entry.number) return true;
    return !before.empty() && before.back().together == entry.together &&
           before.back().author == entry.author;
}

constexpr const char* read_annotatings =
    "SELECT id, deed, about, together, author, made_at, thing, whose, host, lies, first, ends, box_left, "
    "box_top, box_width, box_height, term, words, more, noted_by, noted_at FROM annotating ORDER BY id";

} // namespace

Outcome<std::vector<Annotating>> Dossier::annotatings() const {
    std::vector<Annotating> log;
    const auto take = [&](std::int64_t id, Row& row) {
        Annotating entry;
        entry.number = id;
        const auto deed = annotating_deed(row.text(longest_name));
        entry.of = row.integer();
        entry.together = row.integer();
        entry.author = row.text(longest_name);
        entry.made_at = row.text(longest_name);
        auto thing = thing_of(read_columns(row));
        if (!deed || !thing) return false;
        entry.deed = *deed;
        entry.thing = std::move(*thing);
        const bool stands = id == std::ssize(log) + 1 && sound(entry) && goes_on(entry, log);
        log.push_back(std::move(entry));
        return stands;
    };
    const auto done = each_row(parts_->database, parts_->path, read_annotatings, take);
    if (!done) return tl::unexpected(done.error());
    return log;
}

Outcome<void> Dossier::write_annotatings(std::span<const Annotating> entries) {
    return parts_->write([&]() -> Outcome<void> {
        auto log = annotatings();
        if (!log) return tl::unexpected(log.error());
        if (std::ssize(*log) + std::ssize(entries) > most_annotatings)
            return fault(Fault::Kind::usage, "",
                         "There are " + std::to_string(log->size()) + " entries about annotations in " +
                             parts_->path + ", and no room for " + std::to_string(entries.size()) + " more");
        if (const std::string why = why_not(*log, entries); !why.empty())
            return fault(Fault::Kind::usage, "", "That cannot be noted: " + why);
        Statement insert = parts_->database.prepare(
            "INSERT INTO annotating VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
            "?15, ?16, ?17, ?18, ?19, ?20, ?21)");
        std::int64_t number = std::ssize(*log);
        for (const Annotating& entry : entries) {
            if (entry.number != ++number || !sound(entry) || !goes_on(entry, *log))
                return refused("entries about annotations, numbered on", "one makes no sense");
            const auto text = [](const std::string& words) { return std::string_view(words); };
            const AnnotatingColumns columns =
                std::visit([](const auto& thing) { return columns_of(thing); }, entry.thing);
            const auto& [left, top, width, height] = columns.box;
            auto done = insert
                            .with(entry.number, std::string_view(name_of(entry.deed)), entry.of,
                                  entry.together, text(columns.thing), columns.whose, columns.host,
                                  text(columns.lies), columns.span.first, columns.span.end, left, top, width,
                                  height, text(columns.id), text(columns.words), text(columns.more),
                                  text(columns.by), text(columns.at), text(entry.author), text(entry.made_at))
                            .run();
            if (!done) return done;
            log->push_back(entry);
        }
        return {};
    });
}

} // namespace decoupage
