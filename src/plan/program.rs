//! The email programs and their versions, as data: what each can do.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An email program Waypost knows by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProgramId {
    /// Mozilla Thunderbird on a computer.
    Thunderbird,
    /// Qualcomm Eudora for Windows.
    Eudora,
    /// Qualcomm Eudora for the Mac.
    EudoraMac,
    /// Any other program: a sheet to type from.
    Generic,
}

/// What a program can do with STARTTLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsSupport {
    /// Both ways of encrypting work.
    Full,
    /// Only TLS from the start can be relied upon (Eudora 5.1.x: "poor implementation of SSL", seed page).
    ImplicitOnly,
    /// No encryption at all (Eudora below 5.1, seed page).
    None,
}

/// A program as data.
#[derive(Debug)]
pub struct Program {
    /// Which one.
    pub id: ProgramId,
    /// The name scripts use.
    pub name: &'static str,
    /// The name its maker gave it; empty for "any other".
    pub title: &'static str,
    /// Versions worth asking for, oldest first; empty where the version changes nothing.
    /// The last one stands for "this or later" and is taken when none is given.
    pub versions: &'static [Version],
    /// What a version can do.
    pub tls: fn(Version) -> TlsSupport,
}

const fn full(_: Version) -> TlsSupport {
    TlsSupport::Full
}

fn eudora_tls(version: Version) -> TlsSupport {
    if version < Version::new(5, 1, 0) {
        TlsSupport::None
    } else if version < Version::new(5, 2, 0) {
        TlsSupport::ImplicitOnly
    } else {
        TlsSupport::Full
    }
}

/// Every program, in the order it is offered.
pub const PROGRAMS: &[Program] = &[
    Program {
        id: ProgramId::Thunderbird,
        name: "thunderbird",
        title: "Thunderbird",
        versions: &[],
        tls: full,
    },
    Program {
        id: ProgramId::Eudora,
        name: "eudora",
        title: "Eudora (Windows)",
        versions: EUDORA_VERSIONS,
        tls: eudora_tls,
    },
    Program {
        id: ProgramId::EudoraMac,
        name: "eudora-mac",
        title: "Eudora (Mac)",
        versions: EUDORA_VERSIONS,
        tls: eudora_tls,
    },
    Program { id: ProgramId::Generic, name: "generic", title: "", versions: &[], tls: full },
];

/// The versions the page tells apart, and 7.1, the last.
const EUDORA_VERSIONS: &[Version] = &[
    Version::new(4, 3, 0),
    Version::new(5, 1, 0),
    Version::new(5, 2, 0),
    Version::new(6, 0, 0),
    Version::new(7, 1, 0),
];

impl ProgramId {
    /// The program as data.
    pub fn program(self) -> &'static Program {
        // Every id stands in the table; a test holds this.
        PROGRAMS.iter().find(|program| program.id == self).unwrap_or(&GENERIC)
    }

    /// Whether this is Eudora on either system.
    pub const fn is_eudora(self) -> bool {
        matches!(self, Self::Eudora | Self::EudoraMac)
    }
}

static GENERIC: Program =
    Program { id: ProgramId::Generic, name: "generic", title: "", versions: &[], tls: full };

/// A program's version, compared number by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// First number.
    pub major: u16,
    /// Second number; 0 if left out.
    pub minor: u16,
    /// Third number; 0 if left out. Further ones are not compared.
    pub patch: u16,
}

impl Version {
    /// A version from its three numbers.
    pub const fn new(major: u16, minor: u16, patch: u16) -> Self {
        Self { major, minor, patch }
    }
}

/// What was typed is not a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAVersion;

impl FromStr for Version {
    type Err = NotAVersion;

    /// Reads `5`, `5.1`, `5.1.2`, `5.1x`, `5.1.x`, `7.1.0.9`; each number 0 to 65535.
    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let text = text.trim().trim_start_matches(['v', 'V']);
        let text = text.trim_end_matches(['x', 'X']).trim_end_matches('.');
        let mut numbers = [0u16; 4];
        let mut parts = text.split('.');
        for number in &mut numbers {
            let Some(part) = parts.next() else { break };
            if part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(NotAVersion);
            }
            *number = part.parse().map_err(|_| NotAVersion)?;
        }
        if parts.next().is_some() || text.is_empty() {
            return Err(NotAVersion);
        }
        let [major, minor, patch, _] = numbers;
        Ok(Self { major, minor, patch })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)?;
        if self.patch > 0 { write!(f, ".{}", self.patch) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_program_stands_in_the_table() {
        for id in [ProgramId::Thunderbird, ProgramId::Eudora, ProgramId::EudoraMac, ProgramId::Generic] {
            assert_eq!(id.program().id, id);
        }
    }

    #[test]
    fn versions_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("5.1", Version::new(5, 1, 0)),
            ("5.1x", Version::new(5, 1, 0)),
            ("5.1.x", Version::new(5, 1, 0)),
            (" v6 ", Version::new(6, 0, 0)),
            ("7.1.0.9", Version::new(7, 1, 0)),
            ("6.2.3", Version::new(6, 2, 3)),
        ] {
            assert_eq!(typed.parse(), Ok(expected), "{typed}");
        }
        for typed in ["", "x", "5.", "5..1", "5.1beta", "1.2.3.4.5", "99999", "-1", "5.1\n6"] {
            let parsed: Result<Version, _> = typed.parse();
            if typed == "5." {
                assert_eq!(parsed, Ok(Version::new(5, 0, 0)));
            } else {
                assert!(parsed.is_err(), "{typed:?} gave {parsed:?}");
            }
        }
    }

    #[test]
    fn eudora_learns_tls_in_steps() {
        assert_eq!(eudora_tls(Version::new(5, 0, 2)), TlsSupport::None);
        assert_eq!(eudora_tls(Version::new(5, 1, 1)), TlsSupport::ImplicitOnly);
        assert_eq!(eudora_tls(Version::new(5, 2, 0)), TlsSupport::Full);
    }
}
