#include "study/drafting.hpp"

#include "film/folded.hpp"
#include "study/headings.hpp"
#include "study/questions.hpp"

#include <set>

namespace decoupage {

namespace {

std::string with(std::string_view text, std::string_view mark, std::string_view words) {
    std::string result(text);
    for (std::size_t at = result.find(mark); at != std::string::npos;
         at = result.find(mark, at + words.size()))
        result.replace(at, mark.size(), words);
    return result;
}

/// The number of shots of a place, as it is told of it.
std::string number_of_shots(const Ground& ground, const std::string& place) {
    const auto place_said = understood_place(place, ground.names());
    const auto span = place_said ? found_place(*place_said, ground) : std::nullopt;
    std::size_t shots = 0;
    if (span)
        for (const ShotFacts& shot : ground.shots())
            if (shared_frames(shot.span, *span) * 2 > shot.span.length()) ++shots;
    return std::to_string(shots);
}

bool is_supported(const std::string& test, const Ground& ground) {
    const auto claim = understood_claim(test, ground.names());
    return claim && held_against(*claim, ground).verdict == Verdict::supported;
}

/// "It is [one take]." with its claim behind the brackets.
std::string linked(std::string_view words, const std::string& test) {
    return with(words, "]", "](<claim: " + test + ">)");
}

/// The sentences of one heading.
std::string sentences_of(std::span<const DraftTemplate> templates, int heading, const Ground& ground,
                         const std::string& place, std::string_view language) {
    std::string text;
    std::set<int> told;
    const std::string number = place.empty() ? "0" : number_of_shots(ground, place);
    for (const DraftTemplate& one : templates) {
        if (one.heading != heading || told.contains(one.group)) continue;
        const std::string test = with(with(one.test, "{P}", place), "{N}", number);
        if (!is_supported(test, ground)) continue;
        told.insert(one.group);
        text += (text.empty() ? "" : " ") +
                linked(with(language == "fr" ? one.french : one.english, "{N}", number), test);
    }
    return text;
}

std::string page(std::span<const HeadingWords> headings, std::span<const Question> questions,
                 std::span<const DraftTemplate> templates, const Ground& ground, const std::string& place,
                 std::string_view language) {
    std::string text;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        const std::string sentences = sentences_of(templates, static_cast<int>(at), ground, place, language);
        text += "\n## " +
                capitalised(std::string(language == "fr" ? headings[at].french : headings[at].english)) +
                "\n\n";
        if (!sentences.empty()) text += sentences + "\n\n";
        text += "*" + std::string(questions[at].in(language)) + "*\n";
    }
    return text;
}

} // namespace

std::string drafted_scene(const Ground& ground, const std::string& place, std::string_view language) {
    return "+++\nplace = \"" + with(with(place, "\\", ""), "\"", "") + "\"\n+++\n\n# " + capitalised(place) +
           "\n" +
           page(headings_of_scenes(), questions_of_scenes(), drafts_of_scenes(), ground, place, language);
}

std::string drafted_parts(const Ground& ground, std::string_view language) {
    return page(parts_of_study(), questions_of_parts(), drafts_of_films(), ground, {}, language).substr(1);
}

} // namespace decoupage
