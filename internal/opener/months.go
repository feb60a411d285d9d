package opener

import (
	"strings"
	"time"
)

// monthLists are the months as news sites write them, whole and shortened, in
// the languages whose articles are most often saved: January first. A name
// stands here in lower case and without its stop.
var monthLists = [12]string{
	`january jan januar januari jänner janvier janv enero ene gennaio gen janeiro stycznia ledna tammikuuta ocak января янв січня ianuarie január ιανουαρίου يناير ינואר בינואר जनवरी มกราคม`,
	`february feb februar februari feber février févr febrero febbraio fevereiro fev lutego února helmikuuta şubat февраля фев лютого februarie február φεβρουαρίου فبراير פברואר בפברואר फरवरी กุมภาพันธ์`,
	`march mar märz mrz mars marzo março maart mrt marts maret marca března maaliskuuta mart марта березня martie március μαρτίου مارس מרץ במרץ मार्च มีนาคม`,
	`april apr avril avr abril abr aprile kwietnia dubna huhtikuuta nisan апреля апр квітня aprilie április απριλίου أبريل אפריל באפריל अप्रैल เมษายน`,
	`may mai mayo maggio mag maio mei maja května toukokuuta mayıs мая травня május μαΐου مايو מאי במאי मई พฤษภาคม`,
	`june jun juni juin junio giugno giu junho czerwca června kesäkuuta haziran июня червня iunie június ιουνίου يونيو יוני ביוני जून มิถุนายน`,
	`july jul juli juillet juil julio luglio lug julho lipca července heinäkuuta temmuz июля липня iulie július ιουλίου يوليو יולי ביולי जुलाई กรกฎาคม`,
	`august aug août agosto ago augustus agustus sierpnia srpna elokuuta ağustos августа авг серпня augusztus αυγούστου أغسطس אוגוסט באוגוסט अगस्त สิงหาคม`,
	`september sep sept septembre septiembre setiembre settembre set setembro września září syyskuuta eylül сентября сен сент вересня septembrie szeptember σεπτεμβρίου سبتمبر ספטמבר בספטמבר सितंबर กันยายน`,
	`october oct oktober okt octobre octubre ottobre ott outubro października října lokakuuta ekim октября окт жовтня octombrie október οκτωβρίου أكتوبر אוקטובר באוקטובר अक्टूबर ตุลาคม`,
	`november nov novembre noviembre novembro listopadu marraskuuta kasım ноября ноя листопада noiembrie νοεμβρίου نوفمبر נובמבר בנובמבר नवंबर พฤศจิกายน`,
	`december dec dezember dez décembre déc diciembre dic dicembre dezembro desember grudnia prosince joulukuuta aralık декабря дек грудня decembrie δεκεμβρίου ديسمبر דצמבר בדצמבר दिसंबर ธันวาคม`,
}

// monthNames are all words for months. Listopada is November in Polish and
// October in Croatian; tháng is only the word for month.
var monthNames = set(strings.Join(monthLists[:], " ") + " januaris listopada tháng")

// monthNumbers are the months of the words that mean one month only.
var monthNumbers = numberedMonths()

func numberedMonths() map[string]time.Month {
	m := map[string]time.Month{}
	for i, list := range monthLists {
		for _, w := range strings.Fields(list) {
			m[w] = time.Month(i + 1)
		}
	}
	return m
}
