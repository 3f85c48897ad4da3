declare const data: {
  readonly synthetic: string
  readonly name: string
  /** Day the list was made up, ISO day. */
  readonly madeOn: string
  /** The list as a file: lines of comma-separated values. */
  readonly lines: readonly string[]
}
export = data
