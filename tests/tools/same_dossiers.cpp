// Says whether two dossiers hold the same, but for when they were made: same_dossiers ONE OTHER

#include "dossier/dossier.hpp"
#include "support/same_bits.hpp"

#include <cstdio>

using namespace decoupage;

namespace {

struct Whole {
    Decoupage decoupage;
    AllLooks looks;
};

Outcome<Whole> whole(const char* path) {
    const auto dossier = Dossier::open(path, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage(dossier->curve_names());
    if (!decoupage) return tl::unexpected(decoupage.error());
    auto looks = dossier->looks();
    if (!looks) return tl::unexpected(looks.error());
    return Whole{std::move(*decoupage), std::move(*looks)};
}

/// What differs first; null where nothing does.
const char* difference(const Whole& one, const Whole& other) {
    const Decoupage &a = one.decoupage, &b = other.decoupage;
    if (!a.whole || !b.whole) return "one is not whole";
    if (a.film.print != b.film.print || a.film.frames != b.film.frames) return "the films differ";
    if (a.times.values() != b.times.values()) return "the times of frames differ";
    if (a.tracks != b.tracks) return "the tracks differ";
    if (one.looks != other.looks) return "what was seen differs";
    if (a.missing != b.missing) return "what is missing differs";
    if (a.curves.size() != b.curves.size()) return "the curves differ in number";
    for (const auto& [name, values] : a.curves)
        if (!b.curves.contains(name) || !support::same_bits(values, b.curves.at(name)))
            return "a curve differs";
    if (a.stills.size() != b.stills.size()) return "the stills differ in number";
    for (std::size_t at = 0; at < a.stills.size(); ++at)
        if (a.stills[at].frame != b.stills[at].frame || a.stills[at].jpeg != b.stills[at].jpeg)
            return "a still differs";
    return nullptr;
}

} // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    const auto one = whole(words[1]), other = whole(words[2]);
    for (const auto* read : {&one, &other})
        if (!*read) {
            std::fprintf(stderr, "%s\n", read->error().sentence().c_str());
            return 2;
        }
    const char* found = difference(*one, *other);
    if (found != nullptr) std::printf("%s and %s: %s\n", words[1], words[2], found);
    return found == nullptr ? 0 : 1;
}
