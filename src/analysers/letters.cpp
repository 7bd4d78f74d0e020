// Where do letters stand on the screen? Method, limits and accuracy: docs/methods/letters.md.

#include "analysers/letters/evenness.hpp"
#include "analysers/letters/kinds.hpp"
#include "analysers/letters/logos.hpp"
#include "analysers/letters/seen_lines.hpp"
#include "analysers/letters/texts.hpp"
#include "film/analyser.hpp"

#include <algorithm>

namespace decoupage::analysers {

namespace {

using namespace letters;

class LetterLookout final : public Lookout {
public:
    std::vector<Sighting> look(const LookPicture& picture) const override {
        std::vector<Sighting> sightings;
        const std::vector<SeenLine> lines = seen_lines(picture.luma);
        for (const SeenLine& line : lines)
            sightings.push_back(sighting_of(line));
        if (!lines.empty())
            sightings.push_back({0, "ground", {0, 0, 1, 1}, evenness(picture.luma, lines), {}, ""});
        return sightings;
    }
};

const Parameter sureness{
    "sureness", "How likely a line must be letters to be taken for letters.", "", 0.3, 0.999, 0.96};

const Parameter legibility{"legibility", "How sure the words of a text must be to be told.", "", 0, 1, 0.6};

Card card() {
    Card card;
    card.name = "letters";
    card.question = "Where do titles, intertitles, credits and subtitles stand, and what do they say?";
    card.looks = LookoutCard{"letters", {"line", "ground", "words"}, 640};
    card.reads = {"shots"};
    card.version = 3;
    card.writes = {
        {"letters", {"title", "intertitle", "credits", "subtitle", "logo"}, TrackCard::Layout::free}};
    card.parameters = {sureness, legibility};
    return card;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Looks& looks = evidence.looks("letters");
    const float sure = static_cast<float>(settings.value(sureness));
    const Surroundings around{evidence.times(), evidence.track("shots"), looks.step,
                              words_of(looks, static_cast<float>(settings.value(legibility)))};
    auto lines = lines_by_look(looks, evidence.frames());
    Track track{"letters", take_logos(lines, around)};
    for (Segment& segment : kinds(texts(lasting(lines, sure), cuts(around, lines.size())), around))
        track.segments.push_back(std::move(segment));
    std::ranges::stable_sort(track.segments, {}, [](const Segment& segment) { return segment.span.first; });
    return {{std::move(track)}};
}

} // namespace

Analyser letters() {
    Analyser analyser{card(), nullptr, read};
    analyser.lookout = [](const Settings&) -> Outcome<std::unique_ptr<const Lookout>> {
        return std::make_unique<LetterLookout>();
    };
    return analyser;
}

} // namespace decoupage::analysers
