import { toProofResult } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import { checkHolder } from './check-holder.ts'

test.each([
  // The issuer of the credential has no part in the signature around it.
  ['signature_wrong', 'holder_presentation_broken'],
  ['proof_value_ill_formed', 'holder_presentation_broken'],
  // Made for showing: these say themselves what was wrong.
  ['proof_challenge_wrong', 'proof_challenge_wrong'],
  ['shown_parts_differ', 'shown_parts_differ'],
] as const)('shown with %s: %s', (code, told) => {
  const proof = { result: toProofResult('signature_holds'), presentation: toProofResult(code) }
  const subject = { record: sampleRecord(), proof, trustLists: [], day: '2026-11-22' as IsoDay }
  expect(checkHolder(subject)).toMatchObject({ outcome: 'not-determined', code: told })
})
