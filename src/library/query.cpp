#include "library/query.hpp"

#include "figures/camera.hpp"
#include "library/query_conditions.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// What is sought, and what stands before it.
class Subject {
public:
    Subject(QueryReader& reader, Query& query) : reader_(reader), query_(query) {}

    Understood take() {
        reader_.take_any({"all", "the", "any", "a", "an"});
        while (true) {
            const std::size_t from = reader_.at();
            const bool together = reader_.take("and");
            const bool joined = together || reader_.take("or") || reader_.take_comma();
            const std::size_t place = reader_.at();
            const auto taken = take_one(place, together);
            if (!taken) return tl::unexpected(taken.error());
            if (!*taken) {
                if (joined) reader_.go_back(from);
                return {};
            }
        }
    }

private:
    tl::expected<bool, Misunderstanding> take_one(std::size_t place, bool together) {
        const auto adjective = reader_.take_adjective();
        const std::size_t after_adjective = reader_.at();
        reader_.go_back(place);
        const auto noun = reader_.take_noun();
        const std::size_t after_noun = reader_.at();
        if (!noun && !adjective) return false;
        const bool noun_is_longer = noun && (!adjective || after_noun > after_adjective);
        if (noun_is_longer || (noun && after_noun == after_adjective && reader_.last_was_plural()))
            return take_noun(*noun, place, together);
        reader_.go_back(after_adjective);
        if (auto taken = set_track("shots", place); !taken) return tl::unexpected(taken.error());
        add_labels(adjective->column, labels_in(adjective->labels), place, together);
        return true;
    }

    tl::expected<bool, Misunderstanding> take_noun(const Noun& noun, std::size_t place, bool together) {
        if (auto taken = set_track(noun.track, place); !taken) return tl::unexpected(taken.error());
        const std::string_view column = noun.column.empty() ? "label" : noun.column;
        if (!noun.labels.empty()) add_labels(column, labels_in(noun.labels), place, together);
        return true;
    }

    Understood set_track(std::string_view track, std::size_t place) {
        if (!track_.empty() && track_ != track)
            return reader_.lost_since(place, "One kind of thing is sought at a time", {"with", "without"});
        track_ = track;
        query_.track = track;
        return {};
    }

    /// Of one column, one of several labels will do, unless there is an "and" between them.
    void add_labels(std::string_view column, std::vector<std::string> labels, std::size_t place,
                    bool together) {
        for (Test& test : query_.tests) {
            if (together || !is_of(test, column)) continue;
            add_to(test, labels);
            test.said += " or " + reader_.said_since(place);
            return;
        }
        Test test{{}, reader_.said_since(place)};
        if (column == "movements")
            test.what = MovementTest{};
        else
            test.what = LabelTest{std::string(column), {}};
        add_to(test, labels);
        query_.tests.push_back(std::move(test));
    }

    static bool is_of(const Test& test, std::string_view column) {
        if (column == "movements") return std::holds_alternative<MovementTest>(test.what);
        const auto* labels = std::get_if<LabelTest>(&test.what);
        return labels != nullptr && labels->column == column;
    }

    static void add_to(Test& test, const std::vector<std::string>& labels) {
        for (const std::string& label : labels)
            if (auto* movement = std::get_if<MovementTest>(&test.what))
                movement->movements.push_back(static_cast<std::size_t>(
                    std::ranges::find(movement_labels, label) - movement_labels.begin()));
            else
                std::get<LabelTest>(test.what).labels.push_back(label);
    }

    QueryReader& reader_;
    Query& query_;
    std::string track_;
};

void pass_over(QueryReader& reader) {
    while (
        reader.take_any({"and", "that", "which", "whose", "where", "is", "are", "have", "has", "lasting"}) ||
        reader.take_comma()) {
    }
}

} // namespace

tl::expected<Query, Misunderstanding> understood(std::string_view text, std::span<const std::string> tracks) {
    if (text.size() > longest_query)
        return tl::unexpected(Misunderstanding{longest_query, text.size(), "This is too long", {}});
    QueryReader reader(text, tracks);
    if (reader.at_end()) return reader.lost("It is not said what is sought", {"shots", "freeze-frames"});
    Query query;
    if (auto taken = Subject(reader, query).take(); !taken) return tl::unexpected(taken.error());
    if (query.tests.size() > most_tests) return reader.lost("That is more than can be asked at once");
    for (pass_over(reader); !reader.at_end(); pass_over(reader))
        if (auto taken = take_condition(reader, query); !taken) return tl::unexpected(taken.error());
    return query;
}

} // namespace decoupage
