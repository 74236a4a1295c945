package fr.alin.ranking;

import fr.alin.ranking.LiveApplicants.Contender;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the eligible and finds a contender's place among them: the order of {@link MatchRanking}
 * without putting anybody in order. Every row gets its points before seniority in one pass; seniority,
 * which only those with fewer than 20 strictly older have, is put right afterwards from the fronts of
 * the groups.
 *
 * <p>One scan serves one thread, again and again: its own arrays only ever grow, so that a view
 * allocates nothing.
 */
public final class RankScan {

  /** A home lies in a commune, its city and its département. */
  public static final int MOST_PLACES = 3;

  private static final int NO_CLASS = 4;

  private int[] oldest = new int[0];
  private int oldestCount;

  private int[] room = new int[0];
  private final int[] tally = new int[3];

  /** Slots left out, by place: a bit each, cleared after every scan. */
  private final long[][] leftOut = new long[MOST_PLACES][0];

  private int[] marked = new int[64];
  private int markedCount;

  // The scan at hand.
  private PlaceColumns[] places = new PlaceColumns[0];
  private int placeCount;
  private int seniority;
  private int balancing;
  private int boosted;
  private int total;

  // Its outcome.
  private int eligible;
  private int older;
  private int before;
  private int others;
  private int eligibleAtAll;

  /** People eligible or in the running: applicants and all eligible others, the contender too if eligible. */
  public int headCount() {
    return eligibleAtAll;
  }

  /** Place of the contender, from 1. */
  public int position() {
    return before + 1;
  }

  /** Size of the population, the contender counted in. */
  public int outOf() {
    return others + 1;
  }

  public int strictlyOlder() {
    return older;
  }

  /** Points of the contender, seniority and balancing included. */
  public int total() {
    return total;
  }

  /**
   * Places a contender, or only counts heads when there is none.
   *
   * @param count how many of the places are read; none ranks among the applicants alone
   */
  public void run(
      PlaceColumns[] among,
      int count,
      OfferFigures figures,
      LiveApplicants inTheRunning,
      @Nullable Contender who,
      Fact<SizeClass> boost,
      RuleParameters.Points points) {
    places = among;
    placeCount = count;
    seniority = points.seniority();
    balancing = points.balancing();
    boosted =
        switch (boost) {
          case Fact.Known<SizeClass>(var size) -> size.ordinal() + 1;
          case Fact.Unknown<SizeClass> none -> NO_CLASS;
        };
    eligible = 0;
    older = 0;
    before = 0;
    total = 0;
    markLeftOut(figures, inTheRunning, who);
    try {
      if (who == null) {
        countHeads(figures, inTheRunning);
      } else {
        place(figures, inTheRunning, who);
      }
    } finally {
      clearLeftOut();
    }
  }

  private void countHeads(OfferFigures figures, LiveApplicants running) {
    for (var p = 0; p < placeCount; p++) {
      var place = places[p];
      for (var g = 0; g < place.groupCount(); g++) {
        var group = place.group(g);
        if (group.matches(figures)) {
          eligible += group.countEligible(0, group.size(), figures);
        }
      }
      eligible += countAside(place, figures, running, null);
    }
    eligible -= leftOutEligible(figures);
    others = running.size() + eligible;
    eligibleAtAll = others;
  }

  private void place(OfferFigures figures, LiveApplicants running, Contender who) {
    findOldest(figures, running, who);
    var border = borderOfSeniority();
    var boost = who.sizeClass() == boosted ? balancing : 0;
    total = who.ownPoints() + seniorityOf(who.registeredOn(), border) + boost;
    Arrays.fill(tally, 0);

    for (var p = 0; p < placeCount; p++) {
      var place = places[p];
      for (var g = 0; g < place.groupCount(); g++) {
        var group = place.group(g);
        if (group.matches(figures)) {
          if (room.length < group.size()) {
            room = new int[group.size() * 5 / 4];
          }
          // The older win a tie, the others lose it: whoever has not applied comes after who has.
          var split = group.firstFrom(who.registeredOn());
          group.tally(split, figures, total, boosted, balancing, room, tally);
        }
      }
      eligible += countAside(place, figures, running, who);
    }
    older += tally[PlaceGroup.OLDER];
    eligible += tally[PlaceGroup.ELIGIBLE];
    before += tally[PlaceGroup.AHEAD];
    var asSeeker = takeOutLeftOut(figures, who);
    putSeniorityRight(figures, running, who, border);
    for (var i = 0; i < running.size(); i++) {
      if (!running.is(i, who.request())) {
        placeApplicant(running, i, who, border);
      }
    }
    var own = indexOf(running, who.request()) >= 0;
    var rivals = running.size() - (own ? 1 : 0);
    others = rivals + eligible;
    eligibleAtAll = running.size() + eligible + (own ? 0 : asSeeker);
  }

  /** Whoever registered up to this day has points of seniority. */
  private int borderOfSeniority() {
    if (oldestCount < seniority) {
      return Integer.MAX_VALUE;
    }
    return seniority == 0 ? Integer.MIN_VALUE : oldest[oldestCount - 1];
  }

  private void placeApplicant(LiveApplicants running, int index, Contender who, int border) {
    var registered = running.registered(index);
    var points =
        running.own(index)
            + (running.sizeClass(index) == boosted ? balancing : 0)
            + seniorityOf(registered, border);
    if (registered < who.registeredOn()) {
      older++;
    }
    if (points > total
        || points == total
            && (registered < who.registeredOn()
                || registered == who.registeredOn() && running.appliedBefore(index, who))) {
      before++;
    }
  }

  /** The oldest of the whole population: as many as there are points of seniority. */
  private void findOldest(OfferFigures figures, LiveApplicants running, Contender who) {
    if (oldest.length < seniority) {
      oldest = new int[seniority];
    }
    oldestCount = 0;
    offerAsOldest(who.registeredOn());
    for (var i = 0; i < running.size(); i++) {
      if (!running.is(i, who.request())) {
        offerAsOldest(running.registered(i));
      }
    }
    for (var p = 0; p < placeCount; p++) {
      var place = places[p];
      for (var g = 0; g < place.groupCount(); g++) {
        var group = place.group(g);
        if (group.matches(figures)) {
          findOldest(group, p, figures);
        }
      }
      if (!place.aside().isEmpty()) {
        for (var row : place.aside().values()) {
          if (isAmongOthers(row, figures, running, who)) {
            offerAsOldest(row.registeredOn());
          }
        }
      }
    }
  }

  private void findOldest(PlaceGroup group, int place, OfferFigures figures) {
    for (var i = 0; i < group.size(); i++) {
      var registered = group.registered(i);
      if (oldestCount == seniority && (seniority == 0 || registered >= oldest[oldestCount - 1])) {
        return;
      }
      if (group.eligible(i, figures) && !isLeftOut(place, group.slot(i))) {
        offerAsOldest(registered);
      }
    }
  }

  private void offerAsOldest(int registered) {
    if (oldestCount == seniority) {
      if (seniority == 0 || registered >= oldest[oldestCount - 1]) {
        return;
      }
      oldestCount--;
    }
    var at = oldestCount++;
    while (at > 0 && oldest[at - 1] > registered) {
      oldest[at] = oldest[at - 1];
      at--;
    }
    oldest[at] = registered;
  }

  /** Those who registered after the border have as many strictly older as there are points, or more. */
  private int seniorityOf(int registered, int border) {
    if (registered > border) {
      return 0;
    }
    var strictlyOlder = 0;
    while (strictlyOlder < oldestCount && oldest[strictlyOlder] < registered) {
      strictlyOlder++;
    }
    return seniority - strictlyOlder;
  }

  /** The rows up to the border were counted without their seniority. */
  private void putSeniorityRight(
      OfferFigures figures, LiveApplicants running, Contender who, int border) {
    for (var p = 0; p < placeCount; p++) {
      var place = places[p];
      for (var g = 0; g < place.groupCount(); g++) {
        var group = place.group(g);
        if (group.matches(figures)) {
          for (var i = 0; i < group.size() && group.registered(i) <= border; i++) {
            if (group.eligible(i, figures) && !isLeftOut(p, group.slot(i))) {
              var registered = group.registered(i);
              var points =
                  group.ownPoints(i, figures) + (group.sizeClass(i) == boosted ? balancing : 0);
              before += gained(points, registered, who, border);
            }
          }
        }
      }
      if (!place.aside().isEmpty()) {
        for (var row : place.aside().values()) {
          if (row.registeredOn() <= border && isAmongOthers(row, figures, running, who)) {
            before +=
                gained(
                    figures.ownPoints(row) + (row.sizeClass() == boosted ? balancing : 0),
                    row.registeredOn(),
                    who,
                    border);
          }
        }
      }
    }
  }

  /** 1 when seniority puts the row before the contender. */
  private int gained(int points, int registered, Contender who, int border) {
    var least = registered < who.registeredOn() ? total : total + 1;
    return points < least && points + seniorityOf(registered, border) >= least ? 1 : 0;
  }

  private int countAside(
      PlaceColumns place, OfferFigures figures, LiveApplicants running, @Nullable Contender who) {
    if (place.aside().isEmpty()) {
      return 0;
    }
    var count = 0;
    for (var row : place.aside().values()) {
      if (isAmongOthers(row, figures, running, who)) {
        count++;
        if (who != null) {
          var isOlder = row.registeredOn() < who.registeredOn();
          older += isOlder ? 1 : 0;
          var points = figures.ownPoints(row) + (row.sizeClass() == boosted ? balancing : 0);
          before += points >= (isOlder ? total : total + 1) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static boolean isAmongOthers(
      PlaceRow row, OfferFigures figures, LiveApplicants running, @Nullable Contender who) {
    return figures.admits(row)
        && indexOf(running, row.request()) < 0
        && (who == null || !who.request().equals(row.request()));
  }

  private static int indexOf(LiveApplicants running, UUID request) {
    for (var i = 0; i < running.size(); i++) {
      if (running.is(i, request)) {
        return i;
      }
    }
    return -1;
  }

  private void markLeftOut(OfferFigures figures, LiveApplicants running, @Nullable Contender who) {
    markedCount = 0;
    for (var p = 0; p < placeCount; p++) {
      var slots = places[p].slots();
      if (leftOut[p].length < (slots.span() + 63) >>> 6) {
        leftOut[p] = new long[(slots.span() + 63) / 64 * 5 / 4 + 1];
      }
      for (var i = 0; i < running.size(); i++) {
        mark(p, slots.find(running.high(i), running.low(i)));
      }
      if (who != null) {
        mark(
            p,
            slots.find(
                who.request().getMostSignificantBits(), who.request().getLeastSignificantBits()));
      }
    }
  }

  /** A request is left out once, were it named twice. */
  private void mark(int place, int slot) {
    if (slot < 0 || isLeftOut(place, slot)) {
      return;
    }
    leftOut[place][slot >>> 6] |= 1L << slot;
    if (markedCount + 2 > marked.length) {
      marked = Arrays.copyOf(marked, 2 * marked.length);
    }
    marked[markedCount++] = place;
    marked[markedCount++] = slot;
  }

  private void clearLeftOut() {
    for (var i = 0; i < markedCount; i += 2) {
      leftOut[marked[i]][marked[i + 1] >>> 6] = 0;
    }
  }

  private boolean isLeftOut(int place, int slot) {
    return (leftOut[place][slot >>> 6] >>> slot & 1) != 0;
  }

  private int leftOutEligible(OfferFigures figures) {
    var count = 0;
    for (var i = 0; i < markedCount; i += 2) {
      var slots = places[marked[i]].slots();
      var slot = marked[i + 1];
      var group = places[marked[i]].group(slots.group(slot));
      if (group.matches(figures)
          && group.eligible(group.indexOf(slots.registered(slot), slot), figures)) {
        count++;
      }
    }
    return count;
  }

  /**
   * Takes those left out off the counts.
   *
   * @return 1 when the contender's own row is eligible, else 0
   */
  private int takeOutLeftOut(OfferFigures figures, Contender who) {
    var mine = 0;
    for (var i = 0; i < markedCount; i += 2) {
      var place = places[marked[i]];
      var slot = marked[i + 1];
      var group = place.group(place.slots().group(slot));
      if (!group.matches(figures)) {
        continue;
      }
      var index = group.indexOf(place.slots().registered(slot), slot);
      if (group.eligible(index, figures)) {
        var isOlder = group.registered(index) < who.registeredOn();
        var points =
            group.ownPoints(index, figures) + (group.sizeClass(index) == boosted ? balancing : 0);
        eligible--;
        older -= isOlder ? 1 : 0;
        before -= points >= (isOlder ? total : total + 1) ? 1 : 0;
        mine +=
            slot
                    == place
                        .slots()
                        .find(
                            who.request().getMostSignificantBits(),
                            who.request().getLeastSignificantBits())
                ? 1
                : 0;
      }
    }
    for (var p = 0; p < placeCount; p++) {
      if (!places[p].aside().isEmpty()) {
        var row = places[p].aside().get(who.request());
        mine += row != null && figures.admits(row) ? 1 : 0;
      }
    }
    return mine;
  }
}
