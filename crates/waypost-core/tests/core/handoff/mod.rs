//! What people hand to each other: support codes and lists of people.

mod people_list;
mod support_code;
