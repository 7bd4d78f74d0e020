#include "bench/align/made_print.hpp"

#include "bench/command.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace decoupage::bench {

namespace {

const std::vector<FrameSpan> shortened{{144, 720}, {1081, 2880}, {3601, 6600}};
constexpr const char* pal_picture = "setpts=PTS*24/25,fps=25";
constexpr const char* pal_sound = "atempo=25/24";

std::string joined(const std::string& one, const std::string& other) {
    return one + (one.empty() || other.empty() ? "" : ",") + other;
}

/// Filters that choose the frames kept, and the sound with them.
std::pair<std::string, std::string> choice(const std::vector<FrameSpan>& kept) {
    if (kept.empty()) return {};
    std::string frames, times;
    for (const FrameSpan& span : kept) {
        frames += (frames.empty() ? "" : "+") + std::string("between(n,") + std::to_string(span.first) + "," +
                  std::to_string(span.end - 1) + ")";
        times += (times.empty() ? "" : "+") + std::string("between(t,") +
                 std::to_string(static_cast<double>(span.first) / 24) + "," +
                 std::to_string(static_cast<double>(span.end) / 24) + ")";
    }
    return {"select='" + frames + "',setpts=N/24/TB", "aselect='" + times + "',asetpts=N/SR/TB"};
}

std::vector<std::string> words_for(const std::string& film, const PrintRecipe& recipe,
                                   const std::string& path) {
    const auto [frames, sound_kept] = choice(recipe.kept);
    std::vector<std::string> words{"ffmpeg", "-v", "error", "-y", "-i", film};
    if (const std::string picture = joined(frames, recipe.picture); !picture.empty())
        words.insert(words.end(), {"-vf", picture});
    if (const std::string sound = joined(sound_kept, recipe.sound); !sound.empty())
        words.insert(words.end(), {"-af", sound});
    words.insert(words.end(), {"-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-crf",
                               std::to_string(recipe.quality), "-c:a", "aac", "-b:a", "96k", path});
    return words;
}

} // namespace

std::vector<PrintRecipe> recipes() {
    const std::string pal = pal_picture;
    return {
        {"pal", "PAL: 25 frames a second for 24", {}, 0, pal, pal_sound, 1, 22},
        {"cropped", "cropped to nine tenths", {}, 0, "crop=iw*0.9:ih*0.9,scale=960:540", "", 1, 22},
        {"boxed", "letterboxed into 4:3", {}, 0, "scale=720:406,pad=720:540:0:67,setsar=1", "", 1, 22},
        {"poor", "a quarter of the size, coded very poorly", {}, 0, "scale=480:270", "", 1, 40},
        {"dark", "darker, with less contrast", {}, 0, "eq=brightness=-0.1:contrast=0.7", "", 1, 24},
        {"telecine",
         "29.97 frames a second by repeating",
         {},
         0,
         "setpts=PTS*1001/1000,fps=30000/1001",
         "atempo=1000/1001",
         1.25,
         22},
        {"short", "three parts and the end cut out", shortened, 0, "", "", 1, 22},
        {"logo",
         "eight seconds put in front",
         {},
         192,
         "tpad=start=192:color=0x203050",
         "adelay=8000:all=1",
         1,
         22},
        {"all", "PAL, cropped, letterboxed, darker, poor, shortened, with a logo", shortened, 200,
         pal + ",crop=iw*0.9:ih*0.9,eq=brightness=-0.06:contrast=0.9,scale=960:540,pad=960:720:0:90,setsar=1,"
               "tpad=start=200:color=0x203050",
         std::string(pal_sound) + ",adelay=8000:all=1", 1, 34},
    };
}

FrameSpan expected_span(const PrintRecipe& recipe, FrameSpan span) {
    const std::vector<FrameSpan> kept = recipe.kept.empty() ? std::vector{span} : recipe.kept;
    Frame before = recipe.kept.empty() ? span.first : 0, common = 0;
    FrameSpan there{-1, -1};
    for (const FrameSpan& part : kept) {
        const Frame first = std::max(part.first, span.first), end = std::min(part.end, span.end);
        if (first < end) {
            if (there.first < 0) there.first = before + first - part.first;
            there.end = before + end - part.first;
            common += end - first;
        }
        before += part.length();
    }
    if (2 * common <= span.length()) return {};
    const auto in_print = [&](Frame frame) {
        return recipe.lead + std::llround(static_cast<double>(frame) * recipe.frames_for_one);
    };
    return {in_print(there.first), in_print(there.end)};
}

Outcome<std::string> made_print(const std::string& film, const PrintRecipe& recipe,
                                const std::string& folder) {
    namespace fs = std::filesystem;
    const std::string path =
        (fs::path(folder) / (fs::path(film).stem().string() + "-" + recipe.name + ".mp4")).string();
    std::error_code none;
    if (fs::exists(path, none)) return path;
    const std::string partial = path + ".partial.mp4";
    if (const auto made = output_of(words_for(film, recipe, partial)); !made)
        return tl::unexpected(made.error());
    fs::rename(partial, path, none);
    return path;
}

} // namespace decoupage::bench
