//! Settings that send the password unencrypted are written nowhere without the person's consent, whatever led to
//! the writing.

use std::fs;
use std::path::Path;

use waypost_core::formats::FORMATS;
use waypost_core::plan::account::Protocol;
use waypost_engine::SaveError;
use waypost_engine::apply::{self, ApplyError, Changes};

use crate::fake::{Case, HEALTHY, all_files, fake_computer, jane, thunderbird};

#[test]
fn nothing_is_written_without_consent() {
    let (root, host) = fake_computer();
    let profile = thunderbird(&host, HEALTHY);
    let mut case = Case::new(&jane("thunderbird", Protocol::Imap));
    let prepared = case.prepare(&host, &profile).unwrap();
    case.plan.needs_plaintext_consent = true;
    let request = case.request();
    let target = root.path().join("target");
    let before = all_files(root.path());
    for format in FORMATS {
        let saved = waypost_engine::save(&host, &request, format, &target);
        assert!(matches!(saved, Err(SaveError::ConsentMissing(_))), "{}: {saved:?}", format.id);
        if let Some(parts) = format.parts {
            let saved = waypost_engine::save_parts(&host, &request, parts, &target);
            assert!(matches!(saved, Err(SaveError::ConsentMissing(_))), "{}: {saved:?}", format.id);
        }
    }
    let refused = |error: ApplyError| assert!(matches!(error, ApplyError::ConsentMissing(_)), "{error:?}");
    refused(case.prepare(&host, &profile).unwrap_err());
    refused(apply::apply(&host, &request, &prepared).unwrap_err());
    assert_eq!(all_files(root.path()), before);
    refused(Changes::begin(&host).unwrap().apply(&request, &prepared).unwrap_err());
    assert_eq!(fs::read_to_string(profile.join("prefs.js")).unwrap(), HEALTHY);
    assert!(!Path::new(&target).exists());
}
