#include "bench/letters/strains.hpp"

#include "bench/letters/sentences.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace decoupage::bench {

namespace {

constexpr std::array<std::string_view, 10> strains{"silent film",    "excerpt of one", "titles over pictures",
                                                   "trailer",        "front titles",   "rolling credits",
                                                   "subtitles",      "logo",           "no letters",
                                                   "old, no letters"};

constexpr std::array<std::string_view, 12> learnt_faces{"Liberation Serif",
                                                        "DejaVu Serif",
                                                        "Liberation Sans",
                                                        "DejaVu Sans",
                                                        "Nimbus Roman",
                                                        "URW Gothic",
                                                        "C059",
                                                        "Z003",
                                                        "Goudy Bookletter 1911",
                                                        "Kaushan Script",
                                                        "Open Sans:light",
                                                        "Nimbus Sans Narrow:bold"};
constexpr std::array<std::string_view, 12> held_back_faces{"Caladea",
                                                           "Linux Libertine O",
                                                           "Lato",
                                                           "Lato:light",
                                                           "Old Standard TT",
                                                           "EB Garamond",
                                                           "GFS Didot",
                                                           "URW Bookman",
                                                           "League Spartan:bold",
                                                           "Dancing Script",
                                                           "Cabin",
                                                           "Old Standard TT:italic"};
/// These have a thin space.
constexpr std::array<std::string_view, 3> spread_learnt{"Open Sans:light", "DejaVu Sans", "DejaVu Serif"};
constexpr std::array<std::string_view, 3> spread_held_back{"Linux Libertine O", "Lato:light", "EB Garamond"};

constexpr std::array<FrameSize, 7> sizes{
    {{480, 204}, {320, 240}, {640, 480}, {640, 360}, {854, 480}, {1280, 720}, {1920, 1080}}};
constexpr std::array<FrameSize, 5> old_sizes{{{320, 240}, {480, 360}, {640, 480}, {720, 540}, {960, 720}}};

class Composer {
public:
    Composer(int number, const std::string& footage)
        : chance_(static_cast<std::uint64_t>(number) + 7'000'000),
          half_(number % 2 == 0 ? Half::learn : Half::held_back),
          strain_(number / 2 % static_cast<int>(strains.size())), footage_(footage),
          film_(is_old() ? chance_.one_of(old_sizes) : chance_.one_of(sizes)) {}

    ComposedFilm compose() {
        film_.code_with(chance_.whole(15, 29));
        if (is_old() || chance_.happens(0.1)) film_.print_with(old_print(chance_, film_.size()));
        switch (strain_) {
        case 0:
            silent(chance_.whole(3, 6));
            break;
        case 1:
            excerpt();
            break;
        case 2:
            titled();
            break;
        case 3:
            trailer();
            break;
        case 4:
            front_titles();
            break;
        case 5:
            rolling_credits();
            break;
        case 6:
            subtitled();
            break;
        case 7:
            with_logo();
            break;
        default:
            pictures(chance_.whole(2, 4), 0.6);
        }
        return std::move(film_);
    }

private:
    bool is_old() const { return strain_ < 2 || strain_ == 9; }
    double height() const { return film_.size().height; }

    Type type(double least, double most, int level) {
        const bool learnt = half_ == Half::learn;
        const double share = least * std::pow(most / least, chance_.share());
        return {std::string(chance_.one_of(learnt ? learnt_faces : held_back_faces)),
                std::max(10.0, share * height()), level, 0, false};
    }

    /// So small that its lines fit.
    void fit(Writing& writing) {
        std::size_t longest = 1;
        for (const std::string& line : writing.lines)
            longest = std::max(longest, line.size());
        const double wide =
            (writing.type.is_spread ? 0.95 : 0.58) * static_cast<double>(longest) * (1 + writing.growth);
        writing.type.size = std::min({writing.type.size, 0.9 * film_.size().width / wide,
                                      0.8 * height() / (1.35 * static_cast<double>(writing.lines.size()))});
    }

    void picture(Frame frames, double drawn, Frame fade = 0) {
        film_.add(chance_.happens(drawn) ? drawn_world(chance_, film_.size())
                                         : filmed(chance_, film_.size(), frames, half_, footage_),
                  frames, fade);
    }

    void pictures(int count, double drawn = 0.3) {
        for (; count > 0; --count)
            picture(chance_.length(40, 140), drawn);
    }

    void card(const std::vector<std::string>& lines, Frame frames, const std::string& kind, Type type) {
        const bool dark_on_light = chance_.happens(0.12);
        const int ground = dark_on_light ? chance_.whole(170, 235) : chance_.whole(0, 30);
        type.level = dark_on_light ? chance_.whole(5, 50) : chance_.whole(160, 245);
        Ground plain_ground = plain(film_.size(), ground);
        if (is_old() && chance_.happens(0.3)) { // a drawn border
            const int inset = static_cast<int>(height() * chance_.between(0.03, 0.1));
            plain_ground.chain += ",drawbox=x=" + std::to_string(inset) + ":y=" + std::to_string(inset) +
                                  ":w=iw-2*" + std::to_string(inset) + ":h=ih-2*" + std::to_string(inset) +
                                  ":c=gray:t=" + std::to_string(chance_.whole(1, 4));
        }
        film_.add(std::move(plain_ground), frames);
        Writing writing{lines, type, 0.5, chance_.between(0.42, 0.55), {0, frames}};
        fit(writing);
        if (chance_.happens(0.4)) writing.fade = chance_.whole(4, 16);
        if (!is_old() && chance_.happens(0.3)) writing.growth = chance_.between(0.05, 0.25);
        film_.write(writing, kind);
    }

    void intertitle(const Type& type) {
        const std::string words = told(chance_);
        const auto lines = lines_of(words, static_cast<std::size_t>(chance_.whole(16, 30)));
        card(lines, std::max(60, static_cast<int>(words.size()) * 3 / 2 + chance_.whole(12, 90)),
             "intertitle", type);
    }

    void silent(int cards) {
        const Type face = type(0.06, 0.1, 0);
        if (chance_.happens(0.6)) {
            card({in_capitals(title_words(chance_))}, chance_.length(60, 120), "title", type(0.09, 0.18, 0));
            if (chance_.happens(0.5))
                card({in_capitals(role(chance_))}, chance_.length(48, 90), "title", face);
        }
        pictures(chance_.whole(1, 2));
        for (; cards > 0; --cards) {
            intertitle(face);
            pictures(chance_.whole(1, 3));
        }
        if (chance_.happens(0.5)) card({"THE END"}, chance_.length(40, 90), "title", type(0.1, 0.18, 0));
    }

    /// Some shots out of a silent film, with a card or two: first, last or between.
    void excerpt() {
        const Type face = type(0.06, 0.1, 0);
        const bool first = chance_.happens(0.4), last = chance_.happens(0.3);
        if (first) intertitle(face);
        pictures(chance_.whole(2, 4));
        if (!(first && last)) intertitle(face);
        pictures(chance_.whole(1, 3));
        if (last) intertitle(face);
    }

    void over_picture(const std::vector<std::string>& lines, const std::string& kind, double least,
                      double most) {
        const Frame frames = chance_.length(60, 140);
        picture(frames, 0.35);
        Writing writing{lines,
                        type(least, most, chance_.whole(200, 250)),
                        chance_.happens(0.6) ? 0.5 : chance_.between(0.35, 0.65),
                        chance_.between(0.25, 0.75),
                        {chance_.whole(0, 12), frames - chance_.whole(0, 12)}};
        if (chance_.happens(0.12)) writing.type.level = chance_.whole(5, 30);
        if (chance_.happens(0.5)) writing.type.shadow = std::max(1, static_cast<int>(height()) / 240);
        if (chance_.happens(0.3)) {
            writing.type.face =
                std::string(chance_.one_of(half_ == Half::learn ? spread_learnt : spread_held_back));
            writing.type.is_spread = true;
        }
        if (chance_.happens(0.6)) writing.fade = chance_.whole(4, 20);
        if (chance_.happens(0.3)) writing.growth = chance_.between(0.05, 0.3);
        fit(writing);
        if (writing.across != 0.5) writing.type.size *= 0.7;
        film_.write(writing, kind);
    }

    void titled() {
        pictures(1);
        over_picture({chance_.happens(0.5) ? in_capitals(title_words(chance_)) : title_words(chance_)},
                     "title", 0.08, 0.2);
        for (int names = chance_.whole(1, 3); names > 0; --names) {
            const std::string words = role(chance_);
            const auto by = words.find("by ");
            over_picture(chance_.happens(0.5) ? std::vector{words.substr(0, by + 2), words.substr(by + 3)}
                                              : std::vector{in_capitals(person(chance_))},
                         "title", 0.05, 0.1);
            if (chance_.happens(0.5)) pictures(1);
        }
        pictures(chance_.whole(1, 2));
    }

    void trailer() {
        const Type face = type(0.07, 0.14, 0);
        for (int cards = chance_.whole(2, 4); cards > 0; --cards) {
            const Frame frames = chance_.length(24, 60);
            picture(frames, 0.3, chance_.happens(0.5) ? 8 : 0);
            card({promise(chance_)}, chance_.length(26, 46), "title", face);
        }
        pictures(1);
        card({in_capitals(title_words(chance_))}, chance_.length(48, 96), "title", type(0.1, 0.2, 0));
    }

    void front_titles() {
        const Type face = type(0.05, 0.1, 0);
        card({title_words(chance_)}, chance_.length(48, 96), "title", type(0.1, 0.2, 0));
        for (int cards = chance_.whole(1, 3); cards > 0; --cards)
            card(lines_of(role(chance_), 16), chance_.length(36, 84), "title", face);
        pictures(chance_.whole(3, 5));
        if (chance_.happens(0.5))
            card({chance_.happens(0.5) ? "The End" : "FIN"}, chance_.length(40, 90), "title", face);
    }

    void rolling_credits() {
        pictures(chance_.whole(3, 5));
        const Frame frames = chance_.length(200, 320);
        if (chance_.happens(0.7))
            film_.add(plain(film_.size(), chance_.whole(0, 20)), frames);
        else
            picture(frames, 0);
        Writing writing;
        for (int lines = chance_.whole(14, 24); lines > 0; --lines)
            writing.lines.push_back(role(chance_));
        writing.type = type(0.045, 0.07, chance_.whole(190, 245));
        writing.type.size = std::min(writing.type.size, 0.9 * film_.size().width / (0.58 * 30));
        writing.span = {0, frames};
        writing.rolls = true;
        film_.write(writing, "credits");
    }

    void subtitled() {
        Type face = type(0.05, 0.075, chance_.whole(215, 250));
        face.shadow = std::max(1, static_cast<int>(height()) / 240);
        for (int shots = chance_.whole(4, 6); shots > 0; --shots) {
            const Frame frames = chance_.length(70, 140);
            picture(frames, 0.25);
            if (chance_.happens(0.15)) continue;
            Writing writing{lines_of(spoken(chance_), 34),
                            face,
                            0.5,
                            0,
                            {chance_.whole(0, 20), frames - chance_.whole(0, 20)}};
            fit(writing);
            writing.down = 0.93 - 0.5 * 1.35 * writing.type.size *
                                      static_cast<double>(writing.lines.size() - 1) / height();
            film_.write(writing, "subtitle");
        }
    }

    void with_logo() {
        pictures(chance_.whole(4, 7), 0.2);
        Writing writing{{chance_.happens(0.5) ? "CANAL 8" : "TV NORD"},
                        type(0.05, 0.07, chance_.whole(200, 245)),
                        chance_.happens(0.5) ? 0.12 : 0.88,
                        chance_.happens(0.7) ? 0.08 : 0.92,
                        {0, film_.frames()}};
        film_.mark(writing);
    }

    Chance chance_;
    Half half_;
    int strain_;
    std::string footage_;
    ComposedFilm film_;
};

} // namespace

std::string strain_of(int number) {
    return std::string(strains[static_cast<std::size_t>(number / 2) % strains.size()]);
}

ComposedFilm composed_film(int number, const std::string& footage) {
    return Composer(number, footage).compose();
}

} // namespace decoupage::bench
