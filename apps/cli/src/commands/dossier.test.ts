import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const fixtures = resolve(import.meta.dirname, '../../../../fixtures')
const badge = join(fixtures, 'valid-pinned/received/badge.json')
const broken = join(fixtures, 'one-file-unreadable/received/broken.json')
let cwd: string

beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-'))))
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const dossier = (...line: string[]) => callWanderbuch(['dossier', ...line], { cwd })
const check = (...line: string[]) => callWanderbuch(['check', ...line], { cwd })
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('without --out it is shown, and neither a key nor a folder is left behind', async () => {
  const { exitCode, out, errors } = await dossier(badge, '--to', 'DE', '--as', 'electrician')
  expect([exitCode, errors]).toEqual([0, ''])
  expect(out).toMatch(/^Ana Pop, electrician: Romania → Germany\n─+\n/)
  expect(out).toMatch(/✓ yes {2}✗ no {2}\? not determined/)
  expect(out).not.toMatch(/\b(record-\d|esco\/|caution\/|next\/|route\/\d)/)
  expect(readdirSync(cwd)).toEqual([])
})

test('two languages follow one another', async () => {
  const { out } = await dossier(badge, '--to', 'DE', '--lang', 'de,ro')
  expect(out).toMatch(/^Ana Pop: Rumänien → Deutschland\n[^]*\n═+\n\nAna Pop: România → Germania\n/)
})

test.each([[['--out', 'a.json', '--out', 'b.html']], [['--out', 'a.json', '--out=b.html']]])(
  '%j writes the forms, and what was written checks',
  async (line) => {
    const made = await dossier(badge, '--to', 'IT:ITI1', '--as', '7411.1', ...line)
    expect([made.exitCode, made.errors]).toEqual([0, ''])
    expect(readdirSync(cwd).toSorted()).toEqual(['a.json', 'b.html', 'data'])
    const [command = ''] = /wanderbuch check .*/.exec(made.out) ?? []
    for (const file of ['a.json', 'b.html']) {
      const { exitCode, out } = await check(file, ...command.split(' ').slice(3))
      expect([exitCode, flat(out)]).toEqual([0, expect.stringMatching(/Ana Pop.* ✓ Signer .*✓ The dossier holds\. $/)])
    }
  },
)

describe('a shell takes dossier.{html,json} apart', () => {
  test.each([
    [['--out', 'x.{html,json}'], [badge]],
    [['--out', 'x.html', 'x.json'], [badge]],
  ])('%j', async (line, files) => {
    const made = await dossier(...files, '--to', 'DE', ...line, '--json')
    expect(JSON.parse(made.out)).toMatchObject({ written: [{ path: 'x.html' }, { path: 'x.json' }], unreadable: [] })
    expect(readdirSync(cwd).toSorted()).toEqual(['data', 'x.html', 'x.json'])
  })

  test('again over its own output, but never over another file', async () => {
    await dossier(badge, '--to', 'DE', '--out', 'x.html', 'x.json')
    expect((await dossier(badge, '--to', 'DE', '--out', 'x.html', 'x.json')).exitCode).toBe(0)
    const certificate = readFileSync(badge)
    writeFileSync(join(cwd, 'x.json'), certificate)
    const refused = await dossier('x.json', '--to', 'DE', '--out', 'x.html')
    expect(refused.exitCode).toBe(73)
    expect(readFileSync(join(cwd, 'x.json')).equals(certificate)).toBe(true)
  })
})

test('the same files, day and key give the same bytes', async () => {
  const line = [badge, '--to', 'DE', '--as', '7411.1', '--day', '2026-11-22']
  await dossier(...line, '--out', 'a.json', '--out', 'a.html')
  await dossier(...line, '--out', 'b.json', '--out', 'b.html', '--key', 'data/instance-key.pem')
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
  expect(read('b.json')).toBe(read('a.json'))
  expect(read('b.html')).toBe(read('a.html'))
})

test('what --json prints is a dossier that checks', async () => {
  const { out } = await dossier(badge, '--to', 'DE', '--json')
  writeFileSync(join(cwd, 'printed.json'), out)
  const { exitCode, out: checked } = await check('printed.json')
  expect([exitCode, checked]).toEqual([2, expect.stringMatching(/✓ Signature[^]*\? Signer[^]*✓ Facts/)])
})

test('a file that cannot be read is named; the others are not lost', async () => {
  const shown = await dossier(badge, broken, '--to', 'DE')
  expect([shown.exitCode, flat(shown.out)]).toEqual([0, expect.stringContaining('! broken.json: ')])
  const written = await dossier(badge, broken, '--to', 'DE', '--out', 'x.json')
  expect([written.exitCode, written.out]).toEqual([0, expect.stringContaining('! broken.json: ')])
  expect((await dossier(broken, '--to', 'DE')).exitCode).toBe(65)
})

test('an identity document makes a document theirs', async () => {
  const seen = ['--name', 'Ana Pop', '--born', '1996-03-14', '--seen-by', 'C. Berater', '--seen-on', '2026-11-03']
  const { out } = await dossier(badge, '--to', 'DE', ...seen)
  expect(flat(out)).toMatch(/✓ Theirs Name and date of birth agree .* seen by C\. Berater/)
})

test.each([
  ['ana@holder.example', 'The badge was issued to the address that was shown'],
  ['other@holder.example', 'The badge was issued to another address'],
])('--email %s', async (email, sentence) => {
  const at = 'https://badges.example'
  const award = {
    '@context': 'https://w3id.org/openbadges/v2',
    id: `${at}/awards/1`,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'ana@holder.example' },
    badge: {
      id: `${at}/classes/1`,
      type: 'BadgeClass',
      name: 'Circuits',
      issuer: { id: `${at}/i`, type: 'Issuer', name: 'A' },
    },
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-01-01T00:00:00Z',
  }
  writeFileSync(join(cwd, 'award.json'), JSON.stringify(award))
  const { out } = await dossier('award.json', '--to', 'DE', '--name', 'Ana Pop', '--email', email)
  expect(flat(out)).toContain(sentence)
})

const former = ['--former-by', 'C. Berater', '--former-document', 'marriage certificate', '--former-on', '2026-11-03']
test.each([
  [['--name', 'Ana Ionescu', '--former-name', 'Ana Pop', ...former], 'carries the former name Ana Pop'],
  [['--name', 'Ânа Pop'], 'The name differs from the identity document'],
  [['--name', 'Âna Pop'], 'written without accents'],
  [['--name', 'A. Pop'], 'Parts of the name are only initials'],
])('names: %j', async (line, sentence) => {
  const seen = ['--born', '1996-03-14', '--seen-by', 'C. Berater', '--seen-on', '2026-11-03']
  const { out } = await dossier(badge, '--to', 'DE', ...seen, ...line)
  expect(flat(out)).toContain(sentence)
})

test.each([
  [[], 64, 'Which file?'],
  [[badge], 64, 'Where to? --to is missing.'],
  [['--to', 'DE'], 64, 'Which file?'],
  [[badge, '--to', 'DE', '--lang', 'de,fr,it'], 64, '--lang: hier höchstens 2 Sprachen.'],
  [[badge, '--to', 'DE', '--born', '1996-03-14'], 64, '--born belongs to an identity document: whose?'],
  [[badge, '--to', 'DE', '--name', 'Ana', '--born', 'March'], 64, '--born March: there is no such day.'],
  [[badge, '--to', 'DE', '--name', 'Ana', '--email', 'ana'], 64, '--email ana: not an e-mail address.'],
  [[badge, '--to', 'DE', '--email', 'ana@holder.example'], 64, '--email belongs to an identity document: whose?'],
  [[badge, '--to', 'DE', '--name', 'Ana', '--identifier', '123'], 64, '--identifier 123: not of the form KIND=NUMBER.'],
  [[badge, '--to', 'DE', '--name', 'Ana', '--former-name', 'Ana Pop'], 64, 'Missing: --former-by'],
  [[badge, '--to', 'DE', '--identifier', 'national-id=1'], 64, '--identifier belongs to an identity document: whose?'],
  [[badge, '--to', 'DE', '--out', 'x.docx'], 64, 'Possible: .pdf, .html, .json'],
  [[badge, '--to', 'DE', '--out', 'none/x.json'], 73, 'none/x.json: there is no folder none.'],
  [[badge, '--to', 'DE', '--out', 'folder.json'], 73, 'folder.json: cannot be written (this is a folder).'],
  [[badge, '--to', 'DE', '--out', 'note.json'], 73, 'note.json: this file is not a dossier, so it is not overwritten.'],
  [[badge, '--to', 'DE', '--json', '--key', 'none.pem'], 66, 'none.pem: no signing key can be read there.'],
  [[badge, '--to', 'DE', '--json', '--key', 'note.json'], 66, 'note.json: no signing key can be read there.'],
  [
    [badge, '--to', 'DE', '--json', '--data', 'note.json'],
    73,
    'note.json: the data folder cannot be made (a file of this name is in the way)',
  ],
])('%j: exit code %i, %s', async (line, exitCode, errors) => {
  mkdirSync(join(cwd, 'folder.json'))
  writeFileSync(join(cwd, 'note.json'), '{"to":"remember"}')
  const before = readdirSync(cwd)
  const called = await dossier(...line)
  expect([called.exitCode, called[line.includes('--json') ? 'errors' : 'out']]).toEqual([exitCode, ''])
  expect(flat(called.out + called.errors)).toContain(errors)
  expect(readdirSync(cwd)).toEqual(before)
})

const forWork = [badge, '--from', 'RO', '--to', 'DE', '--as', '7411.1']
const answered = ['birth-year=1990', 'residence=DE', 'practice-years=7', 'training-years=3.5', 'holds-qualification=no']
const validation = (...said: readonly string[]) => said.flatMap((one) => ['--validation', one])

describe('conditions of the arrangement for validation', () => {
  type Said = { readonly id: string; readonly outcome: string; readonly missing: readonly string[] }
  const outcomes = async (...said: readonly string[]) => {
    const { out } = await dossier(...forWork, ...validation(...said), '--json')
    const { findings } = JSON.parse(out) as { readonly findings: readonly Said[] }
    const own = findings.filter(
      ({ id }) => id.startsWith('plan/host/de/bvadig/') && !/scope|language|master|worth/.test(id),
    )
    return Object.fromEntries(
      own.map(({ id, outcome, missing }) => [id.split('/').at(-1), [outcome, ...missing].join(' ')]),
    )
  }

  test('nothing said: nothing is determined, and what is missing is named', async () => {
    expect(await outcomes()).toEqual({
      age: 'not-determined validation-age validation-disability',
      practice: 'not-determined validation-practice validation-training',
      residence: 'not-determined validation-residence validation-practice-there validation-training',
      qualification: 'not-determined validation-qualification',
      decision: 'not-determined validation-decision',
      apprenticeship: 'not-determined validation-apprenticeship',
    })
  })

  test('said: met, not met, and open side by side', async () => {
    expect(await outcomes(...answered, 'equivalence-decision=yes')).toEqual({
      age: 'yes',
      practice: 'yes',
      residence: 'yes',
      qualification: 'yes',
      decision: 'no',
      apprenticeship: 'not-determined validation-apprenticeship',
    })
  })

  test.each([
    ['birth-yaer=1990', 'Did you mean --validation birth-year=?'],
    ['birth-year=90', 'Names: birth-year, residence'],
    ['residence=Germany', 'Values are a number, yes or no'],
    ['in-apprenticeship=maybe', 'Values are a number, yes or no'],
    ['practice-years', 'Values are a number, yes or no'],
  ])('--validation %s is refused with what fits', async (said, advice) => {
    const { exitCode, errors } = await dossier(...forWork, ...validation(said))
    expect([exitCode, flat(errors)]).toEqual([64, expect.stringContaining(advice)])
  })
})

const isLinux = existsSync('/proc/self')
if (!isLinux) console.warn('left out: an output where nobody may write (no /proc here)')
test.skipIf(!isLinux)('a place where nobody may write is told', async () => {
  const { exitCode, out, errors } = await dossier(badge, '--to', 'DE', '--out', '/proc/x.json')
  expect([exitCode, out]).toEqual([73, ''])
  expect(errors).toMatch(/^wanderbuch: \/proc\/x\.json: cannot be written \([a-z ]+\)\.\n$/)
})

test('a presentation that answers the challenge named is theirs; one that nobody asked for stays open', async () => {
  const shown = join(fixtures, 'presented-by-holder/received/presentation.json')
  const theirs = async (...line: string[]) => (await dossier(shown, '--to', 'DE', '--test-trust', ...line)).out
  expect(flat(await theirs('--challenge', 'sample-challenge'))).toMatch(/✓ Theirs/)
  expect(flat(await theirs())).toMatch(/\? Theirs/)
  expect(flat(await theirs('--challenge', 'another'))).not.toMatch(/✓ Theirs/)
})
