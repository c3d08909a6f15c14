"""Looks at every crate that is linked: its licence must be a free one we know, its source the registry."""

import json
import subprocess
import sys

# Each of them may be used in and shipped with a program under MIT OR Apache-2.0.
FREE = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0",
    "CC0-1.0", "CDLA-Permissive-2.0", "ISC", "MIT", "MIT-0", "OFL-1.1", "Ubuntu-font-1.0", "Unicode-3.0", "Unlicense", "Zlib",
    "LicenseRef-UFL-1.0",
    # Asks only that changes to its own files stay free; we change none.
    "MPL-2.0",
}


def allows(expression):
    """Whether an SPDX expression can be met with free licences alone: one of each OR, all of each AND."""
    expression = expression.replace("/", " OR ")
    tokens = expression.replace("(", " ( ").replace(")", " ) ").split()

    def atom():
        token = tokens.pop(0)
        if token == "(":
            value = either()
            tokens.pop(0)
            return value
        if tokens and tokens[0] == "WITH":
            tokens.pop(0)
            token += " WITH " + tokens.pop(0)
        return token in FREE

    def both():
        value = atom()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            value = atom() and value
        return value

    def either():
        value = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            value = both() or value
        return value

    return either()


metadata = json.loads(
    subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked"], check=True, capture_output=True
    ).stdout
)
faults = []
for package in metadata["packages"]:
    name = f"{package['name']} {package['version']}"
    if package["source"] is None:
        continue
    if not package["source"].startswith("registry+"):
        faults.append(f"{name}: comes from {package['source']}, not from the registry")
    if not package["license"] or not allows(package["license"]):
        faults.append(f"{name}: licence {package['license']!r} is not one we know")
print(f"{len(metadata['packages']) - 1} crates looked at")
if faults:
    sys.exit("\n".join(faults))
