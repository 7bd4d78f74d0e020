// Where do letters stand on the screen? Method, limits and accuracy: docs/methods/letters.md.

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
        for (const SeenLine& line : seen_lines(picture.luma))
            sightings.push_back(sighting_of(line));
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
    card.looks = LookoutCard{"letters", {"line", "words"}, 640};
    card.reads = {"shots"};
    card.version = 2;
    card.writes = {
        {"letters", {"title", "intertitle", "credits", "subtitle", "logo"}, TrackCard::Layout::free}};
    card.parameters = {sureness, legibility};
    return card;
}

/// The surest words that were read in the span; null where nobody has tried to read it.
const Sighting* words_in(FrameSpan span, const Looks& looks) {
    const Sighting* best = nullptr;
    auto seen = std::ranges::lower_bound(looks.sightings, span.first, {}, &Sighting::frame);
    for (; seen != looks.sightings.end() && seen->frame < span.end; ++seen)
        if (seen->label == "words" && (!best || seen->confidence > best->confidence)) best = &*seen;
    return best;
}

/// Held so long, letters are meant to be read, whoever can.
constexpr double held = 3; // seconds

bool touches_card(FrameSpan span, const Track& shots) {
    return std::ranges::any_of(shots.segments, [&](const Segment& shot) {
        return shot.label == "card" && shared_frames(shot.span, span) > 0;
    });
}

/// Puts words to the segments where these are sure enough. A brief title in a picture in which nobody can
/// read a word is none: a net, a fence, a hem.
void put_words(std::vector<Segment>& segments, const Looks& looks, const Surroundings& around, float least) {
    std::erase_if(segments, [&](Segment& segment) {
        const Sighting* words = words_in(segment.span, looks);
        const bool legible = words != nullptr && words->confidence >= least;
        if (legible) segment.detail = words->words;
        return words != nullptr && !legible && segment.label == "title" &&
               seconds(around.times.length(segment.span)) < held && !touches_card(segment.span, around.shots);
    });
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Looks& looks = evidence.looks("letters");
    const float sure = static_cast<float>(settings.value(sureness));
    const Surroundings around{evidence.times(), evidence.track("shots"), looks.step};
    auto lines = lines_by_look(looks, evidence.frames());
    Track track{"letters", take_logos(lines, around)};
    for (Segment& segment : kinds(texts(lines, sure), around))
        track.segments.push_back(std::move(segment));
    put_words(track.segments, looks, around, static_cast<float>(settings.value(legibility)));
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
