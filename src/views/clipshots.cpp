#include "views/clipshots.hpp"

#include "views/words.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

std::string clipshots_document(const Decoupage& decoupage) {
    using Json = nlohmann::ordered_json;
    const Frame last = std::max<Frame>(decoupage.times.frames() - 1, 0);
    Json pairs = Json::array();
    for (const Segment& transition : decoupage.track("transitions").segments)
        pairs.push_back(Json::array(
            {std::max<Frame>(transition.span.first - 1, 0), std::min(transition.span.end, last)}));
    Json film;
    film["transitions"] = std::move(pairs);
    film["frame_num"] = decoupage.times.frames();
    Json document;
    document[file_name(decoupage.film.path)] = std::move(film);
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace decoupage
