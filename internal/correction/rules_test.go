package correction

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"namecheck/internal/entity"
)

func TestRulesHoldInLaterArticles(t *testing.T) {
	a, found := scene(harbor)
	for _, c := range []struct {
		name    string
		rule    Rule
		says    string
		changed []string
		gone    []string
		come    []string
	}{
		{"a name is always of a kind", Rule{Op: AlwaysKind, Name: "seoul", Kind: entity.Organization},
			"“seoul” is always an organization", []string{"Seoul was changed from place to organization"},
			[]string{"place Seoul: Seoul"}, []string{"organization Seoul: Seoul"}},
		{"a name that was not found is listed", Rule{Op: AlwaysKind, Name: "Mirov", Kind: entity.Person},
			"“Mirov” is always a person", []string{"“Mirov” was added as a person"},
			nil, []string{"person Mirov: Mirov | Mirov | Mirov"}},
		{"two names are the same", Rule{Op: AlwaysSame, Name: "Ben Osei", Also: "Kim"},
			"“Ben Osei” and “Kim” are always the same", []string{"Kim was merged into Ben Osei"},
			[]string{"person Ben Osei also Osei: Ben Osei | Osei", "person Kim: Kim"},
			[]string{"person Ben Osei also Osei, Kim: Ben Osei | Osei | Kim"}},
		{"a name is never listed", Rule{Op: AlwaysHide, Name: "Varna"},
			"“Varna” is never listed", []string{"Varna was hidden"}, []string{"place Varna: Varna"}, nil},
		{"nothing, where the name does not stand", Rule{Op: AlwaysSame, Name: "UN", Also: "United Nations"},
			"“UN” and “United Nations” are always the same", nil, nil, nil},
		{"nothing, where the words are part of others", Rule{Op: AlwaysKind, Name: "Mir", Kind: entity.Person},
			"“Mir” is always a person", nil, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			must(t, c.rule.Validate())
			rules := Rules{}.With(c.rule)
			cast, changed := rules.Apply(a, found)
			sound(t, a, cast)
			compare(t, show(a, cast), c.gone, c.come)
			if !reflect.DeepEqual(changed, c.changed) {
				t.Errorf("it says %q, want %q", changed, c.changed)
			}
			if got := c.rule.Sentence(); got != c.says {
				t.Errorf("the rule is %q, want %q", got, c.says)
			}
			if again, _ := rules.Apply(a, cast); show(a, again) != show(a, cast) {
				t.Errorf("applied again it gives\n%s", show(a, again))
			}
		})
	}
}

func TestTheCorrectionsOfAnArticleGoBeforeTheRules(t *testing.T) {
	a, found := scene(harbor)
	rules := Rules{{Op: AlwaysKind, Name: "Seoul", Kind: entity.Organization}}
	e := NewEditor(a, found, rules, nil)
	must(t, e.ChangeKind(id(t, e.Cast(), "Seoul"), entity.Place))
	if got := show(a, e.Cast()); got != harborFound {
		t.Errorf("the cast is\n%s", got)
	}
	e.SetRules(nil)
	if got := show(a, e.Cast()); got != harborFound || len(e.NotApplied()) != 0 {
		t.Errorf("without the rules it is\n%s\nnot applied %v", got, e.NotApplied())
	}
}

func TestPreviewSaysWhatWouldChange(t *testing.T) {
	a, found := scene(harbor)
	before := Rules{{Op: AlwaysHide, Name: "Kim"}}
	for _, c := range []struct {
		name  string
		after Rules
		want  []string
	}{
		{"nothing", before, nil},
		{"another kind", before.With(Rule{Op: AlwaysKind, Name: "Seoul", Kind: entity.Person}),
			[]string{"Seoul would be a person instead of a place"}},
		{"somebody new", before.With(Rule{Op: AlwaysKind, Name: "Mirov", Kind: entity.Person}),
			[]string{"Mirov would be listed as a person"}},
		{"somebody gone", before.With(Rule{Op: AlwaysHide, Name: "Varna"}), []string{"Varna would not be listed"}},
		{"somebody back", before.Without(0), []string{"Kim would be listed as a person"}},
		{"two as one", before.With(Rule{Op: AlwaysSame, Name: "Ana Ruiz", Also: "Ben Osei"}),
			[]string{"Ben Osei would be listed as Ana Ruiz"}},
		{"two as one, under the one that comes later", before.With(Rule{Op: AlwaysSame, Name: "Ben Osei", Also: "Ana Ruiz"}),
			[]string{"Ana Ruiz would be listed as Ben Osei"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Preview(a, found, before, c.after); !reflect.DeepEqual(got, c.want) {
				t.Errorf("it says %q, want %q", got, c.want)
			}
		})
	}
}

func TestALaterRuleTakesThePlaceOfTheOneItContradicts(t *testing.T) {
	rules := Rules{}.
		With(Rule{Op: AlwaysKind, Name: "Kremlin", Kind: entity.Place}).
		With(Rule{Op: AlwaysSame, Name: "UN", Also: "United Nations"}).
		With(Rule{Op: AlwaysKind, Name: " kremlin", Kind: entity.Organization}).
		With(Rule{Op: AlwaysSame, Name: "United Nations", Also: "UN"}).
		With(Rule{Op: AlwaysHide, Name: "Kremlin"})
	want := Rules{{Op: AlwaysSame, Name: "United Nations", Also: "UN"}, {Op: AlwaysHide, Name: "Kremlin"}}
	if !reflect.DeepEqual(rules, want) {
		t.Errorf("the rules are %+v", rules)
	}
}

func TestCorrectionsBecomeRules(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Merge(id(t, e.Cast(), "Ana Ruiz"), id(t, e.Cast(), "Kim")))
	must(t, e.ChangeKind(id(t, e.Cast(), "Seoul"), entity.Organization))
	must(t, e.Hide(id(t, e.Cast(), "Varna")))
	must(t, e.Add(words(t, a, "Mirov", 1), entity.Person, false))
	must(t, e.AddTo(words(t, a, "Union leader", 1), id(t, e.Cast(), "Ana Ruiz"), false))
	must(t, e.Split(id(t, e.Cast(), "Ana Ruiz"), 0, true))
	must(t, e.Confirm(id(t, e.Cast(), "Ana Ruiz")))
	var got []string
	for _, c := range e.Corrections() {
		for _, r := range RulesFrom(c) {
			must(t, r.Validate())
			got = append(got, r.Sentence())
		}
	}
	want := `“Ana Ruiz” and “Kim” are always the same
“Seoul” is always an organization
“Varna” is never listed
“Mirov” is always a person`
	if strings.Join(got, "\n") != want {
		t.Errorf("the rules are\n%s", strings.Join(got, "\n"))
	}
}

func TestRulesAreKept(t *testing.T) {
	s := testStore(t)
	rules := Rules{{Op: AlwaysKind, Name: "Kremlin", Kind: entity.Organization}, {Op: AlwaysSame, Name: "UN", Also: "United Nations"}}
	if got, notice := s.Rules(); got != nil || notice != "" {
		t.Errorf("at first there are %v and %q", got, notice)
	}
	must(t, s.SaveRules(rules))
	if got, notice := s.Rules(); !reflect.DeepEqual(got, rules) || notice != "" {
		t.Errorf("then there are %v and %q", got, notice)
	}
	var out bytes.Buffer
	must(t, WriteRules(&out, rules))
	imported, err := ReadRules(&out)
	if err != nil || !reflect.DeepEqual(imported, rules) {
		t.Errorf("a colleague has %v, %v", imported, err)
	}
	if _, err := ReadRules(strings.NewReader(`{"schema":"namecheck.rules/1","rules":[{"op":"kind","name":"X"}]}`)); err == nil ||
		err.Error() != "These rules cannot be imported: Namecheck knows people, organizations and places, but not “”." {
		t.Errorf("a rule without a kind gives %v", err)
	}
}

func TestBrokenRulesAreSetAside(t *testing.T) {
	s := testStore(t)
	must(t, s.SaveRules(nil))
	path := filepath.Join(s.dir, rulesName)
	must(t, os.WriteFile(path, []byte("{"), 0o600))
	_, notice := s.Rules()
	if notice != "Your rules for all articles could not be read (it is not complete JSON). They were set aside as “rules.json.aside-1”." {
		t.Errorf("the notice is %q", notice)
	}
	must(t, s.SaveRules(Rules{{Op: AlwaysHide, Name: "Monday"}}))
	if got, notice := s.Rules(); len(got) != 1 || notice != "" {
		t.Errorf("then there are %v and %q", got, notice)
	}
	const later = `{"schema":"namecheck.rules/12"}`
	must(t, os.WriteFile(path, []byte(later), 0o600))
	if _, notice := s.Rules(); !strings.Contains(notice, "later version") {
		t.Errorf("the notice is %q", notice)
	}
	if err := s.SaveRules(nil); err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("saving over later rules gives %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != later {
		t.Errorf("the file is now %s", data)
	}
}
