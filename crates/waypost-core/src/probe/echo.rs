//! A server's words without the password: a server can send back what it was sent, in any form.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::hex::hex;

/// The shortest piece of a password that is hidden wherever it is, in characters. A shorter password is hidden only as a
/// whole word: hiding its letters inside other words would show them.
const PIECE: usize = 4;

/// Stands for a hidden character.
const HIDDEN: char = '•';

/// Hides every piece of a password in a text: as it is, in other case, backwards, in hexadecimal digits and in base 64.
pub(super) fn without_password(text: &str, password: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let lower: Vec<char> = letters.iter().map(char::to_ascii_lowercase).collect();
    let mut is_hidden = vec![false; letters.len()];
    for form in forms(password) {
        let form: Vec<char> = form.chars().map(|c| c.to_ascii_lowercase()).collect();
        for piece in form.windows(PIECE.min(form.len()).max(1)) {
            let is_here = |start: &usize| lower.get(*start..).is_some_and(|rest| rest.starts_with(piece));
            let is_word = |start: &usize| is_word(&lower, *start, piece.len());
            for start in
                (0..lower.len()).filter(is_here).filter(|start| form.len() >= PIECE || is_word(start))
            {
                is_hidden.iter_mut().skip(start).take(piece.len()).for_each(|hidden| *hidden = true);
            }
        }
    }
    letters.into_iter().zip(is_hidden).map(|(letter, hidden)| if hidden { HIDDEN } else { letter }).collect()
}

/// True if neither a letter nor a digit stands before or after a part of a text.
fn is_word(text: &[char], start: usize, length: usize) -> bool {
    let neighbours = [start.checked_sub(1), start.checked_add(length)].map(|at| text.get(at?));
    !neighbours.into_iter().flatten().any(|c| c.is_alphanumeric())
}

/// The ways to write a password that are looked for. In base 64 the characters depend on where in the text before them
/// the password begins, so there are three.
fn forms(password: &str) -> Vec<String> {
    let encoded = BASE64_STANDARD.encode(password);
    let mut forms = vec![password.to_owned(), password.chars().rev().collect(), hex(password.as_bytes())];
    forms.push(encoded.trim_end_matches('=').to_owned());
    for before in 0..3 {
        let padded = [&vec![0; before][..], password.as_bytes()].concat();
        let encoded = BASE64_STANDARD.encode(padded);
        // The first characters also hold what is before, and the last what is after.
        let inner = encoded.trim_end_matches('=').get(before + usize::from(before > 0)..).unwrap_or_default();
        let inner = inner.get(..inner.len().saturating_sub(1)).unwrap_or_default();
        // A shorter one is part of many texts, and never a word of its own.
        forms.extend((inner.len() >= PIECE).then(|| inner.to_owned()));
    }
    forms.retain(|form| !form.is_empty());
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_of_a_password_is_left() {
        let password = "Zq7SECRETx9";
        let plain = BASE64_STANDARD.encode(format!("\0jane@example.org\0{password}"));
        let backwards: String = password.chars().rev().collect();
        for echoed in [
            password.to_owned(),
            password.to_lowercase(),
            password.to_uppercase(),
            backwards,
            hex(password.as_bytes()),
            BASE64_STANDARD.encode(password),
            plain,
        ] {
            let hidden = without_password(&format!("NO refused {echoed} here"), password);
            assert!(hidden.starts_with("NO refused ") && hidden.ends_with(" here"), "{hidden}");
            let left: String = hidden.chars().filter(|c| *c != HIDDEN).collect();
            for piece in forms(password).iter().flat_map(|form| {
                let letters: Vec<char> = form.to_lowercase().chars().collect();
                letters.windows(PIECE).map(|piece| piece.iter().collect::<String>()).collect::<Vec<_>>()
            }) {
                assert!(!left.to_lowercase().contains(&piece), "{hidden}: {piece}");
            }
        }
        for (echoed, expected) in [
            ("-ERR a1 is wrong", "-ERR •• is wrong"),
            ("-ERR \"A1\"", "-ERR \"••\""),
            ("a1", "••"),
            ("-ERR 1a, 6131, YTE=", "-ERR ••, ••••, •••="),
            // Hidden letters in other words would show what the password is.
            ("-ERR data1 a12", "-ERR data1 a12"),
        ] {
            assert_eq!(without_password(echoed, "a1"), expected);
        }
        assert_eq!(without_password("-ERR a bad password: a", "a"), "-ERR • bad password: •");
        assert_eq!(without_password("NO invalid credentials", password), "NO invalid credentials");
    }
}
