#include "lettering/letter_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <dlfcn.h>
#include <exception>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace decoupage {

namespace {

using Level = std::uint8_t;

/// How letters are read: at first, and if need be in other ways.
struct Way {
    Behind behind;
    float letter_height;       ///< pixels
    bool is_other_ink = false; ///< what is light between dark letters looks like light ones
};
constexpr Way ways[] = {{Behind::as_it_is, 32}, {Behind::evened, 32}, {Behind::as_it_is, 32, true}};
constexpr float sure_enough = 0.85f, legible = 0.6f;
constexpr float margin = 0.8f;         // heights of a letter, about the lines
constexpr float most_pixels = 1.6e6f;  // of a picture that is read
constexpr float least_confidence = 40; // per cent, of a word
constexpr std::size_t longest = 900;   // bytes of words that are kept

/// Tesseract works with threads of OpenMP, which on a few letters cost more than they gain. Its limit is read
/// from the environment before this program begins; no nesting at all comes to the same.
void read_on_one_thread() {
    using Set = void (*)(int);
    if (const auto set = reinterpret_cast<Set>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"))) set(0);
}

struct Rectangle {
    int left, top, right, bottom;
    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

/// A box with some room around it, inside the picture.
Rectangle around(const Box& box, float letter_height, int width, int height) {
    const float more = margin * letter_height;
    const auto at = [](float share, int side, float beyond) {
        const float pixel = std::isfinite(share) ? share * static_cast<float>(side) + beyond : 0;
        return static_cast<int>(std::clamp(pixel, 0.0f, static_cast<float>(side)));
    };
    return {at(box.left, width, -more), at(box.top, height, -more), at(box.left + box.width, width, more),
            at(box.top + box.height, height, more)};
}

Plane<Level> cut_out(const Plane<Level>& luma, const Rectangle& part) {
    Plane<Level> cut(part.width(), part.height());
    for (int y = 0; y < cut.height; ++y)
        std::copy_n(luma.row(part.top + y).begin() + part.left, cut.width, &cut.at(0, y));
    return cut;
}

struct PixEnd {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using OwnedPix = std::unique_ptr<Pix, PixEnd>;

OwnedPix pix_of(const Plane<Level>& luma, float scale) {
    OwnedPix pix(pixCreate(luma.width, luma.height, 8));
    if (!pix) return nullptr;
    for (int y = 0; y < luma.height; ++y)
        for (int x = 0; x < luma.width; ++x)
            pixSetPixel(pix.get(), x, y, luma.at(x, y));
    return OwnedPix(pixScale(pix.get(), scale, scale));
}

std::string without_controls(const char* text) {
    std::string clean;
    for (; *text != '\0'; ++text)
        if (static_cast<unsigned char>(*text) >= 0x20 && *text != 0x7f) clean += *text;
    return clean;
}

ReadWords words_of(tesseract::TessBaseAPI& api) {
    ReadWords read;
    double sum = 0, letters = 0;
    const std::unique_ptr<tesseract::ResultIterator> word(api.GetIterator());
    if (!word) return read;
    bool new_line = false;
    do {
        new_line = new_line || word->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
        if (word->Empty(tesseract::RIL_WORD)) continue;
        const std::unique_ptr<char[]> text(word->GetUTF8Text(tesseract::RIL_WORD));
        const float confidence = word->Confidence(tesseract::RIL_WORD);
        const std::string clean = text ? without_controls(text.get()) : "";
        if (clean.empty() || confidence < least_confidence || read.words.size() + clean.size() > longest)
            continue;
        if (!read.words.empty()) read.words += new_line ? " / " : " ";
        new_line = false;
        read.words += clean;
        sum += static_cast<double>(confidence) * static_cast<double>(clean.size());
        letters += static_cast<double>(clean.size());
    } while (word->Next(tesseract::RIL_WORD));
    if (letters > 0) read.confidence = static_cast<float>(std::clamp(sum / letters / 100, 0.0, 1.0));
    return read;
}

} // namespace

float worth(const ReadWords& read) {
    return read.confidence * read.confidence * static_cast<float>(read.words.size());
}

struct LetterReader::Parts {
    tesseract::TessBaseAPI api;

    /// A picture that it cannot bear has no words.
    ReadWords read(const Plane<Level>& luma, float scale) {
        try {
            const OwnedPix pix = pix_of(luma, scale);
            if (!pix) return {};
            api.SetImage(pix.get());
            api.SetSourceResolution(150);
            if (api.Recognize(nullptr) != 0) return {};
            ReadWords words = words_of(api);
            api.Clear();
            return words;
        } catch (const std::exception&) {
            return {};
        }
    }
};

LetterReader::LetterReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LetterReader::LetterReader(LetterReader&&) noexcept = default;
LetterReader& LetterReader::operator=(LetterReader&&) noexcept = default;
LetterReader::~LetterReader() = default;

Outcome<LetterReader> LetterReader::open() {
    read_on_one_thread();
    setMsgSeverity(L_SEVERITY_NONE);
    auto parts = std::make_unique<Parts>();
    parts->api.SetVariable("debug_file", "/dev/null");
    if (parts->api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
        return fault(Fault::Kind::not_found, "Tesseract's data for English", "It is not on this machine",
                     "Install tesseract-ocr-eng.");
    parts->api.SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
    return LetterReader(std::move(parts));
}

ReadWords LetterReader::read(const std::vector<Plane<Level>>& pictures, const Box& where, float letter_height,
                             Ink ink) {
    if (pictures.empty()) return {};
    const float height = std::max(letter_height, 1.0f);
    const Rectangle part = around(where, height, pictures.front().width, pictures.front().height);
    if (part.width() < 8 || part.height() < 8) return {};
    std::vector<Plane<Level>> cuts;
    for (const Plane<Level>& picture : pictures)
        if (picture.width == pictures.front().width && picture.height == pictures.front().height)
            cuts.push_back(cut_out(picture, part));
    const float most = std::sqrt(most_pixels / static_cast<float>(cuts.front().values.size()));
    ReadWords best;
    const Ink other = ink == Ink::light ? Ink::dark : Ink::light;
    for (const auto& [behind, read_height, is_other_ink] : ways) {
        const float scale = std::min(std::clamp(read_height / height, 0.1f, 6.0f), most);
        ReadWords read = parts_->read(ink_picture(cuts, is_other_ink ? other : ink, behind, height), scale);
        if (worth(read) > worth(best)) best = std::move(read);
        if (best.confidence >= (behind == Behind::as_it_is ? sure_enough : legible)) break;
    }
    return best;
}

} // namespace decoupage
