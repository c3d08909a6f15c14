//! Lists of people: encodings, separators and quotes, and the errors of wrong lists and rows.

use waypost_core::handoff::people_list::{Encoding, ListError, ListRow, ListScan, PeopleReader, RowError};
use waypost_core::handoff::{folder_name, manifest};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::json_document::JsonError;

fn people(list: &[u8]) -> Result<PeopleReader<&[u8]>, ListError> {
    let mut scan = ListScan::default();
    // In pieces, as a file is read.
    list.chunks(7).for_each(|piece| scan.add(piece));
    PeopleReader::new(list, &scan)
}

fn rows(list: &[u8]) -> Vec<ListRow> {
    let mut people = people(list).expect("a valid list");
    let common = Answers { program: "thunderbird".into(), ..Answers::default() };
    std::iter::from_fn(|| people.next_row(&common).expect("a readable row")).collect()
}

fn header(list: &str) -> Vec<JsonError> {
    match people(list.as_bytes()) {
        Err(ListError::Header(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

#[test]
fn reads_encodings_separators_and_quotes() {
    let utf8 = "username,name\njdoe,Jörg Müller\n";
    let bom = format!("\u{FEFF}{utf8}");
    let semicolons = "\u{FEFF}\"username\";\"name\"\r\njdoe;\"Jörg Müller\"\r\n";
    let tabs = "name\tusername\nJörg Müller\tjdoe";
    for list in [utf8, &bom, semicolons, tabs] {
        let rows = rows(list.as_bytes());
        assert_eq!(rows.len(), 1, "{list}");
        let answers = rows[0].answers.as_ref().expect("valid answers");
        assert_eq!((answers.username.as_str(), answers.name.as_str()), ("jdoe", "Jörg Müller"), "{list}");
        assert_eq!(people(list.as_bytes()).expect("a valid list").encoding(), Encoding::Utf8);
    }
    let windows_1252 = b"username;name\njdoe;J\xF6rg \x84M\xFCller\x93\n";
    assert_eq!(people(windows_1252).expect("a valid list").encoding(), Encoding::Windows1252);
    assert_eq!(rows(windows_1252)[0].answers.as_ref().expect("valid answers").name, "Jörg „Müller“");
    for list in [&b"\xFF\xFEu\0s\0"[..], b"username,name\na,\0\n"] {
        assert!(matches!(people(list), Err(ListError::NotText)), "{list:?}");
    }
}

#[test]
fn reads_quoted_line_breaks_and_skips_blank_lines() {
    let rows = rows(b"username,name\r\na,\"\none two\n\"\r\n\r\n  \r\n\"b\",\"say \"\"hi\"\"; bye\"\nc,last");
    let seen: Vec<(u64, u64, &str, &str)> = rows
        .iter()
        .map(|row| {
            (
                row.row,
                row.line,
                row.username.as_str(),
                row.answers.as_ref().expect("valid answers").name.as_str(),
            )
        })
        .collect();
    assert_eq!(seen, [(1, 2, "a", "one two"), (2, 7, "b", "say \"hi\"; bye"), (3, 8, "c", "last")]);
}

#[test]
fn reads_columns_in_any_order_and_every_answer() {
    let list = "Check every,PROGRAM,name,protocol,read-on,network,leave_on_server,keep_after_trash,username,\
                isp_smtp,accept_plaintext,group,address,org\n\
                manual,eudora@5.1,Jane,POP,one,off-campus,7,yes,jdoe,smtp.x.example,no,staff,a@b,other\n\
                ,,Al,,,,,,asmith,,,,,\n";
    let rows = rows(list.as_bytes());
    let jane = rows[0].answers.as_ref().expect("valid answers");
    assert_eq!(
        *jane,
        Answers {
            org: "other".into(),
            group: "staff".into(),
            username: "jdoe".into(),
            name: "Jane".into(),
            address: "a@b".into(),
            program: "eudora@5.1".into(),
            read_on: Some(ReadOn::One),
            protocol: Some(Protocol::Pop),
            network: Some(NetworkLocation::OffCampus),
            isp_smtp: "smtp.x.example".into(),
            through_provider: None,
            leave_on_server: "7".into(),
            keep_after_trash: true,
            check_every: "manual".into(),
            accept_plaintext: false,
        }
    );
    // An empty cell leaves the common answer.
    assert_eq!(rows[1].answers.as_ref().expect("valid answers").program, "thunderbird");
}

#[test]
fn reports_unknown_missing_and_duplicate_columns() {
    assert_eq!(
        header("user_name,name\n"),
        [
            JsonError::UnknownMember("user_name".into(), Some("username".into())),
            JsonError::MissingMember("username".into()),
        ]
    );
    assert_eq!(
        header("username,name,password,name\n"),
        [JsonError::UnknownMember("password".into(), None), JsonError::Duplicate("name".into()),]
    );
    assert_eq!(
        header(""),
        [JsonError::MissingMember("username".into()), JsonError::MissingMember("name".into())]
    );
    assert_eq!(header("username\njdoe\n"), [JsonError::MissingMember("name".into())]);
    // With an unknown separator, the header is one unknown column.
    assert!(matches!(header("username|name\n")[0], JsonError::UnknownMember(..)));
}

#[test]
fn names_wrong_cells_and_continues_with_the_next_row() {
    let rows = rows(b"username,name,protocol\na,A,exchange\nb,B\nc,C,imap,more\nd,D,imap\n");
    let error = rows[0].answers.as_ref().expect_err("a wrong row");
    assert!(matches!(error, RowError::NotAChoice { column: "protocol", .. }), "{error:?}");
    assert_eq!(rows[1].answers, Err(RowError::Cells(2, 3)));
    assert_eq!(rows[2].answers, Err(RowError::Cells(4, 3)));
    assert!(rows[3].answers.is_ok());
}

/// The line of every row, and the line of its open quote.
fn lines_and_quotes(list: &[u8]) -> Vec<(u64, Option<u64>)> {
    let quote = |row: &ListRow| match row.answers {
        Err(RowError::OpenQuote(line)) => Some(line),
        _ => None,
    };
    rows(list).iter().map(|row| (row.line, quote(row))).collect()
}

#[test]
fn open_quote_costs_its_own_row_only_and_is_named_where_it_begins() {
    let people: Vec<String> = (2..302).map(|line| format!("u{line},Name {line}\n")).collect();
    // Never closed, closed by a quote far below, and closed in the last line; in the first, a middle and the
    // last row.
    for open in [0, 10, 299] {
        for closing in [None, Some("x,\"Smith, J\"\n"), Some("x,y\"\n")] {
            for header in ["username,name\n", "username,name\r\n"] {
                let mut list: Vec<String> = [vec![header.to_owned()], people.clone()].concat();
                list[open + 1] = format!("u,\"open {open}\n");
                list.extend(closing.map(str::to_owned));
                let found = lines_and_quotes(list.concat().as_bytes());
                assert_eq!(found.len(), 300 + usize::from(closing.is_some()), "{open} {closing:?}");
                let line = open as u64 + 2;
                for (row, (at, quote)) in found.iter().enumerate() {
                    assert_eq!(*at, row as u64 + 2);
                    assert_eq!(*quote, (*at == line).then_some(line), "{open} {closing:?} {at}");
                }
            }
        }
    }
    // A quote in every row, and one that is open at the end without a line break.
    let list = format!("username,name\n{}a,\"b", "a,\"b\n".repeat(50_000));
    let found = lines_and_quotes(list.as_bytes());
    assert_eq!((found.len(), found.iter().all(|(line, quote)| *quote == Some(*line))), (50_001, true));
}

#[test]
fn quote_of_a_later_cell_is_named_where_it_begins() {
    let list = b"username,name,group\na,\"\nA\n\",\"open\nb,B,staff\n";
    assert_eq!(lines_and_quotes(list)[0], (2, Some(4)));
    assert!(rows(list).iter().any(|row| row.username == "b" && row.answers.is_ok()));
}

#[test]
fn row_that_is_too_long_costs_itself_only() {
    let list = format!("username,name\na,{}\nb,B\nc,\"C\n{}d,D", "x".repeat(200_000), "\n".repeat(70_000));
    let rows = rows(list.as_bytes());
    let names: Vec<(u64, &str)> = rows.iter().map(|row| (row.line, row.username.as_str())).collect();
    assert_eq!(names, [(2, "a"), (3, "b"), (4, "c"), (70_005, "d")]);
    assert_eq!(rows[0].answers, Err(RowError::TooLong));
    assert_eq!(rows[2].answers, Err(RowError::OpenQuote(4)));
    assert!(rows[1].answers.is_ok() && rows[3].answers.is_ok());
    for (header, error) in [
        ("username,\"name\na,b\n".to_owned(), RowError::OpenQuote(1)),
        (format!("username,name{}\n", " ".repeat(200_000)), RowError::TooLong),
    ] {
        match people(header.as_bytes()) {
            Err(ListError::HeaderRow(found)) => assert_eq!(found, error),
            other => panic!("{other:?}"),
        }
    }
}

/// The rows are those of the `csv` crate wherever no value contains a line break.
#[test]
fn rows_are_split_as_usual() {
    let pieces = ["a", "\"", "\"\"", ",", " ", "\r", "é", "\"x\"", "\"x,y\""];
    let mut state = 1_u32;
    for _ in 0..20_000 {
        let mut line = String::new();
        for _ in 0..7 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            line.push_str(pieces[(state >> 16) as usize % pieces.len()]);
        }
        let mut usual = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .terminator(csv::Terminator::Any(b'\n'))
            .from_reader(line.as_bytes());
        let Some(Ok(record)) = usual.records().next() else { continue };
        let cells = record.len();
        let found = rows(format!("username,name\n{line}\n").as_bytes());
        let Some(row) = found.first() else {
            assert!(line.trim().is_empty(), "{line:?} vanished");
            continue;
        };
        match &row.answers {
            Ok(_) => assert_eq!(cells, 2, "{line:?}"),
            Err(RowError::Cells(found, _)) => assert_eq!(*found, cells, "{line:?}"),
            Err(_) => continue,
        }
        let first = record.get(0).unwrap_or_default().trim();
        assert_eq!(row.username, first, "{line:?}");
    }
}

#[test]
fn every_line_that_is_not_blank_is_a_row() {
    let pieces = ["", " ", "a", "A B", "\"\"", "\" \"", "\u{a0}", "x", "\t", "\r"];
    for separator in [",", ";", "\t"] {
        let mut state = 7_u32;
        let mut random = |most: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) as usize % most
        };
        let lines: Vec<String> = (0..5_000)
            .map(|_| {
                let cells: Vec<&str> = (0..=random(4)).map(|_| pieces[random(pieces.len())]).collect();
                cells.join(separator)
            })
            .collect();
        let list = format!("username{separator}name\n{}\n", lines.join("\n"));
        let found = rows(list.as_bytes());
        let is_blank = |line: &str| line.chars().all(|c| " \r\t".contains(c)) && !line.contains(separator);
        let expected: Vec<(u64, &String)> = (2..).zip(&lines).filter(|(_, line)| !is_blank(line)).collect();
        assert_eq!(found.len(), expected.len(), "{separator:?}");
        for (row, (line, text)) in found.iter().zip(expected) {
            assert_eq!(row.line, line, "{text:?}");
            let has_text = text.replace(separator, "").contains(|c: char| !" \r\t\"".contains(c));
            assert_eq!(row.answers == Err(RowError::Empty), !has_text, "{text:?}: {row:?}");
        }
    }
}

#[test]
fn file_names_are_safe_on_every_system() {
    let mut seen = std::collections::BTreeSet::new();
    for (row, username) in [
        "jdoe",
        "JDOE",
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\Windows",
        "\\\\server\\share",
        "CON",
        "NUL.txt",
        "LPT1",
        "name.",
        "name ",
        ".hidden",
        "-rf",
        "Jörg",
        "Jo\u{308}rg",
        "🦀",
        "",
        " ",
        "a\nb",
        "a\0b",
        "con.",
        "\u{202E}gpj.exe",
        "jdoe@caltech.edu",
    ]
    .iter()
    .map(|name| (*name).to_owned())
    .chain(["x".repeat(300), "ä".repeat(300)])
    .enumerate()
    {
        let name = folder_name::folder_name(row as u64 + 1, &username);
        let safe = |c: char| c.is_ascii_alphanumeric() || "._-+".contains(c);
        assert!(name.chars().all(safe) && name.len() <= 60, "{username:?}: {name}");
        assert!(name.starts_with(|c: char| c.is_ascii_digit()) && !name.ends_with(['.', '-']), "{name}");
        assert!(seen.insert(name.to_lowercase()), "{name}");
    }
    assert_eq!(folder_name::folder_name(12, "jdoe"), "000012-jdoe");
    assert_eq!(folder_name::folder_name(1_234_567, "jdoe@caltech.edu"), "1234567-jdoe");
}

/// The cells a spreadsheet could split a line into, with each separator, with and without quotes.
fn cells(text: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for separator in [b',', b';', b'\t'] {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        for record in reader.records() {
            cells.extend(record.expect("valid UTF-8").iter().map(str::to_owned));
        }
        cells.extend(text.split(char::from(separator)).map(str::to_owned));
    }
    cells
}

#[test]
fn manifest_cells_cannot_become_formulas() {
    for hostile in
        ["=1+1", "a,=1+1", "a;@SUM(1)", "a,\"=1+1\"", "\t+1", "-1", "a, =1", "\"=1", "\\,=1", "＝1"]
    {
        let entry = manifest::ManifestRow {
            row: 1,
            line: 2,
            username: hostile.into(),
            same_as_line: None,
            outcome: manifest::RowResult::Refused(hostile.into()),
        };
        let line = entry.line();
        let back: serde_json::Value = serde_json::from_str(&line).expect("valid JSON");
        assert_eq!((&back["username"], &back["reason"]), (&hostile.into(), &hostile.into()));
        for cell in cells(&line) {
            let cell = cell.trim_start_matches([' ', '\u{A0}', '"']);
            assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{line}: {cell}");
        }
    }
}
