//! Real programs that some tests start: Thunderbird without a window; Dovecot and Exim as servers.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::campus::Authority;

/// The password of Dovecot's first user. Contains characters that break careless programs.
pub const PASSWORD: &str = "correct \"horse\" ä %u";

/// Runs Thunderbird for 10 seconds with this profile folder, or with the one it chooses below `home`, and ends it
/// with SIGTERM, as a desktop does.
pub fn run_thunderbird(home: &Path, profile: Option<&Path>) {
    let mut command = Command::new("thunderbird");
    command.args(["--headless", "--no-remote"]);
    if let Some(profile) = profile {
        command.arg("--profile").arg(profile);
    }
    let mut child = command
        .env("HOME", home)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("thunderbird must be installed for this test");
    // Thunderbird writes prefs.js after its start and at its end.
    std::thread::sleep(Duration::from_secs(10));
    Command::new("kill").arg(child.id().to_string()).status().unwrap();
    let ended = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(ended.elapsed() < Duration::from_secs(30), "thunderbird does not end within 30 seconds");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// A program that is ended when this is dropped.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // The program may have ended by itself. Then both fail, and there is nothing left to end.
        match Command::new("kill").arg(self.0.id().to_string()).status().and_then(|_| self.0.wait()) {
            Ok(_) | Err(_) => {}
        }
    }
}

/// Starts a server and waits until it accepts connections. Another program may have taken its port meanwhile, so
/// a server that ends at once is started up to three times.
fn start(program: &str, arguments: &[&str], port: u16) -> Running {
    let spawn = || {
        let child = Command::new(program).args(arguments).stdout(Stdio::null()).spawn();
        Running(child.unwrap_or_else(|error| panic!("{program} must be installed for this test: {error}")))
    };
    let (mut running, mut starts) = (spawn(), 1);
    let started = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if running.0.try_wait().unwrap().is_some() {
            assert!(starts < 3, "{program} ended at once, three times");
            std::thread::sleep(Duration::from_secs(1));
            (running, starts) = (spawn(), starts + 1);
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{program} does not answer");
        std::thread::sleep(Duration::from_millis(100));
    }
    running
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn certificate(folder: &Path, authority: &Authority, name: &str) -> (String, String) {
    let identity = authority.certificate(&[name]);
    let (chain, key) = (folder.join("chain.pem"), folder.join("key.pem"));
    fs::write(&chain, identity.chain_pem()).unwrap();
    fs::write(&key, identity.key_pem()).unwrap();
    (chain.display().to_string(), key.display().to_string())
}

/// Starts Dovecot at four free ports: IMAP with STARTTLS and with implicit TLS, then POP with both. Its users are
/// `jdoe` with [`PASSWORD`] and `cat` with `horse`. They share one mailbox, `mail/box`.
pub fn dovecot(folder: &Path, authority: &Authority, host: &str) -> (Running, [u16; 4]) {
    let ports = [free_port(), free_port(), free_port(), free_port()];
    let (chain, key) = certificate(folder, authority, host);
    let current_user = String::from_utf8(Command::new("id").arg("-un").output().unwrap().stdout).unwrap();
    let dir = folder.display();
    // Dovecot refuses to run its services as root; its package creates users for them and for the mail.
    let (user, service_users) = match current_user.trim() {
        "root" => ("mail", String::new()),
        user => (
            user,
            format!(
                "default_internal_user = {user}\ndefault_internal_group = {user}\ndefault_login_user = {user}\n"
            ),
        ),
    };
    fs::create_dir(folder.join("mail")).unwrap();
    for path in [folder.to_owned(), folder.join("mail")] {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        fs::set_permissions(path, mode).unwrap();
    }
    let users = folder.join("users");
    fs::write(&users, format!("jdoe:{{PLAIN}}{PASSWORD}::::::\ncat:{{PLAIN}}horse::::::\n")).unwrap();
    let conf = format!(
        "base_dir = {dir}/run\nstate_dir = {dir}/state\nlog_path = {dir}/log\nprotocols = imap pop3\n\
         listen = 127.0.0.1\nssl = yes\nssl_cert = <{chain}\nssl_key = <{key}\n\
         disable_plaintext_auth = yes\nauth_mechanisms = plain login cram-md5\n\
         {service_users}mail_location = maildir:{dir}/mail/box\nfirst_valid_uid = 1\n\
         passdb {{\n driver = passwd-file\n args = scheme=plain username_format=%u {users}\n}}\n\
         userdb {{\n driver = static\n args = uid={user} gid={user} home={dir}/mail\n}}\n\
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

/// Starts Exim at two free ports: STARTTLS and implicit TLS. It accepts messages from users who log in with
/// `horse`, keeps them in its queue, and logs the sender and the login.
pub fn exim(folder: &Path, authority: &Authority, host: &str) -> (Running, [u16; 2]) {
    let (chain, key) = certificate(folder, authority, host);
    let (starttls, implicit, dir) = (free_port(), free_port(), folder.display());
    let conf = format!(
        "primary_hostname = {host}\nlog_file_path = {dir}/%slog\nspool_directory = {dir}/spool\n\
         pid_file_path = {dir}/pid\ndaemon_smtp_ports = {starttls} : {implicit}\nlocal_interfaces = 127.0.0.1\n\
         tls_on_connect_ports = {implicit}\ntls_advertise_hosts = *\ntls_certificate = {chain}\n\
         tls_privatekey = {key}\nauth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}\n\
         never_users =\nexim_user = root\nexim_group = root\nqueue_only = true\n\
         acl_smtp_rcpt = known\nlog_selector = +subject\n\
         begin acl\nknown:\n require authenticated = *\n accept\n\
         begin authenticators\n\
         plain:\n driver = plaintext\n public_name = PLAIN\n server_set_id = $auth2\n\
         server_condition = ${{if and{{{{inlist{{$auth2}}{{jdoe:cat}}}}{{eq{{$auth3}}{{horse}}}}}}}}\n\
         login:\n driver = plaintext\n public_name = LOGIN\n server_prompts = Username:: : Password::\n\
         server_set_id = $auth1\n\
         server_condition = ${{if and{{{{inlist{{$auth1}}{{jdoe:cat}}}}{{eq{{$auth2}}{{horse}}}}}}}}\n"
    );
    let path = folder.join("exim.conf");
    fs::write(&path, conf).unwrap();
    (start("/usr/sbin/exim4", &["-bdf", "-C", &path.display().to_string()], starttls), [starttls, implicit])
}
