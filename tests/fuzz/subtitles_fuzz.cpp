// Subtitles and transcripts from strangers, through every parser: whatever the bytes are, what comes of them
// may be kept in a dossier as it is, and is found again.

#include "dossier/checks.hpp"
#include "figures/spoken.hpp"
#include "figures/word_search.hpp"
#include "film/encoding.hpp"
#include "film/folded.hpp"
#include "subtitles/forms.hpp"
#include "subtitles/subtitles.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace decoupage;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

void check(Outcome<Subtitles> read) {
    if (!read) {
        demand(sound_text(read.error().sentence()));
        return;
    }
    read->source = "a file";
    demand(!read->cues.empty() && sound(*read));
    move(*read, Time{-1'000'000'000});
    demand(sound(*read));
    const Time duration = std::chrono::hours(2);
    const WordFigures figures = word_figures(*read, duration);
    demand(figures.spoken >= Time{0} && figures.spoken <= duration && figures.words >= 0);
    Decoupage film;
    film.subtitles = {std::move(*read)};
    for (const Cue& cue : film.subtitles[0].cues) { // a word of it is found, whatever it is
        const auto words = folded_words(cue.words);
        if (words.empty()) continue;
        demand(!find_words(film, SoughtWords(words.front())).empty());
        break;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    check(read_subtitles(text));
    const std::string plain = utf8_of(text);
    for (const auto read : {read_srt, read_webvtt, read_ass, read_transcript})
        check(read(plain));
    for (const char* codec : {"subrip", "webvtt", "ass", "mov_text"}) {
        const StreamText one{Time{5}, Time{9}, std::string(text)};
        check(read_stream(codec, std::span(&one, 1)));
    }
    const NameBeside name = name_beside(text, "film.mkv");
    demand(name.belongs || name.language.empty());
    return 0;
}
