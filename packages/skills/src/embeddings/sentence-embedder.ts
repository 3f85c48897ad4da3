/** Which model made some vectors. Vectors of two models are never compared. */
export interface EmbeddingModel {
  /** As it was asked for: `npm:NAME@VERSION`, or the name of a file. */
  readonly name: string
  /** SHA-256 over all files of the model, hex. */
  readonly digest: string
}

/** The port of a sentence model that a person has installed; nothing here needs one. */
export interface SentenceEmbedder {
  readonly model: EmbeddingModel
  /** Languages (ISO 639-1) it reads; undefined where its maker does not state them and it is taken to read all. */
  readonly languages?: readonly string[]
  /** A vector for each text, all of one length; texts that are too long are cut. Rejects where the model fails. */
  readonly embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>
}
