#!/usr/bin/env python3
"""Two shares compared a second time, by other ways than src/learning/measure, with the standard library alone.

Reads tables from standard input, one a line: found and audits before, found and audits after. Writes one line a table:
Fisher's exact p (two-sided, in whole numbers to the end), and Newcombe's interval (method 10), whose Wilson limits are
found as the roots of the score equation by halving rather than by its formula.
"""

import sys
from fractions import Fraction
from math import comb, sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def fisher(a, n, b, m):
    """The tables at most as likely as the one seen, counted exactly."""
    ways = lambda k: comb(n, k) * comb(m, a + b - k)
    possible = range(max(0, a + b - m), min(a + b, n) + 1)
    return float(Fraction(sum(ways(k) for k in possible if ways(k) <= ways(a)), comb(n + m, a + b)))


def root(found, audits, sign):
    """Where the share is just not refused any more, on one side of what was seen."""
    seen = found / audits
    inside, outside = seen, 0.0 if sign < 0 else 1.0
    for _ in range(200):
        middle = (inside + outside) / 2
        refused = abs(seen - middle) > Z * sqrt(middle * (1 - middle) / audits)
        inside, outside = (inside, middle) if refused else (middle, outside)
    return inside


def newcombe(a, n, b, m):
    change = b / m - a / n
    low = change - sqrt((b / m - root(b, m, -1)) ** 2 + (root(a, n, 1) - a / n) ** 2)
    high = change + sqrt((root(b, m, 1) - b / m) ** 2 + (a / n - root(a, n, -1)) ** 2)
    return low, high


for line in sys.stdin:
    table = tuple(map(int, line.split()))
    print(repr(fisher(*table)), *map(repr, newcombe(*table)))
