#include "bench/letters/grounds.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace decoupage::bench {

namespace {

using compose::Chance;

constexpr int rate = 24; // frames a second

struct Stretch {
    std::string_view clip;
    double first, end; // seconds in which nothing is written
};

constexpr std::array<Stretch, 6> learn{{{"big-buck-bunny", 32, 250},
                                        {"big-buck-bunny", 32, 250},
                                        {"steamboat-willie", 0, 24},
                                        {"flower", 0, 4},
                                        {"elephants-dream-excerpt", 0, 7},
                                        {"old-film-tilt", 0, 1}}};
constexpr std::array<Stretch, 6> held_back{{{"big-buck-bunny", 260, 480},
                                            {"big-buck-bunny", 260, 480},
                                            {"steamboat-willie", 0, 24},
                                            {"flower", 0, 4},
                                            {"elephants-dream-excerpt", 8, 14},
                                            {"old-film-tilt", 0, 1}}};

template <class... Values>
std::string put(const char* form, Values... values) {
    char text[1024];
    std::snprintf(text, sizeof text, form, values...);
    return text;
}

std::string sized(FrameSize size) {
    return put("%dx%d", size.width, size.height);
}

/// A number from 0 to 255 for each cell of so many pixels, without order.
std::string by_cell(int across, int down, int seed) {
    return put("mod(abs(sin(floor(X/%d)*12.99+floor(Y/%d)*78.23+%d)*43758.5),1)*255", across, down, seed);
}

/// The level at each place of a world.
std::string levels(Chance& chance, FrameSize size) {
    const int unit = chance.length(std::max(6, size.height / 60), std::max(12, size.height / 8));
    const int part = std::max(2, unit * chance.whole(25, 60) / 100), seed = chance.whole(0, 999);
    const int dark = chance.whole(10, 90), light = chance.whole(130, 240), h = size.height;
    const int tall = std::max(3, unit * chance.whole(8, 30) / 10), gap = std::max(1, tall / 5);
    const std::string noise = by_cell(unit, tall, seed);
    switch (chance.whole(0, 7)) {
    case 0: // a fence with two rails
        return put(
            "if(gt(between(Y,%d,%d)*lt(mod(X,%d),%d)+between(Y,%d,%d)+between(Y,%d,%d),0),%d,%d+Y*40/%d)",
            h / 4, h * 3 / 4, unit, part, h / 3, h / 3 + part, h * 3 / 5, h * 3 / 5 + part, light, dark, h);
    case 1: // bricks
        return put("if(lt(mod(X+floor(Y/%d)*%d,%d),2)+lt(mod(Y,%d),2),%d,%d+mod(", tall, unit, 2 * unit, tall,
                   light, dark) +
               by_cell(2 * unit, tall, seed) + ",40))";
    case 2: // windows, some of them lit
        return put("if(lt(mod(X,%d),%d)*lt(mod(Y,%d),%d)*gt(", unit, part, tall + unit, tall) +
               by_cell(unit, tall + unit, seed) + put(",110),%d,%d)", light, dark);
    case 3: // a shelf of books, of uneven height
        return put("if(gt(mod(Y,%d),%d-%d*0.7-", 2 * tall, 2 * tall, tall) + by_cell(part, 2 * tall, seed) +
               put("*%d*0.001)*gt(mod(X,%d),1),%d+", tall, part, dark) + by_cell(part, 2 * tall, seed + 1) +
               put("*0.6,%d)", dark / 2);
    case 4: // rows of pebbles
        return put("if(lt(hypot(mod(X,%d)-%d,mod(Y,%d)-%d),%d*", unit, unit / 2, tall + gap, tall / 2, part) +
               noise + put("/255),%d,%d)", light, dark);
    case 5: // cloth in checks
        return put("%d+%d*(lt(mod(X,%d),%d)+lt(mod(Y,%d),%d))/2", dark, light - dark, unit, part, tall, part);
    case 6: // marks as uneven as writing, in rows far apart
        return put("if(lt(mod(Y,%d),%d)*gt(", 3 * tall, tall) + by_cell(part, std::max(2, tall / 3), seed) +
               put(",150),%d,%d)", light, dark);
    default: // waves
        return put("%d+%d*(1+sin(X/%d+3*sin(Y/%d)))/2*(1+sin(Y/%d))/2", dark, light - dark, part, unit, part);
    }
}

std::string passed_by(Chance& chance, FrameSize size) {
    const double across = chance.between(-3, 3), down = chance.happens(0.3) ? chance.between(-1, 1) : 0;
    return put(",crop=%d:%d:x='abs(mod(n*%.2f+%d,%d))':y='abs(mod(n*%.2f,%d))'", size.width, size.height,
               across, chance.whole(0, 40), size.width / 2, down, size.height / 4);
}

/// Grass, foliage or clouds: noise made larger, by more along one side than along the other.
std::string grown(Chance& chance, FrameSize size) {
    const int across = chance.length(2, 40), down = chance.happens(0.5) ? across : chance.length(2, 40);
    return put("nullsrc=s=%dx%d:r=%d,format=yuv420p,geq=lum='", std::max(16, 2 * size.width / across),
               std::max(16, 2 * size.height / down), rate) +
           by_cell(1, 1, chance.whole(0, 999)) +
           put("':cb=128:cr=128,trim=end_frame=1,scale=%d:%d:flags=bicubic", 2 * size.width, 2 * size.height);
}

} // namespace

Ground filmed(Chance& chance, FrameSize size, Frame frames, Half half, const std::string& footage) {
    const Stretch& from = chance.one_of(half == Half::learn ? learn : held_back);
    const double length = static_cast<double>(frames) / rate;
    const double first = chance.between(from.first, std::max(from.first, from.end - length));
    return {{"-ss", put("%.2f", first), "-t", put("%.2f", std::min(length, from.end - first)), "-i",
             footage + "/" + std::string(from.clip) + ".mp4"},
            put("fps=%d,scale=%d:%d:force_original_aspect_ratio=increase,crop=%d:%d,setsar=1,format=yuv420p,"
                "tpad=stop_mode=clone:stop=-1",
                rate, size.width, size.height, size.width, size.height)};
}

Ground drawn_world(Chance& chance, FrameSize size) {
    std::string chain;
    if (chance.happens(0.35))
        chain = grown(chance, size);
    else
        chain = "nullsrc=s=" + sized({size.width * 3 / 2, size.height * 5 / 4}) +
                put(":r=%d,format=yuv420p,geq=lum='", rate) + levels(chance, size) +
                put("':cb=%d:cr=%d,trim=end_frame=1", chance.whole(110, 146), chance.whole(110, 146));
    if (chance.happens(0.4)) chain += put(",gblur=%.1f", chance.between(0.5, 2));
    return {{},
            chain + ",loop=loop=-1:size=1,setpts=N/" + std::to_string(rate) + "/TB" +
                passed_by(chance, size)};
}

Ground plain(FrameSize size, int level) {
    return {{},
            put("color=c=0x%02x%02x%02x:s=%dx%d:r=%d,format=yuv420p", level, level, level, size.width,
                size.height, rate)};
}

std::string old_print(Chance& chance, FrameSize size) {
    std::string chain =
        put(",hue=s=0,noise=c0s=%d:c0f=t+u,gblur=%.1f", chance.whole(8, 30), chance.between(0.3, 0.9));
    chain += put(",eq=brightness='%.3f*sin(n*2.3)+%.3f*sin(n*0.71)':contrast=%.2f:eval=frame",
                 chance.between(0, 0.05), chance.between(0, 0.03), chance.between(0.7, 1.05));
    const int weave = chance.whole(0, 3), room = 2 * weave + 2;
    chain += put(",scale=%d:%d,crop=%d:%d:x='%d+%d*sin(n*1.7)':y='%d+%d*sin(n*2.9)'", size.width + room,
                 size.height + room, size.width, size.height, weave, weave, weave, weave);
    if (chance.happens(0.5)) chain += put(",vignette=a=%.2f", chance.between(0.3, 0.8));
    if (chance.happens(0.5)) // scratches, for the length of the print and of some frames
        for (int i = chance.whole(1, 3); i > 0; --i)
            chain += put(",drawbox=x=%d:y=0:w=%d:h=ih:c=%s@%.2f:t=fill:enable='lt(mod(n,%d),%d)'",
                         chance.whole(0, size.width - 4), chance.whole(1, 2),
                         chance.happens(0.6) ? "white" : "black", chance.between(0.3, 0.9),
                         chance.whole(8, 60), chance.whole(3, 60));
    if (chance.happens(0.4)) { // the edge of the film, with its perforations, or of the gate
        const int edge = size.width * chance.whole(3, 8) / 100, pitch = size.height / chance.whole(3, 6);
        chain += put(",drawbox=x=0:y=0:w=%d:h=ih:c=black:t=fill", edge);
        if (chance.happens(0.5))
            for (int hole = 0; hole * pitch < size.height; ++hole)
                chain += put(",drawbox=x=%d:y=%d:w=%d:h=%d:c=white:t=fill", edge / 5,
                             hole * pitch + pitch / 4, edge * 3 / 5, pitch / 2);
        else
            chain +=
                put(",drawbox=x=iw-%d:y=0:w=%d:h=ih:c=black:t=fill,drawbox=x=0:y=0:w=iw:h=%d:c=black:t=fill",
                    edge, edge, edge / 2);
    }
    return chain;
}

} // namespace decoupage::bench
