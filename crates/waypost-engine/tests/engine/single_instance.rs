//! A second start hands its request to the first: over a socket that only the user can reach, whoever else
//! visits it.

#![cfg(unix)]

use std::io::{Read, Write};
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf, absolute};
use std::process::Command;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use waypost_engine::host::Host;
use waypost_engine::net::single_instance::{Claim, Instance, InstanceRequest, claim};

/// How long a test waits for something that should happen at once.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where the child process connects to.
const SOCKET: &str = "WAYPOST_TEST_SOCKET";

const RAISE: &[u8] = b"{\"open\":null}\n";

fn computer() -> (tempfile::TempDir, Host) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let host = Host::fake(folder.path());
    (folder, host)
}

fn first(host: &Host) -> Instance {
    let Claim::Instance(first) = claim(host, None) else { panic!("this start is not the first") };
    first
}

fn socket(host: &Host) -> PathBuf {
    host.data.clone().expect("a data folder").join("window.sock")
}

/// A first start that listens.
fn listening(host: &Host) -> Instance {
    let first = first(host);
    first.listen(|| {});
    let started = Instant::now();
    // The socket is there and private.
    while std::fs::metadata(socket(host)).map_or(0, |meta| meta.permissions().mode()) & 0o777 != 0o600 {
        assert!(started.elapsed() < PATIENCE, "there is no socket");
        thread::sleep(Duration::from_millis(5));
    }
    first
}

fn connect(host: &Host) -> UnixStream {
    UnixStream::connect(socket(host)).expect("a connection")
}

#[test]
fn second_start_hands_over_and_a_later_start_becomes_first() {
    let (_folder, host) = computer();
    let first = first(&host);
    let (woken, wakes) = channel();
    first.listen(move || woken.send(()).expect("the test receives"));
    assert_eq!(first.next_request(), None);
    assert!(matches!(claim(&host, Some(Path::new("a setup.waypost"))), Claim::HandedOver));
    wakes.recv_timeout(PATIENCE).expect("the request wakes the window");
    let path = absolute("a setup.waypost").expect("an absolute path");
    assert_eq!(first.next_request(), Some(InstanceRequest::Open(path)));
    assert!(matches!(claim(&host, None), Claim::HandedOver));
    wakes.recv_timeout(PATIENCE).expect("the request wakes the window");
    assert_eq!(first.next_request(), Some(InstanceRequest::Raise));
    drop(first);
    assert!(!socket(&host).exists());
    assert!(matches!(claim(&host, None), Claim::Instance(_)));
}

#[test]
fn socket_of_the_window_is_in_a_folder_that_only_the_user_can_enter() {
    let (_folder, host) = computer();
    let data = host.data.clone().expect("a data folder");
    std::fs::create_dir_all(&data).expect("a folder");
    std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o755)).expect("a mode");
    let _first = listening(&host);
    assert!(std::fs::metadata(socket(&host)).expect("a socket").file_type().is_socket());
    assert_eq!(std::fs::metadata(&data).expect("a folder").permissions().mode() & 0o777, 0o700);
}

#[test]
fn folder_of_another_user_is_not_used_by_a_second_start() {
    let (_folder, host) = computer();
    let data = host.data.clone().expect("a data folder");
    std::fs::create_dir_all(&data).expect("a folder");
    if std::os::unix::fs::chown(&data, Some(54_321), None).is_err() {
        // Only root can give a folder away.
        return;
    }
    assert!(matches!(claim(&host, None), Claim::NoInstance));
}

/// A process that was killed leaves its socket, and anybody may hold the other end of it.
#[test]
fn stale_address_is_never_believed() {
    let (_folder, host) = computer();
    drop(first(&host));
    let stranger = UnixListener::bind(socket(&host)).expect("a socket");
    let (heard, asked) = channel();
    thread::spawn(move || {
        for mut visitor in stranger.incoming().flatten() {
            visitor.write_all(b"ok\n").expect("a reply");
            heard.send(()).expect("the test receives");
        }
    });
    let first = first(&host);
    // The first start holds the lock but does not listen yet.
    assert!(matches!(claim(&host, None), Claim::NoInstance));
    assert!(asked.try_recv().is_err(), "the stranger was asked");
    first.listen(|| {});
    assert!(matches!(claim(&host, None), Claim::HandedOver));
    assert_eq!(first.next_request(), Some(InstanceRequest::Raise));
}

#[test]
fn visitors_that_drip_or_say_nothing_do_not_hold_the_window() {
    let (_folder, host) = computer();
    let first = listening(&host);
    let mut dripping = connect(&host);
    thread::spawn(move || {
        while dripping.write_all(b"x").is_ok() {
            thread::sleep(Duration::from_millis(50));
        }
    });
    let idle: Vec<UnixStream> = (0..130).map(|_| connect(&host)).collect();
    assert!(matches!(claim(&host, None), Claim::HandedOver));
    assert_eq!(first.next_request(), Some(InstanceRequest::Raise));
    drop(idle);
}

#[test]
fn visitor_that_drips_is_sent_away() {
    let (_folder, host) = computer();
    let _first = listening(&host);
    let mut dripping = connect(&host);
    let started = Instant::now();
    while dripping.write_all(b"x").is_ok() {
        assert!(started.elapsed() < PATIENCE, "the visitor is still listened to");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn second_start_does_not_wait_for_a_first_that_hangs_or_drips() {
    for drips in [false, true] {
        let (_folder, host) = computer();
        let _first = first(&host);
        let listener = UnixListener::bind(socket(&host)).expect("a socket");
        thread::spawn(move || {
            let mut visitors = Vec::new();
            for mut visitor in listener.incoming().flatten() {
                if drips {
                    while visitor.write_all(b"o").is_ok() {
                        thread::sleep(Duration::from_millis(500));
                    }
                }
                visitors.push(visitor);
            }
        });
        let started = Instant::now();
        assert!(matches!(claim(&host, None), Claim::NoInstance));
        assert!(started.elapsed() < PATIENCE);
    }
}

#[test]
fn unreadable_requests_are_ignored() {
    let (_folder, host) = computer();
    let first = listening(&host);
    let long = [b"[".repeat(1 << 17), b"\n".to_vec()].concat();
    for request in [&b"\n"[..], b"raise\n", b"{\"open\":1}\n", b"\xff\n", &long] {
        let mut stream = connect(&host);
        // A long request is not read to its end.
        if let Ok(()) = stream.write_all(request) {
            let mut reply = Vec::new();
            assert!(stream.read_to_end(&mut reply).is_err() || reply.is_empty(), "{reply:?}");
        }
    }
    assert_eq!(first.next_request(), None);
    assert!(matches!(claim(&host, None), Claim::HandedOver));
}

/// Not a test of its own: the test below starts this as another user.
#[test]
fn child_process_asks_the_window() {
    let Some(socket) = std::env::var_os(SOCKET) else { return };
    let mut stream = UnixStream::connect(socket).expect("a connection");
    let mut reply = String::new();
    // The other side may close the connection before it has read the request.
    let answered = stream.write_all(RAISE).and_then(|()| stream.read_to_string(&mut reply));
    std::process::exit(if answered.is_ok() && reply == "ok\n" { 0 } else { 17 });
}

#[cfg(target_os = "linux")]
#[test]
fn requests_of_another_user_are_ignored() {
    let (folder, host) = computer();
    let first = listening(&host);
    let (open, data) = (std::fs::Permissions::from_mode(0o777), host.data.clone().expect("a data folder"));
    for path in [folder.path(), &data, &socket(&host)] {
        std::fs::set_permissions(path, open.clone()).expect("a mode");
    }
    let program = folder.path().join("child");
    std::fs::copy(std::env::current_exe().expect("this program"), &program).expect("a copy");
    for (user, code) in [(None, 0), (Some(54_321), 17)] {
        let mut child = Command::new(&program);
        child.args(["--exact", "single_instance::child_process_asks_the_window"]);
        child.env(SOCKET, socket(&host));
        if let Some(user) = user {
            child.uid(user);
        }
        match child.output() {
            Ok(output) => assert_eq!(output.status.code(), Some(code), "{output:?}"),
            // Only root can start a process as another user.
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::PermissionDenied),
        }
    }
    assert_eq!(first.next_request(), Some(InstanceRequest::Raise));
    assert_eq!(first.next_request(), None);
}

#[test]
fn starts_alone_without_a_usable_data_folder() {
    let (folder, host) = computer();
    std::fs::write(folder.path().join("file"), "").expect("written");
    let host = Host { data: Some(folder.path().join("file/data")), ..host };
    assert!(matches!(claim(&host, None), Claim::NoInstance));
    assert!(matches!(claim(&Host { data: None, ..host }, None), Claim::NoInstance));
}
