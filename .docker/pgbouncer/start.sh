#!/bin/sh
# The one password that PgBouncer must know by itself: of the role that may ask PostgreSQL for the others' secrets.
set -eu
users=/tmp/users.txt
umask 077
printf '"%s" "%s"\n' "$POSTGRES_USER" "$(printf %s "$POSTGRES_PASSWORD" | sed 's/"/""/g')" > "$users"
sed "s#^auth_file = .*#auth_file = $users#" /etc/pgbouncer/pgbouncer.ini > /tmp/pgbouncer.ini
exec pgbouncer /tmp/pgbouncer.ini
