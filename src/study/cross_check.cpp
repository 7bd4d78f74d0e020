#include "study/cross_check.hpp"

#include "film/folded.hpp"
#include "study/answers.hpp"
#include "study/record_facts.hpp"
#include "study/record_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace decoupage {

namespace {

using CrossVerdict = CrossCheck::Verdict;

std::vector<CrossCheck> questions_of(const std::vector<Voice>& voices,
                                     const std::vector<std::string>& titles) {
    std::vector<CrossCheck> checks;
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (const Voice& voice : voices) {
        // The film itself is called by its title, or not at all.
        const bool is_of_work = std::ranges::any_of(titles, [&](const std::string& title) {
            return folded_words(title) == folded_words(voice.fact.subject);
        });
        const std::string subject = is_of_work ? std::string() : voice.fact.subject;
        const auto [place, is_new] =
            places.try_emplace({question_key(subject), question_key(voice.fact.says)}, checks.size());
        if (is_new)
            checks.push_back({subject, voice.fact.says, voice.fact.kind, CrossVerdict::one_only, {}, {}, {}});
        checks[place->second].voices.push_back(voice);
    }
    return checks;
}

/// A print that runs at 25 pictures a second for 24 is shorter by that much, and says the same.
bool is_sped_up(const Voice& one, const Voice& other, std::string_view kind) {
    if (kind != "running time") return false;
    const bool is_film = one.kind == Voice::Kind::film || other.kind == Voice::Kind::film;
    const auto a = running_seconds(one.fact.value), b = running_seconds(other.fact.value);
    if (!is_film || !a || !b || *a <= 0 || *b <= 0) return false;
    const double ratio = std::max(*a, *b) / std::min(*a, *b);
    return std::abs(ratio - 25.0 / 24) < 0.012;
}

/// Of several answers of each, one that both give is enough.
bool share_one(const std::vector<const Voice*>& ones, const std::vector<const Voice*>& others,
               std::string_view kind) {
    return std::ranges::any_of(ones, [&](const Voice* one) {
        return std::ranges::any_of(others, [&](const Voice* other) {
            return compared(kind, one->fact.value, other->fact.value) != Agreement::different ||
                   is_sped_up(*one, *other, kind);
        });
    });
}

void judge(CrossCheck& check) {
    std::vector<std::vector<const Voice*>> by_voice;
    for (const Voice& voice : check.voices) {
        if (by_voice.empty() || by_voice.back().front()->who != voice.who) by_voice.emplace_back();
        by_voice.back().push_back(&voice);
    }
    const bool several = may_have_several(check.kind, check.says);
    for (const auto& answers : by_voice)
        for (std::size_t at = 1; at < answers.size() && !several; ++at)
            if (compared(check.kind, answers[0]->fact.value, answers[at]->fact.value) ==
                Agreement::different) {
                check.verdict = CrossVerdict::contradicts_itself;
                check.because = answers[0]->who + " gives two answers.";
                return;
            }
    if (by_voice.size() < 2) return;
    check.verdict = CrossVerdict::agree;
    for (std::size_t one = 0; one < by_voice.size(); ++one)
        for (std::size_t other = one + 1; other < by_voice.size(); ++other) {
            if (!share_one(by_voice[one], by_voice[other], check.kind)) check.verdict = CrossVerdict::differ;
            if (is_sped_up(*by_voice[one][0], *by_voice[other][0], check.kind))
                check.because = "The print runs 25 pictures a second for 24, as PAL does: 4 % faster.";
        }
    if (check.verdict == CrossVerdict::differ) check.because.clear();
}

/// "DyaliScope" and other scopes are wide: about 2.35:1, up to 2.66:1.
void add_shape(std::vector<CrossCheck>& checks, const std::optional<Measured>& film) {
    if (!film || film->aspect <= 0) return;
    for (CrossCheck& check : checks) {
        if (question_key(check.says) != "format") continue;
        const bool is_scope = std::ranges::all_of(check.voices, [](const Voice& voice) {
            return folded(voice.fact.value).find("scope") != std::string::npos;
        });
        if (!is_scope) continue;
        const bool is_wide = film->aspect > 2.2 && film->aspect < 2.7;
        check.because = "The picture of " + film->film + " is " + film->aspect_words +
                        (is_wide ? ", as a scope format's." : ", and a scope format's is about 2.35:1.");
        check.verdict = is_wide ? CrossVerdict::agree : CrossVerdict::differ;
    }
}

void set_beside(std::vector<CrossCheck>& checks) {
    std::map<std::string, std::vector<std::size_t>> stems;
    for (std::size_t at = 0; at < checks.size(); ++at)
        if (const std::string stem = question_stem(checks[at].says);
            !stem.empty() && checks[at].kind == "number")
            stems[checks[at].subject + '\n' + stem].push_back(at);
    for (const auto& [stem, places] : stems)
        for (const std::size_t one : places)
            for (const std::size_t other : places)
                if (one != other) checks[one].beside.push_back(checks[other].says);
}

int order_of(const CrossCheck& check) {
    if (check.verdict == CrossVerdict::differ) return 0;
    if (check.verdict == CrossVerdict::contradicts_itself) return 1;
    if (!check.beside.empty()) return 2;
    return check.verdict == CrossVerdict::agree ? 3 : 4;
}

} // namespace

const char* name_of(CrossVerdict verdict) {
    switch (verdict) {
    case CrossVerdict::agree:
        return "agree";
    case CrossVerdict::differ:
        return "differ";
    case CrossVerdict::contradicts_itself:
        return "contradicts itself";
    case CrossVerdict::one_only:
        break;
    }
    return "one only";
}

std::vector<CrossCheck> cross_checked(const Work& work, const std::optional<Measured>& film) {
    std::vector<Voice> voices;
    for (const Source& source : work.sources)
        for (const SourceFact& fact : source.facts)
            voices.push_back({Voice::Kind::source, source.id, fact});
    for (SourceFact& fact : facts_of(work.record))
        voices.push_back({Voice::Kind::record, "work.toml", std::move(fact)});
    if (film)
        for (SourceFact& fact : facts_of(*film))
            voices.push_back({Voice::Kind::film, film->film, std::move(fact)});
    std::vector<std::string> titles{work.record.title.words, ""};
    for (const WorkTitle& title : work.record.other_titles)
        titles.push_back(title.words);
    std::vector<CrossCheck> checks = questions_of(voices, titles);
    std::erase_if(checks, [](const CrossCheck& check) {
        return std::ranges::all_of(check.voices,
                                   [](const Voice& voice) { return voice.kind == Voice::Kind::record; }) ||
               std::ranges::all_of(check.voices,
                                   [](const Voice& voice) { return voice.kind == Voice::Kind::film; });
    });
    for (CrossCheck& check : checks)
        judge(check);
    add_shape(checks, film);
    set_beside(checks);
    std::ranges::stable_sort(checks, {}, [](const CrossCheck& check) {
        return std::pair(order_of(check), check.beside.empty() ? std::string() : question_stem(check.says));
    });
    return checks;
}

} // namespace decoupage
