//! Keeps work with files, programs and the network away from the thread that draws the window.
//!
//! Such work can take any time, and a window that waits for it does not answer. The window marks its thread
//! while it draws. Every function of the engine that reaches a file, another program or the network checks
//! the mark first, and panics in a debug build, so that every test of the window proves the rule.

use std::cell::Cell;

thread_local! {
    /// Whether this thread is drawing.
    static IS_DRAWING: Cell<bool> = const { Cell::new(false) };
}

/// Restores the mark of the thread when it goes out of scope, also after a panic.
struct Restore(bool);

impl Drop for Restore {
    fn drop(&mut self) {
        IS_DRAWING.set(self.0);
    }
}

fn with_mark<T>(is_drawing: bool, work: impl FnOnce() -> T) -> T {
    let _restore = Restore(IS_DRAWING.replace(is_drawing));
    work()
}

/// Draws. Until `draw` returns, this thread may not use files, other programs or the network.
pub fn while_drawing<T>(draw: impl FnOnce() -> T) -> T {
    with_mark(true, draw)
}

/// Works with files although the thread may be drawing. Only for the crash report: after a panic nothing is
/// drawn any more.
pub(crate) fn although_drawing<T>(work: impl FnOnce() -> T) -> T {
    with_mark(false, work)
}

/// Panics in a debug build if this thread is drawing. Called before every use of files, other programs and
/// the network.
pub(crate) fn must_not_draw() {
    debug_assert!(
        !IS_DRAWING.get(),
        "the window used a file, another program or the network while it was drawing; start a job instead"
    );
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn only_the_drawing_thread_is_marked_until_it_has_drawn() {
        must_not_draw();
        let panics = |work: fn()| catch_unwind(work).is_err();
        while_drawing(|| {
            assert_eq!(panics(must_not_draw), cfg!(debug_assertions));
            assert!(!panics(|| while_drawing(|| {})));
            assert_eq!(panics(must_not_draw), cfg!(debug_assertions), "drawing goes on after the inner one");
            although_drawing(must_not_draw);
            std::thread::spawn(must_not_draw).join().expect("another thread may");
        });
        must_not_draw();
        assert!(panics(|| while_drawing(|| std::panic::resume_unwind(Box::new(())))));
        must_not_draw();
    }
}
