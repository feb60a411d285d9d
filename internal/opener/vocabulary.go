package opener

import (
	"strings"

	"namecheck/internal/article"
)

// byWords open a byline. Those of one or two letters are words of other
// meanings too, so what follows must look like names.
var byWords = set(`by von par por di door av af автор autor autore auteur text texto testo tekst yazan oleh penulis oddz bởi от від
	byline author authors autorin autoren autores autori auteurs verfasser reporter`,
	"story by", "written by", "reported by", "words by", "report by", "analysis by", "opinion by", "a cura di", "text von", "text:",
	"escrito por", "écrit par", "propos recueillis par", "posted by", "published by", "by:", "article by", "review by")

// particles are the small words within personal names.
var particles = set(`de del della di da dos das do du la le el al bin ibn ben binti von van der den ter ten zu zum zur af av y e i bint
	und and et och og en ja jr sr ii iii iv abu st san mac mc o`)

// joiners part the names in a byline.
var joiners = []string{" and ", " und ", " et ", " y ", " e ", " och ", " og ", " en ", " ja ", " ve ", " i ", " и ", " та ", " & ", "; ", " / ", ", "}

// sourceLabels name the origin of an article, alone or before a colon.
var sourceLabels = set(`source sources quelle quellen fonte fonti fuente fuentes bron bronnen källa källor kilde kilder lähde
	źródło zdroj zdroje izvor vir forrás sursa источник джерело kaynak nguồn sumber πηγή مصدر المصدر מקור स्रोत ที่มา
	出典 出所 情報源 来源 來源 消息来源 출처 자료`)

// lineLabels say, before a colon at the top of an article, what the line is.
var lineLabels = map[string]article.Kind{
	"headline": article.Headline, "title": article.Headline, "titel": article.Headline, "titre": article.Headline,
	"kicker": article.Kicker, "overline": article.Kicker,
	"subtitle": article.Lede, "subheadline": article.Lede, "standfirst": article.Lede, "deck": article.Lede,
	"summary": article.Lede, "lede": article.Lede, "abstract": article.Lede,
	"dateline": article.Dateline,
	"caption":  article.Caption,
}

// metaLabels stand before facts about the file that are not for reading.
var metaLabels = set(`url link section length language keywords tags tag category categories topics filed edition page pages
	retrieved accessed permalink copyright`, "filed under", "posted in", "word count", "load-date", "publication-type", "source url",
	"retrieved from", "article url", "related topics", "reading time")

// furniture is what web pages put around an article, as whole lines.
var furniture = set(`share comments comment print email e-mail save tweet follow subscribe menu search advertisement advert ad sponsored
	listen newsletter newsletters home login register facebook twitter whatsapp linkedin telegram reddit pinterest messenger instagram
	youtube bluesky threads x live video videos gallery close loading copy like reply report bookmark gift podcast contents
	teilen drucken kommentare kommentieren merken anzeige werbung vorlesen startseite anmelden abonnieren suche menü
	partager commenter commentaires imprimer publicité écouter accueil s'abonner connexion
	compartir comentarios imprimir publicidad escuchar guardar inicio suscríbete
	condividi commenti stampa pubblicità ascolta compartilhar comentários publicidade
	delen reacties advertentie dela skriv annons del kommentarer annonse
	udostępnij komentarze reklama drukuj sdílet diskuse paylaş yorumlar yazdır reklam
	поделиться комментарии реклама печать поширити коментарі
	分享 评论 打印 広告 シェア 印刷 공유 인쇄 댓글 광고`,
	"sign in", "sign up", "log in", "skip to content", "skip to main content", "share this", "share this article", "share this story",
	"copy link", "copied", "read more", "see more", "show more", "load more", "click here", "more on this story", "more from this section",
	"follow us", "subscribe now", "subscribe to our newsletter", "sign up for our newsletter", "get the newsletter", "most read",
	"most popular", "trending now", "continue reading", "story continues below", "story continues below advertisement",
	"article continues below", "related articles", "related stories", "related news", "related content", "related topics", "you may also like",
	"recommended", "leave a comment", "post a comment", "view comments", "add comment", "save article", "print this page",
	"email this article", "listen to this article", "listen to article", "back to top", "all rights reserved", "cookie settings",
	"accept all", "accept cookies", "manage cookies", "photo gallery", "image gallery", "open image in gallery", "enlarge image",
	"artikel teilen", "zur startseite", "mehr zum thema", "lesen sie auch", "auch interessant", "à lire aussi", "lire aussi", "lire plus",
	"lire la suite", "le più lette", "leggi anche", "lea también", "te puede interesar", "lees ook", "läs också", "les også", "læs også",
	"czytaj także", "czytaj więcej", "zobacz także", "čtěte také", "читайте также", "читайте також", "関連記事", "相关新闻", "相关阅读", "관련기사")

// cuts open what stands below an article on its page: from such a line on, at
// the end of the text, nothing belongs to the article.
var cuts = set(`related recommended trending`,
	"read more", "read also", "also read", "see also", "share this", "share this article", "share this story", "share on", "related news",
	"related articles", "related stories", "related content", "related topics", "related links", "more from", "more on this story",
	"more on this", "most read", "most popular", "you may also like", "you might also like", "more stories", "more news", "top stories",
	"trending now", "latest news", "follow us", "follow us on", "comments", "leave a comment", "subscribe", "subscribe to our newsletter",
	"sign up for our newsletter", "recommended for you", "popular now", "don't miss", "editor's picks",
	"mehr zum thema", "lesen sie auch", "auch interessant", "das könnte sie auch interessieren", "weitere artikel", "meistgelesen",
	"à lire aussi", "lire aussi", "sur le même sujet", "les plus lus", "leggi anche", "potrebbe interessarti", "lea también",
	"te puede interesar", "más noticias", "leia também", "leia mais", "veja também", "lees ook", "meer over", "läs också", "läs mer",
	"les også", "læs også", "czytaj także", "czytaj też", "czytaj więcej", "zobacz także", "čtěte také", "читайте также", "читайте також",
	"ilgili haberler", "関連記事", "あわせて読みたい", "相关新闻", "相关阅读", "관련기사", "baca juga", "xem thêm", "tin liên quan",
	"internet links", "notebook")

// captionLabels credit a picture.
var captionLabels = set(`photo photos image images picture pictures foto fotos bild bilder imagen immagine fotografie zdjęcie kép ảnh
	photograph photographs credit caption video graphic graphics infographic illustration grafik фото снимок zdj
	写真 画像 图片 图 图为 사진 fotograf obrázek kuva billede`,
	"file photo", "photo by", "photo credit", "image credit", "picture credit", "image source", "photo courtesy", "photos by", "image caption", "crédit photo", "photo d'illustration", "foto di", "foto de", "image by", "photography by", "foto von")

// noticeStarts open a correction or a word from the editors.
var noticeStarts = []string{
	"correction:", "corrections:", "clarification:", "corrected", "correction (", "editor's note", "editor’s note", "editors' note", "editors’ note",
	"this story has been corrected", "this story was corrected", "this article was amended", "this article was corrected",
	"this article has been corrected", "this article has been updated", "this article was updated", "this story has been updated",
	"this story was updated", "this version corrects", "this version of the story", "this story corrects", "an earlier version of this",
	"a previous version of this", "note to editors", "note to readers", "disclaimer:", "korrektur:", "berichtigung:",
	"hinweis der redaktion", "anmerkung der redaktion", "in einer früheren version", "diese meldung wurde", "rectification", "rectificatif",
	"correctif", "corrección:", "fe de errores", "nota del editor", "nota de la redacción", "errata", "correzione:", "rettifica",
	"nota della redazione", "correctie:", "rättelse", "rettelse", "sprostowanie",
	"(reporting by", "reporting by ", "(additional reporting", "additional reporting by", "additional reporting from", "(writing by", "(editing by",
}

// rightsStarts open a statement of rights.
var rightsStarts = []string{"©", "(c) ", "(c)", "copyright ", "all rights reserved", "alle rechte", "tous droits", "todos los derechos",
	"tutti i diritti", "alla rättigheter", "wszelkie prawa", "все права", "無断転載", "版权所有", "저작권", "text is available under",
	"this article is republished", "this story is republished", "licensed under", "creative commons", "this work is licensed"}

// endMarks close copy that is meant for publication.
var endMarks = set(`ends end endit more mfl nnnn fin fine ende slut 30 完 了 끝`, "story ends", "end of story", "ends here", "end of document", "end of article")

// hasAnyPrefix reports whether s, in lower case, starts with one of the list.
func hasAnyPrefix(s string, list []string) bool {
	s = strings.ToLower(s[:min(len(s), 80)])
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
