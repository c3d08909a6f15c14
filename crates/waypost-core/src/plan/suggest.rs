//! Suggestions for misspelled names.

/// Returns the known name that was most likely meant: the closest by edit distance, if it is close enough (at most 2 edits,
/// or a quarter of the known name).
pub fn closest_name<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<String> {
    known
        .map(|other| (strsim::damerau_levenshtein(name, other), other))
        .filter(|(distance, other)| *distance <= 2.max(other.len() / 4))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other.clone())
}
