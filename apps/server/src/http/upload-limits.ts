const megabyte = 1024 * 1024

/** All files of one request together. One file may have at most 20 MB, which is the document stage's rule. */
export const maxUploadBytes = 40 * megabyte

/** A dossier that is sent back: the originals of the largest upload in base64, with room for what was found. */
export const maxDossierBytes = 64 * megabyte

/** A small order in JSON. */
export const maxOrderBytes = megabyte

/** An order with a list of offers in it. */
export const maxOffersBytes = 4 * megabyte

/** Files and fields of one form. */
export const maxFormParts = 51

export const megabytesOf = (bytes: number): number => Math.ceil(bytes / megabyte)
