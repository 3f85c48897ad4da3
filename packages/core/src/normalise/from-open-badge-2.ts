import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { idOf, verificationKind } from '@wanderbuch/proofs/open-badges/badge-parts'
import type { OpenBadge2 } from '../document/open-badge-2.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { Organisation } from '../vocabulary/record.ts'
import type { RecordDraft } from './normalised-document.ts'
import { readAchievement } from './read-achievement.ts'
import { readAchievementDetails } from './read-achievement-details.ts'
import { readProfile } from './read-profile.ts'
import { readRecipient } from './read-recipient.ts'
import { createRecordReader, type RecordReader, type Remark } from './record-reader.ts'

/*
 * Open Badges 2.0: the award (Assertion) names its class (BadgeClass), which names its issuer (Profile). Where only an
 * address came along, the record says the address and no more; nothing is fetched.
 */

/** Words of a document that states its language once for all of them (`@language`). */
function inLanguage(text: MultilingualText | undefined, language: string | undefined): MultilingualText | undefined {
  return text?.und !== undefined && language !== undefined ? { [language]: text.und } : text
}

function readIssuer({ badgeClass, issuer }: OpenBadge2, remarks: Remark[]): Organisation | undefined {
  const profile = issuer ?? badgeClass?.issuer
  if (profile === undefined) return undefined
  return readProfile(createRecordReader({ issuer: profile }, remarks), 'issuer')
}

function titleOf(
  badge: RecordReader | undefined,
  assertion: JsonObject,
  remark: RecordReader['remark'],
): MultilingualText {
  const title = inLanguage(badge?.multilingual('name'), badge?.text('@language'))
  if (title) return title
  remark(badge ? 'title_missing' : 'badge_class_only_address', 'badge')
  return { und: idOf(assertion.badge) ?? idOf(assertion) ?? '—' }
}

function readDates(award: RecordReader) {
  const issued = award.text('issuedOn')
  const expires = award.text('expires')
  const day = award.day('issuedOn')
  return {
    ...(day && { issuedOn: day, awardedOn: day }),
    ...(issued && { validFrom: issued }),
    ...(expires && { validUntil: expires }),
  }
}

/** One record an award. */
export function recordFromOpenBadge2(badge: OpenBadge2): RecordDraft {
  const remarks: Remark[] = []
  const award = createRecordReader(badge.assertion, remarks)
  const badgeClass = badge.badgeClass && createRecordReader(badge.badgeClass, remarks, '/badge')
  const issuer = readIssuer(badge, remarks)
  const recipient = readRecipient(award.objects('recipient'))
  const details = readAchievementDetails({ award, subject: undefined, achievement: badgeClass })
  const language = badgeClass?.text('@language')
  return {
    basis: badge.token === undefined && verificationKind(badge.assertion) !== 'hosted' ? 'unsecured' : 'secured',
    kind: 'achievement',
    dialect: 'open-badges-2.0',
    title: titleOf(badgeClass, badge.assertion, award.remark),
    ...(issuer && { issuer }),
    subject: recipient ? { recipient } : {},
    ...readDates(award),
    ...readAchievement(badgeClass),
    attestations: [],
    hasStatus: true,
    ...(details && { achievement: details }),
    ...(language && { language }),
    remarks,
  }
}
