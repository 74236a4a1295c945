package fr.alin.api.requests;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.words.Words;
import fr.alin.application.ReadRequest;
import fr.alin.mail.Language;
import fr.alin.openapi.model.ClearableFieldDto;
import fr.alin.openapi.model.ProblemReasonDto;
import fr.alin.openapi.model.UpdateRequestDto;
import fr.alin.request.Complement;
import fr.alin.request.CompleteRequest;
import fr.alin.request.Completeness;
import fr.alin.request.Holder;
import fr.alin.request.Section;
import fr.alin.request.Siret;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies that change a request, read into commands; absent or null leaves a field as it is. */
@Singleton
final class Updates {

  private final Words words;

  Updates(Words words) {
    this.words = words;
  }

  CompleteRequest.Command command(
      UpdateRequestDto dto, ReadRequest.Outcome.Found current, Fact<Long> version, Caller caller) {
    var holder = Holder.valueOf(dto.getHolder().name());
    var before =
        holder == current.request().complement().holder()
            ? current.request().complement()
            : Complement.empty(); // another holder has another employer
    var said =
        new Complement(
            holder,
            siret(dto.getEmployerSiret(), before.employerSiret(), caller.language()),
            text(dto.getEmployerName(), before.employerName()),
            text(dto.getCompanyCode(), before.companyCode()),
            text(dto.getStaffNumber(), before.staffNumber()),
            text(dto.getDepartment(), before.department()),
            other(
                dto,
                ClearableFieldDto.COMPANY_ENTRY_DATE,
                dto.getCompanyEntryDate(),
                before.companyEntryDate()),
            other(
                dto,
                ClearableFieldDto.PERMANENT_TEMP_CONTRACT,
                dto.getPermanentTempContract(),
                before.permanentTempContract()),
            other(
                dto,
                ClearableFieldDto.TEMPORARY_HOUSING,
                dto.getTemporaryHousing(),
                before.temporaryHousing()));
    return new CompleteRequest.Command(caller.actor(), said, version);
  }

  private Fact<Siret> siret(@Nullable String typed, Fact<Siret> before, Language language) {
    if (typed == null) {
      return before;
    }
    var digits = typed.replace(" ", "");
    if (digits.isEmpty()) {
      return Fact.unknown("employer SIRET");
    }
    if (!Siret.isValid(digits)) {
      throw siretFault("fault.siret", language);
    }
    return Fact.known(new Siret(digits));
  }

  private static Fact<String> text(@Nullable String typed, Fact<String> before) {
    if (typed == null) {
      return before;
    }
    return typed.isBlank() ? Fact.unknown("not given") : Fact.known(typed.strip());
  }

  private static <T> Fact<T> other(
      UpdateRequestDto dto, ClearableFieldDto field, @Nullable T said, Fact<T> before) {
    if (dto.getCleared() != null && dto.getCleared().contains(field)) {
      return Fact.unknown("not given");
    }
    return said == null ? before : Fact.known(said);
  }

  Set<SupportingDocument> documents(List<String> codes) {
    var documents = EnumSet.noneOf(SupportingDocument.class);
    for (var code : codes) {
      try {
        documents.add(SupportingDocument.valueOf(code));
      } catch (IllegalArgumentException unknown) {
        throw ProblemException.of(Problem.UNKNOWN_DOCUMENT);
      }
    }
    return documents;
  }

  List<ProblemReasonDto> missing(Completeness completeness, Language language) {
    return completeness.missing().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .flatMap(
            section ->
                section.getValue().stream()
                    .map(
                        what ->
                            new ProblemReasonDto(
                                what,
                                words.say(
                                    language,
                                    (section.getKey() == Section.DOCUMENTS
                                            ? "document."
                                            : "missing.")
                                        + what))))
        .toList();
  }

  ProblemException fault(String pointer, String key, Language language) {
    return ProblemException.of(Problem.IMPOSSIBLE_FACTS).at(pointer, words.say(language, key));
  }

  ProblemException siretFault(String key, Language language) {
    return ProblemException.of(Problem.SIRET_INVALID)
        .at("/employerSiret", words.say(language, key));
  }
}
