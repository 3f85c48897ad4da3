/** Kinds of statements that name no skill of a person. */
export type BoilerplateKind = 'employer' | 'conditions' | 'equal-opportunity' | 'data-protection' | 'application'

interface Cues {
  /** Starts of words or phrases, parted by a bar; one of them is enough. */
  readonly strong: string
  /** Two of them are. */
  readonly weak: string
}

/** How adverts speak of the employer, of pay and law, in nine languages (en de fr it es ro nl pl sv). */
export const boilerplateCues: Readonly<Record<BoilerplateKind, Cues>> = {
  employer: {
    strong: `headquartered in|with headquarters in|founded in|our mission is|we are a leading|is a leading|a leading company|about us|who we are|a workforce of|
      employees worldwide|employees across|gegrundet|wir sind ein fuhrend|uber uns|mit sitz in|mitarbeitende weltweit|fonde en|leader mondial|qui sommes-nous|a propos de nous|
      notre entreprise|fondata nel|azienda leader|chi siamo|fundada en|empresa lider|quienes somos|sobre nosotros|fondata in|companie lider|despre noi|cine suntem|opgericht in|
      toonaangevend bedrijf|over ons|wie zijn wij|zalozona w|wiodaca firma|o nas|kim jestesmy|grundades|ledande foretag|om oss|vilka vi ar`,
    weak: `company|companies|corporation|organization|join our|join a|join us|be part of|a global|global leader|world-leading|industry-leading|leading|employees|workforce|headquarters|based in|located in|
      operations in|operations span|presence in|continents|countries|worldwide|our history|unternehmen|firma|marktfuhrer|konzern|standort|mitarbeiter|entreprise|groupe|collaborateurs|
      implantee|azienda|gruppo|dipendenti|sede a|empresa|grupo|empleados|sede en|companie|angajati|bedrijf|medewerkers|vestigingen|firma|pracownikow|foretag|medarbetare`,
  },
  conditions: {
    strong: `competitive salary|salary range|salary of|salary package|generous salary|attractive salary|paid leave|paid time off|vacation days|health insurance|retirement plan|pension plan|
      401(k)|stock options|annual bonus|benefits package|we offer a|we offer an|wir bieten|attraktives gehalt|urlaubstage|betriebliche altersvorsorge|weihnachtsgeld|nous offrons|nous vous offrons|
      remuneration attractive|tickets restaurant|mutuelle|offriamo|retribuzione|buoni pasto|ofrecemos|salario competitivo|seguro medico|oferim|salariu atractiv|tichete de masa|wij bieden|
      marktconform salaris|vakantiedagen|pensioenregeling|oferujemy|atrakcyjne wynagrodzenie|prywatna opieka medyczna|vi erbjuder|formansportal|semesterdagar`,
    weak: `salary|benefits|vacation|compensation|bonus|perks|pay|wage|insurance|remuneration|flexible working|work-life balance|gehalt|vergutung|urlaub|salaire|avantages|conges|stipendio|
      ferie|salario|vacaciones|beneficios|salariu|concediu|beneficii|salaris|vakantie|wynagrodzenie|urlop|lon|formaner|semester`,
  },
  'equal-opportunity': {
    strong: `equal opportunity employer|equal opportunities employer|equal employment opportunit|regardless of race|without regard to|sexual orientation|gender identity|all qualified applicants|
      protected veteran|diversity and inclusion|committed to diversity|unabhangig von geschlecht|schwerbehinderte|chancengleichheit|m/w/d|egalite des chances|sans distinction|handi-accueillant|
      pari opportunita|l.903/77|ambosessi|igualdad de oportunidades|sin distincion de|egalitate de sanse|fara discriminare|gelijke kansen|ongeacht geslacht|rownych szans|bez wzgledu na plec|
      likabehandling|oavsett kon`,
    weak: `diversity|inclusion|inclusive|race|religion|disability|gender|nationality|vielfalt|geschlecht|religion|behinderung|diversite|handicap|diversita|disabilita|diversidad|discapacidad|
      diversitate|dizabilit|diversiteit|beperking|roznorodnosc|niepelnosprawn|mangfald|funktionsnedsattning`,
  },
  'data-protection': {
    strong: `gdpr|data protection notice|privacy policy|privacy notice|personal data will be|process your personal data|consent to the processing|dsgvo|datenschutzhinweis|datenschutzerklarung|
      personenbezogenen daten|rgpd|donnees personnelles|donnees a caractere personnel|trattamento dei dati personali|proteccion de datos|datos personales|datelor cu caracter personal|
      datele cu caracter personal|persoonsgegevens|privacyverklaring|danych osobowych|rodo|personuppgifter|dataskydd`,
    weak: `privacy|personal data|consent|datenschutz|einwilligung|consentement|privacy|consenso|privacidad|consentimiento|consimtamant|toestemming|zgoda|samtycke`,
  },
  application: {
    strong: `apply now|how to apply|send your cv|send your resume|submit your application|apply online|jetzt bewerben|bewerbungsunterlagen|senden sie ihre bewerbung|postulez|envoyez votre cv|
      candidati ora|inviare il cv|invia il tuo cv|envia tu cv|inscribete|trimiteti cv|aplica acum|solliciteer|stuur je cv|aplikuj|przeslij cv|ansok nu|skicka din ansokan`,
    weak: `application|applicants|interview|deadline|cover letter|bewerbung|bewerben|candidature|lettre de motivation|candidatura|carta de presentacion|candidat|sollicit|kandydat|ansokan`,
  },
}

/** Words that ask for something a person knows or can do. */
export const skillCues = `experience|experienced|knowledge|skill|ability to|able to|proficien|expertise|understanding of|responsible for|candidate|familiar|capable|seeking a|sought|competen|background in|
  oversee|spearhead|implement|conducting|you will play|you will drive|you will lead|comprehensive understanding|
  erfahrung|kenntnis|fahigkeit|beherrsch|verantwortlich|experience|connaissance|capacite a|maitrise|esperienza|conoscenza|capacita di|padronanza|experiencia|conocimiento|capacidad de|dominio|
  experienta|cunostint|abilit|capacitatea|stapanire|ervaring|kennis|vaardig|doswiadczen|znajomosc|umiejetn|erfarenhet|kunskap|formaga`
