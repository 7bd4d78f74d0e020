#include "app/command.hpp"
#include "deeds/known_dossier.hpp"
#include "figures/word_search.hpp"
#include "film/near_miss.hpp"
#include "screening/found_subtitles.hpp"
#include "subtitles/subtitles.hpp"
#include "views/spoken.hpp"
#include "views/spoken_json.hpp"

#include <charconv>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>

namespace decoupage {

namespace {

struct WordsRequest {
    std::string dossier, file, language, offset, removed;
    std::vector<std::string> words;
    bool again = false;
};

tl::unexpected<Fault> wrong_words(std::string found, std::string remedy = "See decoupage words --help.") {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

/// "1.5", "-0.25": seconds.
Outcome<Time> offset_given(const std::string& text) {
    if (text.empty()) return Time{0};
    const std::string_view digits = text.starts_with('+') ? std::string_view(text).substr(1) : text;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!whole || !(std::abs(value) < 1e6))
        return fault(Fault::Kind::usage, "seconds, like 1.5 or -0.25", "--offset was given " + text);
    return Time{std::llround(value * Time::period::den)};
}

/// What is sought, where words are: "find", and all that follows. A word in quotes of its own was one for the
/// shell.
Outcome<std::optional<std::string>> sought_in(const WordsRequest& request) {
    if (request.words.empty()) return std::nullopt;
    const std::string& deed = request.words.front();
    const std::vector<std::string> deeds{"find"};
    if (deed != "find")
        return wrong_words("There is nothing called " + deed + " that could be done with words",
                           did_you_mean(deed, deeds, "It can be: find."));
    std::string text;
    for (std::size_t at = 1; at < request.words.size(); ++at)
        text += (text.empty() ? "" : " ") + request.words[at];
    if (SoughtWords(text).empty())
        return wrong_words("It is not said what to find",
                           "For example: decoupage words film.mkv find dinner");
    return text;
}

/// One thing at a time.
Outcome<void> check_request(const WordsRequest& request) {
    const int deeds =
        !request.words.empty() + !request.file.empty() + !request.removed.empty() + request.again;
    if (deeds > 1) return wrong_words("Words are found, added, removed or looked for again, one at a time");
    if (request.file.empty() && !(request.language.empty() && request.offset.empty()))
        return wrong_words("--language and --offset belong to --add");
    return {};
}

Outcome<Subtitles> subtitles_to_add(const WordsRequest& request) {
    const auto offset = offset_given(request.offset);
    if (!offset) return tl::unexpected(offset.error());
    auto subtitles = read_subtitle_file(request.file);
    if (!subtitles) {
        Fault told = subtitles.error();
        if (told.kind == Fault::Kind::damaged) told.found = name_of_film(request.file) + ": " + told.found;
        return tl::unexpected(told);
    }
    subtitles->origin = Subtitles::Origin::added;
    subtitles->source = name_of_film(request.file);
    if (!request.language.empty()) subtitles->language = request.language;
    move(*subtitles, *offset);
    if (subtitles->cues.empty())
        return fault(Fault::Kind::usage, "words within the film", "All of them lie before its beginning",
                     "Give another --offset.");
    return subtitles;
}

Outcome<void> add(Dossier& dossier, const WordsRequest& request) {
    const auto subtitles = subtitles_to_add(request);
    if (!subtitles) return tl::unexpected(subtitles.error());
    return dossier.write_subtitles(*subtitles);
}

Outcome<void> remove(Dossier& dossier, const std::string& source) {
    const auto all = dossier.subtitles();
    if (!all) return tl::unexpected(all.error());
    std::vector<std::string> added;
    for (const Subtitles& subtitles : *all)
        if (subtitles.origin == Subtitles::Origin::added) added.push_back(subtitles.source);
    if (std::find(added.begin(), added.end(), source) == added.end())
        return fault(Fault::Kind::not_found, "the name of a file whose words were added",
                     "No words of " + source + " were added", did_you_mean(source, added));
    return dossier.forget_subtitles(Subtitles::Origin::added, source);
}

/// In the film and beside it, as a screening does.
Outcome<void> look_again(Dossier& dossier, const std::string& named) {
    std::string film = named;
    if (film == dossier.path()) {
        const auto facts = dossier.film();
        if (!facts) return tl::unexpected(facts.error());
        film = facts->path;
    }
    std::error_code none;
    if (!std::filesystem::exists(film, none))
        return fault(Fault::Kind::not_found, "the film itself", "There is no " + film, "Name the film.");
    if (auto begun = dossier.begin(); !begun) return begun;
    return keep_found_subtitles(dossier, found_subtitles(film)).and_then([&] { return dossier.commit(); });
}

Outcome<void> change(const WordsRequest& request, const std::string& path) {
    if (request.file.empty() && request.removed.empty() && !request.again) return {};
    auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    if (!request.file.empty()) return add(*dossier, request);
    return request.again ? look_again(*dossier, request.dossier) : remove(*dossier, request.removed);
}

Outcome<void> words_of_one(Console& console, const WordsRequest& request) {
    if (auto known = check_request(request); !known) return known;
    const auto sought = sought_in(request);
    if (!sought) return tl::unexpected(sought.error());
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    if (auto done = change(request, *path); !done) return done;
    const auto opened = open_known_dossier(*path);
    if (!opened) return tl::unexpected(opened.error());
    const Decoupage& decoupage = opened->decoupage;
    const bool changed = !request.file.empty() || !request.removed.empty() || request.again;
    if (*sought) {
        const auto found = find_words(decoupage, SoughtWords(**sought));
        console.print(console.json() ? found_document(opened->path, **sought, found)
                                     : found_list(decoupage, found));
    } else if (console.json()) {
        console.print(words_document(opened->path, decoupage));
    } else if (!changed) {
        console.print(words_list(decoupage));
    } else if (console.manner() == Console::Manner::plain) {
        console.print(decoupage.subtitles.empty() ? words_list(decoupage) : sources_list(decoupage));
    }
    return {};
}

Deed offer_words(Options& options) {
    const auto request = std::make_shared<WordsRequest>();
    options.plain("D", request->dossier);
    options.plain("DEED", request->words, Options::Need::may);
    options.value("--add", "FILE", request->file, "Takes in a file of subtitles, or a transcript");
    options.value("--language", "TAG", request->language, "The language of that file: en, pt-BR");
    options.value("--offset", "SECONDS", request->offset, "How much later its words are in this film");
    options.value("--remove", "FILE", request->removed, "Takes an added file's words out again, by its name");
    options.flag("--again", request->again, "Looks again in the film and beside it, as a screening does");
    return [request](Console& console) {
        const auto done = words_of_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command words_command{
    "words",
    "lists and finds what is said, and takes in subtitles",
    "D [find WORDS...]\n"
    "decoupage words D --add FILE [--language TAG] [--offset SECONDS]\n"
    "decoupage words D --remove FILE | --again",
    "Subtitles in the film and beside it (film.srt, film.en.vtt, film.ass) are taken in by every screening. "
    "A file that is added stays through all of them; added again, it takes its own place. It may be SRT, "
    "WebVTT, ASS, SSA, or a transcript, a line a cue: 0:12.5-0:15 NAME: words. Its end and NAME may be "
    "missing.\n\n"
    "find looks in all of them, and in the titles read in the picture. Case and accents do not count; a word "
    "finds all that begin with it; \"in quotes\" words stand for themselves, and follow one on another.",
    "decoupage words film.mkv\n"
    "decoupage words film.mkv find lord universe\n"
    "decoupage words film.mkv find '\"crown jewels\"'\n"
    "decoupage words film.mkv --add transcript.txt --language en --offset 1.5",
    offer_words};

} // namespace decoupage
