package correction

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"namecheck/internal/entity"
)

// The forms of the files, which the package comment describes.
const (
	CorrectionsSchema = "namecheck.corrections/1"
	RulesSchema       = "namecheck.rules/1"
)

// sizeLimit is how large such a file may be: many times what a reader can
// correct in an article.
const sizeLimit = 16 << 20

type fileJSON struct {
	Schema  string           `json:"schema"`
	Article articleJSON      `json:"article"`
	Saved   string           `json:"saved,omitempty"`
	Changes []correctionJSON `json:"changes"`
}

type articleJSON struct {
	Headline string `json:"headline"`
	Path     string `json:"path,omitempty"`
	Text     string `json:"text"` // its hash
}

type correctionJSON struct {
	Says string      `json:"says"`
	Op   Op          `json:"op"`
	Who  *refJSON    `json:"who,omitempty"`
	With []refJSON   `json:"with,omitempty"`
	At   *anchorJSON `json:"at,omitempty"`
	Only bool        `json:"only,omitempty"`
	Name string      `json:"name,omitempty"`
	Kind entity.Kind `json:"kind,omitempty"`
}

type refJSON struct {
	Kind entity.Kind `json:"kind"`
	Name string      `json:"name"`
	At   anchorJSON  `json:"at"`
}

type anchorJSON struct {
	Words  string `json:"words"`
	Before string `json:"before"`
	After  string `json:"after"`
	Start  int    `json:"start"`
}

type rulesJSON struct {
	Schema string     `json:"schema"`
	Rules  []ruleJSON `json:"rules"`
}

type ruleJSON struct {
	Says string      `json:"says"`
	Op   RuleOp      `json:"op"`
	Name string      `json:"name"`
	Also string      `json:"also,omitempty"`
	Kind entity.Kind `json:"kind,omitempty"`
}

// errNewer is returned for a file that a later version of the program wrote.
var errNewer = errors.New("it was written by a later version of Namecheck")

func toJSON(c Correction) correctionJSON {
	out := correctionJSON{Says: c.Sentence(), Op: c.Op, Only: c.Only, Name: c.Name, Kind: c.Kind}
	if c.Who != (Ref{}) {
		who := refToJSON(c.Who)
		out.Who = &who
	}
	for _, r := range c.With {
		out.With = append(out.With, refToJSON(r))
	}
	if c.At != (Anchor{}) {
		at := anchorToJSON(c.At)
		out.At = &at
	}
	return out
}

func (c correctionJSON) correction() Correction {
	out := Correction{Op: c.Op, Only: c.Only, Name: c.Name, Kind: c.Kind}
	if c.Who != nil {
		out.Who = c.Who.ref()
	}
	for _, r := range c.With {
		out.With = append(out.With, r.ref())
	}
	if c.At != nil {
		out.At = c.At.anchor()
	}
	return out
}

func refToJSON(r Ref) refJSON {
	return refJSON{Kind: r.Kind, Name: r.Name, At: anchorToJSON(r.Anchor)}
}

func anchorToJSON(an Anchor) anchorJSON {
	return anchorJSON{Words: an.Form, Before: an.Before, After: an.After, Start: an.Start}
}

func (r refJSON) ref() Ref { return Ref{Kind: r.Kind, Name: r.Name, Anchor: r.At.anchor()} }

func (an anchorJSON) anchor() Anchor {
	return Anchor{Form: squeeze(an.Words), Before: an.Before, After: an.After, Start: an.Start}
}

// key is the same for corrections that say the same, wherever in the text the
// words stood.
func (c Correction) key() string {
	c.Who.Anchor.Start, c.At.Start = 0, 0
	with := make([]Ref, len(c.With))
	for i, r := range c.With {
		r.Anchor.Start = 0
		with[i] = r
	}
	c.With = with
	data, err := json.Marshal(toJSON(c))
	if err != nil {
		return c.Sentence() // cannot be: everything in it is text and numbers
	}
	return string(data)
}

// writeJSON writes a value the way people read it.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// decode reads a file of one of the two forms into v.
func decode(r io.Reader, schema string, v any) error {
	data, err := io.ReadAll(io.LimitReader(r, sizeLimit+1))
	if err != nil {
		return err
	}
	if len(data) > sizeLimit {
		return errors.New("it is too large")
	}
	var head struct {
		Schema string `json:"schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return errors.New("it is not complete JSON")
	}
	if head.Schema != schema {
		return wrongSchema(head.Schema, schema)
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("a value in it is not what it should be: %w", err)
	}
	return nil
}

// wrongSchema tells a later form of the same file from anything else.
func wrongSchema(got, want string) error {
	family, version, _ := strings.Cut(want, "/")
	if later, ok := strings.CutPrefix(got, family+"/"); ok {
		if n, err := strconv.Atoi(later); err == nil && strconv.Itoa(n) != version && n > 0 {
			return errNewer
		}
	}
	return fmt.Errorf("its schema is %q, not %q", got, want)
}

// Read reads the corrections that a colleague exported. It returns an error
// that is a sentence, and no corrections, when the file is not of that form or
// a change in it is not understood.
func Read(r io.Reader) ([]Correction, error) {
	file, err := readFile(r)
	if err != nil {
		return nil, Refusal("These changes cannot be imported: " + err.Error() + ".")
	}
	return file.corrections(), nil
}

// Write writes corrections so that a colleague can import them. Of where the
// article lies on this computer it says nothing.
func Write(w io.Writer, id Identity, corrections []Correction) error {
	id.Path = ""
	return writeJSON(w, newFile(id, "", corrections))
}

// ReadRules reads rules that a colleague exported, under the terms of Read.
func ReadRules(r io.Reader) (Rules, error) {
	rules, err := decodeRules(r)
	if err != nil {
		return nil, Refusal("These rules cannot be imported: " + err.Error() + ".")
	}
	return rules, nil
}

// WriteRules writes rules so that a colleague can import them.
func WriteRules(w io.Writer, rules Rules) error {
	file := rulesJSON{Schema: RulesSchema, Rules: []ruleJSON{}}
	for _, r := range rules {
		file.Rules = append(file.Rules, ruleJSON{Says: r.Sentence(), Op: r.Op, Name: r.Name, Also: r.Also, Kind: r.Kind})
	}
	return writeJSON(w, file)
}

func decodeRules(r io.Reader) (Rules, error) {
	var file rulesJSON
	if err := decode(r, RulesSchema, &file); err != nil {
		return nil, err
	}
	var rules Rules
	for _, j := range file.Rules {
		rule := Rule{Op: j.Op, Name: j.Name, Also: j.Also, Kind: j.Kind}
		if err := rule.Validate(); err != nil {
			return nil, inside(err)
		}
		rules = append(rules, rule)
	}
	return rules, nil
}

func newFile(id Identity, saved string, corrections []Correction) fileJSON {
	file := fileJSON{Schema: CorrectionsSchema, Saved: saved, Changes: []correctionJSON{},
		Article: articleJSON{Headline: id.Headline, Path: id.Path, Text: id.Text}}
	for _, c := range corrections {
		file.Changes = append(file.Changes, toJSON(c))
	}
	return file
}

func readFile(r io.Reader) (fileJSON, error) {
	var file fileJSON
	if err := decode(r, CorrectionsSchema, &file); err != nil {
		return fileJSON{}, err
	}
	for _, c := range file.Changes {
		if err := c.correction().Validate(); err != nil {
			return fileJSON{}, inside(err)
		}
	}
	return file, nil
}

func (f fileJSON) corrections() []Correction {
	var out []Correction
	for _, c := range f.Changes {
		out = append(out, c.correction())
	}
	return out
}
