//! The report of a crash.

use std::fs;
use std::path::Path;
use std::process::Command;

use waypost_engine::host::{Host, crash_report};

const ROOT: &str = "WAYPOST_TEST_CRASH_ROOT";

/// What a person typed.
const TYPED: &str = "Jane Doe, correct horse";

/// Not a test of its own: a panic hook is that of the whole process, so the test below starts this in another.
#[test]
fn child_process_crashes() {
    let Some(root) = std::env::var_os(ROOT) else { return };
    crash_report::install_hook(&Host::fake(Path::new(&root)), |_| {});
    let worker = std::thread::Builder::new().name("worker".into());
    let crashed = worker.spawn(|| panic!("cannot use {TYPED}")).expect("a thread").join();
    assert!(crashed.is_err());
    std::process::exit(0);
}

#[test]
fn crash_report_contains_nothing_that_was_typed() {
    let root = tempfile::tempdir().expect("a folder");
    let child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "crash_report::child_process_crashes", "--nocapture"])
        .env(ROOT, root.path())
        .output()
        .expect("it runs");
    assert!(child.status.success(), "{child:?}");
    let folder = Host::fake(root.path()).data.expect("a data folder");
    let reports: Vec<_> = fs::read_dir(folder).expect("reports").collect();
    assert_eq!(reports.len(), 1);
    for report in reports {
        let text = fs::read_to_string(report.expect("an entry").path()).expect("text");
        assert!(text.contains("thread: worker") && text.contains("left out"), "{text}");
        assert!(
            !TYPED.split([' ', ',']).filter(|word| !word.is_empty()).any(|word| text.contains(word)),
            "{text}"
        );
        assert!(!text.contains(&root.path().display().to_string()), "{text}");
    }
}
