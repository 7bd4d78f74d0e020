#include "deeds/scene_corrections.hpp"

#include "film/place.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using Deed = Correction::Deed;

tl::unexpected<Fault> wrong(std::string found, std::string remedy) {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

Segment beginning(Frame frame) {
    return {{frame, frame}, scene_label, 1, ""};
}

/// The beginning of the scene that has this frame; the film's own beginning stays.
Outcome<Segment> beginning_at(const Decoupage& decoupage, Frame frame) {
    for (const Segment& scene : decoupage.track("scenes").segments)
        if (scene.span.contains(frame) && scene.span.first > 0) return beginning(scene.span.first);
    return wrong("Frame " + std::to_string(frame) + " is of the first scene, which begins with the film",
                 "Name a frame of the scene whose beginning is meant.");
}

Outcome<Segment> new_beginning(const Decoupage& decoupage, const std::string& word) {
    const auto frame = place_named(word, decoupage.times, decoupage.film.rate);
    if (!frame) return tl::unexpected(frame.error());
    if (*frame == 0 || *frame >= decoupage.times.frames())
        return wrong("No scene can begin at frame " + std::to_string(*frame),
                     "Name a frame within the film, after its first.");
    return beginning(*frame);
}

Outcome<Segment> old_beginning(const Decoupage& decoupage, const std::string& word) {
    const auto frame = place_named(word, decoupage.times, decoupage.film.rate);
    if (!frame) return tl::unexpected(frame.error());
    return beginning_at(decoupage, *frame);
}

} // namespace

Outcome<Correction> scene_correction_asked_for(const Decoupage& decoupage,
                                               std::span<const std::string> words) {
    if (decoupage.track("scenes").segments.empty())
        return fault(Fault::Kind::not_found, "", "No scenes are known of this film",
                     "Read it first: decoupage read.");
    const std::string& deed = words[0];
    if (deed == "add" && words.size() == 3)
        return new_beginning(decoupage, words[2]).map([](Segment put) {
            return Correction{0, Deed::add, {}, std::move(put), {}, {}};
        });
    if (deed == "remove" && words.size() == 3)
        return old_beginning(decoupage, words[2]).map([](Segment taken) {
            return Correction{0, Deed::remove, std::move(taken), {}, {}, {}};
        });
    if (deed == "move" && words.size() == 5 && words[3] == "to") {
        auto taken = old_beginning(decoupage, words[2]);
        if (!taken) return tl::unexpected(taken.error());
        return new_beginning(decoupage, words[4]).map([&](Segment put) {
            return Correction{0, Deed::move, std::move(*taken), std::move(put), {}, {}};
        });
    }
    return wrong("Of a scene it can be said where it begins, that it does not, or that it begins elsewhere",
                 "For example: add scene 1234, remove scene 1234, move scene 1234 to 1300.");
}

} // namespace decoupage
