#pragma once
/// A work folder as it was read: docs/formats/work.md. Plain values; nothing here opens a file.

#include "study/markdown.hpp"
#include "study/session.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// Where something stands: to be shown with what is wrong about it.
struct Written {
    std::string file; ///< relative to the folder
    int line = 0;     ///< from 1; 0 for the whole file
};

/// Something that is wrong in a work folder, or only remarkable.
struct WorkProblem {
    enum class Weight {
        fault, ///< what stands there cannot be taken as it is
        note,  ///< it is kept as it is, and a person may want to know
    };
    Written written;
    std::string wrong;                 ///< "There is no key directors in [work]"
    std::string expected;              ///< "one of title, language ..."; may be empty
    std::string remedy;                ///< what to do, a sentence; may be empty
    std::string could_have_been_meant; ///< the nearest word that would do; often empty
    std::string
        shown; ///< two lines: what is written there, and marks beneath the words that are meant; often empty
    Weight weight = Weight::fault;
};

/// "ID#LOCATOR": which source says so, and where in it; empty id where nobody is named.
struct Citation {
    std::string source, at;
};

struct WorkTitle {
    std::string words, language, kind; ///< language: "fr"; kind: "original", "release", "working"
};

/// Somebody who had a hand in the work.
struct RecordPerson {
    std::string name;
    std::vector<std::string> roles;
    std::string as; ///< of actors
    Citation source;
    Written written;
};

/// A release of the work, after EN 15907.
struct Manifestation {
    std::string id, format, running_time;
    double speed = 0; ///< pictures a second; 0 where it is not known
    Citation source;
    Written written;
};

/// A copy of a manifestation: a file.
struct Item {
    std::string of, film, print;
    Written written;
};

/// What the record tells of distribution, ratings, production, money, prizes and canons: what it is, and its
/// fields in the order of the file ("country", "France").
struct RecordEntry {
    std::string table; ///< "distribution", "rating", "timeline", "money", "prize", "canon"
    std::vector<std::pair<std::string, std::string>> fields;
    Citation source;
    Written written;
};

struct WorkRecord {
    WorkTitle title;
    std::vector<WorkTitle> other_titles;
    int year = 0;
    std::vector<std::string> countries, languages, studios;
    std::string running_time, colour, aspect;
    std::string text_language = "en";
    std::string spoilers_from; ///< a place or time; empty for none
    std::string measured;      ///< what a program filled in
    Citation source;           ///< who says what stands in [work]
    Written written;           ///< of [work]
    std::vector<RecordPerson> people;
    std::vector<Manifestation> manifestations;
    std::vector<Item> items;
    std::vector<RecordEntry> entries;
    std::map<std::string, std::vector<std::string>> tags; ///< "movement", "genre", "themes"
};

/// A link of a text into the rest of the folder: "claim:one-take".
struct TextLink {
    enum class Kind { claim, place, source, term, still, strip, figure };
    Kind kind = Kind::claim;
    std::string target; ///< what follows the colon: "one-take", "entry#lead"
    std::string words;  ///< of the link, without marks; of a picture its alternative text
    Written written;
};

/// A stretch of a text under one heading of the second level.
struct TextSection {
    std::string heading;  ///< empty for what stands before the first
    std::string markdown; ///< what follows it, as written
    /// The same as a tree. Tests in the text have become claims: their links read "claim:ID".
    std::vector<MarkdownNode> blocks;
    Written written; ///< of its heading
};

struct Text {
    std::string file, language;               ///< "guide/before.md", "en"
    std::string title;                        ///< of its first heading
    std::map<std::string, std::string> front; ///< the front matter
    std::vector<TextSection> sections;
    std::vector<MarkdownNode> footnotes; ///< of all sections, in the order in which they are called
    std::vector<TextLink> links;         ///< in their order
};

struct SourceFact {
    std::string subject, says, value, kind, at, quote;
    Written written;
};

struct Source {
    std::string id; ///< its file's name
    std::string kind, title, in, publisher, pages, url, licence, consulted, document, digest, damage;
    std::vector<std::string> authors;
    int year = 0;
    std::vector<SourceFact> facts;
    Written written;
};

/// A sentence with a test, as it is written; not yet understood.
struct WrittenClaim {
    std::string id; ///< one made of its file and line, where it stands in a text
    std::string sentence, test, speaks_of = "work", note;
    std::vector<std::string> against;
    Citation source;
    Written written; ///< where the test stands
};

struct PlaceMeaning {
    std::string name, meaning;
    Written written;
};

/// Names of places in one print.
struct PrintPlaces {
    std::string file; ///< "films/pal.toml"
    std::string print;
    std::vector<PlaceMeaning> places;
};

struct Work {
    std::filesystem::path folder;
    std::string name; ///< the folder's own
    WorkRecord record;
    std::vector<Text> study, scenes, before, after, leader,
        glossary; ///< by file; languages beside each other
    std::vector<Source> sources;
    std::vector<PlaceMeaning> places;
    std::vector<WrittenClaim> claims; ///< of claims.toml, then those in the texts, in the order of the texts
    std::vector<PrintPlaces> prints;
    std::vector<Session> sessions;
    std::vector<WorkProblem> problems; ///< by file and line
};

} // namespace decoupage
