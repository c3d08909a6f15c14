//! Asks for a password at the terminal, without echo. Nothing of it vanishes: a control character that no key for
//! editing gives stays, and the caller refuses it. Other prompts drop a pasted tab, and a wrong password that is sent
//! can lock the account.

/// Asks a question and reads the answer. `None` if the terminal cannot be read, or Ctrl-C was pressed.
#[cfg(unix)]
pub fn ask(question: &str) -> Option<String> {
    let typed = unix::ask(question).ok()??;
    Some(String::from_utf8_lossy(&typed).into_owned())
}

/// Asks a question and reads the answer. Windows's console gives no password with a tab.
#[cfg(not(unix))]
pub fn ask(question: &str) -> Option<String> {
    rpassword::prompt_password(question).ok()
}

#[cfg(unix)]
mod unix {
    use std::io::{self, Write, stderr};

    use rustix::process::{Signal, getpid, kill_process};
    use rustix::stdio::stdin;
    use rustix::termios::{
        InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
    };
    use secrecy::zeroize::Zeroizing;
    use waypost_core::probe::password::MAX_INPUT_BYTES;

    /// What a key does.
    #[derive(Debug, PartialEq, Eq)]
    pub(super) enum Typed {
        More,
        Done,
        Interrupted,
    }

    /// What was typed so far. Once it is too long for a password it stays so until all of it is erased.
    pub(super) struct Line(pub(super) Zeroizing<Vec<u8>>);

    impl Line {
        pub(super) fn new() -> Self {
            // Its bytes are never moved, so that none stay behind.
            Self(Zeroizing::new(Vec::with_capacity(MAX_INPUT_BYTES)))
        }

        pub(super) fn key(&mut self, byte: u8) -> Typed {
            let is_full = self.0.len() == MAX_INPUT_BYTES;
            match byte {
                b'\n' | b'\r' => return Typed::Done,
                CTRL_C => return Typed::Interrupted,
                CTRL_D if self.0.is_empty() => return Typed::Done,
                CTRL_U => self.0.clear(),
                BACKSPACE | DELETE if !is_full => self.erase_character(),
                CTRL_W if !is_full => self.erase_word(),
                BACKSPACE | DELETE | CTRL_W => {}
                _ if is_full => {}
                _ => self.0.push(byte),
            }
            Typed::More
        }

        fn erase_character(&mut self) {
            // The bytes of a UTF-8 character after its first.
            while self.0.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {}
        }

        fn erase_word(&mut self) {
            let word = self.0.trim_ascii_end();
            let end = word.iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
            self.0.truncate(end);
        }
    }

    const CTRL_C: u8 = 3;
    const CTRL_D: u8 = 4;
    const BACKSPACE: u8 = 8;
    const CTRL_U: u8 = 21;
    const CTRL_W: u8 = 23;
    const DELETE: u8 = 127;

    /// Turns the echo on again when it is dropped.
    struct Quiet(Termios);

    impl Quiet {
        fn begin() -> io::Result<Self> {
            let before = tcgetattr(stdin())?;
            let mut quiet = before.clone();
            quiet.local_modes -= LocalModes::ECHO
                | LocalModes::ECHONL
                | LocalModes::ICANON
                | LocalModes::ISIG
                | LocalModes::IEXTEN;
            // Otherwise the terminal keeps Ctrl-S and Ctrl-Q for itself.
            quiet.input_modes -= InputModes::IXON;
            quiet.special_codes[SpecialCodeIndex::VMIN] = 1;
            quiet.special_codes[SpecialCodeIndex::VTIME] = 0;
            tcsetattr(stdin(), OptionalActions::Now, &quiet)?;
            Ok(Self(before))
        }
    }

    impl Drop for Quiet {
        fn drop(&mut self) {
            match tcsetattr(stdin(), OptionalActions::Now, &self.0) {
                // A terminal that is gone needs no echo.
                Ok(()) | Err(_) => {}
            }
        }
    }

    /// Asks a question. `None` after Ctrl-C, which then acts as usual.
    pub(super) fn ask(question: &str) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
        let quiet = Quiet::begin()?;
        write(question)?;
        let mut line = Line::new();
        let mut byte = [0];
        let typed = loop {
            match rustix::io::read(stdin(), &mut byte) {
                Ok(0) => break Typed::Done,
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => continue,
                Err(error) => return Err(error.into()),
            }
            match line.key(byte[0]) {
                Typed::More => {}
                end => break end,
            }
        };
        drop(quiet);
        write("\n")?;
        if typed == Typed::Interrupted {
            kill_process(getpid(), Signal::INT)?;
            return Ok(None);
        }
        Ok(Some(line.0))
    }

    fn write(text: &str) -> io::Result<()> {
        let mut terminal = stderr().lock();
        terminal.write_all(text.as_bytes())?;
        terminal.flush()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::unix::{Line, Typed};

    fn typed(keys: &[u8]) -> Vec<u8> {
        let mut line = Line::new();
        for key in keys {
            assert_eq!(line.key(*key), Typed::More);
        }
        line.0.to_vec()
    }

    #[test]
    fn no_character_of_a_typed_password_vanishes() {
        let editing = [3, 4, 8, b'\n', b'\r', 21, 23, 127];
        for byte in (0..=255_u8).filter(|byte| !editing.contains(byte)) {
            assert_eq!(typed(&[b'a', byte, b'b']), [b'a', byte, b'b']);
        }
        assert_eq!(typed(b"a\x04b"), b"a\x04b");
        assert!(typed(&[b'x'; 5000]).len() > waypost_core::probe::password::MAX_PASSWORD_BYTES);
        assert!(typed(&[&[b'x'; 5000][..], b"\x7f\x17"].concat()).len() > 1024);
        assert_eq!(typed(&[&[b'x'; 5000][..], b"\x15good"].concat()), b"good");
    }

    #[test]
    fn typed_password_can_be_corrected() {
        assert_eq!(typed("p\u{e4}\u{7f}ass\u{8}s".as_bytes()), b"pass");
        assert_eq!(typed(b"\x7f\x08wrong\x15right"), b"right");
        assert_eq!(typed(b"one two three \x17\x17four"), b"one four");
        assert_eq!(Line::new().key(b'\r'), Typed::Done);
        assert_eq!(Line::new().key(4), Typed::Done);
        assert_eq!(Line::new().key(3), Typed::Interrupted);
    }
}
