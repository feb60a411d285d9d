package opener

import (
	"regexp"
	"slices"
	"strings"

	"namecheck/internal/article"
)

// offer opens what a page asks of its reader: to subscribe, to sign in, to
// follow. Each is a whole phrase, since articles speak of subscribers too.
var offer = regexp.MustCompile(`(?i)^(?:subscribe (?:now|today|to (?:our|the|continue|read)|for)|sign (?:up|in) (?:for|to|here|now)|log in (?:to|here)|create an account|register (?:now|for free|to continue|to read)|` +
	`already (?:a subscriber|have an account|registered)|become a (?:member|subscriber|supporter)|get (?:unlimited|full|all-?) ?access|unlimited (?:online|digital) access|unlock (?:this|the|full)|support (?:our|independent) journalism|` +
	`follow us on|join our (?:newsletter|whatsapp|telegram|channel)|download (?:our|the) app|jetzt abonnieren|abonnieren sie|melden sie sich (?:hier )?(?:an|kostenlos)|jetzt (?:anmelden|registrieren)|folgen sie uns|` +
	`abonnez-vous|inscrivez-vous (?:à|pour|gratuitement)|suivez-nous|connectez-vous|déjà abonné|suscríbe(?:te|ase) (?:a|ya|ahora|aquí|para)|regístrate|inicia sesión|síguenos|abbonati|iscriviti (?:alla|al|a)|seguici su|` +
	`assine (?:a|o|já|agora)|inscreva-se|siga-nos|abonneer (?:nu|je)|meld je aan|prenumerera (?:på|nu)|logga in (?:för|här)|zaloguj się|zapisz się|подпишитесь|подписывайтесь|підписуйтесь|続きを読むには)`)

// channels are where pages ask to be followed; two in one short line at the end
// of a text are an offer in any language.
var channels = []string{"google news", "whatsapp", "telegram", "facebook", "twitter", "instagram", "youtube", "tiktok", "newsletter", "threads", "linkedin"}

// isOffer reports whether a short block asks something of the page's reader.
func isOffer(s string) bool {
	return len(s) < 400 && wordCount(s) <= 45 && !strings.ContainsAny(s[:min(len(s), 4)], "\"“„«") && offer.MatchString(s)
}

// withoutOffers leaves out what the page asks of its reader, with the list of
// what it promises below it, and with what stands twice beside it.
func withoutOffers(body []*block) []*block {
	offered := false
	kept := body[:0:0]
	for i, b := range body {
		switch {
		case isOffer(b.text) && b.level == 0 && b.kind != article.Quotation && b.kind != article.Table:
			offered = true
			continue
		case offered && b.kind == article.ListItem:
			continue
		case i >= len(body)-3 && i > 2 && wordCount(b.text) <= 60 && b.kind == "" && postMeta.MatchString(b.text):
			continue
		case i >= len(body)-2 && i > 2 && wordCount(b.text) <= 30 && b.kind != article.Caption && channelsIn(b.text) >= 2:
			continue
		}
		offered = false
		kept = append(kept, b)
	}
	if len(kept) == 0 {
		return body
	}
	return kept
}

// postMeta is what blogs write below an entry of itself.
var postMeta = regexp.MustCompile(`(?i)\brss ?2\.0\b|^(?:this entry was posted|posted in |filed under|dieser (?:eintrag|beitrag) wurde|abgelegt unter|veröffentlicht in |cet article a été publié|publié dans |esta entrada (?:fue|se) publi|publicado en |questa voce è stata)`)

func channelsIn(s string) int {
	s = strings.ToLower(s)
	n := 0
	for _, c := range channels {
		if strings.Contains(s, c) {
			n++
		}
	}
	return n
}

// withoutPullQuotes leaves out quotations that say again, word for word, what a
// paragraph says: the page sets them large beside the text.
func withoutPullQuotes(body []*block) []*block {
	quoted := false
	for _, b := range body {
		quoted = quoted || b.kind == article.Quotation
	}
	if !quoted {
		return body
	}
	var text [][]string
	for _, b := range body {
		if b.kind == "" && b.level == 0 {
			text = append(text, tokens(b.text))
		}
	}
	kept := body[:0:0]
	for _, b := range body {
		if words := tokens(b.text); b.kind == article.Quotation && len(words) >= 5 && slices.ContainsFunc(text, func(t []string) bool { return holdsRun(t, words) }) {
			continue
		}
		kept = append(kept, b)
	}
	return kept
}

// holdsRun reports whether the words stand in text one after the other.
func holdsRun(text, words []string) bool {
	for at := range text {
		if len(text)-at < len(words) {
			return false
		}
		if text[at] == words[0] && slices.Equal(text[at:at+len(words)], words) {
			return true
		}
	}
	return false
}
