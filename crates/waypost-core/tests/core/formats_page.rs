//! `docs/formats.md` lists the formats that the program has.

use std::fmt::Write as _;

use waypost_core::formats::{Evidence, FORMATS};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

/// The line above the table.
const BEGIN: &str =
    "<!-- A test writes this table: WAYPOST_UPDATE=1 cargo test -p waypost-core formats_page -->\n";

/// The formats as a table.
fn table() -> String {
    let texts = Texts::new("en");
    let mut table = String::from(
        "| program | `--format` | file | versions | proven | cannot store |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for format in FORMATS {
        let programs = if format.programs == ProgramId::ALL {
            texts.get("cli-format-every-program")
        } else {
            texts.list_and(&format.programs.iter().map(|id| texts.program(*id)).collect::<Vec<_>>())
        };
        let versions = format.evidence.versions();
        let evidence = match format.evidence {
            Evidence::TestedWith(_, did) => format!("**by running**: {did}"),
            Evidence::CheckedAgainst(_, rules) => format!("not run; checked against {rules}"),
            Evidence::ForPeople(words) => words.to_owned(),
        };
        let dropped: Vec<String> =
            format.cannot_store().into_iter().map(|setting| texts.setting(setting)).collect();
        let file = if format.install_path.is_empty() { format.file_name } else { format.install_path };
        writeln!(
            table,
            "| {programs} | `{}` | `{file}` | {versions} | {evidence} | {} |",
            format.id,
            texts.list_and(&dropped)
        )
        .unwrap();
    }
    table
}

#[test]
fn formats_page_has_the_current_table() {
    let path = crate::samples::repository().join("docs/formats.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("the mark before the table");
    let (_, after) = rest.split_once("\n\n").expect("a blank line after the table");
    let expected = format!("{before}{BEGIN}{}\n{after}", table());
    if std::env::var_os("WAYPOST_UPDATE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    } else {
        assert!(text == expected, "docs/formats.md is out of date; update it with WAYPOST_UPDATE=1");
    }
}
