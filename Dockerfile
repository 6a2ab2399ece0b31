# The service alone; its database is another container (docker-compose.yml) or the one that NEO4J_URI names.

FROM node:24-bookworm-slim AS build
WORKDIR /service
COPY package.json package-lock.json .npmrc ./
COPY bin ./bin
# Not "npm ci": it refuses a lock file that was made where optional binaries of other platforms were not to be had.
RUN npm install --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY page ./page
COPY questions ./questions
COPY docs ./docs
COPY README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md ./
COPY data ./data
COPY cypher ./cypher
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /service
COPY --from=build /service/package.json ./
COPY --from=build /service/node_modules ./node_modules
COPY --from=build /service/dist ./dist
COPY bin ./bin
COPY cypher ./cypher
COPY mcp ./mcp
COPY schema ./schema
COPY data ./data
COPY neo4j ./neo4j
# Uploads lie here until they are in the graph; all else is read alone.
RUN mkdir /var/lib/partnership-graph && chown node:node /var/lib/partnership-graph
ENV DATA_DIR=/var/lib/partnership-graph
VOLUME /var/lib/partnership-graph
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
