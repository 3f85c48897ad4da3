import { findMend, type Mend } from './mend.ts'

/** Who could answer an open or failed check; each has its words under `who.ROLE`, used where no name is known. */
export const whoRoles = ['issuer', 'awarding-body', 'authority', 'holder', 'service', 'server'] as const
export type WhoRole = (typeof whoRoles)[number]

/** Whoever has what would mend it can answer. */
const roleOfMend: Readonly<Record<Mend, WhoRole>> = {
  'fresh-copy': 'issuer',
  'signed-version': 'issuer',
  'complete-copy': 'issuer',
  'corrected-copy': 'issuer',
  'other-tool': 'issuer',
  'other-browser': 'server',
  'look-up': 'issuer',
  'own-signature': 'issuer',
  'newly-signed': 'issuer',
  'confirm-key': 'issuer',
  'confirm-seal': 'issuer',
  'confirm-name': 'issuer',
  'name-body': 'holder',
  original: 'awarding-body',
  'ask-service': 'service',
  'rights-list': 'authority',
  'later-decision': 'authority',
  'award-day': 'awarding-body',
  mandate: 'awarding-body',
  renewal: 'issuer',
  wait: 'issuer',
  'ask-issuer': 'issuer',
  'try-later': 'issuer',
  'newer-version': 'issuer',
  'unchanged-first': 'issuer',
  'all-parts': 'holder',
  'show-again': 'holder',
  'key-or-identity': 'holder',
  'identity-document': 'holder',
  'name-change': 'holder',
}

/** Who could answer a check; undefined when it is a yes. */
export function findWhoRole(check: Parameters<typeof findMend>[0]): WhoRole | undefined {
  const mend = findMend(check)
  return mend && roleOfMend[mend]
}
