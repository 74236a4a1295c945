package fr.alin.api.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the single-page application from its folder, whatever is not the server's own. Files with a
 * hash in their name are kept for ever; the page itself never, since it carries the nonce of its
 * content security policy. An address of no file is a screen: it gets the page.
 */
@ServerFilter("/**")
@Order(100)
final class Spa {

  private static final List<String> SERVER =
      List.of("/api/", "/health", "/prometheus", "/.well-known/", "/pictures/");
  private static final String PAGE = "index.html";
  private static final String SERVICE_WORKER = "sw.js";
  private static final String NONCE = "__CSP_NONCE__";
  private static final String MAP_TILES = "__MAP_TILES__";
  private static final String MAP_ATTRIBUTION = "__MAP_ATTRIBUTION__";
  private static final int SMALLEST_TO_COMPRESS = 1024;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("topojson", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final @Nullable Path folder;
  private final MapTiles tiles;
  private final SecureRandom chance = new SecureRandom();
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  private record Asset(byte[] plain, byte[] gzip, String type) {}

  Spa(
      @Property(name = "alin.spa.folder", defaultValue = "") String folder,
      @Property(name = "alin.map.tiles", defaultValue = "") String tiles,
      @Property(name = "alin.map.attribution", defaultValue = "") String attribution) {
    this.tiles = new MapTiles(tiles, attribution);
    this.folder = folder.isBlank() ? null : Path.of(folder).toAbsolutePath().normalize();
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> serve(HttpRequest<?> request) {
    var path = request.getPath();
    var isRead = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (folder == null || !isRead || SERVER.stream().anyMatch(path::startsWith)) {
      return null;
    }
    var name = path.equals("/") ? PAGE : path.substring(1);
    if (name.equals(PAGE)) {
      return page();
    }
    var asset = asset(name);
    if (asset != null) {
      return file(name, asset, request);
    }
    var isFile = name.substring(name.lastIndexOf('/') + 1).contains(".");
    return isFile ? null : page();
  }

  private @Nullable HttpResponse<?> page() {
    var page = asset(PAGE);
    if (page == null) {
      return null;
    }
    var bytes = new byte[18];
    chance.nextBytes(bytes);
    var nonce = Base64.getUrlEncoder().encodeToString(bytes);
    return HttpResponse.ok(
            new String(page.plain(), StandardCharsets.UTF_8)
                .replace(NONCE, nonce)
                .replace(MAP_TILES, tiles.addressInPage())
                .replace(MAP_ATTRIBUTION, tiles.attributionInPage()))
        .contentType(MediaType.of("text/html; charset=utf-8"))
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", policy(nonce));
  }

  private String policy(String nonce) {
    return "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-"
        + nonce
        + "'; img-src 'self' data:"
        + tiles.sourceInPolicy()
        + "; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self';"
        + " form-action 'self'; frame-ancestors 'none'";
  }

  private static HttpResponse<?> file(String name, Asset asset, HttpRequest<?> request) {
    var accepted = request.getHeaders().get("Accept-Encoding");
    var compressed = asset.gzip().length > 0 && accepted != null && accepted.contains("gzip");
    var answer =
        HttpResponse.ok(compressed ? asset.gzip() : asset.plain())
            .contentType(MediaType.of(asset.type()))
            .header("Vary", "Accept-Encoding")
            .header(
                "Cache-Control",
                name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (name.equals(SERVICE_WORKER)) {
      // The policy of a worker is that of its own file: it must be able to ask this server.
      answer.header("Content-Security-Policy", "default-src 'self'");
    }
    return compressed ? answer.header("Content-Encoding", "gzip") : answer;
  }

  /** Only what exists is remembered: a stranger must not fill the memory with made-up names. */
  private @Nullable Asset asset(String name) {
    var known = assets.get(name);
    if (known != null || folder == null) {
      return known;
    }
    var loaded = load(folder, name);
    if (loaded != null) {
      assets.put(name, loaded);
    }
    return loaded;
  }

  private static @Nullable Asset load(Path folder, String name) {
    var file = folder.resolve(name).normalize();
    var dot = name.lastIndexOf('.');
    if (!file.startsWith(folder) || dot < 0 || !Files.isRegularFile(file)) {
      return null;
    }
    try {
      var plain = Files.readAllBytes(file);
      var type = TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream");
      var isText = type.contains("charset") || type.contains("json") || type.contains("svg");
      return new Asset(
          plain, isText && plain.length >= SMALLEST_TO_COMPRESS ? gzip(plain) : new byte[0], type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
