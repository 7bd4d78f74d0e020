#pragma once
/// A film composed of parts with letters on them, and what stands in it: drawn, joined and coded by ffmpeg.

#include "bench/letters/grounds.hpp"
#include "bench/letters/judged.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// How letters are set.
struct Type {
    std::string face;       ///< a family of this machine's fonts, with its cut
    double size = 24;       ///< pixels
    int level = 235;        ///< of the ink
    int shadow = 0;         ///< pixels it is thrown
    bool is_spread = false; ///< thin spaces between letters
};

/// Lines of letters one below the other, each in the middle.
struct Writing {
    std::vector<std::string> lines;
    Type type;
    double across = 0.5, down = 0.5; ///< of the frame: their middle
    FrameSpan span;                  ///< frames of its part
    Frame fade = 0;                  ///< frames in which it comes, and goes
    double growth = 0;               ///< of its size, to the end of its span
    bool rolls = false;              ///< from below to above, in its span
};

class ComposedFilm {
public:
    explicit ComposedFilm(FrameSize size) : size_(size) {}

    FrameSize size() const { return size_; }
    Frame frames() const { return frames_; }
    /// The next part; what is written later stands on it. It comes from black and goes to it in so many
    /// frames.
    void add(Ground ground, Frame frames, Frame fade = 0);
    /// `kind` as in the truth; empty where a line belongs to a text that is already told.
    void write(const Writing& writing, const std::string& kind);
    /// A mark in a corner through all parts.
    void mark(const Writing& writing);
    void print_with(std::string chain) { print_ = std::move(chain); }
    void code_with(int quality) { quality_ = quality; }

    const std::vector<TrueText>& truth() const { return truth_; }
    /// Faults: those of ffmpeg.
    Outcome<void> draw(const std::string& film, const std::string& folder) const;

private:
    struct Part {
        Ground ground;
        Frame frames = 0;
        std::string fades, letters;
    };
    std::string set(const Writing& writing, Frame shift) const;

    FrameSize size_;
    Frame frames_ = 0;
    std::vector<Part> parts_;
    std::string marks_, print_;
    int quality_ = 20;
    mutable std::vector<std::string> texts_; ///< each the content of a file that ffmpeg reads
    std::vector<TrueText> truth_;
};

} // namespace decoupage::bench
