# Installs the packed program. With sudo it goes below /usr/local for
# everybody, with "make user-install" below ~/.local for yourself.

PREFIX ?= /usr/local
FILES   = $(shell cd usr/local && find . -type f)

install:
	for file in $(FILES); do \
		mode=644; [ -x usr/local/$$file ] && mode=755; \
		install -Dm$$mode usr/local/$$file "$(DESTDIR)$(PREFIX)/$$file"; \
	done

uninstall:
	for file in $(FILES); do rm -f "$(DESTDIR)$(PREFIX)/$$file"; done

user-install:
	$(MAKE) install PREFIX="$(HOME)/.local"

user-uninstall:
	$(MAKE) uninstall PREFIX="$(HOME)/.local"

.PHONY: install uninstall user-install user-uninstall
