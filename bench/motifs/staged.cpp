#include "bench/motifs/staged.hpp"

#include "bench/motifs/voices.hpp"
#include "sound/score/render.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>

namespace decoupage::bench {

namespace {

using compose::Chance;
using sound::Dress;
using sound::Replay;
using sound::Score;
using sound::Theme;
using sound::Wave;

constexpr int rate = 16'000;

Chance chance_of(Split split) {
    return Chance(split == Split::tune ? 0x6d6f7469 : 0x74686d65);
}

/// All of them in one go: loading a sound font takes longer than playing a theme.
Outcome<std::vector<Wave>> played(const std::vector<Score>& scores, Split split, const std::string& folder) {
    const std::string path = folder + "/played.wav";
    const auto font = split == Split::tune ? sound::SoundFont::fluid : sound::SoundFont::tim;
    if (const auto done = sound::render(scores, path, font, 48'000); !done)
        return tl::unexpected(done.error());
    std::ifstream file(path, std::ios::binary);
    const auto wave = sound::read_wav(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!wave) return tl::unexpected(wave.error());
    const Wave small = sound::resampled(*wave, rate);
    const std::vector<double> from = sound::beginnings(scores);
    std::vector<Wave> waves;
    for (std::size_t i = 0; i < scores.size(); ++i) { // what rings on is cut off
        const auto first = small.samples.begin() + small.place(from[i]);
        waves.push_back({rate, {first, first + small.place(scores[i].seconds + 0.3)}});
        sound::amplify(waves.back(), -20 - sound::active_level(waves.back().samples, rate));
    }
    return waves;
}

/// Something that is heard: music or voices.
struct Item {
    Wave wave;
    int theme = -1; ///< none: voices
    double music_seconds = 0;
};

/// A theme, and how it is played first and again.
struct Played {
    Theme theme;
    Dress dress, again;
    Replay replay;
};

Played composed(Comeback comeback, Split split, int number) {
    const Chance chance = chance_of(split).part(static_cast<std::uint64_t>(number));
    Chance how = chance.part(9).part(static_cast<std::uint64_t>(comeback));
    Played played{sound::composed_theme(chance.part(1)), sound::dress_by_chance(chance.part(2)), {}, {}};
    played.again = played.dress;
    if (comeback == Comeback::instruments || comeback == Comeback::all_three)
        played.again = sound::another_dress(how.part(1), played.dress);
    played.again.key = how.next();
    if (comeback == Comeback::transposed || comeback == Comeback::all_three)
        played.replay.semitones = how.whole(1, 5) * (how.happens(0.5) ? 1 : -1);
    if (comeback == Comeback::tempo || comeback == Comeback::all_three)
        played.replay.tempo = how.happens(0.5) ? how.between(0.8, 0.9) : how.between(1.1, 1.25);
    return played;
}

Outcome<void> add_voice(Item& item, const Chance& chance, Split split, const std::string& folder) {
    auto voice = talk(chance, split, item.wave.seconds(), folder);
    if (!voice) return tl::unexpected(voice.error());
    const double gain =
        sound::active_level(item.wave.samples, rate) - sound::active_level(voice->samples, rate);
    sound::add(item.wave, *voice, 0, sound::amplitude(gain));
    return {};
}

bool replayed(Comeback comeback) {
    return comeback != Comeback::same && comeback != Comeback::under_speech;
}

/// Scores, and whose they are.
struct Music {
    std::vector<Score> scores;
    std::vector<int> themes;

    void add(int theme, const Score& score) {
        scores.push_back(score);
        themes.push_back(theme);
    }
};

/// The theme, its return where it is played again, and two strangers that are akin to it.
void add_theme(Music& music, Comeback comeback, Split split, int number) {
    const Played played = composed(comeback, split, number);
    const Chance chance = chance_of(split).part(static_cast<std::uint64_t>(number));
    music.add(number, sound::arranged(played.theme, played.dress));
    if (replayed(comeback)) music.add(number, sound::arranged(played.theme, played.again, played.replay));
    for (int stranger = 1; stranger <= 2; ++stranger) {
        Dress dress = played.dress;
        dress.key += static_cast<std::uint64_t>(stranger);
        const Theme theme = sound::composed_theme(chance.part(20 + static_cast<std::uint64_t>(stranger)),
                                                  sound::akin_to(played.theme));
        music.add(1000 * stranger + number, sound::arranged(theme, dress));
    }
}

Outcome<std::vector<Item>> music_of(Comeback comeback, Split split, int film, const std::string& folder) {
    Music music;
    for (int theme = film * themes_a_film; theme < (film + 1) * themes_a_film; ++theme)
        add_theme(music, comeback, split, theme);
    const auto waves = played(music.scores, split, folder);
    if (!waves) return tl::unexpected(waves.error());
    std::vector<Item> items;
    for (std::size_t i = 0; i < waves->size(); ++i) {
        items.push_back({(*waves)[i], music.themes[i], music.scores[i].seconds});
        if (replayed(comeback) || music.themes[i] >= themes) continue;
        items.push_back(items.back());
        const Chance chance = chance_of(split).part(static_cast<std::uint64_t>(music.themes[i]));
        if (comeback == Comeback::under_speech)
            if (const auto done = add_voice(items.back(), chance.part(5), split, folder); !done)
                return tl::unexpected(done.error());
    }
    return items;
}

/// In an order by chance, in which no theme follows itself at once.
void shuffle(std::vector<Item>& items, Chance& chance) {
    for (std::size_t left = items.size(); left > 1; --left)
        std::swap(items[left - 1],
                  items[static_cast<std::size_t>(chance.whole(0, static_cast<int>(left) - 1))]);
    for (std::size_t i = 0; i + 1 < items.size(); ++i)
        if (items[i].theme >= 0 && items[i].theme == items[i + 1].theme)
            std::swap(items[i + 1], items[(i + 5) % items.size()]);
}

/// A bed of brown noise, 35 dB below the music.
void add_bed(Wave& wave, Chance chance) {
    float level = 0;
    for (float& sample : wave.samples) {
        level = 0.98f * level + static_cast<float>(chance.between(-0.002, 0.002));
        sample += level;
    }
}

SoundFilm joined(const std::vector<Item>& items, Chance chance) {
    SoundFilm film;
    film.wave.rate = rate;
    double at = 2;
    std::vector<double> places, gains;
    for (const Item& item : items) {
        places.push_back(at);
        gains.push_back(sound::amplitude(chance.between(-8, 0)));
        if (item.theme >= 0) film.heard.push_back({item.theme, at, at + item.music_seconds});
        at += item.wave.seconds() + (chance.happens(0.25) ? 0 : chance.between(0.5, 6));
    }
    film.wave = sound::quiet(rate, at + 2);
    for (std::size_t i = 0; i < items.size(); ++i)
        sound::add(film.wave, items[i].wave, places[i], gains[i]);
    add_bed(film.wave, chance.part(1));
    return film;
}

} // namespace

std::string_view name_of(Comeback comeback) {
    constexpr std::array<std::string_view, comebacks.size()> names{"same recording",    "same, under speech",
                                                                   "transposed",        "other tempo",
                                                                   "other instruments", "all three"};
    return names[static_cast<std::size_t>(comeback)];
}

Outcome<SoundFilm> film_with(Comeback comeback, Split split, int number, const std::string& folder) {
    auto items = music_of(comeback, split, number, folder);
    if (!items) return tl::unexpected(items.error());
    Chance chance = chance_of(split).part(100'000 + 100 * static_cast<std::uint64_t>(comeback) +
                                          static_cast<std::uint64_t>(number));
    for (std::uint64_t i = 0; i < 8; ++i) {
        auto voice = talk(chance.part(i), split, chance.between(4, 10), folder);
        if (!voice) return tl::unexpected(voice.error());
        sound::amplify(*voice, -20 - sound::active_level(voice->samples, rate));
        items->push_back({std::move(*voice), -1, 0});
    }
    shuffle(*items, chance);
    return joined(*items, chance);
}

Outcome<SoundFilm> unrelated_film(Split split, int number, const std::string& folder) {
    const Chance chance = chance_of(split).part(200'000 + static_cast<std::uint64_t>(number));
    std::vector<std::vector<double>> ends(20);
    std::vector<Score> scores;
    for (std::uint64_t i = 0; i < ends.size(); ++i)
        scores.push_back(sound::piece(chance.part(i), 180, &ends[i]));
    const auto waves = played(scores, split, folder);
    if (!waves) return tl::unexpected(waves.error());
    std::vector<Item> items;
    for (std::size_t i = 0; i < scores.size(); ++i)
        items.push_back({(*waves)[i], static_cast<int>(i), scores[i].seconds});
    SoundFilm film = joined(items, chance);
    std::vector<Heard> themes_heard;
    for (std::size_t i = 0; i < film.heard.size(); ++i)
        for (std::size_t theme = 0; theme < ends[i].size(); ++theme) {
            const double start = film.heard[i].first;
            themes_heard.push_back({static_cast<int>(100 * i + theme),
                                    start + (theme ? ends[i][theme - 1] : 0), start + ends[i][theme]});
        }
    film.heard = std::move(themes_heard);
    return film;
}

} // namespace decoupage::bench
