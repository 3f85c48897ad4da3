/*
 * Words of work in Italian, Spanish and Romanian that do not look like their English counterparts, for texts in languages
 * whose skill labels the vocabulary lacks. One line: English = Italian = Spanish = Romanian. Word by word, so whatever is
 * found by it is a suggestion and never more. Not reviewed by native speakers.
 */
export const romanceLexicon = `
use = usare usa usano utilizzare uso utilizzo impiegare = usar usa usan utilizar uso utilizacion emplear = folosi utiliza utilizare folosire
install = installare installazione montare posa posare = instalar instalacion montar = instala instalare monta montare montaj
maintain = mantenere manutenzione = mantener mantenimiento = intretine intretinere mentenanta
repair = riparare riparazione aggiustare = reparar reparacion arreglar = repara reparare reparatie reparatii
test = testare prova prove collaudare collaudo = probar prueba pruebas ensayo ensayos = testa testare incerca incercare incercari proba
inspect = ispezionare ispezione controllare = inspeccionar inspeccion revisar = inspecta inspectare verifica verificare
check = controllare controllo verificare verifica = comprobar verificar controlar comprobacion = verifica verificare controla
measure = misurare misura misure misurazione = medir medida medicion mediciones = masura masurare masurari
measurement = misura misure misurazione = medida medicion mediciones = masura masurare masurari
read = leggere lettura legge = leer lectura lee = citi citire citeste
write = scrivere scrittura scrive redigere = escribir escritura escribe redactar = scrie scriere redacta
draw = disegnare = dibujar = desena desenare
drawing = disegno disegni = dibujo dibujos = desen desene
plan = pianificare piano piani = planificar plano planos = planifica plan planuri
diagram = schema schemi = esquema esquemas diagrama = schema scheme diagrama
build = costruire costruzione = construir construccion = construi construire
building = edificio edifici fabbricato = edificio edificios = cladire cladiri
construction = costruzione costruzioni edile edilizia cantiere = construccion construcciones obra obras = constructie constructii santier
site = cantiere cantieri sito = obra obras sitio = santier santiere
house = casa abitazione = casa vivienda = casa locuinta
wire = filo fili cablare cablaggio conduttore = cable hilo alambre cableado cablear conductor = fir fire cabla cablare cablaj conductor
cable = cavo cavi = cable cables = cablu cabluri
splice = giuntare giunzione giunzioni = empalmar empalme empalmes = imbina imbinare
switch = interruttore interruttori = interruptor interruptores = intrerupator intrerupatoare comutator
socket = presa prese = enchufe enchufes toma tomas = priza prize
circuit = circuito circuiti = circuito circuitos = circuit circuite
breaker = interruttore interruttori = disyuntor disyuntores interruptor = disjunctor disjunctoare intrerupator siguranta sigurante
fuse = fusibile fusibili = fusible fusibles = siguranta sigurante
lighting = illuminazione luci = iluminacion luces = iluminat iluminare
lightning = fulmine fulmini = rayo rayos pararrayos = trasnet paratrasnet
voltage = tensione = tension voltaje = tensiune
power = energia potenza corrente = energia potencia corriente = energie putere curent
supply = alimentazione fornitura forniture = suministro suministros alimentacion = alimentare furnizare
equipment = attrezzatura attrezzature apparecchiatura apparecchiature impianto impianti = equipo equipos equipamiento = echipament echipamente utilaj utilaje aparatura
system = impianto impianti sistema sistemi = sistema sistemas instalacion instalaciones = sistem sisteme instalatie instalatii
device = dispositivo dispositivi = dispositivo dispositivos aparato aparatos = dispozitiv dispozitive aparat aparate
tool = attrezzo attrezzi utensile utensili strumento strumenti = herramienta herramientas = unealta unelte scula scule
instrument = strumento strumenti = instrumento instrumentos = instrument instrumente
machine = macchina macchine macchinari = maquina maquinas maquinaria = masina masini
machinery = macchinari macchinario = maquinaria = masini utilaje
engine = motore motori = motor motores = motor motoare
malfunction = guasto guasti malfunzionamento = averia averias fallo fallos = defectiune defectiuni defect defecte
fault = guasto guasti = averia averias fallo = defect defecte defectiune
troubleshoot = guasti ricerca = averias = depanare depana
resolve = risolvere = resolver = rezolva rezolvare remedia
solve = risolvere risoluzione = resolver solucionar = rezolva rezolvare
replace = sostituire sostituzione = sustituir sustitucion reemplazar = inlocui inlocuire
connect = collegare collegamento = conectar conexion = conecta conectare racorda
adjust = regolare regolazione = ajustar ajuste = regla reglare ajusta
operate = azionare manovrare = manejar accionar = opera operare manevra
drive = guidare guida condurre = conducir conduccion = conduce conducere
lift = sollevare = levantar elevar = ridica ridicare
load = caricare carico = cargar carga = incarca incarcare
unload = scaricare scarico = descargar descarga = descarca descarcare
store = immagazzinare stoccaggio conservare = almacenar almacenamiento = depozita depozitare
warehouse = magazzino = almacen = depozit
goods = merci merce = mercancias mercancia = marfa marfuri
order = ordine ordini ordinare = pedido pedidos pedir = comanda comenzi
safety = sicurezza = seguridad = securitate siguranta
security = sicurezza = seguridad = securitate
health = salute sanitario sanitaria = salud sanitario sanitaria = sanatate sanatatii sanitar
hygiene = igiene igieniche = higiene = igiena
follow = seguire rispettare = seguir cumplir = respecta respectare urma urmare
comply = rispettare osservare = cumplir = respecta respectare
apply = applicare applicazione = aplicar aplicacion = aplica aplicare
procedure = procedura procedure = procedimiento procedimientos = procedura proceduri
rule = regola regole norma norme = regla reglas norma normas = regula reguli norma norme
regulation = normativa norma norme regolamento = normativa reglamento norma normas = reglementare reglementari norma norme regulament
standard = norma norme standard = norma normas estandar = standard standarde norma
law = legge leggi diritto = ley leyes derecho = lege legi drept
protective = protettivo protettivi protezione = protector protectora proteccion = protectie protectia
protection = protezione = proteccion = protectie protectia
gear = dispositivi indumenti = equipo equipos = echipament
wear = indossare = llevar usar = purta purtare
work = lavorare lavoro lavori = trabajar trabajo trabajos = lucra lucru lucrari munca munci
worker = lavoratore lavoratori = trabajador trabajadores = lucrator muncitor muncitori
team = squadra gruppo = equipo = echipa echipe
record = registrare registro registri = registrar registro registros = inregistra inregistrari evidenta evidente
keep = tenere = llevar mantener = tine tinere
progress = avanzamento = avance progreso = progres stadiu
report = rapporto rapporti relazione relazioni = informe informes = raport rapoarte
document = documentare documento documenti = documentar documento documentos = documenta documente
information = informazione informazioni = informacion = informatie informatii
data = dati dato = datos dato = date datele datelor
database = database banca = bases base = baze baza
software = software = software = software
develop = sviluppare sviluppo = desarrollar desarrollo = dezvolta dezvoltare
design = progettare progettazione progetto = disenar diseno = proiecta proiectare
program = programmare programmazione programma = programar programacion programa = programa programare
computer = computer informatica elaboratore = ordenador informatica = calculator calculatoare
code = codice = codigo = cod
debug = debug errori = depurar depuracion = depanare depana
network = rete reti = red redes = retea retele
server = server = servidor servidores = server servere
web = web = web = web
website = sito siti = sitio sitios = site
requirement = requisito requisiti = requisito requisitos = cerinta cerinte
analyse = analizzare analisi = analizar analisis = analiza analizeaza
manage = gestire gestione = gestionar gestion = gestiona gestionare
monitor = monitorare sorvegliare monitoraggio = supervisar vigilar seguimiento = monitoriza monitorizare supraveghea
supervise = sorvegliare supervisionare = supervisar = supraveghea coordona
evaluate = valutare valutazione = evaluar evaluacion = evalua evaluare
assess = valutare valutazione = evaluar valorar = evalua evaluare
teach = insegnare insegnamento = ensenar ensenanza = preda predare invata
train = formare formazione addestrare = formar formacion = instrui instruire forma
student = studente studenti alunno alunni = estudiante estudiantes alumno alumnos = elev elevi student studenti
child = bambino bambini = nino ninos nina infantil = copil copii copiilor
people = persone gente = personas gente = persoane oameni
person = persona persone = persona personas = persoana persoane
customer = cliente clienti clientela = cliente clientes = client clienti
client = cliente clienti = cliente clientes = client clienti
advise = consigliare consulenza = aconsejar asesorar = consilia consiliere
sell = vendere vendita = vender venta = vinde vanzare
sale = vendita vendite = venta ventas = vanzare vanzari
buy = acquistare comprare acquisto = comprar compra = cumpara achizitiona
price = prezzo prezzi = precio precios = pret preturi
cash = cassa contanti = caja efectivo = casa numerar
payment = pagamento pagamenti = pago pagos = plata plati
invoice = fattura fatture = factura facturas = factura facturi
account = conto conti contabilita = cuenta cuentas contabilidad = cont conturi contabilitate
tax = imposta imposte tassa tasse fiscale = impuesto impuestos fiscal = impozit impozite taxa taxe fiscal
nurse = infermiere infermieristica infermieristico = enfermeria enfermera enfermero = asistent asistenta nursing
nursing = infermieristica infermieristico infermieristiche = enfermeria = nursing
care = assistenza cura cure = cuidado cuidados asistencia = ingrijire ingrijiri ingriji
patient = paziente pazienti = paciente pacientes = pacient pacienti
elderly = anziani anziano = mayores ancianos = varstnici batrani
older = anziani anziano = mayores ancianos = varstnici
adult = adulto adulti = adulto adultos = adult adulti
medication = farmaco farmaci medicinale medicinali terapia = medicacion medicamento medicamentos = medicatie medicament medicamente
medicine = farmaco farmaci medicina = medicamento medicamentos medicina = medicament medicamente medicina
administer = somministrare somministrazione = administrar administracion = administra administrare
wound = ferita ferite lesione lesioni = herida heridas = rana rani plaga plagi
vital = vitali vitale = vitales vital = vitale vital
sign = segno segni parametri = signo signos constantes = semn semne functii
blood = sangue prelievo prelievi = sangre = sange
sample = campione campioni = muestra muestras = proba probe mostra
clean = pulire pulizia = limpiar limpieza = curata curatare curatenie
wash = lavare lavaggio = lavar lavado = spala spalare
disinfect = disinfettare disinfezione = desinfectar desinfeccion = dezinfecta dezinfectie
waste = rifiuti rifiuto = residuos residuo = deseuri deseu
food = alimenti alimento cibo cibi = alimento alimentos comida = aliment alimente mancare hrana
cook = cuocere cucinare cottura = cocinar coccion = gati gatit gateste
meal = pasto pasti = comida comidas = masa mese
bread = pane = pan = paine
meat = carne carni = carne carnes = carne
prepare = preparare preparazione = preparar preparacion = pregati pregatire prepara preparare
serve = servire = servir = servi servire
cut = tagliare taglio = cortar corte = taia taiere
hair = capelli capello = cabello pelo = par
weld = saldare saldatura = soldar soldadura = suda sudare sudura
welding = saldatura = soldadura = sudare sudura
metal = metallo metalli = metal metales = metal metale
steel = acciaio = acero = otel
sheet = lamiera lamiere lastra = chapa lamina = tabla
pipe = tubo tubi tubazione tubazioni = tubo tubos tuberia tuberias = teava tevi conducta conducte
water = acqua idrico = agua = apa
heating = riscaldamento termico = calefaccion = incalzire termice
pump = pompa pompe = bomba bombas = pompa pompe
roof = tetto tetti copertura = tejado tejados cubierta = acoperis acoperisuri
wall = muro muri parete pareti = muro muros pared paredes = perete pereti zid ziduri
floor = pavimento pavimenti = suelo suelos piso = pardoseala pardoseli
tile = piastrella piastrelle = azulejo azulejos baldosa baldosas = gresie faianta placa
brick = mattone mattoni = ladrillo ladrillos = caramida caramizi
concrete = calcestruzzo cemento = hormigon = beton
paint = verniciare tinteggiare pittura vernice = pintar pintura = vopsi vopsire vopsea zugravi
wood = legno legname = madera = lemn
door = porta porte = puerta puertas = usa usi
window = finestra finestre = ventana ventanas = fereastra ferestre
surface = superficie superfici = superficie superficies = suprafata suprafete
material = materiale materiali = material materiales = material materiale
vehicle = veicolo veicoli = vehiculo vehiculos = vehicul vehicule autovehicul autovehicule
truck = camion autocarro = camion = camion
forklift = carrello muletto = carretilla = stivuitor
tree = albero alberi = arbol arboles = arbore copac pomi
plant = pianta piante = planta plantas = planta plante
language = lingua lingue linguaggio linguaggi = lengua idioma idiomas lenguaje = limba limbi limbaj limbaje
foreign = straniera straniere straniero = extranjera extranjero extranjeros = straina straine
listen = ascoltare ascolto = escuchar escucha = asculta ascultare
support = sostenere supporto assistere = apoyar apoyo = sprijini sprijin
need = bisogno bisogni esigenze = necesidad necesidades = nevoie nevoi
growth = crescita = crecimiento = crestere
quality = qualita = calidad = calitate calitatii
time = tempo tempi = tiempo tiempos = timp
environment = ambiente ambienti = entorno medio = mediu medii
fire = incendio incendi fuoco = incendio incendios fuego = incendiu incendii foc
first = primo pronto = primeros = prim
aid = soccorso = auxilios = ajutor
solar = solare solari fotovoltaico fotovoltaici = solar solares fotovoltaico fotovoltaicos = solar solare fotovoltaic fotovoltaice
panel = pannello pannelli quadro quadri = panel paneles cuadro cuadros = panou panouri tablou tablouri
heat = calore termico = calor = caldura
air = aria = aire = aer
conditioning = condizionamento climatizzazione = acondicionado = conditionat
cooling = raffreddamento refrigerazione = refrigeracion = racire
`
