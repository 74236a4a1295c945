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
            department(held))
        .title(TitleDto.valueOf(applicant.title().name()));
  }

  /** Where the applicant lives; the number's territory where no address is held (111 is Île-de-France, no département). */
  private static String department(RegisterRecord held) {
    var territory = held.number().territory();
    return held.applicant()
        .address()
        .map(address -> address.commune().value())
        .map(code -> code.substring(0, code.startsWith("97") || code.startsWith("98") ? 3 : 2))
        .orElse(territory.startsWith("0") ? territory.substring(1) : territory);
  }
}
