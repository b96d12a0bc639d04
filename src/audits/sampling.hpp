#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::audits {

/// How a sample is chosen from its list.
enum class Method {
    simple, ///< at random
    proportional, ///< at random within parts of the list, each part by its share
    fixed, ///< at random within parts of the list, the same number from each
    systematic, ///< every so many cases of the list by number, from a start by chance
    risk_weighted, ///< by chance, where a case of weight 3 has three times the chance of one of weight 1
    all ///< every case of the list: nothing is left to chance
};

inline constexpr std::array all_methods{
    Method::simple, Method::proportional, Method::fixed, Method::systematic, Method::risk_weighted, Method::all};

std::string_view key_of(Method method);
std::string_view title_of(Method method);
std::optional<Method> method_of(std::string_view key);
/// Whether the list is divided into parts.
bool has_strata(Method method);

/// Whether what it chooses stands for the whole list, so that its grades may be counted as headline ones (DESIGN
/// section 3): chosen by chance, and not with more chance for those thought to be at risk.
bool stands_for_the_list(Method method);

/// What the parts of the list are made by.
enum class StrataBy { group, age, sex, ethnicity };

inline constexpr std::array all_strata{StrataBy::group, StrataBy::age, StrataBy::sex, StrataBy::ethnicity};

std::string_view key_of(StrataBy by);
std::string_view title_of(StrataBy by);
std::optional<StrataBy> strata_by(std::string_view key);

/// A case of the list, as choosing sees it.
struct Listed {
    std::string number;
    std::string stratum; ///< empty unless the method has strata
    int weight = 1; ///< from 1; only for `risk_weighted`
};

/// How many of each part: proportional to its size, the whole numbers first, then one more each to those that lost most
/// by it (largest remainder); of those that lost alike the larger part, then the first by name.
std::map<std::string, int> proportional_shares(std::map<std::string, int> const& sizes, int wanted);

/// The chosen numbers, in the order to take them. Anybody can repeat it on any machine, with any tool:
/// simple         each number is given the SHA-256 of "seed, line feed, number"; the lowest are chosen, in that order
/// proportional   the same within each part, as many as its share; then all in that order
/// fixed          the same, with `wanted` from each part
/// systematic     the list by number, its first place 0: places (start + i x list) / wanted, cut to whole numbers,
/// where
///                start is the first 13 figures of the SHA-256 of "seed, line feed, start", modulo the list's length
/// risk_weighted  cases whose weight x wanted reaches the sum of the weights are chosen for certain and leave the list,
///                which is looked at again; the others lie end to end in the order of `simple`, each as long as
///                weight x wanted (of those left): chosen is where start + i x (sum of weights) falls, the start as
///                above, modulo that sum. So each has the chance wanted x weight / sum, exactly
/// all            the whole list, by number
std::vector<std::string> chosen_from(std::vector<Listed> list, Method method, int wanted, std::string const& seed);

/// Where a label comes in the order that the seed gives: the lowest are taken first, and the next stand ready to
/// replace one that cannot be audited.
std::string rank_of(std::string const& seed, std::string const& label);

} // namespace gt::audits
