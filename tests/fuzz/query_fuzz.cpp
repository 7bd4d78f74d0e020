// What somebody types to search a library: whatever the bytes are, it is understood, and can be put to an
// index, or the place is told that is not.

#include "library/search.hpp"
#include "library/update.hpp"
#include "small_dossier.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unistd.h>

using namespace decoupage;

namespace {

/// Of one small film.
const Index& index() {
    static const Index index = [] {
        const std::string folder = "/dev/shm/query_fuzz." + std::to_string(getpid());
        std::filesystem::create_directory(folder);
        write_small_dossier(folder + "/film.dossier");
        demand(update_index(folder).has_value());
        auto opened = Index::open_to_read(folder + "/library.index");
        demand(opened.has_value());
        std::filesystem::remove_all(folder);
        return std::move(*opened);
    }();
    return index;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto query = understood(text, index().track_names());
    if (!query) {
        demand(query.error().begin <= query.error().end && query.error().end <= size);
        return 0;
    }
    demand(query->tests.size() <= most_tests);
    const auto found = search(index(), *query, 10);
    demand(found.has_value());
    for (const FoundPlace& place : found->places)
        demand(place.film == 0 && place.rank > 0 && place.rank <= 1 && place.span.end <= 96);
    return 0;
}
