# The whole product in one image: the application, the single-page application and the register's simulator (demo only).
FROM node:24-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends curl unzip && rm -rf /var/lib/apt/lists/*
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY . .
RUN bin/build

FROM eclipse-temurin:25-jre
RUN groupadd --system alin && useradd --system --gid alin --home-dir /var/lib/alin --create-home alin
WORKDIR /opt/alin
COPY --from=build /build/api/target/alin-api-1.0.0-SNAPSHOT.jar ./
COPY --from=build /build/api/target/lib ./lib
COPY --from=build /build/adapters/register-simulator/target/alin-register-simulator-1.0.0-SNAPSHOT.jar ./simulator/
COPY --from=build /build/frontend/dist ./spa
USER alin
ENV ALIN_LOG=json
ENV PORT=8080 DATA_DIR=/var/lib/alin ALIN_SPA=/opt/alin/spa MICRONAUT_ENVIRONMENTS=production
EXPOSE 8080
VOLUME /var/lib/alin
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=UTC", "-cp", "alin-api-1.0.0-SNAPSHOT.jar:lib/*", "fr.alin.api.Application"]
