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
    all ///< every case of the list: nothing is left to chance
};

inline constexpr std::array all_methods{
    Method::simple, Method::proportional, Method::fixed, Method::systematic, Method::all};

std::string_view key_of(Method method);
std::string_view title_of(Method method);
std::optional<Method> method_of(std::string_view key);
/// Whether the list is divided into parts.
bool has_strata(Method method);

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
/// all            the whole list, by number
std::vector<std::string> chosen_from(std::vector<Listed> list, Method method, int wanted, std::string const& seed);

/// Where a label comes in the order that the seed gives: the lowest are taken first, and the next stand ready to
/// replace one that cannot be audited.
std::string rank_of(std::string const& seed, std::string const& label);

} // namespace gt::audits
