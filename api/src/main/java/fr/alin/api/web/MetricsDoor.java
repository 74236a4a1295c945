package fr.alin.api.web;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.ClientAddress;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Metrics are for the operator: read from the machine itself, unless the configuration opens them. */
@ServerFilter("/prometheus")
@Order(150)
final class MetricsDoor {

  private final boolean loopbackOnly;
  private final ClientAddress addresses;

  MetricsDoor(
      @Property(name = "alin.metrics-loopback-only", defaultValue = "true") boolean loopbackOnly,
      ClientAddress addresses) {
    this.loopbackOnly = loopbackOnly;
    this.addresses = addresses;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (loopbackOnly && !addresses.isLoopback(request)) {
      throw ProblemException.of(Problem.NOT_FOUND);
    }
  }
}
