package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.registry.Delivered;
import fr.alin.registry.RegisterDeliveries.Delivery;
import fr.alin.registry.RegisterDeliveries.Flaw;
import fr.alin.registry.RegisterDeliveries.Part;
import fr.alin.request.RegisterRecord;
import fr.alin.shared.Fact;
import fr.alin.simulator.DeliveryFile;
import fr.alin.testing.Fast;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the register: cut into records, read when asked for, set aside when they are none. */
@Fast
class SneDeliveryTest {

  private static final List<RegisterRecord> RECORDS =
      Simulated.WORLD.registerOnly().subList(0, 300);

  @TempDir private Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private DeliveryFolder deliveries = new DeliveryFolder(Fact.unknown("folder"), meter());

  @BeforeEach
  void open() {
    deliveries = new DeliveryFolder(Fact.known(folder), meter());
  }

  private DeliveryMeter meter() {
    return new DeliveryMeter(meters);
  }

  @Test
  void every_record_arrives_as_it_was_written_in_parts_and_the_file_is_offered_once()
      throws IOException {
    DeliveryFile.write(folder.resolve("a.xml"), RECORDS, Simulated.ANCHOR);
    Files.writeString(folder.resolve("b.txt"), "something else");
    try (var delivery = deliveries.next().get()) {
      var sizes = new ArrayList<Integer>();
      var read = new ArrayList<RegisterRecord>();
      while (delivery.next(128) instanceof Part.Records(var records)) {
        sizes.add(records.size());
        for (var delivered : records) {
          read.add(delivered.read().get());
          assertThat(delivered.number()).isEqualTo(read.getLast().number());
        }
      }
      assertThat(sizes).containsExactly(128, 128, 44);
      assertThat(read).isEqualTo(RECORDS);
      assertThat(delivery.nameless()).isZero();
      assertThat(delivery.next(128)).isEqualTo(new Part.End());
      delivery.done();
    }
    assertThat(deliveries.next().isKnown()).isFalse();
    assertThat(folder.resolve("a.xml.taken")).exists();
    assertThat(counted("taken")).isEqualTo(1);
  }

  @Test
  void a_fingerprint_tells_the_form_and_not_the_place_in_the_file() throws IOException {
    DeliveryFile.write(folder.resolve("a.xml"), RECORDS, Simulated.ANCHOR);
    DeliveryFile.write(folder.resolve("b.xml"), RECORDS.reversed(), Simulated.ANCHOR.plusDays(1));
    var first = all("a.xml");
    var second = all("b.xml").reversed();

    assertThat(first).extracting(Delivered::fingerprint).doesNotHaveDuplicates();
    assertThat(second)
        .extracting(Delivered::fingerprint)
        .isEqualTo(first.stream().map(Delivered::fingerprint).toList());
    assertThat(
            fingerprint(document("<nuu:dateCreationDemande>2020-01-01</nuu:dateCreationDemande>")))
        .isNotEqualTo(
            fingerprint(document("<nuu:dateCreationDemande>2020-01-02</nuu:dateCreationDemande>")));
  }

  @Test
  void another_prefix_or_another_encoding_is_another_form_of_the_same_record() throws IOException {
    var plain = text(RECORDS.subList(0, 1));
    var prefixed = plain.replace("nuu:", "x:").replace("xmlns:nuu", "xmlns:x");
    var latin = plain.replaceFirst("<\\?xml[^>]*>", "<?xml version='1.0' encoding='ISO-8859-1'?>");
    var one = read(plain, StandardCharsets.UTF_8);
    var two = read(prefixed, StandardCharsets.UTF_8);
    var three = read(latin, StandardCharsets.ISO_8859_1);

    for (var delivered : List.of(one, two, three)) {
      assertThat(delivered.read().get()).isEqualTo(RECORDS.getFirst());
    }
    assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint());
    assertThat(one.fingerprint()).isNotEqualTo(three.fingerprint());
  }

  @Test
  void what_only_looks_like_an_end_does_not_end_a_record() throws IOException {
    var text =
        text(RECORDS.subList(0, 2))
            .replaceFirst(
                "<nuu:numGuichet>",
                "<!-- </nuu:demandeLogement> <a b='x'/> --><nuu:note a='>' b=\"/>\"><![CDATA[</nuu:demandeLogement>]]></nuu:note><nuu:nothing/><?pi >?><nuu:numGuichet>");
    Files.writeString(folder.resolve("a.xml"), text);

    assertThat(all("a.xml"))
        .extracting(delivered -> delivered.read().get())
        .isEqualTo(RECORDS.subList(0, 2));
  }

  @Test
  void records_that_are_none_are_passed_over() throws IOException {
    var text =
        text(RECORDS.subList(0, 1))
            .replaceFirst(
                "<nuu:demandeLogement>",
                "<nuu:demandeLogement/><nuu:demandeLogement>nonsense</nuu:demandeLogement>"
                    + "<nuu:demandeLogement><nuu:numUnique>"
                    + RECORDS.get(1).number().value()
                    + "</nuu:numUnique><nuu:empty>&nothing;</nuu:empty></nuu:demandeLogement>"
                    + "<nuu:demandeLogement>");
    Files.writeString(folder.resolve("a.xml"), text);
    try (var delivery = deliveries.next().get()) {
      var records = ((Part.Records) delivery.next(10)).records();
      assertThat(delivery.nameless()).isEqualTo(2);
      assertThat(records).hasSize(2);
      assertThat(records.getFirst().read().isKnown()).isFalse();
      assertThat(records.getLast().read().get()).isEqualTo(RECORDS.getFirst());
    }
  }

  @Test
  void a_file_that_breaks_off_gives_what_came_before_and_is_set_aside() throws IOException {
    var whole = text(RECORDS.subList(0, 3));
    Files.writeString(folder.resolve("a.xml"), whole.substring(0, whole.length() - 400));
    DeliveryFile.write(folder.resolve("b.xml"), RECORDS.subList(3, 4), Simulated.ANCHOR);
    try (var delivery = deliveries.next().get()) {
      assertThat(((Part.Records) delivery.next(10)).records()).hasSize(2);
      assertThat(delivery.next(10)).isEqualTo(new Part.Broken(Flaw.CUT_OFF));
      delivery.refuse(Flaw.CUT_OFF);
    }
    assertThat(folder.resolve("a.xml.broken")).exists();
    assertThat(counted("cut_off")).isEqualTo(1);
    try (var next = deliveries.next().get()) {
      assertThat(((Part.Records) next.next(10)).records()).hasSize(1);
    }
  }

  @Test
  void what_is_no_file_of_records_says_why() throws IOException {
    assertThat(flaw("")).isEqualTo(Flaw.NOT_XML);
    assertThat(flaw("nom;prenom\n")).isEqualTo(Flaw.NOT_XML);
    assertThat(flaw("</nuu:demande>")).isEqualTo(Flaw.NOT_XML);
    assertThat(flaw("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
        .isEqualTo(Flaw.DOCUMENT_TYPE);
    assertThat(flaw("<a><demandeLogement>")).isEqualTo(Flaw.CUT_OFF);
    assertThat(flaw("<a b='")).isEqualTo(Flaw.CUT_OFF);
    assertThat(flaw("<a><demandeLogement>" + "x".repeat(4 * SneCutter.MOST_BYTES)))
        .isEqualTo(Flaw.TOO_LARGE);
    Files.createDirectory(folder.resolve("d.xml"));
    assertThat(deliveries.next().isKnown()).isFalse();
    try (var delivery = SneDelivery.of(folder.resolve("d.xml/none.xml"), meter())) {
      assertThat(delivery.next(1)).isEqualTo(new Part.Broken(Flaw.CLOSED));
    }
  }

  private double counted(String outcome) {
    return meters.get(DeliveryMeter.NAME).tag("outcome", outcome).counter().count();
  }

  private static String document(String inside) {
    return "<nuu:demandeLogement xmlns:nuu='"
        + SneElement.NUU
        + "'><nuu:numUnique>"
        + RECORDS.getFirst().number().value()
        + "</nuu:numUnique>"
        + inside
        + "</nuu:demandeLogement>";
  }

  private static UUID fingerprint(String record) {
    var cut =
        new SneCutter.Cut(
            new byte[0],
            record.getBytes(StandardCharsets.UTF_8),
            new byte[0],
            RECORDS.getFirst().number().value());
    return new SneDelivered.Reader().of(cut).get().fingerprint().value();
  }

  private String text(List<RegisterRecord> records) throws IOException {
    var file = folder.resolve("text.of");
    DeliveryFile.write(file, records, Simulated.ANCHOR);
    var text = Files.readString(file);
    Files.delete(file);
    return text;
  }

  private Delivered read(String text, Charset encoding) throws IOException {
    Files.write(folder.resolve("one.xml"), text.getBytes(encoding));
    return all("one.xml").getFirst();
  }

  /** Taken, so that the next file is offered. */
  private List<Delivered> all(String name) {
    try (Delivery delivery = deliveries.next().get()) {
      var found = new ArrayList<Delivered>();
      while (delivery.next(100) instanceof Part.Records(var records)) {
        found.addAll(records);
      }
      assertThat(delivery.next(1)).isEqualTo(new Part.End());
      delivery.done();
      assertThat(folder.resolve(name + ".taken")).exists();
      return found;
    }
  }

  private Flaw flaw(String text) throws IOException {
    Files.writeString(folder.resolve("flaw.xml"), text);
    try (var delivery = deliveries.next().get()) {
      var flaw = ((Part.Broken) delivery.next(10)).flaw();
      delivery.refuse(flaw);
      return flaw;
    }
  }
}
