//! Tests of the program as a process: exit codes stay correct whatever the environment.

#[cfg(target_os = "linux")]
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn waypost(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waypost"));
    command.args(arguments).stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

const PLAN: &[&str] = &[
    "plan",
    "--org",
    "caltech-imss",
    "--username",
    "jdoe",
    "--name",
    "Jörg Doe",
    "--program",
    "thunderbird",
];

#[test]
fn results_go_to_stdout_and_messages_to_stderr() {
    let Output { status, stdout, stderr } = waypost(&[PLAN, &["--json"]].concat()).output().expect("it runs");
    assert_eq!(status.code(), Some(0));
    assert!(stderr.is_empty(), "{}", text(&stderr));
    let plan: serde_json::Value = serde_json::from_slice(&stdout).expect("JSON alone");
    assert_eq!(plan["account"]["identity"]["name"], "Jörg Doe");

    let Output { status, stdout, stderr } = waypost(&["plan", "--org", "x"]).output().expect("it runs");
    assert_eq!(status.code(), Some(2));
    assert!(stdout.is_empty());
    assert_eq!(text(&stderr).lines().count(), 1);
}

#[test]
#[cfg_attr(windows, ignore = "the language is a setting of the system there, not a variable")]
fn locale_and_missing_terminal_change_only_words() {
    let default = waypost(PLAN).output().expect("it runs");
    for (name, value) in [("LC_ALL", "C"), ("LANG", "en_GB.ISO-8859-1"), ("TERM", "dumb"), ("NO_COLOR", "1")]
    {
        let other = waypost(PLAN).env(name, value).output().expect("it runs");
        assert_eq!(text(&other.stdout), text(&default.stdout), "{name}={value}");
    }
    // Another language changes the texts only, never the encoding or the JSON.
    let japanese = waypost(PLAN).env("LC_ALL", "ja_JP.eucJP").output().expect("it runs");
    assert!(String::from_utf8(japanese.stdout).expect("UTF-8").contains("受信サーバー"));
    let english =
        waypost(&[PLAN, &["--lang", "en"]].concat()).env("LC_ALL", "ja_JP.eucJP").output().expect("it runs");
    assert_eq!(text(&english.stdout), text(&default.stdout));
    let account = |language: &str| {
        let output =
            waypost(&[PLAN, &["--json"]].concat()).env("LC_ALL", language).output().expect("it runs");
        let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        plan["account"].clone()
    };
    assert_eq!(account("ja_JP.eucJP"), account("C"));
    assert!(!default.stdout.contains(&0x1b), "no colours without a terminal");
}

#[test]
fn ask_reads_answers_from_a_pipe() {
    let mut child = waypost(&["plan", "--answers", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let answers = br#"{"org":"caltech-imss","username":"jdoe","name":"Jane","program":"generic"}"#;
    child.stdin.take().expect("a pipe").write_all(answers).expect("written");
    assert_eq!(child.wait_with_output().expect("it ends").status.code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_on_stdout_is_reported() {
    let full = OpenOptions::new().write(true).open("/dev/full").expect("a full device");
    let output = waypost(PLAN).stdout(full).output().expect("it runs");
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).contains("could not be written"), "{}", text(&output.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn closed_stdout_keeps_the_exit_code() {
    let null = || File::open("/dev/null").expect("a device");
    // The reading end of the pipe is closed at once.
    let mut child = waypost(PLAN).stdout(Stdio::piped()).stderr(null()).spawn().expect("it runs");
    drop(child.stdout.take());
    let code = child.wait().expect("it ends").code();
    assert_eq!(code, Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn no_display_suggests_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = waypost(&[]).env_clear().env("HOME", folder.path()).output().expect("it runs");
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    for piece in ["waypost ask", "install"] {
        assert!(text(&output.stderr).contains(piece), "{}", text(&output.stderr));
    }
    assert_eq!(text(&output.stderr).lines().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn setup_without_a_display_changes_nothing_and_ask_takes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join(".local/share/waypost");
    std::fs::create_dir_all(&data).expect("a folder");
    let kept = [("answers.json", "{\"org\":\"caltech-imss\"}"), ("window.json", "{}")];
    for (name, contents) in kept {
        std::fs::write(data.join(name), contents).expect("written");
    }
    let setup = folder.path().join("jane.waypost").display().to_string();
    let jane = ["--org", "caltech-imss", "--username", "jdoe", "--name", "Jane Doe", "--program", "mutt"];
    let at_home = |arguments: &[&str]| {
        waypost(arguments).env_clear().env("HOME", folder.path()).output().expect("it runs")
    };
    assert!(at_home(&[&["prepare", "-o", &setup][..], &jane].concat()).status.success());
    let output = at_home(&[&setup]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    let command = format!("waypost ask --answers {setup}");
    assert!(text(&output.stderr).contains(&command), "{}", text(&output.stderr));
    for (name, contents) in kept {
        assert_eq!(std::fs::read_to_string(data.join(name)).expect("it is there"), contents, "{name}");
    }
    let asked = at_home(&["ask", "--answers", &setup]);
    assert!(text(&asked.stderr).contains("[caltech-imss]"), "{}", text(&asked.stderr));
    let with_setup = at_home(&["plan", "--answers", &setup]);
    assert_eq!(text(&with_setup.stdout), text(&at_home(&[&["plan"][..], &jane].concat()).stdout));
}

#[test]
fn unknown_painter_is_wrong_usage() {
    let by_option = waypost(&["--renderer", "vulkan"]).output().expect("it runs");
    let by_variable = waypost(&[]).env("WAYPOST_RENDERER", "vulkan").output().expect("it runs");
    for output in [by_option, by_variable] {
        assert_eq!(output.status.code(), Some(2));
        let message = text(&output.stderr);
        assert!(message.contains("vulkan") && message.contains("auto, cpu or opengl"), "{message}");
        assert_eq!(message.lines().count(), 1);
    }
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "there is always a display there, so a window opens and waits")]
fn chosen_painter_needs_a_display() {
    for name in ["auto", "cpu", "opengl"] {
        let output = waypost(&[&format!("--renderer={name}")])
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(3), "{name}");
        assert!(text(&output.stderr).contains("waypost ask"));
    }
}

/// The name was changed silently, and a file of another name was written.
#[cfg(unix)]
#[test]
fn argument_that_is_not_unicode_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder");
    let mut export =
        waypost(&["export", "--org", "caltech-imss", "--username", "jdoe", "--name", "Jane Doe"]);
    export.args(["--program", "mutt", "-o"]).arg(OsStr::from_bytes(b"\xF6.rc")).current_dir(&folder);
    for mut command in [export, {
        let mut window = waypost(&[]);
        window.arg(OsStr::from_bytes(b"\xF6.waypost")).current_dir(&folder);
        window
    }] {
        let Output { status, stdout, stderr } = command.output().expect("it runs");
        assert_eq!(status.code(), Some(2));
        assert!(stdout.is_empty() && text(&stderr).contains("is not UTF-8"), "{}", text(&stderr));
    }
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 0);
}

#[test]
fn version_with_details_names_the_system_and_every_profile() {
    let home = tempfile::tempdir().expect("a folder");
    for arguments in [["--version", "--verbose"], ["-v", "--version"], ["-V", "-v"]] {
        let mut command = waypost(&arguments);
        let Output { status, stdout, .. } = command.env("HOME", home.path()).output().expect("it runs");
        assert_eq!(status.code(), Some(0));
        let lines: Vec<&str> = text(&stdout).lines().collect();
        assert_eq!(lines[0], concat!("waypost ", env!("CARGO_PKG_VERSION")));
        assert!(lines[1].starts_with("Commit: ") && lines[2].starts_with("System: "), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("caltech-imss, version 1, 2026-")), "{lines:?}");
    }
    let Output { stdout, .. } = waypost(&["--version"]).output().expect("it runs");
    assert_eq!(text(&stdout).lines().count(), 1);
}

#[test]
fn licences_name_every_crate_and_font_of_this_system() {
    let Output { status, stdout, .. } = waypost(&["licences"]).output().expect("it runs");
    assert_eq!(status.code(), Some(0));
    let notices = text(&stdout);
    for name in ["egui 0.", "rustls 0.", "ring 0.", "winit 0."] {
        assert!(notices.lines().any(|line| line.starts_with(name)), "{name}");
    }
    for font in ["Hack", "Noto Sans", "Noto Emoji", "Ubuntu Light", "Cantarell"] {
        assert!(notices.contains(&format!("\nFont {font}, in ")), "{font}");
    }
}
