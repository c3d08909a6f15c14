//! Host names: converts typed text to the lower-case ASCII name that programs need.

/// Why a text is not a host name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HostNameError {
    /// The text is empty.
    #[error("the host name is empty")]
    Empty,
    /// The text is a web address.
    #[error("a web address is not a host name")]
    IsUrl,
    /// The text has an `@`: it is a mail address or a login.
    #[error("a host name cannot contain @")]
    HasAtSign,
    /// The text is an IP address. Mail servers have no certificates for those.
    #[error("an IP address is not a host name")]
    IsIpAddress,
    /// Longer than 253 characters, or a label longer than 63.
    #[error("the host name or one of its labels is too long")]
    TooLong,
    /// A space, a control character, or another invalid character.
    #[error("the host name has an invalid character")]
    InvalidCharacter,
    /// A single label, without a dot.
    #[error("the host name has no dot")]
    NoDot,
    /// A label mixes letters of scripts that look alike.
    #[error("a label mixes letters of several scripts")]
    MixedScript,
}

/// The longest host name, in characters.
const MAX_CHARS: usize = 253;

/// Parses a host name. Removes surrounding spaces and one final dot, lowers capitals, and converts other alphabets to
/// their ASCII form (RFC 5891).
///
/// # Errors
/// Why it is not one.
pub fn parse(text: &str) -> Result<String, HostNameError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(HostNameError::Empty);
    }
    if text.contains("//") {
        return Err(HostNameError::IsUrl);
    }
    if text.contains('@') {
        return Err(HostNameError::HasAtSign);
    }
    if text.contains(':') || text.rsplit('.').next().is_some_and(is_numeric_label) {
        return Err(HostNameError::IsIpAddress);
    }
    // Longer names would take long to convert. A trailing dot is allowed.
    if text.chars().count() > MAX_CHARS + 1 {
        return Err(HostNameError::TooLong);
    }
    if text.chars().any(|c| super::characters::is_unprintable(c) || c.is_whitespace()) {
        return Err(HostNameError::InvalidCharacter);
    }
    if text.split('.').any(has_mixed_scripts) {
        return Err(HostNameError::MixedScript);
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    let ascii = idna::domain_to_ascii(text).map_err(|_| HostNameError::InvalidCharacter)?;
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
    if ascii.is_empty() || !ascii.bytes().all(allowed) {
        return Err(HostNameError::InvalidCharacter);
    }
    if ascii.len() > MAX_CHARS || ascii.split('.').any(|label| label.len() > 63) {
        return Err(HostNameError::TooLong);
    }
    if ascii.split('.').any(|label| label.is_empty() || label.starts_with('-') || label.ends_with('-')) {
        return Err(HostNameError::InvalidCharacter);
    }
    if !ascii.contains('.') {
        return Err(HostNameError::NoDot);
    }
    Ok(ascii)
}

/// Returns true for a label of digits. No top-level domain is a number, so a name that ends in one is an IPv4 address.
fn is_numeric_label(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit())
}

/// Returns true if a label mixes Latin letters with Greek or Cyrillic ones, as look-alike names do.
fn has_mixed_scripts(label: &str) -> bool {
    let latin = label.chars().any(|c| c.is_ascii_alphabetic());
    latin && label.chars().any(|c| matches!(c, '\u{370}'..='\u{52F}'))
}

/// Returns true for a domain itself and for a name below it. Capitals do not count.
pub(crate) fn is_in_domain(host: &str, domain: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host.strip_suffix(&domain.to_ascii_lowercase()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Splits `HOST` or `HOST:PORT`, neither of which is checked further. An address of IPv6 is no port.
///
/// # Errors
/// The text in place of a port from 1 to 65535.
pub fn split_port(typed: &str) -> Result<(&str, Option<u16>), &str> {
    match typed.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') => {
            let number = port.parse().ok().filter(|&number: &u16| number > 0 && !port.starts_with('+'));
            Ok((host, Some(number.ok_or(port)?)))
        }
        _ => Ok((typed, None)),
    }
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
            ("", Err(HostNameError::Empty)),
            ("https://mail.example.org", Err(HostNameError::IsUrl)),
            ("jdoe@mail.example.org", Err(HostNameError::HasAtSign)),
            ("192.0.2.1", Err(HostNameError::IsIpAddress)),
            ("[2001:db8::1]", Err(HostNameError::IsIpAddress)),
            ("::1", Err(HostNameError::IsIpAddress)),
            ("mail.example.org\nport=25", Err(HostNameError::InvalidCharacter)),
            ("mail\0.example.org", Err(HostNameError::InvalidCharacter)),
            ("mail\u{202E}.example.org", Err(HostNameError::InvalidCharacter)),
            ("mail_server.example.org", Err(HostNameError::InvalidCharacter)),
            ("-mail.example.org", Err(HostNameError::InvalidCharacter)),
            ("mail..example.org", Err(HostNameError::InvalidCharacter)),
            ("localhost", Err(HostNameError::NoDot)),
            ("m\u{430}il.example.org", Err(HostNameError::MixedScript)),
            (long.as_str(), Err(HostNameError::TooLong)),
        ] {
            assert_eq!(parse(typed), expected, "{typed:?}");
        }
    }
}
