import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { TestHouse } from './test-house.ts'

const fixtures = join(import.meta.dirname, '../../../../fixtures')

export const readFixture = (name: string, file: string): string =>
  readFileSync(join(fixtures, name, 'received', file), 'utf8')

/** A credential of a fixture: sealed by a test key, of a person who does not exist. */
export const credential = (): string => readFixture('sample-book', 'electrician-qualification.json')

export const dossierRequest: DossierRequest = {
  host: 'DE',
  purpose: 'employee',
  targetOccupation: '7411.1',
  day: '2026-11-22' as DossierRequest['day'],
  languages: ['en'],
  matchDecisions: [],
}

export interface NamedFile {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** A form with files and, where there is one, the request. */
export function formOf(files: readonly (NamedFile | string)[], request?: unknown): RequestInit {
  const body = new FormData()
  if (request !== undefined) body.set('request', typeof request === 'string' ? request : JSON.stringify(request))
  for (const file of files) {
    const { name, content } = typeof file === 'string' ? { name: 'certificate.json', content: file } : file
    body.append('files', new File([content], name))
  }
  return { method: 'POST', body }
}

export const jsonOf = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const owner = (token: string, method = 'GET'): RequestInit => ({
  method,
  headers: { authorization: `Bearer ${token}` },
})

export interface Links {
  readonly ownerToken: string
  readonly shareToken: string
  readonly shareExpiresAt: string
}

/** A dossier of the sample credential, made by the house. */
export const makeDossier = (house: TestHouse) =>
  house.askJson<SignedDossier>('/api/dossiers', formOf([credential()], dossierRequest))

/** A kept dossier's links. */
export async function keepDossier(house: TestHouse, dossier?: SignedDossier): Promise<Links> {
  return house.askJson<Links>('/api/kept', jsonOf(dossier ?? (await makeDossier(house))))
}
