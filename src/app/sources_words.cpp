#include "app/sources_words.hpp"

#include "app/work_words.hpp"
#include "study/answers.hpp"
#include "study/problems.hpp"
#include "views/words.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;
using CrossVerdict = CrossCheck::Verdict;

constexpr std::size_t width = 80;

const char* state_words(DocumentState state) {
    switch (state) {
    case DocumentState::none:
        return "no document";
    case DocumentState::absent:
        return "the document is not here";
    case DocumentState::same:
        return "the document is here";
    case DocumentState::changed:
        break;
    }
    return "the document is another than the one that was taken in";
}

std::string source_line(const Source& source, DocumentState state) {
    std::string said = source.title;
    for (const std::string& author : source.authors)
        said += ", " + author;
    if (source.year > 0) said += ", " + std::to_string(source.year);
    said += "; " + counted(static_cast<std::int64_t>(source.facts.size()), "fact", "facts") + "; " +
            state_words(state) + '.';
    if (!source.damage.empty()) said += " It " + source.damage + '.';
    return "  " + plain_line(source.id) + "\n    " + hanging(said, 4) + '\n';
}

std::string voice_place(const Voice& voice) {
    if (voice.kind != Voice::Kind::source) return voice.who;
    return voice.fact.at.empty() ? voice.who : voice.who + '#' + voice.fact.at;
}

/// The values one under the other, each with its passage beneath.
std::string check_text(const CrossCheck& check) {
    const std::string question = check.subject.empty() ? check.says : check.subject + ": " + check.says;
    std::string text = "  " + plain_line(question) + '\n';
    for (const Voice& voice : check.voices) {
        const std::string place = plain_line(voice_place(voice));
        constexpr std::size_t column = 30;
        text += "    " + place +
                std::string(columns(place) < column - 6 ? column - 4 - columns(place) : 2, ' ') +
                hanging(voice.fact.value, column) + '\n';
        if (!voice.fact.quote.empty()) text += "      " + hanging("“" + voice.fact.quote + "”", 6) + '\n';
    }
    if (!check.because.empty()) text += "    " + hanging(check.because, 4) + '\n';
    return text;
}

/// Agreement and what one alone says need a line each: every answer with those who give it.
std::string short_line(const CrossCheck& check) {
    std::vector<std::pair<std::string, std::string>> answers;
    for (const Voice& voice : check.voices) {
        const auto same = std::ranges::find_if(answers, [&](const auto& answer) {
            return compared(check.kind, answer.first, voice.fact.value) != Agreement::different;
        });
        if (same == answers.end())
            answers.emplace_back(voice.fact.value, voice_place(voice));
        else
            same->second += ", " + voice_place(voice);
    }
    std::string said = check.subject.empty() ? check.says : check.subject + ": " + check.says;
    for (std::size_t at = 0; at < answers.size(); ++at)
        said += (at == 0 ? ": " : "; ") + answers[at].first + " (" + answers[at].second + ')';
    if (!check.because.empty()) said += ". " + check.because;
    return "  " + wrapped(plain_line(said), width - 2, 6) + '\n';
}

std::string part(const std::vector<CrossCheck>& checks, std::string_view heading, const auto& belongs,
                 const auto& told) {
    std::string text;
    for (const CrossCheck& check : checks)
        if (belongs(check)) text += told(check);
    return text.empty() ? text : '\n' + std::string(heading) + '\n' + text;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json voice_json(const Voice& voice) {
    constexpr const char* kinds[] = {"source", "record", "film"};
    return {{"voice", kinds[static_cast<int>(voice.kind)]},
            {"who", voice.who},
            {"value", voice.fact.value},
            {"at", text_or_null(voice.fact.at)},
            {"quote", text_or_null(voice.fact.quote)}};
}

Json check_json(const CrossCheck& check) {
    Json voices = Json::array();
    for (const Voice& voice : check.voices)
        voices.push_back(voice_json(voice));
    return {{"subject", text_or_null(check.subject)},
            {"question", check.says},
            {"kind", check.kind},
            {"verdict", name_of(check.verdict)},
            {"because", text_or_null(check.because)},
            {"beside", check.beside},
            {"voices", std::move(voices)}};
}

} // namespace

std::string sources_text(const SourcesMatter& matter) {
    std::string text = matter.work.sources.empty()
                           ? "Here the sources would stand. None has been taken in.\nTake one in "
                             "with: decoupage sources NAME add FILE\n"
                           : "Sources\n";
    for (std::size_t at = 0; at < matter.work.sources.size(); ++at)
        text += source_line(matter.work.sources[at], matter.states[at]);
    if (!matter.problems.empty())
        text += "\nNot borne out by their documents\n" + problems_text(matter.problems);
    const auto is = [](CrossVerdict verdict) {
        return [verdict](const CrossCheck& check) {
            return check.verdict == verdict && (verdict != CrossVerdict::one_only || check.beside.empty());
        };
    };
    text += part(matter.checks, "They differ", is(CrossVerdict::differ), check_text);
    text += part(matter.checks, "One contradicts itself", is(CrossVerdict::contradicts_itself), check_text);
    text += part(
        matter.checks, "Different questions, side by side",
        [](const CrossCheck& check) {
            return check.verdict == CrossVerdict::one_only && !check.beside.empty();
        },
        check_text);
    text += part(matter.checks, "They agree", is(CrossVerdict::agree), short_line);
    text += part(matter.checks, "One only says", is(CrossVerdict::one_only), short_line);
    return text;
}

std::string sources_document(const SourcesMatter& matter) {
    constexpr const char* states[] = {"none", "absent", "same", "changed"};
    Json sources = Json::array(), checks = Json::array();
    for (std::size_t at = 0; at < matter.work.sources.size(); ++at) {
        const Source& source = matter.work.sources[at];
        sources.push_back({{"id", source.id},
                           {"title", source.title},
                           {"authors", source.authors},
                           {"year", source.year > 0 ? Json(source.year) : Json(nullptr)},
                           {"facts", source.facts.size()},
                           {"document", states[static_cast<int>(matter.states[at])]},
                           {"damage", text_or_null(source.damage)}});
    }
    for (const CrossCheck& check : matter.checks)
        checks.push_back(check_json(check));
    return Json{{"work", matter.work.name},
                {"sources", std::move(sources)},
                {"problems", problems_json(matter.problems)},
                {"questions", std::move(checks)}}
               .dump(2, ' ', false, Json::error_handler_t::replace) +
           '\n';
}

} // namespace decoupage
