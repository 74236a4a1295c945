package fr.alin.api.sandbox;

import fr.alin.api.mapping.Values;
import fr.alin.openapi.model.SandboxMailDto;
import fr.alin.openapi.model.SandboxRegisterRequestDto;
import fr.alin.openapi.model.TitleDto;
import fr.alin.request.RegisterRecord;
import fr.alin.sandbox.SandboxMailbox.Delivered;

/** Mails and register records of the demonstration on the wire. */
final class SandboxMapper {

  private SandboxMapper() {}

  static SandboxMailDto mail(Delivered mail) {
    return new SandboxMailDto(
            mail.messageId(),
            mail.messageId(),
            mail.recipient(),
            mail.subject(),
            Values.at(mail.receivedAt()),
            mail.text(),
            mail.links())
        .html(mail.html());
  }

  static SandboxRegisterRequestDto registerRequest(RegisterRecord held) {
    var applicant = held.applicant();
    return new SandboxRegisterRequestDto(
            held.number().value(),
            applicant.email().orElse(""),
            applicant.birthName(),
            applicant.lastName(),
            applicant.firstName(),
            applicant.birthDate(),
            department(held.number().territory()))
        .title(TitleDto.valueOf(applicant.title().name()));
  }

  /** The territory of a number: 0 and a département, an overseas one, or 111 for all of Île-de-France. */
  private static String department(String territory) {
    return territory.startsWith("0") ? territory.substring(1) : territory;
  }
}
