//! Batches write the right files for each person, also after interruptions and beside existing files.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;
use sha2::{Digest, Sha256};
use waypost_core::formats::{self, Format};
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::{BatchError, BatchEvent, BatchRequest, Progress};

use crate::samples::tree;

/// Returns the entries of a zip with their contents.
fn zip_entries(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(fs::File::open(zip).expect("a file")).expect("a zip");
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).expect("an entry");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("the entry is complete");
            (entry.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

pub struct Run {
    pub folder: tempfile::TempDir,
    texts: Texts,
    host: Host,
    organisation: waypost_engine::Organisation,
    answers: Answers,
}

impl Run {
    fn new(list: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("people.csv"), list).expect("written");
        let host = Host::fake(folder.path());
        let organisation = waypost_engine::find(&host, "caltech-imss").expect("built in");
        let answers =
            Answers { org: "caltech-imss".into(), program: "thunderbird".into(), ..Answers::default() };
        Self { texts: Texts::new("en"), host, organisation, answers, folder }
    }

    fn request<'a>(
        &'a self,
        formats: &'a [&'static Format],
        list: &'a Path,
        target: &'a Path,
    ) -> BatchRequest<'a> {
        BatchRequest {
            signing: None,
            host: &self.host,
            texts: &self.texts,
            organisation: &self.organisation,
            answers: &self.answers,
            formats,
            list,
            previewed_sha256: None,
            target,
        }
    }

    fn write_to(
        &self,
        target: &str,
        formats: &[&'static Format],
    ) -> Result<(Progress, Vec<Value>), BatchError> {
        self.stop_after(target, formats, u64::MAX)
    }

    fn stop_after(
        &self,
        target: &str,
        formats: &[&'static Format],
        rows: u64,
    ) -> Result<(Progress, Vec<Value>), BatchError> {
        let (list, target) = (self.folder.path().join("people.csv"), self.folder.path().join(target));
        let job = self.request(formats, &list, &target);
        let stop = AtomicBool::new(rows == 0);
        let mut lines = Vec::new();
        let progress = waypost_engine::batch(&job, &stop, &mut |event| {
            let BatchEvent::Row(entry, progress) = event else { return };
            lines.push(serde_json::from_str(&entry.line()).expect("JSON"));
            stop.store(progress.rows >= rows, Ordering::Relaxed);
        })?;
        Ok((progress, lines))
    }
}

const PEOPLE: &str = "username,name,program\n\
    jdoe,Jane Doe,\n\
    asmith,\"Al Smith, =1+1\",eudora@7.1\n\
    bad user,X,\n\
    old,Old,eudora@4.3\n\
    jdoe,Jane Again,generic\n\
    JDOE,Jane Third,\n";

#[test]
fn every_person_gets_files_and_a_manifest_row() {
    let run = Run::new(PEOPLE);
    let (progress, lines) = run.write_to("out", &[]).expect("done");
    assert_eq!((progress.rows, progress.written, progress.refused), (6, 4, 2));
    assert_eq!(progress.bytes_read, progress.bytes_total);
    let files = tree(&run.folder.path().join("out"));
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "000001-jdoe/thunderbird-account.zip",
            "000002-asmith/eudora.ini",
            "000005-jdoe/email-settings.html",
            "000006-JDOE/thunderbird-account.zip",
            "manifest.jsonl",
        ]
    );
    let manifest = String::from_utf8(files["manifest.jsonl"].clone()).expect("text");
    assert_eq!(manifest.lines().count(), 6);
    for (line, value) in manifest.lines().zip(&lines) {
        assert_eq!(serde_json::from_str::<Value>(line).expect("JSON"), *value);
        for file in value["files"].as_array().expect("files") {
            let bytes = &files[file["path"].as_str().expect("a path")];
            let sum = waypost_core::hex::hex(&Sha256::digest(bytes));
            assert_eq!(file["sha256"], sum);
        }
    }
    assert_eq!((&lines[2]["status"], &lines[2]["line"]), (&"refused".into(), &4.into()));
    assert!(lines[2]["reason"].as_str().expect("why").starts_with("username: A user name has no spaces"));
    assert!(lines[3]["reason"].as_str().expect("why").contains("unencrypted"));
}

#[test]
fn zip_equals_folder_and_standard_tools_open_it() {
    let run = Run::new(PEOPLE);
    run.write_to("out", &[]).expect("done");
    run.write_to("out.zip", &[]).expect("done");
    assert_eq!(zip_entries(&run.folder.path().join("out.zip")), tree(&run.folder.path().join("out")));
}

#[test]
fn each_person_gets_formats_of_their_program() {
    let wanted =
        ["thunderbird-import", "eudora-ini", "sheet-html"].map(|id| formats::format(id).expect("a format"));
    let run = Run::new("username,name,program\na,A,\nb,B,eudora@7.1\nc,C,eudora-mac\n");
    let (progress, lines) = run.write_to("out", &wanted).expect("done");
    assert_eq!((progress.written, progress.refused), (3, 0));
    let count = |line: &Value| line["files"].as_array().expect("files").len();
    assert_eq!(lines.iter().map(count).collect::<Vec<_>>(), [2, 2, 1]);
    let (progress, lines) = run.write_to("other", &wanted[..1]).expect("done");
    assert_eq!((progress.written, progress.refused), (1, 2));
    assert!(lines[1]["reason"].as_str().expect("why").contains("Eudora (Windows)"));
}

#[test]
fn rerun_writes_nothing_and_bytes_are_equal() {
    let run = Run::new(PEOPLE);
    for target in ["out", "out.zip"] {
        run.write_to(target, &[]).expect("done");
        let before = tree(run.folder.path());
        let (progress, _) = run.write_to(target, &[]).expect("done");
        assert_eq!(progress.written, 4);
        assert_eq!(tree(run.folder.path()), before, "{target}");
    }
    assert_eq!(run.write_to("out", &[]).expect("done").0.unchanged, 4);
}

#[test]
fn resumes_after_any_row_with_the_same_result() {
    let uninterrupted = Run::new(PEOPLE);
    uninterrupted.write_to("out", &[]).expect("done");
    uninterrupted.write_to("out.zip", &[]).expect("done");
    let expected = tree(uninterrupted.folder.path());
    let run = Run::new(PEOPLE);
    for rows in 0..=5 {
        for target in ["out", "out.zip"] {
            let (progress, _) = run.stop_after(target, &[], rows).expect("stopped");
            assert!(progress.stopped && progress.rows == rows, "{progress:?}");
            assert!(
                !run.folder.path().join("out.zip").exists(),
                "an unfinished zip does not get its final name"
            );
        }
    }
    run.write_to("out", &[]).expect("done");
    run.write_to("out.zip", &[]).expect("done");
    assert_eq!(tree(run.folder.path()), expected);
}

#[test]
fn another_list_keeps_the_old_zip_as_backup() {
    let run = Run::new(PEOPLE);
    run.write_to("out.zip", &[]).expect("done");
    let before = fs::read(run.folder.path().join("out.zip")).expect("a zip");
    fs::write(run.folder.path().join("people.csv"), "username,name\nx,X\n").expect("written");
    // Leftovers of a batch with another list must not get into this one.
    fs::write(run.folder.path().join("out.zip.part"), &before[..500]).expect("written");
    run.write_to("out.zip", &[]).expect("done");
    assert_eq!(zip_entries(&run.folder.path().join("out.zip")).len(), 2);
    let backup = run.folder.path().join("out.zip.before-19700101-000000");
    assert_eq!(fs::read(backup).expect("the backup"), before);
}

#[cfg(unix)]
#[test]
fn symlinks_in_the_target_are_not_followed() {
    let run = Run::new("username,name\njdoe,Jane\n");
    let (out, elsewhere) = (run.folder.path().join("out"), run.folder.path().join("elsewhere"));
    fs::create_dir_all(&out).expect("a folder");
    fs::create_dir_all(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, out.join("000001-jdoe")).expect("a link");
    assert!(matches!(run.write_to("out", &[]), Err(BatchError::System(..))));
    assert!(tree(&elsewhere).is_empty());
}

#[cfg(unix)]
#[test]
fn target_that_cannot_be_replaced_is_refused_before_the_work_and_a_link_is_followed() {
    use std::os::unix::fs::symlink;
    let run = Run::new(PEOPLE);
    let at = |name: &str| run.folder.path().join(name);
    assert!(std::process::Command::new("mkfifo").arg(at("pipe.zip")).status().expect("mkfifo").success());
    symlink("/dev/null", at("null.zip")).expect("a link");
    fs::create_dir(at("out")).expect("a folder");
    symlink(at("elsewhere"), at("out/manifest.jsonl")).expect("a link");
    // Not `tree`, which would read the pipe.
    let count = |folder: &Path| fs::read_dir(folder).expect("a folder").count();
    let before = (count(run.folder.path()), count(&at("out")));
    for target in ["pipe.zip", "null.zip", "out"] {
        let error = run.write_to(target, &[]).expect_err("refused");
        assert!(matches!(error, BatchError::System(..)), "{target}");
        assert_eq!((count(run.folder.path()), count(&at("out"))), before, "{target}");
    }
    fs::write(at("real.zip"), "old").expect("written");
    symlink(at("real.zip"), at("link.zip")).expect("a link");
    run.write_to("link.zip", &[]).expect("written");
    assert!(fs::symlink_metadata(at("link.zip")).expect("a link").is_symlink());
    assert!(zip_entries(&at("real.zip")).contains_key("manifest.jsonl"));
}

#[test]
fn unwritable_target_is_reported_with_its_path() {
    let run = Run::new(PEOPLE);
    fs::write(run.folder.path().join("file"), "").expect("written");
    for target in ["file/out", "none/out.zip"] {
        let error = run.write_to(target, &[]).expect_err("an error");
        let sentence = error.sentences(&Texts::new("en")).join(" ");
        assert!(sentence.contains("could not be written"), "{sentence}");
    }
}

#[test]
fn rows_may_name_another_known_organisation() {
    let run = Run::new(
        "username,name,org,group\na,A,example-university,staff\nb,B,/etc/passwd,\nc,C,caltech-imss,\n",
    );
    let (progress, lines) = run.write_to("out", &[]).expect("done");
    assert_eq!((progress.written, progress.refused), (2, 1), "{lines:?}");
    assert!(lines[1]["reason"].as_str().expect("why").starts_with("org: there is no organisation"));
}

#[test]
fn every_row_is_in_the_manifest_whatever_is_wrong_with_one() {
    let people: String = (2..302).map(|line| format!("u{line},Name {line}\n")).collect();
    for broken in [
        "u12,\"Name 12\n",
        "u12\n",
        "u12,a,b,c\n",
        "u12,\u{7}\n",
        "bad user,\"x\ny\"\n",
        ",\n",
        " , \r\n",
        ",,,\n",
        "\"\",\"\"\n",
        "\"\"\n",
    ] {
        let list = format!("username,name\n{}", people.replace("u12,Name 12\n", broken));
        let rows = list.lines().count() as u64 - 1;
        let run = Run::new(&list);
        let (progress, lines) = run.write_to("out", &[]).expect("done");
        assert_eq!((progress.rows, progress.written), (rows, 299), "{broken}");
        assert_eq!(progress.written + progress.refused, rows, "{broken}");
        let numbers: Vec<u64> = lines.iter().map(|row| row["line"].as_u64().expect("a line")).collect();
        assert_eq!(numbers, (2..rows + 2).collect::<Vec<_>>(), "{broken}");
        assert_eq!(lines[10]["status"], "refused", "{broken}");
        let manifest = fs::read_to_string(run.folder.path().join("out/manifest.jsonl")).expect("a manifest");
        assert_eq!(manifest.lines().count() as u64, rows);
    }
}

#[test]
fn duplicates_and_folders_of_earlier_people_are_reported() {
    let run = Run::new(PEOPLE);
    let (progress, lines) = run.write_to("out", &[]).expect("done");
    assert_eq!((progress.duplicates, progress.left_over), (2, 0));
    let same: Vec<_> = lines.iter().map(|row| row["same_as_line"].as_u64()).collect();
    assert_eq!(same, [None, None, None, None, Some(2), Some(2)]);
    fs::create_dir(run.folder.path().join("out/photos")).expect("a folder");
    let shorter = "username,name\nasmith,Al Smith\njdoe,Jane Doe\n";
    fs::write(run.folder.path().join("people.csv"), shorter).expect("written");
    let (progress, _) = run.write_to("out", &[]).expect("done");
    assert_eq!((progress.duplicates, progress.left_over), (0, 4));
    assert_eq!(
        waypost_engine::folders_not_on_list(&run.folder.path().join("out")),
        ["000001-jdoe", "000002-asmith", "000005-jdoe", "000006-JDOE"]
    );
    assert_eq!(run.write_to("out.zip", &[]).expect("done").0.left_over, 0);
}

/// A login can be written in several ways. What is planned from it tells who it is.
#[test]
fn rows_about_one_account_are_found_however_the_login_is_written() {
    for (first, second, is_same) in [
        ("a1", "a1@caltech.edu", true),
        ("a1@caltech.edu", "A1", true),
        ("A1@Caltech.EDU", "a1", true),
        (" a1 ", "a1", true),
        ("a1@its.caltech.edu", "a1@caltech.edu", true),
        ("a1", "a2@caltech.edu", false),
    ] {
        let list = format!("username,name\n{first},A\nother,B\n{second},C\n");
        let run = Run::new(&list);
        let (progress, lines) = run.write_to("out", &[]).expect("done");
        let expected = is_same.then_some(2);
        assert_eq!(lines[2]["same_as_line"].as_u64(), expected, "{first} {second}: {lines:?}");
        assert_eq!(progress.duplicates, u64::from(is_same), "{first} {second}");
        let (path, target) = (run.folder.path().join("people.csv"), run.folder.path().join("other"));
        let preview = waypost_engine::preview(&run.request(&[], &path, &target), &AtomicBool::new(false));
        let found: Vec<(u64, u64)> = preview
            .expect("a preview")
            .duplicates
            .iter()
            .map(|(line, _, earlier)| (*line, *earlier))
            .collect();
        assert_eq!(found, if is_same { vec![(4, 2)] } else { Vec::new() }, "{first} {second}");
    }
}

#[test]
fn list_that_changed_after_the_preview_is_refused_before_anything_is_written() {
    let run = Run::new(PEOPLE);
    let list = run.folder.path().join("people.csv");
    let target = run.folder.path().join("out");
    let job = run.request(&[], &list, &target);
    let stop = AtomicBool::new(false);
    let preview = waypost_engine::preview(&job, &stop).expect("a preview");
    let job = BatchRequest { previewed_sha256: Some(&preview.list_sha256), ..job };
    fs::write(&list, PEOPLE.replace("asmith", "bsmith")).expect("the list");
    let error = waypost_engine::batch(&job, &stop, &mut |_| ()).expect_err("refused");
    assert!(matches!(error, BatchError::ListChanged(_)), "{error:?}");
    assert!(error.sentences(&run.texts)[0].contains("has changed since you looked at it"));
    assert_eq!(tree(run.folder.path()).len(), 1, "nothing is written");
    fs::write(&list, PEOPLE).expect("the list");
    let progress = waypost_engine::batch(&job, &stop, &mut |_| ()).expect("the list that was looked at");
    assert_eq!(progress.written, 4);
}

#[test]
fn empty_target_is_refused_before_anything_is_written() {
    let run = Run::new(PEOPLE);
    let list = run.folder.path().join("people.csv");
    let job = run.request(&[], &list, Path::new(""));
    let stop = AtomicBool::new(false);
    let error = waypost_engine::batch(&job, &stop, &mut |_| ()).expect_err("refused");
    assert!(matches!(error, BatchError::NoTarget), "{error:?}");
    assert_eq!(error.sentences(&run.texts).len(), 1);
    assert_eq!(tree(run.folder.path()).len(), 1);
}
