//! Finding the settings of an address: in the catalogue, by a lookup, and by servers typed by hand. The lookups go to
//! servers of the tests.

use egui::accesskit::Role as Kind;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost::gui::job::hold_jobs;
use waypost::gui::wizard::discovery::DiscoveryPage;
use waypost_core::discovery::lookup_requests;
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::Role;
use waypost_engine::host::Host;
use waypost_engine::net::options::ProbeOptions;

use crate::campus::{Campus, IMAP, OnConnect, POP, Script};
use crate::failed_jobs::{fails_then_works, press, type_into};
use crate::name_server::{Answer as Dns, MX, NameServer, mx};
use crate::pages::{self, Window};
use crate::web_server::{self, Answer, WebServer, page};

pub const DOMAIN: &str = "campus.example";
const ADDRESS: &str = "Your email address";

/// The servers of a domain that Waypost does not know.
pub struct Scene {
    pub campus: Campus,
    pub dns: NameServer,
    web: WebServer,
}

/// An autoconfiguration file with this host for sending.
pub fn autoconfig(outgoing: &str) -> Answer {
    let server = |kind: &str, tag: &str, host: &str, port: u16| {
        format!(
            "<{tag} type=\"{kind}\"><hostname>{host}</hostname><port>{port}</port><socketType>SSL</socketType>\
             <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></{tag}>"
        )
    };
    let servers = [
        server("imap", "incomingServer", "imap.campus.example", 993),
        server("smtp", "outgoingServer", outgoing, 465),
    ];
    let text = format!(
        "<clientConfig version=\"1.1\"><emailProvider id=\"x\"><domain>campus.example</domain>{}</emailProvider>\
         </clientConfig>",
        servers.concat()
    );
    page("200 OK", "Content-Type: text/xml\r\n", text.as_bytes())
}

pub fn nothing(_: &str) -> Answer {
    page("404 Not Found", "", b"")
}

impl Scene {
    pub fn new(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let names = ["autoconfig.campus.example", DOMAIN, "ua-auto-config.campus.example"];
        let company = ["autoconfig.hoster.example", "hoster.example"];
        let mut campus = Campus::new();
        let all: Vec<&str> = names.into_iter().chain(company).collect();
        let web = WebServer::start(web_server::OnConnect::Tls(campus.authority.certificate(&all)), answer);
        for name in all {
            campus.add_name(name, 443, web.address);
        }
        let imap = campus.authority.certificate(&["imap.campus.example"]);
        let smtp = campus.authority.certificate(&["smtp.campus.example"]);
        campus.add_server("imap.campus.example", 993, Script::healthy(IMAP, Tls::Implicit, &imap));
        campus.add_server("imap.campus.example", 995, Script::healthy(POP, Tls::Implicit, &imap));
        campus.add_server("smtp.campus.example", 587, Script::healthy(Role::Outgoing, Tls::Starttls, &smtp));
        for (host, port) in [("imap", 143), ("imap", 110), ("smtp", 465), ("smtp", 25)] {
            campus.add_refusing_port(&format!("{host}.campus.example"), port);
        }
        Self { campus, dns: NameServer::start(), web }
    }

    pub fn options(&self) -> ProbeOptions {
        ProbeOptions { name_servers: vec![self.dns.address], ..self.campus.options() }
    }

    /// A window whose first question is open.
    pub fn window(&self) -> Window {
        let size = vec2(960.0, 680.0);
        let mut window =
            pages::window_with_servers(&Answers::default(), size, self.options(), |builder| builder);
        press(&mut window, "Start the questions");
        window
    }

    /// The requests that the web server has seen.
    fn requests(&self) -> usize {
        self.web.requests.lock().unwrap().len()
    }
}

pub fn page_of(window: &Window) -> DiscoveryPage {
    window.harness.state().wizard().draft().discovery.page
}

fn step(window: &Window) -> Step {
    window.harness.state().wizard().step()
}

fn connections(window: &Window) -> Vec<String> {
    let receipt = &window.harness.state().wizard().host().receipt;
    receipt.connections().into_iter().map(|connection| connection.host).collect()
}

/// Types a text in the place of what is there.
fn retype(window: &mut Window, label: &str, text: &str) {
    window.harness.get_by_role_and_label(Kind::TextInput, label).focus();
    window.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    type_into(window, label, text);
}

/// Types an address and goes on.
pub fn enter_address(window: &mut Window, address: &str) {
    retype(window, ADDRESS, address);
    press(window, "Continue");
}

fn incoming_host(window: &Window) -> String {
    window.harness.state().wizard().profile().expect("an organisation").incoming[0].host.value().clone()
}

#[test]
fn catalogue_needs_no_network() {
    let scene = Scene::new(nothing);
    let mut window = scene.window();
    type_into(&mut window, ADDRESS, "jane@gmx.de");
    assert!(window.has("From the catalogue in Waypost"));
    press(&mut window, "Continue");
    assert_eq!(step(&window), Step::You);
    assert_eq!(incoming_host(&window), "imap.gmx.net");
    let answers = window.harness.state().wizard().answers().clone();
    assert_eq!((answers.org.as_str(), answers.username.as_str()), ("gmx.de", "jane@gmx.de"));
    assert_eq!(connections(&window), [""; 0]);
    assert_eq!(scene.requests(), 0);
}

#[test]
fn nothing_is_sent_before_the_yes_and_only_what_was_announced_after_it() {
    let scene = Scene::new(|path| {
        if path == "/mail/config-v1.1.xml" { autoconfig("smtp.campus.example") } else { nothing(path) }
    });
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    assert_eq!(page_of(&window), DiscoveryPage::LookUp);
    assert!(window.has("Waypost doesn’t know campus.example yet"));
    press(&mut window, "Show every request");
    for (source, names) in lookup_requests(DOMAIN) {
        let shown = names.iter().all(|name| window.has(name));
        assert_eq!(shown, source.id() != "database", "{source:?}");
    }
    assert_eq!((connections(&window), scene.requests()), (Vec::new(), 0));
    press(&mut window, "Look it up");
    assert_eq!(page_of(&window), DiscoveryPage::Found);
    assert!(window.has("Found settings for campus.example"));
    let name_server = scene.dns.address.ip().to_string();
    let announced =
        ["campus.example", "autoconfig.campus.example", "ua-auto-config.campus.example", &name_server];
    for host in connections(&window) {
        assert!(announced.contains(&host.as_str()), "{host} was not announced");
    }
    press(&mut window, "Use these settings");
    assert_eq!((step(&window), incoming_host(&window).as_str()), (Step::You, "imap.campus.example"));
    let file = Host::fake(window.folder.path()).data.unwrap().join("found-campus.example.json");
    assert!(file.is_file(), "the settings are saved for the next visit");
    press(&mut window, "Back");
    assert!(window.has("campus.example · user name jane"));
}

#[test]
fn next_visit_goes_on_with_found_settings() {
    let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
    for address in ["jane@campus.example", "jane@gmx.de"] {
        let mut window = scene.window();
        enter_address(&mut window, address);
        if page_of(&window) == DiscoveryPage::LookUp {
            press(&mut window, "Look it up");
            press(&mut window, "Use these settings");
        }
        assert_eq!(step(&window), Step::You);
        let host = incoming_host(&window);
        let mut later = pages::reopen(&window, vec2(960.0, 680.0));
        press(&mut later, "Go on where you left off");
        assert_eq!((step(&later), incoming_host(&later)), (Step::You, host));
        press(&mut later, "Back");
        press(&mut later, "Back");
        press(&mut later, "Forget everything I answered");
        assert!(later.has("Forgotten."));
        let data = Host::fake(window.folder.path()).data.unwrap();
        assert!(!data.join("found-campus.example.json").exists());
    }
}

#[test]
fn server_elsewhere_must_be_expected() {
    let scene = Scene::new(|_| autoconfig("mail.elsewhere.example"));
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Look it up");
    assert!(window.has("elsewhere: mail.elsewhere.example"));
    press(&mut window, "Use these settings");
    assert_eq!(page_of(&window), DiscoveryPage::Found);
    assert!(window.has("Tick the box first"));
    let name = "Yes, I expect mail.elsewhere.example";
    assert!(window.harness.get_by_role_and_label(Kind::CheckBox, name).is_focused());
    window.harness.key_press(Key::Space);
    window.settle();
    press(&mut window, "Use these settings");
    assert_eq!(step(&window), Step::You);
}

/// The company's own settings are used after a yes of its own.
fn company_scene() -> Scene {
    let scene = Scene::new(|path| {
        if path.starts_with("/mail/") { autoconfig("smtp.campus.example") } else { nothing(path) }
    });
    scene.dns.add(DOMAIN, MX, Dns::Records(vec![mx(DOMAIN, 10, "mx.hoster.example")]));
    scene
}

#[test]
fn company_is_asked_after_a_yes_of_its_own() {
    let mut scene = company_scene();
    // The domain itself has no such file.
    scene.campus.forget_name("autoconfig.campus.example");
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Look it up");
    assert!(window.has("hoster.example receives the mail of campus.example"));
    assert!(!connections(&window).iter().any(|host| host.ends_with("hoster.example")));
    press(&mut window, "Ask hoster.example");
    assert_eq!(page_of(&window), DiscoveryPage::Found);
    assert!(connections(&window).iter().any(|host| host.ends_with("hoster.example")));
}

#[test]
fn nothing_found_leads_to_the_servers_by_hand() {
    let scene = Scene::new(nothing);
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Look it up");
    assert!(window.has("Nothing was found for campus.example"));
    press(&mut window, "Enter the servers myself");
    assert_eq!(page_of(&window), DiscoveryPage::ByHand);
    press(&mut window, "Back");
    assert_eq!(page_of(&window), DiscoveryPage::LookUp);
}

#[test]
fn lookups_can_be_forbidden() {
    let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
    let mut window = scene.window();
    window.harness.state().wizard().host().receipt.forbid_network();
    enter_address(&mut window, "jane@campus.example");
    assert!(window.has("Waypost may not use the network"));
    press(&mut window, "Enter the servers myself");
    assert!(window.has("Waypost may not use the network"));
    assert_eq!(window.harness.query_all_by_role_and_label(Kind::Button, "Try the servers").count(), 0);
    let profile = crate::failed_jobs::TEMPLATE.replacen("\"id\":", "\"lookup\": false,\n  \"id\":", 1);
    let mut window = pages::window_on_host(
        &Answers::default(),
        vec2(960.0, 680.0),
        |host| crate::trust::install(host, "own.json", &profile.replace("\"schema\": 1", "\"schema\": 2")),
        |builder| builder,
    );
    press(&mut window, "Start the questions");
    enter_address(&mut window, "jane@campus.example");
    assert!(window.has("Your organisation does not allow looking up settings"));
    assert_eq!(connections(&window), [""; 0]);
}

#[test]
fn slips_and_user_names_are_explained() {
    let scene = Scene::new(nothing);
    let mut window = scene.window();
    press(&mut window, "Continue");
    assert!(window.has("Type your address first"));
    assert!(window.harness.get_by_role_and_label(Kind::TextInput, ADDRESS).is_focused());
    enter_address(&mut window, "jane");
    assert!(window.has("That looks like a user name."));
    enter_address(&mut window, "jane@127.0.0.1");
    assert!(window.has("The part after the @ is no domain"));
    retype(&mut window, ADDRESS, "jane@caltehc.edu");
    press(&mut window, "Did you mean caltech.edu?");
    press(&mut window, "Continue");
    assert_eq!(step(&window), Step::You);
    assert_eq!(window.harness.state().wizard().answers().username, "jane@caltech.edu");
}

#[test]
fn pasted_address_is_understood_and_a_problem_belongs_to_its_text() {
    let scene = Scene::new(nothing);
    let mut window = scene.window();
    press(&mut window, "Continue");
    assert!(window.has("Type your address first"));
    type_into(&mut window, ADDRESS, "j");
    assert!(!window.has("That looks like a user name."), "nobody has gone on with this text");
    enter_address(&mut window, "Jane Doe <jane@gmx.de>");
    assert_eq!(step(&window), Step::You);
    assert_eq!(window.harness.state().wizard().answers().username, "jane@gmx.de");
}

#[test]
fn late_lookup_of_another_domain_is_not_shown() {
    let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    let held = hold_jobs(|| {
        window.harness.get_by_role_and_label(Kind::Button, "Look it up").click_accesskit();
        window.harness.run();
    });
    window.harness.get_by_role_and_label(Kind::Button, "Back").click_accesskit();
    window.harness.run();
    retype(&mut window, ADDRESS, "jane@campus.example.org");
    window.harness.get_by_role_and_label(Kind::Button, "Continue").click_accesskit();
    window.harness.run();
    drop(held);
    window.settle();
    assert_eq!(page_of(&window), DiscoveryPage::LookUp);
    assert!(window.has("Waypost doesn’t know campus.example.org yet"));
}

#[test]
fn back_keeps_what_was_found_and_typed_servers_belong_to_their_domain() {
    let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Look it up");
    press(&mut window, "Back");
    assert_eq!(page_of(&window), DiscoveryPage::Address);
    press(&mut window, "Continue");
    assert_eq!(page_of(&window), DiscoveryPage::Found, "it is not looked up again");
    press(&mut window, "Back");
    press(&mut window, "Enter the server names");
    type_into(&mut window, "Incoming server", "imap.campus.example");
    press(&mut window, "Back");
    assert_eq!(page_of(&window), DiscoveryPage::Address, "where it was opened");
    let value = |window: &Window| {
        let field = window.harness.get_by_role_and_label(Kind::TextInput, "Incoming server");
        field.accesskit_node().value().unwrap_or_default()
    };
    press(&mut window, "Enter the server names");
    assert_eq!(value(&window), "imap.campus.example");
    press(&mut window, "Back");
    retype(&mut window, ADDRESS, "bob@other.example");
    press(&mut window, "Enter the server names");
    assert_eq!(value(&window), "");
}

/// Settings of a domain are found a second time in the same window: the newer ones count.
#[test]
fn servers_typed_again_replace_the_earlier_ones() {
    let scene = Scene::new(nothing);
    let mut window = by_hand_page(&scene);
    for (host, is_first) in [("imap.campus.example", true), ("mail.campus.example", false)] {
        if !is_first {
            press(&mut window, "Back");
            press(&mut window, "Enter the server names");
        }
        retype(&mut window, "Incoming server", host);
        retype(&mut window, "Outgoing server", "smtp.campus.example");
        press(&mut window, "Use these servers");
        assert_eq!((step(&window), incoming_host(&window).as_str()), (Step::You, host));
    }
}

/// From the first page to a saved file by typed servers, with at most fourteen presses.
#[test]
fn typed_servers_are_a_saved_file_after_fourteen_presses() {
    let scene = Scene::new(nothing);
    let mut window =
        pages::window_with_servers(&Answers::default(), vec2(960.0, 680.0), scene.options(), |builder| {
            builder
        });
    let presses = [
        (Kind::Button, "Start the questions"),
        (Kind::Button, "Continue"),
        (Kind::Button, "Enter the servers myself"),
        (Kind::Button, "Try the servers"),
        (Kind::Button, "Use these servers"),
        (Kind::Button, "Continue"),
        (Kind::RadioButton, "Thunderbird"),
        (Kind::Button, "Continue"),
        (Kind::RadioButton, "In several places"),
        (Kind::Button, "Continue"),
        (Kind::Button, "Continue"),
        (Kind::Button, "Go on and try it"),
        (Kind::Button, "Skip to Finish"),
        (Kind::Button, "Save the file"),
    ];
    assert!(presses.len() <= 14);
    for (role, name) in presses {
        match (step(&window), page_of(&window), name) {
            (Step::Organisation, DiscoveryPage::Address, _) => {
                type_into(&mut window, ADDRESS, "jane@campus.example");
            }
            (Step::Organisation, DiscoveryPage::ByHand, "Try the servers") => {
                type_into(&mut window, "Incoming server", "https://imap.campus.example/webmail");
                type_into(&mut window, "Outgoing server", "smtp.campus.example");
            }
            (Step::You, ..) => type_into(&mut window, "Full name", "Jane Doe"),
            _ => {}
        }
        window.harness.get_by_role_and_label(role, name).click_accesskit();
        window.settle();
    }
    assert_eq!(step(&window), Step::Finish);
    let plan = window.harness.state().wizard().plan().unwrap();
    let outgoing = &plan.account.outgoing;
    assert_eq!((outgoing.port.value, outgoing.tls.value), (587, Tls::Starttls), "the port that answers");
    assert_eq!(plan.account.incoming.username.value, "jane@campus.example");
    assert_eq!(std::fs::read_dir(window.folder.path().join("Documents")).unwrap().count(), 1);
}

#[test]
fn every_value_of_a_typed_server_can_be_changed() {
    let scene = Scene::new(nothing);
    let mut window = by_hand_page(&scene);
    type_into(&mut window, "Incoming server", "imap.campus.example");
    type_into(&mut window, "Outgoing server", "smtp.campus.example");
    press(&mut window, "Try the servers");
    assert!(window.has("POP 995, TLS from the start"), "each port has a line");
    press(&mut window, "Port, encryption and user name");
    window.harness.get_by_role_and_label(Kind::RadioButton, "POP").click_accesskit();
    window.settle();
    type_into(&mut window, "User name at the server", "jd");
    type_into(&mut window, "Port of the outgoing server", "2525");
    press(&mut window, "Use these servers");
    let profile = window.harness.state().wizard().profile().unwrap().clone();
    let server = &profile.incoming[0];
    assert_eq!((server.protocol, server.port.value().0), (Protocol::Pop, 995));
    assert_eq!(server.username.value(), "jd");
    assert_eq!(profile.outgoing[0].port.value().0, 2525);
}

#[test]
fn wrong_typed_servers_are_explained() {
    let scene = Scene::new(nothing);
    let mut window = by_hand_page(&scene);
    press(&mut window, "Use these servers");
    assert!(window.harness.get_by_role_and_label(Kind::TextInput, "Incoming server").is_focused());
    type_into(&mut window, "Incoming server", "127.0.0.1");
    type_into(&mut window, "Outgoing server", "smtp.campus.example:70000");
    press(&mut window, "Use these servers");
    assert_eq!(page_of(&window), DiscoveryPage::ByHand);
    assert!(window.has("70000"));
}

fn by_hand_page(scene: &Scene) -> Window {
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Enter the servers myself");
    window
}

#[test]
fn receipt_is_empty_and_says_so() {
    let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
    let mut window =
        pages::window_with_servers(&Answers::default(), vec2(960.0, 680.0), scene.options(), |builder| {
            builder
        });
    press(&mut window, "What Waypost sent");
    assert!(window.has("Waypost has not used the network."));
    press(&mut window, "Back");
    press(&mut window, "Start the questions");
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Look it up");
    press(&mut window, "Show what Waypost sent");
    assert!(window.has("https://autoconfig.campus.example/mail/config-v1.1.xml"));
    assert!(!window.has("jane"), "the address was not sent");
}

#[test]
fn unencrypted_servers_are_never_found() {
    let mut scene = Scene::new(nothing);
    let identity = scene.campus.authority.certificate(&["old.campus.example"]);
    for port in [143, 110, 587, 25] {
        let script = Script { first: OnConnect::Greet, ..Script::healthy(IMAP, Tls::None, &identity) };
        scene.campus.add_server("old.campus.example", port, script);
    }
    for port in [993, 995, 465] {
        scene.campus.add_refusing_port("old.campus.example", port);
    }
    let mut window = by_hand_page(&scene);
    type_into(&mut window, "Incoming server", "old.campus.example");
    type_into(&mut window, "Outgoing server", "old.campus.example");
    press(&mut window, "Try the servers");
    assert!(window.has("No encrypted connection worked"));
    press(&mut window, "Use these servers");
    let profile = window.harness.state().wizard().profile().unwrap();
    assert_eq!(*profile.incoming[0].tls.value(), Tls::Implicit, "nothing weaker is taken");
}

#[test]
pub fn found_settings_are_adopted_again() {
    let scene = Scene::new(nothing);
    let mut window = scene.window();
    type_into(&mut window, ADDRESS, "jane@gmx.de");
    fails_then_works(&mut window, |window| press(window, "Continue"));
    assert_eq!(step(&window), Step::You);
}

#[test]
pub fn resumes_again_from_the_catalogue() {
    let answers = Answers { org: "gmx.de".into(), username: "jane".into(), ..Answers::default() };
    let mut window = pages::window_for(&answers, vec2(960.0, 680.0), |builder| builder);
    fails_then_works(&mut window, |window| press(window, "Go on where you left off"));
    assert_eq!(incoming_host(&window), "imap.gmx.net");
}

#[test]
pub fn typed_servers_are_tried_again() {
    let scene = Scene::new(nothing);
    let mut window = by_hand_page(&scene);
    type_into(&mut window, "Incoming server", "imap.campus.example");
    type_into(&mut window, "Outgoing server", "smtp.campus.example");
    fails_then_works(&mut window, |window| press(window, "Try the servers"));
    assert!(window.has("answers"));
}

#[test]
pub fn domain_is_looked_up_again() {
    let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    fails_then_works(&mut window, |window| press(window, "Look it up"));
    assert_eq!(page_of(&window), DiscoveryPage::Found);
}

#[test]
pub fn company_is_asked_again() {
    let mut scene = company_scene();
    scene.campus.forget_name("autoconfig.campus.example");
    let mut window = scene.window();
    enter_address(&mut window, "jane@campus.example");
    press(&mut window, "Look it up");
    fails_then_works(&mut window, |window| press(window, "Ask hoster.example"));
    assert_eq!(page_of(&window), DiscoveryPage::Found);
}

/// The check-up of an old Eudora, which reads by POP.
fn checked_eudora() -> Window {
    let mut window = pages::window_on_host(
        &Answers::default(),
        vec2(960.0, 680.0),
        |host| {
            pages::documents(host);
            crate::check_up::eudora(host, "healthy-pop");
        },
        |builder| builder,
    );
    press(&mut window, "Check the settings I have");
    press(&mut window, "Check");
    window
}

const MOVE: &str = "Use Jane Doe in another program";

#[test]
fn account_of_another_program_is_set_up_in_this_one() {
    let mut window = checked_eudora();
    press(&mut window, MOVE);
    assert_eq!(step(&window), Step::Program, "everything else is known");
    let before = incoming_host(&window);
    for (role, name) in [
        (Kind::RadioButton, "Thunderbird"),
        (Kind::Button, "Continue"),
        (Kind::RadioButton, "On one computer"),
        (Kind::Button, "Continue"),
        (Kind::Button, "Continue"),
        (Kind::Button, "Continue"),
    ] {
        window.harness.get_by_role_and_label(role, name).click_accesskit();
        window.settle();
    }
    assert_eq!(step(&window), Step::Review);
    assert!(window.has("What does not come along"));
    let plan = window.harness.state().wizard().plan().unwrap();
    assert_eq!(plan.account.incoming.host.value, before);
}

#[test]
pub fn account_is_moved_again() {
    let mut window = checked_eudora();
    fails_then_works(&mut window, |window| press(window, MOVE));
    assert_eq!(step(&window), Step::Program);
}
