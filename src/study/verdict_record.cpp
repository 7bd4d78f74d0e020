#include "study/verdict_record.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr Verdict all_verdicts[] = {Verdict::supported, Verdict::contradicted, Verdict::borderline,
                                    Verdict::not_measurable};

std::string number_text(double value) {
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    return {text, end};
}

std::string frames_text(const std::optional<FrameSpan>& span) {
    return span ? std::to_string(span->first) + "-" + std::to_string(span->end) : std::string();
}

Fault damaged(const std::string& what) {
    return {Fault::Kind::damaged, "the verdicts of an earlier check", what,
            "Delete the file; the next check writes it anew."};
}

/// Text of a key; empty where it has none, or something else.
std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::map<std::string, std::string> texts_of(const Json& object, const char* key) {
    std::map<std::string, std::string> texts;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_object()) return texts;
    for (const auto& [name, value] : found->items())
        if (value.is_string()) texts[name] = value.get<std::string>();
    return texts;
}

/// "correction 3 by Ada: remove wipe at frame 2515".
std::string correction_words(const Correction& correction) {
    const Segment& meant = correction.puts() ? correction.put : correction.taken;
    std::string words = "correction " + std::to_string(correction.number);
    if (!correction.author.empty()) words += " by " + correction.author;
    words += std::string(": ") + name_of(correction.deed);
    if (correction.takes() || correction.puts())
        words += " " + meant.label + " at frame " + std::to_string(meant.span.first);
    return words;
}

void add_settings(const VerdictRecord& last, const VerdictRecord& now, std::vector<std::string>& why) {
    for (const auto& [name, value] : now.settings) {
        const auto before = last.settings.find(name);
        if (before != last.settings.end() && before->second != value)
            why.push_back(name + " was " + before->second + " and is " + value);
    }
}

/// What changed that all claims share.
std::vector<std::string> common_reasons(const VerdictRecord& last, const VerdictRecord& now,
                                        const Decoupage& film) {
    std::vector<std::string> why;
    if (last.print != now.print) return {"it is another print"};
    for (const Correction& correction : film.corrections)
        if (correction.number > last.corrections) why.push_back(correction_words(correction));
    if (last.rule != now.rule) why.push_back("shots are counted by another rule");
    add_settings(last, now, why);
    for (const auto& [name, frames] : now.places) {
        const auto before = last.places.find(name);
        if (before != last.places.end() && before->second != frames)
            why.push_back("\"" + name + "\" was " + (before->second.empty() ? "not found" : before->second) +
                          " and is " + (frames.empty() ? "not found" : frames));
    }
    return why;
}

} // namespace

VerdictRecord record_of(const CheckedClaims& checked, const Decoupage& film, const Counting& counting) {
    VerdictRecord record;
    record.print = film.film.print.digest;
    record.rule = counting_rule(counting);
    record.corrections = film.corrections.empty() ? 0 : film.corrections.back().number;
    record.namings = film.namings.empty() ? 0 : film.namings.back().number;
    for (const ReadingKey& key : film.keys) {
        record.settings[key.analyser] = "version " + std::to_string(key.version);
        for (const auto& [name, value] : key.settings)
            record.settings[key.analyser + "." + name] = number_text(value);
    }
    for (const CheckedPlace& place : checked.places)
        record.places[place.name] = frames_text(place.span);
    for (const CheckedClaim& claim : checked.claims)
        record.claims[claim.claim->id] = {claim.claim->test, claim.tested.because, claim.tested.verdict};
    return record;
}

std::string record_document(const VerdictRecord& record) {
    Json claims = Json::object();
    for (const auto& [id, entry] : record.claims)
        claims[id] = {{"verdict", name_of(entry.verdict)}, {"because", entry.because}, {"test", entry.test}};
    const Json document{
        {"print", record.print},      {"rule", record.rule},         {"corrections", record.corrections},
        {"names", record.namings},    {"settings", record.settings}, {"places", record.places},
        {"claims", std::move(claims)}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Outcome<VerdictRecord> read_record(std::string_view document) {
    const Json json = Json::parse(document, nullptr, false);
    if (!json.is_object() || !json.contains("claims") || !json["claims"].is_object())
        return tl::unexpected(damaged("It holds something else"));
    VerdictRecord record;
    record.print = text_of(json, "print");
    record.rule = text_of(json, "rule");
    record.corrections = number_of(json, "corrections");
    record.namings = number_of(json, "names");
    record.settings = texts_of(json, "settings");
    record.places = texts_of(json, "places");
    for (const auto& [id, entry] : json["claims"].items()) {
        const std::string verdict = entry.is_object() ? text_of(entry, "verdict") : std::string();
        const auto known =
            std::ranges::find(all_verdicts, verdict, [](Verdict one) { return std::string(name_of(one)); });
        if (known == std::end(all_verdicts))
            return tl::unexpected(damaged("The verdict of " + id + " is none"));
        record.claims[id] = {text_of(entry, "test"), text_of(entry, "because"), *known};
    }
    return record;
}

std::vector<VerdictChange> changes_since(const VerdictRecord& last, const CheckedClaims& checked,
                                         const Decoupage& film, const Counting& counting) {
    const std::vector<std::string> common = common_reasons(last, record_of(checked, film, counting), film);
    std::vector<VerdictChange> changes;
    for (const CheckedClaim& claim : checked.claims) {
        const auto before = last.claims.find(claim.claim->id);
        if (before == last.claims.end() || before->second.verdict == claim.tested.verdict) continue;
        VerdictChange change{claim.claim->id, before->second.verdict, claim.tested.verdict, common};
        if (before->second.test != claim.claim->test)
            change.why.insert(change.why.begin(), "its test is another");
        if (change.why.empty()) change.why.emplace_back("what it is held against was screened or read anew");
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace decoupage
