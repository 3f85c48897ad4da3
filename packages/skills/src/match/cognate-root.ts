import { cutEnding, plantEndings } from './cut-ending.ts'

/*
 * Italian, Spanish and Romanian share learned words with French and English. Spelling is brought to one form and the
 * endings are cut, so that `elettrici`, `eléctricos`, `electrice`, `électriques` and `electrical` meet.
 */

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ch|qu/g, 'k'],
  [/[yj]/g, 'i'],
  [/h(?=n)/g, 'k'],
  [/h/g, ''],
  [/ae|oe/g, 'e'],
  [/t(?=i[aeou])/g, 's'],
  [/c(?=[ei])/g, 's'],
  [/z/g, 's'],
  [/c/g, 'k'],
  [/[kp](?=t)/g, ''],
  [/([a-z])\1/g, '$1'],
]

const endings = plantEndings(`
ikalment ikament ikal ikali ikale iko ika iki ike ikos ikas ikes iks ik ise isi isilor isit isite isita isitat isitati
ament amente amenti amentos amento amentelor ament ements ement ements ments ment mento menti mentos mente mentelor imiento
imientos asioni asione asion asions asiones asii asie asia asiei asiilor sioni sione sion sions siones sii sie ioni ione ion
ions itate itati itatea idad idades ita ite ites iti ities itat
eaza easa easca este esc ante anti ants ant ente enti ents ent entes are ere ire area erea irea ari eri iri ar er ir
ata ate ati ato ado ada ados adas ute uto ito ita ando endo and end al ali ale als ales aux ala elor ilor ului lor ul ea le ei
os as es is us a e i o u s
`)

const shortestRoot = 4
const shortestWord = 5

/** Root shared by the forms of one learned word across Romance languages and English; undefined for short words. */
export function cognateRoot(word: string): string | undefined {
  if (word.length < shortestWord) return undefined
  const spelled = spellings.reduce((form, [pattern, letters]) => form.replace(pattern, letters), word)
  const root = cutEnding(spelled, endings, { shortest: shortestRoot, shortestPlural: shortestRoot })
  return root.length >= shortestRoot ? root : undefined
}
