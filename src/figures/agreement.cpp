#include "figures/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage {

namespace {

constexpr double unsaid_kappa = std::numeric_limits<double>::quiet_NaN();
constexpr double deviations_of_95 = 1.959963984540054;

/// What each coder put into a category.
struct Margins {
    double first = 0, second = 0;
};

/// Sums of a table that can be taken away from.
class AgreementSums {
public:
    explicit AgreementSums(const AgreementTable& table) { add(table, 1); }

    void add(const AgreementTable& table, double sign) {
        for (const auto& [cell, count] : table) {
            const double units = sign * static_cast<double>(count);
            all_ += units;
            if (cell.first == cell.second) agreed_ += units;
            change(cell.first, {units, 0});
            change(cell.second, {0, units});
        }
    }

    double all() const { return all_; }
    double share() const { return agreed_ / all_; }
    double expected() const { return products_ / (all_ * all_); }
    double kappa() const {
        const double by_chance = expected();
        return by_chance < 1 ? (share() - by_chance) / (1 - by_chance) : unsaid_kappa;
    }
    Margins margins(int category) const {
        const Margins& counts = margins_.at(category);
        return {counts.first / all_, counts.second / all_};
    }

private:
    void change(int category, Margins by) {
        Margins& counts = margins_[category];
        products_ -= counts.first * counts.second;
        counts.first += by.first;
        counts.second += by.second;
        products_ += counts.first * counts.second;
    }

    double all_ = 0, agreed_ = 0;
    double products_ = 0; ///< of both margins, over all categories
    std::map<int, Margins> margins_;
};

Kappa said_of_sums(const AgreementSums& sums) {
    Kappa result;
    result.units = std::llround(sums.all());
    if (result.units == 0)
        result.share = result.expected = result.kappa = unsaid_kappa;
    else {
        result.share = sums.share();
        result.expected = sums.expected();
        result.kappa = sums.kappa();
    }
    result.least = result.most = unsaid_kappa;
    return result;
}

void set_interval(Kappa& result, double variance) {
    if (!std::isfinite(result.kappa) || !std::isfinite(variance)) return;
    const double reach = deviations_of_95 * std::sqrt(std::max(variance, 0.0));
    result.least = std::max(result.kappa - reach, -1.0);
    result.most = std::min(result.kappa + reach, 1.0);
}

} // namespace

Kappa cohen_kappa(const AgreementTable& table) {
    const AgreementSums sums(table);
    Kappa result = said_of_sums(sums);
    if (!std::isfinite(result.kappa)) return result;
    const double agreed = result.share, chance = result.expected;
    double spread = 0;
    for (const auto& [cell, count] : table) {
        const double part = static_cast<double>(count) / sums.all();
        if (cell.first == cell.second) {
            const Margins own = sums.margins(cell.first);
            spread += part * std::pow((1 - chance) - (own.first + own.second) * (1 - agreed), 2);
        } else {
            const double crossed = sums.margins(cell.first).second + sums.margins(cell.second).first;
            spread += part * std::pow((1 - agreed) * crossed, 2);
        }
    }
    spread -= std::pow(agreed * chance - 2 * chance + agreed, 2);
    set_interval(result, spread / (sums.all() * std::pow(1 - chance, 4)));
    return result;
}

Kappa grouped_cohen_kappa(std::span<const AgreementTable> groups) {
    AgreementSums sums({});
    for (const AgreementTable& group : groups)
        sums.add(group, 1);
    Kappa result = said_of_sums(sums);
    std::vector<double> without;
    for (const AgreementTable& group : groups) {
        if (group.empty()) continue;
        sums.add(group, -1);
        without.push_back(sums.all() > 0 ? sums.kappa() : unsaid_kappa);
        sums.add(group, 1);
    }
    if (without.size() < 2) return result;
    const double number = static_cast<double>(without.size());
    double mean = 0, squares = 0;
    for (const double kappa : without)
        mean += kappa / number;
    for (const double kappa : without)
        squares += (kappa - mean) * (kappa - mean);
    set_interval(result, squares * (number - 1) / number);
    return result;
}

Kappa fleiss_kappa(std::span<const CodedUnit> units) {
    Kappa result{0, unsaid_kappa, unsaid_kappa, unsaid_kappa, unsaid_kappa, unsaid_kappa};
    std::map<int, double> totals;
    double judgements = 0, agreement = 0;
    for (const auto& unit : units) {
        const double times = static_cast<double>(unit.times);
        double coders = 0, pairs = 0;
        for (const auto& [category, count] : unit.coders) {
            const double put = static_cast<double>(count);
            totals[category] += times * put;
            coders += put;
            pairs += put * (put - 1);
        }
        judgements += times * coders;
        agreement += times * pairs / (coders * (coders - 1));
        result.units += unit.times;
    }
    if (result.units == 0) return result;
    result.share = agreement / static_cast<double>(result.units);
    result.expected = 0;
    for (const auto& [_, total] : totals)
        result.expected += std::pow(total / judgements, 2);
    if (result.expected < 1) result.kappa = (result.share - result.expected) / (1 - result.expected);
    return result;
}

AgreementTable where_both_spoke(const AgreementTable& table) {
    AgreementTable both;
    for (const auto& [cell, count] : table)
        if (cell.first != 0 && cell.second != 0) both.emplace(cell, count);
    return both;
}

} // namespace decoupage
