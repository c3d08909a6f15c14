//! Texts in the code page of a Windows system.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Host, registry};
use crate::host::drawing::must_not_draw;

/// Every text that the bytes can be, the likeliest first: UTF-8 if they are valid UTF-8, else the system's code
/// page and code page 1252. A byte that is not in a code page becomes U+FFFD.
pub(crate) fn possible_texts<'a>(host: &Host, bytes: &'a [u8]) -> Vec<Cow<'a, str>> {
    must_not_draw();
    if let Ok(text) = std::str::from_utf8(bytes) {
        return vec![text.into()];
    }
    let mut encodings: Vec<&'static Encoding> = system_code_page(host).into_iter().collect();
    if !encodings.contains(&WINDOWS_1252) {
        encodings.push(WINDOWS_1252);
    }
    encodings.into_iter().map(|encoding| encoding.decode_without_bom_handling(bytes).0).collect()
}

/// The key of the registry that has the number of the code page.
pub(super) const CODE_PAGE_KEY: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage";

/// The code page in which programs that do not know Unicode write their files. `None` on other systems.
fn system_code_page(host: &Host) -> Option<&'static Encoding> {
    let number = registry::string_value(host, CODE_PAGE_KEY, "ACP")?;
    let label = match number.as_str() {
        "932" => "shift_jis".into(),
        "936" => "gbk".into(),
        "949" => "euc-kr".into(),
        "950" => "big5".into(),
        "65001" => "utf-8".into(),
        number => format!("windows-{number}"),
    };
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Platform;

    #[test]
    fn each_code_page_of_windows_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        // The code pages that Windows offers for programs that do not know Unicode.
        for page in [874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 65001] {
            registry::write_key(&host, CODE_PAGE_KEY, &format!("ACP={page}\r\n"));
            assert!(system_code_page(&host).is_some(), "{page}");
        }
        assert_eq!(system_code_page(&Host { platform: Platform::Linux, ..host }), None);
    }

    #[test]
    fn bytes_are_utf8_or_of_the_system_or_western() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        assert_eq!(possible_texts(&host, "Post für dich".as_bytes()), ["Post für dich"]);
        assert_eq!(possible_texts(&host, b"Post f\xFCr dich"), ["Post für dich"]);
        registry::write_key(&host, CODE_PAGE_KEY, "ACP=1251\r\n");
        assert_eq!(possible_texts(&host, b"\xCF\xEE\xF7\xF2\xE0"), ["Почта", "Ïî÷òà"]);
    }
}
