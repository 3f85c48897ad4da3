import { findAttribute, findChild, listChildren } from '../xml/find-elements.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import type { UnreadPartKind } from '../unread-seal-parts.ts'
import { locateSignedProperties } from './cover-reference.ts'
import type { Located } from './locate-elements.ts'
import { signatureNamespaces } from './signature-algorithms.ts'

const { ds, xades, xades141 } = signatureNamespaces

/** Names of properties by namespace; those of the later one carry its version. */
const nameOf = ({ namespace, localName }: XmlElement): string => {
  if (namespace === xades) return localName
  return namespace === xades141 ? `141:${localName}` : ''
}

/** A property nobody signed, under the name `nameOf` gives it. */
export interface UnsignedProperty extends Located {
  readonly name: string
}

/** What a seal carries outside its signature. */
export interface UnsignedProperties {
  /** In the order in which they stand. */
  readonly own: readonly UnsignedProperty[]
  /** Such elements in other places of the signature: they speak of something else, or of nothing. */
  readonly elsewhere: readonly XmlElement[]
}

const maxProperties = 64

/**
 * The unsigned properties of a signature: those beside its own signed properties, in QualifyingProperties whose `Target` is this
 * very signature. Nothing in them is signed by its key. Source: ETSI EN 319 132-1 clauses 4.3 and 5.3 to 5.5.
 */
export function readUnsignedProperties(located: Located): UnsignedProperties {
  const { element } = located
  const { around = [] } = locateSignedProperties(located) ?? {}
  const qualifying = around.at(-1)
  const id = findAttribute(element, 'Id')
  const isOurs = qualifying && id !== undefined && findAttribute(qualifying, 'Target') === `#${id}`
  const unsigned = isOurs ? findChild(qualifying, xades, 'UnsignedProperties') : undefined
  const list = findChild(unsigned, xades, 'UnsignedSignatureProperties')
  const own = list ? listChildren(list).slice(0, maxProperties) : []
  const inside = unsigned && list ? [...around, unsigned, list] : []
  return {
    own: own.map((one) => ({ element: one, around: inside, name: nameOf(one) })),
    elsewhere: listAll(element).filter((one) => !own.includes(one)),
  }
}

/** All of that kind in a signature, wherever they stand in it; those of counter-signatures belong to these. */
function listAll(signature: XmlElement): readonly XmlElement[] {
  return listChildren(signature, ds, 'Object')
    .flatMap((one) => listChildren(one, xades, 'QualifyingProperties'))
    .flatMap((one) => listChildren(one, xades, 'UnsignedProperties'))
    .flatMap((one) => listChildren(one).flatMap((list) => listChildren(list)))
}

/** A container of time stamps that says itself what they are over: the distributed case, or a stamp in XML. */
export const namesWhatItStamps = (container: XmlElement): boolean =>
  findChild(container, xades, 'Include') !== undefined || findChild(container, xades, 'ReferenceInfo') !== undefined

const isStamp = (container: XmlElement): boolean => findChild(container, xades, 'EncapsulatedTimeStamp') !== undefined

/** Kinds of properties that are not looked at. Source: ETSI EN 319 132-1 clauses 5.2 to 5.5 and annex A. */
const kinds: Readonly<Record<string, UnreadPartKind>> = {
  CounterSignature: 'counter-signature',
  SignatureTimeStamp: 'time-stamp',
  '141:ArchiveTimeStamp': 'time-stamp',
  ArchiveTimeStamp: 'old-archive-time-stamp',
  SigAndRefsTimeStamp: 'time-stamp-of-references',
  RefsOnlyTimeStamp: 'time-stamp-of-references',
  '141:SigAndRefsTimeStampV2': 'time-stamp-of-references',
  '141:RefsOnlyTimeStampV2': 'time-stamp-of-references',
  CertificateValues: 'certificates',
  AttrAuthoritiesCertValues: 'certificates',
  RevocationValues: 'revocation-values',
  AttributeRevocationValues: 'revocation-values',
  '141:TimeStampValidationData': 'revocation-values',
  '141:AnyValidationData': 'revocation-values',
  CompleteCertificateRefs: 'references',
  '141:CompleteCertificateRefsV2': 'references',
  CompleteRevocationRefs: 'references',
  AttributeCertificateRefs: 'references',
  '141:AttributeCertificateRefsV2': 'references',
  AttributeRevocationRefs: 'references',
}

const kindOf = (name: string): UnreadPartKind => (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? 'other'

/** Hold values, which are always looked at, as counter-signatures are. */
const ofValues: readonly UnreadPartKind[] = ['certificates', 'revocation-values']
const stampNames = ['SignatureTimeStamp', '141:ArchiveTimeStamp']

function unreadKindOf({ element, name }: UnsignedProperty): UnreadPartKind | undefined {
  const kind = kindOf(name)
  if (ofValues.includes(kind) || name === 'CounterSignature') return undefined
  if (!stampNames.includes(name)) return kind
  if (namesWhatItStamps(element)) return 'distributed-time-stamp'
  return isStamp(element) ? undefined : kind
}

/** Kinds of what stands there and is not looked at. */
export function unreadKinds({ own, elsewhere }: UnsignedProperties): readonly UnreadPartKind[] {
  return [...own.flatMap((one) => unreadKindOf(one) ?? []), ...elsewhere.map((one) => kindOf(nameOf(one)))]
}
