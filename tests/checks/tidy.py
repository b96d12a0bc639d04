#!/usr/bin/env python3
"""clang-tidy over the program's files that changed; tests are left to the compiler and the sanitizers.

Most of clang-tidy's time goes into the standard library's headers, so several files are read as one
translation unit. Neighbours go to different units, since their file-local names might meet; where they
still do, the unit is halved and read again.

A file that passed with the same text, headers, flags and .clang-tidy is not read again: what passed is
kept as empty files named by digest, in GOLDENTHREAD_TIDY_CACHE or ~/.cache/goldenthread/tidy, so that a
fresh clone profits too. Needs build/assets, as bin/build makes them.
"""

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from pathlib import Path
from typing import NamedTuple

from sources import ROOT, is_test, name_of

CACHE = Path(os.environ.get("GOLDENTHREAD_TIDY_CACHE") or Path.home() / ".cache" / "goldenthread" / "tidy")
KEPT_SECONDS = 60 * 24 * 3600  # unused for two months
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)

# GCC's precompiled header is of no use to clang: its text is included in its place.
PRECOMPILED = re.compile(r"(?:\S*/)?cmake_pch\.hxx$")
PRECOMPILED_TEXT = ROOT / "src/platform/pch.hpp"
GCC_ONLY = {"-fpch-preprocess", "-Winvalid-pch"}
FILES_IN_A_UNIT = 12


class Unit(NamedTuple):
    """Files read as one, each with the file that is made when it passes."""

    flags: tuple[str, ...]
    files: list[tuple[Path, Path]]

    def halves(self) -> list[list[tuple[Path, Path]]]:
        middle = len(self.files) // 2
        return [self.files[:middle], self.files[middle:]]


def own_headers(path: Path, seen: set[Path]) -> set[Path]:
    """`path` and every header of the project that it includes, however far down."""
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
        own_headers(ROOT / "src" / include, seen)
        own_headers(path.parent / include, seen)
    return seen


def flags_of(entry: dict) -> tuple[str, ...]:
    """The compiler's flags, without what clang does not know."""
    words = shlex.split(entry["command"])
    compiler = next(at for at, word in enumerate(words) if re.search(r"(?:^|/)(?:c\+\+|g\+\+|clang\+\+)[\d.-]*$", word))
    flags, rest = [], iter(words[compiler + 1 :])
    for word in rest:
        if word in ("-o", "-c"):
            next(rest) if word == "-o" else None
        elif word == "-include":
            header = next(rest)
            flags += [] if PRECOMPILED.match(header) else [word, header]
        elif word not in GCC_ONLY and word != entry["file"]:
            flags.append(word)
    return tuple(flags)


def digest_of(path: Path, flags: tuple[str, ...], version: str) -> str:
    digest = hashlib.sha256()
    relative = [flag.replace(str(ROOT), "") for flag in flags]
    digest.update("\0".join([version, (ROOT / ".clang-tidy").read_text(encoding="utf-8"), *relative]).encode())
    for header in sorted(own_headers(path, set()) | own_headers(PRECOMPILED_TEXT, set())):
        digest.update(f"\0{name_of(header, ROOT)}\0".encode() + header.read_bytes())
    return digest.hexdigest()


def units_of(entries: list[dict], version: str) -> list[Unit]:
    """What has not passed yet, dealt out to units of the same flags."""
    waiting: dict[tuple[str, ...], list[tuple[Path, Path]]] = {}
    for entry in entries:
        path = Path(entry["file"])
        if path.suffix == ".cpp" and path.is_relative_to(ROOT / "src") and not is_test(name_of(path, ROOT)):
            flags = flags_of(entry)
            stamp = CACHE / digest_of(path, flags, version)
            if stamp.exists():
                stamp.touch()
            else:
                waiting.setdefault(flags, []).append((path, stamp))
    units = []
    for flags, files in waiting.items():
        files.sort()
        number = -(-len(files) // FILES_IN_A_UNIT)
        units += [Unit(flags, files[first::number]) for first in range(number)]
    return units


def read(unit: Unit) -> tuple[Unit, str]:
    """What clang-tidy says of it; nothing when it passes."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        together = Path(folder) / "unit.cpp"
        together.write_text("".join(f'#include "{path}"\n' for path, _ in unit.files), encoding="utf-8")
        run = subprocess.run(
            ["clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", str(together), "--", *unit.flags,
             "-include", str(PRECOMPILED_TEXT)],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )
    if run.returncode == 0 or only_known_limits(run.stdout):
        return unit, ""
    return unit, (run.stdout or run.stderr).replace(f"{ROOT}/", "")


def only_known_limits(output: str) -> bool:
    """Whether clang 14 stumbles only over what g++ compiles and it does not know yet: a lambda that uses a
    name of a structured binding, and the ranges of GCC's library."""
    errors = [line for line in output.splitlines() if ": error: " in line]
    return bool(errors) and all(is_limit(line) for line in errors)


def is_limit(error: str) -> bool:
    place, words = error.split(": error: ", 1)
    in_library = "/include/c++/" in place and "[clang-diagnostic-error]" in words
    return in_library or "reference to local binding" in words


def compile_commands() -> list[dict[str, str]]:
    """How each file would be compiled by itself; the release compiles neighbours as one."""
    configure = ["cmake", "--preset", "release", "-B", "build/each", "-D", "CMAKE_UNITY_BUILD=OFF"]
    subprocess.run(configure, cwd=ROOT, capture_output=True, check=True)
    return json.loads((ROOT / "build/each/compile_commands.json").read_text(encoding="utf-8"))


def names_met(output: str) -> bool:
    return "[clang-diagnostic-" in output


def main() -> None:
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    entries = compile_commands()
    CACHE.mkdir(parents=True, exist_ok=True)
    for stamp in CACHE.iterdir():
        if time.time() - stamp.stat().st_mtime > KEPT_SECONDS:
            stamp.unlink(missing_ok=True)

    units = units_of(entries, version)
    print(f"{sum(len(unit.files) for unit in units)} files to read, in {len(units)} units", flush=True)
    failed = False
    with ThreadPoolExecutor(max_workers=int(os.environ.get("JOBS") or os.cpu_count() or 1)) as pool:
        running = {pool.submit(read, unit) for unit in units}
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for unit, output in (future.result() for future in done):
                if not output:
                    for _, stamp in unit.files:
                        stamp.touch()
                elif len(unit.files) > 1 and names_met(output):
                    running |= {pool.submit(read, Unit(unit.flags, half)) for half in unit.halves()}
                else:
                    failed = True
                    print(output, flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
