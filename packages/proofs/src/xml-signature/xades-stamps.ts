import { encodeUtf8 } from '../encoding/utf8.ts'
import type { StampToVerify } from '../long-term/verify-stamps.ts'
import type { CanonicalForm } from '../xml/canonical-xml.ts'
import { findChild, listChildren, readTextContent } from '../xml/find-elements.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { type CoveredTexts, locateSignedProperties } from './cover-reference.ts'
import { type Located, writeLocated } from './locate-elements.ts'
import type { XmlSignature } from './read-signature.ts'
import { defaultForm, readCanonicalForm } from './read-transforms.ts'
import type { SealProperties } from './read-xades.ts'
import { signatureNamespaces } from './signature-algorithms.ts'
import { namesWhatItStamps, type UnsignedProperties } from './unsigned-properties.ts'
import { readDer } from './xades-values.ts'

const { ds, xades } = signatureNamespaces

export interface StampedXml {
  readonly signature: XmlSignature
  readonly covered: CoveredTexts
  readonly unsigned: UnsignedProperties
}

type ReadText = (form: CanonicalForm) => string | undefined

/** Every time stamp of a seal: those over the words first, then in the order in which they stand. */
export function listXadesStamps(seal: StampedXml, { stamps }: SealProperties): readonly StampToVerify[] {
  const { covered, unsigned } = seal
  const words = covered.document().length
  // Every property may be written out anew for each archive time stamp.
  const archived = words + unsigned.own.reduce((sum, { element }) => sum + readTextContent(element).length, 0)
  const ofWords = stamps.flatMap((container) => {
    const read = container.localName === 'AllDataObjectsTimeStamp' ? covered.documentInForm : undefined
    return listTokens(container, { kind: 'adoTst', bytes: words, read })
  })
  const ofSeal = unsigned.own.flatMap(({ element, name }, index) => {
    if (name === 'SignatureTimeStamp')
      return listTokens(element, { kind: 'sigTst', bytes: 0, read: (form) => writeSignatureValue(seal, form) })
    if (name !== '141:ArchiveTimeStamp') return []
    return listTokens(element, { kind: 'arcTst', bytes: archived, read: (form) => archivedText(seal, index, form) })
  })
  return [...ofWords, ...ofSeal]
}

interface TokenKind extends Pick<StampToVerify, 'kind' | 'bytes'> {
  /** Undefined: what is stamped is chosen in a way that is not read here. */
  readonly read: ReadText | undefined
}

/** The tokens of a container; a canonical form that is not stated is that of XML signatures (clause 4.5). */
function listTokens(container: XmlElement, { kind, bytes, read }: TokenKind): readonly StampToVerify[] {
  const method = findChild(container, ds, 'CanonicalizationMethod')
  const form = method ? readCanonicalForm(method) : defaultForm
  const readData = () => {
    const text = form && !namesWhatItStamps(container) ? read?.(form) : undefined
    return text === undefined ? undefined : [encodeUtf8(text)]
  }
  return listChildren(container, xades, 'EncapsulatedTimeStamp')
    .flatMap(readDer)
    .map((token) => ({ kind, token, readData, bytes }))
}

const childrenOf = ({ element, around }: Located, localName: string): readonly Located[] =>
  listChildren(element, ds, localName).map((child) => ({ element: child, around: [...around, element] }))

/** What a time stamp over the signature is over (clause 5.3). */
export const writeSignatureValue = ({ signature }: Pick<StampedXml, 'signature'>, form: CanonicalForm) =>
  join(
    childrenOf(signature.located, 'SignatureValue')
      .slice(0, 1)
      .map((one) => writeLocated(one, form)),
  )

const join = (texts: readonly (string | undefined)[]) =>
  texts.every((one) => one !== undefined) ? texts.join('') : undefined

/**
 * What the archive time stamp at a place among the unsigned properties is over, where it says nothing else (not distributed
 * case): what every reference takes in, in their order; SignedInfo, SignatureValue and KeyInfo; the unsigned properties
 * before it; every Object but the one with the properties. Source: ETSI EN 319 132-1 clause 5.5.2.2.
 */
export function archivedText(seal: StampedXml, index: number, form: CanonicalForm): string | undefined {
  const { signature, covered, unsigned } = seal
  const { located, references } = signature
  const own = locateSignedProperties(located)?.around
  const inside = ['SignedInfo', 'SignatureValue', 'KeyInfo'].flatMap((name) => childrenOf(located, name).slice(0, 1))
  const objects = childrenOf(located, 'Object').filter(({ element }) => !own?.includes(element))
  return join([
    ...references.map(({ isProperties }) =>
      isProperties ? covered.properties?.inForm(form) : covered.documentInForm(form),
    ),
    ...[...inside, ...unsigned.own.slice(0, index), ...objects].map((one) => writeLocated(one, form)),
  ])
}
