//! Whose account is it? A server that many use proves nothing, and accounts of others are left alone.

use waypost_core::check_up::{self, AccountReport, KnownOrganisations};
use waypost_core::formats::{self, AccountChange, Input, Request};
use waypost_core::plan::account::Setting;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::plan;
use waypost_core::plan::profile::{Cited, Profile};
use waypost_core::plan::rules::AdviceId;

use crate::samples::{english, jane, profile, repository};

/// The example university with other servers: `example.edu` is its only domain.
fn at(id: &str, incoming: &str, outgoing: &str) -> Profile {
    let path = repository().join("assets/organisations/example-university.json");
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.replace("imap.example.edu", incoming).replace("imap.students.example.edu", incoming);
    let text = text.replace("pop.example.edu", incoming).replace("submit.example.edu", outgoing);
    let mut profile: Profile = serde_json::from_str(&text).unwrap();
    profile.id = id.into();
    profile.retired_hosts.clear();
    profile
}

/// An account: host, login and address.
type Account<'a> = (&'a str, &'a str, &'a str);

fn prefs(accounts: &[Account<'_>]) -> String {
    let mut lines = String::new();
    let mut line = |name: String, value: &str| lines.push_str(&format!("user_pref(\"{name}\", {value});\n"));
    let mut keys = Vec::new();
    for (index, (host, login, address)) in accounts.iter().enumerate() {
        let n = index + 1;
        keys.push(format!("account{n}"));
        line(format!("mail.account.account{n}.server"), &format!("\"server{n}\""));
        line(format!("mail.account.account{n}.identities"), &format!("\"id{n}\""));
        line(format!("mail.server.server{n}.type"), "\"imap\"");
        line(format!("mail.server.server{n}.hostname"), &format!("\"{host}\""));
        line(format!("mail.server.server{n}.port"), "143");
        line(format!("mail.server.server{n}.userName"), &format!("\"{login}\""));
        line(format!("mail.identity.id{n}.fullName"), "\"Jane Doe\"");
        if !address.is_empty() {
            line(format!("mail.identity.id{n}.useremail"), &format!("\"{address}\""));
        }
    }
    line("mail.accountmanager.accounts".into(), &format!("\"{}\"", keys.join(",")));
    lines
}

fn check(
    accounts: &[Account<'_>],
    known: &[&Profile],
    chosen: Option<usize>,
    stated: &Answers,
) -> Vec<AccountReport> {
    let text = prefs(accounts);
    let input =
        Input { name: "prefs.js", bytes: text.as_bytes(), companion: None, saved_logins: &[], siblings: &[] };
    let found = (formats::format("thunderbird-prefs").unwrap().read.unwrap())(&input);
    assert_eq!(found.accounts.len(), accounts.len(), "{text}");
    check_up::check_accounts(&found, KnownOrganisations { profiles: known, chosen }, stated, true)
}

fn is_left_alone(report: &AccountReport) -> bool {
    let is_only_named = report.findings.iter().all(|f| f.id == AdviceId::UnknownAccount && !f.is_repairable);
    report.organisation.is_none() && report.plan.is_none() && is_only_named
}

fn stated(username: &str, address: &str) -> Answers {
    Answers { username: username.into(), address: address.into(), ..Answers::default() }
}

const SHARED: &[&str] = &["imap.gmail.com", "outlook.office365.com", "imap.ionos.de", "IMAP.GMAIL.COM"];

#[test]
fn private_account_at_a_shared_server_is_left_alone() {
    for host in SHARED {
        let university = at("university", host, "smtp.gmail.com");
        for chosen in [None, Some(0)] {
            for (login, address) in [
                ("someone@gmail.example", "someone@gmail.example"),
                ("someone@gmail.com", "someone@gmail.com"),
                ("jdoe", "someone@home.example"),
                ("jdoe", ""),
                // A private mailbox that sends with the university's address stays a private mailbox.
                ("someone@gmail.com", "jdoe@example.edu"),
            ] {
                let account = (*host, login, address);
                let reports = check(&[account, account], &[&university], chosen, &Answers::default());
                // Nor is it called a duplicate.
                assert!(reports.iter().all(is_left_alone), "{account:?} {chosen:?}: {reports:#?}");
            }
        }
    }
}

#[test]
fn address_or_login_of_the_organisation_proves_it_at_a_shared_server() {
    for host in SHARED {
        let university = at("university", host, "smtp.gmail.com");
        for (login, address) in [
            ("jdoe@example.edu", "jdoe@example.edu"),
            ("jdoe@example.edu", ""),
            ("jdoe", "jdoe@EXAMPLE.edu"),
            ("jdoe@example.edu", "jane@home.example"),
        ] {
            let account = (*host, login, address);
            let reports = check(&[account, account], &[&university], None, &Answers::default());
            assert_eq!(reports[0].organisation, Some(0), "{account:?}");
            assert!(reports[1].findings.iter().any(|f| f.id == AdviceId::DuplicateAccount), "{account:?}");
        }
    }
}

#[test]
fn named_login_or_address_proves_it_and_the_organisation_alone_does_not() {
    let university = at("university", "imap.gmail.com", "smtp.gmail.com");
    let other = at("other", "imap.gmail.com", "smtp.gmail.com");
    let known = [&university, &other];
    for (login, address, named, expected) in [
        ("jdoe", "", stated("jdoe", ""), true),
        ("jdoe", "", stated("asmith", ""), false),
        ("jane@gmail.com", "jane@gmail.com", stated("", "jane@gmail.com"), true),
        ("jane@gmail.com", "jane@gmail.com", stated("", "jdoe@example.edu"), false),
        ("jane@gmail.com", "jane@gmail.com", stated("jane", ""), false),
        // The university's login is jdoe@example.edu, and Gmail takes jdoe for jdoe@gmail.com.
        ("jdoe", "jdoe@gmail.com", stated("jdoe", ""), false),
    ] {
        let case = format!("{login} {address} {named:?}");
        let account = [("imap.gmail.com", login, address)];
        assert_eq!(check(&account, &known, Some(0), &named)[0].organisation, expected.then_some(0), "{case}");
        assert!(is_left_alone(&check(&account, &known, Some(0), &Answers::default())[0]), "{case}");
        assert!(is_left_alone(&check(&account, &known, None, &named)[0]), "{case}");
    }
}

#[test]
fn names_of_one_person_never_become_those_of_another() {
    let university = profile("example-university");
    let jane = ("imap.example.edu", "jdoe@example.edu", "jdoe@example.edu");
    let adam = ("imap.example.edu", "asmith@example.edu", "asmith@example.edu");
    let login = |reports: &[AccountReport], index: usize| reports[index].answers.username.clone();
    let named = Answers { name: "Jane Roe".into(), ..stated("jdoe", "") };
    for accounts in [[jane, adam], [adam, jane]] {
        let reports = check(&accounts, &[&university], Some(0), &named);
        for (report, account) in reports.iter().zip(&accounts) {
            let is_jane = *account == jane;
            assert_eq!(report.answers.name == "Jane Roe", is_jane, "{account:?}");
            let changes = |setting| report.findings.iter().any(|finding| finding.about == setting);
            assert!(!changes(Setting::IncomingUsername) && !changes(Setting::Address), "{account:?}");
            assert_eq!(changes(Setting::Name), is_jane, "{account:?}");
        }
        let by_address = check(&accounts, &[&university], Some(0), &stated("", "jdoe@example.edu"));
        assert!(by_address.iter().all(|report| !report.findings.iter().any(|f| f.about == Setting::Address)));
        // Nobody of the file: it is not known whose account is meant.
        let nobody = check(&accounts, &[&university], Some(0), &stated("other", ""));
        assert_eq!([login(&nobody, 0), login(&nobody, 1)], accounts.map(|account| account.1.to_owned()));
    }
    // A wrong user name is corrected where only one account can be meant.
    let wrong = ("imap.example.edu", "jdo", "");
    let private = ("imap.gmail.com", "x@gmail.com", "x@gmail.com");
    let reports = check(&[private, wrong], &[&university], Some(0), &stated("jdoe", ""));
    assert!(is_left_alone(&reports[0]));
    assert_eq!(login(&reports, 1), "jdoe");
}

#[test]
fn person_can_say_that_an_account_is_theirs() {
    let university = at("university", "imap.gmail.com", "smtp.gmail.com");
    let other = at("other", "imap.gmail.com", "smtp.gmail.com");
    let own = ("imap.gmail.com", "asmith@example.edu", "asmith@example.edu");
    let claim = |accounts: &[Account<'_>], known: &[&Profile], chosen| {
        let text = prefs(accounts);
        let read = formats::format("thunderbird-prefs").unwrap().read.unwrap();
        let found = read(&Input::new("prefs.js", text.as_bytes()));
        let known = KnownOrganisations { profiles: known, chosen };
        let stated = Answers::default();
        let reports = check_up::check_accounts(&found, known, &stated, true);
        check_up::claim(&found, &reports, accounts.len() - 1, known, &stated)
    };
    let bare = ("imap.gmail.com", "jdoe", "");
    assert_eq!(claim(&[bare], &[&university], None), Some((0, stated("jdoe", ""))));
    assert_eq!(claim(&[own, bare], &[&university], None), Some((0, stated("jdoe", ""))));
    assert_eq!(claim(&[bare], &[&other, &university], Some(1)), Some((1, stated("jdoe", ""))));
    // Two organisations have this server.
    assert_eq!(claim(&[bare], &[&university, &other], None), None);
    // No login and no address of the organisation.
    assert_eq!(claim(&[("imap.gmail.com", "x@gmail.com", "x@gmail.com")], &[&university], None), None);
    // Nobody's server, and an account that is the organisation's anyway.
    assert_eq!(claim(&[("imap.example.net", "jdoe", "")], &[&university], Some(0)), None);
    assert_eq!(claim(&[own], &[&university], Some(0)), None);
    // What was said is what the check-up then takes.
    let reports = check(&[own, bare], &[&university], Some(0), &stated("jdoe", ""));
    assert_eq!(reports[1].organisation, Some(0));
    assert_eq!(reports[0].answers.username, own.1);
}

/// The example university in a profile that is not signed, which a trusted profile contradicts.
fn contested(incoming: &str) -> Profile {
    let mut profile = at("contested", incoming, "smtp.stranger.example");
    let owner = self::profile("caltech-imss");
    profile.domains.push("gmail.com".into());
    profile.domains_of_others = owner.own_domains().collect();
    profile.domains.extend(owner.domains);
    profile
}

#[test]
fn unsigned_profile_takes_no_account_in_the_domain_of_a_trusted_one() {
    for host in ["imap.stranger.example", "imap.gmail.com", "imap.caltech.edu", "caltech.edu"] {
        let stranger = contested(host);
        let owner = profile("caltech-imss");
        for (login, address) in [
            ("jdoe", "jdoe@caltech.edu"),
            ("jdoe", "jdoe@IMSS.Caltech.edu"),
            ("jdoe@caltech.edu", ""),
            ("jdoe@caltech.edu", "jdoe@example.edu"),
            ("jdoe@example.edu", "jdoe@caltech.edu"),
        ] {
            let account = (host, login, address);
            for named in
                [Answers::default(), stated("jdoe", ""), stated("", address), stated("jdoe", address)]
            {
                for known in [&[&stranger][..], &[&owner, &stranger]] {
                    let mine = known.len() - 1;
                    let reports = check(&[account, account], known, Some(mine), &named);
                    assert!(reports.iter().all(is_left_alone), "{account:?} {named:?}: {reports:#?}");
                    let owners = reports.iter().map(|report| report.other_owner.clone());
                    assert!(owners.into_iter().all(|name| name == Some(owner.name.clone())), "{account:?}");
                    let found = check(&[account], known, None, &named)[0].organisation;
                    assert_ne!(found, Some(mine), "{account:?} {named:?}");
                }
            }
        }
    }
    // Nor one that says nothing but its server.
    let stranger = contested("imap.caltech.edu");
    let bare = [("imap.caltech.edu", "jdoe", "")];
    assert!(is_left_alone(&check(&bare, &[&stranger], Some(0), &stated("jdoe", ""))[0]));
    // Accounts of its own stay its own, also at a server of the other organisation.
    let own = [("imap.caltech.edu", "jdoe@example.edu", "jdoe@example.edu")];
    assert_eq!(check(&own, &[&stranger], Some(0), &Answers::default())[0].organisation, Some(0));
}

#[test]
fn unsigned_profile_changes_no_account_of_a_trusted_one_when_it_is_applied() {
    let mut stranger = contested("imap.caltech.edu");
    let text = prefs(&[("imap.caltech.edu", "jdoe@example.edu", "jdoe@caltech.edu")]);
    let format = formats::format("thunderbird-prefs").unwrap();
    for is_contested in [true, false] {
        if !is_contested {
            stranger.domains_of_others.clear();
        }
        let answers = Answers { org: stranger.id.clone(), group: "staff".into(), ..jane() };
        let plan = plan(&stranger, &answers).unwrap();
        let request =
            Request { profile: &stranger, plan: &plan, texts: english(), personality: None, code: None };
        let applied =
            (format.apply.unwrap().apply)(&Input::new("prefs.js", text.as_bytes()), &request).unwrap();
        assert_eq!(applied.change == AccountChange::Added, is_contested, "{applied:?}");
    }
}

#[test]
fn own_server_proves_it_unless_the_names_contradict() {
    let university = profile("example-university");
    let hosted = at("hosted", "imap.campus-mail.example", "smtp.campus-mail.example");
    let neighbour = at("neighbour", "imap.campus-mail.example", "smtp.campus-mail.example");
    for (login, address, expected) in [
        ("jdoe", "", true),
        ("jdoe", "jdoe@example.edu", true),
        ("jdoe@example.edu", "jane@home.example", true),
        ("jane", "jane@home.example", false),
        ("jane@home.example", "jane@home.example", false),
    ] {
        for (own, host) in [(&university, "imap.example.edu"), (&hosted, "imap.campus-mail.example")] {
            let found = check(&[(host, login, address)], &[own], None, &Answers::default());
            assert_eq!(found[0].organisation.is_some(), expected, "{host} {login} {address}");
        }
    }
    // A server that two organisations name is one that others use too.
    let both = [&hosted, &neighbour];
    let found = check(&[("imap.campus-mail.example", "jdoe", "")], &both, Some(0), &Answers::default());
    assert!(is_left_alone(&found[0]));
}

#[test]
fn repair_of_the_own_account_leaves_a_private_one_beside_it_unchanged() {
    let university = at("university", "imap.gmail.com", "smtp.gmail.com");
    let own = ("imap.gmail.com", "jdoe@example.edu", "jdoe@example.edu");
    for private in
        [("imap.gmail.com", "jdoe", "jdoe@gmail.com"), ("imap.gmail.com", "x@gmail.com", "x@gmail.com")]
    {
        let text = prefs(&[private, own]);
        let input = Input {
            name: "prefs.js",
            bytes: text.as_bytes(),
            companion: None,
            saved_logins: &[],
            siblings: &[],
        };
        let format = formats::format("thunderbird-prefs").unwrap();
        let read = format.read.unwrap();
        let before = read(&input);
        for org in ["university"] {
            let answers = Answers { org: org.into(), group: "staff".into(), ..jane() };
            let plan = plan(&university, &answers).unwrap();
            let request = Request {
                profile: &university,
                plan: &plan,
                texts: english(),
                personality: None,
                code: None,
            };
            for accounts in [prefs(&[private, own]), prefs(&[private])] {
                let input = Input { bytes: accounts.as_bytes(), ..input };
                let applied = (format.apply.unwrap().apply)(&input, &request).unwrap();
                assert_ne!(applied.account, "account1", "{private:?}");
                let expected = if accounts == text { AccountChange::Corrected } else { AccountChange::Added };
                assert_eq!(applied.change, expected, "{private:?}");
                let after = read(&Input { bytes: &applied.files[0].1, ..input });
                for setting in Setting::ALL {
                    let value =
                        |found: &formats::Found| found.accounts[0].get(setting).map(|f| f.value.clone());
                    // Without a server for sending of its own, an account uses the first.
                    if !Setting::OUTGOING.contains(&setting) {
                        assert_eq!(value(&after), value(&before), "{private:?} {setting:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn no_way_of_writing_an_address_hides_the_domain_of_a_trusted_profile() {
    let mut stranger = contested("imap.caltech.edu");
    stranger.incoming.iter_mut().for_each(|server| server.username = Cited::Bare("{username}".into()));
    for address in [
        "smith@caltech.edu.",
        "smith@caltech.edu ",
        " Smith <smith@caltech.edu>",
        "<smith@caltech.edu>",
        "smith@caltech.edu (x)",
        "smith@CALTECH.edu",
        "smith@caltech\u{FF0E}edu",
        "smith@caltech.edu, x@stranger.example",
        "x@stranger.example, smith@caltech.edu",
        "\"a@b\" <smith@caltech.edu>",
    ] {
        for stated in [stated("", ""), stated("smith", "")] {
            let reports = check(&[("imap.caltech.edu", "smith", address)], &[&stranger], Some(0), &stated);
            assert!(is_left_alone(&reports[0]), "{address}");
        }
    }
}

#[test]
fn unsigned_profile_cannot_claim_a_domain_where_anybody_has_an_address() {
    for domain in ["gmail.com", "gmx.net", "office365.com"] {
        let mut stranger = contested("imap.example.edu");
        stranger.domains = vec!["stranger.example".into(), domain.into()];
        stranger.addresses[0].template = format!("{{username}}@{domain}");
        let account = (&*format!("imap.{domain}"), &*format!("smith@{domain}"), &*format!("smith@{domain}"));
        let reports = check(&[account], &[&stranger], Some(0), &stated("", ""));
        assert!(is_left_alone(&reports[0]), "{domain}");
        // A profile of Waypost's own, such as that of the catalogue, may.
        stranger.domains_of_others.clear();
        let reports = check(&[account], &[&stranger], Some(0), &stated("", ""));
        assert!(!is_left_alone(&reports[0]), "{domain}");
    }
}
