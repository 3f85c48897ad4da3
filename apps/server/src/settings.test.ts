import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const cwd = import.meta.dirname
const read = (words: readonly string[], environment = {}) => readSettings(words, environment, cwd)

test('what holds when nothing is said', async () => {
  expect(await read([])).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 4640,
      dataFolder: join(cwd, 'data'),
      databaseUrl: undefined,
      trustFiles: [],
      requestsPerMinute: 600,
      logLevel: 'warn',
      asJson: false,
      vcApi: undefined,
    },
  })
})

test.each([
  [['--port', '0'], {}, { port: 0 }],
  [['--port', '65535', '--host', '::'], {}, { port: 65_535, host: '::' }],
  [['--data', '/srv/w'], {}, { dataFolder: resolve('/srv/w') }],
  [['--json'], {}, { asJson: true }],
  [['--vc-api'], {}, { vcApi: { profile: 'strict', port: 4650 } }],
  [['--vc-api', '--json', '--vc-api-port', '0'], {}, { asJson: true, vcApi: { profile: 'strict', port: 0 } }],
  [['--vc-api=vectors', '--host', '0.0.0.0'], {}, { vcApi: { profile: 'vectors', port: 4650 } }],
  [[], { DATABASE_URL: '' }, { databaseUrl: undefined }],
  [[], { DATABASE_URL: 'postgres://h/d' }, { databaseUrl: 'postgres://h/d' }],
  [[], { DATABASE_URL: 'postgresql:///d?host=/run/postgresql' }, { databaseUrl: expect.any(String) }],
  [[], { WANDERBUCH_LOG: 'silent', WANDERBUCH_REQUESTS_PER_MINUTE: '5' }, { logLevel: 'silent', requestsPerMinute: 5 }],
])('%j %j', async (words, environment, value) =>
  expect(await read(words, environment)).toMatchObject({ ok: true, value }),
)

test.each([
  [['--port', '65536'], {}, 64, 'port_ill_formed'],
  [['--port', '-1'], {}, 64, 'option_unknown'],
  [['--port', '1e3'], {}, 64, 'port_ill_formed'],
  [['--port', ''], {}, 64, 'port_ill_formed'],
  [['--nonsense'], {}, 64, 'option_unknown'],
  [['--vc-api=loose'], {}, 64, 'vc_api_profile_unknown'],
  [['--vc-api='], {}, 64, 'vc_api_profile_unknown'],
  [['--vc-api', 'vectors'], {}, 64, 'option_unknown'],
  [['--vc-api', '--vc-api-port', '70000'], {}, 64, 'port_ill_formed'],
  [['word'], {}, 64, 'option_unknown'],
  [['--trust', 'nowhere.json'], {}, 66, 'file_not_readable'],
  [['--trust', 'settings.test.ts'], {}, 65, 'trust_list_not_json'],
  [[], { DATABASE_URL: 'localhost' }, 64, 'database_url_ill_formed'],
  [[], { DATABASE_URL: 'https://ana:open-sesame@h/d' }, 64, 'database_url_ill_formed'],
  [[], { WANDERBUCH_EDITING_KEY: 'open-sesame' }, 64, 'shared_editing_key'],
  [[], { WANDERBUCH_LOG: 'toString' }, 64, 'log_level_unknown'],
  [[], { WANDERBUCH_REQUESTS_PER_MINUTE: '0' }, 64, 'request_limit_ill_formed'],
  [[], { WANDERBUCH_REQUESTS_PER_MINUTE: '1.5' }, 64, 'request_limit_ill_formed'],
])('%j %j is refused with %i %s, and no password is repeated', async (words, environment, exitCode, code) => {
  const answer = await read(words, environment)
  expect(answer).toMatchObject({ ok: false, problem: { exitCode, code } })
  expect(JSON.stringify(answer)).not.toContain('open-sesame')
})
