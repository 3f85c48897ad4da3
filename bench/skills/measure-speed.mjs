import { findSkillsInText } from '@wanderbuch/skills/rank/find-skills-in-text'

/** Texts per second of processor time with the full index, warm; and one handbook of ten pages. */

function cpuSeconds(work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000_000
}

const ratePerSecond = (texts, rank) => {
  texts.forEach(rank)
  return Math.round(texts.length / cpuSeconds(() => texts.forEach(rank)))
}

const fewest = 500
const wordsOfTenPages = 4000

export function measureSpeed(print, sets, ranker) {
  const sentences = sets
    .filter(({ kind }) => kind === 'sentences')
    .flatMap(({ queries }) => queries.map(({ text }) => text))
  const phrases = sets.filter(({ kind }) => kind === 'national')
  const rank = (language) => (text) => ranker.rank(text, { language, kinds: ['skill'], limit: 10 })
  for (const { name, language, queries } of phrases) {
    const texts = queries.slice(0, fewest).map(({ text }) => text)
    print({
      bench: 'skills',
      case: `speed: phrases, national ${name}`,
      figure: ratePerSecond(texts, rank(language)),
      unit: 'phrases/s',
    })
  }
  if (sentences.length === 0) return
  print({
    bench: 'skills',
    case: 'speed: sentences',
    figure: ratePerSecond(sentences.slice(0, fewest), rank('en')),
    unit: 'sentences/s',
  })
  const handbook = sentences.join('\n\n').split(' ').slice(0, wordsOfTenPages).join(' ')
  findSkillsInText(handbook, ranker)
  const seconds = cpuSeconds(() => findSkillsInText(handbook, ranker))
  print({ bench: 'skills', case: 'speed: a handbook of ten pages', figure: Math.round(seconds * 1000), unit: 'ms' })
}
