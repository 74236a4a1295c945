package fr.alin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.regex.Pattern;

/** Files of the register for a node: made beforehand, offered one at a time. */
final class Deliveries {

  static final int RECORDS = 20_000;

  private static final Pattern RECORD = Pattern.compile("(?=<nuu:demandeLogement>)");
  private static final String END = "</nuu:demandeLogement>";

  private final Lab lab;
  private final BenchNode node;

  Deliveries(Lab lab) throws IOException, InterruptedException {
    this.lab = lab;
    this.node = lab.node(0);
  }

  /**
   * What became of a file.
   *
   * @param micros from the file to the last commit
   */
  record Taken(double micros, int changed, int unchanged) {}

  /** A file of a round; rounds differ by what one household in twenty says. */
  Path file(int round) throws IOException {
    var file = lab.work().resolve("round-" + round + ".ready");
    if (!Files.exists(file)) {
      node.ask("POST", "/bench/delivery?file=" + file + "&records=" + RECORDS + "&round=" + round);
    }
    return file;
  }

  /** Taken over by the node, then back under its own name. */
  Taken take(Path file) throws IOException {
    var offered = lab.work().resolve("delivery.xml");
    Files.move(file, offered);
    var answer = node.ask("POST", "/bench/take").strip().split("\t");
    Files.move(lab.work().resolve("delivery.xml.taken"), file);
    if (!answer[3].equals("0")) {
      throw new IOException(answer[3] + " records or files could not be read");
    }
    return new Taken(
        Double.parseDouble(answer[0]), Integer.parseInt(answer[1]), Integer.parseInt(answer[2]));
  }

  /** The records of a file, one a line, as COPY wants them. */
  static Path lines(Path file) throws IOException {
    var lines = file.resolveSibling(file.getFileName() + ".lines");
    try (var records = new Scanner(file, StandardCharsets.UTF_8).useDelimiter(RECORD);
        var out = Files.newBufferedWriter(lines)) {
      records.next(); // what stands before the first
      while (records.hasNext()) {
        var record = records.next();
        record = record.substring(0, record.indexOf(END) + END.length());
        out.write(record.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"));
        out.write('\n');
      }
    }
    return lines;
  }
}
