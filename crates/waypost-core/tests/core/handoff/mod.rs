//! What people hand each other: codes and lists.

mod people_list;
mod support_code;
