//! Self-contained HTML pages: no script, nothing fetched, and all values escaped.

/// Text between tags or in an attribute with double quotes.
pub(crate) fn escape(text: &str) -> String {
    super::safe_text::readable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// One of Waypost's own texts: `*stars*` become bold, everything else is escaped.
pub(crate) fn with_bold(text: &str) -> String {
    let escaped = escape(text);
    let parts: Vec<&str> = escaped.split('*').collect();
    // An unpaired star stays as it is.
    if parts.len().is_multiple_of(2) {
        return escaped;
    }
    let mut html = String::new();
    for (at, part) in parts.iter().enumerate() {
        match at % 2 {
            0 => html.push_str(part),
            _ => html.extend(["<strong>", part, "</strong>"]),
        }
    }
    html
}

/// Percent-encodes bytes for a URL, except letters, digits and the `unescaped` characters (RFC 3986).
pub fn percent(bytes: &[u8], unescaped: &str) -> String {
    let mut encoded = String::new();
    for &byte in bytes {
        let character = char::from(byte);
        if byte.is_ascii_alphanumeric() || (byte.is_ascii() && unescaped.contains(character)) {
            encoded.push(character);
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// A whole page. Its Content Security Policy allows only the style below.
pub(crate) fn page(language: &str, title: &str, body: &str) -> String {
    let (language, title) = (escape(language), escape(title));
    format!(
        r#"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
{body}</body>
</html>
"#
    )
}

const STYLE: &str = "\
body { font: 1.25rem/1.5 'Noto Sans', 'Segoe UI', Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #1a1a1a; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .4rem .5rem .4rem 0; border-bottom: 1px solid #767676;
  overflow-wrap: anywhere; }
th { width: 34%; font-weight: normal; }
td.value { font-weight: bold; font-family: 'Noto Sans Mono', Consolas, 'Courier New', monospace; width: 36%; }
td.origin { font-size: 1rem; }
li { margin: .4rem 0; overflow-wrap: anywhere; }
.box { display: inline-block; width: .8em; height: .8em; border: 2px solid #1a1a1a; margin-inline-end: .5em; }
.source { font-size: 1rem; }
.code { display: block; width: 55mm; height: 55mm; margin: 1rem 0; forced-color-adjust: none; }
.spoken { font: bold 1.6rem/1.3 'Noto Sans Mono', Consolas, 'Courier New', monospace; letter-spacing: .05em; }
a { color: #0b4f9e; }
@media print {
  body { font-size: 14pt; max-width: none; margin: 0; }
  h2 { break-after: avoid; }
  tr, li, .code { break-inside: avoid; }
  a { color: inherit; }
}
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_html_in_values() {
        assert_eq!(escape("</script>\u{202E}\"'&"), "&lt;/script&gt;&quot;&#39;&amp;");
        assert_eq!(with_bold("*Open* <it> now"), "<strong>Open</strong> &lt;it&gt; now");
        assert_eq!(with_bold("2 * 3"), "2 * 3");
        assert_eq!(percent(b"a b%\xF6@", "@"), "a%20b%25%F6@");
    }
}
