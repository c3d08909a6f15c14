//! The letters of a code: Crockford's base 32, in groups, with four letters that check the others.
//!
//! The check is a Reed-Solomon code over GF(32) of distance 5: any four wrong letters are noticed, and
//! one or two of them (so also two that were swapped) are found, whatever else the code says.

use std::array::from_fn;
use std::sync::LazyLock;

use crate::text::{Texts, printable};

/// The letters, by value: no I, L, O and U (<https://www.crockford.com/base32.html>).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Letters of a code.
pub const CODE_LETTERS: usize = 20;

/// Letters of a group.
pub const GROUP_LETTERS: usize = 5;

/// Letters that check the others: the last ones.
const CHECK_LETTERS: usize = 4;

/// Letters that say something.
pub const DATA_LETTERS: usize = CODE_LETTERS - CHECK_LETTERS;

/// The most characters that are looked at: a code with spaces between all letters is far shorter.
const LONGEST: usize = 200;

/// Why a code cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was typed.
    Empty,
    /// A character that no code has; the group it stands in, from 1.
    Letter(char, usize),
    /// Too few or too many letters: how many, and the group that is too short or too long.
    Length(usize, Option<usize>),
    /// Letters are wrong or swapped: the groups they are in; none where there are too many.
    Wrong(Vec<usize>),
    /// It was made by a newer Waypost.
    Newer,
}

impl CodeError {
    /// What is wrong and what to do, in one or two sentences.
    pub fn sentence(&self, texts: &Texts) -> String {
        let number = |number: usize| crate::text::TextArg::from(number);
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

/// A number as a code: `12345-6789A-BCDEF-GHJKM`.
pub fn write(number: u128) -> String {
    let mut symbols: Vec<u8> =
        (0..DATA_LETTERS).rev().map(|place| ((number >> (5 * place)) & 31) as u8).collect();
    symbols.extend(checks(&symbols));
    let mut code = String::with_capacity(CODE_LETTERS + CODE_LETTERS / GROUP_LETTERS);
    for (place, &symbol) in symbols.iter().enumerate() {
        if place > 0 && place % GROUP_LETTERS == 0 {
            code.push('-');
        }
        code.push(letter(symbol));
    }
    code
}

/// The number in a code, as people type it: in any case, with spaces and dashes, with O for 0 and I or
/// L for 1, with digits of another alphabet.
///
/// # Errors
/// What is wrong with it, and in which group.
pub fn read(typed: &str) -> Result<u128, CodeError> {
    let symbols = symbols(typed)?;
    let syndrome = syndrome(&symbols);
    if syndrome != [0; CHECK_LETTERS] {
        return Err(CodeError::Wrong(locate_errors(syndrome)));
    }
    Ok(symbols.iter().take(DATA_LETTERS).fold(0, |number, &symbol| (number << 5) | u128::from(symbol)))
}

/// The groups of a code that is right, to be shown and read out.
pub fn groups(code: &str) -> Vec<&str> {
    code.split('-').collect()
}

/// The word by which a letter or digit is read out.
pub fn spelling_word(letter: char, texts: &Texts) -> String {
    texts.get(&format!("code-spell-{}", letter.to_ascii_lowercase()))
}

fn letter(symbol: u8) -> char {
    ALPHABET.get(usize::from(symbol)).map_or('?', |&letter| char::from(letter))
}

fn symbols(typed: &str) -> Result<Vec<u8>, CodeError> {
    let typed: String = typed.chars().take(LONGEST).map(plain).collect();
    let pieces: Vec<&str> = typed.split(is_between).filter(|piece| !piece.is_empty()).collect();
    let in_groups = pieces.len() == CODE_LETTERS / GROUP_LETTERS;
    let mut symbols = Vec::new();
    for (piece, letters) in pieces.iter().enumerate() {
        for letter in letters.chars() {
            let group = if in_groups { piece } else { symbols.len() / GROUP_LETTERS };
            symbols.push(symbol(letter).ok_or(CodeError::Letter(letter, group + 1))?);
        }
    }
    if symbols.is_empty() {
        return Err(CodeError::Empty);
    }
    let uneven = pieces.iter().position(|piece| piece.chars().count() != GROUP_LETTERS);
    if symbols.len() != CODE_LETTERS {
        return Err(CodeError::Length(symbols.len(), uneven.filter(|_| in_groups).map(|group| group + 1)));
    }
    Ok(symbols)
}

fn symbol(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|&known| char::from(known) == letter)?;
    u8::try_from(place).ok()
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Where the digits of other alphabets begin that keyboards write.
const DIGIT_ZEROS: [u32; 17] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0,
];

/// Full-width letters and the digits of other alphabets as the plain ones.
fn plain(c: char) -> char {
    let number = u32::from(c);
    if (0xFF01..=0xFF5E).contains(&number) {
        return char::from_u32(number - 0xFEE0).unwrap_or(c);
    }
    let digit = DIGIT_ZEROS.iter().find_map(|&zero| number.checked_sub(zero).filter(|&digit| digit < 10));
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

/// A product in GF(32) with x^5 + x^2 + 1.
fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut product) = (a, 0);
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
    }
    product
}

/// 2 to a power in GF(32).
fn power(exponent: usize) -> u8 {
    (0..exponent % 31).fold(1, |power, _| times(power, 2))
}

/// What is left of the letters divided by (x+1)(x+2)(x+4)(x+8).
fn checks(data: &[u8]) -> [u8; CHECK_LETTERS] {
    let [second, third, fourth, fifth] = generator();
    data.iter().fold([0; CHECK_LETTERS], |[first, b, c, d], symbol| {
        let by = symbol ^ first;
        [b ^ times(by, second), c ^ times(by, third), d ^ times(by, fourth), times(by, fifth)]
    })
}

/// The coefficients of the divisor below its first, from the highest.
fn generator() -> [u8; CHECK_LETTERS] {
    (0..CHECK_LETTERS).map(power).fold([0; CHECK_LETTERS], |[a, b, c, d], root| {
        [a ^ root, b ^ times(a, root), c ^ times(b, root), d ^ times(c, root)]
    })
}

/// What a letter at each place adds to the syndrome, times its value.
static SYNDROMES: LazyLock<[[u8; CHECK_LETTERS]; CODE_LETTERS]> =
    LazyLock::new(|| from_fn(|place| from_fn(|root| power(root * (CODE_LETTERS - 1 - place)))));

/// All zero where every letter is right; else it depends on what is wrong alone. Its first part is
/// the sum of the differences.
fn syndrome(symbols: &[u8]) -> [u8; CHECK_LETTERS] {
    let each = symbols.iter().zip(SYNDROMES.iter());
    each.fold([0; CHECK_LETTERS], |sum, (&symbol, effect)| add(sum, scaled(effect, symbol)))
}

fn add(a: [u8; CHECK_LETTERS], b: [u8; CHECK_LETTERS]) -> [u8; CHECK_LETTERS] {
    let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (a, b);
    [a0 ^ b0, a1 ^ b1, a2 ^ b2, a3 ^ b3]
}

fn scaled(effect: &[u8; CHECK_LETTERS], difference: u8) -> [u8; CHECK_LETTERS] {
    effect.map(|part| times(part, difference))
}

/// The groups of the one or two letters that explain a syndrome; none where more are wrong.
fn locate_errors(syndrome: [u8; CHECK_LETTERS]) -> Vec<usize> {
    let [sum, ..] = syndrome;
    let group = |place: usize| place / GROUP_LETTERS + 1;
    let explains = |effect| scaled(effect, sum) == syndrome;
    if let Some(place) = SYNDROMES.iter().position(explains) {
        return vec![group(place)];
    }
    for (first, one) in SYNDROMES.iter().enumerate() {
        for (second, other) in SYNDROMES.iter().enumerate().skip(first + 1) {
            let explains = |by: u8| add(scaled(one, by), scaled(other, by ^ sum)) == syndrome;
            if (1..32).any(explains) {
                let mut groups = vec![group(first), group(second)];
                groups.dedup();
                return groups;
            }
        }
    }
    Vec::new()
}
