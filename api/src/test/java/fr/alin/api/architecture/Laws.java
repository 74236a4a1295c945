package fr.alin.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The rules of design.md §9, each as data with the sample that breaks it. */
final class Laws {

  /** One row per capability: what it may see beside itself and the JDK. */
  static final Map<String, List<String>> ORDER =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("shared", List.of()),
              Map.entry("mail", List.of("shared")),
              Map.entry("reference", List.of("shared")),
              Map.entry("consent", List.of("shared")),
              Map.entry("company", List.of("reference", "shared")),
              Map.entry("account", List.of("mail", "reference", "shared")),
              Map.entry("support", List.of("account", "mail", "shared")),
              Map.entry("inbox", List.of("account", "mail", "shared")),
              Map.entry("request", List.of("account", "company", "consent", "reference", "shared")),
              Map.entry("form", List.of("account", "reference", "request", "shared")),
              Map.entry(
                  "registry", List.of("account", "form", "mail", "reference", "request", "shared")),
              Map.entry("offer", List.of("account", "company", "mail", "reference", "shared")),
              Map.entry(
                  "eligibility",
                  List.of("company", "consent", "offer", "reference", "request", "shared")),
              Map.entry(
                  "scoring",
                  List.of("company", "consent", "eligibility", "offer", "reference", "shared")),
              Map.entry(
                  "ranking",
                  List.of(
                      "company",
                      "eligibility",
                      "offer",
                      "reference",
                      "request",
                      "scoring",
                      "shared")),
              Map.entry(
                  "application",
                  List.of(
                      "account",
                      "company",
                      "consent",
                      "eligibility",
                      "mail",
                      "offer",
                      "ranking",
                      "reference",
                      "request",
                      "scoring",
                      "shared")),
              Map.entry(
                  "matching",
                  List.of(
                      "account",
                      "application",
                      "company",
                      "consent",
                      "eligibility",
                      "offer",
                      "ranking",
                      "reference",
                      "registry",
                      "request",
                      "scoring",
                      "shared")),
              Map.entry(
                  "sandbox",
                  List.of(
                      "account",
                      "application",
                      "company",
                      "consent",
                      "eligibility",
                      "mail",
                      "matching",
                      "offer",
                      "ranking",
                      "reference",
                      "registry",
                      "request",
                      "scoring",
                      "shared"))));

  /** Adapters beside which no other may be seen, with the two exceptions that design.md names. */
  private static final Map<String, List<String>> ADAPTERS =
      Map.of(
          "postgres", List.of(),
          "persistence", List.of("postgres"),
          "registry", List.of(),
          "mail", List.of(),
          "sms", List.of(),
          "tokens", List.of(),
          "parameters", List.of(),
          "synthetic", List.of());

  /** Adapters whose task it is to ask the machine what time it is, or to make identifiers. */
  private static final Set<String> CLOCKS =
      Set.of("SystemTime", "TimeOrderedIds", "SchedulerClock", "TaskScheduler", "DatabaseClock");

  private static final List<String> BANNED_ENDINGS =
      List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Port", "UseCase");

  static final List<Law> ALL =
      List.of(
          new Law(
              "domain depends on the JDK and JSpecify only",
              Laws::pureDomain,
              fr.alin.guilty.request.Framed.class),
          new Law(
              "capabilities keep their order", Laws::order, fr.alin.guilty.reference.Upward.class),
          new Law(
              "capabilities are free of cycles",
              Laws::cycles,
              fr.alin.guilty.reference.Upward.class),
          new Law(
              "nobody asks the machine for time or chance",
              Laws::timeAndChance,
              fr.alin.guilty.request.Impatient.class),
          new Law(
              "a use case is final and has one handle, a Command and a sealed Outcome",
              Laws::useCases,
              fr.alin.guilty.request.TalkativeUseCaseOfOldStyle.class),
          new Law(
              "names say what things are",
              Laws::names,
              fr.alin.guilty.request.RequestManager.class),
          new Law(
              "domain types are values, sealed or final",
              Laws::values,
              fr.alin.guilty.request.Loose.class),
          new Law(
              "domain fields are final, exact and never Optional",
              Laws::fieldsOfDomain,
              fr.alin.guilty.request.Loose.class),
          new Law("no setters in the domain", Laws::setters, fr.alin.guilty.request.Loose.class),
          new Law(
              "api sees no adapter",
              Laws::apiSeesNoAdapter,
              fr.alin.guilty.api.PublicController.class),
          new Law(
              "controllers are package-private and implement the contract",
              Laws::controllers,
              fr.alin.guilty.api.PublicController.class),
          new Law(
              "adapters see neither one another nor api nor contract",
              Laws::adapters,
              fr.alin.guilty.adapters.mail.Nosy.class),
          new Law(
              "adapters hide their classes",
              Laws::hiddenAdapters,
              fr.alin.guilty.adapters.mail.Nosy.class),
          new Law(
              "only persistence speaks SQL", Laws::sql, fr.alin.guilty.adapters.mail.Nosy.class),
          new Law("only tokens speaks JOSE", Laws::jose, fr.alin.guilty.adapters.mail.Signer.class),
          new Law(
              "only partner adapters open sockets",
              Laws::sockets,
              fr.alin.guilty.adapters.tokens.Caller.class),
          new Law(
              "transactions belong to the domain, and @Transactional to nobody",
              Laws::transactions,
              fr.alin.guilty.api.PublicController.class),
          new Law(
              "exceptions of the domain are final and unchecked",
              Laws::exceptions,
              fr.alin.guilty.request.Checked.class),
          new Law(
              "every package is null-marked",
              Laws::nullMarked,
              fr.alin.guilty.request.Loose.class));

  private Laws() {}

  private static ArchRule pureDomain(String root) {
    return classes()
        .that(inDomain(root))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are of the JDK's base, JSpecify or the domain",
                type ->
                    domain(root).stream().anyMatch(type.getPackageName()::equals)
                        || type.getPackageName().startsWith("org.jspecify.")
                        || type.getPackageName().startsWith("fr.alin.")
                            && domain("fr.alin").contains(type.getPackageName())
                        || isPlainJava(type)));
  }

  private static boolean isPlainJava(JavaClass type) {
    var name = type.getPackageName();
    return (name.startsWith("java.") || name.isEmpty())
        && !name.startsWith("java.sql")
        && !name.startsWith("java.net.http");
  }

  private static ArchRule order(String root) {
    ArchRule all = null;
    for (var row : ORDER.entrySet()) {
      var forbidden =
          ORDER.keySet().stream()
              .filter(other -> !other.equals(row.getKey()) && !row.getValue().contains(other))
              .map(other -> root + "." + other)
              .toArray(String[]::new);
      if (forbidden.length == 0) {
        continue;
      }
      var rule =
          noClasses()
              .that()
              .resideInAPackage(root + "." + row.getKey())
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .allowEmptyShould(true);
      all = all == null ? rule : CompositeArchRule.of(all).and(rule);
    }
    return java.util.Objects.requireNonNull(all);
  }

  private static ArchRule cycles(String root) {
    return slices()
        .assignedFrom(
            new com.tngtech.archunit.library.dependencies.SliceAssignment() {
              @Override
              public com.tngtech.archunit.library.dependencies.SliceIdentifier getIdentifierOf(
                  JavaClass type) {
                return inDomain(root).test(type)
                    ? com.tngtech.archunit.library.dependencies.SliceIdentifier.of(
                        type.getPackageName())
                    : com.tngtech.archunit.library.dependencies.SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "capabilities";
              }
            })
        .should()
        .beFreeOfCycles();
  }

  private static ArchRule timeAndChance(String root) {
    return noClasses()
        .that(
            describe(
                "are no named clock",
                type ->
                    !CLOCKS.contains(type.getSimpleName())
                        && !CLOCKS.contains(outermost(type).getSimpleName())))
        .should()
        .callCodeUnitWhere(
            describe(
                "asks the machine for time, chance, zone or locale",
                call -> {
                  var owner = call.getTargetOwner().getName();
                  var method = call.getTarget().getName();
                  return switch (method) {
                    case "now" -> owner.startsWith("java.time.");
                    case "randomUUID" -> owner.equals("java.util.UUID");
                    case "random" -> owner.equals("java.lang.Math");
                    case "currentTimeMillis" -> owner.equals("java.lang.System");
                    case "systemDefault", "systemUTC", "systemDefaultZone" ->
                        owner.startsWith("java.time.");
                    case "getDefault" ->
                        owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
                    default -> false;
                  };
                }));
  }

  private static ArchRule useCases(String root) {
    return classes()
        .that(inDomain(root))
        .and(describe("have a Command", type -> nested(type, "Command").isPresent()))
        .should(
            condition(
                "be final with one public method handle and a sealed Outcome",
                type -> {
                  var open =
                      type.getMethods().stream()
                          .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                          .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
                          .map(JavaCodeUnit::getName)
                          .toList();
                  var sealed =
                      nested(type, "Outcome")
                          .map(outcome -> outcome.reflect().isSealed())
                          .orElse(false);
                  return type.getModifiers().contains(JavaModifier.FINAL)
                      && open.equals(List.of("handle"))
                      && sealed;
                }));
  }

  private static ArchRule names(String root) {
    return classes()
        .should(
            condition(
                "have no name that says nothing",
                type ->
                    BANNED_ENDINGS.stream()
                        .noneMatch(ending -> outermost(type).getSimpleName().endsWith(ending))));
  }

  private static ArchRule values(String root) {
    return classes()
        .that(inDomain(root))
        .should(
            condition(
                "be a record, an enumeration, an interface or final",
                type ->
                    type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getEnclosingClass().map(JavaClass::isEnum).orElse(false)));
  }

  /**
   * The read model of the live rank: columns that grow and change in place, since a million requests are neither copied at
   * each change nor held as values (ADR 0005).
   */
  private static final Set<String> MOVING =
      Set.of("PlaceColumns", "PlaceGroup", "Slots", "RankScan", "LivePlace");

  private static ArchRule fieldsOfDomain(String root) {
    return CompositeArchRule.of(
            fields()
                .that()
                .areDeclaredInClassesThat(inDomain(root))
                .and()
                .areDeclaredInClassesThat(
                    describe(
                        "are not the columns of the live rank",
                        type ->
                            !type.getPackageName().equals("fr.alin.ranking")
                                || !MOVING.contains(outermost(type).getSimpleName())))
                .should()
                .beFinal())
        .and(
            noFields()
                .that()
                .areDeclaredInClassesThat(inDomain(root))
                .should()
                .haveRawType(Optional.class)
                .orShould()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class));
  }

  private static ArchRule setters(String root) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(inDomain(root))
        .should()
        .haveNameMatching("set[A-Z].*");
  }

  private static ArchRule apiSeesNoAdapter(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + ".adapters..", root + ".simulator..");
  }

  private static ArchRule controllers(String root) {
    // No generated interface can return a picture or a stream of events.
    var beside = Set.of("WellKnownController", "PictureController", "RankStreamController");
    return classes()
        .that()
        .resideInAPackage(root + ".api..")
        .and()
        .haveSimpleNameEndingWith("Controller")
        .should(
            condition(
                "be package-private and implement a generated interface",
                type ->
                    !type.getModifiers().contains(JavaModifier.PUBLIC)
                        && (beside.contains(type.getSimpleName())
                            || type.getRawInterfaces().stream()
                                .anyMatch(
                                    one -> one.getPackageName().equals("fr.alin.openapi.api")))));
  }

  private static ArchRule adapters(String root) {
    ArchRule all =
        noClasses()
            .that()
            .resideInAPackage(root + ".adapters..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.alin.api..", "fr.alin.openapi..", root + ".api..");
    for (var one : ADAPTERS.entrySet()) {
      var others =
          ADAPTERS.keySet().stream()
              .filter(other -> !other.equals(one.getKey()) && !one.getValue().contains(other))
              .map(other -> root + ".adapters." + other + "..")
              .toArray(String[]::new);
      all =
          CompositeArchRule.of(all)
              .and(
                  noClasses()
                      .that()
                      .resideInAPackage(root + ".adapters." + one.getKey() + "..")
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(others)
                      .allowEmptyShould(true));
    }
    return all;
  }

  /** What other modules start or the container loads by name. */
  private static ArchRule hiddenAdapters(String root) {
    var open =
        Set.of(
            "PersistenceDefaults",
            "MigrationLock",
            "EmbeddedPostgres",
            "PostgresUnavailable",
            "SyntheticWorld",
            "DrawnPictures");
    return classes()
        .that()
        .resideInAPackage(root + ".adapters..")
        .and()
        .areTopLevelClasses()
        .and(
            describe(
                "are no factory",
                type ->
                    !type.getSimpleName().endsWith("Factory")
                        && !open.contains(type.getSimpleName())))
        .should()
        .notBePublic();
  }

  private static ArchRule sql(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".adapters.persistence..", root + ".adapters.postgres..", root + ".codegen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..", "io.micronaut.data..");
  }

  private static ArchRule jose(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".adapters.tokens..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.nimbusds..");
  }

  private static ArchRule sockets(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".adapters.registry..",
            root + ".adapters.mail..",
            root + ".adapters.sms..",
            root + ".adapters.postgres..",
            root + ".simulator..")
        .should()
        .dependOnClassesThat(
            describe(
                "open sockets",
                type ->
                    type.getPackageName().startsWith("java.net.http")
                        || Set.of(
                                "java.net.Socket",
                                "java.net.ServerSocket",
                                "java.net.HttpURLConnection",
                                "java.net.URLConnection")
                            .contains(type.getName())));
  }

  private static ArchRule transactions(String root) {
    return CompositeArchRule.of(
            noClasses()
                .that()
                .resideInAnyPackage(root + ".api..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("fr.alin.shared.Transactions"))
        .and(noClasses().should().dependOnClassesThat().haveSimpleName("Transactional"))
        .and(
            noMethods()
                .should(
                    new ArchCondition<>("carry @Transactional") {
                      @Override
                      public void check(
                          com.tngtech.archunit.core.domain.JavaMethod method,
                          ConditionEvents events) {
                        var carries =
                            method.getAnnotations().stream()
                                .anyMatch(
                                    a -> a.getRawType().getSimpleName().equals("Transactional"));
                        events.add(new SimpleConditionEvent(method, carries, method.getFullName()));
                      }
                    }));
  }

  private static ArchRule exceptions(String root) {
    return classes()
        .that(inDomain(root))
        .and()
        .areAssignableTo(Throwable.class)
        .should(
            condition(
                "be final and unchecked",
                type ->
                    type.getModifiers().contains(JavaModifier.FINAL)
                        && type.isAssignableTo(RuntimeException.class)))
        .allowEmptyShould(true);
  }

  private static ArchRule nullMarked(String root) {
    return classes()
        .should(
            condition(
                "live in a package with @NullMarked",
                type -> {
                  try {
                    return Class.forName(type.getPackageName() + ".package-info")
                        .isAnnotationPresent(NullMarked.class);
                  } catch (ClassNotFoundException absent) {
                    return false;
                  }
                }));
  }

  static DescribedPredicate<JavaClass> inDomain(String root) {
    return describe("are in the domain", type -> domain(root).contains(type.getPackageName()));
  }

  private static Set<String> domain(String root) {
    return ORDER.keySet().stream().map(name -> root + "." + name).collect(Collectors.toSet());
  }

  private static Optional<JavaClass> nested(JavaClass type, String name) {
    return type.getMembers().stream()
        .map(member -> member.getOwner())
        .findFirst()
        .flatMap(
            owner ->
                Arrays.stream(type.reflect().getDeclaredClasses())
                    .filter(c -> c.getSimpleName().equals(name))
                    .findFirst())
        .map(
            found -> new com.tngtech.archunit.core.importer.ClassFileImporter().importClass(found));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Laws::outermost).orElse(type);
  }

  private static ArchCondition<JavaClass> condition(
      String text, java.util.function.Predicate<JavaClass> holds) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(type, holds.test(type), type.getName() + " should " + text));
      }
    };
  }
}
