#include "audits/sampling.hpp"

#include "platform/text/digest.hpp"
#include "platform/text/words.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>

namespace gt::audits {

namespace {

using text::value_of;
using text::Words;
using text::words_of;

constexpr std::array methods{
    Words<Method>{Method::simple, "simple", "At random"},
    Words<Method>{Method::proportional, "proportional", "At random, each part of the list by its share"},
    Words<Method>{Method::fixed, "fixed", "At random, the same number from each part of the list"},
    Words<Method>{Method::systematic, "systematic", "Every so many cases of the list, from a start by chance"},
    Words<Method>{Method::risk_weighted, "risk_weighted", "At random, with more chance for groups at higher risk"},
    Words<Method>{Method::all, "all", "All cases of the list"},
};

constexpr std::array strata{
    Words<StrataBy>{StrataBy::group, "group", "Group of children"},
    Words<StrataBy>{StrataBy::age, "age", "Age group"},
    Words<StrataBy>{StrataBy::sex, "sex", "Sex"},
    Words<StrataBy>{StrataBy::ethnicity, "ethnicity", "Ethnicity"},
};

/// From each part as many as `shares` says, then all together by rank.
std::vector<std::string> lowest_of_each(
    std::vector<Listed> const& list, std::map<std::string, int> shares, std::string const& seed)
{
    std::vector<std::pair<std::string, Listed const*>> ranked;
    ranked.reserve(list.size());
    for (auto const& listed : list) ranked.emplace_back(rank_of(seed, listed.number), &listed);
    std::ranges::sort(ranked, {}, &std::pair<std::string, Listed const*>::first);
    std::vector<std::string> chosen;
    for (auto const& [rank, listed] : ranked)
        if (shares[listed->stratum]-- > 0) chosen.push_back(listed->number);
    return chosen;
}

std::size_t start_in(std::string const& seed, std::size_t length)
{
    constexpr std::size_t figures = 13; // 52 bits: any tool can divide them
    auto const hex = text::digest(seed + "\nstart").substr(0, figures);
    std::uint64_t start = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), start, 16);
    return static_cast<std::size_t>(start % length);
}

std::vector<std::string> spread_over(std::vector<Listed> const& list, int wanted, std::string const& seed)
{
    std::vector<std::string> chosen;
    if (list.empty()) return chosen;
    auto const length = list.size();
    auto const taken = std::min(length, static_cast<std::size_t>(wanted));
    auto const start = start_in(seed, length);
    for (std::size_t i = 0; i < taken; ++i) chosen.push_back(list[(start + i * length) / taken].number);
    return chosen;
}

/// Takes out of the list those that are chosen for certain, and gives how many are then left to choose.
int take_certain(std::vector<Listed const*>& list, int wanted, std::set<std::string>& chosen)
{
    for (bool found = true; found && wanted > 0;) {
        long long sum = 0;
        for (auto const* listed : list) sum += listed->weight;
        found = false;
        auto const left = wanted;
        std::erase_if(list, [&](Listed const* listed) {
            if (static_cast<long long>(listed->weight) * left < sum) return false;
            chosen.insert(listed->number);
            --wanted;
            return found = true;
        });
    }
    return wanted;
}

std::vector<std::string> by_weight(std::vector<Listed> const& list, int wanted, std::string const& seed)
{
    std::vector<Listed const*> ranked;
    ranked.reserve(list.size());
    for (auto const& listed : list) ranked.push_back(&listed);
    std::ranges::sort(ranked, {}, [&](Listed const* listed) { return rank_of(seed, listed->number); });
    auto const all = ranked;
    std::set<std::string> chosen;
    auto const left = take_certain(ranked, std::min(wanted, static_cast<int>(list.size())), chosen);
    std::uint64_t sum = 0;
    for (auto const* listed : ranked) sum += static_cast<std::uint64_t>(listed->weight);
    std::uint64_t end = 0;
    auto next = left > 0 ? std::uint64_t{start_in(seed, sum)} : 0;
    for (auto const* listed : ranked) {
        end += static_cast<std::uint64_t>(listed->weight) * static_cast<std::uint64_t>(left);
        if (left == 0 || next >= end) continue;
        chosen.insert(listed->number);
        next += sum;
    }
    std::vector<std::string> in_order;
    for (auto const* listed : all)
        if (chosen.contains(listed->number)) in_order.push_back(listed->number);
    return in_order;
}

std::map<std::string, int> sizes_of(std::vector<Listed> const& list)
{
    std::map<std::string, int> sizes;
    for (auto const& listed : list) ++sizes[listed.stratum];
    return sizes;
}

} // namespace

std::string_view key_of(Method method) { return words_of(methods, method).key; }
std::string_view title_of(Method method) { return words_of(methods, method).title; }
std::optional<Method> method_of(std::string_view key) { return value_of(methods, key); }
bool has_strata(Method method) { return method == Method::proportional || method == Method::fixed; }
bool stands_for_the_list(Method method) { return method != Method::all && method != Method::risk_weighted; }
std::string_view key_of(StrataBy by) { return words_of(strata, by).key; }
std::string_view title_of(StrataBy by) { return words_of(strata, by).title; }
std::optional<StrataBy> strata_by(std::string_view key) { return value_of(strata, key); }

std::map<std::string, int> proportional_shares(std::map<std::string, int> const& sizes, int wanted)
{
    long long whole = 0;
    for (auto const& [part, size] : sizes) whole += size;
    std::map<std::string, int> shares;
    if (whole == 0) return shares;
    struct Loss {
        long long remainder;
        int size;
        std::string part;
    };
    std::vector<Loss> losses;
    int left = static_cast<int>(std::min<long long>(wanted, whole));
    auto const taken = left;
    for (auto const& [part, size] : sizes) {
        shares[part] = static_cast<int>(static_cast<long long>(taken) * size / whole);
        left -= shares[part];
        losses.push_back({static_cast<long long>(taken) * size % whole, size, part});
    }
    std::ranges::stable_sort(losses, [](Loss const& one, Loss const& other) {
        return std::tie(other.remainder, other.size) < std::tie(one.remainder, one.size);
    });
    for (int i = 0; i < left; ++i) ++shares[losses[static_cast<std::size_t>(i)].part];
    return shares;
}

std::vector<std::string> chosen_from(std::vector<Listed> list, Method method, int wanted, std::string const& seed)
{
    std::ranges::sort(list, {}, &Listed::number);
    auto shares = sizes_of(list);
    switch (method) {
    case Method::simple:
    case Method::proportional:
        return lowest_of_each(list, proportional_shares(shares, wanted), seed);
    case Method::fixed:
        for (auto& [part, share] : shares) share = wanted;
        return lowest_of_each(list, shares, seed);
    case Method::systematic:
        return spread_over(list, wanted, seed);
    case Method::risk_weighted:
        return by_weight(list, wanted, seed);
    case Method::all:
        break;
    }
    std::vector<std::string> chosen;
    chosen.reserve(list.size());
    for (auto& listed : list) chosen.push_back(std::move(listed.number));
    return chosen;
}

std::string rank_of(std::string const& seed, std::string const& label) { return text::digest(seed + "\n" + label); }

} // namespace gt::audits
