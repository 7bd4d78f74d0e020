#include "app/asking.hpp"
#include "app/command.hpp"
#include "app/remarks.hpp"
#include "deeds/forgetting.hpp"
#include "deeds/known_dossier.hpp"
#include "views/words.hpp"

#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

struct ForgetRequest {
    std::string film;
    bool yes = false;
};

std::string bytes_of(std::uint64_t bytes) {
    return grouped(static_cast<std::int64_t>(bytes)) + (bytes == 1 ? " byte" : " bytes");
}

/// What goes, what goes with it, what stays.
std::string told(const ForgottenFilm& film) {
    std::string text = "This will be removed:\n";
    for (const ForgottenFilm::Part& part : film.parts)
        text += "  " + plain_line(shown_path(part.path.string())) + "   " + part.what + ", " +
                bytes_of(part.bytes) + '\n';
    std::string own;
    for (const std::string& words : film.own_words)
        own += (own.empty() ? "" : ", ") + words;
    if (!own.empty()) text += wrapped("With the dossier go: " + own + ".", 80) + '\n';
    for (const auto& library : film.libraries)
        text += wrapped("The index of the library " + plain_line(shown_path(library.string())) +
                            " will no longer have it.",
                        80) +
                '\n';
    text += film.film.empty()
                ? "The film is not at hand.\n"
                : wrapped("The film stays: " + plain_line(shown_path(film.film.string())), 80) + '\n';
    return text;
}

std::string document_of(const ForgottenFilm& film) {
    Json removed = Json::array();
    for (const ForgottenFilm::Part& part : film.parts)
        removed.push_back({{"path", part.path.string()}, {"what", part.what}, {"bytes", part.bytes}});
    Json document{{"removed", std::move(removed)}, {"with_it", film.own_words}};
    if (!film.film.empty()) document["film"] = film.film.string();
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Outcome<void> forget(Console& console, const ForgetRequest& request) {
    const auto film = what_is_written_of(request.film);
    if (!film) return tl::unexpected(film.error());
    if (console.manner() == Console::Manner::plain) console.print(told(*film));
    if (!request.yes) {
        const auto consent = ask(console, "Remove it?", "Say it beforehand, with --yes.");
        if (!consent) return tl::unexpected(consent.error());
        if (*consent == Consent::refused) {
            console.remark("Nothing was removed.");
            return {};
        }
    }
    if (auto done = forget_film(*film); !done) return done;
    if (console.json()) console.print(document_of(*film));
    console.remark("Removed.");
    return {};
}

Deed offer_forget(Options& options) {
    const auto request = std::make_shared<ForgetRequest>();
    options.plain("FILM|DOSSIER", request->film);
    options.flag("--yes", request->yes, "Do not ask");
    return [request](Console& console) {
        const auto done = forget(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->film));
    };
}

} // namespace

const Command forget_command{"forget",
                             "removes what was written of a film, never the film",
                             "FILM|DOSSIER [--yes]",
                             "Says what it will remove, the dossier with everything a person put into it, "
                             "and the report beside it, and asks. "
                             "Indexes of libraries no longer have the film. The film itself, its subtitles "
                             "and work folders about it stay.",
                             "decoupage forget film.mkv\n"
                             "decoupage forget film.mkv.dossier --yes",
                             offer_forget};

} // namespace decoupage
