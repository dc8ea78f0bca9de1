# docker build -t sdkaudit .
# docker run --rm -v "$PWD:/work:ro" sdkaudit audit app.apk -p privacy.md
#
# The image holds the program and nothing else: it needs no shell, no
# certificates and no network.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS TARGETARCH VERSION=
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath \
	-ldflags "-s -w -X github.com/sdkaudit/sdkaudit/internal/cli.version=$VERSION" -o /sdkaudit .
RUN mkdir -m 1777 /empty

FROM scratch
# Builds from standard input are spooled there.
COPY --from=build /empty /tmp
COPY --from=build /sdkaudit /sdkaudit
COPY --from=build /src/LICENSE /src/NOTICE /
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/sdkaudit"]
