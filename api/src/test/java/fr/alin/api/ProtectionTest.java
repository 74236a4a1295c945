package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Role;
import fr.alin.api.testing.Product;
import fr.alin.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, cookies, limits and sizes: what stands before every controller. */
@Database
@TestInstance(Lifecycle.PER_CLASS)
final class ProtectionTest {

  private static final String LOG_IN =
      "{\"email\":\"%s\",\"password\":\"Wrong-2026\",\"client\":\"WEB\"}";

  private final Product product = Product.sandbox();
  private final Path pages = pages();

  private static Path pages() {
    try {
      var folder = Files.createDirectories(Path.of("target", "test-spa"));
      Files.writeString(
          folder.resolve("index.html"), "<meta name=csp-nonce content=__CSP_NONCE__>");
      Files.createDirectories(folder.resolve("assets"));
      Files.writeString(folder.resolve("assets/app-1a2b.js"), "// a script ".repeat(200));
      Files.writeString(folder.resolve("robots.txt"), "User-agent: *");
      return folder.toAbsolutePath();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private Product withPages() {
    return Product.with("demo", Map.of("alin.spa.folder", pages.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/rules/current", "/api/v1/nothing", "/api/v1/me", "/health/liveness"})
  void every_answer_carries_the_strict_headers(String path) {
    var answer = product.get(path);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
  }

  @Test
  void production_tells_browsers_to_stay_on_https() {
    assertThat(
            Product.production().get("/api/v1/rules/current").header("Strict-Transport-Security"))
        .contains("max-age");
    assertThat(product.get("/api/v1/rules/current").header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void a_well_formed_request_id_is_kept_and_another_one_replaced() {
    assertThat(
            product
                .get("/api/v1/rules/current", "X-Request-Id", "abc-DEF_123.4")
                .header("X-Request-Id"))
        .isEqualTo("abc-DEF_123.4");
    assertThat(
            product.get("/api/v1/rules/current", "X-Request-Id", "<script>").header("X-Request-Id"))
        .isNotEqualTo("<script>");
  }

  @Test
  void each_page_has_its_own_nonce_in_policy_and_text() {
    var one = withPages().get("/");
    var other = withPages().get("/offers/some-deep-link");
    var nonce = one.text().replaceAll(".*content=([^>]+)>.*", "$1");
    assertThat(nonce).hasSizeGreaterThan(20).isNotEqualTo("__CSP_NONCE__");
    assertThat(one.header("Content-Security-Policy"))
        .contains(
            "'nonce-" + nonce + "'",
            "script-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("Content-Security-Policy")).doesNotContain(nonce);
    assertThat(one.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void hashed_files_are_kept_for_ever_and_compressed() {
    var plain = withPages().get("/assets/app-1a2b.js");
    var packed = withPages().get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");
    assertThat(plain.header("Cache-Control")).contains("immutable");
    assertThat(plain.header("Content-Type")).startsWith("text/javascript");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.response().body().length).isLessThan(plain.response().body().length);
    assertThat(withPages().get("/robots.txt").header("Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/missing.js",
        "/assets/..%2f..%2f..%2fpom.xml",
        "/..%2fpom.xml",
        "/%2e%2e/pom.xml"
      })
  void no_file_outside_the_folder_is_served(String path) {
    var answer = withPages().get(path);
    assertThat(answer.text()).doesNotContain("<project");
    assertThat(answer.status()).isIn(400, 404);
  }

  @Test
  void an_unknown_path_of_the_api_is_a_problem_and_never_the_page() {
    assertThat(withPages().get("/api/v1/nothing", "Accept", "text/html,application/json").problem())
        .isEqualTo("not-found");
  }

  @Test
  void wrong_method_media_type_and_size_are_problems() {
    assertThat(product.call("DELETE", "/api/v1/communes", "").problem())
        .isEqualTo("method-not-allowed");
    assertThat(product.post("/api/v1/sessions", "x", "Content-Type", "text/plain").problem())
        .isEqualTo("unsupported-media");
    var large = "{\"email\":\"" + "a".repeat(300_000) + "\"}";
    var answer = product.post("/api/v1/sessions", large);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("payload-too-large");
  }

  @Test
  void a_parameter_outside_the_contract_is_named() {
    var answer = product.get("/api/v1/communes?q=lyon&limit=1000");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("limit");
    assertThat(
            product
                .get("/api/v1/communes?q=lyon&limit=many")
                .json()
                .at("/violations/0/pointer")
                .asText())
        .isEqualTo("limit");
    assertThat(product.get("/api/v1/communes?q=lyon&cursor=bogus").problem())
        .isEqualTo("cursor-invalid");
  }

  @Test
  void an_application_without_idempotency_key_is_told_so() {
    var answer =
        product.post(
            "/api/v1/applications",
            "{\"offerId\":\"019aa5c2-7d40-7b1e-9f00-3c1d5e8a7b21\"}",
            "Authorization",
            "Bearer " + product.token(Role.APPLICANT));
    assertThat(answer.problem()).isEqualTo("idempotency-key-missing");
  }

  @Test
  void a_refresh_cookie_without_the_header_of_our_client_is_refused() {
    var cookie = "__Host-alin-refresh=abcdefghijklmnop";
    assertThat(product.post("/api/v1/sessions/refresh", "", "Cookie", cookie).problem())
        .isEqualTo("csrf");
    assertThat(product.call("DELETE", "/api/v1/sessions/current", "", "Cookie", cookie).problem())
        .isEqualTo("csrf");
    assertThat(
            product
                .post("/api/v1/sessions/refresh", "", "Cookie", cookie, "X-Alin-Client", "web")
                .problem())
        .isEqualTo("session-expired");
  }

  @Test
  void a_call_that_a_foreign_site_caused_is_refused() {
    for (var header : List.of("Origin", "Sec-Fetch-Site")) {
      var value = header.equals("Origin") ? "https://evil.example" : "cross-site";
      assertThat(
              product
                  .post("/api/v1/sessions", LOG_IN.formatted("a@mail.example"), header, value)
                  .problem())
          .isEqualTo("csrf");
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_address_are_told_the_same() {
    product.token(Role.ADMIN);
    var known = product.post("/api/v1/sessions", LOG_IN.formatted("admin@mail.example"));
    var unknown = product.post("/api/v1/sessions", LOG_IN.formatted("nobody@mail.example"));
    assertThat(known.status()).isEqualTo(401).isEqualTo(unknown.status());
    assertThat(known.problem()).isEqualTo("credentials-wrong").isEqualTo(unknown.problem());
    assertThat(known.json().path("detail")).isEqualTo(unknown.json().path("detail"));
    assertThat(known.header("Set-Cookie")).isEmpty();
  }

  @Test
  void one_address_is_throttled_whoever_tries() {
    var tight = Product.with("demo", Map.of("alin.limits.log-in-per-address.calls", "2"));
    var guess = LOG_IN.formatted("victim@mail.example");
    assertThat(tight.post("/api/v1/sessions", guess).status()).isEqualTo(401);
    assertThat(tight.post("/api/v1/sessions", guess.replace("victim", " VICTIM")).status())
        .isEqualTo(401);
    var third = tight.post("/api/v1/sessions", guess);
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.problem()).isEqualTo("too-many-requests");
    assertThat(Long.parseLong(third.header("Retry-After"))).isPositive();
    assertThat(third.json().path("retryAfterSeconds").asLong()).isPositive();
    assertThat(tight.post("/api/v1/sessions", LOG_IN.formatted("other@mail.example")).status())
        .isEqualTo(401);
  }

  @Test
  void callers_are_told_apart_by_a_proxy_only_where_it_is_trusted() {
    var one =
        Map.<String, Object>of(
            "alin.limits.reference.calls", "1", "alin.limits.reference.within", "1h");
    var direct = Product.with("demo", one);
    assertThat(direct.get("/api/v1/balancing", "X-Forwarded-For", "203.0.113.1").status())
        .isEqualTo(200);
    assertThat(direct.get("/api/v1/balancing", "X-Forwarded-For", "203.0.113.2").status())
        .isEqualTo(429);

    var behind =
        Product.with(
            "demo",
            Map.of(
                "alin.limits.reference.calls", "1",
                "alin.limits.reference.within", "1h",
                "alin.trusted-proxies", "127.0.0.0/8"));
    assertThat(behind.get("/api/v1/balancing", "X-Forwarded-For", "203.0.113.1").status())
        .isEqualTo(200);
    assertThat(behind.get("/api/v1/balancing", "X-Forwarded-For", "203.0.113.2").status())
        .isEqualTo(200);
    assertThat(behind.get("/api/v1/balancing", "X-Forwarded-For", "203.0.113.1").status())
        .isEqualTo(429);
    assertThat(
            behind
                .get("/api/v1/balancing", "X-Forwarded-For", "198.51.100.7, 203.0.113.1")
                .status())
        .isEqualTo(429);
  }

  @Test
  void metrics_are_not_passed_on_by_a_proxy() {
    assertThat(product.get("/prometheus").status()).isEqualTo(200);
    assertThat(product.get("/prometheus", "X-Forwarded-For", "203.0.113.1").status())
        .isEqualTo(404);
  }

  @Test
  void the_public_keys_have_no_private_part() {
    product.token(Role.ADMIN);
    var keys = product.get("/.well-known/jwks.json").json().path("keys");
    assertThat(keys).isNotEmpty();
    keys.forEach(key -> assertThat(key.has("d")).isFalse());
  }
}
