import type { LanguageWords } from './language-words.ts'

export const spanish: LanguageWords = {
  code: 'es',
  ownLetters: /[ñ¿¡]/u,
  functionWords: `a al algunos ante antes asi despues aunque cada como con cual cuando de del desde donde durante e el ella ellas ellos en entre
    era es esa ese eso esta estas este esto estos ha haber han hasta hay he la las le les lo los mas me mediante mi mis mucho
    muy nos nuestra nuestro o os otra otras otro otros para pero por porque puede pueden que quien se segun ser si sido sobre son
    su sus tambien tanto te todas todo todos tras tu u un una unas uno unos y ya`,
  conjunctions: 'y e o u asi',
  negations: `no sin ningun ninguna ninguno nunca ni tampoco jamas carece falta incapaz evita evitar excepto salvo`,
  wishes: `quiero quiere quieren quisiera desea deseo espera gustaria interesado interesada pretende`,
  contrasts: 'pero sino aunque',
  harmlessAbsences: `supervision ayuda asistencia error errores fallo fallos accidente accidentes incidentes retraso retrasos solo
    solamente quejas interrupciones danos averias`,
  asides: 'ayuda ayudar ayudo ayudaba asiste asistir observa observar observo companeros introduccion',
  everyday: 'comunicacion historia politica arte musica literatura filosofia logica estadistica',
  inflections: 'ando iendo ar er ir an en ado ada ados adas ido ida idos idas es os as e o a s',
  derivations: `aciones acion adores ador adora amientos amiento imientos imiento mente mentos mento ciones cion iones
    ion idades idad icos ico icas ica ales al`,
  lightVerbs: 'usar utilizar emplear aplicar realizar ejecutar proporcionar',
  verbPlace: 'first',
}
