//! `waypost formats`: lists every format, the settings it can and cannot store, and how it was tested.

use clap::ArgMatches;
use serde_json::json;

use super::plan::{pretty, push};
use super::{Context, Outcome};
use waypost_core::formats::FORMATS;
use waypost_core::plan::account::Setting;
use waypost_core::plan::program::ProgramId;

/// Prints every format as text or as one JSON object.
pub(super) fn run(context: &Context<'_>, options: &ArgMatches) -> Outcome {
    if options.get_flag("json") {
        let formats: Vec<serde_json::Value> = FORMATS
            .iter()
            .map(|format| {
                let ids =
                    |settings: &[Setting]| settings.iter().map(|setting| setting.id()).collect::<Vec<_>>();
                json!({
                    "id": format.id,
                    "program": format.programs.first().map(|id| id.program().name),
                    "programs": format.programs.iter().map(|id| id.program().name).collect::<Vec<_>>(),
                    "extension": format.extension(),
                    "holds": ids(format.stores),
                    "drops": ids(&format.cannot_store()),
                    "versions": format.evidence.versions(),
                    "proven": format.evidence.words(),
                    "proven_by": format.evidence.id(),
                })
            })
            .collect();
        return Outcome::done(pretty(&json!({ "schema": 1, "formats": formats })));
    }
    let texts = context.texts;
    let mut text = String::new();
    for format in FORMATS {
        let programs = if format.programs == ProgramId::ALL {
            texts.get("cli-format-every-program")
        } else {
            texts.list_and(&format.programs.iter().map(|id| texts.program(*id)).collect::<Vec<_>>())
        };
        push(&mut text, format_args!("{:20} {programs}\n", format.id));
        let held = if format.install_path.is_empty() { format.file_name } else { format.install_path };
        push(&mut text, format_args!("{:20} {}: {held}\n", "", format.name(texts)));
        let values = [
            ("how", format.evidence.id().into()),
            ("versions", format.evidence.versions().into()),
            ("words", format.evidence.words().into()),
        ];
        push(&mut text, format_args!("{:20} {}\n", "", texts.with("cli-format-proven", &values)));
        let dropped: Vec<String> =
            format.cannot_store().into_iter().map(|setting| texts.setting(setting)).collect();
        if !dropped.is_empty() {
            let line = texts.with("cli-format-drops", &[("settings", texts.list_and(&dropped).into())]);
            push(&mut text, format_args!("{:20} {line}\n", ""));
        }
    }
    Outcome::done(text)
}
