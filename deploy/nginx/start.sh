#!/bin/sh
# Fill in the values of the environment and start nginx in the foreground.
set -eu
here=${SHK_CONFIG:-/etc/shk}
# Another program, such as Zensical, reads mkdocs.yml without our plugins and makes empty pages.
if [ ! -s "$SITE_ROOT/next-build.json" ]; then
  echo "$SITE_ROOT was not made by shk build: next-build.json is missing" >&2
  exit 1
fi
mkdir -p /tmp/shk
# only these names: what nginx itself calls $uri stays as it is
envsubst '${SITE_HOST} ${SITE_ROOT} ${HTTP_PORT} ${HTTPS_PORT} ${CERTIFICATE} ${CERTIFICATE_KEY}' \
  <"$here/shk.conf.template" >/tmp/shk/shk.conf
exec nginx -e stderr -c "$here/nginx.conf"
