//! Registrable domains, by the list of public suffixes (publicsuffix.org).

use std::net::IpAddr;

/// The domain that a host belongs to: one label more than a public suffix, in lower case. `None` for an
/// address and for a public suffix itself.
///
/// Both forms of an international name are understood. The result has the form of the argument.
pub fn registrable_domain(host: &str) -> Option<String> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if host.parse::<IpAddr>().is_ok() || host.starts_with('[') {
        return None;
    }
    // The list has international names in Unicode only.
    let (unicode, _) = idna::domain_to_unicode(&host);
    let labels = psl::domain_str(&unicode)?.split('.').count();
    let start = host.rmatch_indices('.').map(|(index, _)| index + 1).nth(labels.checked_sub(1)?);
    host.get(start.unwrap_or(0)..).map(str::to_owned)
}

/// True if both hosts belong to the same registrable domain, or are the same host.
pub fn is_same_domain(one: &str, other: &str) -> bool {
    let domain = registrable_domain(one);
    one.eq_ignore_ascii_case(other) || (domain.is_some() && domain == registrable_domain(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registrable_domains_follow_the_list() {
        for (host, domain) in [
            ("autoconfig.campus.example", Some("campus.example")),
            ("Campus.Example.", Some("campus.example")),
            ("mail.its.campus.ac.uk", Some("campus.ac.uk")),
            ("ac.uk", None),
            ("com", None),
            ("pages.somebody.github.io", Some("somebody.github.io")),
            ("shop.xn--55qx5d.cn", Some("shop.xn--55qx5d.cn")),
            ("www.shop.xn--55qx5d.cn", Some("shop.xn--55qx5d.cn")),
            ("www.shop.公司.cn", Some("shop.公司.cn")),
            ("mail.xn--bcher-kva.example", Some("xn--bcher-kva.example")),
            ("localhost", None),
            ("192.0.2.1", None),
            ("2001:db8::1", None),
            ("[2001:db8::1]", None),
            ("", None),
        ] {
            assert_eq!(registrable_domain(host).as_deref(), domain, "{host}");
        }
    }

    #[test]
    fn hosts_are_compared_by_their_domains() {
        assert!(is_same_domain("campus.example", "autoconfig.campus.example"));
        assert!(is_same_domain("localhost", "LOCALHOST"));
        assert!(!is_same_domain("campus.example", "campus.example.attacker.example"));
        assert!(!is_same_domain("one.github.io", "two.github.io"));
        assert!(!is_same_domain("192.0.2.1", "192.0.2.2"));
        assert!(!is_same_domain("com", "org"));
    }
}
