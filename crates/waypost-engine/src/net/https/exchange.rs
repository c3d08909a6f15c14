//! One request and its response.

use std::fmt;
use std::io::{ErrorKind, Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport,
};
use ureq::{Agent, Error, http};
use url::Url;

use super::super::deadline::Deadline;
use super::super::receipt::Sent;
use super::connection::{TlsStream, open};
use super::{FetchError, FetchOptions, MAX_BODY_BYTES};

/// What Waypost calls itself. A version would help to recognise a person again.
pub(super) const USER_AGENT: &str = "Waypost";

/// Largest header of a response, in bytes.
const MAX_HEADER_BYTES: usize = 16 << 10;

/// Size of the buffers in each direction, in bytes. A header must fit in.
const BUFFER_BYTES: usize = 32 << 10;

/// A response that is not an error.
pub(super) enum Response {
    /// Status 200.
    File { media_type: String, body: Vec<u8> },
    /// A redirect, to a URL that may be relative.
    Redirect { status: u16, location: String },
}

/// Requests a URL.
pub(super) fn request(
    url: &Url,
    options: &FetchOptions,
    deadline: &Deadline,
) -> Result<Response, FetchError> {
    let stream = open(url, options, deadline)?;
    stream.sock.set_sent(Sent::Request(url.as_str().to_owned()));
    let began = Arc::new(AtomicBool::new(false));
    let transport = TlsTransport {
        stream,
        buffers: LazyBuffers::new(BUFFER_BYTES, BUFFER_BYTES),
        began: Arc::clone(&began),
    };
    let failure = |error: &Error| {
        if let Err(ended) = deadline.left() {
            return FetchError::of_ended(ended, began.load(Ordering::Relaxed));
        }
        fetch_error(error)
    };
    let mut response = agent(transport, deadline)
        .and_then(|agent| agent.get(url.as_str()).call())
        .map_err(|error| failure(&error))?;
    let status = response.status().as_u16();
    let header = |name: http::HeaderName| {
        response.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    match status {
        200 => {}
        404 | 410 => return Err(FetchError::NotFound(status)),
        301 | 302 | 303 | 307 | 308 => {
            let location = header(http::header::LOCATION).ok_or(FetchError::Status(status))?;
            return Ok(Response::Redirect { status, location });
        }
        _ => return Err(FetchError::Status(status)),
    }
    let media_type = header(http::header::CONTENT_TYPE).unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if response.body().content_length().is_some_and(|length| length > MAX_BODY_BYTES as u64) {
        return Err(FetchError::TooLarge);
    }
    let mut body = Vec::new();
    let mut reader = response.body_mut().as_reader().take(MAX_BODY_BYTES as u64 + 1);
    reader.read_to_end(&mut body).map_err(|error| failure(&error.into()))?;
    if body.len() > MAX_BODY_BYTES {
        return Err(FetchError::TooLarge);
    }
    Ok(Response::File { media_type, body })
}

/// An HTTP client that uses this one connection and nothing else.
fn agent(transport: TlsTransport, deadline: &Deadline) -> Result<Agent, Error> {
    let left = deadline.left().map_err(|_| Error::Timeout(ureq::Timeout::Global))?;
    let config = Agent::config_builder()
        .https_only(true)
        .proxy(None)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .max_response_header_size(MAX_HEADER_BYTES)
        .max_idle_connections(0)
        .user_agent(USER_AGENT)
        .timeout_global(Some(left))
        .build();
    Ok(Agent::with_parts(config, OneConnection(Mutex::new(Some(transport))), NoResolver))
}

fn fetch_error(error: &Error) -> FetchError {
    match error {
        Error::LargeResponseHeader(..) => FetchError::TooLarge,
        Error::Io(error) if error.kind() == ErrorKind::UnexpectedEof => FetchError::Closed,
        Error::Io(error) if error.kind() == ErrorKind::InvalidData => FetchError::NotHttp,
        Error::Io(_) | Error::ConnectionFailed => FetchError::Closed,
        Error::BadUri(_) | Error::Http(_) => FetchError::InvalidUrl,
        _ => FetchError::NotHttp,
    }
}

/// Gives the HTTP client the connection that was made for it. It cannot make another one.
struct OneConnection(Mutex<Option<TlsTransport>>);

impl fmt::Debug for OneConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneConnection")
    }
}

impl Connector for OneConnection {
    type Out = TlsTransport;

    fn connect(&self, _: &ConnectionDetails<'_>, _: Option<()>) -> Result<Option<TlsTransport>, Error> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).take())
    }
}

/// The connection exists already, so no name is looked up.
#[derive(Debug)]
struct NoResolver;

impl Resolver for NoResolver {
    fn resolve(
        &self,
        _: &http::Uri,
        _: &ureq::config::Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        Ok(self.empty())
    }
}

/// The connection as the HTTP client uses it. The deadline of the connection applies, so its own time limits
/// are not needed.
struct TlsTransport {
    stream: TlsStream,
    buffers: LazyBuffers,
    /// Whether any byte of the response has arrived.
    began: Arc<AtomicBool>,
}

impl fmt::Debug for TlsTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TlsTransport")
    }
}

impl Transport for TlsTransport {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), Error> {
        let output = self.buffers.output().get(..amount).unwrap_or_default();
        self.stream.write_all(output)?;
        Ok(self.stream.flush()?)
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
        let input = self.buffers.input_append_buf();
        if input.is_empty() {
            return Err(Error::LargeResponseHeader(BUFFER_BYTES, MAX_HEADER_BYTES));
        }
        let count = self.stream.read(input)?;
        if count > 0 {
            self.began.store(true, Ordering::Relaxed);
        }
        self.buffers.input_appended(count);
        Ok(count > 0)
    }

    fn is_open(&mut self) -> bool {
        false
    }

    fn is_tls(&self) -> bool {
        true
    }
}
