package fr.alin.api.problem;

import fr.alin.openapi.model.LinkDto;
import fr.alin.openapi.model.ProblemReasonDto;
import fr.alin.openapi.model.ViolationDto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a refusal to the one place that writes it, since a generated method can return one type of
 * body only. Holds what the caller may read, never a person's data; it has no stack trace, being no
 * fault of ours.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient List<ViolationDto> violations = new ArrayList<>();
  private final transient List<ProblemReasonDto> reasons = new ArrayList<>();
  private final transient List<LinkDto> links = new ArrayList<>();
  private final transient List<Object> arguments = new ArrayList<>();
  private transient @Nullable Duration retryAfter;
  private transient @Nullable Integer attemptsLeft;

  private ProblemException(Problem problem) {
    super(problem.slug(), null, false, false);
    this.problem = problem;
  }

  public static ProblemException of(Problem problem) {
    return new ProblemException(problem);
  }

  /** Figures that the detail's text names. */
  public ProblemException saying(Object... values) {
    arguments.addAll(List.of(values));
    return this;
  }

  public ProblemException at(String pointer, String message) {
    violations.add(new ViolationDto(pointer, message));
    return this;
  }

  public ProblemException at(List<ViolationDto> faults) {
    violations.addAll(faults);
    return this;
  }

  public ProblemException because(List<ProblemReasonDto> why) {
    reasons.addAll(why);
    return this;
  }

  public ProblemException link(String rel, String href) {
    links.add(new LinkDto(rel, href));
    return this;
  }

  public ProblemException retryAfter(Duration delay) {
    retryAfter = delay;
    return this;
  }

  public ProblemException attemptsLeft(int left) {
    attemptsLeft = left;
    return this;
  }

  public Problem problem() {
    return problem;
  }

  List<ViolationDto> violations() {
    return violations;
  }

  List<ProblemReasonDto> reasons() {
    return reasons;
  }

  List<LinkDto> links() {
    return links;
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  @Nullable Integer attemptsLeft() {
    return attemptsLeft;
  }
}
