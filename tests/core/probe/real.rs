//! Against the real servers of a distribution.
