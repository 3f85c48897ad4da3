import { succeed, type Result } from '@wanderbuch/standards/result'
import { failProof, type ProofProblem } from '../proof-report.ts'
import type { CanonicalForm } from '../xml/canonical-xml.ts'
import { findAttribute, findChild, listChildren, readTextContent } from '../xml/find-elements.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { canonicalMethods, findMethod, signatureNamespaces, transforms } from './signature-algorithms.ts'

/** What a reference takes out of the document, and the form in which the rest is digested. */
export interface Transforms {
  /** `own`: the signature itself; `all`: every signature. */
  readonly removes: 'nothing' | 'own' | 'all'
  readonly form: CanonicalForm
  /** Whether a canonical form is among the transforms: else time stamps over the reference name one of their own. */
  readonly isFormStated: boolean
}

/** XML Signature 1.1 section 4.4.3.2: what is still a tree at the end is written so. */
export const defaultForm: CanonicalForm = { method: 'inclusive-1.0', withComments: false }

/**
 * The transforms of a reference. Accepted are, in this order and each at most once: the enveloped signature (also as one of
 * the two XPath expressions European seals use for it), and a canonical form. Everything else is refused by name.
 */
export function readTransforms(reference: XmlElement): Result<Transforms, ProofProblem> {
  const list = findChild(reference, signatureNamespaces.ds, 'Transforms')
  const [first, ...rest] = list ? listChildren(list) : []
  if (!first) return succeed({ removes: 'nothing', form: defaultForm, isFormStated: false })
  const removes = readRemoval(first)
  const [last, ...more] = removes ? rest : [first, ...rest]
  const refused = more[0]
  if (refused) return refuse(refused)
  if (!last) return succeed({ removes: removes ?? 'nothing', form: defaultForm, isFormStated: false })
  const form = readCanonicalForm(last)
  return form ? succeed({ removes: removes ?? 'nothing', form, isFormStated: true }) : refuse(last)
}

const refuse = (transform: XmlElement) =>
  failProof('xml_transform_refused', { found: findAttribute(transform, 'Algorithm') ?? transform.localName })

function readRemoval(transform: XmlElement): 'own' | 'all' | undefined {
  const algorithm = findAttribute(transform, 'Algorithm')
  if (algorithm === transforms.enveloped) return listChildren(transform).length === 0 ? 'own' : undefined
  if (algorithm === transforms.xpath) return isExpression(transform, signatureNamespaces.ds, withoutSignatures)
  if (algorithm === transforms.filter2) return isExpression(transform, signatureNamespaces.filter2, subtracted)
  return undefined
}

/** Both say: all but the signatures. The prefix is read from the words and must stand for the namespace of signatures. */
const withoutSignatures = /^not\(ancestor-or-self::([\w.-]+):Signature\)$/
const subtracted = /^\/descendant::([\w.-]+):Signature$/

function isExpression(transform: XmlElement, namespace: string, words: RegExp): 'all' | undefined {
  const [expression, ...more] = listChildren(transform)
  if (expression?.namespace !== namespace || expression.localName !== 'XPath' || more.length > 0) return undefined
  const filter = findAttribute(expression, 'Filter')
  if (namespace === signatureNamespaces.filter2 ? filter !== 'subtract' : filter !== undefined) return undefined
  const [, prefix] = words.exec(readTextContent(expression).trim()) ?? []
  // The elements of SignedInfo itself carry the prefix, and none of those around the words declares it anew.
  const isBound = transform.prefix === prefix && expression.declarations.every((one) => one.prefix !== prefix)
  return prefix !== undefined && isBound ? 'all' : undefined
}

/** Prefixes beyond this are no list a document needs. */
const maxPrefixes = 50

/** The canonical form an element with `Algorithm` names; undefined for another or with parameters that are not understood. */
export function readCanonicalForm(method: XmlElement): CanonicalForm | undefined {
  const form = findMethod(canonicalMethods, findAttribute(method, 'Algorithm'))
  const [parameter, ...more] = listChildren(method)
  if (!form || more.length > 0) return undefined
  if (!parameter) return form
  const isList = parameter.namespace === signatureNamespaces.exclusive && parameter.localName === 'InclusiveNamespaces'
  if (form.method !== 'exclusive' || !isList) return undefined
  const prefixes = (findAttribute(parameter, 'PrefixList') ?? '').split(/[ \t\n\r]+/).filter((one) => one !== '')
  if (prefixes.length > maxPrefixes) return undefined
  return { ...form, inclusivePrefixes: prefixes.map((one) => (one === '#default' ? '' : one)) }
}
