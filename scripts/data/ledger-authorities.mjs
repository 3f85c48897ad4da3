// Who keeps a framework, in plain form: the tables carry remarks inside names and addresses.

/** Names without remarks such as "(operational 2019)"; where a name alone is ambiguous, with its country. */
const plainNames = {
  'bosnia-herzegovina': 'Ministry of Civil Affairs of Bosnia and Herzegovina',
  bulgaria: 'Ministry of Education and Science of Bulgaria; NAVET for vocational education',
  croatia: 'Ministry of Science, Education and Youth of Croatia',
  cyprus: 'National Qualifications Authority of Cyprus (Ministry of Education, Sport and Youth)',
  czechia: 'NPI ČR',
  denmark: 'Danish Agency for Higher Education and Science',
  iceland: 'Ministry of Education and Children of Iceland',
  ireland: 'QQI',
  italy: 'Ministry of Labour and Ministry of Education of Italy; INAPP',
  luxembourg: 'MENJE (levels 1-4), MESR (levels 6-8)',
  malta: 'MFHEA',
  moldova: 'Ministry of Education and Research of Moldova',
  montenegro: 'Ministry of Education of Montenegro; Qualifications Council',
  netherlands: 'NCP NLQF',
  'north-macedonia': 'National Board for the NQF; Ministry of Education and Science of North Macedonia',
  poland: 'IBE',
  portugal: 'ANQEP',
  serbia: 'Qualifications Agency of Serbia; NQF Council',
  slovakia: 'ŠIOV',
  ukraine: 'National Qualifications Agency of Ukraine',
}

/** The first web address of a text that may go on with remarks; undefined when there is none. */
export function addressIn(text) {
  return /https?:\/\/[^\s;,()]+/.exec(text ?? '')?.[0]
}

const isRead = (entry) => entry !== undefined && entry.certainty !== 'recalled' && (entry.value ?? '?') !== '?'

/** Name, address and certainty of who keeps a framework. A name from memory gives way to the coordination point. */
export function authorityOf(raw, row, sources) {
  const url = isRead(row.register) ? addressIn(row.register.value) : undefined
  const named = isRead(row.authority)
  return {
    name: named
      ? (plainNames[raw.id] ?? row.authority.value)
      : `EQF national coordination point for the ${raw.name_en}`,
    ...(url && { url }),
    certainty: named ? row.authority.certainty : 'inferred',
    sources: named ? sources.list(row.authority.source) : [],
  }
}
