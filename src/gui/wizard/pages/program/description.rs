//! The tag and the sentence on a program's card.

use crate::gui::page_context::PageContext;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::{ProgramVerdict, Verdict};
use waypost_core::plan::program::{ProgramId, Version};

/// Returns the organisation's opinion of the program, if it has one.
pub fn verdict<'a>(cx: &PageContext<'a>, answers: &Answers, id: ProgramId) -> Option<&'a ProgramVerdict> {
    cx.profile()?.verdict(id, cx.group(answers))
}

/// Returns the tag and the sentence: the organisation's opinion or else a description, and the installed
/// version.
pub fn tag_and_detail(
    cx: &PageContext<'_>,
    answers: &Answers,
    id: ProgramId,
    installed: Option<Version>,
) -> (String, String) {
    let (tag, words) = match verdict(cx, answers, id) {
        None => (String::new(), cx.get(id.program().description)),
        Some(verdict) => {
            let values = [
                ("organisation", cx.organisation().into()),
                ("reason", verdict.reason.in_language(cx.texts.tag()).into()),
            ];
            match verdict.verdict {
                Verdict::Approved => {
                    (cx.get("program-approved-tag"), cx.texts.with("program-approved", &values))
                }
                Verdict::AdvisedAgainst => {
                    (cx.get("program-advised-against-tag"), cx.texts.with("program-advised-against", &values))
                }
            }
        }
    };
    match installed {
        None => (tag, words),
        Some(version) => {
            let values = [("version", version.to_string().into()), ("words", words.into())];
            (tag, cx.texts.with("program-version-here", &values))
        }
    }
}
