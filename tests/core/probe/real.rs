//! Against the real servers of a distribution: Dovecot for IMAP and POP, Exim for sending.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use secrecy::SecretString;
use waypost::plan::account::{Auth, Tls};
use waypost::probe::how::{How, Resolve};
use waypost::probe::talk::try_server;
use waypost::probe::trust::Trust;
use waypost::probe::{Role, Server, judge};

use super::campus::{Authority, HOST, IMAP, POP, fell, server};

const PASSWORD: &str = "correct \"horse\" ä %u";

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        drop(Command::new("kill").arg(self.0.id().to_string()).status());
        drop(self.0.wait());
    }
}

fn start(program: &str, arguments: &[&str], port: u16) -> Running {
    let mut running = Running(
        Command::new(program)
            .args(arguments)
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} must be installed for this test: {error}")),
    );
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(running.0.try_wait().unwrap().is_none(), "{program} ended at once");
        assert!(begun.elapsed() < Duration::from_secs(20), "{program} does not answer");
        std::thread::sleep(Duration::from_millis(100));
    }
    running
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// What the real server answers: the server wanted, where it really is, and the password.
fn tried(wanted: &Server, at: u16, authority: &Authority, password: &str) -> String {
    let to = SocketAddr::from(([127, 0, 0, 1], at));
    let resolve = Resolve { host: wanted.host.clone(), port: wanted.port, to };
    let how = How::usual(Trust::only(&authority.pem).unwrap()).with(vec![resolve]);
    let password = SecretString::from(password);
    let seen = try_server(wanted, Some(&password), &how, &AtomicBool::new(false), &|_| ());
    let fell = fell(&judge(wanted, None, &seen));
    if fell == "ok" {
        assert_eq!(seen.login, Some(waypost::probe::seen::Login::Accepted), "{seen:?}")
    }
    fell
}

fn certificate(folder: &Path, authority: &Authority, name: &str) -> (String, String) {
    let identity = authority.certificate(&[name]);
    let (chain, key) = (folder.join("chain.pem"), folder.join("key.pem"));
    fs::write(&chain, identity.chain_pem()).unwrap();
    fs::write(&key, identity.key_pem()).unwrap();
    (chain.display().to_string(), key.display().to_string())
}

fn dovecot(folder: &Path, authority: &Authority) -> (Running, [u16; 4]) {
    let ports = [free_port(), free_port(), free_port(), free_port()];
    let (chain, key) = certificate(folder, authority, HOST);
    let me = String::from_utf8(Command::new("id").arg("-un").output().unwrap().stdout).unwrap();
    let dir = folder.display();
    // Dovecot takes no root for its doors; its package brings users for them and for the mail.
    let (me, doors) = match me.trim() {
        "root" => ("mail", String::new()),
        me => (
            me,
            format!(
                "default_internal_user = {me}\ndefault_internal_group = {me}\ndefault_login_user = {me}\n"
            ),
        ),
    };
    fs::create_dir(folder.join("mail")).unwrap();
    for path in [folder.to_owned(), folder.join("mail")] {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        fs::set_permissions(path, mode).unwrap();
    }
    let users = folder.join("users");
    fs::write(&users, format!("jdoe:{{PLAIN}}{PASSWORD}::::::\n")).unwrap();
    let conf = format!(
        "base_dir = {dir}/run\nstate_dir = {dir}/state\nlog_path = {dir}/log\nprotocols = imap pop3\n\
         listen = 127.0.0.1\nssl = yes\nssl_cert = <{chain}\nssl_key = <{key}\n\
         disable_plaintext_auth = yes\nauth_mechanisms = plain login cram-md5\n\
         {doors}mail_location = maildir:{dir}/mail/box\nfirst_valid_uid = 1\n\
         passdb {{\n driver = passwd-file\n args = scheme=plain username_format=%u {users}\n}}\n\
         userdb {{\n driver = static\n args = uid={me} gid={me} home={dir}/mail\n}}\n\
         service anvil {{\n chroot =\n}}\n\
         service imap-login {{\n chroot =\n inet_listener imap {{\n port = {}\n }}\n inet_listener imaps {{\n port = {}\n ssl = yes\n }}\n}}\n\
         service pop3-login {{\n chroot =\n inet_listener pop3 {{\n port = {}\n }}\n inet_listener pop3s {{\n port = {}\n ssl = yes\n }}\n}}\n",
        ports[0],
        ports[1],
        ports[2],
        ports[3],
        users = users.display(),
    );
    let path = folder.join("dovecot.conf");
    fs::write(&path, conf).unwrap();
    (start("dovecot", &["-F", "-c", &path.display().to_string()], ports[0]), ports)
}

#[test]
#[ignore = "needs dovecot"]
fn dovecot_lets_in_whom_it_should_and_the_certificate_decides() {
    // Dovecot's sockets need a short path.
    let folder = tempfile::Builder::new().prefix("wd").tempdir_in("/tmp").unwrap();
    let authority = Authority::named("Real Root");
    let (_running, ports) = dovecot(folder.path(), &authority);
    let doors = [
        (IMAP, Tls::Starttls, 143, ports[0]),
        (IMAP, Tls::Implicit, 993, ports[1]),
        (POP, Tls::Starttls, 110, ports[2]),
        (POP, Tls::Implicit, 995, ports[3]),
    ];
    for (role, tls, port, at) in doors {
        let mut wanted = server(role, tls, port);
        for auth in [Auth::Password, Auth::EncryptedPassword] {
            wanted.auth = auth;
            let log = || fs::read_to_string(folder.path().join("log")).unwrap_or_default();
            assert_eq!(tried(&wanted, at, &authority, PASSWORD), "ok", "{role:?} {tls:?} {auth:?} {}", log());
        }
        wanted.auth = Auth::Password;
        assert_eq!(tried(&wanted, at, &authority, "wrong horse"), "login login-refused");
        assert_eq!(
            tried(&wanted, at, &Authority::named("Other Root"), PASSWORD),
            "tls certificate-unknown-issuer"
        );
        wanted.host = "old-name.its.campus.example".into();
        assert_eq!(tried(&wanted, at, &authority, PASSWORD), "tls certificate-name-mismatch");
    }
    // In clear at the port that begins with TLS, and the reverse.
    assert_eq!(
        tried(&server(IMAP, Tls::Implicit, 143), ports[0], &authority, PASSWORD),
        "greeting port-contradicts-tls"
    );
}

#[test]
#[ignore = "needs exim4"]
fn exim_lets_in_whom_it_should() {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::named("Real Root");
    let (chain, key) = certificate(folder.path(), &authority, HOST);
    let (starttls, implicit, dir) = (free_port(), free_port(), folder.path().display());
    let conf = format!(
        "primary_hostname = {HOST}\nlog_file_path = {dir}/%slog\nspool_directory = {dir}/spool\n\
         pid_file_path = {dir}/pid\ndaemon_smtp_ports = {starttls} : {implicit}\nlocal_interfaces = 127.0.0.1\n\
         tls_on_connect_ports = {implicit}\ntls_advertise_hosts = *\ntls_certificate = {chain}\n\
         tls_privatekey = {key}\nauth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}\n\
         never_users =\nexim_user = root\nexim_group = root\n\
         begin authenticators\n\
         plain:\n driver = plaintext\n public_name = PLAIN\n\
         server_condition = ${{if and{{{{eq{{$auth2}}{{jdoe}}}}{{eq{{$auth3}}{{horse}}}}}}}}\n\
         login:\n driver = plaintext\n public_name = LOGIN\n server_prompts = Username:: : Password::\n\
         server_condition = ${{if and{{{{eq{{$auth1}}{{jdoe}}}}{{eq{{$auth2}}{{horse}}}}}}}}\n"
    );
    let path = folder.path().join("exim.conf");
    fs::write(&path, conf).unwrap();
    let _running = start("/usr/sbin/exim4", &["-bdf", "-C", &path.display().to_string()], starttls);
    for (tls, port, at) in [(Tls::Starttls, 587, starttls), (Tls::Implicit, 465, implicit)] {
        let mut wanted = server(Role::Outgoing, tls, port);
        let log = || fs::read_to_string(folder.path().join("mainlog")).unwrap_or_default();
        assert_eq!(tried(&wanted, at, &authority, "horse"), "ok", "{}", log());
        assert_eq!(tried(&wanted, at, &authority, "wrong"), "login login-refused");
        wanted.host = "old-name.its.campus.example".into();
        assert_eq!(tried(&wanted, at, &authority, "horse"), "tls certificate-name-mismatch");
    }
}
