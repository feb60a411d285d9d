package entity

import "strings"

// stems are words, and endings of compounds, of one meaning in several
// languages, in small letters.
type stems struct {
	words   map[string]bool
	endings []string
}

// has reports whether a word is one of them or a compound that ends with one.
func (s stems) has(w string) bool {
	w = strings.ToLower(w)
	return s.words[w] || s.compound(w)
}

// compound reports whether a word is a compound that ends with one of them.
func (s stems) compound(w string) bool {
	w = strings.ToLower(w)
	for _, end := range s.endings {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// in reports whether one of the words is one of them.
func (s stems) in(words []string) bool {
	for _, w := range words {
		if startsUpper(w) && s.has(w) {
			return true
		}
	}
	return false
}

var (
	// bodiesAbroad are words for kinds of bodies. Sources of this and the lists
	// below: written for Namecheck from general knowledge of the languages.
	bodiesAbroad = stems{
		fields(`partei verband gewerkschaft gericht ministerium universität hochschule institut verein bank amt behörde
			stiftung gesellschaft gmbh ag kommission polizei bundeswehr rundfunk fernsehen zeitung klinik union
			parti ministère université banque assemblée sénat conseil cour tribunal commission police syndicat fédération
			association société groupe agence institut académie mouvement rassemblement front ligue hôpital musée radio
			partido ministerio universidad banco congreso senado corte tribunal comisión policía sindicato federación
			asociación grupo agencia instituto academia movimiento frente liga hospital museo fiscalía consejo ejército
			guardia unión confederación ayuntamiento parlamento cámara fundación
			partito ministero università banca senato consiglio corte tribunale commissione polizia sindacato federazione
			associazione gruppo agenzia istituto accademia movimento lega ospedale guardia procura comune parlamento
			fondazione confindustria
			ministério universidade câmara comissão polícia federação associação agência fundação supremo sindicato
			partij ministerie universiteit raad rechtbank bond vereniging stichting politie vakbond omroep ziekenhuis
			partiet departementet universitetet regeringen riksdagen stortinget folketinget kommunen politiet polisen
			partia ministerstwo uniwersytet sejm senat sąd rada komisja policja związek
			партия министерство университет банк комитет комиссия суд дума совет агентство министерство компания`),
		[]string{"ministerium", "partei", "verband", "gericht", "universität", "gewerkschaft", "gesellschaft", "behörde",
			"bank", "stiftung", "bundestag", "landtag", "bundesrat", "nationalrat", "ständerat", "klinik", "ministerie",
			"partij", "rechtbank", "universiteit", "partiet", "departementet", "ministeriet", "anwaltschaft", "zeitung",
			"kriminalamt", "bundesamt", "verein"},
	}

	// sitesAbroad are words for places that are named after people.
	sitesAbroad = stems{
		fields(`straße strasse platz brücke flughafen rue avenue place boulevard pont aéroport calle plaza avenida puente
			via piazza viale ponte rua praça straat plein laan ulica aleja gatan vägen`),
		[]string{"straße", "strasse", "platz", "brücke", "flughafen", "straat", "plein", "gatan", "allee"},
	}

	// titlesAbroad stand before people's names.
	titlesAbroad = fields(`herr frau herrn dr prof doktor professor präsident präsidentin kanzler kanzlerin bundeskanzler
		bundeskanzlerin minister ministerin bundespräsident bürgermeister bürgermeisterin papst könig königin
		m mm mme mlle monsieur madame président présidente ministre pape roi reine maire général
		señor señora sr sra don doña presidente presidenta ministro ministra papa rey reina alcalde alcaldesa
		signor signora signore dottor onorevole senatore senatrice sindaco sindaca re regina generale
		senhor senhora prefeito governador governadora deputado deputada senador senadora rei rainha
		meneer mevrouw mijnheer premier president koning koningin burgemeester
		pan pani prezydent premier minister król statsminister statsministeren kung kungen kong
		президент премьер министр господин госпожа король папа`)

	// abroadLinks are small words inside the names of bodies.
	abroadLinks = fields("de del des du la le les los las el der die für und von d l di da do dos das della dello dei degli delle dell e y et voor van för och i na для и")

	// ofFamilies are pairs of small words inside people's names.
	ofFamilies = setOf("van der", "van den", "van de", "van 't", "von der", "von den", "de la", "de los", "de las", "op de")

	// ands are words for “and”.
	ands = fields("und et y e en och og i и")

	// abroadAdjectives are adjectives in small letters that close the names of
	// bodies.
	abroadAdjectives = fields(`nationale national socialiste communiste républicain centrale européenne européen suprême
		constitutionnel constitutionnelle fédérale général générale populaire internationale mondiale nacional supremo
		suprema central popular europea europeo federal constitucional socialista comunista internacional nazionale
		centrale europea europeo costituzionale democratico socialista internazionale superiore`)

	// openers open sentences and are no part of a name.
	openers = fields(`der die das ein eine le la les un une l el los las lo il i gli uno una o os as um uma de het een den det
		en ett w na po и в на не но он она`)
)
