package entity

import "testing"

func TestRolesAreVerbatim(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a title before the name", "Norwegian foreign minister [p Ana Ruiz] spoke.", "Norwegian foreign minister"},
		{"with capitals", "[l US] National Security Adviser [p Ana Ruiz] spoke.", "US National Security Adviser"},
		{"of a body", "[o Lake Bank] spokesman [p Ola Berg] spoke.", "Lake Bank spokesman"},
		{"with “of”", "Secretary of State [p Ana Ruiz] spoke.", "Secretary of State"},
		{"with an owner", "[l Norway]’s former prime minister [p Ana Ruiz] spoke.", "Norway’s former prime minister"},
		{"before a comma", "The head of the [o Lake Bank], [p Ana Ruiz], spoke.", "head of the Lake Bank"},
		{"before a comma and a form of address", "The director of public health, Dr. [p Ana Ruiz], spoke.", "director of public health"},
		{"behind an acronym in brackets", "The deputy director of the [o Northern Trade Body] ([o NTB]), [p Ana Ruiz], spoke.", "deputy director of the Northern Trade Body"},
		{"an apposition after the name", "[p Ana Ruiz], the chief executive of [o Lake Bank], spoke.", "chief executive of Lake Bank"},
		{"after an age", "[p Ana Ruiz], 52, a teacher from [l Lima], spoke.", "teacher from Lima"},
		{"with a list in it", "[p Ana Ruiz], the trade, energy and labor minister, spoke.", "trade, energy and labor minister"},
		{"with “who is”", "[p Ana Ruiz], who is the mayor of [l Lima], spoke.", "mayor of Lima"},
		{"with “is”", "[p Ana Ruiz] is a spokeswoman for [o Lake Bank].", "spokeswoman for Lake Bank"},
		{"in brackets", "[p Ana Ruiz] (director of exams at [o Lake University]) spoke.", "director of exams at Lake University"},
		{"with “as”", "[p Ana Ruiz] was sworn in as the new defense minister.", "defense minister"},
		{"of several people", "Ministers [p Ana Ruiz] and [p Ola Berg] spoke.", "Ministers"},
		{"a rank where nothing better is said", "Gen. [p Ana Ruiz] spoke.", "Gen."},
		{"an office before a rank", "Chief of Staff Gen. [p Ana Ruiz] spoke.", "Chief of Staff"},
		{"a body after “of” is none by itself", "[p Ana Ruiz] of [o Lake Bank] spoke.", ""},
		{"only the phrase right before the name", "They saw the trial of dual citizen [p Ana Ruiz].", "dual citizen"},
		{"of the members' leader", "There were doubts among members of Norwegian Prime Minister [p Ana Ruiz]’s party.", "Norwegian Prime Minister"},
		{"without a verb before it", "Companies want [l US] President [p Ana Ruiz] to act.", "US President"},
		{"without an infinitive before it", "It was a plot to assassinate President [p Ana Ruiz].", "President"},
		{"without the number of several", "The four ministers, [p Ana Ruiz] and [p Ola Berg], left.", "ministers"},
		{"with “and” inside an office's name", "The [g Norwegian] Health and Child Welfare Secretary [p Ana Ruiz] spoke.", "Norwegian Health and Child Welfare Secretary"},
		{"two offices of one", "[p Ana Ruiz], president and CEO of [o Lake Bank], spoke.", "president and CEO of Lake Bank"},
		{"an office with a participle in it", "[p Ana Ruiz], the chief operating officer of [o Lake Bank], spoke.", "chief operating officer of Lake Bank"},
		{"without what was done to the person", "[p Ana Ruiz], a school principal accused of fraud, fled.", "school principal"},
		{"a relative is named whole", "[p Ola Berg], the son of former minister [p Kay Lund], met [p Ana Ruiz].", ""},
		{"a title of the next in a list is not the last one's", "[p Ola Berg], former [l Ohio] Governor [p Ana Ruiz] and others came.", "former Ohio Governor"},
		{"the subject of a clause is none", "With Ms. [p Ana Ruiz], her father journeyed on.", ""},
		{"a noun that an office only describes is none", "It was [p Ana Ruiz], an official court notice said.", ""},
		{"without a clause before a title", "The letters mention Prince [p Ana Ruiz] by name.", "Prince"},
		{"an owner's office in small letters", "[l Norway]’s finance Minister [p Ana Ruiz] spoke.", "Norway’s finance Minister"},
		{"a trade that ends like a verb", "A modeling agent [p Ana Ruiz] knew.", "modeling agent"},
		{"a general with a hyphen", "[o UN] Secretary-General [p Ana Ruiz] spoke.", "UN Secretary-General"},
		{"another's office is not hers", "It was an aide and former mayor [p Ana Ruiz].", "former mayor"},
		{"the words of a case with the name are none", "It was a man at the center of the latest [p Ana Ruiz] scandal.", ""},
		{"an adjective is none", "The gallery opened a major [p Ana Ruiz] show.", ""},
		{"a nationality is none", "[p Ana Ruiz], a [g Norwegian], left.", ""},
		{"nothing that ends with a preposition", "She is chief executive of [p Ana Ruiz].", ""},
		{"the most telling of several", "President [p Ana Ruiz] spoke. [p Ruiz], the president of [l Norway], left.", "president of Norway"},
		{"a form of address is none", "Mr. [p Ola Berg] spoke.", ""},
		{"a verb before the name is none", "Officials urged [p Ana Ruiz] to go.", ""},
		{"an apposition to someone else is none", "For [p Kay Lund], a teacher in [l Lima], [p Ana Ruiz] was a hero. [p Ruiz] left.", ""},
		{"an owner's office is not the owner's", "[p Ana Ruiz]’s spokesman denied it.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, cast := findMarked(t, c.text)
			people := cast.Of(Person)
			if len(people) == 0 {
				t.Fatal("nobody is found")
			}
			if got := people[len(people)-1].Role.Text; got != c.want {
				t.Errorf("role %q, want %q", got, c.want)
			}
		})
	}
}

func TestARelativeIsNamedWhole(t *testing.T) {
	_, cast := findMarked(t, "[p Ola Berg], the son of powerful former minister [p Kay Lund], spoke.")
	people := cast.Of(Person)
	if got := people[0].Role.Text; got != "son of powerful former minister Kay Lund" {
		t.Errorf("%s: %q", people[0].Name, got)
	}
	if got := people[1].Role.Text; got != "powerful former minister" {
		t.Errorf("%s: %q", people[1].Name, got)
	}
}

func TestInAListEachHasTheOwnTitleOnly(t *testing.T) {
	_, cast := findMarked(t, "There came [p Ola Berg], former [l Ohio] Governor [p Kay Lund] and [p Ana Ruiz].")
	for i, want := range []string{"", "former Ohio Governor", ""} {
		if e := cast.Of(Person)[i]; e.Role.Text != want {
			t.Errorf("%s: %q", e.Name, e.Role.Text)
		}
	}
}

func TestABodyBesideANameIsAnAffiliation(t *testing.T) {
	for _, text := range []string{"[p Ana Ruiz] of [o Lake Bank] spoke.", "[o Lake Bank]’s [p Ana Ruiz] spoke.", "[p Ana Ruiz] ([o Lake Bank]) spoke."} {
		_, cast := findMarked(t, text)
		if ruiz := cast.Of(Person)[0]; len(ruiz.Affiliations) != 1 || ruiz.Affiliations[0].Name != "Lake Bank" {
			t.Errorf("%s: %+v", text, ruiz.Affiliations)
		}
	}
}

func TestAffiliationsAreThoseTheRoleNames(t *testing.T) {
	_, cast := findMarked(t, "[o Lake Bank] spokesman [p Ola Berg] spoke. [o Ruby Group] grew.")
	berg := cast.Of(Person)[0]
	if len(berg.Affiliations) != 1 || berg.Affiliations[0].Name != "Lake Bank" {
		t.Errorf("%+v", berg.Affiliations)
	}
}

func TestIntroIsTheSentenceThatSaysWhoItIs(t *testing.T) {
	a, cast := findMarked(t, "headline|[p Ruiz] resigns after talks\n\nIt rained. [p Ana Ruiz], the mayor of [l Lima], resigned. [p Ruiz] left.")
	if got := cast.Of(Person)[0].Intro.In(a.Text); got != "Ana Ruiz, the mayor of Lima, resigned." {
		t.Errorf("%q", got)
	}
}
