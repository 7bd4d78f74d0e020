/// The sounds that belong to the places, in both films.

#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/sound/cues.hpp"

namespace decoupage::etude {

namespace {

/// Between two times, at uneven distances.
template <typename Add>
void now_and_then(double from, double to, double least, double most, std::uint32_t seed, Add add) {
    double at = from;
    for (std::uint32_t i = 0; at < to; ++i) {
        add(at, i);
        at += least + (most - least) * static_cast<double>(chance(seed, i));
    }
}

void add_clock(Cues& sheet, double from, double to, float level) {
    for (double at = from + 0.3; at < to - 0.1; at += 1)
        sheet.events.push_back({Strike::tick, at, level});
}

void add_school(Cues& sheet) {
    const FrameSpan scene = sheet.scene("school");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    sheet.beds.push_back({Ambience::classroom, from, to, 0.01, 0.01, -13});
    const PlacedShot& board = sheet.shot(Place::classroom, 1);
    // He writes until he turns round, then dictates, over the boy's face too.
    const double writes = seconds_of(board.alone.first);
    now_and_then(writes + 0.15, writes + 1.7, 0.14, 0.34, 81, [&](double at, std::uint32_t) {
        sheet.events.push_back({Strike::chalk, at, -6});
    });
    const double says = writes + 2.3, until = seconds_of(sheet.shot(Place::classroom, 2).alone.end);
    for (const Phrase& one : phrases_of(Who::teacher, says, until - 0.15, [&](double t) {
             return talking(static_cast<float>(t - says) + 2.2f, 33);
         }))
        sheet.speech.push_back({one, -3});
    sheet.events.push_back({Strike::school_bell, to - 2.6, -10});
}

void add_street(Cues& sheet) {
    const FrameSpan scene = sheet.scene("street");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    // It is heard before it is seen.
    sheet.beds.push_back({Ambience::street, from - 0.75, to, 0.6, 0.01, -12});
    now_and_then(from + 2.1, to - 4.5, 6.5, 9.0, 83, [&](double at, std::uint32_t) {
        sheet.events.push_back({Strike::cart, at, -4});
    });
    now_and_then(from + 5.4, to - 1.5, 5.0, 10.0, 84, [&](double at, std::uint32_t) {
        sheet.events.push_back({Strike::bicycle_bell, at, -9});
    });
}

void add_home(Cues& sheet, EtudeOrder::Variant variant) {
    const FrameSpan scene = sheet.scene("home");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    sheet.beds.push_back({Ambience::kitchen, from, to, 0.01, 0.01, -20});
    add_clock(sheet, from, to, -19);
    if (variant == EtudeOrder::Variant::changed) return; // they do not speak, and nothing stands about
    now_and_then(from + 0.5, from + 5.3, 0.35, 1.1, 85, [&](double at, std::uint32_t) {
        sheet.events.push_back({Strike::cup, at, -9});
    });
    now_and_then(to - 3.0, to - 0.6, 0.9, 1.6, 86, [&](double at, std::uint32_t) {
        sheet.events.push_back({Strike::cup, at, -14});
    });
    for (int nth : {0, 1}) {
        const PlacedShot& shot = sheet.shot(Place::apartment, 2, nth);
        for (const Phrase& one :
             phrases_of(Who::mother, seconds_of(shot.alone.first), seconds_of(shot.alone.end), [&](double t) {
                 return scolding(static_cast<float>(shot.shot.from + t - seconds_of(shot.shown.first)));
             }))
            sheet.speech.push_back({one, -3});
    }
}

void add_photographer(Cues& sheet, EtudeOrder::Variant variant) {
    const FrameSpan scene = sheet.scene("photographer");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    sheet.beds.push_back({Ambience::street, from, to, 0.01, 0.01, -15});
    if (variant == EtudeOrder::Variant::changed) {
        sheet.events.push_back({Strike::shutter, from + 2.75, -8});
        return;
    }
    for (const Device& device : sheet.shot(Place::photographer, 0).shot.devices)
        if (device.kind == "flash") {
            sheet.events.push_back({Strike::flash, from + seconds_of(device.span.first), 2});
            sheet.events.push_back({Strike::shutter, from + seconds_of(device.span.first) - 0.09, -10});
        }
}

void add_fair(Cues& sheet) {
    const FrameSpan scene = sheet.scene("fair");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    sheet.beds.push_back({Ambience::fair, from, to, 0.01, 0.01, -10});
    const double rides = from + 3.5;
    sheet.beds.push_back({Ambience::rotor, rides, std::min(rides + 20, to), 0.01, 0.01, -13});
    sheet.events.push_back({Strike::fair_bell, rides + 0.15, -7});
    sheet.events.push_back({Strike::fair_bell, rides + 18.6, -9});
}

void add_newsreel(Cues& sheet) {
    const PlacedShot& flying = sheet.shot(Place::newsreel, 0);
    const PlacedShot& train = sheet.shot(Place::newsreel, 1);
    const double change = seconds_of(train.shown.first + train.shot.overlap / 2);
    sheet.beds.push_back({Ambience::aeroplane, seconds_of(flying.shown.first), change + 0.2, 0.01, 0.4, -14});
    sheet.beds.push_back({Ambience::train, change - 0.2, seconds_of(train.shown.end), 0.4, 0.01, -11});
}

void add_station(Cues& sheet, EtudeOrder::Variant variant) {
    const FrameSpan scene = sheet.scene("station");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    sheet.beds.push_back({Ambience::night, from, to, 0.01, 0.4, -36});
    add_clock(sheet, from, to - 1.5, -24);
    if (variant == EtudeOrder::Variant::standard)
        sheet.events.push_back({Strike::locomotive_whistle, from + 2.2, -24});
}

void add_van(Cues& sheet, EtudeOrder::Variant variant) {
    const FrameSpan scene = sheet.scene("van");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    // In the dark, before the picture comes.
    const double early = variant == EtudeOrder::Variant::standard ? 0.8 : 0;
    sheet.beds.push_back({Ambience::van, from - early, to, early > 0 ? 1.2 : 0.01, 0.01, -8});
}

void add_interview(Cues& sheet) {
    const FrameSpan scene = sheet.scene("interview");
    sheet.beds.push_back({Ambience::room, seconds_of(scene.first), seconds_of(scene.end), 0.02, 0.02, -40});
    for (const PlacedShot& shot : sheet.film.shots) {
        if (shot.shot.place != Place::interview) continue;
        const Who who = shot.shot.setup == 2 ? Who::woman : Who::boy;
        for (Phrase& one :
             phrases_of(who, seconds_of(shot.alone.first), seconds_of(shot.alone.end), [&](double t) {
                 return talking(static_cast<float>(shot.shot.from + t - seconds_of(shot.shown.first)), 64);
             })) {
            one.asks = who == Who::woman && one.closes;
            sheet.speech.push_back({one, -1});
        }
    }
}

void add_shore(Cues& sheet, EtudeOrder::Variant variant) {
    const FrameSpan scene = sheet.scene("shore");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    const bool standard = variant == EtudeOrder::Variant::standard;
    // He hears it before he sees it.
    sheet.beds.push_back({Ambience::sea, from - (standard ? 3.0 : 0.0), to, standard ? 4.0 : 0.5,
                          standard ? 0.0 : 0.6, standard ? -6.0f : -10.0f, -8});
}

} // namespace

void add_places(Cues& sheet, EtudeOrder::Variant variant) {
    add_school(sheet);
    add_street(sheet);
    add_home(sheet, variant);
    add_photographer(sheet, variant);
    add_fair(sheet);
    add_newsreel(sheet);
    add_station(sheet, variant);
    add_van(sheet, variant);
    add_interview(sheet);
    add_shore(sheet, variant);
}

} // namespace decoupage::etude
