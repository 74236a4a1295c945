package fr.alin.proofs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** A caller of one life of the application: its connections end with it, and a lost answer is an exception. */
final class Http {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;

  Http(URI base) {
    this.base = base;
  }

  /** What came back. */
  record Answer(int status, JsonNode body) {

    /** Last part of the problem's URN. */
    String problem() {
      return body.path("type").asText().replace("urn:alin:problem:", "");
    }

    UUID id() {
      return UUID.fromString(body.path("id").asText());
    }
  }

  Answer submit(String token, UUID offer, String key) throws IOException {
    return send(
        request("/api/v1/applications", token)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString("{\"offerId\":\"" + offer + "\"}")));
  }

  Answer withdraw(String token, UUID application) throws IOException {
    return send(
        request("/api/v1/applications/" + application + "/withdrawal", token)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  Answer get(String token, String path) throws IOException {
    return send(request(path, token).GET());
  }

  Answer put(String token, String path, String body) throws IOException {
    return send(request(path, token).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer post(String token, String path, String body) throws IOException {
    return send(request(path, token).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Whether this path, open to all, answers 200. */
  boolean answers(String path) {
    try {
      return send(HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(5)).GET())
              .status()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(40))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept-Language", "fr");
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException page) {
      return MissingNode.getInstance(); // no answer of ours; the status tells the rest
    }
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(stopped));
    }
  }
}
