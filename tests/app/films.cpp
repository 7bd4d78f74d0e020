#include "films.hpp"

#include "program.hpp"
#include "support/places.hpp"

#include <fstream>
#include <iterator>

namespace decoupage::app_test {

namespace fs = std::filesystem;

namespace {

/// Lives as long as the tests.
const fs::path& store() {
    static const support::TemporaryFolder folder;
    return folder.path();
}

fs::path make_small_film() {
    const fs::path path = store() / "small.mp4";
    run_tool({"ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=160x90:r=24:d=2", "-f", "lavfi", "-i",
              "smptebars=s=160x90:r=24:d=2", "-filter_complex", "concat", "-pix_fmt", "yuv420p", "-g", "24",
              path.string()});
    return path;
}

fs::path make_long_film() {
    const fs::path path = store() / "long.mp4";
    run_tool({"ffmpeg", "-v", "error", "-stream_loop", "599", "-i", small_film().string(), "-c", "copy",
              path.string()});
    return path;
}

fs::path make_film_of_reels() {
    const fs::path path = store() / "reels.mp4", odd = store() / "odd.mp4", list = store() / "reels.txt";
    run_tool({"ffmpeg", "-v", "error", "-i", small_film().string(), "-vf", "setpts='PTS+gt(N,30)*3/TB'",
              "-fps_mode", "passthrough", "-g", "24", odd.string()});
    std::ofstream parts(list);
    for (int part = 0; part < 104; ++part)
        parts << "file '" << (part == 16 ? odd : small_film()).string() << "'\n";
    parts.close();
    run_tool({"ffmpeg", "-v", "error", "-f", "concat", "-safe", "0", "-i", list.string(), "-c", "copy",
              path.string()});
    return path;
}

} // namespace

const fs::path& film_of_reels() {
    static const fs::path path = make_film_of_reels();
    return path;
}

const fs::path& small_film() {
    static const fs::path path = make_small_film();
    return path;
}

const fs::path& long_film() {
    static const fs::path path = make_long_film();
    return path;
}

fs::path copy_into(const fs::path& folder, const fs::path& film, const std::string& name) {
    fs::copy_file(film, folder / name);
    return folder / name;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace decoupage::app_test
