#pragma once
/// What a browser gets, whatever carries it there.

#include "film/outcome.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// Bytes that are made while they are sent. Asked by one thread.
class Flow {
public:
    virtual ~Flow() = default;
    /// The next bytes, never empty; nothing at the end. May wait, but no longer than fifteen seconds.
    virtual std::optional<std::string> next() = 0;
};

/// A stretch of an open file; closes it.
class FileBytes {
public:
    FileBytes(int descriptor, std::uint64_t first, std::uint64_t length)
        : descriptor_(descriptor), first_(first), length_(length) {}
    ~FileBytes();
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    std::uint64_t first() const { return first_; }
    std::uint64_t length() const { return length_; }
    /// Whoever takes it closes it.
    int take_descriptor() { return std::exchange(descriptor_, -1); }

private:
    int descriptor_;
    std::uint64_t first_, length_;
};

struct Answer {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers; ///< further ones
    std::unique_ptr<FileBytes> file;                          ///< instead of the body
    std::unique_ptr<Flow> flow;                               ///< instead of the body

    Answer&& with(std::string name, std::string value) && {
        headers.emplace_back(std::move(name), std::move(value));
        return std::move(*this);
    }
};

Answer json_answer(const nlohmann::ordered_json& document, int status = 200);
Answer bytes_answer(std::string type, std::string bytes);
/// {"fault": {...}}, with the status that its kind has.
Answer fault_answer(const Fault& fault);
/// The same with a status of its own (401, 409, 413 ...).
Answer fault_answer(int status, const Fault& fault);
Answer usage_answer(std::string found, std::string remedy = {});
Answer not_found_answer(std::string found);

/// The body as a JSON object of no more than `deepest` levels. Faults: usage.
Outcome<nlohmann::json> json_body(std::string_view body, int deepest = 8);
/// A member of it that is a text; `otherwise` where there is none. Faults: usage, where it is something else.
Outcome<std::string> text_in(const nlohmann::json& object, const char* name, std::string otherwise = {});

} // namespace decoupage
