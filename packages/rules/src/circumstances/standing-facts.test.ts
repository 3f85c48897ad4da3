import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { expect, test } from 'vitest'
import { caseFacts } from './case-facts.ts'

test.each<readonly [Circumstances, object]>([
  [{ registration: { registered: true } }, { registeredWithOrder: true, memberOfOrder: true }],
  [{ registration: { permit: true, permitThisYear: false } }, { permitHeld: true, yearlyVisa: false }],
  // The card settles what law lists together with it, and says nothing of a title.
  [{ listedEvidence: { europeanCard: true } }, { cardOrListedEvidence: true }],
  [{ listedEvidence: { europeanCard: false } }, {}],
  [
    { listedEvidence: { europeanCard: false, listedTitle: false } },
    { cardOrListedEvidence: false, officialTitle: false },
  ],
  [{ serviceDeclaration: { sent: false } }, { declarationSent: false, declarationComplete: false }],
  [{ serviceDeclaration: { sentOn: '2026-10-24' } as never }, { declarationSent: true, monthsSinceDeclaration: 1 }],
  [{ serviceDeclaration: { sentOn: '2026-10-25' } as never }, { declarationSent: true, monthsSinceDeclaration: 0 }],
  [{ serviceDeclaration: { sentOn: '2026-11-25' } as never }, {}],
  [{ afterFinding: { years: 6, leadingYears: 4 } }, { yearsAfterFinding: 6, leadingYearsAfterFinding: 4 }],
])('%j settles %j', (stated, facts) => {
  expect(caseFacts(stated, '2026-11-24')).toEqual(facts)
})
