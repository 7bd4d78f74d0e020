// Whatever a browser may ask: every route of the workbench, by requests that are built from the bytes, of a
// small film and a small work. Whatever comes is answered, as JSON where it says so, and without a head that
// breaks.
//
// The bytes are requests as they go over the wire, without what carries them, "%%" on a line between two of
// them:
//     POST /api/films/{film}/names?a=b
//     as: member
//
//     {"words": ["10-20", "the run"]}
// {film} and {work} stand for ids, {revision} for that of the work's first text. `as` is the role; who says
// none is the owner.

#include "dossier/dossier.hpp"
#include "media/film_reader.hpp"
#include "workbench/form.hpp"
#include "workbench/service.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

namespace fs = std::filesystem;

constexpr int frames = 48, side = 16;
constexpr std::size_t most_requests = 6;
constexpr const char *token = "0123456789abcdef", *work_name = "walk";

void demand(bool promise) {
    if (!promise) std::abort();
}

void put(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Two shots of grey, as they are: nothing need be decoded.
std::string drawn_film() {
    std::string film = "YUV4MPEG2 W16 H16 F24:1 Ip A1:1 Cmono\n";
    for (int frame = 0; frame < frames; ++frame)
        film += "FRAME\n" + std::string(std::size_t{side} * side, frame < frames / 2 ? 'A' : 'z');
    return film;
}

void write_dossier(const fs::path& path, const fs::path& film_path) {
    using Deed = Correction::Deed;
    const auto print = fingerprint(film_path.string());
    demand(print.has_value());
    Film film;
    film.path = film_path.string();
    film.print = *print;
    film.rate = {24, 1};
    film.frames = frames;
    film.stream = 0;
    film.width = film.height = side;
    std::vector<Time> times;
    for (Frame frame = 0; frame < film.frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    const std::vector<float> level(frames, 1.5f);
    auto dossier = Dossier::create(path.string(), film);
    demand(dossier && dossier->begin() && dossier->write_times(0, times) &&
           dossier->write_curve("brightness", 0, level) &&
           dossier->write_still({12, 2, 2, "\xff\xd8\xff\xd9"}) &&
           dossier->write_film(film, from_ticks(frames, 1, 24), true, "now") &&
           dossier->write_reading({"transitions", 1, {}}, {{"transitions", {{{24, 24}, "cut", 0.5f, ""}}}}) &&
           dossier->write_reading({"shots", 1, {}},
                                  {{"shots", {{{0, 24}, "picture", 1, ""}, {{24, 48}, "picture", 1, ""}}}}) &&
           dossier->write_correction({0, Deed::add, {}, {{30, 40}, "dissolve", 1, ""}, "Ada", "now"}) &&
           dossier->write_naming(
               {0, Naming::Deed::give, 0, Named::shots, "", {0, 24}, "the run", "Ada", "now"}) &&
           dossier->write_subtitles(
               {Subtitles::Origin::added,
                "a.srt",
                "srt",
                "en",
                "",
                {{from_ticks(5, 1, 24), from_ticks(9, 1, 24), "ANNA", "<b>Oui", {"steps"}}}}) &&
           dossier->commit());
}

void write_work(const fs::path& folder) {
    put(folder / "work.toml", "[work]\ntitle = \"A walk\"\nlanguage = \"en\"\nyear = 2026\n\n[[item]]\n"
                              "film = \"film.y4m\"\n");
    put(folder / "claims.toml",
        "[places]\n\"the run\" = \"shot 1\"\n\n[[claim]]\nid = \"one\"\nsentence = \"It is short.\"\n"
        "test = \"the film lasts 2 s\"\n");
    put(folder / "study/1-run.md", "# The run\n\nIt is [short](claim:one), at [it](place:the-run).\n");
    put(folder / "guide/before.md", "# Before\n\nWatch.\n");
    put(folder / "sources/entry.toml", "[source]\ntitle = \"Entry\"\n");
    const fs::path session = folder / "sessions/2026-11-28-the-friday-club";
    put(session / "session.toml",
        "[session]\ntitle = \"The Friday club\"\ndate = \"2026-11-28\"\nstage = \"before\"\n");
    put(session / "members/a1b2.toml",
        "[member]\npseudonym = \"Cleo\"\n\n[[remark]]\nnumber = 1\nkind = \"spark\"\n"
        "at = \"2026-11-28T20:00:00Z\"\nfirst = 4\nend = 9\nwords = \"<i>Light</i>\"\nbefore = true\n");
}

/// A workplace in a folder of its own, brought back to what it was where it was changed.
class Place {
public:
    Place() {
        put(folder_ / "kept/film.y4m", drawn_film());
        put(folder_ / "now/film.y4m", drawn_film());
        write_dossier(folder_ / "kept/film.y4m.dossier", folder_ / "now/film.y4m");
        write_work(folder_ / "kept" / work_name);
        bring_back();
    }
    ~Place() {
        std::error_code none;
        fs::remove_all(folder_, none);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    void bring_back() {
        fs::remove_all(now_);
        fs::copy(folder_ / "kept", now_, fs::copy_options::recursive);
    }
    OpeningOrder order() const { return {{(now_ / "film.y4m").string()}, {now_ / work_name}, "Ada"}; }

private:
    fs::path folder_ = "/dev/shm/routes_fuzz." + std::to_string(getpid());
    fs::path now_ = folder_ / "now";
};

struct Workbench {
    Place place;
    Workplace workplace{place.order()};
    Door door{"walnut ferry moon", "secret", "Ada"};
    Gate gate{token, {"127.0.0.1:80"}, "decoupage", &door};
    Assets assets;
    Service service{workplace, gate, assets};
    std::string film = workplace.films().all().at(0).id;
    std::string revision = workplace.open_works().file(work_name, "study:1-run.md")->revision;
    std::string member = cookie();

    std::string cookie() const {
        Request request;
        request.method = Method::post;
        request.path = "/enter";
        request.headers = {{"host", "127.0.0.1:80"}};
        request.body = "password=walnut+ferry+moon&name=Ben";
        const Answer in = service.answer(request);
        demand(in.status == 303);
        const std::string& given = in.headers.at(1).second;
        return given.substr(0, given.find(';'));
    }
};

std::string_view before(std::string_view& rest, std::string_view sign) {
    const std::size_t end = std::min(rest.find(sign), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + sign.size(), rest.size()));
    return part;
}

std::string with_ids(std::string text, const Workbench& workbench) {
    const std::array<std::pair<std::string_view, std::string_view>, 3> meanings{
        {{"{film}", workbench.film}, {"{work}", work_name}, {"{revision}", workbench.revision}}};
    for (const auto& [sign, id] : meanings)
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + id.size()))
            text.replace(at, sign.size(), id);
    return text;
}

Method method_in(std::string_view word) {
    if (word == "POST") return Method::post;
    if (word == "PUT") return Method::put;
    if (word == "DELETE") return Method::remove;
    return Method::get;
}

Request request_in(std::string_view text, const Workbench& workbench) {
    Request request;
    request.headers = {{"host", "127.0.0.1:80"}};
    std::string_view first = before(text, "\n");
    request.method = method_in(before(first, " "));
    request.path = with_ids(unescaped(before(first, "?")).value_or("/"), workbench);
    for (auto& [name, value] : form_in(first))
        request.query.emplace(name, with_ids(value, workbench));
    std::string as;
    for (std::string_view line = before(text, "\n"); !line.empty(); line = before(text, "\n")) {
        const std::string_view name = before(line, ": ");
        if (name == "as")
            as = line;
        else
            request.headers[std::string(name)] = line;
    }
    if (as == "member") request.headers["cookie"] = workbench.member;
    if (as.empty()) request.headers["authorization"] = std::string("Bearer ") + token;
    request.body = with_ids(std::string(text), workbench);
    return request;
}

void demand_sound(Answer& answer) {
    demand(answer.status >= 200 && answer.status < 600);
    demand(answer.status != 500 || answer.body.find("internal") == std::string::npos);
    for (const auto& [name, value] : answer.headers)
        demand((name + value).find_first_of("\r\n") == std::string::npos);
    if (answer.flow) {
        const auto piece = answer.flow->next(); // the second of the events' would be waited for
        demand(!piece || !piece->empty());
        answer.flow.reset();
    } else if (!answer.file && answer.type.starts_with("application/json")) {
        const auto document = nlohmann::json::parse(answer.body, nullptr, false);
        demand(!document.is_discarded());
        demand(answer.status < 400 || document.contains("fault"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static Workbench workbench;
    std::string_view text(reinterpret_cast<const char*>(bytes), size);
    bool changed = false;
    for (std::size_t asked = 0; asked < most_requests && !text.empty(); ++asked) {
        Request request = request_in(before(text, "%%\n"), workbench);
        changed = changed || request.method != Method::get;
        Answer answer = workbench.service.answer(request);
        demand_sound(answer);
        for (const Job& job : workbench.workplace.jobs().all())
            (void)workbench.workplace.jobs().stop(job.number);
    }
    if (changed) workbench.place.bring_back();
    return 0;
}
