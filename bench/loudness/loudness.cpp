// Loudness beside ffmpeg's own, and what hearing costs: loudness FOOTAGE [--write METHODS_PAGE]

#include "bench/loudness/tables.hpp"
#include "bench/written.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string_view>

using namespace decoupage;

namespace {

int failed(const Fault& fault) {
    std::fprintf(stderr, "loudness: %s (%s)\n", fault.found.c_str(), fault.expected.c_str());
    return 1;
}

std::vector<std::string> films_in(const std::string& folder) {
    std::vector<std::string> films;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".mp4") films.push_back(entry.path().string());
    std::ranges::sort(films);
    return films;
}

} // namespace

int main(int count, char** words) {
    if (count != 2 && !(count == 4 && std::string_view(words[2]) == "--write")) {
        std::fprintf(stderr, "Usage: loudness FOOTAGE [--write METHODS_PAGE]\n");
        return 2;
    }
    const auto films = films_in(words[1]);
    if (films.empty()) {
        std::printf("No footage in %s: nothing to measure.\n", words[1]);
        return 0;
    }
    const auto beside = bench::table_beside_ffmpeg(films);
    if (!beside) return failed(beside.error());
    const auto costs = bench::table_of_hearing(films.front());
    if (!costs) return failed(costs.error());
    std::printf("%s\n%s", beside->c_str(), costs->c_str());
    if (count == 2) return 0;
    for (const auto& [name, table] : {std::pair{"beside ffmpeg", *beside}, std::pair{"costs", *costs}})
        if (auto written = bench::write_between(words[3], name, table); !written)
            return failed(written.error());
    return 0;
}
