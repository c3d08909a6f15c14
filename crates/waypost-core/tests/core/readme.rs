//! The README says what the program says of itself.

use std::fmt::Write as _;

use waypost_core::formats::{Evidence, FORMATS};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

const BEGIN: &str = "<!-- The table is made from the program by a test. -->\n";

/// The formats as a table.
fn table() -> String {
    let texts = Texts::new("en");
    let mut table = String::from(
        "| program | `--format` | file | versions | proven | does not hold |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for format in FORMATS {
        let programs = if format.programs == ProgramId::ALL {
            texts.get("cli-format-every-program")
        } else {
            texts.list(&format.programs.iter().map(|id| texts.program(*id)).collect::<Vec<_>>())
        };
        let versions = format.evidence.versions();
        let evidence = match format.evidence {
            Evidence::TestedWith(_, did) => format!("**by running**: {did}"),
            Evidence::Rules(_, rules) => format!("not run; held against {rules}"),
            Evidence::People(words) => words.to_owned(),
        };
        let dropped: Vec<String> = format.drops().into_iter().map(|setting| texts.setting(setting)).collect();
        let file = if format.home.is_empty() { format.file_name } else { format.home };
        writeln!(
            table,
            "| {programs} | `{}` | `{file}` | {versions} | {evidence} | {} |",
            format.id,
            texts.list(&dropped)
        )
        .unwrap();
    }
    table
}

#[test]
fn readme_format_table_is_up_to_date() {
    let path = crate::samples::repository().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the mark before the table");
    let (_, after) = rest.split_once("\n\n").expect("a blank line after the table");
    let expected = format!("{before}{BEGIN}{}\n{after}", table());
    if std::env::var_os("WAYPOST_UPDATE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    } else {
        assert!(readme == expected, "README’s table differs: WAYPOST_UPDATE=1 makes it anew");
    }
}
