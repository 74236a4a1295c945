package fr.alin.api.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.alin.account.AccessTokens;
import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.account.EmailAddress;
import fr.alin.account.Entitlement;
import fr.alin.account.PasswordHash;
import fr.alin.account.Person;
import fr.alin.account.RealTime;
import fr.alin.account.Role;
import fr.alin.account.Title;
import fr.alin.mail.Language;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.SessionId;
import fr.alin.shared.Transactions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real application on a free port, with the embedded database of this test run. Started once for
 * each set of settings and shared, since a start takes seconds; it ends with the JVM.
 */
public final class Product {

  private static final Map<Map<String, Object>, Product> STARTED = new ConcurrentHashMap<>();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Path RUN = freshFolder();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApplicationContext context;
  private final URI base;

  private Product(ApplicationContext context) {
    this.context = context;
    this.base = context.getBean(EmbeddedServer.class).start().getURI();
  }

  /** An empty sandbox: no invented world, generous limits. */
  public static Product sandbox() {
    return with("demo", Map.of());
  }

  /** As an operator runs it. */
  public static Product production() {
    return with(
        "production",
        Map.of(
            "smtp.url",
            "smtp://127.0.0.1:9",
            "alin.key-secret",
            "a secret of the tests, long enough to seal keys"));
  }

  public static Product with(String environment, Map<String, Object> settings, Object... beans) {
    var all = new HashMap<String, Object>();
    all.put("micronaut.server.port", "-1");
    all.put("alin.demo.load", "false");
    all.put("otel.sdk.disabled", "true");
    all.put("alin.public-url", "http://localhost");
    all.put("data.dir", folder(environment));
    // Nobody listens there: the register is down, which every operation must survive.
    all.put("register.url", "http://127.0.0.1:9/");
    all.putAll(settings);
    all.put("environment", environment);
    return STARTED.computeIfAbsent(
        Map.copyOf(all),
        wanted ->
            new Product(
                ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .environments(environment)
                    .properties(wanted)
                    .singletons(beans)
                    .start()));
  }

  /** A data folder of this run: a schema of an earlier one must not stay. */
  public static String folder(String name) {
    return RUN.resolve(name).toString();
  }

  private static Path freshFolder() {
    var folder = Path.of("target", "test-data").toAbsolutePath();
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return folder;
  }

  public ApplicationContext context() {
    return context;
  }

  /** An access token of somebody with this role and an account, but nothing within the scope. */
  public String token(Role role) {
    var id = new AccountId(UUID.nameUUIDFromBytes(role.name().getBytes(StandardCharsets.UTF_8)));
    if (role == Role.LANDLORD_AGENT) {
      // Landlords come with an invented world only; the token of an agent needs none.
      return token(new Actor(id, role, Set.of(), Fact.known(new LandlordId(new UUID(7, 7)))));
    }
    var entitlement =
        new Entitlement(
            role,
            role == Role.ADVISER ? Set.of(new DepartmentCode("69")) : Set.of(),
            Fact.unknown("landlord"));
    var account =
        new Account.Active(
            id,
            new Person(Title.MADAME, "Nouvelle", role.name(), "0600000000"),
            new EmailAddress(role.name().toLowerCase(Locale.ROOT) + "@mail.example"),
            Language.FR,
            entitlement,
            Instant.EPOCH,
            new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g"),
            Instant.EPOCH,
            0);
    context.getBean(Transactions.class).write(() -> context.getBean(Accounts.class).add(account));
    return token(account.actor());
  }

  public String token(Actor actor) {
    return context
        .getBean(AccessTokens.class)
        .issue(actor, new SessionId(new UUID(1, 1)), context.getBean(RealTime.class).now())
        .value();
  }

  /** A call; {@code headers} are names and values in turn. A body that is no text is sent as JSON. */
  public Answer call(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty() && !Set.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public Answer get(String path, String... headers) {
    return call("GET", path, "", headers);
  }

  public Answer post(String path, String body, String... headers) {
    return call("POST", path, body, headers);
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }

    /** Last part of the problem's URN, empty when the body is no problem. */
    public String problem() {
      return header("Content-Type").startsWith("application/problem+json")
          ? json().path("type").asText().replace("urn:alin:problem:", "")
          : "";
    }
  }
}
