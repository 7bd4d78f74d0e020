#pragma once
/// Reads letters in pictures. The only door to Tesseract and to Leptonica.

#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "film/sighting.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace decoupage {

/// What stands in a part of a picture.
struct ReadWords {
    std::string words;    ///< UTF-8, lines parted by " / "; empty where nothing could be read
    float confidence = 0; ///< 0 to 1: of its words, by their lengths
};

/// Reads English, on the calling thread alone. Not to be shared between threads. The same picture gives the
/// same words, with one version of Tesseract and of its data.
class LetterReader {
public:
    /// Fault: not_found, where Tesseract's language data is not on this machine.
    static Outcome<LetterReader> open();

    LetterReader(LetterReader&&) noexcept;
    LetterReader& operator=(LetterReader&&) noexcept;
    ~LetterReader();

    /// `letter_height`: of most letters, in pixels. Light letters on dark are read as dark ones on light.
    ReadWords read(const Plane<std::uint8_t>& luma, const Box& where, float letter_height);

private:
    struct Parts;
    explicit LetterReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage
