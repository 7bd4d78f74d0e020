#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/signed_entry.hpp"
#include "dossier/checks.hpp"
#include "views/moments.hpp"
#include "views/words.hpp"

#include <memory>
#include <vector>

namespace decoupage {

namespace {

struct MomentsRequest {
    std::string dossier, accepted, dropped, author;
    std::vector<std::string> words;
    CountingWords counting;

    bool is_deed() const { return !accepted.empty() || !dropped.empty(); }
};

Outcome<NoticedMoment> moment_of_number(const Decoupage& decoupage, const Counting& counting,
                                        const std::string& option, const std::string& number) {
    const auto moments = noticed_moments(decoupage, proposed_moments(decoupage, counting));
    if (moments.empty())
        return fault(Fault::Kind::not_found, "a moment", "Nothing in this film stands out from the rest");
    return whole_number(option, number, 1, static_cast<int>(moments.size())).map([&](int place) {
        return moments[static_cast<std::size_t>(place - 1)];
    });
}

Outcome<std::string> own_words(const MomentsRequest& request) {
    std::string words;
    for (const std::string& word : request.words)
        words += (words.empty() ? "" : " ") + word;
    if (words.size() > longest_given_name || !sound_text(words))
        return fault(Fault::Kind::usage,
                     "at most " + std::to_string(longest_given_name) + " bytes of plain text",
                     "The words for the moment are longer, or something else");
    return words;
}

/// What is said of the moment that has this number in the list as it stands.
Outcome<Naming> said(const Decoupage& decoupage, const MomentsRequest& request, const Counting& counting) {
    const bool accepts = !request.accepted.empty();
    const auto one = moment_of_number(decoupage, counting, accepts ? "--accept" : "--drop",
                                      accepts ? request.accepted : request.dropped);
    if (!one) return tl::unexpected(one.error());
    auto words = own_words(request);
    if (!words) return tl::unexpected(words.error());
    Naming entry;
    entry.deed = accepts ? Naming::Deed::accept : Naming::Deed::drop;
    entry.named = Named::moment;
    entry.kind = one->moment.kind;
    entry.span = one->moment.span;
    entry.words = accepts && words->empty() ? one->moment.words : *words;
    return entry;
}

Outcome<void> write_said(const MomentsRequest& request, const Counting& counting, const std::string& path) {
    auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    return add_signed(
        *dossier, request.author,
        [&](const Decoupage& decoupage) { return said(decoupage, request, counting); },
        [&](const Naming& naming) { return dossier->write_naming(naming); });
}

Outcome<void> moments_one(Console& console, const MomentsRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    if (!request.accepted.empty() && !request.dropped.empty())
        return fault(Fault::Kind::usage, "--accept or --drop",
                     "One thing at a time can be said of the moments");
    if (!request.words.empty() && request.accepted.empty())
        return fault(Fault::Kind::usage, "--accept N WORDS",
                     "Words were given, and no moment to which they belong");
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    if (request.is_deed())
        if (auto done = write_said(request, *counting, *path); !done) return done;
    const auto opened = open_known_dossier(*path);
    if (!opened) return tl::unexpected(opened.error());
    console.print(console.json()
                      ? moments_document(opened->path, opened->decoupage, *counting)
                      : moments_list(opened->decoupage,
                                     noticed_moments(opened->decoupage,
                                                     proposed_moments(opened->decoupage, *counting))));
    return {};
}

Deed offer_moments(Options& options) {
    const auto request = std::make_shared<MomentsRequest>();
    options.plain("D", request->dossier);
    options.plain("WORDS", request->words, Options::Need::may);
    options.value("--accept", "N", request->accepted,
                  "Keeps the moment of this number, under WORDS if any are given");
    options.value("--drop", "N", request->dropped, "Leaves the moment of this number out from now on");
    options.value("--author", "NAME", request->author, "Who says so; usually the name of your account");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = moments_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command moments_command{"moments",
                              "proposes the moments that stand out in a film",
                              "D [--accept N [WORDS] | --drop N]",
                              "Each has a number, a time, a name and a sentence that says why it stands out: "
                              "the longest take, a picture "
                              "that stops, music after a long time without. What you accept is kept whatever "
                              "is found later, what you drop "
                              "is not proposed again; decoupage name D --undo takes back the last of it.",
                              "decoupage moments film.mkv\n"
                              "decoupage moments film.mkv --accept 3 'the run along the fence'\n"
                              "decoupage moments film.mkv --drop 5 --author Ada",
                              offer_moments};

} // namespace decoupage
