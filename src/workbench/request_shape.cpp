#include "workbench/request_shape.hpp"

#include "dossier/checks.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace decoupage {

namespace {

constexpr std::size_t most_headers = 64, most_asked = 32;
constexpr std::size_t longest_path_asked = 1024, longest_asked = 16 << 10; // bytes

Answer too_long() {
    return fault_answer(414, Fault{Fault::Kind::usage, "", "The address is too long", ""});
}

/// Plain text, but that lines may end.
bool sound_words(std::string text) {
    std::erase_if(text, [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; });
    return sound_text(text);
}

bool is_sound(const Request::Words& words) {
    return std::ranges::all_of(
        words, [](const auto& word) { return sound_words(word.first) && sound_words(word.second); });
}

std::string small_type(std::string_view type) {
    std::string small(type.substr(0, type.find(';')));
    small.erase(small.find_last_not_of(' ') + 1);
    std::ranges::transform(small, small.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return small;
}

} // namespace

std::optional<Answer> refused_for_shape(const Request& request) {
    if (request.headers.size() > most_headers)
        return fault_answer(431, Fault{Fault::Kind::usage, "", "There are too many headers", ""});
    std::size_t asked = 0;
    for (const auto& [name, value] : request.query)
        asked += name.size() + value.size();
    if (request.path.size() > longest_path_asked || asked > longest_asked ||
        request.query.size() > most_asked)
        return too_long();
    if (!request.path.starts_with('/') || !sound_text(request.path) || !is_sound(request.query))
        return usage_answer("The address is not written in letters");
    return std::nullopt;
}

std::optional<Answer> refused_for_type(const Request& request) {
    if (request.method == Method::get || request.path == "/enter") return std::nullopt;
    constexpr std::array<std::string_view, 3> of_forms{"application/x-www-form-urlencoded",
                                                       "multipart/form-data", "text/plain"};
    const std::string type = small_type(request.header("content-type"));
    const bool from_browser = !request.header("origin").empty() || !request.header("sec-fetch-site").empty();
    const bool unnamed = type.empty() && !request.body.empty() && from_browser;
    if (std::ranges::find(of_forms, type) == of_forms.end() && !unnamed) return std::nullopt;
    return fault_answer(
        415, Fault{Fault::Kind::usage, "Content-Type: application/json", "The body is of another type", ""});
}

bool came_from_elsewhere(const Request& request) {
    const std::string_view site = request.header("sec-fetch-site");
    return !site.empty() && site != "same-origin" && site != "none";
}

bool is_page(std::string_view path) {
    return path != "/leave" && !path.starts_with("/api/");
}

} // namespace decoupage
