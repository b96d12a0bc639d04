#!/usr/bin/env python3
"""Agreement statistics a second time, by other ways than src/audits/agreement, with the standard library alone.

Reads tables from standard input, one a line: how many grades, then the counts row by row (auditor by second reader).
Writes one line a table: kappa (none, linear, quadratic), Krippendorff's alpha (ordinal), AC1, AC2 (linear, quadratic),
then the share of pairs with one grade (Wilson's interval), each as value, low, high; "none" where there is none.
Fractions throughout, square roots at the end.
"""

import sys
from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import permutations, product
from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


@cache
def weight(i, j, k, power):
    if power == 0:
        return Fraction(int(i == j))
    return 1 - Fraction(abs(i - j), k - 1) ** power


def kappa(pairs, k, power):
    """From every pairing of one reader's grades with the other's."""
    n = len(pairs)
    agreed = Fraction(sum(weight(i, j, k, power) for i, j in pairs), n)
    ours, theirs = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    chance = Fraction(sum(ours[i] * theirs[j] * weight(i, j, k, power) for i, j in product(ours, theirs)), n * n)
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def alpha(pairs, _k, _power):
    """As the mean distance within units over the mean distance of any two values."""
    values = sorted(value for pair in pairs for value in pair)
    times = Counter(values)

    def distance(i, j):
        low, high = min(i, j), max(i, j)
        return (sum(times[g] for g in range(low, high + 1)) - Fraction(times[i] + times[j], 2)) ** 2

    within = Fraction(sum(distance(i, j) for i, j in pairs), len(pairs))
    kinds = list(times)
    between = sum(times[i] * times[j] * distance(i, j) for i, j in permutations(kinds, 2))
    between = Fraction(between, len(values) * (len(values) - 1))
    return None if between == 0 else 1 - within / between


def gwet(pairs, k, power):
    if k < 2:
        return None
    n = len(pairs)
    agreed = Fraction(sum(weight(i, j, k, power) for i, j in pairs), n)
    shares = [Fraction(sum((i == g) + (j == g) for i, j in pairs), 2 * n) for g in range(k)]
    total = sum(weight(i, j, k, power) for i, j in product(range(k), repeat=2))
    chance = total * sum(s * (1 - s) for s in shares) / (k * (k - 1))
    return (agreed - chance) / (1 - chance)


MEASURES = [(kappa, 0), (kappa, 1), (kappa, 2), (alpha, 0), (gwet, 0), (gwet, 1), (gwet, 2)]


def interval(measure, power, pairs, k, whole):
    """Delete-one jackknife, 1.96 standard errors, cut at -1 and 1."""
    if whole is None or len(pairs) < 2:
        return None
    without = {}
    for pair in set(pairs):
        rest = list(pairs)
        rest.remove(pair)
        without[pair] = measure(rest, k, power)
    if None in without.values():
        return None
    left_out = [without[pair] for pair in pairs]
    n = len(pairs)
    mean = sum(left_out) / n
    variance = Fraction(n - 1, n) * sum((value - mean) ** 2 for value in left_out)
    if variance == 0:
        return None
    reach = Z * sqrt(variance)
    return max(-1.0, float(whole) - reach), min(1.0, float(whole) + reach)


def same(pairs):
    """The share of pairs with one grade, with Wilson's score interval: the two shares from which it is 1.96 off."""
    if not pairs:
        return ["none"] * 3
    n, p = len(pairs), Fraction(sum(i == j for i, j in pairs), len(pairs))

    def end(sign):
        low, high = (0.0, float(p)) if sign < 0 else (float(p), 1.0)
        for _ in range(200):
            middle = (low + high) / 2
            too_far = abs(float(p) - middle) > Z * sqrt(middle * (1 - middle) / n)
            if too_far == (sign < 0):
                low = middle
            else:
                high = middle
        return (low + high) / 2

    return [repr(float(p)), repr(end(-1)), repr(end(1))]


def report(numbers):
    k, counts = numbers[0], numbers[1:]
    pairs = [(place // k, place % k) for place, times in enumerate(counts) for _ in range(times)]
    words = []
    for measure, power in MEASURES:
        whole = measure(pairs, k, power) if pairs else None
        ends = interval(measure, power, pairs, k, whole) or ("none", "none")
        words += ["none" if whole is None else repr(float(whole)), *(str(end) for end in ends)]
    return " ".join(words + same(pairs))


if __name__ == "__main__":
    for line in sys.stdin:
        print(report([int(word) for word in line.split()]))
