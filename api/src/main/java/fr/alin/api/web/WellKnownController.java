package fr.alin.api.web;

import fr.alin.account.PublicKeys;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The public keys of our access tokens. */
@Controller("/.well-known")
@ExecuteOn(TaskExecutors.BLOCKING)
class WellKnownController {

  private final PublicKeys keys;

  WellKnownController(PublicKeys keys) {
    this.keys = keys;
  }

  @Get(uri = "/jwks.json", produces = MediaType.APPLICATION_JSON)
  HttpResponse<String> jwks() {
    return HttpResponse.ok(keys.jwksJson()).header("Cache-Control", "public, max-age=300");
  }
}
