//! The letters of a support code: Crockford's base 32, in groups, with four check letters.
//!
//! The check letters form a Reed-Solomon code over GF(32) with distance 5. It detects up to four wrong
//! letters, and locates one or two, which includes two swapped letters.

use std::array::from_fn;
use std::sync::LazyLock;

use thiserror::Error;

use crate::text::{TextArg, Texts, printable};

/// The letters by value, without I, L, O and U (<https://www.crockford.com/base32.html>).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Number of letters in a code.
pub const CODE_LETTERS: usize = 20;

/// Number of letters in a group.
pub const GROUP_LETTERS: usize = 5;

/// Number of check letters, at the end of the code.
const CHECK_LETTERS: usize = 4;

/// Number of letters that carry the content, 5 bits each.
pub const DATA_LETTERS: usize = CODE_LETTERS - CHECK_LETTERS;

/// Number of typed characters that are read. A code with spaces between all letters is far shorter.
const MAX_TYPED_CHARS: usize = 200;

/// Why a code cannot be read. Groups are numbered from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Nothing was typed.
    #[error("the code is empty")]
    Empty,
    /// A character that no code contains, and its group.
    #[error("group {1} contains the invalid character {0:?}")]
    Letter(char, usize),
    /// Too few or too many letters: their number, and the group with the wrong length if it is known.
    #[error("the code has {0} letters")]
    Length(usize, Option<usize>),
    /// Wrong or swapped letters: the groups they are in. Empty if there are more than two.
    #[error("wrong letters in the groups {0:?}")]
    Wrong(Vec<usize>),
    /// The code was made by a newer version of Waypost.
    #[error("the code was made by a newer version")]
    Newer,
}

impl CodeError {
    /// What is wrong and what to do, in one or two sentences.
    pub fn sentence(&self, texts: &Texts) -> String {
        let number = |number: usize| TextArg::from(number);
        match self {
            Self::Empty => texts.get("code-empty"),
            Self::Letter(letter, group) => {
                texts.with("code-letter", &[("letter", printable(*letter).into()), ("group", number(*group))])
            }
            Self::Length(count, None) => {
                texts.with("code-length", &[("count", number(*count)), ("length", number(CODE_LETTERS))])
            }
            Self::Length(_, Some(group)) => texts
                .with("code-group-length", &[("group", number(*group)), ("length", number(GROUP_LETTERS))]),
            Self::Wrong(groups) if groups.is_empty() => texts.get("code-wrong"),
            Self::Wrong(groups) => {
                let names: Vec<String> = groups.iter().map(ToString::to_string).collect();
                let values = [("count", number(groups.len())), ("groups", texts.list_and(&names).into())];
                texts.with("code-wrong-group", &values)
            }
            Self::Newer => texts.get("code-newer"),
        }
    }
}

/// Encodes the lowest 80 bits of a number: `12345-6789A-BCDEF-GHJKM`.
pub fn write(number: u128) -> String {
    let mut symbols: Vec<u8> =
        (0..DATA_LETTERS).rev().map(|index| ((number >> (5 * index)) & 31) as u8).collect();
    symbols.extend(check_symbols(&symbols));
    let mut code = String::with_capacity(CODE_LETTERS + CODE_LETTERS / GROUP_LETTERS);
    for (index, &symbol) in symbols.iter().enumerate() {
        if index > 0 && index % GROUP_LETTERS == 0 {
            code.push('-');
        }
        code.push(letter(symbol));
    }
    code
}

/// Decodes a code as people type it: in upper or lower case, with spaces and dashes, with O for 0 and I or
/// L for 1, with full-width letters and the digits of other alphabets.
///
/// # Errors
/// What is wrong with the code, and in which group.
pub fn read(typed: &str) -> Result<u128, CodeError> {
    let symbols = symbols(typed)?;
    let syndrome = syndrome(&symbols);
    if syndrome != [0; CHECK_LETTERS] {
        return Err(CodeError::Wrong(locate_errors(syndrome)));
    }
    Ok(symbols.iter().take(DATA_LETTERS).fold(0, |number, &symbol| (number << 5) | u128::from(symbol)))
}

/// The groups of a code that [`write()`] returned.
pub fn groups(code: &str) -> Vec<&str> {
    code.split('-').collect()
}

/// The word that spells a letter or digit when it is read out.
pub fn spelling_word(letter: char, texts: &Texts) -> String {
    texts.get(&format!("code-spell-{}", letter.to_ascii_lowercase()))
}

fn letter(symbol: u8) -> char {
    ALPHABET.get(usize::from(symbol)).map_or('?', |&letter| char::from(letter))
}

/// The symbols of a typed code, each a value from 0 to 31.
fn symbols(typed: &str) -> Result<Vec<u8>, CodeError> {
    let typed: String = typed.chars().take(MAX_TYPED_CHARS).map(to_ascii).collect();
    let pieces: Vec<&str> = typed.split(is_separator).filter(|piece| !piece.is_empty()).collect();
    let has_all_groups = pieces.len() == CODE_LETTERS / GROUP_LETTERS;
    let mut symbols = Vec::new();
    for (piece, letters) in pieces.iter().enumerate() {
        for letter in letters.chars() {
            // With all groups typed, a missing letter in one does not change the number of the next.
            let group = if has_all_groups { piece } else { symbols.len() / GROUP_LETTERS };
            symbols.push(symbol(letter).ok_or(CodeError::Letter(letter, group + 1))?);
        }
    }
    if symbols.is_empty() {
        return Err(CodeError::Empty);
    }
    let wrong_length = pieces.iter().position(|piece| piece.chars().count() != GROUP_LETTERS);
    if symbols.len() != CODE_LETTERS {
        return Err(CodeError::Length(
            symbols.len(),
            wrong_length.filter(|_| has_all_groups).map(|group| group + 1),
        ));
    }
    Ok(symbols)
}

fn symbol(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let value = ALPHABET.iter().position(|&known| char::from(known) == letter)?;
    u8::try_from(value).ok()
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The code points of the digit zero in other alphabets that keyboards type.
const DIGIT_ZEROS: [u32; 17] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0,
];

/// Maps full-width characters and the digits of other alphabets to ASCII.
fn to_ascii(c: char) -> char {
    let number = u32::from(c);
    if (0xFF01..=0xFF5E).contains(&number) {
        return char::from_u32(number - 0xFEE0).unwrap_or(c);
    }
    let digit = DIGIT_ZEROS.iter().find_map(|&zero| number.checked_sub(zero).filter(|&digit| digit < 10));
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

/// A product in GF(32).
fn times(a: u8, b: u8) -> u8 {
    PRODUCTS.get(usize::from(a)).and_then(|row| row.get(usize::from(b))).copied().unwrap_or_default()
}

/// A quotient in GF(32). The divisor is not zero.
fn quotient(a: u8, b: u8) -> u8 {
    // b^30 is 1/b, because b^31 is 1.
    let [b2, b4] = [times(b, b), times(times(b, b), times(b, b))];
    let [b8, b16] = [times(b4, b4), times(times(b4, b4), times(b4, b4))];
    times(a, times(times(b16, b8), times(b4, b2)))
}

/// All products in GF(32). Finding two wrong letters needs thousands of them.
static PRODUCTS: LazyLock<[[u8; 32]; 32]> =
    LazyLock::new(|| from_fn(|a| from_fn(|b| u8::try_from(product(a, b)).unwrap_or_default())));

/// A product, with the reduction polynomial x^5 + x^2 + 1.
const fn product(mut a: usize, mut b: usize) -> usize {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

/// 2 to a power in GF(32).
fn power(exponent: usize) -> u8 {
    (0..exponent % 31).fold(1, |power, _| times(power, 2))
}

/// The check symbols: the remainder of the data divided by the generator (x+1)(x+2)(x+4)(x+8).
fn check_symbols(data: &[u8]) -> [u8; CHECK_LETTERS] {
    let [second, third, fourth, fifth] = generator();
    data.iter().fold([0; CHECK_LETTERS], |[first, b, c, d], symbol| {
        let by = symbol ^ first;
        [b ^ times(by, second), c ^ times(by, third), d ^ times(by, fourth), times(by, fifth)]
    })
}

/// The coefficients of the generator without the leading 1, highest power first.
fn generator() -> [u8; CHECK_LETTERS] {
    (0..CHECK_LETTERS).map(power).fold([0; CHECK_LETTERS], |[a, b, c, d], root| {
        [a ^ root, b ^ times(a, root), c ^ times(b, root), d ^ times(c, root)]
    })
}

/// For each position, what a symbol of value 1 adds to the syndrome.
static SYNDROMES: LazyLock<[[u8; CHECK_LETTERS]; CODE_LETTERS]> =
    LazyLock::new(|| from_fn(|index| from_fn(|root| power(root * (CODE_LETTERS - 1 - index)))));

/// The syndrome of a code: all zero if every letter is correct. Otherwise it depends only on the errors,
/// and its first element is their sum.
fn syndrome(symbols: &[u8]) -> [u8; CHECK_LETTERS] {
    let pairs = symbols.iter().zip(SYNDROMES.iter());
    pairs.fold([0; CHECK_LETTERS], |sum, (&symbol, effect)| add(sum, scaled(effect, symbol)))
}

fn add(a: [u8; CHECK_LETTERS], b: [u8; CHECK_LETTERS]) -> [u8; CHECK_LETTERS] {
    let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (a, b);
    [a0 ^ b0, a1 ^ b1, a2 ^ b2, a3 ^ b3]
}

fn scaled(effect: &[u8; CHECK_LETTERS], difference: u8) -> [u8; CHECK_LETTERS] {
    effect.map(|part| times(part, difference))
}

/// The groups of the one or two wrong letters that explain a syndrome. Empty if more are wrong.
fn locate_errors(syndrome: [u8; CHECK_LETTERS]) -> Vec<usize> {
    let [sum, moment, ..] = syndrome;
    let group = |index: usize| index / GROUP_LETTERS + 1;
    let explains = |effect| scaled(effect, sum) == syndrome;
    if let Some(index) = SYNDROMES.iter().position(explains) {
        return vec![group(index)];
    }
    for (first, one) in SYNDROMES.iter().enumerate() {
        for (second, other) in SYNDROMES.iter().enumerate().skip(first + 1) {
            // The first two elements give the first error: `sum` is both errors, `moment` both times their place.
            let ([_, x, ..], [_, y, ..]) = (one, other);
            let by = quotient(moment ^ times(sum, *y), x ^ y);
            if add(scaled(one, by), scaled(other, by ^ sum)) == syndrome {
                let mut groups = vec![group(first), group(second)];
                groups.dedup();
                return groups;
            }
        }
    }
    Vec::new()
}
