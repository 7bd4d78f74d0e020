#include "bench/letters/alone.hpp"

#include "analysers/roster.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <ctime>
#include <memory>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace decoupage::bench {

namespace {

struct WordsAlone {
    std::string words;
    float most_sure = 0; ///< per cent
};

WordsAlone read(tesseract::TessBaseAPI& api, const Plane<std::uint8_t>& luma) {
    constexpr float least = 60;
    api.SetImage(luma.values.data(), luma.width, luma.height, 1, luma.width);
    api.SetSourceResolution(70);
    WordsAlone found;
    if (api.Recognize(nullptr) != 0) return found;
    const std::unique_ptr<tesseract::ResultIterator> word(api.GetIterator());
    if (!word) return found;
    do {
        if (word->Empty(tesseract::RIL_WORD)) continue;
        const float sure = word->Confidence(tesseract::RIL_WORD);
        const std::unique_ptr<char[]> text(word->GetUTF8Text(tesseract::RIL_WORD));
        if (!text || sure < least) continue;
        found.words += (found.words.empty() ? "" : " ") + std::string(text.get());
        found.most_sure = std::max(found.most_sure, sure);
    } while (word->Next(tesseract::RIL_WORD));
    return found;
}

} // namespace

Outcome<ReadAlone> letters_alone(const std::string& film) {
    constexpr int longest = 640;
    tesseract::TessBaseAPI api;
    api.SetVariable("debug_file", "/dev/null");
    if (api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
        return fault(Fault::Kind::not_found, "Tesseract's data for English", "It is not on this machine");
    api.SetPageSegMode(tesseract::PSM_AUTO);
    auto reader = FilmReader::open(film);
    if (!reader) return tl::unexpected(reader.error());
    const Frame step = look_step(reader->film().rate.frames_per_second());
    const auto lookout = find_analyser("letters")->lookout({});
    ReadAlone all{{"letters", {}}, 0};
    Track& track = all.letters;
    std::clock_t spent = 0;
    int looks = 0;
    for (Frame number = 0;; ++number) {
        const auto frame = reader->next();
        if (!frame) return tl::unexpected(frame.error());
        if (!*frame) break;
        if (number % step != 0) continue;
        const auto look = reader->look(longest);
        if (!look) return tl::unexpected(look.error());
        const std::clock_t began = std::clock();
        (*lookout)->look(*look);
        spent += std::clock() - began;
        ++looks;
        const WordsAlone found = read(api, look->luma);
        if (found.words.empty()) continue;
        const float sure = found.most_sure / 100;
        if (track.segments.empty() || track.segments.back().span.end < number)
            track.segments.push_back({{number, number + step}, "title", 0, ""});
        Segment& segment = track.segments.back();
        segment.span.end = number + step;
        if (sure <= segment.confidence) continue;
        segment.confidence = sure;
        segment.detail = found.words;
    }
    if (looks > 0) all.look_milliseconds = 1000.0 * static_cast<double>(spent) / CLOCKS_PER_SEC / looks;
    return all;
}

} // namespace decoupage::bench
