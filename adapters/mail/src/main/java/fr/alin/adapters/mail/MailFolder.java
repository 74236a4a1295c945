package fr.alin.adapters.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Mails as files, one {@code .eml} each, on the disk before they are acknowledged, so that a mail
 * that the server accepted survives whatever comes next. File names sort by time of arrival. The
 * oldest make room beyond a bound.
 */
final class MailFolder {

  static final int MOST_MAILS = 20_000;

  private static final String ENVELOPE = "X-Alin-Envelope-To: ";
  private static final String SUFFIX = ".eml";
  private static final String DRAFT_SUFFIX = ".new";

  private final Path folder;
  private final int mostMails;
  private final NavigableMap<String, List<String>> recipientsByName = new ConcurrentSkipListMap<>();
  private long lastMillis;
  private int inMillisecond;

  MailFolder(Path folder) {
    this(folder, MOST_MAILS);
  }

  MailFolder(Path folder, int mostMails) {
    this.folder = folder;
    this.mostMails = mostMails;
    try {
      Files.createDirectories(folder);
      readIndex();
    } catch (IOException failure) {
      throw new UncheckedIOException("mail folder unusable", failure);
    }
  }

  private void readIndex() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          recipientsByName.put(name, envelope(file));
        } else if (name.endsWith(DRAFT_SUFFIX)) {
          Files.deleteIfExists(file); // Never acknowledged: its sender tries again.
        }
      }
    }
    lastMillis = recipientsByName.isEmpty() ? 0 : millis(recipientsByName.lastKey());
    inMillisecond = recipientsByName.isEmpty() ? 0 : number(recipientsByName.lastKey());
  }

  /** Returns once the mail is on the disk. */
  void store(List<String> recipients, byte[] message, Instant receivedAt) throws IOException {
    var name = nextName(receivedAt);
    var draft = folder.resolve(name + DRAFT_SUFFIX);
    var head = new StringBuilder();
    recipients.forEach(recipient -> head.append(ENVELOPE).append(recipient).append("\r\n"));
    try (var channel =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeAll(channel, head.toString().getBytes(StandardCharsets.UTF_8));
      writeAll(channel, message);
      channel.force(true);
    }
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
    recipientsByName.put(name, List.copyOf(recipients));
    makeRoom();
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private void makeRoom() throws IOException {
    while (recipientsByName.size() > mostMails) {
      var oldest = recipientsByName.pollFirstEntry();
      if (oldest != null) {
        Files.deleteIfExists(folder.resolve(oldest.getKey()));
      }
    }
  }

  /** Never before a name already given, even when the clock steps back. */
  private synchronized String nextName(Instant now) {
    var millis = Math.max(lastMillis, now.toEpochMilli());
    inMillisecond = millis == lastMillis ? inMillisecond + 1 : 0;
    lastMillis = millis;
    return String.format(Locale.ROOT, "%013d-%06d%s", millis, inMillisecond, SUFFIX);
  }

  private static long millis(String name) {
    return Long.parseLong(name.substring(0, 13));
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(14, 20));
  }

  static Instant receivedAt(String name) {
    return Instant.ofEpochMilli(millis(name));
  }

  /** Names of mails older than {@code before} (all of them when it is empty), newest first. */
  List<String> newestFirst(String before, String recipient, int limit) {
    NavigableMap<String, List<String>> from =
        before.isEmpty() ? recipientsByName : recipientsByName.headMap(before, false);
    return from.descendingMap().entrySet().stream()
        .filter(
            entry ->
                recipient.isEmpty()
                    || entry.getValue().stream().anyMatch(recipient::equalsIgnoreCase))
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  List<String> recipients(String name) {
    return recipientsByName.getOrDefault(name, List.of());
  }

  /** The mail; empty when it made room meanwhile. */
  byte[] read(String name) throws IOException {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (NoSuchFileException gone) {
      return new byte[0];
    }
  }

  private static List<String> envelope(Path file) throws IOException {
    var recipients = new ArrayList<String>();
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      lines
          .takeWhile(line -> line.startsWith(ENVELOPE))
          .forEach(line -> recipients.add(utf8(line.substring(ENVELOPE.length()))));
    }
    return List.copyOf(recipients);
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
