#include "cases/reading/rows.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <sodium.h>

namespace gt::cases {

namespace {

using Order = std::vector<std::size_t>;

Order sorted(std::span<Identity const> rows)
{
    Order order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tie(rows[a].key, rows[a].digest, a) < std::tie(rows[b].key, rows[b].digest, b);
    });
    return order;
}

/// The part of a sorted order that begins at `from` and has one key.
std::span<std::size_t const> group_at(
    Order const& order, std::size_t from, std::span<Identity const> rows, std::string_view key)
{
    auto end = from;
    while (end < order.size() && rows[order[end]].key == key) ++end;
    return std::span{order}.subspan(from, end - from);
}

/// Both groups have one key and are sorted by digest.
void compare_group(std::span<std::size_t const> old_rows, std::span<Identity const> stored,
    std::span<std::size_t const> new_rows, std::span<Identity const> incoming, Comparison& out)
{
    Order gone;
    Order come;
    std::size_t o = 0;
    std::size_t n = 0;
    while (o < old_rows.size() && n < new_rows.size()) {
        auto const& old_digest = stored[old_rows[o]].digest;
        auto const& new_digest = incoming[new_rows[n]].digest;
        if (old_digest == new_digest) {
            ++out.unchanged, ++o, ++n;
        } else if (old_digest < new_digest) {
            gone.push_back(old_rows[o++]);
        } else {
            come.push_back(new_rows[n++]);
        }
    }
    gone.insert(gone.end(), old_rows.begin() + static_cast<std::ptrdiff_t>(o), old_rows.end());
    come.insert(come.end(), new_rows.begin() + static_cast<std::ptrdiff_t>(n), new_rows.end());

    auto const pairs = std::min(gone.size(), come.size());
    for (std::size_t i = 0; i < pairs; ++i) out.changed.emplace_back(gone[i], come[i]);
    out.vanished.insert(out.vanished.end(), gone.begin() + static_cast<std::ptrdiff_t>(pairs), gone.end());
    out.added.insert(out.added.end(), come.begin() + static_cast<std::ptrdiff_t>(pairs), come.end());
}

} // namespace

void Digest::add(std::string_view name, std::string_view value)
{
    // Lengths rather than separators: no content can be made to look like another.
    for (auto const part : {name, value}) {
        for (auto const shift : {0U, 8U, 16U, 24U}) content_ += static_cast<char>(part.size() >> shift & 0xFFU);
        content_ += part;
    }
}

std::string Digest::take()
{
    std::array<unsigned char, 16> hash{};
    crypto_generichash(
        hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(content_.data()), content_.size(), nullptr, 0);
    content_.clear();

    std::string hex(hash.size() * 2, '0');
    for (std::size_t i = 0; i < hash.size(); ++i) {
        hex[2 * i] = "0123456789abcdef"[hash[i] >> 4U];
        hex[2 * i + 1] = "0123456789abcdef"[hash[i] & 0xFU];
    }
    return hex;
}

Comparison compare(std::span<Identity const> stored, std::span<Identity const> incoming)
{
    auto const old_order = sorted(stored);
    auto const new_order = sorted(incoming);

    Comparison out;
    std::size_t o = 0;
    std::size_t n = 0;
    while (o < old_order.size() || n < new_order.size()) {
        auto const old_first
            = n == new_order.size() || (o < old_order.size() && stored[old_order[o]].key < incoming[new_order[n]].key);
        auto const key = old_first ? stored[old_order[o]].key : incoming[new_order[n]].key;
        auto const old_rows = group_at(old_order, o, stored, key);
        auto const new_rows = group_at(new_order, n, incoming, key);
        compare_group(old_rows, stored, new_rows, incoming, out);
        o += old_rows.size();
        n += new_rows.size();
    }
    return out;
}

} // namespace gt::cases
