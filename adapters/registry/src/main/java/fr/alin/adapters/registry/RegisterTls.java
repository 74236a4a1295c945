package fr.alin.adapters.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The TLS of the register: our certificate and the authorities we trust, when they are configured. */
final class RegisterTls {

  private RegisterTls() {}

  /** A store that is named and cannot be read refuses to start. */
  static SSLContext context(RegisterConfiguration configuration) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(
          keys(configuration.keyStore(), configuration.keyStorePassword()),
          trust(configuration.trustStore(), configuration.trustStorePassword()),
          null);
      return context;
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalStateException("alin.register: key or trust store unusable", unusable);
    }
  }

  private static KeyManager @Nullable [] keys(@Nullable String file, @Nullable String password)
      throws GeneralSecurityException, IOException {
    if (file == null || file.isBlank()) {
      return null;
    }
    var secret = secret(password);
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store(file, secret), secret);
    return factory.getKeyManagers();
  }

  private static TrustManager @Nullable [] trust(@Nullable String file, @Nullable String password)
      throws GeneralSecurityException, IOException {
    if (file == null || file.isBlank()) {
      return null;
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store(file, secret(password)));
    return factory.getTrustManagers();
  }

  private static char[] secret(@Nullable String password) {
    return password == null ? new char[0] : password.toCharArray();
  }

  private static KeyStore store(String file, char[] secret)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try (var stream = Files.newInputStream(Path.of(file))) {
      store.load(stream, secret);
    }
    return store;
  }
}
