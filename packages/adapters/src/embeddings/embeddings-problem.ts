/** Why a sentence model cannot be used. Each names the place; what to do stands in the words of the code. */
export type EmbeddingsProblem =
  /** A package is not installed where it is looked for; `folder` is the first such place. */
  | { readonly code: 'embeddings_package_absent'; readonly path: string; readonly folder: string }
  | { readonly code: 'embeddings_file_absent'; readonly path: string }
  /** Neither `onnxruntime-node` nor `onnxruntime-web` is installed. */
  | { readonly code: 'embeddings_runtime_absent'; readonly path: string; readonly folder: string }
  /** It is there and does not do what a sentence model does. */
  | { readonly code: 'embeddings_model_broken'; readonly path: string; readonly reason: string }
  | { readonly code: 'embeddings_tokenizer_broken'; readonly path: string; readonly reason: string }
  /** The vectors cannot be written to the data folder. */
  | { readonly code: 'embeddings_not_kept'; readonly path: string; readonly reason: string }

/** The first line of what another library threw. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''
