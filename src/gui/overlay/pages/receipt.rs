//! The page that shows every connection of this run.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle};
use waypost_core::plan::calendar::format_time;
use waypost_core::text::{Texts, sanitise};
use waypost_engine::net::receipt::{Connection, Purpose, Sent};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("receipt-title"), &cx.get("receipt-text"));
    ui.add_space(space::L);
    let receipt = &cx.known.host.receipt;
    let connections = receipt.connections();
    if connections.is_empty() {
        widgets::strong(ui, &cx.get("receipt-empty"));
        return None;
    }
    let copied = widgets::button(ui, ButtonStyle::Small, &cx.get("receipt-copy")).clicked();
    ui.add_space(space::L);
    for connection in &connections {
        widgets::rich(ui, TextRole::Row, &sentence(cx.texts, connection), cx.theme.text);
        widgets::hint(ui, &detail(cx.texts, connection));
        ui.add_space(space::S);
    }
    copied.then(|| WindowAction::Copy(receipt.json_lines()).into())
}

fn sentence(texts: &Texts, connection: &Connection) -> String {
    let purpose = match connection.purpose {
        Purpose::Dns => "receipt-for-dns",
        Purpose::Lookup => "receipt-for-lookup",
        Purpose::CaptivePortal => "receipt-for-captive-portal",
        Purpose::ServerTest => "receipt-for-server-test",
    };
    let place = match connection.port {
        Some(port) => format!("{}:{port}", sanitise(&connection.host)),
        None => sanitise(&connection.host),
    };
    let with_detail = |id: &str, detail: &str| texts.with(id, &[("detail", sanitise(detail).into())]);
    let sent = match &connection.sent {
        Sent::Nothing => texts.get("receipt-sent-nothing"),
        Sent::Name(name) => with_detail("receipt-sent-name", name),
        Sent::Handshake => texts.get("receipt-sent-handshake"),
        Sent::Request(url) => with_detail("receipt-sent-request", url),
        Sent::Commands => texts.get("receipt-sent-commands"),
        Sent::Login => texts.get("receipt-sent-login"),
    };
    let values = [("what", texts.get(purpose).into()), ("place", place.into()), ("sent", sent.into())];
    texts.with("receipt-line", &values)
}

/// The time, and the bytes if they are known.
fn detail(texts: &Texts, connection: &Connection) -> String {
    let time = format_time(connection.time);
    match (connection.bytes_out, connection.bytes_in) {
        (Some(sent), Some(received)) => {
            let values = [("out", sent.to_string().into()), ("in", received.to_string().into())];
            format!("{time} · {}", texts.with("receipt-bytes", &values))
        }
        _ => time,
    }
}
