import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs

/** True when node_modules is absent or older than the lockfile. npm writes `.package-lock.json` last, so it dates the install. */
export function isInstallNeeded(root) {
  const installed = changedAt(join(root, 'node_modules', '.package-lock.json'))
  const wanted = changedAt(join(root, 'package-lock.json'))
  return installed === undefined || (wanted !== undefined && wanted > installed)
}

/** Runs `npm ci` when needed; true when the packages are there afterwards. What npm prints goes to standard error. */
export function installWhenNeeded(root, say) {
  if (!isInstallNeeded(root)) return true
  say('Installing packages (npm ci) ...')
  const { status } = spawnSync('npm', ['ci', '--loglevel=warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  return status === 0
}
