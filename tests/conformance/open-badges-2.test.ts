import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { answerLine, lookAtFiles, sharedFile } from './look-at-files.ts'
import { files, folder, ofOrganization } from './open-badges-2-files.ts'
import { dataFolder, hasFolder } from './shared-folder.ts'

/*
 * Open Badges 2.0 (1EdTech, 2018), public samples: signed and hosted verification, revocation, expiry, recipients. Files
 * are given alone and in bundles; what is only an address is never fetched unless a source is given.
 */

const here = hasFolder(dataFolder, 'public samples of Open Badges 2.0')
describe.skipIf(!here)('each file by itself', () => {
  const all = here
    ? readdirSync(join(dataFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).split('/ob20/')[1] ?? '')
        .toSorted()
    : []
  test('every one has a verdict', async () => {
    const found: Record<string, string> = {}
    for (const path of all)
      found[path] = answerLine(await lookAtFiles([sharedFile(`${folder}/${path}`)]), 'unchanged', 'validity', 'status')
    expect(found).toMatchInlineSnapshot(`
      {
        "assertion-with-endorsements.json": "badge_hosted_not_looked_up validity_no_end_stated status_badge_not_looked_up",
        "assets/altbadgeurl.json": "badge_part_alone",
        "assets/bad-issuer.json": "badge_part_alone",
        "assets/badge-from-organization-with-empty-revocation-list.json": "badge_part_alone",
        "assets/badge-from-organization-with-revocation-list.json": "badge_part_alone",
        "assets/badge-with-bad-issuer.json": "badge_part_alone",
        "assets/badge-with-data-image.json": "badge_part_alone",
        "assets/badgeclass-with-complex-image.json": "badge_part_alone",
        "assets/badgeclass-with-endorsements.json": "badge_part_alone",
        "assets/badgeclass-with-language.json": "badge_part_alone",
        "assets/badgeclass-with-verification-invalid-multiple-starts-with.json": "badge_part_alone",
        "assets/badgeclass-with-verification-invalid-starts-with.json": "badge_part_alone",
        "assets/badgeclass-with-verification-valid-multiple-starts-with.json": "badge_part_alone",
        "assets/badgeclass-with-verification-valid-starts-with.json": "badge_part_alone",
        "assets/badgeclass-with-verification.json": "badge_part_alone",
        "assets/badgeclass1.json": "badge_part_alone",
        "assets/badgecriteria.json": "document_format_unknown",
        "assets/basic-badge-no-public-key.json": "badge_part_alone",
        "assets/beths-robot-badge.png": "container_without_credential image",
        "assets/beths-robot-work.html": "document_empty",
        "assets/criteria-no-type.json": "document_format_unknown",
        "assets/empty-revocation-list.json": "badge_part_alone",
        "assets/endorsement-1.json": "badge_part_alone",
        "assets/endorsement-2.json": "badge_part_alone",
        "assets/endorsement-3.json": "badge_part_alone",
        "assets/endorsement-4.json": "badge_part_alone",
        "assets/issuer-invalid-type.json": "document_format_unknown",
        "assets/issuer-with-allowed-origins-invalid-multiple-starts-with.json": "badge_part_alone",
        "assets/issuer-with-allowed-origins-invalid-starts-with.json": "badge_part_alone",
        "assets/issuer-with-allowed-origins-valid-multiple-starts-with.json": "badge_part_alone",
        "assets/issuer-with-allowed-origins-valid-starts-with.json": "badge_part_alone",
        "assets/issuer-with-allowed-origins.json": "badge_part_alone",
        "assets/issuer1.json": "badge_part_alone",
        "assets/key1.json": "badge_part_alone",
        "assets/key2.json": "badge_part_alone",
        "assets/key3.json": "badge_part_alone",
        "assets/openbadges_context.json": "document_format_unknown",
        "assets/organization-no-public-key.json": "badge_part_alone",
        "assets/organization-with-empty-revocation-list.json": "badge_part_alone",
        "assets/organization-with-revocation-list.json": "badge_part_alone",
        "assets/organization.json": "badge_part_alone",
        "assets/revocation-list.json": "badge_part_alone",
        "assets/robotics-badge.json": "badge_part_alone",
        "assets/robotics-badge.png": "container_without_credential image",
        "basic-assertion-expired.json": "badge_hosted_not_looked_up validity_ended status_badge_not_looked_up",
        "basic-assertion-in-future.json": "badge_hosted_not_looked_up validity_not_yet status_badge_not_looked_up",
        "basic-assertion-invalid-type.json": "document_ill_formed badge_type_unknown",
        "basic-assertion.json": "badge_hosted_not_looked_up validity_no_end_stated status_badge_not_looked_up",
        "simple-badge.png": "badge_hosted_not_looked_up validity_no_end_stated status_badge_not_looked_up",
        "simple-not-revoked.jwt": "key_not_resolvable validity_no_end_stated status_badge_not_looked_up",
        "simple-revoked.jwt": "key_not_resolvable validity_no_end_stated status_badge_not_looked_up",
        "simple.jwt": "key_not_resolvable validity_no_end_stated status_badge_not_looked_up",
      }
    `)
  })
})

describe.skipIf(!here)('what a badge says', () => {
  test('class and issuer, joined by their addresses', async () => {
    const { records } = await lookAtFiles(files(`assertion-with-endorsements.json ${ofOrganization}`))
    expect(records[0]?.record).toMatchObject({
      dialect: 'open-badges-2.0',
      title: { und: 'Awesome Robotics Badge' },
      issuer: { name: { und: 'An Example Badge Issuer' }, url: 'https://example.org' },
      awardedOn: '2016-12-31',
      achievement: {
        evidence: [{ url: 'https://example.org/beths-robot-work.html' }],
        criteria: { url: 'https://example.org/badgecriteria.json' },
      },
    })
  })

  test('what is only an address is said as one', async () => {
    const { records } = await lookAtFiles(files('basic-assertion.json'))
    expect(records[0]?.record).toMatchObject({
      title: { und: 'https://example.org/robotics-badge.json' },
      remarks: [{ code: 'badge_class_only_address' }],
    })
    expect(records[0]?.record.issuer).toBeUndefined()
  })

  test.each([
    ['nobody-knows@example.org', 'holder_address_differs'],
    [undefined, 'holder_not_named'],
  ])('its recipient beside %s: %s', async (email, expected) => {
    const identity = { fullName: 'Beth Sample', birthDate: '1990-01-01' as IsoDay, ...(email && { email }) }
    expect(answerLine(await lookAtFiles(files('basic-assertion.json'), { identity }), 'holder')).toBe(expected)
  })
})
