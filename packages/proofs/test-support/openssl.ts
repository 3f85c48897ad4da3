import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = process.env.OPENSSL ?? 'openssl'

/** Whether OpenSSL is on this machine; when not, a line says what is left out. */
export const hasOpenssl = spawnSync(program, ['version']).status === 0
if (!hasOpenssl) console.warn('left out: comparison with OpenSSL (not on this machine)')

/** A folder of its own with OpenSSL in it. */
export function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-pki-'))
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  const openssl = (...words: readonly string[]) =>
    execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  /** Whether a command ends well. */
  const accepts = (...words: readonly string[]) => spawnSync(program, words, { cwd: folder }).status === 0
  return { write, read, openssl, accepts, close: () => rmSync(folder, { recursive: true, force: true }) }
}
export type Workshop = ReturnType<typeof openWorkshop>

/** Old stampers name their certificate by SHA-1 (RFC 2634), newer ones by SHA-256 (RFC 5035). */
const settingsFor = (kind: OpensslKey) => `
[ca]
default_ca = authority
[authority]
database = index.txt
serial = serial
crlnumber = crlnumber
new_certs_dir = .
default_md = sha256
default_crl_days = 7
default_days = 30
policy = any
unique_subject = no
[any]
commonName = supplied
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[below]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[seal]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[stamps]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[answers]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,OCSPSigning
[tsa]
default_tsa = stamper
[stamper]
serial = tsserial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha1, sha256, sha384, sha512
ess_cert_id_chain = no
ess_cert_id_alg = ${kind === 'rsa' ? 'sha1' : 'sha256'}
`

/** How a kind of key is made, and how it signs. */
const keyKinds = {
  rsa: ['rsa:2048'],
  'rsa-pss': ['rsa:2048'],
  'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
} as const
export type OpensslKey = keyof typeof keyKinds

const digestOf: Readonly<Record<OpensslKey, string>> = {
  rsa: 'sha256',
  'rsa-pss': 'sha256',
  'P-256': 'sha256',
  'P-384': 'sha384',
  'P-521': 'sha512',
}
const pss = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest']

/** Root, authority, seal, stamper and responder made by OpenSSL alone: `NAME.pem`, `NAME.der`, `NAME.key`. */
export function makeOpensslAuthority(workshop: Workshop, kind: OpensslKey): void {
  const { write, openssl } = workshop
  write('settings.cnf', settingsFor(kind))
  write('index.txt', '')
  write('serial', '1000\n')
  write('crlnumber', '01\n')
  write('tsserial', '01\n')
  const how = [`-${digestOf[kind]}`, ...(kind === 'rsa-pss' ? pss : [])]
  const newKey = (name: string) => ['-newkey', ...keyKinds[kind], '-nodes', '-keyout', `${name}.key`]
  const named = (name: string) => ['-subj', `/CN=OpenSSL ${name} (test)`, '-config', 'settings.cnf']
  openssl(
    'req',
    '-x509',
    ...newKey('root'),
    ...named('root'),
    '-extensions',
    'root',
    '-days',
    '30',
    '-out',
    'root.pem',
    ...how,
  )
  for (const [name, by, uses] of [
    ['authority', 'root', 'below'],
    ['seal', 'authority', 'seal'],
    ['stamper', 'root', 'stamps'],
    ['responder', 'authority', 'answers'],
  ] as const) {
    openssl('req', '-new', ...newKey(name), ...named(name), '-out', `${name}.csr`)
    const signing = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-days', '20', ...how]
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-extfile',
      'settings.cnf',
      '-extensions',
      uses,
      ...signing,
    )
  }
  for (const name of ['root', 'authority', 'seal', 'stamper', 'responder'])
    openssl('x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`)
}
