//! What keeps a small XML file from taking much time: limits that the parser does not have, and line numbers
//! without counting from the start each time.

/// Maximum number of namespace declarations in a file. Settings files have none or one.
const MAX_NAMESPACES: usize = 20;
/// Maximum number of attributes of an element. Settings files have at most three.
const MAX_ATTRIBUTES: usize = 50;

/// True if the parser can read a text in linear time. It compares each attribute of an element with the others,
/// and copies the namespaces of an element to the elements in it.
pub(crate) fn is_within_limits(text: &str) -> bool {
    text.matches("xmlns").take(MAX_NAMESPACES + 1).count() <= MAX_NAMESPACES
        && text.split('<').all(|tag| attribute_count(tag) <= MAX_ATTRIBUTES)
}

/// The number of `=` outside quotes before the end of a tag.
fn attribute_count(tag: &str) -> usize {
    let mut quote = None;
    let mut count = 0;
    for byte in tag.bytes() {
        match (byte, quote) {
            (b'>', None) => break,
            (b'=', None) => count += 1,
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if open == byte => quote = None,
            _ => {}
        }
    }
    count
}

/// The starts of the lines of a text.
#[derive(Debug)]
pub(crate) struct LineIndex {
    line_ends: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of a text.
    pub(crate) fn new(text: &str) -> Self {
        Self { line_ends: text.match_indices('\n').map(|(at, _)| at).collect() }
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line_of(&self, at: usize) -> usize {
        self.line_ends.partition_point(|&end| end < at) + 1
    }
}
