// A film as it is played: its own file, or a stream made of it, and its subtitles.

#include "media/play_stream.hpp"
#include "views/spoken.hpp"
#include "workbench/byte_range.hpp"
#include "workbench/numbers.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

/// A film with its breakdown and its file at hand.
Outcome<std::shared_ptr<const FilmAsOf>> at_hand(Workplace& workplace, const Request& request) {
    auto known = workplace.films().read(request.captures[0]);
    if (known && (*known)->film.path.empty())
        return fault(Fault::Kind::not_found, "",
                     "The film " + (*known)->film.name + " is not where its dossier says, nor beside it",
                     "Put it there, or say where it is with decoupage move.");
    return known;
}

/// "video/mp4" of "video/mp4; codecs=...".
std::string without_codecs(const std::string& type) {
    return type.substr(0, type.find(';'));
}

/// A stream while it is sent. Its end is sudden where the film cannot be read on: pages then ask again.
class Streaming : public Flow {
public:
    Streaming(PlayStream stream, std::shared_ptr<Showings::Showing> showing)
        : stream_(std::move(stream)), showing_(std::move(showing)) {}

    std::optional<std::string> next() override {
        while (!showing_->ended()) {
            auto piece = stream_.next();
            if (!piece || !*piece) return std::nullopt;
            if (!(*piece)->empty()) return std::move(**piece);
        }
        return std::nullopt;
    }

private:
    PlayStream stream_;
    std::shared_ptr<Showings::Showing> showing_;
};

} // namespace

Answer route_media(Workplace& workplace, const Request& request) {
    const auto film = at_hand(workplace, request);
    if (!film) return fault_answer(film.error());
    const auto how = workplace.showings().how(**film);
    if (!how) return fault_answer(how.error());
    return json_answer({{"how", name_of(how->how)}, {"why", name_of(how->why)}, {"type", how->type}});
}

Answer route_media_file(Workplace& workplace, const Request& request) {
    const auto film = at_hand(workplace, request);
    if (!film) return fault_answer(film.error());
    const auto how = workplace.showings().how(**film);
    if (!how) return fault_answer(how.error());
    if (how->how != HowPlayed::How::file)
        return not_found_answer("The file of this film is none that browsers play; it is played as a stream");
    const int descriptor = open((*film)->film.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat about {};
    auto file = std::make_unique<FileBytes>(descriptor, 0, 0); // closes it whatever comes
    if (descriptor < 0 || fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode))
        return not_found_answer("The film " + (*film)->film.name + " cannot be read");
    const auto size = static_cast<std::uint64_t>(about.st_size);
    const ByteRange range = byte_range(request.header("range"), size);
    Answer answer;
    answer.type = without_codecs(how->type);
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    if (range.kind == ByteRange::Kind::unreachable) {
        answer.status = 416;
        answer.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return answer;
    }
    if (range.kind == ByteRange::Kind::part) {
        answer.status = 206;
        answer.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                         std::to_string(range.first + range.length - 1) +
                                                         "/" + std::to_string(size));
    }
    answer.file = std::make_unique<FileBytes>(file->take_descriptor(), range.first, range.length);
    return answer;
}

Answer route_media_stream(Workplace& workplace, const Request& request) {
    const auto film = at_hand(workplace, request);
    if (!film) return fault_answer(film.error());
    constexpr std::int64_t longest_moment = std::int64_t{24} * 3600 * 1000;
    Playing playing;
    playing.from = number_in(request.asked("from"), 0);
    playing.moment = std::chrono::milliseconds(
        std::clamp<std::int64_t>(number_in(request.asked("moment"), 0), 0, longest_moment));
    const Decoupage& decoupage = (*film)->decoupage;
    playing.finding = finding_for(decoupage.track("damage").segments);
    auto showing = workplace.showings().begin(request.visitor.id + " " +
                                              std::string(request.asked("page").substr(0, 32)));
    if (!showing)
        return fault_answer(429,
                            Fault{Fault::Kind::usage, "",
                                  "As many films are being played here as this machine can make streams of",
                                  "Wait until another stops, or close a page that shows one."});
    auto stream =
        PlayStream::open((*film)->film.path, {.stream = decoupage.film.stream}, decoupage.times, playing);
    if (!stream) return fault_answer(stream.error());
    Answer answer;
    answer.type = stream->type();
    answer.flow = std::make_unique<Streaming>(std::move(*stream), std::move(showing));
    return answer;
}

Answer route_subtitles(Workplace& workplace, const Request& request) {
    const auto known = workplace.films().read(request.captures[0]);
    if (!known) return fault_answer(known.error());
    const auto& all = (*known)->decoupage.subtitles;
    const std::int64_t index = number_in(request.captures[1], -1);
    if (index < 0 || index >= std::ssize(all))
        return not_found_answer("The film has no subtitles of that number");
    return bytes_answer("text/vtt; charset=utf-8", webvtt_document(all[static_cast<std::size_t>(index)]));
}

} // namespace decoupage
