package opener

import (
	"context"
	"strings"
	"testing"
	"time"

	"namecheck/internal/article"
)

func TestDatesAreReadWhereTheyCanMeanOnlyOneDay(t *testing.T) {
	for raw, want := range map[string]string{
		"2024-05-06":                       "2024-05-06T00:00:00Z day",
		"20240506":                         "2024-05-06T00:00:00Z day",
		"2024-05-06T07:08:09+02:00":        "2024-05-06T07:08:09+02:00 second",
		"2024-05-06T07:08:09.123Z":         "2024-05-06T07:08:09Z second",
		"20240506T070809":                  "2024-05-06T07:08:09Z second",
		"Mon, 06 May 2024 07:08:00 +0000":  "2024-05-06T07:08:00Z second",
		"Mon, 06 May 2024 07:08:09 GMT":    "2024-05-06T07:08:09Z second",
		"May 6, 2024":                      "2024-05-06T00:00:00Z day",
		"May 6th, 2024 at 5:07 pm":         "2024-05-06T17:07:00Z minute",
		"6 May 2024":                       "2024-05-06T00:00:00Z day",
		"Monday, 6 May 2024 12:30 AM":      "2024-05-06T00:30:00Z minute",
		"6. Mai 2024, 17:07 Uhr":           "2024-05-06T17:07:00Z minute",
		"Montag, 06.05.2024":               "2024-05-06T00:00:00Z day",
		"le 6 mai 2024 à 17h07":            "2024-05-06T17:07:00Z minute",
		"6 de mayo de 2024":                "2024-05-06T00:00:00Z day",
		"6 мая 2024 г.":                    "2024-05-06T00:00:00Z day",
		"6 листопада 2023":                 "2023-11-06T00:00:00Z day",
		"2024年5月6日 15:04":                  "2024-05-06T15:04:00Z minute",
		"2024년 5월 6일":                      "2024-05-06T00:00:00Z day",
		"22 tháng 10, 2025":                "2025-10-22T00:00:00Z day",
		"13/05/2024":                       "2024-05-13T00:00:00Z day",
		"05/13/2024":                       "2024-05-13T00:00:00Z day",
		"05/05/2024":                       "2024-05-05T00:00:00Z day",
		"06-May-2024":                      "2024-05-06T00:00:00Z day",
		"May 2024":                         "2024-05-01T00:00:00Z month",
		"2024/05/06 07:08 UTC":             "2024-05-06T07:08:00Z minute",
		"6 May 2024 07:08 +0530":           "2024-05-06T07:08:00+05:30 minute",
		"05/06/2024":                       "",
		"5-6-2024":                         "",
		"06/05/24":                         "",
		"6 May":                            "",
		"Monday":                           "",
		"last Monday":                      "",
		"6 May 2024 and 7 May 2024":        "",
		"31 June 2024":                     "",
		"Tuesday, 6 May 2024":              "",
		"6 listopada 2023":                 "",
		"2 hours ago":                      "",
		"6 May 2567":                       "",
		"Sunday 31 September 2023 at 5:07": "",
	} {
		got := ""
		if m, ok := parseMoment(raw); ok {
			got = m.Time.Format(time.RFC3339) + " " + string(m.Precision)
		}
		if got != want {
			t.Errorf("%q is read as %q, want %q", raw, got, want)
		}
	}
}

func TestTheTimeOfPublicationIsTakenFromTheSurestPlace(t *testing.T) {
	tests := []struct{ name, file, input, want, origin string }{
		{"the page's data before its text", "a.html", `<html><head><meta property="article:published_time" content="2024-05-06T07:08:00Z"></head><body><h1>River rises again</h1><p>5 May 2024</p><p>` + risen + "</p><p>" + many + "</p>",
			"2024-05-06", "meta: article:published_time"},
		{"the line of the date in a text", "a.txt", "River rises again\n\nUpdated: 7 May 2024\n\nPublished: 6 May 2024\n\n" + risen + "\n\n" + many, "2024-05-06", "date line"},
		{"figures that leave it open", "a.txt", "River rises again\n\n05/06/2024\n\n" + risen + "\n\n" + many, "", ""},
		{"no date at all", "a.txt", "River rises again\n\n" + risen, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Read(context.Background(), strings.NewReader(test.input), test.file)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if a.Published.Known() {
				got = a.Published.Time.Format(time.DateOnly)
			}
			if got != test.want || a.Published.Origin != test.origin {
				t.Errorf("published %q (%s), want %q (%s)", got, a.Published.Origin, test.want, test.origin)
			}
		})
	}
}

func FuzzMoment(f *testing.F) {
	f.Add("May 6th, 2024 at 5:07 pm")
	f.Add("2024-05-06t07:08z")
	f.Fuzz(func(t *testing.T, s string) {
		if m, ok := parseMoment(s); ok && (!likelyYear(m.Time.Year()) || !m.Known() || m.Precision == article.ToDay && m.Time.Hour() != 0) {
			t.Errorf("%q is read as %+v", s, m)
		}
	})
}
