package widgets

import (
	"fmt"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// shownPanel is a panel in a window, with what it called back.
type shownPanel struct {
	*EntityPanel
	window  fyne.Window
	chosen  []string // "2", or "+2" to compare
	hovered []int
	menus   []int
	left    int
}

func showPanel(t *testing.T, items []EntityItem, width, height float32) *shownPanel {
	t.Helper()
	return showPanelIn(t, lightTheme(), items, width, height)
}

func showPanelIn(t *testing.T, th fyne.Theme, items []EntityItem, width, height float32) *shownPanel {
	t.Helper()
	s := &shownPanel{}
	s.window, s.EntityPanel = inWindow(t, th, NewEntityPanel, width, height)
	s.OnChosen = func(id int, add bool) {
		if add {
			s.chosen = append(s.chosen, fmt.Sprint("+", id))
			return
		}
		s.chosen = append(s.chosen, fmt.Sprint(id))
		s.Select(id)
	}
	s.OnHovered = func(id int, _ fyne.Position) { s.hovered = append(s.hovered, id) }
	s.OnMenu = func(id int, _ fyne.Position) { s.menus = append(s.menus, id) }
	s.OnEscape = func() { s.left++ }
	s.SetItems(items)
	return s
}

// click clicks on a line of the list, as it stands on the screen.
func (s *shownPanel) click(n int) {
	at := s.list.lineup.lines[n]
	s.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, at.top-s.list.offset+at.height/2)})
}

// row returns the line of an entity.
func (s *shownPanel) row(t *testing.T, id int) int {
	t.Helper()
	n, ok := s.list.lineup.lineOf(id)
	if !ok {
		t.Fatalf("entity %d has no row", id)
	}
	return n
}

func (s *shownPanel) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// under returns the entity on which the keyboard stands.
func (s *shownPanel) under() int { return s.list.entityOf(s.list.cursor) }

func (s *shownPanel) focusedOn(o fyne.Focusable) bool { return s.window.Canvas().Focused() == o }

func TestClickOnARowChoosesItsEntity(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	area, ok := s.RowArea(5)
	if !ok {
		t.Fatal("the row is not there")
	}
	test.TapCanvas(s.window.Canvas(), area.AddXY(30, 10))
	if !slices.Equal(s.chosen, []string{"5"}) || s.SelectedID() != 5 {
		t.Errorf("chosen %v, selected %d", s.chosen, s.SelectedID())
	}
	if s.window.Canvas().Focused() != nil {
		t.Error("a click took the keyboard away from the window")
	}
}

func TestCtrlClickCompares(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	s.list.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierShortcutDefault})
	s.click(s.row(t, 6))
	s.list.MouseDown(&desktop.MouseEvent{})
	s.click(s.row(t, 7))
	if !slices.Equal(s.chosen, []string{"+6", "7"}) {
		t.Errorf("got %v", s.chosen)
	}
}

func TestRightClickAsksForTheMenu(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	area, _ := s.RowArea(3)
	s.list.TappedSecondary(&fyne.PointEvent{Position: area.SubtractXY(0, s.list.Position().Y).AddXY(20, 5)})
	s.list.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(20, 5)}) // a head
	if !slices.Equal(s.menus, []int{3}) {
		t.Errorf("got %v", s.menus)
	}
}

func TestHoverIsToldOnceForEachRow(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	area, _ := s.RowArea(1)
	next, _ := s.RowArea(2)
	for _, at := range []fyne.Position{area.AddXY(20, 3), area.AddXY(40, 9), next.AddXY(20, 3)} {
		test.MoveMouse(s.window.Canvas(), at)
	}
	test.MoveMouse(s.window.Canvas(), fyne.NewPos(20, 5))
	if want := []int{1, 2, NoEntity}; !slices.Equal(s.hovered, want) {
		t.Errorf("got %v, want %v", s.hovered, want)
	}
}

func TestPlacesAreFoldedUntilTheirHeadIsClicked(t *testing.T) {
	s := showPanel(t, castItems(), 320, 700)
	if _, shown := s.RowArea(8); shown {
		t.Fatal("places are open at first")
	}
	head := slices.IndexFunc(s.list.lineup.lines, func(l line) bool { return l.section == Places })
	s.click(head)
	if _, shown := s.RowArea(8); !shown {
		t.Error("a click on the head did not open it")
	}
	s.click(head)
	if _, shown := s.RowArea(8); shown {
		t.Error("a second click did not close it")
	}
	if len(s.chosen) > 0 {
		t.Errorf("a click on a head chose %v", s.chosen)
	}
	s.Select(9)
	if _, shown := s.RowArea(9); !shown {
		t.Error("a chosen place stays folded away")
	}
}

func TestFilterTakesAliasesWithoutAccents(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	s.FocusFilter()
	test.Type(s.filter, "pepe")
	if got := s.Order(People); !slices.Equal(got, []int{2}) || len(s.Order(Organizations)) > 0 {
		t.Fatalf("“pepe” finds %v and %v", got, s.Order(Organizations))
	}
	s.SetFilter("nunez")
	if got := s.Order(People); !slices.Equal(got, []int{2}) {
		t.Errorf("“nunez” finds %v", got)
	}
	s.press(fyne.KeyEscape)
	if s.Filter() != "" || len(s.Order(People)) != 4 {
		t.Errorf("after Esc the box says %q", s.Filter())
	}
	s.press(fyne.KeyEscape)
	if s.window.Canvas().Focused() != nil || s.left != 1 {
		t.Error("Esc in an empty box does not give the keyboard back")
	}
}

func TestEnterInTheFilterChoosesTheFirstHit(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	s.FocusFilter()
	test.Type(s.filter, "reykja")
	s.press(fyne.KeyReturn)
	if !slices.Equal(s.chosen, []string{"9"}) {
		t.Errorf("got %v", s.chosen)
	}
}

func TestKeyboardWalksTheList(t *testing.T) {
	s := showPanel(t, castItems(), 320, 300)
	s.FocusFilter()
	s.press(fyne.KeyDown)
	if !s.focusedOn(s.list) || s.under() != 1 {
		t.Fatalf("down from the filter comes to %d", s.under())
	}
	steps := []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 2},
		{fyne.KeyEnd, 10},
		{fyne.KeyUp, NoEntity}, // the folded head of the places
		{fyne.KeyRight, 8},
		{fyne.KeyDown, 9},
		{fyne.KeyLeft, NoEntity},
		{fyne.KeyReturn, 8},
		{fyne.KeyUp, 6},
		{fyne.KeyHome, 1},
		{fyne.KeyPageDown, 4},
		{fyne.KeyPageUp, 1},
	}
	for _, step := range steps {
		s.press(step.key)
		if s.under() != step.want {
			t.Fatalf("%s comes to %d, not %d", step.key, s.under(), step.want)
		}
		at := s.list.lineup.lines[s.list.cursor]
		if at.top < s.list.offset || at.bottom() > s.list.offset+s.list.Size().Height {
			t.Fatalf("%s goes out of view", step.key)
		}
	}
	s.press(fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(s.chosen, []string{"2"}) {
		t.Errorf("Enter chose %v", s.chosen)
	}
	s.press(fyne.KeyUp, fyne.KeyUp)
	if !s.focusedOn(s.filter) {
		t.Error("up from the first row does not lead back to the filter")
	}
}

func TestKeyboardInTheListReachesMenuCompareAndFilter(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	s.FocusList()
	s.press(fyne.KeyDown, desktop.KeyMenu)
	if !slices.Equal(s.menus, []int{2}) {
		t.Errorf("the menu key asks for %v", s.menus)
	}
	s.list.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	s.list.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.list.KeyUp(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	s.list.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(s.chosen, []string{"+2"}) {
		t.Errorf("Ctrl+Enter gave %v", s.chosen)
	}
	s.OnRune = func(r rune) bool { return r == 'n' }
	s.list.TypedRune('n')
	if s.Filter() != "" {
		t.Error("a letter that the window needs went to the filter")
	}
	s.list.TypedRune('t')
	if !s.focusedOn(s.filter) || s.Filter() != "t" {
		t.Errorf("the filter has %q", s.Filter())
	}
}

func TestHeadOfTheUppermostSectionStays(t *testing.T) {
	s := showPanel(t, castItems(), 320, 300)
	if _, _, ok := s.list.pinned(); ok {
		t.Fatal("a head is pinned before anything has scrolled")
	}
	section := func() string {
		head, _, ok := s.list.pinned()
		if !ok {
			return "none"
		}
		return s.list.lineup.lines[head].section.title()
	}
	top := func(id int) float32 { return s.list.lineup.lines[s.row(t, id)].top }
	for _, step := range []struct {
		offset float32
		want   string
	}{{top(2), "People"}, {top(4), "People"}, {top(7) + 3, "Organizations"}} {
		s.list.scrollTo(step.offset)
		if got := section(); got != step.want {
			t.Errorf("at %v the pinned head is %s, not %s", step.offset, got, step.want)
		}
	}
	if s.list.entityOf(s.list.lineAt(4)) != NoEntity {
		t.Error("a row can be clicked through the pinned head")
	}

	organizations := s.list.lineup.lines[s.list.lineup.headOf(s.row(t, 5))]
	s.list.scrollTo(organizations.top - 10)
	if _, y, _ := s.list.pinned(); y >= 0 {
		t.Error("the next head does not push the pinned one up")
	}
}

func TestSelectBringsTheRowIntoView(t *testing.T) {
	s := showPanel(t, manyItems(1000), 320, 400)
	for _, id := range []int{900, 3, 499, 999, 0} {
		s.Select(id)
		at := s.list.lineup.lines[s.row(t, id)]
		y := at.top - s.list.offset
		if y < headHeight(&s.list.metrics) || y+at.height > s.list.Size().Height {
			t.Errorf("the row of %d lies at %v", id, y)
		}
	}
}

func TestListKeepsItsPlaceWhenItGetsNarrower(t *testing.T) {
	s := showPanel(t, manyItems(1000), 420, 400)
	s.list.scrollTo(9000)
	before := s.list.lineup.lines[s.list.lineup.at(s.list.offset)].item
	s.window.Resize(fyne.NewSize(240, 400))
	after := s.list.lineup.lines[s.list.lineup.at(s.list.offset)].item
	if before != after {
		t.Errorf("item %d was at the top, now %d", before, after)
	}
}

func TestChosenRowStaysInViewWhenTheListGetsLower(t *testing.T) {
	s := showPanel(t, manyItems(1000), 320, 700)
	s.Select(30)
	s.window.Resize(fyne.NewSize(320, 400))
	if _, seen := s.RowArea(30); !seen {
		t.Error("it is out of view")
	}
	s.list.scrollTo(9000)
	s.window.Resize(fyne.NewSize(320, 300))
	if s.list.offset != 9000 {
		t.Errorf("a reader who had scrolled away was taken back to %v", s.list.offset)
	}
}

func TestRowAreaIsWhatIsSeenOfTheRow(t *testing.T) {
	s := showPanel(t, manyItems(1000), 320, 500)
	at := s.list.lineup.lines[s.row(t, 3)]
	s.list.scrollTo(at.top + 5 - headHeight(&s.list.metrics))
	area, seen := s.RowArea(3)
	below := s.list.Position().Y + headHeight(&s.list.metrics)
	if !seen || area.Y != below || area.Height != at.height-5 {
		t.Errorf("below the head at %v it is %v high at %v", below, area.Height, area.Y)
	}
	s.list.scrollTo(at.bottom() + 50)
	if _, seen := s.RowArea(3); seen {
		t.Error("a row that has scrolled away is said to be seen")
	}
}

func TestOnlyRowsInViewAreDrawn(t *testing.T) {
	s := showPanel(t, manyItems(5000), 320, 600)
	r := test.WidgetRenderer(s.list).(*entityListRenderer)
	for offset := float32(0); offset < 200_000; offset += 1777 {
		s.list.scrollTo(offset)
		if n := len(r.rows) + len(r.free); n > 40 {
			t.Fatalf("at %v there are %d rows", offset, n)
		}
	}
	s.list.scrollTo(1e9)
	last := s.list.lineup.lines[len(s.list.lineup.lines)-1]
	if last.bottom()-s.list.offset > s.list.Size().Height {
		t.Error("the last row cannot be scrolled into view")
	}
}

func TestPanelSaysWhatIsTheCase(t *testing.T) {
	tests := []struct {
		name    string
		do      func(*EntityPanel)
		message string
		footer  string
	}{
		{"while the engine looks", func(p *EntityPanel) { p.SetItems(nil); p.SetBusy(true) }, "Looking for names …", ""},
		{"when nobody is named", func(p *EntityPanel) { p.SetItems(nil) }, "No names found", ""},
		{"when the filter hides everybody", func(p *EntityPanel) { p.SetFilter("xyz ") }, "No name contains “xyz”", ""},
		{"when there are names", func(*EntityPanel) {}, "", ""},
		{"when there are names and the engine looks on", func(p *EntityPanel) { p.SetBusy(true) }, "", "Looking for names …"},
		{"when the app has a notice", func(p *EntityPanel) { p.SetNotice("Two names could not be told apart.") }, "", "Two names could not be told apart."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := showPanel(t, castItems(), 320, 600)
			test.do(s.EntityPanel)
			if got := s.list.message[0]; got != test.message {
				t.Errorf("the list says %q", got)
			}
			if got := s.footer(); got != test.footer {
				t.Errorf("below the list stands %q", got)
			}
		})
	}
}

func TestOrderIsPickedByClickAndByKey(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	var picked []Sort
	s.OnSorted = func(order Sort) { picked = append(picked, order) }
	s.sort.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.sort.lefts[SortByName]+2, 5)})
	if got := s.Order(People); !slices.Equal(got, []int{4, 2, 1, 3}) {
		t.Errorf("by name: %v", got)
	}
	s.sort.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if got := s.Order(People); !slices.Equal(got, []int{1, 2, 4, 3}) {
		t.Errorf("by count: %v", got)
	}
	s.SetSort(SortByAppearance)
	if want := []Sort{SortByName, SortByCount}; !slices.Equal(picked, want) {
		t.Errorf("told of %v, want %v", picked, want)
	}
}

func TestKeyboardStaysWithItsEntityInAnotherOrder(t *testing.T) {
	s := showPanel(t, castItems(), 320, 300)
	s.FocusList()
	s.press(fyne.KeyDown, fyne.KeyDown)
	before := s.under()
	s.SetSort(SortByName)
	s.Fold(Organizations, true)
	s.SetItems(castItems()[1:])
	if s.under() != before {
		t.Errorf("it was at %d, now at %d", before, s.under())
	}
}

func TestChosenEntityIsNeverHiddenByTheFilter(t *testing.T) {
	s := showPanel(t, castItems(), 320, 300)
	s.SetFilter("holmsund")
	s.Select(8)
	if s.Filter() != "holmsund" {
		t.Error("a filter that lets the entity pass was cleared")
	}
	s.Select(2)
	if _, shown := s.RowArea(2); !shown {
		t.Error("the chosen entity has no row")
	}
	s.SetFilter("holmsund")
	s.Select(NoEntity)
	if s.Filter() != "holmsund" {
		t.Error("letting go cleared the filter")
	}
}

func TestPanelFollowsTheThemeAsItChanges(t *testing.T) {
	s := showPanel(t, castItems(), 320, 500)
	height := s.list.lineup.height
	fyne.CurrentApp().Settings().SetTheme(largeTheme{darkTheme()})
	s.Refresh()
	s.list.Refresh()
	if s.list.lineup.height <= height*1.2 {
		t.Errorf("rows were %v high in all and are now %v", height, s.list.lineup.height)
	}
	if want, _ := PaletteColor(ColorMuted, theme.VariantDark); s.list.colors.muted != color.Color(want) {
		t.Errorf("muted words are painted in %v", s.list.colors.muted)
	}
}

// largeTheme doubles the texts of a theme.
type largeTheme struct{ fyne.Theme }

func (l largeTheme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText || name == theme.SizeNameCaptionText {
		return 2 * l.Theme.Size(name)
	}
	return l.Theme.Size(name)
}

func TestNewItemsKeepTheFilterAndTheChosenEntity(t *testing.T) {
	s := showPanel(t, castItems(), 320, 600)
	s.Select(2)
	s.SetFilter("a")
	s.SetItems(castItems()[:2])
	if s.SelectedID() != 2 || s.Filter() != "a" || len(s.Order(People)) != 2 {
		t.Errorf("selected %d, filter %q, people %v", s.SelectedID(), s.Filter(), s.Order(People))
	}
}

// manyItems is a long cast of which a third are people.
func manyItems(n int) []EntityItem {
	items := make([]EntityItem, n)
	for i := range items {
		items[i] = EntityItem{
			ID: i, Name: fmt.Sprintf("Name%d Surname%d", i%71, i), Count: 1 + i%13,
			Aliases: []string{fmt.Sprintf("Surname%d", i), fmt.Sprintf("Mr. Surname%d", i)},
			Section: Section(i % 3), First: i * 40, Spark: spark(i%32, (i*7)%32),
		}
		if i%2 == 0 {
			items[i].Role = "a spokesperson for the ministry who has been mentioned before in this very long article"
		}
	}
	return items
}
