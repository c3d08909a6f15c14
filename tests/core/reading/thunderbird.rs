//! Thunderbird profiles, autoconfig XML and our own JSON as they are found.
