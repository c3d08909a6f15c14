//! Parses the statements of a Mozilla preferences file as Thunderbird does (tried): the last line of a
//! name counts, a broken statement is skipped up to its `;`, and a string may have either kind of quotes.
//!
//! Only mail preferences are kept.

use std::collections::HashMap;
use std::ops::Range;

use super::pref_value::PrefValue;
use super::tokenizer::{ParsedValue, Token, Tokenizer};
use crate::formats::found::ReadWarningKind;
use crate::formats::warning_list::WarningList;

/// A preference that is in effect.
#[derive(Debug)]
pub(crate) struct Pref {
    /// Its value.
    pub value: PrefValue,
    /// Its line, counted from 1.
    pub line: usize,
    /// The bytes of the value. `None` for a line that was added.
    pub range: Option<Range<usize>>,
    /// True for `user_pref`, which overrides `pref`.
    pub is_user: bool,
}

/// The result of parsing a file.
#[derive(Debug, Default)]
pub(crate) struct ParsedPrefs {
    /// The mail preferences by name.
    pub prefs: HashMap<String, Pref>,
    /// The number of valid statements of any kind.
    pub statement_count: usize,
    /// True if the file ends inside a statement, a string or a comment.
    pub is_cut_off: bool,
}

/// Parses the statements of a file and adds what was skipped to the warnings. `name` is the file's name.
pub(crate) fn parse(name: &str, text: &[u8], warnings: &mut WarningList) -> ParsedPrefs {
    let mut parser =
        Parser { file: name, tokens: Tokenizer::new(text), parsed: ParsedPrefs::default(), warnings };
    loop {
        match parser.tokens.read() {
            (Token::End, _) => break,
            (first, _) => parser.statement(first),
        }
    }
    let Parser { tokens, mut parsed, warnings, .. } = parser;
    if tokens.ended_inside {
        parsed.is_cut_off = true;
        warnings.push(ReadWarningKind::CutOff, name, Some(tokens.line), "");
    }
    parsed
}

struct Parser<'a, 'w> {
    /// The name of the file, for warnings.
    file: &'a str,
    tokens: Tokenizer<'a>,
    parsed: ParsedPrefs,
    warnings: &'w mut WarningList,
}

impl Parser<'_, '_> {
    /// Parses `user_pref("mail.name", value);`, or skips to the next `;`.
    fn statement(&mut self, first: Token) {
        let line = self.tokens.start_line;
        let is_user = match first {
            Token::Word("user_pref") => true,
            Token::Word("pref" | "sticky_pref") => false,
            other => return self.skip_statement(other),
        };
        match self.tokens.read().0 {
            Token::Sign(b'(') => {}
            other => return self.skip_statement(other),
        }
        let name = match self.tokens.read().0 {
            Token::Text(name, _) => name,
            other => return self.skip_statement(other),
        };
        let is_mail = name.starts_with("mail.");
        let ParsedValue { value, range, is_damaged } = match self.rest_of_statement() {
            Ok(value) => value,
            Err((kind, token)) => {
                if is_mail {
                    self.warnings.push(kind, self.file, Some(line), name);
                }
                return self.skip_statement(token);
            }
        };
        self.parsed.statement_count += 1;
        if is_mail {
            if is_damaged {
                self.warnings.push(ReadWarningKind::NotAValue, self.file, Some(line), name.as_str());
            }
            self.keep(name, Pref { value, line, range: Some(range), is_user });
        }
    }

    /// Parses `, value);`. The error is what is wrong, and the token at which it is wrong.
    fn rest_of_statement(&mut self) -> Result<ParsedValue, (ReadWarningKind, Token)> {
        match self.tokens.read().0 {
            Token::Sign(b',') => {}
            other => return Err((ReadWarningKind::NotASetting, other)),
        }
        let value = self.tokens.value().map_err(|token| (ReadWarningKind::NotAValue, token))?;
        loop {
            match self.tokens.read().0 {
                Token::Sign(b')') => break,
                Token::Sign(b',') | Token::Word("sticky" | "locked") => {}
                other => return Err((ReadWarningKind::NotAValue, other)),
            }
        }
        match self.tokens.read().0 {
            Token::Sign(b';') => Ok(value),
            other => Err((ReadWarningKind::NotASetting, other)),
        }
    }

    fn keep(&mut self, name: String, pref: Pref) {
        let is_overridden =
            !pref.is_user && self.parsed.prefs.get(&name).is_some_and(|before| before.is_user);
        if !is_overridden {
            self.parsed.prefs.insert(name, pref);
        }
    }

    /// Skips to the next `;`, as Thunderbird does. Adds a warning for each mail preference on the way, which
    /// Thunderbird loses.
    fn skip_statement(&mut self, first: Token) {
        let mut token = first;
        let mut is_after_parenthesis = false;
        loop {
            match token {
                Token::Sign(b';') => return,
                Token::End => {
                    self.tokens.ended_inside = true;
                    return;
                }
                Token::Text(name, _) if is_after_parenthesis && name.starts_with("mail.") => {
                    let line = Some(self.tokens.start_line);
                    self.warnings.push(ReadWarningKind::NotASetting, self.file, line, name);
                    is_after_parenthesis = false;
                }
                other => is_after_parenthesis = other == Token::Sign(b'('),
            }
            token = self.tokens.read().0;
        }
    }
}
