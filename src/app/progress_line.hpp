#pragma once
/// How far a screening is, on one line that is written over; in a log, a line every half minute.

#include "app/console.hpp"
#include "screening/screening.hpp"

#include <string>

namespace decoupage {

/// "film.mkv   38 %   412 frames/s   17.2 × real time   0:21 left", in at most `width` columns. Nothing is
/// foretold before half a second has passed.
std::string progress_text(const std::string& name, const Progress& progress, std::size_t width);

/// The line of one film. It is gone when this is.
class ProgressLine {
public:
    ProgressLine(Console& console, std::string name) : console_(console), name_(std::move(name)) {}
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void tell(const Progress& progress);
    /// Of anything else that takes its time: a line of at most `width()` columns, so long after it began.
    void tell(const std::string& text, double seconds);
    std::size_t width() const { return console_.has_progress_line() ? console_.columns() - 1 : 80; }
    void clear();

private:
    Console& console_;
    std::string name_;
    std::size_t drawn_ = 0; ///< columns that stand on the line
    double logged_ = 0;     ///< seconds at which the log was last told
};

} // namespace decoupage
