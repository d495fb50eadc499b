#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The only way in: run, test, check, bench, build, each from a bare clone with one command.

Holds what makes a machine ready (environment, packages, Qt's system libraries) and starts the tools in it.
Standard library only; must not import anything of the project, whose packages may not be there yet.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.txt"
DIST = ROOT / "dist"
PROGRAM = "sunshine-desk"
TYPED = ("app", "reports", "ui", "main.py", "dev.py", "docs/generate.py")
WITHOUT_WINDOW = {"tour", "import", "audit", "doctor", "serve"}
COVERAGE = {
    "rules, commands, protocol and merge": [
        "--include=app/*/rules.py,app/*/commands.py,app/*/commands/*.py,app/sync/protocol.py,app/sync/merge.py",
        "--fail-under=100",
    ],
    "everything": ["--fail-under=90"],
}

# What Qt opens at run time: soname -> Debian package.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

USAGE = """\
usage: python3 dev.py VERB [arguments]

  run   [arguments]          start the program (arguments go to main.py; without a display: the tour)
  test  [--all] [arguments]  run the tests (arguments go to pytest; --all adds the long ones, and coverage)
  check [--fix]              format, lint, types, import contracts, generated pages (--fix mends what it can)
  bench [name ...] [-- …]    run measurements of bench/ (default: desk; what follows -- goes to them)
  build [--pack]             make the program in dist/ that needs no Python, and prove it (--pack: one file)

The first use makes .venv and installs requirements.lock into it."""


class Failed(Exception):  # noqa: N818 - read as a sentence: "raise Failed(...)"
    """A step did not work; the text says what to do next."""


class Progress:
    """A line that says what is being done, silent during the first second."""

    _line = threading.Lock()
    """Held by the one that draws: two that moved on one line would overwrite each other."""

    def __init__(self, what: str) -> None:
        """Start the clock for `what`."""
        self.what = what
        self.newest = ""
        self._started = time.monotonic()
        self._turns = 0
        self._live = sys.stderr.isatty()
        self._draws = False

    def tick(self) -> None:
        """Draw the line again; where nobody watches, one line now and then every 15 s."""
        seconds = time.monotonic() - self._started
        if seconds < 1:
            return
        self._turns += 1
        if self._live:
            self._draws = self._draws or self._line.acquire(blocking=False)
            if not self._draws:
                return
            width = shutil.get_terminal_size().columns - 1
            line = f"{'|/-+'[self._turns % 4]} {self.what} … {seconds:.0f} s  {self.newest}"
            self._write(f"\r{line[:width]:<{width}}")
        elif self._turns == 1 or self._turns % 150 == 0:
            self._write(f"{self.what} … {seconds:.0f} s\n")

    def close(self, *, well: bool) -> None:
        """Replace the moving line by the outcome."""
        if not self._turns:
            return
        # In one piece, because another may draw meanwhile; it begins again below this line.
        blank = "\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r" if self._live else ""
        outcome = "done" if well else "failed"
        self._write(f"{blank}{self.what}: {outcome} after {time.monotonic() - self._started:.0f} s\n")
        if self._draws:
            self._draws = False
            self._line.release()

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def quietly(
    what: str,
    command: list[str],
    *,
    cwd: Path = ROOT,
    environment: dict[str, str] | None = None,
    heard: Callable[[str], object] = str,
) -> tuple[int, str]:
    """Run `command`, handing each line that it prints to `heard`; return its exit code and all it printed."""
    progress = Progress(what)
    lines: list[str] = []
    kept = dict(os.environ) if environment is None else environment
    with subprocess.Popen(  # noqa: S603 - every command is written in this file
        command,
        cwd=cwd,
        env=kept | {"PYTHONIOENCODING": "utf-8", "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:

        def read() -> None:
            for line in process.stdout or ():
                lines.append(line)
                heard(line)
                progress.newest = line.strip()

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        while reader.is_alive():
            reader.join(0.1)
            progress.tick()
        code = process.wait()
    progress.close(well=code == 0)
    return code, "".join(lines)


def must(what: str, command: list[str], advice: str) -> None:
    """Run a preparing step; raise Failed with the end of its output and `advice` when it fails."""
    code, output = quietly(what, command)
    if code:
        tail = "\n".join(output.splitlines()[-15:])
        message = f"{tail}\n\n{what} failed. {advice}"
        raise Failed(message)


# --- what the machine lacks ----------------------------------------------------------------------------


def has_display() -> bool:
    """Tell whether a window would be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.split(":")[0] not in {"offscreen", "minimal"}
    if LINUX:
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def missing_libraries(*, for_window: bool = False) -> dict[str, str]:
    """Return the libraries that Qt needs and the system cannot open: soname -> Debian package.

    `for_window` asks for those of a window too where there is no display.
    """
    if not LINUX:
        return {}
    wanted = dict(QT_LIBRARIES)
    if for_window or os.environ.get("DISPLAY"):
        wanted |= X11_LIBRARIES
    return {soname: package for soname, package in wanted.items() if not _opens(soname)}


def _opens(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def is_debian_root() -> bool:
    """Tell whether this process may install Debian packages."""
    return not WINDOWS and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_line(packages: list[str], sonames: list[str]) -> str:
    """Return the one line that installs what is missing on this system."""
    if shutil.which("apt-get"):
        return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"
    provides = " ".join(f"'{soname}()(64bit)'" for soname in sonames)
    for tool in ("dnf", "zypper"):
        if shutil.which(tool) and provides:
            return f"sudo {tool} install -y {provides}"
    return f"install with your system's package manager: {' '.join(sonames or packages)}"


def install_system(packages: list[str], sonames: list[str], purpose: str) -> None:
    """Install Debian packages as root; raise Failed with the line to run where that is not possible."""
    names = ", ".join(sonames or packages)
    line = install_line(packages, sonames)
    if not is_debian_root():
        message = f"This system lacks {names} ({purpose}). Run this once, then start again:\n\n  {line}"
        raise Failed(message)
    advice = f"Run this by hand to see why:\n\n  {line}"
    must("Reading the system's package lists", ["apt-get", "update", "-q"], advice)
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    must(f"Installing {' '.join(packages)}", install, advice)


def ensure_libraries(*, for_window: bool = False) -> None:
    """Make sure that Qt's system libraries can be opened."""
    missing = missing_libraries(for_window=for_window)
    if missing:
        install_system(sorted(set(missing.values())), sorted(missing), "Qt needs it")
        still = missing_libraries(for_window=for_window)
        if still:
            message = f"Installed, and still missing: {', '.join(sorted(still))}."
            raise Failed(message)


# --- the environment -----------------------------------------------------------------------------------


def qt_wheels(lock: str) -> str:
    """Return the pinned wheels that share the PySide6 folder, e.g. 'pyside6-essentials==6.11.3 …'."""
    heads = (line.split(" ")[0] for line in lock.splitlines())
    return " ".join(sorted(head for head in heads if head.lower().startswith(("pyside6", "shiboken6"))))


def ensure_environment() -> None:
    """Make .venv and bring it to requirements.lock; do nothing when its stamp says so."""
    content = LOCK.read_bytes()
    stamp = f"{hashlib.sha256(content).hexdigest()}\n{qt_wheels(content.decode())}\n"
    before = STAMP.read_text("utf-8") if STAMP.is_file() else ""
    if before == stamp and PYTHON.exists():
        return
    # The Qt wheels share files: removing one breaks the other, so another set gets a fresh environment.
    qt_changed = bool(before) and before.splitlines()[1:] != stamp.splitlines()[1:]
    if qt_changed or not _has_pip():
        _make_environment()
    STAMP.unlink(missing_ok=True)
    # Byte code is left out: Python writes it for what is really imported, the rest is 75 MB never read.
    install = [str(PYTHON), "-m", "pip", "install", "--no-compile", "--require-hashes", "-r", str(LOCK)]
    install += ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    must("Installing packages", install, "Check the network (or pip's index settings), then start again.")
    STAMP.write_text(stamp, "utf-8")


def _has_pip() -> bool:
    return PYTHON.exists() and quietly("Looking at .venv", [str(PYTHON), "-m", "pip", "--version"])[0] == 0


def _make_environment() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_system([package], [], "Python needs it to make .venv")
        importlib.invalidate_caches()
    make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    must("Making .venv", make, "Remove the folder .venv, then start again.")


# --- the verbs -----------------------------------------------------------------------------------------


def call(command: list[str], environment: dict[str, str] | None = None) -> int:
    """Run a tool of the environment in the foreground from the root; return its exit code."""
    return subprocess.call([str(PYTHON), *command], cwd=ROOT, env=environment)  # noqa: S603 - as above


def run(arguments: list[str]) -> int:
    """Start main.py; without a display walk the tour offscreen and say where its results are."""
    main = str(ROOT / "main.py")
    if has_display() or WITHOUT_WINDOW.intersection(arguments) or {"-h", "--help"}.intersection(arguments):
        command = [str(PYTHON), main, *arguments]
        if WINDOWS:
            return subprocess.call(command)  # noqa: S603 - as above
        os.execv(command[0], command)  # noqa: S606 - the program takes our place: no second process, its signals
    out = ROOT / "tour"
    print("There is no display: the tour walks through the program offscreen instead.", flush=True)
    options = [argument for argument in arguments if argument != "desk"]
    code = subprocess.call(  # noqa: S603 - as above
        [str(PYTHON), main, *options, "tour", "--out", str(out)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    pictures, papers = len(list(out.rglob("*.png"))), len(list(out.rglob("*.pdf")))
    print(f"{pictures} pictures and {papers} papers are in {out}")
    return code


def test(arguments: list[str]) -> int:
    """Run pytest offscreen on two processes; a bare `--all` adds the long tests and measures coverage."""
    everything = "--all" in arguments
    arguments = [argument for argument in arguments if argument != "--all"]
    measured = everything and not arguments
    command = ["-m", "pytest"]
    if not everything:
        command += ["-m", "not long"]
    if not any(argument.startswith(("-n", "--pdb")) for argument in arguments):
        command += ["-n", "2"]
    if measured:
        command += ["--cov", "--cov-report="]
    # Some tests start the program; where byte code is not kept, each start would compile all of it again.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    code = call([*command, *arguments], kept | {"QT_QPA_PLATFORM": "offscreen"})
    if measured:
        for what, options in COVERAGE.items():
            print(f"\nBranch coverage of {what}:", flush=True)
            code = call(["-m", "coverage", "report", "--skip-covered", *options]) or code
    return code


def check(arguments: list[str]) -> int:
    """Run every static check and print what failed; `--fix` formats, mends and regenerates first."""
    if arguments not in ([], ["--fix"]):
        raise Failed(USAGE)
    python = [str(PYTHON), "-m"]
    generate = [str(PYTHON), "docs/generate.py"]
    contracts = [
        str(PYTHON),
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    if arguments:
        for what, command in (
            ("Mending", [*python, "ruff", "check", "--fix", "-q"]),
            ("Formatting", [*python, "ruff", "format", "-q"]),
            ("Writing the generated pages", generate),
        ):
            print(quietly(what, command)[1], end="")
    checks = (
        ("format", [*python, "ruff", "format", "--check"]),
        ("lint", [*python, "ruff", "check"]),
        ("import contracts", contracts),
        ("generated pages", [*generate, "--check"]),
        ("types", [*python, "mypy", *(name for name in TYPED if (ROOT / name).exists())]),
    )
    failed = []
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda one: quietly(f"Checking {one[0]}", one[1]), reversed(checks)))[::-1]
    for (what, _command), (code, output) in zip(checks, results, strict=True):
        print(f"{'failed' if code else 'ok':<8}{what}", flush=True)
        if code:
            failed.append(what)
            print(output, flush=True)
    if failed:
        print(f"Failed: {', '.join(failed)}. `python3 dev.py check --fix` mends format, imports and pages.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Run the named measurements of bench/ (the desk's without a name); what follows -- goes to them."""
    names, more = arguments, []
    if "--" in arguments:
        place = arguments.index("--")
        names, more = arguments[:place], arguments[place + 1 :]
    paths = (ROOT / "bench").glob("*.py")
    known = sorted(path.stem for path in paths if "__main__" in path.read_text("utf-8"))
    unknown = set(names) - set(known)
    if unknown:
        message = (
            f"No such measurement: {', '.join(sorted(unknown))}. There are: {', '.join(known) or 'none'}."
        )
        raise Failed(message)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return max(call(["-m", f"bench.{name}", *more], environment) for name in names or ["desk"])


def build(arguments: list[str]) -> int:
    """Build the program, prove what was built where nothing of this clone is at hand, and say its size."""
    if arguments not in ([], ["--pack"]):
        raise Failed(USAGE)
    ensure_libraries(for_window=True)  # what is not there when it is built is not in the build
    command = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", str(DIST)]
    command += ["--workpath", str(ROOT / "build"), str(ROOT / "pyinstaller.spec")]
    must("Building", [str(PYTHON), *command], "The lines above say what was missing.")
    with tempfile.TemporaryDirectory(prefix="sunshine-build-") as folder:
        # As on a stranger's machine: another folder, with a blank and Chinese in its name.
        there = Path(folder) / "阳光 客服台"
        shutil.copytree(DIST / PROGRAM, there / "程序", symlinks=True)
        prove_tour(there)
        for release in sorted((ROOT / "tests/upgrades").glob("[0-9]*")):
            prove_upgrade(there, release)
    size = sum(path.lstat().st_size for path in (DIST / PROGRAM).rglob("*"))
    print(f"{DIST / PROGRAM}: {size / 1e6:.0f} MB")
    if arguments:
        print(pack())
    return 0


def start_built(what: str, there: Path, arguments: list[str], heard: Callable[[str], object] = str) -> str:
    """Run the built program offscreen, without this environment; return what it printed."""
    foreign = {"VIRTUAL_ENV", "LD_LIBRARY_PATH", "DISPLAY", "WAYLAND_DISPLAY"}
    kept = {name: os.environ[name] for name in os.environ if name not in foreign and name[:6] != "PYTHON"}
    system = str(Path(os.environ["SYSTEMROOT"]) / "System32") if WINDOWS else os.defpath
    kept |= {"PATH": system, "QT_QPA_PLATFORM": "offscreen", "SUNSHINE_KEY_STORE": "file"}
    program = there / "程序" / (f"{PROGRAM}-console.exe" if WINDOWS else PROGRAM)
    code, output = quietly(what, [str(program), *arguments], cwd=there, environment=kept, heard=heard)
    if code:
        raise Failed(f"{output}\n{what} failed: the built program ended with {code}.")
    return output


def prove_tour(there: Path) -> None:
    """Walk the short tour with an empty data folder; raise Failed unless all of it is there afterwards."""
    began = time.monotonic()
    shown: list[float] = []

    def heard(line: str) -> None:
        if not shown and line.strip():
            shown.append(time.monotonic() - began)

    out = there / "走一遍"
    start_built("Walking the short tour", there, ["tour", "--short", "--out", str(out)], heard)
    report = json.loads((out / "tour.json").read_text("utf-8"))
    pictures, papers = len(list(out.glob("pictures/*.png"))), len(list(out.glob("papers/*.pdf")))
    if report["failed"] or pictures < 10 or papers < 3:
        raise Failed(f"The tour of the built program left {pictures} pictures and {papers} papers.")
    print(f"started in {shown[0]:.1f} s; {len(report['steps'])} steps, {pictures} pictures, {papers} papers")


def prove_upgrade(there: Path, release: Path) -> None:
    """Open a store of an earlier release; raise Failed unless it is whole and a copy of the old is there."""
    data = there / release.name
    shutil.copytree(release, data)
    newest = max(path.name[:4] for path in (ROOT / "app/core/migrations/versions").glob("[0-9]*.py"))
    start_built(f"Opening a store of {release.name}", there, ["audit", "--sample", "--data", str(data)])
    copies = list((data / "backups").rglob("desk.db"))
    print(f"a store of {release.name} opens; {len(copies)} copy of it was made")
    if release.name < newest and not copies:
        raise Failed(f"The store of {release.name} was upgraded, and no copy of it was made.")


def pack() -> Path:
    """Put the built folder into one file that bears version and system; its digest goes beside it."""
    import tomllib  # noqa: PLC0415 - not there in the Pythons that are only told their age

    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    name = f"{PROGRAM}-{version}-{platform.system()}-{platform.machine()}".lower()
    kind = "zip" if WINDOWS else "gztar"  # a zip would lose the links between libraries
    packed = Path(shutil.make_archive(str(DIST / name), kind, DIST, PROGRAM))
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    packed.with_name(f"{packed.name}.sha256").write_text(f"{digest}  {packed.name}\n", "utf-8")
    return packed


def main(arguments: list[str]) -> int:
    """Make the machine ready and run one verb; return the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is also started by older ones
        print("Sunshine Desk needs Python 3.11 or newer; this is " + sys.version.split()[0])
        return 1
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console of Windows may lack a character
    verbs = {"run": run, "test": test, "check": check, "bench": bench, "build": build}
    if not arguments or arguments[0] not in verbs:
        print(USAGE)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        ensure_environment()
        ensure_libraries()
        return verbs[arguments[0]](arguments[1:])
    except Failed as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
