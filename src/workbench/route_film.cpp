// One film: its breakdown, times, curves and pictures.

#include "media/film_reader.hpp"
#include "workbench/curve_pairs.hpp"
#include "workbench/numbers.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>
#include <cstring>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

template <class Number>
std::string bytes_of(const std::vector<Number>& numbers) {
    std::string bytes(numbers.size() * sizeof(Number), '\0');
    if (!numbers.empty()) std::memcpy(bytes.data(), numbers.data(), bytes.size());
    return bytes;
}

/// What has its revision in its address never changes.
Answer kept(Answer answer, const Request& request) {
    if (!request.asked("r").empty())
        answer.headers.emplace_back("Cache-Control", "private, max-age=31536000, immutable");
    return answer;
}

constexpr std::int64_t most_columns = 16'384;

Answer curve_answer(const std::vector<float>& all, const Request& request) {
    const auto size = std::ssize(all);
    const std::int64_t first = std::clamp<std::int64_t>(number_in(request.asked("first"), 0), 0, size);
    const std::int64_t end = std::clamp<std::int64_t>(number_in(request.asked("end"), size), first, size);
    const std::int64_t columns =
        std::clamp<std::int64_t>(number_in(request.asked("columns"), 2048), 1, most_columns);
    const std::span<const float> wanted(all.data() + first, static_cast<std::size_t>(end - first));
    const bool in_pairs = std::ssize(wanted) > 2 * columns;
    Answer answer = bytes_answer("application/octet-stream",
                                 bytes_of(in_pairs ? pairs_of(wanted, static_cast<std::size_t>(columns))
                                                   : std::vector<float>(wanted.begin(), wanted.end())));
    answer.headers.emplace_back("X-Pairs", in_pairs ? "1" : "0");
    return kept(std::move(answer), request);
}

} // namespace

Answer route_film(Workplace& workplace, const Request& request) {
    const auto known = workplace.films().read(request.captures[0]);
    if (!known) return fault_answer(known.error());
    const auto text = workplace.told(**known);
    if (!text) return fault_answer(text.error());
    return bytes_answer("application/json; charset=utf-8", **text)
        .with("ETag", '"' + (*known)->revision + '"');
}

Answer route_times(Workplace& workplace, const Request& request) {
    const auto known = workplace.films().read(request.captures[0]);
    if (!known) return fault_answer(known.error());
    std::vector<double> times;
    for (const Time time : (*known)->decoupage.times.values())
        times.push_back(seconds(time));
    return kept(bytes_answer("application/octet-stream", bytes_of(times)), request);
}

Answer route_curve(Workplace& workplace, const Request& request) {
    const auto curve = workplace.curve(request.captures[0], request.captures[1]);
    return curve ? curve_answer(**curve, request) : fault_answer(curve.error());
}

Answer route_still(Workplace& workplace, const Request& request) {
    const std::int64_t frame = number_in(request.captures[1], -1);
    if (frame < 0) return usage_answer("A still is asked for by its frame");
    const auto width =
        static_cast<int>(std::clamp<std::int64_t>(number_in(request.asked("width"), 480), 16, 3840));
    const auto jpeg = workplace.still(request.captures[0], frame, width);
    if (!jpeg) return fault_answer(jpeg.error());
    return kept(bytes_answer("image/jpeg", **jpeg), request);
}

} // namespace decoupage
