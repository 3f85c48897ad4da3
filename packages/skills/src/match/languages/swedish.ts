import type { LanguageWords } from './language-words.ts'

export const swedish: LanguageWords = {
  code: 'sv',
  ownLetters: /å/u,
  functionWords: `alla allt an andra att fore av bland blir bli de dem den denna deras dess dessa det detta dig din du da dar efter eller
    en enligt ett for fran genom ha hade han har hon hur i in inom jag kan kunna man med mellan min mina mitt mot mycket nar nu
    nya och ocksa olika om pa per samt sedan sig sin sina sitt ska skall som sa till under upp ur ut vad var vara varit vi vid
    vilka vilken vissa at ar over`,
  conjunctions: 'och eller samt',
  negations: 'nej inte ingen inget inga utan aldrig ej varken saknar saknas undviker undvika forutom',
  wishes: 'vill onskar hoppas intresserad avser',
  contrasts: 'men dock istallet',
  harmlessAbsences: 'tillsyn hjalp handledning fel olycka olyckor tillbud forsening bara endast klagomal skador',
  asides: 'hjalper hjalpte hjalpt assisterar assisterade observerar observerade kollegor introduktion',
  everyday: 'litteratur logik politik historia kommunikation statistik musik konst yoga instrument har mura ramverk',
  inflections: `erande ande erades erade erar eras era ades ade arna erna orna aren aret ens ets ar er or en et ad at as a e s t n r`,
  derivations: `ationerna ationer ationen ation eringarna eringar ering ningarna ningar ningen ning ingarna ingar ingen ing`,
  lightVerbs: 'anvanda tillampa nyttja utfora genomfora tillhandahalla',
  irregular: 'underhall:underhalla underhaller:underhalla laser:lasa later:lata bygger:bygga',
  synonyms: `anvanda nyttja tillampa; installera montera; kontrollera inspektera testa granska; underhalla serva; reparera laga;
    folja efterleva; skriva utarbeta; utfora genomfora; utforma designa konstruera; utrustning apparatur; lakemedel medicin
    mediciner; tillverka producera; varda skota`,
  verbPlace: 'first',
  compoundJoints: ['', 's', 'e', 'a', 'o'],
}
