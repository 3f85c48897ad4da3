import { dataFolder, readJsonFile } from '../conformance/shared-folder.ts'
import type { JudgedSample } from './judge-sample.ts'

/** What is known of a sample beforehand. */
export interface ExpectedVerdict {
  readonly file: string
  readonly bytesIntact: 'yes' | 'no' | 'not-sealed' | 'not-determined' | 'see note'
}

export const readExpectedVerdicts = (): readonly ExpectedVerdict[] =>
  readJsonFile<{ samples: readonly ExpectedVerdict[] }>(dataFolder, 'expected-verdicts.json').samples

/**
 * Whether the bytes are intact, in the words of that table. A file whose records disagree, or of which nothing was read,
 * is not determined.
 */
export function intactOf({ records }: JudgedSample): ExpectedVerdict['bytesIntact'] {
  const [first, ...others] = new Set(
    records.map(({ answers: { unchanged } }) => (unchanged.code === 'no_proof' ? 'not-sealed' : unchanged.outcome)),
  )
  return first === undefined || others.length > 0 ? 'not-determined' : first
}

const edc = 'elm/samples/edc-2.0.6'
const ob30 = 'openbadges/ob30'

/** Left open in the table of expected verdicts, and determined here: they carry no signature, or one that does not fit. */
export const determinedSince = [
  { file: `${edc}/credential-generic-contactPoint-choice-KO.xml`, found: 'not-sealed' },
  { file: `${edc}/credential-generic-profile-xsd-ko.xml`, found: 'not-sealed' },
  { file: `${edc}/credential-generic-contactPoint-choice-OK.xml`, found: 'not-sealed' },
  { file: `${edc}/validXMLCredential.xml`, found: 'no' },
] as const

/** What the notes say, tried with the key each proof names after the `#` of its address (tests of `packages/proofs`). */
export const notesTried: Readonly<Record<string, string>> = {
  [`${ob30}/simple.json`]: 'Open without its key; with it, the signature holds.',
  [`${ob30}/simple_v1.json`]: 'The form of version 1.1 is read; with its key, the signature holds.',
  [`${ob30}/simple-noproof.json`]: 'No proof, as noted.',
  [`${ob30}/simple.jwt`]: 'The token names no key, only its issuer’s address: open.',
  [`${ob30}/simple-json.png`]: 'The JSON in the picture is found and read; with its key, the signature holds.',
  [`${ob30}/simple-jwt.svg`]:
    'The token in the picture is found and read. It fits the key in its own header, which does not count: open.',
  [`${ob30}/simple-did-key-method.json`]: 'The signer is not the issuer: a no under origin, as noted.',
  [`${ob30}/simple-eddsa-2022.json`]: 'This draft of a cryptosuite is not read: open.',
  [`${ob30}/simple-multiple-proofs.json`]:
    'With its key the second proof holds; the first, of an invented kind, stays open.',
  [`${ob30}/simple-err-context.json`]:
    'With its key: not determined, since the context of W3C that must come first is missing.',
  [`${ob30}/simple-err-proof-value.json`]: 'With its key: no, the signature is wrong.',
  [`${ob30}/simple-err-expired.json`]: 'A no under validity, with or without its key.',
  [`${ob30}/simple-err-issuer.json`]:
    'With its key: a no under origin, since the signer is not the issuer when none is named.',
  [`${ob30}/simple-err-type.json`]:
    'With its key: not determined, since no context knows its type, and what no context knows is not signed.',
  [`${ob30}/credential-status-revoked.json`]:
    'With its key the signature holds; its list of revocations is asked only when it is to be looked up.',
  [`${ob30}/endorsement-valid.json`]: 'With its key, the signature holds.',
}
