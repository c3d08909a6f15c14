//! Host names: what was typed, as the lower-case ASCII name that programs need.

/// Why a text is not a host name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAHost {
    /// Nothing there.
    Empty,
    /// A web address where a name was wanted.
    Address,
    /// An `@`: a mail address or a login.
    HasAtSign,
    /// A number, which no certificate is made for.
    IsIpAddress,
    /// Longer than 253 characters, or a part of more than 63.
    TooLong,
    /// A space, a control character, or one that no name may hold.
    Character,
    /// One word, without a dot.
    NoDot,
    /// Letters of several scripts that look alike.
    MixedScript,
}

/// Reads a host name: spaces around it, capitals and one dot at the end are forgiven, other
/// alphabets become their ASCII form (RFC 5891).
///
/// # Errors
/// Why it is not one.
pub fn parse(text: &str) -> Result<String, NotAHost> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NotAHost::Empty);
    }
    if text.contains("//") {
        return Err(NotAHost::Address);
    }
    if text.contains('@') {
        return Err(NotAHost::HasAtSign);
    }
    if text.contains(':') || text.rsplit('.').next().is_some_and(is_numeric_label) {
        return Err(NotAHost::IsIpAddress);
    }
    if text.chars().any(|c| super::answers::is_unprintable(c) || c.is_whitespace()) {
        return Err(NotAHost::Character);
    }
    if text.split('.').any(has_mixed_scripts) {
        return Err(NotAHost::MixedScript);
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    let ascii = idna::domain_to_ascii(text).map_err(|_| NotAHost::Character)?;
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
    if ascii.is_empty() || !ascii.bytes().all(allowed) {
        return Err(NotAHost::Character);
    }
    if ascii.len() > 253 || ascii.split('.').any(|label| label.len() > 63) {
        return Err(NotAHost::TooLong);
    }
    if ascii.split('.').any(|label| label.is_empty() || label.starts_with('-') || label.ends_with('-')) {
        return Err(NotAHost::Character);
    }
    if !ascii.contains('.') {
        return Err(NotAHost::NoDot);
    }
    Ok(ascii)
}

/// No top-level domain is a number, so a name that ends in one is an IPv4 address; a colon makes IPv6.
fn is_numeric_label(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a label mixes Latin letters with Cyrillic or Greek ones, as look-alikes do.
fn has_mixed_scripts(label: &str) -> bool {
    let latin = label.chars().any(|c| c.is_ascii_alphabetic());
    latin && label.chars().any(|c| matches!(c, '\u{370}'..='\u{52F}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p6_host_names_are_normalised_or_refused() {
        let long = format!("{}.example.org", "a".repeat(64));
        for (typed, expected) in [
            (" Mail.Example.ORG. ", Ok("mail.example.org".to_owned())),
            ("bücher.example", Ok("xn--bcher-kva.example".to_owned())),
            ("", Err(NotAHost::Empty)),
            ("https://mail.example.org", Err(NotAHost::Address)),
            ("jdoe@mail.example.org", Err(NotAHost::HasAtSign)),
            ("192.0.2.1", Err(NotAHost::IsIpAddress)),
            ("[2001:db8::1]", Err(NotAHost::IsIpAddress)),
            ("::1", Err(NotAHost::IsIpAddress)),
            ("mail.example.org\nport=25", Err(NotAHost::Character)),
            ("mail\0.example.org", Err(NotAHost::Character)),
            ("mail\u{202E}.example.org", Err(NotAHost::Character)),
            ("mail_server.example.org", Err(NotAHost::Character)),
            ("-mail.example.org", Err(NotAHost::Character)),
            ("mail..example.org", Err(NotAHost::Character)),
            ("localhost", Err(NotAHost::NoDot)),
            ("m\u{430}il.example.org", Err(NotAHost::MixedScript)),
            (long.as_str(), Err(NotAHost::TooLong)),
        ] {
            assert_eq!(parse(typed), expected, "{typed:?}");
        }
    }
}
