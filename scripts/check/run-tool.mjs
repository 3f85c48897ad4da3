import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a tool installed in node_modules, or `node` itself; resolves with its exit code and everything it printed. */
export function runTool(root, [name, ...options]) {
  return new Promise((resolve) => {
    const program = name === 'node' ? process.execPath : join(root, 'node_modules', '.bin', name)
    const child = spawn(program, options, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${name}: ${error.message}; run npm ci` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
