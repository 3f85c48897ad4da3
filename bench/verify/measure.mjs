const cpuSeconds = (start) => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/**
 * One round of a task, as long as it takes to use `seconds` of CPU time (all threads of the process): how often per second
 * of CPU time and of wall time. Counting by CPU time keeps rounds alike on a busy machine.
 */
async function runRound(task, seconds) {
  const cpuStart = process.cpuUsage()
  const start = performance.now()
  let count = 0
  for (; cpuSeconds(cpuStart) < seconds; count += 20) {
    for (let index = 0; index < 20; index += 1) {
      // A wrong answer would make a fast bench worthless.
      if ((await task()) !== true) throw new Error('the measured task answered wrongly')
    }
  }
  return { cpu: count / cpuSeconds(cpuStart), wall: count / ((performance.now() - start) / 1000) }
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]

/** Medians over the rounds, the tasks taking turns so that a busy machine is busy for all of them. */
export async function measureInTurns(tasks, { rounds, seconds, warmUpSeconds }) {
  const results = new Map(Object.keys(tasks).map((name) => [name, []]))
  for (const task of Object.values(tasks)) await runRound(task, warmUpSeconds)
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) results.get(name).push(await runRound(task, seconds))
  }
  const summarize = (list) => ({ cpu: median(list.map(({ cpu }) => cpu)), wall: median(list.map(({ wall }) => wall)) })
  return Object.fromEntries([...results].map(([name, list]) => [name, summarize(list)]))
}
