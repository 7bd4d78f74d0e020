#include "bench/sound/truth.hpp"

#include <algorithm>
#include <charconv>

namespace decoupage::bench {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t bar = std::min(line.find('|', from), line.size());
        fields.push_back(trimmed(line.substr(from, bar - from)));
        from = bar + 1;
    }
    return fields;
}

struct Line {
    std::string_view clip, kind, last;
    double from = 0, to = 0;
};

Outcome<double> seconds_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr double longest = 86'400;
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0 && value <= longest))
        return fault(Fault::Kind::damaged, "seconds", std::string(text));
    return value;
}

Outcome<std::vector<Line>> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = trimmed(text.substr(from, end - from));
        from = end + 1;
        if (line.empty() || line.front() == '#') continue;
        const auto fields = fields_of(line);
        if (fields.size() != 5) return fault(Fault::Kind::damaged, "five fields", std::string(line));
        const auto first = seconds_of(fields[2]), last = seconds_of(fields[3]);
        if (!first) return tl::unexpected(first.error());
        if (!last) return tl::unexpected(last.error());
        lines.push_back({fields[0], fields[1], fields[4], *first, *last});
    }
    return lines;
}

HeardTruth& truth_of(std::vector<HeardTruth>& all, std::string_view clip) {
    const auto found = std::ranges::find(all, clip, &HeardTruth::clip);
    if (found != all.end()) return *found;
    all.push_back({std::string(clip), {}, {}});
    return all.back();
}

/// Puts it down for those tenths whose middle lies between; where one is asked already, or for judged ones.
void put(HeardTruth& truth, std::size_t kind, const Line& line, Heard heard) {
    const auto first = static_cast<std::size_t>(std::max(0.0, line.from * 10 + 0.5)),
               end = static_cast<std::size_t>(line.to * 10 + 0.5);
    if (line.kind == "judged" && truth.tenths.size() < end) truth.tenths.resize(end);
    for (std::size_t t = first; t < std::min(end, truth.tenths.size()); ++t)
        if (line.kind == "judged" || truth.tenths[t][kind] != Heard::unasked) truth.tenths[t][kind] = heard;
}

} // namespace

Outcome<std::vector<HeardTruth>> heard_truths(std::string_view text) {
    const auto lines = lines_of(text);
    if (!lines) return tl::unexpected(lines.error());
    std::vector<HeardTruth> all;
    const auto each_kind = [&](const auto& act) {
        for (const Line& line : *lines)
            for (std::size_t kind = 0; kind < heard::kinds; ++kind)
                act(line, kind, heard::kind_names[kind]);
    };
    each_kind([&](const Line& line, std::size_t kind, std::string_view name) {
        if (line.kind == "judged" && line.last.find(name) != std::string_view::npos)
            put(truth_of(all, line.clip), kind, line, Heard::absent);
    });
    for (const std::string_view sureness : {"sure", "unsure"}) // what is unsure has the last word
        each_kind([&](const Line& line, std::size_t kind, std::string_view name) {
            if (line.kind == name && line.last == sureness)
                put(truth_of(all, line.clip), kind, line,
                    sureness == "sure" ? Heard::present : Heard::unasked);
        });
    for (const Line& line : *lines)
        if (line.kind == "mix")
            truth_of(all, line.clip).mixed.push_back({line.from, line.to, std::string(line.last)});
    return all;
}

bool is_tuned_on(std::string_view clip) {
    constexpr std::array tuned{"big-buck-bunny", "trip-to-the-moon-trailer", "steamboat-willie",
                               "flower",         "elephants-dream-excerpt",  "sound/count",
                               "sound/count2"};
    return std::ranges::find(tuned, clip) != tuned.end();
}

} // namespace decoupage::bench
