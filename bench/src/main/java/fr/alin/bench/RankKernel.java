package fr.alin.bench;

import fr.alin.ranking.Candidate;
import fr.alin.ranking.Lineages;
import fr.alin.ranking.LiveApplicants;
import fr.alin.ranking.LiveApplicants.Applicant;
import fr.alin.ranking.LiveApplicants.Contender;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.OfferFigures;
import fr.alin.ranking.PlaceColumns;
import fr.alin.ranking.PlaceRow;
import fr.alin.ranking.RankScan;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Row P3: a view of the largest commune (both counts and the exact place among the eligible) against the sum of as many words
 * of eight bytes as the commune has rows. Offers of all sizes and financings, contenders from first to last, 24 applicants each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RankKernel {

  /** As many as search in the largest commune when a million search in the country. */
  static final int ROWS = Integer.getInteger("rows", 36_000);

  private static final int VIEWS = 256;
  private static final int APPLICANTS = 24;
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final int DAY = PlaceRow.day(TODAY);

  private final RankScan scan = new RankScan();
  private final PlaceColumns[] places = new PlaceColumns[1];
  private final OfferFigures[] offers = new OfferFigures[VIEWS];
  private final LiveApplicants[] applicants = new LiveApplicants[VIEWS];
  private final Contender[] contenders = new Contender[VIEWS];
  private final List<Fact<SizeClass>> boosts = new ArrayList<>();

  // JMH calls the set-up before anything else.
  @SuppressWarnings("NullAway.Init")
  private RuleParameters.Points points;

  @SuppressWarnings("NullAway.Init")
  private long[] words;

  private final Lineages lineages = new Lineages();
  private int view;

  @Setup
  public void fill() {
    var random = new Random(20_260_615);
    var rows = new ArrayList<PlaceRow>();
    for (var i = 0; i < ROWS; i++) {
      rows.add(row(random, i));
    }
    places[0] = PlaceColumns.of(TODAY, lineages, rows);
    points =
        new RuleParameters.Points(70, 70, 40, 26, 33, 4, 40, -40, 12, 20, 240, 166, 80, 34, 240, 0);
    for (var i = 0; i < VIEWS; i++) {
      offers[i] = new OfferFigures(offer(random), lineages);
      boosts.add(
          random.nextInt(4) == 3 ? Fact.unknown("boost") : Fact.known(size(random.nextInt(3))));
      var ids = new HashSet<UUID>();
      var list = new ArrayList<Applicant>();
      while (list.size() < APPLICANTS) {
        var row = rows.get(random.nextInt(ROWS));
        if (ids.add(row.request())) {
          list.add(
              new Applicant(new RequestId(row.request()), candidate(random, row, list.size())));
        }
      }
      applicants[i] = LiveApplicants.of(list);
      var me = rows.get(random.nextInt(ROWS));
      contenders[i] = Contender.of(new RequestId(me.request()), candidate(random, me, 900_000));
    }
    words = random.longs(ROWS).toArray();
  }

  @Benchmark
  public long sum() {
    var sum = 0L;
    for (var i = 0; i < words.length; i++) {
      sum += words[i];
    }
    return sum;
  }

  @Benchmark
  public int rank() {
    var at = view++ & (VIEWS - 1);
    scan.run(places, 1, offers[at], applicants[at], contenders[at], boosts.get(at), points);
    return scan.position() + scan.headCount();
  }

  private static SizeClass size(int index) {
    return SizeClass.values()[index];
  }

  private static PlaceRow row(Random random, int sequence) {
    var drawn = random.nextInt(100);
    var persons =
        drawn < 45 ? 1 : drawn < 67 ? 2 : drawn < 81 ? 3 : drawn < 91 ? 4 : drawn < 96 ? 5 : 6;
    // a lone parent stands one category higher, a couple without children in the second
    var category = persons == 1 ? 1 : Math.min(6, persons + (random.nextInt(5) < 2 ? 1 : 0));
    var monthly =
        (long) (100 * Math.exp(7.5 + 0.45 * random.nextGaussian()) * (1 + 0.15 * (persons - 1)));
    var yearly = (long) (monthly * (9.2 + 2 * random.nextDouble()));
    var company = random.nextInt(2) * 240;
    return new PlaceRow(
        new UUID(0x0190_0000_0000_7000L + sequence * 65_536L, random.nextLong()),
        false,
        DAY,
        PlaceRow.FOR_EVER,
        persons,
        category,
        Math.min(6, Math.max(1, category)),
        random.nextInt(50) == 0 ? PlaceRow.UNKNOWN : yearly,
        random.nextInt(50) == 0 ? PlaceRow.UNKNOWN : yearly + (random.nextBoolean() ? 0 : 60_000),
        random.nextInt(60) == 0 ? PlaceRow.UNKNOWN : monthly,
        random.nextInt(5) < 2 ? 10_000 + random.nextInt(25_000) : 0,
        random.nextInt(20) == 0 ? PlaceRow.UNKNOWN : 75_101 + random.nextInt(20),
        random.nextInt(8) == 0,
        (random.nextInt(10) < 3 ? 70 : 0)
            + (random.nextInt(12) == 0 ? 40 : 0)
            - (random.nextInt(30) == 0 ? 40 : 0)
            + company
            + (company > 0 && random.nextInt(3) == 0 ? 166 : 0)
            + (company > 0 && random.nextInt(4) == 0 ? 80 : 0)
            + (company > 0 && random.nextInt(6) == 0 ? 34 : 0),
        random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3),
        random.nextInt(12) != 0,
        random.nextInt(30) != 0,
        DAY - (int) (3_600 * Math.pow(random.nextDouble(), 2)),
        List.of());
  }

  private static Candidate candidate(Random random, PlaceRow row, int sequence) {
    return new Candidate(
        new UniqueNumber(String.format(Locale.ROOT, "0750126%06dGDPUB", sequence)),
        LocalDate.ofEpochDay(row.registeredOn()),
        row.staticPoints() + 4 * random.nextInt(11),
        row.sizeClass() == 0 ? Fact.unknown("size class") : Fact.known(size(row.sizeClass() - 1)),
        Fact.known(Instant.parse("2026-06-10T08:00:00Z").plusSeconds(sequence)));
  }

  /** The homes that fit so many persons, by the rows of domain.md; ceilings of the dear zones; rents by size. */
  private static OfferBounds offer(Random random) {
    var financing = random.nextInt(4);
    var rooms = 1 + random.nextInt(5);
    var social = financing < 3;
    var least = new int[] {0, 1, 1, 2, 3, 4}[rooms];
    var most =
        new int[] {0, 2, 3, 4, OfferBounds.NO_UPPER_BOUND, OfferBounds.NO_UPPER_BOUND}[rooms];
    var plus = new long[] {-1, 2_600_000, 3_900_000, 5_110_000, 6_100_000, 7_260_000, 8_170_000};
    var ceilings = new long[OfferBounds.HIGHEST_CATEGORY + 1];
    Arrays.fill(ceilings, -1);
    for (var category = 1; category < plus.length; category++) {
      ceilings[category] = plus[category] * new int[] {55, 100, 130, 150}[financing] / 100;
    }
    var rent =
        (25_000L + 9_000L * rooms) * new int[] {85, 100, 140, 190}[financing] / 100
            + random.nextInt(5_000);
    var near = new HashSet<CommuneCode>();
    for (var code = 75_101; code < 75_116; code++) {
      near.add(new CommuneCode(Integer.toString(code)));
    }
    return new OfferBounds(
        social ? least : 1,
        social ? most : OfferBounds.NO_UPPER_BOUND,
        social ? OfferBounds.Column.SOCIAL : OfferBounds.Column.INTERMEDIATE,
        ceilings,
        rent,
        3 * rent,
        java.util.Set.of(new CommuneCode("75101")),
        new DepartmentCode("75"),
        near,
        Fact.unknown("reservation"),
        social,
        70,
        40,
        26,
        33,
        4);
  }

  /** Limit and target in turn, each in a fresh process; the last line is JSON. */
  public static void main(String[] args) throws Exception {
    var ratios = new ArrayList<Double>();
    var allocated = 0.0;
    for (var round = 0; round < ROUNDS; round++) {
      var sum = score("sum");
      var rank = score("rank");
      ratios.add(rank.getPrimaryResult().getScore() / sum.getPrimaryResult().getScore());
      allocated =
          Math.max(
              allocated,
              Objects.requireNonNull(rank.getSecondaryResults().get("gc.alloc.rate.norm"))
                  .getScore());
      System.err.printf(
          Locale.ROOT,
          "round %d: sum %.0f ns, view %.0f ns, %.2f times, %.3f bytes a view%n",
          round + 1,
          sum.getPrimaryResult().getScore(),
          rank.getPrimaryResult().getScore(),
          ratios.getLast(),
          allocated);
    }
    var sorted = ratios.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "{\"id\":\"P3\",\"value\":%.3f,\"target\":4.0,\"unit\":\"x sum of as many words\",\"met\":%s,\"rows\":%d,"
            + "\"bytesPerView\":%.3f,\"rounds\":%s}%n",
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() / 2) <= 4.0 && allocated < 16,
        ROWS,
        allocated,
        ratios.stream().map(ratio -> String.format(Locale.ROOT, "%.3f", ratio)).toList());
  }

  private static RunResult score(String name) throws Exception {
    var options =
        new OptionsBuilder()
            .include(RankKernel.class.getName() + "\\." + name + "$")
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(500))
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Xmx512m", "-Drows=" + ROWS)
            .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
            .build();
    return new Runner(options).run().iterator().next();
  }
}
