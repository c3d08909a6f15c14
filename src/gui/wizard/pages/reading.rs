//! The page that asks for the number of computers, and for IMAP or POP.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::pictures;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Choice, Choices};
use waypost_core::plan::account::{Assumption, Origin, Protocol};
use waypost_core::plan::answers::{Answers, Field, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::AdviceId;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) -> Option<Action> {
    cx.title(ui, &cx.get("reading-title"));
    ui.add_space(if cx.wide { space::L } else { space::S });
    cx.problem_line(ui, Field::ReadOn);
    places(ui, cx, answers);
    let profile = cx.profile()?;
    let (heading, why) = (cx.get("reading-live"), reason(cx, profile, answers));
    if cx.wide {
        ui.add_space(space::XXL);
        widgets::heading(ui, &heading);
        widgets::quiet(ui, &why);
        ui.add_space(space::M);
    } else {
        // One line saves height, so that both protocols stay in sight.
        ui.add_space(space::M);
        widgets::rich(ui, TextRole::Row, &format!("*{heading}* {why}"), cx.theme.text);
        ui.add_space(space::S);
    }
    cx.problem_line(ui, Field::Protocol);
    protocols(ui, cx, profile, answers);
    for advice in cx.advice(&[AdviceId::ImapForSeveralComputers]) {
        ui.add_space(space::L);
        widgets::advice(ui, cx.texts, profile, advice);
    }
    None
}

/// Draws the choice between one computer and several.
fn places(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    let options = [
        (ReadOn::One, cx.get("reading-one"), cx.get("reading-one-detail")),
        (ReadOn::Several, cx.get("reading-several"), cx.get("reading-several-detail")),
    ];
    widgets::choices(ui, &cx.get("reading-title"), cx.focus(Field::ReadOn), |ui, group| {
        widgets::columns(ui, "places", options.len(), |ui, index, height| {
            let Some((place, name, detail)) = options.get(index) else { return };
            let chosen = answers.read_on == Some(*place);
            let one_line = !cx.wide;
            if group.card(ui, Choice { name, detail, chosen, height, one_line, ..Choice::default() }) {
                answers.read_on = Some(*place);
            }
        });
    });
}

/// Returns why a protocol is recommended, in the profile's own words if its policy is only assumed.
fn reason(cx: &PageContext<'_>, profile: &Profile, answers: &Answers) -> String {
    let policy = &profile.policy.protocol;
    let (id, cited) = match answers.read_on {
        None => return cx.get("reading-because-open"),
        Some(ReadOn::One) => ("reading-because-one", &policy.one),
        Some(ReadOn::Several) => ("reading-because-several", &policy.several),
    };
    if let Origin::Assumed(Assumption::Profile { reason, .. }) = cited.sourced(None).origin {
        return reason.in_language(cx.texts.tag()).to_owned();
    }
    let protocol = cx.texts.protocol(*cited.value());
    cx.texts.with(id, &[("organisation", cx.organisation().into()), ("protocol", protocol.into())])
}

/// Draws a card for each protocol the organisation offers, and a note for one it does not.
fn protocols(ui: &mut Ui, cx: &PageContext<'_>, profile: &Profile, answers: &mut Answers) {
    let group = cx.group(answers);
    let is_offered = |protocol: &Protocol| profile.incoming_for(*protocol, group).next().is_some();
    let (offered, missing): (Vec<_>, Vec<_>) =
        [Protocol::Imap, Protocol::Pop].into_iter().partition(is_offered);
    let count = if cx.wide { offered.len().max(1) } else { 1 };
    widgets::choices(ui, &cx.get("reading-live"), cx.focus(Field::Protocol), |ui, group| {
        for (row, these) in offered.chunks(count).enumerate() {
            if row > 0 {
                ui.add_space(10.0);
            }
            widgets::columns(ui, &format!("protocols {row}"), these.len(), |ui, index, height| {
                if let Some(protocol) = these.get(index) {
                    card(ui, cx, profile, answers, group, *protocol, height);
                }
            });
        }
    });
    for protocol in missing {
        ui.add_space(space::M);
        let values =
            [("organisation", cx.organisation().into()), ("protocol", cx.texts.protocol(protocol).into())];
        widgets::hint(ui, &cx.texts.with("reading-not-offered", &values));
    }
}

/// Draws a protocol's card.
fn card(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    profile: &Profile,
    answers: &mut Answers,
    group: &mut Choices,
    protocol: Protocol,
    height: f32,
) {
    let name = cx.texts.protocol(protocol);
    let is_answered = answers.read_on.is_some();
    let is_recommended = is_answered && answers.recommended_protocol(profile) == protocol;
    let tag = if is_recommended { cx.get("window-recommended") } else { String::new() };
    let chosen = (is_answered || answers.protocol.is_some()) && answers.protocol(profile) == protocol;
    let (detail, words) = match protocol {
        Protocol::Imap => (cx.get("reading-imap"), cx.get("reading-imap-text")),
        Protocol::Pop => (cx.get("reading-pop"), cx.get("reading-pop-text")),
    };
    let choice = Choice { name: &name, detail: &detail, tag: &tag, chosen, height, ..Choice::default() };
    if group.card_with(ui, choice, |ui| picture_and_words(ui, cx, protocol, &words)) {
        answers.protocol = Some(protocol);
    }
}

/// Draws the picture above the words, or next to them if the card is wide.
fn picture_and_words(ui: &mut Ui, cx: &PageContext<'_>, protocol: Protocol, words: &str) {
    let room = ui.max_rect();
    let picture = |ui: &mut Ui, names: bool| match protocol {
        Protocol::Imap => pictures::imap(ui, &cx.theme, cx.texts, names),
        Protocol::Pop => pictures::pop(ui, &cx.theme, cx.texts, names),
    };
    if room.width() < 560.0 {
        ui.add_space(space::M);
        let left = room.left() + ((room.width() - pictures::DEVICES.x) / 2.0).max(0.0);
        let place = Rect::from_min_size(pos2(left, ui.cursor().top()), pictures::DEVICES);
        let drawn =
            ui.scope_builder(UiBuilder::new().id_salt("picture").max_rect(place), |ui| picture(ui, true));
        ui.advance_cursor_after_rect(drawn.response.rect);
        ui.add_space(space::M);
        widgets::rich(ui, TextRole::Row, words, cx.theme.text);
        return;
    }
    // The card's name and sentence are above this room. The picture begins next to them.
    let place = Rect::from_min_size(pos2(room.right() - 268.0, room.top() - 43.0), vec2(268.0, 131.0));
    let words_place =
        Rect::from_min_max(room.min + vec2(32.0, 6.0), pos2(place.left() - space::XL, room.bottom()));
    let mut child = ui.new_child(UiBuilder::new().id_salt("words").max_rect(words_place));
    widgets::rich(&mut child, TextRole::Row, words, cx.theme.text);
    let bottom = child.min_rect().bottom();
    let mut child = ui.new_child(UiBuilder::new().id_salt("picture").max_rect(place));
    picture(&mut child, false);
    ui.advance_cursor_after_rect(Rect::from_min_max(
        room.min,
        pos2(room.right(), bottom.max(place.bottom() - 4.0)),
    ));
}
