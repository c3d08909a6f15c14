//! The list of the answers. Options, lists of people, setups and questions in a terminal are made from it.
//!
//! A new member of [`Answers`] does not compile without a line in this list, and then not without a decision in every
//! place that treats the answers one by one: each matches every [`Answer`] or [`Field`], or names every member of
//! [`Answers`].

use super::answer_value::AnswerValue;
use super::answers::Answers;
use super::problem::Field;

macro_rules! answers {
    ($($(#[$doc:meta])* $answer:ident = $member:ident,)*) => {
        /// One of the answers: a member of [`Answers`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Answer {
            $($(#[$doc])* $answer,)*
        }

        impl Answer {
            /// Every answer, in the order of the command line's options.
            pub const ALL: &[Self] = &[$(Self::$answer,)*];

            /// Returns the answer's name in JSON and in lists of people.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$answer => stringify!($member),)* }
            }
        }

        impl Answers {
            // An error here means that a member of `Answers` has no line in the list below.

            /// Returns one answer.
            pub fn get(&self, answer: Answer) -> &dyn AnswerValue {
                let Self { $($member,)* } = self;
                match answer { $(Answer::$answer => $member,)* }
            }

            /// Returns one answer, to change it.
            pub fn get_mut(&mut self, answer: Answer) -> &mut dyn AnswerValue {
                let Self { $($member,)* } = self;
                match answer { $(Answer::$answer => $member,)* }
            }
        }
    };
}

answers! {
    /// The organisation.
    Org = org,
    /// The kind of member.
    Group = group,
    /// The user name.
    Username = username,
    /// The full name.
    Name = name,
    /// The email address.
    Address = address,
    /// The program, with its version.
    Program = program,
    /// One computer or several.
    ReadOn = read_on,
    /// The protocol, IMAP or POP.
    Protocol = protocol,
    /// The networks that mail is sent from.
    Network = network,
    /// The internet provider's sending server.
    IspSmtp = isp_smtp,
    /// Whether mail is sent through that server.
    ThroughProvider = through_provider,
    /// How long fetched mail stays on the server.
    LeaveOnServer = leave_on_server,
    /// Whether the copy on the server stays when the trash is emptied.
    KeepAfterTrash = keep_after_trash,
    /// How often to check for mail.
    CheckEvery = check_every,
    /// The consent to send passwords unencrypted.
    AcceptPlaintext = accept_plaintext,
}

impl Answer {
    /// Returns the answer's option on the command line, without the two hyphens.
    pub const fn option(self) -> Option<&'static str> {
        Some(match self {
            Self::Org => "org",
            Self::Group => "group",
            Self::Username => "username",
            Self::Name => "name",
            Self::Address => "address",
            Self::Program => "program",
            Self::ReadOn => "read-on",
            Self::Protocol => "protocol",
            Self::Network => "network",
            Self::IspSmtp => "isp-smtp",
            Self::LeaveOnServer => "leave-on-server",
            Self::KeepAfterTrash => "keep-after-trash",
            Self::CheckEvery => "check-every",
            Self::AcceptPlaintext => "accept-plaintext",
            // Whoever names the provider's server sends through it. Only the window and support codes choose it
            // before it is named.
            Self::ThroughProvider => return None,
        })
    }

    /// Returns the answer's column in a list of people. Every answer with an option has one.
    pub fn column(self) -> Option<&'static str> {
        self.option().map(|_| self.name())
    }

    /// Returns true for consent. Only the person can give it, so setups and support codes don't carry it.
    pub const fn is_consent(self) -> bool {
        match self {
            Self::AcceptPlaintext => true,
            Self::Org
            | Self::Group
            | Self::Username
            | Self::Name
            | Self::Address
            | Self::Program
            | Self::ReadOn
            | Self::Protocol
            | Self::Network
            | Self::IspSmtp
            | Self::ThroughProvider
            | Self::LeaveOnServer
            | Self::KeepAfterTrash
            | Self::CheckEvery => false,
        }
    }

    /// Returns the question that asks for the answer. `None` if it is asked together with the settings, at the review.
    pub const fn field(self) -> Option<Field> {
        Some(match self {
            Self::Org => Field::Organisation,
            Self::Group => Field::Group,
            Self::Username => Field::Username,
            Self::Name => Field::Name,
            Self::Address => Field::Address,
            Self::Program => Field::Program,
            Self::ReadOn => Field::ReadOn,
            Self::Protocol => Field::Protocol,
            Self::Network => Field::Network,
            Self::IspSmtp | Self::ThroughProvider => Field::IspSmtp,
            Self::LeaveOnServer | Self::KeepAfterTrash => Field::LeaveOnServer,
            Self::CheckEvery => Field::CheckEvery,
            Self::AcceptPlaintext => return None,
        })
    }
}

macro_rules! fields {
    ($($field:ident => $answer:ident,)*) => {
        impl Field {
            /// Every question, in the order they are asked.
            pub const ALL: &[Self] = &[$(Self::$field,)*];

            /// Returns the answer that the question is about.
            pub const fn answer(self) -> Answer {
                match self { $(Self::$field => Answer::$answer,)* }
            }
        }
    };
}

fields! {
    Organisation => Org,
    Name => Name,
    Username => Username,
    Group => Group,
    Address => Address,
    Program => Program,
    Version => Program,
    ReadOn => ReadOn,
    Protocol => Protocol,
    Network => Network,
    IspSmtp => IspSmtp,
    LeaveOnServer => LeaveOnServer,
    CheckEvery => CheckEvery,
}
