#include "evaluation/truth.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using nlohmann::json;

constexpr Frame most_frames = 100'000'000;
constexpr std::size_t most_entries = 20'000;
constexpr std::uintmax_t most_bytes = 64u << 20;

/// Reads a document from a stranger. The first thing that is wrong is kept; after it every reading gives a
/// harmless value, so that callers need to look only once, at the end.
class CheckedReading {
public:
    explicit CheckedReading(std::string document) : document_(std::move(document)) {}

    void wrong(std::string expected, std::string found) {
        if (!fault_) fault_ = Fault{Fault::Kind::damaged, std::move(expected), document_ + ": " + found, {}};
    }

    const json& list(const json& object, const char* name) {
        static const json none = json::array();
        const auto entry = object.find(name);
        if (entry != object.end() && entry->is_array()) {
            if (entry->size() <= most_entries) return *entry;
            wrong("at most " + std::to_string(most_entries) + " entries in \"" + name + '"',
                  "there are " + std::to_string(entry->size()));
            return none;
        }
        wrong(std::string("a list \"") + name + "\"",
              entry == object.end() ? "there is none" : shown(*entry));
        return none;
    }

    Frame frame(const json& object, const char* name, const std::string& where, Frame most) {
        const auto entry = object.find(name);
        if (entry == object.end()) {
            wrong("a frame number \"" + std::string(name) + '"', where + " has none");
            return 0;
        }
        return frame(*entry, where + ", \"" + name + '"', most);
    }

    Frame frame(const json& value, const std::string& where, Frame most) {
        if (value.is_number_integer() && value >= 0 && value <= most) return value.get<Frame>();
        wrong("a frame number from 0 to " + std::to_string(most), where + " is " + shown(value));
        return 0;
    }

    bool flag(const json& object, const char* name, const std::string& where) {
        const auto entry = object.find(name);
        if (entry == object.end()) return true;
        if (entry->is_boolean()) return entry->get<bool>();
        wrong("true or false", where + ", \"" + name + "\" is " + shown(*entry));
        return true;
    }

    TransitionKind kind(const json& object, const char* name, const std::string& where) {
        const auto entry = object.find(name);
        if (entry != object.end() && entry->is_string())
            if (const auto kind = kind_of(entry->get_ref<const std::string&>())) return *kind;
        wrong("a kind: cut, dissolve, fade_out, fade_in, wipe, iris or other",
              where + ", \"" + name + "\" is " + (entry == object.end() ? "not there" : shown(*entry)));
        return TransitionKind::cut;
    }

    FrameSpan span(const json& object, TransitionKind kind, const std::string& where, Frame frames) {
        const FrameSpan span{frame(object, "first", where, frames), frame(object, "end", where, frames)};
        if (kind == TransitionKind::cut ? span.first != span.end : span.empty())
            wrong(kind == TransitionKind::cut ? "a cut whose first and end are the same frame"
                                              : "a gradual transition whose end comes after its first frame",
                  where + " goes from " + std::to_string(span.first) + " to " + std::to_string(span.end));
        return span;
    }

    /// Puts transitions in order, and finds graduals that overlap.
    template <class Transition>
    void settle(std::vector<Transition>& transitions) {
        std::ranges::stable_sort(transitions, {}, &Transition::span);
        Frame end = 0;
        for (const Transition& transition : transitions) {
            if (transition.is_cut()) continue;
            if (transition.span.first < end)
                wrong("gradual transitions that do not overlap",
                      "one begins at " + std::to_string(transition.span.first) +
                          ", before another has ended at " + std::to_string(end));
            end = transition.span.end;
        }
    }

    template <class Result>
    Outcome<Result> outcome(Result result) {
        if (fault_) return tl::unexpected(*fault_);
        return result;
    }

    static std::string shown(const json& value) {
        const std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
        return text.size() <= 40 ? text : text.substr(0, 37) + "...";
    }

private:
    std::string document_;
    std::optional<Fault> fault_;
};

std::string place(const std::string& list, std::size_t index) {
    return list + ", entry " + std::to_string(index + 1);
}

/// Strangers can nest a document so deeply that a parser or a destructor exhausts the stack.
bool too_deep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && quoted)
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && (text[i] == '[' || text[i] == '{')) {
            if (++depth > 64) return true;
        } else if (!quoted && (text[i] == ']' || text[i] == '}'))
            --depth;
    }
    return false;
}

json parsed(std::string_view text) {
    return too_deep(text) ? json(json::value_t::discarded) : json::parse(text, nullptr, false);
}

FrameSpan frames_both_inside(CheckedReading& reading, const json& pair, const std::string& where,
                             Frame frames) {
    const FrameSpan span{reading.frame(pair[0], where, frames),
                         std::min(reading.frame(pair[1], where, frames) + 1, frames)};
    if (span.end < span.first)
        reading.wrong("a last frame that comes after the first",
                      where + " is " + CheckedReading::shown(pair));
    return span;
}

/// A lure is written as a first and an end, as one frame, as a first and a last frame, or as a list of such
/// pairs.
std::vector<FrameSpan> lure_spans(CheckedReading& reading, const json& entry, const std::string& where,
                                  Frame frames) {
    const auto frame = entry.find("frame");
    if (frame == entry.end()) {
        const FrameSpan span{reading.frame(entry, "first", where, frames),
                             reading.frame(entry, "end", where, frames)};
        if (span.end < span.first)
            reading.wrong("a place that ends after it begins", where + " is " + CheckedReading::shown(entry));
        return {span};
    }
    const auto is_pair = [](const json& value) { return value.is_array() && value.size() == 2; };
    if (frame->is_array() && std::ranges::all_of(*frame, is_pair)) {
        std::vector<FrameSpan> spans;
        for (const json& pair : *frame)
            spans.push_back(frames_both_inside(reading, pair, where, frames));
        return spans;
    }
    if (is_pair(*frame)) return {frames_both_inside(reading, *frame, where, frames)};
    const Frame first = reading.frame(*frame, where, frames);
    return {{first, std::min(first + 1, frames)}};
}

Marked marked(CheckedReading& reading, const json& entry, const std::string& where, Frame frames) {
    Marked transition;
    transition.kind = reading.kind(entry, "kind", where);
    transition.span = reading.span(entry, transition.kind, where, frames);
    transition.sure = reading.flag(entry, "sure", where);
    if (entry.contains("alt_kind") && !reading.flag(entry, "kind_sure", where))
        transition.alternative = reading.kind(entry, "alt_kind", where);
    return transition;
}

} // namespace

Outcome<Truth> read_truth(std::string_view text) {
    CheckedReading reading("The truth");
    const json document = parsed(text);
    if (!document.is_object()) {
        reading.wrong("a truth file: one JSON object", "the text is something else");
        return reading.outcome(Truth{});
    }
    Truth truth;
    if (const auto film = document.find("film"); film != document.end() && film->is_string())
        truth.film = film->get<std::string>();
    truth.frames = reading.frame(document, "frames", "the document", most_frames);
    const json& transitions = reading.list(document, "transitions");
    for (std::size_t i = 0; i < transitions.size(); ++i)
        truth.transitions.push_back(
            marked(reading, transitions[i], place("\"transitions\"", i), truth.frames));
    reading.settle(truth.transitions);
    if (document.contains("not_transitions")) {
        const json& lures = reading.list(document, "not_transitions");
        for (std::size_t i = 0; i < lures.size(); ++i) {
            const std::string where = place("\"not_transitions\"", i);
            Lure lure{{}, {}, reading.flag(lures[i], "sure", where)};
            const auto text_of = [&](const char* key) {
                const auto found = lures[i].find(key);
                return found != lures[i].end() && found->is_string() ? found->get<std::string>() : "";
            };
            lure.what = text_of("what"), lure.kind = text_of("kind");
            for (const FrameSpan span : lure_spans(reading, lures[i], where, truth.frames)) {
                lure.span = span;
                truth.lures.push_back(lure);
            }
        }
        std::ranges::stable_sort(truth.lures, {}, &Lure::span);
    }
    return reading.outcome(std::move(truth));
}

Outcome<Predictions> read_export(std::string_view text) {
    CheckedReading reading("The export");
    const json document = parsed(text);
    if (!document.is_object() || !document.contains("film") || !document["film"].is_object()) {
        reading.wrong("an export of a film: a JSON object with \"film\"", "the text is something else");
        return reading.outcome(Predictions{});
    }
    Predictions predictions;
    predictions.frames = reading.frame(document["film"], "frames", "\"film\"", most_frames);
    const json& transitions = reading.list(document, "transitions");
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        const std::string where = place("\"transitions\"", i);
        Stated stated;
        stated.kind = reading.kind(transitions[i], "kind", where);
        stated.span = reading.span(transitions[i], stated.kind, where, predictions.frames);
        if (const auto confidence = transitions[i].find("confidence"); confidence != transitions[i].end()) {
            if (confidence->is_number() && *confidence >= 0 && *confidence <= 1)
                stated.confidence = confidence->get<float>();
            else
                reading.wrong("a confidence from 0 to 1",
                              where + " has " + CheckedReading::shown(*confidence));
        }
        predictions.transitions.push_back(stated);
    }
    reading.settle(predictions.transitions);
    return reading.outcome(std::move(predictions));
}

Outcome<std::string> file_text(const std::string& path) {
    std::error_code none;
    const auto status = std::filesystem::status(path, none);
    if (!std::filesystem::exists(status))
        return fault(Fault::Kind::not_found, "a file", "There is no " + path);
    if (!std::filesystem::is_regular_file(status))
        return fault(Fault::Kind::damaged, "a file of text", path + " is not a file");
    const std::uintmax_t bytes = std::filesystem::file_size(path, none);
    if (bytes > most_bytes) return fault(Fault::Kind::damaged, "at most 64 MiB", path + " is larger");
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf() || bytes == 0))
        return fault(Fault::Kind::not_allowed, "a file that can be read", path + " cannot be read");
    return text.str();
}

} // namespace decoupage
