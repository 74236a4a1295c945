package fr.alin.adapters.registry;

import fr.alin.registry.RegisterDeliveries.Flaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into its {@code demandeLogement} without reading them: knows tags, quotes, comments and CDATA, and nothing of
 * what they mean, ten times faster than a parser. What it cuts is read by {@link XmlNode} when it is read at all, between the
 * tags that stood around it, so that prefixes mean what they meant in the file. Any encoding in which the marks of XML are
 * single bytes of ASCII.
 */
final class SneCutter {

  /** A hundred times the largest record seen. */
  static final int MOST_BYTES = 1 << 20;

  private static final String RECORD = "demandeLogement";
  private static final String NUMBER = "numUnique";
  private static final int FIRST_BUFFER = 1 << 16;
  private static final int END = -1;

  /** The file cannot be told apart into records from here on. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final Flaw flaw;

    Broken(Flaw flaw) {
      super(flaw.name(), null, false, false);
      this.flaw = flaw;
    }

    Flaw flaw() {
      return flaw;
    }
  }

  /**
   * A record between the tags around it.
   *
   * @param number the text of its number; empty when it has none
   */
  record Cut(byte[] before, byte[] record, byte[] after, String number) {}

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int at;
  private int filled;

  /** From here on the buffer is kept: start of the record or of the tag at hand; −1 for nothing. */
  private int kept = -1;

  private byte[] declaration = new byte[0];
  private final Deque<byte[]> around = new ArrayDeque<>();
  private byte[] before = new byte[0];
  private byte[] after = new byte[0];
  private int depth;
  private boolean begun;

  SneCutter(InputStream in) {
    this.in = in;
  }

  /** The next record; null at the end of the file. */
  @Nullable Cut next() throws IOException, Broken {
    while (true) {
      kept = -1;
      var b = read();
      if (b == END) {
        if (!begun) {
          throw new Broken(Flaw.NOT_XML);
        }
        if (depth > 0) {
          throw new Broken(Flaw.CUT_OFF);
        }
        return null;
      }
      if (b == '<') {
        kept = at - 1;
        switch (readOn()) {
          case '?' -> declared();
          case '!' -> skipMarked();
          case '/' -> closed();
          default -> {
            var tag = tag();
            if (tag.isCalled(RECORD)) {
              return record(tag);
            }
            opened(tag);
          }
        }
      } else if (!begun && !isBlank(b)) {
        throw new Broken(Flaw.NOT_XML);
      }
    }
  }

  /** White space, or a byte order mark. */
  private static boolean isBlank(int b) {
    return b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF;
  }

  private void declared() throws IOException, Broken {
    skipTo("?>");
    if (!begun && declaration.length == 0) {
      declaration = taken(kept);
    }
  }

  private void opened(Tag tag) {
    begun = true;
    if (!tag.isEmpty()) {
      depth++;
      around.addLast(taken(kept));
      surround();
    }
  }

  private void closed() throws IOException, Broken {
    skipTo(">");
    depth--;
    if (depth < 0) {
      throw new Broken(Flaw.NOT_XML);
    }
    around.removeLast();
    surround();
  }

  /** The tags that are open, and those that close them. */
  private void surround() {
    var open = new ByteArrayOutputStream();
    open.writeBytes(declaration);
    var close = new StringBuilder();
    for (var tag : around) {
      open.writeBytes(tag);
      var text = new String(tag, StandardCharsets.ISO_8859_1);
      close.insert(0, "</" + text.substring(1).split("[\\s/>]", 2)[0] + ">");
    }
    before = open.toByteArray();
    after = close.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private Cut record(Tag start) throws IOException, Broken {
    begun = true;
    var number = "";
    var inside = start.isEmpty() ? 0 : 1;
    while (inside > 0) {
      if (readOn() != '<') {
        continue;
      }
      switch (readOn()) {
        case '?' -> skipTo("?>");
        case '!' -> skipMarked();
        case '/' -> {
          skipTo(">");
          inside--;
        }
        default -> {
          var tag = tag();
          if (!tag.isEmpty()) {
            inside++;
            if (inside == 2 && number.isEmpty() && tag.isCalled(NUMBER)) {
              number = text();
            }
          }
        }
      }
    }
    return new Cut(before, taken(kept), after, number);
  }

  /** Up to the next mark, which is not taken. */
  private String text() throws IOException, Broken {
    var from = at - kept;
    while (readOn() != '<') {
      // on to the mark
    }
    at--;
    return new String(buffer, kept + from, at - kept - from, StandardCharsets.ISO_8859_1).strip();
  }

  /**
   * A start tag in the buffer.
   *
   * @param nameFrom distance from what is kept
   */
  private record Tag(byte[] in, int nameFrom, int nameTo, boolean isEmpty) {
    boolean isCalled(String name) {
      if (nameTo - nameFrom != name.length()) {
        return false;
      }
      for (var i = 0; i < name.length(); i++) {
        if (in[nameFrom + i] != name.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The first byte of the name was read. */
  private Tag tag() throws IOException, Broken {
    var nameFrom = at - 1 - kept;
    var b = (int) buffer[at - 1];
    while (b != '>' && b != '/' && b > ' ' || b < 0) {
      if (b == ':') {
        nameFrom = at - kept;
      }
      b = (byte) readOn();
    }
    var nameTo = at - 1 - kept;
    var last = 0;
    while (b != '>') {
      if (b == '"' || b == '\'') {
        skipTo(b);
      }
      last = b;
      b = (byte) readOn();
    }
    return new Tag(buffer, kept + nameFrom, kept + nameTo, last == '/');
  }

  /** Comments and CDATA; a document type is refused. */
  private void skipMarked() throws IOException, Broken {
    switch (readOn()) {
      case '-' -> skipTo("-->");
      case '[' -> skipTo("]]>");
      default -> throw new Broken(Flaw.DOCUMENT_TYPE);
    }
  }

  private void skipTo(int wanted) throws IOException, Broken {
    while (readOn() != wanted) {
      // on to it
    }
  }

  /** The last byte comes once in what is looked for, and the bytes before it are alike. */
  private void skipTo(String wanted) throws IOException, Broken {
    var last = wanted.length() - 1;
    var alike = 0;
    while (true) {
      var b = readOn();
      if (b == wanted.charAt(last) && alike >= last) {
        return;
      }
      alike = last > 0 && b == wanted.charAt(0) ? alike + 1 : 0;
    }
  }

  private byte[] taken(int from) {
    return Arrays.copyOfRange(buffer, from, at);
  }

  private int readOn() throws IOException, Broken {
    var b = read();
    if (b == END) {
      throw new Broken(Flaw.CUT_OFF);
    }
    return b;
  }

  private int read() throws IOException, Broken {
    if (at == filled && !fill()) {
      return END;
    }
    return buffer[at++] & 0xFF;
  }

  private boolean fill() throws IOException, Broken {
    var from = kept < 0 ? at : kept;
    var length = filled - from;
    if (length > MOST_BYTES) {
      throw new Broken(Flaw.TOO_LARGE);
    }
    var room = length > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, from, room, 0, length);
    buffer = room;
    at -= from;
    filled = length;
    kept = kept < 0 ? -1 : 0;
    var more = in.read(buffer, filled, buffer.length - filled);
    if (more <= 0) {
      return false;
    }
    filled += more;
    return true;
  }
}
