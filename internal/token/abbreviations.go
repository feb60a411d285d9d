package token

import "strings"

func set(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var (
	// beforeName are abbreviations that a name or number follows: their full
	// stop never ends a sentence.
	beforeName = set(`Mr Mrs Ms Mx Dr Drs Prof Profs Gen Lt Col Maj Capt Cpt Cmdr Cdr
		Adm Sgt Cpl Pvt Brig Sen Sens Rep Reps Gov Govs Rev Hon Pres Msgr Supt
		Insp Det Amb Atty Asst Assoc Fr Br Hr Mme Mlle Mons St Ste Sta Mt Ft
		Messrs Sir Ald Cllr Ven Dir Sec vs v cf eg ie al ca viz approx`)

	// shortened are abbreviations that may stand at the end of a sentence.
	shortened = set(`Inc Corp Co Cos Ltd Bros Plc Jr Sr Esq No Nos Art Dept Univ Assn
		Intl Natl Govt Ave Blvd Rd Sq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct
		Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ala Ariz Ark Calif Colo
		Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb
		Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que etc Ph vol pp
		fig est`)

	// starters open a sentence and hardly ever follow an abbreviation within
	// one.
	starters = set(`The A An This That These Those There Here He She It They We You I His
		Her Its Their Our My And But Or So Yet If When While Although Though
		Because Since After Before As At In On By For From With Without To Of
		Under Over During Despite Until Unless Once Meanwhile However Also Then
		Now Still Some Many Most Several Both All Each Every Another Other One
		What Who Where Why How Which Not No Yes Only Even Just Last Earlier Later
		Critics Officials Police Authorities Analysts`)
)
