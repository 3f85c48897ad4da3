import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openIndex } from '@wanderbuch/skills/index-file/open-index'
import { writeIndex } from '@wanderbuch/skills/index-file/write-index'
import { joinParts } from '@wanderbuch/skills/read-esco/join-parts'
import { readEscoFiles } from '@wanderbuch/skills/read-esco/read-esco-files'

/*
 * ESCO 1.1.1 in English with all label files, as one index: how long it takes to make, to open in a process of its own and
 * to search, and how much memory an open one takes. Give the folder with `1.1.1` and `labels` in it as an option, else the
 * shared data is used. Opening is measured by the clock and by processor time: the second says more on a busy machine.
 */

const root = resolve(import.meta.dirname, '..')
const shared = resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared')
const queries = ['electrician', 'infirm', '7411', 'Krankenschw', 'saldator', 'general care nurse', 'e', 'programator']

function readFolder(folder) {
  return ['1.1.1', 'labels'].flatMap((bundle) =>
    readdirSync(join(folder, bundle)).map((name) => ({
      bundle,
      name,
      text: readFileSync(join(folder, bundle, name), 'utf8'),
    })),
  )
}

function makeIndex(folder) {
  const parts = readEscoFiles(readFolder(folder))
  if (!parts.ok) throw new Error(JSON.stringify(parts.problem))
  const joined = joinParts(parts.value, { digest: 'bench' })
  if (!joined.ok) throw new Error(joined.problem.code)
  return writeIndex(joined.value)
}

/** What runs in a process of its own: opening from the disk, and what has been asked for by then. */
const openingProgram = `
import { readFileSync } from 'node:fs'
import { openIndex } from '@wanderbuch/skills/index-file/open-index'
const [start, cpu] = [performance.now(), process.cpuUsage()]
const opened = openIndex(new Uint8Array(readFileSync(process.argv[1])))
if (!opened.ok) throw new Error(opened.problem.code)
opened.value.findOccupation('7411.1').essential[0].preferred
const wall = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
const afterOpening = process.memoryUsage().rss
for (const { preferred, alternative } of opened.value.skills) Object.keys(preferred).length + Object.keys(alternative).length
const afterAll = process.memoryUsage().rss
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000, afterOpening, afterAll }))
`

function openElsewhere(path) {
  const program = ['--input-type=module', '--eval', openingProgram, path]
  return JSON.parse(execFileSync(process.execPath, program, { cwd: join(root, 'packages/adapters'), encoding: 'utf8' }))
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

function searchMilliseconds({ searchOccupations }) {
  const rounds = 20
  for (let warm = 0; warm < 3; warm += 1) queries.forEach((query) => searchOccupations(query, 'de'))
  const cpu = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) queries.forEach((query) => searchOccupations(query, 'de'))
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1000 / rounds / queries.length
}

export async function run(print, [folder = join(shared, 'data/esco')] = []) {
  if (!existsSync(join(folder, '1.1.1/skills_en.csv'))) {
    console.error(`left out: no ESCO files in ${folder}`)
    return
  }
  const say = (name, figure, unit) =>
    print({ bench: 'esco-index', case: name, figure: Number(figure.toFixed(1)), unit })
  const cpu = process.cpuUsage()
  const bytes = makeIndex(folder)
  const { user, system } = process.cpuUsage(cpu)
  say('made from its files, processor time', (user + system) / 1e6, 's')
  say('size', bytes.length / 1e6, 'MB')
  const place = mkdtempSync(join(tmpdir(), 'esco-index-'))
  const path = join(place, 'esco-1.1.1.index')
  try {
    writeFileSync(path, bytes)
    const openings = Array.from({ length: 5 }, () => openElsewhere(path))
    say('opened with a first occupation, median of 5', median(openings.map(({ wall }) => wall)), 'ms')
    say('the same, processor time', median(openings.map((one) => one.cpu)), 'ms')
    say('memory of the process after opening', median(openings.map((one) => one.afterOpening)) / 1e6, 'MB')
    say('memory with all labels of all skills decoded', median(openings.map((one) => one.afterAll)) / 1e6, 'MB')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  const opened = openIndex(bytes)
  if (!opened.ok) throw new Error(opened.problem.code)
  say('search of occupations in 22 languages, warm', searchMilliseconds(opened.value), 'ms')
}
