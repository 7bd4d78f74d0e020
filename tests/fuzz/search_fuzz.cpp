// What somebody types to search everything: whatever the bytes are, an answer comes with things that lie in
// what was searched, or a fault.

#include "deeds/search_ground.hpp"
#include "small_dossier.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unistd.h>

using namespace decoupage;

namespace {

Work small_work() {
    Work work;
    work.name = "rain";
    work.claims.push_back(
        {"falls", "The rain falls.", "the film lasts 0:04", "work", "", {}, {}, {"claims.toml", 1}});
    work.places.push_back({"the sea", "shot 2", {"claims.toml", 4}});
    return work;
}

/// One small film, and a work.
const SearchGround& ground() {
    static const SearchGround ground = [] {
        const std::string folder = "/dev/shm/search_fuzz." + std::to_string(getpid());
        std::filesystem::create_directory(folder);
        write_small_dossier(folder + "/film.dossier");
        SearchGround made;
        demand(add_folder(made, folder).has_value());
        made.works.push_back(std::make_shared<const SearchedWork>(small_work(), "rain"));
        std::filesystem::remove_all(folder);
        return made;
    }();
    return ground;
}

void demand_within(const FoundThing& thing) {
    demand(thing.rank > 0 && thing.rank <= 1);
    if (!thing.library) {
        demand(thing.work == 0 && !thing.written.file.empty() && !thing.excerpt.empty());
        return;
    }
    demand(*thing.library == 0 && thing.film == 0);
    demand(thing.span.first >= 0 && thing.span.first <= thing.span.end && thing.span.end <= 96);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const auto answer = search_everything(ground(), {text, {}, 5});
    if (answer) {
        for (const FoundThing& thing : answer->found)
            demand_within(thing);
        demand(answer->matches_together() >= static_cast<std::int64_t>(answer->found.size()));
    } else {
        demand(answer.error().kind == Fault::Kind::usage);
    }
    // What was typed is put to texts as well, as itself.
    const SoughtWords sought(text);
    std::size_t shown = 0;
    for (const std::string& part : excerpt_of(text, sought, 40))
        shown += part.size();
    demand(shown <= size + 8);
    return 0;
}
