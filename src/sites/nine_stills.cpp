#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "views/html.hpp"

#include <algorithm>
#include <numeric>

namespace decoupage {

namespace {

constexpr std::size_t so_many = 9, fewest = 4;

/// The same numbers every time for the same words (xorshift after FNV-1a): not `std::shuffle`, which
/// libraries do not have alike.
class Chance {
public:
    explicit Chance(std::string_view words) {
        for (const char letter : words)
            state_ = (state_ ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
        if (state_ == 0) state_ = 1;
    }
    std::size_t below(std::size_t most) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>(state_ % most);
    }

private:
    std::uint64_t state_ = 14695981039346656037ULL;
};

/// Where there is next to nothing to see, as in a flash, a JPEG holds next to nothing.
void leave_out_blank(std::vector<const Still*>& stills) {
    std::vector<std::size_t> sizes;
    for (const Still* still : stills)
        sizes.push_back(still->jpeg.size());
    if (sizes.empty()) return;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    std::erase_if(stills, [&](const Still* still) { return still->jpeg.size() * 3 < *middle; });
}

/// Stills of pictures, cards left out: letters give the order away.
std::vector<const Still*> spread_stills(const SiteMatter& matter, Side side) {
    const Decoupage* film = matter.film(side);
    std::vector<const Still*> pictures;
    if (film == nullptr) return pictures;
    for (const Shot& shot : film->shots) {
        if (shot.kind != Shot::Kind::picture) continue;
        const auto stills = matter.stills(shot.span, side, 1);
        if (!stills.empty()) pictures.push_back(stills.front());
    }
    leave_out_blank(pictures);
    if (pictures.size() <= so_many) return pictures;
    std::vector<const Still*> chosen;
    for (std::size_t one = 0; one < so_many; ++one)
        chosen.push_back(pictures[(2 * one + 1) * pictures.size() / (2 * so_many)]);
    return chosen;
}

char letter_of(std::size_t place) {
    return static_cast<char>('A' + place);
}

} // namespace

NineStills nine_stills(const SiteMatter& matter, Side side) {
    NineStills nine;
    nine.in_order = spread_stills(matter, side);
    if (nine.in_order.size() < fewest || matter.order().stills == SiteOrder::Stills::left_out) return {};
    nine.shown.resize(nine.in_order.size());
    std::iota(nine.shown.begin(), nine.shown.end(), std::size_t{0});
    Chance chance(matter.work().name + (side == Side::before ? " before" : " after"));
    do
        for (std::size_t last = nine.shown.size() - 1; last > 0; --last)
            std::swap(nine.shown[last], nine.shown[chance.below(last + 1)]);
    while (std::ranges::is_sorted(nine.shown));
    for (std::size_t place = 0; place < nine.shown.size(); ++place)
        nine.names.push_back(std::string("exercise/") + (side == Side::before ? "before-" : "whole-") +
                             static_cast<char>('a' + place) + ".jpg");
    return nine;
}

std::string nine_stills_page(Sheet& sheet, const NineStills& nine) {
    const SiteMatter& matter = sheet.matter;
    const bool before = sheet.side == Side::before;
    const Word title = before ? Word::nine_stills : Word::nine_stills_whole;
    std::string main =
        page_title(matter.said(before ? Word::before : Word::annexes), escaped(matter.said(title)));
    if (nine.in_order.empty()) {
        main +=
            sheet.film() == nullptr
                ? empty_place(matter)
                : sentence(matter.said(sheet.shows_stills() ? Word::nine_too_few : Word::nine_none), "empty");
        return page(sheet, {matter.said(title), "nine"}, main);
    }
    main += sentence(matter.said(Word::nine_lead)) + "<ul class=\"nine\">\n";
    for (std::size_t place = 0; place < nine.shown.size(); ++place) {
        const Still& still = *nine.in_order[nine.shown[place]];
        const Shot* shot = shot_at(*sheet.film(), still.frame);
        const std::string letter(1, letter_of(place));
        const std::string known = shot == nullptr ? "" : shot_said(*sheet.film(), *shot, matter.language());
        main += "<li><img src=\"" + nine.names[place] + "\" width=\"" + std::to_string(still.width) +
                "\" height=\"" + std::to_string(still.height) + "\" alt=\"" +
                escaped(matter.said(Word::still_lettered, {letter}) + (known.empty() ? "" : ", " + known)) +
                "\"><b>" + letter + "</b></li>\n";
    }
    main += "</ul>\n<p><a href=\"" +
            std::string(before ? "nine-stills-answer.html" : "nine-stills-whole-answer.html") + "\">" +
            escaped(matter.said(Word::answer_link)) + "</a></p>\n";
    return page(sheet, {matter.said(title), "nine"}, main);
}

std::string nine_answer_page(Sheet& sheet, const NineStills& nine) {
    const SiteMatter& matter = sheet.matter;
    const bool before = sheet.side == Side::before;
    std::string main = page_title(matter.said(before ? Word::before : Word::annexes),
                                  escaped(matter.said(Word::nine_answer))) +
                       "<ol class=\"nine\">\n";
    for (std::size_t at = 0; at < nine.in_order.size(); ++at) {
        const auto place = static_cast<std::size_t>(std::ranges::find(nine.shown, at) - nine.shown.begin());
        const Still& still = *nine.in_order[at];
        const std::string letter(1, letter_of(place));
        main += "<li><img src=\"" + nine.names[place] + "\" width=\"" + std::to_string(still.width) +
                "\" height=\"" + std::to_string(still.height) + "\" alt=\"" +
                escaped(matter.said(Word::still_lettered, {letter})) + "\"><b>" + letter +
                "</b> <span class=\"num\">" + time_of(*sheet.film(), still.frame) + "</span></li>\n";
    }
    main += "</ol>\n<p><a href=\"" + std::string(before ? "nine-stills.html" : "nine-stills-whole.html") +
            "\">" + escaped(matter.said(Word::back_to_stills)) + "</a></p>\n";
    return page(sheet, {matter.said(Word::nine_answer), "nine"}, main);
}

} // namespace decoupage
