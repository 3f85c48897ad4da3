import { outcomeOfProofCode, proofCodes } from '@wanderbuch/proofs/proof-codes'
import { statusCodes, toStatusResult } from '@wanderbuch/proofs/status/status-codes'
import { unreadPartKinds } from '@wanderbuch/proofs/unread-seal-parts'
import { expect, test } from 'vitest'
import { checkWords } from '../report/words/check-words.ts'
import { reasonWords } from '../report/words/reason-words.ts'
import { checkNames } from '../vocabulary/check.ts'
import { languages } from '../vocabulary/request.ts'
import { checkCodes, ownCheckCodes } from './check-codes.ts'
import { lookedAtNames } from './looked-at.ts'
import { findMend, mends } from './mend.ts'
import { stepKinds } from './signature-steps/signature-step.ts'
import { verdictCodes } from './verdict.ts'
import { findWhoRole, whoRoles } from './who-can-answer.ts'

/** Own codes that are a yes wherever they are given; the code of each check stands beside them in its file. */
const yesCodes = [
  'origin_pinned',
  'origin_pinned_by_test_list',
  'origin_listed',
  'origin_listed_by_test_list',
  'origin_listed_withdrawn_since',
  'entitlement_accredited',
  'entitlement_with_conditions',
  'entitlement_by_chain',
  'entitlement_by_report',
  'entitlement_mandate_listed',
  'holder_name_by_rule',
  'holder_former_name_match',
  'holder_name_and_identifier_match',
  'seal_time_claimed',
  'seal_time_stamped',
  'seal_time_confirmed',
  'seal_parts_not_read',
  'entitlement_listed',
  'entitlement_not_needed',
  'validity_in_force',
  'validity_no_end_stated',
  'validity_not_limited',
  'status_no_list_named',
  'status_not_needed',
  'holder_key_proven',
  'holder_name_and_birth_date_match',
]

const proofs = proofCodes.map((code) => ({ code, outcome: outcomeOfProofCode(code) }))
const statuses = statusCodes.map((code) => ({ code, outcome: toStatusResult(code).outcome }))
const others = ownCheckCodes.map((code) => ({ code, outcome: yesCodes.includes(code) ? 'yes' : 'no' }))

test.each([...proofs, ...statuses, ...others])(
  '$code ($outcome): what would mend it, who can answer',
  ({ code, outcome }) => {
    const mend = findMend({ code, outcome })
    expect([code, mend === undefined]).toEqual([code, outcome === 'yes'])
    expect([code, findWhoRole({ code, outcome }) === undefined]).toEqual([code, outcome === 'yes'])
    // A holder who showed nothing fresh leaves the check open although the proof itself is a yes or a no.
    expect(outcome === 'no' && findMend({ code, outcome: 'not-determined' }) === undefined).toBe(false)
  },
)

test.each(languages)('%s: every code has its sentence', (language) => {
  const told = (code: string) => [checkWords, reasonWords].some((all) => (all[language][`check.${code}`] ?? '').trim())
  expect(checkCodes.filter((code) => !told(code))).toEqual([])
})

test.each(languages)('%s: every mend, role, verdict and thing looked at has its words', (language) => {
  const keys = [
    ...mends.map((mend) => `mend.${mend}`),
    ...whoRoles.map((role) => `who.${role}`),
    ...lookedAtNames.map((name) => `looked-at.${name}`),
    ...verdictCodes.map((code) => `verdict.${code}`),
    ...unreadPartKinds.map((kind) => `seal-part.${kind}`),
    ...checkNames.map((name) => `verdict-part.${name}`),
    ...stepKinds.flatMap((kind) => [`explain.step.${kind}`, `explain.about.${kind}`]),
  ]
  expect(keys.filter((key) => (reasonWords[language][key] ?? '').trim() === '')).toEqual([])
})

test('no mend and no role without a code that needs it', () => {
  const all = [...proofs, ...statuses, ...others]
  const used = new Set(all.map(findMend))
  expect(mends.filter((mend) => !used.has(mend))).toEqual([])
  const asked = new Set(all.map(findWhoRole))
  expect(whoRoles.filter((role) => !asked.has(role))).toEqual([])
})
