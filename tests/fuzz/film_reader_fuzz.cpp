// Any bytes may be called a film: opening, reading and making stills of them, and reading the words in them,
// must end, and do no harm.

#include "dossier/checks.hpp"
#include "media/film_reader.hpp"
#include "media/subtitle_streams.hpp"
#include "subtitles/subtitles.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace decoupage;

namespace {

/// Enough to get past what a decoder does first; a file of few bytes may hold hours of repeated frames.
constexpr int most_frames = 40;

void read_film(const std::string& path) {
    auto reader = FilmReader::open(path, {.stream = -1, .threads = 1});
    if (!reader) return;
    const auto reels = cut_into_reels(path, {}, 2);
    if (reels && !reader->go_to(reels->back())) return;
    for (int count = 0; count < most_frames; ++count) {
        const auto frame = reader->next();
        if (!frame || !*frame) break;
        if (count % 16 == 0) (void)reader->still(64);
    }
}

void read_words(const std::string& path) {
    const auto streams = subtitle_streams(path);
    if (!streams) return;
    for (const SubtitleStream& stream : *streams) {
        auto words = read_stream(stream.codec, stream.texts);
        if (!words) continue;
        words->source = "stream";
        if (!sound(*words)) std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    const int file = memfd_create("film", 0);
    if (file < 0) return 0;
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    if (write(file, bytes, count) == static_cast<ssize_t>(count)) {
        read_film(path);
        read_words(path);
    }
    close(file);
    return 0;
}
