/** Every option of every command, once: what stands behind it on the command line, and whether it may be repeated. */
export const optionForms = {
  to: { value: 'COUNTRY[:REGION]' },
  from: { value: 'COUNTRY' },
  as: { value: 'OCCUPATION' },
  profession: { value: 'OCCUPATION' },
  in: { value: 'LANGUAGE' },
  written: { value: 'LANGUAGE' },
  advert: { value: 'FILE' },
  near: {},
  offers: { value: 'FILE' },
  'prepares-for': {},
  embeddings: { value: 'MODEL' },
  register: { value: 'FILE' },
  column: { value: 'NAME' },
  purpose: { value: 'PURPOSE' },
  nationality: { value: 'GROUP' },
  level: { value: 'LEVEL' },
  worked: { value: 'TEXT', repeated: true },
  trained: { value: 'YEARS' },
  'language-proof': { value: 'TEXT', repeated: true },
  stated: { value: 'NAME=VALUE', repeated: true },
  validation: { value: 'NAME=VALUE', repeated: true },
  event: { value: 'KIND=DAY', repeated: true },
  day: { value: 'DAY' },
  awarded: { value: 'DAY' },
  out: { value: 'FILE', repeated: true },
  factsheet: { value: 'FILE' },
  roadmap: { value: 'FILE' },
  letter: { value: 'FILE' },
  'letter-to': { value: 'STATE' },
  calendar: { value: 'FILE' },
  'complete-on': { value: 'DAY' },
  'handed-in': { value: 'DAY' },
  name: { value: 'NAME' },
  born: { value: 'DAY' },
  email: { value: 'ADDRESS' },
  'seen-by': { value: 'NAME' },
  'seen-on': { value: 'DAY' },
  identifier: { value: 'KIND=NUMBER', repeated: true },
  'former-name': { value: 'NAME' },
  'former-by': { value: 'NAME' },
  'former-document': { value: 'TEXT' },
  'former-on': { value: 'DAY' },
  challenge: { value: 'TEXT' },
  trust: { value: 'FILE', repeated: true },
  regions: { value: 'FILE', repeated: true },
  'look-up': {},
  snapshot: { value: 'FILE', repeated: true },
  'test-trust': {},
  explain: {},
  compare: { value: 'FILE' },
  signer: { value: 'KEY', repeated: true },
  key: { value: 'FILE' },
  data: { value: 'FOLDER' },
  body: { value: 'NAME' },
  role: { value: 'ROLE' },
  release: { value: 'VERSION' },
  sample: {},
  workers: { value: 'NUMBER' },
  port: { value: 'NUMBER' },
  host: { value: 'ADDRESS' },
  'vc-api': { optionalValue: 'PROFILE' },
  'vc-api-port': { value: 'NUMBER' },
  lang: { value: 'LANGUAGE' },
  json: {},
  help: {},
  version: {},
} as const satisfies Readonly<Record<string, OptionForm>>

interface OptionForm {
  readonly value?: string
  /** May stand behind `=`, or be left out. */
  readonly optionalValue?: string
  readonly repeated?: true
}

export type OptionName = keyof typeof optionForms

/** Placeholder of an option's value in help and messages; undefined for one that takes none. */
export function optionValue(name: OptionName): string | undefined {
  const form: OptionForm = optionForms[name]
  return form.value
}

/** Placeholder of a value that may be left out; undefined for an option without one. */
export function optionalValue(name: OptionName): string | undefined {
  const form: OptionForm = optionForms[name]
  return form.optionalValue
}

export function mayRepeat(name: OptionName): boolean {
  return 'repeated' in optionForms[name]
}

/** The options of one command line: values in the order given; an empty list for an option without value. */
export type Options = ReadonlyMap<OptionName, readonly string[]>

/** The value of an option; undefined when it was not given. */
export function textOption(options: Options, name: OptionName): string | undefined {
  return options.get(name)?.[0]
}

/** All values of an option that may be repeated. */
export function listOption(options: Options, name: OptionName): readonly string[] {
  return options.get(name) ?? []
}

export function hasOption(options: Options, name: OptionName): boolean {
  return options.has(name)
}
