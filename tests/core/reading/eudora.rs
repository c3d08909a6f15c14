//! Eudora.ini as it is found.
