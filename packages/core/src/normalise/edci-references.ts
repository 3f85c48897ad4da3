import type { Organisation } from '../vocabulary/record.ts'
import type { XmlRecordReader } from './xml-record-reader.ts'

/** What a credential describes once and refers to by `idref`. */
export type EdciReferences = ReadonlyMap<string, XmlRecordReader>

const lists: readonly (readonly [list: string, names: readonly string[]])[] = [
  ['agentReferences', ['organization']],
  ['awardingProcessReferences', ['awardingProcess']],
  ['learningSpecificationReferences', ['qualification', 'learningSpecification']],
  ['learningOutcomeReferences', ['learningOutcome']],
]

/** The described things of one credential. An id that stands twice counts for its first place, with a remark. */
export function readReferences(credential: XmlRecordReader): EdciReferences {
  const found = new Map<string, XmlRecordReader>()
  for (const [list, names] of lists) {
    const holder = credential.child(list)
    for (const one of names.flatMap((name) => holder?.children(name) ?? [])) {
      const id = one.attribute('id')
      if (id === undefined) one.remark('id_missing')
      else if (found.has(id)) one.remark('id_repeated')
      else found.set(id, one)
    }
  }
  return found
}

/** What an element refers to, or the element itself when it holds its content. */
export function follow(reader: XmlRecordReader | undefined, references: EdciReferences): XmlRecordReader | undefined {
  const id = reader?.attribute('idref')
  if (id === undefined) return reader
  const target = references.get(id)
  if (!target) reader?.remark('reference_leads_nowhere')
  return target
}

const identifierNames = ['identifier', 'legalIdentifier', 'registration', 'vatIdentifier', 'taxIdentifier']

/** Body named in a credential; `preferredName` and what goes with it is the form of 2019, without a namespace. */
export function readOrganisation(reader: XmlRecordReader | undefined): Organisation | undefined {
  if (!reader) return undefined
  const name =
    reader.multilingual('prefLabel') ??
    reader.multilingual('preferredName') ??
    reader.multilingual('altLabel') ??
    reader.multilingual('alternativeName')
  const id = reader.attribute('id')
  if (!name && !id) return undefined
  const locations = reader.children('hasLocation').flatMap((location) => location.children('hasAddress'))
  const country = locations.flatMap((address) => address.country('country') ?? [])[0]
  const url = reader.child('homepage')?.attribute('uri') ?? reader.text('homePage')
  return {
    ...(id && { id }),
    name: name ?? { und: id ?? '' },
    ...(country && { country }),
    identifiers: [...new Set(identifierNames.flatMap((one) => reader.texts(one)))],
    ...(url && { url }),
  }
}
