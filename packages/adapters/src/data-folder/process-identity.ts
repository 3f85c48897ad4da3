import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * What tells one process from another that later got the same number. Parts the system does not give are absent
 * (everything but host and pid comes from Linux's /proc).
 */
export interface ProcessIdentity {
  readonly pid: number
  readonly host: string
  /** Random per boot of the machine. */
  readonly bootId?: string
  /** Processes see each other's numbers only within one namespace (a container has its own). */
  readonly pidNamespace?: string
  /** Clock ticks after boot at which the process started. */
  readonly startTicks?: string
}

/** Identity of a running process of this machine; of the caller by default. */
export function readProcessIdentity(pid: number): ProcessIdentity {
  const bootId = readWhenPresent(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const pidNamespace = readWhenPresent(() => readlinkSync('/proc/self/ns/pid'))
  const startTicks = readWhenPresent(() => parseStartTicks(readFileSync(`/proc/${pid}/stat`, 'utf8')))
  return {
    pid,
    host: hostname(),
    ...(bootId && { bootId }),
    ...(pidNamespace && { pidNamespace }),
    ...(startTicks && { startTicks }),
  }
}

function readWhenPresent<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)); the name in field 2 may hold spaces and brackets, so count after the last one. */
export function parseStartTicks(stat: string): string | undefined {
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return afterName[19]
}

/** Whether the process still runs: `not-determined` when it belongs to another host or container, out of our sight. */
export function checkProcessRuns(recorded: ProcessIdentity): 'yes' | 'no' | 'not-determined' {
  const here = readProcessIdentity(recorded.pid)
  if (recorded.host !== here.host) return 'not-determined'
  if (differ(recorded.bootId, here.bootId)) return 'no'
  if (differ(recorded.pidNamespace, here.pidNamespace)) return 'not-determined'
  if (!existsNow(recorded.pid)) return 'no'
  return differ(recorded.startTicks, here.startTicks) ? 'no' : 'yes'
}

/** Whether this machine was started again since; false for a process of another machine, of which nothing is known here. */
export function checkMachineRestarted({ host, bootId }: ProcessIdentity): boolean {
  const here = readProcessIdentity(process.pid)
  return host === here.host && differ(bootId, here.bootId)
}

const differ = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left !== right

function existsNow(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
