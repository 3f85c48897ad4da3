import { openSignedXml, type SignedXml } from '@wanderbuch/proofs/xml-signature/open-signed-xml'
import { parseXmlDocument } from '@wanderbuch/proofs/xml/parse-xml'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import type { XmlProblem } from '@wanderbuch/proofs/xml/xml-problem'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/** Why a document in XML is not accepted, and where. */
interface XmlRefusal {
  readonly code:
    | 'document_too_deep'
    | 'document_not_utf8'
    | 'document_not_xml'
    | 'document_xml_end_misplaced'
    | 'document_xml_refused'
    | 'document_format_not_readable_yet'
  readonly place: string
  readonly details: Readonly<Record<string, string | number>>
}

const codes: Partial<Record<XmlProblem['code'], XmlRefusal['code']>> = {
  xml_too_deep: 'document_too_deep',
  xml_too_large: 'document_too_deep',
  xml_too_many_nodes: 'document_too_deep',
  xml_too_many_attributes: 'document_too_deep',
  xml_not_utf8: 'document_not_utf8',
  xml_encoding_unsupported: 'document_not_utf8',
  xml_tag_mismatch: 'document_xml_end_misplaced',
  xml_doctype: 'document_xml_refused',
  xml_entity_unknown: 'document_xml_refused',
  xml_duplicate_attribute: 'document_xml_refused',
}

function refuseXml({ code, line, column, place, found, expected, openedLine }: XmlProblem): XmlRefusal {
  const named = { found, expected, openedLine }
  const known = Object.entries(named).filter((one): one is [string, string | number] => one[1] !== undefined)
  return {
    code: codes[code] ?? 'document_not_xml',
    place: `line ${line}, column ${column}${place === '' ? '' : `, ${place}`}`,
    details: { reason: code, line, column, ...Object.fromEntries(known) },
  }
}

export const elmoNamespace = 'https://github.com/emrex-eu/elmo-schemas/tree/v1'

/** Root elements that are read; older European credentials come without a namespace. */
const roots: readonly (readonly [format: 'elmo' | 'edci-xml', name: string, ...namespaces: readonly string[]])[] = [
  ['elmo', 'elmo', elmoNamespace],
  ['edci-xml', 'europassCredential', 'http://data.europa.eu/snb', ''],
  ['edci-xml', 'verifiablePresentation', 'http://data.europa.eu/snb/vp'],
  ['edci-xml', 'qmsAccreditations', 'http://data.europa.eu/esco/qms-xml/schema/accreditation'],
]

const findFormat = ({ localName, namespace }: XmlElement) =>
  roots.find(([, name, ...namespaces]) => name === localName && namespaces.includes(namespace))?.[0]

/**
 * Parses XML that looks like a record of studies or an older European credential, and opens its signatures: what will be
 * read is what they cover. The root element decides what it is, not the words in front of it.
 */
export function lookAtXml(
  text: string,
): Result<{ readonly format: 'elmo' | 'edci-xml'; readonly xml: SignedXml }, XmlRefusal> {
  const parsed = parseXmlDocument(text)
  if (!parsed.ok) return fail(refuseXml(parsed.problem))
  const format = findFormat(parsed.value.root)
  if (!format) return fail({ code: 'document_format_not_readable_yet', place: '', details: { format: 'xml' } })
  return succeed({ format, xml: openSignedXml(parsed.value) })
}
