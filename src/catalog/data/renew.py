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


def rank(name):
    """Names of one library come after those of Windows itself."""
    return ["ERROR_", "WSA", "DNS_"].index(next((p for p in ("WSA", "DNS_") if name.startswith(p)), "ERROR_"))


def write(file, head, rows):
    (HERE / file).write_text("\n".join([head, *rows]) + "\n", newline="\n")


if __name__ == "__main__":
    makers = {"win32": win32}
    if len(sys.argv) != 2 or sys.argv[1] not in makers:
        sys.exit(__doc__)
    makers[sys.argv[1]]()
