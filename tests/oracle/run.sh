#!/usr/bin/env bash
# The compiled core against the model written anew from docs/MODEL.md: presets, examples, N random projects and SUPPLY
# random documents of suppliers and DEAL with both sides' numbers; before that the supplier's model against closed forms,
# and the core's simulation against section 17 with scipy's distributions, its waterfall, total shares and map, its next steps,
# against the results in tests/oracles, and its errors as an order.
#   bash tests/oracle/run.sh [N] [SEED] [SUPPLY] [DEAL]       OEMODM_CLI names the core (default: the release build)
cd "$(dirname "$0")" || exit 2
shopt -s nullglob
# Two at a time, one a processor; compare.py takes all of them.
inOrder() { for script in "$@"; do /usr/bin/python3 -B "$script.py" || return 1; done; }
inOrder supply parts chance_oracles chance_order chance_steps & beside=$!
inOrder chance chance_more && wait "$beside" || exit 1
exec /usr/bin/python3 -B compare.py --random "${1:-300}" --supply "${3:-150}" --deal "${4:-30}" --seed "${2:-1}" --curves "${CURVES:-5}" ../../presets/*.json ../../examples/*.json
