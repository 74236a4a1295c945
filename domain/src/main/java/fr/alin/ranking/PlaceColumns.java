package fr.alin.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The requests that search in one place, on one day, in columns of whole numbers: what {@link RankScan}
 * counts. Rows that no offer can admit on that day are not kept, nor are phases of other days: for
 * another day the place is loaded again.
 *
 * <p>About 75 bytes a request. Not safe for several threads by itself: {@link LivePlace} guards it.
 */
public final class PlaceColumns {

  private final int day;
  private final Lineages lineages;
  private final Slots slots = new Slots();
  private final Map<Integer, Integer> groupOfKey = new HashMap<>();
  private final List<PlaceGroup> groups = new ArrayList<>();

  /** Rows with amounts beyond what the columns hold: hardly any, judged one by one. */
  private final Map<UUID, PlaceRow> aside = new HashMap<>();

  /** @param lineages those of the offers' figures that will read these columns */
  public PlaceColumns(LocalDate day, Lineages lineages) {
    this.day = PlaceRow.day(day);
    this.lineages = lineages;
  }

  /** The first load, in one go: the groups are put in order once. A request may appear once a day. */
  public static PlaceColumns of(LocalDate day, Lineages lineages, Iterable<PlaceRow> rows) {
    var columns = new PlaceColumns(day, lineages);
    var load = columns.load();
    rows.forEach(load::add);
    return load.finish();
  }

  /** Starts the first load of empty columns. */
  public Load load() {
    return new Load();
  }

  /** Rows come in, then all groups are sorted. */
  public final class Load {
    private Load() {}

    public void add(PlaceRow row) {
      if (row.isOn(day) && row.mayBeEligible()) {
        if (PlaceGroup.holds(row)) {
          var group = groupOf(row);
          groups
              .get(group)
              .addLast(
                  row,
                  slots.add(row.request(), group, row.registeredOn(), row.validFrom()),
                  lineages.number(row.companies()));
        } else {
          aside.put(row.request(), row);
        }
      }
    }

    public PlaceColumns finish() {
      groups.forEach(PlaceGroup::sort);
      return PlaceColumns.this;
    }
  }

  /** A row that was written or taken away; the order of the rows of one change does not matter. */
  public void apply(PlaceRow row) {
    if (row.isOn(day)) {
      remove(row.request());
      if (row.mayBeEligible()) {
        add(row);
      }
    } else if (validFrom(row.request()) == row.validFrom()) {
      remove(row.request());
    }
  }

  public void applyAll(Collection<PlaceRow> rows) {
    rows.forEach(this::apply);
  }

  /** First day of the phase kept of a request; for ever when none is. */
  private int validFrom(UUID request) {
    var slot = slots.find(request.getMostSignificantBits(), request.getLeastSignificantBits());
    if (slot >= 0) {
      return slots.validFrom(slot);
    }
    var wide = aside.get(request);
    return wide == null ? PlaceRow.FOR_EVER : wide.validFrom();
  }

  private void add(PlaceRow row) {
    if (PlaceGroup.holds(row)) {
      var group = groupOf(row);
      groups
          .get(group)
          .add(
              row,
              slots.add(row.request(), group, row.registeredOn(), row.validFrom()),
              lineages.number(row.companies()));
    } else {
      aside.put(row.request(), row);
    }
  }

  private void remove(UUID request) {
    var slot = slots.find(request.getMostSignificantBits(), request.getLeastSignificantBits());
    if (slot >= 0) {
      groups.get(slots.group(slot)).remove(slots.registered(slot), slot);
      slots.remove(slot);
    } else {
      aside.remove(request);
    }
  }

  private int groupOf(PlaceRow row) {
    return groupOfKey.computeIfAbsent(
        PlaceGroup.key(row),
        key -> {
          groups.add(new PlaceGroup(row));
          return groups.size() - 1;
        });
  }

  public LocalDate day() {
    return LocalDate.ofEpochDay(day);
  }

  /** Requests kept. */
  public int rows() {
    return slots.size() + aside.size();
  }

  /** Memory held, within a few percent. */
  public long bytes() {
    var bytes = slots.bytes() + 400L * aside.size();
    for (var group : groups) {
      bytes += group.bytes();
    }
    return bytes;
  }

  int groupCount() {
    return groups.size();
  }

  PlaceGroup group(int index) {
    return groups.get(index);
  }

  Slots slots() {
    return slots;
  }

  Map<UUID, PlaceRow> aside() {
    return aside;
  }
}
