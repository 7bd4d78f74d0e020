#include "exchange/chapters.hpp"

#include "exchange/beside.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <algorithm>

namespace decoupage::exchange {

Outcome<Said> said_by_chapters(const Decoupage& film, const Ruler& ruler, std::vector<SaidChapter> chapters) {
    if (chapters.size() > most_entries)
        return unreadable("at most " + std::to_string(most_entries) + " chapters", "There are more");
    Gathering gathered(film);
    std::ranges::stable_sort(chapters, {}, &SaidChapter::first);
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        SaidChapter& chapter = chapters[at];
        const auto name = name_beside(chapter.beside);
        const std::int64_t next =
            at + 1 < chapters.size() ? chapters[at + 1].first : ruler.tick(film.times.frames());
        const Ticks ticks{chapter.first, std::max(chapter.end.value_or(next), chapter.first)};
        gathered.name({ruler.span(ticks, name ? std::optional(name->span) : std::nullopt), chapter.words,
                       name ? name->named : Named::span, name ? name->author : "",
                       name ? name->formerly : ""});
    }
    return gathered.said();
}

} // namespace decoupage::exchange
