import { findAttribute, readTextContent } from '@wanderbuch/proofs/xml/find-elements'
import { xmlNamespace } from '@wanderbuch/proofs/xml/resolve-names'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { formatName } from '@wanderbuch/proofs/xml/xml-reader'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { readCalendarDay } from './calendar-day.ts'
import type { Remark } from './record-reader.ts'

/**
 * Reads elements by local name within the namespaces of a format. What was asked for is noted, so that the rest can be told
 * at the end: nothing is dropped without a remark. Nothing here throws on any input.
 */
export interface XmlRecordReader {
  readonly element: XmlElement
  /** Path by names, `/elmo/report[2]/issuer`; a number where several stand side by side. */
  readonly place: string
  readonly remark: (code: string, name?: string) => void
  readonly children: (name: string) => readonly XmlRecordReader[]
  readonly child: (name: string) => XmlRecordReader | undefined
  /** Text of the first child of a name, blanks around it cut; undefined when absent or empty. */
  readonly text: (name: string) => string | undefined
  readonly texts: (name: string) => readonly string[]
  readonly attribute: (name: string) => string | undefined
  /** Texts by language: repeated elements with a language, or one element that holds `text` elements with one. */
  readonly multilingual: (name: string) => MultilingualText | undefined
  readonly day: (name: string) => IsoDay | undefined
  /** ISO 3166-1 alpha-2 of a country given as code in the text or as address in `uri`. */
  readonly country: (name: string) => string | undefined
  /** Takes the element and all it holds as read. */
  readonly take: () => void
}

/** Longest text that is taken over; longer ones are cut with a remark. */
const longestText = 4000

interface Reading {
  readonly namespaces: readonly string[]
  readonly remarks: Remark[]
  /** Elements looked into, and those read whole. */
  readonly entered: Set<XmlElement>
  readonly taken: Set<XmlElement>
}

interface State {
  readonly reading: Reading
  readonly element: XmlElement
  readonly place: string
}

function addRemark({ reading, place }: State, code: string, name: string | undefined): void {
  reading.remarks.push({ code, place: name === undefined ? place : `${place}/${name}` })
}

/** The children of a name; only those that are used are noted as looked into. */
function listNamed({ reading, element, place }: State, name: string): readonly State[] {
  const fits = element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' && child.localName === name && reading.namespaces.includes(child.namespace),
  )
  return fits.map((child, index) => {
    const number = fits.length > 1 ? `[${index + 1}]` : ''
    return { reading, element: child, place: `${place}/${formatName(child)}${number}` }
  })
}

function enter(state: State): State {
  state.reading.entered.add(state.element)
  return state
}

const listEntered = (state: State, name: string) => listNamed(state, name).map(enter)

function findFirst(state: State, name: string): State | undefined {
  const [found] = listNamed(state, name)
  return found && enter(found)
}

function readWords(state: State): string | undefined {
  state.reading.taken.add(state.element)
  const words = readTextContent(state.element).trim()
  if (words === '') return undefined
  if (words.length > longestText) addRemark(state, 'text_cut', undefined)
  return words.slice(0, longestText)
}

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

function languageOf(state: State): string {
  const { element } = state
  const found = findAttribute(element, 'lang', xmlNamespace) ?? findAttribute(element, 'lang') ?? ''
  const tag = found.replace('_', '-')
  if (languageTag.test(tag)) return tag.replace(/-.*/, '')
  if (found !== '') addRemark(state, 'language_unknown', undefined)
  return 'und'
}

function readMultilingual(state: State, name: string): MultilingualText | undefined {
  const found: Record<string, string> = {}
  for (const outer of listEntered(state, name)) {
    const inner = listEntered(outer, 'text')
    for (const one of inner.length > 0 ? inner : [outer]) {
      const words = readWords(one)
      const language = languageOf(one)
      if (words === undefined) continue
      if (Object.hasOwn(found, language)) addRemark(one, 'language_repeated', undefined)
      else found[language] = words
    }
  }
  return Object.keys(found).length > 0 ? found : undefined
}

function readDay(state: State, name: string): IsoDay | undefined {
  const found = findFirst(state, name)
  const words = found && readWords(found)
  if (!found || words === undefined) return undefined
  const { day, remark } = readCalendarDay(words)
  if (remark !== undefined) addRemark(found, remark, undefined)
  return day
}

function readCountry(state: State, name: string): string | undefined {
  const found = findFirst(state, name)
  if (!found) return undefined
  const code = findAttribute(found.element, 'uri') ?? readWords(found) ?? ''
  found.reading.taken.add(found.element)
  const country = findCountry(code)
  if (!country) addRemark(found, 'country_unknown', undefined)
  return country?.iso
}

function readerOf(state: State): XmlRecordReader {
  return {
    element: state.element,
    place: state.place,
    remark: (code, name) => addRemark(state, code, name),
    children: (name) => listEntered(state, name).map(readerOf),
    child: (name) => {
      const found = findFirst(state, name)
      return found && readerOf(found)
    },
    text: (name) => {
      const found = findFirst(state, name)
      return found && readWords(found)
    },
    texts: (name) => listEntered(state, name).flatMap((one) => readWords(one) ?? []),
    attribute: (name) => findAttribute(state.element, name),
    multilingual: (name) => readMultilingual(state, name),
    day: (name) => readDay(state, name),
    country: (name) => readCountry(state, name),
    take: () => void state.reading.taken.add(state.element),
  }
}

/** Kinds of content that are told as not read; more are told as one. */
const mostRemarks = 100

/** A reader over the root of a format, and what is to be told at the end: each kind of element that was not read, once. */
export function createXmlRecordReader(
  root: XmlElement,
  namespaces: readonly string[],
): { readonly reader: XmlRecordReader; readonly listRemarks: () => readonly Remark[] } {
  const reading: Reading = { namespaces, remarks: [], entered: new Set([root]), taken: new Set() }
  const reader = readerOf({ reading, element: root, place: `/${formatName(root)}` })
  return { reader, listRemarks: () => [...reading.remarks, ...listUnread(reading, root)] }
}

function listUnread({ entered, taken }: Reading, root: XmlElement): readonly Remark[] {
  const places = new Set<string>()
  const visit = (element: XmlElement, place: string) => {
    if (taken.has(element)) return
    if (!entered.has(element)) return void places.add(place)
    for (const child of element.children) {
      // The signature is no content: it is verified.
      const isSignature = child.kind === 'element' && child.namespace.endsWith('/xmldsig#')
      if (child.kind === 'element' && !isSignature) visit(child, `${place}/${formatName(child)}`)
    }
  }
  visit(root, `/${formatName(root)}`)
  const remarks = [...places].map((place) => ({ code: 'not_read', place }))
  if (remarks.length <= mostRemarks) return remarks
  return [...remarks.slice(0, mostRemarks), { code: 'more_not_read', place: `/${formatName(root)}` }]
}
