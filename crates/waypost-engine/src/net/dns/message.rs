//! Builds a question and reads an answer (RFC 1035, section 4).

use simple_dns::rdata::RData;
use simple_dns::{CLASS, Name, OPCODE, Packet, PacketFlag, QCLASS, QTYPE, RCODE, TYPE, header_buffer};

use super::{DnsError, MAX_RECORDS, Record, RecordKind};

/// Maximum length of a chain of aliases.
const MAX_ALIASES: usize = 8;

/// Length of the header of a message, in bytes.
const HEADER_BYTES: usize = 12;

/// Length of the shortest question and the shortest record, in bytes.
const MIN_QUESTION_BYTES: usize = 5;
const MIN_RECORD_BYTES: usize = 11;

/// A question for records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// Lower-case ASCII.
    pub(super) name: String,
    pub(super) kind: RecordKind,
}

impl Question {
    /// # Errors
    /// [`DnsError::InvalidName`] if the name is not a host name, with `_` allowed.
    pub(super) fn new(name: &str, kind: RecordKind) -> Result<Self, DnsError> {
        let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
        let is_label = |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(is_name_byte);
        if name.len() > 253 || !name.split('.').all(is_label) {
            return Err(DnsError::InvalidName);
        }
        Ok(Self { name, kind })
    }

    /// The message that asks this question.
    ///
    /// # Errors
    /// [`DnsError::InvalidName`], which [`Self::new`] has excluded.
    pub(super) fn message(&self, id: u16) -> Result<Vec<u8>, DnsError> {
        let mut packet = Packet::new_query(id);
        packet.set_flags(PacketFlag::RECURSION_DESIRED);
        let name = Name::new(&self.name).map_err(|_| DnsError::InvalidName)?;
        let kind = QTYPE::TYPE(record_type(self.kind));
        packet.questions.push(simple_dns::Question::new(name, kind, QCLASS::CLASS(CLASS::IN), false));
        packet.build_bytes_vec().map_err(|_| DnsError::InvalidName)
    }
}

const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

const fn record_type(kind: RecordKind) -> TYPE {
    match kind {
        RecordKind::Srv => TYPE::SRV,
        RecordKind::Mx => TYPE::MX,
        RecordKind::Txt => TYPE::TXT,
    }
}

/// Whether a message claims to answer the question with this id. Others are not for this socket.
pub(super) fn has_id(message: &[u8], id: u16) -> bool {
    message.get(..2) == Some(&id.to_be_bytes()) && has_flag(message, 0x80)
}

/// Whether a message was cut off, so that the question must be asked over TCP.
pub(super) fn is_truncated(message: &[u8]) -> bool {
    has_flag(message, 0x02)
}

/// Whether a flag of the third byte is set.
fn has_flag(message: &[u8], flag: u8) -> bool {
    message.get(2).is_some_and(|flags| flags & flag != 0)
}

/// Reads the answer to a question for `name`, which is in lower case. Follows aliases within the answer.
///
/// # Errors
/// See [`DnsError`]: what the name server said, or [`DnsError::Malformed`].
pub fn read_answer(message: &[u8], name: &str, kind: RecordKind) -> Result<Vec<Record>, DnsError> {
    if !has_plausible_counts(message) {
        return Err(DnsError::Malformed);
    }
    let packet = Packet::parse(message).map_err(|_| DnsError::Malformed)?;
    if !packet.has_flags(PacketFlag::RESPONSE) || packet.opcode() != OPCODE::StandardQuery {
        return Err(DnsError::Malformed);
    }
    let code = packet.rcode();
    match packet.questions.as_slice() {
        [question] if answers(question, name, kind) => {}
        // A name server that does not understand or does not want the question need not repeat it.
        [] if !matches!(code, RCODE::NoError | RCODE::NameError) => {}
        _ => return Err(DnsError::Malformed),
    }
    match code {
        RCODE::NoError => {}
        RCODE::NameError => return Err(DnsError::NotFound),
        RCODE::ServerFailure => return Err(DnsError::ServerFailure),
        _ => return Err(DnsError::Refused),
    }
    if packet.has_flags(PacketFlag::TRUNCATION) {
        return Err(DnsError::Malformed);
    }
    let name = follow_aliases(&packet, name)?;
    let own = packet.answers.iter().filter(|record| record.class == CLASS::IN);
    let own = own.filter(|record| text(&record.name).as_deref() == Some(name.as_str()));
    let records = own.filter_map(|record| read_record(&record.rdata, kind)).take(MAX_RECORDS);
    let records: Vec<Record> = records.collect::<Result<_, _>>()?;
    if records.is_empty() { Err(DnsError::NoData) } else { Ok(records) }
}

/// Whether the message is long enough for the entries that its header announces. Memory for them is reserved
/// before they are read.
fn has_plausible_counts(message: &[u8]) -> bool {
    let count = |read: fn(&[u8]) -> simple_dns::Result<u16>| read(message).map_or(usize::MAX, usize::from);
    let questions = count(header_buffer::questions);
    let records = count(header_buffer::answers)
        .saturating_add(count(header_buffer::name_servers))
        .saturating_add(count(header_buffer::additional_records));
    let needed = questions.saturating_mul(MIN_QUESTION_BYTES);
    let needed = needed.saturating_add(records.saturating_mul(MIN_RECORD_BYTES));
    message.len().checked_sub(HEADER_BYTES).is_some_and(|rest| needed <= rest)
}

fn answers(question: &simple_dns::Question<'_>, name: &str, kind: RecordKind) -> bool {
    text(&question.qname).as_deref() == Some(name)
        && question.qtype == QTYPE::TYPE(record_type(kind))
        && question.qclass == QCLASS::CLASS(CLASS::IN)
}

/// The name that `name` stands for, after all aliases (CNAME).
fn follow_aliases(packet: &Packet<'_>, name: &str) -> Result<String, DnsError> {
    let mut name = name.to_owned();
    for _ in 0..=MAX_ALIASES {
        let alias = packet.answers.iter().find_map(|record| match &record.rdata {
            RData::CNAME(alias) if text(&record.name).as_deref() == Some(name.as_str()) => Some(&alias.0),
            _ => None,
        });
        match alias {
            Some(alias) => name = text(alias).ok_or(DnsError::Malformed)?,
            None => return Ok(name),
        }
    }
    Err(DnsError::AliasLoop)
}

/// A record of the wanted kind. `None` if it is of another kind.
fn read_record(data: &RData<'_>, kind: RecordKind) -> Option<Result<Record, DnsError>> {
    let host = |name: &Name<'_>| text(name).ok_or(DnsError::Malformed);
    match (kind, data) {
        (RecordKind::Srv, RData::SRV(srv)) => {
            let (priority, weight, port) = (srv.priority, srv.weight, srv.port);
            Some(host(&srv.target).map(|target| Record::Srv { priority, weight, port, target }))
        }
        (RecordKind::Mx, RData::MX(mx)) => {
            let preference = mx.preference;
            Some(host(&mx.exchange).map(|exchange| Record::Mx { preference, exchange }))
        }
        (RecordKind::Txt, RData::TXT(txt)) => {
            Some(String::try_from(txt.clone()).map(Record::Txt).map_err(|_| DnsError::Malformed))
        }
        _ => None,
    }
}

/// A name in lower case. `None` if it has other characters than a host name and `_`. Empty for the root.
fn text(name: &Name<'_>) -> Option<String> {
    let mut text = String::new();
    for label in name.as_bytes() {
        if !label.iter().copied().all(is_name_byte) {
            return None;
        }
        if !text.is_empty() {
            text.push('.');
        }
        text.extend(label.iter().map(|byte| char::from(byte.to_ascii_lowercase())));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_take_host_names_and_service_names() {
        let long = format!("{}.example", ["a"; 130].join("."));
        for name in ["campus.example", "_imaps._tcp.Campus.Example.", "xn--bcher-kva.example"] {
            let question = Question::new(name, RecordKind::Srv).unwrap();
            let message = question.message(7).unwrap();
            let packet = Packet::parse(&message).unwrap();
            assert!(answers(&packet.questions[0], &question.name, RecordKind::Srv), "{name}");
            assert!(!has_id(&message, 7), "a question is no answer");
        }
        for name in ["", ".", "a..b", "bücher.example", "a b", "a\\.b", long.as_str(), &"a".repeat(64)] {
            assert_eq!(Question::new(name, RecordKind::Mx), Err(DnsError::InvalidName), "{name}");
        }
    }
}
