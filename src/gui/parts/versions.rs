//! The names of a program's versions.

use crate::gui::page_context::PageContext;
use waypost_core::plan::program::{Program, Version};

/// Returns the name of each version that Waypost tells apart: "below 5.1", "5.1.x", "7 or later".
pub fn version_names(cx: &PageContext<'_>, program: &Program) -> Vec<String> {
    let name = |(index, version): (usize, &Version)| match (index, program.versions.get(index + 1)) {
        (0, Some(next)) => cx.texts.with("program-version-below", &[("version", next.to_string().into())]),
        (_, None) => cx.get("program-version-later"),
        (_, Some(_)) if (version.major, version.minor) == (5, 1) => format!("{version}.x"),
        _ => version.to_string(),
    };
    program.versions.iter().enumerate().map(name).collect()
}
