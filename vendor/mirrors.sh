#!/bin/sh
# Prints the Debian mirrors that this machine's apt is set to use, one a line,
# the likeliest first: those whose lists say they are Debian's own, then those
# of which nothing has been fetched yet.
set -eu
# shellcheck disable=SC2016
apt-get indextargets \
  --format '$(RELEASE) $(REPO_URI) $(LABEL)' 'Created-By: Packages' |
  awk '
    $1 ~ /security/ || seen[$2 $3]++ { next }
    $3 == "Debian" && NF == 3 { print 1, $2 }
    $3 !~ /^[A-Za-z]/ { print 2, $2 }' | sort -s -n -k 1,1 | cut -d ' ' -f 2
