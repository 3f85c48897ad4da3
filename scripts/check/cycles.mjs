import { posix } from 'node:path'
import { isCode, partOf } from './source-files.mjs'
import { listImports } from './syntax.mjs'

/** Import cycles between files, types included: two files that need each other are one idea in two places. */
export function checkCycles(files) {
  const graph = buildGraph(files.filter((file) => isCode(file.path)))
  return findCycles(graph).map((cycle) => ({
    path: cycle[0],
    line: 1,
    message: `import cycle: ${[...cycle, cycle[0]].join(' -> ')}; move what both need into a third file`,
  }))
}

function buildGraph(files) {
  const known = new Set(files.map((file) => file.path))
  return new Map(files.map((file) => [file.path, resolveAll(file, known)]))
}

const resolveAll = (file, known) =>
  listImports(file)
    .flatMap(({ specifier }) => candidates(file.path, specifier).find((path) => known.has(path)) ?? [])
    .filter((path, index, all) => all.indexOf(path) === index)

function candidates(from, specifier) {
  if (specifier.startsWith('.')) return [posix.join(posix.dirname(from), specifier)]
  const [, name, path] = /^@wanderbuch\/([^/]+)\/(.+)$/.exec(specifier) ?? []
  if (!name) return []
  const folder = ['standards', 'proofs', 'skills', 'core', 'rules', 'adapters'].includes(name) ? 'packages' : 'apps'
  const stem = `${partOf(`${folder}/${name}/`)}/src/${path}`
  return [`${stem}.ts`, `${stem}.tsx`]
}

/** Depth-first walk; the first way back to a file still being visited is reported, each cycle once. */
function findCycles(graph) {
  const cycles = []
  const done = new Set()
  const visit = (path, trail) => {
    const start = trail.indexOf(path)
    if (start !== -1) return void cycles.push(trail.slice(start))
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return cycles
}
