#!/bin/sh
# Makes the namespace that Baton uses, unless it is there.
set -eu

if ! temporal operator namespace describe -n "$NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace create -n "$NAMESPACE" --retention "$RETENTION"
fi
