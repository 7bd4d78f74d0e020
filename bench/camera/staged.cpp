#include "bench/camera/staged.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::bench {

namespace {

using namespace compose;

struct Family {
    const char* name;
    const char* label;
    Scene scene;
};

constexpr std::array<Family, 22> families{{
    {"still, weave", "static", Scene::still},  {"life before a still camera", "static", Scene::living},
    {"a drum turns", "static", Scene::drum},   {"a train passes", "static", Scene::train},
    {"a crowd", "static", Scene::crowd},       {"pan", "pan", Scene::still},
    {"pan over life", "pan", Scene::living},   {"fast pan", "pan", Scene::still},
    {"pan on twos", "pan", Scene::still},      {"pan in the dark", "pan", Scene::living},
    {"pan, hand-held", "pan", Scene::still},   {"tilt", "tilt", Scene::still},
    {"tilt over life", "tilt", Scene::living}, {"roll", "roll", Scene::still},
    {"roll over life", "roll", Scene::living}, {"zoom", "zoom", Scene::still},
    {"zoom over life", "zoom", Scene::living}, {"pan and tilt", "mixed", Scene::still},
    {"pan and zoom", "mixed", Scene::living},  {"shaking", "shaking", Scene::living},
    {"floating", "floating", Scene::living},   {"tracking", "tracking", Scene::deep},
}};

double either(Chance& chance, double value) {
    return chance.happens(0.5) ? value : -value;
}

/// Short movements as often as long ones, by their logarithm.
double any(Chance& chance, double least, double most) {
    return least * std::exp(std::log(most / least) * chance.share());
}

/// Ways that leave room: what moves fast, moves for fewer frames.
void choose_trip(StagedCamera& staged, Chance& chance) {
    Trip& trip = staged.trip;
    const std::string& family = staged.family;
    const auto begins = [&](double most_way, double way) {
        trip.moves = std::min<Frame>(staged_frames, static_cast<Frame>(most_way / std::abs(way)));
        trip.rests = chance.whole(0, static_cast<int>(std::max<Frame>(0, staged_frames - trip.moves)));
    };
    if (family == "fast pan") {
        trip.way.right = either(chance, any(chance, 0.02, 0.06));
        begins(0.75, trip.way.right);
    } else if (family.starts_with("pan and")) {
        trip.way.right = either(chance, any(chance, 0.002, 0.006));
        if (family == "pan and tilt") trip.way.down = either(chance, std::abs(trip.way.right) * 0.8);
        if (family == "pan and zoom") trip.way.nearer = either(chance, std::abs(trip.way.right) * 2);
    } else if (family.starts_with("pan")) {
        trip.way.right = either(chance, any(chance, 0.0015, 0.009));
        trip.on_twos = family == "pan on twos";
        trip.shake = family == "pan, hand-held" ? chance.between(0.008, 0.014) : 0;
    } else if (family.starts_with("tilt")) {
        trip.way.down = either(chance, any(chance, 0.0012, 0.004));
    } else if (family.starts_with("roll")) {
        trip.way.roll = either(chance, any(chance, 0.12, 0.7));
    } else if (family.starts_with("zoom")) {
        trip.way.nearer = either(chance, any(chance, 0.002, 0.009));
    } else if (family == "shaking") {
        trip.shake = any(chance, 0.009, 0.018);
    } else if (family == "floating") {
        trip.float_by = any(chance, 0.015, 0.022);
    } else if (family == "tracking") {
        if (chance.happens(0.6))
            trip.way.right = either(chance, any(chance, 0.003, 0.005));
        else
            trip.way.nearer = chance.happens(0.7) ? any(chance, 0.004, 0.007) : -any(chance, 0.004, 0.007);
    }
    if (staged.scene == Scene::drum) staged.speed = either(chance, any(chance, 0.01, 0.08));
    if (staged.scene == Scene::train) staged.speed = either(chance, any(chance, 0.01, 0.04));
}

void choose_looks(StagedCamera& staged, int number, Chance& chance) {
    PrintStock& print = staged.print;
    print.key = chance.part(1).key();
    const int look = number % 4;
    print.grey = number % 2 == 0;
    print.grain = look == 1 ? 3 : look == 3 ? 7 : 0;
    print.flicker = look == 3 ? 0.01 : 0;
    print.weave = look >= 2 || staged.family == "still, weave" ? 0.5 : 0;
    if (staged.family == "pan in the dark") print.light = 0.3, print.grain = 4;
    const int factor = std::array{16, 21, 26}[static_cast<std::size_t>(number / 2 % 3)];
    staged.quality.options = {{"crf", std::to_string(factor)}, {"preset", "veryfast"}, {"threads", "1"}};
    staged.quality.b_frames = number % 3;
    staged.quality.key_frames = 96;
}

FootagePointer still_of(Split split, const Material& material, bool real, Chance& chance) {
    if (real && !material.stills.empty())
        return material
            .stills[static_cast<std::size_t>(chance.whole(0, static_cast<int>(material.stills.size()) - 1))];
    const std::uint64_t from = split == Split::tune ? 7100 : 8100;
    return drawn_footage(from + static_cast<std::uint64_t>(chance.whole(0, 899)), 16.0 / 9);
}

/// Are there forms in most places of the picture by which a camera's way could be seen, in that light? A
/// slope of light is none: what bends is.
bool has_forms(const Footage& footage, Frame frame, const PrintStock& print = {}, double zoom = 1.6) {
    constexpr int wide = 160, high = 90, place = 10, beside = 2;
    Picture here(wide, high);
    Framing framing;
    framing.zoom = zoom;
    film(footage.picture(frame), framing, here);
    const auto bend = [&](int x, int y, int right, int down) {
        return std::abs(here.luma.at(x + right, y + down) + here.luma.at(x - right, y - down) -
                        2 * here.luma.at(x, y));
    };
    int places = 0, with_forms = 0;
    for (int top = place; top < high - place; top += place)
        for (int left = place; left < wide - place; left += place) {
            double across = 0, down = 0;
            for (int y = top; y < top + place; ++y)
                for (int x = left; x < left + place; ++x)
                    across += bend(x, y, beside, 0), down += bend(x, y, 0, beside);
            ++places, with_forms +=
                      print.light * std::min(across, down) > (0.8 + 0.2 * print.grain) * place * place;
        }
    return 2 * with_forms > places;
}

void choose_shot(StagedCamera& staged, Split split, const Material& material, int number, Chance& chance) {
    for (int attempt = 0; attempt < 200; ++attempt) {
        const bool living = staged.scene == Scene::living && !material.living.empty();
        if (living)
            staged.shot = material.living[static_cast<std::size_t>(
                chance.whole(0, static_cast<int>(material.living.size()) - 1))];
        else
            staged.shot = still_of(split, material, number % 5 < 3, chance);
        const Frame spare = staged.shot->frames() - (living ? staged_frames : 1);
        if (spare < 0) continue;
        staged.first = chance.whole(0, static_cast<int>(std::min<Frame>(spare, 100'000)));
        if (staged.shot->frames() > 100'000) staged.first = chance.whole(0, 200);
        const double near = staged.trip.way.nearer != 0 ? 2.3 : 1.7;
        if (has_forms(*staged.shot, staged.first, staged.print, 1.5) &&
            has_forms(*staged.shot, staged.first, staged.print, near))
            break;
    }
    for (FootagePointer& front : staged.before_it)
        for (int attempt = 0; attempt < 200; ++attempt) {
            front = still_of(split, material, number % 2 == 0, chance);
            PrintStock plain;
            plain.light = 0.5; // what is near has strong forms
            if (has_forms(*front, 0, plain, 1.5) && has_forms(*front, 0, plain, 2.5)) break;
        }
}

} // namespace

std::vector<StagedCamera> all_staged_cameras(Split split, Batch batch, const Material& material) {
    const std::uint64_t seed = batch == Batch::more ? 9171 : split == Split::tune ? 71 : 72;
    const char* set = batch == Batch::more ? "more" : split == Split::tune ? "tune" : "report";
    const int films_of_a_family = batch == Batch::more ? 20 : 5;
    std::vector<StagedCamera> all;
    for (const Family& family : families)
        for (int each = 0; each < films_of_a_family; ++each) {
            const int number = static_cast<int>(all.size());
            Chance chance = Chance(seed).part(static_cast<std::uint64_t>(number));
            StagedCamera staged;
            char name[32];
            std::snprintf(name, sizeof name, "%s_%03d", set, number + 1);
            staged.name = name, staged.family = family.name, staged.label = family.label;
            staged.scene = family.scene, staged.key = chance.part(2).key();
            choose_trip(staged, chance);
            choose_looks(staged, number, chance);
            choose_shot(staged, split, material, number, chance);
            all.push_back(std::move(staged));
        }
    return all;
}

} // namespace decoupage::bench
