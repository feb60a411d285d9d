// Package correction keeps what the reader changed in a cast: names merged,
// split, renamed, hidden, added and confirmed, apart from what the engine found,
// so that each change can be taken back and holds again when the article is
// opened anew.
//
// # What a correction means
//
// Corrections apply one after the other to what was found, each to the cast as
// the ones before have left it. Before them apply the Rules, which hold in every
// article, in their own order.
//
//   - Merge: all mentions of the others become mentions of one, which keeps its
//     name and kind, and its role and introduction unless it has none.
//   - Split: every mention that reads like the form becomes a mention of a new
//     entity of the same kind, called by that form; with Only, one mention does.
//     A role goes to whoever is named nearer to its words.
//   - Rename: the old name stays as an alias if the text uses it.
//   - ChangeKind, Confirm: as they say. Everything but Split and Hide also ends
//     the engine's doubt: the entity is listed for sure.
//   - Hide: the entity is not listed; with At, that mention names nobody.
//   - Add: the words become mentions of the entity of that kind and name, or of
//     Who, or of a new one: at the chosen place, where they take the place of
//     whatever mention shares words with them, and, without Only, wherever else
//     they stand as whole words and name nobody, or only something shorter
//     within them.
//
// Mentions never overlap, an entity without mentions is gone, and a correction
// that already holds changes nothing. One that cannot be applied is reported and
// kept: it waits for a text that it fits.
//
// # How places and names are found again
//
// A place is remembered by its words and some sixty characters on either side.
// It is where it was, if nothing around it changed, or else where the same words
// stand among the likest neighbors, if at least a third of these are the same.
// An entity is recognized by its name and by a place that names it most fully;
// (*stage).resolve has the order.
//
// # Files
//
// Corrections of an article stand in one JSON file in the folder of a Store:
//
//	{
//	  "schema": "namecheck.corrections/1",
//	  "article": {
//	    "headline": "Harbor strike ends",
//	    "path": "/home/ada/strike.txt",     absolute; absent in exports
//	    "text": "sha256:4b1d…"              hash of the text with single spaces
//	  },
//	  "saved": "2026-11-23T13:24:26Z",
//	  "changes": [
//	    {
//	      "says": "“Ruiz” was split off from Ana Ruiz",   for people, not read
//	      "op": "split",                  merge split rename change-kind hide add confirm
//	      "who": {"kind": "person", "name": "Ana Ruiz", "at": PLACE},
//	      "with": [WHO…],                 merge: those who become one with who
//	      "at": PLACE,                    split, add: the words; hide: the one mention
//	      "only": true,                   split, add: only there
//	      "name": "…",                    rename: the new name
//	      "kind": "person"                change-kind, add: person organization place
//	    }
//	  ]
//	}
//
// A PLACE is {"words", "before", "after", "start"}: the words and those around
// them with single spaces, and the byte offset where they stood, which only
// decides between places that are equally like.
//
// The file is called by the headline and the hash, so a text that was moved or
// renamed keeps its corrections. A text that changed finds them by its path or
// headline, if enough of their places are still in it, and gets a file of its own
// with the next change; files are never deleted.
//
// Rules for all articles stand in rules.json beside them:
//
//	{
//	  "schema": "namecheck.rules/1",
//	  "rules": [
//	    {"says": "…", "op": "kind", "name": "Kremlin", "kind": "organization"},
//	    {"says": "…", "op": "same", "name": "United Nations", "also": "UNO"},
//	    {"says": "…", "op": "hide", "name": "Monday"}
//	  ]
//	}
//
// Every file is replaced as a whole and at once: when that fails, or the machine
// does, the file that was there before is still there.
package correction
