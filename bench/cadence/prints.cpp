#include "bench/cadence/prints.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::bench {

namespace {

using namespace compose;

constexpr int width = 320, height = 180;

/// Clean, in grain, or in what wears a print; of three qualities.
void choose_looks(CadencePrint& print, int number, Chance& chance) {
    print.stock.key = chance.part(1).key();
    const int look = number % 4;
    print.stock.grain = look == 1 ? 2 : look == 3 ? 4 : 0;
    print.stock.weave = look == 3 ? 0.5 : 0;
    print.stock.flicker = look == 3 ? 0.01 : 0;
    const int factor = std::array{16, 21, 26}[static_cast<std::size_t>(number / 2 % 3)];
    print.quality.options = {{"crf", std::to_string(factor)}, {"preset", "veryfast"}, {"threads", "1"}};
    print.quality.b_frames = number % 3;
    print.quality.key_frames = 96;
    print.edited_after = number % 2 == 1;
}

/// Is every picture of the stretch plainly another than the one before? No rhythm of its own may lie in it.
/// Those that may rest only have to move on the whole.
bool moves(const Footage& footage, Frame first, Frame pictures, bool may_rest) {
    std::vector<double> steps;
    Picture earlier(160, 90), now(160, 90);
    film(footage.picture(first), {}, earlier);
    for (Frame frame = first + 1; frame < first + pictures; ++frame) {
        film(footage.picture(frame), {}, now);
        steps.push_back(difference(now, earlier));
        std::swap(now, earlier);
    }
    std::ranges::sort(steps);
    const double middle = steps[steps.size() / 2];
    if (may_rest) return middle > 0.6 && steps.back() < 30;
    return middle > 1.5 && steps.front() > 0.35 * middle && steps.back() < 30;
}

CadencePrint::Shot moving_shot(const CadencePrint& print, Split split, const std::vector<FilmFootage>& films,
                               bool real, bool may_rest, Chance& chance) {
    const std::uint64_t from = split == Split::tune ? 5100 : 6100;
    for (int attempt = 0;; ++attempt) {
        CadencePrint::Shot shot;
        if (real && !films.empty() && attempt < 150) {
            const auto& shots =
                films[static_cast<std::size_t>(chance.whole(0, static_cast<int>(films.size()) - 1))].shots;
            shot.footage =
                shots[static_cast<std::size_t>(chance.whole(0, static_cast<int>(shots.size()) - 1))];
            const Frame spare = shot.footage->frames() - print.pictures_of_a_shot;
            if (spare < 0 || shot.footage->is_card()) continue;
            shot.first = chance.whole(0, static_cast<int>(spare));
        } else {
            shot.footage = drawn_footage(from + static_cast<std::uint64_t>(chance.whole(0, 899)), 16.0 / 9);
            shot.first = chance.whole(0, 200);
        }
        if (attempt > 400 || moves(*shot.footage, shot.first, print.pictures_of_a_shot, may_rest))
            return shot;
    }
}

/// A picture of the film, by its number: shots follow one another without a gap.
Picture picture(const CadencePrint& print, const Printer& printer, Frame number) {
    const Frame last = static_cast<Frame>(print.shots.size()) * print.pictures_of_a_shot - 1;
    number = std::min(number, last);
    const auto& shot = print.shots[static_cast<std::size_t>(number / print.pictures_of_a_shot)];
    Framing framing;
    framing.zoom = 1.03; // room for the gate to weave in
    print.stock.weave_into(framing, number);
    Picture result(width, height);
    film(shot.footage->picture(shot.first + number % print.pictures_of_a_shot), framing, result);
    printer.print(result, number);
    limit(result);
    return result;
}

/// The odd lines of another moment.
void comb(Plane<float>& plane, const Plane<float>& lower) {
    for (int y = 1; y < plane.height; y += 2)
        std::copy_n(lower.row(y).data(), plane.width, &plane.at(0, y));
}

Fields fields_of(const CadencePrint& print, Frame frame) {
    const Making& making = *print.making;
    if (!print.edited_after) return making.fields(frame, making);
    const Frame shot = frame / print.frames_of_a_shot, first = shot * print.pictures_of_a_shot,
                last = first + print.pictures_of_a_shot - 1;
    Fields fields = making.fields(frame % print.frames_of_a_shot, making);
    fields.upper = std::min(first + fields.upper, last), fields.lower = std::min(first + fields.lower, last);
    return fields;
}

Picture frame_of(const CadencePrint& print, const Printer& printer, Frame frame) {
    const Fields fields = fields_of(print, frame);
    Picture result = picture(print, printer, fields.upper);
    if (fields.lower == fields.upper) return result;
    const Picture other = picture(print, printer, fields.lower);
    if (fields.mixed > 0) {
        mix(result, other, [&](int, int) { return fields.mixed; });
        return result;
    }
    comb(result.luma, other.luma), comb(result.blue, other.blue), comb(result.red, other.red);
    return result;
}

} // namespace

std::vector<CadencePrint> cadence_prints(Split split, const std::vector<FilmFootage>& films, int series) {
    constexpr int last_that_moves = 100;
    constexpr int other_looks = 7; // has no divisor in common with the counts of looks
    std::vector<const Making*> ways;
    for (const Making& making : makings())
        ways.push_back(&making);
    if (series > 0)
        for (const Making& making : other_makings())
            ways.push_back(&making);
    std::vector<CadencePrint> all;
    for (const Making* way : ways)
        for (int each = 0; each < way->prints; ++each) {
            const int number = static_cast<int>(all.size());
            Chance chance = Chance(split == Split::tune ? 61 : 62)
                                .part(static_cast<std::uint64_t>(1000 * series + number));
            CadencePrint print;
            char name[48];
            std::snprintf(name, sizeof name, "%s_%03d", name_of(split).data(), 1000 * series + number + 1);
            print.name = name, print.making = way;
            choose_looks(print, number + other_looks * series, chance);
            const double length = way->truth.label == "interlaced" ? 1.6 : 2.6;
            print.frames_of_a_shot = static_cast<Frame>(length * way->shown);
            print.pictures_of_a_shot = static_cast<Frame>(std::ceil(length * way->pictures)) + 1;
            for (auto& shot : print.shots)
                shot = moving_shot(print, split, films, number % 5 < 3, series > last_that_moves, chance);
            all.push_back(std::move(print));
        }
    return all;
}

std::string places_of(const CadencePrint& print) {
    std::string text;
    for (Frame frame = 0; frame < static_cast<Frame>(print.shots.size()) * print.frames_of_a_shot; ++frame) {
        const Fields fields = fields_of(print, frame);
        const auto first = static_cast<double>(fields.upper),
                   apart = static_cast<double>(fields.lower) - first;
        const bool teeth = apart != 0 && fields.mixed == 0;
        char line[64];
        std::snprintf(line, sizeof line, "%d %.4f %d\n",
                      static_cast<int>(fields.upper / print.pictures_of_a_shot),
                      first + apart * (teeth ? 0.5 : fields.mixed), teeth ? 1 : 0);
        text += line;
    }
    return text;
}

Outcome<void> make(const CadencePrint& print, const std::string& path) {
    FilmWriter writer;
    if (auto started = writer.start(path, width, height, Rate{print.making->shown, 1}, print.quality);
        !started)
        return started;
    const Printer printer(print.stock, width, height);
    for (Frame frame = 0; frame < static_cast<Frame>(print.shots.size()) * print.frames_of_a_shot; ++frame)
        if (auto added = writer.add(frame_of(print, printer, frame)); !added) return added;
    return writer.finish();
}

} // namespace decoupage::bench
