import { describe, expect, test } from 'vitest'
import { outcomeOfProofCode, proofCodes } from './proof-codes.ts'

describe('codes of proofs', () => {
  test.each(proofCodes)('%s has one outcome', (code) => {
    expect(code).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/)
    expect(['yes', 'no', 'not-determined']).toContain(outcomeOfProofCode(code))
  })

  test('only a signature that holds, or an address that was looked up, means yes', () => {
    expect(proofCodes.filter((code) => outcomeOfProofCode(code) === 'yes')).toEqual([
      'signature_holds',
      'signer_is_not_issuer',
      'signer_is_not_holder',
      'sealed_outside_certificate_period',
      'seal_proven_outside_certificate_period',
      'certificate_extension_unknown',
      'certificate_not_for_signing',
      'sealing_time_missing',
      'badge_hosted_holds',
      'key_binding_holds',
      'key_without_name',
    ])
  })
})
