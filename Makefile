# The commands a person needs. Each is a line or two around a CMake preset or a script in tools/.
.PHONY: run web test bench fuzz deb format clean help

help:
	@echo 'make run [FILM=path]   build, screen a film (the etude, if none is named) and report its shots into out/'
	@echo 'make web               build the page of the workbench (make run does, too)'
	@echo 'make test              build with and without the sanitizers, and run every test'
	@echo 'make bench             speed and accuracy, measured'
	@echo 'make fuzz              every fuzz target for FUZZ_SECONDS (60)'
	@echo 'make deb               a Debian package of the program, with its page and manual, into out/'
	@echo 'make format            lay out the sources'
	@echo 'make clean             remove what was built and made'

run:
	@tools/install_packages build
	@tools/run_film $(if $(FILM),"$(FILM)")

web:
	@tools/install_packages build
	@tools/configure release
	@cmake --build --preset release --target web

test:
	@tools/install_packages build test
	@tests/web/install
	@tools/run_tests

bench:
	@tools/install_packages build test
	@tools/run_bench

fuzz:
	@tools/install_packages build fuzz
	@tools/run_fuzz

deb:
	@tools/install_packages build deb
	@tools/configure release
	@cmake --build --preset release --target decoupage web
	@tools/make_deb

format:
	@tools/install_packages format
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format -i

clean:
	rm -rf build out
