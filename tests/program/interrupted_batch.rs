//! A batch that is killed several times and then completed gives the same files as an uninterrupted one.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::samples::tree;

fn batch(folder: &Path, target: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_waypost"))
        .current_dir(folder)
        .args(["batch", "people.csv", "--org", "caltech-imss", "--program", "thunderbird", "-o", target])
        .args(["--format", "thunderbird-import", "--format", "eudora-ini"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it runs")
}

fn list(rows: usize) -> String {
    let mut list = String::from("username,name,program\n");
    for row in 0..rows {
        let program = if row % 2 == 0 { "" } else { "eudora@7.1" };
        let username = if row % 97 == 96 { "not a name".to_owned() } else { format!("user{row}") };
        list.push_str(&format!("{username},Person {row},{program}\n"));
    }
    list
}

/// Kills ten runs, then completes the batch and compares the files. `share` limits the time before each kill, as a
/// share of an uninterrupted run's time.
fn assert_resumes_after_ten_kills(rows: usize, target: &str, share: f64) {
    let list = list(rows);
    let (uninterrupted, killed) =
        (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    for folder in [&uninterrupted, &killed] {
        fs::write(folder.path().join("people.csv"), &list).expect("written");
    }
    let begun = Instant::now();
    let status = batch(uninterrupted.path(), target).wait().expect("it ends");
    assert_eq!(status.code(), Some(1), "some rows are refused");
    let time = begun.elapsed();
    let mut random = 12345_u32;
    let mut kills = 0;
    for _ in 0..10 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let mut child = batch(killed.path(), target);
        std::thread::sleep(
            time.mul_f64(share * f64::from(random >> 8) / f64::from(1 << 24)) + Duration::from_millis(5),
        );
        kills += usize::from(child.try_wait().expect("a child").is_none());
        child.kill().expect("killed");
        child.wait().expect("it ends");
    }
    assert!(kills >= 5, "only {kills} runs were killed while they ran");
    assert_eq!(batch(killed.path(), target).wait().expect("it ends").code(), Some(1));
    let (expected, found) = (tree(uninterrupted.path()), tree(killed.path()));
    assert_eq!(expected.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
    assert!(expected == found, "the bytes differ");
}

#[test]
fn zip_resumes_after_ten_kills() {
    assert_resumes_after_ten_kills(4000, "out.zip", 1.0);
}

#[test]
fn folder_resumes_after_ten_kills() {
    assert_resumes_after_ten_kills(400, "out", 0.2);
}

/// Waits until a process ends. Returns its peak memory in kilobytes.
#[cfg(target_os = "linux")]
fn peak_memory(child: &mut Child) -> u64 {
    let mut peak = 0;
    while child.try_wait().expect("a child").is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok());
        peak = number.unwrap_or(0).max(peak);
        std::thread::sleep(Duration::from_millis(5));
    }
    peak
}

#[cfg(target_os = "linux")]
#[test]
fn memory_use_is_independent_of_row_count() {
    let peaks = [1000, 10_000].map(|rows| {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("people.csv"), list(rows)).expect("written");
        peak_memory(&mut batch(folder.path(), "out.zip"))
    });
    assert!(peaks[0] > 0 && peaks[1] < peaks[0] + 4096, "kilobytes: {peaks:?}");
}
