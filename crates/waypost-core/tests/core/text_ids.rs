//! Every text id in the code exists, and every call passes exactly the variables that its text uses.
//!
//! The test reads the source of all crates. It understands calls of `get`, `with` and `has` on texts whose
//! arguments are literals, which is how nearly all calls are written. Calls whose values are built at run time
//! are covered by `Texts::with` itself: in debug builds it panics if a variable has no value.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use waypost_core::plan::rules::AdviceId;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::CauseId;
use waypost_core::text::LANGUAGES;

use crate::texts::{sources, variables};

/// Literals that begin like the id of a text and mean something else: options of the command line, keys in
/// settings files, and names of formats.
const OTHER_WORDS: &[&str] = &[
    "account-only",
    "check-every",
    "check-mail",
    "sheet-html",
    "sheet-text",
    "sign-cert",
    "sign-key",
    "source-cred-cmd",
    "start-tls",
];

/// Source code with its comments replaced by spaces.
fn without_comments(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else {
            literal_length(rest).unwrap_or(c.len_utf8())
        };
        let (piece, after) = rest.split_at(length);
        if piece.starts_with("//") {
            code.push(' ')
        } else {
            code.push_str(piece)
        }
        rest = after;
    }
    code
}

/// The length in bytes of the string or character literal that the code starts with.
fn literal_length(code: &str) -> Option<usize> {
    if let Some(raw) = code.strip_prefix('r')
        && raw.trim_start_matches('#').starts_with('"')
    {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let start = 1 + hashes + 1;
        return Some(start + code[start..].find(&end)? + end.len());
    }
    let quote = code.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (index, c) in code.char_indices().skip(1) {
        if quote == '\'' && index > 1 && c != '\'' && !code[1..].starts_with('\\') {
            // A lifetime.
            return None;
        }
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(index + 1),
            _ => {}
        }
    }
    None
}

/// Splits the code after an opening bracket at its top-level commas, up to the closing bracket.
fn arguments(code: &str) -> Vec<&str> {
    let (mut depth, mut start, mut index) = (0_usize, 0, 0);
    let mut found = Vec::new();
    while index < code.len() {
        let rest = &code[index..];
        let c = rest.chars().next().expect("a character");
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                found.push(code[start..index].trim());
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(code[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
        index += literal_length(rest).unwrap_or(c.len_utf8());
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// The string literals of an expression that can be its value: alone, in a branch or in an arm of a match.
fn literals(expression: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < expression.len() {
        let rest = &expression[index..];
        let length = literal_length(rest);
        if let Some(length) = length.filter(|_| rest.starts_with('"')) {
            let before = expression[..index].trim_end();
            let after = rest[length..].trim_start();
            let is_value = before.is_empty() || before.ends_with("=>") || before.ends_with('{');
            if is_value && !after.starts_with("=>") && !after.starts_with('|') {
                found.push(&rest[1..length - 1]);
            }
        }
        index += length.unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
    }
    found
}

/// The names in an array of `("name", value)`. `None` if an element has another form.
fn names(array: &str) -> Option<BTreeSet<String>> {
    let elements = arguments(array.trim().trim_start_matches('&').trim_start().strip_prefix('[')?);
    let name = |element: &str| {
        let tuple = element.strip_prefix("(")?.trim_start();
        let length = literal_length(tuple).filter(|_| tuple.starts_with('"'))?;
        Some(tuple[1..length - 1].to_owned())
    };
    elements.into_iter().map(name).collect()
}

/// The names in a call's second argument: an array, or a variable that was set to one before.
fn passed_names(argument: &str, code_before: &str) -> Option<BTreeSet<String>> {
    if let Some(names) = names(argument) {
        return Some(names);
    }
    let variable = argument.trim_start_matches('&');
    let is_name = variable.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let declaration = is_name.then(|| code_before.rfind(&format!("let {variable}"))).flatten()?;
    let value = code_before[declaration..].split_once('=')?.1;
    names(value)
}

/// The receiver of a method call, if it is one of the names that texts have.
fn is_on_texts(code_before: &str, path: &str) -> bool {
    let before = code_before.trim_end();
    let receiver = before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
    matches!(receiver, "texts" | "cx")
        || (receiver == "self" && path.replace('\\', "/").contains("waypost-core/src/text/"))
}

/// All calls of a method of texts: the arguments, and the code before the call.
fn calls<'a>(code: &'a str, path: &str, method: &str) -> Vec<(Vec<&'a str>, &'a str)> {
    let pattern = format!(".{method}(");
    code.match_indices(&pattern)
        .filter(|(index, _)| is_on_texts(&code[..*index], path))
        .map(|(index, _)| (arguments(&code[index + pattern.len()..]), &code[..index]))
        .collect()
}

/// The source of every file, without comments and tests, by path.
fn code() -> BTreeMap<String, String> {
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        (path.display().to_string(), without_comments(code))
    };
    sources().iter().map(read).collect()
}

#[test]
fn every_called_text_exists_with_the_same_variables() {
    let english = variables(LANGUAGES[0].source);
    let (mut faults, mut checked) = (Vec::new(), 0);
    for (path, code) in code() {
        for method in ["get", "with", "has"] {
            for (arguments, before) in calls(&code, &path, method) {
                let Some(id) = arguments.first() else { continue };
                let ids = literals(id);
                for id in ids.iter().filter(|id| !english.contains_key(**id)) {
                    faults.push(format!("{path}: text {id} does not exist"));
                }
                let used: Vec<&BTreeSet<String>> = ids.iter().filter_map(|id| english.get(*id)).collect();
                let passed = match arguments.get(1) {
                    Some(values) => passed_names(values, before),
                    None => (method == "get").then(BTreeSet::new),
                };
                let Some(passed) = passed.filter(|_| !used.is_empty()) else { continue };
                checked += 1;
                let all: BTreeSet<String> = used.into_iter().flatten().cloned().collect();
                if passed != all {
                    faults.push(format!("{path}: text {ids:?} uses {all:?}, but gets {passed:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(checked > 700, "only {checked} calls were recognised");
}

#[test]
fn every_literal_that_looks_like_a_text_id_exists() {
    let english = variables(LANGUAGES[0].source);
    let messages: BTreeSet<&str> = english.keys().filter_map(|id| id.split('.').next()).collect();
    let families: BTreeSet<&str> = messages.iter().filter_map(|id| id.split('-').next()).collect();
    let ids_of_data: BTreeSet<&str> = AdviceId::ALL
        .iter()
        .map(|id| id.id())
        .chain(CauseId::ALL.iter().map(|id| id.id()))
        .chain(Step::ALL.iter().map(|step| step.id()))
        .chain(OTHER_WORDS.iter().copied())
        .collect();
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let mut faults = Vec::new();
    for (path, code) in code() {
        let mut index = 0;
        while index < code.len() {
            let rest = &code[index..];
            let length = literal_length(rest);
            if let Some(length) = length.filter(|_| rest.starts_with('"')) {
                let literal = &rest[1..length - 1];
                let message = literal.split('.').next().unwrap_or_default();
                let (fixed, is_composed) = match literal.split_once('{') {
                    Some((fixed, _)) => (fixed, true),
                    None => (message, false),
                };
                let words: Vec<&str> = fixed.split('-').collect();
                let is_in_family = words.len() > 1 && families.contains(words[0]);
                if is_composed {
                    let looks_composed = is_in_family && fixed.ends_with('-') && is_word(words[0]);
                    if looks_composed && !messages.iter().any(|id| id.starts_with(fixed)) {
                        faults.push(format!("{path}: no text starts with {fixed}"));
                    }
                } else if is_in_family
                    && words.iter().all(|word| is_word(word))
                    && !messages.contains(message)
                    && !ids_of_data.contains(message)
                {
                    faults.push(format!("{path}: text {literal} does not exist"));
                }
            }
            index += length.unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn source_reader_understands_literals_and_calls() {
    let source = "let x = '\"'; // texts.get(\"no\")\n cx.texts.with(match a { \"b\" => \"c\", _ => \"d\" }, &[(\"e\", f(1, 2))])";
    let code = without_comments(source);
    assert!(!code.contains("no"));
    let calls = calls(&code, "", "with");
    assert_eq!(literals(calls[0].0[0]), ["c", "d"]);
    assert_eq!(passed_names(calls[0].0[1], ""), Some(BTreeSet::from(["e".to_owned()])));
    assert_eq!(passed_names("&values", "let values = [(\"g\", 1)];"), Some(BTreeSet::from(["g".to_owned()])));
    assert_eq!(passed_names("&[path(file)]", ""), None);
}
