//! Writing `Eudora.ini`: worked examples key by key, and edits of existing files.

use waypost_core::formats::Refusal;
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::{Answers, NetworkLocation};

use super::{Case, assert_expected, jane};

#[test]
fn vector_1_pop_on_campus_5_1() {
    let case = Case::new("caltech-imss", &jane("eudora@5.1"));
    assert_expected("eudora/vector-1.ini", &case.write("eudora-ini").unwrap());
}

#[test]
fn vector_2_pop_below_5_1_has_no_ssl_keys() {
    let case = Case::new("caltech-imss", &jane("eudora@4.3"));
    assert_expected("eudora/vector-2.ini", &case.write("eudora-ini").unwrap());
}

#[test]
fn vector_3_off_campus_leave_seven_days() {
    let answers = Answers {
        address: "jdoe@its.caltech.edu".into(),
        network: Some(NetworkLocation::OffCampus),
        leave_on_server: "7".into(),
        ..jane("eudora@6.0")
    };
    assert_expected("eudora/vector-3.ini", &Case::new("caltech-imss", &answers).write("eudora-ini").unwrap());
}

#[test]
fn vector_4_imap() {
    let answers = Answers { protocol: Some(Protocol::Imap), ..jane("eudora@6.2") };
    assert_expected("eudora/vector-4.ini", &Case::new("caltech-imss", &answers).write("eudora-ini").unwrap());
}

#[test]
fn vector_4b_submission_by_version() {
    for version in ["6.2.3", "6.2.1"] {
        let answers = Answers { protocol: Some(Protocol::Imap), ..jane(&format!("eudora@{version}")) };
        let found = Case::new("submission", &answers).write("eudora-ini").unwrap();
        assert_expected(&format!("eudora/vector-4b-{version}.ini"), &found);
    }
}

/// Answers with a name outside ASCII.
fn non_ascii() -> Answers {
    Answers { username: "joerg.mueller".into(), name: "Jörg Müller".into(), ..jane("eudora@7.1") }
}

#[test]
fn vector_5_code_page() {
    let found = Case::new("example-org", &non_ascii()).write("eudora-ini").unwrap();
    assert_expected("eudora/vector-5.ini", &found);
    let line = b"RealName=J\xF6rg M\xFCller\r\n";
    assert!(found.windows(line.len()).any(|window| window == line));
}

#[test]
fn vector_5_names_that_need_care() {
    let line = |name: &str| {
        let case = Case::new("example-org", &Answers { name: name.into(), ..non_ascii() });
        case.write("eudora-ini").map(|bytes| {
            let text: String = bytes.iter().map(|&b| char::from(b)).collect();
            text.lines().nth(1).unwrap().to_owned()
        })
    };
    assert_eq!(line("Łukasz Żak"), Err(Refusal::Unencodable(Setting::Name, 'Ł')));
    assert_eq!(line("Müller, Jörg").unwrap(), "RealName=Müller, Jörg");
    assert_eq!(line("\"Jo\" Müller").unwrap(), "RealName=\"Jo\" Müller");
    assert_eq!(line("\"Jo\"").unwrap(), "RealName=\"\"Jo\"\"");
    assert_eq!(line("'Jo'").unwrap(), "RealName=\"'Jo'\"");
    assert_eq!(line("Jo; [a]=b %1\\").unwrap(), "RealName=Jo; [a]=b %1\\");
    assert_eq!(line(&"x".repeat(125)).unwrap().len(), 134);
    // Each quote takes two bytes in the From line, which has room for 127.
    assert_eq!(line(&"\"".repeat(70)), Err(Refusal::TooLong(Setting::Name, 127)));
}

/// A second account of Jane Doe.
fn lab() -> Case {
    let answers = Answers {
        name: "Jane Doe (Lab)".into(),
        address: "jdoe@its.caltech.edu".into(),
        leave_on_server: "7".into(),
        ..jane("eudora@6.2.3")
    };
    Case::new("caltech-imss", &answers)
}

#[test]
fn vector_6_personality() {
    let before = b"[Personalities]\r\nPersona0=Persona-Home\r\n";
    assert_expected("eudora/vector-6.ini", &lab().edit(before, Some("Lab")).unwrap());
}

#[test]
fn personality_takes_the_next_free_number_or_its_own() {
    let edited = |before: &str, name: &str| {
        lab().edit(before.as_bytes(), Some(name)).map(|bytes| String::from_utf8(bytes).unwrap())
    };
    let gap = "[Personalities]\nPersona0=Persona-Home\nPersona2=Persona-Lost\n";
    assert!(edited(gap, "Lab").unwrap().contains("Persona2=Persona-Lost\nPersona1=Persona-Lab\n"));
    // Names that differ only in case are the same personality.
    let same = edited("[Personalities]\nPersona0=Persona-LAB\n[Persona-LAB]\nRealName=x\n", "lab").unwrap();
    assert!(!same.contains("Persona1"));
    assert!(same.contains("[Persona-LAB]\nRealName=Jane Doe (Lab)\n"));
    assert_eq!(same.matches("[Persona-").count(), 1);
    // A personality inherits the main account's values, so differing ones are overridden.
    let inherited = edited("[Settings]\nSSLPOPAlternatePort=1995\nUsePOPSend=1\n", "Lab").unwrap();
    assert!(inherited.starts_with("[Settings]\nSSLPOPAlternatePort=1995\nUsePOPSend=1\n\n[Personalities]\n"));
    assert!(inherited.contains("SSLPOPAlternatePort=995\n") && inherited.contains("UsePOPSend=0\n"));
    let long = "x".repeat(56);
    for name in ["", " Lab", "Lab ", "a]b", "[a", "<dominant>", "Łab", "a\nb", &long] {
        assert_eq!(edited("", name), Err(Refusal::PersonalityName(name.into())), "{name:?}");
    }
    assert!(edited("", &"x".repeat(55)).is_ok());
}

#[test]
fn personality_before_6_2_3_has_no_submission_switch() {
    let case = Case::new("caltech-imss", &jane("eudora@6.0"));
    let text = String::from_utf8(case.edit(b"", Some("Lab")).unwrap()).unwrap();
    assert!(!text.contains("UseSubmissionPort") && text.ends_with("UseRelay=1\r\n"));
}

/// An old file with names in unusual case, duplicate keys and obsolete values.
const OLD: &str = "\
; my settings\r
[Mappings]\r
in=txt,ttxt,TEXT,text,plain\r
in=txt,ttxt,TEXT,text,plain\r
[SETTINGS]\r
realname=Old\r
SavePasswordText=c2VjcmV0\r
PopServer=pop-server.cco.caltech.edu:110\r
UsesPOP=1\r
usesimap=0\r
UseSubmissionPort=1\r
SSLSMTPAlternatePort=1465\r
SSLIMAPAlternatePort=993\r
AuthenticateAPOP=1\r
AuthenticatePassword=0\r
\r
[Window Position]\r
MainWindow=1,2,3\r
[Settings]\r
RealName=never read\r
";

#[test]
fn corrects_an_old_file_line_by_line() {
    let answers = Answers { protocol: Some(Protocol::Imap), ..jane("eudora@7.1") };
    let case = Case::new("caltech-imss", &answers);
    let found = case.edit(OLD.as_bytes(), None).unwrap();
    assert_expected("eudora/edited.ini", &found);
    // A second edit changes nothing.
    assert_eq!(case.edit(&found, None).unwrap(), found);
}

#[test]
fn switches_from_imap_back_to_pop() {
    let imap = Case::new("caltech-imss", &Answers { protocol: Some(Protocol::Imap), ..jane("eudora@6.2.3") });
    let pop = Case::new("caltech-imss", &jane("eudora@6.2.3"));
    let text = String::from_utf8(pop.edit(&imap.write("eudora-ini").unwrap(), None).unwrap()).unwrap();
    for line in ["UsesPOP=1", "UsesIMAP=0", "PopServer=pop-server.its.caltech.edu", "LeaveMailOnServer=0"] {
        assert_eq!(text.lines().filter(|l| *l == line).count(), 1, "{line}\n{text}");
    }
}

#[test]
fn corrects_plain_ports_only_where_in_force() {
    // 4.3 has no TLS, so POP 110 and SMTP 25 are in effect.
    let case = Case::new("caltech-imss", &jane("eudora@4.3"));
    let found = case.edit(b"[Settings]\nPOPPort=995\nSMTPPort=465\nSSLReceiveUse=2\n", None).unwrap();
    let text = String::from_utf8(found).unwrap();
    assert!(text.starts_with("[Settings]\nPOPPort=110\nSMTPPort=25\nSSLReceiveUse=2\n"), "{text}");
    // 7.1 uses the alternate ports, so POPPort has no effect and stays.
    let case = Case::new("caltech-imss", &jane("eudora@7.1"));
    let text = String::from_utf8(case.edit(b"[Settings]\nPOPPort=110\n", None).unwrap()).unwrap();
    assert!(text.starts_with("[Settings]\nPOPPort=110\n"), "{text}");
}

#[test]
fn refuses_files_that_are_not_eudora_ini() {
    let case = Case::new("caltech-imss", &jane("eudora@7.1"));
    for before in [
        &b"\xEF\xBB\xBF[Settings]\r\n"[..],
        b"\xFF\xFE[\0S\0e\0",
        b"[Settings]\0\r\n",
        b"user_pref(\"a\", 1);\n",
        b"[Settings]\rRealName=x\r",
        // Eudora would no longer convert this section if the file had [Settings].
        b"[Configurations]\r\nRealName=x\r\n",
    ] {
        assert_eq!(case.edit(before, None), Err(Refusal::NotThisFormat), "{before:?}");
    }
}

#[test]
fn passwords_are_never_written() {
    for case in [lab(), Case::new("caltech-imss", &jane("eudora@7.1"))] {
        for personality in [None, Some("Lab")] {
            let found = String::from_utf8(case.edit(b"", personality).unwrap()).unwrap();
            assert!(!found.to_lowercase().contains("savepassword"), "{found}");
        }
    }
}

#[test]
fn links_set_the_same_values_as_the_file() {
    let case = Case::new("example-org", &non_ascii());
    let page = case.text("eudora-links");
    assert_expected("eudora/links.html", page.as_bytes());
    let keys = case.write("eudora-ini").unwrap().iter().filter(|&&b| b == b'\n').count() - 1;
    assert_eq!(page.matches("x-eudora-option:").count(), keys);
    assert!(page.contains("x-eudora-option:RealName=J%F6rg%20M%FCller\""));
}

#[test]
fn refuses_links_eudora_would_split() {
    let case = Case::new("example-org", &Answers { name: "a&section=b".into(), ..non_ascii() });
    assert_eq!(case.write("eudora-links"), Err(Refusal::CannotStore(Setting::Name)));
    assert!(case.write("eudora-ini").is_ok());
}
