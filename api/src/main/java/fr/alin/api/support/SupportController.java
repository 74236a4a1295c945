package fr.alin.api.support;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.api.words.Words;
import fr.alin.openapi.api.SupportApi;
import fr.alin.openapi.model.SupportDeskDto;
import fr.alin.openapi.model.SupportMessageDto;
import fr.alin.openapi.model.SupportReceiptDto;
import fr.alin.support.AskSupport;
import fr.alin.support.SupportDesk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Objects;

/** Phone, hours, and the contact form. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class SupportController implements SupportApi {

  private final AskSupport askSupport;
  private final SupportDesk desk;
  private final Caller caller;
  private final Words words;

  SupportController(AskSupport askSupport, SupportDesk desk, Caller caller, Words words) {
    this.askSupport = askSupport;
    this.desk = desk;
    this.caller = caller;
    this.words = words;
  }

  @Override
  public SupportDeskDto getSupportDesk() {
    return new SupportDeskDto(
        desk.phone(), Objects.requireNonNull(desk.hours().get(caller.language())));
  }

  @Override
  public HttpResponse<SupportReceiptDto> askSupport(SupportMessageDto dto) {
    var command =
        new AskSupport.Command(
            dto.getName().strip(),
            dto.getEmail(),
            Wire.same(AskSupport.Subject.class, dto.getSubject()),
            dto.getMessage().strip(),
            dto.getConsent());
    return switch (askSupport.handle(command)) {
      case AskSupport.Outcome.Sent(var reference) ->
          HttpResponse.accepted().body(new SupportReceiptDto(reference));
      case AskSupport.Outcome.AddressMalformed m -> throw refused("/email", "validation.format");
      case AskSupport.Outcome.ConsentMissing c -> throw refused("/consent", "support.consent");
    };
  }

  private ProblemException refused(String pointer, String key) {
    return ProblemException.of(Problem.VALIDATION)
        .at(pointer, words.say(caller.language(), key, ""));
  }
}
