package entity

import "strings"

// stopsRole reports whether a lower-case word ends a role: it is no part of a
// noun phrase.
func stopsRole(w string) bool {
	if roleStops[w] {
		return true
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) && !describing[w]
}

func fields(words string) map[string]bool { return setOf(strings.Fields(words)...) }

// describes reports whether a word says what someone is or does.
func describes(w string) bool {
	if isOffice(w) || people[strings.ToLower(w)] {
		return true
	}
	if len(w) < 7 || !startsLower(w) {
		return false
	}
	for _, ending := range []string{"ologist", "ician", "ographer", "keeper", "founder", "minister"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// pluralOffice reports whether a word says what several people are.
func pluralOffice(w string) bool {
	single, ok := strings.CutSuffix(w, "s")
	return ok && len(single) > 3 && describes(single) || w == "MPs" || strings.HasSuffix(w, "men") && describes(w[:len(w)-2]+"an")
}

var (
	// prepositions join what belongs to an office to it.
	prepositions = fields("of for from at in with to within on")

	// people are words for people that are no offices.
	people = fields(`man woman girl boy male female teen teenager pensioner mum dad mother father grandmother grandfather
		member members drummer outfielder pitcher catcher batsman bowler fielder bassist frontwoman vet legend idol
		hopeful contender finalist medalist medallist grader freshman sophomore pupil undergraduate postgraduate
		professional specialist spokesperson co-author coauthor cofounder cameraman gunman passer-by bystander
		onlooker commuter passenger tourist shopper nationalist reformist conservative liberal socialist
		communist separatist loyalist moderate hardliner hard-liner insider whistle-blower plaintiff claimant
		petitioner bacteriologist virologist native national expat refugee migrant asylum-seeker survivor
		heir heiress socialite model supermodel influencer streamer vlogger youtuber podcaster entertainer magician
		racer raiser grower breeder herder trapper miner steelworker carpenter plumber electrician welder baker
		barber tailor hairdresser cook waiter waitress bartender cleaner janitor porter cashier clerk typist
		bus-driver trucker cabbie courier postman fireman paramedic midwife carer nanny housewife homemaker`)

	// addresses are forms of address that are no role.
	addresses = fields(`Mr Mrs Ms Miss Mx Dr Drs Sir Dame Mister Madam Madame Mme Monsieur Herr Frau Señor Señora
		Shri Smt Datuk Tun Hon MR MRS MS DR`)

	// rankTitles are ranks that say less than an office that stands with them.
	rankTitles = fields(`Prof Professor Gen General Lt Lieutenant Col Colonel Maj Major Capt Captain Sgt Sergeant Cpl
		Corporal Adm Admiral Brig Brigadier Cmdr Rev Reverend Father Sen Senator Rep Gov
		Doctor Brigadiers Generals Colonels Lord Baroness Baron Cllr Councillor`)

	// appoints are words after which "as" gives someone an office.
	appoints = fields(`in resign resigned appointed named elected serve served serves serving works worked working
		reappointed installed inaugurated confirmed chosen stepped down over resigns retired selected known`)

	// ranks are words that stand before an office and are part of it.
	ranks = fields(`former ex then acting interim deputy vice chief senior junior assistant associate executive
		prime foreign general national federal state first second third top new current outgoing incoming
		late veteran retired honorary permanent special lead co- co longtime long-time managing
		presidential ministerial parliamentary political military public private head founding`)

	// describing end like verbs and yet stand before an office.
	describing = fields(`retired disgraced renowned celebrated acclaimed jailed imprisoned detained exiled elected
		united convicted accused alleged self-styled appointed sacked ousted deposed embattled respected noted
		ruling managing acting outgoing incoming founding leading visiting presiding sitting broadcasting
		engineering marketing housing planning banking accounting advertising manufacturing training learning
		nursing shipping mining farming fishing racing boxing cycling swimming skiing sailing wrestling building
		publishing recording operating governing supervising consulting investigating prosecuting dating trading
		computing testing breeding teaching counseling screening policing writing red bed seed feed king wing
		ring spring morning evening united limited industrialized hundred media medical defending rising
		starting award-winning prize-winning sacred associated sydney-based based born`)

	// roleStops are function words and verbs.
	roleStops = fields(`about above according across after again against ago all along also although am amid among
		any are around as aside away back be because been before behind being below beneath beside besides between
		beyond both but by can could despite did do does doing down during each either else even ever every
		except few from further had has have having he hello her here hers him his how however i if including
		indeed instead into is it its itself just last later least less like likely many may me meanwhile might
		mine more most much must my near neither never next no nobody none nor not nothing now off often
		once only onto or other others ought our out outside over own past per perhaps please
		quite rather really same she should since so some somebody someone something sometimes soon still
		such than thanks that their them themselves then there therefore these they this those though through
		throughout thus till together too toward towards under unless unlike until up upon us very via was we
		well were what whatever when whenever where whereas whether which while who whom whose why will with
		within without would yes yet you your better best yesterday today tomorrow tonight today's earlier early
		said says say saying told tells tell told added adds add argued asked asks believes believe blamed
		called calls claimed claims came comes come confirmed declared denied described did died dies explained
		felt found gave given gives goes got insisted kept knew know knows left let made makes met meets
		noted put puts quoted ran read replied reported saw see sees sent set sets spoke speaks stated stood
		suggested takes taken took think thinks thought urged wants wanted warned went wins won wrote writes
		became becomes begin began begun hit held holds led leads lost meet pay paid quit resigned seeks sought
		shows shown signed stands urges vows vowed visits welcomes backs slams hails joins dies plans praised
		thanked introduced replaced succeeded named including citing featuring starring accusing arrested killed
		hired fired appointed elected beat beats defeats following
		monday tuesday wednesday thursday friday saturday sunday`)

	// past are words that open a phrase for an office.
	past = fields("former ex then then-president late onetime one-time erstwhile current incumbent retired veteran")

	// counting are words for numbers.
	counting = fields("one two three four five six seven eight nine ten eleven twelve dozen several many some other fellow another both")

	// possessives are pronouns that own.
	possessives = fields("his her its their our my your His Her Its Their Our My Your whose")

	// subjects are words that a verb stands behind.
	subjects = fields("he she it they we you i who which can could may might must should will would shall do does did not n't cannot never also to")

	// adjectival are words for offices that alone before a name are no office:
	// "a major Ruiz exhibition".
	adjectival = fields("major general private minor junior senior native national moderate liberal conservative")

	// transitive are verbs with people for objects that read like nouns.
	transitive = fields(`meet see tell ask want help join thank praise urge press replace succeed back support welcome visit
		interview accuse blame arrest kill assassinate oust defeat beat challenge free release honor honour remember
		persuade convince contact call quote cite hire fire sue name elect appoint protect defend attack criticize
		criticise target greet host invite bring let make keep get give show send follow include witness find mourn
		marry love hate know watch hear arrange thumb charge feature star`)

	// partisans are words for people of a party.
	partisans = fields("Republican Democrat Conservative Liberal Socialist Communist Tory Independent Labourite Unionist Green")

	// attached are words that follow an office and belong to it.
	attached = fields("emeritus elect designate general laureate royal plenipotentiary")

	// addressees are offices that are held towards someone.
	addressees = fields(`ambassador envoy adviser advisor aide assistant secretary undersecretary under-secretary heir counsel
		consultant delegate emissary representative deputy chaplain correspondent ambassador-designate commissioner liaison
		physician mother father counsellor counselor guide contender successor challenger rival consul member`)

	// clauses are verbs that a subject stands before.
	clauses = fields(`said says say told tells is was are were has had have will would can could may might did does do
		came comes went goes got gave gives made makes took takes found felt knew knows left met meets ran saw sees
		spoke stood thought thinks wants won wrote writes became becomes began held holds led leads lost`)

	// leadIn are words between a name and the article of its role.
	leadIn = fields(`also now currently then once himself herself another formerly previously himself still
		already today their his her its our`)
)
