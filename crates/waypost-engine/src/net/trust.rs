//! Which certificates are believed, and what was shown. Whether a certificate holds is decided by the
//! system's roots and the library; this file listens and never says yes in their place, but for the
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

use waypost_core::plan::profile::Profile;
use waypost_core::plan::value_syntax;
use waypost_core::probe::seen::{Certificate, TlsError};

/// Whom to believe.
#[derive(Clone, Default)]
pub struct Trust {
    /// Roots beside, or instead of, those of the system.
    roots: Vec<CertificateDer<'static>>,
    /// SHA-256 of servers' own certificates.
    pins: Vec<[u8; 32]>,
    /// Whether the system's roots do not count.
    only: bool,
}

impl fmt::Debug for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (roots, pins) = (self.roots.len(), self.pins.len());
        f.debug_struct("Trust").field("roots", &roots).field("pins", &pins).finish_non_exhaustive()
    }
}

impl Trust {
    /// The system's roots, and what the organisation's profile adds.
    pub fn of(profile: Option<&Profile>) -> Self {
        let own = profile.map_or(&[][..], |profile| &profile.certificates);
        let roots = own.iter().filter_map(|own| own.root.as_deref()).flat_map(certificates);
        let pins = own.iter().filter_map(|own| own.sha256.as_deref()).filter_map(value_syntax::parse_sha256);
        Self { roots: roots.collect(), pins: pins.collect(), only: false }
    }

    /// These roots alone, in PEM; none where there is no certificate in the text.
    pub fn only(pem: &str) -> Option<Self> {
        let roots = certificates(pem);
        (!roots.is_empty()).then_some(Self { roots, pins: Vec::new(), only: true })
    }

    /// A listener for one connection.
    ///
    /// # Errors
    /// This computer has no list of whom to believe, or a root is none.
    pub(super) fn recorder(&self) -> Result<Arc<CertificateRecorder>, TlsError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let algorithms = provider.signature_verification_algorithms;
        let inner: Arc<dyn ServerCertVerifier> = if self.only {
            let mut store = RootCertStore::empty();
            store.add_parsable_certificates(self.roots.iter().cloned());
            let built =
                WebPkiServerVerifier::builder_with_provider(Arc::new(store), Arc::clone(&provider)).build();
            built.map_err(|_| TlsError::NoRoots)?
        } else {
            let roots = self.roots.iter().cloned();
            let verifier =
                rustls_platform_verifier::Verifier::new_with_extra_roots(roots, Arc::clone(&provider));
            Arc::new(verifier.map_err(|_| TlsError::NoRoots)?)
        };
        let presented = Mutex::new(None);
        Ok(Arc::new(CertificateRecorder { inner, pins: self.pins.clone(), provider, algorithms, presented }))
    }
}

/// What is none is passed over; validation has told.
fn certificates(pem: &str) -> Vec<CertificateDer<'static>> {
    value_syntax::pem_certificates(pem).flatten().map(CertificateDer::from).collect()
}

/// Remembers the certificate that was shown.
pub(super) struct CertificateRecorder {
    inner: Arc<dyn ServerCertVerifier>,
    pins: Vec<[u8; 32]>,
    provider: Arc<CryptoProvider>,
    algorithms: WebPkiSupportedAlgorithms,
    presented: Mutex<Option<Certificate>>,
}

impl fmt::Debug for CertificateRecorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener").finish_non_exhaustive()
    }
}

impl CertificateRecorder {
    /// What a connection needs: TLS 1.2 or later, and this listener.
    pub(super) fn config(self: &Arc<Self>) -> Result<ClientConfig, TlsError> {
        let verifier: Arc<dyn ServerCertVerifier> = Arc::<Self>::clone(self);
        let builder = ClientConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_safe_default_protocol_versions()
            .map_err(|_| TlsError::TooOld)?;
        Ok(builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
    }

    /// The certificate that was shown, if it came to that.
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
        let fits = ParsedCertificate::try_from(end_entity)
            .and_then(|parsed| verify_server_name(&parsed, server_name));
        let mut certificate = read(end_entity).unwrap_or_default();
        certificate.matches_name = fits.is_ok();
        certificate.has_no_chain = intermediates.is_empty();
        let in_time = (certificate.from..=certificate.until).contains(&now.as_secs());
        *self.presented.lock().unwrap_or_else(PoisonError::into_inner) = Some(certificate);
        let digest: [u8; 32] = Sha256::digest(end_entity.as_ref()).into();
        if self.pins.contains(&digest) {
            fits?;
            let expired = Error::InvalidCertificate(CertificateError::Expired);
            return in_time.then(ServerCertVerified::assertion).ok_or(expired);
        }
        self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
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

/// A certificate in words, for messages.
fn read(der: &CertificateDer<'_>) -> Option<Certificate> {
    let parsed = x509_cert::Certificate::from_der(der.as_ref()).ok()?;
    let body = parsed.tbs_certificate();
    let (subject, issuer) = (body.subject().to_string(), body.issuer().to_string());
    let mut names: Vec<String> = Vec::new();
    if let Ok(Some((_, alternatives))) = body.get_extension::<SubjectAltName>() {
        for name in alternatives.0 {
            if let GeneralName::DnsName(name) = name {
                names.push(name.to_string().to_ascii_lowercase());
            }
        }
    }
    let common = common_name(&subject);
    if names.is_empty() && common.contains('.') {
        names.push(common.to_ascii_lowercase());
    }
    Some(Certificate {
        names,
        is_self_signed: subject == issuer,
        subject: common.to_owned(),
        issuer,
        from: body.validity().not_before.to_unix_duration().as_secs(),
        until: body.validity().not_after.to_unix_duration().as_secs(),
        matches_name: false,
        has_no_chain: false,
    })
}

/// The common name out of a name as RFC 4514 writes it; the whole where it has none.
fn common_name(name: &str) -> &str {
    name.split(',').find_map(|part| part.trim().strip_prefix("CN=")).unwrap_or(name)
}
