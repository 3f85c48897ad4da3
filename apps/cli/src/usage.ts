const usages: Readonly<Record<string, string>> = {
  dossier: `wanderbuch dossier FILE... --to DE[:REGION] [--from RO] [--as 7411.1] [--purpose employee]
                   [--lang de,ro] [--day 2026-11-22] [--out dossier.pdf]... [--json]
  Makes a dossier from certificates and declarations. --out takes .pdf, .html and .json, also several times, or
  dossier.{pdf,html,json}. Without --out a summary is printed.
  --name, --born, --seen-by, --seen-on   the identity document somebody looked at
  --trust FILE        a pinned trust list        --test-trust   the list of test keys shipped for samples
  --key FILE          signing key (default: the key in the data folder, --data ./data)
  --sample            the person does not exist
`,
  verify: `wanderbuch verify FILE... [--trust FILE]... [--test-trust] [--day DAY] [--json]
  Checks each file: unchanged? from the body it names? entitled? current? theirs?
  Exit code: 0 nothing open, 1 a check says no, 2 something is not determined.
`,
  level: `wanderbuch level RO 4 [--awarded 2009-06-01] [--day DAY] [--json]
  Places a national level in the EQF. The first word is a country, a framework id or a concept URI.
`,
  route: `wanderbuch route --to DE[:REGION] [--from RO] [--profession electrician | --as 7411.1]
                 [--purpose employee|self-employed|temporary-service|further-study] [--day DAY] [--lang en] [--json]
  Says what the recognition rules of the destination ask for, with source and day for each.
`,
  check: `wanderbuch check FILE [--signer did:key:...]... [--json]
  Checks a dossier (JSON, HTML or PDF) without a network: signature, originals, facts and findings.
`,
  serve: `wanderbuch serve [--port 4640] [--host 127.0.0.1] [--data ./data] [--trust FILE]...
  Starts the web application and its API. DATABASE_URL names a PostgreSQL server; without it PGlite is used.
`,
}

/** Help for one command, or for all. */
export function usageText(command: string | undefined): string {
  const one = command === undefined ? undefined : usages[command]
  const body = one ?? Object.values(usages).join('\n')
  return `Wanderbuch: what certificates are worth in another country.\n\n${body}\nExit codes: 0 yes or done, 1 no, 2 not determined, 64 wrong command line, 65 file cannot be read,
66 no such file, 69 not available, 70 internal error, 73 cannot write, 75 data folder in use.\n`
}
