package fr.alin.adapters.mail;

import fr.alin.sandbox.SandboxMailbox;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads the folder of the demonstration's mail server. */
final class FileSandboxMailbox implements SandboxMailbox {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
  private static final Pattern NAME = Pattern.compile("\\d{13}-\\d{6}\\.eml");
  private static final int DEEPEST = 5;

  private final MailFolder folder;
  private final Session session = Session.getInstance(new Properties());

  FileSandboxMailbox(MailFolder folder) {
    this.folder = folder;
  }

  /** Throws {@link IllegalArgumentException} for a cursor of another list. */
  @Override
  public Slice<Delivered> list(Fact<String> recipient, Page page) {
    var wanted = recipient.map(String::strip).orElse("").toLowerCase(Locale.ROOT);
    var before = page.after().map(cursor -> decode(cursor, wanted)).orElse("");
    var names = folder.newestFirst(before, wanted, page.limit() + 1);
    var shown = names.size() > page.limit() ? names.subList(0, page.limit()) : names;
    var items = new ArrayList<Delivered>();
    for (var name : shown) {
      read(name, items);
    }
    return new Slice<>(
        items,
        names.size() > page.limit()
            ? Fact.known(encode(shown.getLast(), wanted))
            : Fact.unknown("next page"));
  }

  private void read(String name, List<Delivered> into) {
    try {
      var bytes = folder.read(name);
      if (bytes.length == 0) {
        return;
      }
      var message = new MimeMessage(session, new ByteArrayInputStream(bytes));
      var text = content(message, "text/plain", 0);
      var html = content(message, "text/html", 0);
      into.add(
          new Delivered(
              message.getMessageID() == null ? "" : message.getMessageID(),
              String.join(", ", folder.recipients(name)),
              message.getSubject() == null ? "" : message.getSubject(),
              text,
              html,
              links(text, html),
              MailFolder.receivedAt(name)));
    } catch (MessagingException malformed) {
      throw new IllegalStateException("a stored mail cannot be read: " + name, malformed);
    } catch (IOException failure) {
      throw new UncheckedIOException("a stored mail cannot be read: " + name, failure);
    }
  }

  /** The first part of this type; empty when there is none. */
  private static String content(Part part, String type, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent() instanceof String words ? words : "";
    }
    if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        var found = content(inner, type, depth + 1);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static List<String> links(String text, String html) {
    var source = text.isEmpty() ? html.replace("&amp;", "&") : text;
    return LINK.matcher(source).results().map(match -> match.group()).distinct().toList();
  }

  private static String encode(String name, String recipient) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((name + "|" + fingerprint(recipient)).getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor, String recipient) {
    var parts =
        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
    if (parts.length != 2
        || !NAME.matcher(parts[0]).matches()
        || !parts[1].equals(fingerprint(recipient))) {
      throw new IllegalArgumentException("cursor of another list");
    }
    return parts[0];
  }

  private static String fingerprint(String recipient) {
    return Integer.toHexString(recipient.hashCode());
  }
}
