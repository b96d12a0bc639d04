#!/usr/bin/env python3
"""Reads doctest's XML report: how many cases passed, failed and were skipped, and what failed.

    doctest_report.py REPORT...     prints each failure, then "PASSED FAILED SKIPPED" on the last line

A report that breaks off (the program crashed) counts as one more failure.
"""

import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import NamedTuple


class Report(NamedTuple):
    passed: list[str]  # titles
    failed: list[str]
    skipped: int
    details: list[str]  # a line or more for each failure

    def counts(self) -> str:
        return f"{len(self.passed)} {len(self.failed)} {self.skipped}"


# doctest writes control characters as they are; XML 1.0 knows none of them.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read(path: Path) -> Report:
    if not path.exists():
        return Report([], ["no report"], 0, [f"{path}: was not written: the tests did not start"])
    text = NOT_XML.sub("\ufffd", path.read_text(encoding="utf-8", errors="replace"))
    report = Report([], [], 0, [])
    for case in re.findall(r"<TestCase [^>]*?/>|<TestCase .*?</TestCase>", text, re.DOTALL):
        add_case(report, xml.fromstring(case))
    if "</doctest>" not in text:
        report.failed.append("the report breaks off")
        report.details.append(f"{path}: breaks off: the program ended before its tests did")
    return report._replace(skipped=len(re.findall(r'<TestCase [^>]*skipped="true"', text)))


def add_case(report: Report, case: xml.Element) -> None:
    if case.get("skipped") == "true":
        return
    title = case.get("name", "").strip()
    place = f"{case.get('filename')}:{case.get('line')}"
    result = case.find("OverallResultsAsserts")
    if result is None or result.get("test_case_success") != "true":
        report.failed.append(title)
        report.details.extend([f"FAILED {title}", f"  {place}", *why(case)])
    elif result.get("successes") == "0" and case.find(".//Message") is None:
        report.failed.append(title)
        report.details.append(f"FAILED {title}\n  {place}: it asserts nothing, so it can never fail")
    else:
        report.passed.append(title)


def why(case: xml.Element) -> list[str]:
    lines = []
    for element in case.iter():
        place = f"  {element.get('filename')}:{element.get('line')}:"
        if element.tag == "Expression" and element.get("success") == "false":
            lines.append(f"{place} {element.get('type')}({text_of(element, 'Original')})")
            lines += [f"    is {text_of(element, 'Expanded')}"] if element.find("Expanded") is not None else []
        elif element.tag == "Message":
            lines.append(f"{place} {text_of(element, 'Text')}")
        elif element.tag == "Info":
            lines.append(f"    with {(element.text or '').strip()}")
        elif element.tag == "Exception":
            lines.append(f"    threw {(element.text or '').strip()}")
    return lines


def text_of(element: xml.Element, child: str) -> str:
    found = element.find(child)
    return (found.text or "").strip() if found is not None else ""


if __name__ == "__main__":
    reports = [read(Path(name)) for name in sys.argv[1:]]
    for one in reports:
        for detail in one.details:
            print(detail)
    print(sum(len(one.passed) for one in reports), sum(len(one.failed) for one in reports),
          sum(one.skipped for one in reports))
