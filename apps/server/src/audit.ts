import { runAuditCommand } from './audit-command.ts'

process.exitCode = await runAuditCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
})
