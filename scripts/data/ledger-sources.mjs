import { titleOfAddress } from './source-title.mjs'

/** Addresses read on a mirror, with the address of the publisher they stand for. */
const publisherOfMirror = {
  'https://d8ngmjdpg1wr2enwekweak34cym0.roads-uae.com/en/tools/timeline-vet-policies-europe/search/28540':
    'https://www.cedefop.europa.eu/en/tools/timeline-vet-policies-europe/search/28540',
  'https://i777777o657466o6575726f7061o6575z.oszar.com/en/document-attachments/national-qualifications-framework-turkiye-0':
    'https://www.etf.europa.eu/en/document-attachments/national-qualifications-framework-turkiye-0',
}

/** Second sources of level rows that are not a plain address: short title and, where there is one, the address. */
const secondSources = [
  [/^FQF-EQF/, 'Flemish referencing report, update of 2023, Table 5 (reported at second hand)', undefined],
  [/wetten\.overheid/, 'Besluit NLQF, Article 2', 'https://wetten.overheid.nl/BWBR0050303/2025-01-01'],
  [/legifrance/, 'Décret 2019-14', 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000037964754'],
  [/boe\.es/, 'Real Decreto 272/2022, Article 4', 'https://www.boe.es/eli/es/rd/2022/04/12/272/con'],
  [/eli\.gov\.pl/, 'ZSK Act (Dz.U. 2024 poz. 1606), Article 2(16) (reported at second hand)', undefined],
  [
    /French-Speaking/,
    'Referencing report of the French-speaking Community of Belgium, criterion 2',
    'https://europass.europa.eu/system/files/2022-05/French-Speaking_Community_of_Belgium_Referencing_Report%5B1%5D.pdf',
  ],
]

/** Collects sources: the same address gets the same id, ids follow the order of first use. */
export function createSourceList() {
  const rows = []
  const idOf = new Map()
  function add(key, row) {
    if (!idOf.has(key)) {
      idOf.set(key, idOf.size + 1)
      rows.push({ id: idOf.size, ...row })
    }
    return idOf.get(key)
  }
  return {
    rows,
    url: (url) => addUrl(add, url),
    titled: (title, url) => add(url ?? title, { title, ...(url && { url }) }),
    second: (text) => {
      const [, title, url] = secondSources.find(([pattern]) => pattern.test(text)) ?? []
      if (!title) throw new Error(`second source without a title: ${text}`)
      return add(url ?? title, { title, ...(url && { url }) })
    },
    /** Sources of a referencing report: the first address stands under the report's name, with where it was read. */
    reported: (report, source) => {
      const [first, ...rest] = [source ?? []].flat().filter(Boolean)
      if (!first) return []
      return [report ? addReport(add, report, first) : addUrl(add, first), ...rest.map((url) => addUrl(add, url))]
    },
    list: (source) =>
      [source ?? []]
        .flat()
        .filter(Boolean)
        .map((url) => addUrl(add, url)),
  }
}

/** Where a document stands for good, when it was read on a mirror; else nothing. */
function publisherOf(url) {
  if (publisherOfMirror[url]) return publisherOfMirror[url]
  return url.includes('.platformsh.site/') ? `https://qqi.ie/${url.split('/').slice(3).join('/')}` : undefined
}

function addReport(add, report, address) {
  const url = publisherOf(address) ?? address
  const { hostname } = new URL(url)
  return add(`${report} ${url}`, { title: `${report} (named at ${hostname.replace(/^www\./, '')})`, url })
}

function addUrl(add, url) {
  const publisher = publisherOf(url)
  if (publisher) return add(publisher, { title: `${titleOfAddress(publisher)} (read on a mirror)`, url: publisher })
  return add(url, { title: titleOfAddress(url), url })
}
