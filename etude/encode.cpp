#include "etude/encode.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <spawn.h>
#include <sstream>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace decoupage::etude {

namespace {

constexpr int sound_place = 3; ///< where the program finds the sound, among its open files

void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
}

/// Same pictures and sound, same bytes: no dates, no version strings, and a fixed number of coding threads.
/// The quickest preset, which leaves the time to the drawing; with the deblocking and the care for dark parts
/// that it drops.
std::vector<std::string> command(const std::string& part) {
    std::istringstream said("ffmpeg -v error -y -f yuv4mpegpipe -i pipe:0 "
                            "-f s16le -ar 48000 -ac 1 -i file:/dev/fd/3 -map 0:v -map 1:a "
                            "-c:v libx264 -preset ultrafast -crf 24 -g 48 -threads 2 "
                            "-x264-params no-deblock=0:aq-mode=1 -pix_fmt yuv420p "
                            "-color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709 "
                            "-fflags +bitexact -flags:v +bitexact -map_metadata -1");
    std::vector<std::string> words{std::istream_iterator<std::string>(said), {}};
    // The first 1024 samples of AAC are none of the film's. MP4 says so; Matroska would move the pictures.
    const bool matroska = part.ends_with(".mkv.part");
    std::istringstream kept(matroska ? "-c:a flac -flags:a +bitexact -f matroska"
                                     : "-c:a aac -b:a 160k -flags:a +bitexact -movflags +faststart -f mp4");
    words.insert(words.end(), std::istream_iterator<std::string>(kept), {});
    words.push_back("file:" + part);
    return words;
}

/// 0 to 255 as the television range of 16 to 235.
std::array<std::uint8_t, 256> television_range() {
    std::array<std::uint8_t, 256> table{};
    for (int i = 0; i < 256; ++i)
        table[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(16 + (i * 219 + 127) / 255);
    return table;
}

} // namespace

Encoder::~Encoder() {
    close_end(pictures_);
    close_end(words_);
    close_end(sound_);
    if (program_ > 0) {
        kill(program_, SIGKILL);
        waitpid(program_, nullptr, 0);
    }
    if (!part_.empty()) std::remove(part_.c_str());
}

Outcome<void> Encoder::open(const std::string& path) {
    std::FILE* probe = std::fopen((path + ".part").c_str(), "wb");
    if (probe == nullptr)
        return fault(Fault::Kind::not_allowed, "a place to write the film",
                     path + " cannot be written: " + std::strerror(errno), "Give another path with -o.");
    std::fclose(probe);
    path_ = path;
    part_ = path + ".part";
    return {};
}

Outcome<void> Encoder::start(const Format& format, const Sound& sound) {
    if (Outcome<void> laid = lay_down(sound); !laid) return laid;
    if (Outcome<void> launched = launch(); !launched) return launched;
    const std::string head = "YUV4MPEG2 W" + std::to_string(format.frame_width) + " H" +
                             std::to_string(format.frame_height) + " F24:1 Ip A1:1 C420mpeg2\n";
    return send(head.data(), head.size());
}

/// The sound is there at once and whole: the program takes of it what goes with the pictures it has.
Outcome<void> Encoder::lay_down(const Sound& sound) {
    std::vector<std::int16_t> samples;
    samples.reserve(sound.size());
    for (float sample : sound)
        samples.push_back(
            static_cast<std::int16_t>(std::clamp(sample, -1.0f, 1.0f) * 32767 + (sample < 0 ? -0.5f : 0.5f)));
    sound_ = memfd_create("sound", MFD_CLOEXEC);
    const char* at = reinterpret_cast<const char*>(samples.data());
    for (std::size_t left = samples.size() * sizeof(std::int16_t); left > 0;) {
        const ssize_t written = sound_ < 0 ? -1 : ::write(sound_, at, left);
        if (written < 0 && errno == EINTR && sound_ >= 0) continue;
        if (written <= 0)
            return fault(Fault::Kind::internal, "memory to hand over the sound", std::strerror(errno));
        at += written;
        left -= static_cast<std::size_t>(written);
    }
    return {};
}

Outcome<void> Encoder::launch() {
    std::array<int, 2> pair{-1, -1}, words{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0 ||
        pipe2(words.data(), O_CLOEXEC) != 0) {
        close_end(pair[0]), close_end(pair[1]);
        return fault(Fault::Kind::internal, "a way to hand over the pictures", std::strerror(errno));
    }
    std::vector<std::string> arguments = command(part_);
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pair[1], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, words[1], STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, sound_, sound_place);
    // In a group of its own: a person's Ctrl-C is for this program, which then ends that one.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    const int error = posix_spawnp(&program_, "ffmpeg", &actions, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    close_end(pair[1]);
    close_end(words[1]);
    close_end(sound_);
    pictures_ = pair[0];
    words_ = words[0];
    if (error != 0) {
        program_ = -1;
        return fault(Fault::Kind::not_found, "the program ffmpeg, which codes the film",
                     std::string("it could not be started: ") + std::strerror(error),
                     "Install ffmpeg (Debian: apt install ffmpeg).");
    }
    return {};
}

Outcome<void> Encoder::send(const void* bytes, std::size_t count) {
    const char* at = static_cast<const char*>(bytes);
    while (count > 0) {
        // A program that has gone must give an error here, not a signal to the whole process.
        const ssize_t sent = ::send(pictures_, at, count, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return failure();
        at += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return {};
}

Outcome<void> Encoder::add(const EtudeFrame& frame) {
    static const std::array<std::uint8_t, 256> ranged = television_range();
    std::vector<std::uint8_t> bytes{'F', 'R', 'A', 'M', 'E', '\n'};
    bytes.reserve(6 + frame.luma.values.size() * 3 / 2);
    for (std::uint8_t level : frame.luma.values)
        bytes.push_back(ranged[level]);
    for (const Plane<std::uint8_t>* plane : {&frame.blue, &frame.red})
        bytes.insert(bytes.end(), plane->values.begin(), plane->values.end());
    return send(bytes.data(), bytes.size());
}

Outcome<void> Encoder::finish() {
    close_end(pictures_);
    int status = 0;
    while (waitpid(program_, &status, 0) < 0 && errno == EINTR) {
    }
    program_ = -1;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return failure();
    if (std::rename(part_.c_str(), path_.c_str()) != 0)
        return fault(Fault::Kind::not_allowed, "a place to write the film",
                     path_ + ": " + std::strerror(errno));
    part_.clear();
    return {};
}

tl::unexpected<Fault> Encoder::failure() {
    close_end(pictures_);
    std::string said;
    std::array<char, 512> piece{};
    for (ssize_t got = 0; said.size() < 4096 && (got = read(words_, piece.data(), piece.size())) > 0;)
        said.append(piece.data(), static_cast<std::size_t>(got));
    if (said.find("No space left") != std::string::npos)
        return fault(Fault::Kind::no_space, "room for the film", "the disk of " + path_ + " is full",
                     "Free about 200 MB, or give another path with -o.");
    while (!said.empty() && said.back() == '\n')
        said.pop_back();
    return fault(Fault::Kind::internal, "ffmpeg to code the film with libx264",
                 said.empty() ? std::string("it ended without a word") : "it said: " + said);
}

} // namespace decoupage::etude
