//! Windows profile files (INI), edited byte for byte: a value changes and every other byte stays.
//!
//! Grammar: that of `GetPrivateProfileString`. Names ignore case. The first section with a name and the
//! first key in it count. Lines that start with `;` are comments. Nothing is escaped.

/// The lines of a file, each with its line end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ini {
    lines: Vec<Vec<u8>>,
    line_end: &'static [u8],
    /// The indices of section headers, so that finding a section does not scan all lines.
    headers: Vec<usize>,
}

/// The bytes are not text in a Windows code page, or not an INI file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an INI file in a Windows code page")]
pub struct ParseIniError;

impl Ini {
    /// An empty file with the line ends of Windows.
    pub const fn empty() -> Self {
        Self { lines: Vec::new(), line_end: b"\r\n", headers: Vec::new() }
    }

    /// Parses a file. New lines get the line end of the first line.
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

    /// Sets a key. A line that already has the value stays unchanged. A new line goes to the end of its
    /// section, a new section to the end of the file.
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

    /// All keys in order, as section, key and value. If a name occurs twice, the first counts.
    pub fn keys(&self) -> Vec<(&[u8], &[u8], &[u8])> {
        let mut section: &[u8] = b"";
        let mut seen = std::collections::HashSet::new();
        let mut keys = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            if let Some(name) = section_of(line) {
                // Windows ignores the second section with the same name.
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

    /// Removes the line of a key.
    pub fn remove(&mut self, section: &[u8], key: &str) {
        if let Some(at) = self.find(section, key) {
            self.remove_lines(at..at + 1);
        }
    }

    /// Removes a section and the blank lines before it.
    pub fn remove_section(&mut self, section: &[u8]) {
        let Some(lines) = self.section(section) else { return };
        let header = lines.start.saturating_sub(1);
        let blank =
            self.lines.get(..header).unwrap_or_default().iter().rev().take_while(|line| is_blank(line));
        let start = header - blank.count();
        // Blank lines at its end stay before the next section.
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

    /// The index for a new line in a section: after its last line that is not blank.
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
        // The last line of the file may have no line end. It needs one before another line.
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

/// Whether a line is blank.
pub fn is_blank(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}

/// Whether a line is a comment.
pub fn is_comment(line: &[u8]) -> bool {
    line.trim_ascii().starts_with(b";")
}

/// The name in a section header.
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

/// The line with another value. The text before the value and the line end stay.
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
