"""The runs that `same` compares.

A case is a name, its steps and the files that lie in its room before. A step is a command as one types it, with
` <<< TYPED` for standard input, [OUT] for what the command before it printed and [ROOM] for the room; or more files;
or a function that changes the room. Each function `every_…` yields a group of cases.
"""
import json, re, runpy, shlex, subprocess
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLIENTS, CASE_FILES = ROOT / "tests/clients", ROOT / "tests/program/cases"
SIGNED = ROOT / "crates/waypost-engine/tests/engine/signed"
SETTINGS_FILES = [ROOT / "fuzz/corpus", ROOT / "crates/waypost-core/tests/core/formats/expected"]
LANGUAGES = ["en", "de", "es", "fr", "ja", "zh-Hans"]
ORGANISATIONS = {"caltech": "caltech-imss"} | {who: f"example-university --group {who}" for who in ("staff", "student")}
VERSIONS = [f"{name}@{version}" for name in ("eudora", "eudora-mac") for version in ("4.3", "5.1", "5.2", "6.0", "7.1")]
NAMES = {"hostile": 'Jané "JD" O\'Doe, Dr. 50% #1; \\x <b>&amp;', "chinese": "王小明", "polish": "Łukasz Żak",
         "japanese": "山田 太郎 (東京)", "shell": "[Settings] = $HOME `id` {x}"}
READING = {"imap": "--protocol imap --read-on several", "imap-by-hand": "--protocol imap --check-every manual",
           "pop": "--protocol pop --leave-on-server no", "pop-7": "--protocol pop --leave-on-server 7",
           "pop-trash": "--protocol pop --leave-on-server 7 --keep-after-trash --check-every 5",
           "pop-30": "--protocol pop --leave-on-server 30 --check-every 60 --read-on one"}
NETWORKS = {"on": "--network on-campus", "off": "--network off-campus", "both": "--network both",
            "provider": "--network both --isp-smtp smtp.isp.example:587"}
WRONG = """|--json|--nonsense|-o|-o -|-o /dev/null/x|--org nobody|--org folder|--org wrong.json|--org big.json|--name ''
--answers folder|--answers wrong.json|--answers none|--answers - <<< {|--answers - <<< {"org": 1}|--username 'a b'
--leave-on-server 0 --protocol pop|--leave-on-server 999999 --protocol pop|--check-every 0|--isp-smtp 'a b:0'|none
--program pine|--program eudora@x|--network home|--address x|folder|wrong.json|big.json|--profile none|--into none"""
NEEDS = {"export": "-o out", "batch": "people.csv -o out", "prepare": "-o a.waypost", "check": "it"}
# Beside a program's settings in the test files.
APART = ["expected.txt", "applied.txt", "options"]
GIVEN = {}


def jane(program, more="", org="caltech-imss", name="Jane Doe"):
    return f"--org {org} --username jdoe --name {shlex.quote(name)} --program {program} {more}"


def exports(given):
    """The program's own formats, each for itself, then the sheets that every program has, together."""
    program, whole = re.search(r"--program ([a-z-]+)", given)[1], len(GIVEN["names"])
    fit = [one for one in GIVEN["formats"] if program in one["programs"]]
    own = [f"--format {one['id']}" for one in fit if len(one["programs"]) < whole]
    sheets = [f"--format {one['id']}" for one in fit if len(one["programs"]) == whole]
    return [f"export {given} {kinds} -o out/" for kinds in [*own, " ".join([*sheets, "--json"])]]


def every_export():
    for program in GIVEN["programs"]:
        agree = "--accept-plaintext" if program.endswith("@4.3") else ""
        for (who, org), reading in product(ORGANISATIONS.items(), READING):
            for number, (network, place) in enumerate(NETWORKS.items()):
                given = jane(program, f"{READING[reading]} {place} {agree}", org)
                tag = LANGUAGES[(number + len(program + reading)) % len(LANGUAGES)]
                steps = [f"plan {given} --json", f"--lang {tag} plan {given}"]
                # Students read by IMAP alone: what is refused need not be asked for in every format.
                steps += exports(given) if who != "student" or "imap" in reading else []
                yield f"export/{who}/{program}/{reading}-{network}", steps, {}
        for who, reading in product(NAMES, READING):
            given = jane(program, f"{READING[reading]} {agree}", name=NAMES[who])
            yield f"export/{who}/{program}/{reading}", exports(given), {}
        for tag, reading in product(LANGUAGES, ("imap", "pop-7")):
            given = jane(program, f"{READING[reading]} {agree}")
            yield f"export/{tag}/{program}/{reading}", [f"--lang {tag} -v {line}" for line in exports(given)], {}
        steps = [f"export {jane(program, agree)} -o {to}" for to in ("-", "a", "a", "b/c", "Documents")]
        yield f"export/again/{program}", steps, {}


def every_hard_export():
    """The cases of `cases`, beside this file, for every program."""
    hard = runpy.run_path(str(Path(__file__).with_name("cases")))
    for name, case in hard["CASES"].items():
        org = {"org.json": json.dumps(hard["profile"](case))}
        # Port 1 is closed nearly everywhere, so no run reaches a server.
        ports = {"in": case["port"], "smtp": case["out_port"]}
        to = " ".join(f"--resolve {host}.example.org:{port}:127.0.0.1:1" for host, port in ports.items())
        test = f"test {jane('thunderbird', to, 'org.json')}"
        steps = [f"--lang {tag} {test} {end}" for tag, end in product(LANGUAGES, ("", "--json"))]
        yield f"hard/{name}/org", ["org validate org.json --json", "org show org.json", *steps], org
        for program in GIVEN["programs"]:
            more = f"--leave-on-server {case['leave']} --accept-plaintext"
            given = jane(program, more, "org.json", case["name"])
            yield f"hard/{name}/{program}", [*exports(given), f"plan {given} --json"], org


def every_edit_and_signature():
    for folder in sorted((CLIENTS / "eudora").iterdir()):
        given = f"export {jane('eudora', '--protocol pop')} --into it/eudora.ini"
        steps = [f"{given} -o -", f"{given} --personality 'Lab 1' -o new.ini", f"{given} -o it/eudora.ini"]
        yield f"edit/{folder.name}", steps, {"it": folder}
    sign = f"export {jane('apple-mail')} --sign-cert cert.pem --sign-key"
    yield "edit/signed", [f"{sign} key.pem -o -", f"{sign} key.pem -o a", f"{sign} cert.pem -o a"], GIVEN["pair"]


def every_check():
    for folder in sorted(CLIENTS.glob("*/*")) + GIVEN["also"]:
        options = (folder / "options").read_text().strip() if (folder / "options").exists() else ""
        what = options.replace("[DIR]", "it") if "[DIR]" in options else f"it {options}"
        kinds = ["", "--org caltech-imss", "--org example-university", "--network off-campus", "-v --color always",
                 "--leave-on-server 7 --read-on several", "--fix -o repaired/", "--fix", ""]
        alone = shlex.join(f"it/{path.name}" for path in sorted(folder.iterdir()) if path.name not in APART)
        steps = [f"--lang {tag} check {what}" for tag in LANGUAGES]
        steps += [f"check {what} {kind} {form}" for kind, form in product(kinds, ("--json", ""))]
        steps += [f"check {alone} --json", f"check {alone}"]
        yield f"check/{folder.parent.name}/{folder.name}", steps, {"it": folder, "repaired/x": ""}
    for path in (path for top in SETTINGS_FILES for path in sorted(top.rglob("*")) if path.is_file()):
        steps = [f"check {path.name} {kind}" for kind in ("", "--json", "--fix -o repaired", "--fix", "-v")]
        yield f"check/{path.relative_to(ROOT)}", steps, {path.name: path}


def every_apply():
    places = {"thunderbird": (".thunderbird/abcd1234.default-release", "prefs.js"),
              "eudora": (".wine/drive_c/Program Files/Qualcomm/Eudora", "eudora.ini")}
    profiles = "[Profile0]\nName=default-release\nIsRelative=1\nPath=abcd1234.default-release\n"

    def edit(pattern, change):
        return lambda room: [path.write_bytes(change(path.read_bytes())) for path in room.glob(pattern)]

    for program, (place, file) in places.items():
        goes_on = edit(f"{place}/{file}", lambda old: old + b'user_pref("x", true);\n')
        breaks_off = edit(".local/share/waypost/journal/*", lambda old: old.replace(b'"done"', b'"begun"'))
        for folder, reading in product(sorted((CLIENTS / program).iterdir()), ("imap", "pop-7")):
            apply, undo = f"apply {jane(program, READING[reading])}", "apply --undo"
            steps = [f"{apply} --dry-run", f"{apply} --dry-run --json", f"{apply} --json", apply, f"check '{place}'",
                     f"{undo} --dry-run", undo, undo, f"{apply} -v", goes_on, undo, f"{undo} --json",
                     f"{undo} --account-only --dry-run", f"{undo} --account-only --json", f"--lang de {apply}",
                     f"{apply} --check-every 30", breaks_off, f"{apply} --dry-run", f"--lang ja {undo}", undo]
            files = {place: folder, ".thunderbird/profiles.ini": profiles}
            yield f"apply/{program}/{folder.name}-{reading}", steps, files
    for program in (program for program in GIVEN["programs"] if program != "thunderbird"):
        yield f"apply/none/{program}", [f"apply {jane(program)} {end}" for end in ("", "--profile none --json")], {}


def every_code_setup_and_batch():
    for (who, org), program, reading in product(ORGANISATIONS.items(), GIVEN["programs"], ("imap", "pop-trash")):
        given = jane(program, READING[reading], org)
        steps = [f"code encode {given}", "code decode [OUT] --json", f"code encode {given} --page sending --verdict ok",
                 "code decode [OUT]", *(f"prepare {given} -o {to}" for to in ("-", "a.waypost", "a.txt"))]
        yield f"code/{who}/{program}/{reading}", steps, {}
    rows = ["\ufeffusername;name;program;protocol;leave_on_server"]
    for number, program in enumerate(GIVEN["programs"] * 2):
        protocol, days = ("imap", "pop", "", "x")[number % 4], ("no", "14", "")[number % 3]
        rows += [f'p{number};"{("Doe", "王")[number % 2]}, {number}";{program};{protocol};{days}']
    everything = " ".join(f"--format {one['id']}" for one in GIVEN["formats"])
    for tag in LANGUAGES:
        batch = f"--lang {tag} batch people.csv --org caltech-imss --program thunderbird --accept-plaintext"
        ends = ["-o out", "-o out --json", "-o out.zip --json", "-o out.zip", f"{everything} -o all"]
        yield f"batch/{tag}", [f"{batch} {end}" for end in ends], {"people.csv": "\n".join(rows)}
        yield f"code/{tag}", [f"--lang {tag} -v code encode {jane('mutt')}", f"--lang {tag} code decode [OUT]"], {}


def every_conversation():
    change = "pop\nboth\n\n999\n7\n2\n10\n\nwhy\nchange\nchange 2\nJane Q. Doe\n\n\n\n"
    for tag, program in product(LANGUAGES, GIVEN["names"]):
        walk = f"nowhere\ncaltech-imss\nwhy\nback\n\nJané O'Doe\nfar-too-long\njdoe\n\n{program}\n"
        walk += ("5.1\n" if "eudora" in program else "") + "several\nwhy\n"
        steps = [f"--lang {tag} ask <<< {walk}{end}" for end in ("\nboth" + "\n" * 12, "\nquit\n", "x", change)]
        yield f"ask/{tag}/{program}", [*steps, f"--lang {tag} ask {jane(program)} <<< " + "\n" * 16], {}


def every_organisation():
    for org, tag in product(("caltech-imss", "example-university"), LANGUAGES):
        steps = [f"show {org}", f"show {org} --json", "list", "list --json", "schema", "show nobody", "validate none"]
        yield f"org/{org}/{tag}", [f"--lang {tag} org {step}" for step in steps], {}
    yield "org/new", [f"org {step}" for step in ("new a.json", "new a.json", "show a.json", "new b/c")], {}
    signed = {f".config/waypost/organisations/{path.name}": path for path in sorted(SIGNED.iterdir())}
    steps = ["org list", "org list --json", *(f"org show {path.stem}" for path in sorted(SIGNED.glob("*.json")))]
    yield "org/installed", steps, signed

    def places(value, path=()):
        for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
            yield path + (key,)
            yield from places(value[key], path + (key,))

    for path in places(json.loads(GIVEN["template"])):
        for tag, wrong in zip(LANGUAGES, (None, -1, "\u202e x", [], {"value": 99999})):
            profile = inner = json.loads(GIVEN["template"])
            for key in path[:-1]:
                inner = inner[key]
            inner[path[-1]] = wrong
            steps = [f"--lang {tag} org validate a.json", "org validate a.json --json"]
            yield f"org/wrong/{'.'.join(map(str, path))}-{tag}", steps, {"a.json": json.dumps(profile, indent=1)}


def every_help_and_option():
    for tag in LANGUAGES:
        steps = ["man", "man -o man", "formats", "formats --json", "formats -q", "--version"]
        steps += [f"completions {shell}" for shell in ("bash", "elvish", "fish", "powershell", "zsh", "tcsh")]
        steps += [f"{command} --help" for command in GIVEN["commands"]]
        steps += [f"plan {jane('mutt')} {end}" for end in ("-v", "-q", "--color always")]
        yield f"help/{tag}", [f"--lang {tag} {step}" for step in steps], {}


def every_wrong_use():
    """What nobody should type, then every command of the tests' case files in every language."""
    wrong = {"folder/x": "", "wrong.json": '{"org": "caltech-imss",\n "name": 1, "x": 2}', "big.json": " " * (2 << 20)}
    wrong |= {"people.csv": "username,name\njdoe,Jane Doe\n", "it": CLIENTS / "eudora/healthy-pop"}
    right = ["--org caltech-imss", "--username jdoe", "--name Jane", "--program thunderbird"]
    # `test` would call the organisation's servers.
    for command, tag in product((one for one in GIVEN["commands"] if one not in ("", "test")), ("en", "ja")):
        steps = [f"{command} {end}" for end in re.split(r"[|\n]", WRONG)]
        for end in re.split(r"[|\n]", WRONG):
            others = " ".join(one for one in right if one.split()[0] != end.split(" ")[0])
            steps.append(f"{command} {others} {NEEDS.get(command, '')} {end}")
        yield f"wrong/{command}/{tag}", [f"--lang {tag} {step}" for step in steps], wrong
    yield "wrong/window", ["", "--lang de", "--renderer vulkan", "--renderer=cpu", "a.waypost", "--lang xx plan"], {}
    for path, tag in product(sorted(CASE_FILES.glob("*.txt")), LANGUAGES):
        files, fresh, steps, name = {}, {}, [], None
        for line in path.read_text().splitlines():
            if line.startswith("+++ "):
                name, files[line[4:]] = line[4:], ""
            elif line.startswith("$ waypost"):
                line, _, typed = line[9:].replace("[DIR]", "[ROOM]").partition(" < ")
                words = shlex.shlex(line, posix=True)
                words.whitespace_split, words.escape, words.commenters = True, "", ""
                # Only what begins anew since the last command is laid, so that nothing it wrote is lost.
                steps += [fresh] if fresh else []
                steps += [f"--lang {tag} {shlex.join(words)}" + (f" <<< {files[typed]}" if typed else "")]
                name, fresh = None, {}
            elif name:
                files[name] += line + "\n"
                fresh[name] = files[name]
        yield f"case-files/{path.stem}/{tag}", steps, {}


def pair(folder):
    """A key and a certificate to sign with, made once for a folder of records."""
    if not folder.exists():
        folder.mkdir(parents=True)
        make = "openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=same -keyout key.pem -out cert.pem"
        subprocess.run(make.split(), cwd=folder, check=True, capture_output=True)
    return {name: folder / name for name in ("key.pem", "cert.pem")}


def every_case(formats, commands, template, folder, also):
    """Every case of every group, for the formats and commands that the program has."""
    for path in (CLIENTS, CASE_FILES, SIGNED, *SETTINGS_FILES):
        path.stat()  # Where test files moved, an error is better than fewer runs.
    names = sorted({program for one in formats for program in one["programs"]})
    GIVEN.update(formats=formats, commands=commands, template=template, also=also, names=names,
                 programs=names + VERSIONS, pair=pair(folder))
    for group in (every_export, every_hard_export, every_edit_and_signature, every_check, every_apply,
                  every_code_setup_and_batch, every_conversation, every_organisation, every_help_and_option,
                  every_wrong_use):
        yield from group()
