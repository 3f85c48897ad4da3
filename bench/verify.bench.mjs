/**
 * Verification of one realistic credential, again and again, on one thread: ours, a leading library, and the bare
 * signature check of node:crypto, in turns of the same run. Contexts and keys are cached on both sides, results of a
 * document never are; what is kept of certificates is who signed whom.
 * `npm run bench -- verify [CASE...]`
 */
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { prepareDataIntegrity } from './verify/data-integrity-case.mjs'
import { prepareJades, prepareJadesLongTerm } from './verify/jades-case.mjs'
import { measureInTurns } from './verify/measure.mjs'
import { prepareKeyBinding, prepareSdJwtVc } from './verify/sd-jwt-vc-case.mjs'
import { prepareVcJwt } from './verify/vc-jwt-case.mjs'

/**
 * A case prepares what it measures: `ours`, and the tasks `peer` and `bare` with their names. Further mechanisms
 * are one line here and one file in `verify/`.
 */
const cases = {
  'eddsa-rdfc-2022': () => prepareDataIntegrity('eddsa-rdfc-2022', 'EdDSA', eddsaRdfc2022),
  'ecdsa-rdfc-2019': () => prepareDataIntegrity('ecdsa-rdfc-2019', 'ES256', ecdsaRdfc2019),
  'vc-jwt': () => prepareVcJwt('EdDSA'),
  'vc-jwt-es256': () => prepareVcJwt('ES256'),
  'sd-jwt-vc': prepareSdJwtVc,
  'sd-jwt-vc-key-binding': prepareKeyBinding,
  jades: prepareJades,
  'jades-long-term': prepareJadesLongTerm,
}

const effort = { rounds: 7, seconds: 0.5, warmUpSeconds: 1.5 }

export async function run(print, options) {
  const chosen = Object.keys(cases).filter((name) => options.length === 0 || options.includes(name))
  for (const name of chosen) {
    const { ours, peer, bare } = await cases[name]()
    const found = await measureInTurns({ ours, peer: peer.run, bare: async () => bare.run() }, effort)
    const say = (kind, unit, other) =>
      print({
        bench: 'verify',
        case: `${name} ${kind}`,
        figure: Math.round(found.ours[unit]),
        unit: `verifications per second of ${unit === 'cpu' ? 'CPU' : 'wall'} time`,
        peer: other.name,
        peerFigure: Math.round(other.found[unit]),
        ratio: Number((found.ours[unit] / other.found[unit]).toFixed(2)),
      })
    for (const unit of ['cpu', 'wall']) {
      say('against library', unit, { name: peer.name, found: found.peer })
      say('against bare signature', unit, { name: bare.name, found: found.bare })
    }
  }
}
