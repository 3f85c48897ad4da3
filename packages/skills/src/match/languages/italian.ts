import type { LanguageWords } from './language-words.ts'

export const italian: LanguageWords = {
  code: 'it',
  functionWords: `a ad agli ai al all alla alle allo anche avere c che chi ci come con cui d da dagli dai dal dall dalla dalle
    degli dei del dell dopo prima durante della delle dello di e ed essere fra gli ha hanno ho i il in io l la le lei lo loro lui ma mi mio mia miei
    negli nei nel nell nella nelle nello o oppure ogni per piu presso quale quali quando quanto questa queste questi questo sa se
    secondo si sia sono stata stato su sua sue sugli sui sul sull sulla sulle suo suoi tra tutte tutti un una uno vari varie`,
  conjunctions: 'e ed o oppure nonche',
  negations: `non senza nessun nessuna nessuno mai ne manca mancanza privo priva incapace evita evitare tranne escluso esclusa`,
  wishes: `vorrei vorrebbe vuole vogliono desidera desidero spera interessato interessata intende piacerebbe`,
  contrasts: 'ma pero tuttavia bensi invece',
  harmlessAbsences: `supervisione aiuto assistenza guida errore errori incidente incidenti infortuni infortunio ritardo ritardi
    solo soltanto guasti reclami interruzioni danni`,
  asides: 'aiuta aiutare aiutato assiste assistere osserva osservare osservato affianca colleghi introduzione',
  everyday: 'comunicazione storia politica arte musica letteratura filosofia logica statistica',
  inflections: 'ando endo are ere ire ano ono ato ata ati ate ito ita iti ite uto uta uti ute che chi i e o a',
  derivations: `azioni azione atori atore atrice amenti amento imenti imento menti mento mente zioni zione ioni ione
    iche ici ico ica ali ale ari ario aria`,
  lightVerbs: 'usare utilizzare applicare eseguire effettuare fornire',
  verbPlace: 'first',
}
