#!/usr/bin/env bash
# Audits for the GitHub action: writes the reports, the job summary and the
# outputs "status", "reports" and "written". It succeeds whatever the verdict is;
# the action's last step fails.
set -euo pipefail

reports=$RUNNER_TEMP/sdkaudit/reports
rm -rf "$reports" # those of an earlier use in the same job
mkdir -p "$reports"

# lines prints the lines of its argument that are not empty.
lines() { grep -v '^[[:space:]]*$' <<<"$1" || true; }

args=(audit --lang "$REPORT_LANG")
while IFS= read -r pattern; do
	matches=$(compgen -G "$pattern" || true)
	# Where nothing matches, sdkaudit says what is missing.
	while IFS= read -r path; do args+=("$path"); done <<<"${matches:-$pattern}"
done < <(lines "$APP")
while IFS= read -r path; do args+=(-p "$path"); done < <(lines "$POLICY")
if [ -n "$CONFIG" ]; then args+=(--config "$CONFIG"); fi
if [ -n "$BASELINE" ]; then args+=(--baseline "$BASELINE"); fi
if [ -n "$MAPPING" ]; then args+=(--mapping "$MAPPING"); fi
if [ -n "$FAIL_ON" ]; then args+=(--fail-on "$FAIL_ON"); fi
for format in json sarif html markdown; do
	args+=(-o "$format=$reports/sdkaudit.${format/markdown/md}")
done

status=0
sdkaudit "${args[@]}" -o github=- || status=$?

written=false
if [ -f "$reports/sdkaudit.json" ]; then
	written=true
	cat "$reports/sdkaudit.md" >>"$GITHUB_STEP_SUMMARY"
fi
{
	echo "status=$status"
	echo "reports=$reports"
	echo "written=$written"
} >>"$GITHUB_OUTPUT"
