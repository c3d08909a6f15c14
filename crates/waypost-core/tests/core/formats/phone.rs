//! Tests of the QR code for phones: an independent decoder reads it as it looks printed and on a screen.

use image::{GrayImage, Luma};
use waypost_core::formats::{AccountQr, QUIET_ZONE};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;

use super::{Case, jane};

/// Renders the paths of an SVG as a camera would see them: `pixels` per module, on a background of the given shade.
fn rendered(svg: &str, pixels: u32, background: u8) -> GrayImage {
    let number = |text: &str| text.parse::<u32>().expect("a number");
    let side =
        svg.split("viewBox=\"0 0 ").nth(1).expect("a box").split(' ').next().map(number).expect("a side");
    let margin = 10;
    let size = side * pixels + 2 * margin;
    let mut picture = GrayImage::from_pixel(size, size, Luma([background]));
    let mut fill = |x: u32, y: u32, width: u32, height: u32, shade: u8| {
        for (x, y) in (x * pixels..(x + width) * pixels)
            .flat_map(|x| (y * pixels..(y + height) * pixels).map(move |y| (x, y)))
        {
            picture.put_pixel(x + margin, y + margin, Luma([shade]));
        }
    };
    for path in svg.split("<path fill=\"#").skip(1) {
        let shade = if path.starts_with("fff") { 255 } else { 0 };
        let commands = path.split("d=\"").nth(1).expect("a path").split('"').next().expect("its end");
        for run in commands.split('M').filter(|run| !run.is_empty()) {
            let words: Vec<&str> = run.split(['h', 'v', ' ', 'H', 'z']).collect();
            fill(
                number(words[0]),
                number(words[1]),
                number(words[2]),
                number(words[3].trim_start_matches('-')),
                shade,
            );
        }
    }
    picture
}

fn read(picture: &GrayImage) -> Vec<String> {
    let (width, height) = picture.dimensions();
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, |x, y| {
            picture.get_pixel(x as u32, y as u32).0[0]
        });
    prepared.detect_grids().iter().map(|grid| grid.decode().expect("a code").1).collect()
}

/// Checks a payload against the app's rules: member positions, ranges, one line, plain addresses, no password.
fn assert_rules(payload: &str, case: &Case) {
    let value: serde_json::Value = serde_json::from_str(payload).expect("JSON");
    let account = &case.plan.account;
    assert_eq!(value.to_string(), payload, "the payload has no spaces");
    assert!(payload.len() <= 800 && !payload.contains(['\n', '\r']));
    assert_eq!((&value[0], &value[1]), (&1.into(), &serde_json::json!([1, 1])));
    let (incoming, group) = (value[2].as_array().expect("incoming"), &value[3]);
    let (outgoing, identity) = (group[0][0].as_array().expect("outgoing"), &group[0][1]);
    assert_eq!((value.as_array().map(Vec::len), group.as_array().map(Vec::len)), (Some(4), Some(1)));
    assert_eq!((incoming.len(), outgoing.len()), (7, 6), "a password would be another member");
    assert_eq!(incoming[0], if account.incoming.protocol.value == Protocol::Imap { 0 } else { 1 });
    assert_eq!(outgoing[0], 0);
    for (server, host, port) in [
        (incoming, &account.incoming.host.value, account.incoming.port.value),
        (outgoing, &account.outgoing.host.value, account.outgoing.port.value),
    ] {
        assert_eq!((server[1].as_str(), &server[2]), (Some(host.as_str()), &port.into()));
        assert!(
            matches!(server[3].as_u64(), Some(2 | 3)) && matches!(server[4].as_u64(), Some(0 | 1 | 2 | 6))
        );
    }
    assert_eq!(identity[0].as_str(), Some(account.identity.address.value.as_str()));
    assert_eq!(identity[1].as_str(), Some(account.identity.name.value.as_str()));
}

#[test]
fn independent_decoder_reads_sheet_qr_in_light_and_dark() {
    for (protocol, name) in [
        (Protocol::Imap, "Jane Doe"),
        (Protocol::Pop, "Jörg \"Jo\" O'Neil, =1"),
        (Protocol::Imap, "山田 太郎 🦀"),
    ] {
        for (profile, program) in
            [("caltech-imss", "thunderbird"), ("submission", "generic"), ("caltech-imss", "eudora@5.1")]
        {
            let answers = Answers { protocol: Some(protocol), name: name.into(), ..jane(program) };
            let case = Case::new(profile, &answers);
            let page = case.text("sheet-html");
            let svg = page.split("<svg").nth(1).expect("a picture").split("</svg>").next().expect("its end");
            for (pixels, background) in [(3, 255), (4, 128), (6, 0)] {
                let found = read(&rendered(svg, pixels, background));
                assert_eq!(found.len(), 1, "{profile} {program} {name} {background}");
                assert_rules(&found[0], &case);
            }
        }
    }
}

#[test]
fn qr_contents_match_k9_format() {
    let case = Case::new("caltech-imss", &Answers { protocol: Some(Protocol::Imap), ..jane("thunderbird") });
    let picture = AccountQr::new(&case.plan.account).expect("a picture");
    assert_eq!(
        picture.payload,
        "[1,[1,1],[0,\"imap-server.its.caltech.edu\",993,3,1,\"jdoe\",\"jdoe@caltech.edu\"],\
         [[[0,\"smtp-server.its.caltech.edu\",465,3,0,\"\"],[\"jdoe@caltech.edu\",\"Jane Doe\"]]]]"
    );
    assert!(picture.side + 2 * QUIET_ZONE < 80, "the code has too many modules for a phone's camera");
}

#[test]
fn no_qr_for_settings_k9_refuses() {
    let case = Case::new("caltech-imss", &jane("eudora@4.3"));
    assert!(AccountQr::new(&case.plan.account).is_err(), "the password would be sent unencrypted");
    assert!(!case.text("sheet-html").contains("<svg"));
    let mut account = Case::new("caltech-imss", &jane("thunderbird")).plan.account;
    account.incoming.auth.value = waypost_core::plan::account::Auth::Certificate;
    assert!(AccountQr::new(&account).is_err());
}

#[test]
fn sheet_shows_the_support_code() {
    let case = Case::new("caltech-imss", &jane("thunderbird"));
    for id in ["sheet-html", "sheet-text"] {
        let format = waypost_core::formats::format(id).expect("a format");
        let with = (format.write)(&waypost_core::formats::Request {
            code: Some("12345-6789A-BCDEF-GHJKM"),
            ..case.request()
        });
        assert!(String::from_utf8(with.expect("a sheet")).expect("text").contains("12345-6789A-BCDEF-GHJKM"));
        assert!(!case.text(id).contains("Support code"));
    }
}

#[test]
fn sheet_values_cannot_become_formulas() {
    for (name, shown) in [
        ("=1+1", "&#39;=1+1"),
        (" @SUM(1)", "&#39;@SUM(1)"),
        ("Doe, =1", "Doe, &#39;=1"),
        ("+49;-1", "&#39;+49;&#39;-1"),
        ("Jo-Ann", "Jo-Ann"),
    ] {
        let page =
            Case::new("caltech-imss", &Answers { name: name.into(), ..jane("generic") }).text("sheet-html");
        assert!(page.contains(&format!("<td class=\"value\">{shown}</td>")), "{name}");
        for cell in page.split("<td").skip(1).filter_map(|cell| cell.split('>').nth(1)) {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}
