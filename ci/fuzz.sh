#!/bin/sh
# Runs every fuzz target of the module, one after another, each for the time
# that is given as go test takes it: ci/fuzz.sh 10m. What fails leaves its input
# in the testdata/fuzz of its package, to be committed with the repair. Inputs
# are hardly made smaller: of a DEX file each takes a minute, in which nothing
# new is tried.
set -eu
cd "$(dirname "$0")/.."
time=${1:-1m}
failed=0
for package in $(go list ./...); do
	for target in $(go test "$package" -list '^Fuzz' | grep '^Fuzz' || true); do
		echo "$package $target"
		go test "$package" -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 10x || failed=1
	done
done
exit $failed
