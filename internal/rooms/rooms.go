// Package rooms guards the house's one-way rule: which package may know which.
// It has no code of its own; its tests ask the go command who imports whom.
//
//	main ──▶ app ──▶ widgets ──▶ internal
//	           └──▶ assets, seeds, internal
//
// Nothing below app knows how a file is opened or a setting kept; nothing
// below widgets knows that there is a window.
package rooms
