#!/usr/bin/env bash
# Puts the summary of an audit on a pull request: in the comment that an earlier
# run left there, else in a new one.
set -euo pipefail

marker='<!-- sdkaudit -->'
body=$REPORTS/comment.md
{
	echo "$marker"
	cat "$REPORTS/sdkaudit.md"
} >"$body"

comments=repos/$GITHUB_REPOSITORY/issues
id=$(gh api --paginate "$comments/$PULL_REQUEST/comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1)
# A comment that somebody else began with the marker cannot be changed.
if [ -z "$id" ] || ! gh api --silent --method PATCH "$comments/comments/$id" -F "body=@$body"; then
	gh api --silent --method POST "$comments/$PULL_REQUEST/comments" -F "body=@$body"
fi
rm "$body"
