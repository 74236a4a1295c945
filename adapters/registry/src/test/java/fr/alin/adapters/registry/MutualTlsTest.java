package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.registry.NationalRegister.Answer;
import fr.alin.simulator.RegisterSimulator;
import fr.alin.testing.EndToEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides show a certificate, made for the test and thrown away. */
@EndToEnd
class MutualTlsTest {

  @TempDir Path folder;

  @Test
  void the_register_is_reached_with_our_certificate_and_not_without() throws Exception {
    var server = pair("server");
    var client = pair("client");
    var serverTrust = trust("server-trust", client);
    var clientTrust = trust("client-trust", server);
    var record = Simulated.WORLD.registerOnly().getFirst();
    var serverTls =
        RegisterTls.context(Simulated.configuration(server.toString(), serverTrust.toString()));

    try (var simulator = RegisterSimulator.startMutualTls(0, Simulated.ANCHOR, serverTls)) {
      var known = Simulated.configuration(client.toString(), clientTrust.toString());
      var anonymous = Simulated.configuration(null, clientTrust.toString());
      var trusting = Simulated.configuration(client.toString(), null);

      assertThat(read(simulator, known, record)).isEqualTo(new Answer.Found(record));
      assertThat(read(simulator, anonymous, record)).isInstanceOf(Answer.Unreachable.class);
      assertThat(read(simulator, trusting, record)).isInstanceOf(Answer.Unreachable.class);
    }
  }

  @Test
  void a_store_that_cannot_be_read_refuses_to_start() {
    var configuration = Simulated.configuration(folder.resolve("none.p12").toString(), null);

    assertThatThrownBy(() -> RegisterTls.context(configuration))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Answer read(
      RegisterSimulator simulator,
      RegisterConfiguration configuration,
      fr.alin.request.RegisterRecord record) {
    try (var http = new RegisterHttp(configuration)) {
      return new HttpNationalRegister(
              new RegisterAddress(simulator.url()), configuration, http, new PartnerMeter(null))
          .read(record.number());
    }
  }

  private Path pair(String name) throws Exception {
    var store = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        Simulated.Passwords.STORE);
    return store;
  }

  private Path trust(String name, Path store) throws Exception {
    var alias = store.getFileName().toString().replace(".p12", "");
    var certificate = folder.resolve(alias + ".cer");
    var trust = folder.resolve(name + ".p12");
    keytool(
        "-exportcert",
        "-alias",
        alias,
        "-keystore",
        store.toString(),
        "-storepass",
        Simulated.Passwords.STORE,
        "-file",
        certificate.toString());
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        alias,
        "-file",
        certificate.toString(),
        "-storetype",
        "PKCS12",
        "-keystore",
        trust.toString(),
        "-storepass",
        Simulated.Passwords.STORE);
    return trust;
  }

  private void keytool(String... arguments) throws Exception {
    var command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    var log = folder.resolve("keytool.log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    assertThat(process.waitFor()).as(() -> read(log.toPath())).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (java.io.IOException unreadable) {
      return unreadable.toString();
    }
  }
}
