//! The envelope with content and signature: the parts of CMS `SignedData` (RFC 5652) that one signer with a
//! certificate needs. Order and tags of the fields are the RFC's.

use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::{Any, Encode, Result, Sequence, ValueOrd};
use x509_cert::attr::Attributes;
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::AlgorithmIdentifierOwned;

/// The content type of plain bytes (section 4).
pub(crate) const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
/// The content type of the envelope (section 5.1).
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
/// The version of an envelope with plain bytes, and of a signer identified by issuer and serial number
/// (sections 5.1 and 5.3).
pub(crate) const VERSION: u8 = 1;

/// Section 3.
#[derive(Sequence)]
struct ContentInfo {
    content_type: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    content: SignedData,
}

/// Section 5.1.
#[derive(Sequence)]
struct SignedData {
    version: u8,
    digest_algorithms: SetOfVec<AlgorithmIdentifierOwned>,
    content: EncapsulatedContentInfo,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true")]
    certificates: SetOfVec<Any>,
    signers: SetOfVec<SignerInfo>,
}

/// Section 5.2.
#[derive(Sequence)]
struct EncapsulatedContentInfo {
    content_type: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    content: OctetString,
}

/// The signer, the algorithms and the signature (section 5.3).
#[derive(Sequence, ValueOrd)]
pub(crate) struct SignerInfo {
    pub version: u8,
    pub certificate: IssuerAndSerialNumber,
    pub digest: AlgorithmIdentifierOwned,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true")]
    pub attributes: Attributes,
    pub algorithm: AlgorithmIdentifierOwned,
    pub signature: OctetString,
}

/// Identifies the signer's certificate among those in the envelope (section 10.2.4).
#[derive(Clone, Sequence, ValueOrd)]
pub(crate) struct IssuerAndSerialNumber {
    pub issuer: Name,
    pub serial_number: SerialNumber,
}

/// Encodes the envelope in DER. The certificates keep their original bytes.
pub(crate) fn envelope(content: &[u8], certificates: Vec<Any>, signer: SignerInfo) -> Result<Vec<u8>> {
    let content = SignedData {
        version: VERSION,
        digest_algorithms: SetOfVec::try_from(vec![signer.digest.clone()])?,
        content: EncapsulatedContentInfo { content_type: DATA, content: OctetString::new(content)? },
        certificates: SetOfVec::try_from(certificates)?,
        signers: SetOfVec::try_from(vec![signer])?,
    };
    ContentInfo { content_type: SIGNED_DATA, content }.to_der()
}
