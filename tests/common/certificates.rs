//! Certificates made by the tests.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::CertificateDer;

/// Year, month and day.
type Date = (i32, u8, u8);

const VALID_FROM: Date = (2020, 1, 1);
const VALID_UNTIL: Date = (2099, 1, 1);

/// A certificate chain and its key.
#[derive(Clone)]
pub struct Identity {
    pub chain: Vec<CertificateDer<'static>>,
    /// Private key, PKCS #8 in DER.
    pub key: Vec<u8>,
}

impl Identity {
    pub fn chain_pem(&self) -> String {
        self.chain.iter().map(|certificate| pem("CERTIFICATE", certificate)).collect()
    }

    pub fn key_pem(&self) -> String {
        pem("PRIVATE KEY", &self.key)
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let body = BASE64_STANDARD.encode(der);
    let lines: Vec<&str> =
        body.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

/// A certificate authority.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    /// The root certificate.
    pub pem: String,
}

impl Authority {
    pub fn named(name: &str) -> Self {
        let key = KeyPair::generate().unwrap();
        let params = authority_params(name);
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// A valid certificate for these host names.
    pub fn certificate(&self, names: &[&str]) -> Identity {
        self.valid_between(names, VALID_FROM, VALID_UNTIL)
    }

    pub fn valid_between(&self, names: &[&str], from: Date, until: Date) -> Identity {
        signed_by(&self.issuer, names, from, until)
    }

    /// A certificate of an intermediate authority whose own certificate is missing in the chain.
    pub fn without_intermediate(&self, names: &[&str]) -> Identity {
        let intermediate = Issuer::new(authority_params("Campus Intermediate"), KeyPair::generate().unwrap());
        signed_by(&intermediate, names, VALID_FROM, VALID_UNTIL)
    }
}

fn authority_params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(DnType::CommonName, name);
    params
}

fn signed_by(issuer: &Issuer<'static, KeyPair>, names: &[&str], from: Date, until: Date) -> Identity {
    let (params, key) = server_params(names, from, until);
    let certificate = params.signed_by(&key, issuer).unwrap();
    Identity { chain: vec![certificate.der().clone()], key: key.serialize_der() }
}

/// A self-signed certificate for these host names.
pub fn self_signed(names: &[&str]) -> Identity {
    let (params, key) = server_params(names, VALID_FROM, VALID_UNTIL);
    let certificate = params.self_signed(&key).unwrap();
    Identity { chain: vec![certificate.der().clone()], key: key.serialize_der() }
}

fn server_params(names: &[&str], from: Date, until: Date) -> (CertificateParams, KeyPair) {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut params = CertificateParams::new(names.clone()).unwrap();
    params.distinguished_name.push(DnType::CommonName, names.first().cloned().unwrap_or_default());
    params.not_before = date_time_ymd(from.0, from.1, from.2);
    params.not_after = date_time_ymd(until.0, until.1, until.2);
    (params, KeyPair::generate().unwrap())
}
