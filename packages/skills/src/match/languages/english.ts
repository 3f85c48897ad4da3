import type { LanguageWords } from './language-words.ts'

export const english: LanguageWords = {
  code: 'en',
  functionWords: `a an and are as at be been being by can could did do does during each etc for from had has have he her his how i
    if in into is it its may me must my of off on once or our out over per shall she should so such that the their them then
    these they this those through to under until up upon us via was we were what when where which while who whose will with
    within would you your able ability both well also any all other using
    after against always among around before behind between near often again since throughout towards very`,
  conjunctions: 'and or plus as',
  negations: `no not never without none neither nor cannot cant dont doesnt didnt wont isnt arent wasnt hasnt havent hadnt lack
    lacks lacking lacked unable non fail fails failed avoid avoids avoided avoiding refuse refuses refused except excluding
    excludes`,
  wishes: `want wants wanted wish wishes hope hopes hoping willing eager interested intend intends aspire aspires seeks
    dream would`,
  contrasts: 'but however although though instead yet',
  harmlessAbsences: `supervision supervised help assistance guidance errors error faults fault mistakes mistake delay delays only
    just accident accidents incident incidents complaint complaints interruption problem problems damage damaging injury
    injuries instruction instructions support supervisor difficulty difficulties hesitation waste`,
  asides: `help helps helped helping assist assists assisted assisting observe observes observed observing watch watches watched
    colleagues others introduction`,
  everyday: `history literature logic communication consultation politics morality migration statistics philosophy rhetoric
    hair medicine medicines geography yoga music art economics acoustics kinetics crafting aesthetics ethics less`,
  inflections: 'ings ing ied ies ed es s e y i',
  derivations: `ations ation ating ates ated ators ator ative ate ions ion ments ment ers er
    icity ically ical ics ic`,
  lightVerbs: 'use utilise employ apply perform conduct carry provide do have handle undertake execute',
  irregular: `used:use uses:use using:use usage:use maintenance:maintain drove:drive driven:drive wiring:wire wired:wire
    wires:wire built:build builds:build drew:draw drawn:draw kept:keep taught:teach took:take taken:take wrote:write
    written:write led:lead gave:give given:give made:make sold:sell fed:feed cut:cut cutting:cut laid:lay laying:lay
    children:child men:man women:woman teeth:tooth people:person persons:person dosage:dose analysis:analyse analyses:analyse
    analyze:analyse analyzing:analyse analysing:analyse diagnosis:diagnose diagnoses:diagnose repair:repair repairs:repair
    programme:program programs:program programmes:program programming:program programmed:program tested:test tests:test
    testing:test document:documentation documents:documentation documented:documentation documenting:documentation
    splicing:splice spliced:splice dying:dye dyed:dye dyeing:dye bought:buy`,
  spellings: 'ize:ise iza:isa izi:isi yze:yse yzi:ysi colour:color labour:labor centre:center fibre:fiber',
  synonyms: `use utilise employ; repair fix mend; check inspect verify; maintain service; assemble mount; install fit mount;
    write draft; teach instruct; assess evaluate; make produce manufacture; dispense administer; comply follow adhere observe`,
  verbPlace: 'first',
}
