#include "etude/timeline.hpp"

namespace decoupage::etude {

const std::vector<Shot>& changed_shots() {
    static const std::vector<Shot> shots{
        card(0, 72, "a line of title on black").opening("titles"),
        seen(Place::titles, 0, 0, 300, "extreme_long", "static", "façades, the camera still")
            .joined(Join::dissolve, 24)
            .with({{"title", {48, 144}, "name of the film"}, {"title", {168, 264}, "who drew it"}}),
        seen(Place::titles, 1, 0, 252, "extreme_long", "static", "the tower, the camera still")
            .joined(Join::dissolve, 24)
            .with({{"title", {48, 114}, "what it is for"}, {"title", {138, 222}, "dedication"}}),

        seen(Place::classroom, 4, 0, 192, "long", "static", "pupils crowded to one side of the room")
            .joined(Join::dissolve, 24)
            .opening("school"),
        seen(Place::classroom, 1, 7, 120, "medium", "static", "the teacher at the blackboard")
            .joined(Join::dissolve, 24),
        seen(Place::classroom, 2, 11, 108, "medium_close_up", "static", "the boy at his desk")
            .joined(Join::dissolve, 24),

        seen(Place::street, 3, 0, 300, "long", "static", "the boy walks through a still picture")
            .opening("street"),
        seen(Place::street, 4, 10, 240, "long", "static", "he comes towards us; the camera stands")
            .joined(Join::dissolve, 24),

        seen(Place::apartment, 3, 0, 360, "medium_long", "static",
             "a bare room, the boy and his mother in one picture")
            .opening("home"),

        seen(Place::photographer, 0, 0, 138, "medium_long", "static",
             "a street photographer and the boy; no flash")
            .opening("photographer"),

        seen(Place::fair, 0, 0, 84, "long", "static", "the drum of the rotor").opening("fair"),
        seen(Place::fair, 3, 4, 120, "medium_long", "static", "the ride, the camera level")
            .joined(Join::dissolve, 24),
        seen(Place::fair, 0, 9, 60, "long", "static", "from outside"),
        seen(Place::fair, 3, 12, 108, "medium_long", "static", "the ride, the camera level"),
        seen(Place::fair, 0, 16, 60, "long", "static", "from outside"),
        seen(Place::fair, 3, 20, 108, "medium_long", "static", "the ride, the camera level"),
        seen(Place::fair, 2, 25, 108, "medium_long", "static", "he comes out into the lights")
            .joined(Join::dissolve, 24),

        seen(Place::newsreel, 0, 0, 108, "long", "tracking",
             "an aeroplane over the clouds, seen from another")
            .opening("newsreel"),
        seen(Place::newsreel, 1, 0, 108, "long", "static", "an express comes in"),

        seen(Place::station, 2, 0, 144, "long", "static", "the police station by day, full of files")
            .opening("station"),
        seen(Place::station, 1, 6, 96, "medium_close_up", "static", "his face behind the wire"),

        seen(Place::van, 0, 0, 180, "medium_close_up", "tracking",
             "through the bars of the van, the town goes by")
            .opening("van"),

        seen(Place::interview, 1, 0, 168, "close_up", "shaking", "the boy, the camera in the hand")
            .opening("interview"),
        seen(Place::interview, 2, 7, 72, "medium_close_up", "shaking", "she who asks"),
        seen(Place::interview, 1, 20, 144, "close_up", "shaking", "the boy again"),
        seen(Place::interview, 2, 27, 60, "medium_close_up", "shaking", "she who asks"),
        seen(Place::interview, 1, 40, 132, "close_up", "shaking", "the boy again"),

        seen(Place::run, 1, 0, 168, "long", "static", "he runs through a still picture").opening("run"),
        seen(Place::run, 0, 15, 144, "long", "tracking", "the camera beside him"),
        seen(Place::run, 1, 27, 120, "long", "static", "he runs through a still picture"),
        seen(Place::run, 0, 40, 144, "long", "tracking", "the camera beside him"),
        seen(Place::run, 1, 58, 144, "long", "static", "he runs through a still picture"),

        seen(Place::shore, 0, 0, 168, "extreme_long", "static", "the shore")
            .joined(Join::dissolve, 24)
            .opening("shore"),
        seen(Place::shore, 1, 9, 168, "long", "static", "he goes along the water's edge"),
        seen(Place::shore, 3, 17, 240, "medium_long", "zoom",
             "he turns, comes towards us and goes on; a slow zoom out")
            .with({{"zoom", {0, 240}, "out, slowly"}}),

        card(2, 72, "end title").opening("end"),
    };
    return shots;
}

} // namespace decoupage::etude
