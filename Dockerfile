# The handbook behind nginx, as `npm run package` has made it. Runs without rights, on a file system that cannot be written to.
#
#   npm run package
#   docker build -t handbook .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8080:8080 handbook
#
# Debian, because its nginx has a module that sends files compressed with brotli; the audit drives the same packages.
FROM docker.io/library/debian:13-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
 && rm -rf /var/lib/apt/lists/* /var/www/html
COPY dist-hosting/nginx/ /etc/nginx/handbook/
COPY dist-hosting/nginx/brotli.conf /etc/nginx/handbook.d/brotli.conf
COPY dist/ /srv/handbook/
# www-data, by its number: some hosts allow only accounts that they can see are not root.
USER 33:33
EXPOSE 8080
STOPSIGNAL SIGQUIT
ENTRYPOINT ["nginx", "-c", "/etc/nginx/handbook/nginx.conf", "-e", "stderr", "-g", "daemon off;"]
