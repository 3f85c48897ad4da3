import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import { fail, succeed } from '@wanderbuch/standards/result'
import { sharedFile } from './look-at-files.ts'

export const folder = 'openbadges/ob20'
export const files = (names: string) =>
  names
    .split(' ')
    .map((name) =>
      sharedFile(`${folder}/${/\.jwt$|^(basic-assertion|assertion|simple)/.test(name) ? '' : 'assets/'}${name}`),
    )

/** Answers for the addresses the samples name with the files of those names. */
export const asHosted =
  (changed: Readonly<Record<string, string>> = {}): HostedSource =>
  (address) => {
    const name = changed[address] ?? address.split('/').at(-1) ?? ''
    if (name === '410') return fail({ code: 'status_source_gone' })
    const path = name === 'beths-robotics-badge.json' ? 'basic-assertion.json' : name
    try {
      return succeed({ bytes: files(path)[0]?.bytes ?? new Uint8Array(), lookedUpAt: '2026-11-22T10:00:00Z' })
    } catch {
      return fail({ code: 'status_source_unreachable' })
    }
  }

/** The file with other words in it. */
export function changed(name: string, change: (object: Record<string, unknown>) => object) {
  const [file] = files(name)
  const object = JSON.parse(Buffer.from(file?.bytes ?? []).toString()) as Record<string, unknown>
  return { fileName: name, bytes: new Uint8Array(Buffer.from(JSON.stringify(change(object)))) }
}

/** The class of badge, the profile and the key of most of the samples. */
export const ofOrganization = 'robotics-badge.json organization.json key1.json'
