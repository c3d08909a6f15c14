//! Finds and reads the settings of installed programs.

use waypost_core::formats::format;
use waypost_core::plan::account::Setting;
use waypost_core::plan::program::ProgramId;
use waypost_engine::host::Host;

use crate::requests::USUAL;

#[test]
fn evolution_files_are_read_from_the_folder_or_any_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    let sources = folder.path().join(".config/evolution/sources");
    std::fs::create_dir_all(&sources).unwrap();
    std::fs::write(sources.join("birthdays.source"), "[Data Source]\nDisplayName=Birthdays\n").unwrap();
    let case = USUAL.by_pop().case("evolution", "Jane Doe", "7");
    let parts = format("evolution").unwrap().parts.unwrap()(&case.request()).unwrap();
    for (name, bytes) in &parts {
        std::fs::write(sources.join(name), bytes).unwrap();
    }
    for path in [sources.clone(), sources.join(&parts[0].0), sources.join(".").join(&parts[2].0)] {
        let found = waypost_engine::open(&host, &path).unwrap().found;
        assert_eq!((found.program, found.accounts.len()), (ProgramId::Evolution, 1), "{}", path.display());
        assert_eq!(found.accounts[0].text(Setting::Name), Some("Jane Doe"));
        assert_eq!(found.accounts[0].text(Setting::OutgoingHost), Some("mail.example.org"));
    }
    // They are also found when no path is given.
    let installed = waypost_engine::installed_settings(&host);
    assert_eq!(installed.len(), 1, "{installed:?}");
    assert_eq!((installed[0].program, &installed[0].path), (ProgramId::Evolution, &sources));
}
