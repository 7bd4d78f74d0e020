#include "bench/letters/composed_film.hpp"

#include "bench/command.hpp"

#include <cstdio>
#include <fstream>

namespace decoupage::bench {

namespace {

constexpr double leading = 1.35; // sizes, from foot to foot

template <class... Values>
std::string put(const char* form, Values... values) {
    char text[1024];
    std::snprintf(text, sizeof text, form, values...);
    return text;
}

std::string spread(const std::string& line) {
    static constexpr const char* thin = "\xe2\x80\x89";
    std::string text;
    for (const char letter : line)
        text += std::string(1, letter) + thin + thin + (letter == ' ' ? thin : "");
    return text;
}

/// A family and its cut, as a filter's option has them.
std::string escaped(std::string face) {
    if (const auto colon = face.find(':'); colon != std::string::npos) face.insert(colon, "\\");
    return face;
}

/// Below what size letters cannot be asked to be read.
constexpr double legible = 11; // pixels

std::string words_of(const Writing& writing) {
    std::string words;
    for (const std::string& line : writing.lines)
        words += (words.empty() ? "" : " / ") + line;
    return words;
}

} // namespace

void ComposedFilm::add(Ground ground, Frame frames, Frame fade) {
    std::string fades;
    if (fade > 0)
        fades = put(",fade=in:0:%d,fade=out:%d:%d", static_cast<int>(fade), static_cast<int>(frames - fade),
                    static_cast<int>(fade));
    parts_.push_back({std::move(ground), frames, std::move(fades), ""});
    frames_ += frames;
}

std::string ComposedFilm::set(const Writing& writing, Frame shift) const {
    std::string chain;
    const Type& type = writing.type;
    const auto first = static_cast<int>(writing.span.first + shift),
               end = static_cast<int>(writing.span.end + shift);
    const double count = static_cast<double>(writing.lines.size()), step = leading * type.size;
    const double length = end - first;
    for (std::size_t i = 0; i < writing.lines.size(); ++i) {
        const std::string& line = writing.lines[i];
        if (line.empty()) continue;
        texts_.push_back(type.is_spread ? spread(line) : line);
        const double below = (static_cast<double>(i) - (count - 1) / 2) * step + 0.35 * type.size;
        const double travel = writing.rolls ? (size_.height + count * step) / length : 0;
        chain +=
            put(",drawtext=font='%s':textfile='%%FOLDER%%/"
                "line_%zu.txt':expansion=none:fontcolor=0x%02x%02x%02x:fontsize='%.1f*(1+%.4f*(n-%d)/%.0f)'",
                escaped(type.face).c_str(), texts_.size() - 1, type.level, type.level, type.level, type.size,
                writing.growth, first, length);
        chain += put(":x='w*%.3f-text_w/2':y='h*%.3f+%.1f*(1+%.4f*(n-%d)/%.0f)-ascent", writing.across,
                     writing.down, below, writing.growth, first, length);
        chain += writing.rolls ? put("+%.3f*(%.1f-(n-%d))'", travel, length / 2, first) : "'";
        if (type.shadow > 0)
            chain += put(":shadowx=%d:shadowy=%d:shadowcolor=black", type.shadow, type.shadow);
        if (writing.fade > 0)
            chain += put(":alpha='clip(min((n-%d+1)/%d,(%d-n)/%d),0,1)'", first,
                         static_cast<int>(writing.fade), end, static_cast<int>(writing.fade));
        chain += put(":enable='between(n,%d,%d)'", first, end - 1);
    }
    return chain;
}

void ComposedFilm::write(const Writing& writing, const std::string& kind) {
    Part& part = parts_.back();
    part.letters += set(writing, 0);
    if (kind.empty()) return;
    const Frame before = frames_ - part.frames;
    truth_.push_back({"",
                      {before + writing.span.first, before + writing.span.end},
                      kind,
                      kind != "credits" && writing.type.size >= legible,
                      words_of(writing)});
}

void ComposedFilm::mark(const Writing& writing) {
    marks_ += set(writing, 0);
    truth_.push_back({"", writing.span, "logo", false, words_of(writing)});
}

Outcome<void> ComposedFilm::draw(const std::string& film, const std::string& folder) const {
    for (std::size_t i = 0; i < texts_.size(); ++i)
        std::ofstream(folder + "/line_" + std::to_string(i) + ".txt") << texts_[i];
    std::vector<std::string> words{"ffmpeg", "-v", "error", "-y"};
    std::string graph, joined;
    int inputs = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const Part& part = parts_[i];
        words.insert(words.end(), part.ground.input.begin(), part.ground.input.end());
        if (!part.ground.input.empty()) graph += put("[%d:v]", inputs++);
        graph += part.ground.chain + put(",trim=end_frame=%d,setpts=N/24/TB", static_cast<int>(part.frames)) +
                 part.fades + part.letters + put(",setsar=1,format=yuv420p[p%zu];\n", i);
        joined += put("[p%zu]", i);
    }
    graph += joined + put("concat=n=%zu", parts_.size()) + marks_ + print_ + ",format=yuv420p[film]\n";
    for (std::size_t at; (at = graph.find("%FOLDER%")) != std::string::npos;)
        graph.replace(at, 8, folder);
    std::ofstream(folder + "/graph.txt") << graph;
    for (const std::string& word :
         {std::string("-filter_complex_script"), folder + "/graph.txt", std::string("-map"),
          std::string("[film]"), std::string("-r"), std::string("24"), std::string("-c:v"),
          std::string("libx264"), std::string("-preset"), std::string("veryfast"), std::string("-crf"),
          std::to_string(quality_), film})
        words.push_back(word);
    const auto done = output_of(words);
    if (!done) return tl::unexpected(done.error());
    return {};
}

} // namespace decoupage::bench
