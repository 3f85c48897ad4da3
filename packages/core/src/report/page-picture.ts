/** Picture of a paper, as it lies in the received file. */
export interface PagePicture {
  readonly label: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly base64: string
}
