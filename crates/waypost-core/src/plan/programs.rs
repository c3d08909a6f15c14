//! The table of email programs: one record each. A new program is its record here and its line in
//! [`ProgramId`].

use super::account::{Protocol, Setting};
use super::program::{CheckIntervals, Detection, Program, ProgramId, ProgramKind, TlsSupport, Version};

/// Defaults for the optional parts of a [`Detection`], for use with `..NOT_DETECTED`.
const NOT_DETECTED: Detection = Detection {
    command: "",
    packages: &[],
    flatpaks: &[],
    mac_bundles: &[],
    windows_programs: &[],
    windows_apps: &[],
    has_application_ini: false,
    by_settings_file: false,
};

/// A program that reads mail by both protocols, encrypts as it should and checks at any interval. The base of
/// every record, for use with `..BASE_PROGRAM`.
const BASE_PROGRAM: Program = Program {
    id: ProgramId::Generic,
    name: "",
    title: "",
    code_number: 0,
    kind: ProgramKind::Window,
    is_common: false,
    description: "",
    versions: &[],
    tls: |_| TlsSupport::Full,
    protocols: &[Protocol::Imap, Protocol::Pop],
    intervals: CheckIntervals::Any,
    no_field_for: &[],
    detection: NOT_DETECTED,
};

/// Every program, in the order they are offered.
pub const PROGRAMS: &[Program] = &[
    Program {
        id: ProgramId::Thunderbird,
        name: "thunderbird",
        title: "Thunderbird",
        code_number: 1,
        is_common: true,
        description: "program-about-thunderbird",
        detection: Detection {
            command: "thunderbird",
            packages: &["thunderbird"],
            flatpaks: &["org.mozilla.Thunderbird", "org.mozilla.thunderbird"],
            mac_bundles: &["Thunderbird.app"],
            windows_programs: &["Mozilla Thunderbird/thunderbird.exe"],
            has_application_ini: true,
            ..NOT_DETECTED
        },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::AppleMail,
        name: "apple-mail",
        title: "Apple Mail",
        code_number: 6,
        is_common: true,
        description: "program-about-apple-mail",
        // The list in its Mail settings, without "Automatically".
        intervals: CheckIntervals::OneOf(&[1, 5, 15, 30, 60]),
        no_field_for: &[Setting::ReplyTo, Setting::DeleteWhenTrashEmptied],
        detection: Detection { mac_bundles: &["Mail.app"], ..NOT_DETECTED },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::OutlookClassic,
        name: "outlook-classic",
        title: "Outlook (classic)",
        code_number: 7,
        is_common: true,
        description: "program-about-outlook-classic",
        detection: Detection {
            windows_programs: &[
                "Microsoft Office/root/Office16/OUTLOOK.EXE",
                "Microsoft Office/Office16/OUTLOOK.EXE",
                "Microsoft Office/Office15/OUTLOOK.EXE",
                "Microsoft Office/Office14/OUTLOOK.EXE",
                "Microsoft Office/Office12/OUTLOOK.EXE",
            ],
            ..NOT_DETECTED
        },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::Outlook,
        name: "outlook",
        title: "Outlook",
        code_number: 8,
        is_common: true,
        description: "program-about-outlook",
        no_field_for: &[Setting::ReplyTo, Setting::DeleteWhenTrashEmptied, Setting::CheckEvery],
        detection: Detection {
            mac_bundles: &["Microsoft Outlook.app"],
            windows_apps: &["olk.exe"],
            ..NOT_DETECTED
        },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::ThunderbirdAndroid,
        name: "thunderbird-android",
        title: "Thunderbird for Android",
        code_number: 5,
        kind: ProgramKind::Phone,
        is_common: true,
        description: "program-about-thunderbird-android",
        // From the values of `automaticCheckIntervalMinutes` in the app.
        intervals: CheckIntervals::OneOf(&[15, 30, 60, 120, 180, 360, 720, 1440]),
        no_field_for: &[Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied],
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::Eudora,
        name: "eudora",
        title: "Eudora (Windows)",
        code_number: 2,
        is_common: true,
        description: "program-about-eudora",
        versions: EUDORA_VERSIONS,
        tls: eudora_tls,
        detection: Detection { by_settings_file: true, ..NOT_DETECTED },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::EudoraMac,
        name: "eudora-mac",
        title: "Eudora (Mac)",
        code_number: 3,
        is_common: true,
        description: "program-about-eudora-mac",
        versions: EUDORA_VERSIONS,
        tls: eudora_tls,
        detection: Detection { mac_bundles: &["Eudora.app"], ..NOT_DETECTED },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::Evolution,
        name: "evolution",
        title: "Evolution",
        code_number: 9,
        description: "program-about-evolution",
        detection: Detection {
            command: "evolution",
            packages: &["evolution"],
            flatpaks: &["org.gnome.Evolution"],
            ..NOT_DETECTED
        },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::ClawsMail,
        name: "claws-mail",
        title: "Claws Mail",
        code_number: 10,
        description: "program-about-claws-mail",
        no_field_for: &[Setting::DeleteWhenTrashEmptied],
        detection: Detection {
            command: "claws-mail",
            packages: &["claws-mail"],
            flatpaks: &["org.claws_mail.Claws-Mail"],
            windows_programs: &["Claws Mail/claws-mail.exe"],
            ..NOT_DETECTED
        },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::Sylpheed,
        name: "sylpheed",
        title: "Sylpheed",
        code_number: 11,
        description: "program-about-sylpheed",
        no_field_for: &[Setting::DeleteWhenTrashEmptied],
        detection: Detection {
            windows_programs: &["Sylpheed/sylpheed.exe"],
            ..command("sylpheed", &["sylpheed"])
        },
        ..BASE_PROGRAM
    },
    Program {
        id: ProgramId::Mutt,
        name: "mutt",
        title: "mutt",
        code_number: 12,
        intervals: MUTT_INTERVALS,
        detection: command("mutt", &["mutt"]),
        ..TERMINAL_PROGRAM
    },
    Program {
        id: ProgramId::Neomutt,
        name: "neomutt",
        title: "NeoMutt",
        code_number: 13,
        intervals: MUTT_INTERVALS,
        detection: command("neomutt", &["neomutt"]),
        ..TERMINAL_PROGRAM
    },
    Program {
        id: ProgramId::Alpine,
        name: "alpine",
        title: "alpine",
        code_number: 14,
        detection: command("alpine", &["alpine"]),
        ..TERMINAL_PROGRAM
    },
    Program {
        id: ProgramId::Aerc,
        name: "aerc",
        title: "aerc",
        code_number: 15,
        protocols: &[Protocol::Imap],
        detection: command("aerc", &["aerc"]),
        ..TERMINAL_PROGRAM
    },
    Program {
        id: ProgramId::Himalaya,
        name: "himalaya",
        title: "himalaya",
        code_number: 16,
        protocols: &[Protocol::Imap],
        detection: command("himalaya", &["himalaya"]),
        ..TERMINAL_PROGRAM
    },
    Program {
        id: ProgramId::Fetchmail,
        name: "fetchmail",
        title: "fetchmail",
        code_number: 17,
        description: "program-about-collects",
        detection: command("fetchmail", &["fetchmail"]),
        ..BACKGROUND_PROGRAM
    },
    Program {
        id: ProgramId::Getmail,
        name: "getmail",
        title: "getmail",
        code_number: 18,
        description: "program-about-collects",
        // getmail6 6.18 cannot start TLS inside a connection: it would log in unencrypted.
        tls: |_| TlsSupport::ImplicitOnly,
        detection: command("getmail", &["getmail6", "getmail"]),
        ..BACKGROUND_PROGRAM
    },
    Program {
        id: ProgramId::Mpop,
        name: "mpop",
        title: "mpop",
        code_number: 19,
        description: "program-about-collects",
        protocols: &[Protocol::Pop],
        detection: command("mpop", &["mpop"]),
        ..BACKGROUND_PROGRAM
    },
    Program {
        id: ProgramId::Mbsync,
        name: "mbsync",
        title: "mbsync",
        code_number: 20,
        description: "program-about-copies",
        protocols: &[Protocol::Imap],
        detection: command("mbsync", &["isync"]),
        ..BACKGROUND_PROGRAM
    },
    Program {
        id: ProgramId::Offlineimap,
        name: "offlineimap",
        title: "OfflineIMAP",
        code_number: 21,
        description: "program-about-copies",
        protocols: &[Protocol::Imap],
        detection: command("offlineimap", &["offlineimap3", "offlineimap"]),
        ..BACKGROUND_PROGRAM
    },
    Program {
        id: ProgramId::Msmtp,
        name: "msmtp",
        title: "msmtp",
        code_number: 22,
        description: "program-about-sends",
        protocols: &[],
        detection: command("msmtp", &["msmtp"]),
        ..BACKGROUND_PROGRAM
    },
    GENERIC,
];

impl ProgramId {
    /// Every id, in the order they are offered.
    pub const ALL: [Self; PROGRAMS.len()] = {
        let mut all = [Self::Generic; PROGRAMS.len()];
        let (mut ids, mut programs) = (all.as_mut_slice(), PROGRAMS);
        while let ([id, other_ids @ ..], [program, other_programs @ ..]) = (ids, programs) {
            *id = program.id;
            (ids, programs) = (other_ids, other_programs);
        }
        all
    };

    /// Returns the program's data.
    pub fn program(self) -> &'static Program {
        // The table has every id; a test checks this.
        PROGRAMS.iter().find(|program| program.id == self).unwrap_or(&GENERIC)
    }

    /// Returns the program with a number in the support code.
    pub fn with_code_number(number: u8) -> Option<Self> {
        PROGRAMS.iter().find(|program| program.code_number == number).map(|program| program.id)
    }

    /// Returns true if the program can be set up for a protocol. A program that only sends leaves reading to
    /// another program, so any protocol is fine.
    pub fn can_read(self, protocol: Protocol) -> bool {
        let protocols = self.program().protocols;
        protocols.is_empty() || protocols.contains(&protocol)
    }

    /// Returns true for Eudora on Windows or the Mac.
    pub const fn is_eudora(self) -> bool {
        matches!(self, Self::Eudora | Self::EudoraMac)
    }
}

/// Any other program.
const GENERIC: Program = Program {
    id: ProgramId::Generic,
    name: "generic",
    code_number: 4,
    description: "program-about-generic",
    ..BASE_PROGRAM
};

/// The base of the records of programs in a terminal.
const TERMINAL_PROGRAM: Program =
    Program { kind: ProgramKind::Terminal, description: "program-about-terminal", ..BASE_PROGRAM };

/// The base of the records of background programs.
const BACKGROUND_PROGRAM: Program = Program { kind: ProgramKind::Background, ..BASE_PROGRAM };

/// A program that is found by its command, with the packages that contain it.
const fn command(command: &'static str, packages: &'static [&'static str]) -> Detection {
    Detection { command, packages, ..NOT_DETECTED }
}

/// The longest interval of mutt and NeoMutt, which count seconds in a signed 16-bit number.
const MUTT_INTERVALS: CheckIntervals = CheckIntervals::UpTo(546);

/// The versions that the seed page distinguishes, and 7.1, the last.
const EUDORA_VERSIONS: &[Version] = &[
    Version::new(4, 3, 0),
    Version::new(5, 1, 0),
    Version::new(5, 2, 0),
    Version::new(6, 0, 0),
    Version::new(7, 1, 0),
];

fn eudora_tls(version: Version) -> TlsSupport {
    if version < Version::new(5, 1, 0) {
        TlsSupport::None
    } else if version < Version::new(5, 2, 0) {
        TlsSupport::ImplicitOnly
    } else {
        TlsSupport::Full
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fmt::Debug;
    use std::hash::Hash;

    use schemars::schema_for;

    use super::*;

    /// The numbers of programs in support codes that people may have written down. Add new ones at the end.
    const CODE_NUMBERS: &[(u8, &str)] = &[
        (1, "thunderbird"),
        (2, "eudora"),
        (3, "eudora-mac"),
        (4, "generic"),
        (5, "thunderbird-android"),
        (6, "apple-mail"),
        (7, "outlook-classic"),
        (8, "outlook"),
        (9, "evolution"),
        (10, "claws-mail"),
        (11, "sylpheed"),
        (12, "mutt"),
        (13, "neomutt"),
        (14, "alpine"),
        (15, "aerc"),
        (16, "himalaya"),
        (17, "fetchmail"),
        (18, "getmail"),
        (19, "mpop"),
        (20, "mbsync"),
        (21, "offlineimap"),
        (22, "msmtp"),
    ];

    fn assert_unique<T: Eq + Hash + Debug>(items: impl IntoIterator<Item = T>) {
        let mut seen = HashSet::new();
        for item in items {
            let text = format!("{item:?}");
            assert!(seen.insert(item), "{text} occurs twice");
        }
    }

    #[test]
    fn table_has_every_program_once_under_its_own_name() {
        assert_unique(ProgramId::ALL);
        let schema = schema_for!(ProgramId).to_value();
        let mut ids: Vec<&str> =
            schema["oneOf"].as_array().unwrap().iter().map(|id| id["const"].as_str().unwrap()).collect();
        let mut names: Vec<&str> = PROGRAMS.iter().map(|program| program.name).collect();
        ids.sort_unstable();
        names.sort_unstable();
        assert_eq!(names, ids);
        for program in PROGRAMS {
            assert_eq!(serde_json::to_value(program.id).unwrap(), program.name);
            assert_eq!(program.id.program().name, program.name);
        }
        assert_unique(PROGRAMS.iter().map(|program| program.title));
    }

    #[test]
    fn code_numbers_never_change() {
        let mut numbers: Vec<(u8, &str)> =
            PROGRAMS.iter().map(|program| (program.code_number, program.name)).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, CODE_NUMBERS);
        assert_unique(numbers.iter().map(|(number, _)| number));
        assert!(numbers.iter().all(|(number, _)| (1..32).contains(number)), "the code has no number left");
        for program in PROGRAMS {
            assert_eq!(ProgramId::with_code_number(program.code_number), Some(program.id));
        }
    }

    #[test]
    fn no_two_programs_are_found_by_the_same_thing() {
        let all = || PROGRAMS.iter().map(|program| &program.detection);
        assert_unique(all().map(|detection| detection.command).filter(|command| !command.is_empty()));
        assert_unique(all().flat_map(|detection| detection.packages));
        assert_unique(all().flat_map(|detection| detection.flatpaks));
        assert_unique(all().flat_map(|detection| detection.mac_bundles));
        assert_unique(all().flat_map(|detection| detection.windows_programs));
        assert_unique(all().flat_map(|detection| detection.windows_apps));
        assert_eq!(all().filter(|detection| detection.by_settings_file).count(), 1);
    }

    #[test]
    fn eudora_tls_support_depends_on_version() {
        assert_eq!(eudora_tls(Version::new(5, 0, 2)), TlsSupport::None);
        assert_eq!(eudora_tls(Version::new(5, 1, 1)), TlsSupport::ImplicitOnly);
        assert_eq!(eudora_tls(Version::new(5, 2, 0)), TlsSupport::Full);
    }
}
