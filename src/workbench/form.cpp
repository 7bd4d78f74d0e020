#include "workbench/form.hpp"

#include <algorithm>
#include <charconv>

namespace decoupage {

std::optional<std::string> unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            plain += text[at] == '+' ? ' ' : text[at];
            continue;
        }
        const std::string_view digits = text.substr(at + 1, 2);
        unsigned byte = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || error != std::errc{} || end != digits.data() + 2 || byte == 0)
            return std::nullopt;
        plain += static_cast<char>(byte);
        at += 2;
    }
    return plain;
}

Request::Words form_in(std::string_view body) {
    Request::Words words;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('&'), body.size());
        const std::string_view pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        const std::size_t sign = pair.find('=');
        if (sign == std::string_view::npos) continue;
        auto name = unescaped(pair.substr(0, sign)), value = unescaped(pair.substr(sign + 1));
        if (name && value) words.emplace(std::move(*name), std::move(*value));
    }
    return words;
}

} // namespace decoupage
