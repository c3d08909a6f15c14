//! Rules about signing in.

use crate::plan::account::{Account, Auth, Setting};
use crate::plan::advice::{Advice, AdviceId, Severity};
use crate::plan::profile::WebStep;
use crate::plan::resolved_answers::ResolvedAnswers;

/// Advice to do something at the service's website. `case` says whether the page is known.
fn at_website(id: AdviceId, about: Setting, step: &WebStep) -> Advice {
    let case = if step.page.is_some() { "page" } else { "no-page" };
    let page = step.page.as_deref().unwrap_or_default();
    Advice::new(id, Severity::Advice, about)
        .text("case", case)
        .text("page", page)
        .with_source(step.source.as_ref())
}

pub(super) fn turn_on_first(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let step = answers.profile.sign_in.turn_on.as_ref()?;
    Some(at_website(AdviceId::TurnOnFirst, Setting::Protocol, step))
}

pub(super) fn needs_app_password(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let step = answers.profile.sign_in.app_password.as_ref()?;
    let has_password = matches!(account.incoming.auth.value, Auth::Password | Auth::EncryptedPassword);
    has_password.then(|| at_website(AdviceId::NeedsAppPassword, Setting::IncomingAuth, step))
}

pub(super) fn needs_oauth(_: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let applies = account.incoming.auth.value == Auth::Oauth2;
    applies.then(|| Advice::new(AdviceId::NeedsOauth, Severity::Info, Setting::IncomingAuth))
}
