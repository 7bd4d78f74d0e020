#include "open_workbench.hpp"

#include "films.hpp"

#include <charconv>
#include <stdexcept>

namespace decoupage::app_test {

namespace {

Words opening(const Words& places) {
    Words words{"open", "--no-browser", "--json"};
    words.insert(words.end(), places.begin(), places.end());
    return words;
}

Circumstances with_page(Circumstances circumstances, const std::filesystem::path& folder) {
    write_bytes(folder / "index.html", "<!doctype html><title>Page</title>\n");
    circumstances.environment.push_back("DECOUPAGE_WEB=" + folder.string());
    circumstances.environment.push_back("XDG_DATA_HOME=" + folder.string());
    return circumstances;
}

} // namespace

OpenWorkbench::OpenWorkbench(const Words& places, Circumstances circumstances)
    : running_(opening(places), with_page(std::move(circumstances), page_.path())),
      told_(nlohmann::json::parse(running_.line(), nullptr, false)) {
    if (!told_.is_object() || !told_.contains("address"))
        throw std::runtime_error("the workbench did not open: " + running_.end().err);
    const std::string address = told_["address"];
    token_ = address.substr(address.find("token=") + 6);
    const std::size_t colon = address.rfind(':') + 1;
    std::from_chars(address.data() + colon, address.data() + address.find('/', colon), port_);
}

support::Reply OpenWorkbench::get(const std::string& path) const {
    return support::ask(port_, "GET", path, owner_head());
}

support::Reply OpenWorkbench::post(const std::string& path, const nlohmann::json& body) const {
    return support::ask(port_, "POST", path, owner_head() + "Content-Type: application/json\r\n",
                        body.dump());
}

std::string OpenWorkbench::film() const {
    return nlohmann::json::parse(get("/api/films").body)["films"][0]["id"];
}

} // namespace decoupage::app_test
