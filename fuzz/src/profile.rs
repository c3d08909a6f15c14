//! Reads an organisation's profile, makes a plan with it, and writes and reads it again.

use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::{plan, validate};
use waypost_core::text::Texts;

/// Reads bytes as a profile. It is refused with the position and reason of each error, or it is accepted: then planning
/// does not panic, and writing and reading it again gives the same profile.
pub fn read_profile(bytes: &[u8]) {
    let texts = Texts::new("en");
    let accepted = match validate::read(bytes) {
        Ok(accepted) => accepted,
        Err(issues) => {
            assert!(!issues.is_empty(), "a refusal must have a reason");
            let lines = bytes.split(|byte| *byte == b'\n').count();
            for issue in issues {
                assert!(issue.position.line <= lines, "line {} of {lines}", issue.position.line);
                assert!(!texts.issue(&issue.kind).is_empty());
            }
            return;
        }
    };
    let written = serde_json::to_vec(&accepted.json).expect("JSON can be written");
    let again = validate::read(&written).expect("an accepted profile is accepted again");
    assert_eq!(again.profile, accepted.profile);
    for protocol in [Protocol::Imap, Protocol::Pop] {
        let answers = Answers {
            org: accepted.profile.id.clone(),
            username: "jdoe".into(),
            name: "Jane Doe".into(),
            program: "thunderbird".into(),
            protocol: Some(protocol),
            read_on: Some(ReadOn::One),
            network: Some(NetworkLocation::OffCampus),
            ..Answers::default()
        };
        match plan(&accepted.profile, &answers) {
            Ok(plan) => assert!(!plan.account.incoming.host.value.is_empty()),
            Err(problems) => assert!(!problems.is_empty(), "a refusal must have a reason"),
        }
    }
}
