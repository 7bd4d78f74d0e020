#include "app/alignment_words.hpp"
#include "app/command.hpp"
#include "deeds/known_dossier.hpp"

#include <memory>

namespace decoupage {

namespace {

struct AlignRequest {
    std::string one, other;
    bool carry_names = false;
};

/// In one transaction: all names that can be placed, or none.
Outcome<void> write_names(const std::string& path, const std::vector<CarriedName>& names) {
    auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    if (auto begun = dossier->begin(); !begun) return begun;
    for (const CarriedName& carried : names)
        if (!carried.there.empty())
            if (auto written = dossier->write_naming(naming_of(carried)); !written) return written;
    return dossier->commit();
}

Outcome<void> align_two(Console& console, const AlignRequest& request) {
    const auto one = open_known_dossier(request.one, alignment_curves());
    if (!one) return tl::unexpected(one.error());
    const auto other = open_known_dossier(request.other, alignment_curves());
    if (!other) return tl::unexpected(other.error());
    const auto alignment = align(one->decoupage, other->decoupage);
    if (!alignment) return tl::unexpected(alignment.error());
    AlignmentMatter matter{one->decoupage, other->decoupage, *alignment};
    const auto names = carried_names(*alignment, one->decoupage, other->decoupage);
    if (request.carry_names) {
        if (auto written = write_names(other->path, names); !written) return written;
        matter.names = &names;
    }
    if (console.json())
        console.print(alignment_document(matter));
    else
        console.print(alignment_text(matter));
    return {};
}

Deed offer_align(Options& options) {
    const auto request = std::make_shared<AlignRequest>();
    options.plain("A", request->one);
    options.plain("B", request->other);
    options.flag("--carry-names", request->carry_names, "Writes the names of places in A into B’s dossier");
    return [request](Console& console) {
        const auto done = align_two(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command align_command{
    "align",
    "holds two prints of one film against each other",
    "A B [--carry-names]",
    "A and B are dossiers, or films that have one; the films themselves are not needed. The prints may run "
    "at "
    "other speeds, be cropped or letterboxed, poorer, lighter or darker, and lack parts or have others. Told "
    "are the running speed, which shots of A are in B and where, what only one of them has, and what is "
    "different. Two films that are not one are refused.",
    "decoupage align film.mkv film-pal.avi\n"
    "decoupage align film.mkv.dossier restored.mkv.dossier --carry-names\n"
    "decoupage align film.mkv film-pal.avi --json | jq .speed",
    offer_align};

} // namespace decoupage
