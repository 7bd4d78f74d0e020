// Claims that are typed, and the words for them.

#include "claims/ground.hpp"
#include "claims/vocabulary.hpp"
#include "deeds/misunderstood.hpp"
#include "deeds/verdicts.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// Whether what is not understood is a fault, or what one may expect of a claim while it is typed.
enum class Typing { ended, goes_on };

/// A fault, and which bytes of what was typed are meant.
Answer not_understood(const Misunderstanding& what, const std::string& typed, Typing typing) {
    Json document;
    if (typing == Typing::ended) document = Json::parse(fault_answer(fault_of(what, typed, "")).body);
    document["misunderstood"] = {
        {"begin", what.begin}, {"end", what.end}, {"sentence", what.sentence}, {"could_be", what.could_be}};
    return json_answer(document, typing == Typing::ended ? 400 : 200);
}

Answer verdict_on(const std::string& claim, const Ground& ground, Speaks speaks, Typing typing) {
    const auto understood = understood_claim(claim, ground.names());
    if (!understood) return not_understood(understood.error(), claim, typing);
    return json_answer(verdict_json(held_against(*understood, ground, speaks), ground.decoupage()));
}

Answer verdict_with_places(const std::string& claim, const nlohmann::json& places, const Decoupage& film,
                           Speaks speaks, Typing typing) {
    Ground ground(film);
    for (const auto& [name, meaning] : places.items()) {
        const std::string said = meaning.is_string() ? meaning.get<std::string>() : std::string();
        if (const auto named = ground.name_place(name, said); !named)
            return fault_answer(fault_of(named.error(), said, ""));
    }
    return verdict_on(claim, ground, speaks, typing);
}

const char* name_of(Unit unit) {
    switch (unit) {
    case Unit::seconds:
        return "s";
    case Unit::share:
        return "%";
    case Unit::degrees:
        return "degrees";
    case Unit::a_minute:
        return "a minute";
    case Unit::loudness:
        return "LUFS";
    default:
        return "";
    }
}

const char* name_of(Sort sort) {
    return sort == Sort::shots ? "shots" : sort == Sort::changes ? "changes" : "stretches";
}

const char* name_of(LabelWord::Of of) {
    switch (of) {
    case LabelWord::Of::movement:
        return "movement";
    case LabelWord::Of::scale:
        return "scale";
    case LabelWord::Of::daylight:
        return "daylight";
    case LabelWord::Of::tone:
        return "tone";
    case LabelWord::Of::kind:
        break;
    }
    return "kind";
}

} // namespace

Answer route_claim(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto claim = text_in(*asked, "claim"), work = text_in(*asked, "work"),
               speaks_of = text_in(*asked, "speaks_of", "work");
    for (const auto* text : {&claim, &work, &speaks_of})
        if (!*text) return fault_answer(text->error());
    const Speaks speaks = *speaks_of == "print" ? Speaks::print : Speaks::work;
    const Typing typing =
        asked->value("as_typed", nlohmann::json()) == true ? Typing::goes_on : Typing::ended;
    const auto places = asked->value("places", nlohmann::json::object());
    if (!places.is_object()) return usage_answer("Places are an object of names and meanings");
    if (!work->empty()) {
        const auto ground = workplace.study_ground(request.captures[0], *work);
        if (!ground) return fault_answer(ground.error());
        return verdict_on(*claim, (*ground)->named.ground(), speaks, typing);
    }
    const auto film = workplace.with_curves(request.captures[0]);
    if (!film) return fault_answer(film.error());
    return verdict_with_places(*claim, places, (*film)->decoupage, speaks, typing);
}

Answer route_claim_words(Workplace&, const Request&) {
    Json nouns = Json::array(), measures = Json::array(), qualities = Json::array(), labels = Json::array(),
         verbs = Json::array();
    for (const ItemNoun& noun : item_nouns())
        nouns.push_back({{"words", noun.words}, {"sort", name_of(noun.sort)}});
    for (const MeasureWord& word : measure_words())
        measures.push_back({{"words", word.words}, {"unit", name_of(word.unit)}});
    for (const QualityWord& word : quality_words())
        qualities.push_back({{"words", word.words}, {"more", word.more}, {"less", word.less}});
    for (const LabelWord& word : label_words())
        labels.push_back({{"words", word.words}, {"of", name_of(word.of)}});
    for (const CameraVerb& verb : camera_verbs())
        verbs.push_back(verb.words);
    return json_answer({{"things", std::move(nouns)},
                        {"measures", std::move(measures)},
                        {"qualities", std::move(qualities)},
                        {"labels", std::move(labels)},
                        {"camera", std::move(verbs)}});
}

} // namespace decoupage
