//! Writes XML with one element on each line.

/// Escapes a text for use between tags or in an attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// An XML document being written, indented by depth.
pub(crate) struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// A document with the declaration for UTF-8.
    pub(crate) fn new() -> Self {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        Self { text, depth: 0 }
    }

    /// Adds a line unchanged.
    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Starts an element. Attributes may follow the name.
    pub(crate) fn open(&mut self, tag: &str) {
        self.line(&format!("<{tag}>"));
        self.depth += 1;
    }

    /// Ends an element.
    pub(crate) fn close(&mut self, tag: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line(&format!("</{tag}>"));
    }

    /// Adds an element with a text. Attributes may follow the name.
    pub(crate) fn element(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.line(&format!("<{tag}>{}</{name}>", escape(text)));
    }

    /// The finished document.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}
