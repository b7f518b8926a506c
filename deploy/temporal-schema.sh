#!/bin/sh
# Makes and updates Temporal's two databases. Safe to repeat: what is there already is left alone.
set -eu

sql() {
  temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db "$@"
}

for pair in temporal:temporal temporal_visibility:visibility; do
  database=${pair%:*}
  sql "$database" create
  sql "$database" setup-schema -v 0.0
  sql "$database" update-schema -d "/etc/temporal/schema/postgresql/v12/${pair#*:}/versioned"
done
