#include "audits/agreement/pair_table.hpp"

namespace gt::audits {

namespace {

template <class Which> int count_where(PairTable const& table, Which which)
{
    int count = 0;
    for (std::size_t first = 0; first < table.grades(); ++first)
        for (std::size_t second = 0; second < table.grades(); ++second)
            if (which(first, second)) count += table.at(first, second);
    return count;
}

} // namespace

PairTable::PairTable(std::size_t grades) : grades_{grades}, counts_(grades * grades) { }

void PairTable::add(std::size_t first, std::size_t second, int pairs)
{
    counts_.at(first * grades_ + second) += pairs;
    pairs_ += pairs;
}

PairTable PairTable::without_one(std::size_t first, std::size_t second) const
{
    auto fewer = *this;
    fewer.add(first, second, -1);
    return fewer;
}

int PairTable::same() const
{
    return count_where(*this, [](std::size_t first, std::size_t second) { return first == second; });
}

int PairTable::first_higher() const
{
    return count_where(*this, [](std::size_t first, std::size_t second) { return first > second; });
}

int PairTable::first_lower() const
{
    return count_where(*this, [](std::size_t first, std::size_t second) { return first < second; });
}

int PairTable::first_total(std::size_t grade) const
{
    return count_where(*this, [grade](std::size_t first, std::size_t) { return first == grade; });
}

int PairTable::second_total(std::size_t grade) const
{
    return count_where(*this, [grade](std::size_t, std::size_t second) { return second == grade; });
}

} // namespace gt::audits
