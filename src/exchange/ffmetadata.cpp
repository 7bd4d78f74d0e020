#include "exchange/beside.hpp"
#include "exchange/chapters.hpp"
#include "exchange/text.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

constexpr Rate a_billion{1'000'000'000, 1};

/// The form's own marks stand behind a backslash.
std::string metadata_value(const std::string& text) {
    std::string safe;
    for (const char letter : clean(text)) {
        if (std::string_view("=;#\\").find(letter) != std::string_view::npos) safe += '\\';
        safe += letter;
    }
    return safe;
}

std::string without_backslashes(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        plain += text[at];
    }
    return plain;
}

/// Ticks of "1/1000" seconds and the like as nanoseconds.
std::optional<std::int64_t> nanoseconds(std::string_view number, Rate base) {
    const auto count = whole_number(number);
    if (!count || *count < 0) return std::nullopt;
    const double value = static_cast<double>(*count) * static_cast<double>(base.numerator) /
                         static_cast<double>(base.denominator);
    if (value > 366.0 * 24 * 3600) return std::nullopt;
    __extension__ using WideCount = __int128;
    return static_cast<std::int64_t>(static_cast<WideCount>(*count) * base.numerator * a_billion.numerator /
                                     base.denominator);
}

/// "1/1000"; the form's own nanoseconds where it is nothing sound.
Rate timebase(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto numerator = whole_number(text.substr(0, slash));
    const auto denominator =
        slash == std::string_view::npos ? std::nullopt : whole_number(text.substr(slash + 1));
    const auto sound = [](std::optional<std::int64_t> number) {
        return number && *number > 0 && *number <= 1'000'000'000;
    };
    return sound(numerator) && sound(denominator) ? Rate{*numerator, *denominator} : Rate{1, 1'000'000'000};
}

/// One [CHAPTER] as far as it has been read.
struct MetadataChapter {
    Rate base{1, 1'000'000'000};
    std::string start, end, title, beside;

    void take(std::string_view key, std::string_view value) {
        const std::string plain = without_backslashes(value);
        if (key == "TIMEBASE") base = timebase(value);
        if (key == "START") start = plain;
        if (key == "END") end = plain;
        if (key == "title") title = plain;
        if (key == "decoupage") beside = plain;
    }

    std::optional<SaidChapter> chapter() const {
        const auto first = nanoseconds(start, base);
        if (!first) return std::nullopt;
        return SaidChapter{*first, nanoseconds(end, base), title, beside};
    }
};

} // namespace

std::string ffmetadata_chapters(const Decoupage& decoupage) {
    const Ruler ruler(decoupage.times, a_billion);
    std::string text = ";FFMETADATA1\ntitle=" + metadata_value(file_stem(decoupage.film.path)) + "\n";
    for (const Name& name : decoupage.names) {
        const Ticks ticks = ruler.ticks(name.span);
        text += "[CHAPTER]\nTIMEBASE=1/1000000000\nSTART=" + std::to_string(ticks.first) +
                "\nEND=" + std::to_string(ticks.end) + "\ntitle=" + metadata_value(name.words) +
                "\ndecoupage=" + metadata_value(beside_words(name)) + "\n";
    }
    return text;
}

Outcome<Said> read_ffmetadata_chapters(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    if (!text->starts_with(";FFMETADATA"))
        return unreadable("FFmpeg's metadata, which begin with ;FFMETADATA1", "It begins otherwise");
    std::vector<SaidChapter> chapters;
    std::optional<MetadataChapter> open;
    const auto close = [&] {
        if (open)
            if (auto chapter = open->chapter()) chapters.push_back(std::move(*chapter));
        open.reset();
    };
    for (const std::string_view line : lines_of(*text)) {
        if (line.starts_with('[')) {
            close();
            if (line.starts_with("[CHAPTER]")) open.emplace();
        } else if (const std::size_t sign = line.find('='); open && sign != std::string_view::npos) {
            open->take(line.substr(0, sign), line.substr(sign + 1));
        }
    }
    close();
    return said_by_chapters(film, Ruler(film.times, a_billion), std::move(chapters));
}

} // namespace decoupage::exchange
