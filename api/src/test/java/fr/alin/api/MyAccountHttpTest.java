package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.account.EmailAddress;
import fr.alin.account.Entitlement;
import fr.alin.account.Password;
import fr.alin.account.Passwords;
import fr.alin.account.Person;
import fr.alin.account.Title;
import fr.alin.api.testing.Product;
import fr.alin.api.testing.Product.Answer;
import fr.alin.mail.Language;
import fr.alin.sandbox.SandboxMailbox;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The whole way of one's own account over HTTP: devices, password, address, messages, data, the end. */
@Database
final class MyAccountHttpTest {

  private static final String PASSWORD = "Lavande-et-42-cigales";
  private static final String NEW_PASSWORD = "Genets-et-17-merles";
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  /** Limits of its own: other tests use theirs up. */
  private final Product product = Product.with("demo", Map.of("alin.limits.log-in.calls", "500"));

  private void account(String email) {
    var context = product.context();
    var hash = context.getBean(Passwords.class).hash(new Password(PASSWORD));
    var account =
        new Account.Active(
            new AccountId(context.getBean(Ids.class).next()),
            new Person(Title.MADAME, "Durand", "Camille", "0611223344"),
            new EmailAddress(email),
            Language.EN,
            Entitlement.applicant(),
            Instant.parse("2026-11-01T10:00:00Z"),
            hash,
            Instant.parse("2026-11-01T10:00:00Z"),
            0);
    context.getBean(Transactions.class).write(() -> context.getBean(Accounts.class).add(account));
  }

  private Answer logIn(String email, String password, String agent) {
    return product.post(
        "/api/v1/sessions",
        "{\"email\":\"%s\",\"password\":\"%s\",\"client\":\"WEB\"}".formatted(email, password),
        "User-Agent",
        agent);
  }

  private static String bearer(Answer session) {
    return "Bearer " + session.json().path("accessToken").asText();
  }

  private static String cookie(Answer session) {
    return session.header("Set-Cookie").split(";", 2)[0];
  }

  private Answer put(String path, String body, String bearer) {
    return product.call("PUT", path, body, "Authorization", bearer);
  }

  @Test
  void devices_are_listed_and_a_new_password_logs_the_others_out() {
    account("devices@my.example");
    var phone =
        logIn(
            "devices@my.example",
            PASSWORD,
            "Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0");
    var laptop = logIn("devices@my.example", PASSWORD, "curl/8");

    var devices =
        product.get(
            "/api/v1/me/sessions", "Authorization", bearer(laptop), "Cookie", cookie(laptop));
    assertThat(devices.status()).isEqualTo(200);
    assertThat(devices.json().path("items").findValuesAsText("device"))
        .containsExactlyInAnyOrder("null", "Firefox, Android");
    assertThat(devices.json().path("items").findValuesAsText("current"))
        .containsExactlyInAnyOrder("true", "false");

    var wrong =
        put(
            "/api/v1/me/password",
            "{\"current\":\"Not-the-1\",\"password\":\"" + NEW_PASSWORD + "\",\"client\":\"WEB\"}",
            bearer(laptop));
    assertThat(wrong.problem()).isEqualTo("password-wrong");
    assertThat(wrong.json().path("violations").path(0).path("pointer").asText())
        .isEqualTo("/current");
    var changed =
        put(
            "/api/v1/me/password",
            "{\"current\":\""
                + PASSWORD
                + "\",\"password\":\""
                + NEW_PASSWORD
                + "\",\"client\":\"WEB\"}",
            bearer(laptop));
    assertThat(changed.status()).isEqualTo(200);

    assertThat(
            product
                .post(
                    "/api/v1/sessions/refresh", "", "Cookie", cookie(phone), "X-Alin-Client", "web")
                .status())
        .isEqualTo(401);
    var messages = product.get("/api/v1/me/messages", "Authorization", bearer(changed));
    assertThat(messages.json().path("unread").asInt()).isEqualTo(1);
    assertThat(messages.json().path("items").path(0).path("topic").asText()).isEqualTo("ACCOUNT");
  }

  @Test
  void an_account_moves_to_another_address_and_then_closes() {
    account("before@my.example");
    var session = logIn("before@my.example", PASSWORD, "curl/8");
    var asked =
        product.post(
            "/api/v1/me/email-change",
            "{\"email\":\"after@my.example\",\"password\":\"" + PASSWORD + "\"}",
            "Authorization",
            bearer(session));
    assertThat(asked.status()).isEqualTo(202);

    var token = mailedToken("after@my.example");
    var body = "{\"token\":\"" + token + "\"}";
    assertThat(product.post("/api/v1/email-changes/confirmation", body).status()).isEqualTo(204);
    assertThat(product.post("/api/v1/email-changes/confirmation", body).problem())
        .isEqualTo("link-expired");
    assertThat(logIn("before@my.example", PASSWORD, "curl/8").status()).isEqualTo(401);
    var moved = logIn("after@my.example", PASSWORD, "curl/8");
    assertThat(moved.status()).isEqualTo(200);

    var data = product.get("/api/v1/me/export", "Authorization", bearer(moved));
    assertThat(data.status()).isEqualTo(200);
    assertThat(data.json().path("profile").path("email").asText()).isEqualTo("after@my.example");
    assertThat(data.json().path("messages")).hasSize(1);

    var closure = "{\"password\":\"" + PASSWORD + "\"}";
    assertThat(product.post("/api/v1/me/closure", closure, "Authorization", bearer(moved)).status())
        .isEqualTo(204);
    assertThat(logIn("after@my.example", PASSWORD, "curl/8").status()).isEqualTo(401);
  }

  private String mailedToken(String address) {
    var mailbox = product.context().getBean(SandboxMailbox.class);
    await().until(() -> !delivered(mailbox, address).isEmpty());
    var found = TOKEN.matcher(delivered(mailbox, address).getFirst().text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static List<SandboxMailbox.Delivered> delivered(SandboxMailbox mailbox, String address) {
    return mailbox.list(Fact.known(address), Page.first(5)).items();
  }
}
