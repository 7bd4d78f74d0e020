#include "app/command.hpp"
#include "app/progress_line.hpp"
#include "deeds/backup.hpp"
#include "keeping/unpacking.hpp"
#include "time/calendar.hpp"
#include "views/words.hpp"

#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

struct BackupRequest {
    std::vector<std::string> folders;
    std::string output, restored, verified;
    bool films = false;
};

std::string bytes_words(std::uint64_t bytes) {
    constexpr double mega = 1e6, giga = 1e9;
    const auto size = static_cast<double>(bytes);
    return size < giga ? decimals(size / mega, 1) + " MB" : decimals(size / giga, 2) + " GB";
}

std::string json_text(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string made_sentence(const BackupMade& made, const std::string& file) {
    const auto many = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    std::string text = file + ": " + counted(many(made.dossiers), "dossier", "dossiers") + ", " +
                       counted(many(made.works), "work folder", "work folders") + ", ";
    if (made.films > 0) text += counted(many(made.films), "film", "films") + ", ";
    text += counted(many(made.files), "file", "files") + " of " + bytes_words(made.bytes) +
            " in all. Read again and found whole.";
    return wrapped(text, 80) + '\n';
}

Outcome<Exit> make(Console& console, const BackupRequest& request) {
    ProgressLine line(console, {});
    BackupOrder order;
    order.folders = request.folders;
    order.file = request.output;
    order.films = request.films ? BackupOrder::Films::with : BackupOrder::Films::left_out;
    order.made = std::string("Made by decoupage ") + DECOUPAGE_VERSION + ", " + date_words(now_text()) + '.';
    order.progress = [&](const std::string& name) { line.tell(plain_line(name), 1); };
    const auto made = back_up(order);
    if (!made) return tl::unexpected(made.error());
    if (console.json())
        console.print(json_text({{"file", request.output},
                                 {"dossiers", made->dossiers},
                                 {"works", made->works},
                                 {"films", made->films},
                                 {"files", made->files},
                                 {"bytes", made->bytes},
                                 {"left_out", made->left_out}}));
    else if (console.manner() == Console::Manner::plain)
        console.print(made_sentence(*made, request.output));
    for (const std::string& left_out : made->left_out)
        console.remark("Left out: " + left_out);
    return made->left_out.empty() ? Exit::done : Exit::fault;
}

void tell_read(Console& console, const ReadArchive& read, const std::string& file, const std::string& what) {
    const auto files = static_cast<std::int64_t>(read.digests.size());
    if (console.json())
        console.print(json_text({{"file", file}, {"files", files}, {"bytes", read.bytes}}));
    else if (console.manner() == Console::Manner::plain)
        console.print(wrapped(what + counted(files, "file", "files") + " of " + bytes_words(read.bytes) +
                                  ", each as the list of digests says.",
                              80) +
                      '\n');
}

Outcome<Exit> restore(Console& console, const BackupRequest& request) {
    const auto read = unpack_archive(request.restored, request.output);
    if (!read) return tl::unexpected(read.error());
    tell_read(console, *read, request.output, request.output + " holds ");
    return Exit::done;
}

Outcome<Exit> verify(Console& console, const BackupRequest& request) {
    const auto read = verify_archive(request.verified);
    if (!read) return tl::unexpected(read.error());
    tell_read(console, *read, request.verified, "Whole: ");
    return Exit::done;
}

Outcome<Exit> backup_deed(Console& console, const BackupRequest& request) {
    const int deeds = !request.restored.empty() + !request.verified.empty();
    if (deeds > 1 || (deeds == 1 && !request.folders.empty()))
        return fault(Fault::Kind::usage, "", "A backup is made, restored or verified, one at a time",
                     "See decoupage backup --help.");
    if (!request.verified.empty()) return verify(console, request);
    if (request.output.empty())
        return fault(Fault::Kind::usage, deeds == 1 ? "-o FOLDER" : "-o FILE.tar.zst",
                     "It is not said where it goes", "For example: decoupage backup -o films.tar.zst");
    return deeds == 1 ? restore(console, request) : make(console, request);
}

Deed offer_backup(Options& options) {
    const auto request = std::make_shared<BackupRequest>();
    options.plain("FOLDER", request->folders, Options::Need::may);
    options.value("-o,--output", "PLACE", request->output,
                  "The archive: .tar, .tar.gz or .tar.zst; with --restore, a folder");
    options.flag("--films", request->films, "The films, too");
    options.value("--restore", "FILE", request->restored, "Unpacks an archive into a new folder");
    options.value("--verify", "FILE", request->verified, "Reads an archive to its end, and unpacks nothing");
    return [request](Console& console) {
        const auto done = backup_deed(console, *request);
        return done ? *done : console.fail(done.error());
    };
}

} // namespace

const Command backup_command{"backup",
                             "keeps dossiers and work folders in one archive, and has them again",
                             "[FOLDER...] -o FILE.tar.zst [--films]\n"
                             "decoupage backup --restore FILE -o FOLDER\n"
                             "decoupage backup --verify FILE",
                             "Puts the dossiers of the folders and of the folders in them, and the work "
                             "folders there with their sessions, "
                             "into one archive; without a folder those of the current one, and all that lies "
                             "among your own files. The films "
                             "stay out, unless --films asks for them. A dossier may be open meanwhile: it is "
                             "kept as it was at one moment.\n\n"
                             "The archive is read again when it is written. It holds a list of digests, and "
                             "any tar opens it. --restore makes "
                             "a new folder, which has its name when everything in it is as that list says. "
                             "An archive that holds links, "
                             "names that lead elsewhere, or too much, is refused.",
                             "decoupage backup -o decoupage.tar.zst\n"
                             "decoupage backup films/ works/ -o term.tar.gz\n"
                             "decoupage backup --verify term.tar.gz\n"
                             "decoupage backup --restore term.tar.gz -o again/",
                             offer_backup};

} // namespace decoupage
