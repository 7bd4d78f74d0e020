#include "app/command.hpp"
#include "deeds/agreement.hpp"
#include "deeds/annotations.hpp"
#include "deeds/known_dossier.hpp"
#include "evaluation/truth.hpp"
#include "exchange/ada.hpp"
#include "exchange/vocabulary_file.hpp"
#include "film/near_miss.hpp"
#include "views/agreement.hpp"
#include "views/annotations_json.hpp"
#include "views/words.hpp"

#include <charconv>
#include <map>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct AnnotateRequest {
    std::string dossier, author, tier, by, at, region, topic, remark, vocabulary, lies;
    std::vector<std::string> words;
};

tl::unexpected<Fault> unclear_annotating(std::string found,
                                         std::string remedy = "See decoupage annotate --help.") {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

std::optional<std::string> if_told(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

Outcome<std::int64_t> number_told(const AnnotateRequest& request) {
    const std::string text = request.words.size() < 2 ? "" : request.words[1];
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number > 0) return number;
    return unclear_annotating("To " + request.words[0] + ", a number is needed",
                              "They stand in: annotate D list");
}

/// The words from the third on, as one text.
std::string rest_of(const AnnotateRequest& request) {
    std::string text;
    for (std::size_t i = 2; i < request.words.size(); ++i)
        text += (i == 2 ? "" : " ") + request.words[i];
    return text;
}

AnnotationAsked annotation_of(const AnnotateRequest& request) {
    AnnotationAsked asked;
    asked.tier = request.tier;
    asked.place = if_told(request.at);
    asked.value = if_told(rest_of(request));
    asked.remark = if_told(request.remark);
    asked.region = if_told(request.region);
    if (asked.region == "none") asked.region = "";
    asked.topic = if_told(request.topic);
    return asked;
}

Outcome<OneDeed> added(const Decoupage& decoupage, const AnnotateRequest& request) {
    AnnotationAsked asked = annotation_of(request);
    if (request.words.size() > 1) asked.place = request.words[1];
    return annotation_added(decoupage, asked);
}

Outcome<OneDeed> changed(const Decoupage& decoupage, const AnnotateRequest& request) {
    return number_told(request).and_then(
        [&](std::int64_t number) { return annotation_changed(decoupage, number, annotation_of(request)); });
}

Outcome<OneDeed> removed_thing(const Decoupage& decoupage, const AnnotateRequest& request) {
    return number_told(request).and_then(
        [&](std::int64_t number) { return thing_removed(decoupage, number); });
}

/// "tier NAME", "tier NAME is OTHER NAME".
Outcome<OneDeed> tier_set(const Decoupage& decoupage, const AnnotateRequest& request) {
    const auto& words = request.words;
    if (words.size() == 2 && decoupage.annotations.tier_called(words[1]) == nullptr)
        return tier_added(decoupage, {words[1], request.vocabulary, request.lies});
    const bool renamed = words.size() == 4 && words[2] == "is";
    if (!renamed && words.size() != 2)
        return unclear_annotating("A tier needs a name", "For example: tier gestures");
    return tier_changed(decoupage, words[1], {renamed ? words[3] : "", request.vocabulary, request.lies});
}

Outcome<OneDeed> vocabulary_taken(const Decoupage& decoupage, const AnnotateRequest& request) {
    if (request.words.size() != 2)
        return unclear_annotating("A file with a vocabulary is needed",
                                  "For example: vocabulary gestures.csv");
    const auto bytes = file_text(request.words[1]);
    if (!bytes) return tl::unexpected(bytes.error());
    return exchange::read_vocabulary(*bytes, file_stem(request.words[1]))
        .and_then([&](const Vocabulary& vocabulary) { return vocabulary_added(decoupage, vocabulary); });
}

Outcome<OneDeed> step(const Decoupage& decoupage, const AnnotateRequest& request) {
    if (request.words.size() != 1)
        return unclear_annotating("It is always your last deed: " + request.words[0] + " stands alone");
    return annotating_stepped(decoupage,
                              request.words[0] == "undo" ? Annotating::Deed::undo : Annotating::Deed::redo);
}

using AnnotatingDeeds = std::map<std::string, Outcome<OneDeed> (*)(const Decoupage&, const AnnotateRequest&)>;

const AnnotatingDeeds& annotating_deeds() {
    static const AnnotatingDeeds deeds{
        {"add", added}, {"change", changed}, {"remove", removed_thing},       {"tier", tier_set},
        {"undo", step}, {"redo", step},      {"vocabulary", vocabulary_taken}};
    return deeds;
}

Outcome<void> do_deed(Console& console, const AnnotateRequest& request, const std::string& path) {
    auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    const auto deed = annotate(*dossier, request.author, [&](const Decoupage& decoupage) {
        return annotating_deeds().at(request.words[0])(decoupage, request);
    });
    if (!deed) return tl::unexpected(deed.error());
    const auto now = dossier->decoupage({}, Dossier::Stills::left_out);
    if (!now) return tl::unexpected(now.error());
    if (console.json())
        console.print(annotations_document(path, *now, {}));
    else if (console.manner() == Console::Manner::plain)
        console.print(wrapped(annotating_sentence(now->annotations, *deed), 78) + "\n");
    return {};
}

Outcome<AnnotationsWanted> wanted_of(const Decoupage& decoupage, const AnnotateRequest& request) {
    AnnotationsWanted wanted{0, request.by};
    if (request.tier.empty()) return wanted;
    return tier_named(decoupage.annotations, request.tier).map([&](const Tier* tier) {
        wanted.tier = tier->number;
        return wanted;
    });
}

void say_vocabularies(Console& console, const Decoupage& decoupage) {
    const std::string own = vocabularies_list(decoupage.annotations.vocabularies);
    console.print((own.empty() ? "This film has no vocabularies yet.\n" : own) +
                  "\nThose of AdA, which a tier may have:\n\n" +
                  vocabularies_list(exchange::ada_vocabularies()));
}

Outcome<void> say_agreement(Console& console, const Decoupage& film, std::span<const std::string> words) {
    if (words.size() < 4)
        return unclear_annotating("A tier and two authors are needed",
                                  "For example: agreement scale Ada Ben");
    const auto authors = words.subspan(2);
    return agreement_asked_for(film, words[1], authors).map([&](const TierAgreement& agreement) {
        console.print(console.json()
                          ? agreement_row(film, words[1], authors, agreement)
                                    .dump(2, ' ', false, nlohmann::json::error_handler_t::replace) +
                                "\n"
                          : agreement_table(film, words[1], authors, agreement));
    });
}

Outcome<void> look(Console& console, const AnnotateRequest& request, const std::string& path) {
    const auto opened = open_known_dossier(path);
    if (!opened) return tl::unexpected(opened.error());
    const Decoupage& film = opened->decoupage;
    const std::string& what = request.words[0];
    if (what == "agreement") return say_agreement(console, film, request.words);
    const auto wanted = wanted_of(film, request);
    if (!wanted) return tl::unexpected(wanted.error());
    if (console.json()) {
        console.print(annotations_document(opened->path, film, *wanted));
    } else if (what == "vocabularies") {
        say_vocabularies(console, film);
    } else {
        const std::string table = what == "tiers" ? tiers_table(film) : annotations_table(film, *wanted);
        console.print(table.empty() ? "Here the annotations would stand. There is none yet.\nMake one with: "
                                      "decoupage annotate D add PLACE WORDS\n"
                                    : table);
    }
    return {};
}

Outcome<void> annotate_one(Console& console, AnnotateRequest request) {
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    if (request.words.empty()) request.words = {"list"};
    const std::string& deed = request.words[0];
    if (annotating_deeds().contains(deed)) return do_deed(console, request, *path);
    std::vector<std::string> known{"list", "tiers", "vocabularies", "agreement"};
    if (std::ranges::find(known, deed) != known.end()) return look(console, request, *path);
    for (const auto& [name, _] : annotating_deeds())
        known.push_back(name);
    return unclear_annotating("There is nothing called " + deed + " to do with annotations",
                              did_you_mean(deed, known, "See decoupage annotate --help."));
}

Deed offer_annotate(Options& options) {
    const auto request = std::make_shared<AnnotateRequest>();
    options.plain("D", request->dossier);
    options.plain("DEED", request->words, Options::Need::may);
    options.value("--tier", "TIER", request->tier, "On which tier; usually the only one, or \"notes\"");
    options.value("--at", "PLACE", request->at, "Where it lies, for one that is changed");
    options.value("--remark", "WORDS", request->remark, "Said beside a term");
    options.value("--region", "L,T,W,H", request->region,
                  "A part of the picture: left, top, width and height, each from 0 to 1; or none");
    options.value("--about", "WHAT", request->topic, "A measure, a claim, a name that it speaks of");
    options.value("--vocabulary", "NAME", request->vocabulary,
                  "Whose terms a tier has; none frees its words");
    options.value("--on", "WHAT", request->lies, "What a tier lies on: film, shots, or another tier");
    options.value("--by", "AUTHOR", request->by, "Lists those of this author alone");
    options.value("--author", "NAME", request->author, "Who says so; usually the name of your account");
    return [request](Console& console) {
        const auto done = annotate_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command annotate_command{
    "annotate",
    "notes what you see, on tiers, in your words or a vocabulary's",
    "D add PLACE VALUE | change NUMBER [VALUE] | remove NUMBER\n"
    "decoupage annotate D list | tiers | vocabularies | undo | redo\n"
    "decoupage annotate D tier NAME [is OTHER] | vocabulary FILE\n"
    "decoupage annotate D agreement TIER AUTHOR AUTHOR",
    "An annotation lies on a tier, on which one question is answered along the film. VALUE is a term of the "
    "tier's vocabulary, by its id or its words, or your own words where the tier has none. A tier lies on "
    "the film, on shots (its annotations go where cuts go) or on another tier. Vocabularies are AdA's, or "
    "read from a table with the columns id, words and description. Everything is kept in the dossier with "
    "its author and date, whatever is read or screened again. undo takes back what you yourself did last.\n\n"
    "PLACE is a frame, a time, a span, a shot or a name, as for name. agreement tells how far two authors "
    "agree on a tier, by frames and by shots.",
    "decoupage annotate film.mkv add 0:51-1:04 'she looks away'\n"
    "decoupage annotate film.mkv tier scale --vocabulary 'AdA: scale' --on shots\n"
    "decoupage annotate film.mkv add 'shot 12' 'close up' --tier scale --author Ada\n"
    "decoupage annotate film.mkv add 1234 'the letter' --region 0.4,0.5,0.2,0.2\n"
    "decoupage annotate film.mkv change 7 'close up' --remark 'only the hands'\n"
    "decoupage annotate film.mkv list --tier scale --by Ada\n"
    "decoupage annotate film.mkv agreement scale Ada Ben",
    offer_annotate};

} // namespace decoupage
