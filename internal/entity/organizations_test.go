package entity

import "testing"

func TestOrganizationsAreListedOnce(t *testing.T) {
	testGroups(t, Organization, []groupCase{
		{"an acronym joins by definition", "The [o Northern Trade Body] ([o NOTRAB]) met. [o NOTRAB] voted.",
			[]string{"Northern Trade Body: Northern Trade Body, NOTRAB, NOTRAB"}},
		{"also when it comes first", "[o NTB] ([o Northern Trade Body]) met.",
			[]string{"Northern Trade Body: NTB, Northern Trade Body"}},
		{"or by its letters", "The [o Food and Grain Agency] met. [o FGA] staff voted.",
			[]string{"Food and Grain Agency: Food and Grain Agency, FGA"}},
		{"without the country's", "The [o Norwegian Food and Grain Agency] met. [o FGA] staff voted.",
			[]string{"Norwegian Food and Grain Agency: Norwegian Food and Grain Agency, FGA"}},
		{"letters that fit two bodies join neither", "The [o Food Agency] met the [o Finance Academy]. [o FA] staff voted.",
			[]string{"Food Agency: Food Agency", "Finance Academy: Finance Academy", "FA: FA"}},
		{"a company's short name joins", "[o Lakewood Holdings Ltd.] grew. [o Lakewood] hired.",
			[]string{"Lakewood Holdings Ltd.: Lakewood Holdings Ltd., Lakewood"}},
		{"whatever its form", "[o Lakewood Inc.] was [o Lakewood Group]. [o Lakewood] grew.",
			[]string{"Lakewood Inc.: Lakewood Inc., Lakewood Group, Lakewood"}},
		{"its foundation is another body", "[o Lakewood] grew. The [o Lakewood Foundation] gave.",
			[]string{"Lakewood: Lakewood", "Lakewood Foundation: Lakewood Foundation"}},
		{"a ministry loses its country", "The [o Norwegian Foreign Ministry] spoke. The [o Foreign Ministry] denied it.",
			[]string{"Norwegian Foreign Ministry: Norwegian Foreign Ministry, Foreign Ministry"}},
		{"or turns its words round", "The [o Ministry of Health] spoke. The [o Health Ministry] denied it.",
			[]string{"Ministry of Health: Ministry of Health, Health Ministry"}},
		{"two ministries stay apart", "The [o Health Ministry] met the [o Foreign Ministry]. The [o Ministry] spoke.",
			[]string{"Health Ministry: Health Ministry", "Foreign Ministry: Foreign Ministry"}},
		{"the only body of a kind may go by the kind", "The [o Northern Football Federation] met. Later the [o Federation] voted.",
			[]string{"Northern Football Federation: Northern Football Federation, Federation"}},
		{"a bare kind names none", "The [o Committee] met.", nil},
		{"British and American spelling are one", "The [o Food Safety Organisation] met. The [o Food Safety Organization] voted.",
			[]string{"Food Safety Organisation: Food Safety Organisation, Food Safety Organization"}},
		{"a masthead keeps its The", "[o The Daily Post] reports it. A report in the [o Daily Post] said so.",
			[]string{"The Daily Post: Daily Post, Daily Post"}},
		{"other names do not", "The [o Lake Bank] lost. The [o Lake Bank] won.",
			[]string{"Lake Bank: Lake Bank, Lake Bank"}},
		{"a job word is cut off", "[o Lake Army commander] Ana Ruiz spoke.",
			[]string{"Lake Army: Lake Army"}},
		{"an embassy is named in full", "The [g Norwegian] embassy in [l Lima] closed.",
			[]string{"Norwegian embassy in Lima: Norwegian embassy in Lima"}},
		{"seats of power act", "The [l Kremlin] denied it.", []string{"Kremlin: Kremlin"}},
		{"countries do not", "[l Norway] denied it. [l Oslo] agreed.", nil},
		{"a government is not listed", "The [o Norwegian government] fell.", nil},
		{"a product is not its maker", "[o Lakewood] sells the Lakewood 500 and the Lakewood X7.",
			[]string{"Lakewood: Lakewood"}},
		{"a shop's own ’s is part of its name", "A man ate at [o Ruby]’s. [o Ruby]’s said it was sorry.",
			[]string{"Ruby’s: Ruby’s, Ruby’s"}},
		{"an acronym of plain words is nothing", "He has chronic lake fever ([o CLF]). [o CLF] spreads.", nil},
		{"a name cut short is completed from its acronym", "The [o Committee on Northern] Trade (CNT) met.",
			[]string{"Committee on Northern Trade: Committee on Northern Trade"}},
	})
}

func TestPlacesInsideLongerNamesAreNotCounted(t *testing.T) {
	testGroups(t, Place, []groupCase{
		{"an embassy's city", "The [g Norwegian] embassy in [l Lima] closed. It rains in [l Lima].", []string{"Lima: Lima"}},
		{"two names of a country", "The [l United States] spoke. The [l US] denied it.", []string{"United States: United States, US"}},
	})
}
