#pragma once
/// Reads letters in pictures. The only door to Tesseract and to Leptonica.

#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "film/sighting.hpp"
#include "lettering/ink_picture.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace decoupage {

/// What stands in a part of a picture.
struct ReadWords {
    std::string words;    ///< UTF-8, lines parted by " / "; empty where nothing could be read
    float confidence = 0; ///< 0 to 1: of its words, by their lengths
};

/// The more letters were read, and the surer, the more it is worth.
float worth(const ReadWords& read);

/// Reads English, on the calling thread alone. Not to be shared between threads. The same picture gives the
/// same words, with one version of Tesseract and of its data.
class LetterReader {
public:
    /// Fault: not_found, where Tesseract's language data is not on this machine.
    static Outcome<LetterReader> open();

    LetterReader(LetterReader&&) noexcept;
    LetterReader& operator=(LetterReader&&) noexcept;
    ~LetterReader();

    /// In pictures of one size in which the same letters stand, the clearest first. `letter_height`: of most
    /// letters, in pixels.
    ReadWords read(const std::vector<Plane<std::uint8_t>>& pictures, const Box& where, float letter_height,
                   Ink ink);

private:
    struct Parts;
    explicit LetterReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage
