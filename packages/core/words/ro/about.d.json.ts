/** What is known about the words of this language. */
declare const about: {
  readonly language: 'ro'
  readonly nativeName: string
  readonly reviewedByPerson: boolean
  readonly note: string
}
export = about
