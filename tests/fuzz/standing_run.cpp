/// Runs a fuzz target where there is no libFuzzer: over the files named, as they are and then changed, always
/// in the same order. STANDING_RUN SECONDS FILE-OR-FOLDER... goes on for so long, and over every file once.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr double longest = 5; // seconds of work on one small file: more is a hang

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> seeds_in(const std::vector<fs::path>& places) {
    std::vector<fs::path> paths;
    for (const fs::path& place : places)
        if (fs::is_directory(place))
            std::copy(fs::directory_iterator(place), {}, std::back_inserter(paths));
        else
            paths.push_back(place);
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const fs::path& path : paths)
        seeds.push_back(bytes_of(path));
    return seeds;
}

/// A few bytes wrong, a piece gone, a piece twice, or the end missing.
std::string changed(std::string bytes, std::mt19937_64& chance) {
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(chance() % count); };
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        const std::size_t place = below(bytes.size() + 1), length = 1 + below(32);
        switch (below(6)) {
        case 0:
            bytes.erase(place, length);
            break;
        case 1:
            bytes.insert(place, bytes.substr(place, length));
            break;
        case 2:
            bytes.resize(place);
            break;
        case 3:
            bytes.insert(place, 1 + below(8), static_cast<char>(chance()));
            break;
        default:
            if (place < bytes.size()) bytes[place] = static_cast<char>(chance());
        }
    }
    return bytes;
}

/// The bytes that the target is run on lie in a file, to be looked at where they bring it down. The file
/// stays open: some file systems write to the disk whenever one that was emptied is closed.
class LastInput {
public:
    void keep(const std::string& bytes) {
        file_.seekp(0);
        file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
        fs::resize_file(path_, bytes.size());
    }

private:
    fs::path path_ = "last_input";
    std::ofstream file_{path_, std::ios::binary};
};

/// Whether it ended in time.
bool run(const std::string& bytes) {
    const std::clock_t begun = std::clock();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC < longest;
}

} // namespace

int main(int count, char** words) {
    if (count < 3) return EXIT_FAILURE;
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::seconds(std::strtol(words[1], nullptr, 10));
    const std::vector<std::string> seeds = seeds_in({words + 2, words + count});
    if (seeds.empty()) return EXIT_FAILURE;
    std::mt19937_64 chance(1);
    LastInput last;
    std::size_t runs = 0;
    for (; runs < seeds.size() || Clock::now() < end; ++runs) {
        const std::string& seed = seeds[runs % seeds.size()];
        const std::string bytes = runs < seeds.size() ? seed : changed(seed, chance);
        last.keep(bytes);
        if (!run(bytes)) {
            std::printf("Run %zu took longer than %g s; its bytes are in last_input.\n", runs, longest);
            return EXIT_FAILURE;
        }
    }
    std::printf("%zu files, %zu runs\n", seeds.size(), runs);
    return EXIT_SUCCESS;
}
