#include "study/record_facts.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string field(const RecordEntry& entry, std::string_view key) {
    const auto found = std::ranges::find(entry.fields, key, &std::pair<std::string, std::string>::first);
    return found == entry.fields.end() ? std::string() : found->second;
}

class FactList {
public:
    void add(std::string says, std::string value, std::string kind, const Written& written) {
        if (value.empty()) return;
        SourceFact fact;
        fact.says = std::move(says);
        fact.value = std::move(value);
        fact.kind = std::move(kind);
        fact.written = written;
        facts_.push_back(std::move(fact));
    }
    std::vector<SourceFact> taken() && { return std::move(facts_); }

private:
    std::vector<SourceFact> facts_;
};

std::string in_place(const std::string& question, const std::string& place) {
    return place.empty() ? question : question + " in " + place;
}

void add_entry(const RecordEntry& entry, FactList& list) {
    const std::string place = entry.table == "money" ? field(entry, "where") : field(entry, "country");
    if (entry.table == "distribution") {
        list.add(in_place("distributor", place), field(entry, "by"), "words", entry.written);
        list.add(in_place("release", place), field(entry, "date"), "date", entry.written);
    } else if (entry.table == "money") {
        const std::string what = field(entry, "what");
        list.add(what == "budget" ? what : in_place(what, place), field(entry, "amount"), "number",
                 entry.written);
    } else if (entry.table == "prize") {
        const std::string year = field(entry, "year");
        const std::string outcome = field(entry, "won") == "false" ? "nominated" : "won";
        list.add("prize: " + field(entry, "prize"), outcome + (year.empty() ? "" : ", " + year), "prize",
                 entry.written);
    } else if (entry.table == "canon") {
        list.add("rank in the " + field(entry, "list"), field(entry, "rank"), "number", entry.written);
    } else if (entry.table == "timeline") {
        list.add(field(entry, "what"), field(entry, "date"), "date", entry.written);
    }
}

} // namespace

std::vector<SourceFact> facts_of(const WorkRecord& record) {
    FactList list;
    const Written& written = record.written;
    list.add("title", record.title.words, "words", written);
    for (const WorkTitle& title : record.other_titles)
        list.add("title", title.words, "words", written);
    if (record.year > 0) list.add("year", std::to_string(record.year), "date", written);
    for (const std::string& country : record.countries)
        list.add("country", country, "place", written);
    list.add("running time", record.running_time, "running time", written);
    for (const std::string& studio : record.studios)
        list.add("studio", studio, "words", written);
    list.add("aspect", record.aspect, "words", written);
    list.add("colour", record.colour, "words", written);
    for (const RecordPerson& person : record.people)
        for (const std::string& role : person.roles)
            list.add(role == "actor" || role == "actress" ? "cast" : role, person.name, "person",
                     person.written);
    for (const RecordEntry& entry : record.entries)
        add_entry(entry, list);
    return std::move(list).taken();
}

std::vector<SourceFact> facts_of(const Measured& measured) {
    FactList list;
    list.add("running time", measured.print_s > 0 ? running_time_words(measured.print_s) : "", "running time",
             {});
    list.add("aspect", measured.aspect_words, "words", {});
    list.add("colour", measured.colour, "words", {});
    return std::move(list).taken();
}

} // namespace decoupage
