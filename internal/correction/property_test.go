package correction

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// act makes one change of the editor that the numbers choose; most succeed.
func act(e *Editor, a *article.Article, kind, x, y byte) {
	n := len(e.Cast().Entities)
	if n == 0 {
		n = 1
	}
	who, other := int(x)%n, int(y)%n
	span := article.Span{Start: int(x) * len(a.Text) / 256}
	span.End = min(span.Start+int(y)%24, len(a.Text))
	only := y%2 == 0
	switch kind % 12 {
	case 0:
		_ = e.Merge(who, other)
	case 1:
		_ = e.Merge(who, other, (who+other)%n)
	case 2:
		_ = e.Split(who, int(y)%4, only)
	case 3:
		_ = e.Rename(who, []string{"Ruiz", "Kim", "Neu", "Osei"}[y%4])
	case 4:
		_ = e.ChangeKind(who, []entity.Kind{entity.Person, entity.Organization, entity.Place}[y%3])
	case 5:
		_ = e.Hide(who)
	case 6:
		_ = e.HideMention(who, int(y)%4)
	case 7:
		_ = e.Add(span, entity.Person, only)
	case 8:
		_ = e.AddTo(span, who, only)
	case 9:
		_ = e.Confirm(who)
	case 10:
		e.TakeBack(int(x))
	case 11:
		e.Undo()
	}
}

// FuzzChanges drives an editor by chance and holds it to its promises.
func FuzzChanges(f *testing.F) {
	f.Add(harbor, []byte{0, 0, 2, 2, 0, 2, 7, 100, 9})
	f.Add("A\n\n[B@p] and B, [C B@p:B]", []byte{7, 200, 20, 5, 0, 0, 10, 0, 0})
	random := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		script := make([]byte, 45)
		for i := range script {
			script[i] = byte(random.Uint32())
		}
		f.Add(harbor, script)
	}
	f.Fuzz(func(t *testing.T, marked string, script []byte) {
		if len(marked) > 4000 || len(script) > 90 {
			return
		}
		a, found := scene(string(bytes.ToValidUTF8([]byte(marked), []byte("?"))))
		_, untouched := scene(string(bytes.ToValidUTF8([]byte(marked), []byte("?"))))
		e := NewEditor(a, found, nil, nil)
		casts := []*entity.Cast{e.Cast()}
		for i := 0; i+2 < len(script); i += 3 {
			before := len(e.history.done)
			act(e, a, script[i], script[i+1], script[i+2])
			sound(t, a, e.Cast())
			switch len(e.history.done) {
			case before + 1:
				casts = append(casts, e.Cast())
			case before - 1:
				casts = casts[:len(casts)-1]
				if !reflect.DeepEqual(e.Cast(), casts[len(casts)-1]) {
					t.Fatal("undo gave another cast than there was")
				}
			}
		}
		if !reflect.DeepEqual(found, untouched) {
			t.Fatal("what was found was changed")
		}

		var file bytes.Buffer
		must(t, Write(&file, IdentityOf(a), e.Corrections()))
		saved, err := Read(&file)
		must(t, err)
		if again := NewEditor(a, found, nil, saved); !reflect.DeepEqual(again.Cast(), e.Cast()) {
			t.Fatalf("saved and opened again the cast is\n%s\nnot\n%s", show(a, again.Cast()), show(a, e.Cast()))
		}

		last := e.Cast()
		for n := len(casts) - 2; e.Undo(); n-- {
			if !reflect.DeepEqual(e.Cast(), casts[n]) {
				t.Fatalf("undo to step %d gave another cast than there was", n)
			}
		}
		for range len(casts) - 1 {
			e.Redo()
		}
		if !reflect.DeepEqual(e.Cast(), last) {
			t.Fatal("everything undone and done again is not what it was")
		}
	})
}

// FuzzAnchors moves a place's surroundings and asks that what is found is the
// words themselves, within what the reader sees.
func FuzzAnchors(f *testing.F) {
	f.Add("Ana Ruiz met Ben", "then Ana  Ruiz met Ben", 0, 8)
	f.Add("aaa aaa", "aaa", 4, 7)
	f.Add("é\u0301 日本語", "日本", 4, 7)
	f.Fuzz(func(t *testing.T, was, is string, start, end int) {
		was, is = string(bytes.ToValidUTF8([]byte(was), nil)), string(bytes.ToValidUTF8([]byte(is), nil))
		old := &article.Article{Text: was}
		an, err := selected(old, article.Span{Start: start, End: end})
		if start > end || start < 0 || end > len(was) || err != nil {
			return
		}
		if at, ok := an.locate(pageOf(old)); !ok || at.Start != an.Start || squeeze(at.In(was)) != an.Form {
			t.Fatalf("%+v is found at %v in its own text", an, at)
		}
		if at, ok := an.locate(pageOf(&article.Article{Text: is})); ok && squeeze(at.In(is)) != an.Form {
			t.Fatalf("%+v is found at %q", an, at.In(is))
		}
	})
}

// FuzzRead asks that a file from anywhere is read or refused, and that what
// was read can be written and applied.
func FuzzRead(f *testing.F) {
	a, found := scene(harbor)
	var file bytes.Buffer
	e := NewEditor(a, found, nil, nil)
	_ = e.Hide(0)
	if err := Write(&file, IdentityOf(a), e.Corrections()); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte(`{"schema":"namecheck.corrections/1","changes":[{"op":"add","at":{"words":"Kim"},"kind":"person"}]}`))
	f.Add([]byte(`{"schema":"namecheck.corrections/1","changes":[{"op":"merge","who":{"name":"Kim"},"with":[{"name":"Ana Ruiz","at":{"start":-5}}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		cast, _ := Apply(a, found, list)
		sound(t, a, cast)
		var out bytes.Buffer
		must(t, Write(&out, IdentityOf(a), list))
		again, err := Read(&out)
		must(t, err)
		twice, _ := Apply(a, found, again)
		if !reflect.DeepEqual(cast, twice) {
			t.Error("written and read again, the corrections do something else")
		}
	})
}
