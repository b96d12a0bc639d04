#pragma once

#include <cstddef>
#include <vector>

namespace gt::audits {

/// How two people graded the same practice: how often each pair of grades was given. Grades count from 0, the lowest;
/// the first grade of a pair is the auditor's, the second the second reader's.
class PairTable {
public:
    explicit PairTable(std::size_t grades);

    void add(std::size_t first, std::size_t second, int pairs = 1);
    PairTable without_one(std::size_t first, std::size_t second) const;

    std::size_t grades() const { return grades_; }
    int at(std::size_t first, std::size_t second) const { return counts_[first * grades_ + second]; }
    int pairs() const { return pairs_; }
    int same() const;
    int first_higher() const;
    int first_lower() const;
    int first_total(std::size_t grade) const;
    int second_total(std::size_t grade) const;

private:
    std::size_t grades_;
    std::vector<int> counts_;
    int pairs_ = 0;
};

} // namespace gt::audits
