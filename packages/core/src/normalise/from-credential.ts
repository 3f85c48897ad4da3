import { detectJsonFormat } from '../document/detect-json-format.ts'
import { recordFromEdc } from './from-edc.ts'
import { recordFromVerifiableCredential } from './from-verifiable-credential.ts'
import type { CredentialInput, RecordDraft } from './normalised-document.ts'

/** One record from the words of a credential: a European Digital Credential, or one of the W3C data model. */
export function recordFromCredential(given: Omit<CredentialInput, 'remarks'>): RecordDraft {
  const input = { ...given, remarks: [] }
  return detectJsonFormat(given.credential) === 'edc-unsealed'
    ? recordFromEdc(input)
    : recordFromVerifiableCredential(input)
}
