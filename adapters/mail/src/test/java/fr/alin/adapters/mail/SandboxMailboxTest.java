package fr.alin.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.sandbox.SandboxMailbox.Delivered;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import fr.alin.shared.Page;
import fr.alin.testing.EndToEnd;
import fr.alin.testing.FixedClock;
import fr.alin.testing.SequentialIds;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the mailer through the embedded server to the list that a newcomer reads. */
@EndToEnd
class SandboxMailboxTest {

  private static final Fact<String> ANYBODY = Fact.unknown("recipient");

  @TempDir private Path data;
  private final FixedClock clock = FixedClock.at("2026-11-05T07:00:00.123Z");
  private final SequentialIds ids = new SequentialIds();
  private DemoMailServer server;
  private FileSandboxMailbox mailbox;
  private SmtpMailer mailer;

  @BeforeEach
  void start() throws Exception {
    open(MailFolder.MOST_MAILS);
  }

  private void open(int mostMails) throws Exception {
    var folder = new MailFolder(data, mostMails);
    server = new DemoMailServer(folder, clock);
    mailbox = new FileSandboxMailbox(folder);
    mailer =
        new SmtpMailer(
            SmtpSettings.loopback(server.port()),
            new MailWriter(),
            clock,
            new InternetAddress("no-reply@alin.example", true),
            new PartnerMeter(null));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_mail_is_read_as_it_was_written() {
    var id = send("camille@mail.example", MailKind.ACCOUNT_EXISTS);

    assertThat(all())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.messageId()).isEqualTo("<" + id.value() + "@alin>");
              assertThat(mail.recipient()).isEqualTo("camille@mail.example");
              assertThat(mail.subject()).isEqualTo("Vous avez déjà un compte AL’in");
              assertThat(mail.text()).contains("Une inscription vient d’être demandée");
              assertThat(mail.html()).contains("<h1");
              assertThat(mail.links())
                  .containsExactly(
                      "https://alin.example/connexion",
                      "https://alin.example/mot-de-passe?token=def456");
              assertThat(mail.receivedAt()).isEqualTo(clock.now());
            });
  }

  @Test
  void the_newest_comes_first_and_pages_follow_one_another() {
    var sent = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      sent.addFirst(
          "<" + send("camille@mail.example", MailKind.PASSWORD_CHANGED).value() + "@alin>");
    }

    var seen = new ArrayList<String>();
    var page = Page.first(2);
    while (true) {
      var slice = mailbox.list(ANYBODY, page);
      slice.items().forEach(mail -> seen.add(mail.messageId()));
      if (!slice.next().isKnown()) {
        break;
      }
      page = new Page(2, slice.next());
    }

    assertThat(seen).isEqualTo(sent);
  }

  @Test
  void one_person_s_mails_are_found_in_any_case() {
    send("camille@mail.example", MailKind.PASSWORD_CHANGED);
    send("karim@mail.example", MailKind.PASSWORD_CHANGED);

    assertThat(mailbox.list(Fact.known("Karim@Mail.Example"), Page.first(20)).items())
        .extracting(Delivered::recipient)
        .containsExactly("karim@mail.example");
    assertThat(mailbox.list(Fact.known("nobody@mail.example"), Page.first(20)).items()).isEmpty();
  }

  @Test
  void a_cursor_of_another_filter_or_made_up_is_refused() {
    send("camille@mail.example", MailKind.PASSWORD_CHANGED);
    send("camille@mail.example", MailKind.PASSWORD_CHANGED);
    var next = mailbox.list(ANYBODY, Page.first(1)).next();

    assertThatThrownBy(() -> mailbox.list(Fact.known("camille@mail.example"), new Page(1, next)))
        .isInstanceOf(IllegalArgumentException.class);
    for (var madeUp : List.of("", "***", "Li4vLi4vc2VjcmV0fDA")) {
      assertThatThrownBy(() -> mailbox.list(ANYBODY, new Page(1, Fact.known(madeUp))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void mails_survive_a_restart_and_keep_their_order_even_when_the_clock_steps_back()
      throws Exception {
    var first = send("camille@mail.example", MailKind.PASSWORD_CHANGED);
    server.close();
    clock.advance(Duration.ofHours(-2));
    Files.writeString(data.resolve("1762326000000-000009.eml.new"), "half a mail");
    open(MailFolder.MOST_MAILS);
    var second = send("camille@mail.example", MailKind.PASSWORD_CHANGED);

    assertThat(mailbox.list(Fact.known("camille@mail.example"), Page.first(20)).items())
        .extracting(Delivered::messageId)
        .containsExactly("<" + second.value() + "@alin>", "<" + first.value() + "@alin>");
    try (var files = Files.list(data)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_crowd_of_mails_is_kept_whole() throws Exception {
    try (var pool = Executors.newFixedThreadPool(10)) {
      for (var sent :
          pool.invokeAll(
              IntStream.range(0, 60)
                  .<Callable<MailId>>mapToObj(
                      i -> () -> send("person" + i + "@mail.example", MailKind.PASSWORD_CHANGED))
                  .toList())) {
        sent.get();
      }
    }

    assertThat(mailbox.list(ANYBODY, Page.first(100)).items())
        .hasSize(60)
        .extracting(Delivered::messageId)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_oldest_make_room() throws Exception {
    server.close();
    open(3);
    send("oldest@mail.example", MailKind.PASSWORD_CHANGED);
    for (var i = 0; i < 3; i++) {
      send("newer@mail.example", MailKind.PASSWORD_CHANGED);
    }

    assertThat(all())
        .hasSize(3)
        .extracting(Delivered::recipient)
        .doesNotContain("oldest@mail.example");
    try (var files = Files.list(data)) {
      assertThat(files).hasSize(3);
    }
  }

  private List<Delivered> all() {
    return mailbox.list(ANYBODY, Page.first(20)).items();
  }

  private MailId send(String recipient, MailKind kind) {
    var id = new MailId(ids.next());
    mailer.send(new MailOrder(id, kind, recipient, Language.FR, Map.copyOf(Orders.required(kind))));
    return id;
  }
}
