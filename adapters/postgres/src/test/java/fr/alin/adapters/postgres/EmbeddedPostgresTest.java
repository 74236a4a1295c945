package fr.alin.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

  private final List<Process> jvms = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void make_a_folder() throws IOException {
    folder = Files.createTempDirectory("alin-postgres-test-");
  }

  @AfterEach
  void leave_nothing_behind() throws Exception {
    for (var jvm : jvms) {
      jvm.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    try (var left = DataFolder.open(folder)) {
      left.stopOrphan();
    }
    Binaries.delete(folder);
  }

  @Test
  void what_was_committed_is_there_after_a_restart() throws SQLException {
    String password;
    try (var server = EmbeddedPostgres.start(folder)) {
      password = server.password();
      execute(server, "create table note (words text)");
      execute(server, "insert into note values ('kept')");
    }
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(server.password()).isEqualTo(password);
      assertThat(ask(server, "select words from note")).isEqualTo("kept");
    }
  }

  @Test
  void a_stopped_server_leaves_no_process_and_no_lock() throws Exception {
    var server = EmbeddedPostgres.start(folder);
    var process = ProcessHandle.of(server.pid()).orElseThrow();

    server.close();
    server.close();

    assertThat(process.isAlive()).isFalse();
    DataFolder.open(folder).close();
  }

  @Test
  void a_persistent_server_is_durable_and_sorts_words_as_people_do() throws SQLException {
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show data_checksums")).isEqualTo("on");
      assertThat(ask(server, "show max_connections")).isEqualTo("100");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              ask(
                  server,
                  "select string_agg(word, ' ' order by word)"
                      + " from (values ('Zoé'), ('émile'), ('Fanny')) as words (word)"))
          .isEqualTo("émile Fanny Zoé");
    }
  }

  @Test
  void the_wrong_password_is_refused_and_the_right_one_is_private() throws IOException {
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_second_jvm_on_the_same_folder_is_refused_in_clear_words() throws Exception {
    startAnotherJvm();

    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("in use by another running instance");
  }

  @Test
  void the_same_jvm_cannot_open_a_folder_twice_either() {
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
          .isInstanceOf(PostgresUnavailable.class);
      assertThat(server.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
    }
  }

  @Test
  void a_killed_jvm_leaves_its_server_and_the_next_start_takes_over_with_the_data()
      throws Exception {
    var jvm = startAnotherJvm();
    try (var connection = DriverManager.getConnection(jvm.url(), "alin", passwordOf(folder));
        var statement = connection.createStatement()) {
      statement.execute("create table note as select 'survived' as words");
    }
    jvm.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(isRunning(jvm.server())).as("the orphan").isTrue();

    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(ask(server, "select words from note")).isEqualTo("survived");
      assertThat(server.pid()).isNotEqualTo(jvm.server());
    }
  }

  @Test
  void a_jvm_told_to_end_takes_its_server_with_it() throws Exception {
    var jvm = startAnotherJvm();

    jvm.process().destroy();

    assertThat(jvm.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
    await().atMost(Duration.ofSeconds(5)).until(() -> !isRunning(jvm.server()));
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_process_id_used_again_by_a_stranger_is_left_alone() throws Exception {
    EmbeddedPostgres.start(folder).close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(folder.resolve("cluster/postmaster.pid"), stranger.pid() + "\n");

      try (var server = EmbeddedPostgres.start(folder)) {
        assertThat(ask(server, "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void an_interrupted_first_start_is_begun_again() throws Exception {
    Files.createDirectories(folder.resolve("cluster.new"));
    Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "half");

    try (var server = EmbeddedPostgres.start(folder)) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_throw_away_server_is_gone_with_its_folder() throws Exception {
    var server = EmbeddedPostgres.throwAway();
    var data = Path.of(ask(server, "show data_directory")).getParent();
    assertThat(ask(server, "show fsync")).isEqualTo("off");

    server.close();

    assertThat(data).doesNotExist();
  }

  private record OtherJvm(Process process, long server, String url) {}

  private OtherJvm startAnotherJvm() throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerUntilKilled.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    jvms.add(process);
    var words = firstAnswer(process.inputReader(StandardCharsets.UTF_8)).split(" ", -1);
    return new OtherJvm(process, Long.parseLong(words[1]), words[2]);
  }

  private static String firstAnswer(BufferedReader reader) throws IOException {
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("started ")) {
        return line;
      }
    }
    throw new IOException("the other JVM did not start its server");
  }

  /** Whether the process serves; one that ended and that nobody collected does not count. */
  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .isPresent();
  }

  private static String passwordOf(Path folder) throws IOException {
    return Files.readString(folder.resolve("password"));
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
