#include "support/scenario/expectation.hpp"

#include <cstdlib>

namespace decoupage::scenario {

namespace {

std::string span_text(FrameSpan span) {
    return span.empty() ? std::to_string(span.first)
                        : std::to_string(span.first) + "-" + std::to_string(span.end);
}

std::string expected_text(const Expected& expected) {
    std::string text = span_text(expected.span) + " " + expected.label;
    for (const std::string& detail : expected.details)
        text += " " + detail;
    if (expected.tolerance > 0) text += " within " + std::to_string(expected.tolerance);
    return text;
}

bool bears(const std::string& detail, const std::string& word) {
    return (" " + detail + " ").find(" " + word + " ") != std::string::npos;
}

bool meets(const Segment& segment, const Expected& expected) {
    if (segment.label != expected.label) return false;
    if (std::abs(segment.span.first - expected.span.first) > expected.tolerance) return false;
    if (std::abs(segment.span.end - expected.span.end) > expected.tolerance) return false;
    for (const std::string& word : expected.details)
        if (!bears(segment.detail, word)) return false;
    return true;
}

/// Both lists are in order: they are walked together, and what does not meet is told of the one that comes
/// first.
void compare(const Expectation& expectation, const Track& track, std::vector<std::string>& told) {
    auto found = track.segments.begin();
    auto wanted = expectation.segments.begin();
    const std::string where = expectation.track + ": ";
    while (found != track.segments.end() || wanted != expectation.segments.end()) {
        const bool both = found != track.segments.end() && wanted != expectation.segments.end();
        if (both && meets(*found, *wanted)) {
            ++found, ++wanted;
        } else if (wanted == expectation.segments.end() || (both && found->span.end < wanted->span.first)) {
            told.push_back(where + "found " + in_words(*found++) + ", not expected");
        } else if (found == track.segments.end() || wanted->span.end < found->span.first) {
            told.push_back(where + "expected " + expected_text(*wanted++) + ", not found");
        } else {
            told.push_back(where + "expected " + expected_text(*wanted++) + ", found " + in_words(*found++));
        }
    }
}

} // namespace

std::string in_words(const Segment& segment) {
    std::string text = span_text(segment.span) + " " + segment.label;
    if (!segment.detail.empty()) text += " " + segment.detail;
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, " (%.2f)", static_cast<double>(segment.confidence));
    return text + confidence;
}

std::vector<std::string> differences(const Script& script, const Evidence::Tracks& found) {
    std::vector<std::string> told;
    for (const Expectation& expectation : script.expectations) {
        const auto track = found.find(expectation.track);
        if (track == found.end())
            told.push_back(expectation.track + ": no analyser makes this track");
        else
            compare(expectation, track->second, told);
    }
    return told;
}

} // namespace decoupage::scenario
