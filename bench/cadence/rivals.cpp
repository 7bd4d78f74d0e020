#include "bench/cadence/rivals.hpp"

#include "bench/command.hpp"

#include <algorithm>
#include <cstdlib>

namespace decoupage::bench {

namespace {

/// The last number that stands behind a key; 0 if there is none.
double last_behind(const std::string& text, const std::string& key) {
    const std::size_t place = text.rfind(key + "=");
    return place == std::string::npos ? 0 : std::strtod(text.c_str() + place + key.size() + 1, nullptr);
}

Outcome<std::string> filtered(const std::string& film, const char* filter) {
    return output_of({"ffmpeg", "-v", "error", "-i", film, "-an", "-vf", filter, "-f", "null", "-"});
}

} // namespace

Outcome<double> kept_by_mpdecimate(const std::string& film, double frames) {
    const auto said = filtered(film, "mpdecimate,metadata=add:key=kept:value=1,metadata=print:file=-");
    if (!said) return tl::unexpected(said.error());
    double kept = 0;
    for (std::size_t at = said->find("kept=1"); at != std::string::npos; at = said->find("kept=1", at + 1))
        ++kept;
    return frames > 0 ? kept / frames : 0;
}

Outcome<double> interlaced_by_idet(const std::string& film) {
    const auto said = filtered(film, "idet,metadata=print:file=-");
    if (!said) return tl::unexpected(said.error());
    const auto counted = [&](const char* kind) {
        return last_behind(*said, std::string("lavfi.idet.multiple.") + kind);
    };
    const double combed = counted("tff") + counted("bff"),
                 all = combed + counted("progressive") + counted("undetermined");
    return all > 0 ? combed / all : 0;
}

} // namespace decoupage::bench
