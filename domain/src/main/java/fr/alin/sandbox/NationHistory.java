package fr.alin.sandbox;

import fr.alin.application.FrozenBoard;
import fr.alin.eligibility.CandidateReading;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The past of a nation: as {@link History}, with applicants drawn by lot instead of sorted, since there are too many. */
final class NationHistory {

  /** For each application wanted, at most so many people are asked. */
  private static final int ASKED = 60;

  private final InventedNation nation;
  private final Seekers seekers;
  private final CandidateReading reading;
  private final Play play;
  private final Map<Integer, Instant> freeFrom = new HashMap<>();
  private final Map<Integer, HousingRequest> changed = new HashMap<>();

  NationHistory(InventedNation nation, Seekers seekers, CandidateReading reading, Play play) {
    this.nation = nation;
    this.seekers = seekers;
    this.reading = reading;
    this.play = play;
  }

  /**
   * What was played.
   *
   * @param changed requests that carry what their past applications entail
   */
  record Played(
      List<DemoApplication> applications,
      List<FrozenBoard> boards,
      Map<Integer, HousingRequest> changed) {

    HousingRequest request(int number, InventedNation nation) {
      var known = changed.get(number);
      return known == null ? nation.request(number) : known;
    }
  }

  Played play(SeedNation.Progress progress) {
    var applications = new ArrayList<DemoApplication>();
    var boards = new ArrayList<FrozenBoard>();
    var offers = nation.offers();
    var online = 0;
    for (var i = 0; i < offers.size(); i++) {
      var offer = offers.get(i);
      var open = !offer.closedAt().isKnown();
      var applicants = applicants(offer, open ? online(offer, online++) : closed(offer));
      if (!open) {
        boards.add(play.close(offer, List.copyOf(applicants.values())));
      }
      applicants.forEach(this::settle);
      applicants.values().forEach(file -> applications.add(file.played()));
      progress.at("applications, offer by offer", i + 1, offers.size());
    }
    return new Played(applications, boards, changed);
  }

  /** One offer that everybody wants, some that many want, the others as they come; thirty each on average. */
  private int online(Offer offer, int index) {
    var share = nation.size().applications() * 3L / 10 / Math.max(1, nation.size().online());
    var key = offer.id().value();
    if (index == 0) {
      return (int) Math.min(1_200, share * 40);
    }
    return Chance.percent(10, key, "popular")
        ? (int) (share * 3) + Chance.below((int) share * 2 + 1, key, "how popular")
        : Chance.below((int) share * 4 / 3 + 1, key, "how many");
  }

  private int closed(Offer offer) {
    var share =
        nation.size().applications()
            * 7L
            / 10
            / Math.max(1, nation.size().offers() - nation.size().online());
    return Chance.below((int) share * 2 + 1, offer.id().value(), "how many");
  }

  /** By the number of the request, in the order in which they were drawn. */
  private Map<Integer, PlayedFile> applicants(Offer offer, int wanted) {
    var applicants = new LinkedHashMap<Integer, PlayedFile>();
    var lot = seekers.of(offer.facts().commune());
    var key = offer.id().value();
    var asked = new HashSet<Integer>();
    for (var draw = 0;
        lot.size() > 0 && applicants.size() < wanted && draw < wanted * ASKED;
        draw++) {
      var number =
          lot.at(Chance.below(lot.size(), key, "draw " + draw), offer.facts().dwellingType());
      if (number >= 0
          && asked.add(number)
          && enter(offer, number) instanceof Fact.Known<PlayedFile>(var file)) {
        applicants.put(number, file);
      }
    }
    applicants.values().forEach(file -> PlayedOffer.perhapsWithdraw(file, offer.deadline()));
    return applicants;
  }

  private Fact<PlayedFile> enter(Offer offer, int number) {
    var free = freeFrom.getOrDefault(number, Instant.EPOCH);
    if (free.equals(Instant.MAX)) {
      return Fact.unknown("application");
    }
    var request = request(number);
    return play.enter(offer, request, free, months -> reading.of(request, months));
  }

  private void settle(int number, PlayedFile file) {
    freeFrom.put(number, Play.freeFrom(file));
    var before = request(number);
    var after = Play.after(file, before);
    if (!after.equals(before)) {
      changed.put(number, after);
    }
  }

  private HousingRequest request(int number) {
    var known = changed.get(number);
    return known == null ? nation.request(number) : known;
  }
}
