// Writes packages/standards/catalogue.json: the official artefacts this software knows, with their digests.
// Contexts that npm ships are listed with the digest of their canonical JSON. Run by hand: node scripts/data/build-catalogue.mjs
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sharedFolder, standardsData, writeAll } from './write-rows.mjs'

const day = '2026-11-22'
const elmRepository = 'https://github.com/european-commission-empl/European-Learning-Model'
const commission = 'European Commission, DG EMPL'
const escoLicence = 'CC BY 4.0; Commission Decision 2011/833/EU'
const w3cLicence = 'W3C Software and Document License'

const edcShapes = ['accredited', 'converted', 'diplomaSupplement', 'generic-full', 'generic-no-cv', 'issuedByMandate']
const registerShapes = [
  'AMS-constraints-mdr',
  'AMS-constraints',
  'LOQ-constraints-mdr',
  'LOQ-constraints',
  'PID-constraints',
]

const escoFiles = [
  'occupations_en',
  'skills_en',
  'occupationSkillRelations',
  'ISCOGroups_en',
  'broaderRelationsOccPillar',
  'skillsHierarchy_en',
]

/** `from`: imported (the person who runs the software brings it), npm (a dependency), restated (facts in our own data). */
const imported = [
  ...edcShapes.map((name) => ({
    id: `edc-shape-${name}`,
    body: commission,
    name: `EDC application profile, SHACL shape ${name}`,
    version: '1.2.0',
    url: elmRepository,
    revision: '22dcce7',
    licence: 'EUPL-1.2; shapes declare CC BY 4.0',
    file: `data/elm/shapes-edc-1.2.0/EDC-${name}.ttl`,
  })),
  ...registerShapes.map((name) => ({
    id: `elm-shape-${name}`,
    body: commission,
    name: `ELM register profiles, SHACL shape ${name}`,
    version: '1.1.0',
    url: elmRepository,
    revision: '22dcce7',
    licence: 'EUPL-1.2; shapes declare CC BY 4.0',
    file: `data/elm/shapes-loq-ams-1.1.0/${name}.ttl`,
  })),
  {
    id: 'elm-loq-xsd',
    body: commission,
    name: 'ELM learning opportunities and qualifications, XML schema',
    version: '3.1',
    url: elmRepository,
    revision: '9d7c5d2',
    licence: 'EUPL-1.2',
    file: 'data/elm/xsd/loq/loq.xsd',
  },
  {
    id: 'elm-ams-xsd',
    body: commission,
    name: 'ELM accreditation, XML schema',
    version: '3.1',
    url: elmRepository,
    revision: '9d7c5d2',
    licence: 'EUPL-1.2',
    file: 'data/elm/xsd/ams/ams.xsd',
  },
  ...escoFiles.map((name) => ({
    id: `esco-1.1.1-${name}`,
    body: 'European Commission, ESCO',
    name: `ESCO classification, English CSV, ${name} (digest of the copy in tabiya-tech/tabiya-esco-datasets-and-tools)`,
    version: '1.1.1',
    url: 'https://esco.ec.europa.eu/en/use-esco/download',
    revision: '1a8a32e',
    licence: escoLicence,
    file: `data/esco/1.1.1/${name}.csv`,
  })),
  {
    id: 'elmo-schema',
    body: 'EMREX',
    name: 'ELMO, XML schema',
    version: '2.0.0',
    url: 'https://github.com/emrex-eu/elmo-schemas',
    revision: 'v2.0.0',
    licence: 'EUPL-1.2',
    file: 'data/elmo/v2.0.0/schema.xsd',
  },
  {
    id: 'ob30-json-schema',
    body: '1EdTech',
    name: 'Open Badges 3.0, JSON Schema',
    version: '3.0',
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
    licence: '1EdTech specification licence',
    file: 'data/openbadges/obv3_schema.json',
  },
].map((entry) => ({ ...entry, from: 'imported' }))

const restated = [
  {
    id: 'edc-ap-context-3.2',
    body: commission,
    name: 'EDC application profile, JSON-LD context',
    version: '3.2',
    url: 'http://data.europa.eu/snb/model/context/edc-ap',
    licence: 'CC BY 4.0',
    file: 'data/elm/contexts/edc-ap-context-3.2.jsonld',
  },
  {
    id: 'elm-nqf-list',
    body: commission,
    name: 'ELM code list of national qualifications frameworks and levels',
    version: '3.1',
    url: `${elmRepository}/blob/master/xsd/loq/cv/nqf.xsd`,
    revision: '9d7c5d2',
    licence: 'EUPL-1.2',
    file: 'data/elm/xsd/loq/cv/nqf.xsd',
  },
  {
    id: 'elm-isced-f-list',
    body: 'UNESCO; European Commission',
    name: 'ISCED-F 2013 code list',
    version: '2013',
    url: `${elmRepository}/blob/master/xsd/loq/cv/isced-f.xsd`,
    revision: '9d7c5d2',
    licence: 'EUPL-1.2',
    file: 'data/elm/xsd/loq/cv/isced-f.xsd',
  },
  {
    id: 'elm-nuts-list',
    body: 'Eurostat; European Commission',
    name: 'NUTS code list',
    version: '3.1',
    url: 'http://data.europa.eu/nuts',
    revision: '9d7c5d2',
    licence: 'EUPL-1.2',
    file: 'data/elm/xsd/loq/cv/nuts.xsd',
  },
  {
    id: 'country-list',
    body: 'Publications Office of the EU',
    name: 'Country authority list',
    version: '2024-02',
    url: 'http://publications.europa.eu/resource/authority/country',
    revision: '9d7c5d2',
    licence: 'Commission Decision 2011/833/EU',
    file: 'data/elm/xsd/loq/cv/country.xsd',
  },
  {
    id: 'language-list',
    body: 'Publications Office of the EU',
    name: 'Language authority list',
    version: '2024-02',
    url: 'http://publications.europa.eu/resource/authority/language',
    revision: '9d7c5d2',
    licence: 'Commission Decision 2011/833/EU',
    file: 'data/elm/xsd/loq/cv/language.xsd',
  },
  {
    id: 'cedefop-nqf-tool',
    body: 'Cedefop',
    name: 'NQF online tool',
    version: '2024',
    url: 'https://doi.org/10.2801/977504',
    licence: 'CC BY 4.0',
  },
  {
    id: 'cedefop-recognition',
    body: 'Cedefop',
    name: 'Recognition and validation of foreign VET qualifications in Europe',
    version: '2026',
    url: 'https://doi.org/10.2906/774317077022848',
    licence: 'CC BY 4.0',
  },
].map((entry) => ({ ...entry, from: 'restated' }))

const bodyOfPackage = {
  credentials: ['W3C', 'Verifiable credentials context', w3cLicence],
  dataIntegrity: ['W3C', 'Data Integrity context', w3cLicence],
  multikey: ['W3C', 'Multikey context', w3cLicence],
  ed25519Signature2020: ['W3C CCG', 'Ed25519Signature2020 context', w3cLicence],
  statusList2021: ['W3C CCG', 'StatusList2021 context', w3cLicence],
  bitstringStatus: ['W3C', 'Bitstring Status List context', w3cLicence],
  openBadges: ['1EdTech', 'Open Badges 3.0 context', '1EdTech specification licence; package MIT'],
}

function contextEntry({ url, from, sha256 }) {
  const [body, name, licence] = bodyOfPackage[from]
  const version = /(\d\.\d\.\d)\.json$/.exec(url)?.[1] ?? /\/(v\d)$/.exec(url)?.[1] ?? '3.0'
  return {
    id: `context ${url}`,
    body,
    name,
    version,
    url,
    from: 'npm',
    licence,
    digestOf: 'canonical-json',
    sha256,
    day,
  }
}

function fileEntry(folder, { file, ...entry }) {
  if (!file) return { ...entry, day }
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
  return { ...entry, digestOf: 'file', sha256, day }
}

/** All entries; `digestOf` says whether `sha256` is over the file's bytes or over the canonical JSON (RFC 8785). */
export function buildCatalogue(folder) {
  const all = JSON.parse(readFileSync(join(standardsData, 'context-hashes.json'), 'utf8'))
  // What is written anew from its terms has no digest of an official file.
  const contexts = all.filter(({ from }) => from !== 'learnerRecord')
  return [...[...imported, ...restated].map((entry) => fileEntry(folder, entry)), ...contexts.map(contextEntry)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `${JSON.stringify(buildCatalogue(process.argv[2] ?? sharedFolder), undefined, 2)}\n`
  writeAll({ [join(standardsData, '../catalogue.json')]: text })
}
