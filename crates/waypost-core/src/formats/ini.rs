//! A Windows profile file (INI) as lines of bytes: single values change, every other byte stays.
//!
//! It is read as Windows reads it: names ignore case, the first section of a name and the first key
//! in it count, a line that begins with `;` is a comment, and nothing is escaped.

/// The lines of a file, each with its line end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ini {
    lines: Vec<Vec<u8>>,
    line_end: &'static [u8],
    /// The lines that begin a section, so that a file with many is not searched from its start each time.
    headers: Vec<usize>,
}

/// The bytes are not text in a Windows code page, or no INI file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseIniError;

impl Ini {
    /// An empty file with the line ends of Windows.
    pub const fn new() -> Self {
        Self { lines: Vec::new(), line_end: b"\r\n", headers: Vec::new() }
    }

    /// Takes a file apart. New lines get the line end that its first line has.
    ///
    /// # Errors
    /// A byte-order mark, a NUL (UTF-16 or no text at all), lines ended by a lone carriage return, or
    /// text without any section.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseIniError> {
        let marked =
            [&b"\xEF\xBB\xBF"[..], b"\xFF\xFE", b"\xFE\xFF"].iter().any(|mark| bytes.starts_with(mark));
        let line_end: &[u8] = match bytes.iter().position(|&b| b == b'\n') {
            None if bytes.contains(&b'\r') => return Err(ParseIniError),
            Some(0) => b"\n",
            Some(at) if bytes.get(at - 1) != Some(&b'\r') => b"\n",
            _ => b"\r\n",
        };
        if marked || bytes.contains(&0) {
            return Err(ParseIniError);
        }
        let lines: Vec<Vec<u8>> = bytes.split_inclusive(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
        let headers: Vec<usize> =
            (0..).zip(&lines).filter(|(_, line)| section_of(line).is_some()).map(|(at, _)| at).collect();
        let content = lines.iter().any(|line| !is_blank(line) && !is_comment(line));
        if content && headers.is_empty() {
            return Err(ParseIniError);
        }
        Ok(Self { lines, line_end, headers })
    }

    /// The whole file again.
    pub fn into_bytes(self) -> Vec<u8> {
        self.lines.concat()
    }

    /// The names of the sections, in order.
    pub fn sections(&self) -> impl Iterator<Item = &[u8]> {
        self.lines.iter().filter_map(|line| section_of(line))
    }

    /// Whether there is such a section.
    pub fn has_section(&self, section: &[u8]) -> bool {
        self.section(section).is_some()
    }

    /// A key's value without the spaces around it.
    pub fn get(&self, section: &[u8], key: &str) -> Option<&[u8]> {
        let (_, value) = key_of(self.lines.get(self.find(section, key)?)?)?;
        Some(value.trim_ascii())
    }

    /// Gives a key a value. A line that says so already stays as it is; a new line goes to the end of
    /// its section, a new section to the end of the file.
    pub fn set(&mut self, section: &[u8], key: &str, value: &[u8]) {
        let unchanged = self.get(section, key) == Some(value.trim_ascii());
        match self.find(section, key) {
            Some(_) if unchanged => {}
            Some(at) => {
                if let Some(line) = self.lines.get_mut(at) {
                    *line = with_value(line, value);
                }
            }
            None => {
                let at = self.end_of(section).unwrap_or_else(|| self.add_section(section));
                self.insert(at, &[key.as_bytes(), b"=", value].concat());
            }
        }
    }

    /// Every section with its keys and their values, in order; of a name that stands twice, the first.
    pub fn keys(&self) -> Vec<(&[u8], &[u8], &[u8])> {
        let mut section: &[u8] = b"";
        let mut seen = std::collections::HashSet::new();
        let mut keys = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            if let Some(name) = section_of(line) {
                // Of a section that stands twice the second is nothing to Windows.
                let first = self.section(name).is_some_and(|lines| lines.start == at + 1);
                section = if first { name } else { b"" };
            } else if let Some((key, value)) = key_of(line)
                && !section.is_empty()
                && seen.insert((section.to_ascii_lowercase(), key.to_ascii_lowercase()))
            {
                keys.push((section, key, value.trim_ascii()));
            }
        }
        keys
    }

    /// Takes a key's line out.
    pub fn remove(&mut self, section: &[u8], key: &str) {
        if let Some(at) = self.find(section, key) {
            self.remove_lines(at..at + 1);
        }
    }

    /// Takes a section out, with the blank lines before it.
    pub fn remove_section(&mut self, section: &[u8]) {
        let Some(lines) = self.section(section) else { return };
        let header = lines.start.saturating_sub(1);
        let blank =
            self.lines.get(..header).unwrap_or_default().iter().rev().take_while(|line| is_blank(line));
        let start = header - blank.count();
        // Blank lines at its own end stay before what follows.
        let own = self.lines.get(lines.clone()).unwrap_or_default();
        let left = if lines.end == self.lines.len() {
            0
        } else {
            own.iter().rev().take_while(|l| is_blank(l)).count()
        };
        self.remove_lines(start..lines.end - left);
    }

    fn remove_lines(&mut self, lines: std::ops::Range<usize>) {
        self.lines.drain(lines);
        self.headers =
            (0..).zip(&self.lines).filter(|(_, line)| section_of(line).is_some()).map(|(at, _)| at).collect();
    }

    /// The lines of the first section of a name, without its header.
    fn section(&self, section: &[u8]) -> Option<std::ops::Range<usize>> {
        let name = |header: usize| section_of(self.lines.get(header)?);
        let at = self
            .headers
            .iter()
            .position(|&header| name(header).is_some_and(|name| name.eq_ignore_ascii_case(section)))?;
        let next = self.headers.get(at + 1).copied().unwrap_or(self.lines.len());
        Some(self.headers.get(at)? + 1..next)
    }

    fn find(&self, section: &[u8], key: &str) -> Option<usize> {
        self.section(section)?.find(|&at| {
            self.lines
                .get(at)
                .and_then(|line| key_of(line))
                .is_some_and(|(name, _)| name.eq_ignore_ascii_case(key.as_bytes()))
        })
    }

    /// Where a section's next line goes: after its last one that is not blank.
    fn end_of(&self, section: &[u8]) -> Option<usize> {
        let mut lines = self.section(section)?;
        let first = lines.start;
        let last = lines.rfind(|&at| self.lines.get(at).is_some_and(|line| !is_blank(line)));
        Some(last.map_or(first, |last| last + 1))
    }

    fn add_section(&mut self, section: &[u8]) -> usize {
        if self.lines.last().is_some_and(|line| !is_blank(line)) {
            self.insert(self.lines.len(), b"");
        }
        self.insert(self.lines.len(), &[b"[", section, b"]"].concat());
        self.headers.push(self.lines.len() - 1);
        self.lines.len()
    }

    fn insert(&mut self, at: usize, text: &[u8]) {
        // The file's last line may have no end; it needs one before another can follow.
        if let Some(before) = at.checked_sub(1).and_then(|before| self.lines.get_mut(before))
            && !before.ends_with(b"\n")
        {
            before.extend_from_slice(self.line_end);
        }
        self.lines.insert(at, [text, self.line_end].concat());
        for header in self.headers.iter_mut().filter(|header| **header >= at) {
            *header += 1;
        }
    }
}

/// Whether a line says nothing.
pub fn is_blank(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}

/// Whether a line is a comment.
pub fn is_comment(line: &[u8]) -> bool {
    line.trim_ascii().starts_with(b";")
}

/// The name of the section that a line begins.
pub fn section_of(line: &[u8]) -> Option<&[u8]> {
    let inside = line.trim_ascii().strip_prefix(b"[")?;
    let end = inside.iter().position(|&b| b == b']')?;
    Some(inside.split_at(end).0.trim_ascii())
}

/// The key and the value of a line.
pub fn key_of(line: &[u8]) -> Option<(&[u8], &[u8])> {
    if is_comment(line) || section_of(line).is_some() {
        return None;
    }
    let equals = line.iter().position(|&b| b == b'=')?;
    let (key, value) = line.split_at(equals);
    Some((key.trim_ascii(), value.strip_prefix(b"=").unwrap_or(value)))
}

/// The line with another value; what stands before the value, and the line's end, stay.
fn with_value(line: &[u8], value: &[u8]) -> Vec<u8> {
    let start = line.iter().position(|&b| b == b'=').map_or(line.len(), |equals| equals + 1);
    let content = line.strip_suffix(b"\n").unwrap_or(line);
    let content = content.strip_suffix(b"\r").unwrap_or(content);
    let (before, _) = line.split_at(start);
    let (_, end) = line.split_at(content.len());
    [before, value, end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(before: &str, section: &str, key: &str, value: &str) -> String {
        let mut ini = Ini::parse(before.as_bytes()).unwrap();
        ini.set(section.as_bytes(), key, value.as_bytes());
        String::from_utf8(ini.into_bytes()).unwrap()
    }

    #[test]
    fn changes_only_the_value() {
        let before =
            "; mine\r\n[SETTINGS]\r\n realname = Old \r\n;RealName=no\r\n\r\n[Other]\r\nRealName=b\r\n";
        let after = "; mine\r\n[SETTINGS]\r\n realname =New\r\n;RealName=no\r\n\r\n[Other]\r\nRealName=b\r\n";
        assert_eq!(edited(before, "Settings", "RealName", "New"), after);
        assert_eq!(edited(before, "Settings", "RealName", "Old"), before);
    }

    #[test]
    fn first_section_and_first_key_win() {
        let before = "[A]\nx=1\nx=2\n[B]\n[a]\nx=3\n";
        assert_eq!(edited(before, "a", "X", "9"), "[A]\nx=9\nx=2\n[B]\n[a]\nx=3\n");
        assert_eq!(edited(before, "a", "y", "9"), "[A]\nx=1\nx=2\ny=9\n[B]\n[a]\nx=3\n");
    }

    #[test]
    fn inserts_new_lines_in_their_section() {
        assert_eq!(edited("", "S", "k", "v"), "[S]\r\nk=v\r\n");
        assert_eq!(edited("[S]", "S", "k", "v"), "[S]\r\nk=v\r\n");
        assert_eq!(edited("[S]\nz=", "T", "k", "v"), "[S]\nz=\n\n[T]\nk=v\n");
        assert_eq!(edited("[S]\nz=1\n\n\n[T]\n", "S", "k", "v"), "[S]\nz=1\nk=v\n\n\n[T]\n");
    }

    #[test]
    fn refuses_files_that_are_not_ini() {
        for bytes in
            [&b"\xEF\xBB\xBF[S]\r\n"[..], b"\xFF\xFE[\0S\0", b"[S]\0", b"[S]\rk=v\r", b"user_pref(1);\n"]
        {
            assert_eq!(Ini::parse(bytes), Err(ParseIniError));
        }
    }
}
