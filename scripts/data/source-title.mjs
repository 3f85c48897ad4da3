/** Documents known under a name of their own. */
const named = [
  ['/eli/es/rd/2022/04/12/272/', 'Real Decreto 272/2022'],
  ['MTRD1834949D', 'Décret 2019-14 (legifrance.gouv.fr)'],
  ['JORFTEXT000037964754', 'Décret 2019-14 (legifrance.gouv.fr)'],
  ['18A00411', 'Gazzetta Ufficiale 2018, act 18A00411 (read on a mirror)'],
]

/** Series of pages whose address says which page it is. */
const series = [
  [
    /nqfs-online-tool\/countries\/([a-z-]+)-(20\d\d)$/,
    ([, country, year]) => `CEDEFOP NQF online tool ${year}, ${countryName(country)}`,
  ],
  [/timeline-vet-policies-europe\/search\/(\d+)$/, ([, entry]) => `CEDEFOP timeline of VET policies, entry ${entry}`],
  [
    /eurydice\.eacea.*\/([a-z-]+)\/national-qualifications-framework$/,
    ([, country]) => `Eurydice: national qualifications framework, ${countryName(country)}`,
  ],
  [
    /eurydice-uat.*\/([a-z-]+)\/national-qualifications-framework$/,
    ([, country]) => `Eurydice: national qualifications framework, ${countryName(country)} (read on a mirror)`,
  ],
]

const countryName = (words) =>
  words
    .split('-')
    .map((word) => (word.length === 2 ? word.toUpperCase() : word[0].toUpperCase() + word.slice(1)))
    .join(' ')

/** Ends of an address that say nothing to a reader: a language, a number, a key, the program that answers. */
const saysNothing = [/^[a-z]{2}\d?$/i, /^ena\d$/, /^wp$/, /^[\d\s]+$/, /^[\dA-Z]{20,}$/, /\.(php|jsp|do|asp)$/]

const longest = 70

function cutAtWord(text) {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`
}

/** What a source is called when only its address is known. */
export function titleOfAddress(url) {
  const known = named.find(([part]) => url.includes(part))
  if (known) return known[1]
  for (const [pattern, title] of series) {
    const found = url.match(pattern)
    if (found) return title(found)
  }
  const { hostname, pathname } = new URL(url)
  const host = hostname.replace(/^www\./, '')
  const last = decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.(html?|pdf|aspx)$/, '')
  const words = last.replace(/[-_+\s]+/g, ' ').trim()
  return words === '' || saysNothing.some((pattern) => pattern.test(words)) ? host : `${host}: ${cutAtWord(words)}`
}
