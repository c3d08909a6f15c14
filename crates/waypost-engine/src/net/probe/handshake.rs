//! The TLS handshake of a probe.

use std::io;
use std::sync::Arc;

use rustls::pki_types::ServerName;
use rustls::{AlertDescription, CertificateError, ClientConnection, StreamOwned};

use waypost_core::probe::observations::{Stage, TlsError, TlsObservation};
use waypost_core::probe::session::ConnectionError;

use super::super::receipt::Sent;
use super::ServerProbe;
use super::connection::{PlainConnection, TlsConnection};

impl<'a> ServerProbe<'a> {
    /// Begins TLS on a connection. `None` if the handshake failed; the reason is in the observations.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only.
    pub(super) fn start_tls(
        &mut self,
        mut connection: PlainConnection<'a>,
    ) -> Result<Option<TlsConnection<'a>>, ConnectionError> {
        self.begin(Stage::Tls);
        self.record_sent(Sent::Handshake);
        connection.first_bytes.clear();
        let mut fail = |error: TlsError| {
            self.observed.tls = Some(TlsObservation { error: Some(error), ..TlsObservation::default() });
            Ok(None)
        };
        let recorder = match self.options.trust.recorder() {
            Ok(recorder) => recorder,
            Err(error) => return fail(error),
        };
        let config = match recorder.config() {
            Ok(config) => config,
            Err(error) => return fail(error),
        };
        let Ok(name) = ServerName::try_from(self.server.host.clone()) else {
            return fail(TlsError::WrongName);
        };
        let Ok(mut client) = ClientConnection::new(Arc::new(config), name) else {
            return fail(TlsError::TooOld);
        };
        let mut error = None;
        while client.is_handshaking() && error.is_none() {
            if let Err(io_error) = client.complete_io(&mut connection) {
                if connection.error == Some(ConnectionError::Stopped) {
                    return Err(ConnectionError::Stopped);
                }
                error = Some(tls_error(&io_error, &connection));
            }
        }
        let version = client.protocol_version().map(|version| match version {
            rustls::ProtocolVersion::TLSv1_3 => "TLS 1.3",
            _ => "TLS 1.2",
        });
        let first_line = (error == Some(TlsError::NotTls)).then(|| {
            let text = String::from_utf8_lossy(&connection.first_bytes);
            text.lines().next().unwrap_or_default().to_owned()
        });
        self.observed.tls =
            Some(TlsObservation { version, certificate: recorder.presented(), error, first_line });
        Ok(error.is_none().then(|| TlsConnection { stream: StreamOwned::new(client, connection) }))
    }
}

/// Why a handshake failed, from the state of the connection and the library's error.
fn tls_error(error: &io::Error, connection: &PlainConnection<'_>) -> TlsError {
    match &connection.error {
        Some(ConnectionError::Silent) => return TlsError::Silent,
        Some(_) if connection.first_bytes.is_empty() => return TlsError::Closed,
        _ => {}
    }
    library_error(error, connection.first_bytes.first().copied())
}

/// Why a handshake failed, from the library's error and the first byte the server sent.
pub(in super::super) fn library_error(error: &io::Error, first_byte: Option<u8>) -> TlsError {
    let tls_error = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    // The type of a TLS record is between 0x14 and 0x17 (RFC 8446, section 5.1).
    let is_tls = matches!(first_byte, Some(0x14..=0x17));
    match tls_error {
        Some(rustls::Error::InvalidCertificate(error)) => certificate_error(error),
        Some(rustls::Error::PeerIncompatible(_)) => TlsError::TooOld,
        Some(rustls::Error::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity,
        )) => TlsError::TooOld,
        Some(rustls::Error::AlertReceived(_)) => TlsError::Closed,
        _ if is_tls || first_byte.is_none() => TlsError::Closed,
        _ => TlsError::NotTls,
    }
}

fn certificate_error(error: &CertificateError) -> TlsError {
    match error {
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            TlsError::WrongName
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => TlsError::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => TlsError::NotYetValid,
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => TlsError::TooOld,
        _ => TlsError::NotTrusted,
    }
}
