/** Part of every JavaScript platform, yet not of the language's own type library. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export const encodeText = (text: string): Uint8Array => encoder.encode(text)

/** Ill-formed bytes become replacement letters; a checksum has told them before. */
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes)
