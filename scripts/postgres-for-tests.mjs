import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const debianFolder = '/usr/lib/postgresql'

/** The folder with initdb and pg_ctl: WANDERBUCH_POSTGRES_BIN, the newest Debian version, or the PATH; undefined when none. */
export function findPostgresBinaries() {
  const debian = existsSync(debianFolder) ? readdirSync(debianFolder) : []
  const newestFirst = debian.sort((left, right) => Number(right) - Number(left))
  const folders = [
    process.env.WANDERBUCH_POSTGRES_BIN ?? '',
    ...newestFirst.map((version) => join(debianFolder, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => folder !== '' && ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name))))
}

/**
 * Starts a throwaway server that listens on a socket in its own temporary folder only, so no port can be taken.
 * Returns `{ url, stop }`. initdb and the server refuse root: then both run as the user `postgres`.
 */
export function startPostgresForTests(binaries) {
  const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-pg-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) giveToPostgresUser(folder)
  const data = join(folder, 'data')
  const run = (name, ...options) => runProgram([join(binaries, name), ...options], asRoot, folder)
  const stop = () => {
    if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
    run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses= -F`)
  } catch (error) {
    stop()
    throw error
  }
  return { url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`, stop }
}

function giveToPostgresUser(folder) {
  const [uid, gid] = ['-u', '-g'].map((option) => Number(spawnSync('id', [option, 'postgres']).stdout))
  if (!uid || !gid) throw new Error("running as root, and there is no user 'postgres' to run the server as")
  chownSync(folder, uid, gid)
}

function runProgram(program, asRoot, folder) {
  const [command, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...program] : program
  const { status, error } = spawnSync(command, rest, { cwd: folder, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${program[0]} failed (${error?.message ?? `exit ${status}`})${readLog(folder)}`)
}

function readLog(folder) {
  const path = join(folder, 'log')
  return existsSync(path) ? `\n${readFileSync(path, 'utf8').slice(-2000)}` : ''
}
