//! Suggestions for misspelled names.

/// Returns the known name that was most likely meant: the closest by edit distance, if it is close enough (at most 2 edits,
/// or a quarter of the known name).
pub fn closest_name<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<String> {
    let most_edits = |other: &str| 2.max(other.len() / 4);
    let length = name.chars().count();
    known
        // The distance is at least the difference of the lengths, and takes long to compute for a long name.
        .filter(|other| length.abs_diff(other.chars().count()) <= most_edits(other))
        .map(|other| (strsim::damerau_levenshtein(name, other), other))
        .filter(|(distance, other)| *distance <= most_edits(other))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other.clone())
}
