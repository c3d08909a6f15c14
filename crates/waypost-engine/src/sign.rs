//! Signing a configuration profile (CMS, RFC 5652) with an administrator's certificate and key, so that
//! Apple's systems show the signer instead of “not signed”.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::{Any, Decode, Encode, Tag};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, Signer, SigningKey};
use rustls::{SignatureScheme, crypto};
use sha2::{Digest, Sha256, Sha384};
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::MAX_SETTINGS_BYTES;
use crate::cms::{self, IssuerAndSerialNumber, SignerInfo};
use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};
use waypost_core::text::Texts;

const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
const SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const ECDSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");

/// Why nothing can be signed with this certificate and key.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// An I/O error, with the path.
    #[error("cannot read {0}")]
    System(PathBuf, #[source] io::Error),
    /// The file contains no certificate in PEM format.
    #[error("{0} contains no certificate in PEM format")]
    NoCertificate(PathBuf),
    /// The file contains no usable private key in PEM format. A key with a password is not usable.
    #[error("{0} contains no usable private key in PEM format")]
    NoKey(PathBuf),
    /// The key does not belong to the certificate.
    #[error("the key does not belong to the certificate")]
    KeyMismatch,
    /// The certificate is not valid now. Contains the start and the end of its validity.
    #[error("the certificate is valid from {0} to {1}")]
    CertificateNotValid(String, String),
    /// The library could not sign. Contains its message.
    #[error("cannot sign: {0}")]
    Failed(String),
}

impl SignError {
    /// Returns a sentence for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        match self {
            Self::System(file, error) => {
                texts.with("cli-unreadable", &[("path", path(file)), ("words", texts.io_error(error).into())])
            }
            Self::NoCertificate(file) => texts.with("sign-no-certificate", &[("path", path(file))]),
            Self::NoKey(file) => texts.with("sign-no-key", &[("path", path(file))]),
            Self::KeyMismatch => texts.get("sign-not-a-pair"),
            Self::CertificateNotValid(from, to) => {
                texts.with("sign-not-now", &[("from", from.as_str().into()), ("to", to.as_str().into())])
            }
            Self::Failed(reason) => {
                texts.with("sign-failed", &[("why", waypost_core::text::sanitise(reason).into())])
            }
        }
    }
}

/// A certificate, its chain, and its private key.
pub struct SigningIdentity {
    signed_by: IssuerAndSerialNumber,
    certificates: Vec<Any>,
    key: Arc<dyn SigningKey>,
}

/// Omits the key.
impl fmt::Debug for SigningIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seal").field("certificates", &self.certificates.len()).finish_non_exhaustive()
    }
}

impl SigningIdentity {
    /// Reads the certificate and the key, both in PEM format. The other certificates of the chain may follow
    /// the first in any order.
    ///
    /// # Errors
    /// See [`SignError`]. All problems of the certificate and the key are found here, before anything is
    /// signed.
    pub fn open(host: &Host, certificate: &Path, key: &Path) -> Result<Self, SignError> {
        must_not_draw();
        let read = |path: &Path| {
            files::read_at_most(path, MAX_SETTINGS_BYTES).map_err(|e| SignError::System(path.to_owned(), e))
        };
        let no_certificate = || SignError::NoCertificate(certificate.to_owned());
        let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&read(certificate)?)
            .collect::<Result<_, _>>()
            .map_err(|_| no_certificate())?;
        let read_certificates: Vec<Certificate> = chain
            .iter()
            .map(|der| Certificate::from_der(der))
            .collect::<Result<_, _>>()
            .map_err(|_| no_certificate())?;
        let first = read_certificates.first().ok_or_else(no_certificate)?;
        let certificates: Vec<Any> = chain
            .iter()
            .map(|der| Any::from_der(der))
            .collect::<Result<_, _>>()
            .map_err(|_| no_certificate())?;
        let no_key = || SignError::NoKey(key.to_owned());
        let pem = PrivateKeyDer::from_pem_slice(&read(key)?).map_err(|_| no_key())?;
        let signing = crypto::ring::sign::any_supported_type(&pem).map_err(|_| no_key())?;
        if CertifiedKey::new(chain, Arc::clone(&signing)).keys_match().is_err() {
            return Err(SignError::KeyMismatch);
        }
        let validity = first.tbs_certificate().validity();
        let (from, to) = (validity.not_before, validity.not_after);
        let now = host.now();
        if now < from.to_system_time() || now > to.to_system_time() {
            return Err(SignError::CertificateNotValid(from.to_string(), to.to_string()));
        }
        let signed_by = IssuerAndSerialNumber {
            issuer: first.tbs_certificate().issuer().clone(),
            serial_number: first.tbs_certificate().serial_number().clone(),
        };
        let signing = Self { signed_by, certificates, key: signing };
        signing.signer().ok_or_else(no_key)?;
        Ok(signing)
    }

    /// The preferred signature scheme that the key has and every Apple system since 2015 accepts.
    fn signer(&self) -> Option<Box<dyn Signer>> {
        self.key.choose_scheme(&[
            SignatureScheme::RSA_PKCS1_SHA256,
            SignatureScheme::ECDSA_NISTP256_SHA256,
            SignatureScheme::ECDSA_NISTP384_SHA384,
        ])
    }

    /// Returns the signed file. With an RSA key the same file always gives the same bytes.
    ///
    /// # Errors
    /// The library could not sign or encode.
    pub fn sign(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        let failed = |error: &dyn fmt::Display| SignError::Failed(error.to_string());
        let signer = self.signer().ok_or_else(|| SignError::Failed(String::new()))?;
        let (digest, algorithm, digested) = match signer.scheme() {
            SignatureScheme::ECDSA_NISTP384_SHA384 => {
                (SHA_384, ECDSA_SHA_384, Sha384::digest(content).to_vec())
            }
            SignatureScheme::ECDSA_NISTP256_SHA256 => {
                (SHA_256, ECDSA_SHA_256, Sha256::digest(content).to_vec())
            }
            _ => (SHA_256, RSA, Sha256::digest(content).to_vec()),
        };
        let attributes = attributes(digested).map_err(|error| failed(&error))?;
        // The signature covers the set with its own tag, not with its tag in the envelope (RFC 5652, section
        // 5.4).
        let signed = attributes.to_der().map_err(|error| failed(&error))?;
        let signature = signer.sign(&signed).map_err(|error| failed(&error))?;
        self.envelope(content, [digest, algorithm], attributes, signature).map_err(|error| failed(&error))
    }

    fn envelope(
        &self,
        content: &[u8],
        [digest, algorithm]: [ObjectIdentifier; 2],
        attributes: SetOfVec<Attribute>,
        signature: Vec<u8>,
    ) -> der::Result<Vec<u8>> {
        let null = (algorithm == RSA).then(|| Any::new(Tag::Null, Vec::new())).transpose()?;
        let signer = SignerInfo {
            version: cms::VERSION,
            certificate: self.signed_by.clone(),
            digest: AlgorithmIdentifierOwned { oid: digest, parameters: None },
            attributes,
            algorithm: AlgorithmIdentifierOwned { oid: algorithm, parameters: null },
            signature: OctetString::new(signature)?,
        };
        cms::envelope(content, self.certificates.clone(), signer)
    }
}

/// The signed attributes: the content type and the digest.
fn attributes(digest: Vec<u8>) -> der::Result<SetOfVec<Attribute>> {
    let attribute =
        |oid, value: Any| Ok::<_, der::Error>(Attribute { oid, values: SetOfVec::try_from(vec![value])? });
    SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, Any::encode_from(&cms::DATA)?)?,
        attribute(MESSAGE_DIGEST, Any::new(Tag::OctetString, digest)?)?,
    ])
}
