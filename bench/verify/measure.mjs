/** One round of a task: how often per second of CPU time (all threads of the process) and of wall time. */
async function runRound(task, seconds) {
  const cpuStart = process.cpuUsage()
  const start = performance.now()
  let count = 0
  while (performance.now() - start < seconds * 1000) {
    for (let index = 0; index < 10; index += 1) {
      // A wrong answer would make a fast bench worthless.
      if ((await task()) !== true) throw new Error('the measured task answered wrongly')
    }
    count += 10
  }
  const wall = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpuStart)
  return { cpu: count / ((user + system) / 1e6), wall: count / wall }
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]

/** Medians over the rounds, the tasks taking turns so that a busy machine is busy for all of them. */
export async function measureInTurns(tasks, { rounds, seconds }) {
  const results = new Map(Object.keys(tasks).map((name) => [name, []]))
  for (const task of Object.values(tasks)) await runRound(task, seconds)
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) results.get(name).push(await runRound(task, seconds))
  }
  const summarize = (list) => ({ cpu: median(list.map(({ cpu }) => cpu)), wall: median(list.map(({ wall }) => wall)) })
  return Object.fromEntries([...results].map(([name, list]) => [name, summarize(list)]))
}
