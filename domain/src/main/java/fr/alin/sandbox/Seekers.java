package fr.alin.sandbox;

import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.request.HousingRequest;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who searches where, by the numbers of the requests, and which types of home; a few bytes for each. */
final class Seekers {

  private static final int CHUNK = 5_000;

  private final Map<String, int[]> byPlace;
  private final byte[] types;

  private Seekers(Map<String, int[]> byPlace, byte[] types) {
    this.byPlace = byPlace;
    this.types = types;
  }

  /** @param types a bit for each; none for somebody who may not apply */
  private record Search(int number, List<String> places, int types) {}

  static Seekers of(InventedNation nation, CandidateReading reading, SeedNation.Progress progress) {
    var size = nation.size().requests();
    var types = new byte[size];
    var byPlace = new HashMap<String, IntStream.Builder>();
    IntStream.range(0, Math.ceilDiv(size, CHUNK))
        .parallel()
        .mapToObj(
            chunk ->
                IntStream.range(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK))
                    .mapToObj(number -> search(number, nation.request(number), reading))
                    .toList())
        .forEachOrdered(
            some -> {
              for (var search : some) {
                types[search.number()] = (byte) search.types();
                for (var place : search.places()) {
                  byPlace.computeIfAbsent(place, any -> IntStream.builder()).add(search.number());
                }
              }
              progress.at("who searches where", some.getLast().number() + 1, size);
            });
    return new Seekers(
        byPlace.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().build().toArray())),
        types);
  }

  private static Search search(int number, HousingRequest request, CandidateReading reading) {
    var complete =
        request.isSubmitted()
            && request.documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class)).isEmpty();
    if (!complete) {
      return new Search(number, List.of(), 0);
    }
    var places = reading.places(request.register());
    var codes = new ArrayList<String>();
    places.communes().forEach(code -> codes.add(code.value()));
    places.departments().forEach(code -> codes.add(code.value()));
    var types =
        request.register().wish().types().stream().mapToInt(type -> 1 << type.ordinal()).sum();
    return new Search(number, codes, types);
  }

  /** Lots of the places where a home is. */
  Lot of(Commune commune) {
    var codes = new ArrayList<String>();
    codes.add(commune.code().value());
    if (commune.parent() instanceof Fact.Known<CommuneCode>(var city)) {
      codes.add(city.value());
    }
    codes.add(commune.department().value());
    var found = new ArrayList<int[]>();
    for (var code : codes) {
      var numbers = byPlace.get(code);
      if (numbers != null) {
        found.add(numbers);
      }
    }
    return new Lot(found);
  }

  /** Those who search in a place. */
  final class Lot {
    private final List<int[]> places;
    private final int size;

    private Lot(List<int[]> places) {
      this.places = places;
      this.size = places.stream().mapToInt(numbers -> numbers.length).sum();
    }

    int size() {
      return size;
    }

    /** The number of the request at this place of the lot; −1 for one that wants other homes. */
    int at(int index, DwellingType type) {
      var left = index;
      for (var numbers : places) {
        if (left < numbers.length) {
          var number = numbers[left];
          return (types[number] >> type.ordinal() & 1) == 1 ? number : -1;
        }
        left -= numbers.length;
      }
      throw new IndexOutOfBoundsException(index);
    }
  }
}
