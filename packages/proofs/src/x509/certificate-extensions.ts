import { derTags, readChildren, readElement, readElements, readObjectIdentifier, type DerElement } from './read-der.ts'

/** What a certificate says of its use. Source: RFC 5280 section 4.2. */
export interface CertificateExtensions {
  /** May sign certificates (basicConstraints). */
  readonly isAuthority: boolean
  /** Certificates of authorities allowed below it; undefined: any number. */
  readonly pathLength?: number
  /** Bits of KeyUsage, digitalSignature highest (0x80); undefined when use is not limited. */
  readonly keyUsage?: number
  readonly extendedKeyUsage?: { readonly purposes: readonly string[]; readonly critical: boolean }
  /** Identifier of its own key. */
  readonly subjectKeyId?: Uint8Array
  /** Identifier of the key that signed it. */
  readonly authorityKeyId?: Uint8Array
  /** Content of cRLDistributionPoints. */
  readonly distributionPoints?: Uint8Array
  /** Critical extensions that are not understood here: the certificate must then not be relied upon. */
  readonly unknownCritical: readonly string[]
}

export const keyUsages = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, crlSign: 0x02 } as const
export const purposes = { timeStamping: '1.3.6.1.5.5.7.3.8', ocspSigning: '1.3.6.1.5.5.7.3.9' } as const

/** Critical ones whose meaning is weighed elsewhere or cannot widen what a certificate may do: names, policies. */
const harmless = ['2.5.29.17', '2.5.29.18', '2.5.29.32', '2.5.29.9', '1.3.6.1.5.5.7.1.3']

export interface Extension {
  readonly type: string
  readonly critical: boolean
  readonly content: Uint8Array
}

/** The extensions of an `Extensions` list; undefined when one is ill-formed or stands twice. */
export function readExtensions(list: DerElement | undefined): readonly Extension[] | undefined {
  const extensions = readChildren(list, derTags.sequence)?.map(readExtension)
  if (!extensions?.every((one) => one !== undefined)) return undefined
  return new Set(extensions.map(({ type }) => type)).size === extensions.length ? extensions : undefined
}

function readExtension(element: DerElement): Extension | undefined {
  const fields = readChildren(element, derTags.sequence) ?? []
  const type = readObjectIdentifier(fields[0])
  const value = fields.at(-1)
  if (type === undefined || value?.tag !== derTags.octetString || fields.length > 3) return undefined
  const flag = fields.length === 3 ? fields[1] : undefined
  if (fields.length === 3 && (flag?.tag !== derTags.boolean || flag.content.length !== 1)) return undefined
  return { type, critical: flag !== undefined && flag.content[0] !== 0, content: value.content }
}

type Draft = { -readonly [Name in keyof CertificateExtensions]?: CertificateExtensions[Name] }

const inner = ({ content }: Extension): DerElement | undefined => {
  const element = readElement(content)
  return element?.whole.length === content.length ? element : undefined
}

/** Each reads one extension into the draft; false when it is ill-formed. */
const readers: Readonly<Record<string, (extension: Extension, draft: Draft) => boolean>> = {
  '2.5.29.15': (extension, draft) => {
    const bits = inner(extension)
    if (bits?.tag !== derTags.bitString || bits.content.length < 2 || (bits.content[0] ?? 8) > 7) return false
    draft.keyUsage = bits.content[1] ?? 0
    return true
  },
  '2.5.29.19': (extension, draft) => {
    const fields = readChildren(inner(extension), derTags.sequence)
    const [authority, length] = fields?.[0]?.tag === derTags.boolean ? fields : [undefined, ...(fields ?? [])]
    draft.isAuthority = authority !== undefined && authority.content[0] !== 0
    if (length) draft.pathLength = length.content[0] ?? 0
    return fields !== undefined && (!length || (length.tag === derTags.integer && length.content.length === 1))
  },
  '2.5.29.37': (extension, draft) => {
    const found = readChildren(inner(extension), derTags.sequence)?.map(readObjectIdentifier)
    if (!found?.length || !found.every((one) => one !== undefined)) return false
    draft.extendedKeyUsage = { purposes: found, critical: extension.critical }
    return true
  },
  '2.5.29.14': (extension, draft) => {
    const identifier = inner(extension)
    if (identifier?.tag !== derTags.octetString) return false
    draft.subjectKeyId = identifier.content
    return true
  },
  '2.5.29.35': (extension, draft) => {
    const fields = readChildren(inner(extension), derTags.sequence)
    const identifier = fields?.find(({ tag }) => tag === 0x80)
    if (identifier) draft.authorityKeyId = identifier.content
    return fields !== undefined
  },
  '2.5.29.31': (extension, draft) => {
    draft.distributionPoints = extension.content
    return true
  },
}

/** Reads the extensions of a certificate from their wrapper `[3]`; undefined when one that is understood is ill-formed. */
export function readCertificateExtensions(wrapper: DerElement | undefined): CertificateExtensions | undefined {
  if (!wrapper) return { isAuthority: false, unknownCritical: [] }
  const [list, ...more] = readElements(wrapper.content) ?? []
  const extensions = readExtensions(list)
  if (!extensions || more.length > 0) return undefined
  const draft: Draft = {}
  if (!extensions.every((one) => readers[one.type]?.(one, draft) ?? true)) return undefined
  const unknown = extensions.filter(({ type, critical }) => critical && !readers[type] && !harmless.includes(type))
  return { isAuthority: false, ...draft, unknownCritical: unknown.map(({ type }) => type) }
}
