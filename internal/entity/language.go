package entity

// english reports whether the article reads as English: about every third word
// of English prose is one of a few dozen. Too few words to tell count as
// English.
func (d *document) english() bool {
	plain, common := 0, 0
	for _, w := range d.words {
		t := w.In(d.text)
		if !startsLower(t) {
			continue
		}
		plain++
		if everyday[t] {
			common++
		}
	}
	return plain < 30 || common*100 >= plain*everydayShare
}

// everydayShare is the percentage of everyday words below which a text is not
// taken for English. News has 30 to 45, other languages below 8.
const everydayShare = 15

// foreignDoubt is what remains of the confidence in a text that is not English:
// nothing that an English tagger sees there is sure.
const foreignDoubt = 0.5

var everyday = fields(`the of and to a in that is was for on with as by it at from his he be has have had are were
	an this which not but they their or will said who its would been she her about after when more than over`)
