/** A file to import, already text, with the name of the folder or archive it lies in. */
export interface EscoFile {
  readonly bundle: string
  readonly name: string
  readonly text: string
}

const versionPattern = /(?<![\d.])(1\.[0-9](?:\.[0-9]{1,2})?)(?![\d]|\.\d)/

/** Version in the name of a bundle. Example: `ESCO dataset - v1.2.0 - classification - de - csv.zip` has `1.2.0`. */
export function versionInName(name: string): string | undefined {
  return versionPattern.exec(name)?.[1]
}

/** Language in the name of a file. Example: `occupations_de.csv` has `de`; `occupationSkillRelations.csv` none. */
export function languageInName(name: string): string | undefined {
  return /_([a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)\.[a-z]+$/.exec(name)?.[1]
}
