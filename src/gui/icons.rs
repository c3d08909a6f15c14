//! Symbols, drawn with the painter.

/// A symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Mark,
    Check,
    ChevronRight,
    ChevronLeft,
    ChevronDown,
    Info,
    Warning,
    Octagon,
    GoodDisc,
    Person,
    Institution,
    Globe,
    Sun,
    Moon,
    Search,
    Document,
    Printer,
    Steps,
    Copy,
    Trash,
    Envelope,
}

/// Draws a symbol.
pub fn paint(painter: &egui::Painter, icon: Icon, rect: egui::Rect, color: egui::Color32) {
    let _placeholder = icon;
    painter.circle_stroke(rect.center(), rect.width() / 2.0 - 1.0, egui::Stroke::new(1.5, color));
}
