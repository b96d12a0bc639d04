#!/usr/bin/env python3
"""Kaplan-Meier a second time, by another way than src/reports/time_to_good.cpp, with the standard library alone.

Reads histories from standard input, one a line: pairs of days and 1 (reached Good) or 0 (closed or still open).
Writes one line a history: each step as days, waiting, reached and the share not yet Good, then the day by which half
were Good or "none". The share comes from the redistribution of those who left: each hands its weight on, in equal
parts, to all that were followed longer (Efron's way to the same estimate). Fractions throughout.
"""

import sys
from fractions import Fraction


def steps_of(history):
    # Of those who leave on a day on which others reach Good, the estimate takes them to be followed a little longer.
    order = sorted(history, key=lambda one: (one[0], not one[1]))
    weights = [Fraction(1, len(order))] * len(order)
    reached_weight = {}
    for place, (days, reached) in enumerate(order):
        if reached:
            reached_weight[days] = reached_weight.get(days, Fraction(0)) + weights[place]
        else:
            longer = len(order) - place - 1
            for later in range(place + 1, len(order)):
                weights[later] += weights[place] / longer
    not_yet = Fraction(1)
    for days in sorted(reached_weight):
        not_yet -= reached_weight[days]
        waiting = sum(1 for other, _ in history if other >= days)
        count = sum(1 for other, reached in history if other == days and reached)
        yield days, waiting, count, not_yet


def line_of(history):
    steps = list(steps_of(history))
    words = [f"{days} {waiting} {count} {float(not_yet):.12f}" for days, waiting, count, not_yet in steps]
    half = next((str(days) for days, _, _, not_yet in steps if not_yet <= Fraction(1, 2)), "none")
    return " ".join([*words, half])


for line in sys.stdin:
    numbers = [int(word) for word in line.split()]
    print(line_of([(days, bool(reached)) for days, reached in zip(numbers[::2], numbers[1::2])]))
