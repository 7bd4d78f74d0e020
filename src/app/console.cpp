#include "app/console.hpp"

#include "deeds/whole_file.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

/// With a capital, unless it opens with the name of a file.
std::string as_sentence(std::string text) {
    const std::string_view opening = std::string_view(text).substr(0, text.find(' '));
    const bool is_word =
        std::all_of(opening.begin(), opening.end(), [](char c) { return 'a' <= c && c <= 'z'; });
    if (is_word && !opening.empty()) text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

bool takes_colour() {
    const char* terminal = std::getenv("TERM");
    return !is_set("NO_COLOR") && terminal != nullptr && std::string_view(terminal) != "dumb";
}

} // namespace

Exit exit_for(const Fault& fault) {
    switch (fault.kind) {
    case Fault::Kind::usage:
        return Exit::usage;
    case Fault::Kind::interrupted:
        return Exit::interrupted;
    default:
        return Exit::fault;
    }
}

Console::Console(Manner manner)
    : manner_(manner), terminal_(isatty(STDERR_FILENO) == 1), colour_(terminal_ && takes_colour()) {}

void Console::print(std::string_view text) {
    if (output_error_ == 0) output_error_ = write_all(STDOUT_FILENO, text);
}

void Console::remark(std::string_view text) {
    if (manner_ != Manner::plain) return;
    draw((terminal_ ? wrapped(text, columns()) : std::string(text)) + "\n");
}

void Console::draw(std::string_view text) {
    write_all(STDERR_FILENO, text); // nobody is left to be told that this failed
}

void Console::complain(const Fault& fault, std::string_view subject) {
    if (json()) return;
    const std::string about = plain_line(subject);
    std::string text = plain_line(fault.sentence());
    if (!about.empty() && text.find(about) == std::string::npos) text = about + ": " + text;
    if (about.empty() || !text.starts_with(about)) text = as_sentence(text);
    if (terminal_) text = wrapped(text, columns());
    if (!about.empty() && text.starts_with(about)) text = bold(about) + text.substr(about.size());
    draw(text + "\n");
}

Exit Console::fail(const Fault& fault, std::string_view subject) {
    if (json()) print(fault_document(fault));
    complain(fault, subject);
    return exit_for(fault);
}

Exit Console::end(Exit exit) {
    if (output_error_ == 0 || output_error_ == EPIPE) return exit;
    const Fault lost = fault_of_writing("standard output", output_error_);
    draw(lost.sentence() + "\n");
    return exit == Exit::done ? Exit::fault : exit;
}

bool Console::prints_colour() const {
    return isatty(STDOUT_FILENO) == 1 && takes_colour();
}

std::size_t Console::columns() const {
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::clamp<std::size_t>(size.ws_col, 20, 80);
}

std::string Console::bold(std::string_view text) const {
    return colour_ ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
}

} // namespace decoupage
