#include "app/alignment_words.hpp"
#include "app/command.hpp"
#include "app/known_dossier.hpp"
#include "library/align.hpp"

#include <memory>

namespace decoupage {

namespace {

struct AlignRequest {
    std::string one, other;
};

Outcome<void> align_two(Console& console, const AlignRequest& request) {
    const auto one = open_known_dossier(request.one, alignment_curves());
    if (!one) return tl::unexpected(one.error());
    const auto other = open_known_dossier(request.other, alignment_curves());
    if (!other) return tl::unexpected(other.error());
    const auto alignment = align(one->decoupage, other->decoupage);
    if (!alignment) return tl::unexpected(alignment.error());
    console.print(alignment_text(*alignment, one->decoupage, other->decoupage));
    return {};
}

Deed offer(Options& options) {
    const auto request = std::make_shared<AlignRequest>();
    options.plain("A", request->one);
    options.plain("B", request->other);
    return [request](Console& console) {
        const auto done = align_two(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command align_command{"align", "holds two prints of one film against each other", "A B [--carry-names]",
                            "",      "decoupage align film.mkv film-pal.avi",           offer};

} // namespace decoupage
