//! The QR code for Thunderbird for Android as an SVG file. `account_qr.rs` describes its contents.

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::account_qr::AccountQr;
use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;

/// The code, to print or to show on a screen.
pub(crate) const FORMAT: Format = Format {
    id: "k9-qr",
    programs: &[ProgramId::ThunderbirdAndroid],
    file_name: "thunderbird-android.svg",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
    ],
    import_steps: &["take-k9-qr-1", "take-k9-qr-2", "take-k9-qr-3"],
    evidence: Evidence::CheckedAgainst(
        "the app as of August 2026",
        "the app’s reader; read back by another reader of QR codes",
    ),
    write,
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    request.main_account_only()?;
    let qr = AccountQr::new(&request.plan.account)?;
    Ok(qr.svg_file(&request.texts.get("sheet-phone-picture")).into_bytes())
}
