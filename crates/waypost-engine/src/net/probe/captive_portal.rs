//! Asks a network for its sign-in page, after a probe failed.

use std::sync::mpsc::channel;
use std::time::Duration;

use waypost_core::plan::calendar;
use waypost_core::probe::observations::HttpResponse;
use waypost_core::probe::session::{Connection, ConnectionError};
use waypost_core::probe::{ProbeStep, StepState, evaluate};

use super::super::receipt::{Purpose, Sent};
use super::super::resolve::Resolved;
use super::ServerProbe;
use super::connect::connect_in_background;
use super::connection::PlainConnection;
use super::deadlines::deliver;

/// Maximum length of the header of a web response, in bytes.
const MAX_HEADER_BYTES: usize = 8192;

/// Time limit of the request.
const TIME_LIMIT: Duration = Duration::from_secs(3);

impl ServerProbe<'_> {
    /// If connecting, the greeting or TLS failed, requests a web page from the server's name: a captive
    /// portal answers in its place. The response also contains the web server's time.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only. Any other failure means that there is no response to observe.
    pub(super) fn look_for_captive_portal(&mut self) -> Result<(), ConnectionError> {
        let results = evaluate(self.server, None, &self.observed);
        let failed = results.iter().find(|result| result.state == StepState::Failed);
        let failed = failed.map(|result| result.step);
        if !matches!(failed, Some(ProbeStep::Port | ProbeStep::Greeting | ProbeStep::Tls)) {
            return Ok(());
        }
        let limit = self.options.step_limit.min(TIME_LIMIT);
        self.deadlines.begin_step_of(limit);
        let Some(Resolved::Addresses(addresses)) = self.resolve(80)? else { return Ok(()) };
        let Some(address) = addresses.first().copied() else { return Ok(()) };
        let (sender, receiver) = channel();
        let entry = self.record(80, Purpose::CaptivePortal);
        if connect_in_background(address, limit, entry, move |result| deliver(&sender, result)).is_err() {
            return Ok(());
        }
        let Some(Ok(stream)) = self.deadlines.receive(&receiver)? else { return Ok(()) };
        stream.entry().set_sent(Sent::Request(format!("http://{}/", self.server.host)));
        let mut connection = PlainConnection::new(stream, self.deadlines);
        match request_header(&mut connection, &self.server.host) {
            Ok(header) => self.observed.web = parse_header(&header),
            Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
            Err(_) => {}
        }
        Ok(())
    }
}

/// Requests the start page and reads the response up to the end of its header, or as far as it arrives.
fn request_header(connection: &mut PlainConnection<'_>, host: &str) -> Result<String, ConnectionError> {
    let request = format!("GET / HTTP/1.0\r\nHost: {host}\r\n\r\n");
    Connection::write(connection, request.as_bytes())?;
    let mut header = Vec::new();
    let mut chunk = [0; 1024];
    while header.len() < MAX_HEADER_BYTES && !header.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
        match Connection::read(connection, &mut chunk) {
            Ok(count) => header.extend(chunk.iter().take(count)),
            Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
            Err(_) => break,
        }
    }
    Ok(String::from_utf8_lossy(&header).into_owned())
}

/// Parses the header of a web response (RFC 9112). `None` if it is not one.
fn parse_header(header: &str) -> Option<HttpResponse> {
    let mut lines = header.lines();
    let status = lines.next()?.strip_prefix("HTTP/")?.split(' ').nth(1)?.parse().ok()?;
    let mut response = HttpResponse { status, ..HttpResponse::default() };
    for line in lines.take_while(|line| !line.is_empty()) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("location") {
            let authority = value.trim().split_once("//").map(|(_, rest)| rest);
            let host = authority.and_then(|rest| rest.split(['/', ':', '?', '#']).next());
            response.redirects_to = host.filter(|host| !host.is_empty()).map(str::to_ascii_lowercase);
        } else if name.eq_ignore_ascii_case("date") {
            response.date = calendar::parse_header_date(value);
        }
    }
    Some(response)
}
