#include "media/container.hpp"

#include "media/promised_size.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace decoupage {
namespace {

constexpr const char* a_film = "a film file";
constexpr const char* play_it = "Give a file that a player can play.";

/// FFmpeg's names of the containers that are films or sound. Not among them: subtitles, text drawn as
/// pictures, playlists and manifests (they open other files), devices, games, raw samples without a header.
constexpr std::string_view film_containers[] = {"mov,mp4,m4a,3gp,3g2,mj2",
                                                "matroska,webm",
                                                "avi",
                                                "mpeg",
                                                "mpegts",
                                                "mpegvideo",
                                                "mxf",
                                                "ogg",
                                                "asf",
                                                "flv",
                                                "live_flv",
                                                "rm",
                                                "nut",
                                                "ivf",
                                                "gxf",
                                                "lxf",
                                                "wtv",
                                                "pva",
                                                "dv",
                                                "dhav",
                                                "nsv",
                                                "nuv",
                                                "flic",
                                                "yuv4mpegpipe",
                                                "h261",
                                                "h263",
                                                "h264",
                                                "hevc",
                                                "obu",
                                                "av1",
                                                "m4v",
                                                "vc1",
                                                "vc1test",
                                                "cavsvideo",
                                                "avs2",
                                                "avs3",
                                                "dirac",
                                                "dnxhd",
                                                "mjpeg",
                                                "mjpeg_2000",
                                                "smjpeg",
                                                "mpjpeg",
                                                "gif",
                                                "apng",
                                                "r3d",
                                                "cine",
                                                "mlv",
                                                "wav",
                                                "w64",
                                                "aiff",
                                                "caf",
                                                "flac",
                                                "mp3",
                                                "aac",
                                                "ac3",
                                                "eac3",
                                                "dts",
                                                "dtshd",
                                                "truehd",
                                                "mlp",
                                                "tta",
                                                "wv",
                                                "ape",
                                                "tak",
                                                "mpc",
                                                "mpc8",
                                                "amr",
                                                "au",
                                                "oma",
                                                "xwma",
                                                "dsf"};

/// And of single pictures. Drawings (SVG) are programs to be run, and are left out.
constexpr std::string_view still_containers[] = {
    "png_pipe", "jpeg_pipe", "jpegls_pipe", "jpegxl_pipe", "j2k_pipe",     "tiff_pipe",
    "bmp_pipe", "webp_pipe", "dpx_pipe",    "exr_pipe",    "ppm_pipe",     "pgm_pipe",
    "pbm_pipe", "pam_pipe",  "pfm_pipe",    "sgi_pipe",    "sunrast_pipe", "psd_pipe",
    "pcx_pipe", "qoi_pipe",  "gif",         "apng"};

bool admits(Admitted admitted, std::string_view name) {
    const auto among = [name](const auto& names) {
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    };
    return among(still_containers) || (admitted == Admitted::films && among(film_containers));
}

/// Called where a demuxer wants to open another file or address.
int refuse(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EPERM);
}

/// Whether the file begins like something a person would read.
bool looks_like_text(const std::string& path) {
    std::array<char, 512> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), head.size());
    const auto end = head.begin() + file.gcount();
    return file.gcount() > 0 && std::none_of(head.begin(), end, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 32 && byte != '\n' && byte != '\r' && byte != '\t' && byte != 27 && byte != '\f';
           });
}

Outcome<void> check_file(const std::string& path) {
    namespace fs = std::filesystem;
    const std::string name = name_in(path);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error == std::errc::permission_denied)
        return fault(Fault::Kind::not_allowed, a_film, "You may not look into the folder of " + name);
    if (!fs::exists(status))
        return fault(Fault::Kind::not_found, a_film, "There is no file " + path,
                     "Check the name and the folder.");
    if (!fs::is_regular_file(status))
        return fault(Fault::Kind::not_a_film, a_film, name + " is not a file", play_it);
    if (std::FILE* file = std::fopen(path.c_str(), "rb"))
        std::fclose(file);
    else
        return fault(Fault::Kind::not_allowed, "a file you may read",
                     name + " cannot be opened (" + std::strerror(errno) + ")", "Change its permissions.");
    if (fs::file_size(path, error) == 0)
        return fault(Fault::Kind::not_a_film, a_film, name + " is empty", play_it);
    return {};
}

tl::unexpected<Fault> not_a_film(const std::string& path) {
    return fault(Fault::Kind::not_a_film, a_film,
                 name_in(path) +
                     (looks_like_text(path) ? " holds text" : " is of no kind that FFmpeg knows as a film"),
                 play_it);
}

tl::unexpected<Fault> unopenable(const std::string& path, const std::string& kind, int error) {
    if (looks_like_text(path)) return not_a_film(path);
    if (const std::uint64_t bytes = missing_bytes(path); bytes > 0)
        return fault(Fault::Kind::not_a_film, a_film,
                     name_in(path) + " is cut short: its last " + std::to_string(bytes) +
                         " bytes are missing",
                     "Fetch the whole file.");
    return fault(Fault::Kind::not_a_film, a_film,
                 name_in(path) + " begins like a film (" + kind + ") and cannot be opened (" +
                     error_text(error) + ")",
                 "The file may be cut short or damaged.");
}

} // namespace

std::string name_in(const std::string& path) {
    const std::filesystem::path whole(path);
    return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

Outcome<Container> open_container(const std::string& path, Admitted admitted) {
    if (const auto checked = check_file(path); !checked) return tl::unexpected(checked.error());
    av_log_set_level(AV_LOG_QUIET);

    Container container;
    // "file:" keeps any name from being read as an address.
    AVIOContext* file = nullptr;
    if (const int error = avio_open(&file, ("file:" + path).c_str(), AVIO_FLAG_READ); error < 0)
        return fault(Fault::Kind::not_allowed, "a file you may read",
                     name_in(path) + " cannot be opened (" + error_text(error) + ")");
    container.file.reset(file);

    const AVInputFormat* kind = nullptr;
    const int probed = av_probe_input_buffer2(file, &kind, path.c_str(), nullptr, 0, 0);
    if (probed < 0 || !kind || !admits(admitted, kind->name)) return not_a_film(path);

    AVFormatContext* format = avformat_alloc_context();
    if (!format) return fault(Fault::Kind::internal, "memory to open a film", "There is none left");
    format->pb = file;
    format->io_open = refuse;
    if (const int error = avformat_open_input(&format, path.c_str(), kind, nullptr); error < 0)
        return unopenable(path, kind->name, error);
    container.format.reset(format);
    // A container whose streams are not understood is still told apart below, stream by stream.
    avformat_find_stream_info(format, nullptr);
    return container;
}

} // namespace decoupage
