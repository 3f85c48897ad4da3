import type { LanguageWords } from './language-words.ts'

export const german: LanguageWords = {
  code: 'de',
  ownLetters: /ß/u,
  functionWords: `aber alle allem allen aller alles als am an andere anderen auch auf aus bei beim bis bzw da dabei damit dann das
    dass dazu dem den der des deren dessen die dies diese diesem diesen dieser dieses doch durch ein eine einem einen einer
    eines er es etc etwa fur gegen haben habe hat hatte hier ich ihr ihre ihrem ihren ihrer im in ins ist je jede jeden jeder
    kann konnen konnte mein meine meinem meinen meiner mich mir mit nach noch nun nur ob oder ohne sehr sein seine seinem seinen
    seiner sich sie sind so solche sowie uber um und uns unser unter vom von vor war waren was wenn wer werden wie wir wird
    wurde wurden wahrend wobei zu zum zur zwischen`,
  conjunctions: 'und oder sowie bzw',
  negations: `nein kein keine keinem keinen keiner keines keinerlei ohne nicht nie niemals weder fehlende fehlt fehlen mangels
    mangelnde vermeidet vermeiden ausser`,
  wishes: `mochte mochten mochten will wollen wunscht wunsche wunschen interessiert interesse beabsichtigt angestrebt
    hofft`,
  contrasts: 'aber sondern jedoch allerdings dennoch dafur',
  harmlessAbsences: `aufsicht hilfe anleitung unfall unfalle unfallen fehler fehlern beanstandung beanstandungen verzug
    verzogerung unterstutzung storung storungen nur schaden mangel mithilfe fremde`,
  asides: `hilft helfen half geholfen unterstutzt unterstutzen unterstutzung beobachtet beobachten zugeschaut zugesehen kollegen
    einfuhrung`,
  everyday: `literatur logik politik geschichte medizin kommunikation statistik musik kunst yoga ethik haare klemmen`,
  inflections: 'ierten ierter iertes ieren ierte iert ern ers eten ete en em er es et st e s t',
  derivations: 'ierungen ierung ierend ationen ation ungen ung erinnen erin',
  lightVerbs: 'verwenden nutzen benutzen anwenden einsetzen durchfuhren ausfuhren bereitstellen anbieten',
  irregular: `kabeln:kabel liest:lesen gelesen:lesen tragt:tragen misst:messen gemessen:messen halt:halten lauft:laufen fahrt:fahren
    gibt:geben nimmt:nehmen schliesst:schliessen geschlossen:schliessen verlegt:verlegen gebaut:bauen baut:bauen
    eingebaut:einbauen installiert:installieren geschweisst:schweissen schweisst:schweissen gepruft:prufen gewartet:warten
    gemauert:mauern gepflegt:pflegen gereinigt:reinigen gekocht:kochen gewaschen:waschen wascht:waschen messung:messen
    messungen:messen verwendung:verwenden einhaltung:einhalten`,
  synonyms: `verwenden nutzen benutzen einsetzen gebrauchen; installieren einbauen montieren; prufen uberprufen testen
    kontrollieren inspizieren; warten instandhalten; reparieren instandsetzen; beachten befolgen einhalten; erstellen anfertigen
    schreiben verfassen; entwerfen konzipieren gestalten planen; durchfuhren ausfuhren; ersetzen auswechseln austauschen;
    verabreichen verteilen; steuern bedienen; unterrichten lehren; herstellen fertigen produzieren; ausrustung gerat gerate anlage
    anlagen; leitung leitungen kabel; medikament medikamente arzneimittel; fehler storung storungen fehlfunktionen; messgerate
    messinstrumente; pflegen versorgen betreuen`,
  verbPlace: 'last',
  verbShape: /^\p{Ll}.*n$/u,
  compoundJoints: ['', 's', 'n', 'en', 'es', 'er', 'e'],
}
