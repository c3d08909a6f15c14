//! Which certificates are trusted, and which certificate a server presented. The TLS library decides with the
//! system's roots. This module only records the certificate, and accepts by itself nothing but the
//! certificates an organisation has pinned.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{
    CryptoProvider, WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature,
};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use sha2::{Digest, Sha256};
use x509_cert::der::Decode;
use x509_cert::ext::pkix::SubjectAltName;
use x509_cert::ext::pkix::name::GeneralName;

use crate::digest::sha256_hex;
use crate::host::drawing::must_not_draw;
use waypost_core::hex::hex;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::value_syntax;
use waypost_core::probe::observations::{Certificate, TlsError};

/// Which certificates are trusted.
#[derive(Clone, Default)]
pub struct Trust {
    /// Root certificates in addition to those of the system, or in place of them.
    roots: Vec<CertificateDer<'static>>,
    /// SHA-256 of pinned server certificates.
    pins: Vec<[u8; 32]>,
    /// Whether only `roots` are trusted.
    ignore_system_roots: bool,
}

impl fmt::Debug for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (roots, pins) = (self.roots.len(), self.pins.len());
        f.debug_struct("Trust").field("roots", &roots).field("pins", &pins).finish_non_exhaustive()
    }
}

impl Trust {
    /// The system's roots, and the roots and pinned certificates of the organisation's profile.
    pub fn for_profile(profile: Option<&Profile>) -> Self {
        let added = profile.map_or(&[][..], |profile| &profile.certificates);
        let roots = added.iter().filter_map(|entry| entry.root.as_deref()).flat_map(certificates);
        let pins =
            added.iter().filter_map(|entry| entry.sha256.as_deref()).filter_map(value_syntax::parse_sha256);
        Self { roots: roots.collect(), pins: pins.collect(), ignore_system_roots: false }
    }

    /// Only these roots, in PEM. `None` if the text contains no certificate.
    pub fn only_these_roots(pem: &str) -> Option<Self> {
        let roots = certificates(pem);
        (!roots.is_empty()).then_some(Self { roots, pins: Vec::new(), ignore_system_roots: true })
    }

    /// Verifies and records the certificate of one connection.
    ///
    /// # Errors
    /// [`TlsError::NoRoots`] if the system has no root certificates, or a root certificate is invalid.
    pub(super) fn recorder(&self) -> Result<Arc<CertificateRecorder>, TlsError> {
        must_not_draw();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let algorithms = provider.signature_verification_algorithms;
        let mut verifiers: Vec<Arc<dyn ServerCertVerifier>> = Vec::new();
        if !self.ignore_system_roots {
            let system = rustls_platform_verifier::Verifier::new(Arc::clone(&provider));
            match system {
                Ok(system) => verifiers.push(Arc::new(system)),
                Err(_) if self.roots.is_empty() => return Err(TlsError::NoRoots),
                Err(_) => {}
            }
        }
        if !self.roots.is_empty() {
            let mut store = RootCertStore::empty();
            store.add_parsable_certificates(self.roots.iter().cloned());
            let verifier =
                WebPkiServerVerifier::builder_with_provider(Arc::new(store), Arc::clone(&provider)).build();
            verifiers.push(verifier.map_err(|_| TlsError::NoRoots)?);
        }
        let presented = Mutex::new(None);
        let pins = self.pins.clone();
        Ok(Arc::new(CertificateRecorder { verifiers, pins, provider, algorithms, presented }))
    }
}

/// What a certificate of a profile is called in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCertificateName {
    /// True for a root certificate, false for the pinned certificate of a server.
    pub is_root: bool,
    /// The common name of a root certificate, or its whole name. Empty if unknown.
    pub name: String,
    /// SHA-256 of the certificate, in hexadecimal digits.
    pub sha256: String,
}

/// The certificates that a profile adds to those of the system.
pub(crate) fn own_certificates(profile: &Profile) -> Vec<OwnCertificateName> {
    let mut names = Vec::new();
    for entry in &profile.certificates {
        names.extend(entry.root.as_deref().map(certificates).into_iter().flatten().map(|der| {
            let name = read(&der).map(|certificate| certificate.subject).unwrap_or_default();
            OwnCertificateName { is_root: true, name, sha256: sha256_hex(der.as_ref()) }
        }));
        names.extend(
            entry.sha256.as_deref().and_then(value_syntax::parse_sha256).map(|sum| OwnCertificateName {
                is_root: false,
                name: String::new(),
                sha256: hex(&sum),
            }),
        );
    }
    names
}

/// The certificates in a PEM text. Skips invalid ones, which the validation of a profile reports.
fn certificates(pem: &str) -> Vec<CertificateDer<'static>> {
    value_syntax::pem_certificates(pem).flatten().map(CertificateDer::from).collect()
}

/// Records the certificate a server presents, and has it verified.
pub(super) struct CertificateRecorder {
    /// The system's, and one of our own for the roots of the profile, so that they are judged in the same way on
    /// every system. A certificate is trusted if one of them trusts it.
    verifiers: Vec<Arc<dyn ServerCertVerifier>>,
    pins: Vec<[u8; 32]>,
    provider: Arc<CryptoProvider>,
    algorithms: WebPkiSupportedAlgorithms,
    presented: Mutex<Option<Certificate>>,
}

impl fmt::Debug for CertificateRecorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CertificateRecorder").finish_non_exhaustive()
    }
}

impl CertificateRecorder {
    /// The configuration of a connection: TLS 1.2 or later, with this verifier.
    ///
    /// # Errors
    /// [`TlsError::TooOld`] if the library supports no such version.
    pub(super) fn config(self: &Arc<Self>) -> Result<ClientConfig, TlsError> {
        let verifier: Arc<dyn ServerCertVerifier> = Arc::<Self>::clone(self);
        let builder = ClientConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_safe_default_protocol_versions()
            .map_err(|_| TlsError::TooOld)?;
        Ok(builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
    }

    /// The certificate the server presented, if the handshake got that far.
    pub(super) fn presented(&self) -> Option<Certificate> {
        self.presented.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl ServerCertVerifier for CertificateRecorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let name_matches = ParsedCertificate::try_from(end_entity)
            .and_then(|parsed| verify_server_name(&parsed, server_name));
        let mut certificate = read(end_entity).unwrap_or_default();
        certificate.matches_name = name_matches.is_ok();
        certificate.has_no_chain = intermediates.is_empty();
        let is_in_date = (certificate.from..=certificate.until).contains(&now.as_secs());
        *self.presented.lock().unwrap_or_else(PoisonError::into_inner) = Some(certificate);
        let digest: [u8; 32] = Sha256::digest(end_entity.as_ref()).into();
        if self.pins.contains(&digest) {
            name_matches?;
            let expired = Error::InvalidCertificate(CertificateError::Expired);
            return is_in_date.then(ServerCertVerified::assertion).ok_or(expired);
        }
        let mut failure = Error::InvalidCertificate(CertificateError::UnknownIssuer);
        for verifier in &self.verifiers {
            match verifier.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
                Ok(verified) => return Ok(verified),
                // One that does not know the issuer knows least about what is wrong.
                Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)) => {}
                Err(error) => failure = error,
            }
        }
        Err(failure)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

/// Reads the fields of a certificate that are shown in messages. `None` if it is not valid DER.
fn read(der: &CertificateDer<'_>) -> Option<Certificate> {
    let parsed = x509_cert::Certificate::from_der(der.as_ref()).ok()?;
    let fields = parsed.tbs_certificate();
    let (subject, issuer) = (fields.subject().to_string(), fields.issuer().to_string());
    let mut names: Vec<String> = Vec::new();
    if let Ok(Some((_, alternatives))) = fields.get_extension::<SubjectAltName>() {
        for name in alternatives.0 {
            if let GeneralName::DnsName(name) = name {
                names.push(name.to_string().to_ascii_lowercase());
            }
        }
    }
    let common_name = common_name(&subject);
    if names.is_empty() && common_name.contains('.') {
        names.push(common_name.to_ascii_lowercase());
    }
    Some(Certificate {
        names,
        is_self_signed: subject == issuer,
        subject: common_name.to_owned(),
        issuer,
        from: fields.validity().not_before.to_unix_duration().as_secs(),
        until: fields.validity().not_after.to_unix_duration().as_secs(),
        matches_name: false,
        has_no_chain: false,
    })
}

/// The common name in a distinguished name (RFC 4514), or the whole name if it has none.
fn common_name(name: &str) -> &str {
    name.split(',').find_map(|part| part.trim().strip_prefix("CN=")).unwrap_or(name)
}
