import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { openFile } from '../src/document/containers/open-file.ts'
import { packedPdfStream, pngChunk, writeZip, type ZipEntry } from './write-containers.ts'

/** Digests are not what these tests are about. */
export const crypto: CryptoPort = { digest: () => new Uint8Array(32), verify: () => false }
export const badge = '{"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Größe"}'
export const token = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln'
export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** What is found, in short: `place: text` or `place: code`. */
export async function look(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const found = await openFile({ fileName: 'f', bytes: new Uint8Array(bytes) }, crypto)
  return found?.map(({ within, content }) => {
    const what = content.ok
      ? text(content.value)
      : [content.problem.code, content.problem.details.reason].filter(Boolean)
    return `${within.places.join(' › ')}: ${typeof what === 'string' ? what : what.join(' ')}`
  })
}

export const zip = (...entries: readonly ZipEntry[]) => writeZip(entries)
export const file = (name: string, content: Uint8Array | string = badge, more: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  content,
  ...more,
})

/** A text chunk: type and keyword, what follows the keyword, and a checksum where it is not to be the true one. */
export const chunk = ([type, keyword]: readonly [string, string], rest: Uint8Array | string, checksum?: number) =>
  pngChunk(type, Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), Buffer.from(rest as Uint8Array)]), checksum)

export const pages = '<< /Type /Pages /Kids [] /Count 0 >>'
export const attached = (body: Uint8Array, name = '(diploma.json)') => [
  '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> /AF [4 0 R] >>',
  pages,
  `<< /Names [${name} 4 0 R] >>`,
  `<< /Type /Filespec /F ${name} /UF ${name} /EF << /F 5 0 R >> >>`,
  body,
]
export const xmp = (inside: string) =>
  packedPdfStream(`<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">${inside}</x:xmpmeta>`, '/Type /Metadata')
export const withMetadata = (inside: string) => [
  '<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>',
  pages,
  xmp(inside),
]
