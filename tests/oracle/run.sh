#!/usr/bin/env bash
# The compiled core against the model written anew from docs/MODEL.md: presets, examples and N random projects.
#   bash tests/oracle/run.sh [N] [SEED]       OEMODM_CLI names the core (default: the release build)
cd "$(dirname "$0")" || exit 2
shopt -s nullglob
exec /usr/bin/python3 -B compare.py --random "${1:-300}" --seed "${2:-1}" --curves "${CURVES:-5}" ../../presets/*.json ../../examples/*.json
