import { createCertificate, type CertificateToCreate } from './create-certificate.ts'

/**
 * A certificate that only its own key vouches for, for samples and tests: it says who they claim to be and proves nothing.
 * Throws for algorithms without a certificate form here. Source: RFC 5280 section 4.1.
 */
export const createSelfSignedCertificate = (input: Omit<CertificateToCreate, 'issuer'>): Promise<Uint8Array> =>
  createCertificate({ ...input, issuer: input.subject })
