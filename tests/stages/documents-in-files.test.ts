import { createHash, generateKeyPairSync } from 'node:crypto'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { expect, test } from 'vitest'
import { readFixtures } from '../fixtures/read-fixtures.ts'

/*
 * Documents found inside a file: the file as it was received is what is kept, and making the dossier again from it gives the
 * same.
 */

const workbench = createWorkbench({ signer: createEd25519Signer(generateKeyPairSync('ed25519').privateKey) })

test.each([
  ['zip-of-three', ['zip', 'documents.zip', 'badge.json', 'course.jwt'], 1],
  ['baked-png', ['badge-image', 'badge.png', 'openbadgecredential'], 0],
  ['baked-svg', ['badge-svg', 'badge.svg', 'openbadges:credential'], 0],
  ['pdf-with-attachment', ['pdf', 'certificate.pdf', 'badge.json'], 0],
  ['badge-2-signed', ['zip', 'badge.zip', 'award.jws', 'safe-work.json', 'centre.json', 'key.json'], 0],
  ['list-of-credentials', ['json-list', 'list.json', '1'], 1],
] as const)('%s is kept whole and checks again', async (name, expected, unreadable) => {
  const fixture = (await readFixtures()).find((one) => one.name === name)
  if (!fixture) throw new Error(name)
  const made = await workbench.makeDossier(fixture.input)
  if (!made.ok) throw new Error(made.problem.code)
  const { originals } = made.value
  const [file] = fixture.input.files
  expect(originals).toHaveLength(1)
  expect([
    originals[0]?.format,
    originals[0]?.fileName,
    ...(originals[0]?.holds ?? []).flatMap(({ places }) => places),
  ]).toEqual(expected)
  expect(originals[0]?.digest).toBe(
    createHash('sha256')
      .update(file?.bytes ?? '')
      .digest('hex'),
  )
  expect(made.value.unreadable).toHaveLength(unreadable)
  const bytes = new TextEncoder().encode(workbench.renderJson(made.value))
  const again = await workbench.recheck(bytes, [workbench.ownSigner])
  expect(again.ok && again.value.answers.map(({ code }) => code)).toEqual([
    'dossier_signature_holds',
    'signer_trusted',
    'originals_hold',
    'findings_same',
    'facts_same',
  ])
})
