package fr.alin.adapters.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One exchange with the register, bounded as a whole: the client's own time-out ends with the
 * headers, hence a partner that hangs after them is cut by us. The body is counted while it arrives.
 */
final class RegisterHttp implements AutoCloseable {

  /** A record takes some kilobytes; whoever sends more is not answering us. */
  static final long LARGEST_ANSWER = 1024 * 1024;

  private final HttpClient client;
  private final ExecutorService threads;
  private final Duration total;

  RegisterHttp(RegisterConfiguration configuration) {
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.total = configuration.totalTimeout();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(configuration.connectTimeout())
            .sslContext(RegisterTls.context(configuration))
            .executor(threads)
            .build();
  }

  /** What one exchange brought. */
  sealed interface Reply {
    /** An answer, whatever it says. */
    record Answered(int status, String contentType, byte[] body) implements Reply {}

    /** No answer in time: asking again would only make the user wait longer. */
    record TooLate() implements Reply {}

    /** More than the limit. */
    record TooLarge() implements Reply {}

    /** Refused, dropped or cut off; {@code cause} is the kind of failure, never its message. */
    record Broken(String cause) implements Reply {}
  }

  Reply post(URI url, String action, byte[] body) {
    return exchange(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"" + action + "\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        LARGEST_ANSWER);
  }

  /** For the sandbox of the simulator, whose lists may be longer. */
  Reply get(URI url, String accept, long limit) {
    return exchange(HttpRequest.newBuilder(url).header("Accept", accept).GET().build(), limit);
  }

  Reply putJson(URI url, String json) {
    return exchange(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        LARGEST_ANSWER);
  }

  private Reply exchange(HttpRequest request, long limit) {
    var pending =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), limit));
    try {
      var response = pending.get(total.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Answered(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (TimeoutException late) {
      abandon(pending);
      return new Reply.TooLate();
    } catch (InterruptedException stopped) {
      abandon(pending);
      Thread.currentThread().interrupt();
      return new Reply.Broken("interrupted");
    } catch (ExecutionException | CancellationException failed) {
      return broken(failed);
    }
  }

  /** Cancelling also closes the connection. */
  private static void abandon(CompletableFuture<?> pending) {
    pending.cancel(true);
  }

  private static Reply broken(Exception failed) {
    var cause = failed.getCause() == null ? failed : failed.getCause();
    if (cause instanceof HttpTimeoutException) {
      return new Reply.TooLate();
    }
    // The limiting subscriber says so in a plain IOException; every other failure has a type of its
    // own or drops the
    // connection.
    if (cause instanceof IOException
        && cause.getMessage() != null
        && cause.getMessage().contains("exceeds capacity")) {
      return new Reply.TooLarge();
    }
    return new Reply.Broken(cause.getClass().getSimpleName());
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
