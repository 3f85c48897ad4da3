import type { Signer } from '../crypto-port.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { signCompactJws } from './compact-jws.ts'

/** A credential or presentation as JWT of the VC 2.0 style; `kid` is the signer's verification method. */
export function signVcJwt(input: {
  readonly document: JsonObject
  readonly signer: Signer
  readonly typ?: 'vc+jwt' | 'vp+jwt'
}): Promise<string> {
  const { document, signer, typ = 'vc+jwt' } = input
  const header = { typ, kid: signer.verificationMethod }
  return signCompactJws({ header, payload: encodeUtf8(JSON.stringify(document)), signer })
}
