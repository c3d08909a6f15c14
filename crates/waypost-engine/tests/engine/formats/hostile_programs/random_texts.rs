//! Gives random texts to the programs that are quick to ask. `WAYPOST_RANDOM_SECONDS` says for how long, and
//! `WAYPOST_RANDOM_SEED` repeats a failure.

use std::env;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use waypost_core::plan::account::Protocol;

use super::fetchers::{fetchmail_reads_text, getmail_reads_text, mpop_reads_text, msmtp_reads_text};
use super::readers::{aerc_passes_text, alpine_sends_text, mutt_reads_text, neomutt_reads_text};
use super::{Check, Sandbox, check_written};

/// A program, its format, and how to ask it.
type Program = (&'static str, &'static str, Protocol, Check);

const PROGRAMS: [Program; 8] = [
    ("fetchmail", "fetchmail", Protocol::Pop, fetchmail_reads_text),
    ("msmtp", "msmtp", Protocol::Imap, msmtp_reads_text),
    ("mutt", "mutt", Protocol::Imap, mutt_reads_text),
    ("neomutt", "mutt", Protocol::Imap, neomutt_reads_text),
    ("getmail", "getmail", Protocol::Pop, getmail_reads_text),
    ("mpop", "mpop", Protocol::Pop, mpop_reads_text),
    ("alpine", "alpine", Protocol::Imap, alpine_sends_text),
    ("aerc", "aerc", Protocol::Imap, aerc_passes_text),
];

/// Characters that mean something in some settings file, and others that are rare in tests.
const UNUSUAL: &str = " \"'`\\$%#;:,=|&<>(){}[]^~*?!@+-./0123456789abnrtuvxNUéßñ€中😀\u{301}";

/// The SplitMix64 generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
    }

    /// Pieces of hostile texts among unusual characters. Short enough for a name.
    fn text(&mut self, hostile: &[String]) -> String {
        let unusual: Vec<char> = UNUSUAL.chars().collect();
        let mut text = String::new();
        for _ in 0..=self.below(6) {
            if self.below(2) == 0 {
                let piece: Vec<char> = hostile[self.below(hostile.len())].chars().collect();
                let start = self.below(piece.len());
                let end = start + 1 + self.below(piece.len() - start);
                text.extend(&piece[start..end]);
            } else {
                text.extend((0..=self.below(5)).map(|_| unusual[self.below(unusual.len())]));
            }
        }
        // The plan limits a name to 125 bytes, and has none of blanks only.
        let end = text.floor_char_boundary(100);
        text.truncate(end);
        if text.trim().is_empty() { "x".into() } else { text }
    }
}

/// Shows how to repeat a round trip that fails.
struct Attempt<'a> {
    program: &'a str,
    seed: u64,
    text: &'a str,
}

#[allow(clippy::print_stderr, reason = "a failure says how to repeat the round trip")]
impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("{}: WAYPOST_RANDOM_SEED={} for the text {:?}", self.program, self.seed, self.text);
        }
    }
}

/// Makes round trips until a time. Returns the number of files that the program has read.
fn round_trips(program: &Program, first_seed: u64, end: Instant) -> usize {
    let &(name, format, protocol, check) = program;
    let mut count = 0;
    let mut seed = first_seed;
    while count == 0 || Instant::now() < end {
        let sandbox = Sandbox::new();
        let mut text = Random(seed).text(&sandbox.texts());
        if name == "fetchmail" {
            // What it prints of other characters cannot be told apart.
            text = text.replace(|c: char| !c.is_ascii(), "x");
        }
        let attempt = Attempt { program: name, seed, text: &text };
        count += check_written(&sandbox, name, (format, protocol), &text, check);
        drop(attempt);
        seed = seed.wrapping_add(1);
    }
    count
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok().map(|text| text.parse().unwrap_or_else(|error| panic!("{variable}: {error}")))
}

#[allow(clippy::print_stdout, reason = "the test says how many round trips it made")]
#[test]
#[ignore = "needs aerc, alpine, fetchmail, getmail6, mpop, msmtp, mutt and neomutt"]
fn programs_read_random_texts_as_written() {
    let seconds = number("WAYPOST_RANDOM_SECONDS").unwrap_or(5);
    let seed = number("WAYPOST_RANDOM_SEED")
        .unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs());
    let end = Instant::now() + Duration::from_secs(seconds);
    thread::scope(|scope| {
        for program in &PROGRAMS {
            scope.spawn(move || {
                let count = round_trips(program, seed, end);
                println!("{}: {count} round trips in {seconds} seconds, from seed {seed}", program.0);
            });
        }
    });
}
