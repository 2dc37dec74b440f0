#!/usr/bin/env python3
"""Makes the data beside it anew from where it comes from. Run it after an update of a source, and read the difference.

    python3 src/catalog/data/renew.py win32             win32-names.tsv, from the crate windows-sys of Cargo.lock
    python3 src/catalog/data/renew.py playfab CHECKOUT  playfab-codes.tsv, from a clone of github.com/PlayFab/PlayFabCSdk
"""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def win32():
    """The names of the errors that fit the low half of an HRESULT, in ascending order: a number and its names a line."""
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked"], cwd=HERE, stdout=subprocess.PIPE, check=True
    )
    packages = json.loads(metadata.stdout)["packages"]
    crate = max((one for one in packages if one["name"] == "windows-sys"), key=lambda one: one["version"])
    bindings = pathlib.Path(crate["manifest_path"]).parent / "src/Windows/Win32"
    names = {}
    for module, constant in [
        ("Foundation", r"(\w+): WIN32_ERROR"),
        ("Networking/WinInet", r"(ERROR_\w+): u32"),
        ("Networking/WinHttp", r"(ERROR_\w+): u32"),
        ("Networking/WinSock", r"(WSA\w+): WSA_ERROR"),
    ]:
        text = (bindings / module / "mod.rs").read_text()
        for name, number in re.findall(rf"^pub const {constant} = (\d+)[ui]32;", text, re.M):
            # Success is no error, and what marks a range is none. Below its range, Winsock repeats errors of Windows.
            is_marker = re.fullmatch(r"WSABASEERR|DNS_ERROR_(\w+_BASE|MASK|RCODE_LAST)", name)
            is_repeated = name.startswith("WSA") and int(number) < 10000
            if 0 < int(number) <= 0xFFFF and not is_marker and not is_repeated:
                names.setdefault(int(number), []).append(name)
    licence = crate["license"]
    head = f"# Errors of Windows: number, names. From windows-sys {crate['version']} ({licence}, Microsoft) by renew.py."
    # The sort is stable: the name that Windows itself has for a number comes first.
    rows = (f"{number}\t{' '.join(sorted(names[number], key=rank))}" for number in sorted(names))
    write("win32-names.tsv", head, rows)


def playfab(clone):
    """The errors of the PlayFab services, in ascending order: a number, the low half of its HRESULT and its name a line."""

    def git(*arguments):
        done = subprocess.run(["git", "-C", clone, *arguments], stdout=subprocess.PIPE, check=True)
        return done.stdout.decode()

    def found(pattern, path):
        return dict(re.findall(pattern, git("show", f"HEAD:Source/{path}"), re.M))

    numbers = found(r"^ +(\w+) = (\d+),?$", "PlayFabSharedInternal/Include/Generated/Error.h")
    symbols = found(r"ServiceErrorCode::(\w+): return (E_PF_\w+);", "PlayFabSharedInternal/Source/Generated/Error.cpp")
    values = found(r"^#define (E_PF_\w+) +MAKE_E_HC\(0x(\w+)L\)", "PlayFabCore/Include/Generated/playfab/core/PFErrors.h")
    commit = git("rev-parse", "HEAD")[:8]
    licence = "MIT, Copyright (c) 2023 PlayFab"
    head = f"# Errors of PlayFab: number, low half of the HRESULT, name. From PlayFabCSdk {commit} ({licence}) by renew.py."
    rows = sorted((int(numbers[name]), values[symbol].upper(), name) for name, symbol in symbols.items())
    write("playfab-codes.tsv", head, ("\t".join(map(str, row)) for row in rows))


def rank(name):
    """Names of one library come after those of Windows itself."""
    return ["ERROR_", "WSA", "DNS_"].index(next((p for p in ("WSA", "DNS_") if name.startswith(p)), "ERROR_"))


def write(file, head, rows):
    (HERE / file).write_text("\n".join([head, *rows]) + "\n", newline="\n")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["win32"]:
            win32()
        case ["playfab", clone]:
            playfab(clone)
        case _:
            sys.exit(__doc__)
